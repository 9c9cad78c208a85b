//! Escapes what people typed, so that in Markdown it stays the text that they typed.

/// Returns one line of Markdown that renders as the words of `text` and as nothing else,
/// wherever a layout puts it: in a paragraph, a list item, a table cell, a heading or in bold.
///
/// White space becomes single spaces. What an ordinary sentence has (`. , - ' " ( ) : ; ? !`
/// and digits) is left alone in the middle of a line; only what Markdown would give a meaning
/// gets a backslash. Not for a code span, a link target or front matter: there a backslash shows.
pub fn escape(text: &str) -> String {
    let line = plain_line(text);
    let characters: Vec<char> = line.chars().collect();
    let opening = position_that_opens_a_block(&characters);
    let closing = position_of_what_closes_a_heading(&characters);
    let mut escaped = String::with_capacity(line.len() + 8);
    for (position, &character) in characters.iter().enumerate() {
        if Some(position) == opening || has_a_meaning(&characters, position, closing) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// Does what [`escape`] does for prose of several paragraphs: a blank line in `text` stays the
/// border between two paragraphs, a single line break becomes a space.
pub fn escape_block(text: &str) -> String {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        if plain_line(line).is_empty() {
            paragraphs.push(String::new());
        } else if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.push_str(line);
            paragraph.push('\n');
        }
    }
    paragraphs
        .iter()
        .map(|paragraph| escape(paragraph))
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// Returns `text` on one line, single-spaced, without marks that steer a screen: signs without
/// width, and those that turn the direction of reading, are dropped, other control characters become `�`.
pub fn plain_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let word: String = word
            .chars()
            .filter(|character| !is_invisible(*character))
            .map(visible)
            .collect();
        if word.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    line
}

/// Whether a reader cannot see that a character is there: signs without width, those that turn the
/// direction of reading, tags, fillers.
///
/// Joiners are none: emoji and some scripts are made with them.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

fn visible(character: char) -> char {
    if character.is_control() {
        char::REPLACEMENT_CHARACTER
    } else {
        character
    }
}

/// Finds the character that would make a block of a line: a list, heading, quotation, rule,
/// definition, front matter or the line under a heading.
///
/// A sign before a letter or digit (`-5`, `+31`) is no bullet and no rule.
fn position_that_opens_a_block(characters: &[char]) -> Option<usize> {
    let after = |position: usize| characters.get(position).copied();
    match after(0)? {
        '#' | '>' | '=' | ':' => Some(0),
        '-' | '+' if !after(1).is_some_and(char::is_alphanumeric) => Some(0),
        '.' | ')' if after(1).is_none_or(|next| next == ' ') => Some(0),
        first if first.is_ascii_digit() => {
            let end = characters
                .iter()
                .position(|character| !character.is_ascii_digit())?;
            let closes = matches!(characters[end], '.' | ')')
                && after(end + 1).is_none_or(|next| next == ' ');
            closes.then_some(end)
        }
        _ => None,
    }
}

/// Finds where the end of the line begins that is nothing but `#` and spaces.
fn position_of_what_closes_a_heading(characters: &[char]) -> usize {
    let other = characters
        .iter()
        .rposition(|character| !matches!(character, '#' | ' '));
    other.map_or(0, |last| last + 1)
}

/// Tells whether the character has a meaning in Markdown where it stands, at any place in a line.
fn has_a_meaning(characters: &[char], position: usize, closing: usize) -> bool {
    let before = position
        .checked_sub(1)
        .and_then(|before| characters.get(before))
        .copied();
    let rest = characters.get(position + 1..).unwrap_or_default();
    let next = rest.first().copied();
    match characters[position] {
        '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '$' | '^' | '{' | '}' => true,
        // Inside a word, as in `po_overstap`, it is a letter like any other.
        '_' => {
            !(before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric))
        }
        '<' => next != Some(' '),
        // The end of a comment that a layout might have put around it.
        '>' => before == Some('-') && position > 1 && characters[position - 2] == '-',
        '&' => begins_an_entity(rest),
        // At the end of a heading it would be taken for the closing of it.
        '#' => position >= closing && matches!(before, Some(' ' | '#')),
        // Addresses of the web and of mail become links by themselves.
        ':' => rest.starts_with(&['/', '/']),
        '.' => next.is_some() && ends_with_www(&characters[..position]),
        '@' => {
            before.is_some_and(|before| before != ' ') && next.is_some_and(char::is_alphanumeric)
        }
        _ => false,
    }
}

/// Tells whether `&` before `rest` could be read as an entity, also when a layout goes on with `;`.
fn begins_an_entity(rest: &[char]) -> bool {
    let end = rest
        .iter()
        .position(|character| !character.is_ascii_alphanumeric() && *character != '#');
    end.is_none_or(|end| rest[end] == ';' && end > 0)
}

fn ends_with_www(before: &[char]) -> bool {
    let [earlier @ .., first, second, third] = before else {
        return false;
    };
    [first, second, third]
        .iter()
        .all(|letter| letter.eq_ignore_ascii_case(&'w'))
        && earlier
            .last()
            .is_none_or(|letter| !letter.is_alphanumeric())
}

/// Follows the lines of a document and tells which of them lie in a fenced block of code.
#[derive(Debug, Default)]
pub(crate) struct Fences {
    open: Option<Fence>,
}

#[derive(Debug, Clone, Copy)]
struct Fence {
    sign: char,
    length: usize,
    line: usize,
}

impl Fences {
    /// Takes the next line and tells whether it belongs to a fenced block, its fences included.
    pub(crate) fn holds(&mut self, line: &str, number: usize) -> bool {
        let text = line.trim_end();
        let bare = text.trim_start_matches(' ');
        let sign = bare.chars().next().filter(|sign| matches!(sign, '`' | '~'));
        let length = sign.map_or(0, |sign| {
            bare.chars()
                .take_while(|character| *character == sign)
                .count()
        });
        let rest = &bare[length..];
        let is_fence = length >= 3 && text.len() - bare.len() <= 3;
        match (self.open, sign) {
            (Some(open), Some(sign))
                if is_fence && sign == open.sign && length >= open.length && rest.is_empty() =>
            {
                self.open = None;
                true
            }
            (Some(_), _) => true,
            (None, Some(sign)) if is_fence && (sign == '~' || !rest.contains('`')) => {
                self.open = Some(Fence {
                    sign,
                    length,
                    line: number,
                });
                true
            }
            (None, _) => false,
        }
    }

    /// Returns the line of the fence that is still open.
    pub(crate) fn open_since(&self) -> Option<usize> {
        self.open.map(|fence| fence.line)
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "tests"
)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, TagEnd};

    /// Where a layout may put a value, as Markdown around `%`.
    const POSITIONS: [&str; 14] = [
        "%\n",
        "Voor %.\n",
        "(%), en; verder\n",
        "- %\n",
        "- x\n  - %\n",
        "1. %\n2. x\n",
        "> %\n",
        "# %\n",
        "## x: % {#anker}\n",
        "**%**\n",
        "- **%**: x\n",
        "*%*\n",
        "x\n%\n",
        "| a | b |\n| --- | --- |\n| % | **%** |\n| x | % |\n",
    ];

    fn all_but_smart() -> Options {
        Options::all() - Options::ENABLE_SMART_PUNCTUATION
    }

    /// The structure of a document without its texts, and its texts.
    fn read(markdown: &str) -> (Vec<String>, String) {
        let mut structure = Vec::new();
        let mut text = String::new();
        for event in Parser::new_ext(markdown, all_but_smart()) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::SoftBreak => text.push(' '),
                Event::End(end) => {
                    text.push(if end == TagEnd::Strong || end == TagEnd::Emphasis {
                        '\u{1}'
                    } else {
                        '\n'
                    });
                    structure.push(format!("{end:?}"));
                }
                other => structure.push(format!("{other:?}")),
            }
        }
        (structure, text)
    }

    fn stays_text(typed: &str) -> Result<(), TestCaseError> {
        let expected = plain_line(typed);
        prop_assume!(!expected.is_empty());
        let marker = "qx";
        for position in POSITIONS {
            let (structure, text) = read(&position.replace('%', marker));
            let filled = position.replace('%', &escape(typed));
            let (found, found_text) = read(&filled);
            prop_assert_eq!(&found, &structure, "structure of {:?}", filled);
            prop_assert_eq!(
                &found_text,
                &text.replace(marker, &expected),
                "text of {:?}",
                filled
            );
        }
        Ok(())
    }

    fn nasty() -> impl Strategy<Value = String> {
        let fragments = [
            "#",
            "##",
            "# ",
            "{#id}",
            "{",
            "}",
            "-",
            "--",
            "---",
            "- ",
            "+ ",
            "+++",
            "* ",
            "*",
            "**",
            "***",
            "_",
            "__",
            "`",
            "```",
            "~",
            "~~",
            "~~~",
            "<",
            "<b>",
            "</p>",
            "<!--",
            "-->",
            "<!-- dialoogtafel:begin x 12345678 -->",
            "<?x",
            "<http://a.nl>",
            "&",
            "&amp;",
            "&#35;",
            "&nbsp;",
            "&lt",
            "[",
            "]",
            "[x]",
            "[ ] ",
            "[x] ",
            "[^1]",
            "[^1]: ",
            "[a]: /b",
            "](",
            "(",
            ")",
            "![a](b)",
            "[[a]]",
            "|",
            "| --- |",
            ":-",
            ": ",
            ":::",
            ":",
            "=",
            "===",
            ">",
            "> ",
            "1. ",
            "1) ",
            "1.",
            "12",
            ".",
            "\\",
            "\\\\",
            "\\|",
            "\n",
            "\r\n",
            "  \n",
            "\n\n",
            "\t",
            " ",
            "    ",
            "$",
            "$$",
            "$x$",
            "^",
            "^a^",
            "http://a.nl",
            "www.a.nl",
            "jan@a.nl",
            "@",
            "a",
            "é",
            "a_b",
            "woord",
            "!",
            "\"",
            "'",
            "\u{202E}",
            "\u{1b}[31m",
            "\0",
            "\u{2028}",
            "\u{a0}",
            "\u{85}",
            "[!NOTE]",
            "%",
            "👩‍👧",
            "ا",
            ";",
            "amp",
            "\u{300}",
        ];
        prop::collection::vec(prop::sample::select(fragments.to_vec()), 1..9)
            .prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        #[test]
        fn fragments_of_markdown_stay_text_wherever_they_are_put(typed in nasty()) {
            stays_text(&typed)?;
        }

        #[test]
        fn any_text_stays_text_wherever_it_is_put(typed in "\\PC{1,24}|[ -~]{1,24}|(?s).{1,12}") {
            stays_text(&typed)?;
        }

        #[test]
        fn two_values_side_by_side_stay_text(first in nasty(), second in nasty()) {
            let (one, two) = (plain_line(&first), plain_line(&second));
            prop_assume!(!one.is_empty() && !two.is_empty());
            let (structure, text) = read(&format!("{}{}\n", escape(&first), escape(&second)));
            prop_assert_eq!(structure, read("x\n").0);
            prop_assert_eq!(text, format!("{one}{two}\n"));
        }

        #[test]
        fn prose_keeps_its_paragraphs_and_nothing_else(paragraphs in prop::collection::vec(nasty(), 1..4)) {
            let typed = paragraphs.join("\n\n");
            let block = escape_block(&typed);
            let (structure, text) = read(&block);
            let expected: Vec<String> =
                typed.replace("\r\n", "\n").split('\n').map(plain_line).collect::<Vec<_>>().split(String::is_empty)
                    .filter(|lines| !lines.is_empty()).map(|lines| lines.join(" ")).collect();
            prop_assert_eq!(structure, vec![read("x\n").0; expected.len()].concat());
            prop_assert_eq!(text, expected.iter().map(|line| format!("{line}\n")).collect::<String>());
            prop_assert!(!block.lines().any(|line| line.starts_with("<!-- dialoogtafel:")));
        }

        #[test]
        fn words_and_their_punctuation_stay_as_they_are(sentence in "[A-Z][a-zéë0-9]{1,5}([-.,;?!] |[ (\"':]|\\) ){0,1}([a-z0-9]{1,5}[-.,;:?!'\")(] ?){0,6}") {
            prop_assert_eq!(escape(&sentence), plain_line(&sentence));
        }
    }

    #[test]
    fn a_plain_sentence_is_left_alone() {
        for sentence in [
            "Ik zei: 'nee' (2x), 1. dat kan niet",
            "R&D is 50% van de zorg; -5 graden @jg #regie",
            "Nee! Echt? \"Ja\" - om 10:30, zie po_overstap.",
            "+31 6, 1.5 uur",
        ] {
            assert_eq!(escape(sentence), sentence);
        }
    }

    #[test]
    fn addresses_do_not_become_links() {
        assert_eq!(
            escape("zie http://a.nl, www.a.nl of jan@a.nl"),
            "zie http\\://a.nl, www\\.a.nl of jan\\@a.nl"
        );
    }
}
