//! What the keys of the files mean, for editors that explain while one types, in Dutch.

use super::Schema;

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
            "deelnemers[].brengt_in",
            "Of deze persoon de casus inbrengt.",
        ),
        (
            "deelnemers[].ingetrokken",
            "De dag waarop de toestemming is ingetrokken.",
        ),
        (
            "deelnemers[].bewaard",
            "Waarvoor de woorden van wie introk nog wel gebruikt mogen worden.",
        ),
        (
            "deelnemers[].vertrokken",
            "Wanneer iemand eerder wegging. Wat die persoon zei, blijft.",
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
            "geen_namen",
            "Woorden die in stukken van het project op namen lijken en het niet zijn.",
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
            "fasen[].vragen[].rijen_zijn",
            "De rijen zijn momenten, plekken of niveaus. Elke rij is dan een woord daarvan.",
        ),
        (
            "fasen[].vragen[].kolommen_zijn",
            "De kolommen zijn momenten, plekken of niveaus. Elke kolom is dan een woord daarvan.",
        ),
        (
            "fasen[].vragen[].datum",
            "Of `>datum` hier de dag is waarop het klaar is, of de dag waarop je opnieuw kijkt.",
        ),
        (
            "fasen[].vragen[].inbrenger",
            "Of wie de casus inbrengt hier alleen luistert, of juist alleen spreekt.",
        ),
        (
            "fasen[].vragen[].eerst_schrijven",
            "Eerst schrijft iedereen in stilte, dan gaat de vraag rond.",
        ),
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
            "Stel de vraag voor elk terugkerend thema, elke vraag van vooraf, of elk moment van de tijdlijn.",
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
            "sleutel_gewist",
            "De dag waarop de namen zijn gewist; sindsdien staan er rollen in de teksten.",
        ),
        (
            "teruggekoppeld",
            "De dag waarop de terugkoppeling is gesloten; daarna is het verslag definitief.",
        ),
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
        (
            "geen_namen",
            "Woorden die op namen lijken en het niet zijn. Aan tafel gezegd.",
        ),
        ("laatste_nr", "Het hoogste nummer dat ooit is gegeven."),
        ("fasen", "De delen van het gesprek, met wat er is gezegd."),
        ("fasen[].begonnen", "Wanneer dit deel begon."),
        (
            "fasen[].vragen[].vooraf",
            "De hoeveelste vraag onder `vooraf` van de casus dit is.",
        ),
        ("fasen[].vragen[].overgeslagen", "Wie niets wilden zeggen."),
        (
            "fasen[].vragen[].volgorde",
            "De volgorde van de beurten, als die aan tafel is veranderd.",
        ),
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
