# SPDX-License-Identifier: GPL-3.0-or-later
"""What a student does in Sanstat, in the words of the scenarios."""

import json
import os
import pathlib
import re
import subprocess

import uitest
from uitest import keys, main, until  # noqa: F401  (scenarios take everything from here)

SOURCE = pathlib.Path(__file__).resolve().parents[2]
WORK = pathlib.Path(os.environ["TMPDIR"])  # of this scenario alone: see ui-run.sh
STATE = pathlib.Path(os.environ["XDG_STATE_HOME"])
NBSP = "\u00a0"


def examples(method):
    """The worked examples of a calculation, in the order of the menu."""
    files = sorted((SOURCE / "data/examples" / method).glob("*.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def pdf_text(path):
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Sanstat(uitest.App):
    """The program in Russian, as a context. A warning of GTK ends it and fails the scenario."""

    def __init__(self, *arguments, env=None):
        super().__init__(uitest.PROGRAM, *map(str, arguments), env={"LANGUAGE": "ru", **(env or {})})

    # -- the window

    def windows(self):
        count = self.root.get_child_count()
        return [self.root.get_child_at_index(i) for i in range(count)]

    def focused(self, role):
        """The node of a role that has the focus."""
        return until(f"focus on a {role}", lambda: next(filter(self.is_focused, self.find_all(role))))

    def press_shown(self, name):
        """Presses the one of several buttons that is in sight: wide and narrow windows have own ones."""
        def shown():
            return next(filter(self.has_size, self.find_all("button", name)))
        self.press(until(f"a button {name!r} in sight", shown))

    def rows(self):
        """The rows of the sidebar, what was found first."""
        return self.find_all("list item", root=self.find("list", "Расчёты"))

    def open(self, words, title):
        """Searches for a calculation and opens the first that is found."""
        keys("ctrl+f")
        self.type(self.focused("entry"), words)
        until(f"{title!r} as the first find", lambda: self.rows()[0].get_name() == title)
        keys("Return")
        until(f"the page {title!r}", lambda: self.is_selected(self.rows()[0]))
        self.find("form")

    def discard(self):
        """Closes the window without saving what was typed."""
        keys("ctrl+w")
        self.press(self.find("button", "Не сохранять"))
        status = self.process.wait(uitest.DEADLINE)
        assert status == 0, f"exit status {status}\n{self.output()}"

    def enter_path(self, path):
        """Answers the file chooser."""
        chooser = until("a file chooser", lambda: self.windows()[1])
        self.type(self.find("entry", root=chooser), str(path))
        keys("Return")
        until(f"{path}", path.exists)
        until("the chooser away", lambda: len(self.windows()) == 1)

    # -- a calculation

    def field(self, name):
        return self.find("entry", name, root=self.find("form"))

    def value(self, name):
        return self.text(self.field(name))

    def write(self, name, text):
        self.type(self.field(name), text)

    def has_label(self, pattern):
        return any(re.search(pattern, self.text(node)) for node in self.find_all("label"))

    def cells(self, column, count):
        """What the first rows of a column of the grid hold."""
        form = self.find("form")
        return [self.text(self.find("entry", f"{column}, строка {row}", root=form))
                for row in range(1, count + 1)]
