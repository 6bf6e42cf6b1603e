# SPDX-License-Identifier: GPL-3.0-or-later
"""A student looks for a calculation, fills it with the textbook's example and reads the solution."""

from student import Sanstat, examples, main, until

TITLE = "Прямой метод стандартизации"
STAGES = ["I", "II", "III", "IV", "V"]


def test_example():
    example = examples("standardization-direct")[0]
    with Sanstat() as app:
        app.open("стандартизация", TITLE)
        app.fill(example)
        app.wait_solution(*(rf"^{stage}\sэтап\. " for stage in STAGES))
        # Textbook, table 2.5: the standardised rates turn the comparison round.
        app.wait_solution(r"^121,0\b", r"^131,9\b", r"соотношение изменилось на обратное")
        assert app.cells("Возраст или другой признак", 4) == example["ru"]["labels"]


def test_wheel_over_wide_table():
    """The wheel moves the page, also where a table under the pointer can be scrolled sideways."""
    with Sanstat() as app:
        app.resize(1100, 720)
        app.open("стандартизация", TITLE)
        app.fill(examples("standardization-direct")[0])
        table = app.find("table", root=app.page)
        x, y = app.place(table)
        app.click(table, button=7, n_clicks=3)
        until("the table to go sideways", lambda: app.place(table)[0] < x)
        x = app.place(table)[0]
        app.click(table, button=5, n_clicks=2)
        until("the page to go down", lambda: app.place(table)[1] < y)
        assert app.place(table)[0] == x
        cell = app.cell("Возраст или другой признак", 2)
        y = app.place(cell)[1]
        app.click(cell, button=5, n_clicks=2)
        until("the form to go down", lambda: app.place(cell)[1] < y)


def test_search_in_english():
    with Sanstat() as app:
        app.open("standardization", TITLE)


main(test_example, test_wheel_over_wide_table, test_search_in_english)
