//! Reads long texts line by line, so that they need not fit in memory.

use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::StoreError;
use super::text::{LARGEST_TEXT, open_text};

/// The lines of a file or of standard input, as bytes and without their ends.
pub struct Lines {
    source: BufReader<Box<dyn Read>>,
    path: PathBuf,
}

const CHUNK: usize = 64 * 1024;
/// The bytes of `\r\n`.
const LONGEST_END: u64 = 2;

impl Lines {
    /// Opens a file; a folder, pipe or device is refused at once.
    ///
    /// # Errors
    ///
    /// What keeps it from being opened.
    pub fn of_file(path: &Path) -> Result<Self, StoreError> {
        let file = open_text(path, u64::MAX)?;
        Ok(Self::new(Box::new(file), path.to_path_buf()))
    }

    /// Takes standard input; its path in errors is `-`.
    pub fn of_standard_input() -> Self {
        Self::new(Box::new(io::stdin()), PathBuf::from("-"))
    }

    fn new(source: Box<dyn Read>, path: PathBuf) -> Self {
        let source = BufReader::with_capacity(CHUNK, source);
        Self { source, path }
    }

    /// Reads the next line in the place of the one before; tells whether there was one.
    ///
    /// # Errors
    ///
    /// What keeps it from being read, or a line longer than [`LARGEST_TEXT`].
    pub fn next_into(&mut self, line: &mut Vec<u8>) -> Result<bool, StoreError> {
        line.clear();
        let read = self
            .source
            .by_ref()
            .take(LARGEST_TEXT + LONGEST_END)
            .read_until(b'\n', line)
            .map_err(StoreError::at(&self.path))?;
        if line.ends_with(b"\n") {
            line.pop();
        }
        if line.ends_with(b"\r") {
            line.pop();
        }
        let bytes = u64::try_from(line.len()).unwrap_or(u64::MAX);
        if bytes > LARGEST_TEXT {
            return Err(StoreError::TooLarge {
                path: self.path.clone(),
                bytes,
                limit: LARGEST_TEXT,
            });
        }
        Ok(read > 0)
    }

    /// Whether the next line is not here yet, so that somebody may be waiting for an answer.
    pub fn is_waiting(&self) -> bool {
        !self.source.buffer().contains(&b'\n')
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn lines_come_without_their_ends_and_the_last_may_have_none() {
        let mut lines = Lines::new(Box::new(&b"een\r\n\ntwee"[..]), PathBuf::from("-"));
        let mut line = Vec::new();
        let mut read = Vec::new();
        while lines.next_into(&mut line).unwrap() {
            read.push(String::from_utf8(line.clone()).unwrap());
        }
        assert_eq!(read, ["een", "", "twee"]);
        assert!(lines.is_waiting());
    }

    #[test]
    fn the_longest_line_is_read_whatever_its_end_and_one_more_byte_is_not() {
        let first = |length: u64, end: &'static [u8]| {
            let source = io::repeat(b'a').take(length).chain(end);
            let mut lines = Lines::new(Box::new(source), PathBuf::from("-"));
            let mut line = Vec::new();
            let there = lines.next_into(&mut line)?;
            assert!(there && line.iter().all(|byte| *byte == b'a'));
            let (mut next, length) = (Vec::new(), line.len());
            let is_more = lines.next_into(&mut next)?;
            Ok::<_, StoreError>((length, is_more.then_some(next)))
        };
        let longest = usize::try_from(LARGEST_TEXT).unwrap();
        for end in [&b""[..], b"\n", b"\r\n", b"\nb", b"\r\nb"] {
            let next = end.ends_with(b"b").then(|| b"b".to_vec());
            assert_eq!(
                first(LARGEST_TEXT, end).unwrap(),
                (longest, next),
                "{end:?}"
            );
            let beyond = first(LARGEST_TEXT + 1, end);
            assert!(
                matches!(beyond, Err(StoreError::TooLarge { .. })),
                "{end:?}"
            );
        }
    }
}
