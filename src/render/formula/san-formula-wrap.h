/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"
#include "render/formula/san-formula-box.h"

G_BEGIN_DECLS

/* Both take @line, a box whose children are the items of @row in one line, and return it as it is
 * where it is not wider than @max_width. Else it is broken before a relation sign, then before
 * + − ±, then before · ×; what has none of them stays too wide. */

/* Lines one below the other, with the later ones indented, on the baseline of the first: a formula
 * as a whole. */
SanFormulaBox *san_formula_wrap        (const SanFormula *row,
                                        SanFormulaBox    *line,
                                        double            max_width) G_GNUC_WARN_UNUSED_RESULT;

/* Lines centred on @axis, which is a height above the baseline, and on each other: a part of a
 * formula, such as the numerator of a fraction. */
SanFormulaBox *san_formula_wrap_inside (const SanFormula *row,
                                        SanFormulaBox    *line,
                                        double            max_width,
                                        double            axis) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
