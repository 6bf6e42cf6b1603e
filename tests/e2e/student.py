# SPDX-License-Identifier: GPL-3.0-or-later
"""What a student does in Sanstat, in the words of the scenarios."""

import json
import os
import pathlib
import re
import shutil
import subprocess

import uitest
from uitest import keys, until  # noqa: F401  (scenarios take everything from here)

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
        self.page = None  # of the calculation that was opened last

    # -- the window

    def windows(self):
        count = self.root.get_child_count()
        return [self.root.get_child_at_index(i) for i in range(count)]

    def focused(self, role):
        """The node of a role that has the focus."""
        return until(f"focus on a {role}", lambda: next(filter(self.is_focused, self.search(role))))

    def rows(self):
        """The calculations in the sidebar: recent ones may come twice."""
        return self.find_all("list item", root=self.find("list", "Расчёты"))

    def open(self, words, title):
        """Searches for a calculation and opens the first that is found."""
        keys("ctrl+f")
        self.set_text(self.focused("entry"), words)
        keys("Return")
        until(f"the page {title!r}", lambda: title in [
            self.name_of(row) for row in self.rows() if self.is_selected(row)])
        self.page = until("a page", self.find_page)

    def screen_windows(self):
        return set(self._find_windows())

    def wait_windows(self, count):
        """Waits for a dialog to come or to go, and gives the topmost window the keyboard."""
        until(f"{count} windows", lambda: self.root.get_child_count() == count)
        until(f"{count} windows on the screen", lambda: len(self.screen_windows()) == count)
        self.follow_focus()

    def close(self):
        """Closes the window; what was typed and not saved is given up."""
        keys("ctrl+w")
        until("the end or a question", lambda: self.process.poll() is not None or self.root.get_child_count() > 1)
        if self.process.poll() is None:
            self.press(self.find("button", re.compile("^(Не сохранять|Discard)$"), root=self.windows()[-1]))
        return self.process.wait(uitest.DEADLINE)

    def enter_path(self, path):
        """Answers the file chooser."""
        self.wait_windows(2)
        self.type(self.focused("entry"), str(path))
        keys("Return")
        self.wait_windows(1)

    def tasks(self):
        """The tasks on the page of the report, which has to be open."""
        return self.find_all("list item", root=self.find("list", "Задания"))

    # -- a calculation

    def find_page(self):
        """What holds both the form and the solution: to look there only is faster."""
        node = self.find("form")
        while not self.find_all("label", "Решение", root=node):
            node = node.get_parent()
        return node

    def fill(self, example):
        """Fills the form from the menu of worked examples."""
        self.press(self.find("button", "Примеры", root=self.page))
        self.press(self.find("menu item", example["ru"]["title"], root=self.page))
        self.wait_solution("^Вывод$")

    def wait_solution(self, *patterns):
        """Waits for texts on the page."""
        for pattern in patterns:
            self.wait_label(pattern, root=self.page)

    def field(self, name):
        return self.find("entry", name, root=self.page)

    def value(self, name):
        return self.text(self.field(name))

    def write(self, name, text):
        self.type(self.field(name), text)

    def has_label(self, pattern):
        labels = self.find_all("label", root=self.page)
        return any(re.search(pattern, self.text(label)) for label in labels)

    def cell(self, column, row):
        return self.field(f"{column}, строка {row}")

    def cells(self, column, count):
        """What the first rows of a column of the grid hold."""
        return [self.text(self.cell(column, row)) for row in range(1, count + 1)]


def main(*tests):
    """Runs scenarios, each on a computer that has never seen the program."""
    def alone(test):
        def run():
            shutil.rmtree(STATE)
            STATE.mkdir()
            test()
        run.__name__ = test.__name__
        return run
    uitest.main(*map(alone, tests))
