//! The table in English, whole screens.

use crate::support::{Folder, Terminal};

#[test]
fn the_table_speaks_english_as_well() {
    let folder = Folder::new();
    let mut table = Terminal::start(&folder, 80, 24, &["--taal", "en"]);
    table.wait_for_prompt(1);
    table.shows("en-checklist");
    table.enter("");
    table.shows("en-rules");
    table.enter("");
    table.enter_all(&["one #overdracht_s", "jk: two"]);
    table.shows("en-slip");
    table.enter("2");
    table.enter("/help");
    table.shows("en-help");
    table.enter_all(&["", ""]);
    table.enter("/who");
    table.shows("en-voices");
    table.enter_all(&["", "/time"]);
    table.shows("en-time");
    table.enter_all(&["", "/participant", "va", "vader", "2"]);
    table.shows("en-joining");
    table.enter("");
    table.enter("/turn");
    table.shows("en-turn");
    table.enter("nobody");
    while !table.screen().contains("| Noted") {
        table.enter("/skip");
    }
    table.shows("en-closing");
    table.enter("");
    table.shows("en-report");
}
