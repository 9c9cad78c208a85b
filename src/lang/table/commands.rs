//! Holds the names of the commands at the table's prompt, and what they do.

/// The commands at the prompt.
#[derive(Debug)]
pub struct Commands {
    /// See its words.
    pub back: CommandWords,
    /// See its words.
    pub next: CommandWords,
    /// See its words.
    pub skip: CommandWords,
    /// See its words.
    pub change: CommandWords,
    /// See its words.
    pub remove: CommandWords,
    /// See its words.
    pub theme: CommandWords,
    /// See its words.
    pub case: CommandWords,
    /// See its words.
    pub timeline: CommandWords,
    /// See its words.
    pub voices: CommandWords,
    /// See its words.
    pub time: CommandWords,
    /// See its words.
    pub join: CommandWords,
    /// See its words.
    pub leave: CommandWords,
    /// See its words.
    pub turn: CommandWords,
    /// See its words.
    pub table: CommandWords,
    /// See its words.
    pub public: CommandWords,
    /// See its words.
    pub themes: CommandWords,
    /// See its words.
    pub notes: CommandWords,
    /// See its words.
    pub prompts: CommandWords,
    /// See its words.
    pub hide: CommandWords,
    /// See its words.
    pub pause: CommandWords,
    /// See its words.
    pub help: CommandWords,
}

/// The words of one command.
#[derive(Debug)]
pub struct CommandWords {
    /// What is typed after the slash.
    pub name: &'static str,
    /// What it does.
    pub does: &'static str,
}

/// Dutch.
pub const DUTCH: Commands = Commands {
    back: CommandWords {
        name: "terug",
        does: "naar de vorige vraag of beurt",
    },
    next: CommandWords {
        name: "verder",
        does: "naar de volgende vraag",
    },
    skip: CommandWords {
        name: "sla-over",
        does: "deze vraag overslaan",
    },
    change: CommandWords {
        name: "wijzig",
        does: "een notitie veranderen, zoals /wijzig 12",
    },
    remove: CommandWords {
        name: "verwijder",
        does: "een notitie wissen, ook uit het bestand",
    },
    theme: CommandWords {
        name: "thema",
        does: "een thema bij de laatste notitie zetten",
    },
    case: CommandWords {
        name: "casus",
        does: "de casus en wie er aan tafel zit",
    },
    timeline: CommandWords {
        name: "tijdlijn",
        does: "wat er gebeurde, in volgorde",
    },
    voices: CommandWords {
        name: "wie",
        does: "wie hoeveel aan het woord was",
    },
    time: CommandWords {
        name: "tijd",
        does: "de tijd per fase",
    },
    join: CommandWords {
        name: "deelnemer",
        does: "iemand komt erbij",
    },
    leave: CommandWords {
        name: "weg",
        does: "iemand gaat eerder weg, zoals /weg lk",
    },
    turn: CommandWords {
        name: "beurt",
        does: "iemand nu de beurt geven, zoals /beurt lk",
    },
    table: CommandWords {
        name: "tafel",
        does: "een notitie niet in het verslag zetten, of weer wel",
    },
    public: CommandWords {
        name: "openbaar",
        does: "een notitie mag openbaar worden, of niet meer",
    },
    themes: CommandWords {
        name: "themas",
        does: "alle themas, met aantallen",
    },
    notes: CommandWords {
        name: "notities",
        does: "alle notities bij deze vraag",
    },
    prompts: CommandWords {
        name: "hulpvragen",
        does: "vragen die op weg helpen",
    },
    hide: CommandWords {
        name: "verberg",
        does: "het scherm leegmaken",
    },
    pause: CommandWords {
        name: "pauze",
        does: "stoppen en later verdergaan",
    },
    help: CommandWords {
        name: "hulp",
        does: "deze uitleg",
    },
};

/// English.
pub const ENGLISH: Commands = Commands {
    back: CommandWords {
        name: "back",
        does: "to the question or turn before",
    },
    next: CommandWords {
        name: "next",
        does: "to the next question",
    },
    skip: CommandWords {
        name: "skip",
        does: "skip this question",
    },
    change: CommandWords {
        name: "change",
        does: "change a note, such as /change 12",
    },
    remove: CommandWords {
        name: "remove",
        does: "erase a note, also from the file",
    },
    theme: CommandWords {
        name: "theme",
        does: "give the last note a theme",
    },
    case: CommandWords {
        name: "case",
        does: "the case and who sits at the table",
    },
    timeline: CommandWords {
        name: "timeline",
        does: "what happened, in order",
    },
    voices: CommandWords {
        name: "who",
        does: "who spoke how much",
    },
    time: CommandWords {
        name: "time",
        does: "the time per phase",
    },
    join: CommandWords {
        name: "participant",
        does: "somebody joins",
    },
    leave: CommandWords {
        name: "leave",
        does: "somebody leaves early, such as /leave lk",
    },
    turn: CommandWords {
        name: "turn",
        does: "give somebody the turn now, such as /turn lk",
    },
    table: CommandWords {
        name: "table",
        does: "leave a note out of the report, or put it back",
    },
    public: CommandWords {
        name: "public",
        does: "a note may be published, or not any more",
    },
    themes: CommandWords {
        name: "themes",
        does: "all themes, with counts",
    },
    notes: CommandWords {
        name: "notes",
        does: "all notes at this question",
    },
    prompts: CommandWords {
        name: "prompts",
        does: "questions that help along",
    },
    hide: CommandWords {
        name: "hide",
        does: "empty the screen",
    },
    pause: CommandWords {
        name: "pause",
        does: "stop and go on later",
    },
    help: CommandWords {
        name: "help",
        does: "this help",
    },
};
