#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers that nobody would measure: every calculation solves or refuses them in proper Russian.

usage: test_hostile.py SANSTAT_CLI
"""

import json
import os
import pathlib
import re
import subprocess
import sys

CLI = pathlib.Path(sys.argv[1]).resolve()
FACTORS = {"negative": -1, "tiny": 1e-150, "huge": 1e300, "thousandfold": 1000}
CONSTANTS = {"zeros": 0, "equal": 7, "smallest": 5e-324, "greatest": 1.7976931348623157e308}
FIRST = [0, -1, 1e-300, 1e15, 1e308, 0.5, "12,5", None, True, [1]]

# What no answer sheet may hold.
FAULTS = {
    "no number": r"(?i)\b(nan|inf|infinity)\b",
    "a value missing": r"= –\s|\b(от|до) –|– ±|± –",
    "a test without a doubt": r"([(;]|случайно:)\s*p = 0(,0+)?(?![,\d])",
    "a negative zero": r"−0(,0+)?(?![,\d])",
    "English": r"[A-Za-z]{4,}",
}


def run(*arguments, text=""):
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run([CLI, *arguments], input=text, capture_output=True, encoding="utf-8",
                          timeout=60, check=False, env=environment)


def numbers(value, change):
    """The same structure with each number changed."""
    if isinstance(value, list):
        return [numbers(item, change) for item in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return change(value)
    return value


def first_of(value, new):
    """The same structure with its first number replaced."""
    return [first_of(value[0], new), *value[1:]] if isinstance(value, list) and value else new


def variants(given):
    """Name and input of each trial."""
    yield "nothing", {}
    for name, factor in FACTORS.items():
        yield name, {key: numbers(value, lambda x: x * factor) for key, value in given.items()}
    for name, constant in CONSTANTS.items():
        yield name, {key: numbers(value, lambda x: constant) for key, value in given.items()}
    lists = {key: value for key, value in given.items() if isinstance(value, list)}
    if lists:
        yield "one row", {**given, **{key: value[:1] for key, value in lists.items()}}
        yield "backwards", {**given, **{key: value[::-1] for key, value in lists.items()}}
        yield "5000 rows", {**given, **{key: (value * 5000)[:5000] for key, value in lists.items()}}
    for key, value in given.items():
        if not isinstance(value, str):
            for new in FIRST:
                yield f"{key} from {new!r}", {**given, key: first_of(value, new)}


def fault(method, given):
    """What is wrong with the answer, or None."""
    result = run("solve", "--language=ru", method, text=json.dumps(given))
    answer = result.stdout + result.stderr
    if result.returncode not in (0, 2):
        return f"status {result.returncode}\n{answer}"
    said = answer.replace("sanstat-cli:", "")
    for name, pattern in FAULTS.items():
        found = re.search(pattern, said)
        if found and found.group() not in json.dumps(given):
            return f"{name}: {found.group()!r} in\n{answer}"
    return None


def main():
    listed = run("list", "--language=en").stdout
    methods = re.findall(r"^  ([a-z0-9-]+) ", listed, re.MULTILINE)
    failed = 0
    print(f"1..{len(methods)}")
    for number, method in enumerate(methods, 1):
        example = json.loads(run("example", "--language=ru", method).stdout)
        given = {key: value for key, value in example.items() if not isinstance(value, str)}
        faults = [f"{name}: {found}" for name, trial in variants(given)
                  if (found := fault(method, trial))]
        failed += bool(faults)
        print(f"{'not ok' if faults else 'ok'} {number} {method}")
        for text in faults[:5]:
            print("# " + text.replace("\n", "\n# "))
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
