#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of the program as it was built: of the README, or of every page for review.

usage: screenshots.py [DIR]              the README's, by default into docs/screenshots
       screenshots.py --all DIR [ID…]    every page: light, dark, high contrast, large text, wide
                                         and narrow, each empty, filled, and whole in a tall window
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
TALL = 2600  # shows a whole page, so that nobody has to scroll
STYLES = {
    "light": {},
    "dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"},
    "contrast": {"ADW_DEBUG_HIGH_CONTRAST": "1"},
    "large": {},
}


def set_up_screen(folder, arguments):
    """Runs this script again on an invisible screen with a home of its own."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "UI_SCREEN": f"1280x{TALL}x24",
                   "SAN_PROGRAM": str(ROOT / "build/src/app/sanstat"),
                   "GSETTINGS_SCHEMA_DIR": str(ROOT / "build/data")}
    command = [str(E2E / "ui-run.sh"), "/usr/bin/python3", __file__, "--on-screen", str(folder), *arguments]
    return subprocess.run(command, env=environment, check=False).returncode


def write_settings():
    """No blinking and nothing in motion, so that a picture is the same each time."""
    folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"]) / "gtk-4.0"
    folder.mkdir(exist_ok=True)
    lines = ["[Settings]", "gtk-cursor-blink=false", "gtk-enable-animations=false"]
    (folder / "settings.ini").write_text("\n".join(lines) + "\n", encoding="utf-8")


def set_dpi(dpi):
    """Text of another size: 96 is the usual one."""
    command = ["xprop", "-root", "-format", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER"]
    subprocess.run([*command, f"Xft.dpi:\t{dpi}\n"], check=True)


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


def scroll_to_end(app):
    """Turns the wheel in the margin of the solution, until nothing moves any more."""
    before = None
    while (picture := grab_still(app)) != before:
        before = picture
        uitest.xdotool("mousemove", WIDE[0] - 14, 500, "click", "--repeat", 40, "--delay", 5, 5)


# --- the README ---------------------------------------------------------------

def start(folder):
    with student.Sanstat() as app:
        save(grab_still(app), folder / "start.png")


def page(folder, name, title, example, *, at_end=False, size=WIDE, style="light"):
    with student.Sanstat(env=STYLES[style]) as app:
        app.resize(*size)
        app.open(title, title)
        app.fill(example)
        if at_end:
            scroll_to_end(app)
        save(grab_still(app), folder / f"{name}.png")


def report(folder):
    tasks = {"Интенсивный показатель": "intensity", "Экстенсивный показатель (структура)": "structure",
             "Индекс Кетле": "quetelet"}
    with student.Sanstat() as app:
        for title, method in tasks.items():
            app.open(title, title)
            app.fill(student.examples(method)[0])
            uitest.keys("ctrl+shift+r")
        uitest.keys("ctrl+r")
        form = app.find("list", "Титульные данные")
        app.set_text(app.find("entry", "Студент", root=form), "Иванова Мария")
        app.set_text(app.find("entry", "Группа", root=form), "Л-412")
        uitest.until("no message over the page", lambda: not app.find_all("label", "Добавлено"))
        save(grab_still(app), folder / "report.png")


def readme(folder):
    examples = student.examples
    start(folder)
    page(folder, "standardization", "Прямой метод стандартизации", examples("standardization-direct")[0])
    page(folder, "variation-series", "Вариационный ряд", examples("variation-series")[1], at_end=True)
    report(folder)
    page(folder, "dark", "Анализ динамического ряда", examples("time-series")[0], style="dark")
    page(folder, "narrow", "Интенсивный показатель", examples("intensity")[0], size=NARROW)


# --- review -------------------------------------------------------------------

def titles():
    """What the calculations are called, by id."""
    command = [ROOT / "build/src/cli/sanstat-cli", "list"]
    output = subprocess.run(command, env={**os.environ, "LANGUAGE": "ru"}, check=True,
                            capture_output=True, text=True).stdout
    return dict(line.split(maxsplit=1) for line in output.splitlines() if line.startswith("  "))


def review_style(folder, style, size, wanted):
    with student.Sanstat(env=STYLES[style]) as app:
        for method, title in titles().items():
            if wanted and method not in wanted:
                continue
            name = f"{method}-{style}-{size[0]}"
            app.resize(*WIDE)
            app.open(title, title)
            app.resize(*size)
            save(grab_still(app), folder / f"{name}-empty.png")
            app.fill(student.examples(method)[0])
            save(grab_still(app), folder / f"{name}.png")
            app.resize(size[0], TALL)
            save(grab_still(app), folder / f"{name}-whole.png")


def review(folder, wanted):
    for style in STYLES:
        set_dpi(144 if style == "large" else 96)
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
