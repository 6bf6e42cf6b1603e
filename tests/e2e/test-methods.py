# SPDX-License-Identifier: GPL-3.0-or-later
"""Every calculation is opened and filled with each of its examples; a warning ends the program."""

from student import SOURCE, Sanstat, examples, main, until


def test_all():
    folders = sorted(folder.name for folder in (SOURCE / "data/examples").iterdir() if folder.is_dir())
    with Sanstat() as app:
        titles = [row.get_name() for row in app.rows()]
        assert len(titles) == len(folders)
        for title in titles:
            app.open(title, title)
            buttons = [button for method in folders for button in examples(method)
                       if app.find_all("button", button["ru"]["title"])]
            print(title, len(buttons))


main(test_all)
