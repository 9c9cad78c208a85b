//! What `inzichten` says, and what every command over many tables says.

use super::flaws::Told;

/// Words of `inzichten` and of reading many tables.
#[derive(Debug)]
pub struct Insights {
    pub no_tables: Told,
    pub not_all_read: Told,
    pub theme_unknown: Told,
    pub theme_unknown_near: Told,
    pub theme_ambiguous: Told,
    pub part_newer: Told,
    pub part_broken: Told,
    pub part_double: Told,
    /// Beside the bar.
    pub reading: &'static str,
    pub not_begun_one: &'static str,
    pub not_begun_many: &'static str,
    pub table: &'static str,
    pub tables: &'static str,
    pub times: &'static str,
    pub theme: &'static str,
    pub others: &'static str,
    /// Above the first matrix.
    pub by_kind: &'static str,
    /// Above the second matrix.
    pub by_perspective: &'static str,
    pub no_themes: &'static str,
    pub recurring: &'static str,
    pub without_action: &'static str,
    pub came_back: &'static str,
    pub rule: &'static str,
    pub rule_order: &'static str,
    pub rule_everybody: &'static str,
    pub rule_finished: &'static str,
    pub rule_running: &'static str,
    pub left_out: &'static str,
    pub skipped: &'static str,
    pub skipped_safety: &'static str,
    pub skipped_running: &'static str,
    pub skipped_double: &'static str,
}

/// In Dutch.
pub const DUTCH: Insights = Insights {
    no_tables: Told {
        what: "hier staan geen tafels",
        remedy: "noem een map met tafels; `dialoogtafel lijst` laat ze zien",
    },
    not_all_read: Told {
        what: "niet alle tafels zijn gelezen, dus is er niets gemaakt en niets veranderd",
        remedy: "los op wat hierboven staat en doe het dan opnieuw",
    },
    theme_unknown: Told {
        what: "het thema `{theme}` bestaat niet",
        remedy: "`dialoogtafel sjablonen` laat zien welke thema's er zijn",
    },
    theme_unknown_near: Told {
        what: "het thema `{theme}` bestaat niet",
        remedy: "bedoel je `{nearest}`?",
    },
    theme_ambiguous: Told {
        what: "meer thema's beginnen met `{theme}`",
        remedy: "kies {themes}",
    },
    part_newer: Told {
        what: "{path} is gemaakt met een nieuwere versie (formaat {found})",
        remedy: "gebruik de nieuwste versie van dialoogtafel",
    },
    part_broken: Told {
        what: "hier staan geen tellingen die ik kan samenvoegen",
        remedy: "maak het bestand opnieuw met `dialoogtafel inzichten PAD --deel`",
    },
    part_double: Told {
        what: "tafel `{id}` staat er twee keer in, en telt één keer mee",
        remedy: "tel elke tafel maar in één bestand",
    },
    reading: "tafels lezen",
    not_begun_one: "{count} tafel is nog niet begonnen en telt niet mee",
    not_begun_many: "{count} tafels zijn nog niet begonnen en tellen niet mee",
    table: "tafel",
    tables: "tafels",
    times: "keer",
    theme: "thema",
    others: "anders",
    by_kind: "Thema's naar soort inbreng: {tables}, {records} keer inbreng",
    by_perspective: "Thema's naar perspectief",
    no_themes: "Bij geen enkele inbreng is een thema genoteerd.",
    recurring: "Terugkerend knelpunt (bij {threshold} tafels of meer): {themes}.",
    without_action: "Terugkerend, en er is geen actie op: {themes}.",
    came_back: "Teruggekomen nadat een actie klaar was: {themes}.",
    rule: "Zo is geteld",
    rule_order: "Eerst komt het thema van de meeste tafels, dan dat van de meeste perspectieven, dan het vaakst genoemde. Een thema telt één keer per inbreng.",
    rule_everybody: "Wat de hele tafel samen zei, telt voor elk perspectief dat er was, behalve begeleiding. Inbreng van twee perspectieven telt bij allebei.",
    rule_finished: "Alleen afgeronde tafels tellen mee.",
    rule_running: "Ook tafels die nog bezig zijn tellen mee.",
    left_out: "Niet meegeteld omdat er geen toestemming is: {count} keer inbreng.",
    skipped: "Deze tafels tellen niet mee: {tables}.",
    skipped_safety: "gaat over veiligheid",
    skipped_running: "nog bezig",
    skipped_double: "staat er twee keer in",
};

/// In English.
pub const ENGLISH: Insights = Insights {
    no_tables: Told {
        what: "there are no tables here",
        remedy: "name a folder with tables; `dialoogtafel list` shows them",
    },
    not_all_read: Told {
        what: "not all tables were read, so nothing was made and nothing was changed",
        remedy: "mend what is told above and do it again",
    },
    theme_unknown: Told {
        what: "there is no theme `{theme}`",
        remedy: "`dialoogtafel templates` shows which themes there are",
    },
    theme_unknown_near: Told {
        what: "there is no theme `{theme}`",
        remedy: "do you mean `{nearest}`?",
    },
    theme_ambiguous: Told {
        what: "several themes begin with `{theme}`",
        remedy: "choose {themes}",
    },
    part_newer: Told {
        what: "{path} was made with a newer version (format {found})",
        remedy: "use the newest version of dialoogtafel",
    },
    part_broken: Told {
        what: "there are no sums here that I can merge",
        remedy: "make the file again with `dialoogtafel insights PATH --deel`",
    },
    part_double: Told {
        what: "table `{id}` is there twice, and counts once",
        remedy: "count each table in one file only",
    },
    reading: "reading tables",
    not_begun_one: "{count} table has not begun and does not count",
    not_begun_many: "{count} tables have not begun and do not count",
    table: "table",
    tables: "tables",
    times: "times",
    theme: "theme",
    others: "others",
    by_kind: "Themes by kind of contribution: {tables}, {records} contributions",
    by_perspective: "Themes by perspective",
    no_themes: "No contribution has a theme.",
    recurring: "Recurring bottleneck (at {threshold} tables or more): {themes}.",
    without_action: "Recurring, without any action on it: {themes}.",
    came_back: "Came back after an action was done: {themes}.",
    rule: "How this was counted",
    rule_order: "The theme of the most tables comes first, then that of the most perspectives, then the one named most often. A theme counts once per contribution.",
    rule_everybody: "What the whole table said together counts for each perspective present, except guidance. A contribution of two perspectives counts for both.",
    rule_finished: "Only finished tables count.",
    rule_running: "Tables that are still running count too.",
    left_out: "Not counted for want of consent: {count} contributions.",
    skipped: "These tables do not count: {tables}.",
    skipped_safety: "is about safety",
    skipped_running: "still running",
    skipped_double: "is there twice",
};
