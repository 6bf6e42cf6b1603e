/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "model/san-json.h"
#include "model/san-solution.h"

static const SanNotation notation = { 0 };

static void
assert_markup (SanFormula *formula,
               const char *expected)
{
  g_autoptr(SanFormula) wanted = san_formula_new (expected);
  g_autofree char *got = san_formula_to_markup (formula);

  if (!san_formula_equal (formula, wanted))
    g_error ("got %s, expected %s", got, expected);
  san_formula_unref (formula);
}

static void
test_step (void)
{
  g_autoptr(SanStep) step = san_step_new (&notation, "Error", "m", "\\sqrt{\\frac{P \\cdot (B - P)}{n - 1}}");

  san_step_let (step, "P", 14.53, SAN_QUANTITY_RATE);
  san_step_let (step, "B", 1000, SAN_QUANTITY_GIVEN);
  san_step_let (step, "n", 29, SAN_QUANTITY_COUNT);
  san_step_set_value (step, 22.3, SAN_QUANTITY_RATE, "‰");
  assert_markup (san_step_dup_numbers (step), "\\sqrt{\\frac{14.5 \\cdot (1000 - 14.5)}{29 - 1}}");
  g_assert_cmpstr (san_step_get_value_text (step), ==, "22.3‰");
  g_assert_cmpfloat (san_step_get_value (step), ==, 22.3);
}

/* A short symbol must not be found inside a longer one, whatever the order. */
static void
test_step_longest_first (void)
{
  g_autoptr(SanStep) step = san_step_new (&notation, "", "t", "\\frac{P_1 - P}{n}");

  san_step_let (step, "P", 3, SAN_QUANTITY_GIVEN);
  san_step_let (step, "P_1", 5, SAN_QUANTITY_GIVEN);
  san_step_let (step, "n", -2, SAN_QUANTITY_GIVEN);
  assert_markup (san_step_dup_numbers (step), "\\frac{5 - 3}{-2}");
}

static void
test_step_scientific (void)
{
  g_autoptr(SanStep) step = san_step_new (&notation, "", "x", "a");

  san_step_let (step, "a", 1.5e-12, SAN_QUANTITY_DEVIATION);
  assert_markup (san_step_dup_numbers (step), "1.50 \\cdot 10^{-12}");
}

/* What is no number is a dash in the working, and no fault of the markup. */
static void
test_step_not_finite (void)
{
  g_autoptr(SanStep) step = san_step_new (&notation, "", "x", "a + b");

  san_step_let (step, "a", INFINITY, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "b", NAN, SAN_QUANTITY_DEVIATION);
  assert_markup (san_step_dup_numbers (step), "\\text{–} + \\text{–}");
}

static void
test_step_sum (void)
{
  const double values[] = { 64, 66, -68, 70, 71, 80 };
  const double weights[] = { 1, 2, 3, 4, 5, 6 };
  g_autofree char *whole = san_step_sum_markup (&notation, values, NULL, 4, SAN_QUANTITY_GIVEN);
  g_autofree char *long_sum = san_step_sum_markup (&notation, values, NULL, 6, SAN_QUANTITY_GIVEN);
  g_autofree char *weighted = san_step_sum_markup (&notation, values, weights, 2, SAN_QUANTITY_GIVEN);

  g_assert_cmpstr (whole, ==, "64 + 66 + (−68) + 70");
  g_assert_cmpstr (long_sum, ==, "64 + 66 + (−68) + \\ldots + 80");
  g_assert_cmpstr (weighted, ==, "64 \\cdot 1 + 66 \\cdot 2");
}

static void
test_step_stated (void)
{
  g_autoptr(SanStep) step = san_step_new (&notation, "Median", "M", NULL);

  g_assert_null (san_step_dup_numbers (step));
  san_step_set_value (step, 72, SAN_QUANTITY_MEAN, NULL);
  assert_markup (san_step_dup_line (step), "M = \\text{72.00}");
}

static void
test_table (void)
{
  const char * const names[] = { "a", "b", "c" };
  const double values[] = { 1.5, NAN, 1000 };
  g_autoptr(SanTable) table = san_table_new (&notation, "Title");

  san_table_add_labels (table, "Name", names, 3);
  san_table_set_total_text (table, "Total");
  san_table_add_numbers (table, "Value", values, 2, SAN_QUANTITY_GIVEN);
  san_table_set_group (table, "Group");
  san_table_set_total (table, 1.5);
  san_table_add_numbers (table, "Other", values, 3, SAN_QUANTITY_GIVEN);
  san_table_set_total (table, NAN);

  g_assert_cmpuint (san_table_get_n_columns (table), ==, 3);
  g_assert_cmpuint (san_table_get_n_rows (table), ==, 3);
  g_assert_true (san_table_has_total (table));
  g_assert_true (san_table_has_groups (table));
  g_assert_cmpstr (san_table_get_group (table, 0), ==, NULL);
  g_assert_cmpstr (san_table_get_cell (table, 0, 1), ==, "b");
  g_assert_cmpstr (san_table_get_cell (table, 1, 0), ==, "1.5");
  g_assert_cmpstr (san_table_get_cell (table, 1, 1), ==, "–");
  g_assert_cmpstr (san_table_get_cell (table, 1, 2), ==, "");
  g_assert_cmpstr (san_table_get_cell (table, 2, 2), ==, "1000.0");
  g_assert_cmpstr (san_table_get_cell (table, 0, 3), ==, "Total");
  g_assert_cmpstr (san_table_get_cell (table, 1, 3), ==, "1.5");
  g_assert_cmpstr (san_table_get_cell (table, 2, 3), ==, "");
  g_assert_false (san_table_is_numeric (table, 0));
  g_assert_true (san_table_is_numeric (table, 1));
}

static void
test_results (void)
{
  const double list[] = { 1, NAN, 3 };
  g_autoptr(SanSolution) solution = san_solution_new (&notation);
  JsonObject *results = san_solution_get_results (solution);

  san_solution_set_number (solution, "a", 0.1);
  san_solution_set_number (solution, "b", NAN);
  san_solution_set_list (solution, "c", list, 3);
  san_solution_set_matrix (solution, "d", list, 1, 3);
  san_solution_set_word (solution, "e", NULL);
  g_assert_false (san_solution_has_overflow (solution));
  san_solution_set_number (solution, "f", INFINITY);
  g_assert_true (san_solution_has_overflow (solution));

  g_assert_cmpfloat (json_object_get_double_member (results, "a"), ==, 0.1);
  g_assert_true (json_object_get_null_member (results, "b"));
  g_assert_true (json_array_get_null_element (json_object_get_array_member (results, "c"), 1));
  g_assert_cmpuint (json_array_get_length (json_array_get_array_element (json_object_get_array_member (results, "d"),
                                                                        0)), ==, 3);
  g_assert_true (json_object_get_null_member (results, "e"));
}

static void
test_order (void)
{
  g_autoptr(SanSolution) solution = san_solution_new (&notation);
  const GPtrArray *working = san_solution_get_working (solution);

  san_solution_add_heading (solution, "Stage I");
  san_solution_add_step (solution, "Step", "a", "b");
  san_solution_add_table (solution, "Table");
  san_solution_add_note (solution, "Note");
  g_assert_cmpuint (working->len, ==, 4);
  for (guint i = 0; i < working->len; i++)
    g_assert_cmpint (((const SanWorking *) g_ptr_array_index (working, i))->type, ==, (int) i);
}

/* A unit that ends in a full stop must not give two. */
static void
test_one_full_stop (void)
{
  g_autoptr(SanSolution) solution = san_solution_new (&notation);

  san_solution_add_conclusion (solution, "The mean is %s.", "22 d.");
  san_solution_add_warning (solution, "Wait...");
  g_assert_cmpstr (g_ptr_array_index (san_solution_get_conclusions (solution), 0), ==,
                   "The mean is 22 d.");
  g_assert_cmpstr (g_ptr_array_index (san_solution_get_warnings (solution), 0), ==, "Wait...");
}

/* Sentences and notes are wrapped wherever they are shown, and no line begins with a dash. */
static void
test_dashes (void)
{
  g_autoptr(SanSolution) solution = san_solution_new (&notation);
  const SanWorking *note;

  san_solution_add_conclusion (solution, "Above the mean: %s – %s.", "June", "August");
  san_solution_add_note (solution, "n — cases");
  san_step_add_note (san_solution_add_step (solution, "Rate", "P", "n"), "n — cases");
  g_assert_cmpstr (g_ptr_array_index (san_solution_get_conclusions (solution), 0), ==,
                   "Above the mean: June\u00A0– August.");
  note = g_ptr_array_index (san_solution_get_working (solution), 0);
  g_assert_cmpstr (note->text, ==, "n\u00A0— cases");
  note = g_ptr_array_index (san_solution_get_working (solution), 1);
  g_assert_cmpstr (san_step_get_note (note->step), ==, "n\u00A0— cases");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/step/numbers", test_step);
  g_test_add_func ("/step/longest-first", test_step_longest_first);
  g_test_add_func ("/step/scientific", test_step_scientific);
  g_test_add_func ("/step/not-finite", test_step_not_finite);
  g_test_add_func ("/step/sum", test_step_sum);
  g_test_add_func ("/step/stated", test_step_stated);
  g_test_add_func ("/table/cells", test_table);
  g_test_add_func ("/solution/results", test_results);
  g_test_add_func ("/solution/order", test_order);
  g_test_add_func ("/solution/one-full-stop", test_one_full_stop);
  g_test_add_func ("/solution/dashes", test_dashes);

  return g_test_run ();
}
