//! What people typed stays text: wherever a layout puts it, Markdown sees the same structure as
//! for one harmless word, and the same words; nothing in it steers a terminal.

#![no_main]

use dialoogtafel::cli::snippet::harmless;
use dialoogtafel::report::layout::tidy;
use dialoogtafel::report::markdown::{escape, escape_block, plain_line};
use dialoogtafel_fuzz::steers_a_terminal;
use libfuzzer_sys::fuzz_target;
use pulldown_cmark::{Event, Options, Parser, TagEnd};

/// Where a layout may put a value, as Markdown around `%`.
const POSITIONS: [&str; 9] = [
    "%\n",
    "(%), en; verder\n",
    "- %\n",
    "1. x\n2. %\n",
    "> %\n",
    "## x: % {#anker}\n",
    "- **%**: x\n",
    "x\n%\n",
    "| a | b |\n| --- | --- |\n| % | **%** |\n",
];

fuzz_target!(|text: &str| {
    assert!(!steers_a_terminal(&harmless(text)));
    let _ = escape_block(text);
    let tidied = tidy(text);
    assert_eq!(tidy(&tidied), tidied, "tidy is tidy");
    let expected = plain_line(text);
    assert!(!steers_a_terminal(&expected) || expected.contains('\u{200b}'), "{expected:?}");
    if expected.is_empty() {
        return;
    }
    let escaped = escape(text);
    for position in POSITIONS {
        let wanted = read(&position.replace('%', "qx"));
        let found = read(&position.replace('%', &escaped));
        assert_eq!(found.0, wanted.0, "structure of {position:?} with {escaped:?}");
        assert_eq!(found.1, wanted.1.replace("qx", &expected), "text of {position:?}");
    }
});

/// The structure of a document without its texts, and its texts.
fn read(markdown: &str) -> (Vec<String>, String) {
    let (mut structure, mut text) = (Vec::new(), String::new());
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::SoftBreak => text.push(' '),
            Event::End(end) => {
                let is_within = matches!(end, TagEnd::Strong | TagEnd::Emphasis);
                text.push(if is_within { '\u{1}' } else { '\n' });
                structure.push(format!("{end:?}"));
            }
            other => structure.push(format!("{other:?}")),
        }
    }
    (structure, text)
}
