//! What is said around every question at the keyboard.

/// Words around questions.
#[derive(Debug)]
pub struct Ask {
    pub yes: &'static str,
    pub no: &'static str,
    pub none: &'static str,
    pub needed: &'static str,
    pub no_day: &'static str,
    pub space_marks: &'static str,
    pub no_terminal: &'static str,
}

/// In Dutch.
pub const DUTCH: Ask = Ask {
    yes: "ja",
    no: "nee",
    none: "geen",
    needed: "Hier hoort een antwoord. Met /terug ga je een vraag terug.",
    no_day: "Dat is geen dag. Schrijf bijvoorbeeld 15 maart 2022, 15-3-2022 of vandaag.",
    space_marks: "(spatie kiest, Enter gaat verder)",
    no_terminal: "voor deze vragen is een terminal nodig",
};

/// In English.
pub const ENGLISH: Ask = Ask {
    yes: "yes",
    no: "no",
    none: "none",
    needed: "There must be an answer here. With /back you go back one question.",
    no_day: "That is not a day. Write for example 15 March 2022, 15-3-2022 or today.",
    space_marks: "(space marks, Enter goes on)",
    no_terminal: "these questions need a terminal",
};
