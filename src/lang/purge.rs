//! What `opruimen` says.

use super::flaws::Told;

/// Words of `opruimen`.
#[derive(Debug)]
pub struct Purge {
    pub no_term: &'static str,
    pub nothing_past: &'static str,
    pub past_sessions: &'static str,
    pub past_key: &'static str,
    pub half_erased: &'static str,
    pub no_files: &'static str,
    pub one_name: &'static str,
    pub many_names: &'static str,
    pub one_note: &'static str,
    pub many_notes: &'static str,
    pub no_law: &'static str,
    pub question: &'static str,
    pub question_help: &'static str,
    pub nothing_erased: &'static str,
    pub yes_needed: Told,
    pub erased_sessions: &'static str,
    pub erased_key: &'static str,
    pub stays: &'static str,
    pub proof: &'static str,
    pub name_in_project: Told,
    pub name_in_document: Told,
    pub table_broken: Told,
}

/// In Dutch.
pub const DUTCH: Purge = Purge {
    no_term: "project {project} heeft geen `bewaartermijn` in project.yaml: er is niets op te ruimen",
    nothing_past: "project {project}: niets is voorbij zijn termijn op {day}",
    past_sessions: "{table}: notities ({notes}), bewaard tot en met {day}: {files}",
    past_key: "{table}: sleutel tussen namen en rollen ({names}), bewaard tot en met {day}: {files}",
    half_erased: "{table}: hier is het wissen eerder afgebroken; dit is er nog: {files}",
    no_files: "geen bestand",
    one_name: "naam",
    many_names: "namen",
    one_note: "notitie",
    many_notes: "notities",
    no_law: "deze termijn koos het project zelf; kijk of er geen wet is die iets anders zegt",
    question: "Wissen wat hierboven staat?",
    question_help: "Wat gewist is, komt niet terug. Verslagen voor betrokkenen en openbaar blijven.",
    nothing_erased: "er is niets gewist",
    yes_needed: Told {
        what: "er is niets gewist: niemand kon ja zeggen",
        remedy: "met `--ja` wis je zonder vraag",
    },
    erased_sessions: "{table}: notities gewist",
    erased_key: "{table}: sleutel gewist; in de teksten staan nu rollen",
    stays: "{table}: dit blijft staan: {files}",
    proof: "wat er is gewist, staat zonder inhoud in {path}",
    name_in_project: Told {
        what: "in {path}, regel {line}, staat een naam van een deelnemer; de sleutel blijft, want die vervangt de naam",
        remedy: "haal de naam daar weg en ruim dan opnieuw op",
    },
    name_in_document: Told {
        what: "in {path}, regel {line}, staat een naam van een deelnemer; zonder sleutel kan ik die straks niet meer vinden",
        remedy: "haal de naam daar zelf weg",
    },
    table_broken: Told {
        what: "project {project} is niet opgeruimd: niet elke tafel is te lezen",
        remedy: "herstel de tafel hierboven en ruim dan opnieuw op",
    },
};

/// In English.
pub const ENGLISH: Purge = Purge {
    no_term: "project {project} has no `bewaartermijn` in project.yaml: there is nothing to erase",
    nothing_past: "project {project}: nothing is past its term on {day}",
    past_sessions: "{table}: notes ({notes}), kept up to and including {day}: {files}",
    past_key: "{table}: key between names and roles ({names}), kept up to and including {day}: {files}",
    half_erased: "{table}: erasing was broken off here before; this is still there: {files}",
    no_files: "no file",
    one_name: "name",
    many_names: "names",
    one_note: "note",
    many_notes: "notes",
    no_law: "the project chose this term itself; see whether no law says something else",
    question: "Erase what stands above?",
    question_help: "What is erased does not come back. Reports for those involved and for the public stay.",
    nothing_erased: "nothing was erased",
    yes_needed: Told {
        what: "nothing was erased: nobody could say yes",
        remedy: "with `--ja` you erase without a question",
    },
    erased_sessions: "{table}: notes erased",
    erased_key: "{table}: key erased; the texts have roles now",
    stays: "{table}: this stays: {files}",
    proof: "what was erased stands without its content in {path}",
    name_in_project: Told {
        what: "in {path}, line {line}, is a name of a participant; the key stays, since it replaces the name",
        remedy: "remove the name there and then erase again",
    },
    name_in_document: Told {
        what: "in {path}, line {line}, is a name of a participant; without the key I cannot find it any more",
        remedy: "remove the name there yourself",
    },
    table_broken: Told {
        what: "project {project} was not erased: not every table can be read",
        remedy: "mend the table above and then erase again",
    },
};
