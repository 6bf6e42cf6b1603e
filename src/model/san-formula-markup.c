/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-formula-private.h"

static void write_node (GString          *out,
                        const SanFormula *node);

static void
write_group (GString          *out,
             const SanFormula *node)
{
  g_string_append_c (out, '{');
  write_node (out, node);
  g_string_append_c (out, '}');
}

static void
write_words (GString    *out,
             const char *text)
{
  g_autofree char *quoted = san_formula_quote_words (text);

  g_string_append (out, quoted);
}

static void
write_command (GString          *out,
               const char       *command,
               const SanFormula *node)
{
  g_string_append (out, command);
  for (guint i = 0; i < san_formula_get_n_children (node); i++)
    write_group (out, san_formula_get_child (node, i));
}

static void
write_row (GString          *out,
           const SanFormula *node)
{
  for (guint i = 0; i < san_formula_get_n_children (node); i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      write_node (out, san_formula_get_child (node, i));
    }
}

static void
write_root (GString          *out,
            const SanFormula *node)
{
  const SanFormula *degree = san_formula_get_child (node, 1);

  g_string_append (out, "\\sqrt");
  if (degree != NULL)
    {
      g_string_append_c (out, '[');
      write_node (out, degree);
      g_string_append_c (out, ']');
    }
  write_group (out, san_formula_get_child (node, 0));
}

static void
write_pair (GString          *out,
            const SanFormula *below,
            const SanFormula *above)
{
  if (below != NULL)
    {
      g_string_append_c (out, '_');
      write_group (out, below);
    }
  if (above != NULL)
    {
      g_string_append_c (out, '^');
      write_group (out, above);
    }
}

static void
write_scripts (GString          *out,
               const SanFormula *node)
{
  const SanFormula *base = san_formula_get_child (node, 0);

  switch (san_formula_get_node_type (base))
    {
    case SAN_FORMULA_ROW:
    case SAN_FORMULA_SCRIPTS:
    case SAN_FORMULA_SUM:
      write_group (out, base);
      break;

    default:
      write_node (out, base);
      break;
    }

  write_pair (out, san_formula_get_child (node, 1), san_formula_get_child (node, 2));
}

static gboolean
is_bars (const SanFormula *node)
{
  return san_formula_get_node_type (node) == SAN_FORMULA_FENCE
         && g_str_equal (san_formula_get_text (node), "|");
}

/* The opening mark of bars directly inside bars would be read as the closing one. */
static gboolean
starts_with_bars (const SanFormula *node)
{
  if (san_formula_get_node_type (node) == SAN_FORMULA_SCRIPTS)
    return is_bars (san_formula_get_child (node, 0));

  return is_bars (node);
}

static void
write_bars (GString          *out,
            const SanFormula *inner)
{
  g_string_append_c (out, '|');
  for (guint i = 0; i < san_formula_get_n_items (inner); i++)
    {
      const SanFormula *item = san_formula_get_item (inner, i);

      if (i > 0)
        g_string_append_c (out, ' ');
      if (starts_with_bars (item))
        write_group (out, item);
      else
        write_node (out, item);
    }
  g_string_append_c (out, '|');
}

static void
write_fence (GString          *out,
             const SanFormula *node)
{
  static const struct { const char *mark, *open, *close; } fences[] = {
    { "(", "(", ")" }, { "[", "[", "]" }, { "{", "\\{", "\\}" },
  };

  if (is_bars (node))
    {
      write_bars (out, san_formula_get_child (node, 0));
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (fences); i++)
    if (g_str_equal (san_formula_get_text (node), fences[i].mark))
      {
        g_string_append (out, fences[i].open);
        write_node (out, san_formula_get_child (node, 0));
        g_string_append (out, fences[i].close);
      }
}

static void
write_node (GString          *out,
            const SanFormula *node)
{
  const char *text = san_formula_get_text (node);

  switch (san_formula_get_node_type (node))
    {
    case SAN_FORMULA_ROW:
      write_row (out, node);
      break;

    case SAN_FORMULA_NUMBER:
    case SAN_FORMULA_VARIABLE:
    case SAN_FORMULA_OPERATOR:
      g_string_append (out, text);
      break;

    case SAN_FORMULA_WORDS:
      write_words (out, text);
      break;

    case SAN_FORMULA_SPACE:
      g_string_append (out, "\\,");
      break;

    case SAN_FORMULA_FRACTION:
      write_command (out, "\\frac", node);
      break;

    case SAN_FORMULA_ROOT:
      write_root (out, node);
      break;

    case SAN_FORMULA_SCRIPTS:
      write_scripts (out, node);
      break;

    case SAN_FORMULA_SUM:
      g_string_append (out, g_str_equal (text, "∏") ? "\\prod" : "\\sum");
      write_pair (out, san_formula_get_child (node, 0), san_formula_get_child (node, 1));
      break;

    case SAN_FORMULA_BAR:
      write_command (out, "\\bar", node);
      break;

    case SAN_FORMULA_HAT:
      write_command (out, "\\hat", node);
      break;

    case SAN_FORMULA_FENCE:
      write_fence (out, node);
      break;

    default:
      g_assert_not_reached ();
    }
}

char *
san_formula_to_markup (const SanFormula *formula)
{
  GString *out;

  g_return_val_if_fail (formula != NULL, NULL);

  out = g_string_new (NULL);
  write_node (out, formula);

  return g_string_free (out, FALSE);
}

char *
san_formula_quote_words (const char *words)
{
  g_autofree char *valid = NULL;
  GString *out;

  g_return_val_if_fail (words != NULL, NULL);

  valid = g_utf8_make_valid (words, -1);
  out = g_string_new ("\\text{");
  for (const char *at = valid; *at != '\0'; at++)
    {
      if (*at == '\\' || *at == '{' || *at == '}')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '}');

  return g_string_free (out, FALSE);
}
