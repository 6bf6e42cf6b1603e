/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"

G_BEGIN_DECLS

/* The formula as one line of plain text: `m = √(P·(B − P)/n)`. Parentheses say what the bar of a
 * fraction and the roof of a root say in print; scripts are Unicode's where it has them, `x^0,5`
 * and `x^(a − 1)` otherwise. Free with g_free(). */
char *san_formula_to_text (const SanFormula *formula) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
