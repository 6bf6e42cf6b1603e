# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a GTK 4 window as a person would, seen through the accessibility bus.

A scenario runs under ui-run.sh, which gives it a screen and a session bus:

    import uitest

    def test_rate():
        with uitest.App(uitest.PROGRAM) as app:
            app.type(app.find("entry", "Number of cases"), "1240")
            app.wait_label("14.5 ‰")
            app.screenshot("rate.png")

    uitest.main(test_rate)

What keeps it steady:

- nodes are found by role and name, always with a deadline, and nothing sleeps a fixed time;
- pointer and keyboard are real (XTEST, by xdotool); the accessible actions are the second way;
- GTK 4.8 has no GrabFocus and no screen coordinates: focus comes by a click at the X window's
  origin plus the extents in the window, and by Tab where that misses.

UITEST_DEADLINE=SECONDS is how long to wait for anything, UITEST_LOG=FILE takes the program's output,
UITEST_SHOT=FILE.png the screen when a scenario fails.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  (the version has to be asked for first)

Atspi.set_timeout(2000, 10000)
DEADLINE = float(os.environ.get("UITEST_DEADLINE", "10"))
POLL = 0.015

# Program under test and its settings; tests/e2e/meson.build says where they are.
PROGRAM = os.environ.get("SAN_PROGRAM", "sanstat")

# One role has different names over the versions of GTK.
ROLES = {
    "entry": {"text", "entry"},
    "button": {"push button", "button", "toggle button"},
    "combo": {"combo box"},
    "label": {"label", "static", "heading"},
    "list item": {"list item", "table row"},
    "image": {"image", "drawing area", "canvas"},
    "window": {"frame", "window", "dialog"},
}


def until(what, probe, deadline=None):
    """Polls probe() until it gives something true; the failure names what was awaited."""
    end = time.monotonic() + (DEADLINE if deadline is None else deadline)
    while True:
        try:
            last = probe()
            if last:
                return last
        except (gi.repository.GLib.Error, AttributeError, StopIteration, IndexError) as error:
            last = error  # nodes go away while the tree changes
        if time.monotonic() > end:
            raise AssertionError(f"timed out: {what} (last: {last!r})")
        time.sleep(POLL)


def plain_name(name):
    """GTK 4.8 doubles names ("_Save Save", "Title Title"); this gives them once, without marks."""
    words = (name or "").replace("_", "").split()
    half = len(words) // 2
    return " ".join(words[:half] if half and words[:half] == words[half:] else words)


def xdotool(*arguments):
    command = ["xdotool", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def keys(*names):
    """Presses keys one after another: keys("Home", "ctrl+v")."""
    xdotool("key", "--clearmodifiers", *names)


def screenshot(path):
    """What a person sees: a grab of the screen, not of the window's own buffer."""
    subprocess.run(["import", "-silent", "-window", "root", str(path)], check=True)


class App:
    """A running program. As a context it is closed at the end and has to end with status 0."""

    def __init__(self, *argv, env=None):
        environment = {
            **os.environ, "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "GTK_A11Y": "atspi",
            "GSETTINGS_BACKEND": "memory", "G_DEBUG": "fatal-warnings", **(env or {})}
        self.log_path = os.environ.get("UITEST_LOG") or tempfile.mkstemp(prefix="uitest-")[1]
        self.log = open(self.log_path, "wb")
        self.process = subprocess.Popen(argv, env=environment, stdout=self.log, stderr=self.log)
        self.root = until("the program on the accessibility bus", self._find_root)
        until("a window with content", lambda: self.window().get_child_count() > 0)
        self.xid = None
        self.follow_focus()

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            if "UITEST_SHOT" in os.environ:
                screenshot(os.environ["UITEST_SHOT"])
            self.kill()
            print("# " + self.output().replace("\n", "\n# "))
            return
        status = self.close()
        assert status == 0, f"exit status {status}\n{self.output()}"

    def _find_root(self):
        if self.process.poll() is not None:
            raise AssertionError(f"ended early with {self.process.returncode}\n{self.output()}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            node = desktop.get_child_at_index(i)
            if node and node.get_process_id() == self.process.pid and node.get_child_count():
                return node
        return None

    def _find_windows(self):
        try:
            return xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()
        except subprocess.CalledProcessError:
            return []  # xdotool fails where it finds nothing

    def follow_focus(self):
        """Gives the topmost window the keyboard: there is no window manager that would."""
        self.xid = until("a visible window", self._find_windows)[-1]
        xdotool("windowfocus", "--sync", self.xid)

    def output(self):
        """What the program wrote so far."""
        self.log.flush()
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return log.read()

    # -- finding

    def window(self):
        return self.root.get_child_at_index(0)

    def walk(self, root=None):
        """All nodes below root, in the order of reading."""
        todo = [root or self.root]
        while todo:
            node = todo.pop()
            yield node
            children = (node.get_child_at_index(i) for i in range(node.get_child_count()))
            todo += [child for child in reversed(list(children)) if child]

    def search(self, role, name=None, root=None):
        """Nodes of a role; name is the whole name, or a compiled pattern to be found in it."""
        def fits(node):
            if node.get_role_name() not in ROLES.get(role, {role}):
                return False
            if name is None:
                return True
            words = plain_name(self.name_of(node))
            return name.search(words) if isinstance(name, re.Pattern) else words == name
        return filter(fits, self.walk(root))

    def name_of(self, node):
        """Its name; since GTK 4.10 it may stand only on the label that names it, be it hidden."""
        if node.get_name():
            return node.get_name()
        labels = [relation.get_target(0) for relation in node.get_relation_set()
                  if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY]
        return self.text(labels[0]) if labels else ""

    def find_all(self, role, name=None, root=None):
        return list(self.search(role, name, root))

    def find(self, role, name=None, root=None, deadline=None):
        """The first of the nodes, waited for."""
        return until(f"{role} named {name!r}", lambda: next(self.search(role, name, root)), deadline)

    def is_shown(self, node):
        return node.get_state_set().contains(Atspi.StateType.SHOWING)

    @staticmethod
    def has_size(node):
        extents = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        return extents.width > 0 and extents.height > 0

    @staticmethod
    def place(node):
        """Where a node is in the window."""
        extents = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        return extents.x, extents.y

    # -- reading

    @staticmethod
    def text(node):
        if node.get_text_iface() is None:
            return node.get_name() or ""
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def wait_text(self, node, pattern):
        """Waits until the text of node matches; returns it."""
        found = re.compile(pattern)
        until(f"text matching {pattern!r} (was {self.text(node)!r})", lambda: found.search(self.text(node)))
        return self.text(node)

    def wait_label(self, pattern, root=None):
        """Waits until some label matches; returns its text."""
        found = re.compile(pattern)
        def probe():
            texts = map(self.text, self.search("label", root=root))
            return next(text for text in texts if found.search(text))
        return until(f"a label matching {pattern!r}", probe)

    @staticmethod
    def is_focused(node):
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    @staticmethod
    def is_invalid(node):
        states = node.get_state_set()
        return any(map(states.contains, (Atspi.StateType.INVALID, Atspi.StateType.INVALID_ENTRY)))

    @staticmethod
    def is_selected(node):
        return node.get_state_set().contains(Atspi.StateType.SELECTED)

    # -- acting

    def origin(self):
        """Where the accessibility bus has its zero point on the screen.

        4.8 has the content box at 0,0; 4.18 has the box with its border at -b,-b and leaves out the
        paddings of containers, so that deep nodes lie some 15 px right of and below what it says.
        """
        lines = xdotool("getwindowgeometry", "--shell", self.xid).split()
        geometry = dict(line.split("=") for line in lines)
        frame = Atspi.Component.get_extents(self.window(), Atspi.CoordType.WINDOW)
        border_x = (int(geometry["WIDTH"]) - frame.width) // 2 - 2 * frame.x
        border_y = (int(geometry["HEIGHT"]) - frame.height) // 2 - 2 * frame.y
        return int(geometry["X"]) + border_x, int(geometry["Y"]) + border_y

    def click(self, node, button=1, n_clicks=1):
        def size():
            extents = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
            return extents if extents.width > 0 else None
        x, y = self.origin()
        extents = until("a size of the node", size)
        xdotool("mousemove", x + extents.x + extents.width // 2, y + extents.y + extents.height // 2,
                "click", "--repeat", n_clicks, button)

    def has_focus_soon(self, node, deadline):
        try:
            return until("focus", lambda: self.is_focused(node), deadline)
        except AssertionError:
            return False

    def focus(self, node):
        """By a click; where that misses by Tab, as a keyboard user would."""
        if not self.is_focused(node):
            self.click(node)
            if not self.has_focus_soon(node, 0.3):
                self.focus_by_tab(node)

    def focus_by_tab(self, node, tabs=80):
        for _ in range(tabs):
            if self.has_focus_soon(node, 0.06):
                return
            keys("Tab")
        raise AssertionError(f"{node.get_name()!r} cannot be reached by Tab")

    def type(self, node, text, replace=True):
        if not text.isascii():  # XTEST has no key for it
            self.set_text(node, text)
            return
        self.focus(node)
        if replace:
            keys("ctrl+a")
        xdotool("type", "--delay", 2, "--", text)
        until(f"{text!r} typed", lambda: self.text(node) == text)

    def set_text(self, node, text):
        """Through the accessibility bus, as dictation would: also where no focus is seen."""
        Atspi.EditableText.set_text_contents(node, text)
        until(f"{text!r} in place", lambda: self.text(node) == text)

    def press(self, node):
        """Activates by the accessible action, which is what a screen reader does."""
        # Since GTK 4.10 a menu button has no action of its own; the toggle inside it has.
        Atspi.Action.do_action(until("an action", lambda: self.find_action(node)), 0)

    def find_action(self, node):
        """The node itself, or the first one under it, that can be activated."""
        return next((n for n in self.walk(node) if Atspi.Action.get_n_actions(n) > 0), None)

    def choose(self, combo, item):
        """Picks an item of a drop-down by its words, with the keyboard."""
        xdotool("mousemove", *self.origin())  # an open list follows the pointer as well
        self.press(self.find("button", root=combo))
        opened = until("an open list", lambda: self.find_all("list", root=combo))[0]

        def words(node):
            labels = [plain_name(label.get_name()) for label in self.find_all("label", root=node)]
            return labels[0] if labels else plain_name(node.get_name())

        def here():
            count = opened.get_child_count()
            items = (opened.get_child_at_index(i) for i in range(count))
            return next(words(node) for node in items if any(map(self.is_focused, self.walk(node))))

        def focused():
            return until("focus in the list", here)

        def step(key):
            """Whether there was another item in this direction."""
            before = focused()
            keys(key)
            try:
                return until("another item", lambda: here() != before, 1)
            except AssertionError:
                return False

        # The accessible list holds the items in sight, in the order in which they were made.
        for key in ("Down", "Up"):
            while focused() != item and step(key):
                pass
        assert focused() == item, f"no item {item!r}"
        keys("Return")
        until(f"{item!r} chosen", lambda: not any(map(self.is_focused, self.walk(opened))))

    def paste(self, text):
        """Puts text on the clipboard of the screen and presses Ctrl+V."""
        # xclip stays in the background as the owner of the clipboard until somebody else takes it.
        subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode("utf-8"), check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        keys("ctrl+v")

    def resize(self, width, height):
        xdotool("windowsize", "--sync", self.xid, width, height)

    @staticmethod
    def screenshot(path):
        screenshot(path)

    # -- ending

    def close(self):
        """Closes the window as its button does, so that leak checkers run. Returns: exit status"""
        window = self.window()
        count = Atspi.Action.get_n_actions(window)
        names = [Atspi.Action.get_action_name(window, i) for i in range(count)]
        if "window.close" in names:
            Atspi.Action.do_action(window, names.index("window.close"))
        else:
            self.process.terminate()
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
            return self.process.returncode

    def kill(self):
        """Ends the program without a warning, as a power cut would."""
        self.process.kill()
        self.process.wait()


def main(*tests):
    """Runs the tests one after another and reports in TAP."""
    failed = 0
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} {test.__name__}", flush=True)
        except Exception:  # whatever it is, the other tests run
            failed += 1
            print(f"not ok {number} {test.__name__}")
            print("# " + traceback.format_exc().replace("\n", "\n# "), flush=True)
    sys.exit(1 if failed else 0)
