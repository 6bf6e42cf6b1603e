/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"
#include "render/formula/san-formula-box.h"

G_BEGIN_DECLS

/**
 * san_formula_typeset:
 *
 * The formula in one line: a box whose children are the formula's items, in their order. Words wider
 * than @words_width are put in several lines, unless that is 0.
 */
SanFormulaBox *san_formula_typeset (const SanFormula *formula,
                                    PangoContext     *context,
                                    double            size,
                                    double            words_width,
                                    double            rows_width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
