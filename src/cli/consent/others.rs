//! Finds documents of ours that stand under another name than they are made with.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::extracts;
use super::stale::{Changed, Made, Stale, of_one_table, typed};
use crate::cli::args::Audience;
use crate::cli::report::{audience, audience_of};
use crate::cli::{final_report, insights, load, tables};
use crate::insights::{Counting, tally};
use crate::lang::Lang;
use crate::model::{Id, Session};
use crate::report::living::{Overwrite, parts, renew};
use crate::report::view::{self, Records, view};
use crate::store;

/// How the names of files end in which a document of ours can stand.
const ENDINGS: [&str; 6] = ["md", "json", "ics", "txt", "csv", "html"];

/// What the change of a session does to a file.
enum Verdict {
    /// Nothing that we can see.
    Right,
    /// A command makes it right again.
    Stale(String),
    /// Somebody must look at it.
    ByHand,
}

/// What of a document can be of the table, and what of its project.
const OF_TABLE: [&str; 2] = ["verslag", "casusprofiel"];
const OF_PROJECT: [&str; 2] = ["eindverslag", "factsheet"];

impl Changed<'_> {
    /// Adds the documents in the folders of the table and of its project that stand under another
    /// name and are not right any more; gives the files in which people must look themselves.
    pub(super) fn others(&self, stale: &mut Vec<Stale>) -> Vec<String> {
        let mut by_hand = Vec::new();
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
                    Verdict::ByHand => by_hand.push(load::shown(path)),
                }
            }
        }
        by_hand
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
        if audience_of(&made.text) == Some(READER) {
            return Some(self.of_sheet(made));
        }
        let project = tables::project_folder(self.folder);
        let mut candidates: Vec<(usize, &str, String)> = Vec::new();
        let own = self.before.documents.iter().map(Id::as_str);
        for name in OF_TABLE.into_iter().chain(own) {
            let text = of_one_table(name, self.before, made, self.names, self.context).ok()?;
            candidates.push((difference(marks, &text), name, text));
        }
        for name in OF_PROJECT {
            let there = made.context(self.context);
            let text = final_report::fresh(name, &project, made.audience, &there);
            let text = text.unwrap_or_default();
            candidates.push((difference(marks, &text), name, text));
        }
        let (_, name, text) = candidates.into_iter().min_by_key(|(by, ..)| *by)?;
        let to = format!(" -o {}", typed(path));
        if OF_PROJECT.contains(&name) {
            let renewal = renew(&made.text, &text, &Overwrite::Nothing);
            let is_right = renewal.is_ok_and(|renewal| final_report::is_as_made(&renewal));
            let command = made.command(name, &project) + &to;
            return Some(if is_right {
                Verdict::Right
            } else {
                Verdict::Stale(command)
            });
        }
        let is_of_another = place != self.folder && title(&made.text) != title(&text);
        let after = of_one_table(name, self.after, made, self.names, self.context).ok()?;
        if is_of_another || after == text {
            return Some(Verdict::Right);
        }
        let layout = match name {
            "verslag" => String::new(),
            "casusprofiel" => " --profiel".to_owned(),
            name => format!(" --document {name}"),
        };
        let command = made.command("verslag", self.folder) + &layout + &to;
        Some(Verdict::Stale(command))
    }

    /// A sheet on which somebody reads their words back, under a name of its own.
    fn of_sheet(&self, made: &Made) -> Verdict {
        let there = made.context(self.context);
        let sheets = |session: &Session| -> Vec<String> {
            let readers = session.case.participants.iter();
            let texts =
                readers.filter_map(|p| extracts::text(session, p, self.names, &there).ok()?);
            texts.collect()
        };
        let is_as_before = sheets(self.before).contains(&made.text);
        if is_as_before && !sheets(self.after).contains(&made.text) {
            Verdict::ByHand
        } else {
            self.of_any(&made.text)
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
        Verdict::Stale(made.command("inzichten", place) + &to)
    }

    /// The view of a table, or sums; none when it is something else.
    fn of_json(&self, place: &Path, path: &Path, json: &Value) -> Option<Verdict> {
        let to = format!(" -o {}", typed(path));
        if json.get("formaat").is_some() && json.get("tafels").is_some() {
            let sums = |session| tally(session, None, &Counting::default());
            if sums(self.before) == sums(self.after) {
                return Some(Verdict::Right);
            }
            let form = if json["tafels"].is_object() {
                "--deel"
            } else {
                "--json"
            };
            let command = format!("dialoogtafel inzichten {} {form}{to}", typed(place));
            return Some(Verdict::Stale(command));
        }
        let made = Made {
            text: String::new(),
            audience: match json.get("publiek")?.get("code")?.as_str()? {
                "tafel" => Audience::Table,
                "openbaar" => Audience::Public,
                _ => Audience::Involved,
            },
            lang: Lang::from_code(json.get("taal")?.as_str()?)?,
        };
        let there = made.context(self.context);
        let glossary = load::glossary(&load::library(&there).ok()?, &there).ok()?;
        let seen = |session: &Session| {
            let view = view(session, &glossary, audience(made.audience), None, made.lang);
            serde_json::to_value(view).ok()
        };
        let (before, after) = (seen(self.before)?, seen(self.after)?);
        let is_of_another = place != self.folder && before.get("titel") != json.get("titel");
        if is_of_another || before == after {
            return Some(Verdict::Right);
        }
        let command = made.command("verslag", self.folder) + " --json" + &to;
        Some(Verdict::Stale(command))
    }

    /// Any other text: it is not right when it has words that some readers do not get any more.
    fn of_any(&self, text: &str) -> Verdict {
        let has_them = self.gone().iter().any(|gone| text.contains(gone));
        if has_them {
            Verdict::ByHand
        } else {
            Verdict::Right
        }
    }

    /// The texts that some readers got before and do not get any more.
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
        let texts = shown.map(|(question, record)| records.note(question, record).text);
        texts.filter(|text| text.len() >= LEAST_TEXT).collect()
    }
}

/// For whom a sheet to read back is, in its front matter.
const READER: &str = "deelnemer";

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
