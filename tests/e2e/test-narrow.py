# SPDX-License-Identifier: GPL-3.0-or-later
"""On a window as narrow as a telephone, by keyboard alone: list, page, back."""

from student import Sanstat, keys, main, until


def test_narrow():
    with Sanstat() as app:
        app.resize(360, 720)
        keys("ctrl+f")
        search = app.focused("entry")
        until("the list in sight", lambda: app.has_size(search))
        app.type(search, "кетле")
        keys("Down", "Return")
        until("the page in sight", lambda: app.has_size(app.find("form")) and not app.has_size(search))
        until("a focus on the page", lambda: any(map(app.is_focused, app.walk(app.find("form")))))
        keys("alt+Left")
        until("the list again", lambda: app.has_size(search))
        until("the focus in it", lambda: app.is_focused(app.rows()[0]) or app.is_focused(search))


main(test_narrow)
