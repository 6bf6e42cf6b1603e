#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the tests of finished `meson test` runs.

usage: count_tests.py NAME=BUILD_DIR…

Reads meson-logs/testlog*.json of each build directory. Every TAP point counts as one test, so
does a test without TAP. A program that fails for another reason than its points (a crash, a
time-out, a plan not fulfilled) counts as one more failure. The last line reads
`N passed, N failed` or `N passed, N failed, N skipped`; the exit status is 1 when one failed.
"""

import json
import pathlib
import re
import sys
from collections import Counter

POINT = re.compile(r"^(not )?ok\b[^#\n]*(?:#\s*(skip|todo)\b)?", re.IGNORECASE | re.MULTILINE)
PLAN = re.compile(r"^1\.\.\d+", re.MULTILINE)


def count_points(output):
    counts = Counter()
    for refused, directive in POINT.findall(output):
        if directive.lower() == "skip":
            counts["skipped"] += 1
        elif refused and directive.lower() != "todo":
            counts["failed"] += 1
        else:
            counts["passed"] += 1
    return counts


def count_test(test):
    result = test["result"]
    output = test.get("stdout") or ""
    counts = count_points(output) if PLAN.search(output) else Counter()
    if result == "SKIP":
        return Counter(skipped=max(1, counts["skipped"]))
    if result in ("OK", "EXPECTEDFAIL"):
        return counts or Counter(passed=1)
    if counts["failed"] == 0:
        counts["failed"] = 1
    return counts


def count_run(build_dir):
    counts = Counter()
    for log in pathlib.Path(build_dir, "meson-logs").glob("testlog*.json"):
        for line in log.read_text(encoding="utf-8").splitlines():
            counts += count_test(json.loads(line))
    return counts


def in_words(counts):
    words = f"{counts['passed']} passed, {counts['failed']} failed"
    return words + (f", {counts['skipped']} skipped" if counts["skipped"] else "")


def main(arguments):
    total = Counter()
    for argument in arguments:
        name, _, build_dir = argument.partition("=")
        counts = count_run(build_dir)
        if not counts:
            counts["failed"] = 1  # A run without a single test proves nothing.
        print(f"{name}: {in_words(counts)}")
        total += counts
    print(in_words(total))
    return 1 if total["failed"] or not total["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
