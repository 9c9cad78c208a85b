//! Living documents: sealing is stable, an untouched document is made again to the same bytes,
//! and what stands outside the marks of any old document is kept, in its order.

#![no_main]

use dialoogtafel::report::living::{
    Author, Overwrite, changed_by_people, is_untouched, parts, renew, seal, seal_whole,
};
use dialoogtafel_fuzz::split;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (rendered, old) = split(text);
    let _ = changed_by_people(old);
    let _ = parts(old);
    if let Ok(whole) = seal_whole(rendered) {
        for word in rendered.split_whitespace().filter(|word| word.chars().all(char::is_alphanumeric)) {
            assert!(whole.contains(word), "{word:?} of {rendered:?} is not in {whole:?}");
        }
        let _ = parts(&whole);
    }
    let Ok(fresh) = seal(rendered) else { return };
    let made = parts(&fresh).expect("a sealed document reads");
    if !made.is_empty() {
        assert!(made.iter().all(|part| part.author == Author::Program), "{fresh:?}");
        assert!(is_untouched(&fresh), "{fresh:?}");
        let same = renew(&fresh, &fresh, &Overwrite::Nothing).expect("a sealed document renews");
        assert!(!same.changed && same.text == fresh, "{:?} from {fresh:?}", same.text);
    }
    let Ok(renewal) = renew(old, &fresh, &Overwrite::Nothing) else { return };
    assert_eq!(renewal.changed, renewal.text != old);
    assert!(kept(old, &renewal.text), "{old:?} became {:?}", renewal.text);
    let again = renew(&renewal.text, &fresh, &Overwrite::Nothing).expect("what was renewed renews");
    assert_eq!(again.text, renewal.text, "twice is once");
    assert!(again.stale.is_empty() && again.added.is_empty(), "{again:?}");
    let all = renew(old, &fresh, &Overwrite::All).expect("it renewed before");
    assert!(all.kept.is_empty(), "{all:?}");
    assert!(kept(old, &all.text), "{old:?} became {:?}", all.text);
});

/// The lines outside all marks that hold something, read apart from the code under test.
fn outside(text: &str) -> Vec<String> {
    let mut inside = false;
    let mut lines = Vec::new();
    let bare = text.trim_start_matches('\u{feff}');
    let header = bare.lines().enumerate().skip(1);
    let header = header.map(|(at, line)| (at, line.trim_end())).find(|(_, line)| matches!(*line, "---" | "..."));
    let header = header.filter(|_| bare.lines().next().map(str::trim_end) == Some("---")).map_or(0, |(at, _)| at);
    for (at, line) in bare.lines().enumerate() {
        // In front matter a mark is a comment of YAML, below it one of HTML.
        let comment = if at < header { line.strip_prefix('#') } else { line.strip_prefix("<!--") };
        let opens: fn(char) -> bool = if at < header { |c| c == '#' || c == ' ' } else { char::is_whitespace };
        let mark = comment.and_then(|it| it.trim_start_matches(opens).strip_prefix("dialoogtafel:"));
        match mark {
            Some(rest) if rest.trim_start().starts_with("begin") || rest.trim_start().starts_with("nieuw") => inside = true,
            Some(rest) if rest.trim_start().starts_with("eind") => inside = false,
            Some(_) => {}
            None if !inside && !line.trim().is_empty() => lines.push(line.to_owned()),
            None => {}
        }
    }
    lines
}

/// Whether all lines outside the marks are still there, in their order. A fence can hold marks
/// that are none: those documents are left to the tests beside the code.
fn kept(before: &str, after: &str) -> bool {
    if ["```", "~~~"].iter().any(|fence| before.contains(fence) || after.contains(fence)) {
        return true;
    }
    let after = outside(after);
    let mut after = after.iter();
    outside(before).iter().all(|line| after.any(|other| other == line))
}
