//! Prints the man page: the pages of help of every command, one after another.

use clap::Command;
use clap_mangen::roff::{Inline, Roff, bold, roman};

use super::context::Context;
use super::help::{self, Entry, Page};
use super::localized::localized;
use super::outcome::{Failure, Outcome};
use crate::lang::Lang;

/// Prints the man page to standard output.
pub fn run(context: &Context) -> Result<Outcome, Failure> {
    context.product(&manual(context.lang))?;
    Ok(Outcome::Done)
}

/// The man page of the whole program, in roff.
fn manual(lang: Lang) -> String {
    let words = &lang.words().help;
    let program = localized(lang);
    let mut roff = Roff::new();
    let version = concat!("dialoogtafel ", env!("CARGO_PKG_VERSION"));
    // No date: the same program gives the same bytes.
    roff.control("TH", ["DIALOOGTAFEL", "1", " ", version, words.manual]);
    roff.control("nh", []);
    roff.control("ad", ["l"]);
    roff.control("SH", [words.manual_name]);
    roff.text([roman(format!("dialoogtafel - {}", words.short_name))]);
    let path = help::typed_name(&program, lang);
    front(&mut roff, &help::page(&program, path, lang), lang);
    roff.control("SH", [words.commands_heading.to_uppercase().as_str()]);
    for command in program.get_subcommands() {
        describe(&mut roff, command, &help::join(path, command, lang), lang);
    }
    roff.control("SH", [words.manual_status]);
    for (status, meaning) in [
        ("0", words.status_done),
        ("1", words.status_mend),
        ("2", words.status_wrong_use),
        ("3", words.status_privacy),
        ("130", words.status_stopped),
    ] {
        item(&mut roff, status, meaning);
    }
    roff.render()
}

fn front(roff: &mut Roff, page: &Page, lang: Lang) {
    let words = &lang.words().help;
    roff.control("SH", [words.manual_usage]);
    roff.text([bold(page.usage.as_str())]);
    roff.control("PP", []);
    roff.text([roman(page.about.as_str())]);
    for section in &page.sections {
        if section.heading == words.commands_heading {
            continue;
        }
        roff.control("SH", [section.heading.to_uppercase().as_str()]);
        entries(roff, &section.entries);
    }
    roff.control("SH", [words.examples.to_uppercase().as_str()]);
    examples(roff, page);
}

/// A command and, below it, the commands that it has; the common options stand once, in front.
fn describe(roff: &mut Roff, command: &Command, path: &str, lang: Lang) {
    let words = &lang.words().help;
    let page = help::page(command, path, lang);
    roff.control("SS", [page.usage.as_str()]);
    roff.text([roman(page.about.as_str())]);
    for section in &page.sections {
        if section.heading != words.common_options && section.heading != words.commands_heading {
            entries(roff, &section.entries);
        }
    }
    examples(roff, &page);
    for child in command.get_subcommands() {
        describe(roff, child, &help::join(path, child, lang), lang);
    }
}

fn entries(roff: &mut Roff, entries: &[Entry]) {
    for entry in entries {
        item(roff, &entry.term, &entry.text);
    }
}

fn item(roff: &mut Roff, term: &str, text: &str) {
    roff.control("TP", []);
    roff.text([bold(term)]);
    roff.text([roman(text)]);
}

fn examples(roff: &mut Roff, page: &Page) {
    roff.control("PP", []);
    roff.control("nf", []);
    for example in &page.examples {
        let line: Inline = roman(format!("    {example}"));
        roff.text([line]);
    }
    roff.control("fi", []);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_in_the_manual_with_its_sentence() {
        for lang in [Lang::Dutch, Lang::English] {
            // Roff writes some characters in its own way; without those the texts are equal.
            let bare = |text: &str| text.replace(['\\', '\'', '-', '\n'], "").replace("(aq", "");
            let manual = bare(&manual(lang));
            for command in localized(lang).get_subcommands() {
                let about = command.get_about().map(ToString::to_string);
                let about = bare(&about.unwrap_or_default());
                assert!(!about.is_empty() && manual.contains(&about), "{about}");
            }
        }
    }
}
