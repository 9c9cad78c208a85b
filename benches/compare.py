#!/usr/bin/env python3
"""Measures `inzichten --json` against count.py on the same made-up tables, and holds their numbers equal.

    cargo build --release && python3 benches/compare.py [PROGRAM] [TABLES]

It prints the ratio for TABLES (1,000 unless told otherwise), and how the cost grows to ten times as many.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "target", "release", "dialoogtafel")
    tables = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    with tempfile.TemporaryDirectory() as folder:
        few, many = os.path.join(folder, "few"), os.path.join(folder, "many")
        generate(few, tables)
        ours, seconds = best([program, "inzichten", few, "--json"], 3)
        theirs, slow = best([sys.executable, os.path.join(HERE, "count.py"), few], 1)
        same = compare(json.loads(ours), json.loads(theirs))
        print(f"{tables} tables: {seconds:.2f} s, count.py {slow:.2f} s, {slow / seconds:.1f} times faster")
        generate(many, 10 * tables)
        _, longer = best([program, "inzichten", many, "--json"], 1)
        print(f"{10 * tables} tables: {longer:.2f} s, {longer / seconds:.1f} times as long")
    return 0 if same else 1


def generate(folder, tables):
    subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), folder, str(tables)], check=True)


def best(command, times):
    """What a command prints, and its shortest time."""
    shortest = None
    for _ in range(times):
        start = time.perf_counter()
        output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
        seconds = time.perf_counter() - start
        shortest = seconds if shortest is None else min(shortest, seconds)
    return output, shortest


def compare(ours, theirs):
    """Tells every number of count.py that differs; what it does not count is not looked at."""
    differences = list(different("", ours, theirs))
    for difference in differences[:20]:
        print("differs:", difference)
    print(f"{count(theirs)} numbers compared, {len(differences)} differ")
    return not differences


def different(place, ours, theirs):
    if isinstance(theirs, dict):
        if not isinstance(ours, dict):
            yield place
            return
        # What is zero may be left out.
        for key in theirs:
            if key in ours or theirs[key]:
                yield from different(f"{place}/{key}", ours.get(key), theirs[key])
        if place.rsplit("/", 1)[-1].startswith("per_") and set(ours) - set(theirs):
            yield f"{place}: {sorted(set(ours) - set(theirs))}"
    elif isinstance(theirs, list):
        if not isinstance(ours, list) or len(ours) != len(theirs):
            yield f"{place}: {len(ours or [])} and {len(theirs)}"
            return
        unordered = all(isinstance(item, str) for item in theirs) and not place.endswith("bronnen")
        pairs = zip(sorted(ours), sorted(theirs)) if unordered else zip(ours, theirs)
        for index, (one, other) in enumerate(pairs):
            yield from different(f"{place}/{index}", one, other)
    elif ours != theirs:
        yield f"{place}: {ours!r} and {theirs!r}"


def count(value):
    if isinstance(value, dict):
        return sum(count(item) for item in value.values())
    if isinstance(value, list):
        return sum(count(item) for item in value)
    return 1


if __name__ == "__main__":
    sys.exit(main())
