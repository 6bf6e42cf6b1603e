/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "model/san-formula.h"

G_BEGIN_DECLS

/**
 * SanFormulaLayout:
 *
 * A formula typeset for a font: boxes with places. The family and weight come from the context's
 * font description; variables are italic, everything else is upright. Lengths are in user units.
 */
typedef struct _SanFormulaLayout SanFormulaLayout;

/* All in one line. @size_px is the font size, > 0. */
SanFormulaLayout *san_formula_layout_new         (const SanFormula *formula,
                                                  PangoContext     *context,
                                                  double            size_px)
                                                  G_GNUC_WARN_UNUSED_RESULT;

/* In several lines where it is wider than @max_width: broken before a relation sign, else before
 * + −, else before · ×; then within long words; then before the same signs inside of fractions,
 * roots and parentheses. What is too wide even so makes everything smaller, down to 60 %; only
 * beyond that is the layout wider than @max_width. */
SanFormulaLayout *san_formula_layout_new_wrapped (const SanFormula *formula,
                                                  PangoContext     *context,
                                                  double            size_px,
                                                  double            max_width)
                                                  G_GNUC_WARN_UNUSED_RESULT;
void              san_formula_layout_free        (SanFormulaLayout *layout);

/* @ascent is above the first line's baseline, @descent is everything below it. */
void              san_formula_layout_get_extents (const SanFormulaLayout *layout,
                                                  double                 *width,
                                                  double                 *ascent,
                                                  double                 *descent);

/* Draws in the current source of @cr; the first line's baseline starts at @x, @baseline. */
void              san_formula_layout_draw        (const SanFormulaLayout *layout,
                                                  cairo_t                *cr,
                                                  double                  x,
                                                  double                  baseline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanFormulaLayout, san_formula_layout_free)

G_END_DECLS
