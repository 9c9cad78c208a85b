//! Finds numbers and addresses that identify people by their form alone.

use std::ops::Range;

use super::lexicon::{self, Traits};
use super::numbers;
use super::{Certainty, Finding, Kind};

/// Looks for a finding that begins here; each look is short, or happens once in a run of signs.
pub(super) fn find_at(text: &str, at: usize) -> Option<Finding> {
    let before = text[..at].chars().next_back();
    if before.is_some_and(|sign| sign.is_alphanumeric() || sign == '@') {
        return None;
    }
    if before == Some('#') {
        // Not the number of a note, which stands behind the id of its table.
        let of_a_table = text[..at - 1].ends_with(char::is_alphanumeric);
        return numbers::citizen_number(text, at)
            .map(|range| sure(range, Kind::Bsn))
            .or_else(|| numbers::telephone(text, at).map(|range| sure(range, Kind::Phone)))
            .filter(|_| !of_a_table);
    }
    web_address(text, at)
        .map(|range| sure(range, Kind::Url))
        .or_else(|| numbers::bank_account(text, at))
        .or_else(|| numbers::citizen_number(text, at).map(|range| sure(range, Kind::Bsn)))
        .or_else(|| numbers::telephone(text, at).map(|range| sure(range, Kind::Phone)))
        .or_else(|| numbers::postcode(text, at).map(|range| sure(range, Kind::Postcode)))
}

pub(super) fn sure(range: Range<usize>, kind: Kind) -> Finding {
    Finding {
        range,
        kind,
        certainty: Certainty::Sure,
    }
}

/// Returns the e-mail addresses, in order; letters of any script are taken.
pub(super) fn mail_addresses(text: &str) -> Vec<Range<usize>> {
    let mut addresses: Vec<Range<usize>> = Vec::new();
    let mut done = 0;
    for mark in at_marks(text) {
        if mark.start < done {
            continue;
        }
        let local = text[done..mark.start].trim_end_matches(is_local).len() + done;
        let local = mark.start
            - text[local..mark.start]
                .trim_start_matches(['.', '-', '_', '\'', '*'])
                .len();
        let after = &text[mark.end..];
        let host = after.len() - after.trim_start_matches(is_host).len();
        let host = after[..host].trim_end_matches(['.', '-']);
        let plain = mark.len() == 1;
        let known = plain
            || host
                .rsplit('.')
                .next()
                .is_some_and(|ending| PLAIN_ENDINGS.contains(&ending));
        if local < mark.start && !text[..mark.start].ends_with('.') && is_host_name(host) && known {
            addresses.push(local..mark.end + host.len());
            done = mark.end + host.len();
        } else {
            done = done.max(mark.end);
        }
    }
    addresses
}

/// "@" and "(at)", with a space at both sides of it or not, and " at ".
fn at_marks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let signs = text.match_indices(['@', '(', '[', 'a', 'A']);
    signs.filter_map(|(at, sign)| {
        let length = match sign {
            "@" => 1,
            "a" | "A" => 2,
            _ => 4,
        };
        let word = length == 2;
        if word && !text[at + 1..].starts_with(if sign == "a" { "t " } else { "T " }) {
            return None;
        }
        if length == 4 {
            let word = text.get(at + 1..at + 3)?;
            let closes = text[at + 3..].starts_with([')', ']']);
            if !(word.eq_ignore_ascii_case("at") && closes) {
                return None;
            }
        }
        let before = text[..at].ends_with(' ');
        let after = text[at + length..].starts_with(' ');
        // "jan @voorbeeld.nl", but not "zie @voorbeeld.nl"
        let unlike = word || before && !after;
        let stands = !word || before && after;
        (stands && !(unlike && is_before_a_verb(&text[..at])))
            .then_some(at - usize::from(before)..at + length + usize::from(after))
    })
}

/// "We zijn at voorbeeld.nl": English for where something is.
fn is_before_a_verb(before: &str) -> bool {
    let word = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let other = Traits::VERB.and(Traits::COMMON).and(Traits::PRONOUN);
    lexicon::traits(&word.to_lowercase()).any(other)
}

fn is_local(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '.' | '_' | '%' | '+' | '-' | '\'' | '&' | '=' | '~')
}

fn is_host(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '.' | '-')
}

/// Two labels or more, the last of letters.
fn is_host_name(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
        && last.chars().count() >= 2
        && last.chars().all(char::is_alphabetic)
}

/// Endings that make a web address without anything before it.
const PLAIN_ENDINGS: [&str; 6] = ["nl", "com", "org", "net", "eu", "frl"];

/// Endings that are words as well, so that a path has to follow.
const ENDINGS_WITH_PATH: [&str; 20] = [
    "be", "de", "fr", "uk", "me", "nu", "tv", "io", "app", "edu", "gov", "info", "site", "online",
    "ly", "gl", "to", "page", "link", "it",
];

fn web_address(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at..];
    if !rest.starts_with(char::is_alphanumeric) || !begins_a_run(&text[..at]) {
        return None;
    }
    let run = &rest[..rest.find(is_end_of_address).unwrap_or(rest.len())];
    if !run.contains(['.', '/']) {
        return None;
    }
    let run = trim_closing(run);
    let named = ["http://", "https://", "www."]
        .iter()
        .find_map(|opening| {
            run.get(..opening.len())
                .filter(|begin| begin.eq_ignore_ascii_case(opening))
                .map(|_| &run[opening.len()..])
        })
        .is_some_and(|host| {
            host.starts_with(char::is_alphanumeric) && host.contains('.') || host.contains('/')
        });
    if named {
        return Some(at..at + run.len());
    }
    let host = &run[..run.find(|sign| !is_host(sign)).unwrap_or(run.len())];
    let path = &run[host.len()..];
    let (site, ending) = host.rsplit_once('.')?;
    let has_path = path.starts_with('/') && path.len() > 1;
    let known = PLAIN_ENDINGS.contains(&ending)
        && (path.is_empty() || path.starts_with(['/', '?', '#', ':']))
        || ENDINGS_WITH_PATH.contains(&ending) && has_path
        || is_long_host(host);
    let label = site.rsplit('.').next().unwrap_or_default();
    let is_site = is_host_name(host) && label.chars().count() >= 2 && !label.ends_with('-');
    (known && is_site).then(|| at..at + run.len())
}

/// "gezin.blogspot.example": three or more words, each too long for an abbreviation.
fn is_long_host(host: &str) -> bool {
    host.split('.').count() >= 3
        && host
            .split('.')
            .all(|label| label.len() >= 3 && !label.bytes().all(|sign| sign.is_ascii_digit()))
}

/// After white space and at most three opening signs, so that a long run is looked at once.
fn begins_a_run(before: &str) -> bool {
    let opening = [
        '(', '[', '<', '"', '“', '„', '«', '\'', '‘', '*', '_', ':', '|',
    ];
    let mut before = before.chars().rev();
    let sign = before.by_ref().take(4).find(|sign| !opening.contains(sign));
    match sign {
        Some(sign) => sign.is_whitespace(),
        None => before.next().is_none(),
    }
}

fn is_end_of_address(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '<' | '>' | '"' | '“' | '”' | '«' | '»' | '|' | '`')
}

/// Leaves out signs that close the sentence, and brackets that were opened before it.
fn trim_closing(run: &str) -> &str {
    let mut opened = run.matches('(').count();
    let mut closed = run.matches(')').count();
    let mut end = run.len();
    for (at, sign) in run.char_indices().rev() {
        let closes = match sign {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '*' | '_' | ']' | '…' => true,
            ')' if closed > opened => {
                closed -= 1;
                true
            }
            '(' => {
                opened = opened.saturating_sub(1);
                false
            }
            _ => false,
        };
        if !closes {
            break;
        }
        end = at;
    }
    &run[..end]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "tests measure time")]

    use crate::privacy;

    /// What the room finds in a text by its form alone, in order.
    fn find(text: &str) -> Vec<Finding> {
        let by_form = |kind| {
            matches!(
                kind,
                Kind::Email | Kind::Url | Kind::Bsn | Kind::Phone | Kind::Iban | Kind::Postcode
            )
        };
        let found = privacy::find(text).into_iter();
        found.filter(|finding| by_form(finding.kind)).collect()
    }

    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<(Kind, &str)> {
        find(text)
            .into_iter()
            .map(|finding| (finding.kind, &text[finding.range]))
            .collect()
    }

    fn alone(kind: Kind, examples: &[&str]) {
        for example in examples {
            for text in [
                (*example).to_owned(),
                format!("Het is {example}."),
                format!("({example}) en meer"),
                format!("nummer: {example}, 2 keer\n"),
            ] {
                assert_eq!(found(&text), [(kind, *example)], "{text}");
            }
        }
    }

    #[test]
    fn citizen_service_numbers_are_found_plain_and_parted() {
        alone(
            Kind::Bsn,
            &[
                "999990019",
                "952332887",
                "952.332.887",
                "952 332 887",
                "9523.32.887",
                "952-332-887",
                "952\u{a0}332\u{a0}887",
            ],
        );
    }

    #[test]
    fn numbers_that_fail_the_check_or_are_part_of_another_are_no_citizen_service_numbers() {
        for text in [
            "999990018",
            "000000000",
            "1999990019",
            "9999900190",
            "999990019.5",
            "x999990019",
            "po-overstap#999990019",
            "€ 999.990.019",
            "1.999.990.019",
            "999990019-1",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn telephone_numbers_are_found_in_all_their_forms() {
        alone(
            Kind::Phone,
            &[
                "0612345678",
                "06-12345678",
                "06 12 34 56 78",
                "06 1234 5678",
                "06.12.34.56.78",
                "0513-123456",
                "0513 12 34 56",
                "(0513) 123456",
                "058-1234567",
                "+31612345678",
                "+31 6 12345678",
                "+31 (0)6 12345678",
                "0031687654321",
                "0031 513 654 321",
                "+31 58 123 45 67",
                "+32 470 12 34 56",
            ],
        );
    }

    #[test]
    fn mail_and_web_addresses_are_found_without_the_closing_sign() {
        alone(
            Kind::Email,
            &[
                "ib@voorbeeldschool.nl",
                "R.Kowalska+tolk@example.co.uk",
                "zoë_de-vries@xn.frl",
                "ib @ voorbeeldschool.nl",
                "ib(at)voorbeeldschool.nl",
                "ib[AT]voorbeeldschool.nl",
            ],
        );
        alone(
            Kind::Url,
            &[
                "https://voorbeeld.nl/a_(b)?q=1#c",
                "http://localhost/x",
                "www.voorbeeld.nl",
                "voorbeeldschool.nl",
                "facebook.com/voorbeeld.moeder.77",
                "school.voorbeeld.org",
                "youtu.be/abc",
            ],
        );
    }

    #[test]
    fn bank_accounts_are_found_with_and_without_spaces() {
        alone(
            Kind::Iban,
            &[
                "NL91ABNA0246813579",
                "NL77 TRIO 0444 5556 66",
                "nl91abna0417164300",
                "BE68 5390 0754 7034",
                "DE89370400440532013000",
            ],
        );
    }

    #[test]
    fn a_dutch_bank_account_with_a_slip_is_doubtful() {
        let finding = find("NL92ABNA0246813579")
            .pop()
            .map(|finding| (finding.kind, finding.certainty));
        assert_eq!(finding, Some((Kind::Iban, Certainty::Doubtful)));
    }

    #[test]
    fn postcodes_are_found() {
        alone(
            Kind::Postcode,
            &["8465 RT", "8601EH", "8456\u{a0}BN", "8601eh"],
        );
    }

    #[test]
    fn everyday_numbers_and_abbreviations_are_nothing() {
        for text in [
            "schooljaar 2021-2022 VO",
            "in 2022 IB gesproken",
            "om 8.30 naar school, om 14.15 uit",
            "Tussen 06.30 en 07.15 uur",
            "06.30-07.15-08.45-09.15",
            "01-02-2018 12 kinderen",
            "06-05-2018 12.30",
            "06 05 2018 12 30",
            "2018-03-14 9:30",
            "€ 1.250 voor",
            "€ 1250,00 EU",
            "po-overstap#12",
            "heerenveen/po-overstap#1234",
            "groep 6/7",
            "1000 km",
            "1500ml",
            "0123 SA",
            "1234 SS",
            "12345 AB",
            "1234 ABC",
            "D.w.z. m.b.t. vervoer o.a. wachttijd",
            "klaar.De juf",
            "dat weet ik.nu nog",
            "AVI-E4 gehaald, DLE 23 bij DL 30.",
            "zaal 12A, 1e etage",
            "C/17/198765",
            "NL2022 is van ons",
            "jan@school",
            "@jg >2022-05-01 ^12",
            "0,5 fte",
            "10 20 30 40 50 60",
            "Tarief 2026: 78,40 per uur ex btw, was 71,10",
            "versie 1.2.3.4",
            "2.500.000 kinderen",
            "verslag.md",
            "m.n. IB'er",
            "5000 IB",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn ranges_are_in_order_and_on_characters(text in "[ @.a-zé0-9(+/#NL\\-\n]{0,60}") {
            let mut last = 0;
            for finding in find(&text) {
                prop_assert!(last <= finding.range.start && finding.range.start < finding.range.end);
                prop_assert!(text.get(finding.range.clone()).is_some());
                last = finding.range.end;
            }
        }

        #[test]
        fn years_times_dates_and_amounts_are_nothing(
            year in 1900..2100, next in 1900..2100, day in 1..32, month in 1..13, hour in 0..24, minute in 0..60,
            euros in 0..999_999, number in 0..99_999, group in 1..9,
        ) {
            let text = format!(
                "In {year}-{next} en {day:02}-{month:02}-{year} {hour:02}.{minute:02} tot {hour:02}:{minute:02}, \
                 {year}-{month:02}-{day:02}, {day}/{month}/{year}, € {euros},50, po-overstap#{number}, groep {group}, \
                 {hour:02}.{minute:02}-{hour:02}.{minute:02} uur, {day:02} {month:02} {year} {hour} uur"
            );
            prop_assert_eq!(found(&text), []);
        }
    }
}
