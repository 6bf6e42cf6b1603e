/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks over everything that is registered, so that a new calculation is tested the day it lands. */


#include <math.h>
#include <string.h>

#include "core/san-core.h"
#include "methods/san-example.h"
#include "methods/san-registry.h"
#include "model/san-formula-evaluate.h"
#include "model/san-language.h"

static const SanNotation textbook = { 0 };

static void
assert_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* --- descriptors --- */

static void
check_field (const SanField *field)
{
  g_autoptr(GError) error = NULL;

  assert_text (field->label);
  if (field->symbol != NULL)
    {
      g_autoptr(SanFormula) symbol = san_formula_parse (field->symbol, &error);

      g_assert_no_error (error);
      g_assert_nonnull (symbol);
    }
  if (field->type == SAN_FIELD_CHOICE)
    g_assert_nonnull (field->choices);
  if (field->fallback != NULL)
    {
      g_autoptr(JsonNode) node = json_from_string (field->fallback, &error);

      g_assert_no_error (error);
      g_assert_nonnull (node);
    }
}

static void
test_descriptor (gconstpointer data)
{
  const SanMethod *method = data;

  g_assert_true (san_registry_find (method->id) == method);
  for (const char *p = method->id; *p != '\0'; p++)
    g_assert_true (g_ascii_islower (*p) || g_ascii_isdigit (*p) || *p == '-');
  assert_text (method->title);
  assert_text (method->summary);
  assert_text (method->keywords);
  assert_text (method->source);
  g_assert_nonnull (method->solve);
  g_assert_cmpstr (san_registry_section_name (method->section), !=, method->section);
  g_assert_cmpstr (san_registry_chapter_name (method->section), !=, method->section);
  for (const SanField *field = method->inputs.fields; field->id != NULL; field++)
    check_field (field);
  for (guint i = 0; i < san_field_set_n_forms (&method->inputs); i++)
    g_assert_nonnull (san_field_set_find (&method->inputs, method->inputs.forms[i].lead));
}

/* --- solutions of the worked examples --- */

/* The numbers put into a formula give the value, but for their rounding: a wrong formula, a number
 * in a wrong place or a forgotten factor is seen here. */
static void
check_reckoning (const SanStep *step)
{
  g_autoptr(SanFormula) numbers = san_step_dup_numbers (step);
  double value = san_step_get_value (step);
  double by_hand = numbers != NULL ? san_formula_evaluate (numbers) : NAN;

  if (isfinite (value) && isfinite (by_hand))
    g_assert_cmpfloat (fabs (by_hand - value), <=, 0.05 * fabs (value) + 0.005);
}

static gboolean
is_of_words (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    if (!is_of_words (json_array_get_element (json_node_get_array (node), i)))
      return FALSE;
  return TRUE;
}

static gboolean
has_numbers (const SanSolution *solution)
{
  g_autoptr(GList) results = json_object_get_values (san_solution_get_results (solution));

  for (const GList *item = results; item != NULL; item = item->next)
    if (!is_of_words (item->data))
      return TRUE;
  return FALSE;
}

/* Only what has nothing to reckon, such as the choice of a graph, has no working. */
static void
check_working (const SanSolution *solution)
{
  const GPtrArray *working = san_solution_get_working (solution);
  guint steps = 0;

  for (guint i = 0; i < working->len; i++)
    {
      const SanWorking *item = g_ptr_array_index (working, i);

      if (item->type == SAN_WORKING_STEP)
        {
          g_autoptr(SanFormula) line = san_step_dup_line (item->step);

          assert_text (san_step_get_label (item->step));
          g_assert_nonnull (line);
          check_reckoning (item->step);
          steps++;
        }
      else if (item->type == SAN_WORKING_TABLE)
        {
          g_assert_cmpuint (san_table_get_n_columns (item->table), >, 1);
          g_assert_cmpuint (san_table_get_n_rows (item->table), >, 0);
        }
      else
        {
          assert_text (item->text);
        }
    }
  g_assert_true ((steps > 0) == has_numbers (solution));
}

static void
check_words (const GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const char *sentence = g_ptr_array_index (sentences, i);

      assert_text (sentence);
      g_assert_null (strstr (sentence, " nan"));
      g_assert_null (strstr (sentence, "(null)"));
      g_assert_null (strstr (sentence, "%%"));
      g_assert_true (g_str_has_suffix (sentence, ".") || g_str_has_suffix (sentence, "!"));
    }
}

static void
check_solution (const SanSolution *solution)
{
  const GPtrArray *charts = san_solution_get_charts (solution);

  g_assert_cmpuint (json_object_get_size (san_solution_get_results (solution)), >, 0);
  g_assert_cmpuint (san_solution_get_answers (solution)->len, >, 0);
  g_assert_cmpuint (san_solution_get_conclusions (solution)->len, >, 0);
  g_assert_cmpuint (charts->len, >, 0);
  for (guint i = 0; i < charts->len; i++)
    assert_text (san_chart_get_title (g_ptr_array_index (charts, i)));
  check_working (solution);
  check_words (san_solution_get_conclusions (solution));
  check_words (san_solution_get_warnings (solution));
}

static void
test_examples (gconstpointer data)
{
  const SanMethod *method = data;
  g_autoptr(GPtrArray) examples = san_examples_load (method->id);
  const SanNotation modern = { .modern_errors = TRUE, .extra_decimals = 2 };

  g_assert_cmpuint (examples->len, >, 0);
  for (guint i = 0; i < examples->len; i++)
    {
      const SanExample *example = g_ptr_array_index (examples, i);
      g_autoptr(GError) error = NULL;
      g_autoptr(SanSolution) solution = san_method_solve (method, example->input, &textbook, &error);
      g_autoptr(SanSolution) other = NULL;

      g_assert_no_error (error);
      assert_text (example->title);
      assert_text (example->source);
      check_solution (solution);
      other = san_method_solve (method, example->input, &modern, &error);
      g_assert_no_error (error);
      check_solution (other);
    }
}

/* An empty form is refused with a field that the form has, and a sentence. */
static void
test_empty (gconstpointer data)
{
  const SanMethod *method = data;
  g_autoptr(JsonObject) nothing = json_object_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_assert_null (san_method_solve (method, nothing, &textbook, &error));
  g_assert_error (error, SAN_ERROR, SAN_ERROR_MISSING);
  g_assert_nonnull (san_field_set_find (&method->inputs, san_error_get_field (error)));
  sentence = san_field_set_explain (&method->inputs, error);
  assert_text (sentence);
}

static void
test_ids_differ (void)
{
  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (san_registry_get_nth (i)->id, !=, san_registry_get_nth (j)->id);
  g_assert_null (san_registry_find ("no-such-method"));
  g_assert_null (san_registry_find (NULL));
}

static void
add_tests (void)
{
  const struct { const char *name; GTestDataFunc run; } tests[] = {
    { "descriptor", test_descriptor },
    { "examples", test_examples },
    { "empty", test_empty },
  };

  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (tests); k++)
      {
        const SanMethod *method = san_registry_get_nth (i);
        g_autofree char *path = g_strdup_printf ("/registry/%s/%s", method->id, tests[k].name);

        g_test_add_data_func (path, method, tests[k].run);
      }
  g_test_add_func ("/registry/ids-differ", test_ids_differ);
}

int
main (int    argc,
      char **argv)
{
  san_language_init ();
  g_test_init (&argc, &argv, NULL);
  san_core_init ();
  add_tests ();
  return g_test_run ();
}
