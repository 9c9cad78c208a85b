//! Fills in the layouts of documents; whatever is filled in stays text.

use std::fmt;
use std::sync::Arc;

use super::markdown::{Fences, escape, escape_block, plain_line};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value, ValueKind};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, HtmlEscape, Output, State, UndefinedBehavior,
};
use serde::Serialize;

mod bounds;
mod names;
mod tags;

/// Work that one document may cost before its layout counts as endless, in steps or in 64 bytes of
/// text; a report of a whole project takes less than a fiftieth.
const FUEL: u64 = 2_000_000;

/// How deep layouts may include each other or call themselves.
const DEPTH: usize = 100;

/// Filters that are not offered: they switch escaping off, or cut into text that was escaped.
const NOT_OFFERED: [&str; 12] = [
    "safe", "escape", "e", "replace", "split", "lines", "list", "trim", "reverse", "format",
    "indent", "pprint",
];

/// The layouts that documents are made with, looked up by name (`verslag.md.j2`).
///
/// A value is escaped by the name of its layout: `.html.j2` for HTML, everything else for
/// Markdown. No layout can switch that off. Besides the usual filters there are:
///
/// - `alinea`: prose of several paragraphs, at the beginning of a line;
/// - `hoofdletter`: the first letter becomes a capital;
/// - `in_kop`: a text between quotes, for front matter.
pub struct Layouts {
    environment: Arc<Environment<'static>>,
    /// The texts of layouts by name, also of those that cannot be read.
    load: Load,
}

type Load = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

impl fmt::Debug for Layouts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Layouts").finish_non_exhaustive()
    }
}

/// Why a layout could not be filled in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("layout {layout}, line {line:?}: {problem:?}")]
pub struct LayoutError {
    /// The layout with the flaw: the one asked for, or one that it includes.
    pub layout: String,
    /// The line of the flaw, from 1, when it has one.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: LayoutProblem,
}

/// What is wrong in a layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LayoutProblem {
    /// The view has no such name.
    UnknownName {
        /// The name as the layout writes it, such as `acties.wie`; the whole line if unsure.
        name: String,
    },
    /// There is no such filter or test.
    UnknownFilter {
        /// Its name.
        name: String,
    },
    /// A tag is not written as it should be.
    Syntax,
    /// A tag that begins something has no end.
    NotClosed {
        /// What it begins, such as `for`.
        tag: String,
    },
    /// Filling in went on for too long.
    TooLong,
    /// The layout, or one tag in it, is longer than any that makes a document.
    TooLarge,
    /// Layouts include each other, or themselves, without end.
    TooDeep,
    /// There is no layout of this name.
    MissingLayout {
        /// The name that was looked for.
        name: String,
    },
    /// Anything else, such as counting with words.
    Other,
}

impl Layouts {
    /// Makes layouts that are found by `load`, also those that a layout includes.
    pub fn new(load: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Self {
        let load: Load = Arc::new(load);
        let loaded = Arc::clone(&load);
        let mut environment = Environment::new();
        environment.set_loader(move |name| match loaded(name) {
            Some(source) if !bounds::is_readable(&source) => {
                Err(Error::new(ErrorKind::InvalidOperation, TOO_LARGE))
            }
            found => Ok(found.map(|source| keep_line_ends(&source))),
        });
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Custom("own".into()));
        environment.set_formatter(write_value);
        environment.set_fuel(Some(FUEL));
        environment.set_recursion_limit(DEPTH);
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build();
        environment.set_syntax(syntax.expect("the usual delimiters are sound"));
        for name in NOT_OFFERED {
            environment.remove_filter(name);
        }
        environment.remove_global("debug");
        environment.add_filter("alinea", paragraphs);
        environment.add_filter("hoofdletter", capital);
        environment.add_filter("in_kop", quoted);
        Self {
            environment: Arc::new(environment),
            load,
        }
    }

    /// Fills in the layout `name` with the names of `view`, and tidies the result.
    ///
    /// # Errors
    ///
    /// The first flaw met in the layout or in one that it includes.
    pub fn render(&self, name: &str, view: &impl Serialize) -> Result<String, LayoutError> {
        let view = Value::from(Serde(view));
        let filled = view.clone();
        self.apart(name, move |layouts, name| {
            let layout = layouts.get_template(name)?;
            Ok(tidy(&layout.render(filled)?))
        })
        .map_err(|error| self.explain(name, &view, &error))
    }

    /// Reads the layout `name` without filling it in.
    ///
    /// # Errors
    ///
    /// Where its form is broken.
    pub fn compile(&self, name: &str) -> Result<(), LayoutError> {
        self.apart(name, |layouts, name| layouts.get_template(name).map(|_| ()))
            .map_err(|error| self.explain(name, &Value::UNDEFINED, &error))
    }

    /// Lets the engine work within bounds; what takes too long counts as out of fuel.
    fn apart<T: Send + 'static>(
        &self,
        name: &str,
        work: impl FnOnce(&Environment<'static>, &str) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let (layouts, name) = (Arc::clone(&self.environment), name.to_owned());
        bounds::apart(move || work(&layouts, &name))
            .unwrap_or_else(|| Err(Error::from(ErrorKind::OutOfFuel)))
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the engine may come with more kinds"
    )]
    fn explain(&self, asked: &str, view: &Value, error: &Error) -> LayoutError {
        let error = innermost(error);
        let layout = error.name().unwrap_or(asked).to_owned();
        if error.kind() == ErrorKind::SyntaxError
            && let Some(source) = (self.load)(&layout)
            && let Some((line, tag)) = tags::unclosed(&source)
        {
            let tag = tag.to_owned();
            let problem = LayoutProblem::NotClosed { tag };
            return LayoutError {
                layout,
                line: Some(line),
                problem,
            };
        }
        let detail = error.detail().unwrap_or_default();
        let word = |position| {
            detail
                .split_whitespace()
                .nth(position)
                .unwrap_or_default()
                .to_owned()
        };
        let problem = match error.kind() {
            ErrorKind::UndefinedError | ErrorKind::UnknownMethod => {
                let source = self
                    .environment
                    .get_template(&layout)
                    .map(|found| found.source().to_owned());
                LayoutProblem::UnknownName {
                    name: names::unknown(&source.unwrap_or_default(), error.line(), view),
                }
            }
            ErrorKind::UnknownFunction => LayoutProblem::UnknownName { name: word(0) },
            ErrorKind::UnknownFilter | ErrorKind::UnknownTest => {
                LayoutProblem::UnknownFilter { name: word(1) }
            }
            ErrorKind::SyntaxError | ErrorKind::BadEscape | ErrorKind::UnknownBlock => {
                LayoutProblem::Syntax
            }
            ErrorKind::OutOfFuel => LayoutProblem::TooLong,
            ErrorKind::TemplateNotFound => {
                let missing = detail.split(['"', '\'']).nth(1).unwrap_or(asked);
                LayoutProblem::MissingLayout {
                    name: missing.to_owned(),
                }
            }
            ErrorKind::InvalidOperation if detail == TOO_LARGE => LayoutProblem::TooLarge,
            ErrorKind::InvalidOperation if detail.contains("recursion limit") => {
                LayoutProblem::TooDeep
            }
            ErrorKind::InvalidOperation if detail.contains("too many elements") => {
                LayoutProblem::TooLong
            }
            _ => LayoutProblem::Other,
        };
        LayoutError {
            layout,
            line: error.line(),
            problem,
        }
    }
}

/// Tells our own refusal from those of the engine.
const TOO_LARGE: &str = "layout too large";

/// Finds the error in the layout where it happened, below those of the layouts that include it.
fn innermost(error: &Error) -> &Error {
    let mut innermost = error;
    while let Some(inner) =
        std::error::Error::source(innermost).and_then(|source| source.downcast_ref::<Error>())
    {
        innermost = inner;
    }
    innermost
}

/// Keeps the line break after a tag that ends a line of text, which the engine would swallow; the
/// line of a tag alone disappears.
fn keep_line_ends(source: &str) -> String {
    let keep = |line: &str| match line.trim_end().strip_suffix("%}") {
        Some(start) if !start.ends_with(['-', '+']) && has_text(line) => format!("{start}+%}}\n"),
        _ => format!("{line}\n"),
    };
    source.lines().map(keep).collect()
}

/// Tells whether a line has anything beside tags.
fn has_text(line: &str) -> bool {
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{%") {
        if !before.trim().is_empty() {
            return true;
        }
        rest = after.split_once("%}").map_or("", |(_, after)| after);
    }
    !rest.trim().is_empty()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Markdown,
    Html,
}

fn form(state: &State) -> Form {
    if state.name().ends_with(".html.j2") {
        Form::Html
    } else {
        Form::Markdown
    }
}

/// Writes a value into a document. It looks at the name of the layout only, so that no tag in a
/// layout can switch escaping off.
fn write_value(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let kind = value.kind();
    let text = if matches!(kind, ValueKind::Undefined | ValueKind::None) {
        String::new()
    } else if kind == ValueKind::Bool {
        value.is_true().to_string()
    } else if kind == ValueKind::Number || value.is_safe() {
        value.to_string()
    } else {
        match form(state) {
            Form::Markdown => escape(&value.to_string()),
            Form::Html => HtmlEscape(&plain_line(&value.to_string())).to_string(),
        }
    };
    out.write_str(&text).map_err(Error::from)
}

fn paragraphs(state: &mut State, value: &Value) -> Result<Value, Error> {
    let text = typed(value)?;
    let escaped = match form(state) {
        Form::Markdown => escape_block(&text),
        Form::Html => {
            let lines = text
                .split("\n\n")
                .map(plain_line)
                .filter(|line| !line.is_empty());
            lines
                .map(|line| format!("<p>{}</p>", HtmlEscape(&line)))
                .collect::<Vec<_>>()
                .join("\n")
        }
    };
    Ok(Value::from_safe_string(escaped))
}

fn capital(value: &Value) -> Result<Value, Error> {
    let text = typed(value)?;
    let mut letters = text.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string())
        .unwrap_or_default();
    Ok(Value::from(first + letters.as_str()))
}

fn quoted(value: &Value) -> Result<Value, Error> {
    let quoted = serde_json::Value::String(plain_line(&typed(value)?)).to_string();
    // Front matter is YAML, where quotation marks hide a mark of a living document no more than elsewhere.
    Ok(Value::from_safe_string(
        quoted.replace("<!--", "\\u003c!--"),
    ))
}

/// Returns the text of a value, empty for what is not filled in.
fn typed(value: &Value) -> Result<String, Error> {
    if value.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    }
    Ok(if value.is_none() {
        String::new()
    } else {
        value.to_string()
    })
}

/// Returns a document without blank lines that say nothing: never two in a row, none at the start,
/// no white space at line ends, one line break at the end. Fenced blocks stay as they are.
pub fn tidy(text: &str) -> String {
    let mut fences = Fences::default();
    let mut tidied = String::with_capacity(text.len());
    let mut after_blank = true;
    for (index, line) in text.lines().enumerate() {
        let is_fenced = fences.holds(line, index + 1);
        let line = if is_fenced {
            line.trim_end_matches('\r')
        } else {
            line.trim_end()
        };
        let is_blank = line.is_empty() && !is_fenced;
        if !(is_blank && after_blank) {
            tidied.push_str(line);
            tidied.push('\n');
        }
        after_blank = is_blank;
    }
    tidied.truncate(tidied.trim_end().len());
    if !tidied.is_empty() {
        tidied.push('\n');
    }
    tidied
}

#[cfg(test)]
mod tests;
