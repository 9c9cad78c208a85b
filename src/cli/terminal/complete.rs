//! What Tab makes of the word before the cursor: persons, themes, speakers, commands, options.

use super::text::{columns, obeyed_by_none, shorten};
use crate::cli::snippet::harmless;

/// One way to complete a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Completion {
    /// What is put in the place of the word.
    pub(super) text: String,
    /// What stands in the list of ways.
    pub(super) shown: String,
}

/// What can be typed at a prompt: each as it is typed, and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Vocabulary {
    /// Codes with their role.
    pub(super) persons: Vec<(String, String)>,
    /// Ids with their label.
    pub(super) themes: Vec<(String, String)>,
    /// Commands with what they do.
    pub(super) commands: Vec<(String, String)>,
    /// What a question of choice offers.
    pub(super) options: Vec<String>,
    /// Columns of the screen, and rows that a list may take.
    pub(super) room: (usize, usize),
}

impl Vocabulary {
    /// Where the word before the cursor begins, and the ways to complete it.
    pub(super) fn complete(&self, line: &str, position: usize) -> (usize, Vec<Completion>) {
        let before = line.get(..position).unwrap_or(line);
        let start = before
            .rfind(|c: char| c.is_whitespace() || c == ',')
            .map_or(0, |at| {
                at + before[at..].chars().next().map_or(1, char::len_utf8)
            });
        let word = &before[start..];
        let is_first = before[..start].trim().is_empty();
        let completions = if let Some(theme) = word.strip_prefix('#') {
            self.matching(&self.themes, theme, "#", " ")
        } else if let Some(person) = word.strip_prefix('@') {
            self.matching(&self.persons, person, "@", " ")
        } else if is_first && word.starts_with('/') {
            self.matching(&self.commands, &word[1..], "/", " ")
        } else if !word.is_empty() && self.is_speaker_place(&before[..start]) {
            let mut found = self.options_from(word);
            found.extend(self.codes_from(word));
            found
        } else if is_first && word.is_empty() {
            self.options_from(word)
        } else {
            Vec::new()
        };
        let shown = completions.into_iter().map(|one| Completion {
            text: obeyed_by_none(&one.text),
            shown: harmless(&one.shown),
        });
        (start, self.fitted(shown.collect()))
    }

    /// Whether only speakers, and commas between them, stand before the word.
    fn is_speaker_place(&self, before: &str) -> bool {
        let mut words = before.split([',', ' ']).filter(|word| !word.is_empty());
        words.all(|word| {
            self.persons
                .iter()
                .any(|(code, _)| code.eq_ignore_ascii_case(word))
        }) && (before.trim().is_empty() || before.trim_end().ends_with(','))
    }

    /// Those whose id begins so; else those of whose label a word begins so.
    fn matching(
        &self,
        known: &[(String, String)],
        typed: &str,
        sign: &str,
        end: &str,
    ) -> Vec<Completion> {
        let typed = typed.to_lowercase();
        let begins = |text: &str| text.to_lowercase().starts_with(&typed);
        let mut found: Vec<_> = known.iter().filter(|(id, _)| begins(id)).collect();
        if found.is_empty() {
            let in_label = |label: &str| label.split_whitespace().any(begins);
            found = known.iter().filter(|(_, label)| in_label(label)).collect();
        }
        let completion = |(id, label): &(String, String)| Completion {
            text: format!("{sign}{id}{end}"),
            shown: format!("{sign}{id}  {label}"),
        };
        found.into_iter().map(completion).collect()
    }

    fn codes_from(&self, typed: &str) -> Vec<Completion> {
        let found = self.matching(&self.persons, typed, "", ": ");
        found
            .into_iter()
            .filter(|one| one.text.starts_with(&typed.to_lowercase()))
            .collect()
    }

    fn options_from(&self, typed: &str) -> Vec<Completion> {
        let typed = typed.to_lowercase();
        let options = self
            .options
            .iter()
            .filter(|option| option.to_lowercase().starts_with(&typed));
        let completion = |option: &String| Completion {
            text: format!("{option} "),
            shown: option.clone(),
        };
        options.map(completion).collect()
    }

    /// The list in a form that fits: with labels, without, or by first letter.
    fn fitted(&self, completions: Vec<Completion>) -> Vec<Completion> {
        let (width, rows) = self.room;
        if completions.len() < 2 || width == 0 {
            return completions;
        }
        if needed_rows(&completions, width) <= rows {
            let shorter = |one: Completion| Completion {
                shown: shorten(&one.shown, width.saturating_sub(3)),
                ..one
            };
            return completions.into_iter().map(shorter).collect();
        }
        let bare: Vec<_> = completions
            .iter()
            .map(|one| Completion {
                text: one.text.clone(),
                shown: one.text.trim_end().to_owned(),
            })
            .collect();
        if needed_rows(&bare, width) <= rows {
            return bare;
        }
        by_beginning(&bare)
    }
}

fn needed_rows(completions: &[Completion], width: usize) -> usize {
    let widest = completions
        .iter()
        .map(|one| columns(&one.shown))
        .max()
        .unwrap_or(0);
    let across = (width / (widest + 2).min(width).max(1)).max(1);
    completions.len().div_ceil(across)
}

/// One line for each beginning of two characters, with how many go on from there.
fn by_beginning(completions: &[Completion]) -> Vec<Completion> {
    let mut groups: Vec<(String, usize)> = Vec::new();
    for one in completions {
        let beginning: String = one.text.chars().take(2).collect();
        match groups.iter_mut().find(|(known, _)| *known == beginning) {
            Some((_, count)) => *count += 1,
            None => groups.push((beginning, 1)),
        }
    }
    let group = |(beginning, count): (String, usize)| Completion {
        shown: format!("{beginning}… ({count})"),
        text: beginning,
    };
    groups.into_iter().map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let pairs = |list: &[(&str, &str)]| {
            list.iter()
                .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
                .collect()
        };
        Vocabulary {
            persons: pairs(&[("jg", "leerling"), ("ib", "intern begeleider")]),
            themes: pairs(&[
                ("regie", "Wie heeft de leiding"),
                ("rollen", "Rollen"),
                ("taal", "Dezelfde taal"),
            ]),
            commands: pairs(&[("terug", ""), ("tijd", ""), ("wie", "")]),
            options: vec!["ja".to_owned(), "nee".to_owned()],
            room: (80, 10),
        }
    }

    fn texts(line: &str) -> Vec<String> {
        let found = vocabulary().complete(line, line.len()).1;
        found.into_iter().map(|one| one.text).collect()
    }

    #[test]
    fn each_place_on_the_line_has_its_own_words() {
        assert_eq!(texts("we belden #re"), ["#regie "]);
        assert_eq!(texts("we belden #leid"), ["#regie "]);
        assert_eq!(texts("we belden @i"), ["@ib "]);
        assert_eq!(texts("i"), ["ib: "]);
        assert_eq!(texts("jg, i"), ["ib: "]);
        assert_eq!(texts("j"), ["ja ", "jg: "]);
        assert_eq!(texts("/t"), ["/terug ", "/tijd "]);
        assert_eq!(texts(""), ["ja ", "nee "]);
        assert_eq!(texts("gewoon i"), [""; 0]);
        assert_eq!(texts("en/of /t"), [""; 0]);
    }

    #[test]
    fn what_is_offered_steers_no_terminal() {
        let mut vocabulary = vocabulary();
        vocabulary.options = vec!["ja\u{1b}]0;x\u{7}".to_owned()];
        vocabulary.persons[0].1 = "leer\u{202e}ling".to_owned();
        let found = |line: &str| vocabulary.complete(line, line.len()).1;
        let shown = |line: &str| {
            found(line)
                .into_iter()
                .map(|one| (one.text, one.shown))
                .collect::<Vec<_>>()
        };
        assert_eq!(shown("ja"), [("ja]0;x ".to_owned(), "ja␛]0;x␇".to_owned())]);
        assert_eq!(
            shown("@jg"),
            [("@jg ".to_owned(), "@jg  leer\u{fffd}ling".to_owned())]
        );
    }

    #[test]
    fn a_list_that_does_not_fit_is_told_by_beginnings() {
        let mut vocabulary = vocabulary();
        vocabulary.room = (12, 2);
        let found = vocabulary.complete("#", 1).1;
        let shown: Vec<_> = found.iter().map(|one| one.shown.as_str()).collect();
        assert_eq!(shown, ["#r… (2)", "#t… (1)"]);
    }

    #[test]
    fn completing_in_the_middle_looks_at_what_stands_before_the_cursor() {
        let (start, found) = vocabulary().complete("é @i en meer", "é @i".len());
        assert_eq!((start, found.len()), ("é ".len(), 1));
    }
}
