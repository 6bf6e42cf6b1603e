# SPDX-License-Identifier: GPL-3.0-or-later
"""What a student typed is kept: in a file, over a power cut, over a change of language."""

from student import STATE, WORK, Sanstat, keys, main, until
from uitest import xdotool

CASES, POPULATION = "Число случаев явления", "Численность среды"


def fill(app):
    app.open("интенсивный", "Интенсивный показатель")
    app.write(CASES, "1240")
    app.write(POPULATION, "85300")
    app.wait_solution(r"^14,5\b")


def wait_all(app):
    """Waits for what fill() left, in a window that somebody else opened."""
    app.page = until("a page", app.find_page)
    until("the number of cases", lambda: app.value(CASES) == "1240")
    assert app.value(POPULATION) == "85300"
    app.wait_solution(r"^14,5\b")


def test_file():
    path = WORK / "занятие.sanstat"
    with Sanstat() as app:
        fill(app)
        keys("ctrl+shift+r", "ctrl+s")
        app.enter_path(path)
        until("the name in the title", lambda: app.window().get_name() == f"{path.name} — Санстат")
    with Sanstat(path) as app:
        wait_all(app)
        keys("ctrl+r")
        assert len(app.tasks()) == 1


def kept():
    """What the copies for a crash hold; not what is still on its way into one."""
    return "".join(file.read_text(encoding="utf-8") for file in STATE.rglob("*.sanstat"))


def test_power_cut():
    app = Sanstat()
    fill(app)
    until("a copy of what was typed", lambda: "85300" in kept())
    app.focus(app.field("Что изучается"))
    xdotool("type", "abc")
    app.kill()
    with Sanstat() as app:
        app.wait_label("Восстановлено")
        wait_all(app)


def test_power_cut_of_a_file():
    """Two documents were open: the saved one knows its file again, the other one has none."""
    path = WORK / "после сбоя.sanstat"
    app = Sanstat()
    fill(app)
    copy = until("a copy", lambda: next(STATE.rglob("*.sanstat")))
    copy.with_name("recovery-other.sanstat").write_bytes(copy.read_bytes())
    keys("ctrl+s")
    app.enter_path(path)
    until("the name in the title", lambda: app.window().get_name() == f"{path.name} — Санстат")
    app.write(CASES, "124")
    until("a copy that knows the file", lambda: path.as_uri() in kept())
    app.kill()
    with Sanstat() as app:
        app.wait_windows(2)
        titles = {f"• {path.name} — Санстат", "• Несохранённый документ — Санстат"}
        until("the titles of both", lambda: {window.get_name() for window in app.windows()} == titles)
        while f"• {path.name}" not in xdotool("getwindowname", app.xid):
            keys("ctrl+w")  # asks about the other one
            app.press(app.find("button", "Не сохранять"))
            app.wait_windows(1)
        keys("ctrl+s")
        until("the file saved", lambda: '"124"' in path.read_text(encoding="utf-8"))


def wait_item(app, combo, words):
    """Waits for the focus on an item of an open list: keys pressed too soon go elsewhere."""
    until(f"the focus on {words!r}", lambda: any(
        app.is_focused(item) and app.find_all("label", words, root=item)
        for opened in app.find_all("list", root=combo) for item in app.walk(opened)))


def test_language():
    with Sanstat() as app:
        fill(app)
        keys("ctrl+comma")
        app.wait_windows(2)
        languages = app.find("combo box", "Язык")
        app.focus(languages)
        before = app.screen_windows()
        keys("space")
        wait_item(app, languages, "Как в системе")
        keys("End")
        wait_item(app, languages, "English")
        keys("Return")
        # All windows are made anew. Who looks at the old ones while they go makes GTK 4.8 warn.
        until("both windows anew", lambda: len(app.screen_windows() - before) == 2)
        app.wait_label("^Given$")
        app.wait_label(r"^14\.5\b")
        app.wait_label("^Intensive rate$")
        until("the number of cases", lambda: app.text(app.find("entry", "Number of events")) == "1240")
        assert not app.find_all("label", "Дано")
        app.wait_windows(2)
        keys("Escape")
        app.wait_windows(1)


main(test_file, test_power_cut, test_power_cut_of_a_file, test_language)
