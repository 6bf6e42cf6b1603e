/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-formula-evaluate.h"
#include "model/san-step.h"

#include "../san-test.h"

typedef struct
{
  const char *name;
  const char *markup;
  double      value;
} Case;

/* Expected values: decimal arithmetic, 20 digits. */
static const Case cases[] = {
  { "number", "12.5", 12.5 },
  { "comma", "12,5", 12.5 },
  { "groups", "81\302\240746,1", 81746.1 },
  { "sum", "1.5 - 0.25 + 3", 4.25 },
  { "signs", "-2 + (-3)", -5 },
  { "product", "2 \\cdot 3 + 4 \\cdot 5", 26 },
  { "side-by-side", "\\frac{1}{2} 6", 3 },
  { "fraction", "\\frac{31000 \\cdot 1000}{786000}", 39.440203562340966921 },
  { "division", "7 / 2 / 2", 1.75 },
  { "root", "\\sqrt{\\frac{39.4 \\cdot 960.6}{786000}}", 0.21943612678968341485 },
  { "degree", "\\sqrt[3]{27}", 3 },
  { "power", "1.74^2", 3.0276 },
  { "absolute", "\\frac{|33.9 - 47.8|}{4.10}", 3.3902439024390243902 },
  { "ten", "2 \\cdot 10^{-3}", 0.002 },
  { "variable", "2 \\cdot n", NAN },
  { "scripted", "n_1 + 2", NAN },
  { "sum-sign", "\\sum 3", NAN },
  { "dots", "1 + \\ldots + 3", NAN },
  { "plus-minus", "3 \\pm 1", NAN },
  { "words", "\\text{cases} \\cdot 2", NAN },
  { "no-root", "\\sqrt{1 - 2}", NAN },
};

static void
test_value (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(SanFormula) formula = san_formula_new (c->markup);

  san_assert_close (san_formula_evaluate (formula), c->value, 1e-14);
}

static void
test_ends (void)
{
  g_autoptr(SanFormula) limits = san_formula_new ("152.36 \\pm 2 \\cdot 0.39");
  g_autoptr(SanFormula) unknown = san_formula_new ("M \\pm 2");
  double lower, upper;

  san_formula_evaluate_ends (limits, &lower, &upper);
  san_assert_close (lower, 151.58, 1e-14);
  san_assert_close (upper, 153.14, 1e-14);
  san_formula_evaluate_ends (unknown, &lower, &upper);
  san_assert_close (lower, NAN, 0);
  san_assert_close (upper, NAN, 0);
}

/* --- the step that says what rounded numbers give --- */

static SanStep *
new_division (const SanNotation *notation,
              double             dividend,
              double             divisor)
{
  SanStep *step = san_step_new (notation, "Quotient", "t", "\\frac{a}{b}");

  san_step_let (step, "a", dividend, SAN_QUANTITY_RATE);
  san_step_let (step, "b", divisor, SAN_QUANTITY_ERROR);
  return step;
}

static void
test_by_hand_differs (void)
{
  const SanNotation notation = { 0 };
  g_autoptr(SanStep) step = new_division (&notation, 13.8686, 4.1022);
  g_autofree char *text = NULL;

  san_step_set_value (step, 13.8686 / 4.1022, SAN_QUANTITY_STATISTIC, "mm");
  text = san_step_dup_value_by_hand (step);
  g_assert_cmpstr (san_step_get_value_text (step), ==, "3.38\302\240mm");
  g_assert_cmpstr (text, ==, "3.39");
}

static void
test_by_hand_agrees (void)
{
  const SanNotation notation = { 0 };
  g_autoptr(SanStep) step = new_division (&notation, 12.0, 4.0);

  san_step_set_value (step, 3, SAN_QUANTITY_STATISTIC, NULL);
  g_assert_null (san_step_dup_value_by_hand (step));
}

/* Words, an undefined value and a step without numbers have nothing to compare with. */
static void
test_by_hand_without_value (void)
{
  const SanNotation notation = { 0 };
  g_autoptr(SanStep) words = new_division (&notation, 12.0, 5.0);
  g_autoptr(SanStep) undefined = new_division (&notation, 12.0, 5.0);
  g_autoptr(SanStep) stated = san_step_new (&notation, "Mode", "x", NULL);

  san_step_set_value_text (words, "none");
  san_step_set_value (undefined, NAN, SAN_QUANTITY_STATISTIC, NULL);
  san_step_set_value (stated, 7, SAN_QUANTITY_GIVEN, NULL);
  g_assert_null (san_step_dup_value_by_hand (words));
  g_assert_null (san_step_dup_value_by_hand (undefined));
  g_assert_null (san_step_dup_value_by_hand (stated));
}

static void
test_by_hand_interval (void)
{
  const SanNotation notation = { 0 };
  g_autoptr(SanStep) step = san_step_new (&notation, "Limits", NULL, "M \\pm 2 m");
  g_autofree char *text = NULL;

  san_step_let (step, "M", 152.3649, SAN_QUANTITY_MEAN);
  san_step_let (step, "m", 0.3868, SAN_QUANTITY_ERROR);
  san_step_set_interval (step, 151.5913, 153.1385, SAN_QUANTITY_MEAN, "cm");
  text = san_step_dup_value_by_hand (step);
  g_assert_cmpstr (san_step_get_value_text (step), ==, "from 151.59 to 153.14\302\240cm");
  g_assert_cmpstr (text, ==, "from 151.58 to 153.14");
}

static void
test_notes_add_up (void)
{
  const SanNotation notation = { 0 };
  g_autoptr(SanStep) step = san_step_new (&notation, "Mode", "x", NULL);

  g_assert_null (san_step_get_note (step));
  san_step_add_note (step, "First.");
  san_step_add_note (step, "Second.");
  g_assert_cmpstr (san_step_get_note (step), ==, "First. Second.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/formula-evaluate/value/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_value);
    }
  g_test_add_func ("/formula-evaluate/ends", test_ends);
  g_test_add_func ("/formula-evaluate/by-hand/differs", test_by_hand_differs);
  g_test_add_func ("/formula-evaluate/by-hand/agrees", test_by_hand_agrees);
  g_test_add_func ("/formula-evaluate/by-hand/without-value", test_by_hand_without_value);
  g_test_add_func ("/formula-evaluate/by-hand/interval", test_by_hand_interval);
  g_test_add_func ("/formula-evaluate/notes-add-up", test_notes_add_up);
  return g_test_run ();
}
