/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"

G_BEGIN_DECLS

/* How the items of a formula belong together: what every way to write it needs to know. */

/* Whether a + − ± at @position is a sign, not an operation on two things. */
gboolean    san_formula_row_is_sign      (const SanFormula   *row,
                                          guint               position);
/* Whether the item at @position is multiplied by the one before it, without a written sign. */
gboolean    san_formula_row_multiplies   (const SanFormula   *row,
                                          guint               position);
/* Whether the item at @position and the one before it would run into each other, as in `\ln x`. */
gboolean    san_formula_row_needs_space  (const SanFormula   *row,
                                          guint               position);

gboolean    san_formula_is_operator      (const SanFormula   *node,
                                          SanFormulaOperator  operator);
/* One number, letter, word or pair of marks: nothing that has to be held together. */
gboolean    san_formula_is_single        (const SanFormula   *node);
/* Single things side by side, such as `P (B − P)`. */
gboolean    san_formula_is_plain_product (const SanFormula   *node);

/* ")" for "(", and so on. */
const char *san_formula_closing_mark     (const char         *opening);

G_END_DECLS
