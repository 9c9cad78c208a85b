//! Withdraws the consent of one participant, and tells what follows from it.

use std::path::Path;

use chrono::NaiveDate;

use super::stale::Cause;
use super::{extracts, keep, not_ahead, participant, role, say, session, stale};
use crate::cli::args::consent::Withdraw as Arguments;
use crate::cli::context::Context;
use crate::cli::load;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::terminal::ask::{Asking, Reply};
use crate::cli::terminal::refusals;
use crate::lang::fill;
use crate::model::session::{Withdrawal, Words};
use crate::model::terms::Kept;
use crate::model::{Id, Session};
use crate::store::{self, Lock, Mode};
use crate::yaml;

/// Withdraws the consent of a participant.
///
/// # Errors
///
/// A code that nobody has, no choice where nobody can be asked, or what keeps the session from
/// being read or written.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Outcome, Failure> {
    let folder = load::table(&arguments.table, context)?;
    let request = Request {
        code: &arguments.code,
        chosen: arguments.fate.chosen(),
        on: arguments.on,
    };
    withdraw(&folder, &request, context)
}

/// Who withdraws, and what was said about it on the command line.
pub(super) struct Request<'r> {
    pub(super) code: &'r str,
    pub(super) chosen: Option<Withdrawal>,
    pub(super) on: Option<NaiveDate>,
}

/// Withdraws the consent of a participant at a table.
pub(super) fn withdraw(
    folder: &Path,
    request: &Request<'_>,
    context: &Context,
) -> Result<Outcome, Failure> {
    let stored = |error| load::stored(&error, context);
    // Held while somebody chooses: what is shown is what will be erased.
    let _lock = Lock::take(folder).map_err(stored)?;
    store::sweep(folder).map_err(stored)?;
    let before = session(folder, context)?;
    not_ahead(request.on, &before, context)?;
    let code = participant(&before, request.code, context)?.code.clone();
    let words = before.words_of(&code);
    let chosen = match request.chosen {
        Some(chosen) => chosen,
        None => match ask(&before, &code, &words, context)? {
            Reply::Given(chosen) => chosen,
            reply @ (Reply::Back | Reply::Stopped) => {
                context.tell(context.lang.words().consent.nothing_withdrawn);
                let is_stopped = reply == Reply::Stopped;
                return Ok(if is_stopped {
                    Outcome::Stopped
                } else {
                    Outcome::Done
                });
            }
        },
    };
    let first = before.case.participant(code.as_str());
    let first = first.and_then(|person| person.withdrew_on);
    let on = request.on.or(first).unwrap_or_else(|| context.today());
    let after = before.withdraw(&code, on, context.now(), chosen);
    let after = after.map_err(|refusal| {
        let why = refusals::refusal(&refusal, context.lang);
        let values = [("role", &*role(&before, &code, context)), ("why", &why)];
        Failure::to_mend(
            &context.lang.words().consent.not_withdrawn,
            &values,
            context,
        )
    })?;
    keep(folder, &after, context)?;
    let done = Done {
        folder,
        before: &before,
        after: &after,
        code: &code,
        on,
        chosen,
        context,
    };
    done.tell_session(&words);
    // Whatever goes wrong with one, the others are done: the words are gone already.
    let mut failures = Vec::new();
    failures.extend(done.remove_extract().err());
    failures.extend(done.mark_case().err());
    done.tell_other_texts();
    failures.extend(stale::tell(folder, done.cause(), &before, &after, context).err());
    let mut failures = failures.into_iter();
    let Some(first) = failures.next() else {
        return Ok(Outcome::Done);
    };
    for failure in failures {
        context.complain(failure.text());
    }
    Err(first)
}

/// Asks what becomes of somebody's words.
fn ask(
    session: &Session,
    code: &Id,
    stands: &Words,
    context: &Context,
) -> Result<Reply<Withdrawal>, Failure> {
    let words = &context.lang.words().consent;
    let Some(mut asking) = Asking::new(context) else {
        return Err(Failure::wrong_use(
            &words.choice_needed,
            &[("code", code.as_str())],
            context,
        ));
    };
    let role = role(session, code, context);
    let count = |number: usize| context.lang.count(number, words.one_note, words.many_notes);
    let (own, shared) = (count(stands.own.len()), count(stands.shared.len()));
    let values = [("role", &*role), ("own", &own), ("shared", &shared)];
    let what_stands = match stands.shared.is_empty() {
        true => words.what_stands_alone,
        false => words.what_stands,
    };
    asking.question(
        &fill(words.question, &values),
        Some(&fill(what_stands, &values)),
    );
    // Enter takes the first: one after which there is a way back.
    let options = [words.keep_table, words.keep_report, words.erase].map(str::to_owned);
    Ok(asking.choice(&options, 0).map(|place| match place {
        0 => Withdrawal::Keep(Kept::Table),
        1 => Withdrawal::Keep(Kept::Report),
        _ => Withdrawal::Erase,
    }))
}

/// A withdrawal that was kept.
struct Done<'d> {
    folder: &'d Path,
    before: &'d Session,
    after: &'d Session,
    code: &'d Id,
    on: NaiveDate,
    chosen: Withdrawal,
    context: &'d Context,
}

impl Done<'_> {
    fn cause(&self) -> Cause {
        match self.before.case.participant(self.code.as_str()) {
            Some(person) if person.withdrew_on.is_some() => Cause::WithdrawalAgain,
            Some(_) | None => Cause::Withdrawal,
        }
    }

    fn tell_session(&self, stands: &Words) {
        let (context, lang) = (self.context, self.context.lang);
        let words = &lang.words().consent;
        let role = role(self.before, self.code, context);
        let count = |number: usize| lang.count(number, words.one_note, words.many_notes);
        let (own, shared) = (count(stands.own.len()), count(stands.shared.len()));
        let values = [
            ("role", &*role),
            ("day", &lang.date(self.on)),
            ("own", &own),
            ("shared", &shared),
        ];
        say(words.withdrawn, &values, context);
        let told = match self.chosen {
            Withdrawal::Erase => words.erased,
            Withdrawal::Keep(Kept::Table) => words.kept_table,
            Withdrawal::Keep(Kept::Report) => words.kept_report,
        };
        say(told, &values, context);
        if self.chosen == Withdrawal::Erase {
            if !stands.shared.is_empty() {
                say(words.shared, &values, context);
            }
            if stands.asked_before {
                context.tell(words.question_erased);
            }
            if !stands.actions.is_empty() {
                let name = self.after.id.rsplit('/').next().unwrap_or_default();
                let actions: Vec<String> = stands
                    .actions
                    .iter()
                    .map(|number| format!("{name}#{number}"))
                    .collect();
                let actions = lang.list(&actions);
                say(words.actions_left, &[("actions", &actions)], context);
            }
        }
        let mut logs = self.after.questions();
        if logs.any(|log| log.question.anonymous && !log.records.is_empty()) {
            context.tell(words.anonymous);
        }
        let person = self.after.case.participant(self.code.as_str());
        if person.is_some_and(|person| !person.names.is_empty()) {
            context.tell(words.name_stays);
        }
    }

    /// Says in casus.yaml too that somebody withdrew, so that taking minutes in again does not
    /// bring their consent back; every other byte of it stays.
    fn mark_case(&self) -> Result<(), Failure> {
        let context = self.context;
        let path = self.folder.join(store::CASE);
        if !store::is_file(&path) {
            return Ok(());
        }
        let words = &context.lang.words().consent;
        let source = load::source(&path, context)?;
        let kept = match self.chosen {
            Withdrawal::Erase => None,
            Withdrawal::Keep(kept) => Some(kept),
        };
        let values = [
            ("path", load::shown(&path)),
            ("role", role(self.before, self.code, context)),
            ("code", self.code.to_string()),
            ("day", self.on.to_string()),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        match yaml::mark_withdrawn(&source.text, self.code, self.on, kept) {
            Some(text) if text == source.text => {}
            Some(text) => {
                store::replace(&path, &text, Mode::Document)
                    .map_err(|error| load::stored(&error, context))?;
                say(words.case_marked, &values, context);
            }
            None => say(words.case_by_hand, &values, context),
        }
        Ok(())
    }

    /// Takes away the sheet on which they read their words back: it says how these are used, and
    /// they get no other.
    fn remove_extract(&self) -> Result<(), Failure> {
        let path = extracts::path(self.folder, self.code);
        if !store::is_file(&path) {
            return Ok(());
        }
        let words = &self.context.lang.words().consent;
        let shown = load::shown(&path);
        if extracts::is_ours(&path, self.context)? {
            store::erase(&path).map_err(|error| load::stored(&error, self.context))?;
            say(words.extract_removed, &[("path", &shown)], self.context);
        } else {
            say(words.extract_left, &[("path", &shown)], self.context);
        }
        Ok(())
    }

    /// Names the files of people in which their words may stand as well.
    fn tell_other_texts(&self) {
        let names = [store::CASE, store::MINUTES];
        let paths = names.map(|name| self.folder.join(name));
        let there: Vec<String> = paths
            .iter()
            .filter(|path| store::is_file(path))
            .map(|path| load::shown(path))
            .collect();
        if !there.is_empty() {
            let paths = self.context.lang.list(&there);
            let told = self.context.lang.words().consent.other_texts;
            say(told, &[("paths", &paths)], self.context);
        }
    }
}
