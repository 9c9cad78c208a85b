//! An answer to a question of choice: what was chosen, and the reason that may follow it.

use super::Question;
use super::terms::{Form, Perspective};
use super::unsound::nearest;

/// What was chosen out of what a question offers, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The choices as they are kept: options, a number, or `ja`/`nee`; one, but for a
    /// multiple choice.
    pub choices: Vec<String>,
    /// The rest of what was typed.
    pub reason: Option<String>,
}

/// Why a text is no answer to the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// None of the options.
    NotAnOption {
        /// The options offered.
        options: Vec<String>,
        /// The option that was perhaps meant.
        nearest: Option<String>,
    },
    /// Not a whole number on the scale.
    NotOnScale {
        /// Its lowest step.
        from: i64,
        /// Its highest step.
        to: i64,
    },
    /// Neither yes nor no.
    NotYesOrNo,
}

/// Who leads, in an answer to a question that records `leiding`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leader {
    /// This perspective.
    Perspective(Perspective),
    /// It is not clear.
    Unclear,
}

/// Reads an answer to a question of choice: the choice first, then perhaps the reason.
///
/// An option is known by its text, its number in the list, or, alone on the line, by a unique
/// beginning of at least two characters.
///
/// # Errors
///
/// What keeps the text from being an answer.
pub fn read_answer(question: &Question, text: &str) -> Result<Answer, NoAnswer> {
    match question.form {
        Form::YesNo => read_yes_no(text),
        Form::Scale => read_step(text, question.from.unwrap_or(0), question.to.unwrap_or(0)),
        Form::Choice
        | Form::MultipleChoice
        | Form::Open
        | Form::Round
        | Form::Together
        | Form::Actions
        | Form::Matrix => read_options(question, text),
    }
}

/// Recognises who leads at the beginning of what was said.
#[must_use]
pub fn read_leader(text: &str) -> Option<Leader> {
    let word = leading_word(text)?.to_lowercase();
    LEADERS
        .iter()
        .find(|(_, words)| words.contains(&word.as_str()))
        .map(|(leader, _)| *leader)
}

/// The first word of a text that is no article.
#[must_use]
pub fn leading_word(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_alphanumeric()).find(|word| {
        !word.is_empty()
            && !["de", "het", "een", "onze", "the"].contains(&word.to_lowercase().as_str())
    })
}

/// The words by which people name who leads.
const LEADERS: &[(Leader, &[&str])] = &[
    (
        Leader::Unclear,
        &["onduidelijk", "niemand", "onbekend", "unclear", "nobody"],
    ),
    (
        Leader::Perspective(Perspective::Youth),
        &[
            "jeugdige", "jongere", "kind", "leerling", "student", "youth",
        ],
    ),
    (
        Leader::Perspective(Perspective::Parent),
        &[
            "ouder", "ouders", "moeder", "vader", "opvoeder", "gezin", "parent", "parents",
        ],
    ),
    (
        Leader::Perspective(Perspective::Education),
        &[
            "onderwijs",
            "school",
            "leerkracht",
            "leraar",
            "docent",
            "mentor",
            "ib",
            "education",
        ],
    ),
    (
        Leader::Perspective(Perspective::Care),
        &[
            "zorg",
            "jeugdzorg",
            "jeugdhulp",
            "hulpverlening",
            "hulpverlener",
            "wijkteam",
            "gebiedsteam",
            "jeugdteam",
            "care",
        ],
    ),
    (
        Leader::Perspective(Perspective::Municipality),
        &[
            "gemeente",
            "leerplicht",
            "leerplichtambtenaar",
            "municipality",
        ],
    ),
    (
        Leader::Perspective(Perspective::Guidance),
        &["begeleiding", "voorzitter"],
    ),
    (Leader::Perspective(Perspective::Other), &["overig"]),
];

fn read_yes_no(text: &str) -> Result<Answer, NoAnswer> {
    let (word, rest) = first_word(text);
    let choice = match word.to_lowercase().as_str() {
        "ja" | "j" | "yes" => "ja",
        "nee" | "n" | "neen" | "no" => "nee",
        _ => return Err(NoAnswer::NotYesOrNo),
    };
    Ok(Answer {
        choices: vec![choice.to_owned()],
        reason: reason(rest),
    })
}

fn read_step(text: &str, from: i64, to: i64) -> Result<Answer, NoAnswer> {
    let refused = NoAnswer::NotOnScale { from, to };
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let length = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    let end = text.len() - digits.len() + length;
    let (number, rest) = text.split_at(end);
    let step: i64 = number.parse().map_err(|_| refused.clone())?;
    let mut after = rest.chars();
    let is_fraction =
        matches!(after.next(), Some('.' | ',')) && after.next().is_some_and(|c| c.is_ascii_digit());
    let is_word = rest.chars().next().is_some_and(char::is_alphanumeric);
    if !(from..=to).contains(&step) || is_fraction || is_word {
        return Err(refused);
    }
    let rest = rest.strip_prefix(&format!("/{to}")).unwrap_or(rest);
    Ok(Answer {
        choices: vec![step.to_string()],
        reason: reason(rest),
    })
}

fn read_options(question: &Question, text: &str) -> Result<Answer, NoAnswer> {
    let options = question.possible_answers();
    let mut choices: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while let Some((option, after)) = leading_option(&options, rest) {
        if !choices.contains(option) {
            choices.push(option.clone());
        }
        rest = after;
        if question.form != Form::MultipleChoice {
            break;
        }
        match next_in_list(rest).filter(|next| leading_option(&options, next).is_some()) {
            Some(next) => rest = next,
            None => break,
        }
    }
    if choices.is_empty() {
        let option = by_beginning(&options, text).ok_or_else(|| NoAnswer::NotAnOption {
            nearest: nearest(text.trim(), options.iter().map(String::as_str)).map(str::to_owned),
            options: options.clone(),
        })?;
        return Ok(Answer {
            choices: vec![option],
            reason: None,
        });
    }
    Ok(Answer {
        choices,
        reason: reason(rest),
    })
}

/// The option with which a text begins, by its words or by its number, and what follows it.
fn leading_option<'o, 't>(options: &'o [String], text: &'t str) -> Option<(&'o String, &'t str)> {
    let by_words = options
        .iter()
        .filter_map(|option| Some((option, strip_ignoring_case(text, option)?)))
        .filter(|(_, rest)| !rest.starts_with(char::is_alphanumeric))
        .min_by_key(|(_, rest)| rest.len());
    by_words.or_else(|| {
        let (word, rest) = first_word(text);
        let number: usize = word.parse().ok()?;
        Some((options.get(number.checked_sub(1)?)?, rest))
    })
}

fn by_beginning(options: &[String], text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let mut beginning = options
        .iter()
        .filter(|option| option.to_lowercase().starts_with(&text));
    let only = beginning.next().filter(|_| text.chars().count() >= 2)?;
    beginning.next().is_none().then(|| only.clone())
}

/// What follows a comma, semicolon, plus or the word *en* between two options.
fn next_in_list(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let listed = text.strip_prefix([',', ';', '+', '&']);
    let listed = listed
        .or_else(|| text.strip_prefix("en "))
        .or_else(|| text.strip_prefix("and "));
    listed.map(str::trim_start)
}

fn strip_ignoring_case<'t>(text: &'t str, beginning: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for expected in beginning.chars() {
        let found = rest.next()?;
        if !found.to_lowercase().eq(expected.to_lowercase()) {
            return None;
        }
    }
    Some(rest.as_str())
}

fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim();
    let end = text
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(text.len());
    text.split_at(end)
}

/// The reason after a choice, without the punctuation that parts them.
fn reason(rest: &str) -> Option<String> {
    let parting = |c: char| c.is_whitespace() || ",;:.-–—".contains(c);
    let reason = rest.trim_start_matches(parting).trim_end();
    (!reason.is_empty()).then(|| reason.to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::model::Id;

    fn question(form: Form, options: &[&str]) -> Question {
        let id = Id::new("q").unwrap();
        let mut question = Question::new(id, "Vraag?".to_owned(), form);
        question.options = options.iter().map(|option| (*option).to_owned()).collect();
        (question.from, question.to) = (Some(1), Some(5));
        question
    }

    fn read(form: Form, text: &str) -> Option<(Vec<String>, String)> {
        let options = ["School", "School en zorg", "Thuis, bij ons", "Anders"];
        let answer = read_answer(&question(form, &options), text).ok()?;
        Some((answer.choices, answer.reason.unwrap_or_default()))
    }

    #[test]
    fn a_choice_is_read_by_text_number_or_beginning_and_the_rest_is_the_reason() {
        for (form, text, choices, reason) in [
            (Form::Choice, "school", &["School"][..], ""),
            (
                Form::Choice,
                "SCHOOL EN ZORG want samen",
                &["School en zorg"],
                "want samen",
            ),
            (
                Form::Choice,
                "2 want samen",
                &["School en zorg"],
                "want samen",
            ),
            (
                Form::Choice,
                "thuis, bij ons: rust",
                &["Thuis, bij ons"],
                "rust",
            ),
            (Form::Choice, "and", &["Anders"], ""),
            (
                Form::MultipleChoice,
                "1, 4 en 3: alles telt",
                &["School", "Anders", "Thuis, bij ons"],
                "alles telt",
            ),
            (
                Form::MultipleChoice,
                "school, en dat is lastig",
                &["School"],
                "en dat is lastig",
            ),
            (
                Form::Scale,
                "4 omdat het rustig was",
                &["4"],
                "omdat het rustig was",
            ),
            (Form::Scale, "4/5", &["4"], ""),
            (Form::YesNo, "Ja, graag", &["ja"], "graag"),
            (Form::YesNo, "nee", &["nee"], ""),
        ] {
            let expected = (
                choices.iter().map(|c| (*c).to_owned()).collect(),
                reason.to_owned(),
            );
            assert_eq!(read(form, text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_was_not_offered_is_no_answer() {
        for (form, text) in [
            (Form::Choice, "schoolplein"),
            (Form::Choice, "5"),
            (Form::Choice, "sch"),
            (Form::Scale, "6"),
            (Form::Scale, "4,5"),
            (Form::Scale, "vier"),
            (Form::Scale, "4x"),
            (Form::YesNo, "misschien"),
            (Form::YesNo, "jaarlijks"),
        ] {
            assert_eq!(read(form, text), None, "{text}");
        }
    }

    #[test]
    fn a_leader_is_known_by_the_first_word_that_says_something() {
        let education = Some(Leader::Perspective(Perspective::Education));
        assert_eq!(read_leader("school, want die belt"), education);
        assert_eq!(read_leader("De school"), education);
        assert_eq!(read_leader("niemand eigenlijk"), Some(Leader::Unclear));
        assert_eq!(read_leader("dat verschilt"), None);
    }
}
