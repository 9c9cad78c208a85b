//! Reading question templates, codebooks and glossaries.

use std::collections::BTreeMap;

use super::fields::Fields;
use super::flaw::Expected;
use super::flaw::Problem;
use super::read::{Read, map, maps, stand_in};
use crate::model::codebook::Term;
use crate::model::question::Condition;
use crate::model::terms::{DataClass, Form, TemplateScope};
use crate::model::{Codebook, Glossary, Id, Phase, Question, Template, Theme};

/// Reads a question template.
#[must_use]
pub fn read_template(text: &str) -> Read<Template> {
    Read::new(text, template, Template::check)
}

/// Reads a codebook.
#[must_use]
pub fn read_codebook(text: &str) -> Read<Codebook> {
    Read::new(text, codebook, Codebook::check)
}

/// Reads a glossary.
#[must_use]
pub fn read_glossary(text: &str) -> Read<Glossary> {
    let term = |fields: &mut Fields<'_, '_>, _: usize| Term {
        term: fields.text("term").unwrap_or_default(),
        in_full: fields.optional("voluit"),
        meaning: fields.text("uitleg").unwrap_or_default(),
    };
    let broken = |index: usize| Term {
        term: index.to_string(),
        in_full: None,
        meaning: String::new(),
    };
    Read::new(
        text,
        |fields| {
            fields.required_node("begrippen", Expected::List);
            Glossary {
                terms: maps(fields, "begrippen", term, broken),
            }
        },
        Glossary::check,
    )
}

fn template(fields: &mut Fields<'_, '_>) -> Template {
    Template {
        name: fields.required("sjabloon").unwrap_or_else(|| stand_in(0)),
        version: fields.required("versie").unwrap_or_default(),
        title: fields.text("titel").unwrap_or_default(),
        language: fields.or("taal", "nl".to_owned()),
        scope: fields.or("voor", TemplateScope::Both),
        data_class: fields.or("gegevens", DataClass::Learning),
        codebook: fields.required("codeboek").unwrap_or_else(|| stand_in(1)),
        source: fields.optional("bron"),
        ground_rules: fields.list("spelregels"),
        documents: fields.list("documenten"),
        phases: {
            let missing = fields.required_node("fasen", Expected::List).is_none();
            let phases = maps(fields, "fasen", phase, broken_phase);
            if missing {
                vec![broken_phase(0)]
            } else {
                phases
            }
        },
    }
}

fn phase(fields: &mut Fields<'_, '_>, index: usize) -> Phase {
    Phase {
        id: fields.required("id").unwrap_or_else(|| stand_in(index)),
        title: fields.text("titel").unwrap_or_default(),
        minutes: minutes(fields),
        explanation: fields.optional("toelichting"),
        questions: maps(
            fields,
            "vragen",
            |fields, inner| question(fields, broken_id(index, inner)),
            |inner| Question::new(broken_id(index, inner), String::new(), Form::Open),
        ),
    }
}

/// The minutes of a phase; fewer than none are told as other minutes that are out of range.
pub(super) fn minutes(fields: &mut Fields<'_, '_>) -> Option<u32> {
    let found: i64 = fields.optional("minuten")?;
    let minutes = u32::try_from(found).ok();
    if let (None, Some(node)) = (minutes, fields.node("minuten")) {
        let problem = crate::model::Problem::MinutesOutOfRange { found };
        fields.flaws().push(node.place, Problem::Unsound(problem));
    }
    minutes
}

fn broken_phase(index: usize) -> Phase {
    Phase {
        id: stand_in(index),
        title: String::new(),
        minutes: None,
        explanation: None,
        questions: Vec::new(),
    }
}

/// A stand-in for a question's id, different from that of every phase and other question.
fn broken_id(phase: usize, question: usize) -> Id {
    Id::new(&format!("{}-{question}", stand_in(phase))).expect("it has the form of an id")
}

/// Reads the keys of a question, also where it stands inside a session.
pub(super) fn question(fields: &mut Fields<'_, '_>, id: Id) -> Question {
    let condition = |fields: &mut Fields<'_, '_>| {
        let (question, answer) = (fields.required("vraag"), fields.required("is"));
        Some(Condition {
            question: question?,
            answer: answer?,
        })
    };
    let form = fields.required("vorm");
    let mut question = Question {
        id: fields.required("id").unwrap_or(id),
        text: fields.text("tekst").unwrap_or_default(),
        form: form.unwrap_or(Form::Open),
        records: fields.optional("legt_vast"),
        begin_with: fields.list("begin_bij"),
        guidance_too: fields.or("ook_begeleiding", false),
        options: fields.list("opties"),
        per: fields.optional("per"),
        from: fields.optional("van"),
        to: fields.optional("tot"),
        rows: fields.list("rijen"),
        columns: fields.list("kolommen"),
        rows_are: fields.optional("rijen_zijn"),
        columns_are: fields.optional("kolommen_zijn"),
        day_is: fields.optional("datum"),
        required: fields.or("verplicht", false),
        most_words: fields.optional("max_woorden"),
        visibility: fields.optional("zichtbaar"),
        only_for: fields.list("voor"),
        presenter: fields.optional("inbrenger"),
        write_first: fields.or("eerst_schrijven", false),
        condition: map(fields, "alleen_als", condition).flatten(),
        repeat: fields.optional("herhaal"),
        at_most: fields.optional("hoogstens"),
        prompts: fields.list("hulpvragen"),
        anonymous: fields.or("anoniem", false),
        themes: fields.list("themas"),
    };
    if form.is_none() {
        question.form = likely_form(&question);
    }
    question
}

/// The form that the other keys point to, so that they are not told as flaws of a broken form.
fn likely_form(question: &Question) -> Form {
    if !question.options.is_empty() {
        Form::Choice
    } else if question.from.is_some() && question.to.is_some() {
        Form::Scale
    } else if !question.rows.is_empty() && !question.columns.is_empty() {
        Form::Matrix
    } else {
        Form::Round
    }
}

fn codebook(fields: &mut Fields<'_, '_>) -> Codebook {
    let theme = |fields: &mut Fields<'_, '_>, index: usize| Theme {
        id: fields.required("id").unwrap_or_else(|| stand_in(index)),
        label: fields.text("label").unwrap_or_default(),
        lens: fields.optional("lens"),
        description: fields.optional("omschrijving"),
        words: fields.list("woorden"),
        basis: fields.optional("basis"),
    };
    let broken = |index: usize| Theme {
        id: stand_in(index),
        label: String::new(),
        lens: None,
        description: None,
        words: Vec::new(),
        basis: None,
    };
    let lenses: crate::model::case::Pairs =
        fields.or("lenzen", crate::model::case::Pairs::default());
    Codebook {
        name: fields.required("codeboek").unwrap_or_else(|| stand_in(0)),
        version: fields.required("versie").unwrap_or_default(),
        lenses: lenses.0.into_iter().collect::<BTreeMap<_, _>>(),
        themes: {
            let missing = fields.required_node("themas", Expected::List).is_none();
            let themes = maps(fields, "themas", theme, broken);
            if missing { vec![broken(0)] } else { themes }
        },
    }
}
