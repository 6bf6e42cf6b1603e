/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "core/san-infant-mortality.h"

#include "tests/san-test.h"

/* Expected values: R 4.2.2 (reference cases `infant-mortality`). */
#define TOLERANCE 1e-12

typedef struct
{
  const char         *name;
  SanInfantDeaths     input;
  SanInfantMortality  expected;
} InfantCase;

/* In the order of the members: deaths, births, births of the previous year, deaths of those born in
 * this and in the previous year, weight, base; deaths, simple, rats, exact. */
static const InfantCase cases[] = {
  { "all-formulas",
    { 15, 1240, 1310, 11, 4, 1.0 / 3, 1000 },
    { 15, 12.096774193548388, 11.873350923482848, 11.9244028564393 } },
  { "simple-only",
    { 15, 1240, NAN, NAN, NAN, 1.0 / 3, 1000 },
    { 15, 12.096774193548388, NAN, NAN } },
  { "rats",
    { 15, 1240, 1310, NAN, NAN, 1.0 / 3, 1000 },
    { 15, 12.096774193548388, 11.873350923482848, NAN } },
  { "from-parts",
    { NAN, 2400, 2250, 17, 6, 1.0 / 3, 1000 },
    { 23, 9.583333333333334, 9.787234042553191, 9.75 } },
  { "no-deaths",
    { 0, 900, 850, 0, 0, 1.0 / 3, 1000 },
    { 0, 0, 0, 0 } },
  { "part-unknown",
    { 16, 1240, 1310, 11, 4, 1.0 / 3, 1000 },
    { 16, 12.903225806451612, 12.664907651715039, 11.9244028564393 } },
  { "base-10000",
    { 9, 1777, 1900, NAN, NAN, 1.0 / 3, 10000 },
    { 9, 50.64715813168261, 49.504950495049506, NAN } },
  { "textbook",
    { 30, 2000, 2500, 5, 25, 1.0 / 3, 1000 },
    { 30, 15, 13.846153846153845, 12.5 } },
  { "weight-quarter",
    { 30, 2000, 2500, NAN, NAN, 0.25, 1000 },
    { 30, 15, 14.117647058823529, NAN } },
  { "weight-fifth",
    { 30, 2000, 2500, NAN, NAN, 0.2, 1000 },
    { 30, 15, 14.285714285714286, NAN } },
  { "weight-zero",
    { 30, 2000, 2500, NAN, NAN, 0, 1000 },
    { 30, 15, 15, NAN } },
  { "textbook-model-solution",
    { 150, 7360, 7110, NAN, NAN, 1.0 / 3, 1000 },
    { 150, 20.380434782608695, 20.613834173156206, NAN } },
};

static void
test_case (gconstpointer data)
{
  const InfantCase *c = data;
  g_autoptr(GError) error = NULL;
  SanInfantMortality actual;

  g_assert_true (san_infant_mortality_compute (&c->input, &actual, &error));
  g_assert_no_error (error);
  san_assert_close (actual.deaths, c->expected.deaths, 0);
  san_assert_close (actual.simple, c->expected.simple, TOLERANCE);
  san_assert_close (actual.rats, c->expected.rats, TOLERANCE);
  san_assert_close (actual.exact, c->expected.exact, TOLERANCE);
}

/* When as many are born each year, all formulas are one. */
static void
test_equal_births (void)
{
  const SanInfantDeaths input = { 30, 2000, 2000, 22, 8, 0.2, 1000 };
  SanInfantMortality result;

  g_assert_true (san_infant_mortality_compute (&input, &result, NULL));
  san_assert_close (result.simple, 15, TOLERANCE);
  san_assert_close (result.rats, 15, TOLERANCE);
  san_assert_close (result.exact, 15, TOLERANCE);
}

typedef struct
{
  SanInfantDeaths input;
  SanErrorCode    code;
  const char     *field;
} Refusal;

static const Refusal refusals[] = {
  { { 10, 100, 90, NAN, NAN, 0.6, 1000 }, SAN_ERROR_OUT_OF_RANGE, "weight_last" },
  { { 10, 100, 90, NAN, NAN, -0.1, 1000 }, SAN_ERROR_OUT_OF_RANGE, "weight_last" },
  { { 1, 0, NAN, NAN, NAN, 0.2, 1000 }, SAN_ERROR_ZERO_DENOMINATOR, "births" },
  { { 1, NAN, NAN, NAN, NAN, 0.2, 1000 }, SAN_ERROR_MISSING, "births" },
  { { 1, 100, 0, NAN, NAN, 0.2, 1000 }, SAN_ERROR_ZERO_DENOMINATOR, "births_previous" },
  { { 1, 100, 9.5, NAN, NAN, 0.2, 1000 }, SAN_ERROR_NOT_INTEGER, "births_previous" },
  { { 101, 100, NAN, NAN, NAN, 0.2, 1000 }, SAN_ERROR_PART_EXCEEDS_WHOLE, "deaths" },
  { { NAN, 100, 90, 60, 50, 0.2, 1000 }, SAN_ERROR_PART_EXCEEDS_WHOLE, "deaths" },
  { { 10, 100, 90, 11, 0, 0.2, 1000 }, SAN_ERROR_PART_EXCEEDS_WHOLE, "deaths_born_this_year" },
  { { 10, 100, 90, 8, 3, 0.2, 1000 }, SAN_ERROR_PART_EXCEEDS_WHOLE, "deaths_born_previous_year" },
  { { 10, 100, 90, 8, NAN, 0.2, 1000 }, SAN_ERROR_MISSING, "deaths_born_previous_year" },
  { { 10, 100, 90, NAN, 3, 0.2, 1000 }, SAN_ERROR_MISSING, "deaths_born_this_year" },
  { { NAN, 100, NAN, NAN, NAN, 0.2, 1000 }, SAN_ERROR_MISSING, "deaths" },
  { { -1, 100, NAN, NAN, NAN, 0.2, 1000 }, SAN_ERROR_NEGATIVE, "deaths" },
  { { 1.5, 100, NAN, NAN, NAN, 0.2, 1000 }, SAN_ERROR_NOT_INTEGER, "deaths" },
  { { 10, 100, 90, -8, 3, 0.2, 1000 }, SAN_ERROR_NEGATIVE, "deaths_born_this_year" },
  { { 10, 100, NAN, NAN, NAN, 0.2, 0 }, SAN_ERROR_OUT_OF_RANGE, "base" },
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(GError) error = NULL;
      SanInfantMortality result = { .deaths = -1 };

      g_assert_false (san_infant_mortality_compute (&refusals[i].input, &result, &error));
      san_assert_refused (error, refusals[i].code, refusals[i].field);
      san_assert_close (result.deaths, -1, 0);
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
      g_autofree char *path = g_strconcat ("/core/infant-mortality/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/infant-mortality/equal-births", test_equal_births);
  g_test_add_func ("/core/infant-mortality/refusals", test_refusals);

  return g_test_run ();
}
