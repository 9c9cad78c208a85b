//! Which names may become a file name on every system.

use crate::model::Id;

/// Whether a name is an id that can be a file name everywhere: `[a-z0-9][a-z0-9_-]*`, at most 64
/// long, and none of the names that Windows keeps for devices.
#[must_use]
pub fn safe_name(name: &str) -> bool {
    Id::new(name).is_some()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use proptest::prelude::*;

    use super::safe_name;

    #[test]
    fn names_that_could_leave_a_folder_or_mean_a_device_are_refused() {
        let refused = [
            "", ".", "..", "a/b", "a\\b", "../a", "a.yaml", "-a", "_a", "A", "é", "a b", "a\0",
            "con", "nul", "com1", "lpt9", "a:b", "a\n",
        ];
        for name in refused {
            assert!(!safe_name(name), "{name:?}");
        }
        assert!(!safe_name(&"a".repeat(65)));
    }

    #[test]
    fn ordinary_ids_are_safe() {
        for name in [
            "a",
            "0",
            "po-overstap",
            "casus_specifiek",
            "console",
            "com10",
            "com",
        ] {
            assert!(safe_name(name), "{name:?}");
        }
        assert!(safe_name(&"a".repeat(64)));
    }

    proptest! {
        #[test]
        fn a_safe_name_is_one_ordinary_part_of_a_path(name in "[a-z0-9._/\\\\-]{0,8}") {
            let parts: Vec<_> = std::path::Path::new(&name).components().collect();
            let is_one_part = parts == [std::path::Component::Normal(name.as_ref())];
            prop_assert!(is_one_part || !safe_name(&name));
        }
    }
}
