/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"

G_BEGIN_DECLS

/* The value of a formula that holds numbers only, as a person reckons it from what is written:
 * sums, products, fractions, roots, powers and absolute values. NaN where the formula holds a
 * variable, words, a sum sign or dots, ± or ∓, or where the value is not defined. */
double san_formula_evaluate      (const SanFormula *formula);
/* The same for an interval: ± is read as − for @lower and as + for @upper. */
void   san_formula_evaluate_ends (const SanFormula *formula,
                                  double           *lower,
                                  double           *upper);

G_END_DECLS
