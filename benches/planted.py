#!/usr/bin/env python3
"""Plants names, numbers and notes of the table in random tables, and looks for them in every document
for others.

    cargo build --release && python3 benches/planted.py [TABLES] [SEED]

Each table gets a casus.yaml whose `namen` list invented names, and minutes in which those names stand
in many spellings (capitals, genitives, with a surname, in small letters), beside names that no case
lists (behind a title), citizen service numbers, telephone numbers, e-mail addresses, bank accounts,
addresses, days of birth, and notes marked `[tafel]` with a word of their own. Then all documents are
made for `betrokkenen` and `openbaar`. A document that the program refuses to make (exit 3) holds
nothing; one that it makes may hold none of what was planted. Standard library only.
"""
import os
import random
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(os.environ.get("DIALOOGTAFEL", "target/release/dialoogtafel"))
GIVEN = "Ytsje Sanne Mehmet Fatima Jelle Anouk Sjoerd Amina Daan Lotte Yusuf Femke Tjitske Ibrahim Noor".split()
FAMILY = "Bouma Hoekstra Rozema Yildiz Terpstra Dijkema Postma Oosterhuis Wiersma Kowalska".split()
UNLISTED = "Marloes Bertus Gerrit Wilma Hanneke Ruben Saskia Thijs Mirjam Kevin".split()
CALM = [
    "School belde op tijd terug #communicatie",
    "(+) We vonden elkaar bij de deur #elkaar_vinden",
    "(-) Het wachten duurde te lang #op_tijd",
    "Iedereen dacht dat een ander het deed #regie",
]


def bsn(r):
    while True:
        digits = [r.randint(1, 9)] + [r.randint(0, 9) for _ in range(7)]
        last = sum((9 - i) * d for i, d in enumerate(digits)) % 11
        if last < 10:
            return "".join(map(str, digits)) + str(last)


def iban(r):
    account = "ABNA" + "".join(str(r.randint(0, 9)) for _ in range(10))
    number = int("".join(str(int(c, 36)) for c in account + "NL00"))
    return f"NL{98 - number % 97:02}{account}"


def spellings(r, given, family):
    return r.choice(
        [given, given.upper(), f"{given} {family}", f"{given}s jas", f"{given}'s", f"{given[0]}. {family}", given.lower()]
    )


def plant(r, number):
    """Notes, what may stand in no document, and the case."""
    given, family = r.choice(GIVEN), r.choice(FAMILY)
    secret = f"geheimwoord{number}x{r.randint(1000, 9999)}"
    planted = [given, family, secret]
    notes = [f"mo: Toen zei {spellings(r, given, family)} dat het genoeg was", f"lk: Dit blijft hier {secret} [tafel]"]
    notes += [r.choice(["mo: ", "lk: ", "jh: "]) + note for note in r.sample(CALM, r.randint(2, 4))]
    if r.random() < 0.5:
        kind = r.randrange(7)
        value, note = [
            lambda: (lambda v: (v, f"jh: Het BSN is {v}"))(bsn(r)),
            lambda: (lambda v: (v, f"lk: Bel {v} na vier uur"))("06" + "".join(str(r.randint(0, 9)) for _ in range(8))),
            lambda: (lambda v: (v, f"mo: Mail naar {v}"))(f"{r.choice(UNLISTED).lower()}{r.randint(10, 99)}@voorbeeld.nl"),
            lambda: (lambda v: (v, f"jh: De rekening is {v}"))(iban(r)),
            lambda: (lambda v: (v, f"mo: We wonen op {v}"))(f"Dorpsstraat {r.randint(2, 99)}"),
            lambda: (lambda v: (v, f"mo: Geboren op {v}"))(f"{r.randint(1, 28)} maart 201{r.randint(0, 9)}"),
            lambda: (lambda v: (v, f"lk: Juf {v} belde elke week"))(r.choice(UNLISTED)),
        ][kind]()
        planted.append(value)
        notes.append(note)
    r.shuffle(notes)
    case = f"""formaat: 1
titel: Tafel {number}
soort: casus-specifiek
sjabloon: casus-specifiek
sector: {r.choice(["po", "vo", "mbo"])}
gemeente: Voorbeeld
datum: 2022-03-{r.randint(1, 28):02}
selectie: {{gezin_doet_mee: ja, terugkijken_kan: ja, conflict_voorbij: ja, herkenbaar: ja}}
deelnemers:
  - {{code: vz, rol: voorzitter, perspectief: begeleiding}}
  - code: jg
    rol: leerling
    perspectief: jeugdige
    namen: [{given} {family}, {given}]
    leeftijdsgroep: 12-15
    toestemming: {{deelname: ja, notities: ja, verslag: ja, citaat: ja, door: [jeugdige, ouder]}}
  - code: mo
    rol: moeder
    perspectief: ouder
    toestemming: {{deelname: ja, notities: ja, verslag: ja, citaat: nee, door: [ouder]}}
  - {{code: lk, rol: leerkracht, perspectief: onderwijs}}
  - {{code: jh, rol: jeugdhulpverlener, perspectief: zorg}}
"""
    return case, notes, planted


def run(folder, *arguments):
    done = subprocess.run([PROGRAM, *arguments, "-q"], cwd=folder, capture_output=True, text=True)
    assert done.returncode in (0, 1, 3), (arguments, done.stderr)
    return done


def main():
    tables = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    r = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    made = refused = leaks = 0
    with tempfile.TemporaryDirectory() as folder:
        planted = {}
        for number in range(tables):
            # Twenty tables a project, as a region could have them.
            name = f"project{number // 20}/tafel{number}"
            os.makedirs(f"{folder}/{name}")
            case, notes, planted[name] = plant(r, number)
            with open(f"{folder}/{name}/casus.yaml", "w", encoding="utf-8") as file:
                file.write(case)
            minutes = "".join(f"- {note}\n" for note in notes)
            with open(f"{folder}/{name}/notulen.md", "w", encoding="utf-8") as file:
                file.write(f"# Tafel\n## Het verhaal {{#verhaal}}\n### Vertel {{#volgorde}}\n{minutes}")
            run(folder, "start", name, "--notulen", f"{name}/notulen.md")
        projects = sorted({name.split("/")[0] for name in planted})
        for project in projects:
            with open(f"{folder}/{project}/project.yaml", "w", encoding="utf-8") as file:
                file.write("formaat: 1\ntitel: Project\n")
        for audience in ("betrokkenen", "openbaar"):
            for project in projects:
                run(folder, "verslag", project, "--voor", audience, "--overschrijf")
                run(folder, "verslag", project, "--voor", audience, "--profiel", "--overschrijf")
                for document in ("eindverslag", "factsheet"):
                    run(folder, document, project, "--voor", audience)
                run(folder, "inzichten", project, "--voor", audience, "-o", f"{project}/inzichten.md")
            for project in projects:
                names = [name for name in planted if name.startswith(project + "/")]
                files = [f"{project}/{file}.md" for file in ("eindverslag", "factsheet", "inzichten")]
                files += [f"{name}/{file}.md" for name in names for file in ("verslag", "casusprofiel")]
                for path in files:
                    if not os.path.exists(f"{folder}/{path}"):
                        refused += 1
                        continue
                    made += 1
                    with open(f"{folder}/{path}", encoding="utf-8") as file:
                        text = file.read()
                    os.remove(f"{folder}/{path}")
                    near = [path.rsplit("/", 1)[0]] if path.count("/") == 2 else names
                    for name in near:
                        for word in planted[name]:
                            if word in text or word.lower() in text.lower().split():
                                leaks += 1
                                print(f"{path} holds {word!r}")
    print(f"{tables} tables: {made} documents made, {refused} refused, {leaks} planted words found")
    sys.exit(leaks > 0)


if __name__ == "__main__":
    main()
