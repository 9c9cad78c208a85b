//! Turns bytes into ciphertext and back, in the age format (age-encryption.org/v1); the only place
//! that knows the library.

use std::fmt;
use std::io::{Read, Write};

use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, Decryptor, Encryptor, scrypt, x25519};

/// A passphrase; it is never shown, and wiped from memory when it is dropped.
#[derive(Clone, Debug)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes a passphrase as it was typed.
    #[must_use]
    pub fn new(typed: String) -> Self {
        Self(SecretString::from(typed))
    }

    /// How many characters it has.
    #[must_use]
    pub fn length(&self) -> usize {
        self.0.expose_secret().chars().count()
    }

    /// Whether another one is the same.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

/// The bytes of a secret text, for a file that nobody else may read.
pub(super) fn exposed(text: &SecretString) -> &[u8] {
    text.expose_secret().as_bytes()
}

/// What opens and closes the sessions of one or more tables.
///
/// Saving costs microseconds whatever protects the key: a passphrase only opens the key itself,
/// which is random, once a run.
pub struct TableKey {
    identities: Vec<x25519::Identity>,
    /// Itself, encrypted with a passphrase.
    sealed: Option<Vec<u8>>,
}

impl fmt::Debug for TableKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TableKey")
    }
}

/// Why something cannot be decrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is whole, and another key belongs to it.
    OtherKey,
    /// It is cut short or changed, or was never of this format.
    Damaged,
}

/// The cost of a guess at a passphrase, as the base-two logarithm of scrypt's N: what the age tool
/// itself takes, about a second and 256 MB.
const WORK: u8 = 18;
/// A key file that asks for more than 1 GB was not made by us.
const MOST_WORK: u8 = 20;

impl TableKey {
    /// Makes a new key.
    pub(super) fn generate() -> Self {
        Self {
            identities: vec![x25519::Identity::generate()],
            sealed: None,
        }
    }

    /// Makes a new key that a passphrase opens.
    ///
    /// Takes about a second.
    #[must_use]
    pub fn behind(passphrase: &Passphrase) -> Self {
        Self::generate().resealed(passphrase)
    }

    /// The same key behind another passphrase.
    ///
    /// Takes about a second.
    #[must_use]
    pub fn resealed(&self, passphrase: &Passphrase) -> Self {
        let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
        recipient.set_work_factor(WORK);
        let text = self.to_text();
        Self {
            identities: self.identities.clone(),
            sealed: Some(encrypt(&[&recipient], exposed(&text))),
        }
    }

    /// Whether a passphrase opens it, and not a file that stands elsewhere.
    #[must_use]
    pub fn has_passphrase(&self) -> bool {
        self.sealed.is_some()
    }

    /// Reads the text of a key file: every X25519 key in it; `None` without one, or with a line
    /// that is something else.
    pub(super) fn read(text: &str) -> Option<Self> {
        let lines = text.lines().map(str::trim);
        let keys = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let identities: Vec<_> = keys
            .map(|line| line.parse::<x25519::Identity>().ok())
            .collect::<Option<_>>()?;
        (!identities.is_empty()).then_some(Self {
            identities,
            sealed: None,
        })
    }

    /// The key in the file that a passphrase opens; `None` when this passphrase does not.
    ///
    /// Takes about a second.
    pub(super) fn unseal(sealed: &[u8], passphrase: &Passphrase) -> Result<Option<Self>, Refusal> {
        let decryptor = Decryptor::new_buffered(sealed).map_err(|_| Refusal::Damaged)?;
        if !decryptor.is_scrypt() {
            return Err(Refusal::Damaged);
        }
        let mut identity = scrypt::Identity::new(passphrase.0.clone());
        identity.set_max_work_factor(MOST_WORK);
        match decrypt(sealed, &[&identity]) {
            Ok(text) => {
                let text =
                    SecretString::from(String::from_utf8(text).map_err(|_| Refusal::Damaged)?);
                let key = Self::read(text.expose_secret()).ok_or(Refusal::Damaged)?;
                Ok(Some(Self {
                    sealed: Some(sealed.to_vec()),
                    ..key
                }))
            }
            Err(Refusal::OtherKey) => Ok(None),
            Err(Refusal::Damaged) => Err(Refusal::Damaged),
        }
    }

    /// What stands beside a table so that its passphrase opens it; `None` for a key from a file.
    pub(super) fn sealed(&self) -> Option<&[u8]> {
        self.sealed.as_deref()
    }

    /// The text of a key file, to be written and forgotten.
    pub(super) fn to_text(&self) -> SecretString {
        let lines = self.identities.iter().map(|identity| {
            let secret = identity.to_string();
            format!(
                "# public key: {}\n{}\n",
                identity.to_public(),
                secret.expose_secret()
            )
        });
        SecretString::from(lines.collect::<String>())
    }

    /// Encrypts to this key.
    pub(super) fn encrypt(&self, plain: &[u8]) -> Vec<u8> {
        let recipients: Vec<_> = self.identities.iter().map(|key| key.to_public()).collect();
        let recipients: Vec<&dyn age::Recipient> = recipients.iter().map(|key| key as _).collect();
        encrypt(&recipients, plain)
    }

    /// Decrypts what was encrypted to this key.
    pub(super) fn decrypt(&self, sealed: &[u8]) -> Result<Vec<u8>, Refusal> {
        let identities: Vec<&dyn age::Identity> =
            self.identities.iter().map(|key| key as _).collect();
        decrypt(sealed, &identities)
    }
}

fn encrypt(recipients: &[&dyn age::Recipient], plain: &[u8]) -> Vec<u8> {
    let encryptor = Encryptor::with_recipients(recipients.iter().copied())
        .expect("there is a recipient, and all are of one kind");
    let mut sealed = Vec::new();
    let written = encryptor.wrap_output(&mut sealed).and_then(|mut writer| {
        writer.write_all(plain)?;
        writer.finish()
    });
    written.expect("memory takes all that is written");
    sealed
}

fn decrypt(sealed: &[u8], identities: &[&dyn age::Identity]) -> Result<Vec<u8>, Refusal> {
    let decryptor = Decryptor::new_buffered(sealed).map_err(|_| Refusal::Damaged)?;
    let mut reader = match decryptor.decrypt(identities.iter().copied()) {
        Ok(reader) => reader,
        // Of a passphrase that does not fit, the key of the file fails to decrypt.
        Err(DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed) => {
            return Err(Refusal::OtherKey);
        }
        Err(_) => return Err(Refusal::Damaged),
    };
    let mut plain = Vec::with_capacity(sealed.len());
    match reader.read_to_end(&mut plain) {
        Ok(_) => Ok(plain),
        Err(_) => Err(Refusal::Damaged),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn what_is_encrypted_comes_back_with_its_own_key_only(plain in proptest::collection::vec(any::<u8>(), 0..300)) {
            let (key, other) = (TableKey::generate(), TableKey::generate());
            let sealed = key.encrypt(&plain);
            prop_assert_eq!(key.decrypt(&sealed), Ok(plain));
            prop_assert_eq!(other.decrypt(&sealed), Err(Refusal::OtherKey));
        }

        #[test]
        fn no_byte_can_be_changed_or_left_out(plain in "[a-z ]{1,200}", at in any::<prop::sample::Index>(), bit in 0_u8..8) {
            let key = TableKey::generate();
            let sealed = key.encrypt(plain.as_bytes());
            let at = at.index(sealed.len());
            prop_assert!(key.decrypt(&sealed[..at]).is_err());
            let mut changed = sealed;
            changed[at] ^= 1 << bit;
            prop_assert!(key.decrypt(&changed).is_err());
        }

        #[test]
        fn the_text_of_a_key_is_read_as_that_key(plain in "[a-z]{1,20}") {
            let key = TableKey::generate();
            let again = TableKey::read(key.to_text().expose_secret()).unwrap();
            prop_assert_eq!(again.decrypt(&key.encrypt(plain.as_bytes())), Ok(plain.into_bytes()));
        }
    }

    #[test]
    fn a_passphrase_opens_its_own_key_only() {
        let right = Passphrase::new("vier losse woorden".to_owned());
        let key = TableKey::behind(&right);
        let sealed = key.sealed().unwrap();
        let opened = TableKey::unseal(sealed, &right).unwrap().unwrap();
        assert_eq!(
            opened.decrypt(&key.encrypt(b"woord")),
            Ok(b"woord".to_vec())
        );
        let wrong = Passphrase::new("vier losse woorde".to_owned());
        assert!(TableKey::unseal(sealed, &wrong).unwrap().is_none());
        assert_eq!(
            TableKey::unseal(&sealed[1..], &right).unwrap_err(),
            Refusal::Damaged
        );
        let not_a_key = key.encrypt(b"woord");
        assert_eq!(
            TableKey::unseal(&not_a_key, &right).unwrap_err(),
            Refusal::Damaged
        );
    }

    #[test]
    fn nothing_secret_is_shown() {
        let passphrase = Passphrase::new("geheim".to_owned());
        assert!(!format!("{passphrase:?}").contains("geheim"));
        assert_eq!(format!("{:?}", TableKey::generate()), "TableKey");
    }

    #[test]
    fn a_text_without_a_key_is_no_key_file() {
        for text in [
            "",
            "# leeg\n",
            "age1abc\n",
            "formaat: 1\n",
            "AGE-SECRET-KEY-1ABC\n",
        ] {
            assert!(TableKey::read(text).is_none(), "{text}");
        }
    }
}
