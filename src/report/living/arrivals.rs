//! Parts of a layout that a document does not have: which are new, and where they go.

use super::Overwrite;
use super::marks::{Block, Piece, Place, memory, part};

/// Parts that are in the fresh document and not in the old one.
pub(super) struct Arrivals<'a> {
    pub(super) added: Vec<(Anchor<'a>, &'a Block<'a>)>,
    pub(super) removed: Vec<&'a str>,
}

/// Where a part that is new goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor<'a> {
    After(&'a str),
    Before(&'a str),
    HeaderEnd,
    Memory,
    End,
}

impl<'a> Arrivals<'a> {
    pub(super) fn find(
        old: &'a [Piece<'a>],
        fresh: &[&'a Block<'a>],
        overwrite: &Overwrite,
    ) -> Self {
        let present: Vec<&Block> = old.iter().filter_map(part).collect();
        let memory = memory(old);
        let has_header = old.iter().any(|piece| matches!(piece, Piece::HeaderEnd));
        let mut arrivals = Self {
            added: Vec::new(),
            removed: Vec::new(),
        };
        for (index, block) in fresh.iter().enumerate() {
            if present.iter().any(|old| old.name == block.name) {
                continue;
            }
            let is_new = memory.is_some_and(|memory| !memory.names.contains(&block.name));
            let has_place = block.place == Place::Body || has_header;
            if has_place && (is_new || is_asked_for(block.name, overwrite)) {
                let stands = |near: &&&Block| {
                    present
                        .iter()
                        .any(|old| old.name == near.name && old.place == block.place)
                };
                let earlier = fresh[..index]
                    .iter()
                    .rev()
                    .find(stands)
                    .map(|near| Anchor::After(near.name));
                let later = || {
                    fresh[index..]
                        .iter()
                        .find(stands)
                        .map(|near| Anchor::Before(near.name))
                };
                let edge = match (block.place, memory) {
                    (Place::Header, _) => Anchor::HeaderEnd,
                    (Place::Body, Some(_)) => Anchor::Memory,
                    (Place::Body, None) => Anchor::End,
                };
                arrivals
                    .added
                    .push((earlier.or_else(later).unwrap_or(edge), block));
            } else {
                arrivals.removed.push(block.name);
            }
        }
        arrivals
    }
}

pub(super) fn is_asked_for(name: &str, overwrite: &Overwrite) -> bool {
    match overwrite {
        Overwrite::Nothing | Overwrite::All => false,
        Overwrite::Parts(names) => names.contains(name),
    }
}
