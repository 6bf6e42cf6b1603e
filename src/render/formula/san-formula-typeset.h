/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"
#include "render/formula/san-formula-box.h"

G_BEGIN_DECLS

/**
 * san_formula_typeset:
 *
 * The items from @start up to, not including, @end as a box in one line, spaced as they are within
 * the whole formula. Words wider than @words_width are put in several lines, unless that is 0.
 */
SanFormulaBox *san_formula_typeset (const SanFormula *formula,
                                    guint             start,
                                    guint             end,
                                    PangoContext     *context,
                                    double            size,
                                    double            words_width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
