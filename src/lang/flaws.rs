//! What can be wrong with a file, and what to do about it.

/// One thing that can be wrong.
#[derive(Debug)]
pub struct Told {
    /// What is wrong.
    pub what: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

/// Words for every flaw of a file; the names are those of the problems.
#[derive(Debug)]
pub struct Flaws {
    pub unknown_key: Told,
    pub unknown_key_near: Told,
    pub missing_key: Told,
    pub double_key: Told,
    pub not_expected: Told,
    pub not_a_choice: Told,
    pub not_a_choice_near: Told,
    pub not_a_date: Told,
    pub not_an_id: Told,
    pub newer_format: Told,
    pub no_format: Told,
    pub not_a_transition: Told,
    pub empty_file: Told,
    pub too_deep: Told,
    pub aliases_refused: Told,
    pub tag_refused: Told,
    pub several_documents: Told,
    pub directive_refused: Told,
    pub tab: Told,
    pub odd_space: Told,
    pub unclosed_quote: Told,
    pub text_after_quote: Told,
    pub backslash_in_quotes: Told,
    pub unclosed_bracket: Told,
    pub stray_bracket: Told,
    pub missing_comma: Told,
    pub text_after_bracket: Told,
    pub indentation: Told,
    pub colon_in_text: Told,
    pub sign_at_start: Told,
    pub hash_hides_text: Told,
    pub no_space_after_colon: Told,
    pub no_colon: Told,
    pub no_space_after_dash: Told,
    pub list_on_key_line: Told,
    pub key_not_text: Told,
    pub odd_character: Told,
    pub not_yaml: Told,
    pub too_few_participants: Told,
    pub code_twice: Told,
    pub code_is_reserved: Told,
    pub selection_missing: Told,
    pub consent_missing: Told,
    pub consent_of_both_needed: Told,
    pub no_consent_to_take_part: Told,
    pub chair_not_independent: Told,
    pub person_unknown: Told,
    pub person_unknown_near: Told,
    pub name_is_ordinary_word: Told,
    pub role_holds_name: Told,
    pub template_for_other_tables: Told,
    pub template_unknown: Told,
    pub template_unknown_near: Told,
    pub earlier_tables_only_across: Told,
    pub no_phases: Told,
    pub id_twice: Told,
    pub condition_unknown: Told,
    pub condition_unknown_near: Told,
    pub condition_not_back: Told,
    pub condition_never_true: Told,
    pub options_missing: Told,
    pub option_twice: Told,
    pub option_empty: Told,
    pub key_not_for_form: Told,
    pub scale_bounds_missing: Told,
    pub scale_upside_down: Told,
    pub matrix_empty: Told,
    pub minutes_out_of_range: Told,
    pub repeat_not_mentioned: Told,
    pub at_most_without_repeat: Told,
    pub codebook_unknown: Told,
    pub codebook_unknown_near: Told,
    pub theme_unknown: Told,
    pub theme_unknown_near: Told,
    pub theme_twice: Told,
    pub lens_unknown: Told,
    pub basis_is_itself: Told,
    pub term_twice: Told,
    pub no_themes: Told,
    pub session_twice: Told,
    pub record_count_differs: Told,
    pub end_missing: Told,
    pub number_twice: Told,
    pub source_unknown: Told,
    pub speaker_unknown: Told,
    pub speaker_unknown_near: Told,
    pub place_unknown: Told,
    pub finish_missing: Told,
    pub period_upside_down: Told,
    pub threshold_too_low: Told,
    pub nothing: &'static str,
    pub a_text: &'static str,
    pub a_list: &'static str,
    pub keys: &'static str,
    pub a_number: &'static str,
    pub yes_no: &'static str,
    pub a_date: &'static str,
    pub a_time: &'static str,
    pub an_id: &'static str,
    pub a_choice: &'static str,
    pub form_text: &'static str,
    pub form_number: &'static str,
    pub form_yes_no: &'static str,
    pub form_date: &'static str,
    pub form_time: &'static str,
    pub form_list: &'static str,
    pub form_keys: &'static str,
    pub form_id: &'static str,
    pub form_choice: &'static str,
    pub youth: &'static str,
    pub parent: &'static str,
}

/// In Dutch.
pub const DUTCH: Flaws = Flaws {
    unknown_key: Told {
        what: "sleutel `{key}` bestaat hier niet",
        remedy: "hier kan staan: {known}",
    },
    unknown_key_near: Told {
        what: "sleutel `{key}` bestaat hier niet",
        remedy: "bedoel je `{nearest}`?",
    },
    missing_key: Told {
        what: "sleutel `{key}` ontbreekt",
        remedy: "zet hier een regel `{key}:` bij",
    },
    double_key: Told {
        what: "sleutel `{key}` staat er twee keer",
        remedy: "haal er één weg; de eerste staat op regel {line}",
    },
    not_expected: Told {
        what: "hier staat {found}, en er hoort {expected}",
        remedy: "schrijf {form}",
    },
    not_a_choice: Told {
        what: "`{text}` is hier geen mogelijkheid",
        remedy: "kies uit: {choices}",
    },
    not_a_choice_near: Told {
        what: "`{text}` is hier geen mogelijkheid",
        remedy: "bedoel je `{nearest}`? Je kunt kiezen uit: {choices}",
    },
    not_a_date: Told {
        what: "de dag {text} bestaat niet",
        remedy: "kijk in de kalender en schrijf een dag als 2022-03-15",
    },
    not_an_id: Told {
        what: "`{text}` kan geen id of code zijn",
        remedy: "gebruik kleine letters, cijfers, - en _, en begin met een letter of cijfer (hoogstens 64 tekens)",
    },
    newer_format: Told {
        what: "dit bestand is gemaakt met een nieuwere versie (formaat {found})",
        remedy: "haal de nieuwste versie van dialoogtafel op",
    },
    no_format: Told {
        what: "het bestand zegt niet welk formaat het heeft",
        remedy: "begin het bestand met de regel `formaat: 1`",
    },
    not_a_transition: Told {
        what: "`{text}` is geen overgang",
        remedy: "schrijf twee sectoren met een streepje ertussen, zoals po-vo",
    },
    empty_file: Told {
        what: "het bestand is leeg",
        remedy: "begin met de regel `formaat: 1`; `dialoogtafel nieuw` maakt een goed begin",
    },
    too_deep: Told {
        what: "hier zit te veel in elkaar",
        remedy: "meer dan 64 lagen kan niet; kijk of er een haak te veel staat",
    },
    aliases_refused: Told {
        what: "`&` en `*` als verwijzing kunnen hier niet",
        remedy: "schrijf de tekst voluit, of zet er aanhalingstekens om",
    },
    tag_refused: Told {
        what: "een tekst kan niet met `!` beginnen",
        remedy: "zet er aanhalingstekens om",
    },
    several_documents: Told {
        what: "er staat een tweede document in het bestand (na `---`)",
        remedy: "maak er twee bestanden van, of haal de regel `---` weg",
    },
    directive_refused: Told {
        what: "een regel kan niet met `%` beginnen",
        remedy: "zet aanhalingstekens om de tekst, of haal de regel weg",
    },
    tab: Told {
        what: "hier staat een tab",
        remedy: "gebruik spaties om in te springen",
    },
    odd_space: Told {
        what: "hier staat een bijzondere spatie",
        remedy: "haal die weg en typ een gewone spatie",
    },
    unclosed_quote: Told {
        what: "dit aanhalingsteken wordt niet gesloten",
        remedy: "zet hetzelfde aanhalingsteken aan het eind van de tekst",
    },
    text_after_quote: Told {
        what: "na het sluitende aanhalingsteken staat nog tekst",
        remedy: "zet de hele tekst tussen dubbele aanhalingstekens; een ' in een tekst tussen enkele schrijf je als ''",
    },
    backslash_in_quotes: Told {
        what: "een \\ tussen dubbele aanhalingstekens betekent hier niets",
        remedy: "zet de tekst tussen enkele aanhalingstekens, of schrijf \\\\",
    },
    unclosed_bracket: Told {
        what: "`{open}` wordt niet gesloten",
        remedy: "zet de sluitende haak erbij, of zet aanhalingstekens om de tekst",
    },
    stray_bracket: Told {
        what: "hier staat een sluitende haak zonder begin",
        remedy: "haal die weg, of zet aanhalingstekens om de tekst",
    },
    missing_comma: Told {
        what: "tussen de haken ontbreekt een komma",
        remedy: "zet een komma tussen de delen",
    },
    text_after_bracket: Told {
        what: "na de sluitende haak staat nog tekst",
        remedy: "zet aanhalingstekens om de hele tekst",
    },
    indentation: Told {
        what: "deze regel springt niet goed in",
        remedy: "zet er evenveel spaties voor als voor de regels waar hij bij hoort",
    },
    colon_in_text: Told {
        what: "in deze tekst staat een dubbele punt met een spatie",
        remedy: "zet aanhalingstekens om de tekst: \"{text}\"",
    },
    sign_at_start: Told {
        what: "een tekst kan niet met `{sign}` beginnen",
        remedy: "zet aanhalingstekens om de tekst: \"{text}\"",
    },
    hash_hides_text: Told {
        what: "alles na `#` telt als opmerking en wordt niet gelezen: {text}",
        remedy: "zet aanhalingstekens om de tekst als dit erbij hoort",
    },
    no_space_after_colon: Told {
        what: "na `{key}:` ontbreekt een spatie",
        remedy: "schrijf een spatie na de dubbele punt",
    },
    no_colon: Told {
        what: "op deze regel ontbreekt een dubbele punt",
        remedy: "schrijf `sleutel: tekst`, of zet de regel verder naar rechts als hij bij de tekst erboven hoort",
    },
    no_space_after_dash: Told {
        what: "na het streepje ontbreekt een spatie",
        remedy: "schrijf `- ` met een spatie voor elk onderdeel",
    },
    list_on_key_line: Told {
        what: "een lijst begint op een nieuwe regel",
        remedy: "zet het streepje op de volgende regel, verder naar rechts",
    },
    key_not_text: Told {
        what: "een sleutel moet een woord zijn",
        remedy: "schrijf `sleutel: tekst`",
    },
    odd_character: Told {
        what: "hier staat een teken dat niet in een tekst kan: {character}",
        remedy: "haal het weg",
    },
    not_yaml: Told {
        what: "dit kan ik niet lezen",
        remedy: "kijk of er een haak, aanhalingsteken of dubbele punt te veel of te weinig staat",
    },
    too_few_participants: Told {
        what: "er zijn minstens twee deelnemers nodig; er staat er {found}",
        remedy: "zet onder `deelnemers` wie er aan tafel zitten",
    },
    code_twice: Told {
        what: "code `{code}` staat er twee keer in",
        remedy: "geef elke deelnemer een eigen code; de eerste is deelnemer {first}",
    },
    code_is_reserved: Told {
        what: "code `{code}` betekent: de hele tafel",
        remedy: "kies een andere code",
    },
    selection_missing: Told {
        what: "de vier vragen onder `selectie` zijn niet beantwoord",
        remedy: "zet er `selectie:` bij, met gezin_doet_mee, terugkijken_kan, conflict_voorbij en herkenbaar (ja of nee)",
    },
    consent_missing: Told {
        what: "van `{code}` is geen toestemming vastgelegd",
        remedy: "vraag toestemming en zet er `toestemming:` bij",
    },
    consent_of_both_needed: Told {
        what: "voor `{code}` (12 tot en met 15 jaar) moeten jeugdige en ouder allebei toestemming geven; er ontbreekt: {missing}",
        remedy: "vraag het ook aan hen, en schrijf dan `door: [jeugdige, ouder]`",
    },
    no_consent_to_take_part: Told {
        what: "`{code}` geeft geen toestemming om mee te doen",
        remedy: "zet er `komt: nee` bij, of vraag opnieuw om toestemming",
    },
    chair_not_independent: Told {
        what: "de voorzitter hoort bij {organisation}, die ook aan tafel zit",
        remedy: "een voorzitter van buiten is onafhankelijk; pas `organisatie` aan als dit niet klopt",
    },
    person_unknown: Told {
        what: "`{text}` is geen code van een deelnemer en geen perspectief",
        remedy: "laat het staan als het klopt, of gebruik een code",
    },
    person_unknown_near: Told {
        what: "`{text}` is geen code van een deelnemer en geen perspectief",
        remedy: "bedoel je `{nearest}`?",
    },
    name_is_ordinary_word: Told {
        what: "de naam {name} is ook een gewoon woord",
        remedy: "in het verslag wordt hij alleen vervangen waar hij als naam staat; lees het verslag daarop na",
    },
    role_holds_name: Told {
        what: "in de rol staat een naam: {name}",
        remedy: "noem de rol zonder naam, zoals moeder of leerkracht",
    },
    template_for_other_tables: Told {
        what: "sjabloon `{template}` is voor een tafel van de soort {scope}",
        remedy: "kies een ander sjabloon, of pas `soort` aan",
    },
    template_unknown: Told {
        what: "sjabloon `{template}` is er niet",
        remedy: "`dialoogtafel sjablonen` laat zien wat er is",
    },
    template_unknown_near: Told {
        what: "sjabloon `{template}` is er niet",
        remedy: "bedoel je `{nearest}`?",
    },
    earlier_tables_only_across: Told {
        what: "`eerdere_tafels` hoort bij een casus-overstijgende tafel",
        remedy: "haal de regel weg, of pas `soort` aan",
    },
    no_phases: Told {
        what: "er staan geen fasen in",
        remedy: "zet onder `fasen` minstens één fase met vragen",
    },
    id_twice: Told {
        what: "id `{id}` staat er twee keer in",
        remedy: "geef elke fase en elke vraag een eigen id; de eerste staat op regel {line}",
    },
    condition_unknown: Told {
        what: "vraag `{question}` bestaat niet",
        remedy: "schrijf bij `alleen_als` de id van een eerdere vraag",
    },
    condition_unknown_near: Told {
        what: "vraag `{question}` bestaat niet",
        remedy: "bedoel je `{nearest}`?",
    },
    condition_not_back: Told {
        what: "vraag `{question}` komt pas later",
        remedy: "zet deze vraag na `{question}`",
    },
    condition_never_true: Told {
        what: "het antwoord `{answer}` kan daar niet gegeven worden",
        remedy: "kies uit: {options}",
    },
    options_missing: Told {
        what: "deze vraag heeft geen opties",
        remedy: "zet er `opties:` bij, een lijst waaruit mensen kiezen",
    },
    option_twice: Told {
        what: "`{option}` staat er twee keer in",
        remedy: "haal er één weg",
    },
    option_empty: Told {
        what: "hier staat niets",
        remedy: "vul een tekst in, of haal de regel weg",
    },
    key_not_for_form: Told {
        what: "`{key}` doet niets bij een vraag met vorm {form}",
        remedy: "haal `{key}` weg, of kies een andere vorm",
    },
    scale_bounds_missing: Told {
        what: "bij een schaal horen `van` en `tot`",
        remedy: "zet er bijvoorbeeld `van: 1` en `tot: 5` bij",
    },
    scale_upside_down: Told {
        what: "de schaal loopt van {from} tot {to}",
        remedy: "maak `tot` groter dan `van`",
    },
    matrix_empty: Told {
        what: "bij een matrix horen `rijen` en `kolommen`",
        remedy: "zet er allebei de lijsten bij",
    },
    minutes_out_of_range: Told {
        what: "{found} minuten is te lang",
        remedy: "een fase duurt 0 tot en met 240 minuten",
    },
    repeat_not_mentioned: Told {
        what: "in de vraag staat nergens {placeholder}",
        remedy: "zet {placeholder} in de tekst, anders lijken de vragen op elkaar",
    },
    at_most_without_repeat: Told {
        what: "`hoogstens` doet niets zonder `herhaal`",
        remedy: "haal het weg, of zet er `herhaal:` bij",
    },
    codebook_unknown: Told {
        what: "codeboek `{codebook}` is er niet",
        remedy: "`dialoogtafel sjablonen` laat zien wat er is",
    },
    codebook_unknown_near: Told {
        what: "codeboek `{codebook}` is er niet",
        remedy: "bedoel je `{nearest}`?",
    },
    theme_unknown: Told {
        what: "thema `{theme}` staat niet in het codeboek",
        remedy: "gebruik een thema uit het codeboek, of zet het erin",
    },
    theme_unknown_near: Told {
        what: "thema `{theme}` staat niet in het codeboek",
        remedy: "bedoel je `{nearest}`?",
    },
    theme_twice: Told {
        what: "thema `{theme}` staat er twee keer in",
        remedy: "geef elk thema een eigen id; het eerste is thema {first}",
    },
    lens_unknown: Told {
        what: "lens `{lens}` bestaat niet",
        remedy: "kies uit: {lenses}",
    },
    basis_is_itself: Told {
        what: "thema `{theme}` wijst naar zichzelf",
        remedy: "schrijf bij `basis` een thema uit het standaardcodeboek, of haal de regel weg",
    },
    term_twice: Told {
        what: "begrip `{term}` staat er twee keer in",
        remedy: "haal er één weg; het eerste is begrip {first}",
    },
    no_themes: Told {
        what: "er staan geen thema's in",
        remedy: "zet onder `themas` minstens één thema",
    },
    session_twice: Told {
        what: "tafel {id} staat er twee keer in",
        remedy: "geef een van de twee een andere id; de eerste is {first}",
    },
    record_count_differs: Told {
        what: "het bestand zegt {told} keer inbreng, en er staat {found} keer",
        remedy: "het bestand is met de hand veranderd of niet heel; zet het terug uit een kopie, of maak het getal gelijk",
    },
    end_missing: Told {
        what: "het bestand is niet heel: het eind ontbreekt",
        remedy: "zet het terug uit een kopie; als er niets ontbreekt, zet er dan `einde: {inbreng: …}` onder",
    },
    number_twice: Told {
        what: "nummer {number} staat er twee keer in",
        remedy: "geef elke inbreng een eigen nummer",
    },
    source_unknown: Told {
        what: "er is geen inbreng met nummer {number}",
        remedy: "pas het nummer aan, of haal het weg",
    },
    speaker_unknown: Told {
        what: "`{code}` is geen deelnemer van deze tafel",
        remedy: "gebruik de code van een deelnemer",
    },
    speaker_unknown_near: Told {
        what: "`{code}` is geen deelnemer van deze tafel",
        remedy: "bedoel je `{nearest}`?",
    },
    place_unknown: Told {
        what: "vraag `{question}` bestaat niet in deze sessie",
        remedy: "kies de id van een vraag die erin staat, of haal `plaats` weg",
    },
    finish_missing: Told {
        what: "de tafel is afgerond, maar er staat niet wanneer",
        remedy: "zet er `afgerond:` bij, met dag en tijd",
    },
    period_upside_down: Told {
        what: "de periode eindigt voor zij begint",
        remedy: "zet `van` en `tot` in de goede volgorde",
    },
    threshold_too_low: Told {
        what: "dit getal moet 1 of meer zijn",
        remedy: "schrijf 1 of hoger",
    },
    nothing: "niets",
    a_text: "een tekst",
    a_list: "een lijst",
    keys: "sleutels met waarden",
    a_number: "een heel getal",
    yes_no: "ja of nee",
    a_date: "een dag",
    a_time: "een dag met tijd",
    an_id: "een id of code",
    a_choice: "één van de mogelijkheden",
    form_text: "een tekst op dezelfde regel",
    form_number: "een heel getal zonder komma of punt, zoals 15",
    form_yes_no: "ja of nee",
    form_date: "jjjj-mm-dd, zoals 2022-03-15",
    form_time: "een tijd als 2022-03-15T13:30:00+01:00",
    form_list: "een lijst: [a, b], of elk onderdeel op een eigen regel na een streepje",
    form_keys: "sleutels met waarden, elk op een eigen regel en verder naar rechts",
    form_id: "een id of code, zoals po-overstap",
    form_choice: "één van: {choices}",
    youth: "de jeugdige",
    parent: "een ouder",
};

/// In English.
pub const ENGLISH: Flaws = Flaws {
    unknown_key: Told {
        what: "key `{key}` does not exist here",
        remedy: "these can stand here: {known}",
    },
    unknown_key_near: Told {
        what: "key `{key}` does not exist here",
        remedy: "do you mean `{nearest}`?",
    },
    missing_key: Told {
        what: "key `{key}` is missing",
        remedy: "add a line `{key}:` here",
    },
    double_key: Told {
        what: "key `{key}` stands here twice",
        remedy: "take one away; the first is on line {line}",
    },
    not_expected: Told {
        what: "here is {found}, where {expected} belongs",
        remedy: "write {form}",
    },
    not_a_choice: Told {
        what: "`{text}` is not possible here",
        remedy: "choose from: {choices}",
    },
    not_a_choice_near: Told {
        what: "`{text}` is not possible here",
        remedy: "do you mean `{nearest}`? You can choose from: {choices}",
    },
    not_a_date: Told {
        what: "the day {text} does not exist",
        remedy: "look at the calendar and write a day like 2022-03-15",
    },
    not_an_id: Told {
        what: "`{text}` cannot be an id or code",
        remedy: "use small letters, digits, - and _, and begin with a letter or digit (64 characters at most)",
    },
    newer_format: Told {
        what: "this file was made with a newer version (format {found})",
        remedy: "get the newest version of dialoogtafel",
    },
    no_format: Told {
        what: "the file does not say which format it has",
        remedy: "begin the file with the line `formaat: 1`",
    },
    not_a_transition: Told {
        what: "`{text}` is not a transition",
        remedy: "write two sectors with a hyphen between them, such as po-vo",
    },
    empty_file: Told {
        what: "the file is empty",
        remedy: "begin with the line `formaat: 1`; `dialoogtafel nieuw` makes a good start",
    },
    too_deep: Told {
        what: "too much stands inside each other here",
        remedy: "more than 64 levels are not possible; look for a bracket too many",
    },
    aliases_refused: Told {
        what: "`&` and `*` as references cannot be used here",
        remedy: "write the text in full, or put it in quotes",
    },
    tag_refused: Told {
        what: "a text cannot begin with `!`",
        remedy: "put it in quotes",
    },
    several_documents: Told {
        what: "the file holds a second document (after `---`)",
        remedy: "make two files of it, or take the line `---` away",
    },
    directive_refused: Told {
        what: "a line cannot begin with `%`",
        remedy: "put the text in quotes, or take the line away",
    },
    tab: Told {
        what: "here is a tab",
        remedy: "use spaces to indent",
    },
    odd_space: Told {
        what: "here is an unusual space",
        remedy: "take it away and type an ordinary space",
    },
    unclosed_quote: Told {
        what: "this quotation mark is not closed",
        remedy: "put the same quotation mark at the end of the text",
    },
    text_after_quote: Told {
        what: "there is text after the closing quotation mark",
        remedy: "put the whole text in double quotes; a ' inside single quotes is written ''",
    },
    backslash_in_quotes: Told {
        what: "a \\ between double quotes means nothing here",
        remedy: "put the text in single quotes, or write \\\\",
    },
    unclosed_bracket: Told {
        what: "`{open}` is not closed",
        remedy: "add the closing bracket, or put the text in quotes",
    },
    stray_bracket: Told {
        what: "here is a closing bracket without an opening one",
        remedy: "take it away, or put the text in quotes",
    },
    missing_comma: Told {
        what: "a comma is missing between the brackets",
        remedy: "put a comma between the parts",
    },
    text_after_bracket: Told {
        what: "there is text after the closing bracket",
        remedy: "put the whole text in quotes",
    },
    indentation: Told {
        what: "this line is not indented well",
        remedy: "put as many spaces before it as before the lines it belongs to",
    },
    colon_in_text: Told {
        what: "this text holds a colon and a space",
        remedy: "put the text in quotes: \"{text}\"",
    },
    sign_at_start: Told {
        what: "a text cannot begin with `{sign}`",
        remedy: "put the text in quotes: \"{text}\"",
    },
    hash_hides_text: Told {
        what: "all after `#` counts as a remark and is not read: {text}",
        remedy: "put the text in quotes if this belongs to it",
    },
    no_space_after_colon: Told {
        what: "a space is missing after `{key}:`",
        remedy: "write a space after the colon",
    },
    no_colon: Told {
        what: "a colon is missing on this line",
        remedy: "write `key: text`, or indent the line further if it belongs to the text above",
    },
    no_space_after_dash: Told {
        what: "a space is missing after the dash",
        remedy: "write `- ` with a space before each item",
    },
    list_on_key_line: Told {
        what: "a list begins on a new line",
        remedy: "put the dash on the next line, further to the right",
    },
    key_not_text: Told {
        what: "a key must be a word",
        remedy: "write `key: text`",
    },
    odd_character: Told {
        what: "here is a character that cannot be in a text: {character}",
        remedy: "take it away",
    },
    not_yaml: Told {
        what: "I cannot read this",
        remedy: "look for a bracket, quotation mark or colon too many or too few",
    },
    too_few_participants: Told {
        what: "at least two participants are needed; there is {found}",
        remedy: "list under `deelnemers` who sit at the table",
    },
    code_twice: Told {
        what: "code `{code}` is used twice",
        remedy: "give every participant an own code; the first is participant {first}",
    },
    code_is_reserved: Told {
        what: "code `{code}` means: the whole table",
        remedy: "choose another code",
    },
    selection_missing: Told {
        what: "the four questions under `selectie` are not answered",
        remedy: "add `selectie:` with gezin_doet_mee, terugkijken_kan, conflict_voorbij and herkenbaar (ja or nee)",
    },
    consent_missing: Told {
        what: "no consent of `{code}` is recorded",
        remedy: "ask consent and add `toestemming:`",
    },
    consent_of_both_needed: Told {
        what: "for `{code}` (aged 12 to 15) both the young person and a parent must give consent; missing: {missing}",
        remedy: "ask them too, then write `door: [jeugdige, ouder]`",
    },
    no_consent_to_take_part: Told {
        what: "`{code}` does not consent to take part",
        remedy: "add `komt: nee`, or ask for consent again",
    },
    chair_not_independent: Told {
        what: "the chair belongs to {organisation}, which also sits at the table",
        remedy: "a chair from outside is independent; change `organisatie` if this is wrong",
    },
    person_unknown: Told {
        what: "`{text}` is neither a participant's code nor a perspective",
        remedy: "leave it if it is right, or use a code",
    },
    person_unknown_near: Told {
        what: "`{text}` is neither a participant's code nor a perspective",
        remedy: "do you mean `{nearest}`?",
    },
    name_is_ordinary_word: Told {
        what: "the name {name} is also an ordinary word",
        remedy: "in the report it is replaced only where it stands as a name; read the report for it",
    },
    role_holds_name: Told {
        what: "the role holds a name: {name}",
        remedy: "give the role without a name, such as mother or teacher",
    },
    template_for_other_tables: Told {
        what: "template `{template}` is for tables of the kind {scope}",
        remedy: "choose another template, or change `soort`",
    },
    template_unknown: Told {
        what: "template `{template}` does not exist",
        remedy: "`dialoogtafel sjablonen` shows what there is",
    },
    template_unknown_near: Told {
        what: "template `{template}` does not exist",
        remedy: "do you mean `{nearest}`?",
    },
    earlier_tables_only_across: Told {
        what: "`eerdere_tafels` belongs to a table across cases",
        remedy: "take the line away, or change `soort`",
    },
    no_phases: Told {
        what: "there are no phases",
        remedy: "put at least one phase with questions under `fasen`",
    },
    id_twice: Told {
        what: "id `{id}` is used twice",
        remedy: "give every phase and question an own id; the first is on line {line}",
    },
    condition_unknown: Told {
        what: "question `{question}` does not exist",
        remedy: "give the id of an earlier question under `alleen_als`",
    },
    condition_unknown_near: Told {
        what: "question `{question}` does not exist",
        remedy: "do you mean `{nearest}`?",
    },
    condition_not_back: Told {
        what: "question `{question}` only comes later",
        remedy: "put this question after `{question}`",
    },
    condition_never_true: Told {
        what: "the answer `{answer}` cannot be given there",
        remedy: "choose from: {options}",
    },
    options_missing: Told {
        what: "this question has no options",
        remedy: "add `opties:`, a list from which people choose",
    },
    option_twice: Told {
        what: "`{option}` stands here twice",
        remedy: "take one away",
    },
    option_empty: Told {
        what: "there is nothing here",
        remedy: "fill in a text, or take the line away",
    },
    key_not_for_form: Told {
        what: "`{key}` does nothing for a question of the form {form}",
        remedy: "take `{key}` away, or choose another form",
    },
    scale_bounds_missing: Told {
        what: "a scale needs `van` and `tot`",
        remedy: "add for instance `van: 1` and `tot: 5`",
    },
    scale_upside_down: Told {
        what: "the scale runs from {from} to {to}",
        remedy: "make `tot` greater than `van`",
    },
    matrix_empty: Told {
        what: "a matrix needs `rijen` and `kolommen`",
        remedy: "add both lists",
    },
    minutes_out_of_range: Told {
        what: "{found} minutes is too long",
        remedy: "a phase lasts 0 to 240 minutes",
    },
    repeat_not_mentioned: Told {
        what: "the question does not hold {placeholder}",
        remedy: "put {placeholder} in the text, or the questions will look the same",
    },
    at_most_without_repeat: Told {
        what: "`hoogstens` does nothing without `herhaal`",
        remedy: "take it away, or add `herhaal:`",
    },
    codebook_unknown: Told {
        what: "codebook `{codebook}` does not exist",
        remedy: "`dialoogtafel sjablonen` shows what there is",
    },
    codebook_unknown_near: Told {
        what: "codebook `{codebook}` does not exist",
        remedy: "do you mean `{nearest}`?",
    },
    theme_unknown: Told {
        what: "theme `{theme}` is not in the codebook",
        remedy: "use a theme of the codebook, or add it there",
    },
    theme_unknown_near: Told {
        what: "theme `{theme}` is not in the codebook",
        remedy: "do you mean `{nearest}`?",
    },
    theme_twice: Told {
        what: "theme `{theme}` is used twice",
        remedy: "give every theme an own id; the first is theme {first}",
    },
    lens_unknown: Told {
        what: "lens `{lens}` does not exist",
        remedy: "choose from: {lenses}",
    },
    basis_is_itself: Told {
        what: "theme `{theme}` points to itself",
        remedy: "give a theme of the default codebook under `basis`, or take the line away",
    },
    term_twice: Told {
        what: "term `{term}` stands here twice",
        remedy: "take one away; the first is term {first}",
    },
    no_themes: Told {
        what: "there are no themes",
        remedy: "put at least one theme under `themas`",
    },
    session_twice: Told {
        what: "table {id} stands here twice",
        remedy: "give one of them another id; the first is {first}",
    },
    record_count_differs: Told {
        what: "the file says {told} records and holds {found}",
        remedy: "the file was changed by hand or is not whole; put back a copy, or correct the number",
    },
    end_missing: Told {
        what: "the file is not whole: its end is missing",
        remedy: "put back a copy; if nothing is missing, add `einde: {inbreng: …}`",
    },
    number_twice: Told {
        what: "number {number} is used twice",
        remedy: "give every record an own number",
    },
    source_unknown: Told {
        what: "there is no record with number {number}",
        remedy: "change the number, or take it away",
    },
    speaker_unknown: Told {
        what: "`{code}` is not a participant of this table",
        remedy: "use the code of a participant",
    },
    speaker_unknown_near: Told {
        what: "`{code}` is not a participant of this table",
        remedy: "do you mean `{nearest}`?",
    },
    place_unknown: Told {
        what: "question `{question}` does not exist in this session",
        remedy: "give the id of a question in it, or take `plaats` away",
    },
    finish_missing: Told {
        what: "the table is finished, but not when",
        remedy: "add `afgerond:` with day and time",
    },
    period_upside_down: Told {
        what: "the period ends before it begins",
        remedy: "put `van` and `tot` in the right order",
    },
    threshold_too_low: Told {
        what: "this number must be 1 or more",
        remedy: "write 1 or higher",
    },
    nothing: "nothing",
    a_text: "a text",
    a_list: "a list",
    keys: "keys with values",
    a_number: "a whole number",
    yes_no: "ja or nee",
    a_date: "a day",
    a_time: "a day with time",
    an_id: "an id or code",
    a_choice: "one of the choices",
    form_text: "a text on the same line",
    form_number: "a whole number without comma or point, such as 15",
    form_yes_no: "ja or nee",
    form_date: "yyyy-mm-dd, such as 2022-03-15",
    form_time: "a time like 2022-03-15T13:30:00+01:00",
    form_list: "a list: [a, b], or each item on its own line after a dash",
    form_keys: "keys with values, each on its own line and indented",
    form_id: "an id or code, such as po-overstap",
    form_choice: "one of: {choices}",
    youth: "the young person",
    parent: "a parent",
};
