//! What a document begins with: the table, the case, who sat there, how it was done.

use chrono::NaiveDate;

use super::Audience;
use super::parts::{
    CaseView, Characteristic, Check, Choice, EventView, Method, People, PerspectiveView, RoleView,
    Short, Table, ThemeView,
};
use super::seen::Seen;
use crate::model::case::{Event, Transition};
use crate::model::terms::{ActionStatus, Kind, Perspective, Scope};
use crate::model::{Participant, Session};

/// The day of a document: that on which the table was finished, else that of the case.
pub(super) fn date(session: &Session) -> NaiveDate {
    let finished = session.finished.map(|moment| moment.date_naive());
    finished.unwrap_or(session.case.date)
}

/// For whom it is; to the public it is told at once that a document about one table hides nobody
/// from those who know the story.
pub(super) fn audience(seen: &Seen) -> Choice {
    let choice = seen.choice(seen.audience);
    match seen.audience {
        Audience::Table | Audience::Involved => choice,
        Audience::Public => Choice {
            label: seen.terms.audiences.public_of_one,
            ..choice
        },
    }
}

pub(super) fn table(seen: &Seen) -> Table {
    let case = &seen.session.case;
    let public = seen.audience == Audience::Public;
    let transition = |t: Transition| {
        let (from, to) = (seen.label(t.from), seen.label(t.to));
        format!("{from} {} {to}", seen.terms.transition)
    };
    Table {
        // The project's name often is that of the municipality.
        id: if public {
            seen.name().to_owned()
        } else {
            seen.table_id(&seen.session.id)
        },
        scope: seen.choice(case.scope),
        method: other_method(seen),
        date: seen.day(case.date),
        // Two characteristics are as many as the public gets of one table.
        municipality: seen.optional(case.municipality.as_ref().filter(|_| !public)),
        sector: case
            .sector
            .filter(|_| !public || case.transition.is_none())
            .map(|sector| seen.choice(sector)),
        transition: case.transition.map(transition),
    }
}

/// The title of a template that is another method than the kind of table it is used for.
fn other_method(seen: &Seen) -> Option<String> {
    let template = &seen.session.template;
    let is_the_kind = |(term, _): &(&str, _)| *term == template.name.as_str();
    let plain = Scope::ALL.iter().any(is_the_kind);
    seen.optional(Some(&template.title).filter(|_| !plain))
}

/// The kinds that the questions ask for, each once, in the order of the contract.
pub(super) fn asked_kinds(seen: &Seen) -> Vec<&'static str> {
    let questions = seen.session.questions();
    let mut kinds: Vec<Kind> = questions.map(|log| log.question.default_kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(Kind::term).collect()
}

/// What the sentences at the top are made from.
pub(super) fn short(seen: &Seen, themes: &[ThemeView]) -> Short {
    if seen.head_only() {
        return Short::default();
    }
    let count = |kind| seen.records().filter(|(_, r)| r.kind == kind).count();
    let top = |times: fn(&ThemeView) -> usize| {
        let mut named: Vec<&ThemeView> = themes.iter().filter(|t| times(t) > 1).collect();
        named.sort_by_key(|theme| std::cmp::Reverse(times(theme)));
        named.iter().take(2).map(|t| t.label.clone()).collect()
    };
    let alive = || {
        let actions = seen.records().map(|(_, record)| record);
        actions.filter(|r| r.kind == Kind::Action && r.status != Some(ActionStatus::Dropped))
    };
    let mut owners: Vec<String> = alive()
        .flat_map(|action| seen.people(&action.who))
        .collect();
    owners.sort_unstable();
    owners.dedup();
    let open = alive().filter(|action| action.status != Some(ActionStatus::Done));
    Short {
        records: seen
            .session
            .records()
            .filter(|(_, record)| seen.counts(record))
            .count(),
        helped: count(Kind::Success),
        hindered: count(Kind::Bottleneck),
        helping_themes: top(|theme| theme.helped),
        hindering_themes: top(|theme| theme.hindered),
        actions: alive().count(),
        owners: owners.len(),
        without_owner: alive().filter(|action| action.who.is_empty()).count(),
        first_due: open
            .filter_map(|action| action.due)
            .min()
            .map(|d| seen.day(d)),
    }
}

/// The case; the public gets neither the story nor the characteristics.
pub(super) fn case(seen: &Seen) -> CaseView {
    let case = &seen.session.case;
    if seen.head_only() {
        return CaseView::default();
    }
    let central_question = seen.optional(case.central_question.as_ref());
    if seen.audience == Audience::Public {
        return CaseView {
            central_question,
            ..CaseView::default()
        };
    }
    let characteristic = |(name, value): &(String, String)| Characteristic {
        name: seen.text(&name.replace('_', " ")),
        value: seen.text(value),
    };
    CaseView {
        central_question,
        summary: seen.optional(case.summary.as_ref()),
        characteristics: case.characteristics.0.iter().map(characteristic).collect(),
        timeline: case.timeline.iter().map(|e| event(seen, e)).collect(),
    }
}

pub(super) fn event(seen: &Seen, event: &Event) -> EventView {
    let case = &seen.session.case;
    let left_out = |code: &str| {
        let participant = case.participant(code);
        participant.is_some_and(|p| seen.leaves_out(p))
    };
    let who = event.who.iter().filter(|who| !left_out(who));
    EventView {
        when: seen.text(&event.when),
        what: seen.text(&event.what),
        who: who.map(|who| seen.who(who)).collect(),
        meaning: event.meaning.map(|meaning| seen.choice(meaning)),
    }
}

/// Who sat at the table; those left out are in the number and nowhere else, and to the public not
/// there either: who refused is often one person.
pub(super) fn people(seen: &Seen) -> People {
    let case = &seen.session.case;
    if seen.head_only() {
        return People::default();
    }
    let shown = || case.present().filter(|p| !seen.leaves_out(p));
    let perspectives = Perspective::ALL.iter().filter_map(|(_, perspective)| {
        let those: Vec<_> = shown().filter(|p| p.perspective == *perspective).collect();
        (!those.is_empty()).then(|| PerspectiveView {
            perspective: seen.choice(*perspective),
            number: those.len(),
            roles: roles(seen, &those),
        })
    });
    let public = seen.audience == Audience::Public;
    let absent = case.participants.iter().filter(|p| !p.comes && !public);
    let left_out = case
        .present()
        .filter(|p| seen.leaves_out(p) && !public)
        .count();
    People {
        number: shown().count() + left_out,
        left_out,
        perspectives: perspectives.collect(),
        absent: absent
            .filter(|p| !seen.leaves_out(p))
            .map(|p| seen.role(p))
            .collect(),
    }
}

fn roles(seen: &Seen, participants: &[&Participant]) -> Vec<RoleView> {
    let mut roles: Vec<RoleView> = Vec::new();
    for participant in participants {
        let role = seen.role(participant);
        let organisation = participant.organisation.as_ref();
        let organisation =
            seen.optional(organisation.filter(|_| seen.audience != Audience::Public));
        let same = |known: &&mut RoleView| known.role == role && known.organisation == organisation;
        match roles.iter_mut().find(same) {
            Some(known) => known.number += 1,
            None => roles.push(RoleView {
                role,
                organisation,
                number: 1,
            }),
        }
    }
    roles
}

pub(super) fn method(seen: &Seen) -> Method {
    let session = seen.session;
    if seen.head_only() {
        return Method::default();
    }
    let with_questions = session.phases.iter().filter(|p| !p.questions.is_empty());
    let talks = session.case.preparation;
    let talks = [
        talks.talk_with_youth,
        talks.talk_with_parents,
        talks.talk_with_chair,
    ];
    Method {
        checks: checks(seen),
        ground_rules: session.ground_rules.iter().map(|r| seen.text(r)).collect(),
        phases: with_questions.map(|p| seen.text(&p.title)).collect(),
        questions: session.questions().count(),
        talks_before: talks.into_iter().flatten().count(),
    }
}

fn checks(seen: &Seen) -> Vec<Check> {
    let labels = &seen.terms.checks;
    let Some(selection) = seen.session.case.selection else {
        return Vec::new();
    };
    let check = |code, label, passed| Check {
        point: Choice { code, label },
        passed,
    };
    vec![
        check(
            "gezin_doet_mee",
            labels.family_joins,
            selection.family_joins,
        ),
        check(
            "terugkijken_kan",
            labels.can_look_back,
            selection.can_look_back,
        ),
        check(
            "conflict_voorbij",
            labels.conflict_over,
            selection.conflict_over,
        ),
        check("herkenbaar", labels.recognisable, selection.recognisable),
    ]
}
