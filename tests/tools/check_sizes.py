#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rule: no C file over 600 lines, no function over 60, no line of a .c file in
src/ over 100 columns (aligned prototypes in headers and rows of test tables may be longer)."""

import shutil
import subprocess
import sys

import house

FILE_LINES = 600
FUNCTION_LINES = 60
COLUMNS = 100


def check_file(path):
    lines = house.read(path).splitlines()
    if len(lines) > FILE_LINES:
        yield f"{path}: {len(lines)} lines, at most {FILE_LINES}"
    for number, line in enumerate(lines, 1):
        if path.suffix == ".c" and path.parts[0] == "src" and len(line) > COLUMNS:
            yield f"{path}:{number}: {len(line)} columns, at most {COLUMNS}"


def check_functions(paths):
    tags = subprocess.run(
        ["ctags", "-L", "-", "--languages=C", "--langmap=C:.c.h", "--c-kinds=f", "--fields=ne",
         "--sort=no", "-f", "-"],
        input="\n".join(map(str, paths)), cwd=house.ROOT, capture_output=True, text=True, check=True)
    for tag in tags.stdout.splitlines():
        name, path, _, *fields = tag.split("\t")
        numbers = dict(field.split(":", 1) for field in fields if ":" in field)
        if "end" in numbers:
            length = int(numbers["end"]) - int(numbers["line"]) + 1
            if length > FUNCTION_LINES:
                yield f"{path}:{numbers['line']}: {name} has {length} lines, at most {FUNCTION_LINES}"


def main():
    if not shutil.which("ctags"):
        print("universal-ctags is missing")
        sys.exit(77)
    paths = house.all_files(".c", ".h", under="src") + house.all_files(".c", ".h", under="tests")
    problems = [problem for path in paths for problem in check_file(path)]
    house.finish(problems + list(check_functions(paths)))


if __name__ == "__main__":
    main()
