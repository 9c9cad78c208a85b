//! What a document about several tables ends with.

use std::collections::BTreeMap;

use super::super::closing as one_table;
use super::super::parts::{FeedbackView, Statement};
use super::super::seen::Seen;
use super::super::talk::LEAST_ANSWERS;
use super::ending::{
    AccountView, AdviceView, FollowUpView, RecipientView, RecommendationView, SkippedView,
    UnheardAt, UnheardOf, VoiceOf, VoicesView,
};
use super::head::evidence_of;
use super::whole::Whole;
use crate::insights::Skipped;
use crate::model::terms::{Kind, Level};

/// Recommendations by level: those of the project, and those said at tables.
pub(super) fn recommendations(whole: &Whole) -> Vec<AdviceView> {
    let levels = Level::ALL.iter().map(|(_, level)| Some(*level));
    let views = levels.chain([None]).map(|level| advice(whole, level));
    views
        .filter(|advice| !advice.of_project.is_empty() || !advice.notes.is_empty())
        .collect()
}

fn advice(whole: &Whole, level: Option<Level>) -> AdviceView {
    let of_project = whole.project.map(|project| &*project.recommendations);
    let of_project = of_project.unwrap_or_default().iter();
    AdviceView {
        level: level.map(|level| whole.label(level).to_owned()),
        of_project: of_project
            .filter(|recommendation| recommendation.level == level)
            .map(|recommendation| RecommendationView {
                text: whole.text(&recommendation.text),
                to: whole.optional(recommendation.to.as_ref()),
                evidence: evidence_of(whole, &recommendation.themes),
            })
            .collect(),
        notes: whole.notes_where(|_, _, record| {
            let row = record.row.as_deref().and_then(level_of_row);
            record.kind == Kind::Recommendation && record.level.or(row) == level
        }),
    }
}

/// The level that a row of the matrix about influence stands for.
fn level_of_row(row: &str) -> Option<Level> {
    let row = row.to_lowercase();
    let levels = [
        ("organisatie", Level::Organisation),
        ("gemeente", Level::Local),
        ("lokaal", Level::Local),
        ("regio", Level::Regional),
        ("land", Level::National),
    ];
    let found = levels.into_iter().find(|(word, _)| row.contains(word));
    found.map(|(_, level)| level)
}

/// How much each perspective was heard; the public does not get this.
pub(super) fn voices(whole: &Whole) -> Option<VoicesView> {
    if whole.is_public() {
        return None;
    }
    let voices = &whole.summary.voices;
    let perspectives = voices
        .by_perspective
        .iter()
        .map(|(perspective, voice)| VoiceOf {
            perspective: whole.choice(*perspective),
            records: voice.records,
            record_share: voice.share_of_records,
            words: voice.words,
            word_share: voice.share_of_words,
        });
    let mut unheard: Vec<UnheardAt> = Vec::new();
    for silent in &voices.unheard {
        let put_to_all = |(_, seen): (&str, &Seen<'_>)| {
            let log = seen.session.question(&silent.question)?;
            // A question that was made for one table is another one at the next.
            let is_general = !silent.question.as_str().contains('-');
            (is_general && one_table::is_put_to_all(&log.question))
                .then(|| seen.short_question(&log.question))
        };
        let Some(question) = whole.seens().find_map(put_to_all) else {
            continue;
        };
        let of = UnheardOf {
            perspective: whole.label(silent.perspective),
            tables: silent.tables.len(),
        };
        match unheard.iter_mut().find(|known| known.question == question) {
            Some(known) => known.perspectives.push(of),
            None => unheard.push(UnheardAt {
                question,
                perspectives: vec![of],
            }),
        }
    }
    Some(VoicesView {
        perspectives: perspectives.collect(),
        guidance: voices.guidance.records,
        together: voices.everybody.records,
        unheard,
    })
}

/// The participants' evaluation: the same statement of all tables together, never per person.
///
/// Answers that are too few at their own table stay out unless those of such tables together are
/// enough: else they could be found by taking away what the reports of the other tables tell.
///
/// The public gets none: of an earlier version, with a table less, it could find what was answered
/// at that table.
pub(super) fn evaluation(whole: &Whole) -> Vec<Statement> {
    if whole.is_public() {
        return Vec::new();
    }
    let mut statements: Vec<(Statement, usize)> = Vec::new();
    for (_, seen) in whole.seens() {
        for mut statement in one_table::every_statement(seen) {
            let few = if statement.too_few {
                statement.answers
            } else {
                0
            };
            if statement.too_few {
                // Words could still tell who it was.
                statement.reasons.clear();
            }
            let same = |(known, _): &&mut (Statement, usize)| {
                known.text == statement.text
                    && known.from == statement.from
                    && known.to == statement.to
            };
            match statements.iter_mut().find(same) {
                Some((known, few_so_far)) => {
                    add(known, statement);
                    *few_so_far += few;
                }
                None => statements.push((statement, few)),
            }
        }
    }
    statements.retain(|(statement, few)| {
        statement.answers >= LEAST_ANSWERS && (*few == 0 || *few >= LEAST_ANSWERS)
    });
    statements
        .into_iter()
        .map(|(statement, _)| statement)
        .collect()
}

fn add(known: &mut Statement, more: Statement) {
    known.answers += more.answers;
    known.high += more.high;
    known.reasons.extend(more.reasons);
    for tally in more.tally {
        match known
            .tally
            .iter_mut()
            .find(|own| own.answer == tally.answer)
        {
            Some(own) => own.number += tally.number,
            None => known.tally.push(tally),
        }
    }
    known
        .tally
        .sort_by_key(|tally| tally.answer.parse::<i64>().unwrap_or(i64::MAX));
}

/// What happens after the tables: who gets what, and what was agreed.
pub(super) fn follow_up(whole: &Whole) -> FollowUpView {
    let recipients = whole.project.map(|project| &*project.distribution);
    let recipients = recipients.unwrap_or_default().iter();
    let mut feedback: BTreeMap<&str, FeedbackView> = BTreeMap::new();
    for (_, seen) in whole.seens().filter(|_| !whole.is_public()) {
        for view in one_table::follow_up(seen).feedback {
            let code = view.status.code;
            let all = feedback.entry(code).or_insert(FeedbackView {
                number: 0,
                ..view.clone()
            });
            all.number += view.number;
        }
    }
    FollowUpView {
        text: whole.optional(whole.project.and_then(|project| project.follow_up.as_ref())),
        recipients: recipients
            .map(|recipient| RecipientView {
                who: whole.text(&recipient.who),
                level: recipient.level.map(|level| whole.label(level)),
            })
            .collect(),
        agreements: whole.notes(&[Kind::Agreement]),
        parked: whole.notes(&[Kind::Parked]),
        feedback: feedback.into_values().collect(),
    }
}

/// What was left out, and what the document rests on.
pub(super) fn account(whole: &Whole) -> AccountView {
    let accounts: Vec<_> = whole
        .seens()
        .map(|(_, seen)| one_table::account(seen))
        .collect();
    let sum = |number: fn(&super::super::Account) -> usize| {
        let all = accounts.iter().map(number).sum();
        (!whole.is_public()).then_some(all)
    };
    let reason = |reason| match reason {
        Skipped::Safety => "veiligheid",
        Skipped::Running => "bezig",
        Skipped::Double => "dubbel",
    };
    let skipped = whole.summary.skipped.iter().map(|table| SkippedView {
        id: (!whole.is_public()).then(|| whole.table_name(&table.id)),
        reason: reason(table.reason),
    });
    let mut skipped: Vec<SkippedView> = skipped.collect();
    // To the public a reason tells enough; how many there are would be a small count.
    if whole.is_public() {
        skipped.sort_by_key(|table| table.reason);
        skipped.dedup();
    }
    AccountView {
        consenting: sum(|account| account.consenting),
        people_left_out: sum(|account| account.people_left_out),
        without_consent: (!whole.is_public()).then_some(whole.summary.left_out),
        counted_only: sum(|account| account.kept_at_table + account.quotes_left_out),
        names_replaced: whole.has_names(),
        threshold: whole.summary.threshold,
        least_tables: whole.least,
        skipped,
    }
}
