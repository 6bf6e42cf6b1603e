/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "render/formula/san-formula-speech.h"

#include <glib/gi18n.h>

#include "render/formula/san-formula-row.h"

typedef struct
{
  const char *text;
  const char *spoken;
} Name;

static const Name operator_names[] = {
  { "+", N_("plus") },
  { "−", N_("minus") },
  { "±", N_("plus or minus") },
  { "∓", N_("minus or plus") },
  { "·", N_("times") },
  { "×", N_("times") },
  { "/", N_("divided by") },
  { ":", N_("divided by") },
  { "÷", N_("divided by") },
  { "=", N_("equals") },
  { "≠", N_("is not equal to") },
  { "<", N_("is less than") },
  { ">", N_("is greater than") },
  { "≤", N_("is less than or equal to") },
  { "≥", N_("is greater than or equal to") },
  { "≈", N_("is approximately equal to") },
  { "∼", N_("is distributed as") },
  { "∈", N_("belongs to") },
  { "→", N_("tends to") },
  { "…", N_("and so on") },
  { "!", N_("factorial") },
  { "′", N_("prime") },
};

static const Name word_names[] = {
  { "%", N_("percent") },
  { "‰", N_("per mille") },
  { "°", N_("degrees") },
  { "∞", N_("infinity") },
};

static const Name greek_names[] = {
  { "α", N_("alpha") },   { "β", N_("beta") },    { "γ", N_("gamma") },   { "δ", N_("delta") },
  { "ε", N_("epsilon") }, { "ζ", N_("zeta") },    { "η", N_("eta") },     { "θ", N_("theta") },
  { "ι", N_("iota") },    { "κ", N_("kappa") },   { "λ", N_("lambda") },  { "μ", N_("mu") },
  { "ν", N_("nu") },      { "ξ", N_("xi") },      { "π", N_("pi") },      { "ρ", N_("rho") },
  { "σ", N_("sigma") },   { "τ", N_("tau") },     { "υ", N_("upsilon") }, { "φ", N_("phi") },
  { "χ", N_("chi") },     { "ψ", N_("psi") },     { "ω", N_("omega") },
};

static char *speak (const SanFormula *node);

/* The translated name, or the text itself where it has none. */
static const char *
name_of (const char *text,
         const Name *names,
         gsize       n_names)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_str_equal (names[i].text, text))
      return _(names[i].spoken);

  return text;
}

static char *
speak_variable (const char *letter)
{
  g_autofree char *lower = g_utf8_strdown (letter, -1);
  const char *name = name_of (lower, greek_names, G_N_ELEMENTS (greek_names));

  if (name == lower)
    return g_strdup (letter);
  if (g_str_equal (lower, letter))
    return g_strdup (name);

  /* Translators: %s is the name of a Greek letter. */
  return g_strdup_printf (_("capital %s"), name);
}

static void
add_words (GString    *out,
           const char *words)
{
  if (out->len > 0 && *words != '\0' && *words != ',' && *words != ';')
    g_string_append_c (out, ' ');
  g_string_append (out, words);
}

static char *
speak_row (const SanFormula *row)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < san_formula_get_n_items (row); i++)
    {
      g_autofree char *words = speak (san_formula_get_item (row, i));

      if (san_formula_row_multiplies (row, i))
        add_words (out, _("times"));
      add_words (out, words);
    }

  return g_string_free (out, FALSE);
}

/* Whether "a divided by b" is clear with @node as a: it is a product at most. */
static gboolean
is_clear_numerator (const SanFormula *node)
{
  for (guint i = 0; i < san_formula_get_n_items (node); i++)
    {
      const SanFormula *item = san_formula_get_item (node, i);

      if (!san_formula_is_single (item)
          && san_formula_get_node_type (item) != SAN_FORMULA_WORDS
          && !san_formula_is_operator (item, SAN_FORMULA_OPERATOR_PRODUCT))
        return FALSE;
    }

  return TRUE;
}

static char *
speak_fraction (const SanFormula *node)
{
  const SanFormula *numerator = san_formula_get_child (node, 0);
  const SanFormula *denominator = san_formula_get_child (node, 1);
  g_autofree char *above = speak (numerator);
  g_autofree char *below = speak (denominator);

  if (is_clear_numerator (numerator)
      && (san_formula_is_single (denominator)
          || san_formula_get_node_type (denominator) == SAN_FORMULA_WORDS))
    /* Translators: a fraction of two simple expressions. */
    return g_strdup_printf (_("%s divided by %s"), above, below);

  return g_strdup_printf (_("the fraction with numerator %s and denominator %s, end of fraction"),
                          above, below);
}

static char *
speak_root (const SanFormula *node)
{
  const SanFormula *inner = san_formula_get_child (node, 0);
  const SanFormula *degree = san_formula_get_child (node, 1);
  g_autofree char *words = speak (inner);
  g_autofree char *degree_words = NULL;

  if (degree != NULL)
    {
      degree_words = speak (degree);
      /* Translators: the first %s is the degree of the root, the second what is under it. */
      return g_strdup_printf (_("the root of degree %s of %s, end of root"), degree_words, words);
    }

  if (san_formula_is_single (inner))
    return g_strdup_printf (_("the square root of %s"), words);

  return g_strdup_printf (_("the square root of %s, end of root"), words);
}

static gboolean
is_number (const SanFormula *node,
           const char       *text)
{
  return san_formula_get_node_type (node) == SAN_FORMULA_NUMBER
         && g_str_equal (san_formula_get_text (node), text);
}

static char *
speak_power (const char       *base,
             const SanFormula *power)
{
  g_autofree char *words = speak (power);

  if (is_number (power, "2"))
    return g_strdup_printf (_("%s squared"), base);
  if (is_number (power, "3"))
    return g_strdup_printf (_("%s cubed"), base);

  return g_strdup_printf (_("%s to the power of %s"), base, words);
}

static char *
speak_scripts (const SanFormula *node)
{
  const SanFormula *subscript = san_formula_get_child (node, 1);
  const SanFormula *power = san_formula_get_child (node, 2);
  g_autofree char *base = speak (san_formula_get_child (node, 0));

  if (subscript != NULL)
    {
      g_autofree char *words = speak (subscript);
      /* Translators: a symbol and its subscript. */
      char *symbol = g_strdup_printf (_("%s sub %s"), base, words);

      g_free (base);
      base = symbol;
    }

  return power != NULL ? speak_power (base, power) : g_steal_pointer (&base);
}

static char *
speak_sum (const SanFormula *node)
{
  gboolean is_product = g_str_equal (san_formula_get_text (node), "∏");
  const SanFormula *lower = san_formula_get_child (node, 0);
  const SanFormula *upper = san_formula_get_child (node, 1);
  g_autofree char *from = lower != NULL ? speak (lower) : NULL;
  g_autofree char *to = upper != NULL ? speak (upper) : NULL;

  if (from != NULL && to != NULL)
    return g_strdup_printf (is_product ? _("the product from %s to %s of")
                            : _("the sum from %s to %s of"), from, to);
  if (from != NULL)
    return g_strdup_printf (is_product ? _("the product over %s of") : _("the sum over %s of"),
                            from);
  if (to != NULL)
    return g_strdup_printf (is_product ? _("the product up to %s of") : _("the sum up to %s of"),
                            to);

  return g_strdup (is_product ? _("the product of") : _("the sum of"));
}

static char *
speak_fence (const SanFormula *node)
{
  const SanFormula *inner = san_formula_get_child (node, 0);
  g_autofree char *words = speak (inner);

  switch (*san_formula_get_text (node))
    {
    case '|':
      if (san_formula_is_single (inner))
        return g_strdup_printf (_("the absolute value of %s"), words);
      return g_strdup_printf (_("the absolute value of %s, end of absolute value"), words);

    case '[':
      return g_strdup_printf (_("open bracket %s close bracket"), words);

    case '{':
      return g_strdup_printf (_("open brace %s close brace"), words);

    default:
      return g_strdup_printf (_("open parenthesis %s close parenthesis"), words);
    }
}

static char *
speak_accent (const SanFormula *node)
{
  g_autofree char *words = speak (san_formula_get_child (node, 0));

  if (san_formula_get_node_type (node) == SAN_FORMULA_BAR)
    /* Translators: a symbol with a bar over it. */
    return g_strdup_printf (_("%s bar"), words);

  /* Translators: a symbol with a hat over it. */
  return g_strdup_printf (_("%s hat"), words);
}

static char *
speak (const SanFormula *node)
{
  const char *text = san_formula_get_text (node);

  switch (san_formula_get_node_type (node))
    {
    case SAN_FORMULA_ROW:
      return speak_row (node);

    case SAN_FORMULA_NUMBER:
    case SAN_FORMULA_WORDS:
      return g_strdup (name_of (text, word_names, G_N_ELEMENTS (word_names)));

    case SAN_FORMULA_VARIABLE:
      return speak_variable (text);

    case SAN_FORMULA_OPERATOR:
      return g_strdup (name_of (text, operator_names, G_N_ELEMENTS (operator_names)));

    case SAN_FORMULA_SPACE:
      return g_strdup ("");

    case SAN_FORMULA_FRACTION:
      return speak_fraction (node);

    case SAN_FORMULA_ROOT:
      return speak_root (node);

    case SAN_FORMULA_SCRIPTS:
      return speak_scripts (node);

    case SAN_FORMULA_SUM:
      return speak_sum (node);

    case SAN_FORMULA_BAR:
    case SAN_FORMULA_HAT:
      return speak_accent (node);

    case SAN_FORMULA_FENCE:
      return speak_fence (node);

    default:
      g_assert_not_reached ();
    }
}

char *
san_formula_to_speech (const SanFormula *formula)
{
  g_return_val_if_fail (formula != NULL, NULL);

  return speak (formula);
}
