# SPDX-License-Identifier: GPL-3.0-or-later
"""Every calculation is opened and filled with each of its examples; a warning ends the program."""

from student import SOURCE, Sanstat, examples, main, until

SUBJECT = "Что изучается"


def fill_all(app, texts):
    """Fills the open page with every example of its menu. Returns: their titles"""
    subject = next(app.search("entry", SUBJECT, root=app.page), None)  # not every calculation has one
    app.press(app.find("button", "Примеры", root=app.page))
    items = until("an open menu", lambda: app.find_all("menu item", root=app.page))
    for item in items:
        wanted = texts[app.name_of(item)].get("subject", "")
        app.press(item)
        until(f"the example {wanted!r}", lambda: subject is None or app.text(subject) == wanted)
    app.wait_solution("^Вывод$")
    return {app.name_of(item) for item in items}


def test_all_examples():
    folders = [folder for folder in (SOURCE / "data/examples").iterdir() if folder.is_dir()]
    texts = {example["ru"]["title"]: example["ru"] for folder in folders for example in examples(folder.name)}
    filled = set()
    with Sanstat() as app:
        for title in [app.name_of(row) for row in app.rows()]:
            app.open(title, title)
            filled |= fill_all(app, texts)
    assert filled == set(texts), filled ^ set(texts)


main(test_all_examples)
