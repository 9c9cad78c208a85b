//! Shows all answers once more, takes changes, and goes on when it is right.

use super::walk::{Draft, Step, Turn, one};
use crate::cli::outcome::Failure;
use crate::cli::terminal::ask::{Asking, Reply};

/// What the person decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// Write the file.
    Write,
    /// Stop for now.
    Stop,
}

/// Shows the answers until they are right; `flaws` says what keeps them from being written.
pub(super) fn settle<D: Draft>(
    steps: &[Step<D>],
    asking: &mut Asking<'_>,
    draft: &mut D,
    stop: &str,
    flaws: impl Fn(&D, &Asking<'_>) -> Vec<String>,
) -> Result<Decision, Failure> {
    let words = &asking.context.lang.words().new;
    loop {
        show(steps, asking, draft);
        let flaws = flaws(draft, asking);
        let mut options = vec![words.say_change.to_owned(), stop.to_owned()];
        if flaws.is_empty() {
            options.insert(0, words.say_write.to_owned());
            asking.question(words.say_right, None);
        } else {
            asking.question(words.say_not_yet, None);
            flaws.iter().for_each(|flaw| asking.say(flaw));
        }
        let chosen = match asking.choice(&options, 0) {
            Reply::Given(place) => options[place].as_str(),
            Reply::Back => words.say_change,
            Reply::Stopped => return Ok(Decision::Stop),
        };
        if chosen == words.say_write {
            return Ok(Decision::Write);
        }
        if chosen == stop {
            return Ok(Decision::Stop);
        }
        if change(steps, asking, draft)? == Turn::Stopped {
            return Ok(Decision::Stop);
        }
    }
}

fn show<D>(steps: &[Step<D>], asking: &Asking<'_>, draft: &D) {
    let words = &asking.context.lang.words().new;
    asking.question(words.say_overview, None);
    for step in steps.iter().filter(|step| (step.applies)(draft)) {
        let answer = (step.shown)(draft, asking.context);
        if !answer.is_empty() {
            asking.say(&format!("{}: {answer}", (step.words)(words).label));
        }
    }
}

fn change<D: Draft>(
    steps: &[Step<D>],
    asking: &mut Asking<'_>,
    draft: &mut D,
) -> Result<Turn, Failure> {
    let words = &asking.context.lang.words().new;
    let asked: Vec<&Step<D>> = steps.iter().filter(|step| (step.applies)(draft)).collect();
    let labels: Vec<String> = asked
        .iter()
        .map(|step| (step.words)(words).label.to_owned())
        .collect();
    asking.question(words.say_which, None);
    let step = match asking.choice(&labels, 0) {
        Reply::Given(place) => asked[place],
        Reply::Back => return Ok(Turn::Back),
        Reply::Stopped => return Ok(Turn::Stopped),
    };
    loop {
        let turn = one(step, asking, draft)?;
        draft.keep(super::walk::OVERVIEW, asking.context)?;
        if turn != Turn::Again {
            return Ok(turn);
        }
    }
}
