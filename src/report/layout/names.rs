//! Finds which name in a line of a layout the view does not have.

use minijinja::value::Value;

/// Words of the layout language, which are no names of a view.
const WORDS: [&str; 27] = [
    "and",
    "as",
    "block",
    "call",
    "do",
    "elif",
    "else",
    "endfor",
    "endif",
    "extends",
    "filter",
    "for",
    "from",
    "if",
    "import",
    "in",
    "include",
    "is",
    "loop",
    "macro",
    "not",
    "none",
    "or",
    "recursive",
    "set",
    "true",
    "false",
];

/// The longest line, in bytes, in which a name is looked for; each name costs a walk through the
/// whole layout.
const LONGEST_LINE: usize = 4_000;

/// How many characters are shown of a line that is longer.
const SHOWN: usize = 60;

/// Returns the first name in `line` of a layout that `view` lacks, or the line if that is unsure.
///
/// The engine tells the line only. Names of loops are followed to the lists that they go through.
pub(super) fn unknown(source: &str, line: Option<usize>, view: &Value) -> String {
    let text = line
        .and_then(|line| source.lines().nth(line.checked_sub(1)?))
        .unwrap_or_default();
    if text.len() > LONGEST_LINE {
        let begin: String = text.trim().chars().take(SHOWN).collect();
        return begin + "…";
    }
    let written = paths(text);
    let lacks = |path: &&String| {
        values(path, source, view, 0).is_some_and(|found| found.iter().any(Value::is_undefined))
    };
    written
        .iter()
        .find(lacks)
        .cloned()
        .unwrap_or_else(|| match written.as_slice() {
            [only] => only.clone(),
            _ => text.trim().to_owned(),
        })
}

/// Returns the dotted names within the tags of a line.
fn paths(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find("{{").into_iter().chain(rest.find("{%")).min() {
        let inside = &rest[start + 2..];
        let end = inside
            .find("}}")
            .into_iter()
            .chain(inside.find("%}"))
            .min()
            .unwrap_or(inside.len());
        found.extend(paths_of_tag(&inside[..end]));
        rest = &inside[end..];
    }
    found
}

fn paths_of_tag(tag: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut quote = None;
    let mut word = String::new();
    let mut before = ' ';
    for character in tag.chars().chain([' ']) {
        let is_part =
            quote.is_none() && (character.is_alphanumeric() || matches!(character, '_' | '.'));
        if is_part {
            word.push(character);
            continue;
        }
        if !word.is_empty() {
            let is_name = word.starts_with(|first: char| first.is_alphabetic() || first == '_');
            // After a pipe stands a filter.
            if is_name && before != '|' && !WORDS.contains(&word.as_str()) {
                found.push(word.clone());
            }
            before = ' ';
            word.clear();
        }
        match quote {
            Some(open) if open == character => quote = None,
            None if matches!(character, '"' | '\'') => quote = Some(character),
            Some(_) | None => {}
        }
        if !character.is_whitespace() {
            before = character;
        }
    }
    found
}

/// Returns all values that a dotted name has while the layout is filled in; undefined stands for
/// a lack. `None` when that cannot be told.
fn values(path: &str, source: &str, view: &Value, depth: usize) -> Option<Vec<Value>> {
    let mut steps = path.split('.');
    let root = steps.next()?;
    let direct = view.get_attr(root).ok()?;
    let mut found = match list_of_loop(root, source) {
        Some(list) if direct.is_undefined() && depth < 8 => {
            let lists = values(list, source, view, depth + 1)?;
            lists
                .iter()
                .filter_map(|list| list.try_iter().ok())
                .flatten()
                .collect()
        }
        Some(_) | None if direct.is_undefined() && is_set(root, source) => return None,
        Some(_) | None => vec![direct],
    };
    for step in steps {
        let deeper = |value: &Value| value.get_attr(step).unwrap_or(Value::UNDEFINED);
        found = found.iter().map(deeper).collect();
    }
    Some(found)
}

/// Returns what `for NAME in LIST` goes through.
fn list_of_loop<'a>(name: &str, source: &'a str) -> Option<&'a str> {
    source.match_indices("for ").find_map(|(position, found)| {
        let mut words = source[position + found.len()..].split_whitespace();
        let matches = words.next() == Some(name) && words.next() == Some("in");
        let list = words.next().filter(|_| matches)?;
        list.split(|character: char| {
            !(character.is_alphanumeric() || matches!(character, '_' | '.'))
        })
        .next()
    })
}

/// Tells whether the layout gives the name a value itself.
fn is_set(name: &str, source: &str) -> bool {
    let is_name = |word: &str| word == name;
    let names = |tag: &str| {
        tag.split(|character: char| !(character.is_alphanumeric() || character == '_'))
            .any(is_name)
    };
    source
        .split("{%")
        .skip(1)
        .filter_map(|tag| tag.split("%}").next())
        .any(|tag| {
            let tag = tag.trim_start_matches(['-', '+', ' ']);
            [
                "set ", "macro ", "with ", "for ", "import ", "from ", "call",
            ]
            .iter()
            .any(|kind| tag.starts_with(kind))
                && names(tag.split('=').next().unwrap_or(tag))
        })
}
