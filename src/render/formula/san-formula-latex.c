/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-latex.h"

#include <string.h>

#include "render/formula/san-formula-row.h"

/* What LaTeX has a command for. A letter after the command would be read as part of it, so each
 * ends with a space. */
static const struct { const char *text, *command; } commands[] = {
  { "α", "\\alpha " },   { "β", "\\beta " },    { "γ", "\\gamma " },   { "δ", "\\delta " },
  { "ε", "\\varepsilon " }, { "ζ", "\\zeta " }, { "η", "\\eta " },     { "θ", "\\theta " },
  { "ι", "\\iota " },    { "κ", "\\kappa " },   { "λ", "\\lambda " },  { "μ", "\\mu " },
  { "ν", "\\nu " },      { "ξ", "\\xi " },      { "π", "\\pi " },      { "ρ", "\\rho " },
  { "σ", "\\sigma " },   { "τ", "\\tau " },     { "υ", "\\upsilon " }, { "φ", "\\varphi " },
  { "χ", "\\chi " },     { "ψ", "\\psi " },     { "ω", "\\omega " },   { "Γ", "\\Gamma " },
  { "Δ", "\\Delta " },   { "Θ", "\\Theta " },   { "Λ", "\\Lambda " },  { "Ξ", "\\Xi " },
  { "Π", "\\Pi " },      { "Σ", "\\Sigma " },   { "Φ", "\\Phi " },     { "Ψ", "\\Psi " },
  { "Ω", "\\Omega " },   { "−", "-" },          { "·", "\\cdot " },    { "×", "\\times " },
  { "÷", "\\div " },     { "±", "\\pm " },      { "∓", "\\mp " },      { "≤", "\\le " },
  { "≥", "\\ge " },      { "≠", "\\ne " },      { "≈", "\\approx " },  { "∼", "\\sim " },
  { "∈", "\\in " },      { "→", "\\to " },      { "…", "\\ldots " },   { "′", "'" },
  { "∞", "\\infty " },   { "∑", "\\sum" },      { "∏", "\\prod" },
};

static void write_node (GString          *out,
                        const SanFormula *node);

static void
write_group (GString          *out,
             const char       *before,
             const SanFormula *node)
{
  if (node == NULL)
    return;

  g_string_append (out, before);
  g_string_append_c (out, '{');
  write_node (out, node);
  g_string_append_c (out, '}');
}

static const char *
command_for (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].text, text))
      return commands[i].command;

  return NULL;
}

static void
write_words (GString    *out,
             const char *text)
{
  static const struct { char character; const char *escape; } escapes[] = {
    { '\\', "\\textbackslash{}" }, { '~', "\\textasciitilde{}" }, { '^', "\\textasciicircum{}" },
  };

  g_string_append (out, "\\text{");
  for (const char *at = text; *at != '\0'; at++)
    {
      const char *escape = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (escapes); i++)
        if (escapes[i].character == *at)
          escape = escapes[i].escape;

      if (escape != NULL)
        g_string_append (out, escape);
      else if (strchr ("{}%$#&_", *at) != NULL)
        g_string_append_printf (out, "\\%c", *at);
      else
        g_string_append_c (out, *at);
    }
  g_string_append_c (out, '}');
}

/* Greek and signs by command, ASCII as it is, other letters as upright text in italics. */
static void
write_symbol (GString    *out,
              const char *text)
{
  const char *command = command_for (text);

  if (command != NULL)
    g_string_append (out, command);
  else if (g_str_is_ascii (text))
    g_string_append (out, text);
  else
    g_string_append_printf (out, "\\textit{%s}", text);
}

/* The comma as decimal mark gets no space after it, and groups a thin one. */
static void
write_number (GString    *out,
              const char *text)
{
  g_autoptr(GString) number = g_string_new (text);

  if (command_for (text) != NULL)
    {
      write_symbol (out, text);
      return;
    }

  g_string_replace (number, ",", "{,}", 0);
  g_string_replace (number, "\u00a0", "\\,", 0);
  g_string_replace (number, "\u202f", "\\,", 0);
  g_string_replace (number, "\u2009", "\\,", 0);
  g_string_append (out, number->str);
}

static void
write_row (GString          *out,
           const SanFormula *row)
{
  for (guint i = 0; i < san_formula_get_n_items (row); i++)
    {
      if (san_formula_row_needs_space (row, i))
        g_string_append (out, "\\,");
      else if (i > 0)
        g_string_append_c (out, ' ');
      write_node (out, san_formula_get_item (row, i));
    }
}

static void
write_fence (GString          *out,
             const SanFormula *node)
{
  const char *mark = san_formula_get_text (node);
  const char *escape = *mark == '{' ? "\\" : "";

  g_string_append_printf (out, "\\left%s%s ", escape, mark);
  write_node (out, san_formula_get_child (node, 0));
  g_string_append_printf (out, " \\right%s%s", escape, san_formula_closing_mark (mark));
}

static void
write_fraction (GString          *out,
                const SanFormula *node)
{
  write_group (out, "\\frac", san_formula_get_child (node, 0));
  write_group (out, "", san_formula_get_child (node, 1));
}

/* The children at @first, below, and after it, above. */
static void
write_scripts (GString          *out,
               const SanFormula *node,
               guint             first)
{
  write_group (out, "_", san_formula_get_child (node, first));
  write_group (out, "^", san_formula_get_child (node, first + 1));
}

static void
write_accent (GString          *out,
              const SanFormula *node)
{
  gboolean is_bar = san_formula_get_node_type (node) == SAN_FORMULA_BAR;

  write_group (out, is_bar ? "\\overline" : "\\widehat", san_formula_get_child (node, 0));
}

static void
write_root (GString          *out,
            const SanFormula *node)
{
  const SanFormula *degree = san_formula_get_child (node, 1);

  g_string_append (out, "\\sqrt");
  if (degree != NULL)
    {
      /* The braces keep a bracket in the degree apart from the one that ends it. */
      g_string_append (out, "[{");
      write_node (out, degree);
      g_string_append (out, "}]");
    }
  write_group (out, "", san_formula_get_child (node, 0));
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
      write_number (out, text);
      break;

    case SAN_FORMULA_VARIABLE:
    case SAN_FORMULA_OPERATOR:
      write_symbol (out, text);
      break;

    case SAN_FORMULA_WORDS:
      write_words (out, text);
      break;

    case SAN_FORMULA_SPACE:
      g_string_append (out, "\\,");
      break;

    case SAN_FORMULA_FRACTION:
      write_fraction (out, node);
      break;

    case SAN_FORMULA_ROOT:
      write_root (out, node);
      break;

    case SAN_FORMULA_SCRIPTS:
      write_group (out, "", san_formula_get_child (node, 0));
      write_scripts (out, node, 1);
      break;

    case SAN_FORMULA_SUM:
      g_string_append_printf (out, "%s\\limits", command_for (text));
      write_scripts (out, node, 0);
      break;

    case SAN_FORMULA_BAR:
    case SAN_FORMULA_HAT:
      write_accent (out, node);
      break;

    case SAN_FORMULA_FENCE:
      write_fence (out, node);
      break;

    default:
      g_assert_not_reached ();
    }
}

char *
san_formula_to_latex (const SanFormula *formula)
{
  GString *out;

  g_return_val_if_fail (formula != NULL, NULL);

  out = g_string_new (NULL);
  write_node (out, formula);

  return g_string_free (out, FALSE);
}
