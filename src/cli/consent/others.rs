//! Finds documents of ours that stand under another name than they are made with.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::extracts;
use super::stale::{Cause, Changed, Made, Roles, Stale, of_whole, typed};
use crate::cli::args::Audience;
use crate::cli::context::{Context, Volume};
use crate::cli::report::{MadeFor, audience_of, made_for};
use crate::cli::{insights, load, tables};
use crate::insights::{Counting, tally};
use crate::lang::Lang;
use crate::model::{Id, Session};
use crate::report::living::parts;
use crate::report::plain::said;
use crate::report::view::{self, Records};
use crate::store;

/// How the names of files end in which a document of ours can stand.
pub(in crate::cli) const ENDINGS: [&str; 6] = ["md", "json", "ics", "txt", "csv", "html"];

/// What the change of a session does to a file.
enum Verdict {
    /// Nothing that we can see.
    Right,
    /// A command makes it right again.
    Stale(String),
    /// Somebody must look at it.
    ByHand,
    /// It may hold words of which nothing is known any more.
    Unknown,
}

/// The files that no command makes again.
#[derive(Debug, Default)]
pub(super) struct Others {
    /// Something in them is not right any more.
    pub(super) by_hand: Vec<String>,
    /// It cannot be told whether they are right.
    pub(super) unknown: Vec<String>,
}

/// What of a document can be of the table, and what of its project.
const OF_TABLE: [&str; 2] = ["verslag", "casusprofiel"];
const OF_PROJECT: [&str; 2] = ["eindverslag", "factsheet"];

impl Changed<'_> {
    /// Adds the documents in the folders of the table and of its project that stand under another
    /// name and are not right any more; gives the files in which people must look themselves.
    pub(super) fn others(&self, stale: &mut Vec<Stale>) -> Others {
        let mut others = Others::default();
        let project = tables::project_folder(self.folder);
        for place in [self.folder, &project] {
            let files = store::files_in(place).unwrap_or_default();
            for path in files.iter().filter(|path| self.may_be_other(place, path)) {
                let Ok(text) = store::read_text(path) else {
                    continue;
                };
                match self.verdict(place, path, text) {
                    Verdict::Right => {}
                    Verdict::Stale(command) => stale.push(Stale {
                        path: path.clone(),
                        command,
                    }),
                    Verdict::ByHand => others.by_hand.push(load::shown(path)),
                    Verdict::Unknown => others.unknown.push(load::shown(path)),
                }
            }
        }
        others
    }

    /// Whether a file can hold a document and is not one that was looked at by its name.
    fn may_be_other(&self, place: &Path, path: &Path) -> bool {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let stem = stem.unwrap_or_default();
        let own = self.after.documents.iter().map(Id::as_str);
        let sheet = |code: &Id| stem == format!("{}-{code}", extracts::LAYOUT);
        let is_usual = if place == self.folder {
            OF_TABLE.into_iter().chain(own).any(|name| name == stem)
                || extracts::readers(self.after).any(|reader| sheet(&reader.code))
        } else {
            OF_PROJECT.contains(&stem) || stem == "inzichten"
        };
        let is_minutes = path.file_name().is_some_and(|name| name == store::MINUTES);
        let may = ending.is_some_and(|ending| ENDINGS.contains(&ending));
        may && !is_minutes && !(is_usual && ending == Some("md"))
    }

    fn verdict(&self, place: &Path, path: &Path, text: String) -> Verdict {
        if let Ok(json) = serde_json::from_str::<Value>(&text) {
            return self
                .of_json(place, path, &json)
                .unwrap_or_else(|| self.of_any(&text));
        }
        let is_made = audience_of(&text).is_some();
        let marks = parts(&text).map(|parts| {
            let names = parts.into_iter().map(|part| part.name);
            names.collect::<BTreeSet<String>>()
        });
        match marks {
            Ok(marks) if is_made && !marks.is_empty() => self
                .of_layout(place, path, &marks, &Made::of(text))
                .unwrap_or(Verdict::ByHand),
            Ok(_) if is_made => self.of_insights(place, path, &Made::of(text)),
            // Its marks were broken by hand, so nothing can be compared.
            Err(_) if is_made => Verdict::ByHand,
            Ok(_) | Err(_) => self.of_any(&text),
        }
    }

    /// A document with parts: it is what has most of them in common. None when that cannot be told.
    fn of_layout(
        &self,
        place: &Path,
        path: &Path,
        marks: &BTreeSet<String>,
        made: &Made,
    ) -> Option<Verdict> {
        if made_for(&made.text) == Some(MadeFor::Participant) {
            return Some(self.of_sheet(place, made));
        }
        let project = tables::project_folder(self.folder);
        let there = made.context(self.context);
        let whole = |name: &str, roles| of_whole(name, &project, made, roles, &there);
        let mut candidates: Vec<(usize, &str, String)> = Vec::new();
        let own = self.after.documents.iter().map(Id::as_str);
        for name in OF_TABLE.into_iter().chain(own) {
            let text = self.of_one_table(name, self.after, made, Roles::Own);
            let text = text.ok()?;
            candidates.push((difference(marks, &text), name, text));
        }
        for name in OF_PROJECT {
            let text = whole(name, Roles::Own).unwrap_or_default();
            candidates.push((difference(marks, &text), name, text));
        }
        let (_, name, text) = candidates.into_iter().min_by_key(|(by, ..)| *by)?;
        let to = format!(" -o {}", typed(path));
        if OF_PROJECT.contains(&name) {
            let Some(roles) = made.is_stale(|roles| whole(name, roles)) else {
                return Some(Verdict::Right);
            };
            return Some(Verdict::Stale(made.command(name, &project, roles) + &to));
        }
        if place != self.folder && title(&made.text) != title(&text) {
            return Some(Verdict::Right);
        }
        let anew = |session: &Session, roles| self.of_one_table(name, session, made, roles);
        let Some(roles) = self.is_stale(made, anew) else {
            return Some(Verdict::Right);
        };
        let layout = match name {
            "verslag" => String::new(),
            "casusprofiel" => " --profiel".to_owned(),
            name => format!(" --document {name}"),
        };
        let command = made.command("verslag", self.folder, roles) + &layout + &to;
        Some(Verdict::Stale(command))
    }

    /// A sheet on which somebody reads their words back, under a name of its own.
    fn of_sheet(&self, place: &Path, made: &Made) -> Verdict {
        let there = made.context(self.context);
        let sheets = |session: &Session| -> Vec<String> {
            let readers = session.case.participants.iter();
            let texts =
                readers.filter_map(|p| extracts::text(session, p, self.names, &there).ok()?);
            texts.collect()
        };
        let is_of_table =
            place == self.folder || letters(&made.text).contains(&letters(&self.after.case.title));
        if !is_of_table || sheets(self.after).contains(&made.text) {
            return Verdict::Right;
        }
        let is_known = match self.cause {
            Cause::Feedback => sheets(self.before).contains(&made.text),
            Cause::Withdrawal | Cause::WithdrawalAgain => true,
        };
        match is_known {
            true => Verdict::ByHand,
            false => self.of_any(&made.text),
        }
    }

    /// A document without parts: the insights, of the project or of this table alone.
    fn of_insights(&self, place: &Path, path: &Path, made: &Made) -> Verdict {
        let there = made.context(self.context);
        let is_fresh = |folder: &Path| {
            let fresh = insights::usual_document(folder, made.audience, &there);
            fresh.is_ok_and(|fresh| fresh == made.text)
        };
        if is_fresh(place) || is_fresh(&tables::project_folder(self.folder)) {
            return Verdict::Right;
        }
        let to = format!(" -o {}", typed(path));
        Verdict::Stale(made.command("inzichten", place, Roles::Own) + &to)
    }

    /// The view of a table, or sums; none when it is something else.
    fn of_json(&self, place: &Path, path: &Path, json: &Value) -> Option<Verdict> {
        if json.get("formaat").is_some() && json.get("tafels").is_some() {
            return Some(self.of_sums(place, path, json));
        }
        let made = Made {
            text: format!("{json:#}"),
            audience: match json.get("publiek")?.get("code")?.as_str()? {
                "tafel" => Audience::Table,
                "openbaar" => Audience::Public,
                _ => Audience::Involved,
            },
            lang: Lang::from_code(json.get("taal")?.as_str()?)?,
        };
        let seen = |session: &Session, roles| {
            let view = self.view(session, &made, roles)?;
            Ok(format!(
                "{:#}",
                serde_json::to_value(view).unwrap_or_default()
            ))
        };
        let own = self.view(self.after, &made, Roles::Own).ok()?;
        let own = serde_json::to_value(own).ok()?;
        if place != self.folder && own.get("titel") != json.get("titel") {
            return Some(Verdict::Right);
        }
        let Some(roles) = self.is_stale(&made, seen) else {
            return Some(Verdict::Right);
        };
        let to = format!(" -o {}", typed(path));
        let command = made.command("verslag", self.folder, roles) + " --json" + &to;
        Some(Verdict::Stale(command))
    }

    fn of_sums(&self, place: &Path, path: &Path, json: &Value) -> Verdict {
        let sums = |session| tally(session, None, &Counting::default());
        let is_of_others = json["tafels"]
            .as_object()
            .is_some_and(|tables| !tables.contains_key(&self.after.id));
        let is_as_before = self.cause == Cause::Feedback && sums(self.before) == sums(self.after);
        let form = if json["tafels"].is_object() {
            insights::Counts::Sums
        } else {
            insights::Counts::Summary
        };
        let quiet = Context {
            volume: Volume::Quiet,
            ..self.context.clone()
        };
        let is_fresh = |folder: &Path| {
            let fresh = insights::usual_counts(folder, form, &quiet);
            let fresh = fresh
                .ok()
                .and_then(|text| serde_json::from_str::<Value>(&text).ok());
            fresh.as_ref() == Some(json)
        };
        let project = tables::project_folder(self.folder);
        if is_of_others || is_as_before || is_fresh(place) || is_fresh(&project) {
            return Verdict::Right;
        }
        let form = match form {
            insights::Counts::Sums => "--deel",
            insights::Counts::Summary => "--json",
        };
        let (place, path) = (typed(place), typed(path));
        Verdict::Stale(format!("dialoogtafel inzichten {place} {form} -o {path}"))
    }

    /// Any other text: it is not right when it has words that some readers do not get any more.
    fn of_any(&self, text: &str) -> Verdict {
        let texts = all_words(text);
        let gone = self.gone();
        let has = |gone: &String| texts.iter().any(|text| text.contains(gone));
        match self.cause {
            _ if gone.iter().any(has) => Verdict::ByHand,
            Cause::Feedback | Cause::Withdrawal => Verdict::Right,
            Cause::WithdrawalAgain => Verdict::Unknown,
        }
    }

    /// The texts that some readers got before and do not get any more, by their letters.
    fn gone(&self) -> BTreeSet<String> {
        let mut gone = BTreeSet::new();
        for audience in [
            view::Audience::Table,
            view::Audience::Involved,
            view::Audience::Public,
        ] {
            let after = self.texts(self.after, audience);
            let before = self.texts(self.before, audience);
            gone.extend(before.difference(&after).cloned());
        }
        gone
    }

    fn texts(&self, session: &Session, audience: view::Audience) -> BTreeSet<String> {
        let records = Records::new(session, audience, self.context.lang);
        let shown = records.shown();
        let texts = shown.map(|(question, record)| letters(&records.note(question, record).text));
        let asked = session.case.asked_before.iter();
        let texts = texts.chain(asked.map(|asked| letters(&asked.question)));
        texts.filter(|text| text.len() >= LEAST_TEXT).collect()
    }
}

/// The letters and digits of a text: how it was escaped, quoted or cut into lines does not matter.
fn letters(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// What a file says, by its letters: as it stands, as Markdown, and as the strings of JSON.
fn all_words(text: &str) -> Vec<String> {
    let mut words = vec![letters(text)];
    let blocks = said(text).into_iter().map(|said| said.text);
    words.push(letters(&blocks.collect::<String>()));
    if let Ok(json) = serde_json::from_str::<Value>(text) {
        let mut strings = String::new();
        gather(&json, &mut strings);
        words.push(letters(&strings));
    }
    words
}

fn gather(json: &Value, strings: &mut String) {
    match json {
        Value::String(text) => strings.push_str(text),
        Value::Array(list) => list.iter().for_each(|value| gather(value, strings)),
        Value::Object(map) => map.values().for_each(|value| gather(value, strings)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A shorter text can be of anybody.
const LEAST_TEXT: usize = 8;

/// How many parts one of two documents has and the other has not.
fn difference(marks: &BTreeSet<String>, text: &str) -> usize {
    let names = parts(text).unwrap_or_default().into_iter();
    let names: BTreeSet<String> = names.map(|part| part.name).collect();
    if names.is_disjoint(marks) {
        return usize::MAX;
    }
    marks.symmetric_difference(&names).count()
}

/// The title in the front matter of a document.
fn title(text: &str) -> Option<&str> {
    let mut lines = text.lines().take(12);
    lines.find(|line| line.starts_with("title: "))
}
