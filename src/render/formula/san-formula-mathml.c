/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-mathml.h"

#include "render/formula/san-formula-row.h"

static void write_node (GString          *out,
                        const SanFormula *node);

static void
write_text (GString    *out,
            const char *element,
            const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (out, "<%s>%s</%s>", element, escaped, element);
}

static void
write_element (GString          *out,
               const char       *element,
               const SanFormula *first,
               const SanFormula *second)
{
  g_string_append_printf (out, "<%s>", element);
  write_node (out, first);
  if (second != NULL)
    write_node (out, second);
  g_string_append_printf (out, "</%s>", element);
}

static void
write_row (GString          *out,
           const SanFormula *row)
{
  g_string_append (out, "<mrow>");
  for (guint i = 0; i < san_formula_get_n_items (row); i++)
    {
      const SanFormula *item = san_formula_get_item (row, i);

      if (san_formula_row_multiplies (row, i))
        g_string_append (out, "<mo>\u2062</mo>");
      else if (san_formula_row_needs_space (row, i))
        g_string_append (out, "<mspace width=\"0.17em\"/>");

      if (san_formula_row_is_sign (row, i))
        g_string_append_printf (out, "<mo form=\"prefix\">%s</mo>", san_formula_get_text (item));
      else
        write_node (out, item);
    }
  g_string_append (out, "</mrow>");
}

/* @base with something below, above or at both places; @names are the elements for these. */
static void
write_scripts (GString            *out,
               const char * const  names[3],
               const SanFormula   *base,
               const char         *sign,
               const SanFormula   *scripts[2])
{
  const char *element = NULL;

  if (scripts[0] != NULL)
    element = scripts[1] != NULL ? names[2] : names[0];
  else if (scripts[1] != NULL)
    element = names[1];

  if (element != NULL)
    g_string_append_printf (out, "<%s>", element);
  if (base != NULL)
    write_node (out, base);
  else
    write_text (out, "mo", sign);
  for (guint i = 0; i < 2; i++)
    if (scripts[i] != NULL)
      write_node (out, scripts[i]);
  if (element != NULL)
    g_string_append_printf (out, "</%s>", element);
}

static void
write_accent (GString          *out,
              const SanFormula *node,
              const char       *mark)
{
  g_string_append (out, "<mover accent=\"true\">");
  write_node (out, san_formula_get_child (node, 0));
  write_text (out, "mo", mark);
  g_string_append (out, "</mover>");
}

static void
write_fence (GString          *out,
             const SanFormula *node)
{
  const char *mark = san_formula_get_text (node);

  g_string_append_printf (out, "<mrow><mo form=\"prefix\" stretchy=\"true\">%s</mo>", mark);
  write_node (out, san_formula_get_child (node, 0));
  g_string_append_printf (out, "<mo form=\"postfix\" stretchy=\"true\">%s</mo></mrow>",
                          san_formula_closing_mark (mark));
}

static void
write_built (GString          *out,
             const SanFormula *node)
{
  static const char * const script_names[] = { "msub", "msup", "msubsup" };
  static const char * const limit_names[] = { "munder", "mover", "munderover" };
  const SanFormula *children[3] = { NULL, NULL, NULL };

  for (guint i = 0; i < san_formula_get_n_children (node); i++)
    children[i] = san_formula_get_child (node, i);

  switch (san_formula_get_node_type (node))
    {
    case SAN_FORMULA_FRACTION:
      write_element (out, "mfrac", children[0], children[1]);
      break;

    case SAN_FORMULA_ROOT:
      write_element (out, children[1] != NULL ? "mroot" : "msqrt", children[0], children[1]);
      break;

    case SAN_FORMULA_SCRIPTS:
      write_scripts (out, script_names, children[0], NULL, children + 1);
      break;

    case SAN_FORMULA_SUM:
      write_scripts (out, limit_names, NULL, san_formula_get_text (node), children);
      break;

    case SAN_FORMULA_BAR:
      write_accent (out, node, "¯");
      break;

    case SAN_FORMULA_HAT:
      write_accent (out, node, "^");
      break;

    default:
      write_fence (out, node);
      break;
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
      write_text (out, "mn", san_formula_get_text (node));
      break;

    case SAN_FORMULA_VARIABLE:
      write_text (out, "mi", san_formula_get_text (node));
      break;

    case SAN_FORMULA_WORDS:
      write_text (out, "mtext", san_formula_get_text (node));
      break;

    case SAN_FORMULA_OPERATOR:
      write_text (out, "mo", san_formula_get_text (node));
      break;

    case SAN_FORMULA_SPACE:
      g_string_append (out, "<mspace width=\"0.17em\"/>");
      break;

    default:
      write_built (out, node);
      break;
    }
}

char *
san_formula_to_mathml (const SanFormula *formula)
{
  GString *out;

  g_return_val_if_fail (formula != NULL, NULL);

  out = g_string_new ("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">");
  write_node (out, formula);
  g_string_append (out, "</math>");

  return g_string_free (out, FALSE);
}
