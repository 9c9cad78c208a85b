//! What is said about encrypting tables, and asked to open them.

use super::flaws::Told;
use super::help::Explained;

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
    pub none_given: Told,
    pub none_new_given: Told,
    pub left_key: Told,
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
    /// Told where documents are made beside tables that stay closed.
    pub names_unread: &'static str,
    pub names_in_broken_case: &'static str,
    pub names_in_broken_session: &'static str,
    pub nothing_changed: &'static str,
    pub neighbours: &'static str,
    pub neighbours_told: Told,
    pub key_made: &'static str,
    pub which_new: &'static str,
    pub no_new: Told,
    pub resealed: &'static str,
    pub no_passphrase: &'static str,
    pub old_key_copies: &'static str,
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
    none_given: Told {
        what: "er is geen wachtwoord gegeven",
        remedy: "doe het opnieuw en typ een wachtwoord; er is niets veranderd",
    },
    none_new_given: Told {
        what: "er is geen nieuw wachtwoord gegeven",
        remedy: "doe het opnieuw en typ een wachtwoord; er is niets veranderd",
    },
    left_key: Told {
        what: "{key} staat er nog en hoort bij een ander wachtwoord",
        remedy: "versleutel met het oude wachtwoord, of haal die sleutel weg met `dialoogtafel ontsleutel {path}`; er is niets veranderd",
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
        remedy: "laat ze staan: daarmee worden ze ook zonder wachtwoord gezocht in wat andere tafels schrijven; bewaar casus.yaml waar alleen jullie erbij kunnen",
    },
    names_unread: "de namen van {tables} konden niet allemaal worden gezocht: de sessie is versleuteld en er is geen wachtwoord of sleutel die past",
    names_in_broken_case: "de namen in casus.yaml van {tables} konden niet worden gezocht: dat bestand is niet te lezen; `dialoogtafel controleer` zegt waar",
    names_in_broken_session: "de namen in sessie.yaml van {tables} konden niet worden gezocht: dat bestand is niet te lezen; `dialoogtafel controleer` zegt waar",
    nothing_changed: "Er is niets veranderd.",
    neighbours: "Andere tafels van dit project zijn versleuteld. Wil je deze ook versleutelen?",
    neighbours_told: Told {
        what: "andere tafels van dit project zijn versleuteld, deze niet",
        remedy: "`dialoogtafel versleutel {path}` doet dat alsnog",
    },
    key_made: "sleutel gemaakt: {path}",
    which_new: "Wat wordt het nieuwe wachtwoord?",
    no_new: Told {
        what: "er is geen nieuw wachtwoord gegeven",
        remedy: "start in een terminal, of geef `--nieuw BESTAND`",
    },
    resealed: "ander wachtwoord: {path}",
    no_passphrase: "heeft geen wachtwoord: {path}",
    old_key_copies: "Een oude kopie van `sleutel.age`, bijvoorbeeld in een back-up, gaat nog open met het oude wachtwoord.",
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
    none_given: Told {
        what: "no passphrase was given",
        remedy: "do it again and type a passphrase; nothing was changed",
    },
    none_new_given: Told {
        what: "no new passphrase was given",
        remedy: "do it again and type a passphrase; nothing was changed",
    },
    left_key: Told {
        what: "{key} is still there and belongs to another passphrase",
        remedy: "encrypt with the old passphrase, or take that key away with `dialoogtafel decrypt {path}`; nothing was changed",
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
        remedy: "let them stay: so they are looked for without the passphrase as well in what other tables write; keep casus.yaml where only you can reach it",
    },
    names_unread: "not all names of {tables} could be looked for: the session is encrypted, and no passphrase or key fits",
    names_in_broken_case: "the names in casus.yaml of {tables} could not be looked for: that file cannot be read; `dialoogtafel controleer` tells where",
    names_in_broken_session: "the names in sessie.yaml of {tables} could not be looked for: that file cannot be read; `dialoogtafel controleer` tells where",
    nothing_changed: "Nothing was changed.",
    neighbours: "Other tables of this project are encrypted. Do you want to encrypt this one too?",
    neighbours_told: Told {
        what: "other tables of this project are encrypted, this one is not",
        remedy: "`dialoogtafel encrypt {path}` still does that",
    },
    key_made: "key made: {path}",
    which_new: "What will be the new passphrase?",
    no_new: Told {
        what: "no new passphrase was given",
        remedy: "start in a terminal, or give `--nieuw FILE`",
    },
    resealed: "another passphrase: {path}",
    no_passphrase: "has no passphrase: {path}",
    old_key_copies: "An old copy of `sleutel.age`, in a backup for example, still opens with the old passphrase.",
};

/// The commands and options about encryption.
#[derive(Debug)]
pub struct SecrecyHelp {
    pub encrypt: Explained,
    pub decrypt: Explained,
    pub key: Explained,
    pub key_make: Explained,
    pub key_change: Explained,
    pub use_key: &'static str,
    pub use_passphrase: &'static str,
    pub start_encrypted: &'static str,
    pub encrypt_paths: &'static str,
    pub key_file: &'static str,
    pub key_new: &'static str,
}

/// In Dutch.
pub const DUTCH_HELP: SecrecyHelp = SecrecyHelp {
    encrypt: Explained {
        about: "Versleutel de notities van tafels: zonder wachtwoord of sleutel kan niemand ze dan nog lezen.",
        examples: &[
            "dialoogtafel versleutel sessions/heerenveen/po-overstap",
            "dialoogtafel versleutel sessions/heerenveen --sleutel mijn.sleutel",
        ],
    },
    decrypt: Explained {
        about: "Maak versleutelde tafels weer leesbaar.",
        examples: &["dialoogtafel ontsleutel sessions/heerenveen/po-overstap"],
    },
    key: Explained {
        about: "Maak een sleutel, om zonder wachtwoord te versleutelen, of wijzig een wachtwoord.",
        examples: &[
            "dialoogtafel sleutel maak mijn.sleutel",
            "dialoogtafel sleutel wijzig sessions/heerenveen",
        ],
    },
    key_make: Explained {
        about: "Schrijf een nieuwe sleutel in een bestand; zonder dat bestand is niets meer te lezen.",
        examples: &["dialoogtafel sleutel maak mijn.sleutel"],
    },
    key_change: Explained {
        about: "Geef versleutelde tafels een ander wachtwoord. Een oude kopie van `sleutel.age` gaat nog open met het oude.",
        examples: &["dialoogtafel sleutel wijzig sessions/heerenveen"],
    },
    use_key: "Open of versleutel tafels met de sleutel in dit bestand; ook met de variabele DIALOOGTAFEL_SLEUTEL.",
    use_passphrase: "Open of versleutel tafels met het wachtwoord op de eerste regel van dit bestand.",
    start_encrypted: "Bewaar deze tafel alleen versleuteld: je kiest een wachtwoord, of geeft `--sleutel`. Is het kwijt, dan kan niemand de notities nog lezen. `casus.yaml` blijft leesbaar.",
    encrypt_paths: "Mappen met tafels. Alleen de sessie wordt versleuteld: `casus.yaml`, verslagen en andere bestanden blijven leesbaar. Op de schijf en in back-ups kan een oude kopie staan.",
    key_file: "Het bestand; het mag er nog niet zijn.",
    key_new: "Het nieuwe wachtwoord staat op de eerste regel van dit bestand; zonder deze optie vraag ik erom.",
};

/// In English.
pub const ENGLISH_HELP: SecrecyHelp = SecrecyHelp {
    encrypt: Explained {
        about: "Encrypt the notes of tables: without passphrase or key nobody can read them any more.",
        examples: &[
            "dialoogtafel encrypt sessions/heerenveen/po-overstap",
            "dialoogtafel encrypt sessions/heerenveen --sleutel my.key",
        ],
    },
    decrypt: Explained {
        about: "Make encrypted tables readable again.",
        examples: &["dialoogtafel decrypt sessions/heerenveen/po-overstap"],
    },
    key: Explained {
        about: "Make a key, to encrypt without a passphrase, or change a passphrase.",
        examples: &[
            "dialoogtafel key make my.key",
            "dialoogtafel key change sessions/heerenveen",
        ],
    },
    key_make: Explained {
        about: "Write a new key to a file; without that file nothing can be read any more.",
        examples: &["dialoogtafel key make my.key"],
    },
    key_change: Explained {
        about: "Give encrypted tables another passphrase. An old copy of `sleutel.age` still opens with the old one.",
        examples: &["dialoogtafel key change sessions/heerenveen"],
    },
    use_key: "Open or encrypt tables with the key in this file; also with the variable DIALOOGTAFEL_SLEUTEL.",
    use_passphrase: "Open or encrypt tables with the passphrase on the first line of this file.",
    start_encrypted: "Keep this table encrypted only: you choose a passphrase, or give `--sleutel`. Once it is lost, nobody can read the notes any more. `casus.yaml` stays readable.",
    encrypt_paths: "Folders with tables. Only the session is encrypted: `casus.yaml`, reports and other files stay readable. The disk and backups may hold an old copy.",
    key_file: "The file; it must not be there yet.",
    key_new: "The new passphrase is on the first line of this file; without this option I ask for it.",
};
