//! Explains the command line: headings, names of values, commands, options and examples.

pub mod consent;

use super::secrecy::{self, SecrecyHelp};

/// Words of the help.
#[derive(Debug)]
pub struct Help {
    /// Before the line that shows how to call a command.
    pub usage: &'static str,
    /// Above the commands.
    pub commands_heading: &'static str,
    /// Above what comes after the command.
    pub arguments_heading: &'static str,
    /// Above the options of this command.
    pub options_heading: &'static str,
    /// Above the options that every command has.
    pub common_options: &'static str,
    /// Above the examples.
    pub examples: &'static str,
    /// Stands for the options in a usage line.
    pub options_place: &'static str,
    /// Stands for a command in a usage line.
    pub command_place: &'static str,
    /// After a text: what can be chosen.
    pub choices: &'static str,
    /// After a text: what holds without the option.
    pub standard: &'static str,
    /// Title of the man page's collection.
    pub manual: &'static str,
    /// Heading of the man page.
    pub manual_name: &'static str,
    /// Heading of the man page.
    pub manual_usage: &'static str,
    /// Heading of the man page.
    pub manual_status: &'static str,
    /// Exit status 0.
    pub status_done: &'static str,
    /// Exit status 1.
    pub status_mend: &'static str,
    /// Exit status 2.
    pub status_wrong_use: &'static str,
    /// Exit status 3.
    pub status_privacy: &'static str,
    /// Exit status 130.
    pub status_stopped: &'static str,
    /// What the program is, in a few words.
    pub short_name: &'static str,
    /// Names of values in a usage line.
    pub values: Values,
    /// The commands.
    pub commands: Commands,
    /// Arguments and options.
    pub arguments: Arguments,
    /// The same, of the commands about consent.
    pub consent: consent::Consent,
    /// All of it about encryption.
    pub secrecy: SecrecyHelp,
}

/// What a command does, and examples of it.
#[derive(Debug)]
pub struct Explained {
    /// One sentence.
    pub about: &'static str,
    /// Whole command lines.
    pub examples: &'static [&'static str],
}

/// Names of values.
#[derive(Debug)]
pub struct Values {
    /// A folder that is searched.
    pub path: &'static str,
    /// A project, or a table in it.
    pub place: &'static str,
    /// The folder of a table.
    pub table: &'static str,
    /// The folder of a project.
    pub project: &'static str,
    /// A file.
    pub file: &'static str,
    /// A folder.
    pub folder: &'static str,
    /// A name of a template.
    pub name: &'static str,
    /// A day.
    pub date: &'static str,
    /// A whole number.
    pub number: &'static str,
    /// A language.
    pub language: &'static str,
    /// When to do something.
    pub when: &'static str,
    /// Readers of a document.
    pub audience: &'static str,
    /// A kind of file or record.
    pub kind: &'static str,
    /// A shell.
    pub shell: &'static str,
    /// A theme of the codebook.
    pub theme: &'static str,
    /// A perspective.
    pub perspective: &'static str,
    /// A sector.
    pub sector: &'static str,
    /// A part of a living document.
    pub part: &'static str,
    /// A record.
    pub id: &'static str,
    /// A person who does something.
    pub person: &'static str,
    /// A piece of text.
    pub text: &'static str,
    /// The code of a participant.
    pub code: &'static str,
    /// What somebody's words are kept for.
    pub usage: &'static str,
}

/// What each command does.
#[derive(Debug)]
#[allow(missing_docs, reason = "the commands are named as in `cli::args`")]
pub struct Commands {
    pub program: Explained,
    pub new: Explained,
    pub start: Explained,
    pub worksheet: Explained,
    pub report: Explained,
    pub insights: Explained,
    pub final_report: Explained,
    pub factsheet: Explained,
    pub actions: Explained,
    pub find: Explained,
    pub list: Explained,
    pub check: Explained,
    pub privacy: Explained,
    pub templates: Explained,
    pub templates_list: Explained,
    pub templates_show: Explained,
    pub templates_write: Explained,
    pub schema: Explained,
    pub completions: Explained,
    pub manual_page: Explained,
}

/// What each argument and option is for; one that differs between commands begins with the command.
#[derive(Debug)]
#[allow(missing_docs, reason = "the arguments are named as in `cli::args`")]
pub struct Arguments {
    pub language: &'static str,
    pub color: &'static str,
    pub quiet: &'static str,
    pub library: &'static str,
    pub help: &'static str,
    pub version: &'static str,
    pub new_place: &'static str,
    pub start_table: &'static str,
    pub table: &'static str,
    pub minutes: &'static str,
    pub template: &'static str,
    pub start_overwrite: &'static str,
    pub plain: &'static str,
    pub output: &'static str,
    pub paths: &'static str,
    pub profile: &'static str,
    pub document: &'static str,
    pub not_names: &'static str,
    pub audience: &'static str,
    pub coarser: &'static str,
    pub json: &'static str,
    pub view: &'static str,
    pub report_overwrite: &'static str,
    pub reference_date: &'static str,
    pub list_folder: &'static str,
    pub check_paths: &'static str,
    pub template_name: &'static str,
    pub template_folder: &'static str,
    pub schema_kind: &'static str,
    pub shell: &'static str,
    pub table_view: &'static str,
    pub sums: &'static str,
    pub merge: &'static str,
    pub threshold: &'static str,
    pub also_running: &'static str,
    pub theme: &'static str,
    pub perspective: &'static str,
    pub sector: &'static str,
    pub project: &'static str,
    pub verify: &'static str,
    pub document_overwrite: &'static str,
    pub done: &'static str,
    pub dropped: &'static str,
    pub open: &'static str,
    pub late: &'static str,
    pub who: &'static str,
    pub calendar: &'static str,
    pub record_kind: &'static str,
    pub text: &'static str,
    pub privacy_file: &'static str,
    pub jsonl: &'static str,
}

/// The Dutch words.
pub const DUTCH: Help = Help {
    usage: "Gebruik",
    commands_heading: "Opdrachten",
    arguments_heading: "Argumenten",
    options_heading: "Opties",
    common_options: "Algemene opties",
    examples: "Voorbeelden",
    options_place: "[opties]",
    command_place: "OPDRACHT",
    choices: "Kies uit {choices}.",
    standard: "Zonder deze optie: {value}.",
    manual: "Handleiding van Dialoogtafel",
    manual_name: "NAAM",
    manual_usage: "GEBRUIK",
    manual_status: "AFSLUITCODE",
    status_done: "Klaar, ook als je stopte met /pauze.",
    status_mend: "Er moet iets hersteld worden.",
    status_wrong_use: "De opdracht klopt niet.",
    status_privacy: "Tegengehouden: voor deze lezers zou er iets in staan dat naar een persoon leidt.",
    status_stopped: "Gestopt met Ctrl-C; alles is bewaard.",
    short_name: "dialoogtafels voeren en het verslag maken",
    values: Values {
        path: "PAD",
        place: "PROJECT[/TAFEL]",
        table: "TAFEL",
        project: "PROJECT",
        file: "BESTAND",
        folder: "MAP",
        name: "NAAM",
        date: "DATUM",
        number: "GETAL",
        language: "TAAL",
        when: "WANNEER",
        audience: "LEZERS",
        kind: "SOORT",
        shell: "SHELL",
        theme: "THEMA",
        perspective: "PERSPECTIEF",
        sector: "SECTOR",
        part: "DEEL",
        id: "NR",
        person: "WIE",
        text: "TEKST",
        code: "CODE",
        usage: "GEBRUIK",
    },
    commands: Commands {
        program: Explained {
            about: "Voer dialoogtafels en maak er verslagen van.",
            examples: &[
                "dialoogtafel nieuw heerenveen/po-overstap",
                "dialoogtafel start sessions/heerenveen/po-overstap",
                "dialoogtafel verslag sessions/heerenveen",
            ],
        },
        new: Explained {
            about: "Bereid een project of een tafel voor: je krijgt vragen, en je antwoorden komen in `project.yaml` of `casus.yaml`.",
            examples: &["dialoogtafel nieuw heerenveen/po-overstap"],
        },
        start: Explained {
            about: "Start een tafel, of ga verder waar je was.",
            examples: &[
                "dialoogtafel start sessions/heerenveen/po-overstap",
                "dialoogtafel start sessions/heerenveen/po-overstap --notulen blad.md",
            ],
        },
        worksheet: Explained {
            about: "Maak een blad met alle vragen, om in te vullen zonder dit programma.",
            examples: &["dialoogtafel werkblad sessions/heerenveen/po-overstap -o blad.md"],
        },
        report: Explained {
            about: "Maak het verslag van een of meer tafels.",
            examples: &[
                "dialoogtafel verslag sessions/heerenveen/po-overstap",
                "dialoogtafel verslag sessions/heerenveen --voor openbaar",
            ],
        },
        insights: Explained {
            about: "Laat zien wat meerdere tafels samen zeggen.",
            examples: &[
                "dialoogtafel inzichten sessions/heerenveen",
                "dialoogtafel inzichten sessions --json -o inzichten.json",
            ],
        },
        final_report: Explained {
            about: "Maak het eindverslag van een project; wat je er zelf in schreef, blijft staan.",
            examples: &[
                "dialoogtafel eindverslag sessions/heerenveen",
                "dialoogtafel eindverslag sessions/heerenveen --controleer",
            ],
        },
        factsheet: Explained {
            about: "Maak de factsheet van een project: hoogstens twee bladzijden.",
            examples: &["dialoogtafel factsheet sessions/heerenveen"],
        },
        actions: Explained {
            about: "Laat zien welke acties open, klaar of te laat zijn, en zet een actie op klaar.",
            examples: &[
                "dialoogtafel acties sessions/heerenveen",
                "dialoogtafel acties sessions/heerenveen --klaar po-overstap#7",
            ],
        },
        find: Explained {
            about: "Zoek de inbreng bij een thema, een soort of een perspectief.",
            examples: &["dialoogtafel zoek sessions --thema regie"],
        },
        list: Explained {
            about: "Laat zien welke tafels er zijn en hoe ver ze zijn.",
            examples: &[
                "dialoogtafel lijst",
                "dialoogtafel lijst sessions/heerenveen --json",
            ],
        },
        check: Explained {
            about: "Laat elke fout in je YAML-bestanden zien, en kijk naar toestemming en privacy.",
            examples: &[
                "dialoogtafel controleer",
                "dialoogtafel controleer sessions/heerenveen",
            ],
        },
        privacy: Explained {
            about: "Laat zien wat er in een tekst naar een persoon leidt: namen, nummers, adressen. Niet alles wordt gevonden.",
            examples: &[
                "dialoogtafel privacy notities.txt",
                "dialoogtafel privacy --jsonl notities.jsonl",
            ],
        },
        templates: Explained {
            about: "Laat de ingebouwde sjablonen, codeboeken en opmaak zien, of schrijf ze weg om ze aan te passen.",
            examples: &[
                "dialoogtafel sjablonen",
                "dialoogtafel sjablonen toon casus-specifiek",
                "dialoogtafel sjablonen schrijf casus-specifiek",
            ],
        },
        templates_list: Explained {
            about: "Laat zien welke sjablonen, codeboeken en opmaak er zijn.",
            examples: &["dialoogtafel sjablonen lijst"],
        },
        templates_show: Explained {
            about: "Laat zien wat er in staat.",
            examples: &["dialoogtafel sjablonen toon casus-specifiek"],
        },
        templates_write: Explained {
            about: "Schrijf het weg, om het aan te passen.",
            examples: &["dialoogtafel sjablonen schrijf casus-specifiek"],
        },
        schema: Explained {
            about: "Geef het JSON Schema van een soort bestand, zodat je editor kan helpen.",
            examples: &["dialoogtafel schema casus > casus.schema.json"],
        },
        completions: Explained {
            about: "Maak een bestand waarmee je shell opdrachten aanvult als je op Tab drukt.",
            examples: &["dialoogtafel completions fish > dialoogtafel.fish"],
        },
        manual_page: Explained {
            about: "Geef de handleiding voor het programma `man`.",
            examples: &["dialoogtafel man > dialoogtafel.1"],
        },
    },
    arguments: Arguments {
        language: "De taal van het programma; ook met de variabele DIALOOGTAFEL_TAAL.",
        color: "Gebruik kleur: altijd, nooit, of alleen op een scherm (auto).",
        quiet: "Zeg alleen wat er mis is.",
        library: "Map met eigen sjablonen, in plaats van `templates`.",
        help: "Laat deze hulp zien.",
        version: "Laat de versie zien.",
        new_place: "Het project, of een tafel in een project.",
        start_table: "De map van de tafel. Zonder map kies je uit de tafels die klaarstaan.",
        table: "De map van de tafel, of `casus.yaml` daarin.",
        minutes: "Neem notulen over uit een ingevuld werkblad; `-` leest van de standaardinvoer.",
        template: "Gebruik dit sjabloon, in plaats van het sjabloon in `casus.yaml`.",
        start_overwrite: "Vervang wat al eerder uit notulen is overgenomen.",
        plain: "Zonder kaders en bewegende cursor, ook voor schermlezers.",
        output: "Schrijf naar dit bestand; `-` is de standaarduitvoer.",
        paths: "Mappen met tafels; alles wat erin zit doet mee.",
        profile: "Maak het casusprofiel: een bladzijde.",
        not_names: "Dit woord is geen naam. Mag vaker. Een BSN gaat nooit mee.",
        document: "Maak alleen dit document, zoals een afsprakenkaart. De naam staat bij `documenten` in het sjabloon, of in `sjablonen`.",
        audience: "Voor wie het is: `tafel` bevat alles, `betrokkenen` niet wat aan tafel blijft, `openbaar` alleen wat openbaar mag.",
        coarser: "Zet in een openbaar document een grover woord voor een rol die maar een paar mensen hebben.",
        json: "Geef JSON, voor andere programma's.",
        view: "Laat zien welke gegevens een opmaak krijgt, als YAML.",
        report_overwrite: "Vervang ook een verslag dat je zelf hebt aangepast.",
        reference_date: "Reken met deze dag om te zien wat te laat is.",
        list_folder: "De map waarin je zoekt. Zonder map: waar je nu bent.",
        check_paths: "Bestanden en mappen. Zonder: de map waar je nu bent.",
        template_name: "De naam, zoals `lijst` die laat zien.",
        template_folder: "De map om in te schrijven. Zonder map: `templates`.",
        schema_kind: "De soort van het bestand.",
        shell: "Je shell.",
        table_view: "Laat de thema's als tabel zien.",
        sums: "Geef tellingen om later samen te voegen, zonder teksten.",
        merge: "Voeg tellingen samen; de paden zijn dan JSON-bestanden.",
        threshold: "Een knelpunt keert terug vanaf dit aantal tafels; bij `--voor openbaar` naar boven afgerond op een veelvoud van `min_tafels`.",
        also_running: "Tel ook tafels mee die nog bezig zijn.",
        theme: "Alleen dit thema.",
        perspective: "Alleen dit perspectief.",
        sector: "Alleen tafels in deze sector.",
        project: "De map van het project.",
        verify: "Zeg of het document verouderd is, en schrijf niets.",
        document_overwrite: "Vervang ook delen die je zelf hebt aangepast: alle, of alleen dit deel.",
        done: "Zet deze actie op klaar; mag vaker.",
        dropped: "Zet deze actie op vervallen; mag vaker.",
        open: "Alleen acties die nog niet klaar zijn.",
        late: "Alleen acties die te laat zijn.",
        who: "Alleen acties van deze persoon.",
        calendar: "Schrijf de acties als agenda (iCalendar) naar dit bestand.",
        record_kind: "Alleen deze soort, bijvoorbeeld `knelpunt`.",
        text: "Alleen inbreng waar dit in staat.",
        privacy_file: "Het bestand om te lezen. Zonder bestand, of met `-`: wat je intikt of doorgeeft.",
        jsonl: "Op elke regel een JSON-object met `id` en `text`; op elke regel een antwoord met `id` en `spans`, geteld in codepunten.",
    },
    consent: consent::DUTCH,
    secrecy: secrecy::DUTCH_HELP,
};

/// The English words.
pub const ENGLISH: Help = Help {
    usage: "Usage",
    commands_heading: "Commands",
    arguments_heading: "Arguments",
    options_heading: "Options",
    common_options: "Common options",
    examples: "Examples",
    options_place: "[options]",
    command_place: "COMMAND",
    choices: "Choose from {choices}.",
    standard: "Without this option: {value}.",
    manual: "Dialoogtafel manual",
    manual_name: "NAME",
    manual_usage: "SYNOPSIS",
    manual_status: "EXIT STATUS",
    status_done: "Done, also when you stopped with /pauze.",
    status_mend: "Something must be mended.",
    status_wrong_use: "The command is wrong.",
    status_privacy: "Held back: for these readers it would hold something that leads to a person.",
    status_stopped: "Stopped with Ctrl-C; everything is saved.",
    short_name: "run dialogue tables and make the report",
    values: Values {
        path: "PATH",
        place: "PROJECT[/TABLE]",
        table: "TABLE",
        project: "PROJECT",
        file: "FILE",
        folder: "FOLDER",
        name: "NAME",
        date: "DATE",
        number: "NUMBER",
        language: "LANGUAGE",
        when: "WHEN",
        audience: "READERS",
        kind: "KIND",
        shell: "SHELL",
        theme: "THEME",
        perspective: "PERSPECTIVE",
        sector: "SECTOR",
        part: "PART",
        id: "ID",
        person: "WHO",
        text: "TEXT",
        code: "CODE",
        usage: "USE",
    },
    commands: Commands {
        program: Explained {
            about: "Run dialogue tables and make reports of them.",
            examples: &[
                "dialoogtafel new heerenveen/po-overstap",
                "dialoogtafel run sessions/heerenveen/po-overstap",
                "dialoogtafel report sessions/heerenveen",
            ],
        },
        new: Explained {
            about: "Prepare a project or a table: you get questions, and your answers go into `project.yaml` or `casus.yaml`.",
            examples: &["dialoogtafel new heerenveen/po-overstap"],
        },
        start: Explained {
            about: "Run a table, or go on where you were.",
            examples: &[
                "dialoogtafel run sessions/heerenveen/po-overstap",
                "dialoogtafel run sessions/heerenveen/po-overstap --notulen sheet.md",
            ],
        },
        worksheet: Explained {
            about: "Make a sheet with all questions, to fill in without this program.",
            examples: &["dialoogtafel worksheet sessions/heerenveen/po-overstap -o sheet.md"],
        },
        report: Explained {
            about: "Make the report of one or more tables.",
            examples: &[
                "dialoogtafel report sessions/heerenveen/po-overstap",
                "dialoogtafel report sessions/heerenveen --voor openbaar",
            ],
        },
        insights: Explained {
            about: "Show what several tables say together.",
            examples: &[
                "dialoogtafel insights sessions/heerenveen",
                "dialoogtafel insights sessions --json -o insights.json",
            ],
        },
        final_report: Explained {
            about: "Make the final report of a project; what you wrote in it yourself stays.",
            examples: &[
                "dialoogtafel final-report sessions/heerenveen",
                "dialoogtafel final-report sessions/heerenveen --controleer",
            ],
        },
        factsheet: Explained {
            about: "Make the factsheet of a project: at most two pages.",
            examples: &["dialoogtafel factsheet sessions/heerenveen"],
        },
        actions: Explained {
            about: "Show which actions are open, done or late, and close an action.",
            examples: &[
                "dialoogtafel actions sessions/heerenveen",
                "dialoogtafel actions sessions/heerenveen --klaar po-overstap#7",
            ],
        },
        find: Explained {
            about: "Find the records of a theme, a kind or a perspective.",
            examples: &["dialoogtafel find sessions --thema regie"],
        },
        list: Explained {
            about: "Show which tables there are and how far they are.",
            examples: &[
                "dialoogtafel list",
                "dialoogtafel list sessions/heerenveen --json",
            ],
        },
        check: Explained {
            about: "Show every flaw in your YAML files, and look at consent and privacy.",
            examples: &[
                "dialoogtafel check",
                "dialoogtafel check sessions/heerenveen",
            ],
        },
        privacy: Explained {
            about: "Show what in a text leads to a person: names, numbers, addresses. Not everything is found.",
            examples: &[
                "dialoogtafel privacy notes.txt",
                "dialoogtafel privacy --jsonl notes.jsonl",
            ],
        },
        templates: Explained {
            about: "Show the built-in templates, codebooks and layouts, or write them out to change them.",
            examples: &[
                "dialoogtafel templates",
                "dialoogtafel templates show casus-specifiek",
                "dialoogtafel templates write casus-specifiek",
            ],
        },
        templates_list: Explained {
            about: "Show which templates, codebooks and layouts there are.",
            examples: &["dialoogtafel templates list"],
        },
        templates_show: Explained {
            about: "Show what is in it.",
            examples: &["dialoogtafel templates show casus-specifiek"],
        },
        templates_write: Explained {
            about: "Write it out, to change it.",
            examples: &["dialoogtafel templates write casus-specifiek"],
        },
        schema: Explained {
            about: "Give the JSON Schema of a kind of file, so that your editor can help.",
            examples: &["dialoogtafel schema casus > casus.schema.json"],
        },
        completions: Explained {
            about: "Make a file with which your shell completes commands when you press Tab.",
            examples: &["dialoogtafel completions fish > dialoogtafel.fish"],
        },
        manual_page: Explained {
            about: "Give the manual for the program `man`.",
            examples: &["dialoogtafel man > dialoogtafel.1"],
        },
    },
    arguments: Arguments {
        language: "The language of the program; also with the variable DIALOOGTAFEL_TAAL.",
        color: "Use colour: always (altijd), never (nooit), or only on a screen (auto).",
        quiet: "Only say what is wrong.",
        library: "Folder with your own templates, instead of `templates`.",
        help: "Show this help.",
        version: "Show the version.",
        new_place: "The project, or a table in a project.",
        start_table: "The folder of the table. Without it you choose from the tables that are ready.",
        table: "The folder of the table, or `casus.yaml` in it.",
        minutes: "Take in minutes from a sheet that was filled in; `-` reads standard input.",
        template: "Use this template, instead of the one in `casus.yaml`.",
        start_overwrite: "Replace what was taken in from minutes before.",
        plain: "Without boxes and moving cursor, also for screen readers.",
        output: "Write to this file; `-` is standard output.",
        paths: "Folders with tables; everything in them takes part.",
        profile: "Make the case profile: one page.",
        not_names: "This word is no name. May be repeated. A BSN never goes along.",
        document: "Make only this document, such as a card of agreements. Its name stands under `documenten` in the template, or in `sjablonen`.",
        audience: "Who will read it: `tafel` (the table) holds everything, `betrokkenen` (those involved) not what stays at the table, `openbaar` (the public) only what may be published.",
        coarser: "In a public document, put a coarser word for a role that only a few people have.",
        json: "Give JSON, for other programs.",
        view: "Show what data a layout gets, as YAML.",
        report_overwrite: "Also replace a report that you changed yourself.",
        reference_date: "Use this day to see what is late.",
        list_folder: "The folder to search. Without it: where you are now.",
        check_paths: "Files and folders. Without: the folder where you are now.",
        template_name: "The name, as `list` shows it.",
        template_folder: "The folder to write in. Without it: `templates`.",
        schema_kind: "The kind of the file.",
        shell: "Your shell.",
        table_view: "Show the themes as a table.",
        sums: "Give sums to merge later, without texts.",
        merge: "Merge sums; the paths are JSON files then.",
        threshold: "A bottleneck recurs from this number of tables on; with `--voor openbaar` rounded up to a multiple of `min_tafels`.",
        also_running: "Also count tables that are still running.",
        theme: "Only this theme.",
        perspective: "Only this perspective.",
        sector: "Only tables in this sector.",
        project: "The folder of the project.",
        verify: "Say whether the document is stale, and write nothing.",
        document_overwrite: "Also replace parts that you changed yourself: all, or only this part.",
        done: "Close this action; may be repeated.",
        dropped: "Drop this action; may be repeated.",
        open: "Only actions that are not done yet.",
        late: "Only actions that are late.",
        who: "Only actions of this person.",
        calendar: "Write the actions as a calendar (iCalendar) to this file.",
        record_kind: "Only this kind, for example `knelpunt`.",
        text: "Only records that hold this.",
        privacy_file: "The file to read. Without one, or with `-`: what you type or pass on.",
        jsonl: "A JSON object with `id` and `text` on each line; on each line an answer with `id` and `spans`, counted in code points.",
    },
    consent: consent::ENGLISH,
    secrecy: secrecy::ENGLISH_HELP,
};
