//! Layouts from elsewhere: any text ends, within its fuel and its memory, in a document or an
//! error; no layout reads anything but the layouts that it is given.

#![no_main]

use std::collections::BTreeMap;

use dialoogtafel::report::layout::Layouts;
use dialoogtafel_fuzz::split;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (first, second) = split(text);
    let (first, second) = (first.to_owned(), second.to_owned());
    let layouts = Layouts::new(move |name| match name {
        "a.md.j2" => Some(first.clone()),
        "b.html.j2" => Some(second.clone()),
        _ => None,
    });
    let view = BTreeMap::from([
        ("titel", vec!["Een <b>titel</b>", "# Twee", "<!-- dialoogtafel:begin x -->"]),
        ("leeg", vec![]),
    ]);
    let _ = layouts.compile("a.md.j2");
    if let Ok(document) = layouts.render("a.md.j2", &view) {
        assert!(document.len() < 64 << 20, "{} bytes", document.len());
    }
});
