#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the reference cases through the command line and reports in TAP, a point for each case.

usage: run_reference_cases.py SANSTAT_CLI FILE.json…

The files and the rules of comparison are described in tests/reference/README.md.
"""

import json
import math
import pathlib
import subprocess
import sys

TIMEOUT = 60


class Mismatch(Exception):
    """What was got is not what is expected; the message says where."""


def expand(value):
    """Replaces the abbreviations $repeat and $concat by the arrays they stand for."""
    if isinstance(value, dict):
        if "$repeat" in value:
            return expand(value["$repeat"]) * value["times"]
        if "$concat" in value:
            return [element for part in value["$concat"] for element in expand(part)]
        return {key: expand(element) for key, element in value.items()}
    if isinstance(value, list):
        return [expand(element) for element in value]
    return value


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def compare(path, got, expected, rel_tol, abs_tol):
    if is_number(expected):
        # bool is an int in Python, and a flag is no number.
        if not is_number(got) or not math.isfinite(got):
            raise Mismatch(f"{path}: got {got!r}, expected {expected!r}")
        difference = abs(got - expected)
        if difference > max(rel_tol * abs(expected), abs_tol):
            raise Mismatch(f"{path}: got {got!r}, expected {expected!r}, difference {difference:.3g}")
    elif isinstance(expected, list):
        if not isinstance(got, list) or len(got) != len(expected):
            raise Mismatch(f"{path}: got {got!r}, expected {len(expected)} elements")
        for i, element in enumerate(expected):
            compare(f"{path}[{i}]", got[i], element, rel_tol, abs_tol)
    elif isinstance(expected, dict):
        if not isinstance(got, dict):
            raise Mismatch(f"{path}: got {got!r}, expected an object")
        for key, element in expected.items():
            if key not in got:
                raise Mismatch(f"{path}.{key}: missing")
            compare(f"{path}.{key}", got[key], element, rel_tol, abs_tol)
    elif type(got) is not type(expected) or got != expected:
        raise Mismatch(f"{path}: got {got!r}, expected {expected!r}")


def refuse_constant(name):
    raise Mismatch(f"the answer holds {name}, which is not JSON")


def read_answer(output):
    try:
        return json.loads(output, parse_constant=refuse_constant)
    except ValueError as error:
        raise Mismatch(f"the answer is no JSON ({error}): {output[:200]!r}") from error


def check_results(case, method, answer):
    if answer.get("method") != method:
        raise Mismatch(f"method: got {answer.get('method')!r}, expected {method!r}")
    for part in ("steps", "conclusions", "warnings"):
        if not isinstance(answer.get(part), list):
            raise Mismatch(f"{part}: missing or no array")
    results = answer.get("results", {})
    for field, expected in case["expect"].items():
        if field not in results:
            raise Mismatch(f"{field}: missing")
        tolerance = case.get("field_tol", {}).get(field, {})
        compare(field, results[field], expected,
                tolerance.get("rel", case.get("rel_tol", 0.0)),
                tolerance.get("abs", case.get("abs_tol", 0.0)))


def check_error(expected, answer):
    got = answer.get("error")
    if not isinstance(got, dict):
        raise Mismatch(f"expected the error {expected}, got {str(answer)[:200]}")
    for key in ("field", "code"):
        if key not in got or got[key] != expected[key]:
            raise Mismatch(f"error {key}: got {got.get(key)!r}, expected {expected[key]!r}")
    if not got.get("message"):
        raise Mismatch("error message: missing")


def run_case(cli, method, case):
    text = case["raw"] if "raw" in case else json.dumps(expand(case["input"]))
    run = subprocess.run([cli, "calc", method, "-"], input=text.encode("utf-8"),
                         capture_output=True, timeout=TIMEOUT, check=False)
    if run.stderr:
        raise Mismatch(f"standard error: {run.stderr.decode('utf-8', 'replace')[:500]}")
    status = 2 if "error" in case else 0
    if run.returncode != status:
        raise Mismatch(f"exit status {run.returncode}, expected {status}: {run.stdout[:300]!r}")
    answer = read_answer(run.stdout.decode("utf-8"))
    if "error" in case:
        check_error(case["error"], answer)
    else:
        check_results(case, method, answer)


def main(arguments):
    cli, files = arguments[0], [pathlib.Path(name) for name in arguments[1:]]
    cases = []
    for file in files:
        reference = json.loads(file.read_text(encoding="utf-8"))
        cases += [(file.stem, reference["method"], case) for case in reference["cases"]]

    print(f"1..{len(cases)}")
    failed = 0
    for number, (stem, method, case) in enumerate(cases, 1):
        try:
            run_case(cli, method, case)
            print(f"ok {number} {stem}/{case['id']}")
        except (Mismatch, subprocess.TimeoutExpired) as problem:
            failed += 1
            print(f"not ok {number} {stem}/{case['id']}")
            print(f"# {problem}")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
