//! Finds what identifies people in a text, and masks it.
//!
//! [`Roster`] knows the names that a case lists and puts roles in their place. [`find()`], and
//! [`Finder`] for many texts, looks for everything else that identifies people: it reads each line
//! into words, and knows numbers and addresses by their form, the rest by what stands around it.
//! [`mask()`] replaces whatever was found.

use std::ops::Range;

mod patterns;

mod ages;
mod around;
mod codes;
mod dates;
mod days;
mod digits;
mod feasts;
mod find;
mod firms;
mod houses;
mod institutions;
mod labels;
mod letters;
mod levels;
mod lexicon;
mod line;
mod mask;
mod nameness;
mod names;
mod nature;
mod numbers;
mod office;
mod opening;
mod ordinary;
mod people;
mod place;
mod places;
mod reversed;
mod roster;
mod seen;
mod slips;
mod small;
mod span;
mod strangers;
mod streets;
mod surnames;
mod things;
mod told;
mod unknown;
mod watch;
mod words;

pub use find::{Allowed, Finder, find, find_with};
pub use mask::mask;
pub use ordinary::is_ordinary_word;
pub use roster::Roster;
pub use watch::Watch;

/// Returns a word as it is looked up: its letters, without case and diacritics.
pub fn key(word: &str) -> String {
    words::fold(word)
}

/// A piece of text that identifies somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Bytes of the text, on boundaries of characters.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// How sure that is.
    pub certainty: Certainty,
}

/// What a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The name of a private person, professionals included.
    Person,
    /// A citizen service number that passes its check.
    Bsn,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A street with a house number, or a street where somebody lives.
    Address,
    /// A Dutch postcode.
    Postcode,
    /// A day tied to a birth.
    BirthDate,
    /// A bank account.
    Iban,
    /// A web address.
    Url,
    /// A number of a file, a pupil or a client.
    IdNumber,
    /// A named school.
    School,
    /// A small or local organisation.
    Organisation,
    /// A town, village or region.
    Place,
}

impl Kind {
    /// How programs call it.
    pub fn term(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Bsn => "bsn",
            Kind::Phone => "phone",
            Kind::Email => "email",
            Kind::Address => "address",
            Kind::Postcode => "postcode",
            Kind::BirthDate => "birthdate",
            Kind::Iban => "iban",
            Kind::Url => "url",
            Kind::IdNumber => "id-number",
            Kind::School => "school",
            Kind::Organisation => "organisation",
            Kind::Place => "place",
        }
    }
}

impl Certainty {
    /// How programs call it.
    pub fn term(self) -> &'static str {
        match self {
            Certainty::Sure => "sure",
            Certainty::Doubtful => "doubtful",
        }
    }
}

/// How sure a finding is: what is doubtful is shown to people, and never masked by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Masked without asking.
    Sure,
    /// Worth a look.
    Doubtful,
}
