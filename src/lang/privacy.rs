//! What `privacy` says.

/// Words of `privacy`.
#[derive(Debug)]
pub struct Privacy {
    /// Nothing was found, which proves nothing.
    pub none: &'static str,
    pub one: &'static str,
    pub many: &'static str,
    /// Heads of the table.
    pub line: &'static str,
    pub kind: &'static str,
    pub certainty: &'static str,
    pub text: &'static str,
    /// A line that is no JSON with `id` and `text`.
    pub malformed: &'static str,
    pub malformed_remedy: &'static str,
    /// A line that is not UTF-8.
    pub not_text: &'static str,
    pub not_text_remedy: &'static str,
    pub sure: &'static str,
    pub doubtful: &'static str,
}

/// In Dutch.
pub const DUTCH: Privacy = Privacy {
    none: "niets gevonden; kijk zelf ook, want niet alles wordt gevonden",
    one: "vondst; kijk zelf ook, want niet alles wordt gevonden",
    many: "vondsten; kijk zelf ook, want niet alles wordt gevonden",
    line: "regel",
    kind: "soort",
    certainty: "zeker?",
    text: "tekst",
    malformed: "regel {line} van {file} is geen JSON met `id` en `text`",
    malformed_remedy: "schrijf op elke regel een object, zoals {\"id\": \"1\", \"text\": \"Sanne belt\"}; de andere regels zijn wel gelezen",
    not_text: "regel {line} van {file} is geen UTF-8",
    not_text_remedy: "bewaar het bestand als UTF-8; de andere regels zijn wel gelezen",
    sure: "zeker",
    doubtful: "twijfel",
};

/// In English.
pub const ENGLISH: Privacy = Privacy {
    none: "nothing found; look for yourself too, as not everything is found",
    one: "finding; look for yourself too, as not everything is found",
    many: "findings; look for yourself too, as not everything is found",
    line: "line",
    kind: "kind",
    certainty: "sure?",
    text: "text",
    malformed: "line {line} of {file} is not JSON with `id` and `text`",
    malformed_remedy: "write an object on each line, like {\"id\": \"1\", \"text\": \"Sanne belt\"}; the other lines were read",
    not_text: "line {line} of {file} is not UTF-8",
    not_text_remedy: "save the file as UTF-8; the other lines were read",
    sure: "sure",
    doubtful: "doubtful",
};
