//! What the targets share: one table with a question of every form, and checks on texts.

use chrono::DateTime;
use dialoogtafel::model::session::Begin;
use dialoogtafel::model::{Case, Codebook, Session, Template};
use dialoogtafel::yaml::{read_case, read_codebook, read_template};

/// The case of the table at which targets type.
pub fn case() -> Case {
    read_case(include_str!("../table/casus.yaml")).finish().expect("a sound case").0
}

/// Its template: a question of every form.
pub fn template() -> Template {
    read_template(include_str!("../table/sjabloon.yaml")).finish().expect("a sound template").0
}

/// Its codebook.
pub fn codebook() -> Codebook {
    read_codebook(include_str!("../table/codeboek.yaml")).finish().expect("a sound codebook").0
}

/// A table at which nothing was said yet.
pub fn session() -> Session {
    Session::begin(&Begin {
        id: "proef/tafel",
        case: &case(),
        template: &template(),
        codebook: &codebook(),
        earlier_themes: &[],
        at: DateTime::parse_from_rfc3339("2022-03-15T00:00:00Z").expect("a time"),
    })
}

/// Splits a text at the sign U+0001, for targets that need several.
pub fn split(text: &str) -> (&str, &str) {
    text.split_once('\u{1}').unwrap_or((text, ""))
}

/// Whether a terminal would obey or hide something of the text.
pub fn steers_a_terminal(text: &str) -> bool {
    text.chars().any(|c| {
        c != '\n' && c.is_control()
            || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    })
}
