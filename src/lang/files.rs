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
    pub not_a_table: Told,
    pub too_large: Told,
    pub not_utf8: Told,
    pub no_room: Told,
    pub read_only: Told,
    pub no_permission: Told,
    pub exists: Told,
    pub taken: Told,
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
    other: Told {
        what: "{path} failed (system code {code})",
        remedy: "try again, or choose another folder",
    },
    standard_input: "the input",
    another_program: "another program",
    process: "another window (process {process})",
    process_since: "another window (process {process}, since {since})",
};
