#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every command of sanstat-cli as a person would, and reports in TAP.

usage: test_cli.py SANSTAT_CLI
"""

import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import traceback

CLI = pathlib.Path(sys.argv[1]).resolve()
COMMANDS = ["list", "describe", "calc", "solve", "chart", "example", "report", "table"]
INPUT = '{"favourable": 512, "trials": 1000}'
CYRILLIC = range(0x0400, 0x0500)


def run(*arguments, text=INPUT, locale="C.UTF-8", folder=None):
    environment = dict(os.environ, LC_ALL=locale)
    return subprocess.run([CLI, *arguments], input=text.encode(), capture_output=True, timeout=60,
                          check=False, env=environment, cwd=folder)


def out(result):
    assert result.returncode == 0, (result.returncode, result.stderr.decode())
    assert result.stderr == b"", result.stderr.decode()
    return result.stdout.decode()


def refused(result, status, words):
    """A sentence on standard error that starts with the program's name, and nothing else."""
    message = result.stderr.decode()
    assert result.returncode == status, (result.returncode, message)
    assert result.stdout == b"", result.stdout
    assert message.startswith("sanstat-cli: ") and message.count("\n") == 1, message
    assert words in message, message


def is_russian(text):
    return any(ord(character) in CYRILLIC for character in text)


def test_help():
    text = out(run("--help"))
    for command in COMMANDS:
        assert f"\n  {command} " in text, command
        own = out(run(command, "--help"))
        assert f"sanstat-cli {command}" in own and "--language" in own and "--decimals" in own, own


def test_manual():
    """The manual page tells every command and every option."""
    root = pathlib.Path(os.environ["SAN_TEST_SRCDIR"])
    page = (root / "data/man/sanstat-cli.1").read_text(encoding="utf-8").replace("\\-", "-")
    for command in COMMANDS:
        assert re.search(rf"^\.BR? {command}|^\.BI {command} ", page, re.MULTILINE), command
        for option in re.findall(r"--[a-z]+", out(run(command, "--help"))):
            assert option in page, (command, option)


def test_version():
    assert out(run("--version")).startswith("sanstat-cli 0.")


def test_usage():
    refused(run(), 1, "--help")
    refused(run("dance"), 1, "dance")
    refused(run("calc"), 1, "calc [OPTION…] ID [FILE]")
    refused(run("calc", "probability", "-", "-"), 1, "Too many")
    refused(run("calc", "--fast", "probability"), 1, "--fast")
    refused(run("solve", "--decimals=9", "probability"), 1, "--decimals")
    refused(run("solve", "--decimals=x", "probability"), 1, "--decimals")


def test_list():
    text = out(run("list"))
    assert "2.1 " in text and "\n  probability " in text and "2.4 " in text
    text = out(run("list", "--section", "2.4"))
    assert "probability" not in text and "intensity" in text
    assert "probability" in out(run("list", "--section", "2"))
    refused(run("list", "--section", "9.9"), 1, "9.9")


def test_describe():
    text = out(run("describe", "intensity"))
    for words in ("events: count", "default 1000", "zero-denominator", "1-ischaemic"):
        assert words in text, words
    refused(run("describe", "nothing"), 2, "nothing")


def test_describe_json():
    answer = json.loads(out(run("describe", "intensity", "--json")))
    fields = {field["id"]: field for field in answer["fields"]}
    assert answer["id"] == "intensity" and answer["section"] == "2.4"
    assert fields["events"]["type"] == "count" and not fields["events"]["optional"]
    assert fields["base"]["default"] == 1000 and fields["base"]["optional"]
    assert fields["population"]["type"] == "number > 0"
    assert "zero-denominator" in fields["population"]["errors"]
    assert "too-few-values" not in fields["population"]["errors"]
    assert answer["examples"][0]["name"] == "1-ischaemic"


def test_calc():
    answer = json.loads(out(run("calc", "probability")))
    assert answer["method"] == "probability" and answer["results"]["p"] == 0.512
    assert json.loads(out(run("calc", "probability", "-"))) == answer
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "данные.json")
        path.write_text(INPUT, encoding="utf-8")
        assert json.loads(out(run("calc", "probability", path, text=""))) == answer


def error_of(*arguments, **keywords):
    result = run(*arguments, **keywords)
    assert result.returncode == 2 and result.stderr == b"", (result.returncode, result.stderr)
    return json.loads(result.stdout)["error"]


def test_calc_refusals():
    error = error_of("calc", "probability", text='{"favourable": 5, "trials": 0}')
    assert error["field"] == "trials" and error["code"] == "zero-denominator", error
    assert error["message"].startswith("“All trials”: "), error
    error = error_of("calc", "nothing", text="{}")
    assert error["field"] is None and error["code"] == "unknown-method", error
    error = error_of("calc", "probability", text="{")
    assert error["field"] is None and error["code"] == "bad-json" and error["message"], error
    error = error_of("calc", "probability", text='{"favourable": "\xff"}'.replace("\xff", "\\ud800"))
    assert error["code"] == "bad-json", error


def test_calc_missing_file():
    refused(run("calc", "probability", "no-such-file.json"), 1, "no-such-file.json")
    refused(run("calc", "probability", "/"), 1, "")


def test_calc_not_utf8():
    result = subprocess.run([CLI, "calc", "probability"], input=b'{"favourable": "\xff\xfe"}',
                            capture_output=True, timeout=60, check=False)
    assert result.returncode == 2 and json.loads(result.stdout)["error"]["code"] == "bad-json"


def test_solve():
    text = out(run("solve", "probability"))
    assert "p = m/n = 512/1000 = 0.512" in text, text
    assert "Conclusion" in text
    assert all(len(line) <= 80 for line in text.splitlines()), text
    refused(run("solve", "probability", text='{"favourable": 5}'), 2, "All trials")
    refused(run("solve", "nothing"), 2, "nothing")
    refused(run("solve", "probability", text="[]"), 2, "")


def test_language():
    russian = out(run("solve", "--language", "ru", "probability"))
    assert is_russian(russian) and "0,512" in russian, russian
    assert russian == out(run("--language=ru", "solve", "probability", locale="C"))
    assert is_russian(out(run("--language", "ru", "--help")))
    assert not is_russian(out(run("solve", "--language", "en", "probability")))
    answer = json.loads(out(run("calc", "--language=ru", "probability")))
    assert answer["results"]["p"] == 0.512 and "0,512" in answer["conclusions"][0], answer
    assert is_russian(error_of("calc", "--language=ru", "nothing", text="{}")["message"])


def test_decimals():
    text = out(run("solve", "--decimals=2", "probability"))
    assert "0.51200" in text, text
    out(run("solve", "--decimals=-1", "--modern", "probability"))


def test_example():
    example = out(run("example", "intensity"))
    assert json.loads(example)["events"] == 31000
    assert out(run("example", "intensity", "1-ischaemic")) == example
    out(run("solve", "intensity", text=example))
    refused(run("example", "intensity", "none"), 1, "none")
    refused(run("example", "nothing"), 2, "nothing")


def png_size(path):
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG"), data[:8]
    return struct.unpack(">II", data[16:24])


def test_chart():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for file, start in (("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.pdf", b"%PDF")):
            out(run("chart", "probability", "-o", file, folder=folder))
            assert (folder / file).read_bytes().startswith(start), file
        out(run("chart", "probability", "-o", "b.png", "--size", "300x200", "--scale", "3",
                "--kind", "stacked-share", "--number", "1", folder=folder))
        assert png_size(folder / "b.png") == (900, 600)


def square(name, west):
    outline = [[west, 50], [west + 1, 50], [west + 1, 51], [west, 51], [west, 50]]
    return {"type": "Feature", "properties": {"name": name},
            "geometry": {"type": "Polygon", "coordinates": [outline]}}


def test_own_map():
    """A map of one's own: as an object, or the name of a file beside the input."""
    outlines = {"type": "FeatureCollection", "features": [square("North", 0), square("South", 1)]}
    task = {"values": [[1, 2, 3]], "labels": ["North", "South", "Atlantis"], "kind": "cartogram",
            "map": "own", "own_map": "maps/two.geojson"}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "maps").mkdir()
        (folder / "maps" / "two.geojson").write_text(json.dumps(outlines), encoding="utf-8")
        (folder / "task.json").write_text(json.dumps(task), encoding="utf-8")
        answer = out(run("calc", "graph", str(folder / "task.json")))
        assert "Atlantis" in answer and "North" not in answer, answer
        assert out(run("calc", "graph", text=json.dumps({**task, "own_map": outlines}))) == answer
        out(run("chart", "graph", "-o", "map.png", "task.json", folder=folder))
        missing = run("calc", "graph", text=json.dumps(task))
        assert missing.returncode == 1 and "maps/two.geojson" in missing.stderr.decode(), missing
        (folder / "maps" / "two.geojson").write_bytes(b"\xff\xfe{")
        answer = run("calc", "graph", str(folder / "task.json"))
        assert answer.returncode == 2 and json.loads(answer.stdout)["error"]["code"] == "bad-json"


def test_chart_refusals():
    chart = ["chart", "probability", "-o", "x.png"]
    with tempfile.TemporaryDirectory() as folder:
        refused(run("chart", "probability", folder=folder), 1, "-o")
        refused(run(*chart, "--kind", "radial", folder=folder), 1, "sector")
        refused(run(*chart, "--number", "7", folder=folder), 1, "--number")
        refused(run(*chart, "--number", "0", folder=folder), 1, "--number")
        refused(run(*chart, "--scale", "9", folder=folder), 1, "--scale")
        for size in ("300", "0x0", "axb", "300x-2", "9999x200", "1x2x3"):
            refused(run(*chart, "--size", size, folder=folder), 1, "--size")
        refused(run("chart", "probability", "-o", "x.gif", folder=folder), 1, "x.gif")
        refused(run("chart", "probability", "-o", "none/x.png", folder=folder), 1, "")
        refused(run(*chart, text='{"favourable": 5}', folder=folder), 2, "All trials")
        assert not list(pathlib.Path(folder).iterdir())


def test_report_of_examples():
    with tempfile.TemporaryDirectory() as folder:
        out(run("report", "--examples", "-o", "a.pdf", folder=folder))
        out(run("report", "--examples", "-o", "b.pdf", folder=folder))
        first, second = (pathlib.Path(folder, name).read_bytes() for name in ("a.pdf", "b.pdf"))
        assert first.startswith(b"%PDF") and first == second


def document(**changes):
    draft = {"form": 0, "texts": {"favourable": "512", "trials": "1000"}}
    entry = {"id": "1", "method": "probability", "heading": "Мальчики", "charts": [], "draft": draft}
    entry.update(changes)
    return {"format": "sanstat", "version": 1, "title": "Работа", "student": "Иванова А. С.",
            "group": "412", "teacher": "", "variant": "7", "entries": [entry]}


def write_document(folder, content):
    path = pathlib.Path(folder, "work.sanstat")
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path.name


def test_report_of_file():
    with tempfile.TemporaryDirectory() as folder:
        out(run("report", write_document(folder, document()), "-o", "a.pdf", folder=folder))
        data = pathlib.Path(folder, "a.pdf").read_bytes()
        assert data.startswith(b"%PDF")
        # Newer versions of cairo compress the entry, so the file itself cannot be searched.
        if shutil.which("pdfinfo"):
            told = subprocess.run(["pdfinfo", pathlib.Path(folder, "a.pdf")], check=True,
                                  capture_output=True, text=True)
            assert "Author:" in told.stdout, told.stdout


def test_report_refusals():
    with tempfile.TemporaryDirectory() as folder:
        refused(run("report", "none.sanstat", "-o", "a.pdf", folder=folder), 1, "none.sanstat")
        refused(run("report", "-o", "a.pdf", folder=folder), 1, "--examples")
        refused(run("report", "--examples", folder=folder), 1, "-o")
        refused(run("report", "--examples", "-o", "a.odt", folder=folder), 1, "a.odt")
        refused(run("report", write_document(folder, document()), "--examples", "-o", "a.pdf",
                    folder=folder), 1, "--examples")
        refused(run("report", write_document(folder, "{"), "-o", "a.pdf", folder=folder), 1,
                "work.sanstat")
        assert not pathlib.Path(folder, "a.pdf").exists()


def test_report_of_refused_tasks():
    empty = document(draft={"form": 0, "texts": {}})
    for content, expected in ((document(method="nothing"), "nothing"), (empty, "Мальчики")):
        with tempfile.TemporaryDirectory() as folder:
            refused(run("report", write_document(folder, content), "-o", "a.pdf", folder=folder), 2,
                    expected)
            assert pathlib.Path(folder, "a.pdf").read_bytes().startswith(b"%PDF")


def table(content, folder):
    pathlib.Path(folder, "table.csv").write_bytes(content)
    return run("table", "table.csv", folder=folder)


def test_table():
    expected = {"groups": ["2022", "2023"], "labels": ["Абай", "Жетысу"],
                "values": [[8.6, 7.5], [None, 7.25]]}
    text = "# remark\nregion;2022;2023\nАбай;8,6;\nЖетысу;7,5;7,25\n"
    with tempfile.TemporaryDirectory() as folder:
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1251"):
            made = out(table(text.replace("# remark\n", "").encode(encoding), folder))
            assert json.loads(made) == expected, (encoding, made)
        made = out(table(text.encode(), folder))
        assert json.loads(made) == expected, made
        results = json.loads(out(run("calc", "graph", text=made)))["results"]
        assert results["kind"] == "bar", results
        out(run("chart", "graph", "--kind", "strip", "-o", "a.svg", text=made, folder=folder))
        assert pathlib.Path(folder, "a.svg").read_bytes().startswith(b"<?xml")


def test_table_refusals():
    with tempfile.TemporaryDirectory() as folder:
        refused(run("table", "none.csv", folder=folder), 1, "none.csv")
        refused(table(b"PK\x03\x04\x00\x00", folder), 1, "CSV")
        refused(table(b"1\n" * (3 << 20), folder), 1, "4 MB")


def test_no_gtk():
    listing = subprocess.run(["ldd", CLI], capture_output=True, text=True, check=False).stdout
    assert "libgtk" not in listing and "libadwaita" not in listing, listing


def main():
    tests = [(name, check) for name, check in globals().items() if name.startswith("test_")]
    print(f"1..{len(tests)}")
    failed = 0
    for number, (name, check) in enumerate(tests, 1):
        try:
            check()
            print(f"ok {number} {name}")
        except Exception:  # a test may fail in any way; all of them are to run
            failed += 1
            print(f"not ok {number} {name}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
