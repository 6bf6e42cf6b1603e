/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-formula.h"

/* The normal form of markup: what san_formula_to_markup() is to write. */
static const struct { const char *markup, *normal; } round_trips[] = {
  { "", "" },
  { "x", "x" },
  { "{{x}}", "x" },
  { "{a b} c", "a b c" },
  { "85\u00a0300", "85\u00a0300" },
  { "1\u202f234\u202f567,5", "1\u202f234\u202f567,5" },
  { "1 2", "1 2" },
  { "1\u00a02", "1 \\, 2" },
  { "0,41", "0,41" },
  { "0.41", "0.41" },
  { "5 · 1,20·10⁻¹²", "5 · 1,20·10⁻¹²" },
  { "2·10", "2 · 10" },
  { "1, 2", "1 , 2" },
  { "-4", "− 4" },
  { "−4", "− 4" },
  { "2*3", "2 · 3" },
  { "a \\cdot b \\le c", "a · b ≤ c" },
  { "\\sigma_x^2", "σ_{x}^{2}" },
  { "x^2_1", "x_{1}^{2}" },
  { "M_{x}^{2}", "M_{x}^{2}" },
  { "x_12", "x_{12}" },
  { "{x_1}_2", "{x_{1}}_{2}" },
  { "{a b}^2", "{a b}^{2}" },
  { "{}^2", "{}^{2}" },
  { "\\frac ab", "\\frac{a}{b}" },
  { "\\frac{a}{}", "\\frac{a}{}" },
  { "\\sqrt{\\frac{\\sum d^2 p}{n}}", "\\sqrt{\\frac{\\sum d^{2} p}{n}}" },
  { "\\sqrt[3]{x}", "\\sqrt[3]{x}" },
  { "\\sqrt[[a]]{x}", "\\sqrt[[a]]{x}" },
  { "\\sum_{i=1}^{n} x_i", "\\sum_{i = 1}^{n} x_{i}" },
  { "{\\sum_i}^2", "{\\sum_{i}}^{2}" },
  { "\\prod x", "\\prod x" },
  { "\\bar x \\hat{y}", "\\bar{x} \\hat{y}" },
  { "|P_1 - P_2|", "|P_{1} − P_{2}|" },
  { "|{|a|}^2 - b|", "|{|a|^{2}} − b|" },
  { "|a {|b|} c|", "|a {|b|} c|" },
  { "|(|a|)|", "|(|a|)|" },
  { "\\{a [b (c)]\\}", "\\{a [b (c)]\\}" },
  { "\\text{Число умерших}", "\\text{Число умерших}" },
  { "\\text{a{b}c}", "\\text{a\\{b\\}c}" },
  { "\\text{\\\\ \\{}", "\\text{\\\\ \\{}" },
  { "5~\\percent", "5 \\, \\text{%}" },
  { "14,5\u00a0‰", "14,5 \\, \\text{‰}" },
  { "\\infty", "∞" },
  { "\\ln x", "\\text{ln} x" },
  { "r'", "r ′" },
  { "Ж \u0438\u0306", "Ж \u0438\u0306" },
};

static void
test_round_trip (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (round_trips); i++)
    {
      g_autoptr(SanFormula) formula = san_formula_parse (round_trips[i].markup, NULL);
      g_autoptr(SanFormula) again = NULL;
      g_autofree char *normal = NULL;

      g_assert_nonnull (formula);
      normal = san_formula_to_markup (formula);
      g_assert_cmpstr (normal, ==, round_trips[i].normal);

      again = san_formula_new (normal);
      g_assert_true (san_formula_equal (formula, again));
    }
}

/* The position counts characters, not bytes, and starts at 1. */
static const struct { const char *markup, *message; } faults[] = {
  { "a + \\foo", "Character 5: unknown command \\foo" },
  { "жж \\frac{a}", "Character 12: something is missing at the end" },
  { "a_", "Character 3: something is missing at the end" },
  { "^2", "Character 1: “^” is not expected here" },
  { "x_1_2", "Character 4: a second _ at the same place" },
  { "x^1^2", "Character 4: a second ^ at the same place" },
  { "2 (a + b", "Character 3: the group that opens here lacks its )" },
  { "a)", "Character 2: “)” is not expected here" },
  { "a}", "Character 2: “}” is not expected here" },
  { "\\frac12", "Character 8: something is missing at the end" },
  { "(a]", "Character 3: “]” is not expected here" },
  { "|a", "Character 1: the group that opens here lacks its |" },
  { "\\{a", "Character 2: the group that opens here lacks its \\}" },
  { "\\text x", "Character 6: \\text needs {…}" },
  { "\\text{x", "Character 6: this { has no }" },
  { "\\text{\\x}", "Character 7: only \\\\, \\{ and \\} may follow in \\text" },
  { "a # b", "Character 3: “#” is not expected here" },
  { "a\\", "Character 2: unknown command \\" },
  { "ж\xff", "Character 2: not valid UTF-8" },
  { "\xd0", "Character 1: not valid UTF-8" },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (san_formula_parse (faults[i].markup, &error));
      g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE);
      g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

static char *
nested (const char *open,
        const char *close,
        guint       depth)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (markup, open);
  g_string_append_c (markup, 'x');
  for (guint i = 0; i < depth; i++)
    g_string_append (markup, close);

  return g_string_free (markup, FALSE);
}

static void
test_depth (void)
{
  static const struct { const char *open, *close; } groups[] = {
    { "{", "}" }, { "(", ")" }, { "\\bar ", "" }, { "\\sqrt{", "}" }, { "y^{", "}" },
    { "\\sqrt[", "]{y}" }, { "\\frac{1}{", "}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *allowed = nested (groups[i].open, groups[i].close, SAN_FORMULA_MAX_DEPTH);
      g_autofree char *refused = nested (groups[i].open, groups[i].close,
                                         SAN_FORMULA_MAX_DEPTH + 1);
      g_autoptr(SanFormula) formula = NULL;
      g_autoptr(GError) error = NULL;

      formula = san_formula_parse (allowed, &error);
      g_assert_no_error (error);
      g_assert_nonnull (formula);
      g_assert_null (san_formula_parse (refused, &error));
      g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE);
    }
}

static const struct { const char *formula, *symbol, *replacement, *expected; } substitutions[] = {
  /* What is a symbol. */
  { "\\frac{n}{N}", "n", "1200", "\\frac{1200}{N}" },
  { "n_1 + n + n^2 + \\bar{n}", "n", "5", "n_1 + 5 + 5^2 + \\bar{n}" },
  { "m_1^2 + m_2^2", "m_1", "0,41", "0,41^2 + m_2^2" },
  { "\\bar{x} + x", "\\bar{x}", "14,5", "14,5 + x" },
  { "M_{x} p", "M_x", "5", "5 p" },
  { "\\frac{\\text{Число умерших} \\cdot 1000}{N}", "\\text{Число умерших}", "85",
    "\\frac{85 \\cdot 1000}{N}" },
  { "M = \\frac{\\sum V p}{n}", "\\sum V p", "150 + … + 90", "M = \\frac{150 + … + 90}{n}" },
  { "\\sum V p", "\\sum V p", "371", "371" },
  { "V p V p V", "V p", "x", "x x V" },
  { "\\sum_{i=1}^{n} x_i", "n", "30", "\\sum_{i=1}^{30} x_i" },
  { "x", "y", "5", "x" },
  { "x^n", "n", "3", "x^3" },
  { "x_1^n", "n", "3", "x_1^3" },

  /* Parentheses. */
  { "a + b", "b", "-3", "a + (-3)" },
  { "a - b", "b", "-3", "a - (-3)" },
  { "a - b", "a", "-3", "-3 - b" },
  { "y = a - b", "a", "-3", "y = -3 - b" },
  { "a + b", "b", "2 - 3", "a + 2 - 3" },
  { "a - b", "b", "2 + 3", "a - (2 + 3)" },
  { "a - b", "b", "2 \\cdot 3", "a - 2 \\cdot 3" },
  { "a \\cdot b", "a", "2 + 3", "(2 + 3) \\cdot b" },
  { "a \\cdot b", "b", "-3", "a \\cdot (-3)" },
  { "a / b", "b", "2 \\cdot 3", "a / (2 \\cdot 3)" },
  { "a b", "a", "2 - c", "(2 - c) b" },
  { "\\sum d", "d", "x - M", "\\sum (x - M)" },
  { "d^2", "d", "-3", "(-3)^2" },
  { "d^2", "d", "x - M", "(x - M)^2" },
  { "d^2", "d", "2 k", "(2 k)^2" },
  { "d^2", "d", "\\frac{1}{2}", "(\\frac{1}{2})^2" },
  { "d^2", "d", "x_1", "x_1^2" },
  { "d^2", "d", "3", "3^2" },
  { "d_1^2", "d_1", "-3", "(-3)^2" },
  { "n!", "n", "5 + 1", "(5 + 1)!" },
  { "\\frac{d}{2}", "d", "-3", "\\frac{-3}{2}" },
  { "\\sqrt{d}", "d", "1 - 3", "\\sqrt{1 - 3}" },
  { "(d)", "d", "1 - 3", "(1 - 3)" },
  { "|d|", "d", "-3", "|-3|" },

  /* Dots. */
  { "V p", "p", "3", "V \\cdot 3" },
  { "V p", "V", "5", "5 p" },
  { "2 \\sqrt{n}", "n", "30", "2 \\cdot \\sqrt{30}" },
  { "i (n - 1)", "n", "30", "i (30 - 1)" },
  { "\\ln x", "x", "5", "\\ln 5" },
  { "\\sum V", "V", "5", "\\sum 5" },
  { "n \\percent", "n", "5", "5 \\percent" },
  { "5~n", "n", "3", "5~3" },
};

static void
test_substitute (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (substitutions); i++)
    {
      g_autoptr(SanFormula) formula = san_formula_new (substitutions[i].formula);
      g_autoptr(SanFormula) symbol = san_formula_new (substitutions[i].symbol);
      g_autoptr(SanFormula) replacement = san_formula_new (substitutions[i].replacement);
      g_autoptr(SanFormula) expected = san_formula_new (substitutions[i].expected);
      g_autoptr(SanFormula) result = san_formula_substitute (formula, symbol, replacement);
      g_autofree char *expected_markup = san_formula_to_markup (expected);
      g_autofree char *markup = san_formula_to_markup (result);

      g_assert_cmpstr (markup, ==, expected_markup);
      g_assert_true (san_formula_equal (result, expected));
    }
}

static SanFormula *
put_in (SanFormula *formula,
        const char *symbol,
        const char *value)
{
  g_autoptr(SanFormula) owned = formula;
  g_autoptr(SanFormula) symbol_formula = san_formula_new (symbol);
  g_autoptr(SanFormula) value_formula = san_formula_new (value);

  return san_formula_substitute (owned, symbol_formula, value_formula);
}

static void
test_worked (void)
{
  g_autoptr(SanFormula) formula = san_formula_new ("m = \\sqrt{\\frac{P (B - P)}{n}}");
  g_autofree char *markup = NULL;

  formula = put_in (g_steal_pointer (&formula), "P", "14,5");
  formula = put_in (g_steal_pointer (&formula), "B", "1000");
  formula = put_in (g_steal_pointer (&formula), "n", "85\u00a0300");
  markup = san_formula_to_markup (formula);

  g_assert_cmpstr (markup, ==, "m = \\sqrt{\\frac{14,5 · (1000 − 14,5)}{85\u00a0300}}");
}

static void
test_join (void)
{
  g_autoptr(SanFormula) symbol = san_formula_new ("m");
  g_autoptr(SanFormula) equals = san_formula_new ("=");
  g_autoptr(SanFormula) value = san_formula_new ("0,41 + x");
  g_autoptr(SanFormula) expected = san_formula_new ("m = 0,41 + x");
  g_autoptr(SanFormula) joined = san_formula_join (symbol, equals, value, NULL);
  g_autoptr(SanFormula) alone = san_formula_join (symbol, NULL);

  g_assert_true (san_formula_equal (joined, expected));
  g_assert_true (san_formula_equal (alone, symbol));
}

static void
test_equal (void)
{
  g_autoptr(SanFormula) sub = san_formula_new ("x_1");
  g_autoptr(SanFormula) super = san_formula_new ("x^1");
  g_autoptr(SanFormula) number = san_formula_new ("1");
  g_autoptr(SanFormula) other = san_formula_new ("2");
  g_autoptr(SanFormula) words = san_formula_new ("\\text{1}");
  g_autoptr(SanFormula) row = san_formula_new ("1 1");

  g_assert_true (san_formula_equal (sub, sub));
  g_assert_false (san_formula_equal (sub, super));
  g_assert_false (san_formula_equal (number, other));
  g_assert_false (san_formula_equal (number, words));
  g_assert_false (san_formula_equal (number, row));
  g_assert_false (san_formula_equal (number, NULL));
}

static void
test_quote_words (void)
{
  static const char * const samples[] = {
    "", "Число детей", "a { b", "}{", "\\frac{a}{b}", "\\", "5 % _ ^ #", "line\nline",
  };
  g_autofree char *broken = san_formula_quote_words ("a\xff");
  g_autoptr(SanFormula) repaired = san_formula_new (broken);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *markup = san_formula_quote_words (samples[i]);
      g_autoptr(SanFormula) formula = san_formula_new (markup);

      g_assert_cmpint (san_formula_get_node_type (formula), ==, SAN_FORMULA_WORDS);
      g_assert_cmpstr (san_formula_get_text (formula), ==, samples[i]);
    }

  g_assert_cmpstr (san_formula_get_text (repaired), ==, "a\ufffd");
}

static void
test_operators (void)
{
  static const struct { const char *markup; SanFormulaOperator operator; } cases[] = {
    { "+", SAN_FORMULA_OPERATOR_SUM },          { "-", SAN_FORMULA_OPERATOR_SUM },
    { "\\pm", SAN_FORMULA_OPERATOR_SUM },       { "\\cdot", SAN_FORMULA_OPERATOR_PRODUCT },
    { "\\times", SAN_FORMULA_OPERATOR_PRODUCT }, { "/", SAN_FORMULA_OPERATOR_DIVISION },
    { ":", SAN_FORMULA_OPERATOR_DIVISION },     { "=", SAN_FORMULA_OPERATOR_RELATION },
    { "\\approx", SAN_FORMULA_OPERATOR_RELATION }, { ";", SAN_FORMULA_OPERATOR_PUNCTUATION },
    { "\\ldots", SAN_FORMULA_OPERATOR_ORDINARY }, { "!", SAN_FORMULA_OPERATOR_ORDINARY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(SanFormula) formula = san_formula_new (cases[i].markup);

      g_assert_cmpint (san_formula_get_operator (formula), ==, cases[i].operator);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formula/round-trip", test_round_trip);
  g_test_add_func ("/formula/faults", test_faults);
  g_test_add_func ("/formula/depth", test_depth);
  g_test_add_func ("/formula/substitute", test_substitute);
  g_test_add_func ("/formula/worked", test_worked);
  g_test_add_func ("/formula/join", test_join);
  g_test_add_func ("/formula/equal", test_equal);
  g_test_add_func ("/formula/quote-words", test_quote_words);
  g_test_add_func ("/formula/operators", test_operators);

  return g_test_run ();
}
