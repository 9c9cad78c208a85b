//! What a writer probably did, when the form of a file is broken.

mod line;

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use super::flaw::{Flaw, Problem};
use super::tree::Place;
use line::Line;

/// Says what is wrong where reading stopped; `bracket` is the innermost one that was open there.
pub(super) fn explain(text: &str, error: &ScanError, bracket: Option<usize>) -> Flaw {
    let at = text.floor_char_boundary(error.marker().byte_offset().unwrap_or(text.len()));
    let spot = Spot {
        text,
        at,
        line: Line::around(text, at),
        bracket,
    };
    let (place, problem) = spot.name(error.kind());
    Flaw::new(place, problem)
}

/// `!name` at the start of a value.
pub(super) fn tag(text: &str, place: Place) -> Flaw {
    let is_tag = is_line_end(text, place.end) && !text[place.end..].starts_with([' ', '\t']);
    refuse(text, place, is_tag.then_some(Problem::TagRefused))
}

/// `&name` or `*name` at the start of a value.
pub(super) fn reference(text: &str, place: Place) -> Flaw {
    let is_alone = is_line_end(text, place.end) && text[place.start..].starts_with('*');
    refuse(text, place, is_alone.then_some(Problem::AliasesRefused))
}

/// `&name` before a list or map.
pub(super) fn named_structure(text: &str, place: Place) -> Flaw {
    let start = text[..place.start].rfind('&').unwrap_or(place.start);
    let end = text[start..]
        .find(char::is_whitespace)
        .map_or(place.end, |length| start + length);
    Flaw::new(Place { start, end }, Problem::AliasesRefused)
}

/// A list or map where a key belongs.
pub(super) fn structure_as_key(place: Place) -> Flaw {
    Flaw::new(place, Problem::KeyNotText)
}

/// Text that is taken out, so that reading can go on to the next flaw: only what stands on one
/// line and holds nothing that other lines depend on.
pub(super) fn cut_out(text: &str, flaw: &Flaw, bracket: Option<usize>) -> Option<String> {
    let line = Line::around(text, flaw.place.start);
    let stands_alone = match &flaw.problem {
        Problem::ColonInText { .. }
        | Problem::SignAtStart { .. }
        | Problem::TextAfterQuote
        | Problem::TextAfterBracket
        | Problem::BackslashInQuotes
        | Problem::NoSpaceAfterColon { .. }
        | Problem::NoColon { .. } => bracket.is_none(),
        // Where the next line goes on as one of its own, only this line lacks its quote.
        Problem::UnclosedQuote => {
            let next = line.next_with_content(text);
            bracket.is_none() && next.is_none_or(|next| next.has_key() || next.is_item())
        }
        Problem::AliasesRefused => bracket.is_none() && text[flaw.place.start..].starts_with('*'),
        Problem::UnknownKey { .. }
        | Problem::MissingKey { .. }
        | Problem::DoubleKey { .. }
        | Problem::NotA { .. }
        | Problem::NoSuchChoice { .. }
        | Problem::NotADate { .. }
        | Problem::NotAnId { .. }
        | Problem::ReservedId { .. }
        | Problem::NewerFormat { .. }
        | Problem::NoFormat
        | Problem::NotATransition { .. }
        | Problem::Unsound(_)
        | Problem::EmptyFile
        | Problem::TooDeep
        | Problem::TagRefused
        | Problem::SeveralDocuments
        | Problem::DirectiveRefused
        | Problem::Tab
        | Problem::OddSpace
        | Problem::UnclosedBracket { .. }
        | Problem::StrayBracket
        | Problem::MissingComma
        | Problem::Indentation
        | Problem::HashHidesText { .. }
        | Problem::NoSpaceAfterDash
        | Problem::ListOnKeyLine
        | Problem::KeyNotText
        | Problem::OddCharacter { .. }
        | Problem::NotYaml => false,
    };
    if !stands_alone {
        return None;
    }
    let end = line.end_of_content();
    if let Problem::NoSpaceAfterColon { .. } = flaw.problem {
        return with_space_after_colon(text, &line);
    }
    let start = if let Problem::NoColon { .. } = flaw.problem {
        line.content_start()
    } else {
        line.value_start()
    };
    let filler = if start == line.content_start() && !line.is_item() {
        " "
    } else {
        "x"
    };
    (start < end).then(|| [&text[..start], &filler.repeat(end - start), &text[end..]].concat())
}

/// The line as it was meant, and as long as it was: `datum:2022` becomes `datum: 022`.
fn with_space_after_colon(text: &str, line: &Line<'_>) -> Option<String> {
    let content = &text[line.content_start()..line.end_of_content()];
    let after = line.content_start() + content.find(':')? + 1;
    let typed = text[after..line.end_of_content()].len();
    let filler = format!(" {}", "x".repeat(typed.checked_sub(1)?));
    Some([&text[..after], &filler, &text[line.end_of_content()..]].concat())
}

/// Where reading stopped.
struct Spot<'t> {
    text: &'t str,
    at: usize,
    line: Line<'t>,
    bracket: Option<usize>,
}

impl Spot<'_> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "kinds that the library adds have no name here yet"
    )]
    fn name(&self, kind: &ErrorKind) -> (Place, Problem) {
        use ErrorKind as Kind;
        match kind {
            Kind::UnclosedQuotedScalar | Kind::DocumentIndicatorInQuotedScalar => {
                (self.to_line_end(self.at), Problem::UnclosedQuote)
            }
            Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
                self.after_quote()
            }
            Kind::UnknownQuotedScalarEscape
            | Kind::InvalidQuotedScalarHexEscape
            | Kind::InvalidLowSurrogateHexEscape
            | Kind::InvalidLowSurrogate
            | Kind::MissingLowSurrogate
            | Kind::UnpairedLowSurrogate
            | Kind::InvalidUnicodeEscape => (self.backslash(), Problem::BackslashInQuotes),
            Kind::RecursionLimitExceeded => (self.one_character(self.at), Problem::TooDeep),
            Kind::TabInPlainScalar
            | Kind::TabNotAllowed
            | Kind::TabInBlockIndentation
            | Kind::TabInIndentation
            | Kind::TabAtBlockScalarStart => (self.tab(), Problem::Tab),
            Kind::UnexpectedCharacter { character } if !matches!(character, '@' | '%' | '`') => {
                let problem = Problem::OddCharacter {
                    character: *character,
                };
                // In a text of several lines the library tells where the text begins.
                let after = self.text[self.at..].find(*character).unwrap_or(0);
                (self.one_character(self.at + after), problem)
            }
            Kind::BomInsideDocument => (
                self.one_character(self.at),
                Problem::OddCharacter {
                    character: '\u{feff}',
                },
            ),
            Kind::UnexpectedCharacter { .. }
            | Kind::MissingAnchorOrAliasName
            | Kind::InvalidBlockScalarHeader
            | Kind::ZeroBlockScalarIndent
            | Kind::CommentNotSeparated
            | Kind::PlainScalarStartsWithDashFlowIndicator
            | Kind::BlockEntryInFlowCollection => self.sign_at(self.at),
            Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => self.keyless(&self.line),
            Kind::MappingValueNotAllowed | Kind::InvalidMappingValueWhitespace => self.colon(),
            Kind::BlockSequenceEntryNotAllowed if self.at > self.line.content_start() => {
                (self.to_line_end(self.at), Problem::ListOnKeyLine)
            }
            Kind::UnclosedFlowCollection { open }
            | Kind::MismatchedFlowCollectionEnd { open, .. } => (
                self.one_character(self.at),
                Problem::UnclosedBracket { open: *open },
            ),
            Kind::MisplacedFlowCollectionEnd if self.at > self.line.value_start() => {
                (self.one_character(self.at), Problem::StrayBracket)
            }
            Kind::InvalidColonPlacement
            | Kind::ExpectedFlowMappingSeparator
            | Kind::ExpectedFlowSequenceSeparator
            | Kind::UnexpectedEofFlowSequence
            | Kind::UnexpectedEofFlowMapping
            | Kind::UnexpectedEofImplicitFlowMapping => self.between_brackets(),
            Kind::InvalidDocumentEnd => (self.to_line_end(self.at), Problem::SeveralDocuments),
            Kind::DirectiveDisallowed | Kind::MissingDocumentEndBeforeDirective => {
                (self.whole_line(), Problem::DirectiveRefused)
            }
            Kind::InvalidIndentation
            | Kind::InvalidBlockScalarIndent
            | Kind::InvalidQuotedScalarIndent
            | Kind::InvalidFlowScalarIndent
            | Kind::ExpectedBlockMappingKey
            | Kind::ExpectedBlockSequenceEntry
            | Kind::ExpectedDocumentStart
            | Kind::BlockSequenceEntryNotAllowed => self.out_of_line(),
            _ if self.line.sign().is_some() => self.sign_at(self.line.value_start()),
            _ => (self.whole_line(), Problem::NotYaml),
        }
    }

    /// Text after a closing quotation mark; when that mark has no other on its line, it was meant
    /// to open, and the one to blame stands on an earlier line.
    fn after_quote(&self) -> (Place, Problem) {
        let here = (self.to_line_end(self.at), Problem::TextAfterQuote);
        let before = &self.text[self.line.start..self.at];
        let Some(mark) = before.trim_end().chars().next_back() else {
            return here;
        };
        if before.matches(mark).count() != 1 {
            return here;
        }
        let opening = self.text[..self.line.start].rfind(mark);
        opening.map_or(here, |opening| {
            (self.to_line_end(opening), Problem::UnclosedQuote)
        })
    }

    /// A value that starts with a sign.
    fn sign_at(&self, at: usize) -> (Place, Problem) {
        let place = self.to_line_end(at);
        match self.text[at..].chars().next() {
            Some(sign) if sign.is_ascii_punctuation() => {
                let text = self.text[place.start..place.end].to_owned();
                (place, Problem::SignAtStart { sign, text })
            }
            Some(_) | None => (self.whole_line(), Problem::NotYaml),
        }
    }

    /// A line that should have been a key with a value, or an item.
    fn keyless(&self, line: &Line<'_>) -> (Place, Problem) {
        let content = line.content();
        let place = line.place();
        if content.starts_with('-') && !content.starts_with("- ") {
            return (place, Problem::NoSpaceAfterDash);
        }
        match content.split_once(':') {
            Some((key, value)) if !key.contains(' ') && !value.is_empty() => (
                place,
                Problem::NoSpaceAfterColon {
                    key: key.to_owned(),
                },
            ),
            Some(_) | None => (
                place,
                Problem::NoColon {
                    text: content.to_owned(),
                },
            ),
        }
    }

    /// A colon where no key can be: a second one on its line, or on a line that belongs to a text.
    fn colon(&self) -> (Place, Problem) {
        let value_start = self.line.value_start();
        if self.line.has_key() && value_start < self.at {
            let place = self.to_line_end(value_start);
            let text = self.text[place.start..place.end].to_owned();
            return (place, Problem::ColonInText { text });
        }
        match self.line.previous_with_content(self.text) {
            Some(previous) if !previous.has_key() && !previous.is_item() => {
                match self.keyless(&previous) {
                    (_, Problem::NoColon { .. }) if previous.indentation() > 0 => {
                        (self.whole_line(), Problem::Indentation)
                    }
                    found => found,
                }
            }
            Some(_) | None => (self.whole_line(), Problem::Indentation),
        }
    }

    /// Something between `[` and `]` that cannot stand there.
    fn between_brackets(&self) -> (Place, Problem) {
        let before = self.text[..self.at].trim_end();
        let open = self.bracket.or_else(|| before.rfind(['[', '{']));
        if let Some(open) = open
            && (self.text[open..self.at].contains('\n') || self.at == self.text.len())
        {
            let sign = if self.text[open..].starts_with('[') {
                '['
            } else {
                '{'
            };
            return (
                self.one_character(open),
                Problem::UnclosedBracket { open: sign },
            );
        }
        if !self.text[self.at..].starts_with(':') {
            return match self.text[self.at..].starts_with(',') {
                true => self.sign_at(self.at),
                false => (self.one_character(self.at), Problem::MissingComma),
            };
        }
        let item = before
            .rfind(['[', '{', ','])
            .map_or(self.at, |sign| sign + 1);
        let item = self.text[item..self.at]
            .find(": ")
            .map_or(item, |colon| item + colon + 1);
        let start = item + (self.text[item..].len() - self.text[item..].trim_start().len());
        let rest = &self.text[self.at..self.line.end_of_content()];
        let end = self.at + rest.find([',', ']', '}']).unwrap_or(rest.len());
        let text = self.text[start..end].to_owned();
        (Place { start, end }, Problem::ColonInText { text })
    }

    /// Something at the wrong distance from the margin, or after a value that is complete.
    fn out_of_line(&self) -> (Place, Problem) {
        let before = self.text[self.line.start..self.at].trim_end();
        let value_start = self.line.value_start();
        if before.ends_with([']', '}']) && value_start < self.at {
            return (self.to_line_end(value_start), Problem::TextAfterBracket);
        }
        let content = self.line.content();
        if content.starts_with('-') && !content.starts_with("- ") && content.len() > 1 {
            return (self.whole_line(), Problem::NoSpaceAfterDash);
        }
        (self.whole_line(), Problem::Indentation)
    }

    /// The first tab in front of the line, or else the first one after the spot, or before it.
    fn tab(&self) -> Place {
        let margin = &self.text[self.line.start..self.line.content_start()];
        let in_margin = margin.find('\t').map(|found| self.line.start + found);
        let after = || self.text[self.at..].find('\t').map(|found| self.at + found);
        let before = || self.text[..self.at].rfind('\t');
        self.one_character(in_margin.or_else(after).or_else(before).unwrap_or(self.at))
    }

    /// The first backslash with a letter that has no meaning after it.
    fn backslash(&self) -> Place {
        let mut characters = self.text[self.at..].char_indices();
        while let Some((index, character)) = characters.next() {
            if character != '\\' {
                continue;
            }
            let escaped = characters.next().map_or(' ', |(_, escaped)| escaped);
            if !"0abtnvfre \"/\\N_LP\t\r\n".contains(escaped) {
                let start = self.at + index;
                return Place {
                    start,
                    end: (start + 1 + escaped.len_utf8()).min(self.text.len()),
                };
            }
        }
        self.to_line_end(self.at)
    }

    fn one_character(&self, start: usize) -> Place {
        let length = self.text[start..].chars().next().map_or(0, char::len_utf8);
        Place {
            start,
            end: start + length,
        }
    }

    fn to_line_end(&self, start: usize) -> Place {
        let line = Line::around(self.text, start);
        Place {
            start,
            end: line.end_of_content().max(start),
        }
    }

    fn whole_line(&self) -> Place {
        self.line.place()
    }
}

fn is_line_end(text: &str, at: usize) -> bool {
    let rest = text[at..].lines().next().unwrap_or_default().trim_start();
    rest.is_empty() || rest.starts_with(['#', ',', ']', '}'])
}

/// The name of the sign at the start of the value, or the problem that is told instead.
fn refuse(text: &str, place: Place, known: Option<Problem>) -> Flaw {
    let line = Line::around(text, place.start);
    let start = if text[place.start..].starts_with(['!', '&', '*']) {
        place.start
    } else {
        line.value_start()
    };
    let spot = Spot {
        text,
        at: start,
        line,
        bracket: None,
    };
    let (place, problem) = match known {
        Some(problem) => (place, problem),
        None => spot.sign_at(start),
    };
    Flaw::new(place, problem)
}

#[cfg(test)]
mod tests {
    use super::super::tree::{line_column, read_tree};

    /// A text, and line, column, part pointed at and name of each flaw, with single quotes.
    #[rustfmt::skip]
    const MISTAKES: &[(&str, &str)] = &[
        ("titel: Let op: dit is een tekst\ndatum: 2022-03-15", "1:8 [Let op: dit is een tekst] ColonInText { text: 'Let op: dit is een tekst' }"),
        ("titel: a\n datum: 2022", "2:2 [datum: 2022] Indentation"),
        ("titel: a\nlijst:\n  - een\n - twee", "4:2 [- twee] Indentation"),
        ("titel:De overstap\ndatum: 2022-03-15", "1:1 [titel:De overstap] NoSpaceAfterColon { key: 'titel' }"),
        ("titel: goed\ndatum:2022-03-15", "2:1 [datum:2022-03-15] NoSpaceAfterColon { key: 'datum' }"),
        ("titel: goed\ndit is een regel\ndatum: x", "2:1 [dit is een regel] NoColon { text: 'dit is een regel' }"),
        ("titel: \"niet dicht\ndatum: 2022", "1:8 ['niet dicht] UnclosedQuote"),
        ("titel: 'Jan's fiets'\ndatum: 2022", "1:13 [s fiets'] TextAfterQuote"),
        ("titel: \"citaat\" zei hij", "1:17 [zei hij] TextAfterQuote"),
        ("titel: \"C:\\map\"", "1:11 [\\m] BackslashInQuotes"),
        ("lijst: [een, twee\ndatum: 2022", "1:8 [[] UnclosedBracket { open: '[' }"),
        ("lijst: [een, twee]]\ndatum: 2022", "1:19 []] StrayBracket"),
        ("lijst: {een: 1, twee: 2", "1:8 [{] UnclosedBracket { open: '{' }"),
        ("lijst: {een: 1 twee: 2}", "1:14 [1 twee: 2] ColonInText { text: '1 twee: 2' }"),
        ("lijst: [een: 1: 2]", "1:14 [1: 2] ColonInText { text: '1: 2' }"),
        ("lijst: [een, \"twee\" \"drie\"]", "1:21 ['drie']] TextAfterQuote"),
        ("\tkey: a", "1:2 [key] Tab"),
        ("titel: a\n\tdatum: b", "2:1 [\t] Tab"),
        ("map:\n\ta: b", "2:1 [\t] Tab"),
        ("map:\n  a: b\n\tc: d", "3:1 [\t] Tab"),
        ("map:\n  - a\n\t- b", "3:1 [\t] Tab"),
        ("tekst: @jg belt", "1:8 [@jg belt] SignAtStart { sign: '@', text: '@jg belt' }"),
        ("tekst: %procent", "1:8 [%procent] SignAtStart { sign: '%', text: '%procent' }"),
        ("tekst: `code`", "1:8 [`code`] SignAtStart { sign: '`', text: '`code`' }"),
        ("tekst: *les", "1:8 [*les] AliasesRefused"),
        ("tekst: *les dat bellen helpt", "1:8 [*les dat bellen helpt] SignAtStart { sign: '*', text: '*les dat bellen helpt' }"),
        ("tekst: * les", "1:8 [* les] SignAtStart { sign: '*', text: '* les' }"),
        ("tekst: & en", "1:8 [& en] SignAtStart { sign: '&', text: '& en' }"),
        ("tekst: &en dit", "1:8 [&en dit] SignAtStart { sign: '&', text: '&en dit' }"),
        ("tekst: ! School belt", "1:8 [! School belt] SignAtStart { sign: '!', text: '! School belt' }"),
        ("tekst: !School belt", "1:8 [!School belt] SignAtStart { sign: '!', text: '!School belt' }"),
        ("tekst: !!str belt", "1:8 [!!str belt] SignAtStart { sign: '!', text: '!!str belt' }"),
        ("tekst: #regie", "1:8 [#regie] HashHidesText { text: '#regie' }"),
        ("tekst: De school #1 van", "1:18 [#1 van] HashHidesText { text: '#1 van' }"),
        ("themas: [#regie, #overdracht]", "1:10 [#regie, #overdracht]] SignAtStart { sign: '#', text: '#regie, #overdracht]' }"),
        ("tekst: | tekst erachter\n  meer", "1:8 [| tekst erachter] SignAtStart { sign: '|', text: '| tekst erachter' }"),
        ("tekst: > 5 kinderen", "1:8 [> 5 kinderen] SignAtStart { sign: '>', text: '> 5 kinderen' }"),
        ("tekst: {thema} is belangrijk", "1:8 [{thema} is belangrijk] TextAfterBracket"),
        ("tekst: [tafel] zei hij", "1:8 [[tafel] zei hij] TextAfterBracket"),
        ("tekst: - een", "1:8 [- een] ListOnKeyLine"),
        ("lijst:\n  - een\n  -twee", "3:3 [-twee] NoSpaceAfterDash"),
        ("lijst:\n- een\ntekst", "3:1 [tekst] NoColon { text: 'tekst' }"),
        ("a: 1\n---\nb: 2", "2:1 [---] SeveralDocuments"),
        ("# leeg", "1:1 [] EmptyFile"),
        ("%YAML 1.2\n---\na: b", "1:1 [%YAML 1.2] DirectiveRefused"),
        ("a: b\n%TAG x", "2:1 [%TAG x] DirectiveRefused"),
        ("{a: b}: c", "1:1 [{] KeyNotText"),
        ("? [a, b]\n: c", "1:3 [[] KeyNotText"),
        (": c", "1:1 [] KeyNotText"),
        ("\u{a0}\u{a0}titel: a", "1:1 [  titel] OddSpace"),
        ("titel: a\n\u{a0}\u{a0}datum: b", "2:1 [  datum] OddSpace"),
        ("a: b\n  c: d", "2:3 [c: d] Indentation"),
        ("a:\n  b: c\n    d: e", "3:5 [d: e] Indentation"),
        ("- a\nb: c", "2:1 [b: c] Indentation"),
        ("a: b\n- c", "2:1 [- c] Indentation"),
        ("tekst: , en", "1:8 [, en] SignAtStart { sign: ',', text: ', en' }"),
        ("tekst: ] en", "1:8 [] en] SignAtStart { sign: ']', text: '] en' }"),
        ("tekst: } en", "1:8 [} en] SignAtStart { sign: '}', text: '} en' }"),
        ("tekst: |\n een\ntwee", "3:1 [twee] NoColon { text: 'twee' }"),
        ("tekst: |\n    een\n  twee\ndatum: x", "3:3 [twee] Indentation"),
        ("tekst: ? wat", "1:8 [? wat] SignAtStart { sign: '?', text: '? wat' }"),
        ("lijst:\n  - Let op: dit\n  - Let op: dit: ook", "3:13 [dit: ook] ColonInText { text: 'dit: ook' }"),
        ("lijst:\n  - a: b\n     c: d", "3:6 [c: d] Indentation"),
        ("a: b: c\nd: e: f", "1:4 [b: c] ColonInText { text: 'b: c' }\n2:4 [e: f] ColonInText { text: 'e: f' }"),
        ("<<: *x", "1:5 [*x] AliasesRefused"),
        ("titel: een\ntekst met een tweede regel\ndatum: x", "2:1 [tekst met een tweede regel] NoColon { text: 'tekst met een tweede regel' }"),
        ("\"titel\": a\n\"b", "2:1 ['b] UnclosedQuote"),
        ("a: 'b\nc: d", "1:4 ['b] UnclosedQuote"),
        ("lijst: [a, b}", "1:8 [[] UnclosedBracket { open: '[' }"),
        ("a: - b", "1:4 [- b] ListOnKeyLine"),
        ("a: \"b\" # ok\nc: 'd'e", "2:7 [e] TextAfterQuote"),
        ("lijst: {tekst: Let op: dit, x: y}", "1:16 [Let op: dit] ColonInText { text: 'Let op: dit' }"),
        ("titel: \"niet dicht\ndatum: \"2022\"", "1:8 ['niet dicht] UnclosedQuote"),
        ("titel: 'Jan\ntekst: 's avonds\nx: y", "1:8 ['Jan] UnclosedQuote\n2:8 ['s avonds] UnclosedQuote"),
        (" formaat: 1\ntitel: x", "2:1 [titel: x] Indentation"),
        ("titel: “De: overstap”", "1:8 [“De: overstap”] ColonInText { text: '“De: overstap”' }"),
        ("van: [jg, ib\ntekst: een\nx: [a]", "1:6 [[] UnclosedBracket { open: '[' }"),
        ("- van: jg\n  tekst: - een\n - van: x", "2:10 [- een] ListOnKeyLine"),
        ("deelnemers:\n- code: jg\nrol: x\n  komt: ja", "4:3 [komt: ja] Indentation"),
        ("tekst: - ", "1:8 [-] ListOnKeyLine"),
        ("tekst ; x\nx: y", "1:1 [tekst ; x] NoColon { text: 'tekst ; x' }"),
        ("formaat = 1\ntitel: y", "1:1 [formaat = 1] NoColon { text: 'formaat = 1' }"),
        ("lijst: [a,,b]", "1:11 [,b]] SignAtStart { sign: ',', text: ',b]' }"),
        ("tekst: |2\n een", "2:2 [een] Indentation"),
        ("tekst: >twee", "1:8 [>twee] SignAtStart { sign: '>', text: '>twee' }"),
        ("a: {b: c\nd: e\nf: g}", "1:4 [{] UnclosedBracket { open: '{' }"),
        ("a: *x\nb: &y z\nc: @q\n", "1:4 [*x] AliasesRefused\n2:4 [&y z] SignAtStart { sign: '&', text: '&y z' }\n3:4 [@q] SignAtStart { sign: '@', text: '@q' }"),
    ];

    #[test]
    fn every_mistake_of_a_beginner_has_its_own_name_and_place() {
        for (text, expected) in MISTAKES {
            let told: Vec<String> = read_tree(text)
                .1
                .iter()
                .map(|flaw| {
                    let (line, column) = line_column(text, flaw.place.start);
                    let shown = &text[flaw.place.start..flaw.place.end];
                    format!("{line}:{column} [{shown}] {:?}", flaw.problem).replace('"', "'")
                })
                .collect();
            assert_eq!(told.join("\n"), *expected, "{text}");
        }
    }

    #[test]
    fn mistakes_on_many_lines_are_told_at_once() {
        let text = "titel: Let op: dit\ndatum: @vandaag\nlijst:\n  - 'Jan's fiets'\n  - {a} b\nwoord\ngoed: ja\n";
        let (_, flaws) = read_tree(text);
        let lines: Vec<_> = flaws
            .iter()
            .map(|flaw| line_column(text, flaw.place.start).0)
            .collect();
        assert_eq!(lines, [1, 2, 4, 5, 6]);
    }
}
