//! The closed lists of the method: each term in English here, in Dutch in files and on screens.

use schemars::JsonSchema;
use serde::Serialize;

/// Defines a closed list, its Dutch terms, and the way from a term back to the value.
macro_rules! terms {
    ($(#[$note:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $term:literal),+ $(,)? }) => {
        $(#[$note])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
        pub enum $name { $($(#[$each])* #[serde(rename = $term)] $variant),+ }

        impl $name {
            /// Every value with its term in files, in the order of the contract.
            pub const ALL: &'static [(&'static str, Self)] = &[$(($term, Self::$variant)),+];

            /// The term as it stands in files.
            #[must_use]
            pub fn term(self) -> &'static str {
                match self { $(Self::$variant => $term),+ }
            }

            /// The value with this term.
            #[must_use]
            pub fn from_term(term: &str) -> Option<Self> {
                Self::ALL.iter().find(|(known, _)| *known == term).map(|(_, value)| *value)
            }
        }
    };
}

terms! {
    /// Whether a table looks back on one case or on several.
    Scope { OneCase = "casus-specifiek", AcrossCases = "casus-overstijgend" }
}

terms! {
    /// What kind of table a template is for.
    #[derive(Default)]
    TemplateScope {
        OneCase = "casus-specifiek", AcrossCases = "casus-overstijgend",
        #[default]
        Both = "beide",
    }
}

terms! {
    /// The part of education where a case plays.
    Sector {
        Preschool = "voorschools", Primary = "po", SpecialPrimary = "so", SpecialBasic = "sbo",
        Secondary = "vo", SpecialSecondary = "vso", Practical = "pro", Vocational = "mbo",
        Higher = "ho", Other = "overig",
    }
}

terms! {
    /// From where somebody looks at the case.
    Perspective {
        Youth = "jeugdige", Parent = "ouder", Education = "onderwijs", Care = "zorg",
        Municipality = "gemeente", Guidance = "begeleiding", Other = "overig",
    }
}

terms! {
    /// The age groups of a young person; never an exact age.
    AgeGroup {
        UpTo3 = "0-3", From4 = "4-7", From8 = "8-11", From12 = "12-15", From16 = "16-18",
        From19 = "19-23",
    }
}

impl AgeGroup {
    /// The youngest and the oldest in it.
    fn years(self) -> (u32, u32) {
        match self {
            Self::UpTo3 => (0, 3),
            Self::From4 => (4, 7),
            Self::From8 => (8, 11),
            Self::From12 => (12, 15),
            Self::From16 => (16, 18),
            Self::From19 => (19, 23),
        }
    }

    /// The groups that a free text may mean: those from its lowest number of years to its highest.
    #[must_use]
    pub fn meant_by(text: &str) -> Vec<Self> {
        let numbers = text.split(|c: char| !c.is_ascii_digit());
        let numbers = || numbers.clone().filter_map(|number| number.parse().ok());
        let (Some(lowest), Some(highest)) = (numbers().min(), numbers().max()) else {
            return Vec::new();
        };
        let overlaps = |group: &Self| {
            let (youngest, oldest): (u32, u32) = group.years();
            youngest <= highest && lowest <= oldest
        };
        let groups = Self::ALL.iter().map(|(_, group)| *group);
        groups.filter(overlaps).collect()
    }
}

terms! {
    /// How an event on the timeline worked out.
    Meaning { Helps = "helpt", Hinders = "remt", Choice = "keuze" }
}

terms! {
    /// Who gave consent.
    ConsentBy { Youth = "jeugdige", Parent = "ouder" }
}

terms! {
    /// How far a participant is with reading back what was noted.
    FeedbackStatus { Open = "open", Agreed = "akkoord", Correction = "correctie", Withdrawn = "ingetrokken" }
}

terms! {
    /// For what the words of somebody who withdrew are still kept.
    Kept {
        /// For those who sat there, and nobody else.
        Table = "tafel",
        /// For reports and sums, under the role and never literally.
        Report = "verslag",
    }
}

terms! {
    /// What of a table was erased.
    ErasedPart {
        /// All that was said there.
        Sessions = "sessies",
        /// What leads from a role to a person.
        Key = "sleutel",
    }
}

terms! {
    /// What a template's records may be used for.
    #[derive(Default)]
    DataClass {
        #[default]
        Learning = "leren", Consultation = "overleg",
        /// Never counted in insights, never published.
        Safety = "veiligheid",
    }
}

terms! {
    /// The form of a question: what a reply to it looks like.
    Form {
        Open = "open", Round = "ronde", Together = "samen", Actions = "acties", Choice = "keuze",
        MultipleChoice = "meerkeuze", Scale = "schaal", YesNo = "ja-nee", Matrix = "matrix",
    }
}

terms! {
    /// Who answers a question of choice: the table as one, or each participant.
    Per { Table = "tafel", Participant = "deelnemer" }
}

terms! {
    /// Over what a question is repeated when a session begins.
    Repeat { TopThemes = "top_themas", AskedBefore = "vooraf", Timeline = "tijdlijn" }
}

terms! {
    /// What the rows or columns of a matrix are: each is then a term of that list, and its records
    /// get it.
    Axis { Moment = "moment", Spot = "plek", Level = "niveau" }
}

terms! {
    /// What the day in a note is.
    DayMeaning { Due = "wanneer", Review = "evaluatie" }
}

terms! {
    /// What the one who brings the case in does at a question.
    Presenter {
        /// Is not asked.
        Listens = "luistert",
        /// Is the only one who is asked.
        Alone = "alleen",
    }
}

terms! {
    /// Who may see a record, from few to many.
    Visibility { Table = "tafel", Report = "verslag", Public = "openbaar" }
}

terms! {
    /// What a record is.
    Kind {
        Success = "succesfactor", Bottleneck = "knelpunt", Dilemma = "dilemma", Insight = "inzicht",
        Lesson = "les", Action = "actie", Quote = "citaat", Parked = "parkeerpunt",
        Experience = "ervaring", View = "perspectief", Event = "gebeurtenis",
        Expectation = "verwachting", Offer = "aanbod", Need = "behoefte", Lead = "leiding",
        Agreement = "afspraak", Recommendation = "aanbeveling", Concept = "begrip",
        Answer = "antwoord", Figure = "kengetal", Goal = "doel", Evaluation = "evaluatie",
    }
}

terms! {
    /// How far an improvement action is.
    ActionStatus { Open = "open", Busy = "bezig", Done = "klaar", Dropped = "vervallen" }
}

terms! {
    /// How far a session is.
    SessionStatus { Running = "bezig", Finished = "afgerond" }
}

terms! {
    /// On what level something is recommended or shared.
    Level { Organisation = "organisatie", Local = "lokaal", Regional = "regionaal", National = "landelijk" }
}

terms! {
    /// When a figure was taken.
    Moment { Before = "voor", After = "na" }
}

terms! {
    /// Where something takes place for a young person.
    Spot { School = "school", Home = "thuis", FreeTime = "vrije_tijd" }
}

impl TemplateScope {
    /// Whether a template of this kind can be used for a table of that kind.
    #[must_use]
    pub fn covers(self, scope: Scope) -> bool {
        match self {
            Self::Both => true,
            Self::OneCase => scope == Scope::OneCase,
            Self::AcrossCases => scope == Scope::AcrossCases,
        }
    }
}

impl Form {
    /// Whether a reply is a choice out of what the question offers, with an optional reason.
    #[must_use]
    pub fn is_answer(self) -> bool {
        match self {
            Self::Choice | Self::MultipleChoice | Self::Scale | Self::YesNo => true,
            Self::Open | Self::Round | Self::Together | Self::Actions | Self::Matrix => false,
        }
    }
}

impl Axis {
    /// The terms that a row or column of this kind can be, as people write them.
    #[must_use]
    pub fn terms(self) -> Vec<String> {
        let spoken = |term: &str| term.replace('_', " ");
        match self {
            Self::Moment => Moment::ALL.iter().map(|(term, _)| spoken(term)).collect(),
            Self::Spot => Spot::ALL.iter().map(|(term, _)| spoken(term)).collect(),
            Self::Level => Level::ALL.iter().map(|(term, _)| spoken(term)).collect(),
        }
    }

    /// The term in a file that a row or column stands for; case does not matter.
    #[must_use]
    pub fn term_of(self, name: &str) -> Option<String> {
        let name = name.trim().to_lowercase().replace(' ', "_");
        let mut terms = self.terms().into_iter().map(|term| term.replace(' ', "_"));
        terms.find(|term| *term == name)
    }
}

impl Kind {
    /// The sign that makes a typed note one of this kind, where there is one.
    #[must_use]
    pub fn sign(self) -> Option<char> {
        Self::SIGNS
            .iter()
            .find(|(_, kind)| *kind == self)
            .map(|(sign, _)| *sign)
    }

    /// The signs of the notation, each with its kind.
    pub const SIGNS: &'static [(char, Self)] = &[
        ('+', Self::Success),
        ('-', Self::Bottleneck),
        ('?', Self::Dilemma),
        ('=', Self::Insight),
        ('*', Self::Lesson),
        ('!', Self::Action),
        ('"', Self::Quote),
        ('~', Self::Parked),
    ];

    /// Whether `>date` in a note of this kind is a date; elsewhere it is text.
    #[must_use]
    pub fn has_date(self) -> bool {
        matches!(self, Self::Action | Self::Agreement)
    }
}
