//! Reads a document into its pieces; what is wrong with its marks is found here.

use super::LivingError;
use super::marks::{Block, Memory, Origin, Piece, Place, checksum, part, plain};
use crate::report::markdown::Fences;

/// Whether marks have their checksum, or come straight from a layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sealing {
    Sealed,
    Open,
}

/// Reads a document into its pieces.
///
/// # Errors
///
/// The first mark that is broken, nested, doubled or without its other half, with its line; front
/// matter without its end in a document that has marks.
pub(super) fn read(text: &str, sealing: Sealing) -> Result<Vec<Piece<'_>>, LivingError> {
    let start = text.len() - text.trim_start_matches('\u{FEFF}').len();
    let header_end = header_end(text, start);
    let mut reader = Reader {
        text,
        sealing,
        pieces: Vec::new(),
        from: 0,
        open: None,
        seen: Vec::new(),
    };
    let mut fences = Fences::default();
    let mut hidden = None;
    let mut offset = start;
    for (index, line) in text[start..].split_inclusive('\n').enumerate() {
        let number = index + 1;
        if header_end == Some(offset) {
            reader.end_header(offset)?;
        }
        let place = if header_end.is_some_and(|end| offset < end) {
            Place::Header
        } else {
            Place::Body
        };
        let end = offset + line.len();
        if place == Place::Body && fences.holds(line, number) {
            hidden = fences
                .open_since()
                .and_then(|since| hidden.or(find_mark(line).map(|_| since)));
        } else if place == Place::Header
            && reader.open.is_some()
            && line.trim_start().starts_with("dialoogtafel:")
        {
            // As a comment, in a new version beside the old one, it would be a mark.
            return Err(LivingError::BrokenMark { line: number });
        } else if let Some(words) = mark_words(line, place, number)? {
            reader.take(
                parse_mark(words, number)?,
                Line {
                    number,
                    start: offset,
                    end,
                },
                place,
            )?;
        }
        offset = end;
    }
    if let Some(line) = hidden {
        return Err(LivingError::OpenFence { line });
    }
    let pieces = reader.finish()?;
    let opens = text[start..].lines().next().map(str::trim_end) == Some("---");
    let is_plain = pieces.iter().all(|piece| matches!(piece, Piece::Text(_)));
    if opens && header_end.is_none() && !is_plain {
        return Err(LivingError::OpenHeader);
    }
    Ok(pieces)
}

/// Returns where the closing line of the front matter begins.
fn header_end(text: &str, start: usize) -> Option<usize> {
    let mut offset = start;
    for (index, line) in text[start..].split_inclusive('\n').enumerate() {
        match (index, line.trim_end()) {
            (0, "---") => {}
            (0, _) => return None,
            (_, "---" | "...") => return Some(offset),
            (_, _) => {}
        }
        offset += line.len();
    }
    None
}

/// Returns the words of the mark on a line, of whatever kind; a mark fills its line.
fn mark_words(line: &str, place: Place, number: usize) -> Result<Option<&str>, LivingError> {
    let line = line.trim_end();
    match place {
        // The front matter is no longer where it was, or goes on too far.
        Place::Header if find_mark(line).is_some() => Err(LivingError::BrokenMark { line: number }),
        Place::Body if line.starts_with("#dialoogtafel:") => {
            Err(LivingError::BrokenMark { line: number })
        }
        Place::Header => Ok(line.strip_prefix('#').and_then(|comment| {
            comment
                .trim_start_matches([' ', '#'])
                .strip_prefix("dialoogtafel:")
        })),
        Place::Body => {
            if find_mark(line).is_none() {
                return Ok(None);
            }
            let words = line
                .strip_prefix("<!--")
                .and_then(|rest| rest.strip_suffix("-->"))
                .filter(|inside| !inside.contains("-->"))
                .and_then(|inside| inside.trim_start().strip_prefix("dialoogtafel:"))
                .ok_or(LivingError::BrokenMark { line: number })?;
            Ok(Some(words))
        }
    }
}

/// Finds a mark in a line, unless a backslash or a code span makes it text.
fn find_mark(line: &str) -> Option<usize> {
    line.match_indices("<!--")
        .map(|(position, _)| position)
        .find(|position| {
            line[position + 4..]
                .trim_start()
                .starts_with("dialoogtafel")
                && !line[..*position].ends_with(['\\', '`'])
        })
}

#[derive(Debug)]
enum Mark<'a> {
    Begin { name: &'a str, sum: Option<u32> },
    End { name: &'a str },
    Beside { name: &'a str, sum: Option<u32> },
    EndBeside { name: &'a str },
    Memory { names: Vec<&'a str>, outside: u32 },
}

fn parse_mark(words: &str, line: usize) -> Result<Mark<'_>, LivingError> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let is_sound = |word: &&str| {
        word.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    if !words.iter().all(is_sound) {
        return Err(LivingError::BrokenMark { line });
    }
    let mark = match words[..] {
        ["begin", name] => Mark::Begin { name, sum: None },
        ["begin", name, sum] => Mark::Begin {
            name,
            sum: Some(parse_checksum(sum, line)?),
        },
        ["eind", name] => Mark::End { name },
        ["nieuw", name] => Mark::Beside { name, sum: None },
        ["nieuw", name, sum] => Mark::Beside {
            name,
            sum: Some(parse_checksum(sum, line)?),
        },
        ["eind-nieuw", name] => Mark::EndBeside { name },
        ["delen", ref names @ .., sum] => Mark::Memory {
            names: names.to_vec(),
            outside: parse_checksum(sum, line)?,
        },
        _ => return Err(LivingError::BrokenMark { line }),
    };
    Ok(mark)
}

fn parse_checksum(word: &str, line: usize) -> Result<u32, LivingError> {
    let is_hexadecimal = word.len() == 8
        && word
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'));
    let sum = u32::from_str_radix(word, 16)
        .ok()
        .filter(|_| is_hexadecimal);
    sum.ok_or(LivingError::UnknownChecksum { line })
}

struct Reader<'a> {
    text: &'a str,
    sealing: Sealing,
    pieces: Vec<Piece<'a>>,
    /// Where the text that is not in a piece yet begins.
    from: usize,
    open: Option<Open<'a>>,
    seen: Vec<(Kind, &'a str, usize)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Part,
    Beside,
    Memory,
}

#[derive(Debug, Clone, Copy)]
struct Line {
    number: usize,
    start: usize,
    end: usize,
}

#[derive(Debug, Clone, Copy)]
struct Open<'a> {
    kind: Kind,
    name: &'a str,
    sum: Option<u32>,
    line: Line,
}

impl<'a> Reader<'a> {
    fn take(&mut self, mark: Mark<'a>, line: Line, place: Place) -> Result<(), LivingError> {
        match mark {
            Mark::Begin { name, sum } => self.begin(Open {
                kind: Kind::Part,
                name,
                sum,
                line,
            }),
            Mark::Beside { name, sum } => self.begin(Open {
                kind: Kind::Beside,
                name,
                sum,
                line,
            }),
            Mark::End { name } => self.end(Kind::Part, name, line, place),
            Mark::EndBeside { name } => self.end(Kind::Beside, name, line, place),
            Mark::Memory { names, outside } => {
                self.refuse_inside(line)?;
                self.refuse_second(Kind::Memory, "delen", line)?;
                self.push_text(line.start);
                let source = &self.text[line.start..line.end];
                self.pieces.push(Piece::Memory(Memory {
                    names,
                    outside,
                    source,
                }));
                self.from = line.end;
                Ok(())
            }
        }
    }

    fn begin(&mut self, open: Open<'a>) -> Result<(), LivingError> {
        self.refuse_inside(open.line)?;
        self.refuse_second(open.kind, open.name, open.line)?;
        if open.sum.is_none() && self.sealing == Sealing::Sealed {
            return Err(LivingError::UnknownChecksum {
                line: open.line.number,
            });
        }
        self.push_text(open.line.start);
        self.open = Some(open);
        Ok(())
    }

    fn end(&mut self, kind: Kind, name: &str, line: Line, place: Place) -> Result<(), LivingError> {
        let open = self
            .open
            .take()
            .filter(|open| open.kind == kind && open.name == name);
        let open = open.ok_or_else(|| LivingError::EndWithoutBegin {
            line: line.number,
            name: name.to_owned(),
        })?;
        let inside = &self.text[open.line.end..line.start];
        let body = match (kind, place) {
            (Kind::Beside, Place::Header) => plain(inside)
                .lines()
                .flat_map(|line| [line.strip_prefix('#').unwrap_or(line), "\n"])
                .collect(),
            (_, _) => plain(inside),
        };
        let generated = open.sum.unwrap_or_else(|| checksum(&body));
        let source = &self.text[open.line.start..line.end];
        let block = Block {
            name: open.name,
            generated,
            place,
            source,
            inside,
            body,
            origin: Origin::Itself,
        };
        self.pieces.push(match kind {
            Kind::Part | Kind::Memory => Piece::Part(block),
            Kind::Beside => Piece::Beside(block),
        });
        self.from = line.end;
        Ok(())
    }

    fn end_header(&mut self, offset: usize) -> Result<(), LivingError> {
        self.refuse_open()?;
        self.push_text(offset);
        self.pieces.push(Piece::HeaderEnd);
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Piece<'a>>, LivingError> {
        self.refuse_open()?;
        self.push_text(self.text.len());
        Ok(take_the_place_of_what_is_gone(self.pieces))
    }

    fn push_text(&mut self, until: usize) {
        if self.from < until {
            self.pieces.push(Piece::Text(&self.text[self.from..until]));
            self.from = until;
        }
    }

    fn refuse_inside(&self, line: Line) -> Result<(), LivingError> {
        self.open.map_or(Ok(()), |open| {
            Err(LivingError::NestedMark {
                line: line.number,
                name: open.name.to_owned(),
                opened: open.line.number,
            })
        })
    }

    fn refuse_second(&mut self, kind: Kind, name: &'a str, line: Line) -> Result<(), LivingError> {
        if let Some((_, _, first)) = self
            .seen
            .iter()
            .find(|(seen, known, _)| *seen == kind && *known == name)
        {
            return Err(LivingError::DoubledPart {
                line: line.number,
                name: name.to_owned(),
                first: *first,
            });
        }
        self.seen.push((kind, name, line.number));
        Ok(())
    }

    fn refuse_open(&self) -> Result<(), LivingError> {
        self.open.map_or(Ok(()), |open| {
            Err(LivingError::BeginWithoutEnd {
                line: open.line.number,
                name: open.name.to_owned(),
            })
        })
    }
}

/// A new version whose part people deleted is the part from now on; not in front matter, where
/// its lines are comments.
fn take_the_place_of_what_is_gone(pieces: Vec<Piece<'_>>) -> Vec<Piece<'_>> {
    let parts: Vec<&str> = pieces
        .iter()
        .filter_map(|piece| part(piece).map(|block| block.name))
        .collect();
    let promote = |piece| match piece {
        Piece::Beside(block) if block.place == Place::Body && !parts.contains(&block.name) => {
            Piece::Part(Block {
                origin: Origin::Beside,
                ..block
            })
        }
        Piece::Text(_)
        | Piece::Part(_)
        | Piece::Beside(_)
        | Piece::HeaderEnd
        | Piece::Memory(_) => piece,
    };
    pieces.into_iter().map(promote).collect()
}
