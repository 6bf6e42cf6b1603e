/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-wrap.h"

#include "render/formula/san-formula-row.h"

/* In units of the font size. */
#define LINE_GAP        0.45
#define LINE_GAP_INSIDE 0.2
#define INDENT          1.2
#define SHORT_SIDE      3.0

/* Where a line may end, the best places first. */
static const SanFormulaOperator breaks[] = {
  SAN_FORMULA_OPERATOR_RELATION,
  SAN_FORMULA_OPERATOR_SUM,
  SAN_FORMULA_OPERATOR_PRODUCT,
};

/* A row in one line, whose children are the items of the row, on its way into several. */
typedef struct
{
  const SanFormula *row;
  SanFormulaBox    *line;
  double            max_width;
  double            indent;    /* of all lines but the first */
} Wrapper;

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

/* Whether a line may start with the item at @position, an operator of the first @n_breaks kinds. */
static gboolean
can_break (const Wrapper *self,
           guint          position,
           guint          n_breaks)
{
  const SanFormula *item = san_formula_get_item (self->row, position);

  /* A symbol or two before the first relation would look lost in a line. */
  if (san_formula_is_operator (item, SAN_FORMULA_OPERATOR_RELATION))
    return width_of (self, 0, position) >= SHORT_SIDE * self->line->size;
  if (san_formula_row_is_sign (self->row, position))
    return FALSE;

  for (guint i = 0; i < n_breaks; i++)
    if (san_formula_is_operator (item, breaks[i]))
      return TRUE;

  return FALSE;
}

static guint
next_break (const Wrapper *self,
            guint          position,
            guint          n_breaks)
{
  guint length = san_formula_get_n_items (self->row);

  do
    position++;
  while (position < length && !can_break (self, position, n_breaks));

  return MIN (position, length);
}

static double
indent_of (const Wrapper *self,
           guint          start)
{
  return start > 0 ? self->indent : 0.0;
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
              guint          n_breaks)
{
  guint length = san_formula_get_n_items (self->row);
  guint end = start;
  guint next = start;

  while (next < length)
    {
      next = next_break (self, next, n_breaks);
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
  guint end = start;

  for (guint n = 1; n <= G_N_ELEMENTS (breaks) && end == start; n++)
    end = longest_line (self, start, n);
  if (end == start)
    end = next_break (self, start, G_N_ELEMENTS (breaks));

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

/* The lines that @self becomes, from the top. */
static GPtrArray *
break_up (const Wrapper *self)
{
  GPtrArray *lines = g_ptr_array_new ();
  g_autoptr(GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint start = 0;

  for (guint end = 0; end < self->line->children->len;)
    {
      end = line_end (self, end);
      g_array_append_val (ends, end);
    }

  /* Only now, as the items have to be in their places until all is measured. */
  for (guint i = 0; i < ends->len; i++)
    {
      guint end = g_array_index (ends, guint, i);

      g_ptr_array_add (lines, take_line (self, start, end));
      start = end;
    }

  return lines;
}

static void
stack (SanFormulaBox *box,
       SanFormulaBox *line,
       double         x,
       double         gap)
{
  gboolean first = box->children->len == 0;

  san_formula_box_place (box, line, x, first ? 0.0 : box->descent + gap + line->ascent);
}

SanFormulaBox *
san_formula_wrap (const SanFormula *row,
                  SanFormulaBox    *line,
                  double            max_width)
{
  Wrapper self = { row, line, max_width, INDENT * line->size };
  g_autoptr(GPtrArray) lines = NULL;
  SanFormulaBox *box;

  if (line->width <= max_width)
    return line;

  lines = break_up (&self);
  box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, line->size);
  for (guint i = 0; i < lines->len; i++)
    stack (box, g_ptr_array_index (lines, i), indent_of (&self, i), LINE_GAP * line->size);
  san_formula_box_free (line);

  return box;
}

SanFormulaBox *
san_formula_wrap_inside (const SanFormula *row,
                         SanFormulaBox    *line,
                         double            max_width,
                         double            axis)
{
  Wrapper self = { row, line, max_width, 0.0 };
  g_autoptr(GPtrArray) lines = NULL;
  SanFormulaBox *stacked, *box;
  double width = 0.0;

  if (line->width <= max_width)
    return line;

  lines = break_up (&self);
  stacked = san_formula_box_new (SAN_FORMULA_BOX_GROUP, line->size);
  for (guint i = 0; i < lines->len; i++)
    width = MAX (width, ((const SanFormulaBox *) g_ptr_array_index (lines, i))->width);
  for (guint i = 0; i < lines->len; i++)
    {
      SanFormulaBox *next = g_ptr_array_index (lines, i);

      stack (stacked, next, (width - next->width) / 2, LINE_GAP_INSIDE * line->size);
    }

  box = san_formula_box_new (SAN_FORMULA_BOX_GROUP, line->size);
  san_formula_box_place (box, stacked, 0.0, (stacked->ascent - stacked->descent) / 2 - axis);
  san_formula_box_free (line);

  return box;
}
