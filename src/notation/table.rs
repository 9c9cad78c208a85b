//! Lines as people type them, each with the note that it must give.

#![allow(clippy::unwrap_used, reason = "tests")]

use super::tests::Table;
use super::*;
use crate::model::terms::Visibility;
use crate::model::{Person, Speakers};

/// A note in a few words: `van; soort; tekst; themas; personen; wanneer; uit; zichtbaar`, where
/// what is empty at the end is left out.
fn brief(note: &Note) -> String {
    let themes: Vec<&str> = note.themes.iter().map(Id::as_str).collect();
    let persons: Vec<&str> = note.persons.iter().map(Person::as_str).collect();
    let sources: Vec<String> = note.sources.iter().map(u32::to_string).collect();
    let speakers = match &note.speakers {
        Speakers::Nobody => String::new(),
        Speakers::Everybody => "allen".to_owned(),
        Speakers::Codes(codes) => codes.iter().map(Id::as_str).collect::<Vec<_>>().join(","),
    };
    let parts = [
        speakers,
        note.kind.map(Kind::term).unwrap_or_default().to_owned(),
        note.text.clone(),
        themes.join(","),
        persons.join(","),
        note.date.map(|date| date.to_string()).unwrap_or_default(),
        sources.join(","),
        note.visibility
            .map(Visibility::term)
            .unwrap_or_default()
            .to_owned(),
    ];
    parts
        .join("; ")
        .trim_end_matches("; ")
        .trim_start_matches(' ')
        .to_owned()
}

/// What is doubted, in a few words: the kind of doubt, what was typed, and what was perhaps meant.
fn doubts(parsed: &Parsed) -> String {
    let or_dash = |id: &Option<Id>| id.as_ref().map_or("-", Id::as_str).to_owned();
    let told = parsed.doubts.iter().map(|doubt| match doubt {
        Doubt::SpeakerSlip { word, nearest, .. } => format!("spreker {word} {}", or_dash(nearest)),
        Doubt::ThemeUnknown { typed, nearest, .. } => format!("thema {typed} {}", or_dash(nearest)),
        Doubt::ThemeAmbiguous {
            typed, candidates, ..
        } => {
            let candidates: Vec<_> = candidates.iter().map(Id::as_str).collect();
            format!("thema {typed} {}", candidates.join("/"))
        }
        Doubt::PersonUnknown { typed, nearest, .. } => {
            format!("persoon {typed} {}", or_dash(nearest))
        }
        Doubt::DateImpossible { typed, .. } => format!("datum {typed}"),
    });
    told.collect::<Vec<_>>().join(", ")
}

fn check(default_kind: Kind, cases: &[(&str, &str, &str)]) {
    let table = Table::new();
    let grammar = table.grammar(default_kind);
    for (line, note, doubted) in cases {
        let parsed = parse(line, &grammar);
        assert_eq!(brief(&parsed.note), *note, "{line}");
        assert_eq!(doubts(&parsed), *doubted, "{line}");
        let printed = print(&parsed.note, &grammar);
        assert_eq!(
            parse(&printed, &grammar).note,
            parsed.note,
            "{line} as {printed}"
        );
    }
}

/// Lines of which every character is text.
fn check_text(default_kind: Kind, lines: &[&str]) {
    let table = Table::new();
    let grammar = table.grammar(default_kind);
    for line in lines {
        let text = (*line).to_owned();
        let expected = Parsed {
            note: Note {
                text,
                ..Note::default()
            },
            doubts: Vec::new(),
        };
        assert_eq!(parse(line, &grammar), expected, "{line}");
    }
}

#[test]
fn speakers_are_codes_before_the_first_colon() {
    check(
        Kind::Experience,
        &[
            ("jg: Ik wist het niet", "jg; ; Ik wist het niet", ""),
            ("JG: Ik wist het niet", "jg; ; Ik wist het niet", ""),
            ("  jg  :  Ik  wist het  ", "jg; ; Ik wist het", ""),
            (
                "ib, MT2: We gingen bellen",
                "ib,mt2; ; We gingen bellen",
                "",
            ),
            ("ib,ib: bellen", "ib; ; bellen", ""),
            ("allen: Eens", "allen; ; Eens", ""),
            ("Allen, jg: Eens", "allen; ; Eens", ""),
            ("jg:kort", "jg; ; kort", ""),
            ("jg: tip: bel eerder", "jg; ; tip: bel eerder", ""),
            ("jg:", "jg", ""),
            ("mt2:30 uur", "; ; mt2:30 uur", ""),
            (
                "jh: Ik wist het niet",
                "; ; jh: Ik wist het niet",
                "spreker jh jg",
            ),
            ("tip: bel eerder", "; ; tip: bel eerder", "spreker tip -"),
            (r"tip\: bel eerder", "; ; tip: bel eerder", ""),
            (r"jg\: zo heet hij", "; ; jg: zo heet hij", ""),
            (
                "jg, oudr: samen",
                "; ; jg, oudr: samen",
                "spreker oudr ouder",
            ),
            ("ib/mt2: samen", "; ; ib/mt2: samen", "spreker ib/mt2 -"),
            (
                "ib en jg: samen",
                "; ; ib en jg: samen",
                "spreker ib en jg -",
            ),
            ("+ jg: fijn", "; succesfactor; jg: fijn", "spreker jg jg"),
        ],
    );
}

#[test]
fn signs_tell_the_kind() {
    check(
        Kind::Experience,
        &[
            ("+ De mentor belde", "; succesfactor; De mentor belde", ""),
            ("- Niemand belde", "; knelpunt; Niemand belde", ""),
            ("? Wel of niet bellen", "; dilemma; Wel of niet bellen", ""),
            ("= Bellen helpt", "; inzicht; Bellen helpt", ""),
            ("* Bel vroeg", "; les; Bel vroeg", ""),
            ("! Bellen @ib", "; actie; Bellen; ; ib", ""),
            ("~ Taxi", "; parkeerpunt; Taxi", ""),
            ("\" Ik was bang", "; citaat; Ik was bang", ""),
            ("jg: - Niemand belde", "jg; knelpunt; Niemand belde", ""),
            (
                "jg: (+) De mentor belde",
                "jg; succesfactor; De mentor belde",
                "",
            ),
            (
                "(-) 3 scholen wisten niets",
                "; knelpunt; 3 scholen wisten niets",
                "",
            ),
            ("+ - dubbel", "; succesfactor; - dubbel", ""),
            (r"\+ dat is winst", "; ; + dat is winst", ""),
            (r"(\+) dat is winst", "; ; (+) dat is winst", ""),
            ("\"Ik was bang\"", "; citaat; Ik was bang", ""),
            (
                "jg: “Ik was bang” #regie",
                "jg; citaat; Ik was bang; regie",
                "",
            ),
            ("„Ik was bang“", "; citaat; Ik was bang", ""),
            ("„Ik was bang”", "; citaat; Ik was bang", ""),
            (
                "‘Ik snapte m’n rooster niet’",
                "; citaat; Ik snapte m’n rooster niet",
                "",
            ),
            ("- \"Ik was bang\"", "; knelpunt; \"Ik was bang\"", ""),
            (r#"\"Ik was bang""#, "; ; \"Ik was bang\"", ""),
            (
                "\"#regie was er niet\"",
                "; citaat; regie was er niet; regie",
                "",
            ),
        ],
    );
}

#[test]
fn marks_leave_the_end_of_a_line_and_stay_words_inside_it() {
    check(
        Kind::Experience,
        &[
            ("Niemand belde #regie", "; ; Niemand belde; regie", ""),
            (
                "Niemand belde #Regie, #overd.",
                "; ; Niemand belde; regie,overdracht_scholen",
                "",
            ),
            (
                "Wie heeft #regie en waarom",
                "; ; Wie heeft regie en waarom; regie",
                "",
            ),
            ("Wie heeft #regie?", "; ; Wie heeft regie?; regie", ""),
            ("Bij #regie, denk ik", "; ; Bij regie, denk ik; regie", ""),
            ("Bij (#regie)", "; ; Bij (regie); regie", ""),
            ("Dat #regie #regie", "; ; Dat; regie", ""),
            (
                "Niemand belde #over",
                "; ; Niemand belde; over",
                "thema over overdracht_scholen/overleg",
            ),
            (
                "Niemand belde #regei",
                "; ; Niemand belde; regei",
                "thema regei regie",
            ),
            (
                "Te duur #financiën",
                "; ; Te duur #financiën",
                "thema financiën -",
            ),
            (
                "Met #po-vo ging het mis",
                "; ; Met po-vo ging het mis; po-vo",
                "",
            ),
            ("Dat zei @jg al", "; ; Dat zei @jg al; ; jg", ""),
            ("Dat zei @JG's vader", "; ; Dat zei @JG's vader; ; jg", ""),
            (
                "Bellen met school @ib, @jg.",
                "; ; Bellen met school; ; ib,jg",
                "",
            ),
            (
                "Bellen @\"gemeente  Heerenveen\"",
                "; ; Bellen; ; gemeente Heerenveen",
                "",
            ),
            (
                "Dat belt @“gemeente X” nog",
                "; ; Dat belt @“gemeente X” nog; ; gemeente X",
                "",
            ),
            (
                "Bellen @wijkteam",
                "; ; Bellen; ; wijkteam",
                "persoon wijkteam -",
            ),
            ("Bellen @oudr", "; ; Bellen; ; oudr", "persoon oudr ouder"),
            ("Voor iedereen @allen", "; ; Voor iedereen; ; allen", ""),
            ("Dat hielp ^12 ^3", "; ; Dat hielp; ; ; ; 12,3", ""),
            (
                "Dat (zie ^12) hielp ^3, ook",
                "; ; Dat (zie) hielp, ook; ; ; ; 12,3",
                "",
            ),
            ("Dat hielp (^12)", "; ; Dat hielp; ; ; ; 12", ""),
            ("Blijft hier [tafel]", "; ; Blijft hier; ; ; ; ; tafel", ""),
            ("Dat zei hij.[tafel]", "; ; Dat zei hij.; ; ; ; ; tafel", ""),
            (
                "Dit [Tafel] blijft hier",
                "; ; Dit blijft hier; ; ; ; ; tafel",
                "",
            ),
            (
                "Mag op de site [openbaar].",
                "; ; Mag op de site; ; ; ; ; openbaar",
                "",
            ),
            (
                "Twijfel [openbaar] [tafel]",
                "; ; Twijfel; ; ; ; ; tafel",
                "",
            ),
            (
                "Twijfel [tafel] [openbaar]",
                "; ; Twijfel; ; ; ; ; tafel",
                "",
            ),
            ("#regie @jg", "; ; ; regie; jg", ""),
            (
                r"Dat heet \#regie en \@jg en \^1 en \[tafel]",
                "; ; Dat heet #regie en @jg en ^1 en [tafel]",
                "",
            ),
            (r"map C:\\#regie", r"; ; map C:\#regie", ""),
        ],
    );
}

#[test]
fn a_date_counts_only_on_an_action_or_agreement() {
    check(
        Kind::Agreement,
        &[
            (
                "School belt >2022-05-01",
                "; ; School belt; ; ; 2022-05-01",
                "",
            ),
            ("School belt >1-5", "; ; School belt; ; ; 2022-05-01", ""),
            ("School belt >15-3", "; ; School belt; ; ; 2023-03-15", ""),
            ("School belt >16-3.", "; ; School belt; ; ; 2022-03-16", ""),
            ("School belt >1 mei", "; ; School belt; ; ; 2022-05-01", ""),
            (
                "School belt >1 MEI 2024 @ib",
                "; ; School belt; ; ib; 2024-05-01",
                "",
            ),
            (
                "School belt >1-5-2024",
                "; ; School belt; ; ; 2024-05-01",
                "",
            ),
            ("School belt >29 feb", "; ; School belt; ; ; 2024-02-29", ""),
            (
                "School belt voor >1 mei met ib",
                "; ; School belt voor 1 mei met ib; ; ; 2022-05-01",
                "",
            ),
            (
                "Bel >1 mei en >1 juni",
                "; ; Bel 1 mei en >1 juni; ; ; 2022-05-01",
                "",
            ),
            (
                "School belt >31 februari",
                "; ; School belt >31 februari",
                "datum 31 februari",
            ),
            (
                "School belt >2022-02-30",
                "; ; School belt >2022-02-30",
                "datum 2022-02-30",
            ),
            ("- Duurt >1-5 weken", "; knelpunt; Duurt >1-5 weken", ""),
            ("! Bel >1-5", "; actie; Bel; ; ; 2022-05-01", ""),
        ],
    );
    check_text(
        Kind::Agreement,
        &[
            "Meer dan >5 keer",
            "Bij >50-60 leerlingen",
            "In >mei",
            "Dus > 1 mei",
            "Score >1/5",
            ">1 meisje",
            ">1meisje",
            "1 mei",
            "Bij >1-13",
        ],
    );
    check_text(
        Kind::Experience,
        &["School belt >1-5", "School belt >1 mei 2022", ">2022-05-01"],
    );
}

#[test]
fn ordinary_dutch_stays_as_it_is() {
    check_text(
        Kind::Experience,
        &[
            "Let op: morgen bellen",
            "Afspraak: morgen bellen",
            "Tip: bel",
            "12:30 uur weg",
            "1:30",
            ": ja",
            "https://x.nl/a#regie?@jg",
            "Zie https://x.nl/#regie en www.x.nl/@jg",
            "mailto:a@b.nl",
            "mail a@jg.nl",
            "C# en F#",
            "nr. #4",
            "#1",
            "de # toets",
            "@ school",
            "om @14:00",
            "3 > 2",
            "school -> thuis",
            "^",
            "x^2",
            "^^",
            "R&D & zo",
            "-5 graden",
            "- 5 graden",
            "~ 5 weken",
            "~5",
            "+31 6",
            "+1",
            "?",
            "!",
            "-",
            "*sterk*",
            "**sterk**",
            "=)",
            "\"",
            "\"Ja\" en \"nee\"",
            "\"Ja\" zei hij",
            "‘s Avonds bellen de ouders’",
            "’s Avonds",
            "[verslag]",
            "[x] gedaan",
            "a[tafel]",
            "woord#regie",
            "woord@jg",
            "👩‍👧 belde",
            "e\u{301}e\u{301}n",
            "\u{1b}[31mrood",
            r"C:\map\x",
            "(+)x",
            "##regie",
            "50%",
            "€ 5,-",
            "t.a.v. school",
            "@@jg",
            "#-",
            "@_",
            "@“open",
            "#regie.nl",
            "@jg.nl",
            "^12a",
            "^0",
            "^012",
            "^99999999999",
            "– streepje",
            "• punt",
            "ja; nee",
            "ouder",
        ],
    );
}
