# SPDX-License-Identifier: GPL-3.0-or-later
"""A student types numbers: each key changes the result, a bad one is explained at its field."""

from student import Sanstat, keys, main, until
from uitest import xdotool

CASES, POPULATION = "Число случаев явления", "Численность среды"
PEOPLE = "85300"
# 1, 12, 124 and 1240 of 85 300, on 1000 persons; a small rate keeps two significant digits.
RATES = {"1": "0,012", "12": "0,1", "124": "1,5", "1240": "14,5"}


def wait_rate(app, cases):
    app.wait_solution(rf"^{RATES[cases]}\s±.*‰$")


def open_intensity(app):
    app.open("интенсивный", "Интенсивный показатель")
    app.write(POPULATION, PEOPLE)


def test_each_key_counts():
    with Sanstat() as app:
        open_intensity(app)
        app.focus(app.field(CASES))
        typed = ""
        for digit in "1240":
            xdotool("type", digit)
            typed += digit
            wait_rate(app, typed)


def test_bad_value():
    with Sanstat() as app:
        open_intensity(app)
        app.write(CASES, "1240")
        wait_rate(app, "1240")
        app.write(CASES, "12x")
        sentence = f"«{CASES}»: это не число"
        app.wait_label(sentence, root=app.find("form"))
        until("a field marked as wrong", lambda: app.is_invalid(app.field(CASES)))
        assert app.value(POPULATION) == PEOPLE
        app.write(CASES, "1240")
        wait_rate(app, "1240")
        until("no complaint", lambda: not app.has_label(sentence))


def test_undo():
    with Sanstat() as app:
        open_intensity(app)
        app.write(CASES, "1240")
        wait_rate(app, "1240")
        keys("ctrl+z")
        until("an empty field", lambda: app.value(CASES) == "")
        assert app.value(POPULATION) == PEOPLE
        keys("ctrl+shift+z")
        until("the number again", lambda: app.value(CASES) == "1240")
        wait_rate(app, "1240")


main(test_each_key_counts, test_bad_value, test_undo)
