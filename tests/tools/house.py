# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of the house rules share: the files of the project, and how problems are told."""

import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED_FOLDERS = re.compile(r"^(\.git|\.cache|\.flatpak-builder|__pycache__|build|build-.*|_.*)$")


def all_files(*suffixes, under=""):
    """Files below ROOT/under as sorted paths relative to ROOT, without build directories."""
    found = []
    for folder, folders, names in os.walk(ROOT / under):
        folders[:] = [name for name in folders if not SKIPPED_FOLDERS.match(name)]
        for name in names:
            if not suffixes or name.endswith(suffixes):
                found.append((pathlib.Path(folder) / name).relative_to(ROOT))
    return sorted(found)


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def without_comments(text):
    """C text with comments blanked; line numbers stay."""
    def blank(match):
        token = match.group(0)
        return re.sub(r"[^\n]", " ", token) if token.startswith("/") else token
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', blank, text, flags=re.DOTALL)


def finish(problems):
    """Prints the problems and ends the program: status 1 when there is one."""
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
