//! What is said about making and writing documents.

use super::flaws::Told;

/// Words about documents.
#[derive(Debug)]
pub struct Documents {
    pub written: &'static str,
    /// Beside a session that is encrypted.
    pub clear_beside: Told,
    pub unchanged: &'static str,
    pub changed_by_people: Told,
    pub other_audience: &'static str,
    pub not_started: Told,
    pub no_tables: Told,
    pub one_file_for_many: Told,
    pub numbers_found: Told,
    pub at_line: &'static str,
    pub unknown_name: Told,
    pub unknown_filter: Told,
    pub syntax: Told,
    pub not_closed: Told,
    pub too_long: Told,
    pub layout_too_large: Told,
    pub too_deep: Told,
    pub missing_layout: Told,
    pub other: Told,
    pub no_marks: Told,
    pub broken_mark: Told,
    pub nested_mark: Told,
    pub doubled_part: Told,
    pub end_without_begin: Told,
    pub begin_without_end: Told,
    pub open_fence: Told,
    pub open_header: Told,
    pub moved_part: Told,
    /// A document would tell who somebody is.
    pub barred: Told,
    /// What is no reason to bar a document.
    pub worth_a_look: &'static str,
    pub finding_lines: &'static str,
    /// Where the finding is the id of a table.
    pub finding_in_id: &'static str,
    /// Tables that a finding is from.
    pub finding_tables: &'static str,
    /// Keys of data that hold a finding.
    pub finding_keys: &'static str,
    /// What to do about the id of a table.
    pub id_tells: &'static str,
    pub finding_notes: &'static str,
    pub and_more: &'static str,
    pub characteristics: Characteristics,
}

/// What tables have in common.
#[derive(Debug, Clone, Copy)]
pub struct Characteristics {
    pub scope: &'static str,
    pub sector: &'static str,
    pub transition: &'static str,
    pub none: &'static str,
}

/// In Dutch.
pub const DUTCH: Documents = Documents {
    written: "geschreven: {path}",
    clear_beside: Told {
        what: "de sessie is versleuteld, maar wat aan tafel is gezegd, staat nu ook leesbaar in {paths}",
        remedy: "bewaar dat op een veilige plek, en haal het weg als het niet meer nodig is",
    },
    unchanged: "{path} is al bij",
    changed_by_people: Told {
        what: "{path} is met de hand veranderd; ik schrijf er niet overheen",
        remedy: "met `--overschrijf` komt de nieuwe versie ervoor in de plaats; met `-o ANDERE.md` houd je ze allebei",
    },
    other_audience: "{path} was voor {old} en is nu voor {new}",
    not_started: Told {
        what: "tafel {path} is nog niet gehouden",
        remedy: "begin met `dialoogtafel start {path}`",
    },
    no_tables: Told {
        what: "hier staan geen tafels",
        remedy: "noem de map van een tafel of project",
    },
    one_file_for_many: Told {
        what: "`-o` met een bestand kan bij één tafel, en hier staan er {count}",
        remedy: "laat `-o` weg: dan komt elk verslag in de map van zijn tafel; of gebruik `-o -`",
    },
    numbers_found: Told {
        what: "in {path} staat misschien iets waaraan je iemand herkent",
        remedy: "kijk het na; met `/wijzig` aan tafel, of in sessie.yaml, haal je het weg",
    },
    at_line: " (regel {line})",
    unknown_name: Told {
        what: "opmaak {layout}{line}: de naam `{name}` bestaat niet",
        remedy: "`dialoogtafel verslag TAFEL --toon-gegevens` laat alle namen zien",
    },
    unknown_filter: Told {
        what: "opmaak {layout}{line}: de bewerking `{name}` bestaat niet",
        remedy: "gebruik bijvoorbeeld `alinea`, `hoofdletter`, `length` of `join`",
    },
    syntax: Told {
        what: "opmaak {layout}{line}: dit kan ik niet lezen",
        remedy: "kijk of elke `{%` en elk `{{` gesloten wordt, en elke `if` en `for` een eind heeft",
    },
    not_closed: Told {
        what: "opmaak {layout}{line}: deze `{name}` wordt niet gesloten",
        remedy: "zet `{% end{name} %}` op een eigen regel, na wat erbij hoort",
    },
    too_long: Told {
        what: "opmaak {layout}{line}: hier komt geen eind aan",
        remedy: "kijk naar de herhaling op die plaats",
    },
    layout_too_large: Told {
        what: "opmaak {layout}{line}: dit is te lang om te lezen",
        remedy: "maak hem korter dan 250 kB, en elk stuk tussen accolades korter dan 4000 tekens",
    },
    too_deep: Told {
        what: "opmaak {layout}{line}: de delen verwijzen rond naar elkaar",
        remedy: "haal een van de verwijzingen weg",
    },
    missing_layout: Told {
        what: "opmaak `{name}` is er niet",
        remedy: "`dialoogtafel sjablonen` laat zien wat er is",
    },
    other: Told {
        what: "opmaak {layout}{line}: dit lukt niet",
        remedy: "kijk of er niet met woorden gerekend wordt",
    },
    no_marks: Told {
        what: "{file} heeft geen merktekens van dialoogtafel",
        remedy: "met `--overschrijf` komt de nieuwe versie ervoor in de plaats; met `-o ANDERE.md` houd je ze allebei",
    },
    broken_mark: Told {
        what: "{file}, regel {line}: dit merkteken is kapot",
        remedy: "zet het terug zoals het was, of haal het hele deel weg",
    },
    nested_mark: Told {
        what: "{file}, regel {line}: deel `{name}` begint binnen een ander deel",
        remedy: "zet het deel erbuiten",
    },
    doubled_part: Told {
        what: "{file}, regel {line}: deel `{name}` staat er twee keer in",
        remedy: "haal er één weg",
    },
    end_without_begin: Told {
        what: "{file}, regel {line}: deel `{name}` eindigt zonder begin",
        remedy: "zet het begin terug, of haal deze regel weg",
    },
    begin_without_end: Told {
        what: "{file}, regel {line}: deel `{name}` heeft geen eind",
        remedy: "zet het eind terug, of haal deze regel weg",
    },
    open_fence: Told {
        what: "{file}, regel {line}: een blok met ``` wordt niet gesloten",
        remedy: "sluit het blok met ```",
    },
    open_header: Told {
        what: "{file}, regel {line}: `---` begint de gegevens van het stuk, en de regel met `---` eronder ontbreekt",
        remedy: "zet onder de gegevens een regel met `---`, of haal regel 1 weg",
    },
    moved_part: Told {
        what: "{file}, regel {line}: het deel `{name}` hoort volgens de opmaak aan de andere kant van de regel `---`",
        remedy: "maak met `-o ANDERE.md` een nieuw stuk, en zet over wat je zelf schreef",
    },
    barred: Told {
        what: "{path} is niet gemaakt: iemand zou te herkennen zijn",
        remedy: "haal het weg met `/wijzig NUMMER` aan tafel, in sessie.yaml of in je eigen tekst, of zet de naam bij `namen` in sessie.yaml: dan staat overal de rol; is het geen naam en staat hij niet bij `namen`, zeg dat dan met `--geen-naam WOORD`; met `--voor tafel` is het stuk alleen voor wie aan tafel zat",
    },
    worth_a_look: "kijk in {path} ook hiernaar; dit houdt niets tegen",
    finding_lines: " (regel {lines})",
    finding_in_id: ", in de naam van een tafel",
    finding_tables: ", aan tafel {tables}",
    finding_keys: " (bij {keys})",
    id_tells: "een tafel heet naar haar map: geef de map, of die van het project, een andere naam en zet die ook bij `id` in sessie.yaml",
    finding_notes: ", notitie {notes}",
    and_more: "en nog {count}",
    characteristics: Characteristics {
        scope: "soort tafel",
        sector: "soort onderwijs",
        transition: "overstap",
        none: "geen",
    },
};

/// In English.
pub const ENGLISH: Documents = Documents {
    written: "written: {path}",
    clear_beside: Told {
        what: "the session is encrypted, but what was said at the table now stands in clear too, in {paths}",
        remedy: "keep that in a safe place, and remove it when it is not needed any more",
    },
    unchanged: "{path} is up to date",
    changed_by_people: Told {
        what: "{path} was changed by hand; I do not write over it",
        remedy: "with `--overschrijf` the new version takes its place; with `-o OTHER.md` you keep both",
    },
    other_audience: "{path} was for {old} and is now for {new}",
    not_started: Told {
        what: "table {path} has not been held yet",
        remedy: "begin with `dialoogtafel start {path}`",
    },
    no_tables: Told {
        what: "there are no tables here",
        remedy: "name the folder of a table or project",
    },
    one_file_for_many: Told {
        what: "`-o` with a file works for one table, and here are {count}",
        remedy: "leave `-o` out: each report then goes to the folder of its table; or use `-o -`",
    },
    numbers_found: Told {
        what: "{path} perhaps holds something by which a person can be known",
        remedy: "look at it; with `/wijzig` at the table, or in sessie.yaml, you take it away",
    },
    at_line: " (line {line})",
    unknown_name: Told {
        what: "layout {layout}{line}: the name `{name}` does not exist",
        remedy: "`dialoogtafel report TABLE --toon-gegevens` shows all names",
    },
    unknown_filter: Told {
        what: "layout {layout}{line}: the filter `{name}` does not exist",
        remedy: "use for instance `alinea`, `hoofdletter`, `length` or `join`",
    },
    syntax: Told {
        what: "layout {layout}{line}: I cannot read this",
        remedy: "look whether every `{%` and `{{` is closed, and every `if` and `for` has an end",
    },
    not_closed: Told {
        what: "layout {layout}{line}: this `{name}` is not closed",
        remedy: "put `{% end{name} %}` on a line of its own, after what belongs to it",
    },
    too_long: Told {
        what: "layout {layout}{line}: this has no end",
        remedy: "look at the loop at that place",
    },
    layout_too_large: Told {
        what: "layout {layout}{line}: this is too long to read",
        remedy: "make it shorter than 250 kB, and each part between braces shorter than 4000 characters",
    },
    too_deep: Told {
        what: "layout {layout}{line}: the parts refer to each other in a circle",
        remedy: "take one of the references away",
    },
    missing_layout: Told {
        what: "layout `{name}` does not exist",
        remedy: "`dialoogtafel templates` shows what there is",
    },
    other: Told {
        what: "layout {layout}{line}: this does not work",
        remedy: "look whether words are used as numbers",
    },
    no_marks: Told {
        what: "{file} has no marks of dialoogtafel",
        remedy: "with `--overschrijf` the new version takes its place; with `-o OTHER.md` you keep both",
    },
    broken_mark: Told {
        what: "{file}, line {line}: this mark is broken",
        remedy: "put it back as it was, or take the whole part away",
    },
    nested_mark: Told {
        what: "{file}, line {line}: part `{name}` begins inside another part",
        remedy: "put the part outside",
    },
    doubled_part: Told {
        what: "{file}, line {line}: part `{name}` stands here twice",
        remedy: "take one away",
    },
    end_without_begin: Told {
        what: "{file}, line {line}: part `{name}` ends without a beginning",
        remedy: "put the beginning back, or take this line away",
    },
    begin_without_end: Told {
        what: "{file}, line {line}: part `{name}` has no end",
        remedy: "put the end back, or take this line away",
    },
    open_fence: Told {
        what: "{file}, line {line}: a block with ``` is not closed",
        remedy: "close the block with ```",
    },
    open_header: Told {
        what: "{file}, line {line}: `---` begins the data of the document, and the line with `---` below it is missing",
        remedy: "put a line with `---` below the data, or take line 1 away",
    },
    moved_part: Told {
        what: "{file}, line {line}: in the layout the part `{name}` is on the other side of the line `---`",
        remedy: "make a new document with `-o OTHER.md`, and move what you wrote yourself",
    },
    barred: Told {
        what: "{path} was not made: somebody could be recognised",
        remedy: "take it away with `/wijzig NUMBER` at the table, in sessie.yaml or in your own text, or put the name under `namen` in sessie.yaml: then the role stands everywhere; if it is no name and not listed there, say so with `--geen-naam WORD`; with `--voor tafel` the document is only for those who sat there",
    },
    worth_a_look: "look at this in {path} as well; it stops nothing",
    finding_lines: " (line {lines})",
    finding_in_id: ", in the name of a table",
    finding_tables: ", at table {tables}",
    finding_keys: " (at {keys})",
    id_tells: "a table is named after its folder: give the folder, or that of the project, another name and put that at `id` in sessie.yaml as well",
    finding_notes: ", note {notes}",
    and_more: "and {count} more",
    characteristics: Characteristics {
        scope: "kind of table",
        sector: "kind of education",
        transition: "transition",
        none: "none",
    },
};
