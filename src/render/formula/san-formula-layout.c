/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-layout.h"

#include "render/formula/san-formula-draw.h"
#include "render/formula/san-formula-row.h"
#include "render/formula/san-formula-typeset.h"

/* In units of the font size. */
#define LINE_GAP   0.45
#define INDENT     1.2
#define SHORT_SIDE 3.0

/* Shares of the font size and of the width. */
#define SMALLEST   0.6
static const double words_widths[] = { 0.0, 0.7, 0.5, 0.35 };

struct _SanFormulaLayout
{
  SanFormulaBox *box;
};

typedef struct
{
  const SanFormula *formula;
  PangoContext     *context;
  double            size;
  double            max_width;
  double            words_width;
} Wrapper;

static SanFormulaLayout *
layout_new (SanFormulaBox *box)
{
  SanFormulaLayout *layout = g_new0 (SanFormulaLayout, 1);

  layout->box = box;

  return layout;
}

static SanFormulaBox *
typeset_line (const Wrapper *self,
              guint          start,
              guint          end)
{
  return san_formula_typeset (self->formula, start, end, self->context, self->size,
                              self->words_width);
}

/* Whether everything before @position is a symbol or two, which would look lost in a line. */
static gboolean
is_short_side (const Wrapper *self,
               guint          position)
{
  g_autoptr(SanFormulaBox) side = typeset_line (self, 0, position);

  return side->width < SHORT_SIDE * self->size;
}

/* Whether a line may start with the item at @position: with a relation only, or also with another
 * operator. */
static gboolean
can_break (const Wrapper *self,
           guint          position,
           gboolean       only_relations)
{
  const SanFormula *item = san_formula_get_item (self->formula, position);

  if (san_formula_is_operator (item, SAN_FORMULA_OPERATOR_RELATION))
    return !is_short_side (self, position);
  if (only_relations || san_formula_row_is_sign (self->formula, position))
    return FALSE;

  return san_formula_is_operator (item, SAN_FORMULA_OPERATOR_SUM)
         || san_formula_is_operator (item, SAN_FORMULA_OPERATOR_PRODUCT);
}

static guint
next_break (const Wrapper *self,
            guint          position,
            gboolean       only_relations)
{
  guint length = san_formula_get_n_items (self->formula);

  do
    position++;
  while (position < length && !can_break (self, position, only_relations));

  return MIN (position, length);
}

static double
indent_of (const Wrapper *self,
           guint          start)
{
  return start > 0 ? INDENT * self->size : 0.0;
}

static gboolean
fits (const Wrapper *self,
      guint          start,
      guint          end)
{
  g_autoptr(SanFormulaBox) box = typeset_line (self, start, end);

  return indent_of (self, start) + box->width <= self->max_width;
}

/* The end of the longest line that starts at @start and fits; @start itself where none does. */
static guint
longest_line (const Wrapper *self,
              guint          start,
              gboolean       only_relations)
{
  guint length = san_formula_get_n_items (self->formula);
  guint end = start;
  guint next = start;

  while (next < length)
    {
      next = next_break (self, next, only_relations);
      if (!fits (self, start, next))
        break;
      end = next;
    }

  return end;
}

static guint
line_end (const Wrapper *self,
          guint          start)
{
  guint end = longest_line (self, start, TRUE);

  if (end == start)
    end = longest_line (self, start, FALSE);
  if (end == start)
    end = next_break (self, start, FALSE);

  return end;
}

static SanFormulaBox *
wrap (const Wrapper *self)
{
  guint length = san_formula_get_n_items (self->formula);
  SanFormulaBox *lines = san_formula_box_new (SAN_FORMULA_BOX_GROUP, self->size);
  guint start = 0;

  while (start < length)
    {
      guint end = line_end (self, start);
      SanFormulaBox *line = typeset_line (self, start, end);
      double y = start > 0 ? lines->descent + LINE_GAP * self->size + line->ascent : 0.0;

      san_formula_box_place (lines, line, indent_of (self, start), y);
      start = end;
    }

  return lines;
}

SanFormulaLayout *
san_formula_layout_new (const SanFormula *formula,
                        PangoContext     *context,
                        double            size_px)
{
  g_return_val_if_fail (formula != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (size_px > 0.0, NULL);

  return layout_new (san_formula_typeset (formula, 0, san_formula_get_n_items (formula), context,
                                          size_px, 0.0));
}

SanFormulaLayout *
san_formula_layout_new_wrapped (const SanFormula *formula,
                                PangoContext     *context,
                                double            size_px,
                                double            max_width)
{
  Wrapper self = { formula, context, size_px, max_width, 0.0 };
  g_autoptr(SanFormulaBox) box = NULL;

  g_return_val_if_fail (formula != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (size_px > 0.0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words_widths); i++)
    {
      g_clear_pointer (&box, san_formula_box_free);
      self.words_width = words_widths[i] * max_width;
      box = wrap (&self);
      if (box->width <= max_width)
        return layout_new (g_steal_pointer (&box));
    }

  self.size = size_px * MAX (max_width / box->width, SMALLEST);
  g_clear_pointer (&box, san_formula_box_free);

  return layout_new (wrap (&self));
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
