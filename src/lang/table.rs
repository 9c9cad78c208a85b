//! Holds what is said at the table: on the screen, at the prompt, at the start and at the end.

/// Words at the table.
#[derive(Debug)]
pub struct Table {
    /// The commands at the prompt.
    pub commands: Commands,
    /// Where the table is.
    pub phase: &'static str,
    /// Minutes of a phase against the clock.
    pub minutes: &'static str,
    /// Minutes of a phase that has no plan.
    pub minutes_free: &'static str,
    /// From 80 % of the time on.
    pub nearly: &'static str,
    /// From 100 % of the time on.
    pub time_up: &'static str,
    /// Whose turn it is.
    pub turn: &'static str,
    /// Who comes next.
    pub turn_after: &'static str,
    /// Nobody comes next.
    pub turn_last: &'static str,
    /// The cell of a matrix.
    pub cell: &'static str,
    /// A question that the table answers as one.
    pub together: &'static str,
    /// How an action is typed.
    pub actions: &'static str,
    /// How an offer or need is typed.
    pub offers: &'static str,
    /// How a scale is answered.
    pub scale: &'static str,
    /// How a choice is answered.
    pub choose_one: &'static str,
    /// How a multiple choice is answered.
    pub choose_more: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// How long a note may be.
    pub most_words: &'static str,
    /// A question that waits for an answer.
    pub required: &'static str,
    /// What is said stays at the table.
    pub at_table_only: &'static str,
    /// What is said may be published.
    pub may_be_public: &'static str,
    /// Notes are there.
    pub noted_already: &'static str,
    /// Anonymous answers are there, and are not shown.
    pub noted_secret: &'static str,
    /// What Enter does in a turn.
    pub onward_turn: &'static str,
    /// What Enter does at a question.
    pub onward_question: &'static str,
    /// A break.
    pub pause: &'static str,
    /// What Enter does in a break.
    pub break_over: &'static str,
    /// The prompt in simple mode: where the table is.
    pub prompt_place: &'static str,
    /// The prompt at a question of the program itself.
    pub prompt_choose: &'static str,
    /// The prompt when a record is changed.
    pub prompt_change: &'static str,
    /// The prompt at the closing.
    pub prompt_closing: &'static str,
    /// The prompt while something is read.
    pub prompt_read: &'static str,
    /// The prompt while there is more to read.
    pub prompt_more: &'static str,
    /// The screen is empty.
    pub hidden: &'static str,
    /// A note was accepted.
    pub kept: &'static str,
    /// An anonymous answer was accepted.
    pub kept_silently: &'static str,
    /// A record was changed.
    pub changed: &'static str,
    /// A record was erased.
    pub removed: &'static str,
    /// Somebody came late.
    pub joined: &'static str,
    /// Nothing was changed.
    pub unchanged: &'static str,
    /// A theme is suggested.
    pub theme_fits: &'static str,
    /// There is no note or theme for /thema.
    pub theme_none: &'static str,
    /// The record has that theme.
    pub has_theme: &'static str,
    /// A speaker was not asked.
    pub not_asked: &'static str,
    /// A question was not to be asked.
    pub question_not_asked: &'static str,
    /// Who leads is not known.
    pub leader_unknown: &'static str,
    /// Perspectives without a record here.
    pub not_heard: &'static str,
    /// Perspectives without a record in the last phase.
    pub not_heard_phase: &'static str,
    /// Before Enter leaves the question.
    pub look_back: &'static str,
    /// Who leads according to whom.
    pub leads_title: &'static str,
    /// According to one perspective.
    pub leads: &'static str,
    /// Nobody names itself.
    pub lead_gap: &'static str,
    /// Two name themselves.
    pub lead_double: &'static str,
    /// Nobody knows who leads.
    pub leader_unclear: &'static str,
    /// Needs that nobody meets.
    pub needs_open: &'static str,
    /// All needs are met.
    pub needs_met: &'static str,
    /// A word before a colon that is no code.
    pub slip: &'static str,
    /// It is text.
    pub slip_text: &'static str,
    /// It is this speaker.
    pub slip_speaker: &'static str,
    /// A theme that does not exist.
    pub theme_unknown: &'static str,
    /// A theme that begins several.
    pub theme_ambiguous: &'static str,
    /// Take this theme.
    pub theme_take: &'static str,
    /// Take it as it stands.
    pub as_typed: &'static str,
    /// Edit the line.
    pub edit: &'static str,
    /// A person that is not at the table.
    pub person_unknown: &'static str,
    /// Take this person.
    pub person_take: &'static str,
    /// A day that does not exist.
    pub date_impossible: &'static str,
    /// A command that does not exist.
    pub command_unknown: &'static str,
    /// Do this command.
    pub command_take: &'static str,
    /// Take it as text.
    pub command_text: &'static str,
    /// None of the numbers was typed.
    pub choose_number: &'static str,
    /// Before erasing.
    pub remove_sure: &'static str,
    /// A command without a number.
    pub number_needed: &'static str,
    /// There is nothing to change.
    pub nothing_yet: &'static str,
    /// There are no helping questions.
    pub no_prompts: &'static str,
    /// Ctrl-C with text on the line.
    pub line_not_kept: &'static str,
    /// Ctrl-C while pasted lines wait.
    pub lines_waiting: &'static str,
    /// Many lines were pasted.
    pub pasted: &'static str,
    /// A pasted line came back, others wait.
    pub pasted_wait: &'static str,
    /// A note without words.
    pub refused_empty: &'static str,
    /// Too many words.
    pub refused_long: &'static str,
    /// None of the options.
    pub refused_option: &'static str,
    /// None of the options, but near one.
    pub refused_option_near: &'static str,
    /// Not on the scale.
    pub refused_scale: &'static str,
    /// Neither yes nor no.
    pub refused_yes_no: &'static str,
    /// Answered before.
    pub refused_twice: &'static str,
    /// A required question without answer.
    pub refused_leave: &'static str,
    /// No consent for notes.
    pub refused_consent: &'static str,
    /// No record with that number.
    pub refused_number: &'static str,
    /// It comes from a record that is not there.
    pub refused_source: &'static str,
    /// A cell is needed.
    pub refused_cell: &'static str,
    /// Somebody who cannot take part like this.
    pub refused_participant: &'static str,
    /// There is no question here.
    pub refused_place: &'static str,
    /// There is nothing before this.
    pub refused_first: &'static str,
    /// A code that is taken.
    pub why_code_twice: &'static str,
    /// A code that means everybody.
    pub why_code_reserved: &'static str,
    /// Consent is missing.
    pub why_consent: &'static str,
    /// Both must consent.
    pub why_both: &'static str,
    /// Something else.
    pub why_other: &'static str,
    /// The disk is full.
    pub not_kept_room: &'static str,
    /// The disk cannot be written.
    pub not_kept_read_only: &'static str,
    /// Writing is not allowed.
    pub not_kept_permission: &'static str,
    /// The folder is gone.
    pub not_kept_gone: &'static str,
    /// Something else.
    pub not_kept_other: &'static str,
    /// Somebody comes late.
    pub join_title: &'static str,
    /// The code.
    pub join_code: &'static str,
    /// No code.
    pub join_code_bad: &'static str,
    /// The role.
    pub join_role: &'static str,
    /// The perspective.
    pub join_perspective: &'static str,
    /// The age group.
    pub join_age: &'static str,
    /// Consent to take part.
    pub join_take_part: &'static str,
    /// Consent to notes.
    pub join_notes: &'static str,
    /// Consent to the report.
    pub join_report: &'static str,
    /// Consent to quotes.
    pub join_quote: &'static str,
    /// Who consents.
    pub join_by: &'static str,
    /// Both consent.
    pub join_by_both: &'static str,
    /// Nobody was added.
    pub join_stopped: &'static str,
    /// Shares of voices.
    pub voices_title: &'static str,
    /// A perspective.
    pub perspective: &'static str,
    /// How many people.
    pub people: &'static str,
    /// How many records.
    pub records: &'static str,
    /// The share of records.
    pub share: &'static str,
    /// The share of words.
    pub share_words: &'static str,
    /// A perspective in simple mode.
    pub voices_line: &'static str,
    /// How voices are counted.
    pub voices_rule: &'static str,
    /// The clock.
    pub time_title: &'static str,
    /// A phase and its time.
    pub time_line: &'static str,
    /// A phase that has not begun.
    pub time_not_begun: &'static str,
    /// All phases together.
    pub time_total: &'static str,
    /// The themes.
    pub themes_title: &'static str,
    /// The notes at this question.
    pub notes_title: &'static str,
    /// How to see all notes.
    pub notes_all: &'static str,
    /// The word for all notes.
    pub all_word: &'static str,
    /// The case.
    pub case_title: &'static str,
    /// Those at the table.
    pub participants: &'static str,
    /// The timeline.
    pub timeline_title: &'static str,
    /// There is no timeline.
    pub timeline_none: &'static str,
    /// Helping questions.
    pub prompts_title: &'static str,
    /// Help.
    pub help_title: &'static str,
    /// How a note is typed.
    pub help_notation: &'static str,
    /// The signs.
    pub help_signs: &'static str,
    /// The marks.
    pub help_marks: &'static str,
    /// The keys.
    pub help_keys: &'static str,
    /// The end.
    pub closing_title: &'static str,
    /// Counts per kind.
    pub closing_counts: &'static str,
    /// Nothing was noted.
    pub closing_nothing: &'static str,
    /// A kind of record.
    pub kind: &'static str,
    /// A number.
    pub count: &'static str,
    /// The actions.
    pub closing_actions: &'static str,
    /// An action.
    pub action: &'static str,
    /// Who does it.
    pub who: &'static str,
    /// When it is done.
    pub when: &'static str,
    /// Nobody was named.
    pub nobody: &'static str,
    /// No day was named.
    pub no_date: &'static str,
    /// An action in simple mode.
    pub action_line: &'static str,
    /// Who was not heard at all.
    pub closing_unheard: &'static str,
    /// Required questions without answer.
    pub closing_required: &'static str,
    /// What Enter does at the closing.
    pub closing_end: &'static str,
    /// Before the table begins.
    pub start_title: &'static str,
    /// The four checks.
    pub start_selection: &'static str,
    /// A check.
    pub check_family: &'static str,
    /// A check.
    pub check_look_back: &'static str,
    /// A check.
    pub check_conflict: &'static str,
    /// A check.
    pub check_recognisable: &'static str,
    /// Consent.
    pub start_consent: &'static str,
    /// Consent of one.
    pub consent_line: &'static str,
    /// The talks before.
    pub start_talks: &'static str,
    /// A talk.
    pub talk_youth: &'static str,
    /// A talk.
    pub talk_parents: &'static str,
    /// A talk.
    pub talk_chair: &'static str,
    /// No talk was noted.
    pub talk_none: &'static str,
    /// The ground rules.
    pub start_rules: &'static str,
    /// Who is there.
    pub start_here: &'static str,
    /// A check was answered with no.
    pub start_refused: &'static str,
    /// What Enter does at the start.
    pub start_go: &'static str,
    /// A table goes on.
    pub resume: &'static str,
    /// After the end.
    pub report_wanted: &'static str,
    /// After stopping.
    pub saved_stop: &'static str,
    /// After the end.
    pub saved_end: &'static str,
    /// The table is over.
    pub over_already: &'static str,
    /// There is nobody to ask.
    pub no_terminal: &'static str,
    /// What to do without one.
    pub no_terminal_tip: &'static str,
}

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
pub const DUTCH: Table = Table {
    commands: Commands {
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
    },
    phase: "Fase {number} van {total} · {title}",
    minutes: "{spent} van {planned} min",
    minutes_free: "{spent} min",
    nearly: "nog {left} min voor deze fase",
    time_up: "de tijd voor deze fase is om",
    turn: "Aan de beurt: {role} ({code})",
    turn_after: "daarna {role}",
    turn_last: "als laatste",
    cell: "{row} | {column}",
    together: "Wat je typt geldt als gezegd door de hele tafel.",
    actions: "Typ: wat @wie >datum. Bijvoorbeeld: School belt de ouders @{code} >1 mei",
    offers: "Zet @ voor wie het is: @{code}",
    scale: "Typ een getal van {from} tot en met {to}. Een reden mag erachter.",
    choose_one: "Typ het nummer. Een reden mag erachter.",
    choose_more: "Typ de nummers met een komma ertussen, zoals 1, 3. Een reden mag erachter.",
    yes: "ja",
    no: "nee",
    most_words: "Hoogstens {most} woorden.",
    required: "Deze vraag heeft een antwoord nodig.",
    at_table_only: "Wat hier staat, komt niet in het verslag.",
    may_be_public: "Wat hier staat, mag openbaar worden. Schrijf het zonder namen.",
    noted_already: "Er staat al ({count}):",
    noted_secret: "Al bewaard: {count}. We laten ze niet zien.",
    onward_turn: "Enter: volgende · /hulp",
    onward_question: "Enter: verder · /hulp",
    pause: "Pauze",
    break_over: "Enter: weer beginnen",
    prompt_place: "fase {number} van {total}, {what}",
    prompt_choose: "keuze",
    prompt_change: "{number} wijzigen",
    prompt_closing: "slot",
    prompt_read: "Enter: terug naar de vraag",
    prompt_more: "Enter: verder lezen",
    hidden: "Het scherm is leeg. Enter: terug",
    kept: "Bewaard als {number}.",
    kept_silently: "Bewaard.",
    changed: "{number} is gewijzigd.",
    removed: "{number} is gewist.",
    joined: "{role} doet mee met code {code}.",
    unchanged: "{number} blijft zoals het was.",
    theme_fits: "Past #{theme} erbij? Typ /{command} en Enter.",
    theme_none: "Typ /{command} met een thema, na een notitie. Zoals: /{command} {theme}",
    has_theme: "{number} heeft dat thema al.",
    not_asked: "Let op: deze vraag was niet voor {code}. Het is wel bewaard.",
    question_not_asked: "Let op: deze vraag hoefde niet. Het is wel bewaard.",
    leader_unknown: "Wie is dat? Begin met: jeugdige, ouder, onderwijs, zorg, gemeente of onduidelijk. Typ /{command} {number} om het te veranderen.",
    not_heard: "Nog niet gehoord: {who}. Typ nog iets, of Enter om verder te gaan.",
    not_heard_phase: "In de vorige fase niet gehoord: {who}. Met /{command} kun je terug.",
    look_back: "Enter: verder",
    leads_title: "Wie heeft de leiding?",
    leads: "Volgens {who}: {leader}",
    lead_gap: "Gat: niemand noemt zichzelf.",
    lead_double: "Dubbel: {who} noemen allebei zichzelf.",
    leader_unclear: "onduidelijk",
    needs_open: "Nog niemand biedt dit aan:",
    needs_met: "Voor elke behoefte is er een aanbod.",
    slip: "‘{word}:’ is geen code aan deze tafel. Wat bedoel je?",
    slip_text: "Het is gewone tekst",
    slip_speaker: "Het is {code} ({role})",
    theme_unknown: "Thema #{typed} bestaat niet. Wat bedoel je?",
    theme_ambiguous: "Met #{typed} beginnen meer themas. Welk bedoel je?",
    theme_take: "#{theme}: {label}",
    as_typed: "Neem het over zoals het er staat",
    edit: "Terug naar de regel",
    person_unknown: "@{typed} zit niet aan tafel. Wie bedoel je?",
    person_take: "@{code} ({role})",
    date_impossible: "De datum {typed} bestaat niet. Wat wil je?",
    command_unknown: "{typed} is geen opdracht. Wat bedoel je?",
    command_take: "Voer {command} uit",
    command_text: "Het is gewone tekst: bewaar het",
    choose_number: "Typ een van de nummers. Je tekst staat nog op de regel.",
    remove_sure: "Weet je zeker dat je {number} wist? Het verdwijnt ook uit het bestand.",
    number_needed: "Typ het nummer erachter, zoals /{command} {number}.",
    nothing_yet: "Er is nog niets genoteerd.",
    no_prompts: "Bij deze vraag zijn geen hulpvragen.",
    line_not_kept: "Deze regel is nog niet bewaard. Enter: bewaren. Nog eens Ctrl-C: stoppen zonder deze regel.",
    lines_waiting: "Er wachten nog {count} geplakte regels. Nog eens Ctrl-C: stoppen zonder die regels.",
    pasted: "{count} regels geplakt. Elke regel wordt een notitie.",
    pasted_wait: "Er wachten nog {count} geplakte regels. Maak de regel leeg om hem over te slaan.",
    refused_empty: "Er staan geen woorden in. Typ ook wat er gezegd is.",
    refused_long: "Dit zijn {found} woorden, hoogstens {most} mag. Maak het korter.",
    refused_option: "‘{text}’ is geen keuze hier. Typ een nummer uit de lijst.",
    refused_option_near: "‘{text}’ is geen keuze hier. Bedoel je ‘{nearest}’?",
    refused_scale: "Typ een heel getal van {from} tot en met {to}. Een reden mag erachter.",
    refused_yes_no: "Typ ja of nee. Een reden mag erachter.",
    refused_twice: "Hier staat al een antwoord: {number}. Typ /{command} {number} om het te veranderen.",
    refused_leave: "Deze vraag heeft een antwoord nodig. Met /{command} sla je hem toch over.",
    refused_consent: "Er is geen toestemming om op te schrijven wat {code} zegt.",
    refused_number: "Er is geen notitie met nummer {number}.",
    refused_source: "Er is geen notitie {number} waar ^{number} naar wijst.",
    refused_cell: "Kies een rij en een kolom van deze vraag.",
    refused_participant: "Zo kan dit niet: {why}",
    refused_place: "Hier staat geen vraag. Met /{command} ga je terug naar de vorige vraag.",
    refused_first: "Dit is de eerste vraag.",
    why_code_twice: "de code is al van iemand anders.",
    why_code_reserved: "de code ‘allen’ betekent iedereen.",
    why_consent: "er is geen toestemming om mee te doen.",
    why_both: "van 12 tot en met 15 jaar geven jeugdige en ouder allebei toestemming.",
    why_other: "controleer wat je hebt ingevuld.",
    not_kept_room: "Niet bewaard: de schijf is vol. Maak ruimte en druk op Enter.",
    not_kept_read_only: "Niet bewaard: op deze schijf kan niet geschreven worden. Druk op Enter om het opnieuw te proberen.",
    not_kept_permission: "Niet bewaard: je mag hier niet schrijven. Druk op Enter om het opnieuw te proberen.",
    not_kept_gone: "Niet bewaard: de map {path} is weg. Zet hem terug en druk op Enter.",
    not_kept_other: "Niet bewaard: schrijven naar {path} lukt niet. Druk op Enter om het opnieuw te proberen.",
    join_title: "Wie komt erbij? Een lege regel stopt.",
    join_code: "Korte code, zoals ‘lk’",
    join_code_bad: "Een code is kort, met kleine letters of cijfers, zoals ‘lk’.",
    join_role: "Rol, zoals ‘leerkracht groep 8’. Geen naam.",
    join_perspective: "Perspectief",
    join_age: "Leeftijdsgroep",
    join_take_part: "Toestemming om mee te doen?",
    join_notes: "Mogen we opschrijven wat deze persoon zegt?",
    join_report: "Mag het in het verslag, zonder naam?",
    join_quote: "Mogen we letterlijke woorden gebruiken?",
    join_by: "Wie geeft toestemming?",
    join_by_both: "jeugdige en ouder",
    join_stopped: "Er is niemand bij gezet.",
    voices_title: "Wie was aan het woord?",
    perspective: "Perspectief",
    people: "Mensen",
    records: "Notities",
    share: "Aandeel",
    share_words: "Woorden",
    voices_line: "{who}: {people} mensen, {records} notities, {share} van de notities, {words} van de woorden",
    voices_rule: "Een notitie van twee perspectieven telt voor allebei. Wat de hele tafel zei, telt hier niet mee.",
    time_title: "De tijd",
    time_line: "{title}: {minutes}",
    time_not_begun: "{planned} min, nog niet begonnen",
    time_total: "Samen: {spent} van {planned} min",
    themes_title: "Themas, met hoe vaak ze genoemd zijn",
    notes_title: "Notities bij deze vraag",
    notes_all: "Met /{command} {all} zie je alle notities.",
    all_word: "alles",
    case_title: "De casus",
    participants: "Aan tafel",
    timeline_title: "Tijdlijn",
    timeline_none: "Er is geen tijdlijn.",
    prompts_title: "Hulpvragen",
    help_title: "Zo werkt het",
    help_notation: "Een regel is een notitie: code: teken tekst #thema @persoon",
    help_signs: "Tekens: + hielp · - hield tegen · ? dilemma · = samen gezien · * les · ! actie · ~ later",
    help_marks: "Achteraan: >1 mei (wanneer) · ^12 (komt uit notitie 12) · [tafel] (blijft hier) · [openbaar]",
    help_keys: "Tab maakt af wat je begint. Ctrl-C of Ctrl-D stopt; alles is bewaard.",
    closing_title: "De tafel is rond",
    closing_counts: "Genoteerd",
    closing_nothing: "Er is niets genoteerd.",
    kind: "Soort",
    count: "Aantal",
    closing_actions: "Acties",
    action: "Wat",
    who: "Wie",
    when: "Wanneer",
    nobody: "niemand",
    no_date: "geen datum",
    action_line: "{what}. Wie: {who}. Wanneer: {when}.",
    closing_unheard: "Niet gehoord: {who}.",
    closing_required: "Nog zonder antwoord: {question}",
    closing_end: "Enter: afsluiten · /terug: nog iets toevoegen",
    start_title: "Voordat we beginnen",
    start_selection: "Is deze casus geschikt?",
    check_family: "Het gezin doet mee",
    check_look_back: "We kunnen terugkijken",
    check_conflict: "Er is nu geen conflict",
    check_recognisable: "Anderen herkennen de vraag",
    start_consent: "Toestemming",
    consent_line: "{role} ({code}): notities {notes}, verslag {report}, citaat {quote}",
    start_talks: "Gesprekken vooraf",
    talk_youth: "met de jeugdige",
    talk_parents: "met de ouders",
    talk_chair: "met de voorzitter",
    talk_none: "niet genoteerd",
    start_rules: "Onze afspraken. Lees ze voor.",
    start_here: "Aan tafel: {who}",
    start_refused: "Bij de selectie staat een nee. Wil je toch beginnen?",
    start_go: "Enter: beginnen",
    resume: "We gaan verder waar we waren.",
    report_wanted: "Zal ik nu het verslag maken?",
    saved_stop: "Alles is bewaard. Ga later verder met:",
    saved_end: "De tafel is afgesloten. Alles is bewaard.",
    over_already: "Deze tafel is al afgesloten. Maak het verslag met: dialoogtafel verslag",
    no_terminal: "Een tafel heeft een terminal nodig.",
    no_terminal_tip: "neem notulen in met: dialoogtafel start {path} --notulen blad.md",
};

/// English.
pub const ENGLISH: Table = Table {
    commands: Commands {
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
    },
    phase: "Phase {number} of {total} · {title}",
    minutes: "{spent} of {planned} min",
    minutes_free: "{spent} min",
    nearly: "{left} min left for this phase",
    time_up: "the time for this phase is up",
    turn: "Turn: {role} ({code})",
    turn_after: "then {role}",
    turn_last: "last",
    cell: "{row} | {column}",
    together: "What you type counts as said by the whole table.",
    actions: "Type: what @who >date. For example: School calls the parents @{code} >1 mei",
    offers: "Put @ before whom it is for: @{code}",
    scale: "Type a number from {from} to {to}. You may add a reason.",
    choose_one: "Type the number. You may add a reason.",
    choose_more: "Type the numbers with commas, such as 1, 3. You may add a reason.",
    yes: "yes",
    no: "no",
    most_words: "At most {most} words.",
    required: "This question needs an answer.",
    at_table_only: "What stands here does not go into the report.",
    may_be_public: "What stands here may be published. Write it without names.",
    noted_already: "Noted so far ({count}):",
    noted_secret: "Kept so far: {count}. We do not show them.",
    onward_turn: "Enter: next person · /help",
    onward_question: "Enter: go on · /help",
    pause: "Break",
    break_over: "Enter: begin again",
    prompt_place: "phase {number} of {total}, {what}",
    prompt_choose: "choice",
    prompt_change: "change {number}",
    prompt_closing: "closing",
    prompt_read: "Enter: back to the question",
    prompt_more: "Enter: read on",
    hidden: "The screen is empty. Enter: back",
    kept: "Kept as {number}.",
    kept_silently: "Kept.",
    changed: "{number} was changed.",
    removed: "{number} was erased.",
    joined: "{role} takes part with code {code}.",
    unchanged: "{number} stays as it was.",
    theme_fits: "Does #{theme} fit? Type /{command} and Enter.",
    theme_none: "Type /{command} with a theme, after a note. Such as: /{command} {theme}",
    has_theme: "{number} has that theme already.",
    not_asked: "Note: this question was not for {code}. It was kept.",
    question_not_asked: "Note: this question need not be asked. It was kept.",
    leader_unknown: "Who is that? Begin with: jeugdige, ouder, onderwijs, zorg, gemeente or onduidelijk. Type /{command} {number} to change it.",
    not_heard: "Not heard yet: {who}. Type something, or Enter to go on.",
    not_heard_phase: "Not heard in the last phase: {who}. Use /{command} to go back.",
    look_back: "Enter: go on",
    leads_title: "Who leads?",
    leads: "According to {who}: {leader}",
    lead_gap: "Gap: nobody names themselves.",
    lead_double: "Double: {who} both name themselves.",
    leader_unclear: "unclear",
    needs_open: "Nobody offers this yet:",
    needs_met: "There is an offer for every need.",
    slip: "‘{word}:’ is no code at this table. What do you mean?",
    slip_text: "It is ordinary text",
    slip_speaker: "It is {code} ({role})",
    theme_unknown: "Theme #{typed} does not exist. What do you mean?",
    theme_ambiguous: "Several themes begin with #{typed}. Which do you mean?",
    theme_take: "#{theme}: {label}",
    as_typed: "Take it as it stands",
    edit: "Back to the line",
    person_unknown: "@{typed} is not at the table. Whom do you mean?",
    person_take: "@{code} ({role})",
    date_impossible: "The date {typed} does not exist. What do you want?",
    command_unknown: "{typed} is no command. What do you mean?",
    command_take: "Do {command}",
    command_text: "It is ordinary text: keep it",
    choose_number: "Type one of the numbers. Your text is still on the line.",
    remove_sure: "Are you sure you want to erase {number}? It also goes from the file.",
    number_needed: "Type the number behind it, such as /{command} {number}.",
    nothing_yet: "Nothing was noted yet.",
    no_prompts: "This question has no helping questions.",
    line_not_kept: "This line is not kept yet. Enter: keep it. Ctrl-C again: stop without this line.",
    lines_waiting: "{count} pasted lines are waiting. Ctrl-C again: stop without them.",
    pasted: "{count} lines pasted. Each line becomes a note.",
    pasted_wait: "{count} pasted lines are waiting. Empty the line to skip it.",
    refused_empty: "There are no words in it. Type what was said as well.",
    refused_long: "These are {found} words, at most {most}. Make it shorter.",
    refused_option: "‘{text}’ is not a choice here. Type a number from the list.",
    refused_option_near: "‘{text}’ is not a choice here. Do you mean ‘{nearest}’?",
    refused_scale: "Type a whole number from {from} to {to}. You may add a reason.",
    refused_yes_no: "Type yes or no. You may add a reason.",
    refused_twice: "There is an answer already: {number}. Type /{command} {number} to change it.",
    refused_leave: "This question needs an answer. Use /{command} to skip it all the same.",
    refused_consent: "There is no consent to note what {code} says.",
    refused_number: "There is no note with number {number}.",
    refused_source: "There is no note {number} that ^{number} points to.",
    refused_cell: "Choose a row and a column of this question.",
    refused_participant: "This cannot be so: {why}",
    refused_place: "There is no question here. Use /{command} to go back to the question before.",
    refused_first: "This is the first question.",
    why_code_twice: "the code is somebody else's already.",
    why_code_reserved: "the code ‘allen’ means everybody.",
    why_consent: "there is no consent to take part.",
    why_both: "from 12 to 15 both the young person and a parent give consent.",
    why_other: "check what you filled in.",
    not_kept_room: "Not kept: the disk is full. Make room and press Enter.",
    not_kept_read_only: "Not kept: this disk cannot be written to. Press Enter to try again.",
    not_kept_permission: "Not kept: you may not write here. Press Enter to try again.",
    not_kept_gone: "Not kept: the folder {path} is gone. Put it back and press Enter.",
    not_kept_other: "Not kept: writing to {path} fails. Press Enter to try again.",
    join_title: "Who joins? An empty line stops.",
    join_code: "Short code, such as ‘lk’",
    join_code_bad: "A code is short, in lower case letters or digits, such as ‘lk’.",
    join_role: "Role, such as ‘leerkracht groep 8’. No name.",
    join_perspective: "Perspective",
    join_age: "Age group",
    join_take_part: "Consent to take part?",
    join_notes: "May we note what this person says?",
    join_report: "May it go into the report, without a name?",
    join_quote: "May we use literal words?",
    join_by: "Who gives consent?",
    join_by_both: "jeugdige and ouder",
    join_stopped: "Nobody was added.",
    voices_title: "Who spoke?",
    perspective: "Perspective",
    people: "People",
    records: "Notes",
    share: "Share",
    share_words: "Words",
    voices_line: "{who}: {people} people, {records} notes, {share} of the notes, {words} of the words",
    voices_rule: "A note by two perspectives counts for both. What the whole table said is not counted here.",
    time_title: "The time",
    time_line: "{title}: {minutes}",
    time_not_begun: "{planned} min, not begun",
    time_total: "Together: {spent} of {planned} min",
    themes_title: "Themes, with how often they were named",
    notes_title: "Notes at this question",
    notes_all: "Use /{command} {all} to see all notes.",
    all_word: "all",
    case_title: "The case",
    participants: "At the table",
    timeline_title: "Timeline",
    timeline_none: "There is no timeline.",
    prompts_title: "Helping questions",
    help_title: "How it works",
    help_notation: "A line is a note: code: sign text #theme @person",
    help_signs: "Signs: + helped · - hindered · ? dilemma · = seen together · * lesson · ! action · ~ later",
    help_marks: "At the end: >1 mei (when) · ^12 (comes from note 12) · [tafel] (stays here) · [openbaar]",
    help_keys: "Tab completes what you begin. Ctrl-C or Ctrl-D stops; everything is kept.",
    closing_title: "The table is complete",
    closing_counts: "Noted",
    closing_nothing: "Nothing was noted.",
    kind: "Kind",
    count: "Number",
    closing_actions: "Actions",
    action: "What",
    who: "Who",
    when: "When",
    nobody: "nobody",
    no_date: "no date",
    action_line: "{what}. Who: {who}. When: {when}.",
    closing_unheard: "Not heard: {who}.",
    closing_required: "Still without an answer: {question}",
    closing_end: "Enter: finish · /back: add something",
    start_title: "Before we begin",
    start_selection: "Does this case fit?",
    check_family: "The family takes part",
    check_look_back: "We can look back",
    check_conflict: "There is no conflict now",
    check_recognisable: "Others recognise the question",
    start_consent: "Consent",
    consent_line: "{role} ({code}): notes {notes}, report {report}, quote {quote}",
    start_talks: "Talks before",
    talk_youth: "with the young person",
    talk_parents: "with the parents",
    talk_chair: "with the chair",
    talk_none: "not noted",
    start_rules: "Our ground rules. Read them aloud.",
    start_here: "At the table: {who}",
    start_refused: "There is a no among the checks. Do you want to begin all the same?",
    start_go: "Enter: begin",
    resume: "We go on where we were.",
    report_wanted: "Shall I make the report now?",
    saved_stop: "Everything is kept. Go on later with:",
    saved_end: "The table is finished. Everything is kept.",
    over_already: "This table is finished already. Make the report with: dialoogtafel report",
    no_terminal: "A table needs a terminal.",
    no_terminal_tip: "take in minutes with: dialoogtafel run {path} --notulen sheet.md",
};
