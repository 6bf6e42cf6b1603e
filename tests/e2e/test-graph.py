# SPDX-License-Identifier: GPL-3.0-or-later
"""A student makes a graph from a table of her own and mends all that it lacks."""

import re

from student import WORK, Sanstat, keys, main, pdf_text, until

TITLE = "Построить график"
TABLE = "Район\tРождаемость\nСоветский\t12,1\nЛенинский\t9,8\nОктябрьский\t14,3\nЗаводской\t11,2\n"
CSV = "Район;2011;2012\nСоветский;12,1;11,9\nЛенинский;9,8;\nОктябрьский;14,3;13,7\n"

# What the checker names, the field that mends it, and what one writes there.
LACKS = (
    ("Дайте графику заголовок", "Название графика", "Рождаемость по районам города Н., 2012 год"),
    ("Назовите показатель", "Что означают значения", "Рождаемость"),
    ("Укажите единицу измерения", "Единица измерения", "‰"),
    ("Подпишите ось признака", "Что означают названия", "Район"),
    ("Укажите под графиком источник", "Источник данных", "учебный пример"),
)
COMPLETE = "^На графике есть всё необходимое"


def paste_table(app):
    app.open("график", TITLE)
    app.focus(app.cell("Название", 1))
    app.paste(TABLE)
    until("the rows pasted", lambda: app.cells("Название", 4) == [
        "Советский", "Ленинский", "Октябрьский", "Заводской"])
    app.wait_solution("подходит «Столбиковая диаграмма»")


def mend(app):
    """Follows the advice until there is none left."""
    for advice, field, text in LACKS:
        app.wait_solution(advice)
        app.write(field, text)
        until(f"no advice {advice!r}", lambda: not app.has_label(advice))
    app.wait_solution(COMPLETE)


def test_report():
    path = WORK / "график.pdf"
    with Sanstat() as app:
        paste_table(app)
        mend(app)
        keys("ctrl+shift+r", "ctrl+r")
        until("the task in the report", lambda: app.find_all("list item", TITLE))
        keys("ctrl+e")
        app.enter_path(path)
        app.wait_label("Отчёт сохранён в PDF")
    text = " ".join(pdf_text(path).split())
    for expected in ("Рисунок 1 – Рождаемость по районам города Н., 2012 год", "Рождаемость, ‰",
                     "Октябрьский", "14,3", "Источник: учебный пример"):
        assert expected in text, f"no {expected!r} in\n{text}"
    assert "Назовите" not in text and "Укажите" not in text, text


def test_other_kind():
    with Sanstat() as app:
        paste_table(app)
        mend(app)
        app.choose(app.find("combo", "Вид графика", root=app.page), "Секторная диаграмма")
        app.wait_solution("^Вы выбрали «Секторная диаграмма».*подходит «Столбиковая диаграмма»",
                          "Интенсивные показатели не являются частями целого")
        keys("ctrl+z")
        app.wait_solution(COMPLETE)


def test_file_and_order():
    path = WORK / "районы.csv"
    path.write_text(CSV, encoding="cp1251")
    with Sanstat() as app:
        app.open("график", TITLE)
        app.press(app.find("button", "Открыть таблицу из файла", root=app.page))
        app.wait_windows(2)
        keys("slash")  # the chooser of GTK asks for a path then
        path_entry = app.focused("entry")
        app.set_text(path_entry, str(path))
        keys("Return")
        app.wait_windows(1)
        until("the rows of the file", lambda: app.cells("Название", 3) == [
            "Советский", "Ленинский", "Октябрьский"])
        assert app.value("Значение, 2012, строка 1") == "11,9"
        assert app.value("Значение, 2012, строка 2") == ""
        app.focus(app.field("Значение, 2012, строка 1"))
        app.find("button", "Сортировать строки", root=app.page)
        # The button of a menu stands in a node of the same name.
        app.press(app.find_all("button", "Сортировать строки", root=app.page)[-1])
        app.press(app.find("menu item", "Сортировать по возрастанию", root=app.page))
        until("the rows in order", lambda: app.cells("Название", 3) == [
            "Советский", "Октябрьский", "Ленинский"])


def test_values_read_by_keys():
    with Sanstat() as app:
        paste_table(app)
        picture = app.find("image", re.compile("4 значения, наименьшее 9,8"), root=app.page)
        app.focus_by_tab(picture)
        keys("Right", "Right")
        until("the second value", lambda: picture.get_description() == "Ленинский: 9,8")
        keys("Escape")
        until("no value", lambda: "стрелками" in picture.get_description())


main(test_report, test_other_kind, test_file_and_order, test_values_read_by_keys)
