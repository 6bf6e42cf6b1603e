#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rule: a calculation in the registry comes with its examples and its reference cases.

Each `SAN_METHOD (san_method_foo)` of src/methods/san-methods.def has a descriptor with an id,
examples in English and Russian in data/examples/ID/, and cases in tests/reference/ID.json; no
example or case belongs to a calculation that does not exist.
"""

import json
import re

import house

REGISTRY = "src/methods/san-methods.def"
LINE = re.compile(r"^SAN_METHOD \((san_method_\w+)\)", re.MULTILINE)
DESCRIPTOR = re.compile(r'\bSanMethod (san_method_\w+)\s*=\s*\{.*?\.id\s*=\s*"([^"]+)"', re.DOTALL)
LANGUAGES = ("en", "ru")


def descriptors(names):
    """Names of the C variables and the ids in them.

    Families of indicators make their descriptors with a macro; there the id is known by the name of
    the variable and has to stand in the sources as a string.
    """
    ids = {}
    sources = [house.without_comments(house.read(path))
               for path in house.all_files(".c", under="src/methods")]
    for source in sources:
        ids.update(DESCRIPTOR.findall(source))
    for name in names:
        method_id = name.removeprefix("san_method_").replace("_", "-")
        if name not in ids and any(f'"{method_id}"' in source for source in sources):
            ids[name] = method_id
    return ids


def check_texts(path, value, where=""):
    """Wherever one language stands, the other stands too, and is not empty."""
    if isinstance(value, list):
        for i, element in enumerate(value):
            yield from check_texts(path, element, f"{where}[{i}]")
    elif isinstance(value, dict):
        if any(language in value for language in LANGUAGES):
            for language in LANGUAGES:
                if not value.get(language):
                    yield f"{path}: {where or 'top'}: no text in {language}"
        for key, element in value.items():
            if key not in LANGUAGES:
                yield from check_texts(path, element, f"{where}.{key}")


def check_method(method_id):
    examples = house.all_files(".json", under=f"data/examples/{method_id}")
    if not examples:
        yield f"data/examples/{method_id}: no worked example"
    for path in examples:
        text = house.read(path)
        if not all(f'"{language}"' in text for language in LANGUAGES):
            yield f"{path}: texts in {' and '.join(LANGUAGES)} are wanted"
        yield from check_texts(path, json.loads(text))
    if not (house.ROOT / f"tests/reference/{method_id}.json").exists():
        yield f"tests/reference/{method_id}.json: missing"


def check_strays(ids):
    for path in house.all_files(".json", under="data/examples"):
        if path.parts[2] not in ids:
            yield f"{path}: example of an unknown calculation"


def main():
    if not (house.ROOT / REGISTRY).exists():
        house.finish([])
    names = LINE.findall(house.read(REGISTRY))
    known = descriptors(names)
    problems = [f"{REGISTRY}: {name} has no descriptor with an id" for name in names if name not in known]
    problems += [f"{REGISTRY}: {name} is not listed" for name in known if name not in names]
    ids = [known[name] for name in names if name in known]
    problems += [f"{REGISTRY}: the id {i} is used twice" for i in set(ids) if ids.count(i) > 1]
    for method_id in ids:
        problems += check_method(method_id)
    house.finish(problems + list(check_strays(ids)))


if __name__ == "__main__":
    main()
