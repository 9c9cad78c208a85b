//! What the keys of the files mean, for editors that explain while one types.

/// A key by its path, and what it means.
pub type Key = (&'static str, &'static str);

/// Words of `schema`.
#[derive(Debug)]
pub struct Schema {
    pub case_title: &'static str,
    pub project_title: &'static str,
    pub template_title: &'static str,
    pub codebook_title: &'static str,
    pub session_title: &'static str,
    pub glossary_title: &'static str,
    pub format: &'static str,
    pub case_keys: &'static [Key],
    pub project_keys: &'static [Key],
    pub template_keys: &'static [Key],
    pub codebook_keys: &'static [Key],
    pub session_keys: &'static [Key],
    pub glossary_keys: &'static [Key],
}

/// In Dutch.
pub const DUTCH: Schema = Schema {
    case_title: "Een casus (casus.yaml)",
    project_title: "Een project (project.yaml)",
    template_title: "Een sjabloon met vragen",
    codebook_title: "Een codeboek met thema's",
    session_title: "Een tafel met wat er is gezegd (sessie.yaml)",
    glossary_title: "Woorden en afkortingen (begrippen.yaml)",
    format: "De versie van het formaat van dit bestand.",
    case_keys: &[
        (
            "titel",
            "Waar de tafel over gaat, in een paar woorden. Zonder namen.",
        ),
        (
            "soort",
            "Over één verhaal (casus-specifiek) of over meer verhalen tegelijk (casus-overstijgend).",
        ),
        (
            "sjabloon",
            "De naam van de vragenlijst. `dialoogtafel sjablonen` laat zien welke er zijn.",
        ),
        ("sector", "Waar de leerling op school zit."),
        ("overgang", "De overstap waar het over gaat, zoals `po-vo`."),
        ("gemeente", "De gemeente van de tafel."),
        ("datum", "De dag van de tafel, als jjjj-mm-dd."),
        ("centrale_vraag", "De vraag waar de hele tafel om draait."),
        (
            "samenvatting",
            "Wat er gebeurde, in een paar zinnen. Zonder namen.",
        ),
        (
            "kenmerken",
            "Vrije kenmerken van de casus, zoals `soort_vraag: verzuim`.",
        ),
        ("tijdlijn", "Wat er gebeurde, op volgorde."),
        (
            "tijdlijn[].wanneer",
            "Ongeveer wanneer, zoals `groep 7, voorjaar`.",
        ),
        ("tijdlijn[].wat", "Wat er gebeurde."),
        (
            "tijdlijn[].wie",
            "Wie erbij waren: codes van deelnemers of perspectieven.",
        ),
        (
            "tijdlijn[].duiding",
            "Of het hielp, tegenhield, of een keuze was.",
        ),
        (
            "selectie",
            "De vier punten waarop je een casus kiest. Nodig bij één verhaal.",
        ),
        (
            "selectie.gezin_doet_mee",
            "De jeugdige en de ouders willen zelf meedoen.",
        ),
        (
            "selectie.terugkijken_kan",
            "Het verhaal is ver genoeg om erop terug te kijken.",
        ),
        ("selectie.conflict_voorbij", "Er speelt geen conflict meer."),
        (
            "selectie.herkenbaar",
            "Andere scholen en zorgpartners herkennen de knelpunten.",
        ),
        ("vooraf", "Vragen die iemand vóór de tafel stelde."),
        (
            "vooraf[].van",
            "Wie het vroeg: een code of een perspectief.",
        ),
        ("vooraf[].vraag", "De vraag zelf."),
        ("voorbereiding", "De dagen van de gesprekken vooraf."),
        (
            "voorbereiding.gesprek_jeugdige",
            "De dag van het gesprek met de jeugdige.",
        ),
        (
            "voorbereiding.gesprek_ouders",
            "De dag van het gesprek met de ouders.",
        ),
        (
            "voorbereiding.gesprek_voorzitter",
            "De dag van het gesprek met de voorzitter.",
        ),
        (
            "eerdere_tafels",
            "Mappen van eerdere tafels. Hun inzichten en open acties openen deze tafel.",
        ),
        ("deelnemers", "Wie er aan tafel zitten, ten minste twee."),
        (
            "deelnemers[].code",
            "Kort, in kleine letters. Aan tafel typ je het voor een dubbele punt.",
        ),
        (
            "deelnemers[].rol",
            "De rol in woorden, zoals `leerkracht groep 8`. Geen naam.",
        ),
        (
            "deelnemers[].perspectief",
            "Van welke kant deze persoon kijkt.",
        ),
        (
            "deelnemers[].organisatie",
            "De organisatie van deze persoon.",
        ),
        (
            "deelnemers[].namen",
            "Namen die nergens gedrukt worden. Ze worden overal vervangen door de rol.",
        ),
        (
            "deelnemers[].leeftijdsgroep",
            "De leeftijd in een groep, nooit precies.",
        ),
        (
            "deelnemers[].toestemming",
            "Waar deze persoon ja op zegt. Nodig voor een jeugdige en een ouder.",
        ),
        ("deelnemers[].toestemming.deelname", "Mee aan tafel zitten."),
        (
            "deelnemers[].toestemming.notities",
            "Er wordt opgeschreven wat deze persoon zegt.",
        ),
        (
            "deelnemers[].toestemming.verslag",
            "De inbreng komt in het verslag, onder de rol.",
        ),
        (
            "deelnemers[].toestemming.citaat",
            "Letterlijke woorden mogen gedrukt worden.",
        ),
        (
            "deelnemers[].toestemming.door",
            "Wie toestemming gaf. Bij 12 tot en met 15 jaar: jeugdige én ouder.",
        ),
        (
            "deelnemers[].toestemming.op",
            "De dag waarop de toestemming is gegeven.",
        ),
        (
            "deelnemers[].komt",
            "Zet hier `nee` als deze persoon niet komt.",
        ),
        (
            "deelnemers[].ingetrokken",
            "De dag waarop de toestemming is ingetrokken.",
        ),
        (
            "deelnemers[].terugkoppeling",
            "Of deze persoon heeft teruggelezen wat er staat.",
        ),
        (
            "deelnemers[].terugkoppeling.status",
            "Hoe ver het teruglezen is.",
        ),
        (
            "deelnemers[].terugkoppeling.op",
            "De dag waarop dat zo was.",
        ),
    ],
    project_keys: &[
        ("titel", "De naam van het project."),
        ("ondertitel", "De regel onder de titel."),
        ("gemeente", "De gemeente van het project."),
        ("periode", "Van wanneer tot wanneer het project loopt."),
        ("periode.van", "De eerste dag."),
        (
            "periode.tot",
            "De laatste dag. Laat weg zolang het project loopt.",
        ),
        ("aanleiding", "Waarom het project begon."),
        ("doel", "Wat het project wil bereiken."),
        (
            "uitgangspunt",
            "De vraag of gedachte waar alles mee begint.",
        ),
        ("opdrachtgever", "Wie om het project vroeg."),
        ("financiering", "Wie het betaalt."),
        ("partners", "De organisaties die meedoen."),
        ("partners[].naam", "De naam van de organisatie."),
        (
            "partners[].soort",
            "Wat voor organisatie, zoals `onderwijs` of `zorg`.",
        ),
        ("begeleiding", "Wie de tafels begeleidt."),
        ("werkgroep", "Wat de werkgroep doet, of wie erin zitten."),
        ("stuurgroep", "Wat de stuurgroep doet, of wie erin zitten."),
        ("selectie", "Hoe de casussen zijn gekozen."),
        ("verspreiding", "Wie de uitkomsten krijgt."),
        ("verspreiding[].wie", "Een groep of organisatie."),
        (
            "verspreiding[].niveau",
            "Binnen de organisatie, lokaal, regionaal of landelijk.",
        ),
        ("vervolg", "Hoe het na het project verder gaat."),
        ("conclusies", "Wat het project heeft geleerd."),
        ("conclusies[].tekst", "De conclusie in een of twee zinnen."),
        (
            "conclusies[].themas",
            "De thema's waar de conclusie op rust.",
        ),
        ("aanbevelingen", "Wat het project anderen aanraadt."),
        (
            "aanbevelingen[].tekst",
            "De aanbeveling in een of twee zinnen.",
        ),
        (
            "aanbevelingen[].niveau",
            "Binnen de organisatie, lokaal, regionaal of landelijk.",
        ),
        ("aanbevelingen[].aan", "Voor wie de aanbeveling is."),
        (
            "aanbevelingen[].themas",
            "De thema's waar de aanbeveling op rust.",
        ),
        (
            "bewaartermijn",
            "Hoe lang iets bewaard blijft, in dagen na de laatste tafel.",
        ),
        (
            "bewaartermijn.sessies",
            "Dagen voor wat er aan tafel is gezegd.",
        ),
        (
            "bewaartermijn.sleutel",
            "Dagen voor de namen bij de rollen.",
        ),
        (
            "drempel",
            "Vanaf zoveel tafels komt een knelpunt terug. Zonder getal: 2.",
        ),
        (
            "min_tafels",
            "Openbare stukken tonen geen getal dat over minder tafels gaat. Zonder getal: 3.",
        ),
    ],
    template_keys: &[
        (
            "sjabloon",
            "De naam van dit sjabloon, gelijk aan de naam van het bestand.",
        ),
        ("versie", "Maak dit getal hoger als je de vragen verandert."),
        ("titel", "De titel die mensen zien."),
        ("taal", "De taal van de vragen: `nl` of `en`."),
        (
            "voor",
            "Voor welke tafels: één verhaal, meer verhalen, of beide.",
        ),
        (
            "gegevens",
            "Waar de inbreng voor is. Bij `veiligheid` telt die nergens mee en wordt zij nooit openbaar.",
        ),
        ("codeboek", "De naam van het codeboek met de thema's."),
        ("bron", "Waar de vragen vandaan komen."),
        ("spelregels", "De afspraken die je aan het begin voorleest."),
        ("documenten", "Extra documenten die deze tafels krijgen."),
        ("fasen", "De delen van het gesprek, op volgorde."),
        (
            "fasen[].id",
            "Een korte naam die verder nergens in dit sjabloon staat.",
        ),
        ("fasen[].titel", "De titel van dit deel."),
        (
            "fasen[].minuten",
            "Hoeveel minuten dit deel mag duren, 0 tot 240.",
        ),
        ("fasen[].toelichting", "Wat je er aan het begin bij zegt."),
        (
            "fasen[].vragen",
            "De vragen van dit deel. Een pauze heeft er geen.",
        ),
        (
            "fasen[].vragen[].id",
            "Een korte naam die verder nergens in dit sjabloon staat.",
        ),
        ("fasen[].vragen[].tekst", "De vraag, zoals je die stelt."),
        (
            "fasen[].vragen[].vorm",
            "Hoe er wordt geantwoord: vrij, om de beurt, samen, of uit een keuze.",
        ),
        ("fasen[].vragen[].legt_vast", "Wat inbreng zonder teken is."),
        (
            "fasen[].vragen[].begin_bij",
            "Wie in een ronde het eerst aan de beurt zijn.",
        ),
        (
            "fasen[].vragen[].ook_begeleiding",
            "Een ronde vraagt ook wie het gesprek begeleiden.",
        ),
        ("fasen[].vragen[].opties", "Waar je uit kiest."),
        (
            "fasen[].vragen[].per",
            "Eén antwoord van de tafel, of een van elke deelnemer.",
        ),
        ("fasen[].vragen[].van", "De laagste stap van een schaal."),
        ("fasen[].vragen[].tot", "De hoogste stap van een schaal."),
        ("fasen[].vragen[].rijen", "De rijen van een matrix."),
        ("fasen[].vragen[].kolommen", "De kolommen van een matrix."),
        (
            "fasen[].vragen[].verplicht",
            "Zonder antwoord gaat de tafel niet verder.",
        ),
        (
            "fasen[].vragen[].max_woorden",
            "Boven dit aantal woorden volgt een vraag om korter te zijn.",
        ),
        (
            "fasen[].vragen[].zichtbaar",
            "Wie de inbreng mag zien: de tafel, het verslag, of iedereen.",
        ),
        (
            "fasen[].vragen[].voor",
            "Alleen deze perspectieven krijgen de vraag.",
        ),
        (
            "fasen[].vragen[].alleen_als",
            "De vraag komt alleen na een bepaald antwoord.",
        ),
        (
            "fasen[].vragen[].alleen_als.vraag",
            "De id van een eerdere vraag.",
        ),
        (
            "fasen[].vragen[].alleen_als.is",
            "Het antwoord waarna deze vraag komt.",
        ),
        (
            "fasen[].vragen[].herhaal",
            "Stel de vraag voor elk terugkerend thema, of voor elke vraag van vooraf.",
        ),
        (
            "fasen[].vragen[].hoogstens",
            "Hoe vaak de vraag hoogstens wordt herhaald.",
        ),
        (
            "fasen[].vragen[].hulpvragen",
            "Vragen die helpen als het stil blijft.",
        ),
        (
            "fasen[].vragen[].anoniem",
            "Wie het zei, wordt niet bewaard. Het perspectief wel.",
        ),
        (
            "fasen[].vragen[].themas",
            "Thema's die alle inbreng hier krijgt.",
        ),
    ],
    codebook_keys: &[
        (
            "codeboek",
            "De naam van dit codeboek, gelijk aan de naam van het bestand.",
        ),
        (
            "versie",
            "Maak dit getal hoger als je de thema's verandert.",
        ),
        (
            "lenzen",
            "Wat elke letter betekent, zoals `S: samenwerken`.",
        ),
        ("themas", "De thema's die inbreng kan krijgen."),
        (
            "themas[].id",
            "De korte naam, die je aan tafel na een # typt.",
        ),
        ("themas[].label", "De naam die mensen zien."),
        ("themas[].lens", "Een van de letters van `lenzen`."),
        ("themas[].omschrijving", "Waar het thema over gaat."),
        (
            "themas[].woorden",
            "Woorden waarbij het thema wordt voorgesteld.",
        ),
        (
            "themas[].basis",
            "Het thema van het ingebouwde codeboek waar dit bij hoort.",
        ),
    ],
    session_keys: &[
        ("id", "Project en tafel, zoals `heerenveen/po-overstap`."),
        ("status", "Of de tafel nog bezig is, of afgerond."),
        ("sjabloon", "Het sjabloon waarmee de tafel begon."),
        ("sjabloon.naam", "De naam van het sjabloon."),
        ("sjabloon.versie", "De versie van het sjabloon."),
        ("sjabloon.titel", "De titel van het sjabloon."),
        ("sjabloon.codeboek", "Het codeboek met de thema's."),
        ("sjabloon.gegevens", "Waar de inbreng voor is."),
        ("begonnen", "Wanneer de tafel begon."),
        ("afgerond", "Wanneer de tafel klaar was."),
        (
            "casus",
            "De casus zoals die aan het begin was, met wie later kwam.",
        ),
        ("plaats", "Waar de tafel gebleven is."),
        ("plaats.fase", "Het deel van het gesprek."),
        ("plaats.vraag", "De vraag."),
        ("plaats.beurt", "Wie er aan de beurt is."),
        ("plaats.rij", "De rij van de matrix."),
        ("plaats.kolom", "De kolom van de matrix."),
        ("codeboek_versie", "De versie van het codeboek."),
        ("spelregels", "De afspraken die zijn voorgelezen."),
        ("documenten", "Extra documenten die deze tafel krijgt."),
        ("themas", "De namen van de thema's."),
        ("laatste_nr", "Het hoogste nummer dat ooit is gegeven."),
        ("fasen", "De delen van het gesprek, met wat er is gezegd."),
        ("fasen[].begonnen", "Wanneer dit deel begon."),
        ("fasen[].vragen[].overgeslagen", "Wie niets wilden zeggen."),
        ("fasen[].vragen[].inbreng", "Wat er is gezegd."),
        (
            "fasen[].vragen[].inbreng[].nr",
            "Het nummer. Het wordt nooit opnieuw gebruikt.",
        ),
        ("fasen[].vragen[].inbreng[].van", "Wie het zei, of `allen`."),
        (
            "fasen[].vragen[].inbreng[].perspectief",
            "De kant waarvan het komt, als niet is bewaard wie het zei.",
        ),
        ("fasen[].vragen[].inbreng[].soort", "Wat het is."),
        ("fasen[].vragen[].inbreng[].rij", "De rij van de matrix."),
        (
            "fasen[].vragen[].inbreng[].kolom",
            "De kolom van de matrix.",
        ),
        (
            "fasen[].vragen[].inbreng[].tekst",
            "Wat er is gezegd, of het antwoord.",
        ),
        (
            "fasen[].vragen[].inbreng[].toelichting",
            "De reden bij een antwoord.",
        ),
        (
            "fasen[].vragen[].inbreng[].themas",
            "De thema's waar het over gaat.",
        ),
        ("fasen[].vragen[].inbreng[].wie", "Wie de actie doet."),
        ("fasen[].vragen[].inbreng[].aan", "Voor wie of van wie."),
        ("fasen[].vragen[].inbreng[].over", "Over wie het gaat."),
        (
            "fasen[].vragen[].inbreng[].wanneer",
            "Wanneer het klaar moet zijn.",
        ),
        ("fasen[].vragen[].inbreng[].status", "Hoe ver de actie is."),
        (
            "fasen[].vragen[].inbreng[].klaar_op",
            "De dag waarop de actie is gesloten.",
        ),
        (
            "fasen[].vragen[].inbreng[].uit",
            "De nummers waar het uit voortkomt.",
        ),
        (
            "fasen[].vragen[].inbreng[].zichtbaar",
            "Wie het mag zien, als dat anders is dan bij de vraag.",
        ),
        (
            "fasen[].vragen[].inbreng[].niveau",
            "Binnen de organisatie, lokaal, regionaal of landelijk.",
        ),
        (
            "fasen[].vragen[].inbreng[].waarde",
            "Het getal van een kengetal.",
        ),
        (
            "fasen[].vragen[].inbreng[].eenheid",
            "Waarin het getal is gemeten.",
        ),
        (
            "fasen[].vragen[].inbreng[].periode",
            "Over welke tijd het getal gaat.",
        ),
        ("fasen[].vragen[].inbreng[].moment", "Vóór of na de tafel."),
        (
            "fasen[].vragen[].inbreng[].plek",
            "Op school, thuis of in de vrije tijd.",
        ),
        (
            "fasen[].vragen[].inbreng[].evaluatie",
            "De dag om weer te kijken.",
        ),
        (
            "fasen[].vragen[].inbreng[].op",
            "Wanneer het is opgeschreven.",
        ),
        (
            "einde",
            "Het einde van het bestand. Zo is te zien dat het heel is.",
        ),
        ("einde.inbreng", "Hoeveel keer er inbreng is."),
    ],
    glossary_keys: &[
        ("begrippen", "Woorden en afkortingen met hun uitleg."),
        ("begrippen[].term", "Het woord of de afkorting."),
        ("begrippen[].voluit", "De afkorting voluit."),
        ("begrippen[].uitleg", "Wat het betekent, in gewone taal."),
    ],
};

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
            "deelnemers[].ingetrokken",
            "The day on which consent was withdrawn.",
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
            "Ask the question for each recurring theme, or for each question asked beforehand.",
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
        ("laatste_nr", "The highest number ever given."),
        (
            "fasen",
            "The parts of the conversation, with what was said.",
        ),
        ("fasen[].begonnen", "When this part began."),
        ("fasen[].vragen[].overgeslagen", "Who passed."),
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
