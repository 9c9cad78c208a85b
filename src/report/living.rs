//! Makes a document again inside the marks of its generated parts, and keeps what people wrote.
//!
//! A layout writes `<!-- dialoogtafel:begin NAME -->` and `<!-- dialoogtafel:eind NAME -->` around
//! each part, in front matter as YAML comments (`#dialoogtafel:begin NAME`). [`seal`] adds the
//! checksum of what is between them, and one mark at the end that remembers which parts the
//! document was made with. [`renew`] compares checksums: what people changed is theirs.

mod arrivals;
mod marks;
mod reader;
mod writer;

use arrivals::{Anchor, Arrivals};
use marks::{Block, Piece, Place, checksum, memory, outside, part, plain};
use reader::{Sealing, read};
use std::collections::BTreeSet;
use std::ops::Range;
use writer::{Writer, as_in};

/// What is wrong with the marks of a document; lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LivingError {
    /// The document has no generated part at all.
    #[error("no generated parts")]
    NoMarks,
    /// A mark has no known form, or does not fill its line.
    #[error("broken mark on line {line}")]
    BrokenMark {
        /// Where the mark is.
        line: usize,
    },
    /// A mark stands inside a part that is still open.
    #[error("mark on line {line} inside {name}, opened on line {opened}")]
    NestedMark {
        /// Where the inner mark is.
        line: usize,
        /// The part around it.
        name: String,
        /// Where that part begins.
        opened: usize,
    },
    /// A part, or its new version, is there twice.
    #[error("{name} on line {line} is on line {first} too")]
    DoubledPart {
        /// Where the second one begins.
        line: usize,
        /// The part.
        name: String,
        /// Where the first one begins.
        first: usize,
    },
    /// An end mark does not end the part that is open, or no part is open.
    #[error("end of {name} on line {line} without its begin")]
    EndWithoutBegin {
        /// Where the end mark is.
        line: usize,
        /// The part that it names.
        name: String,
    },
    /// A begin mark has no end mark.
    #[error("begin of {name} on line {line} without its end")]
    BeginWithoutEnd {
        /// Where the begin mark is.
        line: usize,
        /// The part that it names.
        name: String,
    },
    /// What should be a checksum is missing, or is not eight hexadecimal digits.
    #[error("unknown checksum on line {line}")]
    UnknownChecksum {
        /// Where the mark is.
        line: usize,
    },
    /// A fenced block of code that is never closed has swallowed marks.
    #[error("fence on line {line} is never closed and holds marks")]
    OpenFence {
        /// Where the fence begins.
        line: usize,
    },
    /// The first line opens front matter that is never closed, so that any later line of hyphens
    /// would close it.
    #[error("front matter is never closed")]
    OpenHeader,
    /// A part is in the front matter where the layout has it in the text, or the other way about:
    /// its lines would end the front matter, or be no data.
    #[error("{name} on line {line} is on the other side of the front matter")]
    MovedPart {
        /// Where it stands in the document.
        line: usize,
        /// The part.
        name: String,
    },
}

/// Which parts may be replaced although people changed them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overwrite {
    /// None: a new version is put beside what people changed.
    Nothing,
    /// These; one that people removed comes back.
    Parts(BTreeSet<String>),
    /// All that are in the document.
    All,
}

/// A document that was made again, and what became of its parts; names in document order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// The whole new text.
    pub text: String,
    /// Parts that got a new text.
    pub stale: Vec<String>,
    /// Parts that people changed: theirs stays, with the new version beside it.
    pub kept: Vec<String>,
    /// Parts that people removed, and that stay away.
    pub removed: Vec<String>,
    /// Parts that the document never had.
    pub added: Vec<String>,
    /// Whether the text differs from the old one.
    pub changed: bool,
}

/// A generated part as it stands in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name in the marks.
    pub name: String,
    /// The text between the marks, without white space at line ends.
    pub body: String,
    /// Who wrote what is there now.
    pub author: Author,
}

/// Who wrote the text of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// It is as it was generated.
    Program,
    /// People changed it.
    People,
}

/// Returns `body` between marks with its checksum, for a part outside front matter.
pub fn mark(name: &str, body: &str) -> String {
    sealed_part(name, body, Place::Body)
}

fn sealed_part(name: &str, body: &str, place: Place) -> String {
    let body = plain(body);
    let lines = body.trim_matches('\n');
    let inside = match (lines, place) {
        ("", _) => String::new(),
        (_, Place::Header) => format!("{lines}\n"),
        // Blank lines, so that every reader of Markdown sees the comment apart from the text.
        (_, Place::Body) => format!("\n{lines}\n\n"),
    };
    marks::write_part(name, checksum(&inside), &inside, place)
}

/// Returns a document as a layout rendered it with the checksums in its marks, and at its end
/// the mark that remembers its parts; text without marks stays as it is.
///
/// Not for a document that people had in hand: it would take their changes for generated text.
///
/// # Errors
///
/// A flaw in the marks that the layout wrote.
pub fn seal(rendered: &str) -> Result<String, LivingError> {
    let pieces = read(rendered, Sealing::Open)?;
    let names: Vec<&str> = pieces
        .iter()
        .filter_map(part)
        .map(|block| block.name)
        .collect();
    if names.is_empty() {
        return Ok(rendered.to_owned());
    }
    let mut text = String::with_capacity(rendered.len() + 512);
    for piece in &pieces {
        match piece {
            Piece::Text(outside) => text.push_str(outside),
            Piece::Part(block) => {
                text.push_str(&sealed_part(block.name, block.inside, block.place));
            }
            Piece::Beside(_) | Piece::HeaderEnd | Piece::Memory(_) => {}
        }
    }
    text.truncate(text.trim_end().len());
    text.push_str("\n\n");
    text.push_str(&marks::write_memory(&names, outside(&pieces)));
    // A fence that is still open would swallow the last mark, and nobody could read it again.
    read(&text, Sealing::Sealed).map_err(|flaw| in_rendered(rendered, flaw))?;
    Ok(text)
}

/// Tells a flaw of the sealed document with its line in what the layout rendered.
fn in_rendered(rendered: &str, flaw: LivingError) -> LivingError {
    let last = marks::write_memory(&["x"], 0);
    let read = read(&format!("{rendered}\n{last}"), Sealing::Open).map(|_| ());
    read.err().unwrap_or(flaw)
}

/// Seals a document whose layout has no parts as one part, without its front matter; one that has
/// parts stays as it is.
///
/// # Errors
///
/// A flaw in its marks.
pub fn seal_whole(rendered: &str) -> Result<String, LivingError> {
    if !parts(rendered)?.is_empty() {
        return Ok(rendered.to_owned());
    }
    let front = rendered
        .strip_prefix("---\n")
        .and_then(|inside| inside.find("\n---\n"))
        .map_or(0, |end| "---\n".len() + end + "\n---\n".len());
    let (front, body) = rendered.split_at(front);
    if body.trim().is_empty() {
        return Ok(rendered.to_owned());
    }
    let body = body.trim();
    let space = if front.is_empty() { "" } else { "\n" };
    seal(&format!(
        "{front}{space}<!-- dialoogtafel:begin {WHOLE} -->\n\n{body}\n\n<!-- dialoogtafel:eind {WHOLE} -->\n"
    ))
}

/// The name of the one part of a document whose layout has none.
const WHOLE: &str = "document";

/// Returns the generated parts of a document in its order.
///
/// # Errors
///
/// A flaw in its marks.
pub fn parts(text: &str) -> Result<Vec<Part>, LivingError> {
    let describe = |block: &Block| Part {
        name: block.name.to_owned(),
        body: block.body.clone(),
        author: if block.is_untouched() {
            Author::Program
        } else {
            Author::People
        },
    };
    Ok(read(text, Sealing::Sealed)?
        .iter()
        .filter_map(part)
        .map(describe)
        .collect())
}

/// Returns the names of the parts whose generated text people changed.
///
/// # Errors
///
/// A flaw in the marks.
pub fn changed_by_people(text: &str) -> Result<Vec<String>, LivingError> {
    let theirs = parts(text)?
        .into_iter()
        .filter(|part| part.author == Author::People);
    Ok(theirs.map(|part| part.name).collect())
}

/// Tells whether nobody changed anything since the document was made: no part, no text outside
/// the parts, nothing moved, removed or put beside.
pub fn is_untouched(text: &str) -> bool {
    let Ok(pieces) = read(text, Sealing::Sealed) else {
        return false;
    };
    let is_as_made = |piece: &Piece| match piece {
        Piece::Text(_) | Piece::HeaderEnd => true,
        Piece::Part(block) => block.is_untouched(),
        Piece::Beside(_) => false,
        Piece::Memory(memory) => memory.outside == outside(&pieces),
    };
    memory(&pieces).is_some() && pieces.iter().all(is_as_made)
}

/// Makes `old` again with the parts of `fresh`, a document that [`seal`] returned.
///
/// Every byte of `old` outside the marks stays, in its order. A part that `fresh` lacks becomes
/// empty between its marks, so that nothing stays that is no longer generated. A part that `old`
/// never had comes after its neighbour in `fresh`.
///
/// # Errors
///
/// A flaw in the marks of `old`; [`LivingError::NoMarks`] when it has none;
/// [`LivingError::MovedPart`] when `fresh` has a part on the other side of the front matter.
pub fn renew(old: &str, fresh: &str, overwrite: &Overwrite) -> Result<Renewal, LivingError> {
    let old_pieces = read(old, Sealing::Sealed)?;
    let fresh_pieces = read(fresh, Sealing::Sealed)?;
    if !old_pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Part(_) | Piece::Beside(_) | Piece::Memory(_)))
    {
        return Err(LivingError::NoMarks);
    }
    let fresh_blocks: Vec<&Block> = fresh_pieces.iter().filter_map(part).collect();
    refuse_moved(&old_pieces, &fresh_blocks)?;
    let arrivals = Arrivals::find(&old_pieces, &fresh_blocks, overwrite);
    let mut writer = Writer::new(&old_pieces, &fresh_blocks, &arrivals, overwrite);
    for piece in &old_pieces {
        writer.write(piece);
    }
    writer.write_arrivals(Anchor::End);
    writer.renewal.added = arrivals
        .added
        .iter()
        .map(|(_, block)| block.name.to_owned())
        .collect();
    writer.renewal.removed = arrivals
        .removed
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    let Writer {
        mut renewal,
        memory_at,
        ..
    } = writer;
    renewal.text = remember(renewal.text, memory_at, &old_pieces, &fresh_blocks)?;
    renewal.changed = renewal.text != old;
    Ok(renewal)
}

fn refuse_moved(old: &[Piece], fresh: &[&Block]) -> Result<(), LivingError> {
    let moved = |block: &Block| {
        fresh
            .iter()
            .any(|other| other.name == block.name && other.place != block.place)
    };
    let mut line = 1;
    for piece in old {
        match piece {
            Piece::Part(block) | Piece::Beside(block) => {
                if moved(block) {
                    let name = block.name.to_owned();
                    return Err(LivingError::MovedPart { line, name });
                }
                line += block.source.matches('\n').count();
            }
            Piece::Text(text) => line += text.matches('\n').count(),
            Piece::Memory(memory) => line += memory.source.matches('\n').count(),
            Piece::HeaderEnd => {}
        }
    }
    Ok(())
}

/// Brings the mark that remembers up to date.
///
/// The checksum of what is outside the marks follows only when it was right: once people changed
/// something it must go on telling so.
fn remember(
    text: String,
    memory_at: Option<Range<usize>>,
    old: &[Piece],
    fresh: &[&Block],
) -> Result<String, LivingError> {
    let (Some(memory), Some(range)) = (memory(old), memory_at) else {
        return Ok(text);
    };
    let mut names = memory.names.clone();
    names.extend(
        fresh
            .iter()
            .map(|block| block.name)
            .filter(|name| !memory.names.contains(name)),
    );
    let sum = if memory.outside == outside(old) {
        outside(&read(&text, Sealing::Sealed)?)
    } else {
        memory.outside
    };
    if names == memory.names && sum == memory.outside {
        return Ok(text);
    }
    let line = as_in(memory.source, &marks::write_memory(&names, sum));
    Ok([&text[..range.start], &line, &text[range.end..]].concat())
}

#[cfg(test)]
mod tests;
