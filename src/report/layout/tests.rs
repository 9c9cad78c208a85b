//! Holds layouts to strict names, escaping and an end.

#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use proptest::prelude::*;
use serde_json::json;

fn layouts(files: &[(&str, &str)]) -> Layouts {
    let files: Vec<(String, String)> = files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    Layouts::new(move |name| {
        files
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, text)| text.clone())
    })
}

fn render(layout: &str, view: &serde_json::Value) -> Result<String, LayoutError> {
    layouts(&[
        ("a.md.j2", layout),
        ("deel.md.j2", "deel: {{ titel }}\n{{ onbekend }}\n"),
        ("zelf.md.j2", "{% include 'zelf.md.j2' %}"),
    ])
    .render("a.md.j2", view)
}

fn problem(layout: &str, view: &serde_json::Value) -> (Option<usize>, LayoutProblem) {
    let error = render(layout, view).unwrap_err();
    (error.line, error.problem)
}

#[test]
fn a_layout_reads_as_the_document_that_it_makes() {
    let layout = "---\ntitle: {{ titel | in_kop }}\n---\n\n# {{ titel }}\n{# niet te zien #}\n\n{% if acties %}\n| wie | wat |\n| --- | --- |\n{% for actie in acties %}\n| {{ actie.wie }} | {{ actie.wat | hoofdletter }}{% if actie.klaar %} (klaar){% endif %} |\n{% endfor %}\n{% else %}\nNiets genoteerd.\n{% endif %}\n\nKort{% if aantal > 1 %} en goed{% endif %}\n\n{{ proza | alinea }}\n";
    let view = json!({"titel": "De \"overstap\" | *a*", "aantal": 2, "leeg": null, "proza": "Een\nalinea.\n\n# Twee.",
        "acties": [{"wie": "ib", "wat": "élke week bellen", "klaar": true}, {"wie": "lk", "wat": "a|b", "klaar": false}]});
    let expected = "---\ntitle: \"De \\\"overstap\\\" | *a*\"\n---\n\n# De \"overstap\" \\| \\*a\\*\n\n| wie | wat |\n| --- | --- |\n| ib | Élke week bellen (klaar) |\n| lk | A\\|b |\n\nKort en goed\n\nEen alinea.\n\n\\# Twee.\n";
    assert_eq!(render(layout, &view).unwrap(), expected);
}

#[test]
fn numbers_and_booleans_print_plainly_and_nothing_prints_nothing() {
    assert_eq!(
        render(
            "{{ a }} {{ b }} {{ c }}{{ d }}",
            &json!({"a": -5, "b": true, "c": null, "d": "x"})
        )
        .unwrap(),
        "-5 true x\n"
    );
}

#[test]
fn no_layout_can_switch_escaping_off() {
    let view = json!({"x": "*a* <b>", "lijst": ["*a* <b>", "[c](d)"]});
    for layout in [
        "{{ x }}",
        "{% autoescape false %}{{ x }}{% endautoescape %}",
        "{% autoescape 'html' %}{{ x }}{% endautoescape %}",
        "{% autoescape false %}{% set y %}{{ x }}{% endset %}{{ y }}{% endautoescape %}",
        "{% set y %}{{ x }}{% endset %}{{ y }}{{ y[1:] }}{{ y | first }}{{ y | upper }}{{ y | last }}{{ y * 2 }}{{ (y ~ y)[::-1] }}",
        "{% macro m(v) %}{{ v }}{% endmacro %}{{ m(x) }}",
        "{{ x | alinea }}{{ (x | alinea) ~ x }}{{ x ~ (x | alinea) }}",
        "{{ lijst | join(x | alinea) }}{{ lijst }}{{ lijst | join(', ') }}",
        "{{ lijst | map('alinea') | join(x) }}",
        "{% autoescape false %}{{ lijst | map('alinea') | join(x) }}{{ (x | alinea) ~ x }}{% endautoescape %}",
        "{{ (x | alinea)[1:] }}{% for letter in (x | alinea) %}{{ letter }}{% endfor %}",
        "{% filter upper %}{{ x }}{% endfilter %}",
        "{{ x | in_kop | upper }}",
    ] {
        let text = render(layout, &view).unwrap();
        let bare = |sign: char| {
            text.match_indices(sign)
                .any(|(at, _)| !text[..at].ends_with('\\'))
        };
        let quoted = layout.contains("in_kop");
        assert!(
            quoted || !['*', '<', '['].into_iter().any(bare),
            "{layout} gives {text}"
        );
    }
    for filter in NOT_OFFERED {
        let expected = (
            Some(1),
            LayoutProblem::UnknownFilter {
                name: filter.to_owned(),
            },
        );
        assert_eq!(problem(&format!("{{{{ x | {filter} }}}}"), &view), expected);
    }
}

#[test]
fn a_layout_that_would_never_end_or_fill_the_memory_is_an_error() {
    let view = json!({"titel": "x"});
    let chain = |links: usize, link: &str| format!("{{{{ 1 {} }}}}", link.repeat(links));
    for (layout, expected) in [
        ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}".to_owned(), LayoutProblem::TooLong),
        ("{% for a in range(99999999) %}{% endfor %}".to_owned(), LayoutProblem::TooLong),
        ("{{ 'x' * 99999999999 }}".to_owned(), LayoutProblem::TooLong),
        ("{% set n = namespace(a='ab') %}{% for i in range(60) %}{% set n.a = n.a ~ n.a %}{% endfor %}".to_owned(), LayoutProblem::TooLong),
        (format!("{{% set x = 'aaaa' %}}{}", "{% set x %}{{ x }}{{ x }}{{ x }}{% endset %}".repeat(40)), LayoutProblem::TooLong),
        ("{% macro m(x) %}{{ m(x ~ x) }}{% endmacro %}{{ m('ab') }}".to_owned(), LayoutProblem::TooDeep),
        (chain(2_000, "~ 1"), LayoutProblem::TooLarge),
        (chain(2_000, "|int"), LayoutProblem::TooLarge),
        (format!("{{{{ {}1 }}}}", "-".repeat(5_000)), LayoutProblem::TooLarge),
        ("x".repeat(300_000), LayoutProblem::TooLarge),
    ] {
        assert_eq!(problem(&layout, &view).1, expected, "{layout:.60}");
    }
    assert_eq!(render(&chain(1_000, "~ 1"), &view).unwrap().len(), 1_002);
}

#[test]
fn a_list_in_a_list_in_a_list_takes_no_more_stack_than_there_is() {
    let layout = "{% set n = namespace(a=[]) %}{% for i in range(99999) %}{% set n.a = [n.a] %}{% endfor %}{{ n.a|length }}";
    assert_eq!(render(layout, &json!({})).unwrap(), "1\n");
}

#[test]
fn an_unknown_name_is_told_with_its_line() {
    let view = json!({"titel": "x", "acties": [{"wie": "ib", "wat": "y", "bij": [{"nr": 1}]}]});
    let name = |name: &str| LayoutProblem::UnknownName {
        name: name.to_owned(),
    };
    assert_eq!(
        problem("a\n\n{{ titel }} {{ tietel }}\n", &view),
        (Some(3), name("tietel"))
    );
    assert_eq!(
        problem("{% if tietel %}{% endif %}", &view),
        (Some(1), name("tietel"))
    );
    assert_eq!(
        problem("{{ onbekend | hoofdletter }}", &view),
        (Some(1), name("onbekend"))
    );
    assert_eq!(
        problem("{{ titel.kort.lang }}", &view),
        (Some(1), name("titel.kort.lang"))
    );
    assert_eq!(
        problem(
            "{% for a in acties %}\n{{ a.wat }} {{ a.wanneer }}\n{% endfor %}",
            &view
        ),
        (Some(2), name("a.wanneer"))
    );
    let nested = "{% for a in acties %}{% for b in a.bij %}\n{{ a.wie }}{{ b.nr }}{{ b.naam }}\n{% endfor %}{% endfor %}";
    assert_eq!(problem(nested, &view), (Some(2), name("b.naam")));
    assert_eq!(
        problem("{{ doe_iets() }}", &view),
        (Some(1), name("doe_iets"))
    );
    let included = render("x\n{% include 'deel.md.j2' %}", &view).unwrap_err();
    assert_eq!(
        included,
        LayoutError {
            layout: "deel.md.j2".to_owned(),
            line: Some(2),
            problem: name("onbekend")
        }
    );
}

#[test]
fn every_other_flaw_has_its_own_name() {
    let view = json!({"x": "a"});
    assert_eq!(problem("a\n{% if x %}", &view).1, LayoutProblem::Syntax);
    assert_eq!(
        problem("{{ x | onbekend }}", &view),
        (
            Some(1),
            LayoutProblem::UnknownFilter {
                name: "onbekend".to_owned()
            }
        )
    );
    assert_eq!(
        problem(
            "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
            &view
        )
        .1,
        LayoutProblem::TooLong
    );
    assert_eq!(
        problem("{% include 'zelf.md.j2' %}", &view).1,
        LayoutProblem::TooDeep
    );
    assert_eq!(
        problem("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", &view).1,
        LayoutProblem::TooDeep
    );
    assert_eq!(
        problem("a\n{% include '../weg.md.j2' %}", &view),
        (
            Some(2),
            LayoutProblem::MissingLayout {
                name: "../weg.md.j2".to_owned()
            }
        )
    );
    assert_eq!(
        problem("{{ x / 2 }}", &view),
        (Some(1), LayoutProblem::Other)
    );
    let missing = layouts(&[]).render("weg.md.j2", &view).unwrap_err();
    assert_eq!(
        missing.problem,
        LayoutProblem::MissingLayout {
            name: "weg.md.j2".to_owned()
        }
    );
}

#[test]
fn a_layout_in_html_escapes_for_html() {
    let layouts = layouts(&[(
        "a.html.j2",
        "<p>{{ x }}</p>{{ x | alinea }}{% autoescape false %}{{ x }}{% endautoescape %}",
    )]);
    let text = layouts
        .render("a.html.j2", &json!({"x": "<b>*a*"}))
        .unwrap();
    assert_eq!(text, "<p>&lt;b&gt;*a*</p><p>&lt;b&gt;*a*</p>&lt;b&gt;*a*\n");
}

proptest! {
    #[test]
    fn tidying_is_done_once_and_keeps_every_line_with_text(
        lines in prop::collection::vec(prop::sample::select(vec!["", "  ", "a", "b  ", "```", "~~~", "    ", "- c\t", "d\r\r"]), 0..14),
    ) {
        let text = lines.join("\n");
        let tidied = tidy(&text);
        prop_assert_eq!(&tidy(&tidied), &tidied);
        let words = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()).collect::<Vec<_>>();
        prop_assert_eq!(words(&tidied), words(&text));
        prop_assert!(tidied.is_empty() || tidied.ends_with('\n') && !tidied.ends_with("\n\n"));
        if !text.contains("```") && !text.contains("~~~") {
            prop_assert!(!tidied.contains("\n\n\n") && !tidied.starts_with('\n'));
            prop_assert!(tidied.lines().all(|line| line == line.trim_end()));
        }
    }

    #[test]
    fn what_is_typed_never_touches_the_marks_of_a_living_document(typed in prop::collection::vec(prop::sample::select(vec![
        "<!-- dialoogtafel:begin x 12345678 -->", "<!-- dialoogtafel:eind x -->", "<!-- dialoogtafel:delen x 12345678 -->", "<!--dialoogtafel:",
        "#dialoogtafel:begin x", "```", "~~~", "---", "...", "-->", "\n", "\n\n", " ", "`", "\\", "\"", "a", "\r", "\u{FEFF}"]), 0..9)) {
        use crate::report::living::{is_untouched, parts, seal};
        let layout = "---\n#dialoogtafel:begin kop\ntitle: {{ x | in_kop }}\n#dialoogtafel:eind kop\n---\n\n{{ x }}\n\n<!-- dialoogtafel:begin x -->\n- {{ x }}\n\n{{ x | alinea }}\n<!-- dialoogtafel:eind x -->\n\n{{ x | alinea }}\n";
        let sealed = seal(&render(layout, &json!({"x": typed.concat()})).unwrap()).unwrap();
        prop_assert!(is_untouched(&sealed));
        let names: Vec<String> = parts(&sealed).unwrap().into_iter().map(|part| part.name).collect();
        prop_assert_eq!(names, ["kop", "x"]);
        let title: serde_json::Value = serde_json::from_str(sealed.lines().nth(2).unwrap().strip_prefix("title: ").unwrap()).unwrap();
        prop_assert_eq!(title, plain_line(&typed.concat()));
    }

    #[test]
    fn any_layout_is_filled_in_or_refused(parts in prop::collection::vec(prop::sample::select(vec![
        "{{", "}}", "{%", "%}", "{#", "#}", " if x ", " for a in x ", "endif", "endfor", " x", "| ", "alinea", "include 'zelf.md.j2'", "\n", "+", "-", "'", "é", ".", "raw", "set y = x",
    ]), 0..14)) {
        let _ = render(&parts.concat(), &json!({"x": "a"}));
    }
}

#[test]
fn the_inside_of_a_fence_stays_as_it_is() {
    assert_eq!(
        tidy("\n\na \n\n\n```\n\n\nb  \n\n\n```\n\n\n"),
        "a\n\n```\n\n\nb  \n\n\n```\n"
    );
}
