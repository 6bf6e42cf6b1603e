# SPDX-License-Identifier: GPL-3.0-or-later
"""The program starts, shows its window and ends: in every language that it has."""

import os
import subprocess

import uitest


def run(language):
    environment = {**os.environ, "LANGUAGE": language, "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo",
                   "GSETTINGS_BACKEND": "memory", "G_DEBUG": "fatal-warnings"}
    subprocess.run([uitest.PROGRAM, "--exit-after-startup"], env=environment, check=True, timeout=30)


def test_russian():
    run("ru")


def test_english():
    run("en")


uitest.main(test_russian, test_english)
