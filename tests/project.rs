//! Commands over many tables, with the real program on small made-up folders.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A table: its id, how far it is, the kind of records, and the records as YAML.
struct Table<'t> {
    id: &'t str,
    status: &'t str,
    data_class: &'t str,
    records: &'t [&'t str],
}

const OVER: &str = "afgerond";

fn table<'t>(id: &'t str, records: &'t [&'t str]) -> Table<'t> {
    Table {
        id,
        status: OVER,
        data_class: "leren",
        records,
    }
}

impl Table<'_> {
    fn text(&self) -> String {
        let finished = match self.status {
            OVER => "afgerond: 2022-03-15T15:30:00+01:00\n",
            _ => "",
        };
        let place = match self.status {
            OVER => "",
            _ => "plaats: {fase: gesprek, vraag: vraag}\n",
        };
        let records = self.records.iter().enumerate();
        let records: String = records
            .map(|(index, record)| format!("          - nr: {}\n            {record}\n", index + 1))
            .collect();
        format!(
            "formaat: 1\nid: {}\nstatus: {}\n\
             sjabloon: {{naam: casus-specifiek, versie: 1, titel: T, codeboek: onderwijs-zorg, gegevens: {}}}\n\
             begonnen: 2022-03-15T13:30:00+01:00\n{finished}casus:\n  titel: Een casus\n  \
             soort: casus-overstijgend\n  sjabloon: casus-overstijgend\n  sector: po\n  datum: 2022-03-15\n  deelnemers:\n    \
             - {{code: mo, rol: moeder, perspectief: ouder, namen: [Bregtje Hiddema], toestemming: {{deelname: ja, notities: ja, verslag: ja, citaat: nee}}}}\n    \
             - {{code: ib, rol: intern begeleider, perspectief: onderwijs}}\n\
             {place}themas: {{regie: Wie heeft de leiding, maatwerk: Maatwerk}}\n\
             fasen:\n  - id: gesprek\n    titel: Gesprek\n    vragen:\n      - id: vraag\n        \
             tekst: Wat zie je?\n        vorm: open\n        legt_vast: knelpunt\n        inbreng:\n{records}\
             einde: {{inbreng: {}}}\n",
            self.id, self.status, self.data_class, self.records.len()
        )
        .replace("        inbreng:\neinde", "einde")
    }

    fn write(&self, folder: &Path) {
        let place = folder.join(self.id);
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join("sessie.yaml"), self.text()).unwrap();
    }
}

const BOTTLENECK: &str =
    "{van: [mo], soort: knelpunt, tekst: Bregtje Hiddema wist niet wie belde, themas: [regie]}";

/// A record on one line as the lines of a list.
fn lines(record: &str) -> String {
    let inner = record.trim_start_matches('{').trim_end_matches('}');
    let mut lines = String::new();
    let mut depth = 0;
    for character in inner.chars() {
        match character {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if character == ',' && depth == 0 {
            lines.push_str("\n           ");
        } else {
            lines.push(character);
        }
    }
    lines
}

fn project(tables: &[Table<'_>]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for table in tables {
        let records: Vec<String> = table.records.iter().map(|record| lines(record)).collect();
        let records: Vec<&str> = records.iter().map(String::as_str).collect();
        Table {
            records: &records,
            ..*table
        }
        .write(folder.path());
    }
    folder
}

fn run(folder: &TempDir, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(line.split(' '))
        .current_dir(folder.path())
        .env_remove("DIALOOGTAFEL_TAAL")
        .output()
        .unwrap()
}

/// Exit status, standard output and standard error.
fn said(folder: &TempDir, line: &str) -> (i32, String, String) {
    let output = run(folder, line);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn json(folder: &TempDir, line: &str) -> serde_json::Value {
    let (status, product, _) = said(folder, line);
    assert_eq!(status, 0, "{line}");
    serde_json::from_str(&product).unwrap()
}

fn two_tables() -> TempDir {
    project(&[
        table(
            "fryslan/een",
            &[
                BOTTLENECK,
                "{van: [ib], soort: succesfactor, tekst: Wij belden elke week, themas: [regie]}",
                "{van: [allen], soort: actie, tekst: Eén nummer om te bellen, themas: [regie], wie: [ib], wanneer: 2022-05-01, status: open, uit: [1]}",
            ],
        ),
        table(
            "fryslan/twee",
            &[
                "{van: [ib], soort: knelpunt, tekst: De zorgcoördinator vertrok, themas: [regie, maatwerk]}",
                "{van: [mo], soort: knelpunt, tekst: Dit blijft hier, themas: [maatwerk], zichtbaar: tafel}",
            ],
        ),
    ])
}

#[test]
fn the_public_json_has_the_numbers_of_the_contract() {
    let folder = two_tables();
    let summary = json(&folder, "inzichten . --json");
    assert_eq!(summary["tafels"], 2);
    assert_eq!(summary["inbreng"], 5);
    assert_eq!(summary["per_sector"], serde_json::json!({"po": 2}));
    let regie = &summary["themas"][0];
    let expected = serde_json::json!({
        "thema": "regie", "label": "Wie heeft de leiding", "tafels": 2, "keer": 4,
        "per_soort": {"knelpunt": 2, "succesfactor": 1, "actie": 1},
        "per_perspectief": {"onderwijs": 3, "ouder": 2}, "per_sector": {"po": 4},
        "knelpunt_tafels": 2, "terugkerend": true, "gedeeld": true, "zonder_actie": false,
        "teruggekomen": false,
        "verschil_in_beleving": [
            {"tafel": "fryslan/een", "succesfactor": ["onderwijs"], "knelpunt": ["ouder"]}],
        "bronnen": ["fryslan/een#1", "fryslan/een#2", "fryslan/een#3", "fryslan/twee#1"]
    });
    assert_eq!(regie, &expected);
    assert_eq!(summary["acties"]["te_laat"], 0);
    assert_eq!(
        json(&folder, "inzichten . --json --peildatum 2022-05-02")["acties"]["te_laat"],
        1
    );
    assert_eq!(
        json(&folder, "inzichten . --json --drempel 3")["themas"][0]["terugkerend"],
        false
    );
    assert_eq!(
        json(&folder, "inzichten . --json --thema maat")["inbreng"],
        2
    );
    assert_eq!(
        json(&folder, "inzichten . --json --perspectief ouder")["inbreng"],
        2
    );
    assert_eq!(json(&folder, "inzichten . --json --sector vo")["tafels"], 0);
}

#[test]
fn merged_sums_are_those_of_counting_all_at_once_in_any_order() {
    let folder = two_tables();
    for (name, table) in [("a.json", "fryslan/een"), ("b.json", "fryslan/twee")] {
        let (status, sums, _) = said(&folder, &format!("inzichten {table} --deel -o {name}"));
        assert_eq!((status, sums.as_str()), (0, ""));
        let sums = fs::read_to_string(folder.path().join(name)).unwrap();
        assert!(
            !sums.contains("belde") && !sums.contains("Bregtje"),
            "{sums}"
        );
    }
    let whole = said(&folder, "inzichten . --json").1;
    assert_eq!(
        said(&folder, "inzichten --voeg-samen b.json a.json --json").1,
        whole
    );
    assert_eq!(
        said(&folder, "inzichten --voeg-samen a.json b.json --json").1,
        whole
    );
    let (status, _, told) = said(&folder, "inzichten --voeg-samen a.json a.json --json");
    assert_eq!(status, 1);
    assert_eq!(
        told,
        "fout: tafel `fryslan/een` staat er twee keer in, en telt één keer mee\n\
        tip: tel elke tafel maar in één bestand\n"
    );
}

#[test]
fn a_broken_session_is_told_with_its_place_and_the_rest_is_counted() {
    let folder = two_tables();
    let broken = folder.path().join("fryslan/twee/sessie.yaml");
    let text = fs::read_to_string(&broken).unwrap();
    fs::write(&broken, text.replace("soort: knelpunt", "soort: knelpnt")).unwrap();
    let (status, product, told) = said(&folder, "inzichten . --json");
    assert_eq!(status, 1);
    assert!(
        told.contains("  fryslan/twee/sessie.yaml:28:20\n"),
        "{told}"
    );
    assert!(product.contains("\"tafels\": 1,"), "{product}");
}

#[test]
fn of_two_sessions_with_one_id_the_second_is_told_and_not_counted() {
    let folder = two_tables();
    let copy = folder.path().join("fryslan/zes");
    fs::create_dir(&copy).unwrap();
    fs::copy(
        folder.path().join("fryslan/een/sessie.yaml"),
        copy.join("sessie.yaml"),
    )
    .unwrap();
    let (status, product, told) = said(&folder, "inzichten . --json");
    assert_eq!(status, 1);
    assert!(told.contains("  fryslan/zes/sessie.yaml:2:5\n"), "{told}");
    let summary: serde_json::Value = serde_json::from_str(&product).unwrap();
    assert_eq!(summary["tafels"], 2);
    assert_eq!(
        summary["overgeslagen"],
        serde_json::json!([{"id": "fryslan/een", "reden": "dubbel"}])
    );
}

#[test]
fn tables_that_do_not_count_are_told_with_the_reason() {
    let running = Table {
        status: "bezig",
        ..table("f/loopt", &[BOTTLENECK])
    };
    let safety = Table {
        data_class: "veiligheid",
        ..table("f/veilig", &[BOTTLENECK])
    };
    let folder = project(&[running, safety, table("f/klaar", &[BOTTLENECK])]);
    let prepared = folder.path().join("f/later");
    fs::create_dir(&prepared).unwrap();
    fs::write(prepared.join("casus.yaml"), "formaat: 1\n").unwrap();
    let (status, product, told) = said(&folder, "inzichten . --tabel");
    assert_eq!(
        (status, told.as_str()),
        (0, "1 tafel is nog niet begonnen en telt niet mee\n")
    );
    assert_eq!(
        product,
        "\
Thema's naar soort inbreng: 1 tafel, 1 keer inbreng

thema                 tafels  hield tegen
------------------------------------------
Wie heeft de leiding       1            1

Thema's naar perspectief

thema                 tafels  ouder
------------------------------------
Wie heeft de leiding       1      1

Zo is geteld:

Alleen afgeronde tafels tellen mee.
Eerst komt het thema van de meeste tafels, dan dat van de meeste perspectieven,
dan het vaakst genoemde. Een thema telt één keer per inbreng.
Wat de hele tafel samen zei, telt voor elk perspectief dat er was, behalve
begeleiding. Inbreng van twee perspectieven telt bij allebei.
Deze tafels tellen niet mee: loopt (nog bezig); veilig (gaat over veiligheid).
"
    );
    assert_eq!(json(&folder, "inzichten . --json --ook-bezig")["tafels"], 2);
}

#[test]
fn actions_are_listed_filtered_and_late_on_the_day_given() {
    let folder = two_tables();
    let open = "een#3\topen\t2022-05-01\tintern begeleider\tEén nummer om te bellen\n";
    let late = open.replace("open", "open, te laat");
    for (line, expected) in [
        ("acties . --peildatum 2022-05-01", open),
        ("acties fryslan/een --peildatum 2022-05-02", &late),
        (
            "acties . --peildatum 2022-05-02 --te-laat --wie ib --thema regie",
            &late,
        ),
        ("acties . --peildatum 2022-05-01 --te-laat", ""),
        ("acties . --open --wie moeder", ""),
        ("acties . --thema maatwerk", ""),
        ("acties fryslan/twee", ""),
    ] {
        let (status, product, told) = said(&folder, line);
        let silence = if expected.is_empty() {
            "geen acties gevonden\n"
        } else {
            ""
        };
        assert_eq!(
            (status, &*product, &*told),
            (0, expected, silence),
            "{line}"
        );
    }
    let list = json(&folder, "acties . --json --peildatum 2022-05-02");
    assert_eq!(
        list["acties"][0],
        serde_json::json!({
            "id": "fryslan/een#3", "wat": "Eén nummer om te bellen", "wie": ["intern begeleider"],
            "wanneer": "2022-05-01", "status": "open", "te_laat": true, "klaar_op": null,
            "themas": ["regie"], "uit": ["fryslan/een#1"]
        })
    );
}

#[test]
fn closing_an_action_changes_that_action_and_nothing_else() {
    let folder = two_tables();
    let path = folder.path().join("fryslan/een/sessie.yaml");
    // Written once by the program, so that only the change is seen.
    let (status, _, told) = said(&folder, "acties . --vervallen een#3 --peildatum 2022-04-30");
    assert_eq!(
        (status, &*told),
        (
            0,
            "fryslan/een#3 staat nu op vervallen (30 april 2022): Eén nummer om te bellen\n"
        )
    );
    let before = fs::read_to_string(&path).unwrap();
    let (status, product, told) = said(
        &folder,
        "acties . --klaar fryslan/een#3 --peildatum 2022-05-02",
    );
    assert_eq!((status, &*product), (0, ""));
    assert_eq!(
        told,
        "fryslan/een#3 staat nu op klaar (2 mei 2022): Eén nummer om te bellen\n"
    );
    let after = fs::read_to_string(&path).unwrap();
    let changed = before
        .replace("status: vervallen", "status: klaar")
        .replace("klaar_op: 2022-04-30", "klaar_op: 2022-05-02");
    assert_eq!(after, changed);
    let (status, _, told) = said(&folder, "acties . --klaar een#3");
    assert_eq!(
        (status, &*told),
        (
            0,
            "fryslan/een#3 stond al op klaar: er is niets veranderd\n"
        )
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), after);
    let left: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().collect();
    assert_eq!(left.len(), 1, "no lock or temporary file is left: {left:?}");
}

#[test]
fn an_unknown_or_ambiguous_action_is_wrong_use_and_changes_nothing() {
    let folder = two_tables();
    table("utrecht/een", &[]).write(folder.path());
    for (id, told) in [
        (
            "een#3",
            "fout: `een#3` kan bij meer tafels horen\ntip: kies `fryslan/een#3` of `utrecht/een#3`\n",
        ),
        (
            "tweee#1",
            "fout: er is hier geen tafel `tweee`\ntip: bedoel je `twee#1`?\n",
        ),
        (
            "fryslan/een#1",
            "fout: `fryslan/een#1` is geen actie\ntip: de acties daar zijn `een#3`\n",
        ),
        (
            "fryslan/een",
            "fout: `fryslan/een` is geen nummer van een actie\ntip: schrijf de tafel, een hekje en het nummer, zoals po-overstap#7\n",
        ),
    ] {
        let path = folder.path().join("fryslan/een/sessie.yaml");
        let before = fs::read(&path).unwrap();
        let line = format!("acties . --klaar fryslan/een#3 --klaar {id}");
        assert_eq!(said(&folder, &line), (2, String::new(), told.to_owned()));
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}

#[test]
fn a_calendar_has_roles_and_days_and_the_same_bytes_each_time() {
    let folder = two_tables();
    let (status, product, told) = said(&folder, "acties . --ics -");
    assert_eq!((status, &*told), (0, ""));
    assert_eq!(
        product.replace("\r\n", "\n"),
        "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//dialoogtafel//acties//NL
CALSCALE:GREGORIAN
BEGIN:VEVENT
DESCRIPTION:fryslan/een#3 · intern begeleider
DTSTAMP:20220315T143000Z
DTSTART;VALUE=DATE:20220501
STATUS:CONFIRMED
SUMMARY:Eén nummer om te bellen
UID:fryslan/een#3@dialoogtafel
END:VEVENT
END:VCALENDAR
"
    );
}

#[test]
fn records_are_found_without_names_and_what_stays_at_the_table_is_only_counted() {
    let folder = two_tables();
    let (status, product, told) = said(&folder, "zoek . --thema regie --soort knelpunt");
    assert_eq!((status, &*told), (0, ""));
    assert_eq!(
        product,
        "een#1\thield tegen\tmoeder\tMoeder wist niet wie belde\tWat zie je?\n\
        twee#1\thield tegen\tintern begeleider\tDe zorgcoördinator vertrok\tWat zie je?\n"
    );
    assert_eq!(
        said(&folder, "zoek . --tekst ZORGCOORDINATOR")
            .1
            .lines()
            .count(),
        1
    );
    assert_eq!(said(&folder, "zoek . --tekst Bregtje").1, "");
    let (_, product, told) = said(&folder, "zoek . --thema maatwerk --perspectief ouder");
    assert_eq!(product, "");
    assert_eq!(
        told,
        "1 keer inbreng staat er niet bij: die blijft aan tafel, of er is geen toestemming\nniets gevonden\n"
    );
    let found = json(&folder, "zoek . --soort actie --json");
    assert_eq!(found["gevonden"][0]["id"], "fryslan/een#3");
    assert_eq!(
        found["gevonden"][0]["uit"],
        serde_json::json!(["fryslan/een#1"])
    );
}

#[test]
fn what_is_not_known_is_wrong_use_with_the_nearest_word() {
    let folder = two_tables();
    for (line, told) in [
        (
            "inzichten . --json --thema regje",
            "fout: het thema `regje` bestaat niet\ntip: bedoel je `regie`?\n",
        ),
        (
            "zoek . --thema over",
            "fout: meer thema's beginnen met `over`\ntip: kies `overdracht_hulp` of `overdracht_scholen`\n",
        ),
        (
            "zoek . --soort knelpnt",
            "fout: `knelpnt` kan niet bij `--soort`\ntip: bedoel je `knelpunt`?\n",
        ),
        (
            "zoek . --perspectief oudr",
            "fout: `oudr` kan niet bij `--perspectief`\ntip: bedoel je `ouder`?\n",
        ),
    ] {
        assert_eq!(
            said(&folder, line),
            (2, String::new(), told.to_owned()),
            "{line}"
        );
    }
    let empty = TempDir::new().unwrap();
    assert_eq!(said(&empty, "acties .").0, 2);
}

#[test]
fn the_document_tells_what_recurs_with_its_evidence_and_without_names() {
    let folder = two_tables();
    let (status, product, told) = said(&folder, "inzichten .");
    assert_eq!((status, &*told), (0, ""));
    for line in [
        "# Inzichten uit 2 tafels\n",
        "Aan 2 tafels is 5 keer iets genoteerd. Het thema dat de meeste tafels noemden is *Wie heeft de leiding*.\n",
        "| 1 | Wie heeft de leiding | 2 tafels | 4 | ouder en onderwijs | een#1, een#2, een#3 en nog 1 |\n",
        "| Thema | hielp | hield tegen | actie |\n| --- | --- | --- | --- |\n| Wie heeft de leiding | 1 | 2 | 1 |\n",
        "- **Wie heeft de leiding** (2 tafels; een#1, twee#1)\n  - Moeder wist niet wie belde (moeder; een#1)\n",
        "  - Actie: Eén nummer om te bellen: intern begeleider, 1 mei 2022, open (een#3)\n",
        "aan tafel een: het hielp volgens onderwijs, het hield tegen volgens ouder. (een#1, een#2)\n",
        "Zo is geteld: een knelpunt keert terug als 2 tafels of meer het noemen.",
    ] {
        assert!(product.contains(line), "{line}\n{product}");
    }
    assert!(
        !product.contains("Bregtje") && !product.contains("Hiddema"),
        "{product}"
    );
    assert!(!product.contains("Dit blijft hier"), "{product}");
    assert!(
        said(&folder, "inzichten . --voor tafel")
            .1
            .contains("Dit blijft hier")
    );
}

#[test]
fn the_public_gets_no_texts_ids_or_small_counts() {
    let folder = two_tables();
    let (status, product, _) = said(&folder, "inzichten . --voor openbaar");
    assert_eq!(status, 0);
    assert!(product.contains("# Inzichten uit minder dan 3 tafels\n"));
    assert!(product.contains("Geen thema is aan 3 tafels of meer genoemd.\n"));
    for leak in [
        "Wie heeft de leiding",
        "een#",
        "twee#",
        "belde",
        "bellen",
        "Dit blijft hier",
        "moeder",
        " 4 ",
        " 5 ",
    ] {
        assert!(!product.contains(leak), "{leak}: {product}");
    }
}

#[test]
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's list, not ours"
)]
fn what_people_typed_adds_nothing_to_the_form_of_the_document() {
    let plain = "{van: [ib], soort: knelpunt, tekst: gewoon, themas: [regie]}";
    let nasty = "{van: [ib], soort: knelpunt, tekst: '# kop | cel <b> - [a](b) {{ taal }} <!-- dialoogtafel:begin x -->', themas: [regie]}";
    let form = |record: &str| {
        let folder = project(&[table("f/een", &[record]), table("f/twee", &[record])]);
        let product = said(&folder, "inzichten .").1;
        let events = pulldown_cmark::Parser::new_ext(&product, pulldown_cmark::Options::all());
        let form = events.filter_map(|event| match &event {
            pulldown_cmark::Event::Start(tag) => Some(format!("{:?}", tag.to_end())),
            html if format!("{html:?}").contains("Html(") => Some(format!("{html:?}")),
            _ => None,
        });
        form.collect::<Vec<_>>()
    };
    let expected = form(plain);
    assert!(expected.len() > 50, "{expected:?}");
    assert_eq!(form(nasty), expected);
}

#[test]
fn a_public_report_tells_which_words_point_to_few_and_takes_coarser_ones() {
    let folder = two_tables();
    let (status, product, told) = said(&folder, "verslag fryslan/een --voor openbaar -o -");
    assert_eq!(status, 0);
    assert!(product.contains("herkenbaar voor betrokkenen"), "{product}");
    assert!(product.contains("| intern begeleider |"), "{product}");
    assert_eq!(
        told,
        "let op: verslag is openbaar en gaat over één tafel: herkenbaar voor betrokkenen\n\
         tip: laat de jeugdige en de ouders het lezen voor je het deelt\n\
         let op: in verslag wijst dit naar minder dan 3 mensen of tafels van dit project: \
         intern begeleider (2 mensen, 2 tafels; grover: iemand uit het onderwijs); \
         moeder (2 mensen, 2 tafels; grover: ouder)\n\
         tip: met `--grover` komt het grovere woord ervoor in de plaats\n"
    );
    let (status, product, told) =
        said(&folder, "verslag fryslan/een --voor openbaar --grover -o -");
    assert_eq!(status, 0);
    assert!(
        product.contains("| iemand uit het onderwijs |"),
        "{product}"
    );
    assert!(!product.contains("intern begeleider"), "{product}");
    assert!(!told.contains("minder dan 3 mensen"), "{told}");
    let (status, product, told) = said(&folder, "verslag fryslan/een --grover -o -");
    assert_eq!((status, &*product), (2, ""));
    assert!(
        told.starts_with("fout: `--grover` is alleen voor openbare documenten\n"),
        "{told}"
    );
}

/// Four tables about one theme; two of them also about another, that only a parent names. The last
/// is of another sector.
fn four_tables() -> TempDir {
    let theirs = "{van: [ib], soort: knelpunt, tekst: wachten, themas: [regie]}";
    let rare = "{van: [mo], soort: knelpunt, tekst: bellen, themas: [regels]}";
    let folder = project(&[
        table("f/een", &[theirs, rare]),
        table("f/twee", &[theirs, rare]),
        table("f/drie", &[theirs]),
        table("f/vier", &[theirs]),
    ]);
    let last = folder.path().join("f/vier/sessie.yaml");
    let text = fs::read_to_string(&last).unwrap();
    fs::write(&last, text.replace("sector: po", "sector: vo")).unwrap();
    folder
}

#[test]
fn what_is_public_is_about_enough_tables_whatever_is_chosen() {
    let folder = four_tables();
    let refused = |line: &str, headline: &str| {
        let (status, product, told) = said(&folder, line);
        assert_eq!((status, product.as_str()), (3, ""), "{line}: {told}");
        assert!(told.starts_with(headline), "{line}: {told}");
    };
    let few = "fout: met deze keuze gaat het document over minder dan 3 tafels";
    refused("inzichten . --voor openbaar --sector vo", few);
    refused("inzichten . --voor openbaar --perspectief ouder", few);
    refused("inzichten . --voor openbaar --perspectief gemeente", few);
    refused("inzichten . --voor openbaar --thema regels", few);
    refused(
        "inzichten . --voor openbaar --sector po --perspectief ouder",
        few,
    );
    refused(
        "inzichten . --voor openbaar --sector po",
        "fout: buiten deze keuze blijven minder dan 3 tafels over",
    );
    for line in [
        "inzichten . --voor openbaar",
        "inzichten . --voor openbaar --thema regie",
        "inzichten . --voor openbaar --perspectief onderwijs",
    ] {
        let (status, product, told) = said(&folder, line);
        assert_eq!(status, 0, "{line}: {told}");
        assert!(
            !product.to_lowercase().contains("regels"),
            "{line}: {product}"
        );
        assert!(product.contains("ten minste 3 tafels"), "{line}: {product}");
    }
    // For those involved nothing changes.
    let (status, product, _) = said(&folder, "inzichten . --sector vo");
    assert_eq!(status, 0);
    assert!(product.contains("1 tafel"), "{product}");
}

#[test]
fn with_other_thresholds_the_public_finds_no_number_of_tables() {
    let folder = four_tables();
    let with = |threshold: u32| {
        let line = format!("inzichten . --voor openbaar --drempel {threshold}");
        said(&folder, &line).1
    };
    assert!(with(1).contains("1 knelpunt komt terug aan 3 tafels of meer"));
    assert_eq!((with(1), with(2)), (with(3), with(3)));
    assert!(with(4).contains("Geen knelpunt komt terug aan 6 tafels of meer"));
    assert_eq!((with(4), with(5)), (with(6), with(6)));
}

#[test]
fn counts_per_table_are_not_given_as_public() {
    let folder = two_tables();
    for form in ["--json", "--tabel", "--deel"] {
        let (status, product, told) = said(&folder, &format!("inzichten . --voor openbaar {form}"));
        assert_eq!((status, &*product), (2, ""), "{form}");
        assert!(told.contains("zijn niet voor iedereen"), "{told}");
    }
    // Beside the document about all tables one without a sector tells what was at the others.
    let (status, product, told) = said(&folder, "inzichten . --voor openbaar --sector geen");
    assert_eq!((status, &*product), (3, ""), "{told}");
    assert!(told.contains("over minder dan 3 tafels"), "{told}");
}

#[test]
fn no_number_of_notes_is_public_where_the_first_ones_stand() {
    let folder = TempDir::new().unwrap();
    let tables = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/heerenveen");
    let known = [
        (
            "nl",
            "Er is meer genoteerd; `dialoogtafel zoek`",
            "keer meer genoteerd",
        ),
        (
            "en",
            "There are more; `dialoogtafel find`",
            "more; `dialoogtafel find`",
        ),
    ];
    for (language, bare, rest) in known {
        let line = format!("--taal {language} inzichten {tables}");
        let (status, product, told) = said(&folder, &format!("{line} --voor openbaar"));
        assert_eq!(status, 0, "{told}");
        assert!(product.contains(bare), "{product}");
        assert!(!product.replace(bare, "").contains(rest), "{product}");
        let involved = said(&folder, &line).1;
        assert!(
            !involved.contains(bare) && involved.contains(rest),
            "{involved}"
        );
    }
}
