//! Finds the records behind a theme, kind, perspective or word.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::actions::tell_count;
use super::args::project::Find as Arguments;
use super::context::{Context, Tone};
use super::json;
use super::listing::{Listing, tell_replaced};
use super::outcome::{Failure, Outcome};
use super::screen;
use super::snippet::harmless;
use super::tables::{Table, Tables};
use crate::lang::fill;
use crate::model::consent::Purpose;
use crate::model::terms::{Kind, Perspective};
use crate::model::{Id, Question, Record, Session};
use crate::report::view::{Audience, Note, Records};

/// Finds records.
///
/// # Errors
///
/// Wrong use, or what keeps the outcome from being written.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Outcome, Failure> {
    let tables = Tables::find(&arguments.paths, context)?;
    let theme = arguments.theme.as_deref();
    let wanted = Wanted {
        theme: theme
            .map(|typed| tables.theme(typed, context))
            .transpose()?,
        kind: arguments.record_kind,
        perspective: arguments.perspective,
        text: arguments.text.as_deref().map(fold),
    };
    let gathered = tables.each(context, |table| wanted.at(table, context));
    let (mut found, mut hidden, mut replaced) = (Vec::new(), 0, 0);
    for (shown, unseen, instead) in gathered.found {
        found.extend(shown);
        hidden += unseen;
        replaced += instead;
    }
    shorten(&mut found);
    let words = &context.lang.words().find;
    if wanted.text.is_some() {
        tell_count(hidden, words.unsearched_one, words.unsearched_many, context);
    } else {
        tell_count(hidden, words.hidden_one, words.hidden_many, context);
    }
    tell_replaced(replaced, context);
    if arguments.json {
        context.product(&json(&found, hidden))?;
    } else if found.is_empty() {
        context.tell(words.none);
    } else if context.is_on_screen() {
        context.product(&on_screen(&found, context))?;
    } else {
        context.product(&found.iter().map(line).collect::<String>())?;
    }
    Ok(gathered.outcome)
}

/// A text for comparing: without diacritics, in lower case, single-spaced.
pub(super) fn fold(text: &str) -> String {
    let bare: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let words = bare.to_lowercase();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A record as it is told: roles and no names.
#[derive(Clone, Debug, Serialize)]
struct Hit {
    /// With its project.
    id: String,
    #[serde(rename = "vraag")]
    question: Asked,
    #[serde(rename = "soort")]
    kind: &'static str,
    /// Roles.
    #[serde(rename = "van")]
    speakers: Vec<String>,
    #[serde(rename = "perspectieven")]
    perspectives: Vec<&'static str>,
    #[serde(rename = "tekst")]
    text: String,
    #[serde(rename = "toelichting", skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(rename = "themas")]
    themes: Vec<String>,
    #[serde(rename = "uit")]
    sources: Vec<String>,
    /// The id without what all have in common.
    #[serde(skip)]
    short: String,
    /// The kind in words.
    #[serde(skip)]
    kind_label: &'static str,
    /// The themes in words.
    #[serde(skip)]
    theme_labels: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Asked {
    id: String,
    #[serde(rename = "tekst")]
    text: String,
}

/// Which records are found.
struct Wanted {
    theme: Option<Id>,
    kind: Option<Kind>,
    perspective: Option<Perspective>,
    text: Option<String>,
}

impl Wanted {
    /// The records of a table that are found, how many of them may not be shown, and how often
    /// something else stands in the place of a name or number.
    fn at(&self, table: &Table<'_>, context: &Context) -> (Vec<Hit>, usize, usize) {
        let session = table.session;
        let records =
            Records::new(session, Audience::Involved, context.lang).beside(table.others());
        let listing = Listing::of(table, context);
        let marked = records.shown().filter(|(_, r)| self.takes(r, session));
        let notes = marked.map(|(question, record)| {
            let note = records.note(question, record);
            (question, record, note)
        });
        // What is searched is what is printed, so that a name finds nothing.
        let found = notes.filter(|(_, _, note)| {
            let holds = |text: &str| self.text.is_none() || self.holds(&listing.peek(text));
            holds(&note.text) || note.reason.as_deref().is_some_and(holds)
        });
        let hits = found
            .map(|(question, record, note)| hit(question, record, note, &records, &listing))
            .collect();
        let hidden = records.hidden().filter(|record| {
            // What they say is not looked into: a number would tell whether a word is in them.
            self.takes(record, session)
        });
        (hits, hidden.count(), listing.replaced())
    }

    fn takes(&self, record: &Record, session: &Session) -> bool {
        let theme = self
            .theme
            .as_ref()
            .is_none_or(|theme| record.themes.contains(theme));
        let kind = self.kind.is_none_or(|kind| record.kind == kind);
        let perspective = self.perspective.is_none_or(|perspective| {
            session
                .perspectives_for(record, Purpose::Report)
                .contains(&perspective)
        });
        theme && kind && perspective
    }

    fn holds(&self, text: &str) -> bool {
        self.text
            .as_ref()
            .is_none_or(|wanted| fold(text).contains(wanted))
    }
}

fn hit(
    question: &Question,
    record: &Record,
    note: Note,
    records: &Records<'_>,
    listing: &Listing,
) -> Hit {
    let whole = |id: &String| {
        let number = id
            .rsplit_once('#')
            .and_then(|(_, number)| number.parse().ok());
        number.map(|number| records.whole_id(number))
    };
    Hit {
        id: records.whole_id(record.number),
        question: Asked {
            id: records.question_id(question),
            text: listing.text(&records.question(question)),
        },
        kind: record.kind.term(),
        speakers: listing.texts(&note.speakers),
        perspectives: note.perspectives,
        text: listing.text(&note.text),
        reason: note.reason.map(|reason| listing.text(&reason)),
        themes: record
            .themes
            .iter()
            .map(|theme| listing.theme(&records.theme_id(theme)))
            .collect(),
        sources: note.sources.iter().filter_map(whole).collect(),
        short: note.id,
        kind_label: note.kind.label,
        theme_labels: listing.texts(&note.themes),
    }
}

/// Keeps the project in the ids unless all have the same.
fn shorten(hits: &mut [Hit]) {
    fn project(hit: &Hit) -> &str {
        hit.id.rsplit_once('/').map_or("", |(project, _)| project)
    }
    let first = hits.first().map(project).unwrap_or_default().to_owned();
    if hits.iter().any(|hit| project(hit) != first) {
        for hit in hits {
            hit.short.clone_from(&hit.id);
        }
    }
}

/// One line with tabs between: id, kind, who, text, question.
fn line(hit: &Hit) -> String {
    let who = hit.speakers.join(", ");
    let cells = [
        &hit.short,
        hit.kind_label,
        &who,
        &hit.text,
        &hit.question.text,
    ];
    screen::tabbed(cells)
}

fn on_screen(hits: &[Hit], context: &Context) -> String {
    let words = &context.lang.words().find;
    let paragraphs: Vec<String> = hits.iter().map(|hit| paragraph(hit, context)).collect();
    let sum = context.lang.count(hits.len(), words.one, words.many);
    format!("{}\n{sum}\n", paragraphs.join("\n"))
}

fn paragraph(hit: &Hit, context: &Context) -> String {
    let words = &context.lang.words().find;
    let width = context.width();
    let mut head = vec![hit.kind_label.to_owned()];
    head.extend((!hit.speakers.is_empty()).then(|| hit.speakers.join(", ")));
    let head = format!("{} · {}", harmless(&hit.short), harmless(&head.join(" · ")));
    let mut text = context.color.paint(Tone::Strong, &head) + "\n";
    text.push_str(&screen::paragraph(&hit.text, width, "  "));
    let themes = hit.theme_labels.join(", ");
    let sources = hit.sources.join(", ");
    let lines = [
        (
            words.because,
            "reason",
            hit.reason.as_deref().unwrap_or_default(),
        ),
        (words.themes, "themes", &themes),
        (words.from, "sources", &sources),
        (words.question, "question", &hit.question.text),
    ];
    for (told, name, value) in lines.into_iter().filter(|(_, _, value)| !value.is_empty()) {
        text.push_str(&screen::paragraph(
            &fill(told, &[(name, value)]),
            width,
            "  ",
        ));
    }
    text
}

fn json(hits: &[Hit], hidden: usize) -> String {
    #[derive(Serialize)]
    struct Found<'f> {
        formaat: u32,
        gevonden: &'f [Hit],
        weggelaten: usize,
    }
    json::printed(&Found {
        formaat: 1,
        gevonden: hits,
        weggelaten: hidden,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn diacritics_case_and_white_space_do_not_matter() {
        assert_eq!(fold("Één  Zorgcoördinator\u{a0}"), "een zorgcoordinator");
    }

    proptest! {
        #[test]
        fn what_was_folded_is_found_in_any_spelling(text in "[a-zéëïA-ZÉ ]{0,20}") {
            let folded = fold(&text);
            prop_assert_eq!(&fold(&folded), &folded);
            prop_assert_eq!(&fold(&text.to_uppercase()), &folded);
        }
    }
}
