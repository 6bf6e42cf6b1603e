/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-formula-evaluate.h"

#include <math.h>
#include <string.h>

#define NO_BREAK_SPACE "\302\240"

/* A place in a row of items. */
typedef struct
{
  const SanFormula *row;
  guint             at;
} Cursor;

static const SanFormula *
current (const Cursor *cursor)
{
  return cursor->at < san_formula_get_n_items (cursor->row)
         ? san_formula_get_item (cursor->row, cursor->at) : NULL;
}

static gboolean
stands_at (const Cursor       *cursor,
           SanFormulaOperator  operator)
{
  const SanFormula *item = current (cursor);

  return item != NULL && san_formula_get_node_type (item) == SAN_FORMULA_OPERATOR
         && san_formula_get_operator (item) == operator;
}

static void
skip_spaces (Cursor *cursor)
{
  while (current (cursor) != NULL
         && san_formula_get_node_type (current (cursor)) == SAN_FORMULA_SPACE)
    cursor->at++;
}

/* Written numbers have the language's decimal mark, and spaces between groups of digits. */
static double
number_of (const char *text)
{
  g_auto(GStrv) groups = g_strsplit (text, NO_BREAK_SPACE, -1);
  g_autofree char *digits = g_strjoinv ("", groups);

  return g_ascii_strtod (g_strdelimit (digits, ",", '.'), NULL);
}

static double
value_of_root (const SanFormula *root)
{
  double radicand = san_formula_evaluate (san_formula_get_child (root, 0));
  const SanFormula *degree = san_formula_get_child (root, 1);

  return degree == NULL ? sqrt (radicand) : pow (radicand, 1 / san_formula_evaluate (degree));
}

static double
value_of_power (const SanFormula *scripts)
{
  const SanFormula *power = san_formula_get_child (scripts, 2);

  if (san_formula_get_child (scripts, 1) != NULL || power == NULL)
    return NAN;
  return pow (san_formula_evaluate (san_formula_get_child (scripts, 0)),
              san_formula_evaluate (power));
}

static double
value_of_item (const SanFormula *item)
{
  switch (san_formula_get_node_type (item))
    {
    case SAN_FORMULA_NUMBER:
      return number_of (san_formula_get_text (item));
    case SAN_FORMULA_FRACTION:
      return san_formula_evaluate (san_formula_get_child (item, 0))
             / san_formula_evaluate (san_formula_get_child (item, 1));
    case SAN_FORMULA_ROOT:
      return value_of_root (item);
    case SAN_FORMULA_SCRIPTS:
      return value_of_power (item);
    case SAN_FORMULA_FENCE:
      {
        double inside = san_formula_evaluate (san_formula_get_child (item, 0));

        return strcmp (san_formula_get_text (item), "|") == 0 ? fabs (inside) : inside;
      }
    default:
      return NAN;
    }
}

/* Factors with · or / between them, or side by side. */
static double
value_of_product (Cursor *cursor)
{
  double product = 1;
  gboolean divides = FALSE;

  for (skip_spaces (cursor); current (cursor) != NULL; skip_spaces (cursor))
    {
      if (stands_at (cursor, SAN_FORMULA_OPERATOR_SUM))
        break;
      if (stands_at (cursor, SAN_FORMULA_OPERATOR_PRODUCT)
          || stands_at (cursor, SAN_FORMULA_OPERATOR_DIVISION))
        {
          divides = stands_at (cursor, SAN_FORMULA_OPERATOR_DIVISION);
        }
      else
        {
          double factor = value_of_item (current (cursor));

          product = divides ? product / factor : product * factor;
          divides = FALSE;
        }
      cursor->at++;
    }
  return product;
}

/* +1, −1, or @plus_minus for ±. No sign counts as +. */
static double
sign_at (Cursor *cursor,
         double  plus_minus)
{
  const char *text;

  skip_spaces (cursor);
  if (!stands_at (cursor, SAN_FORMULA_OPERATOR_SUM))
    return 1;
  text = san_formula_get_text (current (cursor));
  cursor->at++;
  if (strcmp (text, "+") == 0)
    return 1;
  if (strcmp (text, "±") == 0)
    return plus_minus;
  return strcmp (text, "−") == 0 || strcmp (text, "-") == 0 ? -1 : NAN;
}

static double
value_of_sum (const SanFormula *formula,
              double            plus_minus)
{
  Cursor cursor = { formula, 0 };
  double sum = 0;

  while (current (&cursor) != NULL)
    {
      double sign = sign_at (&cursor, plus_minus);

      sum += sign * value_of_product (&cursor);
    }
  return sum;
}

double
san_formula_evaluate (const SanFormula *formula)
{
  return value_of_sum (formula, NAN);
}

void
san_formula_evaluate_ends (const SanFormula *formula,
                           double           *lower,
                           double           *upper)
{
  *lower = value_of_sum (formula, -1);
  *upper = value_of_sum (formula, 1);
}
