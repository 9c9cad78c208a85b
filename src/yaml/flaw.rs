//! What can be wrong with a file that people wrote: a problem, its weight and its place.

use super::tree::Place;
pub use crate::model::Weight;

/// One thing that is wrong, where it is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Which part of the text to show.
    pub place: Place,
    /// Whether the file can be used all the same.
    pub weight: Weight,
    /// What is wrong, to be said in the language of the reader.
    pub problem: Problem,
}

impl Flaw {
    /// A problem for which the file is refused.
    pub fn new(place: Place, problem: Problem) -> Self {
        Flaw {
            place,
            weight: Weight::Flaw,
            problem,
        }
    }

    /// A problem that is only told.
    pub fn warning(place: Place, problem: Problem) -> Self {
        Flaw {
            place,
            weight: Weight::Warning,
            problem,
        }
    }
}

/// Everything that can be wrong with a file, named for what went wrong for its writer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    // The meaning of the file.
    /// A key that does not belong here.
    UnknownKey {
        /// The key as written.
        key: String,
        /// The known key that looks most like it.
        nearest: Option<String>,
        /// All keys that may stand here.
        known: Vec<&'static str>,
    },
    /// A key that must be here; the place is that of its parent.
    MissingKey {
        /// The key that is missed.
        key: &'static str,
    },
    /// A key that stands twice in the same map.
    DoubleKey {
        /// The key as written.
        key: String,
        /// The line where it stands first, from 1.
        first_line: usize,
    },
    /// Something else than what should stand here.
    NotA {
        /// What should stand here.
        expected: Expected,
        /// What stands here.
        found: Found,
        /// The text that stands here; empty when it is no text.
        text: String,
    },
    /// A word that is not one of the choices.
    NoSuchChoice {
        /// The word as written.
        text: String,
        /// The choice that looks most like it.
        nearest: Option<String>,
        /// All choices.
        choices: Vec<String>,
    },
    /// A date in the right form that is not in the calendar, such as 2022-02-30.
    NotADate {
        /// The date as written.
        text: String,
    },
    /// A name that cannot be an id.
    NotAnId {
        /// The name as written.
        text: String,
    },
    /// A name that Windows keeps for a device, so that it cannot be part of a file name there.
    ReservedId {
        /// The name as written.
        text: String,
    },
    /// A file made by a newer version of this program.
    NewerFormat {
        /// The number of its format.
        found: u64,
    },
    /// A file that does not say its format.
    NoFormat,
    /// A transition that is not two sectors with a hyphen between them.
    NotATransition {
        /// The transition as written.
        text: String,
    },
    /// What reads well, but is unsound.
    Unsound(crate::model::Problem),

    // The form of the file.
    /// Nothing in the file but blank lines and comments.
    EmptyFile,
    /// More levels inside each other than anyone needs.
    TooDeep,
    /// `&name` or `*name`: parts that stand for other parts.
    AliasesRefused,
    /// `!name`: a type given by hand.
    TagRefused,
    /// A second document after `---`.
    SeveralDocuments,
    /// A line that starts with `%`.
    DirectiveRefused,
    /// A tab where spaces belong.
    Tab,
    /// A space that is not an ordinary one, before a key.
    OddSpace,
    /// A quotation mark that is not closed.
    UnclosedQuote,
    /// Text after a closing quotation mark; often an apostrophe in a text in single quotes.
    TextAfterQuote,
    /// A backslash in double quotes with a letter that has no meaning there.
    BackslashInQuotes,
    /// `[` or `{` that is not closed.
    UnclosedBracket {
        /// The opening bracket.
        open: char,
    },
    /// A closing bracket without an opening one, or of the other kind.
    StrayBracket,
    /// Items between brackets without a comma between them.
    MissingComma,
    /// A text that starts with `[…]` or `{…}` and goes on after it.
    TextAfterBracket,
    /// A line that starts further to the left or right than the lines it belongs to.
    Indentation,
    /// A text with `: ` inside.
    ColonInText {
        /// The text as written.
        text: String,
    },
    /// A value that starts with a sign that means something else: `@ % * & ! | > \` , ] }`.
    SignAtStart {
        /// The sign.
        sign: char,
        /// The text as written.
        text: String,
    },
    /// A `#` directly before a word: everything after it is a comment, and is not read.
    HashHidesText {
        /// What is not read.
        text: String,
    },
    /// `key:value`, without a space.
    NoSpaceAfterColon {
        /// The key.
        key: String,
    },
    /// A line without a colon, where a key belongs.
    NoColon {
        /// The line.
        text: String,
    },
    /// `-item`, without a space.
    NoSpaceAfterDash,
    /// A `- ` on the line of its key.
    ListOnKeyLine,
    /// A key that is empty, a list or a map.
    KeyNotText,
    /// A character that no text can hold, such as a bell.
    OddCharacter {
        /// The character.
        character: char,
    },
    /// Wrong in a way that has no name here.
    NotYaml,
}

/// What should stand at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// `ja` or `nee`.
    YesNo,
    /// A day: `jjjj-mm-dd`.
    Date,
    /// A moment: RFC 3339 with offset.
    Time,
    /// A list.
    List,
    /// Keys with values.
    Map,
    /// An id: `[a-z0-9][a-z0-9_-]*`, at most 64 long.
    Id,
    /// One of these words.
    OneOf(Vec<&'static str>),
}

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing at all.
    Nothing,
    /// Text.
    Text,
    /// A list.
    List,
    /// Keys with values.
    Map,
}
