//! Lists the improvement actions of many tables, closes them, and makes a calendar of them.

mod calendar;
pub(super) mod close;
mod list;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

use super::args::Stream;
use super::args::project::Actions as Arguments;
use super::context::Context;
use super::documents::deliver;
use super::find::fold;
use super::json;
use super::listing::{Listing, tell_replaced};
use super::outcome::{Failure, Outcome};
use super::tables::{Table, Tables};
use crate::lang::fill;
use crate::model::terms::{ActionStatus, Kind};
use crate::model::{Id, Record, Session};
use crate::report::view::{Audience, Records};
use crate::store::Mode;

/// Lists or closes actions.
///
/// # Errors
///
/// Wrong use, or what keeps a file from being written.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Outcome, Failure> {
    let tables = Tables::find(&arguments.paths, context)?;
    if !(arguments.done.is_empty() && arguments.dropped.is_empty()) {
        return close::run(&tables, arguments, context);
    }
    let today = arguments.reference_date.unwrap_or_else(|| context.today());
    let theme = arguments.theme.as_deref();
    let wanted = Wanted {
        theme: theme
            .map(|typed| tables.theme(typed, context))
            .transpose()?,
        who: arguments.who.as_deref().map(fold),
        open: arguments.open,
        late: arguments.late,
        today,
    };
    let gathered = tables.each(context, |table| wanted.at(table, context));
    if arguments.calendar.is_some() {
        // A calendar takes the place of the one before: what is not in it would be gone there.
        gathered.missing.none(context)?;
    }
    let (mut actions, mut hidden, mut replaced) = (Vec::new(), 0, 0);
    for (shown, unseen, instead) in gathered.found {
        actions.extend(shown);
        hidden += unseen;
        replaced += instead;
    }
    actions.sort_by_cached_key(Action::order);
    shorten(&mut actions);
    tell_count(
        hidden,
        context.lang.words().actions.hidden_one,
        context.lang.words().actions.hidden_many,
        context,
    );
    tell_replaced(replaced, context);
    write(&actions, today, arguments, context)?;
    Ok(gathered.outcome)
}

fn write(
    actions: &[Action],
    today: NaiveDate,
    arguments: &Arguments,
    context: &Context,
) -> Result<(), Failure> {
    if let Some(output) = &arguments.calendar {
        return deliver(
            &calendar::calendar(actions, context),
            output,
            Mode::Document,
            context,
        );
    }
    let product = if arguments.json {
        json(actions, today)
    } else if actions.is_empty() {
        context.tell(context.lang.words().actions.none);
        return Ok(());
    } else if context.is_on_screen() {
        list::screen(actions, today, context)
    } else {
        list::plain(actions, context)
    };
    deliver(&product, &Stream::Standard, Mode::Document, context)
}

/// An action as it is listed: roles and no names.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Action {
    /// With its project.
    id: String,
    #[serde(rename = "wat")]
    what: String,
    #[serde(rename = "wie")]
    who: Vec<String>,
    #[serde(rename = "wanneer")]
    due: Option<NaiveDate>,
    status: &'static str,
    #[serde(rename = "te_laat")]
    late: bool,
    #[serde(rename = "klaar_op")]
    closed_on: Option<NaiveDate>,
    #[serde(rename = "themas")]
    themes: Vec<String>,
    #[serde(rename = "uit")]
    sources: Vec<String>,
    /// The id without what all have in common.
    #[serde(skip)]
    short: String,
    #[serde(skip)]
    state: ActionStatus,
    /// The status in words.
    #[serde(skip)]
    label: &'static str,
    /// When its table was over, or began.
    #[serde(skip)]
    noted_at: DateTime<FixedOffset>,
}

impl Action {
    fn is_closed(&self) -> bool {
        is_closed(self.state)
    }

    /// What is still to be done first, by its day; what has no day last.
    fn order(&self) -> (bool, NaiveDate, String, u32) {
        let (table, number) = self.id.rsplit_once('#').unwrap_or((&self.id, ""));
        (
            self.is_closed(),
            self.due.unwrap_or(NaiveDate::MAX),
            table.to_owned(),
            number.parse().unwrap_or(0),
        )
    }
}

pub(super) fn is_closed(status: ActionStatus) -> bool {
    match status {
        ActionStatus::Open | ActionStatus::Busy => false,
        ActionStatus::Done | ActionStatus::Dropped => true,
    }
}

/// Which actions are listed.
struct Wanted {
    theme: Option<Id>,
    who: Option<String>,
    open: bool,
    late: bool,
    today: NaiveDate,
}

impl Wanted {
    /// The actions of a table that are listed, how many may not be shown, and how often something
    /// else stands in the place of a name or number.
    fn at(&self, table: &Table<'_>, context: &Context) -> (Vec<Action>, usize, usize) {
        let session = table.session;
        let records = Records::new(session, Audience::Involved, context.lang);
        let records = records.beside(table.others());
        let listing = Listing::of(table, context);
        let shown = records.shown().filter(|(_, r)| r.kind == Kind::Action);
        let shown = shown
            .filter(|(_, record)| self.takes(record, session, &records))
            .map(|(_, record)| self.action(record, session, &records, &listing, context))
            .collect();
        let hidden = records.hidden().filter(|r| r.kind == Kind::Action);
        let hidden = hidden.filter(|r| self.takes(r, session, &records)).count();
        (shown, hidden, listing.replaced())
    }

    fn takes(&self, record: &Record, session: &Session, records: &Records<'_>) -> bool {
        let closed = is_closed(record.status.unwrap_or(ActionStatus::Open));
        let late = !closed && record.due.is_some_and(|day| day < self.today);
        let theme = self
            .theme
            .as_ref()
            .is_none_or(|theme| is_on(record, theme, session));
        let who = self
            .who
            .as_ref()
            .is_none_or(|who| is_of(record, who, records));
        (!self.open || !closed) && (!self.late || late) && theme && who
    }

    fn action(
        &self,
        record: &Record,
        session: &Session,
        records: &Records<'_>,
        listing: &Listing,
        context: &Context,
    ) -> Action {
        let view = records.action(record, self.today);
        let state = record.status.unwrap_or(ActionStatus::Open);
        let shown: Vec<u32> = records.shown().map(|(_, record)| record.number).collect();
        let sources = record
            .sources
            .iter()
            .filter(|number| shown.contains(number));
        Action {
            id: records.whole_id(record.number),
            what: listing.text(&view.what),
            who: listing.texts(&view.who),
            due: record.due,
            status: state.term(),
            late: view.late,
            closed_on: record.closed_on,
            themes: record
                .themes
                .iter()
                .map(|theme| listing.theme(&records.theme_id(theme)))
                .collect(),
            sources: sources.map(|number| records.whole_id(*number)).collect(),
            short: view.id,
            state,
            label: crate::report::view::Printed::label(state, &context.lang.words().terms),
            noted_at: session.finished.unwrap_or(session.begun),
        }
    }
}

/// Whether an action is on a theme: by its own themes or those of the records it comes from.
fn is_on(record: &Record, theme: &Id, session: &Session) -> bool {
    let sources = record.sources.iter();
    let sources = sources.filter_map(|number| Some(session.record(*number)?.1));
    let mut themes = sources.flat_map(|r| &r.themes).chain(&record.themes);
    themes.any(|known| known == theme)
}

/// Whether somebody does an action, by code or by a part of a role or name.
fn is_of(record: &Record, who: &str, records: &Records<'_>) -> bool {
    let code = record
        .who
        .iter()
        .any(|person| fold(person.as_str()) == *who);
    let printed = records.people(&record.who);
    code || printed.iter().any(|role| fold(role).contains(who))
}

/// Takes the project off the ids when all have the same.
fn shorten(actions: &mut [Action]) {
    fn project(action: &Action) -> &str {
        action
            .id
            .rsplit_once('/')
            .map_or("", |(project, _)| project)
    }
    let first = actions.first().map(project).unwrap_or_default().to_owned();
    if actions.iter().any(|action| project(action) != first) {
        for action in actions {
            action.short.clone_from(&action.id);
        }
    }
}

fn json(actions: &[Action], today: NaiveDate) -> String {
    #[derive(Serialize)]
    struct List<'l> {
        formaat: u32,
        peildatum: NaiveDate,
        acties: &'l [Action],
    }
    json::printed(&List {
        formaat: 1,
        peildatum: today,
        acties: actions,
    })
}

/// Tells how many there are of something, unless there is none.
pub(super) fn tell_count(count: usize, one: &str, many: &str, context: &Context) {
    let told = match count {
        0 => return,
        1 => one,
        _ => many,
    };
    context.tell(&fill(told, &[("count", &count.to_string())]));
}
