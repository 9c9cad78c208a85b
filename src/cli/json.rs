//! JSON as it is printed for other programs.

use serde::Serialize;

use super::snippet::is_visible;

/// Writes a value over several lines, with a line end. Signs that nobody sees, or that steer a
/// terminal, are escaped: they are the same for a program, and harmless for who looks.
pub(super) fn printed(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value);
    let json = json.expect("all keys are text, and nothing else can fail");
    if json.chars().all(is_visible_in_json) {
        return json + "\n";
    }
    let mut printed = String::with_capacity(json.len() + 64);
    for sign in json.chars() {
        if is_visible_in_json(sign) {
            printed.push(sign);
        } else {
            let mut units = [0; 2];
            for unit in sign.encode_utf16(&mut units) {
                printed.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    printed.push('\n');
    printed
}

/// The line ends are of the JSON itself: within a text they are escaped already.
fn is_visible_in_json(sign: char) -> bool {
    sign == '\n' || is_visible(sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_reads_as_it_was_and_nothing_in_it_steers(
            text in "[a-z\u{7f}\u{80}-\u{9f}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}\u{e0001}\u{e0061}\n\t\"\\\\é👍]{0,12}"
        ) {
            let json = printed(&vec![text.as_str()]);
            prop_assert_eq!(serde_json::from_str::<Vec<String>>(&json).ok(), Some(vec![text]));
            prop_assert!(json.chars().all(is_visible_in_json), "{json:?}");
        }
    }
}
