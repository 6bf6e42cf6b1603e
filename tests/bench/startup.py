# SPDX-License-Identifier: GPL-3.0-or-later
"""The window appears within twice the time of an empty one, measured in the same run.

Times differ twofold from run to run, so the two programs take turns, the medians are compared, and
the limit has a quarter of slack.

usage: startup.py FIRST_FRAME PROGRAM EMPTY_WINDOW
"""

import os
import statistics
import subprocess
import sys

PAIRS = 15
LIMIT = 2.0
SLACK = 1.25


def main(first_frame, program, empty_window):
    environment = {**os.environ, "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "GTK_A11Y": "none",
                   "GSETTINGS_BACKEND": "memory", "LANGUAGE": "ru"}

    def measure(executable):
        command = [first_frame, executable]
        return float(subprocess.run(command, env=environment, check=True, capture_output=True).stdout)

    measure(program), measure(empty_window)  # warms the caches
    pairs = [(measure(program), measure(empty_window)) for _ in range(PAIRS)]
    ours, least = (statistics.median(times) for times in zip(*pairs))
    passed = ours / least <= LIMIT * SLACK
    print("1..1")
    print(f"{'ok' if passed else 'not ok'} 1 start-up {ours / least:.2f} times an empty window")
    print(f"start-up {ours:.0f} ms, empty window {least:.0f} ms, medians of {PAIRS} pairs", file=sys.stderr)
    return 0 if passed else 1


sys.exit(main(*sys.argv[1:]))
