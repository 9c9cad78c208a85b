//! What can be wrong with a file, in Dutch.

use super::{Flaws, Told};

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
        remedy: "zet er `{key}:` bij",
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
    reserved_id: Told {
        what: "`{text}` kan geen id of code zijn: op Windows is dat de naam van een apparaat",
        remedy: "kies een andere naam, of zet er iets achter",
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
    unclosed_apostrophe: Told {
        what: "een tekst kan niet met een apostrof beginnen",
        remedy: "zet dubbele aanhalingstekens om de hele tekst, zoals \"'s Ochtends\"",
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
        remedy: "deelnemer {first} heeft deze code al; geef elke deelnemer een eigen code",
    },
    code_is_reserved: Told {
        what: "code `{code}` betekent: de hele tafel",
        remedy: "kies een andere code",
    },
    selection_missing: Told {
        what: "`selectie` ontbreekt: de vier vragen vooraf over de casus",
        remedy: "zet er `selectie:` bij, met gezin_doet_mee, terugkijken_kan, conflict_voorbij en herkenbaar (ja of nee)",
    },
    consent_missing: Told {
        what: "van `{code}` is geen toestemming vastgelegd",
        remedy: "vraag toestemming en zet er `toestemming:` bij",
    },
    consent_of_both_needed: Told {
        what: "voor `{code}` (12 tot en met 15 jaar) moeten jeugdige en ouder allebei toestemming geven; er ontbreekt: {missing}",
        remedy: "vraag het ook aan hen, en schrijf dan `door: [jeugdige, ouder]`; klopt de leeftijd niet, zet dan `leeftijdsgroep` bij `{code}`",
    },
    consent_of_parent_needed: Told {
        what: "voor `{code}` (jonger dan 12 jaar) hoort een ouder toestemming te geven; die ontbreekt",
        remedy: "vraag het aan een ouder, en zet `ouder` bij `door`; klopt de leeftijd niet, zet dan `leeftijdsgroep` bij `{code}`",
    },
    consent_ahead: Told {
        what: "{day} moet nog komen, dus deze toestemming is nog niet gegeven",
        remedy: "schrijf bij `op` de dag waarop toestemming is gegeven",
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
    tells_who_somebody_is: Told {
        what: "hieraan kun je iemand herkennen: {text}",
        remedy: "schrijf een rol in plaats van een naam, of zet de naam bij `namen`; zo komt er geen verslag voor anderen dan de tafel",
    },
    folder_holds_name: Told {
        what: "in de naam van de map `{folder}` staat een naam uit `namen`",
        remedy: "geef de map een andere naam, zonder namen van mensen; een tafel heet naar haar map",
    },
    id_holds_name: Told {
        what: "in het id van de tafel staat een naam uit `namen`: {part}",
        remedy: "geef de map een andere naam, zonder namen van mensen, en zet die ook hier; tot dan staat in documenten de rol, met zes tekens erachter",
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
    earlier_tables_too_far: Told {
        what: "`{folder}` ligt te ver van deze tafel af",
        remedy: "schrijf het pad vanaf de map van deze tafel, zoals `../andere-tafel`, met hoogstens drie keer `..`",
    },
    nobody_brings_in: Told {
        what: "sjabloon `{template}` heeft vragen voor wie de casus inbrengt, en bij niemand staat `brengt_in: ja`",
        remedy: "zet `brengt_in: ja` bij wie de casus inbrengt; zonder inbrenger krijgt iedereen deze vragen",
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
        what: "vraag `{question}` komt niet eerder",
        remedy: "`alleen_als` kan alleen naar een eerdere vraag wijzen: kies een andere, of verplaats deze vraag",
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
    not_a_term_of_axis: Told {
        what: "`{name}` kan hier niet",
        remedy: "kies {terms}, of haal `rijen_zijn` of `kolommen_zijn` weg",
    },
    day_without_action: Told {
        what: "`datum` hoort bij een vraag die een actie of een afspraak vastlegt",
        remedy: "zet er `legt_vast: afspraak` of `legt_vast: actie` bij, of haal de regel weg",
    },
    layout_unknown: Told {
        what: "opmaak `{layout}` is er niet",
        remedy: "maak `opmaak/nl/{layout}.md.j2` in je map met sjablonen; `dialoogtafel sjablonen` laat zien welke er zijn",
    },
    layout_unknown_near: Told {
        what: "opmaak `{layout}` is er niet",
        remedy: "bedoel je `{nearest}`?",
    },
    layout_not_of_table: Told {
        what: "opmaak `{layout}` maakt geen document van één tafel",
        remedy: "haal `{layout}` hier weg; kies een opmaak zoals `afsprakenkaart`, of maak er zelf een",
    },
    file_name_differs: Told {
        what: "dit bestand heet {file}, en hier staat `{name}`",
        remedy: "geef het bestand de naam `{name}.yaml`, of zet hier de naam van het bestand; het programma zoekt op de bestandsnaam",
    },
    minutes_out_of_range: Told {
        what: "een fase van {found} minuten kan niet",
        remedy: "schrijf een getal van 0 tot en met 240",
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
    basis_unknown: Told {
        what: "thema `{theme}` staat niet in codeboek onderwijs-zorg",
        remedy: "`dialoogtafel sjablonen toon onderwijs-zorg` laat zien welke thema's er zijn; past er geen, haal `basis` dan weg",
    },
    basis_unknown_near: Told {
        what: "thema `{theme}` staat niet in codeboek onderwijs-zorg",
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
        remedy: "thema {first} heeft deze id al; geef elk thema een eigen id",
    },
    lens_unknown: Told {
        what: "lens `{lens}` bestaat niet",
        remedy: "kies uit: {lenses}",
    },
    no_lenses: Told {
        what: "lens `{lens}` bestaat niet",
        remedy: "zet boven `themas` een regel als `lenzen: {S: samenwerken}`, of haal de lens weg",
    },
    basis_is_itself: Told {
        what: "thema `{theme}` wijst naar zichzelf",
        remedy: "schrijf bij `basis` een thema uit het standaardcodeboek, of haal de regel weg",
    },
    term_twice: Told {
        what: "begrip `{term}` staat er twee keer in",
        remedy: "haal er één weg; begrip {first} van de lijst heet ook zo",
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
    number_too_high: Told {
        what: "nummer {number} is te hoog",
        remedy: "nummer de inbreng vanaf 1",
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
    keys: "een blok met sleutels",
    a_number: "een heel getal",
    yes_no: "ja of nee",
    a_date: "een dag",
    a_time: "een dag met tijd",
    an_id: "een id of code",
    a_choice: "één van de mogelijkheden",
    form_text: "een tekst op dezelfde regel",
    form_number: "een heel getal van 0 of meer, zonder komma of punt, zoals 15",
    form_yes_no: "ja of nee",
    form_date: "jjjj-mm-dd, zoals 2022-03-15",
    form_time: "een tijd als 2022-03-15T13:30:00+01:00",
    form_list: "een lijst: [a, b], of elk onderdeel op een eigen regel na een streepje",
    form_keys: "`sleutel: waarde`, elke sleutel op een eigen regel",
    form_id: "een id of code, zoals po-overstap",
    form_choice: "één van: {choices}",
    youth: "de jeugdige",
    parent: "een ouder",
};
