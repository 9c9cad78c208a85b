#!/usr/bin/env python3
"""Counts tables again, from the text of the contract alone, as a check on `inzichten --json`.

    python3 benches/count.py PAD... [--ook-bezig] [--drempel N] [--peildatum JJJJ-MM-DD]

It reads every `sessie.yaml` under the folders, in sorted order, and prints the numbers of
`documents.md` 6 that the contract fixes: all top-level counts, themes, pairs and actions. It shares
no code with the program and knows nothing of it. It needs PyYAML, with its C parser for speed.
"""

import argparse
import datetime
import itertools
import json
import os
import sys
from collections import Counter, defaultdict

import yaml


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Leaves dates and times as they were written, so that a day is the day where the table was."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in Loader.yaml_implicit_resolvers.items()
}


def main():
    options = read_options()
    sessions, skipped = choose(options.paths, options.ook_bezig)
    print(json.dumps(summary(sessions, skipped, options), ensure_ascii=False, indent=1))


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--ook-bezig", action="store_true")
    parser.add_argument("--drempel", type=int)
    parser.add_argument("--peildatum", type=datetime.date.fromisoformat)
    return parser.parse_args()


# Reading


def session_files(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
            continue
        found = []
        for folder, _, names in os.walk(path):
            found += [os.path.join(folder, name) for name in names if name == "sessie.yaml"]
        yield from sorted(found)


def read_yaml(path):
    with open(path, encoding="utf-8-sig") as file:
        return yaml.load(file, Loader)


def choose(paths, also_running):
    """The sessions that count, each with its project's threshold, and those that do not."""
    sessions, skipped, seen = [], [], set()
    for path in session_files(paths):
        session = read_yaml(path)
        if session["id"] in seen:
            skipped.append({"id": session["id"], "reden": "dubbel"})
            continue
        seen.add(session["id"])
        if session["sjabloon"].get("gegevens") == "veiligheid":
            skipped.append({"id": session["id"], "reden": "veiligheid"})
        elif session["status"] != "afgerond" and not also_running:
            skipped.append({"id": session["id"], "reden": "bezig"})
        else:
            sessions.append((session, project_threshold(path)))
    return sessions, sorted(skipped, key=lambda table: table["id"])


def project_threshold(path):
    project = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(path))), "project.yaml")
    if not os.path.exists(project):
        return 2
    return read_yaml(project).get("drempel", 2)


def day(value):
    """The day of a date or time, on the clock with which it was written."""
    return value and datetime.date.fromisoformat(value[:10])


def is_yes(value):
    """`ja` is a word to PyYAML, and a boolean in the contract."""
    return value in (True, "ja")


# Counting


class Table:
    """One table with the records that count."""

    def __init__(self, session):
        case = session["casus"]
        self.id = session["id"]
        self.session = session
        self.kind = case["soort"]
        self.sector = case.get("sector") or "geen"
        self.people = {person["code"].lower(): person for person in case["deelnemers"]}
        every = [record for phase in session["fasen"] for question in phase.get("vragen") or []
                 for record in question.get("inbreng") or []]
        self.records = [record for record in every if self.counts(record)]
        self.left_out = len(every) - len(self.records)
        self.by_number = {record["nr"]: record for record in self.records}

    def counts(self, record):
        speakers = [self.people.get(code.lower(), {}) for code in record.get("van") or []]
        return not speakers or any(allows(speaker) for speaker in speakers)

    def named(self, record):
        """The perspectives of the speakers, each once."""
        codes = [code.lower() for code in record.get("van") or []]
        perspectives = {self.people[code]["perspectief"] for code in codes if code in self.people}
        if record.get("perspectief"):
            perspectives.add(record["perspectief"])
        return perspectives

    def counted(self, record):
        """The same, with what all said counted for all present who do not guide."""
        perspectives = self.named(record)
        if "allen" in (record.get("van") or []):
            perspectives |= {person["perspectief"] for person in self.people.values()
                             if is_yes(person.get("komt", True)) and person["perspectief"] != "begeleiding"}
        return perspectives

    def themes_of_action(self, record):
        themes = set(record.get("themas") or [])
        for number in record.get("uit") or []:
            themes |= set(self.by_number.get(number, {}).get("themas") or [])
        return themes


def allows(person):
    if person.get("ingetrokken"):
        return False
    consent = person.get("toestemming")
    return consent is None or is_yes(consent.get("verslag"))


def summary(sessions, skipped, options):
    tables = [Table(session) for session, _ in sessions]
    thresholds = {threshold for _, threshold in sessions}
    threshold = options.drempel or (thresholds.pop() if len(thresholds) == 1 else 2)
    finished = [day(table.session["afgerond"]) for table in tables if table.session.get("afgerond")]
    begun = [day(table.session["begonnen"]) for table in tables]
    today = options.peildatum or max(finished or begun, default=None)
    result = {
        "formaat": 1,
        "tafels": len(tables),
        "per_soort": Counter(table.kind for table in tables),
        "per_sector": Counter(table.sector for table in tables),
        "inbreng": sum(len(table.records) for table in tables),
        "drempel": threshold,
        "overgeslagen": skipped,
        "weggelaten": sum(table.left_out for table in tables),
        "themas": themes(tables, threshold),
        "samen_genoemd": together(tables),
        "acties": actions(tables, today),
    }
    return result


def themes(tables, threshold):
    found = {}
    acted_on, done_on = set(), {}
    for table in tables:
        for record in table.records:
            for theme in sorted(set(record.get("themas") or [])):
                add(found.setdefault(theme, new_theme(theme)), table, record)
            if record["soort"] == "actie" and record.get("status", "open") != "vervallen":
                for theme in table.themes_of_action(record):
                    acted_on.add(theme)
                    if record.get("status") == "klaar" and record.get("klaar_op"):
                        closed = day(record["klaar_op"])
                        done_on[theme] = min(closed, done_on.get(theme, closed))
    for name, theme in found.items():
        finish(theme, threshold, name in acted_on, done_on.get(name))
    ranked = sorted(found.values(), key=lambda theme: (
        -len(theme["_tables"]), -len(theme["_named"]), -theme["keer"], theme["thema"]))
    return [{key: value for key, value in theme.items() if key[0] != "_"} for theme in ranked]


def new_theme(name):
    return {"thema": name, "tafels": 0, "keer": 0, "per_soort": Counter(), "per_perspectief": Counter(),
            "per_sector": Counter(), "knelpunt_tafels": 0, "terugkerend": False, "gedeeld": False,
            "zonder_actie": False, "teruggekomen": False, "verschil_in_beleving": [], "bronnen": [],
            "_tables": set(), "_named": set(), "_bottleneck": {}, "_who": defaultdict(lambda: defaultdict(set))}


def add(theme, table, record):
    theme["keer"] += 1
    theme["per_soort"][record["soort"]] += 1
    theme["per_sector"][table.sector] += 1
    theme["per_perspectief"].update(table.counted(record))
    theme["bronnen"].append((table.id, record["nr"]))
    theme["_tables"].add(table.id)
    theme["_named"] |= table.named(record)
    theme["_who"][table.id][record["soort"]] |= table.named(record)
    if record["soort"] == "knelpunt":
        theme["_bottleneck"][table.id] = day(table.session["begonnen"])


def finish(theme, threshold, has_action, done_on):
    theme["tafels"] = len(theme["_tables"])
    theme["knelpunt_tafels"] = len(theme["_bottleneck"])
    theme["terugkerend"] = theme["knelpunt_tafels"] >= threshold
    theme["gedeeld"] = len(theme["_named"]) >= 2
    theme["zonder_actie"] = theme["terugkerend"] and not has_action
    theme["teruggekomen"] = done_on is not None and any(day > done_on for day in theme["_bottleneck"].values())
    for table, who in sorted(theme["_who"].items()):
        success, bottleneck = who["succesfactor"], who["knelpunt"] - who["succesfactor"]
        if success and bottleneck:
            theme["verschil_in_beleving"].append(
                {"tafel": table, "succesfactor": sorted(success), "knelpunt": sorted(bottleneck)})
    theme["bronnen"] = [f"{table}#{number}" for table, number in sorted(theme["bronnen"])]


def together(tables):
    records, at_tables = Counter(), Counter()
    for table in tables:
        all_themes = set()
        for record in table.records:
            of_record = sorted(set(record.get("themas") or []))
            records.update(itertools.combinations(of_record, 2))
            all_themes.update(of_record)
        at_tables.update(itertools.combinations(sorted(all_themes), 2))
    return [{"a": a, "b": b, "inbreng": records[a, b], "tafels": at_tables[a, b]} for a, b in sorted(at_tables)]


def actions(tables, today):
    result = {"open": 0, "bezig": 0, "klaar": 0, "vervallen": 0, "te_laat": 0}
    for record in itertools.chain.from_iterable(table.records for table in tables):
        if record["soort"] != "actie":
            continue
        status = record.get("status", "open")
        result[status] += 1
        due = day(record.get("wanneer"))
        result["te_laat"] += bool(status in ("open", "bezig") and due and due < today)
    return result


if __name__ == "__main__":
    sys.exit(main())
