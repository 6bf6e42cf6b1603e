/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-text.h"

#include "render/formula/san-formula-row.h"

typedef struct
{
  const char *plain;
  const char *subscript;    /* NULL where Unicode has none */
  const char *superscript;
} Script;

static const Script script_characters[] = {
  { "0", "₀", "⁰" },  { "1", "₁", "¹" },  { "2", "₂", "²" },  { "3", "₃", "³" },
  { "4", "₄", "⁴" },  { "5", "₅", "⁵" },  { "6", "₆", "⁶" },  { "7", "₇", "⁷" },
  { "8", "₈", "⁸" },  { "9", "₉", "⁹" },  { "+", "₊", "⁺" },  { "−", "₋", "⁻" },
  { "=", "₌", "⁼" },  { "(", "₍", "⁽" },  { ")", "₎", "⁾" },  { "a", "ₐ", NULL },
  { "e", "ₑ", NULL }, { "h", "ₕ", NULL }, { "i", "ᵢ", "ⁱ" },  { "j", "ⱼ", NULL },
  { "k", "ₖ", NULL }, { "l", "ₗ", NULL }, { "m", "ₘ", NULL }, { "n", "ₙ", "ⁿ" },
  { "o", "ₒ", NULL }, { "p", "ₚ", NULL }, { "r", "ᵣ", NULL }, { "s", "ₛ", NULL },
  { "t", "ₜ", NULL }, { "u", "ᵤ", NULL }, { "v", "ᵥ", NULL }, { "x", "ₓ", NULL },
};

static void write_node (GString          *out,
                        const SanFormula *node);

static void
write_enclosed (GString          *out,
                const SanFormula *node,
                gboolean          enclose)
{
  /* Parentheses of its own are enough. */
  if (san_formula_get_node_type (node) == SAN_FORMULA_FENCE)
    enclose = FALSE;

  if (enclose)
    g_string_append_c (out, '(');
  write_node (out, node);
  if (enclose)
    g_string_append_c (out, ')');
}

static char *
without_spaces (const SanFormula *node)
{
  GString *text = g_string_new (NULL);

  write_node (text, node);
  g_string_replace (text, " ", "", 0);

  return g_string_free (text, FALSE);
}

/* @text in small characters; %NULL where Unicode lacks one of them. */
static char *
to_script (const char *text,
           gboolean    above)
{
  g_autoptr(GString) script = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *found = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (script_characters) && found == NULL; i++)
        if (g_str_has_prefix (at, script_characters[i].plain))
          found = above ? script_characters[i].superscript : script_characters[i].subscript;

      if (found == NULL)
        return NULL;
      g_string_append (script, found);
    }

  return g_strdup (script->str);
}

static void
write_script (GString          *out,
              const SanFormula *node,
              gboolean          above)
{
  g_autofree char *plain = NULL;
  g_autofree char *script = NULL;

  if (node == NULL)
    return;

  plain = without_spaces (node);
  script = to_script (plain, above);
  if (script != NULL)
    {
      g_string_append (out, script);
      return;
    }

  g_string_append_c (out, above ? '^' : '_');
  write_enclosed (out, node, !san_formula_is_single (node));
}

static void
write_fraction (GString          *out,
                const SanFormula *node)
{
  const SanFormula *numerator = san_formula_get_child (node, 0);
  const SanFormula *denominator = san_formula_get_child (node, 1);

  write_enclosed (out, numerator, !san_formula_is_plain_product (numerator));
  g_string_append_c (out, '/');
  write_enclosed (out, denominator, !san_formula_is_single (denominator));
}

static void
write_root (GString          *out,
            const SanFormula *node)
{
  const SanFormula *inner = san_formula_get_child (node, 0);
  SanFormulaType type = san_formula_get_node_type (inner);

  if (san_formula_get_child (node, 1) != NULL)
    write_script (out, san_formula_get_child (node, 1), TRUE);
  g_string_append (out, "√");
  write_enclosed (out, inner, type != SAN_FORMULA_NUMBER && type != SAN_FORMULA_VARIABLE);
}

/* A combining mark over a letter; over more than that the mark stands before. */
static void
write_accent (GString          *out,
              const SanFormula *node,
              const char       *combining,
              const char       *before)
{
  const SanFormula *inner = san_formula_get_child (node, 0);

  if (san_formula_get_node_type (inner) == SAN_FORMULA_VARIABLE)
    {
      g_string_append (out, san_formula_get_text (inner));
      g_string_append (out, combining);
      return;
    }

  g_string_append (out, before);
  write_enclosed (out, inner, TRUE);
}

static void
write_fence (GString          *out,
             const SanFormula *node)
{
  const char *mark = san_formula_get_text (node);

  g_string_append (out, mark);
  write_node (out, san_formula_get_child (node, 0));
  g_string_append (out, san_formula_closing_mark (mark));
}

static void
write_operator (GString          *out,
                const SanFormula *row,
                guint             position)
{
  const SanFormula *item = san_formula_get_item (row, position);
  const char *text = san_formula_get_text (item);

  if (san_formula_row_is_sign (row, position)
      || san_formula_is_operator (item, SAN_FORMULA_OPERATOR_ORDINARY) || *text == '/')
    g_string_append (out, text);
  else if (san_formula_is_operator (item, SAN_FORMULA_OPERATOR_PUNCTUATION))
    g_string_append_printf (out, "%s ", text);
  else
    g_string_append_printf (out, " %s ", text);
}

static void
write_row (GString          *out,
           const SanFormula *row)
{
  guint length = san_formula_get_n_items (row);

  for (guint i = 0; i < length; i++)
    {
      const SanFormula *item = san_formula_get_item (row, i);
      gboolean multiplied = san_formula_row_multiplies (row, i)
                            || (i + 1 < length && san_formula_row_multiplies (row, i + 1));

      if (san_formula_row_multiplies (row, i))
        g_string_append (out, "·");
      else if (san_formula_row_needs_space (row, i)
               || (i > 0 && san_formula_get_node_type (san_formula_get_item (row, i - 1))
                   == SAN_FORMULA_SUM))
        g_string_append_c (out, ' ');

      if (san_formula_get_node_type (item) == SAN_FORMULA_OPERATOR)
        write_operator (out, row, i);
      else
        write_enclosed (out, item,
                        multiplied && san_formula_get_node_type (item) == SAN_FORMULA_FRACTION);
    }
}

static void
write_node (GString          *out,
            const SanFormula *node)
{
  switch (san_formula_get_node_type (node))
    {
    case SAN_FORMULA_ROW:
      write_row (out, node);
      break;

    case SAN_FORMULA_NUMBER:
    case SAN_FORMULA_VARIABLE:
    case SAN_FORMULA_WORDS:
    case SAN_FORMULA_OPERATOR:
      g_string_append (out, san_formula_get_text (node));
      break;

    case SAN_FORMULA_SPACE:
      g_string_append (out, "\u00a0");
      break;

    case SAN_FORMULA_FRACTION:
      write_fraction (out, node);
      break;

    case SAN_FORMULA_ROOT:
      write_root (out, node);
      break;

    case SAN_FORMULA_SCRIPTS:
      write_enclosed (out, san_formula_get_child (node, 0),
                      !san_formula_is_single (san_formula_get_child (node, 0)));
      write_script (out, san_formula_get_child (node, 1), FALSE);
      write_script (out, san_formula_get_child (node, 2), TRUE);
      break;

    case SAN_FORMULA_SUM:
      g_string_append (out, san_formula_get_text (node));
      write_script (out, san_formula_get_child (node, 0), FALSE);
      write_script (out, san_formula_get_child (node, 1), TRUE);
      break;

    case SAN_FORMULA_BAR:
      write_accent (out, node, "\u0304", "‾");
      break;

    case SAN_FORMULA_HAT:
      write_accent (out, node, "\u0302", "^");
      break;

    case SAN_FORMULA_FENCE:
      write_fence (out, node);
      break;

    default:
      g_assert_not_reached ();
    }
}

char *
san_formula_to_text (const SanFormula *formula)
{
  GString *out;

  g_return_val_if_fail (formula != NULL, NULL);

  out = g_string_new (NULL);
  write_node (out, formula);

  return g_string_free (out, FALSE);
}
