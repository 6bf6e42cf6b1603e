/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-row.h"

#include <string.h>

gboolean
san_formula_is_operator (const SanFormula   *node,
                         SanFormulaOperator  operator)
{
  return san_formula_get_node_type (node) == SAN_FORMULA_OPERATOR
         && san_formula_get_operator (node) == operator;
}

static gboolean
is_blank_or_operator (const SanFormula *node)
{
  SanFormulaType type = san_formula_get_node_type (node);

  return type == SAN_FORMULA_OPERATOR || type == SAN_FORMULA_SPACE;
}

gboolean
san_formula_row_is_sign (const SanFormula *row,
                         guint             position)
{
  const SanFormula *before;

  if (!san_formula_is_operator (san_formula_get_item (row, position), SAN_FORMULA_OPERATOR_SUM))
    return FALSE;
  if (position == 0)
    return TRUE;

  before = san_formula_get_item (row, position - 1);

  return san_formula_get_node_type (before) == SAN_FORMULA_SUM
         || (san_formula_get_node_type (before) == SAN_FORMULA_OPERATOR
             && san_formula_get_operator (before) != SAN_FORMULA_OPERATOR_ORDINARY);
}

/* Words of letters, such as "ln" or "years": not "%". */
static gboolean
is_lettered (const SanFormula *node,
             gboolean          at_end)
{
  const char *text;
  const char *at;

  if (san_formula_get_node_type (node) == SAN_FORMULA_SCRIPTS)
    node = san_formula_get_child (node, 0);
  if (san_formula_get_node_type (node) != SAN_FORMULA_WORDS)
    return FALSE;

  text = san_formula_get_text (node);
  if (*text == '\0')
    return FALSE;

  at = at_end ? g_utf8_find_prev_char (text, text + strlen (text)) : text;

  return g_unichar_isalnum (g_utf8_get_char (at));
}

gboolean
san_formula_row_needs_space (const SanFormula *row,
                             guint             position)
{
  const SanFormula *before;
  const SanFormula *item = san_formula_get_item (row, position);

  if (position == 0)
    return FALSE;

  before = san_formula_get_item (row, position - 1);
  if (is_blank_or_operator (before) || is_blank_or_operator (item))
    return FALSE;

  return (is_lettered (before, TRUE) && san_formula_get_node_type (item) != SAN_FORMULA_FENCE)
         || is_lettered (item, FALSE);
}

gboolean
san_formula_row_multiplies (const SanFormula *row,
                            guint             position)
{
  const SanFormula *before;
  const SanFormula *item = san_formula_get_item (row, position);

  if (position == 0)
    return FALSE;

  before = san_formula_get_item (row, position - 1);

  return !is_blank_or_operator (before) && !is_blank_or_operator (item)
         && san_formula_get_node_type (before) != SAN_FORMULA_SUM
         && san_formula_get_node_type (before) != SAN_FORMULA_WORDS
         && san_formula_get_node_type (item) != SAN_FORMULA_WORDS
         && !is_lettered (before, TRUE);
}

const char *
san_formula_closing_mark (const char *opening)
{
  switch (*opening)
    {
    case '(':
      return ")";
    case '[':
      return "]";
    case '{':
      return "}";
    default:
      return opening;
    }
}

gboolean
san_formula_is_single (const SanFormula *node)
{
  switch (san_formula_get_node_type (node))
    {
    case SAN_FORMULA_NUMBER:
    case SAN_FORMULA_VARIABLE:
    case SAN_FORMULA_FENCE:
    case SAN_FORMULA_ROOT:
    case SAN_FORMULA_BAR:
    case SAN_FORMULA_HAT:
      return TRUE;

    case SAN_FORMULA_SCRIPTS:
      return san_formula_is_single (san_formula_get_child (node, 0));

    case SAN_FORMULA_WORDS:
      return strchr (san_formula_get_text (node), ' ') == NULL;

    default:
      return FALSE;
    }
}

gboolean
san_formula_is_plain_product (const SanFormula *node)
{
  for (guint i = 0; i < san_formula_get_n_items (node); i++)
    if (!san_formula_is_single (san_formula_get_item (node, i))
        || (i > 0 && !san_formula_row_multiplies (node, i)))
      return FALSE;

  return san_formula_get_n_items (node) > 0;
}
