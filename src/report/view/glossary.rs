//! Which terms of the glossary occur in what is printed.

use super::parts::{Note, TermView, View};
use super::seen::Seen;
use crate::model::Glossary;
use crate::model::codebook::Term;

/// The terms that occur in a view as whole words, in the order of the glossary.
///
/// An abbreviation, a term with a capital after its first letter, is known by its capitals; other
/// terms in any case.
pub(super) fn occurring(view: &View, glossary: &Glossary, seen: &Seen) -> Vec<TermView> {
    if view.head_only {
        return Vec::new();
    }
    terms_in(&texts(view).join("\n"), glossary)
        .map(|term| TermView {
            term: seen.text(&term.term),
            in_full: seen.optional(term.in_full.as_ref()),
            meaning: seen.text(&term.meaning),
        })
        .collect()
}

/// The terms of a glossary that occur in a text.
pub(super) fn terms_in<'g>(
    text: &str,
    glossary: &'g Glossary,
) -> impl Iterator<Item = &'g Term> + use<'g> {
    let folded = text.to_lowercase();
    let text = text.to_owned();
    glossary.terms.iter().filter(move |term| {
        if is_abbreviation(&term.term) {
            holds_word(&text, &term.term)
        } else {
            holds_word(&folded, &term.term.to_lowercase())
        }
    })
}

fn is_abbreviation(term: &str) -> bool {
    term.chars().skip(1).any(char::is_uppercase)
}

fn holds_word(text: &str, word: &str) -> bool {
    !word.is_empty()
        && text.match_indices(word).any(|(start, found)| {
            let before = text[..start].chars().next_back();
            let after = text[start + found.len()..].chars().next();
            let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !in_word(before) && !in_word(after)
        })
}

/// How many themes documents print at most.
const THEMES: usize = 10;

/// What people wrote, as far as our layouts print it.
fn texts(view: &View) -> Vec<&str> {
    let mut texts = vec![view.title.as_str()];
    texts.extend(view.case.central_question.as_deref());
    texts.extend(view.case.summary.as_deref());
    for pair in &view.case.characteristics {
        texts.extend([pair.name.as_str(), &pair.value]);
    }
    for event in &view.case.timeline {
        texts.extend([event.when.as_str(), &event.what]);
    }
    for roles in view.people.perspectives.iter().flat_map(|p| &p.roles) {
        texts.push(&roles.role);
    }
    texts.extend(
        view.asked_before
            .iter()
            .map(|asked| asked.question.as_str()),
    );
    for question in view.talk.iter().flat_map(|phase| &phase.questions) {
        texts.push(&question.text);
        question.notes.iter().for_each(|note| add(note, &mut texts));
    }
    let first = view.themes.iter().take(THEMES);
    texts.extend(first.map(|theme| theme.label.as_str()));
    let groups = view.helped.iter().chain(&view.hindered);
    texts.extend(groups.filter_map(|group| group.theme.as_deref()));
    for action in &view.actions.list {
        texts.push(&action.what);
        texts.extend(action.who.iter().map(String::as_str));
    }
    for statement in &view.evaluation {
        texts.push(&statement.text);
        texts.extend(statement.reasons.iter().map(String::as_str));
    }
    texts
}

fn add<'v>(note: &'v Note, texts: &mut Vec<&'v str>) {
    texts.push(&note.text);
    texts.extend(note.reason.as_deref());
    for people in [&note.toward, &note.about] {
        texts.extend(people.iter().map(String::as_str));
    }
}
