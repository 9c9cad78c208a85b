//! Keeps a layout from elsewhere within bounds: how long it is, and how long and how deep its work
//! may go.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The most bytes of a layout; the longest of ours has a tenth.
const MOST_BYTES: usize = 256 * 1024;

/// The most bytes between `{{` and `}}`; the longest of ours takes a tenth. Each sign in a tag may
/// be one more step down the stack.
const MOST_IN_A_TAG: usize = 4 * 1024;

/// The stack for one document. The engine goes down it for each link of a chain of additions, and
/// for each list inside a list, which its fuel and its own limit do not see.
const STACK: usize = 256 * 1024 * 1024;

/// How long one document may take, on a slow computer too: the engine's fuel does not see how long
/// it takes to count a list that was added to itself fifty times.
const LONGEST: Duration = Duration::from_secs(20);

/// Whether a layout is short enough to be read at all.
pub(super) fn is_readable(source: &str) -> bool {
    source.len() <= MOST_BYTES && longest_tag(source) <= MOST_IN_A_TAG
}

/// The bytes of the longest tag; one that is never closed reaches to the end.
fn longest_tag(source: &str) -> usize {
    let bytes = source.as_bytes();
    let (mut longest, mut at) = (0, 0);
    while let Some(opened) = bytes.get(at..).and_then(opening) {
        let start = at + opened;
        let end = if bytes[start + 1] == b'#' {
            at = after_comment(bytes, start);
            continue;
        } else {
            after_tag(bytes, start)
        };
        longest = longest.max(end - start);
        at = end;
    }
    longest
}

fn opening(bytes: &[u8]) -> Option<usize> {
    bytes
        .windows(2)
        .position(|pair| matches!(pair, b"{{" | b"{%" | b"{#"))
}

fn after_comment(bytes: &[u8], start: usize) -> usize {
    let closed = bytes[start..].windows(2).position(|pair| pair == b"#}");
    closed.map_or(bytes.len(), |closed| start + closed + 2)
}

/// What stands between quotes does not close a tag.
fn after_tag(bytes: &[u8], start: usize) -> usize {
    let mut quote = None;
    let mut at = start + 2;
    while at < bytes.len() {
        match (quote, bytes[at]) {
            (Some(_), b'\\') => at += 1,
            (Some(open), byte) if byte == open => quote = None,
            (None, byte @ (b'"' | b'\'')) => quote = Some(byte),
            (None, b'}' | b'%') if bytes.get(at + 1) == Some(&b'}') => return at + 2,
            (Some(_) | None, _) => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Does the work on a stack of its own, and waits for it as long as a document may take; `None`
/// when it takes longer. Then it goes on unheard until the program ends.
pub(super) fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (done, outcome) = mpsc::channel();
    let worker = thread::Builder::new().stack_size(STACK);
    let started = worker.spawn(move || {
        // Nobody waits any more when it came too late.
        let _ = done.send(work());
    });
    started.ok()?;
    outcome.recv_timeout(LONGEST).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_reaches_to_where_the_engine_closes_it() {
        for (source, longest) in [
            ("tekst zonder", 0),
            ("a {{ b }} c {% if d %}{# {{ langer dan alles #}", 10),
            ("{{ '}}' ~ \"%}\\\"}}\" }} {{ x }}", 21),
            ("{{ nooit dicht", 14),
            ("{# nooit dicht {{ x", 0),
            ("{", 0),
        ] {
            assert_eq!(longest_tag(source), longest, "{source}");
        }
    }
}
