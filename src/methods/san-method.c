/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

/* The field that an overflow is laid to: the first array, else the first field. */
static const char *
widest_field (const SanFieldSet *set)
{
  for (const SanField *field = set->fields; field->id != NULL; field++)
    if (field->shape != SAN_SHAPE_SCALAR && field->type != SAN_FIELD_TEXT)
      return field->id;
  return set->fields[0].id;
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
  return g_steal_pointer (&solution);
}
