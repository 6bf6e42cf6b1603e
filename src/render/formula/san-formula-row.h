/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"

G_BEGIN_DECLS

/* How the items of a row belong together: what every way to write a formula needs to know. */

/* Whether a + − ± at @position is a sign, not an operation on two things. */
gboolean san_formula_row_is_sign     (const SanFormula *row,
                                      guint             position);
/* Whether the item at @position is multiplied by the one before it, without a written sign. */
gboolean san_formula_row_multiplies  (const SanFormula *row,
                                      guint             position);
/* Whether the items are words and something that they would run into, as in `\ln x`. */
gboolean san_formula_row_needs_space (const SanFormula *row,
                                      guint             position);

gboolean san_formula_is_operator     (const SanFormula   *node,
                                      SanFormulaOperator  operator);

G_END_DECLS
