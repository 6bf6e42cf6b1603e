#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our charts beside those of gnuplot and R: the same numbers, 900×600, into a PNG.

usage: compare.py BENCH_CHARTS

The programs take turns, so that the load of the machine is shared; medians are compared.
"Redraw" is the time of a chart inside of a running program, "start" that of a whole process that
starts, reads the numbers, draws once and ends. Fails when a redraw is not three times faster.
"""

import array
import math
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FACTOR = 3
ROUNDS = 5
SKIPPED = 77
HERE = Path(__file__).resolve().parent


def interleave(pairs):
    return array.array("d", [number for pair in pairs for number in pair])


def make_data(folder):
    """Yields name, kind, file and how often a running program draws it in a round."""
    noise = random.Random(1)
    wave = [(i, 50 + 30 * math.sin(i / 9e4) + 10 * math.sin(i * 1.7)) for i in range(1000000)]
    cloud = [(noise.gauss(170, 7), noise.gauss(65, 9)) for _ in range(1000000)]
    charts = [
        ("8 bars", "bar", [(i, 12 + 7 * i % 11) for i in range(8)], 20),
        ("histogram, 8 classes", "histogram",
         list(zip(range(150, 190, 5), [3, 9, 24, 38, 35, 19, 8, 2])), 20),
        ("line, 22 points", "line", [(1990 + i, 14 + 3 * math.sin(i / 3)) for i in range(22)], 20),
        ("relation, 60 points", "relation", cloud[:60], 20),
        ("line, 1 000 000 points", "line", wave, 1),
        ("relation, 1 000 000 points", "relation", cloud, 1),
    ]
    for name, kind, pairs, times in charts:
        path = folder / f"{name.replace(' ', '-')}.bin"
        path.write_bytes(interleave(pairs).tobytes())
        yield name, kind, path, times


def run(command, kind, data, times, folder):
    """Milliseconds of the whole process, and of each drawing by its own account."""
    started = time.perf_counter()
    done = subprocess.run([*command, kind, data, folder / "out.png", str(times)], check=True,
                          capture_output=True, text=True)
    return (time.perf_counter() - started) * 1000, float(done.stdout.split()[-1])


def measure(tools, chart, folder):
    """Median milliseconds {tool: (start, redraw)} of one chart."""
    name, kind, data, times = chart
    starts = {tool: [] for tool in tools}
    redraws = {tool: [] for tool in tools}
    for _ in range(ROUNDS):
        for tool, command in tools.items():
            start, redraw = run(command, kind, data, 1, folder)
            starts[tool].append(start)
            if times > 1:
                redraw = run(command, kind, data, times, folder)[1]
            redraws[tool].append(redraw)
    return {tool: (statistics.median(starts[tool]), statistics.median(redraws[tool]))
            for tool in tools}


def cell(milliseconds, ours):
    return f"{milliseconds:8.1f} ms {milliseconds / ours:5.1f}×"


def print_row(name, times, column):
    ours = times["Sanstat"][column]
    others = "  ".join(cell(times[tool][column], ours) for tool in ("gnuplot", "R"))
    print(f"{name:28} {('start', 'redraw')[column]:7} {ours:8.1f} ms  {others}", flush=True)


def main():
    missing = [tool for tool in ("gnuplot", "Rscript") if shutil.which(tool) is None]
    if missing:
        print("skipped, missing:", ", ".join(missing))
        return SKIPPED

    tools = {
        "Sanstat": [sys.argv[1]],
        "gnuplot": ["gnuplot", "-c", HERE / "charts.gp"],
        "R": ["Rscript", "--vanilla", HERE / "charts.R"],
    }
    slow = []
    print(f"{'chart':28} {'':7} {'Sanstat':>11}  {'gnuplot':>18}  {'R':>18}")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for chart in make_data(folder):
            times = measure(tools, chart, folder)
            print_row(chart[0], times, 1)
            print_row(chart[0], times, 0)
            ours = times["Sanstat"][1]
            slow += [f"{chart[0]}: {tool}" for tool in ("gnuplot", "R")
                     if times[tool][1] < FACTOR * ours]

    for line in slow:
        print(f"not {FACTOR} times faster: {line}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
