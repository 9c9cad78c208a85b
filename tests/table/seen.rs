//! Who may see a note: what is kept from the report, and what identifies somebody.

use super::{first_text, texts, wide};
use crate::support::{Folder, Terminal};

#[test]
fn a_note_is_kept_from_the_report_and_put_back_at_any_prompt() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter_all(&["een", "/tafel 1"]);
    table.wait_for("Notitie 1 blijft aan tafel");
    assert!(folder.session().contains("zichtbaar: tafel"));
    table.enter("/tafel 1");
    table.wait_for("Notitie 1 komt in het verslag.");
    assert!(!folder.session().contains("zichtbaar"));
    table.enter("/openbaar");
    table.wait_for("Notitie 1 mag openbaar worden.");
    assert!(folder.session().contains("zichtbaar: openbaar"));
    table.enter("/tafel 7");
    table.wait_for("Er is geen notitie met nummer 7.");
}

#[test]
fn at_the_closing_notes_stay_at_the_table() {
    for (columns, name) in [(80, "slot-tafel-80"), (40, "slot-tafel-40")] {
        let folder = Folder::new();
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        table.enter("een geheim");
        table.wait_for("notitie 1");
        while !table.screen().contains("De tafel is rond") {
            table.enter("/sla-over");
        }
        table.enter("/tafel 1");
        table.shows(name);
        assert!(folder.session().contains("zichtbaar: tafel"));
        table.enter("/notities");
        table.wait_for("een geheim [tafel]");
    }
}

#[test]
fn a_number_that_tells_who_somebody_is_is_asked_about() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("bel moeder op 06-12345678");
    table.shows("nummer");
    table.enter("1");
    assert!(folder.session().contains("zichtbaar: tafel"));
    table.enter("mail naar sanne@voorbeeld.nl of bel 0612345678");
    table.wait_for("Hier staat een e-mailadres: sanne@voorbeeld.nl.");
    table.enter("3");
    table.wait_for("Hier staat een telefoonnummer: 0612345678.");
    table.enter("2");
    table.enter("\u{15}mail naar moeder");
    table.enter("bsn 111222333");
    table.wait_for("Hier staat een burgerservicenummer");
    table.enter("3");
    table.enter("op NL91 ABNA 0417 1643 00 [tafel]");
    assert_eq!(
        texts(&folder),
        [
            "bel moeder op 06-12345678",
            "mail naar moeder",
            "bsn 111222333",
            "op NL91 ABNA 0417 1643 00",
        ]
    );
    assert_eq!(first_text(&folder), "bel moeder op 06-12345678");
}
