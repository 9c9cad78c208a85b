//! What is said about minutes that are taken in.

use super::flaws::Told;

/// Words about minutes.
#[derive(Debug)]
pub struct Minutes {
    pub notes_before_heading: Told,
    pub unknown_heading: Told,
    pub unknown_heading_near: Told,
    pub speaker_slip: Told,
    pub speaker_slip_near: Told,
    pub answer_missing: Told,
    pub source_missing: Told,
    pub theme_new: Told,
    pub theme_new_near: Told,
    pub theme_impossible: Told,
    pub theme_ambiguous: Told,
    pub person_new: Told,
    pub person_new_near: Told,
    pub date_impossible: Told,
    pub not_asked: Told,
    pub question_not_asked: Told,
    pub leader_unknown: Told,
    pub no_number: Told,
    pub identifying: Told,
    pub heading_ignored: Told,
    pub text_ignored: Told,
    pub empty: Told,
    pub too_many_words: Told,
    pub not_an_option: Told,
    pub not_an_option_near: Told,
    pub not_on_scale: Told,
    pub not_yes_or_no: Told,
    pub answered_already: Told,
    pub no_consent_for_notes: Told,
    pub record_unknown: Told,
    pub cell_needed: Told,
    pub not_possible: Told,
    pub nothing_noted: Told,
    pub taken_in_already: Told,
    pub being_held: Told,
    pub old_unreadable: Told,
    pub lost_notes: Told,
    pub lost_answers: Told,
    pub lost_round: &'static str,
    pub nothing_taken: &'static str,
    pub one_record: &'static str,
    pub many_records: &'static str,
    pub taken: &'static str,
    pub refused_selection: Told,
    pub selection_family_joins: &'static str,
    pub selection_can_look_back: &'static str,
    pub selection_conflict_over: &'static str,
    pub selection_recognisable: &'static str,
}

/// In Dutch.
pub const DUTCH: Minutes = Minutes {
    notes_before_heading: Told {
        what: "hier staan notities voor de eerste vraag",
        remedy: "zet ze onder de vraag waar ze bij horen",
    },
    unknown_heading: Told {
        what: "`{heading}` is geen vraag van deze tafel",
        remedy: "zet de notities onder een vraag; `dialoogtafel werkblad` laat ze allemaal zien",
    },
    unknown_heading_near: Told {
        what: "`{heading}` is geen vraag van deze tafel",
        remedy: "bedoel je de vraag met {#{nearest}}?",
    },
    speaker_slip: Told {
        what: "`{word}` is geen code van een deelnemer",
        remedy: "gebruik een van {codes}; als het bij de tekst hoort, schrijf dan {word}\\:",
    },
    speaker_slip_near: Told {
        what: "`{word}` is geen code van een deelnemer",
        remedy: "bedoel je {nearest}? Als het bij de tekst hoort, schrijf dan {word}\\:",
    },
    answer_missing: Told {
        what: "de vraag `{question}` moet een antwoord hebben",
        remedy: "zet er een notitie onder",
    },
    source_missing: Told {
        what: "`^{number}` verwijst naar een notitie die er niet is; er zijn er {notes}",
        remedy: "tel de notities van boven af, en pas het getal aan",
    },
    theme_new: Told {
        what: "thema #{theme} staat niet in het codeboek; dat houdt niets tegen",
        remedy: "laat het staan als je een nieuw thema bedoelt",
    },
    theme_new_near: Told {
        what: "thema #{theme} staat niet in het codeboek; dat houdt niets tegen",
        remedy: "bedoel je #{nearest}?",
    },
    theme_impossible: Told {
        what: "#{theme} kan geen thema zijn; het blijft tekst",
        remedy: "gebruik kleine letters zonder accenten, cijfers, - en _",
    },
    theme_ambiguous: Told {
        what: "#{theme} kan meer thema's betekenen; het blijft zo staan",
        remedy: "kies: {candidates}",
    },
    person_new: Told {
        what: "@{person} is geen deelnemer; dat houdt niets tegen",
        remedy: "laat het staan als je iemand van buiten bedoelt",
    },
    person_new_near: Told {
        what: "@{person} is geen deelnemer; dat houdt niets tegen",
        remedy: "bedoel je @{nearest}?",
    },
    date_impossible: Told {
        what: "{date} is geen dag die bestaat; het blijft tekst",
        remedy: "schrijf een dag als >2022-05-01 of >1 mei",
    },
    not_asked: Told {
        what: "deze vraag is niet voor {code}; dat houdt niets tegen",
        remedy: "kijk of de code klopt",
    },
    question_not_asked: Told {
        what: "deze vraag zou niet gesteld worden; dat houdt niets tegen",
        remedy: "kijk naar het antwoord op de vraag ervoor",
    },
    leader_unknown: Told {
        what: "ik weet niet wie hier de leiding heeft; dat houdt niets tegen",
        remedy: "begin met een perspectief, zoals onderwijs of zorg, of met onduidelijk",
    },
    no_number: Told {
        what: "hier staat geen getal; dat houdt niets tegen",
        remedy: "schrijf wat je telt, het getal en de eenheid, zoals: losse begeleiders: 6 leerlingen per jaar",
    },
    identifying: Told {
        what: "hieraan kun je iemand herkennen: {text}; dat houdt niets tegen",
        remedy: "schrijf een rol in plaats van een naam, zet de naam bij `namen` in casus.yaml, of zet `[tafel]` achter de notitie",
    },
    heading_ignored: Told {
        what: "de kop `{heading}` hoort niet bij deze tafel; ik sla hem over",
        remedy: "haal hem weg, of gebruik de koppen van het werkblad",
    },
    text_ignored: Told {
        what: "deze tekst staat niet in een lijst; ik sla hem over",
        remedy: "zet er een streepje voor als het een notitie is",
    },
    empty: Told {
        what: "hier staat geen tekst, alleen tekens",
        remedy: "schrijf erbij wat er gezegd is",
    },
    too_many_words: Told {
        what: "dit zijn {found} woorden; hier mogen er hoogstens {most}",
        remedy: "maak het korter, of maak er twee notities van",
    },
    not_an_option: Told {
        what: "`{text}` is hier geen antwoord",
        remedy: "kies uit: {options}",
    },
    not_an_option_near: Told {
        what: "`{text}` is hier geen antwoord",
        remedy: "bedoel je `{nearest}`? Je kunt kiezen uit: {options}",
    },
    not_on_scale: Told {
        what: "`{text}` is geen getal van {from} tot en met {to}",
        remedy: "begin met een heel getal; daarna mag een reden",
    },
    not_yes_or_no: Told {
        what: "`{text}` begint niet met ja of nee",
        remedy: "begin met ja of nee; daarna mag een reden",
    },
    answered_already: Told {
        what: "hierop is al geantwoord (notitie {number})",
        remedy: "laat één antwoord staan",
    },
    no_consent_for_notes: Told {
        what: "{code} wil niet dat er notities van hem of haar komen",
        remedy: "haal de notitie weg, of vraag opnieuw om toestemming en pas casus.yaml aan",
    },
    record_unknown: Told {
        what: "er is geen notitie {number}",
        remedy: "kijk welk nummer je bedoelt",
    },
    cell_needed: Told {
        what: "bij deze vraag hoort een rij en een kolom",
        remedy: "schrijf `rij | kolom: notitie`, met een rij uit {rows} en een kolom uit {columns}",
    },
    not_possible: Told {
        what: "dit kan hier niet",
        remedy: "zet de notitie onder een vraag",
    },
    nothing_noted: Told {
        what: "in {path} staat geen enkele notitie",
        remedy: "vul het werkblad in en probeer het opnieuw",
    },
    taken_in_already: Told {
        what: "deze tafel heeft al een sessie met {count}",
        remedy: "met `--overschrijf` komen deze notulen ervoor in de plaats",
    },
    being_held: Told {
        what: "deze tafel is bezig, met {count}",
        remedy: "maak hem af met `dialoogtafel start`; met `--overschrijf` komen deze notulen ervoor in de plaats",
    },
    old_unreadable: Told {
        what: "{path} is niet te lezen, dus is niet te zien wie de toestemming introk; er is niets opgenomen",
        remedy: "herstel het bestand, of zet het eerst op een andere plek",
    },
    lost_notes: Told {
        what: "deze notities stonden anders in de sessie, en zijn nu zoals in de notulen of weg: {numbers}",
        remedy: "is zo'n notitie later verbeterd, doe dat dan opnieuw met `dialoogtafel terugkoppeling --correctie`, en ook in de notulen",
    },
    lost_answers: Told {
        what: "wat er van {roles} staat, is veranderd: hun reactie telt niet meer",
        remedy: "laat het opnieuw lezen met `dialoogtafel terugkoppeling`",
    },
    lost_round: "de terugkoppeling is weer open",
    nothing_taken: "er is niets opgenomen",
    one_record: "notitie",
    many_records: "notities",
    taken: "opgenomen: {count} in {path}",
    refused_selection: Told {
        what: "bij de selectie is nee geantwoord op: {checks}",
        remedy: "de tafel gaat door; het staat in het verslag",
    },
    selection_family_joins: "het gezin doet mee",
    selection_can_look_back: "terugkijken kan",
    selection_conflict_over: "het conflict is voorbij",
    selection_recognisable: "het verhaal is herkenbaar voor anderen",
};

/// In English.
pub const ENGLISH: Minutes = Minutes {
    notes_before_heading: Told {
        what: "notes stand here before the first question",
        remedy: "put them under the question they belong to",
    },
    unknown_heading: Told {
        what: "`{heading}` is not a question of this table",
        remedy: "put the notes under a question; `dialoogtafel worksheet` shows them all",
    },
    unknown_heading_near: Told {
        what: "`{heading}` is not a question of this table",
        remedy: "do you mean the question with {#{nearest}}?",
    },
    speaker_slip: Told {
        what: "`{word}` is not the code of a participant",
        remedy: "use one of {codes}; if it belongs to the text, write {word}\\:",
    },
    speaker_slip_near: Told {
        what: "`{word}` is not the code of a participant",
        remedy: "do you mean {nearest}? If it belongs to the text, write {word}\\:",
    },
    answer_missing: Told {
        what: "question `{question}` must have an answer",
        remedy: "put a note under it",
    },
    source_missing: Told {
        what: "`^{number}` points to a note that is not there; there are {notes}",
        remedy: "count the notes from the top, and change the number",
    },
    theme_new: Told {
        what: "theme #{theme} is not in the codebook; that stops nothing",
        remedy: "leave it if you mean a new theme",
    },
    theme_new_near: Told {
        what: "theme #{theme} is not in the codebook; that stops nothing",
        remedy: "do you mean #{nearest}?",
    },
    theme_impossible: Told {
        what: "#{theme} cannot be a theme; it stays text",
        remedy: "use small letters without accents, digits, - and _",
    },
    theme_ambiguous: Told {
        what: "#{theme} can mean several themes; it stays as it is",
        remedy: "choose: {candidates}",
    },
    person_new: Told {
        what: "@{person} is not a participant; that stops nothing",
        remedy: "leave it if you mean somebody from outside",
    },
    person_new_near: Told {
        what: "@{person} is not a participant; that stops nothing",
        remedy: "do you mean @{nearest}?",
    },
    date_impossible: Told {
        what: "{date} is not a day that exists; it stays text",
        remedy: "write a day like >2022-05-01 or >1 mei",
    },
    not_asked: Told {
        what: "this question is not for {code}; that stops nothing",
        remedy: "check the code",
    },
    question_not_asked: Told {
        what: "this question would not be asked; that stops nothing",
        remedy: "look at the answer to the question before it",
    },
    leader_unknown: Told {
        what: "I do not know who leads here; that stops nothing",
        remedy: "begin with a perspective, such as onderwijs or zorg, or with onduidelijk",
    },
    no_number: Told {
        what: "there is no number here; that stops nothing",
        remedy: "write what you count, the number and its unit, such as: losse begeleiders: 6 leerlingen per jaar",
    },
    identifying: Told {
        what: "this tells who somebody is: {text}; that stops nothing",
        remedy: "write a role instead of a name, put the name under `namen` in casus.yaml, or put `[tafel]` after the note",
    },
    heading_ignored: Told {
        what: "the heading `{heading}` does not belong to this table; I pass it over",
        remedy: "take it away, or use the headings of the worksheet",
    },
    text_ignored: Told {
        what: "this text stands in no list; I pass it over",
        remedy: "put a dash before it if it is a note",
    },
    empty: Told {
        what: "there is no text here, only marks",
        remedy: "add what was said",
    },
    too_many_words: Told {
        what: "these are {found} words; here are {most} at most",
        remedy: "make it shorter, or make two notes of it",
    },
    not_an_option: Told {
        what: "`{text}` is no answer here",
        remedy: "choose from: {options}",
    },
    not_an_option_near: Told {
        what: "`{text}` is no answer here",
        remedy: "do you mean `{nearest}`? You can choose from: {options}",
    },
    not_on_scale: Told {
        what: "`{text}` is not a number from {from} to {to}",
        remedy: "begin with a whole number; a reason may follow",
    },
    not_yes_or_no: Told {
        what: "`{text}` does not begin with ja or nee",
        remedy: "begin with ja or nee; a reason may follow",
    },
    answered_already: Told {
        what: "this was answered already (note {number})",
        remedy: "leave one answer",
    },
    no_consent_for_notes: Told {
        what: "{code} does not want notes to be taken of them",
        remedy: "take the note away, or ask consent again and change casus.yaml",
    },
    record_unknown: Told {
        what: "there is no note {number}",
        remedy: "look which number you mean",
    },
    cell_needed: Told {
        what: "this question needs a row and a column",
        remedy: "write `row | column: note`, with a row from {rows} and a column from {columns}",
    },
    not_possible: Told {
        what: "this is not possible here",
        remedy: "put the note under a question",
    },
    nothing_noted: Told {
        what: "{path} holds no note at all",
        remedy: "fill in the worksheet and try again",
    },
    taken_in_already: Told {
        what: "this table already has a session with {count}",
        remedy: "with `--overschrijf` these minutes take its place",
    },
    being_held: Told {
        what: "this table is running, with {count}",
        remedy: "finish it with `dialoogtafel start`; with `--overschrijf` these minutes take its place",
    },
    old_unreadable: Told {
        what: "{path} cannot be read, so who withdrew consent cannot be seen; nothing was taken in",
        remedy: "mend the file, or put it elsewhere first",
    },
    lost_notes: Told {
        what: "these notes were different in the session, and are now as in the minutes or gone: {numbers}",
        remedy: "when such a note was corrected later, do that again with `dialoogtafel feedback --correctie`, and in the minutes too",
    },
    lost_answers: Told {
        what: "what stands of {roles} has changed: their answer does not count any more",
        remedy: "let them read it again with `dialoogtafel feedback`",
    },
    lost_round: "the feedback round is open again",
    nothing_taken: "nothing was taken in",
    one_record: "note",
    many_records: "notes",
    taken: "taken in: {count} in {path}",
    refused_selection: Told {
        what: "the selection was answered with no on: {checks}",
        remedy: "the table goes on; it stands in the report",
    },
    selection_family_joins: "the family joins",
    selection_can_look_back: "looking back is possible",
    selection_conflict_over: "the conflict is over",
    selection_recognisable: "others recognise the story",
};
