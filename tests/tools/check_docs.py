#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rule: what HACKING.md quotes stands in the tree.

An excerpt is a fenced block under a line that is a path in backquotes. Its lines stand in that file
one after the other; a line "…" leaves some out.
"""

import re

import house

DOCUMENT = "HACKING.md"
EXCERPT = re.compile(r"^`([^`\n]+)`\n```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
GAP = "…"


def find_missing(excerpt, text):
    """The first part of an excerpt that the text lacks, or has in another order; None if there is none."""
    position = 0
    for part in re.split(rf"^{GAP}\n", excerpt, flags=re.MULTILINE):
        position = text.find(part, position)
        if position < 0:
            return part
        position += len(part)
    return None


def main():
    problems = []
    for path, excerpt in EXCERPT.findall(house.read(DOCUMENT)):
        if not (house.ROOT / path).exists():
            problems.append(f"{DOCUMENT}: there is no {path}")
            continue
        missing = find_missing(excerpt, house.read(path))
        if missing is not None:
            problems.append(f"{DOCUMENT}: not in {path}: {missing.splitlines()[0].strip()}")
    house.finish(problems)


if __name__ == "__main__":
    main()
