#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the tools that judge the rest: what they must let through and what they must not."""

import json
import pathlib
import tempfile
import unittest

import check_docs
import check_layers
import check_registry
import check_sources
import check_translations
import count_tests
import house
import run_reference_cases as cases


class CountTests(unittest.TestCase):
    def count(self, result, output):
        return dict(count_tests.count_test({"result": result, "stdout": output}))

    def test_points(self):
        output = "TAP version 13\nok 1 /a\nnot ok 2 /b\nok 3 /c # SKIP no font\n1..3\n"
        self.assertEqual(self.count("FAIL", output), {"passed": 1, "failed": 1, "skipped": 1})

    def test_without_points(self):
        self.assertEqual(self.count("OK", "fine\n"), {"passed": 1})
        self.assertEqual(self.count("SKIP", ""), {"skipped": 1})
        self.assertEqual(self.count("SKIP", "1..0 # SKIP no screen\n"), {"skipped": 1})
        self.assertEqual(self.count("TIMEOUT", ""), {"failed": 1})

    def test_crash_after_the_points(self):
        self.assertEqual(self.count("ERROR", "1..2\nok 1 /a\n"), {"passed": 1, "failed": 1})

    def test_last_line(self):
        self.assertEqual(count_tests.in_words(count_tests.Counter(passed=2)), "2 passed, 0 failed")
        both = count_tests.Counter(passed=2, failed=1, skipped=3)
        self.assertEqual(count_tests.in_words(both), "2 passed, 1 failed, 3 skipped")


class Excerpts(unittest.TestCase):
    def test_order_and_gaps(self):
        text = "a\nb\nc\nd\n"
        self.assertIsNone(check_docs.find_missing("a\nb\n…\nd\n", text))
        self.assertEqual(check_docs.find_missing("c\n…\na\n", text), "a\n")
        self.assertEqual(check_docs.find_missing("a\nc\n", text), "a\nc\n")

    def test_every_excerpt_is_seen(self):
        text = house.read(check_docs.DOCUMENT)
        self.assertEqual(len(check_docs.EXCERPT.findall(text)), text.count("\n```") // 2)


class Comparison(unittest.TestCase):
    def refuses(self, got, expected, rel_tol=1e-9, abs_tol=0.0):
        with self.assertRaises(cases.Mismatch):
            cases.compare("x", got, expected, rel_tol, abs_tol)

    def test_numbers(self):
        cases.compare("x", 1.0000000001, 1, 1e-9, 0.0)
        cases.compare("x", 1e-13, 0, 1e-9, 1e-12)
        self.refuses(1.00000001, 1)
        self.refuses(1e-13, 0)
        self.refuses(True, 1)
        self.refuses("1", 1)
        self.refuses(float("nan"), 1)

    def test_others(self):
        cases.compare("x", {"a": [None, "w", True], "more": 1}, {"a": [None, "w", True]}, 0.0, 0.0)
        self.refuses([1, 2], [1])
        self.refuses(0, None)
        self.refuses(None, 0)
        self.refuses(1, True)
        self.refuses({}, {"a": 1})

    def test_abbreviations(self):
        short = {"v": {"$concat": [[1.4], {"$repeat": [1.3, 1.5], "times": 2}]}}
        self.assertEqual(cases.expand(short), {"v": [1.4, 1.3, 1.5, 1.3, 1.5]})


class CommandLine(unittest.TestCase):
    """The reference cases against programs that answer rightly and wrongly."""

    GOOD = {"method": "m", "results": {"p": 0.25}, "steps": [], "conclusions": [], "warnings": []}
    ERROR = {"error": {"field": None, "code": "bad-json", "message": "No JSON"}}

    def run_case(self, answer, status, case):
        text = answer if isinstance(answer, str) else json.dumps(answer)
        with tempfile.TemporaryDirectory() as folder:
            cli = pathlib.Path(folder, "cli")
            cli.write_text(f"#!/bin/sh\ncat >/dev/null\ncat <<'E'\n{text}\nE\nexit {status}\n", encoding="utf-8")
            cli.chmod(0o755)
            cases.run_case(str(cli), "m", case)

    def refuses(self, answer, status, case):
        with self.assertRaises(cases.Mismatch):
            self.run_case(answer, status, case)

    def test_results(self):
        case = {"input": {}, "expect": {"p": 0.25}, "rel_tol": 1e-12}
        self.run_case(self.GOOD, 0, case)
        self.refuses(self.GOOD, 1, case)
        self.refuses("nonsense", 0, case)
        self.refuses(dict(self.GOOD, results={"p": 0.26}), 0, case)
        self.refuses('{"method": "m", "results": {"p": NaN}}', 0, case)
        self.refuses(dict(self.GOOD, steps=None), 0, case)

    def test_field_tolerance(self):
        case = {"input": {}, "expect": {"p": 0.2501}, "rel_tol": 1e-12, "field_tol": {"p": {"rel": 1e-3}}}
        self.run_case(self.GOOD, 0, case)

    def test_errors(self):
        case = {"raw": "", "error": {"field": None, "code": "bad-json"}}
        self.run_case(self.ERROR, 2, case)
        self.refuses(self.ERROR, 0, case)
        self.refuses(self.GOOD, 2, case)
        self.refuses({"error": {"field": "p", "code": "bad-json", "message": "No"}}, 2, case)
        self.refuses({"error": {"field": None, "code": "missing", "message": "No"}}, 2, case)


class HouseRules(unittest.TestCase):
    """Each check against a small tree with one fault."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(setattr, house, "ROOT", house.ROOT)
        house.ROOT = pathlib.Path(folder.name)

    def write(self, path, text):
        path = house.ROOT / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def problem(self, path, text):
        self.write(path, text)
        for mark, include in check_layers.includes(pathlib.Path(path)):
            return check_layers.check_own(include) if mark == '"' else check_layers.check_library(include)

    def test_layers(self):
        self.assertIsNone(self.problem("src/methods/a.c", '#include "core/san-rates.h"\n'))
        self.assertIsNone(self.problem("src/model/a.c", '#include "core/san-error.h"\n'))
        self.assertIsNone(self.problem("src/core/a.c", '/*\n#include "app/x.h" */\n'))
        self.assertIn("may not use", self.problem("src/core/a.c", '#include "model/san-field.h"\n'))
        self.assertIn("may not use", self.problem("src/model/a.c", '#include "core/san-rates.h"\n'))
        self.assertIn("may not use", self.problem("src/cli/a.c", '#include "app/san-window.h"\n'))
        self.assertIn("name the layer", self.problem("src/core/a.c", '#include "san-rates.h"\n'))
        self.assertIn("belongs to", self.problem("src/render/a.c", "#include <gtk/gtk.h>\n"))

    def test_sources(self):
        path = pathlib.Path("src/core/a.c")
        self.write("src/core/meson.build", "files('b.c')\n")
        self.write(path, "int a; /* TO" "DO: more */\nconst char *p = \"/ho" "me/me/x\";\n")
        self.assertEqual(len(list(check_sources.check_licences([path]))), 1)
        self.assertEqual(len(list(check_sources.check_words([path]))), 2)
        self.assertEqual(len(list(check_sources.check_build_lists([path]))), 1)
        self.write(path, "/* TO" "DO(#12): more */\n")
        self.assertEqual(list(check_sources.check_words([path])), [])

    def test_potfiles(self):
        self.write("src/core/a.c", 'f (_("text"));\n')
        self.assertEqual(len(list(check_translations.check_potfiles([]))), 1)
        self.assertEqual(list(check_translations.check_potfiles(["src/core/a.c"])), [])
        self.assertEqual(len(list(check_translations.check_potfiles(["src/core/a.c", "src/b.c"]))), 2)

    def test_new_string_is_missed(self):
        self.write("src/a.c", 'f (_("old"), _("new"));\n')
        self.write("po/POTFILES", "src/a.c\n")
        self.write("po/ru.po", 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
                               '\nmsgid "old"\nmsgstr "x"\n')
        template = f"{house.ROOT}/t.pot"
        check_translations.run(*check_translations.XGETTEXT, "-o", template)
        problems = list(check_translations.check_language("po/ru.po", template, house.ROOT))
        self.assertEqual(problems, ['po/ru.po: untranslated: "new"'])

    def test_registry(self):
        self.write("src/methods/a.c", 'const SanMethod san_method_a = {\n  .id = "a",\n};\n')
        self.write("src/methods/b.c", 'INDICATOR (b_c, "b-c")\n')
        self.assertEqual(check_registry.descriptors(["san_method_b_c", "san_method_d"]),
                         {"san_method_a": "a", "san_method_b_c": "b-c"})
        self.assertEqual(len(list(check_registry.check_method("a"))), 2)
        self.write("tests/reference/a.json", "{}")
        self.write("data/examples/a/1.json", '{"title": {"en": "One", "ru": "Один"}}')
        self.assertEqual(list(check_registry.check_method("a")), [])
        self.write("data/examples/a/1.json", '{"title": {"en": "One", "ru": "Один"}, "x": {"en": "Two"}}')
        self.assertEqual(len(list(check_registry.check_method("a"))), 1)


if __name__ == "__main__":
    unittest.main()
