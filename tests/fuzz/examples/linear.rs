//! Measures whether reading takes time in proportion to the size: each nasty token repeated up to
//! a quarter, a half and one megabyte, in one run: `cargo run --release --example linear`.

use std::time::Instant;

use dialoogtafel::minutes::take_in;
use dialoogtafel::model::terms::Kind;
use dialoogtafel::notation::{Grammar, parse};
use dialoogtafel::report::living::{parts, seal};
use dialoogtafel::report::markdown::{escape, escape_block};
use dialoogtafel::yaml::{read_case, read_session};

const SIZES: [usize; 3] = [256 * 1024, 512 * 1024, 1024 * 1024];

const TOKENS: &[&str] = &[
    "-", "- ", "* ", "*", "**a ", "_", "`", "```\n", "~", "#", "# ", "### x\n", ">", "> ", "[", "]", "[a](", "![", "(", "<", "<!--", "&", "&#",
    "|", "\\", "\"", "'", "{", "}", "{a: ", ": ", "a: 1\n", "a:\n", "? ", "!", "!x ", "&a ", "*a ", "%", "@", "@a ", "@\"", "#a ", "^1 ", ">1-5 ",
    "jg: ", "[tafel] ", "- jg: x\n", "- (+) x #a\n", "www.", "http://", "a@b.nl ", "1. ", "\n", "\r", "\t", " ", "\u{a0}", "é", "e\u{301}", "\u{202e}",
    "<!-- dialoogtafel:begin a -->\n", "<!-- dialoogtafel:eind a -->\n", "dialoogtafel:", "---\n", "  a\n",
];

fn main() {
    let session = dialoogtafel_fuzz::session();
    let case = dialoogtafel_fuzz::case();
    let grammar = Grammar {
        participants: &case.participants,
        themes: &[],
        default_kind: Kind::Action,
        day: case.date,
    };
    let work: [(&str, &dyn Fn(&str)); 7] = [
        ("yaml, case", &|text| drop(read_case(text).into_flaws())),
        ("yaml, session", &|text| drop(read_session(text).into_flaws())),
        ("notation", &|text| drop(parse(text, &grammar))),
        ("minutes", &|text| drop(take_in(&session, &format!("### x {{#open}}\n{text}")))),
        ("living, read", &|text| drop(parts(text))),
        ("living, seal", &|text| drop(seal(text))),
        ("markdown", &|text| drop((escape(text), escape_block(text)))),
    ];
    for (name, work) in work {
        let mut rows: Vec<(f64, f64, &str)> = TOKENS.iter().map(|token| {
            let seconds = SIZES.map(|size| {
                let text = token.repeat(size / token.len());
                let start = Instant::now();
                work(&text);
                start.elapsed().as_secs_f64()
            });
            (seconds[2], seconds[2] / seconds[0].max(0.000_1), *token)
        }).collect();
        rows.sort_by(|a, b| b.0.total_cmp(&a.0));
        println!("{name}: slowest three of {} tokens at 1 MB, and the ratio to 256 kB (4 is linear)", rows.len());
        for (seconds, ratio, token) in rows.iter().take(3) {
            println!("  {:>8.1} ms  {ratio:>5.1}x  {token:?}", seconds * 1000.0);
        }
        let steep = rows.iter().filter(|row| row.1 > 7.0 && row.0 > 0.05);
        for (seconds, ratio, token) in steep {
            println!("  steep: {:.1} ms {ratio:.1}x {token:?}", seconds * 1000.0);
        }
    }
}
