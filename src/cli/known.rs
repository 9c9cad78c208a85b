//! What is known of tables when a text is looked at: what is no finding there, and which names are
//! listed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::gate::is_barred;
use crate::lang::Lang;
use crate::lang::table::Table;
use crate::model::{Project, Session};
use crate::privacy::{self, Allowed, Certainty, Finding, Kind, Roster};

/// What people said is no name, by table and place in the list of tables, as far as no other of
/// these tables says it too: there it may be somebody. `said` is all that a table says, if known.
pub(super) fn no_names(
    tables: &[(&str, &[String])],
    said: impl Fn(usize) -> Option<String>,
) -> BTreeSet<String> {
    let mut phrases: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (id, not_names) in tables {
        for phrase in *not_names {
            phrases.entry(plain(phrase)).or_default().insert(id);
        }
    }
    for (place, (id, _)) in tables.iter().enumerate() {
        if phrases.values().all(|tables| tables.contains(id)) {
            continue;
        }
        let said = said(place).map(|said| plain(&said));
        phrases.retain(|phrase, tables| {
            let says = || {
                said.as_ref()
                    .is_none_or(|said| said.contains(phrase.as_str()))
            };
            tables.contains(id) || !says()
        });
    }
    phrases.into_keys().collect()
}

/// In small letters, with one space between words.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether the name of a partner is that of somebody, and of no organisation.
fn is_a_person(name: &str) -> bool {
    let mut found = privacy::find(name).into_iter();
    found.any(|it| {
        it.kind == Kind::Person
            && it.certainty == Certainty::Sure
            && it.range.len() == name.trim().len()
    })
}

/// What is no finding in the documents of a table or project: its own municipality, organisations
/// and partners, and what people said is no name.
#[derive(Clone)]
pub struct Known {
    allowed: Allowed,
    /// The names that are listed: they are found whatever is said to be no name.
    listed: Vec<Arc<Roster>>,
    /// What a layout says by itself, exactly as it stands there.
    by_layout: BTreeSet<String>,
    /// Words in small letters of layouts in English: no Dutch list knows them as words.
    vocabulary: BTreeSet<String>,
    /// The ids of tables, which folders have.
    ids: BTreeSet<String>,
    /// Months that dates are written with: one of them is a name as well.
    months: &'static [&'static str],
}

impl Known {
    /// What is known of a table, with `given` on the command line.
    #[must_use]
    pub fn of_table(session: &Session, given: &[String]) -> Self {
        Self::of(None, std::iter::once(session), given)
    }

    /// What is known of a project and its tables.
    #[must_use]
    pub fn of<'s>(
        project: Option<&Project>,
        sessions: impl IntoIterator<Item = &'s Session>,
        given: &[String],
    ) -> Self {
        let mut phrases: Vec<String> = given.to_vec();
        let sessions: Vec<&Session> = sessions.into_iter().collect();
        let ids = sessions.iter().map(|session| session.id.clone());
        let own = sessions
            .iter()
            .flat_map(|session| session.case.own_places());
        phrases.extend(own.map(str::to_owned));
        let tables = sessions
            .iter()
            .map(|session| (&*session.id, &*session.not_names));
        let tables: Vec<(&str, &[String])> = tables.collect();
        phrases.extend(no_names(&tables, |place| {
            serde_json::to_string(sessions[place]).ok()
        }));
        if let Some(project) = project {
            phrases.extend(project.municipality.clone());
            let partners = project.partners.iter().map(|partner| &partner.name);
            phrases.extend(partners.filter(|name| !is_a_person(name)).cloned());
            phrases.extend(project.not_names.iter().cloned());
        }
        Self::new(&phrases).with_ids(ids)
    }

    /// Phrases that are no findings.
    #[must_use]
    pub fn new(phrases: &[String]) -> Self {
        let allowed = Allowed::new(phrases.iter().map(String::as_str));
        Self {
            allowed,
            listed: Vec::new(),
            by_layout: BTreeSet::new(),
            vocabulary: BTreeSet::new(),
            ids: BTreeSet::new(),
            months: &[],
        }
    }

    /// The same, knowing which names are listed.
    #[must_use]
    pub fn with_names(mut self, names: impl IntoIterator<Item = Arc<Roster>>) -> Self {
        self.listed.extend(names);
        self
    }

    /// The same, knowing the ids of the tables that are told of.
    #[must_use]
    pub fn with_ids(mut self, ids: impl IntoIterator<Item = String>) -> Self {
        self.ids.extend(ids);
        self
    }

    /// Whether something in a text stands in the id of a table, and not in what people said: the
    /// id alone, or with a number, a project, or brackets around it.
    pub(super) fn is_id_of_table(&self, text: &str, range: &Range<usize>) -> bool {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/');
        let before = text[..range.start].trim_end_matches(is_part);
        let after = text[range.end..].trim_start_matches(is_part);
        let word = &text[before.len()..text.len() - after.len()];
        let is_known = self.ids.iter().any(|id| {
            let (project, table) = id.rsplit_once('/').unwrap_or(("", id));
            [id, project, table].contains(&word)
        });
        let is_alone = before.trim().is_empty() && after.trim().is_empty();
        let is_numbered = after.starts_with('#');
        let is_in_brackets = before.ends_with('(') && after.starts_with(')');
        let is_named = ["tafel", "table"]
            .iter()
            .any(|word| before.trim_end().ends_with(word));
        is_known && (is_alone || is_numbered || is_in_brackets || is_named || word.contains('/'))
    }

    /// The same, knowing what layouts say by themselves: names are looked for as Dutch has them,
    /// and "can" or "said" in an English layout is nobody. A listed name may also be a word of a
    /// Dutch one.
    #[must_use]
    pub fn with_layouts(mut self, layouts: &[String], lang: Lang) -> Self {
        self.months = lang.months();
        if lang == Lang::English {
            let small =
                |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
            let words = layouts
                .iter()
                .flat_map(|it| it.split(|c: char| !c.is_alphanumeric()));
            self.vocabulary = words.filter(small).map(str::to_owned).collect();
        }
        for layout in layouts {
            let mut found = match lang {
                Lang::Dutch => Vec::new(),
                Lang::English => privacy::find(layout),
            };
            found.extend(self.find_listed(layout));
            let found = found.into_iter();
            self.by_layout
                .extend(found.map(|finding| layout[finding.range].to_owned()));
        }
        self
    }

    /// What identifies somebody in a text, in order.
    pub(super) fn find(&self, text: &str) -> Vec<Finding> {
        let mut found = self.find_listed(text);
        let listed: Vec<_> = found.iter().map(|finding| finding.range.clone()).collect();
        let others = privacy::find_with(text, &self.allowed).into_iter();
        found.extend(others.filter(|other| {
            let apart = |listed: &Range<usize>| {
                listed.end <= other.range.start || other.range.end <= listed.start
            };
            listed.iter().all(apart) || other.kind != Kind::Person
        }));
        found.retain(|finding| {
            let said = &text[finding.range.clone()];
            let is_word = matches!(
                finding.kind,
                Kind::Person | Kind::School | Kind::Organisation
            );
            !is_word || !(self.is_of_layout(said) || self.is_month(text, &finding.range))
        });
        found.sort_by_key(|finding| finding.range.start);
        found
    }

    /// Whether a layout says it, or words of which each stands in one: "can be".
    fn is_of_layout(&self, said: &str) -> bool {
        let mut words = said.split(|c: char| !c.is_alphabetic());
        self.by_layout.contains(said)
            || words.all(|word| word.is_empty() || self.vocabulary.contains(word))
    }

    /// Whether a word is the month of a date: "3 June", "June 2024".
    fn is_month(&self, text: &str, range: &Range<usize>) -> bool {
        let is_digit = |c: char| c.is_ascii_digit();
        self.months.contains(&&text[range.clone()])
            && (text[..range.start].trim_end().ends_with(is_digit)
                || text[range.end..].trim_start().starts_with(is_digit)
                || text.len() == range.len())
    }

    /// Listed names, also where only a typing mistake may have hidden them: that may be said to be
    /// no name, a name as it is listed may not.
    fn find_listed(&self, text: &str) -> Vec<Finding> {
        let found = self.listed.iter().flat_map(|names| names.findings(text));
        let stands = found.filter(|finding| match finding.certainty {
            Certainty::Sure => true,
            Certainty::Doubtful => !self.allowed.has(&text[finding.range.clone()]),
        });
        let sure = stands.map(|finding| Finding {
            certainty: Certainty::Sure,
            ..finding
        });
        sure.collect()
    }

    /// The text with something else in the place of what may not be in a document for others, and
    /// whether there was any; for lists, which would otherwise say nothing at all.
    #[must_use]
    pub fn hide(&self, text: &str, words: &Table) -> (String, bool) {
        let mut found = self.find(text);
        found.retain(|one| one.certainty == Certainty::Sure && is_barred(one.kind));
        let hidden = privacy::mask(text, &found, |kind| instead(kind, words));
        (hidden, !found.is_empty())
    }
}

/// What stands in the place of a finding.
pub(super) fn instead(kind: Kind, words: &Table) -> &'static str {
    match kind {
        Kind::Person => words.instead_person,
        Kind::Bsn => words.instead_bsn,
        Kind::Phone => words.instead_phone,
        Kind::Email => words.instead_mail,
        Kind::Address => words.instead_address,
        Kind::Postcode => words.instead_postcode,
        Kind::BirthDate => words.instead_birth,
        Kind::Iban => words.instead_account,
        Kind::Url => words.instead_site,
        Kind::IdNumber => words.instead_number,
        Kind::School => words.instead_school,
        Kind::Organisation => words.instead_organisation,
        Kind::Place => words.instead_place,
    }
}
