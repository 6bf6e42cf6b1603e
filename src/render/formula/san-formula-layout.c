/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-layout.h"

#include "render/formula/san-formula-draw.h"
#include "render/formula/san-formula-typeset.h"
#include "render/formula/san-formula-wrap.h"

/* The share of the font size that is still readable */
#define SMALLEST 0.6

/* How a formula that is too wide is made narrower, in this order: shares of the width for words
 * that are put in several lines, and for sums and the like inside fractions, roots and parentheses.
 * 0: in one line. */
static const struct { double words, rows; } widths[] = {
  { 0.0, 0.0 }, { 0.7, 0.0 }, { 0.5, 0.0 }, { 0.35, 0.0 },
  { 0.7, 0.85 }, { 0.5, 0.7 }, { 0.35, 0.5 },
};

struct _SanFormulaLayout
{
  SanFormulaBox *box;
};

static SanFormulaLayout *
layout_new (SanFormulaBox *box)
{
  SanFormulaLayout *layout = g_new0 (SanFormulaLayout, 1);

  layout->box = box;

  return layout;
}

SanFormulaLayout *
san_formula_layout_new (const SanFormula *formula,
                        PangoContext     *context,
                        double            size_px)
{
  g_return_val_if_fail (formula != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (size_px > 0.0, NULL);

  return layout_new (san_formula_typeset (formula, context, size_px, 0.0, 0.0));
}

static SanFormulaBox *
typeset_within (const SanFormula *formula,
                PangoContext     *context,
                double            size_px,
                double            max_width,
                gsize             attempt)
{
  SanFormulaBox *line = san_formula_typeset (formula, context, size_px,
                                             widths[attempt].words * max_width,
                                             widths[attempt].rows * max_width);

  return san_formula_wrap (formula, line, max_width);
}

SanFormulaLayout *
san_formula_layout_new_wrapped (const SanFormula *formula,
                                PangoContext     *context,
                                double            size_px,
                                double            max_width)
{
  g_autoptr(SanFormulaBox) box = NULL;
  gsize last = G_N_ELEMENTS (widths) - 1;
  double smallest;

  g_return_val_if_fail (formula != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (size_px > 0.0, NULL);

  for (gsize i = 0; i <= last; i++)
    {
      g_clear_pointer (&box, san_formula_box_free);
      box = typeset_within (formula, context, size_px, max_width, i);
      if (box->width <= max_width)
        return layout_new (g_steal_pointer (&box));
    }

  /* Hinted letters do not get narrower quite as their size does. */
  smallest = SMALLEST * size_px;
  while (box->width > max_width && size_px > smallest)
    {
      size_px = MAX (0.99 * size_px * max_width / box->width, smallest);
      san_formula_box_free (box);
      box = typeset_within (formula, context, size_px, max_width, last);
    }

  return layout_new (g_steal_pointer (&box));
}

void
san_formula_layout_free (SanFormulaLayout *layout)
{
  g_return_if_fail (layout != NULL);

  san_formula_box_free (layout->box);
  g_free (layout);
}

void
san_formula_layout_get_extents (const SanFormulaLayout *layout,
                                double                 *width,
                                double                 *ascent,
                                double                 *descent)
{
  g_return_if_fail (layout != NULL);

  if (width != NULL)
    *width = layout->box->width;
  if (ascent != NULL)
    *ascent = layout->box->ascent;
  if (descent != NULL)
    *descent = layout->box->descent;
}

void
san_formula_layout_draw (const SanFormulaLayout *layout,
                         cairo_t                *cr,
                         double                  x,
                         double                  baseline)
{
  g_return_if_fail (layout != NULL);
  g_return_if_fail (cr != NULL);

  san_formula_draw (layout->box, cr, x, baseline);
}
