//! Prints the JSON Schema of a kind of file, for editors that complete and check while one types.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::args::{self, SchemaKind};
use super::context::Context;
use super::json::printed;
use super::outcome::{Failure, Outcome};
use crate::lang::Lang;
use crate::model::{Case, Codebook, Glossary, Project, Session, Template};

/// Prints the schema to standard output.
pub fn run(arguments: &args::Schema, context: &Context) -> Result<Outcome, Failure> {
    let schema = schema(arguments.kind, context.lang);
    context.product(&printed(&schema))?;
    Ok(Outcome::Done)
}

/// The schema of a kind of file, with its keys explained in a language.
///
/// Draft 2020-12, without references and with only those keywords that draft 7 knows as well, so
/// that every editor can use it.
#[must_use]
pub fn schema(kind: SchemaKind, lang: Lang) -> Value {
    let mut schema = match kind {
        SchemaKind::Case => of::<Case>(),
        SchemaKind::Project => of::<Project>(),
        SchemaKind::Template => of::<Template>(),
        SchemaKind::Codebook => of::<Codebook>(),
        SchemaKind::Session => of::<Session>(),
        SchemaKind::Glossary => of::<Glossary>(),
    };
    add_frame(&mut schema, kind);
    settle(&mut schema, Presence::Required);
    let mut explain = Explaining { kind, lang };
    explain.keys(&mut schema, "");
    let words = &lang.words().schema;
    let mut whole = Map::new();
    let title = match kind {
        SchemaKind::Case => words.case_title,
        SchemaKind::Project => words.project_title,
        SchemaKind::Template => words.template_title,
        SchemaKind::Codebook => words.codebook_title,
        SchemaKind::Session => words.session_title,
        SchemaKind::Glossary => words.glossary_title,
    };
    whole.insert("$schema".to_owned(), json!(DRAFT));
    whole.insert("title".to_owned(), json!(title));
    if let Value::Object(keys) = schema {
        whole.extend(keys);
    }
    Value::Object(whole)
}

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    settings.into_generator().into_root_schema_for::<T>().into()
}

/// Adds the keys that belong to a file and not to what it holds, and what readers fill in.
fn add_frame(schema: &mut Value, kind: SchemaKind) {
    put_first(schema, "formaat", json!({ "const": 1 }));
    require(schema, "formaat");
    match kind {
        SchemaKind::Session => {
            let end = json!({
                "type": "object",
                "properties": { "inbreng": { "type": "integer", "minimum": 0 } },
                "required": ["inbreng"],
                "additionalProperties": false,
            });
            put_last(schema, "einde", end);
            require(schema, "einde");
            put_first(
                &mut schema["properties"]["casus"],
                "formaat",
                json!({ "enum": [1] }),
            );
            excuse(&mut schema["properties"]["sjabloon"], &["versie", "titel"]);
        }
        SchemaKind::Template => {
            schema["properties"]["fasen"]["minItems"] = json!(1);
        }
        SchemaKind::Codebook => {
            schema["properties"]["themas"]["minItems"] = json!(1);
        }
        SchemaKind::Case | SchemaKind::Project | SchemaKind::Glossary => {}
    }
    let case = match kind {
        SchemaKind::Case => Some(schema),
        SchemaKind::Session => Some(&mut schema["properties"]["casus"]),
        SchemaKind::Project
        | SchemaKind::Template
        | SchemaKind::Codebook
        | SchemaKind::Glossary => None,
    };
    if let Some(case) = case {
        let participants = &mut case["properties"]["deelnemers"];
        participants["minItems"] = json!(2);
        let consent = &mut participants["items"]["properties"]["toestemming"];
        excuse_deep(consent, &["notities", "verslag", "citaat", "door"]);
    }
}

/// Whether a key must be there; one that need not may also be left empty.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    Required,
    Optional,
}

/// Makes what the derived schema says into what the readers take.
fn settle(schema: &mut Value, presence: Presence) {
    let Value::Object(keys) = schema else { return };
    for noise in ["title", "description", "default"] {
        keys.remove(noise);
    }
    unwrap_choice(keys);
    gather_terms(keys);
    let required: Vec<String> = texts(keys.get("required"));
    if let Some(Value::Object(properties)) = keys.get_mut("properties") {
        for (key, inner) in properties {
            let presence = if required.iter().any(|required| required == key) {
                Presence::Required
            } else {
                Presence::Optional
            };
            settle(inner, presence);
        }
        keys.entry("additionalProperties").or_insert(json!(false));
    }
    for inner in ["items", "additionalProperties"] {
        if let Some(inner) = keys.get_mut(inner) {
            settle(inner, Presence::Required);
        }
    }
    widen(keys, presence);
}

/// An optional value is derived as a choice between itself and nothing.
fn unwrap_choice(keys: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = keys.remove("anyOf") else {
        return;
    };
    for choice in choices {
        if let Value::Object(choice) = choice
            && choice.get("type") != Some(&json!("null"))
        {
            keys.extend(choice);
        }
    }
    for noise in ["title", "description", "default"] {
        keys.remove(noise);
    }
}

/// A list of terms of which one has a note of its own is derived as one schema a term.
fn gather_terms(keys: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = keys.remove("oneOf") else {
        return;
    };
    let terms = |choice: &Value| match choice.get("enum") {
        Some(Value::Array(terms)) => terms.clone(),
        _ => choice.get("const").cloned().into_iter().collect(),
    };
    let terms: Vec<Value> = choices.iter().flat_map(terms).collect();
    keys.insert("enum".to_owned(), Value::Array(terms));
}

/// Takes what people write in YAML: `ja` and `nee`, and a number where text is asked.
fn widen(keys: &mut Map<String, Value>, presence: Presence) {
    let mut types = match keys.get("type") {
        Some(Value::String(one)) => vec![one.clone()],
        many => texts(many),
    };
    types.retain(|name| name != "null");
    let mut choices = match keys.get("enum") {
        Some(Value::Array(choices)) => choices.clone(),
        _ => Vec::new(),
    };
    choices.retain(|choice| !choice.is_null());
    if types == ["boolean"] {
        choices = ["ja", "nee"].map(Value::from).to_vec();
        choices.extend([true, false].map(Value::from));
        types.clear();
    } else if !choices.is_empty() {
        types.clear();
    } else if types == ["string"] && !keys.contains_key("format") {
        types.extend(["number", "boolean"].map(str::to_owned));
    }
    let is_open = presence == Presence::Optional && !keys.contains_key("const");
    if is_open && !choices.is_empty() {
        choices.push(Value::Null);
    } else if is_open && !types.is_empty() {
        types.push("null".to_owned());
    }
    keys.remove("type");
    keys.remove("enum");
    if types.len() == 1 {
        keys.insert("type".to_owned(), json!(types[0]));
    } else if !types.is_empty() {
        keys.insert("type".to_owned(), json!(types));
    }
    if !choices.is_empty() {
        keys.insert("enum".to_owned(), Value::Array(choices));
    }
}

struct Explaining {
    kind: SchemaKind,
    lang: Lang,
}

impl Explaining {
    /// Gives every key its explanation; `path` is that of the map around them.
    fn keys(&mut self, schema: &mut Value, path: &str) {
        let Value::Object(keys) = schema else { return };
        if let Some(Value::Object(properties)) = keys.get_mut("properties") {
            for (key, inner) in properties {
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                if let (Some(text), Value::Object(inner)) = (self.text(&path), &mut *inner) {
                    inner.shift_insert(0, "description".to_owned(), json!(text));
                }
                self.keys(inner, &path);
            }
        }
        if let Some(items) = keys.get_mut("items") {
            self.keys(items, &format!("{path}[]"));
        }
    }

    fn text(&self, path: &str) -> Option<&'static str> {
        let words = &self.lang.words().schema;
        let find = |keys: &'static [(&'static str, &'static str)], path: &str| {
            keys.iter()
                .find(|(known, _)| *known == path)
                .map(|(_, text)| *text)
        };
        let own = match self.kind {
            SchemaKind::Case => find(words.case_keys, path),
            SchemaKind::Project => find(words.project_keys, path),
            SchemaKind::Template => find(words.template_keys, path),
            SchemaKind::Codebook => find(words.codebook_keys, path),
            SchemaKind::Glossary => find(words.glossary_keys, path),
            SchemaKind::Session => find(words.session_keys, path)
                .or_else(|| find(words.case_keys, path.strip_prefix("casus.")?))
                .or_else(|| find(words.template_keys, path)),
        };
        own.or_else(|| (path == "formaat" || path == "casus.formaat").then_some(words.format))
    }
}

fn put_first(schema: &mut Value, key: &str, value: Value) {
    if let Some(properties) = schema["properties"].as_object_mut() {
        properties.shift_insert(0, key.to_owned(), value);
    }
}

fn put_last(schema: &mut Value, key: &str, value: Value) {
    if let Some(properties) = schema["properties"].as_object_mut() {
        properties.insert(key.to_owned(), value);
    }
}

fn require(schema: &mut Value, key: &str) {
    if let Some(required) = schema["required"].as_array_mut() {
        required.push(json!(key));
    }
}

/// Lets keys be left out that the readers fill in themselves.
fn excuse(schema: &mut Value, keys: &[&str]) {
    if let Some(required) = schema["required"].as_array_mut() {
        required.retain(|required| !keys.iter().any(|key| required == key));
    }
}

/// As [`excuse`], in a value that may be nothing.
fn excuse_deep(schema: &mut Value, keys: &[&str]) {
    excuse(schema, keys);
    if let Some(choices) = schema["anyOf"].as_array_mut() {
        for choice in choices {
            excuse(choice, keys);
        }
    }
}

fn texts(values: Option<&Value>) -> Vec<String> {
    let values = values.and_then(Value::as_array);
    let texts = values.into_iter().flatten().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}
