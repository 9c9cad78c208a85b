//! Holds the JSON Schemas to the files that we ship and to the readers.

#![allow(clippy::unwrap_used, clippy::wildcard_enum_match_arm, reason = "tests")]

use std::collections::BTreeSet;
use std::path::Path;

use boon::{Compiler, Schemas};
use clap::ValueEnum;
use dialoogtafel::cli::args::SchemaKind;
use dialoogtafel::cli::schema::schema;
use dialoogtafel::lang::Lang;
use dialoogtafel::yaml::flaw::{Flaw, Problem, Weight};
use dialoogtafel::{store, yaml};
use serde_json::{Map, Value, json};

fn flaws(kind: SchemaKind, text: &str) -> Vec<Flaw> {
    match kind {
        SchemaKind::Case => yaml::read_case(text).into_flaws(),
        SchemaKind::Project => yaml::read_project(text).into_flaws(),
        SchemaKind::Template => yaml::read_template(text).into_flaws(),
        SchemaKind::Codebook => yaml::read_codebook(text).into_flaws(),
        SchemaKind::Session => yaml::read_session(text).into_flaws(),
        SchemaKind::Glossary => yaml::read_glossary(text).into_flaws(),
    }
}

/// Flaws of form only: what a schema can know as well.
fn flaws_of_form(kind: SchemaKind, value: &Value) -> Vec<Flaw> {
    // JSON is YAML.
    let mut flaws = flaws(kind, &serde_json::to_string_pretty(value).unwrap());
    flaws.retain(|flaw| {
        flaw.weight == Weight::Flaw
            && match &flaw.problem {
                Problem::Unsound(problem) => is_of_form(problem),
                _ => true,
            }
    });
    flaws
}

fn is_of_form(problem: &dialoogtafel::model::Problem) -> bool {
    use dialoogtafel::model::Problem;
    matches!(
        problem,
        Problem::EndMissing
            | Problem::TooFewParticipants { .. }
            | Problem::NoPhases
            | Problem::NoThemes
    )
}

fn complaint(schema: &Value, value: &Value) -> Option<String> {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    compiler
        .add_resource("schema.json", schema.clone())
        .unwrap();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    schemas
        .validate(value, index)
        .err()
        .map(|error| format!("{error:#}"))
}

fn kind_of(path: &Path) -> SchemaKind {
    let text = path.to_str().unwrap();
    match path.file_stem().unwrap().to_str().unwrap() {
        "casus" => SchemaKind::Case,
        "project" => SchemaKind::Project,
        "sessie" => SchemaKind::Session,
        "begrippen" => SchemaKind::Glossary,
        _ if text.contains("codeboek") => SchemaKind::Codebook,
        _ => SchemaKind::Template,
    }
}

#[test]
fn every_shipped_file_fits_its_schema() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = store::find_yaml(&root.join("templates")).unwrap().paths;
    files.extend(store::find_yaml(&root.join("sessions")).unwrap().paths);
    assert!(files.len() >= 6, "files are found: {files:?}");
    for file in files {
        let text = store::read_text(&file).unwrap();
        let value: Value = serde_yaml::from_str(&text).unwrap();
        let schema = schema(kind_of(&file), Lang::Dutch);
        assert_eq!(complaint(&schema, &value), None, "{}", file.display());
    }
}

#[test]
fn the_readers_take_exactly_the_keys_of_the_schema() {
    for kind in SchemaKind::value_variants() {
        let schema = schema(*kind, Lang::Dutch);
        let mut maps = Vec::new();
        find_maps(&schema, &mut Vec::new(), &mut maps);
        for (path, properties) in maps {
            let value = nest(&path, json!({ "zz_onbekend": 1 }));
            let found = flaws(*kind, &value.to_string());
            let known = found.iter().find_map(|flaw| match &flaw.problem {
                Problem::UnknownKey { key, known, .. } if key == "zz_onbekend" => Some(known),
                _ => None,
            });
            let known: BTreeSet<String> =
                known.unwrap().iter().map(|key| (*key).to_owned()).collect();
            assert_eq!(known, properties, "{kind:?} {path:?}");
        }
    }
}

/// The maps of a schema with their keys, by the keys that lead there; `[]` is an item.
fn find_maps(
    schema: &Value,
    path: &mut Vec<String>,
    maps: &mut Vec<(Vec<String>, BTreeSet<String>)>,
) {
    if let Some(properties) = schema["properties"].as_object() {
        maps.push((path.clone(), properties.keys().cloned().collect()));
        for (key, inner) in properties {
            path.push(key.clone());
            find_maps(inner, path, maps);
            path.pop();
        }
    }
    if schema["items"].is_object() {
        path.push("[]".to_owned());
        find_maps(&schema["items"], path, maps);
        path.pop();
    }
}

fn nest(path: &[String], inner: Value) -> Value {
    path.iter().rev().fold(inner, |inner, step| {
        if step == "[]" {
            json!([inner])
        } else {
            let mut map = Map::new();
            map.insert(step.clone(), inner);
            Value::Object(map)
        }
    })
}

#[test]
fn readers_and_schema_agree_on_what_may_be_left_out_or_left_empty() {
    for kind in SchemaKind::value_variants() {
        let schema = schema(*kind, Lang::Dutch);
        let whole = sample(&schema);
        assert_eq!(flaws_of_form(*kind, &whole), [], "{kind:?}");
        assert_eq!(complaint(&schema, &whole), None, "{kind:?}");
        let mut pointers = Vec::new();
        find_keys(&whole, "", &mut pointers);
        for (map, key) in pointers {
            for change in [None, Some(Value::Null)] {
                let mut value = whole.clone();
                let keys = value.pointer_mut(&map).unwrap().as_object_mut().unwrap();
                match &change {
                    None => keys.shift_remove(&key),
                    Some(null) => keys.insert(key.clone(), null.clone()),
                };
                let read = flaws_of_form(*kind, &value);
                let told = complaint(&schema, &value);
                assert_eq!(
                    read.is_empty(),
                    told.is_none(),
                    "{kind:?} {map}/{key} {change:?}: {read:?} {told:?}"
                );
            }
        }
    }
}

/// A value with every key that the schema knows.
fn sample(schema: &Value) -> Value {
    if let Some(constant) = schema.get("const") {
        return constant.clone();
    }
    if let Some(choices) = schema["enum"].as_array() {
        return choices[0].clone();
    }
    if let Some(properties) = schema["properties"].as_object() {
        let pairs = properties
            .iter()
            .map(|(key, inner)| (key.clone(), sample(inner)));
        return Value::Object(pairs.collect());
    }
    if schema["items"].is_object() {
        let least = schema["minItems"].as_u64().unwrap_or(1);
        return (0..least).map(|_| sample(&schema["items"])).collect();
    }
    if schema["additionalProperties"].is_object() {
        return json!({ "x": sample(&schema["additionalProperties"]) });
    }
    let types = schema["type"].to_string();
    let pattern = schema["pattern"].as_str().unwrap_or_default();
    match schema["format"].as_str() {
        Some("date") => json!("2022-03-15"),
        Some("date-time") => json!("2022-03-15T13:30:00+01:00"),
        _ if types.contains("integer") => json!(1),
        _ if pattern.contains("vmbo") || pattern.contains("po|") => json!("po-vo"),
        _ => json!("x"),
    }
}

fn find_keys(value: &Value, pointer: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                found.push((pointer.to_owned(), key.clone()));
                find_keys(inner, &format!("{pointer}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                find_keys(item, &format!("{pointer}/{place}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_key_is_explained_in_both_languages() {
    for lang in [Lang::Dutch, Lang::English] {
        for kind in SchemaKind::value_variants() {
            let schema = schema(*kind, lang);
            assert!(schema["title"].is_string());
            let mut bare = Vec::new();
            find_bare(&schema, "", &mut bare);
            assert_eq!(bare, Vec::<String>::new(), "{kind:?} {lang:?}");
        }
    }
}

fn find_bare(schema: &Value, path: &str, bare: &mut Vec<String>) {
    for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}.{key}");
        if !inner["description"].is_string() {
            bare.push(path.clone());
        }
        find_bare(inner, &path, bare);
    }
    if schema["items"].is_object() {
        find_bare(&schema["items"], &format!("{path}[]"), bare);
    }
}

#[test]
fn only_keywords_that_every_editor_knows_are_used() {
    let known = [
        "$schema",
        "title",
        "description",
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "minItems",
        "enum",
        "const",
        "pattern",
        "format",
        "minimum",
        "maximum",
    ];
    for kind in SchemaKind::value_variants() {
        assert_keywords(&schema(*kind, Lang::Dutch), &known);
    }
}

fn assert_keywords(schema: &Value, known: &[&str]) {
    for (keyword, inner) in schema.as_object().into_iter().flatten() {
        assert!(known.contains(&keyword.as_str()), "{keyword}: {inner}");
        match keyword.as_str() {
            "properties" => {
                for inner in inner.as_object().unwrap().values() {
                    assert_keywords(inner, known);
                }
            }
            "items" | "additionalProperties" => assert_keywords(inner, known),
            _ => {}
        }
    }
}
