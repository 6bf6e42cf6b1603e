/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-formula-private.h"

#include <stdarg.h>

struct _SanFormula
{
  gatomicrefcount  ref_count;
  SanFormulaType   type;
  char            *text;
  GPtrArray       *children;
};

static void
free_child (gpointer data)
{
  if (data != NULL)
    san_formula_unref (data);
}

SanFormula *
san_formula_node_new (SanFormulaType  type,
                      const char     *text)
{
  SanFormula *self = g_new0 (SanFormula, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->type = type;
  self->text = g_strdup (text);
  self->children = g_ptr_array_new_with_free_func (free_child);

  return self;
}

void
san_formula_node_add (SanFormula *node,
                      SanFormula *child)
{
  g_ptr_array_add (node->children, child);
}

void
san_formula_row_append (SanFormula *row,
                        SanFormula *item)
{
  g_assert (row->type == SAN_FORMULA_ROW);

  if (item->type != SAN_FORMULA_ROW)
    {
      san_formula_node_add (row, item);
      return;
    }

  for (guint i = 0; i < item->children->len; i++)
    san_formula_node_add (row, san_formula_ref (g_ptr_array_index (item->children, i)));

  san_formula_unref (item);
}

SanFormula *
san_formula_row_end (SanFormula *row)
{
  SanFormula *only;

  g_assert (row->type == SAN_FORMULA_ROW);

  if (row->children->len != 1)
    return row;

  only = san_formula_ref (g_ptr_array_index (row->children, 0));
  san_formula_unref (row);

  return only;
}

SanFormula *
san_formula_ref (SanFormula *formula)
{
  g_return_val_if_fail (formula != NULL, NULL);

  g_atomic_ref_count_inc (&formula->ref_count);

  return formula;
}

void
san_formula_unref (SanFormula *formula)
{
  g_return_if_fail (formula != NULL);

  if (!g_atomic_ref_count_dec (&formula->ref_count))
    return;

  g_free (formula->text);
  g_ptr_array_unref (formula->children);
  g_free (formula);
}

SanFormulaType
san_formula_get_node_type (const SanFormula *formula)
{
  g_return_val_if_fail (formula != NULL, SAN_FORMULA_ROW);

  return formula->type;
}

const char *
san_formula_get_text (const SanFormula *formula)
{
  g_return_val_if_fail (formula != NULL, NULL);

  return formula->text;
}

guint
san_formula_get_n_children (const SanFormula *formula)
{
  g_return_val_if_fail (formula != NULL, 0);

  return formula->children->len;
}

const SanFormula *
san_formula_get_child (const SanFormula *formula,
                       guint             position)
{
  g_return_val_if_fail (formula != NULL, NULL);
  g_return_val_if_fail (position < formula->children->len, NULL);

  return g_ptr_array_index (formula->children, position);
}

guint
san_formula_get_n_items (const SanFormula *formula)
{
  g_return_val_if_fail (formula != NULL, 0);

  return formula->type == SAN_FORMULA_ROW ? formula->children->len : 1;
}

const SanFormula *
san_formula_get_item (const SanFormula *formula,
                      guint             position)
{
  g_return_val_if_fail (position < san_formula_get_n_items (formula), NULL);

  return formula->type == SAN_FORMULA_ROW ? san_formula_get_child (formula, position) : formula;
}

SanFormulaOperator
san_formula_get_operator (const SanFormula *formula)
{
  static const struct { SanFormulaOperator operator; const char *texts[12]; } kinds[] = {
    { SAN_FORMULA_OPERATOR_SUM,         { "+", "−", "±", "∓" } },
    { SAN_FORMULA_OPERATOR_PRODUCT,     { "·", "×" } },
    { SAN_FORMULA_OPERATOR_DIVISION,    { "/", ":", "÷" } },
    { SAN_FORMULA_OPERATOR_RELATION,    { "=", "≠", "<", ">", "≤", "≥", "≈", "∼", "∈", "→" } },
    { SAN_FORMULA_OPERATOR_PUNCTUATION, { ",", ";" } },
  };

  g_return_val_if_fail (formula != NULL && formula->type == SAN_FORMULA_OPERATOR,
                        SAN_FORMULA_OPERATOR_ORDINARY);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strv_contains (kinds[i].texts, formula->text))
      return kinds[i].operator;

  return SAN_FORMULA_OPERATOR_ORDINARY;
}

gboolean
san_formula_equal (const SanFormula *a,
                   const SanFormula *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  if (a->type != b->type || a->children->len != b->children->len
      || g_strcmp0 (a->text, b->text) != 0)
    return FALSE;

  for (guint i = 0; i < a->children->len; i++)
    if (!san_formula_equal (san_formula_get_child (a, i), san_formula_get_child (b, i)))
      return FALSE;

  return TRUE;
}

SanFormula *
san_formula_join (const SanFormula *first,
                  ...)
{
  SanFormula *row = san_formula_node_new (SAN_FORMULA_ROW, NULL);
  const SanFormula *piece;
  va_list pieces;

  va_start (pieces, first);
  for (piece = first; piece != NULL; piece = va_arg (pieces, const SanFormula *))
    san_formula_row_append (row, san_formula_ref ((SanFormula *) piece));
  va_end (pieces);

  return san_formula_row_end (row);
}
