/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-formula.h"

G_BEGIN_DECLS

/**
 * SanFormulaView:
 *
 * A typeset formula, in the font and colour of its place, broken into lines where it is too wide.
 * Its menu copies it in several ways: the actions are `formula.copy-text`, `formula.copy-latex`,
 * `formula.copy-mathml`, `formula.copy-image`, `formula.copy-svg` and `formula.save`.
 */
#define SAN_TYPE_FORMULA_VIEW (san_formula_view_get_type ())
G_DECLARE_FINAL_TYPE (SanFormulaView, san_formula_view, SAN, FORMULA_VIEW, GtkWidget)

/* @interactive: has a menu, takes the focus and is broken into lines; a symbol beside its name needs
 * nothing of it */
GtkWidget        *san_formula_view_new         (gboolean          interactive) G_GNUC_WARN_UNUSED_RESULT;
/* @formula: (nullable) (transfer none) */
void              san_formula_view_set_formula (SanFormulaView   *self,
                                                const SanFormula *formula);
/* For markup of our own, see san_formula_new(); %NULL shows nothing */
void              san_formula_view_set_markup  (SanFormulaView   *self,
                                                const char       *markup);

G_END_DECLS
