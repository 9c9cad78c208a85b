//! Makes the first inputs of every target out of the repository's own files:
//! `cargo run --example seeds`, in this folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Larger files slow a fuzzer down more than they teach it.
const LARGEST: usize = 20_000;

fn main() -> io::Result<()> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let repository = here.join("../..");
    let mut seeds = Seeds { corpus: here.join("corpus"), made: 0 };
    for folder in ["sessions", "templates", "tests/flaws", "tests/report", "tests/neighbours", "tests/fuzz/table"] {
        for path in files(&repository.join(folder))? {
            let Ok(text) = fs::read_to_string(&path) else { continue };
            seeds.sow(&path, &text)?;
        }
    }
    for (target, text) in BY_HAND {
        seeds.write(target, text.as_bytes())?;
    }
    println!("{} seeds", seeds.made);
    Ok(())
}

struct Seeds {
    corpus: PathBuf,
    made: usize,
}

impl Seeds {
    fn sow(&mut self, path: &Path, text: &str) -> io::Result<()> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".yaml") {
            self.write("yaml", text.as_bytes())?;
        } else if name.ends_with(".md") {
            self.write("minutes", text.as_bytes())?;
            self.write("living", format!("{text}\u{1}{text}").as_bytes())?;
        } else if name.ends_with(".j2") {
            self.write("layout", text.as_bytes())?;
            self.write("living", text.as_bytes())?;
        }
        for (number, line) in text.lines().enumerate() {
            let line = line.trim_start_matches([' ', '-']);
            if number % 7 == 0 && (10..200).contains(&line.len()) {
                self.write("privacy", line.as_bytes())?;
                self.write("markdown", line.as_bytes())?;
                self.write("notation", [&[0], line.as_bytes()].concat().as_slice())?;
            }
        }
        Ok(())
    }

    fn write(&mut self, target: &str, bytes: &[u8]) -> io::Result<()> {
        if bytes.len() > LARGEST {
            return Ok(());
        }
        let folder = self.corpus.join(target);
        fs::create_dir_all(&folder)?;
        self.made += 1;
        fs::write(folder.join(format!("seed-{}", self.made)), bytes)
    }
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// What no file in the repository shows.
const BY_HAND: &[(&str, &str)] = &[
    ("minutes", "# De overstap\n## Fase begin {#begin}\n### Hoe zit het met open? {#open}\n- jg: tekst #regie\n- (+) goed @ib ^1\n### r {#ronde}\n- jg: - traag\n  en meer\n## Fase eind {#eind}\n### k {#keuze}\n- jg: School omdat\n- ib: 2\n### m {#meer}\n- Bellen\n- Mailen\n### s {#schaal}\n- jg: 4 omdat\n### j {#janee}\n- ja\n### m {#matrix}\n- Zorg: nu | Kan: note\n### a {#acties}\n- (!) School belt @ib >2022-05-01 ^1\n### l {#leiding}\n- jg: onduidelijk\n"),
    ("minutes", "### a {#anoniem}\n- - nested\n    - jg: x\n* y\n1. z\n\n```\n- x\n```\n> - q\n"),
    ("notation", "\u{3}jg, ib: (+) een #regie, en @\"gemeente X\" >1 mei 2023 ^1 [tafel]"),
    ("notation", "\u{1}\\: \\# \\@jg #over (^3) \"citaat\" [openbaar] > 29-2"),
    ("living", "---\n#dialoogtafel:begin kop\ntitle: A\n#dialoogtafel:eind kop\n---\n\n# V\n\n<!-- dialoogtafel:begin themas -->\n- een\n<!-- dialoogtafel:eind themas -->\n\u{1}---\n#dialoogtafel:begin kop 6751da5c\ntitle: A\n#dialoogtafel:eind kop\n---\n\n# Verslag\n\n<!-- dialoogtafel:begin themas 77fbeecc -->\n\n- een\n\n<!-- dialoogtafel:eind themas -->\n\neigen\n\n<!-- dialoogtafel:delen kop themas 37c5dbfa -->\n"),
    ("living", "<!-- dialoogtafel:begin a -->\nx\n<!-- dialoogtafel:eind a -->\n\u{1}<!-- dialoogtafel:begin a 00000000 -->\r\ny\r\n<!-- dialoogtafel:eind a -->\r\n<!-- dialoogtafel:nieuw a 00000000 -->\r\nz\r\n<!-- dialoogtafel:eind-nieuw a -->\r\n<!-- dialoogtafel:delen a 00000000 -->\r\n"),
    ("privacy", "Sanne's moeder, S. de Vries (06-12345678), sanne@x.nl, NL91ABNA0417164300, 1234 AB, 111222333"),
    ("privacy", "Sanne\u{a0}de Vries en jan-pieter van ’t hof, Wil, Zoe\u{308}, O’Brien, Kerkstraat 12, geboren 1-2-2010"),
    ("markdown", "# a | b <b> [x](y) &amp; `c` www.a.nl a@b.nl 1. x - [ ] <!-- dialoogtafel:begin x -->"),
    ("layout", "{% for a in titel %}{{ a|alinea }}{% endfor %}{% macro m(x) %}{{ x ~ x }}{% endmacro %}{{ m(titel[0]) }}{% include 'b.html.j2' %}\u{1}{{ titel|join(', ')|in_kop }}{% set n = namespace(a='b') %}{% for i in range(9) %}{% set n.a = n.a ~ n.a %}{% endfor %}{{ 'x' * 1000 }}"),
];
