//! The paths to earlier tables: how far from its own folder a case may have tables looked for.

use super::unsound::{Problem, Unsound};
use crate::path;

/// How often a path in `eerdere_tafels` may go up: to the folder of its project, to that of all
/// projects, and once more where projects lie in regions.
const MOST_UP: usize = 3;

/// Refuses paths that leave the neighbourhood of the table, so that a case from elsewhere cannot
/// have a whole disk searched.
pub(super) fn check(folders: &[String]) -> Vec<Unsound> {
    let mut unsound = Vec::new();
    for (index, folder) in folders.iter().enumerate() {
        if !is_near(folder) {
            let problem = Problem::EarlierTablesTooFarAway {
                folder: folder.clone(),
            };
            unsound.push(Unsound::at(path!["eerdere_tafels", index], problem));
        }
    }
    unsound
}

/// A path that begins at a root or a disk is never near.
fn is_near(folder: &str) -> bool {
    let goes_up = folder.split(['/', '\\']).filter(|part| *part == "..");
    !folder.starts_with(['/', '\\', '~']) && !folder.contains(':') && goes_up.count() <= MOST_UP
}
