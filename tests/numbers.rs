//! Numbers and addresses by which a person can be known are warned of when a document is made.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

const CASE: &str = "\
formaat: 1
titel: Proef
soort: casus-overstijgend
sjabloon: casus-overstijgend
datum: 2022-03-15
deelnemers:
  - {code: ib, rol: intern begeleider, perspectief: onderwijs}
  - {code: jh, rol: jeugdhulpverlener, perspectief: zorg}
";

const MINUTES: &str = "\
# Proef
## Herkennen {#herkennen}
### Wat herken je? {#herkenning}
- ib: Bel 06-12345678 of mail jan.smit@school.nl
- jh: Het BSN was 111222333, de rekening NL91 ABNA 0417 1643 00
";

#[test]
fn what_identifies_is_warned_of_in_every_form_of_the_report() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("casus.yaml"), CASE).unwrap();
    fs::write(folder.path().join("notulen.md"), MINUTES).unwrap();
    run(&folder, &["start", ".", "--notulen", "notulen.md"]);
    for arguments in [
        &["verslag", ".", "-o", "-"][..],
        &["verslag", ".", "--json"],
        &["verslag", ".", "--toon-gegevens"],
    ] {
        let told = run(&folder, arguments);
        for what in [
            "een telefoonnummer",
            "een e-mailadres",
            "een BSN",
            "een rekeningnummer",
        ] {
            assert!(told.contains(what), "{arguments:?}: {what} in {told}");
        }
        for secret in ["12345678", "jan.smit", "111222333", "ABNA"] {
            assert!(!told.contains(secret), "{arguments:?}: {told}");
        }
    }
}

/// What is told on standard error.
fn run(folder: &TempDir, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_dialoogtafel"))
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{arguments:?}: {told}");
    told
}
