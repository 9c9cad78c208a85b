//! Reads texts: never a pipe or device, never too much, always UTF-8.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{StoreError, encrypted};

/// The most bytes that are ever read as one text.
pub const LARGEST_TEXT: u64 = 16 * 1024 * 1024;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Reads a whole text file, without its byte order mark; line ends stay as they are.
///
/// Looks before it opens, so that a folder, pipe, device or far too large file is refused at once.
/// A session that stands encrypted is decrypted with the keys of this run.
pub fn read_text(path: &Path) -> Result<String, StoreError> {
    if let Some(text) = encrypted::read_session(path)? {
        return Ok(text);
    }
    let file = open_text(path, LARGEST_TEXT)?;
    read_all(path, file)
}

/// Reads standard input to its end, under the rules of [`read_text`]; its path in errors is `-`.
pub fn read_standard_input() -> Result<String, StoreError> {
    read_all(&PathBuf::from("-"), io::stdin().lock())
}

/// Reads only the text before the first `marker`, or all of it without one.
///
/// For lists of many files. What stands after the marker is not looked at, so this does not
/// promise that the rest is UTF-8.
pub fn read_head(path: &Path, marker: &str) -> Result<String, StoreError> {
    if let Some(mut text) = encrypted::read_session(path)? {
        text.truncate(text.find(marker).unwrap_or(text.len()));
        return Ok(text);
    }
    let mut file = open_text(path, LARGEST_TEXT)?.take(LARGEST_TEXT);
    let mut bytes = Vec::new();
    loop {
        // The marker may lie across two chunks.
        let searched = bytes.len().saturating_sub(marker.len());
        let read = file
            .by_ref()
            .take(HEAD_CHUNK)
            .read_to_end(&mut bytes)
            .map_err(StoreError::at(path))?;
        if let Some(found) = find(&bytes[searched..], marker.as_bytes()) {
            bytes.truncate(searched + found);
            return text_of(path, bytes);
        }
        if read == 0 {
            return text_of(path, bytes);
        }
    }
}

const HEAD_CHUNK: u64 = 8 * 1024;

fn find(bytes: &[u8], marker: &[u8]) -> Option<usize> {
    bytes
        .windows(marker.len().max(1))
        .position(|window| window == marker)
}

/// Looks whether a path is an ordinary file of so many bytes at most, and opens it.
pub(super) fn open_text(path: &Path, limit: u64) -> Result<File, StoreError> {
    let metadata = fs::metadata(path).map_err(StoreError::at(path))?;
    let path_buf = || path.to_path_buf();
    if metadata.is_dir() {
        return Err(StoreError::IsFolder { path: path_buf() });
    }
    if !metadata.is_file() {
        return Err(StoreError::NotAFile { path: path_buf() });
    }
    if metadata.len() > limit {
        return Err(StoreError::TooLarge {
            path: path_buf(),
            bytes: metadata.len(),
            limit,
        });
    }
    File::open(path).map_err(StoreError::at(path))
}

fn read_all(path: &Path, source: impl Read) -> Result<String, StoreError> {
    read_at_most(path, source, LARGEST_TEXT).and_then(|bytes| text_of(path, bytes))
}

/// Reads a whole file that need not be text, of so many bytes at most.
pub(super) fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
    let file = open_text(path, limit)?;
    read_at_most(path, file, limit)
}

fn read_at_most(path: &Path, source: impl Read, limit: u64) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    let read = source
        // One more than allowed, to see a file that grew or a stream that goes on.
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(StoreError::at(path))?;
    let read = u64::try_from(read).unwrap_or(u64::MAX);
    if read > limit {
        return Err(StoreError::TooLarge {
            path: path.to_path_buf(),
            bytes: read,
            limit,
        });
    }
    Ok(bytes)
}

pub(super) fn text_of(path: &Path, mut bytes: Vec<u8>) -> Result<String, StoreError> {
    let mark = if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
        BYTE_ORDER_MARK.len()
    } else {
        0
    };
    String::from_utf8(bytes).map_err(|wrong| {
        let valid_up_to = wrong.utf8_error().valid_up_to();
        let valid = String::from_utf8_lossy(&wrong.as_bytes()[..valid_up_to]);
        let last_line = valid.rsplit('\n').next().unwrap_or_default();
        StoreError::NotUtf8 {
            path: path.to_path_buf(),
            line: valid.matches('\n').count() + 1,
            column: last_line.chars().count() + 1,
            valid_up_to: mark + valid_up_to,
        }
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tekst");
        fs::write(&path, bytes).unwrap();
        (folder, path)
    }

    #[test]
    fn the_place_of_the_first_wrong_byte_is_told() {
        let (_folder, path) = written(b"\xEF\xBB\xBFeen\r\ntw\xC3\xA9\xFFe");
        match read_text(&path) {
            Err(StoreError::NotUtf8 {
                line,
                column,
                valid_up_to,
                ..
            }) => assert_eq!((line, column, valid_up_to), (2, 4, 12)),
            other => unreachable!("{other:?}"),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn text_comes_back_as_it_was_without_one_byte_order_mark(text in "(?s).{0,200}") {
            let (_folder, path) = written(text.as_bytes());
            let expected = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
            prop_assert_eq!(read_text(&path).unwrap(), expected);
        }

        #[test]
        fn the_head_is_what_stands_before_the_first_marker(
            length in 8150_usize..8250, rest in "[\nfasen: x]{0,40}",
        ) {
            let text = format!("{}{rest}\nfasen:\n- \u{FFFD}", "é".repeat(length / 2));
            let (_folder, path) = written(text.as_bytes());
            let expected = text.split("\nfasen:").next().unwrap();
            prop_assert_eq!(read_head(&path, "\nfasen:").unwrap(), expected);
        }
    }

    #[test]
    fn a_text_without_the_marker_is_all_head() {
        let (_folder, path) = written(&[b'a'; 20_000]);
        assert_eq!(read_head(&path, "\nfasen:").unwrap().len(), 20_000);
    }

    #[test]
    fn the_limit_itself_is_still_read_and_one_more_is_not() {
        let limit = usize::try_from(LARGEST_TEXT).unwrap();
        let at_limit = read_all(Path::new("-"), io::repeat(b'a').take(LARGEST_TEXT));
        assert_eq!(at_limit.unwrap().len(), limit);
        let beyond = read_all(Path::new("-"), io::repeat(b'a'));
        assert!(matches!(beyond, Err(StoreError::TooLarge { .. })));
    }
}
