//! What is offered when no command was given.

/// Words of the menu.
#[derive(Debug)]
pub struct Menu {
    pub what: &'static str,
    pub which: &'static str,
    pub go_on: &'static str,
    pub begin: &'static str,
    pub report: &'static str,
    pub new: &'static str,
    pub example: &'static str,
    pub help: &'static str,
    pub stop: &'static str,
    pub broken: &'static str,
    pub example_offer: &'static str,
    pub example_written: &'static str,
}

/// In Dutch.
pub const DUTCH: Menu = Menu {
    what: "Wat wil je doen?",
    which: "Welke tafel?",
    go_on: "Verder met: {title}",
    begin: "Beginnen: {title} ({date})",
    report: "Verslag van: {title} ({date})",
    new: "Een nieuwe tafel voorbereiden",
    example: "Een voorbeeld bekijken",
    help: "Hulp: alle opdrachten",
    stop: "Stoppen",
    broken: "Niet alle tafels staan hier: `dialoogtafel lijst` laat zien welke niet te lezen zijn.",
    example_offer: "Hier staan nog geen tafels. Wil je het voorbeeld? Dan schrijf ik {path}. Het is verzonnen.",
    example_written: "geschreven: {path}",
};

/// In English.
pub const ENGLISH: Menu = Menu {
    what: "What do you want to do?",
    which: "Which table?",
    go_on: "Go on with: {title}",
    begin: "Begin: {title} ({date})",
    report: "Report of: {title} ({date})",
    new: "Prepare a new table",
    example: "Look at an example",
    help: "Help: all commands",
    stop: "Stop",
    broken: "Not all tables are here: `dialoogtafel list` shows which cannot be read.",
    example_offer: "There are no tables here yet. Do you want the example? Then I will write {path}. It is made up.",
    example_written: "written: {path}",
};
