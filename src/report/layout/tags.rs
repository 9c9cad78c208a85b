//! Finds the tag of a layout that is not closed; the engine tells only where it noticed.

/// Tags that go on until their end.
const PAIRS: [&str; 7] = [
    "for",
    "if",
    "macro",
    "block",
    "filter",
    "call",
    "autoescape",
];

/// Returns the line, from 1, and the word of the last tag that is still open where the end of
/// another comes, or where the layout ends.
pub(super) fn unclosed(source: &str) -> Option<(usize, &str)> {
    let mut open: Vec<(usize, &str)> = Vec::new();
    for (line, word) in words(source) {
        if PAIRS.contains(&word) {
            open.push((line, word));
        } else if let Some(ended) = word.strip_prefix("end").filter(|word| PAIRS.contains(word)) {
            match open.pop() {
                Some((_, word)) if word == ended => {}
                // An end too many is no tag that is not closed.
                unclosed => return unclosed,
            }
        }
    }
    open.pop()
}

/// The first word of each tag with its line; comments are passed over.
fn words(source: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut rest = source;
    let mut line = 1;
    while let Some(at) = rest.find('{') {
        line += rest[..at].matches('\n').count();
        rest = &rest[at + 1..];
        let (end, is_tag) = match rest.as_bytes().first() {
            Some(b'%') => ("%}", true),
            Some(b'#') => ("#}", false),
            _ => continue,
        };
        rest = &rest[1..];
        let Some(length) = rest.find(end) else {
            break;
        };
        let inner = &rest[..length];
        if is_tag {
            let text = inner.trim_start_matches(['-', '+']);
            words.extend(text.split_whitespace().next().map(|word| (line, word)));
        }
        line += inner.matches('\n').count();
        rest = &rest[length..];
    }
    words
}

#[cfg(test)]
mod tests {
    use super::unclosed;
    use proptest::prelude::*;

    #[test]
    fn the_tag_that_is_not_closed_is_found_at_its_line() {
        for (source, found) in [
            ("{% for a in b %}\n- {{ a }}\n", Some((1, "for"))),
            (
                "{% if a %}\n{% for a in b %}\n{% endif %}\n",
                Some((2, "for")),
            ),
            ("x { y\n{%- if a -%}\n{# {% endif %} #}\n", Some((2, "if"))),
            ("{% if a %}{% endif %}{% endif %}", None),
            ("{% set a = 1 %}{{ a }} { {% for", None),
        ] {
            assert_eq!(unclosed(source), found, "{source}");
        }
    }

    /// A layout in which every tag is closed.
    fn closed() -> impl Strategy<Value = String> {
        let leaf = prop::sample::select(vec!["x {{ a }}\n", "{ é\n", "{# {% for #}\n", ""]);
        leaf.prop_map(str::to_owned)
            .prop_recursive(4, 16, 3, |inner| {
                let tag = prop::sample::select(super::PAIRS.to_vec());
                let around = (tag, prop::collection::vec(inner, 0..3));
                around.prop_map(|(tag, inner)| {
                    format!("{{% {tag} a %}}\n{}{{% end{tag} %}}\n", inner.concat())
                })
            })
    }

    proptest! {
        #[test]
        fn what_is_closed_is_not_told_and_one_more_begin_is(
            before in closed(), after in closed(), tag in prop::sample::select(super::PAIRS.to_vec()),
        ) {
            let whole = before.clone() + &after;
            prop_assert_eq!(unclosed(&whole), None);
            let line = before.matches('\n').count() + 1;
            let broken = format!("{before}{{% {tag} a %}}\n{after}");
            prop_assert_eq!(unclosed(&broken), Some((line, tag)));
        }
    }
}
