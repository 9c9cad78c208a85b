//! What a document about several tables begins with.

use std::collections::{BTreeMap, BTreeSet};

use super::super::parts::Version;
use super::parts::{
    Breakdown, ConclusionView, Frame, MethodView, PeopleOf, PeopleView, PeriodView, RecurringView,
    ShortView, TableView, TemplateView, ThemeRow,
};
use super::whole::Whole;
use crate::insights::TableSums;
use crate::model::case::Transition;
use crate::model::project::Conclusion;
use crate::model::terms::{Kind, Perspective};
use crate::model::{Id, Participant};

/// The title of the project, else the name of its folder.
pub(super) fn title(whole: &Whole) -> String {
    let given = whole.project.map(|project| project.title.clone());
    whole.optional(given.as_ref()).unwrap_or_else(|| {
        let words = whole.name.replace(['-', '_'], " ");
        let mut letters = words.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        whole.text(&first.chain(letters).collect::<String>())
    })
}

pub(super) fn frame(whole: &Whole) -> Frame {
    let Some(project) = whole.project else {
        return Frame::default();
    };
    let optional = |text: &Option<String>| whole.optional(text.as_ref());
    Frame {
        subtitle: optional(&project.subtitle),
        municipality: optional(&project.municipality),
        period: project.period.map(|period| PeriodView {
            from: whole.day(period.from),
            to: period.to.map(|day| whole.day(day)),
        }),
        occasion: optional(&project.occasion),
        goal: optional(&project.goal),
        principle: optional(&project.principle),
        client: optional(&project.client),
        funding: optional(&project.funding),
        partners: project
            .partners
            .iter()
            .map(|p| whole.text(&p.name))
            .collect(),
        guidance: optional(&project.guidance),
        working_group: optional(&project.working_group),
        steering_group: optional(&project.steering_group),
        conclusions: project
            .conclusions
            .iter()
            .map(|conclusion| self::conclusion(whole, conclusion))
            .collect(),
    }
}

fn conclusion(whole: &Whole, conclusion: &Conclusion) -> ConclusionView {
    ConclusionView {
        text: whole.text(&conclusion.text),
        evidence: evidence_of(whole, &conclusion.themes),
    }
}

/// What the records with any of these themes come to; none without such records.
pub(super) fn evidence_of(whole: &Whole, themes: &[Id]) -> Option<super::Evidence> {
    let holds = |table: &TableSums| themes.iter().any(|theme| table.themes.contains_key(theme));
    // Of themes together the public gets what it knows of the one at the most tables: with the
    // number of both, and of each, it could find how many tables have one and not the other.
    let tables = if whole.is_public() {
        let of_each = themes
            .iter()
            .map(|theme| tables_where(whole, |table| table.themes.contains_key(theme)));
        of_each.max().unwrap_or_default()
    } else {
        tables_where(whole, holds)
    };
    // Fewer is said of none at all too, so there is nothing to say then.
    (tables > 0 && whole.may_tell(tables)).then(|| {
        let is_behind = |said: &super::whole::Said<'_>| {
            said.record
                .themes
                .iter()
                .any(|theme| themes.contains(theme))
        };
        whole.evidence(tables, is_behind)
    })
}

/// How many tables are so.
pub(super) fn tables_where(whole: &Whole, is_so: impl Fn(&TableSums) -> bool) -> u32 {
    let tables = whole.sums.counted().filter(|(_, table)| is_so(table));
    u32::try_from(tables.count()).unwrap_or(u32::MAX)
}

/// What the sentences at the top are made from.
pub(super) fn short(whole: &Whole, themes: &[ThemeRow], recurring: &[RecurringView]) -> ShortView {
    let summary = &whole.summary;
    let by_scope = summary.by_scope.iter();
    let by_scope = by_scope.map(|(scope, tables)| (whole.label(*scope).to_owned(), *tables));
    ShortView {
        tables: whole.count_of_all(summary.tables),
        by_scope: whole
            .breakdown("", by_scope.collect())
            .filter(|_| !whole.is_public()),
        records: (!whole.is_public()).then_some(summary.records),
        top: themes
            .iter()
            .take(3)
            .map(|theme| theme.label.clone())
            .collect(),
        recurring: recurring.len(),
        without_action: recurring
            .iter()
            .filter(|theme| theme.without_action)
            .count(),
    }
}

/// The tables that count; for the public a table is too few.
pub(super) fn tables(whole: &Whole) -> Vec<TableView> {
    if whole.is_public() {
        return Vec::new();
    }
    let records: BTreeMap<&str, u32> = whole
        .sums
        .counted()
        .map(|(id, table)| (id, table.records))
        .collect();
    let view = |(id, seen): (&str, &super::super::seen::Seen<'_>)| {
        let case = &seen.session.case;
        TableView {
            id: whole.table_name(id),
            title: seen.heading(&case.title, id),
            scope: whole.choice(case.scope),
            sector: case.sector.map(|sector| whole.choice(sector)),
            transition: case.transition.map(|t| transition(whole, t)),
            date: whole.day(case.date),
            central_question: seen.optional(case.central_question.as_ref()),
            people: case.present().count(),
            records: records.get(id).copied().unwrap_or_default(),
            finished: seen.session.is_finished(),
        }
    };
    whole.seens().map(view).collect()
}

pub(super) fn transition(whole: &Whole, transition: Transition) -> String {
    let (from, to) = (whole.label(transition.from), whole.label(transition.to));
    format!("{from} {} {to}", whole.terms.transition)
}

/// Who sat at the tables, per perspective.
pub(super) fn people(whole: &Whole) -> PeopleView {
    let perspectives: Vec<PeopleOf> = Perspective::ALL
        .iter()
        .filter_map(|(_, perspective)| people_of(whole, *perspective))
        .collect();
    let present = |session: &&crate::model::Session| session.case.present().count();
    PeopleView {
        number: (!whole.is_public()).then(|| whole.tables.values().map(present).sum()),
        perspectives,
    }
}

fn people_of(whole: &Whole, perspective: Perspective) -> Option<PeopleOf> {
    let (mut tables, mut number, mut roles) = (0_u32, 0_u32, BTreeSet::new());
    for (_, seen) in whole.seens() {
        let is_so = |p: &&Participant| p.perspective == perspective && !seen.leaves_out(p);
        let those: Vec<&Participant> = seen.session.case.present().filter(is_so).collect();
        tables += u32::from(!those.is_empty());
        number += u32::try_from(those.len()).unwrap_or(u32::MAX);
        roles.extend(those.iter().map(|p| seen.role(p)));
    }
    (number > 0).then(|| PeopleOf {
        perspective: whole.choice(perspective),
        tables: whole.count(tables),
        number: whole.told(number),
        roles: if whole.is_public() {
            Vec::new()
        } else {
            roles.into_iter().collect()
        },
    })
}

/// The tables by kind, sector, transition and the characteristics that two or more have in common.
pub(super) fn characteristics(whole: &Whole) -> Vec<Breakdown> {
    let summary = &whole.summary;
    let labels = whole.lang.words().documents.characteristics;
    let scopes = summary.by_scope.iter();
    let scopes = scopes.map(|(scope, tables)| (whole.label(*scope).to_owned(), *tables));
    let sectors = summary.by_sector.iter();
    let sectors = sectors.map(|(sector, tables)| {
        let label = sector.map_or(labels.none, |sector| whole.label(sector));
        (label.to_owned(), *tables)
    });
    let mut transitions: BTreeMap<Transition, u32> = BTreeMap::new();
    for (_, table) in whole.sums.counted() {
        if let Some(transition) = table.transition {
            *transitions.entry(transition).or_default() += 1;
        }
    }
    let transitions = transitions
        .into_iter()
        .map(|(t, tables)| (transition(whole, t), tables));
    let mut all = vec![
        whole.breakdown(labels.scope, scopes.collect()),
        whole.breakdown(labels.sector, sectors.collect()),
        whole.breakdown(labels.transition, transitions.collect()),
    ];
    if !whole.is_public() {
        all.extend(own_characteristics(whole));
    }
    all.into_iter().flatten().collect()
}

/// What the cases themselves tell, by the name of the characteristic.
fn own_characteristics(whole: &Whole) -> Vec<Option<Breakdown>> {
    let mut own: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
    for (_, seen) in whole.seens() {
        for (name, value) in &seen.session.case.characteristics.0 {
            let values = own.entry(seen.text(&name.replace('_', " "))).or_default();
            *values.entry(seen.text(value)).or_default() += 1;
        }
    }
    own.into_iter()
        .filter(|(_, values)| values.values().sum::<u32>() > 1)
        .map(|(name, values)| whole.breakdown(&name, values.into_iter().collect()))
        .collect()
}

pub(super) fn method(whole: &Whole) -> MethodView {
    let mut ground_rules: Vec<String> = Vec::new();
    for (_, seen) in whole.seens() {
        for rule in seen.session.ground_rules.iter().map(|rule| seen.text(rule)) {
            if !ground_rules.contains(&rule) {
                ground_rules.push(rule);
            }
        }
    }
    let refused = |session: &&&crate::model::Session| {
        let selection = session.case.selection;
        selection.is_some_and(|selection| selection.refused().next().is_some())
    };
    MethodView {
        selection: whole.optional(whole.project.and_then(|project| project.selection.as_ref())),
        checks_refused: (!whole.is_public()).then(|| whole.tables.values().filter(refused).count()),
        ground_rules,
        templates: templates(whole),
    }
}

/// The templates that tables were held with, each with the questions that it asks of every table.
fn templates(whole: &Whole) -> Vec<TemplateView> {
    let mut templates: BTreeMap<(&Id, u32, &Id, u32), TemplateView> = BTreeMap::new();
    for (_, seen) in whole.seens() {
        let session = seen.session;
        let head = &session.template;
        let key = (
            &head.name,
            head.version,
            &head.codebook,
            session.codebook_version,
        );
        // A question with a number or theme behind its id was made for one table.
        let repeats =
            |log: &&crate::model::session::QuestionLog| log.question.id.as_str().contains('-');
        templates.entry(key).or_insert_with(|| TemplateView {
            title: seen.text(&head.title),
            template: Version {
                name: seen.id_text(head.name.as_str()),
                number: head.version,
            },
            codebook: Version {
                name: seen.id_text(head.codebook.as_str()),
                number: session.codebook_version,
            },
            phases: session
                .phases
                .iter()
                .filter(|phase| !phase.questions.is_empty())
                .map(|phase| seen.text(&phase.title))
                .collect(),
            questions: session
                .questions()
                .filter(|log| !repeats(log) && log.question.default_kind() != Kind::Evaluation)
                .map(|log| seen.short_question(&log.question))
                .collect(),
        });
    }
    templates.into_values().collect()
}
