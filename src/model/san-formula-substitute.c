/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-formula-private.h"

#include <string.h>

typedef struct
{
  const SanFormula *symbol;
  const SanFormula *replacement;
} Substitution;

static SanFormula *substitute (const Substitution *self,
                               const SanFormula   *node);

static SanFormulaType
type_of (const SanFormula *node)
{
  return san_formula_get_node_type (node);
}

static SanFormula *
copy (const SanFormula *node)
{
  return san_formula_ref ((SanFormula *) node);
}

static gboolean
is_operator (const SanFormula   *node,
             SanFormulaOperator  operator)
{
  return node != NULL && type_of (node) == SAN_FORMULA_OPERATOR
         && san_formula_get_operator (node) == operator;
}

/* Something that multiplies what stands beside it. */
static gboolean
is_factor (const SanFormula *node)
{
  return node != NULL
         && type_of (node) != SAN_FORMULA_OPERATOR && type_of (node) != SAN_FORMULA_SPACE;
}

static gboolean
has_top_level (const SanFormula   *formula,
               SanFormulaOperator  operator)
{
  for (guint i = 0; i < san_formula_get_n_items (formula); i++)
    if (is_operator (san_formula_get_item (formula, i), operator))
      return TRUE;

  return FALSE;
}

static gboolean
starts_with_sign (const SanFormula *formula)
{
  return san_formula_get_n_items (formula) > 0
         && is_operator (san_formula_get_item (formula, 0), SAN_FORMULA_OPERATOR_SUM);
}

/* Whether @node takes what stands beside it before a + or − does. */
static gboolean
binds (const SanFormula *node)
{
  return is_factor (node)
         || is_operator (node, SAN_FORMULA_OPERATOR_PRODUCT)
         || is_operator (node, SAN_FORMULA_OPERATOR_DIVISION)
         || (is_operator (node, SAN_FORMULA_OPERATOR_ORDINARY)
             && strcmp (san_formula_get_text (node), "!") == 0);
}

/* Whether @formula would be misread between @before and @after, which may be %NULL. */
static gboolean
needs_fence (const SanFormula *formula,
             const SanFormula *before,
             const SanFormula *after)
{
  gboolean in_product = binds (before) || binds (after);
  gboolean in_sum = is_operator (before, SAN_FORMULA_OPERATOR_SUM);

  if (has_top_level (formula, SAN_FORMULA_OPERATOR_RELATION))
    return in_product || in_sum;
  if (has_top_level (formula, SAN_FORMULA_OPERATOR_SUM))
    return in_product
           || (in_sum && (starts_with_sign (formula)
                          || strcmp (san_formula_get_text (before), "+") != 0));

  return san_formula_get_n_items (formula) > 1
         && is_operator (before, SAN_FORMULA_OPERATOR_DIVISION);
}

static SanFormula *
fence (const SanFormula *formula)
{
  SanFormula *node = san_formula_node_new (SAN_FORMULA_FENCE, "(");

  san_formula_node_add (node, copy (formula));

  return node;
}

/* Whether @node holds a number and no variable, so that it is read as a value. */
static gboolean
is_value (const SanFormula *node)
{
  gboolean value = type_of (node) == SAN_FORMULA_NUMBER;

  if (type_of (node) == SAN_FORMULA_VARIABLE)
    return FALSE;

  for (guint i = 0; i < san_formula_get_n_children (node); i++)
    {
      const SanFormula *child = san_formula_get_child (node, i);

      if (child == NULL
          || type_of (child) == SAN_FORMULA_OPERATOR || type_of (child) == SAN_FORMULA_SPACE)
        continue;
      if (!is_value (child))
        return FALSE;
      value = TRUE;
    }

  return value;
}

static gboolean
starts_with_digit (const SanFormula *node)
{
  if (type_of (node) == SAN_FORMULA_SCRIPTS)
    return starts_with_digit (san_formula_get_child (node, 0));

  return type_of (node) == SAN_FORMULA_NUMBER;
}

static gboolean
needs_dot (const SanFormula *left,
           const SanFormula *right)
{
  if (!is_factor (left) || !is_factor (right))
    return FALSE;
  if (type_of (left) == SAN_FORMULA_SUM || type_of (left) == SAN_FORMULA_WORDS)
    return FALSE;

  return starts_with_digit (right) || (is_value (left) && is_value (right));
}

/* A copy of @row with a dot between factors that would otherwise run into each other. */
static SanFormula *
separate_factors (const SanFormula *row)
{
  SanFormula *separated = san_formula_node_new (SAN_FORMULA_ROW, NULL);

  for (guint i = 0; i < san_formula_get_n_items (row); i++)
    {
      const SanFormula *item = san_formula_get_item (row, i);

      if (i > 0 && needs_dot (san_formula_get_item (row, i - 1), item))
        san_formula_row_append (separated, san_formula_node_new (SAN_FORMULA_OPERATOR, "·"));
      san_formula_row_append (separated, copy (item));
    }

  return san_formula_row_end (separated);
}

static gboolean
matches_at (const SanFormula *symbol,
            const SanFormula *row,
            guint             position)
{
  guint length = san_formula_get_n_items (symbol);

  if (length == 0 || position + length > san_formula_get_n_items (row))
    return FALSE;

  for (guint i = 0; i < length; i++)
    if (!san_formula_equal (san_formula_get_item (symbol, i),
                            san_formula_get_item (row, position + i)))
      return FALSE;

  return TRUE;
}

static SanFormula *
substitute_row (const Substitution *self,
                const SanFormula   *row)
{
  guint length = san_formula_get_n_items (row);
  guint step;
  gboolean changed = FALSE;
  g_autoptr(SanFormula) result = san_formula_node_new (SAN_FORMULA_ROW, NULL);

  for (guint i = 0; i < length; i += step)
    {
      const SanFormula *item = san_formula_get_item (row, i);
      gboolean found = matches_at (self->symbol, row, i);

      step = found ? san_formula_get_n_items (self->symbol) : 1;
      if (found)
        {
          guint end = i + step;
          const SanFormula *before = i > 0 ? san_formula_get_item (row, i - 1) : NULL;
          const SanFormula *after = end < length ? san_formula_get_item (row, end) : NULL;

          san_formula_row_append (result, needs_fence (self->replacement, before, after)
                                          ? fence (self->replacement) : copy (self->replacement));
          changed = TRUE;
        }
      else
        {
          SanFormula *new_item = substitute (self, item);

          changed = changed || new_item != item;
          san_formula_row_append (result, new_item);
        }
    }

  return changed ? separate_factors (result) : copy (row);
}

static gboolean
is_safe_base (const SanFormula *node)
{
  switch (type_of (node))
    {
    case SAN_FORMULA_NUMBER:
    case SAN_FORMULA_VARIABLE:
    case SAN_FORMULA_WORDS:
    case SAN_FORMULA_BAR:
    case SAN_FORMULA_HAT:
    case SAN_FORMULA_FENCE:
      return TRUE;

    default:
      return FALSE;
    }
}

static SanFormula *
scripts_new (const SanFormula *base,
             const SanFormula *subscript,
             const SanFormula *power)
{
  SanFormula *node = san_formula_node_new (SAN_FORMULA_SCRIPTS, NULL);

  san_formula_node_add (node, copy (base));
  san_formula_node_add (node, subscript != NULL ? copy (subscript) : NULL);
  san_formula_node_add (node, power != NULL ? copy (power) : NULL);

  return node;
}

/* @base came in place of something else, so it may need parentheses. */
static SanFormula *
raise_replacement (const SanFormula *base,
                   const SanFormula *power)
{
  g_autoptr(SanFormula) fenced = NULL;

  if (is_safe_base (base))
    return scripts_new (base, NULL, power);

  if (type_of (base) == SAN_FORMULA_SCRIPTS && san_formula_get_child (base, 2) == NULL)
    return scripts_new (san_formula_get_child (base, 0), san_formula_get_child (base, 1), power);

  fenced = fence (base);

  return scripts_new (fenced, NULL, power);
}

static SanFormula *
substitute_scripts (const Substitution *self,
                    const SanFormula   *node)
{
  const SanFormula *base = san_formula_get_child (node, 0);
  const SanFormula *subscript = san_formula_get_child (node, 1);
  const SanFormula *power = san_formula_get_child (node, 2);
  g_autoptr(SanFormula) new_base = NULL;
  g_autoptr(SanFormula) new_power = NULL;

  if (power == NULL)
    return copy (node);

  new_power = substitute (self, power);
  if (subscript != NULL)
    {
      g_autoptr(SanFormula) without_power = scripts_new (base, subscript, NULL);

      if (san_formula_equal (without_power, self->symbol))
        return raise_replacement (self->replacement, new_power);

      return new_power != power ? scripts_new (base, subscript, new_power) : copy (node);
    }

  new_base = substitute (self, base);
  if (new_base != base)
    return raise_replacement (new_base, new_power);

  return new_power != power ? scripts_new (base, NULL, new_power) : copy (node);
}

static SanFormula *
substitute_children (const Substitution *self,
                     const SanFormula   *node)
{
  g_autoptr(SanFormula) result = san_formula_node_new (type_of (node), san_formula_get_text (node));
  gboolean changed = FALSE;

  for (guint i = 0; i < san_formula_get_n_children (node); i++)
    {
      const SanFormula *child = san_formula_get_child (node, i);
      SanFormula *new_child = child != NULL ? substitute (self, child) : NULL;

      changed = changed || new_child != child;
      san_formula_node_add (result, new_child);
    }

  return changed ? g_steal_pointer (&result) : copy (node);
}

/* Gives @node itself, with a new reference, where nothing occurs in it. */
static SanFormula *
substitute (const Substitution *self,
            const SanFormula   *node)
{
  if (matches_at (self->symbol, node, 0) && san_formula_get_n_items (node) == 1)
    return copy (self->replacement);

  switch (type_of (node))
    {
    case SAN_FORMULA_ROW:
      return substitute_row (self, node);

    case SAN_FORMULA_SCRIPTS:
      return substitute_scripts (self, node);

    case SAN_FORMULA_BAR:
    case SAN_FORMULA_HAT:
      return copy (node);

    default:
      return substitute_children (self, node);
    }
}

SanFormula *
san_formula_substitute (const SanFormula *formula,
                        const SanFormula *symbol,
                        const SanFormula *replacement)
{
  Substitution self = { .symbol = symbol, .replacement = replacement };

  g_return_val_if_fail (formula != NULL, NULL);
  g_return_val_if_fail (symbol != NULL, NULL);
  g_return_val_if_fail (replacement != NULL, NULL);

  return substitute (&self, formula);
}
