#!/usr/bin/env python3
"""Measures `privacy --jsonl` against deduce on the same notes, in one run.

    python3 -m venv /tmp/deduce && /tmp/deduce/bin/pip install deduce==3.0.6
    cargo build --release && /tmp/deduce/bin/python benches/privacy.py [PROGRAM] [KILOBYTES]

deduce takes about a minute to start and reads some tens of kilobytes a second, so it gets
KILOBYTES (200 unless told otherwise); the program gets a hundred times as much, and ten times that,
to see that its time grows with the length. Lines of one repeated sign show that no sign costs more.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NOTES = os.path.join(HERE, "..", "tests", "privacy", "own.jsonl")
NASTY = ["a.", "06 ", "A. ", "de ", "van 't ", "NL91 ", "x@", "www.", "1-", "bsn ", "geb. ", "Op de ", "Jan ", "'", "O6"]


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "target", "release", "dialoogtafel")
    kilobytes = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with open(NOTES, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    few = repeated(texts, kilobytes * 1000)
    with tempfile.TemporaryDirectory() as folder:
        startup = seconds(program, folder, [""])
        sizes = {}
        for times in (100, 1000):
            many = repeated(texts, kilobytes * 1000 * times)
            took = seconds(program, folder, many)
            sizes[times] = size(many) / took
            print(f"{size(many) / 1e6:.0f} MB: {took:.2f} s, {size(many) / took / 1e6:.1f} MB/s, {1000 * took / len(many):.4f} ms a note")
        print(f"an empty note, start and all: {1000 * startup:.0f} ms")
        for sign in NASTY:
            short, long = (seconds(program, folder, [sign * (count // len(sign))]) for count in (100_000, 1_000_000))
            print(f"1 MB of {sign!r}: {long:.3f} s, {long / short:.1f} times 100 kB")
    speed = deduce_speed(few)
    if speed:
        print(f"deduce: {speed / 1e6:.3f} MB/s; ours is {sizes[100] / speed:.0f} times as fast")


def repeated(texts, enough):
    """Texts over and over until there are so many bytes."""
    found, total = [], 0
    while total < enough:
        for text in texts:
            found.append(text)
            total += len(text.encode())
    return found


def size(texts):
    return sum(len(text.encode()) for text in texts)


def seconds(program, folder, texts):
    """The shortest of three runs."""
    path = os.path.join(folder, "notes.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
    shortest = None
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([program, "privacy", "--jsonl", path], check=True, stdout=subprocess.DEVNULL)
        took = time.perf_counter() - start
        shortest = took if shortest is None else min(shortest, took)
    return shortest


def deduce_speed(texts):
    """Bytes a second once it has started, or nothing where it is not installed."""
    try:
        from deduce import Deduce
    except ImportError:
        print("deduce is not installed here; see the first lines of this file")
        return None
    deduce = Deduce()
    start = time.perf_counter()
    for text in texts:
        deduce.deidentify(text)
    return size(texts) / (time.perf_counter() - start)


if __name__ == "__main__":
    main()
