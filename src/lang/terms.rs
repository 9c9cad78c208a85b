//! Names the closed lists of the method as documents print them: perspectives, kinds, states.

/// Labels of the method's terms.
#[derive(Debug)]
pub struct Terms {
    /// Who looks at the case.
    pub perspectives: Perspectives,
    /// What a note is.
    pub kinds: Kinds,
    /// Parts of education.
    pub sectors: Sectors,
    /// Kinds of table.
    pub scopes: Scopes,
    /// How an event worked out.
    pub meanings: Meanings,
    /// How far an action is.
    pub actions: Actions,
    /// How far somebody is with reading back.
    pub feedback: FeedbackStates,
    /// On what level something is recommended.
    pub levels: Levels,
    /// Before or after.
    pub moments: Moments,
    /// Where something takes place.
    pub spots: Spots,
    /// How one number differs from another.
    pub changes: Changes,
    /// The four checks before a case is chosen.
    pub checks: Checks,
    /// For whom a document is.
    pub audiences: Audiences,
    /// The whole table as a speaker.
    pub everybody: &'static str,
    /// Somebody of whom is not told who it is.
    pub somebody: &'static str,
    /// Nobody knows who leads.
    pub unclear: &'static str,
    /// What stands between the two sectors of a transition.
    pub transition: &'static str,
}

/// Labels of perspectives.
#[derive(Debug)]
pub struct Perspectives {
    /// The young person.
    pub youth: &'static str,
    /// A parent.
    pub parent: &'static str,
    /// Schools.
    pub education: &'static str,
    /// Help and care.
    pub care: &'static str,
    /// The municipality.
    pub municipality: &'static str,
    /// Those who guide the conversation.
    pub guidance: &'static str,
    /// Anybody else.
    pub other: &'static str,
}

/// Labels of kinds of note.
#[derive(Debug)]
pub struct Kinds {
    /// Helped.
    pub success: &'static str,
    /// Hindered.
    pub bottleneck: &'static str,
    /// No good choice.
    pub dilemma: &'static str,
    /// Seen together, or differently.
    pub insight: &'static str,
    /// Lesson.
    pub lesson: &'static str,
    /// Improvement action.
    pub action: &'static str,
    /// Literal words.
    pub quote: &'static str,
    /// For later.
    pub parked: &'static str,
    /// What it was like.
    pub experience: &'static str,
    /// How somebody looks at it.
    pub view: &'static str,
    /// Something that happened.
    pub event: &'static str,
    /// What is expected of others.
    pub expectation: &'static str,
    /// What somebody can do.
    pub offer: &'static str,
    /// What somebody needs.
    pub need: &'static str,
    /// Who leads.
    pub lead: &'static str,
    /// Agreed upon.
    pub agreement: &'static str,
    /// Advice.
    pub recommendation: &'static str,
    /// A word that was explained.
    pub concept: &'static str,
    /// Answer to a question of choice.
    pub answer: &'static str,
    /// A figure.
    pub figure: &'static str,
    /// What somebody hopes for.
    pub goal: &'static str,
    /// What somebody thinks of the table.
    pub evaluation: &'static str,
}

/// Labels of sectors.
#[derive(Debug)]
pub struct Sectors {
    /// Before school.
    pub preschool: &'static str,
    /// Primary school.
    pub primary: &'static str,
    /// Special school.
    pub special_primary: &'static str,
    /// Special primary school.
    pub special_basic: &'static str,
    /// Secondary school.
    pub secondary: &'static str,
    /// Special secondary school.
    pub special_secondary: &'static str,
    /// Practical training.
    pub practical: &'static str,
    /// Vocational college.
    pub vocational: &'static str,
    /// College or university.
    pub higher: &'static str,
    /// Something else.
    pub other: &'static str,
}

/// Labels of kinds of table.
#[derive(Debug)]
pub struct Scopes {
    /// About one case.
    pub one_case: &'static str,
    /// About several cases.
    pub across_cases: &'static str,
}

/// Labels of what an event did.
#[derive(Debug)]
pub struct Meanings {
    /// It helped.
    pub helps: &'static str,
    /// It hindered.
    pub hinders: &'static str,
    /// A choice was made.
    pub choice: &'static str,
}

/// Labels of the state of an action.
#[derive(Debug)]
pub struct Actions {
    /// Not begun.
    pub open: &'static str,
    /// Begun.
    pub busy: &'static str,
    /// Done.
    pub done: &'static str,
    /// Will not be done.
    pub dropped: &'static str,
}

/// Labels of how far somebody is with reading back.
#[derive(Debug)]
pub struct FeedbackStates {
    /// Has not answered.
    pub open: &'static str,
    /// Agrees.
    pub agreed: &'static str,
    /// Wants something changed.
    pub correction: &'static str,
    /// Takes it back.
    pub withdrawn: &'static str,
}

/// Labels of levels.
#[derive(Debug)]
pub struct Levels {
    /// One organisation.
    pub organisation: &'static str,
    /// The municipality.
    pub local: &'static str,
    /// The region.
    pub regional: &'static str,
    /// The country.
    pub national: &'static str,
}

/// Labels of moments.
#[derive(Debug)]
pub struct Moments {
    /// How it was.
    pub before: &'static str,
    /// How it became.
    pub after: &'static str,
}

/// Labels of places.
#[derive(Debug)]
pub struct Spots {
    /// At school.
    pub school: &'static str,
    /// At home.
    pub home: &'static str,
    /// In free time.
    pub free_time: &'static str,
}

/// How one number differs from another.
#[derive(Debug)]
pub struct Changes {
    /// It grew by `{size}`.
    pub more: &'static str,
    /// It shrank by `{size}`.
    pub less: &'static str,
    /// It stayed.
    pub same: &'static str,
}

/// Labels of the checks before a case is chosen.
#[derive(Debug)]
pub struct Checks {
    /// The family joins.
    pub family_joins: &'static str,
    /// It is far enough to look back on.
    pub can_look_back: &'static str,
    /// No conflict is going on.
    pub conflict_over: &'static str,
    /// Others recognise it.
    pub recognisable: &'static str,
}

/// Labels of audiences.
#[derive(Debug)]
pub struct Audiences {
    /// Those who sat there.
    pub table: &'static str,
    /// Those involved and the working group.
    pub involved: &'static str,
    /// Everybody.
    pub public: &'static str,
    /// Everybody, of a document about one table.
    pub public_of_one: &'static str,
}

/// The labels in Dutch.
pub const DUTCH: Terms = Terms {
    perspectives: Perspectives {
        youth: "jeugdige",
        parent: "ouder",
        education: "onderwijs",
        care: "zorg",
        municipality: "gemeente",
        guidance: "begeleiding",
        other: "overig",
    },
    kinds: Kinds {
        success: "hielp",
        bottleneck: "hield tegen",
        dilemma: "dilemma",
        insight: "inzicht",
        lesson: "les",
        action: "actie",
        quote: "citaat",
        parked: "voor later",
        experience: "ervaring",
        view: "kijk",
        event: "gebeurtenis",
        expectation: "verwachting",
        offer: "aanbod",
        need: "behoefte",
        lead: "leiding",
        agreement: "afspraak",
        recommendation: "aanbeveling",
        concept: "begrip",
        answer: "antwoord",
        figure: "kengetal",
        goal: "doel",
        evaluation: "terugblik",
    },
    sectors: Sectors {
        preschool: "voorschools",
        primary: "basisonderwijs (po)",
        special_primary: "speciaal onderwijs (so)",
        special_basic: "speciaal basisonderwijs (sbo)",
        secondary: "voortgezet onderwijs (vo)",
        special_secondary: "voortgezet speciaal onderwijs (vso)",
        practical: "praktijkonderwijs (pro)",
        vocational: "mbo",
        higher: "hoger onderwijs",
        other: "anders",
    },
    scopes: Scopes {
        one_case: "casus-specifieke Dialoogtafel",
        across_cases: "casus-overstijgende Dialoogtafel",
    },
    meanings: Meanings {
        helps: "hielp",
        hinders: "hield tegen",
        choice: "keuze",
    },
    actions: Actions {
        open: "open",
        busy: "bezig",
        done: "klaar",
        dropped: "vervallen",
    },
    feedback: FeedbackStates {
        open: "moet nog reageren",
        agreed: "akkoord",
        correction: "wil iets anders",
        withdrawn: "ingetrokken",
    },
    levels: Levels {
        organisation: "organisatie",
        local: "lokaal",
        regional: "regionaal",
        national: "landelijk",
    },
    moments: Moments {
        before: "voor",
        after: "na",
    },
    spots: Spots {
        school: "op school",
        home: "thuis",
        free_time: "in de vrije tijd",
    },
    changes: Changes {
        more: "{size} meer",
        less: "{size} minder",
        same: "gelijk",
    },
    checks: Checks {
        family_joins: "het gezin doet mee",
        can_look_back: "terugkijken kan",
        conflict_over: "er speelt geen conflict meer",
        recognisable: "anderen herkennen het verhaal",
    },
    audiences: Audiences {
        table: "wie aan tafel zat",
        involved: "betrokkenen en werkgroep",
        public: "iedereen",
        public_of_one: "iedereen (herkenbaar voor betrokkenen: dit gaat over één tafel)",
    },
    everybody: "iedereen",
    somebody: "iemand",
    unclear: "onduidelijk",
    transition: "naar",
};

/// The labels in English.
pub const ENGLISH: Terms = Terms {
    perspectives: Perspectives {
        youth: "young person",
        parent: "parent",
        education: "education",
        care: "care",
        municipality: "municipality",
        guidance: "guidance",
        other: "other",
    },
    kinds: Kinds {
        success: "helped",
        bottleneck: "hindered",
        dilemma: "dilemma",
        insight: "insight",
        lesson: "lesson",
        action: "action",
        quote: "quote",
        parked: "for later",
        experience: "experience",
        view: "point of view",
        event: "event",
        expectation: "expectation",
        offer: "offer",
        need: "need",
        lead: "lead",
        agreement: "agreement",
        recommendation: "recommendation",
        concept: "word explained",
        answer: "answer",
        figure: "figure",
        goal: "hope",
        evaluation: "evaluation",
    },
    sectors: Sectors {
        preschool: "preschool",
        primary: "primary education (po)",
        special_primary: "special education (so)",
        special_basic: "special primary education (sbo)",
        secondary: "secondary education (vo)",
        special_secondary: "special secondary education (vso)",
        practical: "practical training (pro)",
        vocational: "vocational education (mbo)",
        higher: "higher education",
        other: "other",
    },
    scopes: Scopes {
        one_case: "dialogue table about one case",
        across_cases: "dialogue table across cases",
    },
    meanings: Meanings {
        helps: "helped",
        hinders: "hindered",
        choice: "choice",
    },
    actions: Actions {
        open: "open",
        busy: "in progress",
        done: "done",
        dropped: "dropped",
    },
    feedback: FeedbackStates {
        open: "still to respond",
        agreed: "agreed",
        correction: "wants a change",
        withdrawn: "withdrawn",
    },
    levels: Levels {
        organisation: "organisation",
        local: "local",
        regional: "regional",
        national: "national",
    },
    moments: Moments {
        before: "before",
        after: "after",
    },
    spots: Spots {
        school: "at school",
        home: "at home",
        free_time: "in free time",
    },
    changes: Changes {
        more: "{size} more",
        less: "{size} less",
        same: "the same",
    },
    checks: Checks {
        family_joins: "the family takes part",
        can_look_back: "looking back is possible",
        conflict_over: "there is no conflict any more",
        recognisable: "others recognise the story",
    },
    audiences: Audiences {
        table: "those at the table",
        involved: "those involved and the working group",
        public: "everybody",
        public_of_one: "everybody (those involved can be recognised: this is about one table)",
    },
    everybody: "everybody",
    somebody: "somebody",
    unclear: "unclear",
    transition: "to",
};
