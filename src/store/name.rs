//! Which names may become a file name on every system.

/// The longest name of an id.
const LONGEST: usize = 64;

/// Whether a name is an id that can be a file name everywhere: `[a-z0-9][a-z0-9_-]*`, at most 64
/// long, and none of the names that Windows keeps for devices.
#[must_use]
pub fn safe_name(name: &str) -> bool {
    let begins_well =
        name.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit());
    let goes_on_well = name.bytes().all(|byte| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-'
    });
    begins_well && goes_on_well && name.len() <= LONGEST && !is_windows_device(name)
}

/// Source: "Naming Files, Paths, and Namespaces" in the documentation of Windows.
fn is_windows_device(name: &str) -> bool {
    let numbered = name
        .strip_prefix("com")
        .or_else(|| name.strip_prefix("lpt"))
        .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()));
    numbered || matches!(name, "con" | "prn" | "aux" | "nul")
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
