//! Explains the commands about consent.

use super::Explained;

/// What each of these commands does, and what its arguments and options are for.
#[derive(Debug)]
#[allow(missing_docs, reason = "named as in `cli::args::consent`")]
pub struct Consent {
    pub withdraws: Explained,
    pub feedback: Explained,
    pub purge: Explained,
    pub code: &'static str,
    pub erase: &'static str,
    pub keep: &'static str,
    pub on: &'static str,
    pub agreed: &'static str,
    pub correction: &'static str,
    pub note: &'static str,
    pub withdraw: &'static str,
    pub close: &'static str,
    pub round: &'static str,
    pub extract_output: &'static str,
    pub extract_overwrite: &'static str,
    pub purge_paths: &'static str,
    pub yes: &'static str,
    pub purge_date: &'static str,
}

/// The Dutch words.
pub const DUTCH: Consent = Consent {
    withdraws: Explained {
        about: "Trek de toestemming van een deelnemer in, en kies wat er met diens woorden gebeurt.",
        examples: &[
            "dialoogtafel intrekken sessions/heerenveen/po-overstap mo",
            "dialoogtafel intrekken sessions/heerenveen/po-overstap mo --wissen",
        ],
    },
    feedback: Explained {
        about: "Laat deelnemers teruglezen wat er van ze is genoteerd, en houd bij wie akkoord is.",
        examples: &[
            "dialoogtafel terugkoppeling sessions/heerenveen/po-overstap",
            "dialoogtafel terugkoppeling sessions/heerenveen/po-overstap --akkoord jg mo",
            "dialoogtafel terugkoppeling sessions/heerenveen/po-overstap --sluit",
        ],
    },
    purge: Explained {
        about: "Laat zien wat voorbij de bewaartermijn van het project is, en wis het na een ja.",
        examples: &[
            "dialoogtafel opruimen sessions",
            "dialoogtafel opruimen sessions/heerenveen --ja",
        ],
    },
    code: "De code van de deelnemer, zoals in `casus.yaml`.",
    erase: "Wis alles wat deze persoon zei.",
    keep: "Bewaar het nog: `tafel` voor wie aan tafel zat, `verslag` ook in het verslag, maar nooit letterlijk en nooit openbaar.",
    on: "De dag waarop het gebeurde. Zonder deze optie: vandaag.",
    agreed: "Deze deelnemers zijn akkoord.",
    correction: "Deze deelnemer wil iets anders zien.",
    note: "Geef meteen de nieuwe tekst van een notitie: eerst het nummer, dan de tekst; mag vaker.",
    withdraw: "Deze deelnemer trekt de toestemming in.",
    close: "Sluit de terugkoppeling: het verslag is dan definitief.",
    round: "Laat alleen zien wie hoe ver is.",
    extract_output: "Schrijf de bestanden in deze map; `-` is de standaarduitvoer. Zonder deze optie: de map van de tafel.",
    extract_overwrite: "Vervang ook een bestand dat je zelf hebt aangepast.",
    purge_paths: "Mappen met projecten; van elk project doen alle tafels mee.",
    yes: "Wis zonder te vragen.",
    purge_date: "Reken met deze dag; voor een dag die nog moet komen kijk je alleen. Zonder deze optie: vandaag.",
};

/// The English words.
pub const ENGLISH: Consent = Consent {
    withdraws: Explained {
        about: "Withdraw the consent of a participant, and choose what happens with their words.",
        examples: &[
            "dialoogtafel withdraw sessions/heerenveen/po-overstap mo",
            "dialoogtafel withdraw sessions/heerenveen/po-overstap mo --wissen",
        ],
    },
    feedback: Explained {
        about: "Give participants what was noted from them to read back, and keep who agrees.",
        examples: &[
            "dialoogtafel feedback sessions/heerenveen/po-overstap",
            "dialoogtafel feedback sessions/heerenveen/po-overstap --akkoord jg mo",
            "dialoogtafel feedback sessions/heerenveen/po-overstap --sluit",
        ],
    },
    purge: Explained {
        about: "Show what is past the term of the project, and erase it after a yes.",
        examples: &[
            "dialoogtafel purge sessions",
            "dialoogtafel purge sessions/heerenveen --ja",
        ],
    },
    code: "The code of the participant, as in `casus.yaml`.",
    erase: "Erase all that this person said.",
    keep: "Keep it still: `tafel` for those who sat at the table, `verslag` in the report as well, but never literally and never public.",
    on: "The day on which it happened. Without this option: today.",
    agreed: "These participants agree.",
    correction: "This participant wants something changed.",
    note: "Give the new text of a note at once: first its number, then the text; may be repeated.",
    withdraw: "This participant withdraws consent.",
    close: "Close the feedback round: the report is final then.",
    round: "Only show who is how far.",
    extract_output: "Write the files in this folder; `-` is standard output. Without this option: the folder of the table.",
    extract_overwrite: "Also replace a file that you changed yourself.",
    purge_paths: "Folders with projects; all tables of each project take part.",
    yes: "Erase without asking.",
    purge_date: "Use this day; for one that is still to come you only look. Without this option: today.",
};
