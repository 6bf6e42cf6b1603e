/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/san-field.h"
#include "model/san-formula.h"
#include "model/san-table.h"

G_BEGIN_DECLS

/**
 * SanGiven:
 *
 * The data of a task as the student was given them.
 *
 * @label: name of the value
 * @text: (nullable): a value in words; only one of @text and @formula is there
 * @formula: (nullable): `symbol = value unit`, or the value alone
 */
typedef struct
{
  char       *label;
  char       *text;
  SanFormula *formula;
} SanGiven;

/* Single values, in the order of the fields, and long samples without names as a row of numbers.
 * What the input leaves to its default is told, unless the form folds it away.
 * Returns: (transfer full) (element-type SanGiven) */
GPtrArray *san_given_list  (const SanFieldSet *set,
                            JsonObject        *input,
                            const SanNotation *notation);
/* All other lists and matrices side by side.
 * Returns: (transfer full) (nullable): %NULL where there are none */
SanTable  *san_given_table (const SanFieldSet *set,
                            JsonObject        *input,
                            const SanNotation *notation);

G_END_DECLS
