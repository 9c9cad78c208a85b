//! The command line: reads what is typed, calls one command, and turns what it comes to into an
//! exit status.

use std::ffi::OsString;
use std::process::ExitCode;

pub mod actions;
pub mod args;
pub mod begin;
pub mod check;
pub mod completions;
pub mod consent;
pub mod context;
pub mod dates;
pub mod documents;
pub mod earlier;
pub mod encrypt;
pub mod explain;
pub mod final_report;
pub mod find;
pub mod gate;
pub mod groups;
pub mod help;
pub mod insights;
pub mod invocation;
mod json;
pub mod keys;
mod known;
pub mod list;
mod listing;
pub mod load;
pub mod localized;
pub mod man;
pub mod menu;
pub mod minutes;
pub mod new;
pub mod outcome;
pub mod privacy;
pub mod purge;
pub mod report;
mod rosters;
pub mod schema;
mod screen;
pub mod snippet;
pub mod start;
pub mod tables;
pub mod templates;
pub mod terminal;
mod usage;
pub mod worksheet;

use crate::lang::Lang;
use args::consent::ConsentCommand;
use args::project::{LivingCommand, ProjectCommand};
use args::{Arguments, Command};
use context::Context;
use invocation::Stop;
use outcome::{Failure, Outcome};
use snippet::Notice;

/// Does what a command line asks; the first argument is the name of the program.
pub fn main_with(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let line: Vec<OsString> = arguments.collect();
    let variable = context::language_variable();
    let status = match invocation::read(&line, variable.as_deref()) {
        (lang, Ok(arguments)) => obey(lang, &arguments),
        (lang, Err(stop)) => explain(lang, &stop, invocation::early_value(&line, "--kleur")),
    };
    ExitCode::from(status)
}

fn obey(lang: Lang, arguments: &Arguments) -> u8 {
    terminal::heed_size_limit();
    let context = Context::new(lang, &arguments.common);
    match dispatch(arguments, &context) {
        Ok(outcome) => outcome.status(),
        Err(failure) => {
            context.complain(failure.text());
            failure.status()
        }
    }
}

fn dispatch(arguments: &Arguments, context: &Context) -> Result<Outcome, Failure> {
    let Some(command) = &arguments.command else {
        return offer(context);
    };
    match command {
        Command::New(arguments) => new::run(arguments, context),
        Command::Start(arguments) => start::run(arguments, context),
        Command::Worksheet(arguments) => worksheet::run(arguments, context),
        Command::Report(arguments) => report::run(arguments, context),
        Command::Project(command) => dispatch_project(command, context),
        Command::Living(LivingCommand::FinalReport(arguments)) => {
            final_report::run("eindverslag", arguments, context)
        }
        Command::Living(LivingCommand::Factsheet(arguments)) => {
            final_report::run("factsheet", arguments, context)
        }
        Command::Consent(command) => dispatch_consent(command, context),
        Command::List(arguments) => list::run(arguments, context),
        Command::Check(arguments) => check::run(arguments, context),
        Command::Privacy(arguments) => privacy::run(arguments, context),
        Command::Encrypt(arguments) => encrypt::encrypt(arguments, context),
        Command::Decrypt(arguments) => encrypt::decrypt(arguments, context),
        Command::Key(arguments) => match &arguments.action {
            args::KeyAction::Make { file } => encrypt::make_key(file, context),
            args::KeyAction::Change { paths, new } => {
                encrypt::change_passphrase(paths, new.as_deref(), context)
            }
        },
        Command::Templates(arguments) => templates::run(arguments, context),
        Command::Schema(arguments) => schema::run(arguments, context),
        Command::Completions(arguments) => completions::run(arguments, context),
        Command::Manual => man::run(context),
    }
}

fn dispatch_project(command: &ProjectCommand, context: &Context) -> Result<Outcome, Failure> {
    match command {
        ProjectCommand::Insights(arguments) => insights::run(arguments, context),
        ProjectCommand::Actions(arguments) => actions::run(arguments, context),
        ProjectCommand::Find(arguments) => find::run(arguments, context),
    }
}

fn dispatch_consent(command: &ConsentCommand, context: &Context) -> Result<Outcome, Failure> {
    match command {
        ConsentCommand::Withdraw(arguments) => consent::withdraw::run(arguments, context),
        ConsentCommand::Feedback(arguments) => consent::feedback::run(arguments, context),
        ConsentCommand::Purge(arguments) => purge::run(arguments, context),
    }
}

/// Shows what can be done when no command was given.
fn offer(context: &Context) -> Result<Outcome, Failure> {
    if context.is_interactive() {
        return menu::run(context);
    }
    let page = invocation::front_page(context.lang);
    context.product(&page.render(context.lang, context.width(), context.color))?;
    Ok(Outcome::Done)
}

/// Answers a command line that leads to no command, before there is a context.
fn explain(lang: Lang, stop: &Stop, color: Option<&str>) -> u8 {
    let text = match stop {
        Stop::Help(page) => page.render(lang, context::width(), context::early_color(color)),
        Stop::Version => format!("dialoogtafel {}\n", env!("CARGO_PKG_VERSION")),
        Stop::Refused(notice) => {
            context::complain(&notice.render(lang, context::early_error_color(color)));
            return 2;
        }
    };
    if context::write_out(text.as_bytes()).is_ok() {
        return 0;
    }
    let words = &lang.words().usage;
    let notice = Notice::error(words.not_written, words.check_disk);
    context::complain(&notice.render(lang, context::early_error_color(color)));
    1
}
