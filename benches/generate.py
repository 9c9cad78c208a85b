#!/usr/bin/env python3
"""Writes made-up tables, always the same ones, to measure with: nothing of it is kept in the repository.

    python3 benches/generate.py FOLDER TABLES [RECORDS]

FOLDER/project-N/table-N/sessie.yaml, a hundred tables a project, RECORDS records a table (60 unless
told otherwise). It covers what is counted: all kinds and perspectives, speakers together and apart,
several themes on a record, actions in every state, tables that run and tables about safety.
"""

import os
import random
import sys

THEMES = ["regie", "overdracht_scholen", "overdracht_hulp", "informatie_delen", "op_tijd", "maatwerk",
          "juiste_expertise", "ouders", "stem_jeugdige", "personeel", "geld", "regels", "eigen_thema"]
PEOPLE = [("vz", "begeleiding", "onafhankelijk voorzitter"), ("jg", "jeugdige", "leerling"),
          ("mo", "ouder", "moeder"), ("lk", "onderwijs", "leerkracht"), ("ib", "onderwijs", "intern begeleider"),
          ("hv", "zorg", "hulpverlener"), ("gm", "gemeente", "beleidsmedewerker")]
QUESTIONS = [("verhaal", "open", "ervaring"), ("helpt", "open", "succesfactor"), ("remt", "open", "knelpunt"),
             ("regie", "ronde", "leiding"), ("bijdrage", "open", "aanbod"), ("nodig", "open", "behoefte"),
             ("les", "samen", "les"), ("acties", "acties", "actie")]
KINDS = ["succesfactor", "knelpunt", "dilemma", "inzicht", "les", "ervaring"]
WORDS = ("we belden pas na de zomer met de nieuwe school want niemand wist wie dat moest doen en toen was het "
         "te laat voor een plan dat bij deze leerling paste").split()


def main():
    folder, tables = sys.argv[1], int(sys.argv[2])
    records = int(sys.argv[3]) if len(sys.argv) > 3 else 60
    for number in range(tables):
        project = os.path.join(folder, f"project-{number // 100:03}")
        place = os.path.join(project, f"table-{number:05}")
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(project, "project.yaml"), "w", encoding="utf-8") as file:
            file.write(f"formaat: 1\ntitel: Project {number // 100}\ndrempel: 3\n")
        with open(os.path.join(place, "sessie.yaml"), "w", encoding="utf-8") as file:
            file.write(session(number, records))


def session(number, records):
    dice = random.Random(number)
    day = f"{dice.randint(2020, 2024)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    running = dice.random() < 0.05
    safety = dice.random() < 0.02
    lines = ["formaat: 1", f"id: project-{number // 100:03}/table-{number:05}",
             f"status: {'bezig' if running else 'afgerond'}",
             "sjabloon: {naam: casus-specifiek, versie: 1, titel: Gemaakt, codeboek: onderwijs-zorg"
             + (", gegevens: veiligheid}" if safety else "}"),
             f"begonnen: {day}T13:30:00+01:00"]
    if not running:
        lines.append(f"afgerond: {day}T15:30:00+01:00")
    lines += ["casus:", f"  titel: Tafel {number}"]
    one_case = dice.random() < 0.7
    lines += [f"  soort: casus-{'specifiek' if one_case else 'overstijgend'}", "  sjabloon: casus-specifiek"]
    if dice.random() < 0.9:
        lines.append(f"  sector: {dice.choice(['po', 'vo', 'mbo', 'so'])}")
    lines.append(f"  datum: {day}")
    if one_case:
        lines.append("  selectie: {gezin_doet_mee: ja, terugkijken_kan: ja, conflict_voorbij: ja, herkenbaar: ja}")
    lines.append("  deelnemers:")
    for code, perspective, role in PEOPLE:
        lines += [f"    - code: {code}", f"      rol: {role}", f"      perspectief: {perspective}"]
        if perspective in ("jeugdige", "ouder"):
            report = "nee" if dice.random() < 0.05 else "ja"
            lines.append(f"      toestemming: {{deelname: ja, notities: ja, verslag: {report}, citaat: nee,"
                         " door: [jeugdige, ouder]}")
    if running:
        lines.append("plaats: {fase: gesprek, vraag: verhaal}")
    lines += ["themas:"] + [f"  {theme}: Thema {theme.replace('_', ' ')}" for theme in THEMES[:-1]]
    lines += ["fasen:", "  - id: gesprek", "    titel: Het gesprek", "    vragen:"]
    written = 0
    for index, (question, form, kind) in enumerate(QUESTIONS):
        lines += [f"      - id: {question}", f"        tekst: Wat zeg je over {question}?",
                  f"        vorm: {form}", f"        legt_vast: {kind}"]
        share = records * (index + 1) // len(QUESTIONS) - written
        if share:
            lines.append("        inbreng:")
        for _ in range(share):
            written += 1
            lines += record(dice, written, question, kind, day)
    lines.append(f"einde: {{inbreng: {written}}}")
    return "\n".join(lines) + "\n"


def record(dice, number, question, kind, day):
    if question == "verhaal":
        kind = dice.choice(KINDS)
    lines = [f"          - nr: {number}"]
    if question == "les" or dice.random() < 0.1:
        lines.append("            van: [allen]")
    elif dice.random() < 0.97:
        speakers = dice.sample([code for code, _, _ in PEOPLE], dice.choice([1, 1, 1, 2]))
        lines.append(f"            van: [{', '.join(speakers)}]")
    lines.append(f"            soort: {kind}")
    text = " ".join(dice.choices(WORDS, k=dice.randint(6, 24)))
    if kind == "leiding":
        text = dice.choice(["onderwijs", "zorg", "gemeente", "onduidelijk"])
    lines.append(f"            tekst: {text}")
    themes = dice.sample(THEMES, dice.choice([0, 1, 1, 2, 3]))
    if themes:
        lines.append(f"            themas: [{', '.join(themes)}]")
    if kind == "actie":
        status = dice.choice(["open", "open", "bezig", "klaar", "vervallen"])
        lines += [f"            wie: [{dice.choice(['ib', 'hv', 'gm'])}]",
                  f"            wanneer: {dice.randint(2021, 2025)}-05-01", f"            status: {status}"]
        if status in ("klaar", "vervallen"):
            lines.append(f"            klaar_op: {dice.randint(2021, 2025)}-06-01")
    if kind in ("aanbod", "behoefte") and dice.random() < 0.6:
        lines.append(f"            aan: [{dice.choice(['jg', 'mo', 'ib', 'hv'])}]")
    if kind == "actie" and number > 10:
        lines.append(f"            uit: [{dice.randint(1, 10)}]")
    if dice.random() < 0.1:
        lines.append("            zichtbaar: tafel")
    lines.append(f"            op: {day}T14:{number % 60:02}:00+01:00")
    return lines


if __name__ == "__main__":
    main()
