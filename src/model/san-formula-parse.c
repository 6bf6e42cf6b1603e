/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-formula-private.h"

#include <stdarg.h>
#include <string.h>

typedef struct
{
  const char *markup;
  const char *at;
  GError    **error;
} Parser;

typedef struct
{
  const char     *name;
  const char     *text;
  SanFormulaType  type;
} Symbol;

static const Symbol symbols[] = {
  { "alpha", "α", SAN_FORMULA_VARIABLE },   { "beta", "β", SAN_FORMULA_VARIABLE },
  { "gamma", "γ", SAN_FORMULA_VARIABLE },   { "delta", "δ", SAN_FORMULA_VARIABLE },
  { "epsilon", "ε", SAN_FORMULA_VARIABLE }, { "zeta", "ζ", SAN_FORMULA_VARIABLE },
  { "eta", "η", SAN_FORMULA_VARIABLE },     { "theta", "θ", SAN_FORMULA_VARIABLE },
  { "iota", "ι", SAN_FORMULA_VARIABLE },    { "kappa", "κ", SAN_FORMULA_VARIABLE },
  { "lambda", "λ", SAN_FORMULA_VARIABLE },  { "mu", "μ", SAN_FORMULA_VARIABLE },
  { "nu", "ν", SAN_FORMULA_VARIABLE },      { "xi", "ξ", SAN_FORMULA_VARIABLE },
  { "pi", "π", SAN_FORMULA_VARIABLE },      { "rho", "ρ", SAN_FORMULA_VARIABLE },
  { "sigma", "σ", SAN_FORMULA_VARIABLE },   { "tau", "τ", SAN_FORMULA_VARIABLE },
  { "upsilon", "υ", SAN_FORMULA_VARIABLE }, { "phi", "φ", SAN_FORMULA_VARIABLE },
  { "varphi", "φ", SAN_FORMULA_VARIABLE },  { "chi", "χ", SAN_FORMULA_VARIABLE },
  { "psi", "ψ", SAN_FORMULA_VARIABLE },     { "omega", "ω", SAN_FORMULA_VARIABLE },
  { "Gamma", "Γ", SAN_FORMULA_VARIABLE },   { "Delta", "Δ", SAN_FORMULA_VARIABLE },
  { "Theta", "Θ", SAN_FORMULA_VARIABLE },   { "Lambda", "Λ", SAN_FORMULA_VARIABLE },
  { "Xi", "Ξ", SAN_FORMULA_VARIABLE },      { "Pi", "Π", SAN_FORMULA_VARIABLE },
  { "Sigma", "Σ", SAN_FORMULA_VARIABLE },   { "Phi", "Φ", SAN_FORMULA_VARIABLE },
  { "Psi", "Ψ", SAN_FORMULA_VARIABLE },     { "Omega", "Ω", SAN_FORMULA_VARIABLE },
  { "cdot", "·", SAN_FORMULA_OPERATOR },    { "times", "×", SAN_FORMULA_OPERATOR },
  { "div", "÷", SAN_FORMULA_OPERATOR },     { "pm", "±", SAN_FORMULA_OPERATOR },
  { "mp", "∓", SAN_FORMULA_OPERATOR },      { "le", "≤", SAN_FORMULA_OPERATOR },
  { "ge", "≥", SAN_FORMULA_OPERATOR },      { "ne", "≠", SAN_FORMULA_OPERATOR },
  { "approx", "≈", SAN_FORMULA_OPERATOR },  { "sim", "∼", SAN_FORMULA_OPERATOR },
  { "in", "∈", SAN_FORMULA_OPERATOR },      { "to", "→", SAN_FORMULA_OPERATOR },
  { "ldots", "…", SAN_FORMULA_OPERATOR },   { "infty", "∞", SAN_FORMULA_NUMBER },
  { "degree", "°", SAN_FORMULA_WORDS },     { "percent", "%", SAN_FORMULA_WORDS },
  { "permille", "‰", SAN_FORMULA_WORDS },   { "ln", "ln", SAN_FORMULA_WORDS },
  { "lg", "lg", SAN_FORMULA_WORDS },        { "log", "log", SAN_FORMULA_WORDS },
  { "exp", "exp", SAN_FORMULA_WORDS },      { "min", "min", SAN_FORMULA_WORDS },
  { "max", "max", SAN_FORMULA_WORDS },
};

/* Characters that stand for themselves, or for the right character where a keyboard lacks it. */
static const Symbol signs[] = {
  { "+", "+", SAN_FORMULA_OPERATOR }, { "-", "−", SAN_FORMULA_OPERATOR },
  { "−", "−", SAN_FORMULA_OPERATOR }, { "±", "±", SAN_FORMULA_OPERATOR },
  { "∓", "∓", SAN_FORMULA_OPERATOR }, { "·", "·", SAN_FORMULA_OPERATOR },
  { "×", "×", SAN_FORMULA_OPERATOR }, { "*", "·", SAN_FORMULA_OPERATOR },
  { "/", "/", SAN_FORMULA_OPERATOR }, { ":", ":", SAN_FORMULA_OPERATOR },
  { "÷", "÷", SAN_FORMULA_OPERATOR }, { "=", "=", SAN_FORMULA_OPERATOR },
  { "≠", "≠", SAN_FORMULA_OPERATOR }, { "<", "<", SAN_FORMULA_OPERATOR },
  { ">", ">", SAN_FORMULA_OPERATOR }, { "≤", "≤", SAN_FORMULA_OPERATOR },
  { "≥", "≥", SAN_FORMULA_OPERATOR }, { "≈", "≈", SAN_FORMULA_OPERATOR },
  { "∼", "∼", SAN_FORMULA_OPERATOR }, { "∈", "∈", SAN_FORMULA_OPERATOR },
  { "→", "→", SAN_FORMULA_OPERATOR }, { ",", ",", SAN_FORMULA_OPERATOR },
  { ";", ";", SAN_FORMULA_OPERATOR }, { "…", "…", SAN_FORMULA_OPERATOR },
  { "!", "!", SAN_FORMULA_OPERATOR }, { "'", "′", SAN_FORMULA_OPERATOR },
  { "′", "′", SAN_FORMULA_OPERATOR }, { "∞", "∞", SAN_FORMULA_NUMBER },
  { "%", "%", SAN_FORMULA_WORDS },    { "‰", "‰", SAN_FORMULA_WORDS },
  { "°", "°", SAN_FORMULA_WORDS },    { "~", NULL, SAN_FORMULA_SPACE },
  { "\u00a0", NULL, SAN_FORMULA_SPACE }, { "\u202f", NULL, SAN_FORMULA_SPACE },
  { "\u2009", NULL, SAN_FORMULA_SPACE },
};

static SanFormula *parse_row (Parser     *self,
                              const char *end,
                              guint       depth);
static SanFormula *parse_argument (Parser *self,
                                   guint   depth);

static SanFormula *fail (Parser     *self,
                         const char *where,
                         const char *format,
                         ...) G_GNUC_PRINTF (3, 4);

static SanFormula *
fail (Parser     *self,
      const char *where,
      const char *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_set_error (self->error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, "Character %ld: %s",
               g_utf8_pointer_to_offset (self->markup, where) + 1, message);

  return NULL;
}

static gboolean
accept (Parser     *self,
        const char *token)
{
  if (!g_str_has_prefix (self->at, token))
    return FALSE;

  self->at += strlen (token);

  return TRUE;
}

static void
skip_blanks (Parser *self)
{
  while (g_ascii_isspace (*self->at))
    self->at++;
}

static gboolean
is_digit_group (const char *at)
{
  return g_ascii_isdigit (at[0]) && g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[2])
         && !g_ascii_isdigit (at[3]);
}

static gboolean
skip_group_space (Parser *self)
{
  static const char * const spaces[] = { "\u00a0", "\u202f", "\u2009" };

  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++)
    if (g_str_has_prefix (self->at, spaces[i]) && is_digit_group (self->at + strlen (spaces[i])))
      return accept (self, spaces[i]);

  return FALSE;
}

static void
skip_digits (Parser *self)
{
  while (g_ascii_isdigit (*self->at))
    self->at++;
}

/* "·10⁻³⁰" of a number too great or too small to be written out */
static void
skip_power_of_ten (Parser *self)
{
  const char *start = self->at;
  gboolean found = FALSE;

  if (!accept (self, "·10"))
    return;

  while (g_utf8_strchr ("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", -1, g_utf8_get_char (self->at)) != NULL && *self->at != '\0')
    {
      self->at = g_utf8_next_char (self->at);
      found = TRUE;
    }
  if (!found)
    self->at = start;
}

static SanFormula *
node_from (Parser         *self,
           SanFormulaType  type,
           const char     *start)
{
  g_autofree char *text = g_strndup (start, self->at - start);

  return san_formula_node_new (type, text);
}

static SanFormula *
parse_number (Parser *self)
{
  const char *start = self->at;

  do
    skip_digits (self);
  while (skip_group_space (self));

  if ((*self->at == ',' || *self->at == '.') && g_ascii_isdigit (self->at[1]))
    {
      self->at++;
      skip_digits (self);
    }
  skip_power_of_ten (self);

  return node_from (self, SAN_FORMULA_NUMBER, start);
}

static SanFormula *
parse_variable (Parser *self)
{
  const char *start = self->at;

  do
    self->at = g_utf8_next_char (self->at);
  while (g_unichar_ismark (g_utf8_get_char (self->at)));

  return node_from (self, SAN_FORMULA_VARIABLE, start);
}

static SanFormula *
parse_words (Parser *self)
{
  g_autoptr(GString) words = g_string_new (NULL);
  const char *start = self->at;
  guint open = 1;

  if (!accept (self, "{"))
    return fail (self, self->at, "\\text needs {…}");

  for (; *self->at != '\0'; self->at++)
    {
      if (*self->at == '\\')
        {
          self->at++;
          if (*self->at == '\0' || strchr ("\\{}", *self->at) == NULL)
            return fail (self, self->at - 1, "only \\\\, \\{ and \\} may follow in \\text");
        }
      else if (*self->at == '{')
        open++;
      else if (*self->at == '}')
        open--;

      if (open == 0)
        {
          self->at++;
          return san_formula_node_new (SAN_FORMULA_WORDS, words->str);
        }
      g_string_append_c (words, *self->at);
    }

  return fail (self, start, "this { has no }");
}

/* @n_arguments groups in braces; takes @node. */
static SanFormula *
parse_arguments (Parser     *self,
                 SanFormula *node,
                 guint       n_arguments,
                 guint       depth)
{
  g_autoptr(SanFormula) owned = node;

  for (guint i = 0; i < n_arguments; i++)
    {
      SanFormula *argument = parse_argument (self, depth);

      if (argument == NULL)
        return NULL;
      san_formula_node_add (owned, argument);
    }

  return g_steal_pointer (&owned);
}

static SanFormula *
parse_root (Parser *self,
            guint   depth)
{
  g_autoptr(SanFormula) degree = NULL;
  SanFormula *root;

  skip_blanks (self);
  if (*self->at == '[')
    {
      self->at++;
      degree = parse_row (self, "]", depth + 1);
      if (degree == NULL)
        return NULL;
    }

  root = parse_arguments (self, san_formula_node_new (SAN_FORMULA_ROOT, NULL), 1, depth);
  if (root != NULL)
    san_formula_node_add (root, g_steal_pointer (&degree));

  return root;
}

static SanFormula *
parse_fence (Parser     *self,
             const char *mark,
             const char *end,
             guint       depth)
{
  g_autoptr(SanFormula) inner = parse_row (self, end, depth + 1);
  SanFormula *fence;

  if (inner == NULL)
    return NULL;

  fence = san_formula_node_new (SAN_FORMULA_FENCE, mark);
  san_formula_node_add (fence, g_steal_pointer (&inner));

  return fence;
}

static SanFormula *
new_sum (const char *text)
{
  SanFormula *sum = san_formula_node_new (SAN_FORMULA_SUM, text);

  san_formula_node_add (sum, NULL);
  san_formula_node_add (sum, NULL);

  return sum;
}

/* What follows a backslash. */
static SanFormula *
parse_command (Parser *self,
               guint   depth)
{
  const char *start = self->at - 1;
  g_autofree char *name = NULL;

  if (accept (self, ","))
    return san_formula_node_new (SAN_FORMULA_SPACE, NULL);
  if (accept (self, "{"))
    return parse_fence (self, "{", "\\}", depth);

  while (g_ascii_isalpha (*self->at))
    self->at++;
  name = g_strndup (start + 1, self->at - start - 1);

  if (g_str_equal (name, "text"))
    return parse_words (self);
  if (g_str_equal (name, "frac"))
    return parse_arguments (self, san_formula_node_new (SAN_FORMULA_FRACTION, NULL), 2, depth);
  if (g_str_equal (name, "bar"))
    return parse_arguments (self, san_formula_node_new (SAN_FORMULA_BAR, NULL), 1, depth);
  if (g_str_equal (name, "hat"))
    return parse_arguments (self, san_formula_node_new (SAN_FORMULA_HAT, NULL), 1, depth);
  if (g_str_equal (name, "sqrt"))
    return parse_root (self, depth);
  if (g_str_equal (name, "sum"))
    return new_sum ("∑");
  if (g_str_equal (name, "prod"))
    return new_sum ("∏");

  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_str_equal (symbols[i].name, name))
      return san_formula_node_new (symbols[i].type, symbols[i].text);

  return fail (self, start, "unknown command \\%s", name);
}

/* One thing without scripts. */
static SanFormula *
parse_atom (Parser *self,
            guint   depth)
{
  if (depth > SAN_FORMULA_MAX_DEPTH)
    return fail (self, self->at, "nested more than %d deep", SAN_FORMULA_MAX_DEPTH);

  if (accept (self, "{"))
    return parse_row (self, "}", depth + 1);
  if (accept (self, "("))
    return parse_fence (self, "(", ")", depth);
  if (accept (self, "["))
    return parse_fence (self, "[", "]", depth);
  if (accept (self, "|"))
    return parse_fence (self, "|", "|", depth);
  if (accept (self, "\\"))
    return parse_command (self, depth);
  if (g_ascii_isdigit (*self->at))
    return parse_number (self);
  if (g_unichar_isalpha (g_utf8_get_char (self->at)))
    return parse_variable (self);

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (accept (self, signs[i].name))
      return san_formula_node_new (signs[i].type, signs[i].text);

  if (*self->at == '\0')
    return fail (self, self->at, "something is missing at the end");

  return fail (self, self->at, "“%.*s” is not expected here",
               (int) (g_utf8_next_char (self->at) - self->at), self->at);
}

/* What a command or a script applies to: a group, or one thing without braces. */
static SanFormula *
parse_argument (Parser *self,
                guint   depth)
{
  skip_blanks (self);
  if (accept (self, "{"))
    return parse_row (self, "}", depth + 1);

  return parse_atom (self, depth + 1);
}

/* Reads `_…` and `^…` in any order into @scripts, lower one first. */
static gboolean
parse_scripts (Parser      *self,
               guint        depth,
               SanFormula  *scripts[2])
{
  for (;;)
    {
      guint position;

      skip_blanks (self);
      if (*self->at != '_' && *self->at != '^')
        return TRUE;

      position = *self->at == '_' ? 0 : 1;
      if (scripts[position] != NULL)
        {
          fail (self, self->at, "a second %c at the same place", *self->at);
          return FALSE;
        }
      self->at++;
      scripts[position] = parse_argument (self, depth);
      if (scripts[position] == NULL)
        return FALSE;
    }
}

static gboolean
is_bare_sum (const SanFormula *node)
{
  return san_formula_get_node_type (node) == SAN_FORMULA_SUM
         && san_formula_get_child (node, 0) == NULL && san_formula_get_child (node, 1) == NULL;
}

static SanFormula *
parse_item (Parser *self,
            guint   depth)
{
  g_autoptr(SanFormula) base = parse_atom (self, depth);
  SanFormula *scripts[2] = { NULL, NULL };
  SanFormula *node;

  if (base == NULL)
    return NULL;

  if (!parse_scripts (self, depth, scripts))
    {
      g_clear_pointer (&scripts[0], san_formula_unref);
      g_clear_pointer (&scripts[1], san_formula_unref);
      return NULL;
    }

  if (scripts[0] == NULL && scripts[1] == NULL)
    return g_steal_pointer (&base);

  if (is_bare_sum (base))
    {
      node = san_formula_node_new (SAN_FORMULA_SUM, san_formula_get_text (base));
    }
  else
    {
      node = san_formula_node_new (SAN_FORMULA_SCRIPTS, NULL);
      san_formula_node_add (node, g_steal_pointer (&base));
    }
  san_formula_node_add (node, scripts[0]);
  san_formula_node_add (node, scripts[1]);

  return node;
}

/* Everything up to @end, which is read too; up to the end of the markup where that is %NULL. */
static SanFormula *
parse_row (Parser     *self,
           const char *end,
           guint       depth)
{
  g_autoptr(SanFormula) row = san_formula_node_new (SAN_FORMULA_ROW, NULL);
  const char *start = self->at;

  for (;;)
    {
      SanFormula *item;

      skip_blanks (self);
      if (end == NULL ? *self->at == '\0' : accept (self, end))
        return san_formula_row_end (g_steal_pointer (&row));
      if (*self->at == '\0')
        return fail (self, start - 1, "the group that opens here lacks its %s", end);

      item = parse_item (self, depth);
      if (item == NULL)
        return NULL;
      san_formula_row_append (row, item);
    }
}

SanFormula *
san_formula_parse (const char  *markup,
                   GError     **error)
{
  Parser self = { .markup = markup, .at = markup, .error = error };
  const char *end;

  g_return_val_if_fail (markup != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!g_utf8_validate (markup, -1, &end))
    return fail (&self, end, "not valid UTF-8");

  return parse_row (&self, NULL, 0);
}

SanFormula *
san_formula_new (const char *markup)
{
  g_autoptr(GError) error = NULL;
  SanFormula *formula;

  g_return_val_if_fail (markup != NULL, NULL);

  formula = san_formula_parse (markup, &error);
  if (formula == NULL)
    g_error ("Formula “%s”: %s", markup, error->message);

  return formula;
}
