//! What `opruimen` says.

use super::flaws::Told;

/// Words of `opruimen`.
#[derive(Debug)]
pub struct Purge {
    pub no_term: &'static str,
    pub nothing_past: &'static str,
    pub past_sessions: &'static str,
    pub past_key: &'static str,
    /// What stands in the folder of the project itself.
    pub past_beside: &'static str,
    pub half_erased: &'static str,
    pub no_files: &'static str,
    pub one_name: &'static str,
    pub many_names: &'static str,
    pub one_note: &'static str,
    pub many_notes: &'static str,
    pub no_law: &'static str,
    pub comments_go: &'static str,
    pub day_ahead: Told,
    pub only_looked: &'static str,
    pub question: &'static str,
    pub question_help: &'static str,
    pub nothing_erased: &'static str,
    pub yes_needed: Told,
    pub erased_sessions: &'static str,
    pub erased_key: &'static str,
    pub left: &'static str,
    pub names_stay: Told,
    pub stays: &'static str,
    pub proof: &'static str,
    pub name_in_project: Told,
    pub name_in_document: Told,
    pub name_in_name: Told,
    pub table_broken: Told,
}

/// In Dutch.
pub const DUTCH: Purge = Purge {
    no_term: "project {project} heeft geen `bewaartermijn` in project.yaml: er is niets op te ruimen",
    nothing_past: "project {project}: op {day} is nog geen termijn voorbij",
    past_sessions: "{table}: notities ({notes}), bewaard tot en met {day}: {files}",
    past_key: "{table}: de namen bij de rollen ({names}), bewaard tot en met {day}: {files}",
    past_beside: "{project}: ook deze bestanden, met wat aan tafel is gezegd: {files}",
    half_erased: "{table}: hier is het wissen eerder afgebroken; dit is er nog: {files}",
    no_files: "geen bestand",
    one_name: "naam",
    many_names: "namen",
    one_note: "notitie",
    many_notes: "notities",
    no_law: "deze termijn koos het project zelf; kijk of er geen wet is die iets anders zegt",
    comments_go: "dit wordt opnieuw geschreven; wat je er achter een # bij zette, gaat weg: {paths}",
    day_ahead: Told {
        what: "{day} moet nog komen, dus er is niets gewist",
        remedy: "laat `--ja` weg om te zien wat er dan voorbij is",
    },
    only_looked: "die dag moet nog komen: er is alleen gekeken, niets gewist",
    question: "Wissen wat hierboven staat?",
    question_help: "Wat gewist is, komt niet terug. Verslagen voor betrokkenen en openbaar blijven.",
    nothing_erased: "er is niets gewist",
    yes_needed: Told {
        what: "er is niets gewist: niemand kon ja zeggen",
        remedy: "met `--ja` wis je zonder vraag",
    },
    erased_sessions: "{table}: notities gewist",
    erased_key: "{table}: de namen bij de rollen zijn gewist; in de teksten staan nu rollen",
    left: "{table}: niet gewist",
    names_stay: Told {
        what: "project {project}: de namen bij de rollen blijven, want niet elke tekst is ze al kwijt",
        remedy: "kijk wat er bij de tafels hierboven is, en ruim dan opnieuw op",
    },
    stays: "{table}: dit blijft staan: {files}",
    proof: "wat er is gewist, staat zonder inhoud in {path}",
    name_in_project: Told {
        what: "in {path}, regel {line}, staat een naam van een deelnemer; de namen bij de rollen blijven, want daarmee wordt die naam vervangen",
        remedy: "haal de naam daar weg en ruim dan opnieuw op",
    },
    name_in_document: Told {
        what: "in {path}, regel {line}, staat een naam van een deelnemer; als de namen bij de rollen weg zijn, kan ik die niet meer vinden",
        remedy: "haal de naam daar zelf weg",
    },
    name_in_name: Told {
        what: "de naam van {path} noemt een deelnemer; als de namen bij de rollen weg zijn, kan ik dat niet meer zien",
        remedy: "geef het bestand zelf een andere naam",
    },
    table_broken: Told {
        what: "project {project} is niet opgeruimd: niet elke tafel is te lezen",
        remedy: "herstel de tafel hierboven en ruim dan opnieuw op",
    },
};

/// In English.
pub const ENGLISH: Purge = Purge {
    no_term: "project {project} has no `bewaartermijn` in project.yaml: there is nothing to erase",
    nothing_past: "project {project}: no term is past on {day} yet",
    past_sessions: "{table}: notes ({notes}), kept up to and including {day}: {files}",
    past_key: "{table}: the names with the roles ({names}), kept up to and including {day}: {files}",
    past_beside: "{project}: these files too, with what was said at the table: {files}",
    half_erased: "{table}: erasing was broken off here before; this is still there: {files}",
    no_files: "no file",
    one_name: "name",
    many_names: "names",
    one_note: "note",
    many_notes: "notes",
    no_law: "the project chose this term itself; see whether no law says something else",
    comments_go: "this is written anew; what you put there after a # goes: {paths}",
    day_ahead: Told {
        what: "{day} is still to come, so nothing was erased",
        remedy: "leave out `--ja` to see what will be past then",
    },
    only_looked: "that day is still to come: this only looked, and erased nothing",
    question: "Erase what stands above?",
    question_help: "What is erased does not come back. Reports for those involved and for the public stay.",
    nothing_erased: "nothing was erased",
    yes_needed: Told {
        what: "nothing was erased: nobody could say yes",
        remedy: "with `--ja` you erase without a question",
    },
    erased_sessions: "{table}: notes erased",
    erased_key: "{table}: the names with the roles are erased; the texts have roles now",
    left: "{table}: not erased",
    names_stay: Told {
        what: "project {project}: the names with the roles stay, since not every text has lost them",
        remedy: "see what is wrong at the tables above, and then erase again",
    },
    stays: "{table}: this stays: {files}",
    proof: "what was erased stands without its content in {path}",
    name_in_project: Told {
        what: "in {path}, line {line}, is a name of a participant; the names with the roles stay, since by these that name is replaced",
        remedy: "remove the name there and then erase again",
    },
    name_in_document: Told {
        what: "in {path}, line {line}, is a name of a participant; when the names with the roles are gone, I cannot find it any more",
        remedy: "remove the name there yourself",
    },
    name_in_name: Told {
        what: "the name of {path} names a participant; when the names with the roles are gone, I cannot see that any more",
        remedy: "give the file another name yourself",
    },
    table_broken: Told {
        what: "project {project} was not erased: not every table can be read",
        remedy: "mend the table above and then erase again",
    },
};
