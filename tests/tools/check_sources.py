#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules of every source file: licence line, no left-over notes, no trace of a workplace,
and every source listed in its folder's meson.build."""

import re

import house

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
LICENSED = (".c", ".h", ".def", ".py", ".sh", ".ui", ".svg", ".css")
TEXTS = LICENSED + (".md", ".build", ".txt", ".xml", ".in", ".json", ".po", ".yaml", ".1", "/dev", "/run")
# A note must say which issue it belongs to. The brackets keep this file out of its own search.
NOTE = re.compile(r"\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b(?!.*#\d+)")
# Paths of the machine at hand: they mean nothing to anybody else.
WORKPLACE = re.compile(r"(?<![\w.-])/(wor[k]|hom[e]|roo[t]|opt/whee[l]s|far[m])/|bash_job[s]")


def check_licences(paths):
    for path in paths:
        head = "\n".join(house.read(path).splitlines()[:5])
        if path.name.endswith(LICENSED) and LICENCE not in head:
            yield f"{path}: no line `{LICENCE}` on top"


def check_words(paths):
    for path in paths:
        for number, line in enumerate(house.read(path).splitlines(), 1):
            if NOTE.search(line):
                yield f"{path}:{number}: a note without an issue number"
            if WORKPLACE.search(line):
                yield f"{path}:{number}: a path of somebody's machine"


def check_build_lists(paths):
    for path in paths:
        if path.suffix != ".c" or path.parts[0] not in ("src", "tests"):
            continue
        # A folder without a meson.build of its own is listed by the one above it.
        folder = path.parent
        while not (house.ROOT / folder / "meson.build").exists():
            folder = folder.parent
        name = path.relative_to(folder).as_posix()
        # Tests and fuzz targets may be listed by their subject: test-number.c as 'number'.
        names = {name, name[:-2], re.sub(r"^(test|fuzz)-", "", name[:-2])}
        if not names & set(re.findall(r"'([^']*)'", house.read(folder / "meson.build"))):
            yield f"{path}: not listed in {folder}/meson.build"


def main():
    paths = [path for path in house.all_files() if f"/{path}".endswith(TEXTS)]
    house.finish([*check_licences(paths), *check_words(paths), *check_build_lists(paths)])


if __name__ == "__main__":
    main()
