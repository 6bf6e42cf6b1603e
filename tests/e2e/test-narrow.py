# SPDX-License-Identifier: GPL-3.0-or-later
"""On a window as narrow as a telephone, by keyboard alone: list, page, back."""

from student import Sanstat, keys, main, until


def test_keyboard_alone():
    with Sanstat() as app:
        app.resize(360, 720)
        keys("ctrl+f")
        app.type(app.focused("entry"), "кетле")
        keys("Down")
        until("the focus in the list", lambda: app.focused("list item").get_name() == "Индекс Кетле")
        keys("Return")
        until("the focus in the form", lambda: any(map(app.is_focused, app.walk(app.find("form")))))
        keys("alt+Left")
        until("the list again", lambda: app.focused("list item").get_name() == "Индекс Кетле")


main(test_keyboard_alone)
