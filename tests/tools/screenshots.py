#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of the program as it was built: of the README, or of every page for review.

usage: screenshots.py [DIR]              the README's, by default into docs/screenshots
       screenshots.py --all DIR [ID…]    every page: light, dark, high contrast, large text, wide,
                                         narrow, from the top to the bottom
"""

import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
E2E = ROOT / "tests/e2e"
sys.path.insert(0, str(E2E))

WIDE, NARROW = (1100, 720), (360, 720)
STYLES = {
    "light": {},
    "dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"},
    "contrast": {"ADW_DEBUG_HIGH_CONTRAST": "1"},
    "large": {},
}
LARGE_DPI = 96 * 3 // 2 * 1024
MOST_PARTS = 12


def set_up_screen(folder, arguments):
    """Runs this script again on an invisible screen with a home of its own."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "UI_SCREEN": "1280x900x24",
                   "SAN_PROGRAM": str(ROOT / "build/src/app/sanstat"),
                   "GSETTINGS_SCHEMA_DIR": str(ROOT / "build/data")}
    command = [str(E2E / "ui-run.sh"), "/usr/bin/python3", __file__, "--on-screen", str(folder), *arguments]
    return subprocess.run(command, env=environment, stderr=subprocess.DEVNULL, check=False).returncode


def write_settings(dpi=96 * 1024):
    """No blinking and nothing in motion, so that a picture is the same each time."""
    folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "gtk-4.0"
    folder.mkdir(exist_ok=True)
    lines = ["[Settings]", "gtk-cursor-blink=false", "gtk-enable-animations=false", f"gtk-xft-dpi={dpi}"]
    (folder / "settings.ini").write_text("\n".join(lines) + "\n", encoding="utf-8")


def grab(app):
    return subprocess.run(["import", "-silent", "-window", app.xid, "png:-"], check=True,
                          capture_output=True).stdout


def grab_still(app):
    """A picture that has stopped to change."""
    end = time.monotonic() + 10
    last = grab(app)
    while time.monotonic() < end:
        picture = grab(app)
        if picture == last:
            break
        last = picture
    return last


def save(picture, path):
    path.write_bytes(picture)
    if shutil.which("pngquant"):
        subprocess.run(["pngquant", "--force", "--skip-if-larger", "--output", path, path], check=False)
    print(path)


def scroll(app, clicks, right):
    """Turns the wheel over the solution, or over the only column of a narrow window."""
    uitest.xdotool("mousemove", app.width - right, 500, "click", "--repeat", clicks, 5)


def resize(app, size):
    app.resize(*size)
    app.width = size[0]


# --- the README ---------------------------------------------------------------

def start(folder):
    with student.Sanstat() as app:
        save(grab_still(app), folder / "start.png")


def page(folder, name, words, title, example, *, scrolled=0, size=WIDE, style="light"):
    with student.Sanstat(env=STYLES[style]) as app:
        resize(app, size)
        app.open(words, title)
        app.fill(example)
        if scrolled:
            scroll(app, scrolled, 150)
        save(grab_still(app), folder / f"{name}.png")


def report(folder):
    tasks = [("интенсивный", "Интенсивный показатель", "intensity"),
             ("структура", "Экстенсивный показатель (структура)", "structure"),
             ("кетле", "Индекс Кетле", "quetelet")]
    with student.Sanstat() as app:
        for words, title, method in tasks:
            app.open(words, title)
            app.fill(student.examples(method)[0])
            uitest.keys("ctrl+shift+r")
        uitest.keys("ctrl+r")
        titles = app.find("list", "Титульные данные")
        app.set_text(app.find("entry", "Студент", root=titles), "Иванова Мария")
        app.set_text(app.find("entry", "Группа", root=titles), "Л-412")
        save(grab_still(app), folder / "report.png")


def readme(folder):
    examples = student.examples
    start(folder)
    page(folder, "standardization", "стандартизация", "Прямой метод стандартизации",
         examples("standardization-direct")[0])
    page(folder, "variation-series", "вариационный", "Вариационный ряд",
         examples("variation-series")[1], scrolled=60)
    report(folder)
    page(folder, "dark", "динамический", "Анализ динамического ряда", examples("time-series")[0], style="dark")
    page(folder, "narrow", "интенсивный", "Интенсивный показатель", examples("intensity")[0], size=NARROW)


# --- review -------------------------------------------------------------------

def parts(app, folder, name):
    """From the top to the bottom, until scrolling changes nothing."""
    last = None
    for part in range(MOST_PARTS):
        picture = grab_still(app)
        if picture == last:
            break
        save(picture, folder / f"{name}-{part}.png")
        last = picture
        scroll(app, 5, 150)


def review_style(folder, style, size, wanted):
    methods = sorted(path.name for path in (ROOT / "data/examples").iterdir() if path.is_dir())
    titles = {}
    for line in subprocess.run([ROOT / "build/src/cli/sanstat-cli", "list"], env={**os.environ, "LANGUAGE": "ru"},
                               check=True, capture_output=True, text=True).stdout.splitlines():
        words = line.split(maxsplit=1)
        if line.startswith("  "):
            titles[words[0]] = words[1]
    with student.Sanstat(env=STYLES[style]) as app:
        for method in wanted or methods:
            resize(app, WIDE)
            app.open(titles[method], titles[method])
            name = f"{method}-{style}-{size[0]}"
            resize(app, size)
            save(grab_still(app), folder / f"{name}-empty.png")
            app.fill(student.examples(method)[0])
            parts(app, folder, name)


def review(folder, wanted):
    for style in STYLES:
        write_settings(LARGE_DPI if style == "large" else 96 * 1024)
        for size in (WIDE, NARROW):
            review_style(folder, style, size, wanted)


def main(arguments):
    if arguments[:1] == ["--on-screen"]:
        folder, wanted = pathlib.Path(arguments[1]), arguments[2:]
        write_settings()
        if wanted[:1] == ["--all"]:
            review(folder, wanted[1:])
        else:
            readme(folder)
        return 0
    rest = [argument for argument in arguments if argument != "--all"]
    if "--all" in arguments and not rest:
        print(__doc__, file=sys.stderr)
        return 2
    folder = pathlib.Path(rest[0] if rest else ROOT / "docs/screenshots").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return set_up_screen(folder, ["--all", *rest[1:]] if "--all" in arguments else [])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--on-screen"]:
        import student
        import uitest
    sys.exit(main(sys.argv[1:]))
