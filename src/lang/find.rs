//! What `zoek` says.

/// Words of `zoek`.
#[derive(Debug)]
pub struct Find {
    pub none: &'static str,
    pub hidden_one: &'static str,
    pub hidden_many: &'static str,
    /// How often there is something that a text is not looked for in.
    pub unsearched_one: &'static str,
    pub unsearched_many: &'static str,
    /// How often something stands in the place of a name or number.
    pub replaced_one: &'static str,
    pub replaced_many: &'static str,
    pub one: &'static str,
    pub many: &'static str,
    /// Before the question.
    pub question: &'static str,
    /// Before the reason of an answer.
    pub because: &'static str,
    /// Before the themes.
    pub themes: &'static str,
    /// Before the records from which it comes.
    pub from: &'static str,
}

/// In Dutch.
pub const DUTCH: Find = Find {
    none: "niets gevonden",
    hidden_one: "{count} keer inbreng staat er niet bij: die blijft aan tafel, of er is geen toestemming",
    hidden_many: "{count} keer inbreng staat er niet bij: die blijft aan tafel, of er is geen toestemming",
    unsearched_one: "in {count} keer inbreng is niet gezocht: die blijft aan tafel, of er is geen toestemming",
    unsearched_many: "in {count} keer inbreng is niet gezocht: die blijft aan tafel, of er is geen toestemming",
    replaced_one: "op {count} plek stond een naam of nummer van iemand; daar staat nu iets als `[naam]`. In een verslag mag dat niet: haal het weg met `/wijzig NUMMER` aan tafel of in sessie.yaml",
    replaced_many: "op {count} plekken stond een naam of nummer van iemand; daar staat nu iets als `[naam]`. In een verslag mag dat niet: haal het weg met `/wijzig NUMMER` aan tafel of in sessie.yaml",
    one: "keer inbreng gevonden",
    many: "keer inbreng gevonden",
    question: "vraag: {question}",
    because: "omdat: {reason}",
    themes: "thema's: {themes}",
    from: "komt uit: {sources}",
};

/// In English.
pub const ENGLISH: Find = Find {
    none: "nothing found",
    hidden_one: "{count} contribution is not here: it stays at the table, or there is no consent",
    hidden_many: "{count} contributions are not here: they stay at the table, or there is no consent",
    unsearched_one: "{count} contribution was not searched: it stays at the table, or there is no consent",
    unsearched_many: "{count} contributions were not searched: they stay at the table, or there is no consent",
    replaced_one: "in {count} place there was a name or number of somebody; something like `[name]` stands there now. A report may not have it: take it away with `/wijzig NUMBER` at the table or in sessie.yaml",
    replaced_many: "in {count} places there was a name or number of somebody; something like `[name]` stands there now. A report may not have it: take it away with `/wijzig NUMBER` at the table or in sessie.yaml",
    one: "contribution found",
    many: "contributions found",
    question: "question: {question}",
    because: "because: {reason}",
    themes: "themes: {themes}",
    from: "comes from: {sources}",
};
