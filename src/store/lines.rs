//! Reads long texts line by line, so that they need not fit in memory.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::StoreError;
use super::text::LARGEST_TEXT;

/// The lines of a file or of standard input, as bytes and without their ends.
pub struct Lines {
    source: BufReader<Box<dyn Read>>,
    path: PathBuf,
}

const CHUNK: usize = 64 * 1024;

impl Lines {
    /// Opens a file; a folder, pipe or device is refused at once.
    ///
    /// # Errors
    ///
    /// What keeps it from being opened.
    pub fn of_file(path: &Path) -> Result<Self, StoreError> {
        let metadata = fs::metadata(path).map_err(StoreError::at(path))?;
        let path_buf = || path.to_path_buf();
        if metadata.is_dir() {
            return Err(StoreError::IsFolder { path: path_buf() });
        }
        if !metadata.is_file() {
            return Err(StoreError::NotAFile { path: path_buf() });
        }
        let file = File::open(path).map_err(StoreError::at(path))?;
        Ok(Self::new(Box::new(file), path_buf()))
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
            .take(LARGEST_TEXT + 1)
            .read_until(b'\n', line)
            .map_err(StoreError::at(&self.path))?;
        let bytes = u64::try_from(read).unwrap_or(u64::MAX);
        if bytes > LARGEST_TEXT {
            return Err(StoreError::TooLarge {
                path: self.path.clone(),
                bytes,
                limit: LARGEST_TEXT,
            });
        }
        if line.ends_with(b"\n") {
            line.pop();
        }
        if line.ends_with(b"\r") {
            line.pop();
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
}
