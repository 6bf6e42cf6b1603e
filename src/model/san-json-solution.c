/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-json.h"

static char *
write_formula (const SanStep      *step,
               SanFormulaTextFunc  to_text)
{
  const SanFormula *symbol = san_step_get_symbol (step);
  const SanFormula *expression = san_step_get_expression (step);
  g_autofree char *left = symbol != NULL ? to_text (symbol) : NULL;
  g_autofree char *right = expression != NULL ? to_text (expression) : NULL;

  if (left != NULL && right != NULL)
    return g_strdup_printf ("%s = %s", left, right);

  return left != NULL ? g_steal_pointer (&left) : g_steal_pointer (&right);
}

static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

static JsonObject *
step_to_object (const SanStep      *step,
                SanFormulaTextFunc  to_text)
{
  JsonObject *object = json_object_new ();
  g_autoptr(SanFormula) numbers = san_step_dup_numbers (step);
  g_autofree char *formula = write_formula (step, to_text);
  g_autofree char *substitution = numbers != NULL ? to_text (numbers) : NULL;

  set_text (object, "label", san_step_get_label (step));
  set_text (object, "formula", formula);
  set_text (object, "substitution", substitution);
  json_object_set_double_member (object, "value", san_step_get_value (step));
  set_text (object, "unit", san_step_get_unit (step));
  return object;
}

static JsonArray *
steps_to_array (const SanSolution  *solution,
                SanFormulaTextFunc  to_text)
{
  const GPtrArray *working = san_solution_get_working (solution);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < working->len; i++)
    {
      const SanWorking *item = g_ptr_array_index (working, i);

      if (item->type == SAN_WORKING_STEP)
        json_array_add_object_element (array, step_to_object (item->step, to_text));
    }

  return array;
}

static JsonArray *
texts_to_array (const GPtrArray *texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (texts, i));

  return array;
}

char *
san_json_write_solution (const char         *method,
                         const SanSolution  *solution,
                         SanFormulaTextFunc  to_text)
{
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  g_return_val_if_fail (method != NULL, NULL);
  g_return_val_if_fail (solution != NULL, NULL);
  g_return_val_if_fail (to_text != NULL, NULL);

  json_object_set_string_member (object, "method", method);
  json_object_set_object_member (object, "results",
                                 json_object_ref (san_solution_get_results (solution)));
  json_object_set_array_member (object, "steps", steps_to_array (solution, to_text));
  json_object_set_array_member (object, "conclusions",
                                texts_to_array (san_solution_get_conclusions (solution)));
  json_object_set_array_member (object, "warnings",
                                texts_to_array (san_solution_get_warnings (solution)));
  json_node_take_object (root, object);
  return san_json_write (root);
}
