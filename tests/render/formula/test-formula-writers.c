/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "render/formula/san-formula-latex.h"
#include "render/formula/san-formula-mathml.h"
#include "render/formula/san-formula-speech.h"
#include "render/formula/san-formula-text.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

typedef struct
{
  const char *markup;
  const char *expected;
} Case;

static const Case texts[] = {
  { "m = \\sqrt{\\frac{P (B - P)}{n}}", "m = √(P·(B − P)/n)" },
  { "m = \\sqrt{\\frac{14,5 \\cdot (1000 - 14,5)}{85\u00a0300}}",
    "m = √((14,5 · (1000 − 14,5))/85\u00a0300)" },
  { "t = \\frac{|P_1 - P_2|}{\\sqrt{m_1^2 + m_2^2}}", "t = |P₁ − P₂|/√(m₁² + m₂²)" },
  { "\\frac{a + b}{2}", "(a + b)/2" },
  { "\\frac{a}{b c}", "a/(b·c)" },
  { "\\frac{a}{b + c}", "a/(b + c)" },
  { "\\frac{\\frac{a}{b}}{c}", "(a/b)/c" },
  { "\\frac{1}{3} a", "(1/3)·a" },
  { "2 \\cdot \\frac{1}{3}", "2 · 1/3" },
  { "(\\frac{a}{b})^2", "(a/b)²" },
  { "{a b}^2", "(a·b)²" },
  { "\\frac{\\text{Число умерших} \\cdot 1000}{\\text{Население}}",
    "(Число умерших · 1000)/Население" },
  { "\\frac{a}{\\text{Число родившихся}}", "a/(Число родившихся)" },
  { "\\sqrt{n}", "√n" },
  { "\\sqrt{x_1}", "√(x₁)" },
  { "\\sqrt[3]{x y}", "³√(x·y)" },
  { "\\sqrt{(a)}", "√(a)" },
  { "\\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿ xᵢ" },
  { "\\sum V p", "∑ V·p" },
  { "\\sum_N x", "∑_N x" },
  { "x^{0,5}", "x^0,5" },
  { "x^{n - 1}", "xⁿ⁻¹" },
  { "x^{a - 1}", "x^(a − 1)" },
  { "P_\\text{ст}", "P_ст" },
  { "\\bar{x} - \\hat{y}", "x\u0304 − y\u0302" },
  { "\\bar{x_1}", "‾(x₁)" },
  { "-4", "−4" },
  { "a - -4", "a − −4" },
  { "= -4", " = −4" },
  { "\\pm 2", "±2" },
  { "a / b", "a/b" },
  { "a : b", "a : b" },
  { "f (a, b)", "f·(a, b)" },
  { "\\ln x", "ln x" },
  { "5~\\percent", "5\u00a0%" },
  { "1 + \\ldots + n", "1 + … + n" },
  { "n!", "n!" },
  { "[\\{a\\}]", "[{a}]" },
  { "", "" },
};

static const Case latex[] = {
  { "m = \\sqrt{\\frac{P (B - P)}{n}}",
    "m = \\sqrt{\\frac{P \\left( B - P \\right)}{n}}" },
  { "x_1^2", "{x}_{1}^{2}" },
  { "85\u00a0300,5", "85\\,300{,}5" },
  { "\\sum_{i=1}^{n} x", "\\sum\\limits_{i = 1}^{n} x" },
  { "\\sigma n", "\\sigma  n" },
  { "\\text{5 % \\{a\\}_b\\\\}", "\\text{5 \\% \\{a\\}\\_b\\textbackslash{}}" },
  { "\\sqrt[3]{x}", "\\sqrt[{3}]{x}" },
  { "\\bar{x} \\hat{y}", "\\overline{x} \\widehat{y}" },
  { "|a| \\{b\\}", "\\left| a \\right| \\left\\{ b \\right\\}" },
  { "ж", "\\textit{ж}" },
  { "\\infty", "\\infty " },
  { "\\ln x", "\\text{ln}\\,x" },
  { "a~b", "a \\, b" },
};

static const Case mathml[] = {
  { "x", "<mi>x</mi>" },
  { "\\frac{1}{n}", "<mfrac><mn>1</mn><mi>n</mi></mfrac>" },
  { "\\sqrt{n}", "<msqrt><mi>n</mi></msqrt>" },
  { "\\sqrt[3]{n}", "<mroot><mi>n</mi><mn>3</mn></mroot>" },
  { "x_1", "<msub><mi>x</mi><mn>1</mn></msub>" },
  { "x^2", "<msup><mi>x</mi><mn>2</mn></msup>" },
  { "x_1^2", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>" },
  { "\\sum", "<mo>∑</mo>" },
  { "\\sum_i", "<munder><mo>∑</mo><mi>i</mi></munder>" },
  { "\\sum^n", "<mover><mo>∑</mo><mi>n</mi></mover>" },
  { "\\prod_i^n", "<munderover><mo>∏</mo><mi>i</mi><mi>n</mi></munderover>" },
  { "\\bar{x}", "<mover accent=\"true\"><mi>x</mi><mo>¯</mo></mover>" },
  { "\\hat{x}", "<mover accent=\"true\"><mi>x</mi><mo>^</mo></mover>" },
  { "2 n", "<mrow><mn>2</mn><mo>\u2062</mo><mi>n</mi></mrow>" },
  { "-n < 3", "<mrow><mo form=\"prefix\">−</mo><mi>n</mi><mo>&lt;</mo><mn>3</mn></mrow>" },
  { "|x|", "<mrow><mo form=\"prefix\" stretchy=\"true\">|</mo><mi>x</mi>"
           "<mo form=\"postfix\" stretchy=\"true\">|</mo></mrow>" },
  { "\\text{a < b & c}", "<mtext>a &lt; b &amp; c</mtext>" },
  { "\\ln x", "<mrow><mtext>ln</mtext><mspace width=\"0.17em\"/><mi>x</mi></mrow>" },
};

static const Case speech[] = {
  { "m = \\sqrt{\\frac{P (B - P)}{n}}",
    "m equals the square root of P times open parenthesis B minus P close parenthesis"
    " divided by n, end of root" },
  { "\\frac{a + b}{2}",
    "the fraction with numerator a plus b and denominator 2, end of fraction" },
  { "\\frac{a}{b c}",
    "the fraction with numerator a and denominator b times c, end of fraction" },
  { "\\frac{\\text{Число умерших} \\cdot 1000}{\\text{Среднее население}}",
    "Число умерших times 1000 divided by Среднее население" },
  { "\\sqrt{n}", "the square root of n" },
  { "\\sqrt[3]{n}", "the root of degree 3 of n, end of root" },
  { "m_1^2 + d^3 - x^{n}", "m sub 1 squared plus d cubed minus x to the power of n" },
  { "\\sum V p", "the sum of V times p" },
  { "\\sum_{i=1}^{n} x_i", "the sum from i equals 1 to n of x sub i" },
  { "\\sum_j S", "the sum over j of S" },
  { "\\sum^n S", "the sum up to n of S" },
  { "\\prod x", "the product of x" },
  { "\\prod_{i=1}^{n} x", "the product from i equals 1 to n of x" },
  { "|x|", "the absolute value of x" },
  { "|a - b|", "the absolute value of a minus b, end of absolute value" },
  { "[a] \\{b\\}", "open bracket a close bracket times open brace b close brace" },
  { "\\bar{x} \\pm \\hat{y}", "x bar plus or minus y hat" },
  { "\\sigma \\approx \\Delta", "sigma is approximately equal to capital delta" },
  { "5~\\percent, 3~‰", "5 percent, 3 per mille" },
  { "\\infty", "infinity" },
  { "-4", "minus 4" },
};

static const Case russian_speech[] = {
  { "m = \\sqrt{\\frac{P (B - P)}{n}}",
    "m равно квадратный корень из P умножить на скобка открывается B минус P скобка закрывается"
    " разделить на n, конец корня" },
  { "\\sigma = \\pm \\frac{\\sum d^2 p}{n - 1}",
    "сигма равно плюс-минус дробь: числитель сумма d в квадрате умножить на p,"
    " знаменатель n минус 1, конец дроби" },
  { "\\bar{x}_1 - 5~‰", "x с чертой с индексом 1 минус 5 промилле" },
};

static void
check (const Case *cases,
       gsize       n_cases,
       char     *(*write) (const SanFormula *formula))
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr(SanFormula) formula = san_formula_new (cases[i].markup);
      g_autofree char *written = write (formula);

      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

static void
test_text (void)
{
  check (texts, G_N_ELEMENTS (texts), san_formula_to_text);
}

static void
test_latex (void)
{
  check (latex, G_N_ELEMENTS (latex), san_formula_to_latex);
}

static void
test_speech (void)
{
  check (speech, G_N_ELEMENTS (speech), san_formula_to_speech);
}

/* Newer C libraries ignore LANGUAGE in C.UTF-8, so other locales are tried first. */
static gboolean
switch_to_russian (void)
{
  static const char * const locales[] = { "ru_RU.UTF-8", "en_US.UTF-8", "C.UTF-8" };

  g_setenv ("LANGUAGE", "ru", TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (setlocale (LC_ALL, locales[i]) == NULL)
        continue;

      bindtextdomain (GETTEXT_PACKAGE, SAN_BUILD_LOCALEDIR);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
      if (g_strcmp0 (dgettext (GETTEXT_PACKAGE, "plus"), "plus") != 0)
        return TRUE;
    }

  return FALSE;
}

static void
test_speech_russian (void)
{
  g_assert_true (g_file_test (SAN_BUILD_LOCALEDIR "/ru/LC_MESSAGES/" GETTEXT_PACKAGE ".mo",
                              G_FILE_TEST_EXISTS));

  if (!switch_to_russian ())
    {
      g_test_skip ("no locale that can be switched to Russian");
      return;
    }

  check (russian_speech, G_N_ELEMENTS (russian_speech), san_formula_to_speech);
}

/* What is inside of the math element. */
static char *
mathml_content (const SanFormula *formula)
{
  static const char start[] =
    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">";
  g_autofree char *written = san_formula_to_mathml (formula);

  g_assert_true (g_str_has_prefix (written, start));
  g_assert_true (g_str_has_suffix (written, "</math>"));

  return g_strndup (written + strlen (start),
                    strlen (written) - strlen (start) - strlen ("</math>"));
}

static void
test_mathml (void)
{
  check (mathml, G_N_ELEMENTS (mathml), mathml_content);
}

/* Every formula of the tables gives MathML that an XML parser takes. */
static void
test_mathml_well_formed (void)
{
  static const GMarkupParser parser = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(SanFormula) formula = san_formula_new (texts[i].markup);
      g_autofree char *written = san_formula_to_mathml (formula);
      g_autoptr(GError) error = NULL;
      GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, NULL, NULL);

      g_assert_true (g_markup_parse_context_parse (context, written, -1, &error));
      g_assert_no_error (error);
      g_assert_true (g_markup_parse_context_end_parse (context, &error));
      g_assert_no_error (error);
      g_markup_parse_context_free (context);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formula/text", test_text);
  g_test_add_func ("/formula/latex", test_latex);
  g_test_add_func ("/formula/speech", test_speech);
  g_test_add_func ("/formula/mathml", test_mathml);
  g_test_add_func ("/formula/mathml/well-formed", test_mathml_well_formed);

  /* Last, as it changes the language. */
  g_test_add_func ("/formula/speech/russian", test_speech_russian);

  return g_test_run ();
}
