//! The pieces of a document, and the marks around those that are generated.

/// A stretch of a document; the pieces of a document together are all of its bytes, in order.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    /// What is outside the marks: it belongs to people.
    Text(&'a str),
    /// A generated part.
    Part(Block<'a>),
    /// The new version of a part that people changed, put beside theirs.
    Beside(Block<'a>),
    /// Where the front matter ends; takes no bytes.
    HeaderEnd,
    /// The mark that remembers which parts the document was made with.
    Memory(Memory<'a>),
}

/// A generated text between two marks.
#[derive(Debug)]
pub(super) struct Block<'a> {
    pub(super) name: &'a str,
    /// The checksum in the mark: that of the text that was generated.
    pub(super) generated: u32,
    pub(super) place: Place,
    /// All bytes, marks included.
    pub(super) source: &'a str,
    /// The bytes between the marks.
    pub(super) inside: &'a str,
    /// What is between the marks as it counts for the checksum.
    pub(super) body: String,
    /// Whether it stood beside a part that is gone, and now takes its place.
    pub(super) origin: Origin,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Itself,
    Beside,
}

/// In front matter a mark is a YAML comment, elsewhere an HTML comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Header,
    Body,
}

#[derive(Debug)]
pub(super) struct Memory<'a> {
    pub(super) names: Vec<&'a str>,
    /// The checksum of what stood outside the marks when the document was made.
    pub(super) outside: u32,
    pub(super) source: &'a str,
}

impl Block<'_> {
    /// Tells whether the text between the marks is still what was generated.
    pub(super) fn is_untouched(&self) -> bool {
        checksum(&self.body) == self.generated
    }
}

/// Returns the lines of `text` without what editors change: white space at line ends, and CRLF.
pub(super) fn plain(text: &str) -> String {
    text.lines()
        .flat_map(|line| [line.trim_end(), "\n"])
        .collect()
}

/// Computes FNV-1a, 32 bits, over text that has been through [`plain`].
pub(super) fn checksum(plain: &str) -> u32 {
    plain.bytes().fold(0x811C_9DC5, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Computes the checksum of what people own: their text, and the order of the parts in it.
///
/// Blank lines do not count, nor does a new version that was put beside a part.
pub(super) fn outside(pieces: &[Piece]) -> u32 {
    let mut seen = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                for line in text
                    .trim_start_matches('\u{FEFF}')
                    .lines()
                    .filter(|line| !line.trim_end().is_empty())
                {
                    seen.push_str(line.trim_end());
                    seen.push('\n');
                }
            }
            Piece::Part(block) => {
                seen.push_str("begin ");
                seen.push_str(block.name);
                seen.push('\n');
            }
            Piece::Beside(_) | Piece::HeaderEnd | Piece::Memory(_) => {}
        }
    }
    checksum(&seen)
}

/// Writes a part with its marks, each line with a line feed; `generated` is what goes in the mark.
pub(super) fn write_part(name: &str, generated: u32, inside: &str, place: Place) -> String {
    match place {
        Place::Header => format!(
            "#dialoogtafel:begin {name} {generated:08x}\n{inside}#dialoogtafel:eind {name}\n"
        ),
        Place::Body => format!(
            "<!-- dialoogtafel:begin {name} {generated:08x} -->\n{inside}<!-- dialoogtafel:eind {name} -->\n"
        ),
    }
}

/// Writes a new version to stand beside a part; in front matter its lines are comments, so that
/// no key is there twice.
pub(super) fn write_beside(name: &str, body: &str, place: Place) -> String {
    let sum = checksum(body);
    match place {
        Place::Header => {
            let lines: String = body.lines().flat_map(|line| ["#", line, "\n"]).collect();
            format!(
                "#dialoogtafel:nieuw {name} {sum:08x}\n{lines}#dialoogtafel:eind-nieuw {name}\n"
            )
        }
        Place::Body => format!(
            "<!-- dialoogtafel:nieuw {name} {sum:08x} -->\n{body}<!-- dialoogtafel:eind-nieuw {name} -->\n"
        ),
    }
}

pub(super) fn write_memory(names: &[&str], outside: u32) -> String {
    format!(
        "<!-- dialoogtafel:delen {} {outside:08x} -->\n",
        names.join(" ")
    )
}

/// Returns the generated part that a piece is.
pub(super) fn part<'a, 'b>(piece: &'b Piece<'a>) -> Option<&'b Block<'a>> {
    match piece {
        Piece::Part(block) => Some(block),
        Piece::Text(_) | Piece::Beside(_) | Piece::HeaderEnd | Piece::Memory(_) => None,
    }
}

/// Finds the mark that remembers.
pub(super) fn memory<'a, 'b>(pieces: &'b [Piece<'a>]) -> Option<&'b Memory<'a>> {
    pieces.iter().find_map(|piece| match piece {
        Piece::Memory(memory) => Some(memory),
        Piece::Text(_) | Piece::Part(_) | Piece::Beside(_) | Piece::HeaderEnd => None,
    })
}
