//! What is said about words that point to few people, and coarser words for them.

use super::flaws::Told;

/// Words about small groups in public documents.
#[derive(Debug)]
pub struct Groups {
    pub from_education: &'static str,
    pub from_care: &'static str,
    pub from_municipality: &'static str,
    pub from_guidance: &'static str,
    pub somebody_else: &'static str,
    /// Words that `--grover` replaces.
    pub few: Told,
    /// Words that stand there since somebody typed them.
    pub few_typed: Told,
    pub pointing_role: &'static str,
    pub pointing_other: &'static str,
    pub person: &'static str,
    pub people: &'static str,
    pub table: &'static str,
    pub tables: &'static str,
    /// A public document about one table.
    pub one_table: Told,
    pub coarser_only_public: Told,
    pub counts_not_public: Told,
    pub selection_leaves_few: Told,
    pub selection_holds_few: Told,
}

/// In Dutch.
pub const DUTCH: Groups = Groups {
    from_education: "iemand uit het onderwijs",
    from_care: "iemand uit de zorg",
    from_municipality: "iemand van de gemeente",
    from_guidance: "begeleider van het gesprek",
    somebody_else: "iemand anders",
    few: Told {
        what: "in {path} wijst dit naar minder dan 3 mensen of tafels van dit project: {labels}",
        remedy: "met `--grover` komt het grovere woord ervoor in de plaats",
    },
    few_typed: Told {
        what: "in {path} wijst dit nog naar minder dan 3 mensen of tafels van dit project: {labels}",
        remedy: "iemand heeft het zo getypt: verander het met `/wijzig` aan tafel, of in casus.yaml",
    },
    pointing_role: "{label} ({people}, {tables}; grover: {coarser})",
    pointing_other: "{label} ({tables}; laat het liever weg)",
    person: "mens",
    people: "mensen",
    table: "tafel",
    tables: "tafels",
    one_table: Told {
        what: "{path} is openbaar en gaat over één tafel: herkenbaar voor betrokkenen",
        remedy: "laat de jeugdige en de ouders het lezen voor je het deelt",
    },
    coarser_only_public: Told {
        what: "`--grover` is alleen voor openbare documenten",
        remedy: "zet er `--voor openbaar` bij, of laat `--grover` weg",
    },
    counts_not_public: Told {
        what: "`--json`, `--tabel` en `--deel` zijn niet voor iedereen: daarin staan kleine aantallen en de nummers van tafels",
        remedy: "laat `--voor openbaar` weg en deel het niet verder, of maak het document",
    },
    selection_leaves_few: Told {
        what: "buiten deze keuze blijven minder dan {least} tafels over: naast het document over alle tafels kan iemand uitrekenen wat daar was",
        remedy: "maak het openbare document zonder `--sector`",
    },
    selection_holds_few: Told {
        what: "met deze keuze gaat het document over minder dan {least} tafels: dan is te zien wat daar is gezegd",
        remedy: "maak het openbare document zonder `--sector`, `--perspectief` of `--thema`, of over meer tafels",
    },
};

/// In English.
pub const ENGLISH: Groups = Groups {
    from_education: "somebody from education",
    from_care: "somebody from care",
    from_municipality: "somebody from the municipality",
    from_guidance: "somebody who guides the conversation",
    somebody_else: "somebody else",
    few: Told {
        what: "in {path} this points to fewer than 3 people or tables of this project: {labels}",
        remedy: "with `--grover` the coarser word takes its place",
    },
    few_typed: Told {
        what: "in {path} this still points to fewer than 3 people or tables of this project: {labels}",
        remedy: "somebody typed it: change it with `/wijzig` at the table, or in casus.yaml",
    },
    pointing_role: "{label} ({people}, {tables}; coarser: {coarser})",
    pointing_other: "{label} ({tables}; better leave it out)",
    person: "person",
    people: "people",
    table: "table",
    tables: "tables",
    one_table: Told {
        what: "{path} is public and about one table: those involved can be recognised",
        remedy: "let the young person and the parents read it before you share it",
    },
    coarser_only_public: Told {
        what: "`--grover` is for public documents only",
        remedy: "add `--voor openbaar`, or leave `--grover` out",
    },
    counts_not_public: Told {
        what: "`--json`, `--tabel` and `--deel` are not for everybody: they hold small numbers and the ids of tables",
        remedy: "leave `--voor openbaar` out and share it no further, or make the document",
    },
    selection_leaves_few: Told {
        what: "outside this selection fewer than {least} tables are left: beside the document about all tables somebody can find what was there",
        remedy: "make the public document without `--sector`",
    },
    selection_holds_few: Told {
        what: "with this selection the document is about fewer than {least} tables: then it shows what was said there",
        remedy: "make the public document without `--sector`, `--perspectief` or `--thema`, or about more tables",
    },
};
