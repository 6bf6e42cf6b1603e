# SPDX-License-Identifier: GPL-3.0-or-later
"""What a student does in Sanstat, in the words of the scenarios."""

import os
import pathlib
import re

import uitest
from uitest import keys, main, until  # noqa: F401  (scenarios take everything from here)

SOURCE = pathlib.Path(__file__).resolve().parents[2]
TEMPORARY = pathlib.Path(os.environ["TMPDIR"])  # of this scenario alone: see ui-run.sh


class Sanstat(uitest.App):
    """The program in Russian, as a context: any warning of GTK ends it and fails the scenario."""

    def __init__(self, *arguments, env=None):
        super().__init__(uitest.PROGRAM, *map(str, arguments), env={"LANGUAGE": "ru", **(env or {})})

    # -- the window

    def focused(self, role):
        """The node of a role that has the focus."""
        return until(f"focus on a {role}", lambda: next(filter(self.is_focused, self.find_all(role))))

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

    # -- a calculation

    def field(self, name, deadline=None):
        return self.find("entry", name, deadline=deadline)

    def value(self, name):
        return self.text(self.field(name))

    def write(self, name, text):
        self.type(self.field(name), text)

    def texts(self):
        """Everything that is written in the window, formulas in words."""
        return [self.text(node) for node in self.walk()
                if node.get_role_name() in {"label", "static", "heading", "image"}]
