//! A session that was just begun → the sheet to fill in, of which every line is read back.

use std::fmt::Write as _;

use crate::markdown::{escape, plain_line};
use crate::model::terms::Form;
use crate::model::{Question, Session};

/// Writes the sheet with all questions of a session and an empty bullet for each reply.
///
/// What helps to answer stands in comments, which are not read back.
#[must_use]
pub fn worksheet(session: &Session) -> String {
    let mut sheet = format!("# {}\n", escape(&session.case.title));
    for phase in &session.phases {
        // Writing to a text cannot fail.
        let _ = write!(sheet, "\n## {} {{#{}}}\n", escape(&phase.title), phase.id);
        sheet.push_str(&comments(phase.explanation.as_slice()));
        for log in &phase.questions {
            sheet.push_str(&question(session, &log.question));
        }
    }
    sheet
}

fn question(session: &Session, question: &Question) -> String {
    let mut text = format!("\n### {} {{#{}}}\n", escape(&question.text), question.id);
    text.push_str(&comments(&question.prompts));
    text.push_str(&comments(offered(question).as_slice()));
    text.push('\n');
    for bullet in bullets(session, question) {
        text.push_str(&bullet);
        text.push('\n');
    }
    text
}

/// What can be answered to a question of choice, in one line.
fn offered(question: &Question) -> Option<String> {
    match question.form {
        Form::Choice | Form::MultipleChoice | Form::YesNo => {
            Some(question.possible_answers().join(" / "))
        }
        Form::Scale => Some(format!("{} – {}", question.from?, question.to?)),
        Form::Open | Form::Round | Form::Together | Form::Actions | Form::Matrix => None,
    }
}

/// An empty bullet for each reply: for each participant in turn, for each cell, or one.
fn bullets(session: &Session, question: &Question) -> Vec<String> {
    if question.form == Form::Matrix {
        let cell = |row: &String, column| format!("- {} | {}: ", escape(row), escape(column));
        let cells = question
            .rows
            .iter()
            .flat_map(|row| question.columns.iter().map(move |column| cell(row, column)));
        return cells.collect();
    }
    let turns = if question.is_in_turn() {
        session.turns(question)
    } else {
        Vec::new()
    };
    if turns.is_empty() {
        return vec!["- ".to_owned()];
    }
    turns
        .into_iter()
        .map(|participant| format!("- {}: ", participant.code))
        .collect()
}

/// Texts as comments, a line each.
fn comments<T: AsRef<str>>(texts: &[T]) -> String {
    let comment = |text: &T| {
        // Two hyphens could end the comment.
        let text = plain_line(text.as_ref()).replace("--", "– ");
        if text.is_empty() {
            String::new()
        } else {
            format!("\n<!-- {text} -->\n")
        }
    };
    texts.iter().map(comment).collect()
}
