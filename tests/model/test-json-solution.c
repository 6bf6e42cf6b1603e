/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-json.h"

#include <math.h>

static const SanNotation notation = { FALSE, 0 };

static JsonObject *
write_and_read (const SanSolution  *solution,
                JsonNode          **node)
{
  g_autofree char *text = san_json_write_solution ("intensity", solution, san_formula_to_markup);
  g_autoptr(GError) error = NULL;

  *node = san_json_parse (text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (*node);
}

static void
test_members (void)
{
  static const char * const expected[] = {
    "method", "results", "steps", "conclusions", "warnings",
  };
  g_autoptr(SanSolution) solution = san_solution_new (&notation);
  g_autoptr(JsonNode) node = NULL;
  JsonObject *object = write_and_read (solution, &node);
  g_autoptr(GList) names = json_object_get_members (object);

  g_assert_cmpuint (g_list_length (names), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (g_list_nth_data (names, i), ==, expected[i]);
  g_assert_cmpstr (json_object_get_string_member (object, "method"), ==, "intensity");
  g_assert_cmpuint (json_object_get_size (json_object_get_object_member (object, "results")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "steps")), ==, 0);
}

static void
test_results (void)
{
  const double list[] = { 1.0 / 3, NAN, 2 };
  g_autoptr(SanSolution) solution = san_solution_new (&notation);
  g_autoptr(JsonNode) node = NULL;
  JsonObject *results;
  JsonArray *array;

  san_solution_set_number (solution, "rate", 0.1);
  san_solution_set_number (solution, "error", NAN);
  san_solution_set_list (solution, "shares", list, G_N_ELEMENTS (list));
  san_solution_set_word (solution, "class", "weak");
  san_solution_set_flag (solution, "reliable", TRUE);
  results = json_object_get_object_member (write_and_read (solution, &node), "results");

  g_assert_true (json_object_get_double_member (results, "rate") == 0.1);
  g_assert_true (json_object_get_null_member (results, "error"));
  g_assert_cmpstr (json_object_get_string_member (results, "class"), ==, "weak");
  g_assert_true (json_object_get_boolean_member (results, "reliable"));
  array = json_object_get_array_member (results, "shares");
  g_assert_true (json_array_get_double_element (array, 0) == 1.0 / 3);
  g_assert_true (json_array_get_null_element (array, 1));
}

static void
assert_member (JsonArray  *steps,
               guint       position,
               const char *name,
               const char *expected)
{
  JsonObject *step = json_array_get_object_element (steps, position);

  if (expected == NULL)
    g_assert_true (json_object_get_null_member (step, name));
  else
    g_assert_cmpstr (json_object_get_string_member (step, name), ==, expected);
}

/* Headings, notes and tables are no steps; a step without a formula has nulls in their place. */
static void
test_steps (void)
{
  g_autoptr(SanSolution) solution = san_solution_new (&notation);
  g_autoptr(JsonNode) node = NULL;
  JsonArray *steps;
  SanStep *step;

  san_solution_add_heading (solution, "Stage");
  step = san_solution_add_step (solution, "Rate", "P", "\\frac{a}{n}");
  san_step_let (step, "a", 3, SAN_QUANTITY_COUNT);
  san_step_let (step, "n", 8, SAN_QUANTITY_COUNT);
  san_step_set_value (step, 0.375, SAN_QUANTITY_COEFFICIENT, "‰");
  san_solution_add_note (solution, "Note");
  step = san_solution_add_step (solution, "Undefined", NULL, NULL);
  san_step_set_value (step, NAN, SAN_QUANTITY_RATE, NULL);
  steps = json_object_get_array_member (write_and_read (solution, &node), "steps");

  g_assert_cmpuint (json_array_get_length (steps), ==, 2);
  assert_member (steps, 0, "label", "Rate");
  assert_member (steps, 0, "formula", "P = \\frac{a}{n}");
  assert_member (steps, 0, "substitution", "\\frac{3}{8}");
  assert_member (steps, 0, "unit", "‰");
  g_assert_true (json_object_get_double_member (json_array_get_object_element (steps, 0), "value")
                 == 0.375);
  assert_member (steps, 1, "label", "Undefined");
  assert_member (steps, 1, "formula", NULL);
  assert_member (steps, 1, "substitution", NULL);
  assert_member (steps, 1, "value", NULL);
  assert_member (steps, 1, "unit", NULL);
}

static void
test_words (void)
{
  g_autoptr(SanSolution) solution = san_solution_new (&notation);
  g_autoptr(JsonNode) node = NULL;
  JsonObject *object;
  JsonArray *conclusions, *warnings;

  san_solution_add_conclusion (solution, "The rate is %s.", "14,5 ‰");
  san_solution_add_conclusion (solution, "It is “high”.");
  san_solution_add_warning (solution, "n < %d", 30);
  object = write_and_read (solution, &node);
  conclusions = json_object_get_array_member (object, "conclusions");
  warnings = json_object_get_array_member (object, "warnings");

  g_assert_cmpuint (json_array_get_length (conclusions), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (conclusions, 0), ==, "The rate is 14,5 ‰.");
  g_assert_cmpstr (json_array_get_string_element (conclusions, 1), ==, "It is “high”.");
  g_assert_cmpuint (json_array_get_length (warnings), ==, 1);
  g_assert_cmpstr (json_array_get_string_element (warnings, 0), ==, "n < 30");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-solution/members", test_members);
  g_test_add_func ("/json-solution/results", test_results);
  g_test_add_func ("/json-solution/steps", test_steps);
  g_test_add_func ("/json-solution/words", test_words);

  return g_test_run ();
}
