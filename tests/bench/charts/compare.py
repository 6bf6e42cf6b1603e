#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our charts beside those of gnuplot and R: the same numbers, 900×600, into a PNG.

usage: compare.py BENCH_CHARTS

"Redraw" is the time from the numbers to the PNG inside of a running program, by its own wall clock,
and what counts: fails where ours is not three times as fast. "Process" tells beside it what a whole
process takes that starts, reads the numbers, draws once and ends, most of which is loading
libraries and fonts, the same for all. A million points are drawn once only, and who takes longer
than LIMIT seconds is stopped and counts as that fast. The programs take turns, so that the load of
the machine is shared, and each round gives a ratio; the median of the ratios is told.
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
OTHERS = ("gnuplot", "R")
ROUNDS = 5
FEW_ROUNDS = 3  # of a million points, which take others seconds or minutes
LIMIT = 15  # seconds
SKIPPED = 77
MEMORY = Path("/dev/shm")
HERE = Path(__file__).resolve().parent


def interleave(pairs):
    return array.array("d", [number for pair in pairs for number in pair])


def make_data(folder):
    """Yields name, kind, file and how often a running program draws it in a round."""
    noise = random.Random(1)
    wave = [(i, 50 + 30 * math.sin(i / 9e4) + 10 * math.sin(i * 1.7)) for i in range(1000000)]
    cloud = [(noise.gauss(170, 7), noise.gauss(65, 9)) for _ in range(1000000)]
    groups = [(i, 12 + 7 * i % 11) for i in range(8)]
    charts = [
        ("8 bars", "bar", groups, 100),
        ("8 strips", "strip", groups, 100),
        ("8 sectors", "sector", groups, 100),
        ("histogram, 8 classes", "histogram",
         list(zip(range(150, 190, 5), [3, 9, 24, 38, 35, 19, 8, 2])), 100),
        ("line, 22 points", "line", [(1990 + i, 14 + 3 * math.sin(i / 3)) for i in range(22)], 100),
        ("relation, 60 points", "relation", cloud[:60], 100),
        ("line, 1 000 000 points", "line", wave, 0),
        ("relation, 1 000 000 points", "relation", cloud, 0),
    ]
    for name, kind, pairs, times in charts:
        path = folder / f"{name.replace(' ', '-')}.bin"
        path.write_bytes(interleave(pairs).tobytes())
        yield name, kind, path, times


def run(command, kind, data, times, folder):
    """Milliseconds of the whole process, and of each drawing by its own account."""
    started = time.perf_counter()
    try:
        done = subprocess.run([*command, kind, data, folder / "out.png", str(times)], check=True,
                              capture_output=True, text=True, timeout=LIMIT if times == 0 else None)
    except subprocess.TimeoutExpired:
        return LIMIT * 1000, LIMIT * 1000
    return (time.perf_counter() - started) * 1000, float(done.stdout.split()[-1])


def measure(tools, chart, folder):
    """Milliseconds by round of one chart: {"redraw": {tool: […]}, "process": {tool: […]}}"""
    _, kind, data, times = chart
    rounds = {what: {tool: [] for tool in tools} for what in ("redraw", "process")}
    for _ in range(ROUNDS if times > 0 else FEW_ROUNDS):
        for tool, command in tools.items():
            process, redraw = run(command, kind, data, 0, folder)
            rounds["process"][tool].append(process)
            if times > 0:
                redraw = run(command, kind, data, times, folder)[1]
            rounds["redraw"][tool].append(redraw)
    return rounds


def ratio(rounds, tool):
    return statistics.median(other / ours for other, ours in zip(rounds[tool], rounds["Sanstat"]))


def cell(times):
    median = statistics.median(times)
    return f"{'> ' * (median >= LIMIT * 1000)}{median:.1f} ms".rjust(12)


def print_row(name, what, rounds):
    cells = "  ".join(f"{cell(rounds[tool])} {ratio(rounds, tool):6.1f}×" for tool in OTHERS)
    print(f"{name:28} {what:7} {statistics.median(rounds['Sanstat']):8.1f} ms  {cells}", flush=True)


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
    print(f"{'chart':28} {'':7} {'Sanstat':>11}  {'gnuplot':>20}  {'R':>20}")
    # In memory where that can be had: what a disk takes for a new file is the same for all.
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as place:
        folder = Path(place)
        for chart in make_data(folder):
            for what, rounds in measure(tools, chart, folder).items():
                print_row(chart[0], what, rounds)
                slow += [f"{chart[0]}: {ratio(rounds, tool):.2f} times as fast as {tool}"
                         for tool in OTHERS if what == "redraw" and ratio(rounds, tool) < FACTOR]

    for line in slow:
        print(f"less than {FACTOR} times: {line}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
