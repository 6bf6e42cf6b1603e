#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the tables of data/datasets to the pages of a report, and reports in TAP.

usage: test_coursework.py SANSTAT_CLI
"""

import csv
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CLI = pathlib.Path(sys.argv[1]).resolve()
ROOT = pathlib.Path(os.environ["SAN_TEST_SRCDIR"])
DOCUMENTS = ROOT / "data/coursework"


def check(number, name, passed, detail=""):
    print(f"{'ok' if passed else 'not ok'} {number} {name}", flush=True)
    if not passed:
        print("# " + detail.replace("\n", "\n# "), flush=True)
    return passed


def pages_of(name, folder):
    """Text of the report, words that a line break has parted joined again."""
    path = pathlib.Path(folder, name + ".pdf")
    subprocess.run([CLI, "report", DOCUMENTS / (name + ".sanstat"), "--language", "ru", "-o", path],
                   check=True)
    made = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True,
                          text=True)
    return " ".join(made.stdout.split())


def rows_of(name):
    with open(ROOT / "data/datasets" / (name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.reader(line for line in file if not line.startswith("#")))[1:]


def missing(text, expected):
    return [words for words in expected if words not in text]


def test_documents(folder):
    """The shipped documents are what the tables give, to the letter."""
    subprocess.run([sys.executable, ROOT / "tests/tools/make_coursework.py", folder], check=True)
    return [path.name for path in sorted(DOCUMENTS.glob("*.sanstat"))
            if path.read_bytes() != pathlib.Path(folder, path.name).read_bytes()]


def test_public(folder):
    """Each region by name, its figure or that there is none, and where the figures come from."""
    text = pages_of("kazakhstan-2024", folder)
    rows = rows_of("kazakhstan-infant-mortality")
    expected = [name for name, _ in rows] + [figure.replace(".", ",") for _, figure in rows]
    unpublished = sum(not figure for _, figure in rows)
    expected += ["Картограмма", "Бюро национальной статистики", "Младенческая смертность, ‰"]
    # Regions of the map without a figure, and those that it hasn't got: hatched or listed.
    hatched = int(re.search(r"нет данных \((\d+)\)", text).group(1))
    listed = len(re.findall("— нет данных", text))
    expected += [] if hatched + listed == unpublished else [f"{unpublished} without data"]
    return missing(text, expected)


def test_synthetic(folder):
    """17 regions and 3 cities in three years, ranked and on the map, and marked on every figure."""
    text = pages_of("kazakhstan-synthetic", folder)
    rows = rows_of("kazakhstan-synthetic")
    expected = [name for name, *_ in rows]
    expected += [figure.replace(".", ",") for _, *figures in rows for figure in figures]
    expected += ["2022", "2023", "2024", "Картограмма"]
    captions = re.findall(r"Рисунок \d – [^(]*\(условные данные\)", text)
    expected += [] if len(rows) == 20 and len(captions) == 3 else ["20 rows, 3 marked figures"]
    sources = text.count("Источник: условные данные, придуманы для упражнения")
    expected += [] if sources == 3 else [f"3 sources, not {sources}"]
    highest = re.search("Кызылординская.*?Костанайская.*?Актюбинская.*?г. Астана", text)
    return missing(text, expected) + ([] if highest else ["an order by level"])


def main():
    tests = [test_documents, test_public, test_synthetic]
    if shutil.which("pdftotext") is None:
        tests = tests[:1]
    print(f"1..{len(tests)}")
    failed = 0
    for number, test in enumerate(tests, 1):
        with tempfile.TemporaryDirectory() as folder:
            wrong = test(folder)
        failed += not check(number, test.__name__, not wrong, repr(wrong))
    sys.exit(1 if failed else 0)


main()
