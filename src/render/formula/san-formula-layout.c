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

/* A formula in one line, whose children are the items of the formula, on its way into several. */
typedef struct
{
  const SanFormula *formula;
  SanFormulaBox    *line;
  double            max_width;
} Wrapper;

static SanFormulaLayout *
layout_new (SanFormulaBox *box)
{
  SanFormulaLayout *layout = g_new0 (SanFormulaLayout, 1);

  layout->box = box;

  return layout;
}

static const SanFormulaBox *
item_box (const Wrapper *self,
          guint          position)
{
  return g_ptr_array_index (self->line->children, position);
}

/* Of the items from @start up to, not including, @end. */
static double
width_of (const Wrapper *self,
          guint          start,
          guint          end)
{
  const SanFormulaBox *last = item_box (self, end - 1);

  return last->x + last->width - item_box (self, start)->x;
}

/* Whether a line may start with the item at @position: with a relation only, or also with another
 * operator. */
static gboolean
can_break (const Wrapper *self,
           guint          position,
           gboolean       only_relations)
{
  const SanFormula *item = san_formula_get_item (self->formula, position);

  /* A symbol or two before the first relation would look lost in a line. */
  if (san_formula_is_operator (item, SAN_FORMULA_OPERATOR_RELATION))
    return width_of (self, 0, position) >= SHORT_SIDE * self->line->size;
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
  return start > 0 ? INDENT * self->line->size : 0.0;
}

static gboolean
fits (const Wrapper *self,
      guint          start,
      guint          end)
{
  return indent_of (self, start) + width_of (self, start, end) <= self->max_width;
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

/* Moves the items into a line of their own. */
static SanFormulaBox *
take_line (const Wrapper *self,
           guint          start,
           guint          end)
{
  SanFormulaBox *line = san_formula_box_new (SAN_FORMULA_BOX_GROUP, self->line->size);
  double left = item_box (self, start)->x;

  for (guint i = start; i < end; i++)
    {
      SanFormulaBox *item = g_ptr_array_index (self->line->children, i);

      san_formula_box_place (line, item, item->x - left, 0.0);
      self->line->children->pdata[i] = NULL;
    }

  return line;
}

/* Takes @line, which is @formula in one line. */
static SanFormulaBox *
wrap (const SanFormula *formula,
      SanFormulaBox    *line,
      double            max_width)
{
  Wrapper self = { formula, line, max_width };
  g_autoptr(GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  SanFormulaBox *lines;
  guint start = 0;

  if (line->width <= max_width)
    return line;

  for (guint end = 0; end < line->children->len;)
    {
      end = line_end (&self, end);
      g_array_append_val (ends, end);
    }

  /* Only now, as the items have to be in their places until all is measured. */
  lines = san_formula_box_new (SAN_FORMULA_BOX_GROUP, line->size);
  for (guint i = 0; i < ends->len; i++)
    {
      guint end = g_array_index (ends, guint, i);
      SanFormulaBox *next = take_line (&self, start, end);
      double gap = lines->descent + LINE_GAP * line->size + next->ascent;

      san_formula_box_place (lines, next, indent_of (&self, start), start > 0 ? gap : 0.0);
      start = end;
    }
  san_formula_box_free (line);

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

  return layout_new (san_formula_typeset (formula, context, size_px, 0.0));
}

SanFormulaLayout *
san_formula_layout_new_wrapped (const SanFormula *formula,
                                PangoContext     *context,
                                double            size_px,
                                double            max_width)
{
  g_autoptr(SanFormulaBox) box = NULL;
  double words_width = 0.0;

  g_return_val_if_fail (formula != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (size_px > 0.0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words_widths); i++)
    {
      g_clear_pointer (&box, san_formula_box_free);
      words_width = words_widths[i] * max_width;
      box = wrap (formula, san_formula_typeset (formula, context, size_px, words_width),
                  max_width);
      if (box->width <= max_width)
        return layout_new (g_steal_pointer (&box));
    }

  size_px *= MAX (max_width / box->width, SMALLEST);

  return layout_new (wrap (formula, san_formula_typeset (formula, context, size_px, words_width),
                           max_width));
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
