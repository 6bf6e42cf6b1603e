/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/san-solution-text.h"

#include "render/san-text-table.h"

static const SanNotation notation = { FALSE, 0 };

static SanSolution *
make_solution (void)
{
  const char * const ages[] = { "до 20", "20–39", "40 и старше" };
  const double people[] = { 120, 1540, 200000 };
  const double rates[] = { 5.25, 10, 120.5 };
  SanSolution *solution = san_solution_new (&notation);
  SanStep *step;
  SanTable *table;

  san_solution_add_answer (solution, "rate", "Показатель", "P", "15 ‰");
  san_solution_add_heading (solution, "Первый этап");
  step = san_solution_add_step (solution, "Показатель", "P", "\\frac{n}{N}");
  san_step_let (step, "n", 12, SAN_QUANTITY_COUNT);
  san_step_let (step, "N", 800, SAN_QUANTITY_COUNT);
  san_step_set_value (step, 0.015, SAN_QUANTITY_COEFFICIENT, NULL);
  san_step_add_note (step, "n – число случаев.");
  table = san_solution_add_table (solution, "По возрасту");
  san_table_add_labels (table, "Возраст", ages, 3);
  san_table_set_total_text (table, "Всего");
  san_table_add_numbers (table, "Население", people, 3, SAN_QUANTITY_COUNT);
  san_table_set_group (table, "Город");
  san_table_set_total (table, 201660);
  san_table_add_numbers (table, "Показатель на тысячу", rates, 3, SAN_QUANTITY_RATE);
  san_table_set_symbol (table, "P_x");
  san_table_set_group (table, "Город");
  san_solution_add_conclusion (solution, "Заболеваемость высокая.");
  san_solution_add_warning (solution, "Мало случаев.");
  return solution;
}

/* Written by hand. */
static const char expected[] =
  "Задача\n"
  "══════\n"
  "\n"
  "Answer\n"
  "──────\n"
  "  Показатель: P = 15 ‰\n"
  "\n"
  "Working\n"
  "───────\n"
  "Первый этап\n"
  "  Показатель: P = n/N = 12/800 = 0.015\n"
  "    n\u00A0– число случаев.\n"
  "\n"
  "  По возрасту\n"
  "               Город\n"
  "                           Показатель на\n"
  "  Возраст      Население      тысячу, Pₓ\n"
  "  ───────────  ─────────  ──────────────\n"
  "  до 20              120             5.3\n"
  "  20–39             1540            10.0\n"
  "  40 и старше    200\302\240000           120.5\n"
  "  ───────────  ─────────  ──────────────\n"
  "  Всего          201\302\240660\n"
  "\n"
  "Conclusion\n"
  "──────────\n"
  "  Заболеваемость высокая.\n"
  "\n"
  "Remarks\n"
  "───────\n"
  "  • Мало случаев.\n";

static void
test_whole (void)
{
  g_autoptr(SanSolution) solution = make_solution ();
  g_autofree char *text = san_solution_to_text (solution, "Задача");

  g_assert_cmpstr (text, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr(SanSolution) solution = san_solution_new (&notation);
  g_autofree char *text = san_solution_to_text (solution, NULL);

  g_assert_cmpstr (text, ==, "");
}

/* A line that is too long goes on before an equals sign. */
static void
test_long_step (void)
{
  g_autoptr(SanSolution) solution = san_solution_new (&notation);
  g_autofree char *text = NULL;
  SanStep *step = san_solution_add_step (solution,
                                         "Средняя ошибка разности показателей двух выборок", "m",
                                         "\\sqrt{a + b} + c + d + e");

  san_step_let (step, "a", 1, SAN_QUANTITY_COUNT);
  san_step_set_value (step, 2.5, SAN_QUANTITY_ERROR, "‰");
  text = san_solution_to_text (solution, NULL);
  g_assert_cmpstr (text, ==,
                   "Working\n"
                   "───────\n"
                   "  Средняя ошибка разности показателей двух выборок: m = √(a + b) + c + d + e\n"
                   "    = √(1 + b) + c + d + e = 2.50‰\n");
}

static void
test_width (void)
{
  g_assert_cmpuint (san_text_width (""), ==, 0);
  g_assert_cmpuint (san_text_width ("қала"), ==, 4);
  g_assert_cmpuint (san_text_width ("y\314\204"), ==, 1);    /* with a combining macron */
  g_assert_cmpuint (san_text_width ("\346\274\242"), ==, 2); /* a wide letter */
}

static void
test_words (void)
{
  g_autoptr(GString) out = g_string_new ("- ");

  san_text_append_words (out, "раз два  три рентгенография четыре", 2, 2, 9);
  g_assert_cmpstr (out->str, ==, "- раз два\n  три\n  рентгенография\n  четыре");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/solution-text/whole", test_whole);
  g_test_add_func ("/render/solution-text/empty", test_empty);
  g_test_add_func ("/render/solution-text/long-step", test_long_step);
  g_test_add_func ("/render/solution-text/width", test_width);
  g_test_add_func ("/render/solution-text/words", test_words);
  return g_test_run ();
}
