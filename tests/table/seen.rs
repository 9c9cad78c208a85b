//! Who may see a note: what is kept from the report, and what identifies somebody.

use super::{texts, wide};
use crate::support::{CASE, Folder, Terminal};

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
fn what_tells_who_somebody_is_is_shown_as_it_would_be_written() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("bel moeder op 06-12345678");
    table.shows("nummer");
    table.enter("2");
    assert!(folder.session().contains("zichtbaar: tafel"));
    table.enter("mail naar anouk@voorbeeld.nl of bel 0612345678");
    table.wait_for("Schrijf: mail naar [e-mailadres] of bel [telefoonnummer]");
    table.enter("");
    table.enter("bsn 111222333");
    table.wait_for("Schrijf: bsn [bsn]");
    assert!(!table.screen().contains("geen naam"), "{}", table.screen());
    table.enter("1");
    table.enter("op NL91 ABNA 0417 1643 00 [tafel]");
    assert_eq!(
        texts(&folder),
        [
            "bel moeder op 06-12345678",
            "mail naar [e-mailadres] of bel [telefoonnummer]",
            "bsn [bsn]",
            "op NL91 ABNA 0417 1643 00",
        ]
    );
}

#[test]
fn a_name_is_replaced_once_asked_and_from_then_on_by_itself() {
    for columns in [80, 40] {
        let case = CASE.replace("rol: leerling", "rol: leerling\n    namen: [Sanne]");
        let folder = Folder::with_case(&case);
        let mut table = Terminal::begin(&folder, columns, 24, &[]);
        table.enter("juf Anouk belde met Sanne");
        table.shows(if columns == 80 { "naam-80" } else { "naam-40" });
        table.enter("");
        table.enter("Sanne wilde niet, juf Anouk wel");
        table.wait_for("Vervangen, net als eerder");
        table.enter("juf Anouk en meester Rik");
        table.wait_for("Rik");
        table.enter("4");
        assert_eq!(
            texts(&folder),
            [
                "juf [naam] belde met leerling",
                "leerling wilde niet, juf [naam] wel",
                "juf [naam] en meester Rik",
            ]
        );
    }
}

#[test]
fn what_is_no_name_is_kept_as_such_for_this_table() {
    let folder = Folder::new();
    let mut table = wide(&folder);
    table.enter("vraag het Anouk maar");
    table.wait_for("“Anouk” is geen naam");
    table.enter("3");
    table.wait_for("Dat is onthouden");
    assert_eq!(texts(&folder), ["vraag het Anouk maar"]);
    assert!(
        folder.session().contains("geen_namen: [Anouk]"),
        "{}",
        folder.session()
    );
    table.enter("nog eens Anouk");
    assert_eq!(texts(&folder).len(), 2);
}
