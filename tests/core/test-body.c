/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-body.h"
#include "core/san-core.h"

#include "tests/san-test.h"

/* Expected values: R 4.2.2 and the norms of the textbook (reference cases `quetelet`). */
#define TOLERANCE 1e-13

typedef struct
{
  const char  *name;
  double       mass;
  double       height;
  SanSex       sex;
  SanQuetelet  expected;
} QueteletCase;

static const QueteletCase cases[] = {
  { "textbook", 67, 174, SAN_SEX_MALE,
    { 22.12973972783723, 20, 25, 60.552, 75.69, SAN_BODY_NORMAL, FALSE } },
  { "normal-man", 72, 178, SAN_SEX_MALE,
    { 22.724403484408533, 20, 25, 63.368, 79.21000000000001, SAN_BODY_NORMAL, FALSE } },
  { "normal-woman", 58, 164, SAN_SEX_FEMALE,
    { 21.564544913741823, 19, 24, 51.10239999999999, 64.5504, SAN_BODY_NORMAL, FALSE } },
  { "underweight-man", 60, 178, SAN_SEX_MALE,
    { 18.93700290367378, 20, 25, 63.368, 79.21000000000001, SAN_BODY_UNDERWEIGHT, FALSE } },
  { "woman-19.5", 52.4, 164, SAN_SEX_FEMALE,
    { 19.4824509220702, 19, 24, 51.10239999999999, 64.5504, SAN_BODY_NORMAL, FALSE } },
  { "man-19.5", 52.4, 164, SAN_SEX_MALE,
    { 19.4824509220702, 20, 25, 53.79199999999999, 67.24, SAN_BODY_UNDERWEIGHT, FALSE } },
  { "above-normal-woman", 67.5, 164, SAN_SEX_FEMALE,
    { 25.09666864961333, 19, 24, 51.10239999999999, 64.5504, SAN_BODY_ABOVE_NORMAL, FALSE } },
  { "obesity-1", 80, 170, SAN_SEX_MALE,
    { 27.68166089965398, 20, 25, 57.8, 72.24999999999999, SAN_BODY_OBESITY_1, TRUE } },
  { "exactly-26", 104, 200, SAN_SEX_MALE,
    { 26, 20, 25, 80, 100, SAN_BODY_OBESITY_1, TRUE } },
  { "exactly-30", 120, 200, SAN_SEX_FEMALE,
    { 30, 19, 24, 76, 96, SAN_BODY_OBESITY_2, TRUE } },
  { "exactly-40", 160, 200, SAN_SEX_MALE,
    { 40, 20, 25, 80, 100, SAN_BODY_OBESITY_2, TRUE } },
  { "obesity-3", 130, 165, SAN_SEX_FEMALE,
    { 47.75022956841139, 19, 24, 51.72749999999999, 65.33999999999999, SAN_BODY_OBESITY_3, TRUE } },
  { "exactly-25", 100, 200, SAN_SEX_MALE,
    { 25, 20, 25, 80, 100, SAN_BODY_NORMAL, FALSE } },
  { "exactly-24", 96, 200, SAN_SEX_FEMALE,
    { 24, 19, 24, 76, 96, SAN_BODY_NORMAL, FALSE } },

  /* Borders that metres, 1.7² = 2.8899999999999997, would miss. */
  { "border-25", 72.25, 170, SAN_SEX_MALE,
    { 25, 20, 25, 57.8, 72.25, SAN_BODY_NORMAL, FALSE } },
  { "border-26", 75.14, 170, SAN_SEX_FEMALE,
    { 26, 19, 24, 54.91, 69.36, SAN_BODY_OBESITY_1, TRUE } },
};

static void
test_case (gconstpointer data)
{
  const QueteletCase *c = data;
  g_autoptr(GError) error = NULL;
  SanQuetelet actual;

  g_assert_true (san_quetelet_compute (c->mass, c->height, c->sex, &actual, &error));
  g_assert_no_error (error);
  san_assert_close (actual.index, c->expected.index, TOLERANCE);
  san_assert_close (actual.norm_lower, c->expected.norm_lower, 0);
  san_assert_close (actual.norm_upper, c->expected.norm_upper, 0);
  san_assert_close (actual.mass_lower, c->expected.mass_lower, TOLERANCE);
  san_assert_close (actual.mass_upper, c->expected.mass_upper, TOLERANCE);
  g_assert_cmpint (actual.body_class, ==, c->expected.body_class);
  g_assert_cmpint (actual.overweight, ==, c->expected.overweight);
}

typedef struct
{
  double       mass;
  double       height;
  SanErrorCode code;
  const char  *field;
} Refusal;

static const Refusal refusals[] = {
  { 70, 0, SAN_ERROR_ZERO_DENOMINATOR, "height" },
  { 70, 1.75, SAN_ERROR_OUT_OF_RANGE, "height" },
  { 70, 281, SAN_ERROR_OUT_OF_RANGE, "height" },
  { 70, -175, SAN_ERROR_NEGATIVE, "height" },
  { 70, NAN, SAN_ERROR_MISSING, "height" },
  { 0, 175, SAN_ERROR_OUT_OF_RANGE, "mass" },
  { 70000, 175, SAN_ERROR_OUT_OF_RANGE, "mass" },
  { -70, 175, SAN_ERROR_NEGATIVE, "mass" },
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(GError) error = NULL;
      SanQuetelet result;

      g_assert_false (san_quetelet_compute (refusals[i].mass, refusals[i].height, SAN_SEX_MALE,
                                            &result, &error));
      san_assert_refused (error, refusals[i].code, refusals[i].field);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/body/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/body/refusals", test_refusals);

  return g_test_run ();
}
