/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-box.h"

static void
free_child (gpointer data)
{
  /* A child that was moved elsewhere has left an empty place. */
  if (data != NULL)
    san_formula_box_free (data);
}

SanFormulaBox *
san_formula_box_new (SanFormulaBoxKind kind,
                     double            size)
{
  SanFormulaBox *self = g_new0 (SanFormulaBox, 1);

  self->kind = kind;
  self->size = size;
  self->children = g_ptr_array_new_with_free_func (free_child);

  return self;
}

void
san_formula_box_free (SanFormulaBox *box)
{
  g_clear_object (&box->text);
  g_ptr_array_unref (box->children);
  g_free (box);
}

void
san_formula_box_place (SanFormulaBox *box,
                       SanFormulaBox *child,
                       double         x,
                       double         y)
{
  gboolean is_first = box->children->len == 0;

  child->x = x;
  child->y = y;
  box->width = MAX (box->width, x + child->width);
  box->ascent = is_first ? child->ascent - y : MAX (box->ascent, child->ascent - y);
  box->descent = is_first ? child->descent + y : MAX (box->descent, child->descent + y);
  g_ptr_array_add (box->children, child);
}
