# SPDX-License-Identifier: GPL-3.0-or-later
"""A student gathers three tasks, puts them in order, signs them and saves the PDF."""

import re

from student import WORK, Sanstat, examples, keys, main, pdf_text, until

TASKS = [("интенсивный", "Интенсивный показатель", "intensity"),
         ("кетле", "Индекс Кетле", "quetelet"),
         ("стандартизация", "Прямой метод стандартизации", "standardization-direct")]
INTENSITY, QUETELET, STANDARDIZATION = (title for _, title, _ in TASKS)
STUDENT = "Иванова Мария"
TITLE = "Практическая работа № 4"


def tasks(app):
    return [app.name_of(row) for row in app.tasks()]


def wait_tasks(app, *titles):
    until(f"tasks {titles}", lambda: tasks(app) == list(titles))


def add_task(app, words, title, method, number):
    app.open(words, title)
    app.fill(examples(method)[0])
    keys("ctrl+shift+r", "ctrl+r")
    until("the task in the report", lambda: len(tasks(app)) == number)


def gather(app):
    for number, task in enumerate(TASKS, 1):
        add_task(app, *task, number)
    wait_tasks(app, INTENSITY, QUETELET, STANDARDIZATION)


def row(app, title):
    return next(task for task in app.tasks() if app.name_of(task) == title)


def test_order():
    with Sanstat() as app:
        gather(app)
        app.focus_by_tab(row(app, STANDARDIZATION))  # a click would open the task
        keys("alt+Up")
        wait_tasks(app, INTENSITY, STANDARDIZATION, QUETELET)
        app.focus_by_tab(row(app, INTENSITY))
        keys("Delete")
        wait_tasks(app, STANDARDIZATION, QUETELET)
        keys("ctrl+z")
        wait_tasks(app, INTENSITY, STANDARDIZATION, QUETELET)


def test_pdf():
    path = WORK / "отчёт.pdf"
    with Sanstat() as app:
        gather(app)
        form = app.find("list", "Титульные данные")
        app.set_text(app.find("entry", "Студент", root=form), STUDENT)
        app.set_text(app.find("entry", "Название отчёта", root=form), TITLE)
        keys("ctrl+e")
        app.enter_path(path)
        app.wait_label("Отчёт сохранён в PDF")
    text = pdf_text(path)
    for expected in (STUDENT, TITLE, INTENSITY, QUETELET, STANDARDIZATION, "Вывод"):
        assert expected in text, f"no {expected!r} in\n{text}"
    # 31 000 of 786 000, and the standardised rates of the textbook's table 2.5
    for number in (r"39,4\s*±", r"121,0\b", r"131,9\b"):
        assert re.search(number, text), f"no {number!r} in\n{text}"


main(test_order, test_pdf)
