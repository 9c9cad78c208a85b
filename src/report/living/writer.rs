//! Writes a document again, piece by piece.

use super::arrivals::{Anchor, Arrivals, is_asked_for};
use super::marks::{self, Block, Origin, Piece, Place, checksum};
use super::{Overwrite, Renewal};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What becomes of a part that is in the old document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is what is generated now.
    Current,
    /// It gets the text that is generated now.
    Renewed,
    /// People changed it.
    Kept,
}

/// Goes through the pieces of the old document and gathers the new one.
pub(super) struct Writer<'a> {
    fresh: BTreeMap<&'a str, &'a Block<'a>>,
    fates: BTreeMap<&'a str, Fate>,
    /// Parts with a new version that stands beside them already.
    beside: BTreeSet<&'a str>,
    arrivals: &'a Arrivals<'a>,
    overwrite: &'a Overwrite,
    /// Where the mark that remembers is in the new text.
    pub(super) memory_at: Option<Range<usize>>,
    /// The document's own way to end a line.
    line_end: &'static str,
    pub(super) renewal: Renewal,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        old: &'a [Piece<'a>],
        fresh: &[&'a Block<'a>],
        arrivals: &'a Arrivals<'a>,
        overwrite: &'a Overwrite,
    ) -> Self {
        let empty = Renewal {
            text: String::new(),
            stale: Vec::new(),
            kept: Vec::new(),
            removed: Vec::new(),
            added: Vec::new(),
            changed: false,
        };
        let mut writer = Self {
            fresh: fresh.iter().map(|block| (block.name, *block)).collect(),
            fates: BTreeMap::new(),
            beside: BTreeSet::new(),
            arrivals,
            overwrite,
            memory_at: None,
            line_end: "\n",
            renewal: empty,
        };
        for piece in old {
            match piece {
                Piece::Part(block) => {
                    writer.fates.insert(block.name, writer.fate(block));
                    writer.line_end = line_end(block.source);
                }
                Piece::Beside(block) => {
                    writer.beside.insert(block.name);
                }
                Piece::Text(_) | Piece::HeaderEnd | Piece::Memory(_) => {}
            }
        }
        writer
    }

    fn fate(&self, block: &Block) -> Fate {
        if block.body == self.fresh_body(block.name) {
            Fate::Current
        } else if block.is_untouched() || self.overwrites(block.name) {
            Fate::Renewed
        } else {
            Fate::Kept
        }
    }

    fn fresh_body(&self, name: &str) -> &'a str {
        self.fresh.get(name).map_or("", |block| &block.body)
    }

    fn overwrites(&self, name: &str) -> bool {
        self.overwrite == &Overwrite::All || is_asked_for(name, self.overwrite)
    }

    pub(super) fn write(&mut self, piece: &Piece<'a>) {
        match piece {
            Piece::Text(text) => self.renewal.text.push_str(text),
            Piece::Part(block) => {
                self.write_arrivals(Anchor::Before(block.name));
                self.write_part(block);
                self.write_arrivals(Anchor::After(block.name));
            }
            Piece::Beside(block) => self.write_beside(block),
            Piece::HeaderEnd => self.write_arrivals(Anchor::HeaderEnd),
            Piece::Memory(memory) => {
                self.write_arrivals(Anchor::Memory);
                let start = self.renewal.text.len();
                self.renewal.text.push_str(memory.source);
                self.memory_at = Some(start..self.renewal.text.len());
            }
        }
    }

    fn write_part(&mut self, block: &Block<'a>) {
        let body = self.fresh_body(block.name);
        let name = block.name.to_owned();
        match self.fates.get(block.name) {
            Some(Fate::Renewed) => {
                self.push_in_place(
                    block,
                    &marks::write_part(block.name, checksum(body), body, block.place),
                );
                self.renewal.stale.push(name);
            }
            Some(Fate::Kept) => {
                self.write_kept(block);
                self.renewal.kept.push(name);
            }
            // People took the new text over by hand: only the mark is behind.
            Some(Fate::Current)
                if block.generated != checksum(body) || block.origin == Origin::Beside =>
            {
                self.push_in_place(
                    block,
                    &marks::write_part(block.name, checksum(body), body, block.place),
                );
            }
            Some(Fate::Current) | None => self.renewal.text.push_str(block.source),
        }
    }

    fn write_kept(&mut self, block: &Block<'a>) {
        match block.origin {
            Origin::Itself => self.renewal.text.push_str(block.source),
            Origin::Beside => {
                let theirs = block.inside.replace("\r\n", "\n");
                self.push_in_place(
                    block,
                    &marks::write_part(block.name, block.generated, &theirs, block.place),
                );
            }
        }
        if !self.beside.contains(block.name) {
            self.end_line();
            let beside = marks::write_beside(block.name, self.fresh_body(block.name), block.place);
            self.push_in_place(block, &beside);
        }
    }

    /// A new version that people edited is theirs: it goes only when its part is overwritten.
    fn write_beside(&mut self, block: &Block<'a>) {
        let body = self.fresh_body(block.name);
        match self.fates.get(block.name) {
            Some(Fate::Kept) if block.is_untouched() && block.body != body => {
                self.push_in_place(block, &marks::write_beside(block.name, body, block.place));
            }
            Some(Fate::Current | Fate::Renewed)
                if block.is_untouched() || self.overwrites(block.name) => {}
            Some(Fate::Current | Fate::Renewed | Fate::Kept) | None => {
                self.renewal.text.push_str(block.source);
            }
        }
    }

    pub(super) fn write_arrivals(&mut self, anchor: Anchor) {
        for (_, block) in self
            .arrivals
            .added
            .iter()
            .filter(|(place, _)| *place == anchor)
        {
            let part =
                marks::write_part(block.name, checksum(&block.body), &block.body, block.place);
            let apart = if block.place == Place::Header {
                ""
            } else {
                "\n"
            };
            let lines = match anchor {
                Anchor::After(_) | Anchor::End => format!("{apart}{part}"),
                Anchor::Before(_) | Anchor::HeaderEnd | Anchor::Memory => format!("{part}{apart}"),
            };
            self.end_line();
            self.renewal
                .text
                .push_str(&lines.replace('\n', self.line_end));
        }
    }

    /// Writes lines where `block` stood, with its line ends.
    fn push_in_place(&mut self, block: &Block, lines: &str) {
        self.renewal.text.push_str(&as_in(block.source, lines));
    }

    fn end_line(&mut self) {
        let text = &mut self.renewal.text;
        if !text.is_empty() && !text.ends_with(['\n', '\u{FEFF}']) {
            text.push_str(self.line_end);
        }
    }
}

/// Returns `lines` with the line ends of `source`, and without the last one if `source` lacks it.
pub(super) fn as_in(source: &str, lines: &str) -> String {
    let lines = if source.ends_with('\n') {
        lines
    } else {
        lines.trim_end_matches('\n')
    };
    lines.replace('\n', line_end(source))
}

fn line_end(source: &str) -> &'static str {
    if source.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    }
}
