//! What can be wrong with reading and writing files.

use super::flaws::Told;

/// Words for what the disk does.
#[derive(Debug)]
pub struct Files {
    pub not_found: Told,
    pub is_folder: Told,
    pub not_a_folder: Told,
    pub not_a_file: Told,
    pub leads_away: Told,
    pub leads_out: Told,
    pub not_a_table: Told,
    pub too_large: Told,
    pub not_utf8: Told,
    pub no_room: Told,
    pub read_only: Told,
    pub no_permission: Told,
    pub exists: Told,
    pub taken: Told,
    pub locked: Told,
    pub locked_file: Told,
    pub wrong_passphrase: Told,
    pub wrong_key: Told,
    pub damaged: Told,
    pub two_sessions: Told,
    pub no_key: Told,
    pub no_passphrase: Told,
    pub other: Told,
    pub standard_input: &'static str,
    pub another_program: &'static str,
    pub process: &'static str,
    pub process_since: &'static str,
}

/// In Dutch.
pub const DUTCH: Files = Files {
    not_found: Told {
        what: "{path} is er niet",
        remedy: "kijk of de naam klopt",
    },
    is_folder: Told {
        what: "{path} is een map, geen bestand",
        remedy: "noem een bestand",
    },
    not_a_folder: Told {
        what: "{path} is geen map",
        remedy: "noem een map",
    },
    not_a_file: Told {
        what: "{path} is geen gewoon bestand",
        remedy: "noem een gewoon bestand",
    },
    leads_away: Told {
        what: "{path} verwijst naar een bestand buiten de map met sjablonen",
        remedy: "zet het bestand zelf in die map; wat van een ander komt, mag niet in jouw mappen lezen",
    },
    leads_out: Told {
        what: "{path} is een verwijzing naar een plek buiten de map; daar is niets geschreven of gewist",
        remedy: "noem die plek zelf, of zet hier een echt bestand of een echte map neer",
    },
    not_a_table: Told {
        what: "in {path} staat geen casus.yaml of sessie.yaml",
        remedy: "noem de map van een tafel; `dialoogtafel lijst` laat ze zien, `dialoogtafel nieuw` maakt er een",
    },
    too_large: Told {
        what: "{path} is te groot ({found} MB)",
        remedy: "een bestand mag hoogstens {most} MB zijn",
    },
    not_utf8: Told {
        what: "in {path} staan tekens die geen tekst zijn (regel {line}, kolom {column})",
        remedy: "open het bestand in een editor en bewaar het als UTF-8",
    },
    no_room: Told {
        what: "de schijf is vol: {path} is niet bewaard",
        remedy: "maak ruimte vrij en probeer het opnieuw; wat er stond, staat er nog",
    },
    read_only: Told {
        what: "in deze map kan niets worden bewaard: {path}",
        remedy: "kies een map waarin je mag schrijven; wat er stond, staat er nog",
    },
    no_permission: Told {
        what: "je mag hier niet bij: {path}",
        remedy: "vraag om toegang, of kies een andere map",
    },
    exists: Told {
        what: "{path} bestaat al",
        remedy: "kies een andere naam; er is niets veranderd",
    },
    taken: Told {
        what: "deze tafel is al open in {who}",
        remedy: "ga daar verder, of sluit het daar eerst",
    },
    locked: Told {
        what: "{path} is versleuteld, en er is geen wachtwoord gegeven",
        remedy: "in een terminal vraag ik erom; anders geef je `--wachtwoord-bestand BESTAND`",
    },
    locked_file: Told {
        what: "{path} is versleuteld, er staat geen `sleutel.age` naast en er is geen sleutel gegeven",
        remedy: "heeft de tafel een wachtwoord? Dan is `sleutel.age` weg: zet dat bestand terug uit een kopie. Anders: geef `--sleutel BESTAND`, of noem dat bestand in de variabele DIALOOGTAFEL_SLEUTEL",
    },
    wrong_passphrase: Told {
        what: "het wachtwoord past niet op {path}",
        remedy: "probeer het opnieuw; let op hoofdletters en op Caps Lock",
    },
    wrong_key: Told {
        what: "de sleutel past niet op {path}",
        remedy: "zoek het sleutelbestand waarmee deze tafel is versleuteld; heeft de tafel een wachtwoord, dan is `sleutel.age` weg: zet dat bestand terug uit een kopie",
    },
    damaged: Told {
        what: "{path} is beschadigd of afgebroken, of is geen age-bestand",
        remedy: "zet een kopie terug van voor de schade; er is niets veranderd",
    },
    two_sessions: Told {
        what: "deze tafel staat er twee keer: {path} is leesbaar, en daarnaast staat een versleutelde sessie",
        remedy: "zijn ze gelijk, dan maakt `dialoogtafel versleutel` of `ontsleutel` het af; zijn ze anders, zet dan een van de twee ergens anders neer",
    },
    no_key: Told {
        what: "{path} is geen sleutelbestand",
        remedy: "`dialoogtafel sleutel maak BESTAND` maakt er een",
    },
    no_passphrase: Told {
        what: "de eerste regel van {path} is leeg",
        remedy: "zet het wachtwoord op de eerste regel",
    },
    other: Told {
        what: "{path} is niet gelukt (code {code} van het systeem)",
        remedy: "probeer het opnieuw, of kies een andere map",
    },
    standard_input: "de invoer",
    another_program: "een ander programma",
    process: "een ander venster (proces {process})",
    process_since: "een ander venster (proces {process}, sinds {since})",
};

/// In English.
pub const ENGLISH: Files = Files {
    not_found: Told {
        what: "{path} is not there",
        remedy: "check the name",
    },
    is_folder: Told {
        what: "{path} is a folder, not a file",
        remedy: "name a file",
    },
    not_a_folder: Told {
        what: "{path} is not a folder",
        remedy: "name a folder",
    },
    not_a_file: Told {
        what: "{path} is not an ordinary file",
        remedy: "name an ordinary file",
    },
    leads_away: Told {
        what: "{path} leads to a file outside the folder with templates",
        remedy: "put the file itself in that folder; what comes from somebody else may not read in your folders",
    },
    leads_out: Told {
        what: "{path} is a link to a place outside the folder; nothing was written or erased there",
        remedy: "name that place itself, or put a real file or folder here",
    },
    not_a_table: Told {
        what: "{path} holds no casus.yaml or sessie.yaml",
        remedy: "name the folder of a table; `dialoogtafel list` shows them, `dialoogtafel new` makes one",
    },
    too_large: Told {
        what: "{path} is too large ({found} MB)",
        remedy: "a file can be {most} MB at most",
    },
    not_utf8: Told {
        what: "{path} holds characters that are not text (line {line}, column {column})",
        remedy: "open the file in an editor and save it as UTF-8",
    },
    no_room: Told {
        what: "the disk is full: {path} was not saved",
        remedy: "make room and try again; what stood there still stands there",
    },
    read_only: Told {
        what: "nothing can be saved in this folder: {path}",
        remedy: "choose a folder where you may write; what stood there still stands there",
    },
    no_permission: Told {
        what: "you may not get at this: {path}",
        remedy: "ask for access, or choose another folder",
    },
    exists: Told {
        what: "{path} exists already",
        remedy: "choose another name; nothing was changed",
    },
    taken: Told {
        what: "this table is already open in {who}",
        remedy: "go on there, or close it there first",
    },
    locked: Told {
        what: "{path} is encrypted, and no passphrase was given",
        remedy: "in a terminal I ask for it; else give `--wachtwoord-bestand FILE`",
    },
    locked_file: Told {
        what: "{path} is encrypted, no `sleutel.age` stands beside it and no key was given",
        remedy: "does the table have a passphrase? Then `sleutel.age` is gone: put that file back from a copy. Otherwise: give `--sleutel FILE`, or name that file in the variable DIALOOGTAFEL_SLEUTEL",
    },
    wrong_passphrase: Told {
        what: "the passphrase does not fit {path}",
        remedy: "try again; mind capitals and Caps Lock",
    },
    wrong_key: Told {
        what: "the key does not fit {path}",
        remedy: "find the key file with which this table was encrypted; if the table has a passphrase, `sleutel.age` is gone: put that file back from a copy",
    },
    damaged: Told {
        what: "{path} is damaged or cut short, or is not an age file",
        remedy: "put back a copy from before the damage; nothing was changed",
    },
    two_sessions: Told {
        what: "this table stands there twice: {path} is readable, and beside it is an encrypted session",
        remedy: "if they are the same, `dialoogtafel encrypt` or `decrypt` ends the work; if not, put one of the two elsewhere",
    },
    no_key: Told {
        what: "{path} is not a key file",
        remedy: "`dialoogtafel key make FILE` makes one",
    },
    no_passphrase: Told {
        what: "the first line of {path} is empty",
        remedy: "put the passphrase on the first line",
    },
    other: Told {
        what: "{path} failed (system code {code})",
        remedy: "try again, or choose another folder",
    },
    standard_input: "the input",
    another_program: "another program",
    process: "another window (process {process})",
    process_since: "another window (process {process}, since {since})",
};
