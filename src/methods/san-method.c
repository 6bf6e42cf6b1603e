/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <glib/gi18n.h>

/* The field that an overflow is laid to: the first array, else the first field. */
static const char *
widest_field (const SanFieldSet *set)
{
  for (const SanField *field = set->fields; field->id != NULL; field++)
    if (field->shape != SAN_SHAPE_SCALAR && field->type != SAN_FIELD_TEXT)
      return field->id;
  return set->fields[0].id;
}

/* A sheet worked by hand goes on from rounded numbers. Where that shows in the last digit, the step
 * says so, and the reader need not look for a mistake. */
static void
note_rounding (SanSolution *solution)
{
  const GPtrArray *working = san_solution_get_working (solution);

  for (guint i = 0; i < working->len; i++)
    {
      const SanWorking *item = g_ptr_array_index (working, i);
      g_autofree char *by_hand = NULL;
      g_autofree char *note = NULL;

      if (item->type != SAN_WORKING_STEP)
        continue;
      by_hand = san_step_dup_value_by_hand (item->step);
      if (by_hand == NULL)
        continue;
      /* Translators: a remark under a step, as in “With the rounded numbers: 3.39.” */
      note = g_strdup_printf (_("With the rounded numbers: %s."), by_hand);
      san_step_add_note (item->step, note);
    }
}

/**
 * san_method_solve:
 * @method: the calculation
 * @input: the contract's JSON
 * @notation: how numbers are written
 * @error: return location; domain `SAN_ERROR`, with field and position
 *
 * Window, command line, report and tests all come this way.
 *
 * Returns: (transfer full) (nullable): the solution
 */
SanSolution *
san_method_solve (const SanMethod    *method,
                  JsonObject         *input,
                  const SanNotation  *notation,
                  GError            **error)
{
  g_autoptr(SanInputs) inputs = NULL;
  g_autoptr(SanSolution) solution = NULL;

  g_return_val_if_fail (method != NULL && input != NULL && notation != NULL, NULL);

  inputs = san_inputs_new (&method->inputs, input, error);
  if (inputs == NULL)
    return NULL;
  solution = san_solution_new (notation);
  if (!method->solve (method, inputs, solution, error))
    return NULL;
  if (san_solution_has_overflow (solution))
    {
      san_error_set_at (error, SAN_ERROR_NOT_FINITE, widest_field (&method->inputs), -1, -1);
      return NULL;
    }
  note_rounding (solution);
  return g_steal_pointer (&solution);
}
