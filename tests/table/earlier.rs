//! Open actions of earlier tables, asked after when a table across cases opens.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use dialoogtafel::store::Lock;

use super::{CTRL_C, texts};
use crate::support::{CASE, Folder, Terminal};

const ACROSS: &str = "\
formaat: 1
titel: Wat leren wij
soort: casus-overstijgend
sjabloon: breed
datum: 2022-06-15
eerdere_tafels: [../eerder]
deelnemers:
  - {code: vz, rol: voorzitter, perspectief: begeleiding}
  - {code: ib, rol: intern begeleider, perspectief: onderwijs}
";

const TEMPLATE: &str = "\
formaat: 1
sjabloon: breed
versie: 1
titel: Brede tafel
taal: nl
voor: casus-overstijgend
codeboek: klein
fasen:
  - id: leren
    titel: Leren
    vragen:
      - {id: zien, tekst: Wat zien we?, vorm: open, legt_vast: inzicht}
";

const MINUTES: &str = "\
# De overstap
## Vooruit
### Wat gaan we doen? {#acties}
- School belt de ouders @ib >2030-05-01
- Huis op orde
- Geheim plan [tafel]
";

/// A folder with a table across cases, and an earlier table that left two actions open.
fn folder() -> Folder {
    let folder = Folder::with_case(ACROSS);
    let root = folder.path();
    fs::write(root.join("templates/dialoog/breed.yaml"), TEMPLATE).unwrap();
    fs::create_dir(root.join("eerder")).unwrap();
    fs::write(root.join("eerder/casus.yaml"), CASE).unwrap();
    let mut taking_in = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(["start", "eerder", "--notulen", "-", "-q"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = taking_in.stdin.take().unwrap();
    input.write_all(MINUTES.as_bytes()).unwrap();
    drop(input);
    assert!(taking_in.wait().unwrap().success());
    folder
}

fn earlier(folder: &Folder) -> String {
    fs::read_to_string(folder.path().join("eerder/sessie.yaml")).unwrap()
}

#[test]
fn open_actions_are_asked_after_and_closed_where_they_stand() {
    for (columns, name) in [(80, "eerder-80"), (40, "eerder-40")] {
        let folder = folder();
        let mut table = Terminal::start(&folder, columns, 24, &[]);
        table.wait_for_prompt(1);
        table.enter("");
        table.shows(name);
        table.enter("1 klaar");
        table.wait_for("staat nu op: klaar.");
        let session = earlier(&folder);
        assert!(session.contains("status: klaar"));
        assert!(session.contains("klaar_op: "));
        table.enter("2");
        table.wait_for("Hoe staat het met: Huis op orde");
        table.enter("bezig");
        assert!(earlier(&folder).contains("status: bezig"));
        table.enter("7");
        table.wait_for("Typ een van de nummers.");
        table.keys(&format!("\u{15}{CTRL_C}"));
        assert_eq!(table.end(), 130);
        let mut again = Terminal::start(&folder, columns, 24, &[]);
        again.wait_for_prompt(1);
        again.enter("");
        again.wait_for("1  Huis op orde");
        assert!(!again.screen().contains("School belt"));
        again.enter("");
        again.wait_for("Wat zien we?");
    }
}

#[test]
fn what_cannot_be_written_at_the_earlier_table_is_kept_as_a_note() {
    let folder = folder();
    let before = earlier(&folder);
    let lock = Lock::take(&folder.path().join("eerder")).unwrap();
    let mut table = Terminal::start(&folder, 80, 24, &[]);
    table.wait_for_prompt(1);
    table.enter_all(&["", "2 vervallen"]);
    table.wait_for("kan nu niet veranderd worden");
    drop(lock);
    assert_eq!(earlier(&folder), before);
    assert_eq!(
        texts(&folder),
        ["Actie eerder#2 (Huis op orde) staat volgens deze tafel op: vervallen."]
    );
    table.enter("");
    table.wait_for("Wat zien we?");
    table.wait_for("Huis op orde");
}
