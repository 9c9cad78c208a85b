//! What `acties` says.

use super::flaws::Told;

/// Words of `acties`.
#[derive(Debug)]
pub struct Actions {
    pub none: &'static str,
    pub id: &'static str,
    pub status: &'static str,
    pub due: &'static str,
    pub who: &'static str,
    pub what: &'static str,
    pub late: &'static str,
    pub hidden_one: &'static str,
    pub hidden_many: &'static str,
    /// How many actions a list has, and how many are late.
    pub sum: &'static str,
    pub sum_late: &'static str,
    pub one: &'static str,
    pub many: &'static str,
    pub changed: &'static str,
    pub already: &'static str,
    /// An action that may not be shown.
    pub unseen: &'static str,
    pub not_an_id: Told,
    pub table_unknown: Told,
    pub table_unknown_near: Told,
    pub table_ambiguous: Told,
    pub number_unknown: Told,
    pub not_an_action: Told,
    pub twice: Told,
    pub undated_one: &'static str,
    pub undated_many: &'static str,
    /// Behind the name of an action that is done, in a calendar.
    pub done_mark: &'static str,
}

/// In Dutch.
pub const DUTCH: Actions = Actions {
    none: "geen acties gevonden",
    id: "nummer",
    status: "stand",
    due: "wanneer",
    who: "wie",
    what: "wat",
    late: "te laat",
    hidden_one: "{count} actie staat er niet bij: die blijft aan tafel, of er is geen toestemming",
    hidden_many: "{count} acties staan er niet bij: ze blijven aan tafel, of er is geen toestemming",
    sum: "{actions}",
    sum_late: "{actions}, waarvan {late} te laat op {day}",
    one: "actie",
    many: "acties",
    changed: "{id} staat nu op {status} ({day}): {what}",
    already: "{id} stond al op {status}: er is niets veranderd",
    unseen: "een actie die hier niet te zien is",
    not_an_id: Told {
        what: "`{given}` is geen nummer van een actie",
        remedy: "schrijf de tafel, een hekje en het nummer, zoals po-overstap#7",
    },
    table_unknown: Told {
        what: "er is hier geen tafel `{table}`",
        remedy: "`dialoogtafel acties PAD` laat de nummers zien",
    },
    table_unknown_near: Told {
        what: "er is hier geen tafel `{table}`",
        remedy: "bedoel je `{nearest}`?",
    },
    table_ambiguous: Told {
        what: "`{given}` kan bij meer tafels horen",
        remedy: "kies {choices}",
    },
    number_unknown: Told {
        what: "tafel `{table}` heeft geen inbreng met nummer {number}",
        remedy: "de acties daar zijn {choices}",
    },
    not_an_action: Told {
        what: "`{given}` is geen actie",
        remedy: "de acties daar zijn {choices}",
    },
    twice: Told {
        what: "`{given}` staat zowel bij `--klaar` als bij `--vervallen`",
        remedy: "kies er een",
    },
    undated_one: "{count} actie heeft geen datum en staat niet in de agenda",
    undated_many: "{count} acties hebben geen datum en staan niet in de agenda",
    done_mark: "klaar",
};

/// In English.
pub const ENGLISH: Actions = Actions {
    none: "no actions found",
    id: "number",
    status: "state",
    due: "when",
    who: "who",
    what: "what",
    late: "late",
    hidden_one: "{count} action is not here: it stays at the table, or there is no consent",
    hidden_many: "{count} actions are not here: they stay at the table, or there is no consent",
    sum: "{actions}",
    sum_late: "{actions}, {late} of them late on {day}",
    one: "action",
    many: "actions",
    changed: "{id} is now {status} ({day}): {what}",
    already: "{id} was {status} already: nothing was changed",
    unseen: "an action that is not shown here",
    not_an_id: Told {
        what: "`{given}` is not the number of an action",
        remedy: "write the table, a hash sign and the number, as in po-overstap#7",
    },
    table_unknown: Told {
        what: "there is no table `{table}` here",
        remedy: "`dialoogtafel actions PATH` shows the numbers",
    },
    table_unknown_near: Told {
        what: "there is no table `{table}` here",
        remedy: "do you mean `{nearest}`?",
    },
    table_ambiguous: Told {
        what: "`{given}` can belong to several tables",
        remedy: "choose {choices}",
    },
    number_unknown: Told {
        what: "table `{table}` has nothing with number {number}",
        remedy: "the actions there are {choices}",
    },
    not_an_action: Told {
        what: "`{given}` is not an action",
        remedy: "the actions there are {choices}",
    },
    twice: Told {
        what: "`{given}` is given to both `--klaar` and `--vervallen`",
        remedy: "choose one",
    },
    undated_one: "{count} action has no date and is not in the calendar",
    undated_many: "{count} actions have no date and are not in the calendar",
    done_mark: "done",
};
