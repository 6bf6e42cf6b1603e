#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the documents of data/coursework from the tables of data/datasets.

usage: make_coursework.py [FOLDER]

Without FOLDER they go where the sources have them. Figures are copied as they stand in the table: a
region without one stays without.
"""

import csv
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
RATE = "Младенческая смертность"
PUBLIC = "Бюро национальной статистики Республики Казахстан, по сообщениям новостей"
SYNTHETIC = "условные данные, придуманы для упражнения"


def read(name):
    """Names of the regions, and their figures as texts by year."""
    with open(ROOT / "data/datasets" / f"{name}.csv", encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(line for line in file if not line.startswith("#"))
    years = [title.split()[0] for title in heading[1:]]
    columns = [[row[k + 1].replace(".", ",") for row in rows] for k in range(len(years))]
    return [row[0] for row in rows], dict(zip(years, columns))


def entry(number, heading, kind, subject, source, table):
    labels, columns = table
    texts = {"subject": subject, "kind": kind, "value_title": RATE, "value_unit": "‰",
             "category_title": "Регион", "source": source}
    cells = {"labels": [labels], "values": list(columns.values())}
    draft = {"form": 1, "texts": texts, "cells": cells, "groups": list(columns)}
    return {"id": str(number), "method": "graph", "heading": heading, "charts": [], "draft": draft}


def ranked(table, year):
    """The regions that have a figure, from the highest to the lowest."""
    labels, columns = table
    rows = [row for row in zip(columns[year], labels) if row[0]]
    rows.sort(key=lambda row: -float(row[0].replace(",", ".")))
    return [label for _, label in rows], {year: [figure for figure, _ in rows]}


def one_year(table, year):
    labels, columns = table
    return labels, {year: columns[year]}


def document(title, *entries):
    return {"format": "sanstat", "version": 1, "title": title, "student": "", "group": "",
            "teacher": "", "variant": "", "entries": list(entries), "drafts": {}}


def make_public():
    table = read("kazakhstan-infant-mortality")
    return document(
        "Младенческая смертность в регионах Казахстана, 2024 год",
        entry(1, "Регионы по уровню показателя", "strip",
              f"{RATE} в регионах Казахстана с опубликованными данными, 2024 год", PUBLIC,
              ranked(table, "2024")),
        entry(2, "Картограмма", "cartogram", f"{RATE} по регионам Казахстана, 2024 год", PUBLIC,
              one_year(table, "2024")))


def make_synthetic():
    table = read("kazakhstan-synthetic")
    note = "условные данные"
    return document(
        f"Младенческая смертность, 17 областей и 3 города ({note})",
        entry(1, "Регионы по уровню показателя", "strip",
              f"{RATE} по регионам, 2024 год ({note})", SYNTHETIC, ranked(table, "2024")),
        entry(2, "Регионы по годам", "strip", f"{RATE} по регионам, 2022–2024 годы ({note})",
              SYNTHETIC, table),
        entry(3, "Картограмма", "cartogram", f"{RATE} по регионам, 2024 год ({note})", SYNTHETIC,
              one_year(table, "2024")))


DOCUMENTS = {"kazakhstan-2024.sanstat": make_public, "kazakhstan-synthetic.sanstat": make_synthetic}


def main(folder):
    for name, make in DOCUMENTS.items():
        text = json.dumps(make(), ensure_ascii=False, indent=2) + "\n"
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data/coursework")
