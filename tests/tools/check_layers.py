#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rule: a layer of src/ includes only itself and what stands below it.

The build links each layer with what it may use; this check also sees headers that need no linking.
"""

import re
from collections import namedtuple

import house

Include = namedtuple("Include", "path line name")

ERRORS = "core/san-error.h"  # the error domain, which every layer speaks
EVERYTHING = {"core", "model", "methods", "render", "report", "document", "handout"}
ALLOWED = {
    "core": {"core"},
    "model": {ERRORS, "model"},
    "methods": {"core", "model", "methods"},
    "render": {ERRORS, "model", "render"},
    "report": {ERRORS, "model", "render", "report"},
    "document": {ERRORS, "model", "document"},
    "handout": {ERRORS, "model", "methods", "report", "document", "handout"},
    "cli": EVERYTHING | {"cli"},
    "app": EVERYTHING | {"app"},
}
# Libraries with one home: the first word of the header's name, and where it may stand.
HOMES = {
    "gtk": re.compile(r"^src/app/"),
    "gdk": re.compile(r"^src/app/"),
    "adwaita": re.compile(r"^src/app/"),
    "plplot": re.compile(r"^src/render/.*san-plplot\.c$"),
}


def includes(path):
    text = house.without_comments(house.read(path))
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            yield match.group(1), Include(path, number, match.group(2))


def check_own(include):
    layer = include.path.parts[1]
    target = include.name.split("/")[0]
    if include.name == "config.h" or target == include.name and include.name.endswith("-resources.h"):
        return None
    if "/" not in include.name:
        return f'name the layer of "{include.name}"'
    if layer not in ALLOWED:
        return f"the layer {layer} is not in the table"
    if target not in ALLOWED[layer] and include.name not in ALLOWED[layer]:
        return f'{layer} may not use "{include.name}"'
    return None


def check_library(include):
    home = HOMES.get(re.split(r"[/.]", include.name)[0])
    if home and not home.match(include.path.as_posix()):
        return f"<{include.name}> belongs to {home.pattern}"
    return None


def main():
    problems = []
    for path in house.all_files(".c", ".h", under="src"):
        for mark, include in includes(path):
            problem = check_own(include) if mark == '"' else check_library(include)
            if problem:
                problems.append(f"{path}:{include.line}: {problem}")
    house.finish(problems)


if __name__ == "__main__":
    main()
