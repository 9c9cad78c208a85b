//! What is said about encrypting tables, and asked to open them.

use super::flaws::Told;

/// Words about encryption.
#[derive(Debug)]
pub struct Secrecy {
    pub which_one: &'static str,
    pub which_many: &'static str,
    pub unseen: &'static str,
    pub does_not_fit: &'static str,
    pub new_passphrase: &'static str,
    pub cannot_be_recovered: &'static str,
    pub unseen_new: &'static str,
    pub once_more: &'static str,
    pub not_the_same: &'static str,
    pub say_too_short: &'static str,
    pub same_as_others: &'static str,
    pub too_short: Told,
    pub no_source: Told,
    pub encrypted: &'static str,
    pub decrypted: &'static str,
    pub encrypted_already: &'static str,
    pub clear_already: &'static str,
    pub not_begun: &'static str,
    pub stays_clear: &'static str,
    pub old_copies: &'static str,
    pub key_is_all: &'static str,
    pub passphrase_is_all: &'static str,
    pub names_in_case: Told,
    pub nothing_changed: &'static str,
    pub neighbours: &'static str,
    pub neighbours_told: Told,
    pub key_made: &'static str,
}

/// In Dutch.
pub const DUTCH: Secrecy = Secrecy {
    which_one: "Wat is het wachtwoord van {path}?",
    which_many: "Wat is het wachtwoord van deze {count} versleutelde tafels?",
    unseen: "Je ziet alleen sterretjes. Enter zonder wachtwoord slaat het over.",
    does_not_fit: "Dit wachtwoord past niet. Let op hoofdletters en op Caps Lock.",
    new_passphrase: "Met welk wachtwoord wil je versleutelen?",
    cannot_be_recovered: "Let op: wie het wachtwoord kwijt is, kan de notities nooit meer lezen. Niemand kan ze terughalen. Bewaar het wachtwoord op een veilige plek.",
    unseen_new: "Neem bijvoorbeeld vier losse woorden. Je ziet alleen sterretjes. Enter zonder wachtwoord stopt.",
    once_more: "Typ het wachtwoord nog een keer.",
    not_the_same: "Dat was niet twee keer hetzelfde. Begin opnieuw met het wachtwoord.",
    say_too_short: "Dat is te kort: neem minstens {least} tekens.",
    same_as_others: "Dit is het wachtwoord van de andere tafels; je typt het daarom maar een keer.",
    too_short: Told {
        what: "het wachtwoord is te kort",
        remedy: "neem minstens {least} tekens, bijvoorbeeld vier losse woorden",
    },
    no_source: Told {
        what: "er is geen wachtwoord en geen sleutel gegeven",
        remedy: "start in een terminal, of geef `--wachtwoord-bestand BESTAND` of `--sleutel BESTAND`",
    },
    encrypted: "versleuteld: {path}",
    decrypted: "ontsleuteld: {path}",
    encrypted_already: "was al versleuteld: {path}",
    clear_already: "was niet versleuteld: {path}",
    not_begun: "nog niet begonnen: {path}; begin met `dialoogtafel start {path} --versleutel`",
    stays_clear: "  leesbaar blijft: {files}",
    old_copies: "Het oude bestand is weg, maar op de schijf, in een back-up of in een gedeelde map kan nog een kopie staan.",
    key_is_all: "Bewaar een kopie van de sleutel op een andere plek: zonder de sleutel kan niemand de notities nog lezen.",
    passphrase_is_all: "Zonder het wachtwoord en `sleutel.age` kan niemand de notities nog lezen. Bewaar `sleutel.age` bij de sessie.",
    names_in_case: Told {
        what: "namen van deelnemers blijven leesbaar in {path}",
        remedy: "de versleutelde sessie heeft ze ook; is de tafel begonnen, dan mag `namen` uit casus.yaml weg",
    },
    nothing_changed: "Er is niets veranderd.",
    neighbours: "Andere tafels van dit project zijn versleuteld. Wil je deze ook versleutelen?",
    neighbours_told: Told {
        what: "andere tafels van dit project zijn versleuteld, deze niet",
        remedy: "`dialoogtafel versleutel {path}` doet dat alsnog",
    },
    key_made: "sleutel gemaakt: {path}",
};

/// In English.
pub const ENGLISH: Secrecy = Secrecy {
    which_one: "What is the passphrase of {path}?",
    which_many: "What is the passphrase of these {count} encrypted tables?",
    unseen: "You only see stars. Enter without a passphrase skips this.",
    does_not_fit: "This passphrase does not fit. Mind capitals and Caps Lock.",
    new_passphrase: "With which passphrase do you want to encrypt?",
    cannot_be_recovered: "Mind: whoever loses the passphrase can never read the notes again. Nobody can recover them. Keep the passphrase in a safe place.",
    unseen_new: "Take four separate words, for example. You only see stars. Enter without a passphrase stops.",
    once_more: "Type the passphrase once more.",
    not_the_same: "That was not the same twice. Begin again with the passphrase.",
    say_too_short: "That is too short: take at least {least} characters.",
    same_as_others: "This is the passphrase of the other tables; so you type it only once.",
    too_short: Told {
        what: "the passphrase is too short",
        remedy: "take at least {least} characters, four separate words for example",
    },
    no_source: Told {
        what: "no passphrase and no key was given",
        remedy: "start in a terminal, or give `--wachtwoord-bestand FILE` or `--sleutel FILE`",
    },
    encrypted: "encrypted: {path}",
    decrypted: "decrypted: {path}",
    encrypted_already: "was encrypted already: {path}",
    clear_already: "was not encrypted: {path}",
    not_begun: "not begun yet: {path}; begin with `dialoogtafel run {path} --versleutel`",
    stays_clear: "  still readable: {files}",
    old_copies: "The old file is gone, but the disk, a backup or a shared folder may still hold a copy.",
    key_is_all: "Keep a copy of the key in another place: without the key nobody can read the notes any more.",
    passphrase_is_all: "Without the passphrase and `sleutel.age` nobody can read the notes any more. Keep `sleutel.age` beside the session.",
    names_in_case: Told {
        what: "names of participants stay readable in {path}",
        remedy: "the encrypted session has them too; once the table has begun, `namen` may go from casus.yaml",
    },
    nothing_changed: "Nothing was changed.",
    neighbours: "Other tables of this project are encrypted. Do you want to encrypt this one too?",
    neighbours_told: Told {
        what: "other tables of this project are encrypted, this one is not",
        remedy: "`dialoogtafel encrypt {path}` still does that",
    },
    key_made: "key made: {path}",
};
