//! What `lijst` says.

/// Words of `lijst`.
#[derive(Debug)]
pub struct List {
    pub table: &'static str,
    pub state: &'static str,
    pub date: &'static str,
    pub kind: &'static str,
    pub records: &'static str,
    pub title: &'static str,
    pub prepared: &'static str,
    pub running: &'static str,
    pub finished: &'static str,
    pub broken: &'static str,
    pub one_record: &'static str,
    pub many_records: &'static str,
    pub line: &'static str,
    pub one_broken: &'static str,
    pub many_broken: &'static str,
    pub see_all: &'static str,
    pub no_tables: &'static str,
    pub make_one: &'static str,
}

/// In Dutch.
pub const DUTCH: List = List {
    table: "Tafel",
    state: "Staat",
    date: "Datum",
    kind: "Soort",
    records: "Inbreng",
    title: "Titel",
    prepared: "voorbereid",
    running: "bezig",
    finished: "afgerond",
    broken: "stuk",
    one_record: "keer inbreng",
    many_records: "keer inbreng",
    line: "regel {line}: {what}",
    one_broken: "van {count} tafel klopt het bestand niet",
    many_broken: "van {count} tafels klopt het bestand niet",
    see_all: "`dialoogtafel controleer {path}` laat zien wat er mis is",
    no_tables: "hier staan nog geen tafels",
    make_one: "`dialoogtafel nieuw` maakt er een",
};

/// In English.
pub const ENGLISH: List = List {
    table: "Table",
    state: "State",
    date: "Date",
    kind: "Kind",
    records: "Records",
    title: "Title",
    prepared: "prepared",
    running: "running",
    finished: "finished",
    broken: "broken",
    one_record: "record",
    many_records: "records",
    line: "line {line}: {what}",
    one_broken: "the file of {count} table is not right",
    many_broken: "the files of {count} tables are not right",
    see_all: "`dialoogtafel check {path}` shows what is wrong",
    no_tables: "there are no tables here yet",
    make_one: "`dialoogtafel new` makes one",
};
