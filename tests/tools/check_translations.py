#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rule: every visible string is listed, extracted and translated.

usage: check_translations.py [--update]

Checks that po/POTFILES is sorted and names every file with strings, that every string of these
files stands in each po/LANGUAGE.po, that nothing there is fuzzy or untranslated, and that signs of
percent stay with their numbers. `--update` first brings the po files up to date.
"""

import os
import re
import subprocess
import sys
import tempfile

import house

MARKED = re.compile(r'\b(?:_|N_|C_|NC_|Q_|g_dngettext|ngettext)\s*\(\s*"')
TRANSLATABLE = re.compile(r'translatable="(?:yes|true|1)"')
XGETTEXT = ["xgettext", "--from-code=UTF-8", "-k_", "-kN_", "-kC_:1c,2", "-kNC_:1c,2",
            "-kngettext:1,2", "--add-comments=Translators", "--add-location=file",
            "--package-name=sanstat", "-f", "po/POTFILES"]
MERGE = ["msgmerge", "--quiet", "--no-fuzzy-matching", "--add-location=file", "--no-wrap"]
# "10 %" would be parted at the end of a line; "%s %s" is none of these.
LOOSE_PERCENT = re.compile(r"[\w)»] (?:%%|%(?![a-z\d$])|‰)")
# Dates and addresses that gettext adds anew at each run; they would only make merges fail.
VOLATILE = re.compile(r'^"(POT-Creation-Date|PO-Revision-Date|Report-Msgid-Bugs-To).*\n', re.MULTILINE)


def run(*command):
    result = subprocess.run(command, cwd=house.ROOT, capture_output=True, text=True,
                            env=dict(os.environ, LC_ALL="C.UTF-8"), check=False)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{result.stderr}")
    return result


def has_strings(path):
    text = house.read(path)
    if path.suffix in (".c", ".h", ".def"):
        return MARKED.search(house.without_comments(text)) is not None
    if path.suffix == ".in":
        return True
    return TRANSLATABLE.search(text) is not None


def check_potfiles(listed):
    if listed != sorted(listed):
        yield "po/POTFILES: not sorted"
    for path in listed:
        if not (house.ROOT / path).exists():
            yield f"po/POTFILES: {path} does not exist"
    candidates = [*house.all_files(".c", ".h", ".def", under="src"), *house.all_files(".ui"),
                  *house.all_files(".in", under="data")]
    for path in candidates:
        if has_strings(path) and path.as_posix() not in listed:
            yield f"po/POTFILES: {path} has strings and is not listed"


def update(po, template):
    run(*MERGE, "--output-file", po, po, template)
    run("msgattrib", "--no-obsolete", "--no-wrap", "-o", po, po)
    path = house.ROOT / po
    path.write_text(VOLATILE.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")


def check_language(po, template, folder):
    """A fresh merge shows what is new, what is fuzzy and what was never translated."""
    merged = f"{folder}/merged.po"
    run(*MERGE, "--output-file", merged, po, template)
    run("msgfmt", "--check-format", "--check-domain", "-o", "/dev/null", merged)
    for kind in ("--untranslated", "--only-fuzzy"):
        entries = run("msgattrib", kind, "--no-obsolete", "--no-wrap", merged).stdout
        for text in re.findall(r'^msgid (?!""\n\n)(.+(?:\n".*)*)', entries, re.MULTILINE):
            if text != '""' and "Project-Id-Version" not in text:
                yield f"{po}: {kind[2:]}: {text}"


def check_spaces(po):
    for line in house.read(po).splitlines():
        if line.startswith("msgstr") and LOOSE_PERCENT.search(line):
            yield f"{po}: a no-break space is wanted before the sign: {line}"


def main(arguments):
    listed = house.read("po/POTFILES").split()
    problems = list(check_potfiles(listed))
    if not problems:
        languages = [f"po/{language}.po" for language in house.read("po/LINGUAS").split()]
        with tempfile.TemporaryDirectory() as folder:
            template = f"{folder}/sanstat.pot"
            run(*XGETTEXT, "-o", template)
            for po in languages:
                if "--update" in arguments:
                    update(po, template)
                problems += [*check_language(po, template, folder), *check_spaces(po)]
    house.finish(problems)


if __name__ == "__main__":
    main(sys.argv[1:])
