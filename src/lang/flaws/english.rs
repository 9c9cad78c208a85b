//! What can be wrong with a file, in English.

use super::{Flaws, Told};

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
        remedy: "add `{key}:`",
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
    reserved_id: Told {
        what: "`{text}` cannot be an id or code: on Windows it is the name of a device",
        remedy: "choose another name, or put something behind it",
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
    unclosed_apostrophe: Told {
        what: "a text cannot begin with an apostrophe",
        remedy: "put double quotation marks around the whole text, such as \"'s Ochtends\"",
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
        remedy: "participant {first} has this code already; give every participant an own code",
    },
    code_is_reserved: Told {
        what: "code `{code}` means: the whole table",
        remedy: "choose another code",
    },
    selection_missing: Told {
        what: "`selectie` is missing: the four questions about the case beforehand",
        remedy: "add `selectie:` with gezin_doet_mee, terugkijken_kan, conflict_voorbij and herkenbaar (ja or nee)",
    },
    consent_missing: Told {
        what: "no consent of `{code}` is recorded",
        remedy: "ask consent and add `toestemming:`",
    },
    consent_of_both_needed: Told {
        what: "for `{code}` (aged 12 to 15) both the young person and a parent must give consent; missing: {missing}",
        remedy: "ask them too, then write `door: [jeugdige, ouder]`; if the age is wrong, add `leeftijdsgroep` to `{code}`",
    },
    consent_of_parent_needed: Told {
        what: "for `{code}` (younger than 12) a parent is expected to give consent; that is missing",
        remedy: "ask a parent, and add `ouder` to `door`; if the age is wrong, add `leeftijdsgroep` to `{code}`",
    },
    consent_ahead: Told {
        what: "{day} is still to come, so this consent has not been given yet",
        remedy: "write the day on which consent was given at `op`",
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
    tells_who_somebody_is: Told {
        what: "this tells who somebody is: {text}",
        remedy: "write a role in the place of a name, or put the name under `namen`; as it is, no report for others than the table is made",
    },
    folder_holds_name: Told {
        what: "the name of the folder `{folder}` holds a name from `namen`",
        remedy: "give the folder another name, without names of people; a table is named after its folder",
    },
    id_holds_name: Told {
        what: "the id of the table holds a name from `namen`: {part}",
        remedy: "give the folder another name, without names of people, and put that here as well; until then documents have the role, with six signs behind it",
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
    earlier_tables_too_far: Told {
        what: "`{folder}` is too far away from this table",
        remedy: "write the path from the folder of this table on, such as `../other-table`, with `..` three times at most",
    },
    nobody_brings_in: Told {
        what: "template `{template}` has questions for the one who brings the case in, and nobody has `brengt_in: ja`",
        remedy: "put `brengt_in: ja` with who brings it in; without, everybody gets these questions",
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
        what: "question `{question}` does not come earlier",
        remedy: "`alleen_als` can only point to an earlier question: choose another, or move this question",
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
    not_a_term_of_axis: Told {
        what: "`{name}` cannot stand here",
        remedy: "choose {terms}, or take `rijen_zijn` or `kolommen_zijn` away",
    },
    day_without_action: Told {
        what: "`datum` belongs to a question that records an action or an agreement",
        remedy: "add `legt_vast: afspraak` or `legt_vast: actie`, or take the line away",
    },
    layout_unknown: Told {
        what: "layout `{layout}` does not exist",
        remedy: "make `opmaak/nl/{layout}.md.j2` in your folder of templates; `dialoogtafel sjablonen` shows which there are",
    },
    layout_unknown_near: Told {
        what: "layout `{layout}` does not exist",
        remedy: "do you mean `{nearest}`?",
    },
    layout_not_of_table: Told {
        what: "layout `{layout}` makes no document of one table",
        remedy: "take `{layout}` away here; choose a layout such as `afsprakenkaart`, or make one",
    },
    file_name_differs: Told {
        what: "this file is called {file}, and here stands `{name}`",
        remedy: "call the file `{name}.yaml`, or put the name of the file here; the program looks for the name of the file",
    },
    minutes_out_of_range: Told {
        what: "a phase of {found} minutes is not possible",
        remedy: "write a number from 0 to 240",
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
    basis_unknown: Told {
        what: "theme `{theme}` is not in codebook onderwijs-zorg",
        remedy: "`dialoogtafel sjablonen toon onderwijs-zorg` shows which themes there are; if none fits, take `basis` away",
    },
    basis_unknown_near: Told {
        what: "theme `{theme}` is not in codebook onderwijs-zorg",
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
        remedy: "theme {first} has this id already; give every theme an own id",
    },
    lens_unknown: Told {
        what: "lens `{lens}` does not exist",
        remedy: "choose from: {lenses}",
    },
    no_lenses: Told {
        what: "lens `{lens}` does not exist",
        remedy: "put a line like `lenzen: {S: samenwerken}` above `themas`, or take the lens away",
    },
    basis_is_itself: Told {
        what: "theme `{theme}` points to itself",
        remedy: "give a theme of the default codebook under `basis`, or take the line away",
    },
    term_twice: Told {
        what: "term `{term}` stands here twice",
        remedy: "take one away; term {first} of the list is the same",
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
    number_too_high: Told {
        what: "number {number} is too high",
        remedy: "number the records from 1 on",
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
    keys: "a block of keys",
    a_number: "a whole number",
    yes_no: "ja or nee",
    a_date: "a day",
    a_time: "a day with time",
    an_id: "an id or code",
    a_choice: "one of the choices",
    form_text: "a text on the same line",
    form_number: "a whole number of 0 or more, without comma or point, such as 15",
    form_yes_no: "ja or nee",
    form_date: "yyyy-mm-dd, such as 2022-03-15",
    form_time: "a time like 2022-03-15T13:30:00+01:00",
    form_list: "a list: [a, b], or each item on its own line after a dash",
    form_keys: "`key: value`, each key on a line of its own",
    form_id: "an id or code, such as po-overstap",
    form_choice: "one of: {choices}",
    youth: "the young person",
    parent: "a parent",
};
