//! Asks what a project or a case needs, and writes it; never overwrites.

pub(in crate::cli) mod case;
mod choosable;
mod items;
mod lines;
mod overview;
mod people;
mod place;
mod project;
mod story;
mod suggest;
mod walk;

use std::path::Path;

use super::args;
use super::context::Context;
use super::load;
use super::outcome::{Failure, Outcome};
use super::snippet::Notice;
use super::terminal::ask::Asking;
use crate::lang::fill;
use crate::store::{self, StoreError};
use place::Place;

/// Asks, then writes `project.yaml` or `casus.yaml`.
pub fn run(arguments: &args::New, context: &Context) -> Result<Outcome, Failure> {
    let given = match &arguments.place {
        Some(place) => Some(Place::read(place, context)?),
        None => None,
    };
    if let Some(place) = &given {
        refuse_existing(place, context)?;
    }
    let Some(mut asking) = Asking::new(context) else {
        return Err(no_terminal(given.as_ref(), context));
    };
    let place = match given {
        Some(place) => place,
        None => match place::ask(&mut asking)? {
            Some(place) => place,
            None => return Ok(stopped(&asking)),
        },
    };
    match &place {
        Place::Table(..) => case::make(&place, &mut asking),
        Place::Project(..) => project::make(&place, &mut asking),
    }
}

/// Says at once what would be refused at the end.
fn refuse_existing(place: &Place, context: &Context) -> Result<(), Failure> {
    let there = place.files().into_iter().find(|path| store::is_file(path));
    match there {
        Some(path) => {
            let path = store::standing_path(&path);
            Err(load::stored(&StoreError::Exists { path }, context))
        }
        None => Ok(()),
    }
}

fn no_terminal(place: Option<&Place>, context: &Context) -> Failure {
    let words = context.lang.words();
    let example = Path::new("sessions").join("project").join("tafel");
    let path = place.map_or_else(|| example.join(store::CASE), Place::file);
    let kind = match place {
        Some(Place::Project(..)) => "project",
        Some(Place::Table(..)) | None => "casus",
    };
    let remedy = fill(
        words.new.say_by_hand,
        &[("path", &load::shown(&path)), ("kind", kind)],
    );
    Failure::WrongUse(context.notice(&Notice::error(words.ask.no_terminal, remedy)))
}

fn stopped(asking: &Asking<'_>) -> Outcome {
    asking.say(asking.context.lang.words().new.say_stopped);
    Outcome::Stopped
}
