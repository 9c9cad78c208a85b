//! What the findings of the privacy room are called.

/// One kind of finding.
#[derive(Debug)]
pub struct Named {
    /// By itself, as in a table.
    pub name: &'static str,
    /// In a sentence.
    pub with_article: &'static str,
}

/// The kinds of findings.
#[derive(Debug)]
pub struct Kinds {
    pub person: Named,
    pub bsn: Named,
    pub phone: Named,
    pub email: Named,
    pub address: Named,
    pub postcode: Named,
    pub birth_date: Named,
    pub iban: Named,
    pub url: Named,
    pub id_number: Named,
    pub school: Named,
    pub organisation: Named,
    pub place: Named,
}

/// In Dutch.
pub const DUTCH: Kinds = Kinds {
    person: Named {
        name: "naam",
        with_article: "een naam",
    },
    bsn: Named {
        name: "BSN",
        with_article: "een BSN",
    },
    phone: Named {
        name: "telefoonnummer",
        with_article: "een telefoonnummer",
    },
    email: Named {
        name: "e-mailadres",
        with_article: "een e-mailadres",
    },
    address: Named {
        name: "adres",
        with_article: "een adres",
    },
    postcode: Named {
        name: "postcode",
        with_article: "een postcode",
    },
    birth_date: Named {
        name: "geboortedag",
        with_article: "een geboortedag",
    },
    iban: Named {
        name: "rekeningnummer",
        with_article: "een rekeningnummer",
    },
    url: Named {
        name: "webadres",
        with_article: "een webadres",
    },
    id_number: Named {
        name: "nummer van iemand",
        with_article: "een nummer van iemand",
    },
    school: Named {
        name: "school",
        with_article: "een school",
    },
    organisation: Named {
        name: "organisatie",
        with_article: "een organisatie",
    },
    place: Named {
        name: "plaats",
        with_article: "een plaats",
    },
};

/// In English.
pub const ENGLISH: Kinds = Kinds {
    person: Named {
        name: "name",
        with_article: "a name",
    },
    bsn: Named {
        name: "BSN",
        with_article: "a BSN",
    },
    phone: Named {
        name: "phone number",
        with_article: "a phone number",
    },
    email: Named {
        name: "e-mail address",
        with_article: "an e-mail address",
    },
    address: Named {
        name: "address",
        with_article: "an address",
    },
    postcode: Named {
        name: "postcode",
        with_article: "a postcode",
    },
    birth_date: Named {
        name: "birthday",
        with_article: "a birthday",
    },
    iban: Named {
        name: "bank account",
        with_article: "a bank account",
    },
    url: Named {
        name: "web address",
        with_article: "a web address",
    },
    id_number: Named {
        name: "number of somebody",
        with_article: "a number of somebody",
    },
    school: Named {
        name: "school",
        with_article: "a school",
    },
    organisation: Named {
        name: "organisation",
        with_article: "an organisation",
    },
    place: Named {
        name: "place",
        with_article: "a place",
    },
};
