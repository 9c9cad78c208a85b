//! From a file's text to a checked value, or to all its flaws.

use super::fields::{Fields, Flaws, FromNode, choice, header, not_a};
use super::flaw::{Expected, Flaw, Problem};
use super::tree::{Node, Place, Value, entry, read_tree};
use crate::model::{Id, Unsound, Weight, is_reserved};

/// What reading a file gave.
#[derive(Clone, Debug)]
pub struct Read<T> {
    value: Option<T>,
    flaws: Flaws,
    tree: Option<Node>,
}

impl<T> Read<T> {
    /// Reads a file's tree with `read`, and checks what came out with `check`.
    ///
    /// `read` gives a value as long as the file is a map at all; what is broken in it was told as
    /// a flaw, and is filled up only so that the rest can be checked in the same run.
    pub(super) fn new(
        text: &str,
        read: impl Fn(&mut Fields<'_, '_>) -> T,
        check: impl Fn(&T) -> Vec<Unsound>,
    ) -> Self {
        let (tree, flaws) = read_tree(text);
        let mut flaws = Flaws::from(flaws);
        let value = tree.as_ref().and_then(|tree| {
            let mut found = Flaws::new();
            let value = Fields::of(tree, &mut found).map(|mut fields| {
                header(&mut fields);
                let value = read(&mut fields);
                fields.finish();
                value
            });
            flaws.extend_with_news(found, text);
            value
        });
        let unsound = value.as_ref().map(check).unwrap_or_default();
        let mut outcome = Self { value, flaws, tree };
        outcome.add(unsound);
        outcome
    }

    /// Adds what was found unsound by looking beyond this file.
    pub fn add(&mut self, unsound: impl IntoIterator<Item = Unsound>) {
        let Some(tree) = &self.tree else { return };
        for Unsound { path, problem } in unsound {
            let place = tree.at(&path);
            if self.flaws.were_told_at(place) || self.is_about_what_is_missing(&problem) {
                continue;
            }
            match problem.weight() {
                Weight::Flaw => self.flaws.push(place, Problem::Unsound(problem)),
                Weight::Warning => self.flaws.warn(place, Problem::Unsound(problem)),
            }
        }
    }

    /// Adds a problem of a file whose form is so broken that it gave no value.
    pub(super) fn refuse_at_the_top(&mut self, problem: crate::model::Problem) {
        self.flaws.push(Place::default(), Problem::Unsound(problem));
    }

    /// Whether a problem comes of a key that is missing or broken, which was told.
    fn is_about_what_is_missing(&self, problem: &crate::model::Problem) -> bool {
        use crate::model::Problem;
        let broken = |key| {
            self.at(key)
                .is_none_or(|value| self.flaws.were_told_at(value.place))
        };
        if let Problem::CodebookUnknown { .. } = problem {
            return broken("codeboek");
        }
        if let Problem::LensUnknown { lenses, .. } = problem {
            return lenses.is_empty() && self.at("lenzen").is_some() && broken("lenzen");
        }
        let is_other = matches!(problem, Problem::TemplateForOtherTables { .. });
        let is_unknown = matches!(problem, Problem::TemplateUnknown { .. });
        (is_other || is_unknown) && broken("sjabloon") || is_other && broken("soort")
    }

    /// The value of a key of the whole file.
    fn at(&self, key: &str) -> Option<&Node> {
        match &self.tree.as_ref()?.value {
            Value::Map(entries) => entry(entries, key).map(|(_, value)| value),
            Value::Null | Value::Scalar(_) | Value::List(_) => None,
        }
    }

    /// The same reading of a part of the value.
    pub(super) fn map<U>(self, part: impl FnOnce(T) -> U) -> Read<U> {
        Read {
            value: self.value.map(part),
            flaws: self.flaws,
            tree: self.tree,
        }
    }

    /// Overrules something of the value, as the command line can.
    pub fn change(&mut self, change: impl FnOnce(&mut T)) {
        self.value.as_mut().map(change);
    }

    /// The value, also when the file is refused: only for looking further for flaws.
    #[must_use]
    pub fn draft(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// The value and the warnings.
    ///
    /// # Errors
    ///
    /// All flaws and warnings, in the order of the text.
    pub fn finish(self) -> Result<(T, Vec<Flaw>), Vec<Flaw>> {
        let refused = self.flaws.refuse();
        let flaws = self.flaws.or_only_newer_format().into_sorted();
        match self.value {
            Some(value) if !refused => Ok((value, flaws)),
            _ => Err(flaws),
        }
    }

    /// All flaws and warnings, in the order of the text.
    #[must_use]
    pub fn into_flaws(self) -> Vec<Flaw> {
        self.flaws.or_only_newer_format().into_sorted()
    }
}

/// What keeps a name from being an id, or a row of ids with `/` between them.
pub(super) fn not_an_id(text: String) -> Problem {
    if text.split('/').any(is_reserved) {
        Problem::ReservedId { text }
    } else {
        Problem::NotAnId { text }
    }
}

impl FromNode for Id {
    fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
        let Value::Scalar(scalar) = &node.value else {
            flaws.push(node.place, not_a(Expected::Id, node));
            return None;
        };
        let id = Id::new(&scalar.text);
        if id.is_none() {
            flaws.push(node.place, not_an_id(scalar.text.clone()));
        }
        id
    }
}

/// Reads the terms of the method by their Dutch words.
macro_rules! from_term {
    ($($term:ident),* $(,)?) => {$(
        impl FromNode for crate::model::terms::$term {
            fn from_node(node: &Node, flaws: &mut Flaws) -> Option<Self> {
                choice(node, Self::ALL, flaws)
            }
        }
    )*};
}

from_term!(
    ActionStatus,
    AgeGroup,
    Axis,
    ConsentBy,
    DataClass,
    DayMeaning,
    ErasedPart,
    FeedbackStatus,
    Kept,
    Form,
    Kind,
    Level,
    Meaning,
    Moment,
    Per,
    Perspective,
    Presenter,
    Repeat,
    Scope,
    Sector,
    SessionStatus,
    Spot,
    TemplateScope,
    Visibility,
);

/// An id that stands in for one that is missing or broken, so that the rest can be checked.
pub(super) fn stand_in(index: usize) -> Id {
    Id::new(&format!("onbekend-{index}")).expect("it has the form of an id")
}

/// The items of a list of maps. An item that is no map keeps its place in the list, so that paths
/// into the list stay true.
pub(super) fn maps<T>(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    read: impl Fn(&mut Fields<'_, '_>, usize) -> T,
    broken: impl Fn(usize) -> T,
) -> Vec<T> {
    let Some(node) = fields.node(key) else {
        return Vec::new();
    };
    let items = match &node.value {
        Value::Null => return Vec::new(),
        Value::List(items) => items,
        Value::Scalar(_) | Value::Map(_) => {
            let problem = not_a(Expected::List, node);
            fields.flaws().push(node.place, problem);
            return Vec::new();
        }
    };
    let flaws = fields.flaws();
    let one = |(index, item): (usize, &Node)| match Fields::of(item, flaws) {
        Some(mut fields) => {
            let value = read(&mut fields, index);
            fields.finish();
            value
        }
        None => broken(index),
    };
    items.iter().enumerate().map(one).collect()
}

/// A map under a key that may be left out.
pub(super) fn map<T>(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    read: impl Fn(&mut Fields<'_, '_>) -> T,
) -> Option<T> {
    let node = fields.node(key).filter(|node| node.value != Value::Null)?;
    let mut inner = Fields::of(node, fields.flaws())?;
    let value = read(&mut inner);
    inner.finish();
    Some(value)
}
