//! What the keys of the files mean, for editors that explain while one types, in English.

use super::Schema;

/// In English.
pub const ENGLISH: Schema = Schema {
    case_title: "A case (casus.yaml)",
    project_title: "A project (project.yaml)",
    template_title: "A question template",
    codebook_title: "A codebook with themes",
    session_title: "A table with what was said (sessie.yaml)",
    glossary_title: "Words and abbreviations (begrippen.yaml)",
    format: "The version of the format of this file.",
    case_keys: &[
        (
            "titel",
            "What the table is about, in a few words. Without names.",
        ),
        (
            "soort",
            "About one story (casus-specifiek) or about several stories at once (casus-overstijgend).",
        ),
        (
            "sjabloon",
            "The name of the question template. `dialoogtafel templates` shows which there are.",
        ),
        ("sector", "Where the pupil goes to school."),
        (
            "overgang",
            "The transition that it is about, such as `po-vo`.",
        ),
        ("gemeente", "The municipality of the table."),
        ("datum", "The day of the table, as yyyy-mm-dd."),
        (
            "centrale_vraag",
            "The question that the whole table is about.",
        ),
        (
            "samenvatting",
            "What happened, in a few sentences. Without names.",
        ),
        (
            "kenmerken",
            "Free characteristics of the case, such as `soort_vraag: verzuim`.",
        ),
        ("tijdlijn", "What happened, in order."),
        (
            "tijdlijn[].wanneer",
            "About when, such as `groep 7, voorjaar`.",
        ),
        ("tijdlijn[].wat", "What happened."),
        (
            "tijdlijn[].wie",
            "Who were there: codes of participants or perspectives.",
        ),
        (
            "tijdlijn[].duiding",
            "Whether it helped, hindered, or was a choice.",
        ),
        (
            "selectie",
            "The four points on which a case is chosen. Needed for one story.",
        ),
        (
            "selectie.gezin_doet_mee",
            "The young person and the parents want to take part.",
        ),
        (
            "selectie.terugkijken_kan",
            "The story is far enough to look back on.",
        ),
        (
            "selectie.conflict_voorbij",
            "There is no conflict any more.",
        ),
        (
            "selectie.herkenbaar",
            "Other schools and care partners recognise the bottlenecks.",
        ),
        ("vooraf", "Questions that somebody asked before the table."),
        ("vooraf[].van", "Who asked it: a code or a perspective."),
        ("vooraf[].vraag", "The question itself."),
        ("voorbereiding", "The days of the talks beforehand."),
        (
            "voorbereiding.gesprek_jeugdige",
            "The day of the talk with the young person.",
        ),
        (
            "voorbereiding.gesprek_ouders",
            "The day of the talk with the parents.",
        ),
        (
            "voorbereiding.gesprek_voorzitter",
            "The day of the talk with the chair.",
        ),
        (
            "eerdere_tafels",
            "Folders of earlier tables. Their insights and open actions open this table.",
        ),
        ("deelnemers", "Who sit at the table, two at least."),
        (
            "deelnemers[].code",
            "Short, in lower case. At the table you type it before a colon.",
        ),
        (
            "deelnemers[].rol",
            "The role in words, such as `leerkracht groep 8`. No name.",
        ),
        (
            "deelnemers[].perspectief",
            "From which side this person looks.",
        ),
        (
            "deelnemers[].organisatie",
            "The organisation of this person.",
        ),
        (
            "deelnemers[].namen",
            "Names that are printed nowhere. They are replaced by the role everywhere.",
        ),
        (
            "deelnemers[].leeftijdsgroep",
            "The age in a group, never exact.",
        ),
        (
            "deelnemers[].toestemming",
            "What this person says yes to. Needed for a young person and a parent.",
        ),
        ("deelnemers[].toestemming.deelname", "Sitting at the table."),
        (
            "deelnemers[].toestemming.notities",
            "What this person says is written down.",
        ),
        (
            "deelnemers[].toestemming.verslag",
            "The contribution goes into the report, under the role.",
        ),
        (
            "deelnemers[].toestemming.citaat",
            "Literal words may be printed.",
        ),
        (
            "deelnemers[].toestemming.door",
            "Who gave consent. For ages 12 to 15: both youth and parent.",
        ),
        (
            "deelnemers[].toestemming.op",
            "The day on which consent was given.",
        ),
        (
            "deelnemers[].komt",
            "Write `nee` here when this person does not come.",
        ),
        (
            "deelnemers[].brengt_in",
            "Whether this person brings the case in.",
        ),
        (
            "deelnemers[].ingetrokken",
            "The day on which consent was withdrawn.",
        ),
        (
            "deelnemers[].bewaard",
            "For what the words of somebody who withdrew may still be used.",
        ),
        (
            "deelnemers[].vertrokken",
            "When somebody left early. What they said stays.",
        ),
        (
            "deelnemers[].terugkoppeling",
            "Whether this person has read back what was noted.",
        ),
        (
            "deelnemers[].terugkoppeling.status",
            "How far the reading back is.",
        ),
        (
            "deelnemers[].terugkoppeling.op",
            "The day on which that was so.",
        ),
    ],
    project_keys: &[
        ("titel", "The name of the project."),
        ("ondertitel", "The line below the title."),
        ("gemeente", "The municipality of the project."),
        ("periode", "From when to when the project runs."),
        ("periode.van", "The first day."),
        (
            "periode.tot",
            "The last day. Leave out while the project runs.",
        ),
        ("aanleiding", "Why the project began."),
        ("doel", "What the project wants to achieve."),
        (
            "uitgangspunt",
            "The question or thought that everything starts from.",
        ),
        ("opdrachtgever", "Who asked for the project."),
        ("financiering", "Who pays for it."),
        ("partners", "The organisations that take part."),
        ("partners[].naam", "The name of the organisation."),
        (
            "partners[].soort",
            "What kind of organisation, such as `onderwijs` or `zorg`.",
        ),
        ("begeleiding", "Who guides the tables."),
        (
            "werkgroep",
            "What the working group does, or who are in it.",
        ),
        (
            "stuurgroep",
            "What the steering group does, or who are in it.",
        ),
        ("selectie", "How the cases were chosen."),
        ("verspreiding", "Who gets the outcomes."),
        ("verspreiding[].wie", "A group or organisation."),
        (
            "verspreiding[].niveau",
            "Within the organisation, local, regional or national.",
        ),
        ("vervolg", "How it goes on after the project."),
        ("conclusies", "What the project has learnt."),
        (
            "conclusies[].tekst",
            "The conclusion in one or two sentences.",
        ),
        (
            "conclusies[].themas",
            "The themes on which the conclusion rests.",
        ),
        ("aanbevelingen", "What the project recommends to others."),
        (
            "aanbevelingen[].tekst",
            "The recommendation in one or two sentences.",
        ),
        (
            "aanbevelingen[].niveau",
            "Within the organisation, local, regional or national.",
        ),
        ("aanbevelingen[].aan", "Whom the recommendation is for."),
        (
            "aanbevelingen[].themas",
            "The themes on which the recommendation rests.",
        ),
        (
            "bewaartermijn",
            "How long things are kept, in days after the last table.",
        ),
        (
            "bewaartermijn.sessies",
            "Days for what was said at the tables.",
        ),
        (
            "bewaartermijn.sleutel",
            "Days for the names behind the roles.",
        ),
        (
            "geen_namen",
            "Words that look like names in the documents of the project and are none.",
        ),
        (
            "drempel",
            "A bottleneck recurs from this many tables on. Without a number: 2.",
        ),
        (
            "min_tafels",
            "Public documents show no number about fewer tables. Without a number: 3.",
        ),
    ],
    template_keys: &[
        (
            "sjabloon",
            "The name of this template, the same as the name of the file.",
        ),
        ("versie", "Raise this number when you change the questions."),
        ("titel", "The title that people see."),
        ("taal", "The language of the questions: `nl` or `en`."),
        (
            "voor",
            "For which tables: one story, several stories, or both.",
        ),
        (
            "gegevens",
            "What the records are for. With `veiligheid` they count nowhere and are never published.",
        ),
        ("codeboek", "The name of the codebook with the themes."),
        ("bron", "Where the questions come from."),
        ("spelregels", "The rules that you read out at the start."),
        ("documenten", "Extra documents that these tables get."),
        ("fasen", "The parts of the conversation, in order."),
        (
            "fasen[].id",
            "A short name that stands nowhere else in this template.",
        ),
        ("fasen[].titel", "The title of this part."),
        (
            "fasen[].minuten",
            "How many minutes this part may take, 0 to 240.",
        ),
        ("fasen[].toelichting", "What you say about it at the start."),
        (
            "fasen[].vragen",
            "The questions of this part. A break has none.",
        ),
        (
            "fasen[].vragen[].id",
            "A short name that stands nowhere else in this template.",
        ),
        ("fasen[].vragen[].tekst", "The question, as you ask it."),
        (
            "fasen[].vragen[].vorm",
            "How it is answered: freely, in turn, together, or from a choice.",
        ),
        (
            "fasen[].vragen[].legt_vast",
            "What a note without a sign is.",
        ),
        ("fasen[].vragen[].begin_bij", "Who are first in a round."),
        (
            "fasen[].vragen[].ook_begeleiding",
            "A round also asks those who guide the conversation.",
        ),
        ("fasen[].vragen[].opties", "What to choose from."),
        (
            "fasen[].vragen[].per",
            "One answer of the table, or one of each participant.",
        ),
        ("fasen[].vragen[].van", "The lowest step of a scale."),
        ("fasen[].vragen[].tot", "The highest step of a scale."),
        ("fasen[].vragen[].rijen", "The rows of a matrix."),
        ("fasen[].vragen[].kolommen", "The columns of a matrix."),
        (
            "fasen[].vragen[].rijen_zijn",
            "The rows are moments, places or levels. Each row is then a word of that.",
        ),
        (
            "fasen[].vragen[].kolommen_zijn",
            "The columns are moments, places or levels. Each column is then a word of that.",
        ),
        (
            "fasen[].vragen[].datum",
            "Whether `>date` here is the day by which it is done, or the day to look again.",
        ),
        (
            "fasen[].vragen[].inbrenger",
            "Whether the one who brings the case in only listens here, or is the only one to speak.",
        ),
        (
            "fasen[].vragen[].eerst_schrijven",
            "Everybody writes in silence first, then the question goes round.",
        ),
        (
            "fasen[].vragen[].verplicht",
            "The table does not go on without an answer.",
        ),
        (
            "fasen[].vragen[].max_woorden",
            "Above this number of words it asks to be shorter.",
        ),
        (
            "fasen[].vragen[].zichtbaar",
            "Who may see the records: the table, the report, or everybody.",
        ),
        (
            "fasen[].vragen[].voor",
            "Only these perspectives are asked.",
        ),
        (
            "fasen[].vragen[].alleen_als",
            "The question comes only after a certain answer.",
        ),
        (
            "fasen[].vragen[].alleen_als.vraag",
            "The id of an earlier question.",
        ),
        (
            "fasen[].vragen[].alleen_als.is",
            "The answer after which this question comes.",
        ),
        (
            "fasen[].vragen[].herhaal",
            "Ask the question for each recurring theme, each question asked beforehand, or each event of the timeline.",
        ),
        (
            "fasen[].vragen[].hoogstens",
            "How often the question is repeated at most.",
        ),
        (
            "fasen[].vragen[].hulpvragen",
            "Questions that help when it stays silent.",
        ),
        (
            "fasen[].vragen[].anoniem",
            "Who said it is not kept. The perspective is.",
        ),
        (
            "fasen[].vragen[].themas",
            "Themes that all records here get.",
        ),
    ],
    codebook_keys: &[
        (
            "codeboek",
            "The name of this codebook, the same as the name of the file.",
        ),
        ("versie", "Raise this number when you change the themes."),
        (
            "lenzen",
            "What each letter means, such as `S: samenwerken`.",
        ),
        ("themas", "The themes that records can have."),
        (
            "themas[].id",
            "The short name that you type after a # at the table.",
        ),
        ("themas[].label", "The name that people see."),
        ("themas[].lens", "One of the letters of `lenzen`."),
        ("themas[].omschrijving", "What the theme is about."),
        ("themas[].woorden", "Words at which the theme is suggested."),
        (
            "themas[].basis",
            "The theme of the built-in codebook that this belongs to.",
        ),
    ],
    session_keys: &[
        ("id", "Project and table, such as `heerenveen/po-overstap`."),
        ("status", "Whether the table is still running, or finished."),
        ("sjabloon", "The template with which the table began."),
        ("sjabloon.naam", "The name of the template."),
        ("sjabloon.versie", "The version of the template."),
        ("sjabloon.titel", "The title of the template."),
        ("sjabloon.codeboek", "The codebook with the themes."),
        ("sjabloon.gegevens", "What the records are for."),
        ("begonnen", "When the table began."),
        ("afgerond", "When the table was over."),
        (
            "sleutel_gewist",
            "The day on which the names were erased; since then the texts have roles.",
        ),
        (
            "teruggekoppeld",
            "The day on which the feedback round was closed; from then on the report is final.",
        ),
        (
            "casus",
            "The case as it was at the start, plus who came late.",
        ),
        ("plaats", "Where the table is."),
        ("plaats.fase", "The part of the conversation."),
        ("plaats.vraag", "The question."),
        ("plaats.beurt", "Whose turn it is."),
        ("plaats.rij", "The row of the matrix."),
        ("plaats.kolom", "The column of the matrix."),
        ("codeboek_versie", "The version of the codebook."),
        ("spelregels", "The rules that were read out."),
        ("documenten", "Extra documents that this table gets."),
        ("themas", "The names of the themes."),
        (
            "geen_namen",
            "Words that look like names and are none. Said at the table.",
        ),
        ("laatste_nr", "The highest number ever given."),
        (
            "fasen",
            "The parts of the conversation, with what was said.",
        ),
        ("fasen[].begonnen", "When this part began."),
        (
            "fasen[].vragen[].vooraf",
            "Which question under `vooraf` of the case this is, counted from 1.",
        ),
        ("fasen[].vragen[].overgeslagen", "Who passed."),
        (
            "fasen[].vragen[].volgorde",
            "The order of the turns, when it was changed at the table.",
        ),
        ("fasen[].vragen[].inbreng", "What was said."),
        (
            "fasen[].vragen[].inbreng[].nr",
            "The number. It is never used again.",
        ),
        ("fasen[].vragen[].inbreng[].van", "Who said it, or `allen`."),
        (
            "fasen[].vragen[].inbreng[].perspectief",
            "The side it comes from, when who said it is not kept.",
        ),
        ("fasen[].vragen[].inbreng[].soort", "What it is."),
        ("fasen[].vragen[].inbreng[].rij", "The row of the matrix."),
        (
            "fasen[].vragen[].inbreng[].kolom",
            "The column of the matrix.",
        ),
        (
            "fasen[].vragen[].inbreng[].tekst",
            "What was said, or the answer.",
        ),
        (
            "fasen[].vragen[].inbreng[].toelichting",
            "The reason of an answer.",
        ),
        (
            "fasen[].vragen[].inbreng[].themas",
            "The themes that it is about.",
        ),
        ("fasen[].vragen[].inbreng[].wie", "Who does the action."),
        ("fasen[].vragen[].inbreng[].aan", "To whom or from whom."),
        ("fasen[].vragen[].inbreng[].over", "Whom it is about."),
        (
            "fasen[].vragen[].inbreng[].wanneer",
            "When it must be done.",
        ),
        (
            "fasen[].vragen[].inbreng[].status",
            "How far the action is.",
        ),
        (
            "fasen[].vragen[].inbreng[].klaar_op",
            "The day on which the action was closed.",
        ),
        (
            "fasen[].vragen[].inbreng[].uit",
            "The numbers that it comes from.",
        ),
        (
            "fasen[].vragen[].inbreng[].zichtbaar",
            "Who may see it, when that differs from the question.",
        ),
        (
            "fasen[].vragen[].inbreng[].niveau",
            "Within the organisation, local, regional or national.",
        ),
        (
            "fasen[].vragen[].inbreng[].waarde",
            "The value of a figure.",
        ),
        (
            "fasen[].vragen[].inbreng[].eenheid",
            "What the value is measured in.",
        ),
        (
            "fasen[].vragen[].inbreng[].periode",
            "Which time the value is about.",
        ),
        (
            "fasen[].vragen[].inbreng[].moment",
            "Before or after the table.",
        ),
        (
            "fasen[].vragen[].inbreng[].plek",
            "At school, at home or in free time.",
        ),
        (
            "fasen[].vragen[].inbreng[].evaluatie",
            "The day to look again.",
        ),
        ("fasen[].vragen[].inbreng[].op", "When it was written down."),
        (
            "einde",
            "The end of the file. It shows that the file is whole.",
        ),
        ("einde.inbreng", "How many records there are."),
    ],
    glossary_keys: &[
        (
            "begrippen",
            "Words and abbreviations with their explanation.",
        ),
        ("begrippen[].term", "The word or abbreviation."),
        ("begrippen[].voluit", "The abbreviation in full."),
        ("begrippen[].uitleg", "What it means, in plain language."),
    ],
};
