# SPDX-License-Identifier: GPL-3.0-or-later
"""A student pastes a table from a spreadsheet and moves about in the grid by keyboard."""

from student import Sanstat, keys, main, until
from uitest import xdotool

# As a Russian spreadsheet copies it: tabs, decimal commas, a heading and a sum.
STRUCTURE = "Болезнь\tЧисло\r\nКорь\t12,5\r\nГрипп\t50\r\nАнгина\t37,5\r\nВсего\t100\r\n"
VARIANTS = "Варианта\tЧастота\n4\t1\n5\t2\n6\t4\n7\t2\n8\t1\nВсего\t10\n"


def test_structure():
    with Sanstat() as app:
        app.open("структура", "Экстенсивный показатель (структура)")
        app.focus(app.cell("Составная часть", 1))
        app.paste(STRUCTURE)
        until("the rows pasted", lambda: app.cells("Составная часть", 3) == ["Корь", "Грипп", "Ангина"])
        assert app.cells("Величина", 3) == ["12,5", "50", "37,5"]
        app.wait_solution(r"12,5\s%", r"50,0\s%", r"37,5\s%")
        assert not app.has_label("Всего.*66|33,3")  # the sum was not taken for a part


def test_variation_series():
    with Sanstat() as app:
        app.open("вариационный", "Вариационный ряд")
        app.press(app.find("button", "Варианты с частотами", root=app.page))
        app.focus(app.cell("Варианта", 1))
        app.paste(VARIANTS)
        until("the rows pasted", lambda: app.cells("Варианта", 5) == ["4", "5", "6", "7", "8"])
        # Σdp² = 12, so σ = √(12/9); M = 6 by symmetry.
        app.wait_solution(r"^6,0\b", r"^1,2\b")


def test_keyboard():
    with Sanstat() as app:
        app.open("структура", "Экстенсивный показатель (структура)")
        app.focus(app.cell("Составная часть", 1))
        xdotool("type", "A")
        keys("Tab")
        until("the next cell", lambda: app.is_focused(app.cell("Величина", 1)))
        xdotool("type", "30")
        keys("Return")  # back to where the Tab began
        until("the next row", lambda: app.is_focused(app.cell("Составная часть", 2)))
        xdotool("type", "B")
        keys("Tab")
        until("the next cell", lambda: app.is_focused(app.cell("Величина", 2)))
        xdotool("type", "70")
        keys("Up")
        until("the row above", lambda: app.is_focused(app.cell("Величина", 1)))
        app.wait_solution(r"30,0\s%", r"70,0\s%")
        xdotool("type", "70")  # replaces what was in the cell
        keys("Down")
        app.wait_solution(r"50,0\s%")
        keys("ctrl+z")
        app.wait_solution(r"30,0\s%")


main(test_structure, test_variation_series, test_keyboard)
