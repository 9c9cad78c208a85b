//! Says what is wrong with a command line, and labels every message.

/// Words for messages about wrong use.
#[derive(Debug)]
pub struct Usage {
    /// Label before what is wrong.
    pub error: &'static str,
    /// Label before what may be wrong.
    pub warning: &'static str,
    /// Label before what to do.
    pub tip: &'static str,
    /// Before the last of a list.
    pub and: &'static str,
    /// Before the last of a choice.
    pub or: &'static str,
    /// An option that does not exist.
    pub unknown_option: &'static str,
    /// A command that does not exist.
    pub unknown_command: &'static str,
    /// A value at a place where none is taken.
    pub surplus: &'static str,
    /// A value given to an option that takes none, or no more.
    pub surplus_value: &'static str,
    /// A required argument is not there.
    pub missing_argument: &'static str,
    /// A required command is not there.
    pub missing_command: &'static str,
    /// An option without its value.
    pub missing_value: &'static str,
    /// An option that wants `=` before its value.
    pub missing_equals: &'static str,
    /// A value that is not one of the choices.
    pub wrong_value: &'static str,
    /// A date that is none.
    pub wrong_date: &'static str,
    /// A number that is none, or too small or large.
    pub wrong_number: &'static str,
    /// Another number of values than is wanted.
    pub wrong_count: &'static str,
    /// Options that exclude each other.
    pub conflict: &'static str,
    /// One option twice.
    pub twice: &'static str,
    /// Bytes that are no text.
    pub not_text: &'static str,
    /// Output that failed.
    pub not_written: &'static str,
    /// A language that we do not speak, in the environment.
    pub wrong_language: &'static str,
    /// Remedy: what is probably meant.
    pub did_you_mean: &'static str,
    /// Remedy: one of these.
    pub choose: &'static str,
    /// Remedy: a date is written so.
    pub write_date: &'static str,
    /// Remedy: a whole number from one.
    pub write_number: &'static str,
    /// Remedy: this is how to call the command.
    pub write: &'static str,
    /// Remedy: use one of them.
    pub use_one: &'static str,
    /// Remedy: leave one out.
    pub leave_out: &'static str,
    /// Remedy: where the help is.
    pub see_help: &'static str,
    /// Remedy: retype what is no text.
    pub retype: &'static str,
    /// Remedy: what to do with the environment.
    pub set_language: &'static str,
    /// Remedy: room on the disk.
    pub check_disk: &'static str,
}

/// The Dutch words.
pub const DUTCH: Usage = Usage {
    error: "fout",
    warning: "let op",
    tip: "tip",
    and: "en",
    or: "of",
    unknown_option: "de optie `{given}` bestaat niet",
    unknown_command: "de opdracht `{given}` bestaat niet",
    surplus: "`{given}` is hier te veel",
    surplus_value: "`{given}` is te veel bij `{option}`",
    missing_argument: "hier ontbreekt {missing}",
    missing_command: "hier ontbreekt een opdracht",
    missing_value: "bij `{option}` ontbreekt een waarde",
    missing_equals: "tussen `{option}` en de waarde ontbreekt een `=`",
    wrong_value: "`{given}` kan niet bij `{option}`",
    wrong_date: "`{given}` bij `{option}` is geen dag",
    wrong_number: "`{given}` bij `{option}` is geen getal vanaf 1",
    wrong_count: "bij `{option}` staat een verkeerd aantal waarden",
    conflict: "{options} gaan niet samen",
    twice: "`{one}` staat er twee keer",
    not_text: "een deel van de opdracht is geen leesbare tekst (UTF-8)",
    not_written: "de uitvoer kon niet worden geschreven",
    wrong_language: "DIALOOGTAFEL_TAAL is `{given}`, en die taal is er niet",
    did_you_mean: "bedoel je `{nearest}`?",
    choose: "kies uit {choices}",
    write_date: "schrijf een datum als jjjj-mm-dd, bijvoorbeeld 2022-03-15",
    write_number: "schrijf een heel getal, bijvoorbeeld 2",
    write: "typ `{usage}`",
    use_one: "gebruik er een",
    leave_out: "laat er een weg",
    see_help: "`{path} --hulp` laat zien wat kan",
    retype: "typ de opdracht opnieuw, of geef het bestand een andere naam",
    set_language: "kies nl of en, of haal de variabele weg",
    check_disk: "kijk of de schijf vol is en of je er mag schrijven",
};

/// The English words.
pub const ENGLISH: Usage = Usage {
    error: "error",
    warning: "warning",
    tip: "tip",
    and: "and",
    or: "or",
    unknown_option: "there is no option `{given}`",
    unknown_command: "there is no command `{given}`",
    surplus: "`{given}` is too much here",
    surplus_value: "`{given}` is too much for `{option}`",
    missing_argument: "{missing} is missing here",
    missing_command: "a command is missing here",
    missing_value: "`{option}` needs a value",
    missing_equals: "there is no `=` between `{option}` and its value",
    wrong_value: "`{given}` does not fit `{option}`",
    wrong_date: "`{given}` for `{option}` is not a day",
    wrong_number: "`{given}` for `{option}` is not a number from 1 on",
    wrong_count: "`{option}` has the wrong number of values",
    conflict: "{options} do not go together",
    twice: "`{one}` is there twice",
    not_text: "a part of the command is not readable text (UTF-8)",
    not_written: "the output could not be written",
    wrong_language: "DIALOOGTAFEL_TAAL is `{given}`, and there is no such language",
    did_you_mean: "do you mean `{nearest}`?",
    choose: "choose from {choices}",
    write_date: "write a date as yyyy-mm-dd, for example 2022-03-15",
    write_number: "write a whole number, for example 2",
    write: "type `{usage}`",
    use_one: "use only one",
    leave_out: "leave one out",
    see_help: "`{path} --help` shows what is possible",
    retype: "type the command again, or give the file another name",
    set_language: "choose nl or en, or remove the variable",
    check_disk: "see whether the disk is full and whether you may write there",
};
