/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "core/san-rates.h"

#include "tests/san-test.h"

/* Expected values: R 4.2.2 (reference cases `intensity`, `rate-error`, `compare-rates`,
 * `probability`). */
#define TOLERANCE 1e-11

typedef struct
{
  const char *name;
  double      events;
  double      population;
  double      base;
  double      confidence;
  SanRate     expected;
} RateCase;

/* In the order of the members: rate, q, divisor, error, z, ci_lower, ci_upper,
 * wilson_lower, wilson_upper, exact_lower, exact_upper, error_poisson, poisson_lower, poisson_upper. */
static const RateCase rate_cases[] = {
  { "typical", 1240, 85300, 1000, 0.95, {
    14.536928487690503, 985.4630715123095, 85300, 0.4098094687510408, 1.9599639845400536,
    13.73371668841497, 15.340140286966035, 13.7552990013673, 15.362281360118955, 13.74439690261149,
    15.36272170071673, 0.4128210284093554, 13.738974522186474, 15.369138280063764 } },
  { "percent", 36, 240, 100, 0.95, {
    15, 85, 240, 2.3048861143232218, 1.9599639845400536, 10.482506227460018, 19.517493772539982,
    11.035827900640918, 20.066946495268198, 10.732218653846203, 20.156663027681564, 2.5,
    10.505815590548016, 20.766322703848413 } },
  { "per-100000", 25, 1200000, 100000, 0.95, {
    2.0833333333333335, 99997.91666666667, 1200000, 0.4166623263662831, 1.9599639845400536,
    1.266690179940745, 2.899976486725922, 1.4112084329999377, 3.0755654389270175,
    1.3482278810545123, 3.075395719537306, 0.4166666666666667, 1.3482234873191106,
    3.075410974794197 } },
  { "no-events", 0, 150, 100, 0.95, {
    0, 100, 150, 0, 1.9599639845400536, 0, 0, 0, 2.4970244368076586, 0, 2.4292597166108543, NAN, 0,
    2.45925296940929 } },
  { "all", 40, 40, 100, 0.95, {
    100, 0, 40, 0, 1.9599639845400536, 100, 100, 91.23783988027134, 100, 91.19026971211977, 100,
    15.811388300841898, 71.44146610447243, 136.17161740996016 } },
  { "n-29", 7, 29, 100, 0.95, {
    24.137931034482758, 75.86206896551724, 28, 8.086923723833499, 1.9599639845400536,
    8.287851790046567, 39.98801027891895, 12.218422442520088, 42.10760161781133,
    10.298355077261737, 43.540034598853325, 9.123280382981347, 9.704700177654713, 49.7333633162151 } },
  { "n-30", 7, 30, 100, 0.95, {
    23.333333333333332, 76.66666666666667, 30, 7.722022379508469, 1.9599639845400536,
    8.198447581684448, 38.468219084982216, 11.792388144489502, 40.92832615812217,
    9.933786495801979, 42.28365229782195, 8.81917103688197, 9.38121017173289, 48.07558453900793 } },
  { "conf-99", 18, 321, 1000, 0.99, {
    56.074766355140184, 943.9252336448599, 321, 12.84103465971306, 2.5758293035489,
    22.998452990764207, 89.15107971951616, 31.113134205716985, 99.01615618223592,
    28.218763533556277, 97.77932184041505, 13.216949181056963, 27.860944709190353,
    99.97104728567946 } },
  { "fractional-population", 310, 20500.5, 1000, 0.95, {
    15.121582400429258, 984.8784175995708, 20500.5, 0.8523298603709959, 1.9599639845400536,
    13.451046571154054, 16.792118229704464, 13.539576022583384, 16.88527132370024,
    13.495691087749645, 16.887006891140754, 0.8588481676865934, 13.484937759438251,
    16.902101426717415 } },
  { "n-one", 1, 1, 100, 0.95, {
    100, 0, 0, NAN, 1.9599639845400536, NAN, NAN, 20.654931437723747, 100, 2.500000000000002, 100,
    100, 2.53178079842899, 557.1643390938899 } },
  { "n-two", 1, 2, 100, 0.95, {
    50, 50, 1, 50, 1.9599639845400536, -47.99819922700269, 147.9981992270027, 9.453120573423075,
    90.54687942657694, 1.2579117093425058, 98.74208829065749, 50, 1.265890399214495,
    278.58216954694495 } },
  { "events-above-population", 864600, 786000, 1000, 0.95, {
    1100, NAN, 786000, NAN, 1.9599639845400536, NAN, NAN, NAN, NAN, NAN, NAN, 1.1830008851000842,
    1097.6825661358998, 1102.3211175277766 } },
  { "events-above-small", 51, 50, 100, 0.95, {
    102, NAN, 50, NAN, 1.9599639845400536, NAN, NAN, NAN, NAN, NAN, NAN, 14.2828568570857,
    75.94569967658151, 134.11116275320757 } },
};

static void
test_rate (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rate_cases); i++)
    {
      const RateCase *c = &rate_cases[i];
      g_autoptr(GError) error = NULL;
      SanRate actual;

      g_test_message ("%s", c->name);
      g_assert_true (san_rate_compute (c->events, c->population, c->base, c->confidence,
                                       &actual, &error));
      g_assert_no_error (error);
      san_assert_close (actual.rate, c->expected.rate, TOLERANCE);
      san_assert_close (actual.q, c->expected.q, TOLERANCE);
      san_assert_close (actual.divisor, c->expected.divisor, TOLERANCE);
      san_assert_close (actual.error, c->expected.error, TOLERANCE);
      san_assert_close (actual.z, c->expected.z, TOLERANCE);
      san_assert_close (actual.ci_lower, c->expected.ci_lower, TOLERANCE);
      san_assert_close (actual.ci_upper, c->expected.ci_upper, TOLERANCE);
      san_assert_close (actual.wilson_lower, c->expected.wilson_lower, TOLERANCE);
      san_assert_close (actual.wilson_upper, c->expected.wilson_upper, TOLERANCE);
      san_assert_close (actual.exact_lower, c->expected.exact_lower, TOLERANCE);
      san_assert_close (actual.exact_upper, c->expected.exact_upper, TOLERANCE);
      san_assert_close (actual.error_poisson, c->expected.error_poisson, TOLERANCE);
      san_assert_close (actual.poisson_lower, c->expected.poisson_lower, TOLERANCE);
      san_assert_close (actual.poisson_upper, c->expected.poisson_upper, TOLERANCE);
    }
}

/* The base only scales a rate with its errors and limits. */
static void
test_rate_scale (void)
{
  SanRate percent;
  SanRate per_mille;

  g_assert_true (san_rate_compute (36, 240, 100, 0.95, &percent, NULL));
  g_assert_true (san_rate_compute (36, 240, 1000, 0.95, &per_mille, NULL));
  san_assert_close (per_mille.rate, 10 * percent.rate, TOLERANCE);
  san_assert_close (per_mille.error, 10 * percent.error, TOLERANCE);
  san_assert_close (per_mille.wilson_upper, 10 * percent.wilson_upper, TOLERANCE);
  san_assert_close (per_mille.exact_lower, 10 * percent.exact_lower, TOLERANCE);
  san_assert_close (per_mille.poisson_upper, 10 * percent.poisson_upper, TOLERANCE);
}

/* Events and their absence change places: the limits are mirrored. */
static void
test_rate_mirror (void)
{
  for (double events = 0; events <= 40; events++)
    {
      SanRate rate;
      SanRate mirror;

      g_assert_true (san_rate_compute (events, 40, 100, 0.9, &rate, NULL));
      g_assert_true (san_rate_compute (40 - events, 40, 100, 0.9, &mirror, NULL));
      san_assert_close (rate.q, mirror.rate, TOLERANCE);
      san_assert_close (rate.wilson_lower, 100 - mirror.wilson_upper, TOLERANCE);
      san_assert_close (rate.exact_lower, 100 - mirror.exact_upper, TOLERANCE);
      g_assert_cmpfloat (rate.exact_lower, <=, rate.rate);
      g_assert_cmpfloat (rate.exact_upper, >=, rate.rate);
    }
}

/* Registers of whole countries and beyond still have all their limits. */
static void
test_rate_large (void)
{
  for (double population = 1e6; population < 1e13; population *= 100)
    {
      SanRate rate;
      double wald;

      g_assert_true (san_rate_compute (population / 4, population, 1, 0.95, &rate, NULL));
      wald = 1.959963984540054 * sqrt (0.25 * 0.75 / population);
      san_assert_close (rate.exact_upper - 0.25, wald, 1e-2);
      san_assert_close (0.25 - rate.exact_lower, wald, 1e-2);
      san_assert_close (rate.poisson_upper - 0.25, wald / sqrt (0.75), 1e-2);
      san_assert_close (0.25 - rate.poisson_lower, wald / sqrt (0.75), 1e-2);
    }
}

typedef struct
{
  double       events;
  double       population;
  double       base;
  double       confidence;
  SanErrorCode code;
  const char  *field;
} RateRefusal;

static const RateRefusal rate_refusals[] = {
  { 5, 0, 1000, 0.95, SAN_ERROR_ZERO_DENOMINATOR, "population" },
  { 5, -100, 1000, 0.95, SAN_ERROR_NEGATIVE, "population" },
  { 5, INFINITY, 1000, 0.95, SAN_ERROR_NOT_FINITE, "population" },
  { -5, 100, 1000, 0.95, SAN_ERROR_NEGATIVE, "events" },
  { 5.5, 100, 1000, 0.95, SAN_ERROR_NOT_INTEGER, "events" },
  { NAN, 100, 1000, 0.95, SAN_ERROR_MISSING, "events" },
  { 1e16, 100, 1000, 0.95, SAN_ERROR_OUT_OF_RANGE, "events" },
  { 5, 100, 0, 0.95, SAN_ERROR_OUT_OF_RANGE, "base" },
  { 5, 100, -1, 0.95, SAN_ERROR_NEGATIVE, "base" },
  { 5, 100, 1000, 1.5, SAN_ERROR_OUT_OF_RANGE, "confidence" },
  { 5, 100, 1000, 0, SAN_ERROR_OUT_OF_RANGE, "confidence" },
  { 5, 1e-300, 1e10, 0.95, SAN_ERROR_NOT_FINITE, "events" },
};

static void
test_rate_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rate_refusals); i++)
    {
      const RateRefusal *c = &rate_refusals[i];
      g_autoptr(GError) error = NULL;
      SanRate rate = { .rate = -1 };

      g_assert_false (san_rate_compute (c->events, c->population, c->base, c->confidence,
                                        &rate, &error));
      san_assert_refused (error, c->code, c->field);
      san_assert_close (rate.rate, -1, 0);
    }
}

typedef struct
{
  const char  *name;
  double       rate;
  double       n;
  double       base;
  double       confidence;
  SanRateError expected;
} ErrorCase;

/* In the order of the members: q, divisor, error, error_extreme, textbook_lower,
 * textbook_upper, z, ci_lower, ci_upper. */
static const ErrorCase error_cases[] = {
  { "percent", 12.5, 240, 100, 0.95, {
    87.5, 240, 2.1347814095749165, NAN, 8.230437180850167, 16.769562819149833, 1.9599639845400536,
    8.315905322367515, 16.684094677632487 } },
  { "per-mille", 14.6, 85300, 1000, 0.95, {
    985.4, 85300, 0.41068438576695177, NAN, 13.778631228466097, 15.421368771533903,
    1.9599639845400536, 13.79507339488382, 15.404926605116179 } },
  { "n-29", 40, 29, 100, 0.95, {
    60, 28, 9.258200997725515, NAN, 21.48359800454897, 58.516401995451034, 1.9599639845400536,
    21.8542594828252, 58.1457405171748 } },
  { "n-30", 40, 30, 100, 0.95, {
    60, 30, 8.94427190999916, NAN, 22.11145618000168, 57.88854381999832, 1.9599639845400536,
    22.46954918846837, 57.53045081153163 } },
  { "n-two", 50, 2, 100, 0.95, {
    50, 1, 50, NAN, -50, 150, 1.9599639845400536, -47.99819922700269, 147.9981992270027 } },
  { "rate-zero", 0, 50, 100, 0.95, {
    100, 50, 0, 7.407407407407407, 0, 0, 1.9599639845400536, 0, 0 } },
  { "rate-base", 100, 50, 100, 0.95, {
    0, 50, 0, 7.407407407407407, 100, 100, 1.9599639845400536, 100, 100 } },
  { "fraction-99", 0.031, 1250, 1, 0.99, {
    0.969, 1250, 0.004902162787994703, NAN, 0.021195674424010595, 0.040804325575989404,
    2.5758293035489, 0.018372865439916272, 0.04362713456008373 } },
};

static void
test_error (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (error_cases); i++)
    {
      const ErrorCase *c = &error_cases[i];
      g_autoptr(GError) error = NULL;
      SanRateError actual;

      g_test_message ("%s", c->name);
      g_assert_true (san_rate_error_compute (c->rate, c->n, c->base, c->confidence,
                                             &actual, &error));
      g_assert_no_error (error);
      san_assert_close (actual.q, c->expected.q, TOLERANCE);
      san_assert_close (actual.divisor, c->expected.divisor, TOLERANCE);
      san_assert_close (actual.error, c->expected.error, TOLERANCE);
      san_assert_close (actual.error_extreme, c->expected.error_extreme, TOLERANCE);
      san_assert_close (actual.textbook_lower, c->expected.textbook_lower, TOLERANCE);
      san_assert_close (actual.textbook_upper, c->expected.textbook_upper, TOLERANCE);
      san_assert_close (actual.z, c->expected.z, TOLERANCE);
      san_assert_close (actual.ci_lower, c->expected.ci_lower, TOLERANCE);
      san_assert_close (actual.ci_upper, c->expected.ci_upper, TOLERANCE);
    }
}

typedef struct
{
  double       rate;
  double       n;
  double       base;
  double       confidence;
  SanErrorCode code;
  const char  *field;
} ErrorRefusal;

static const ErrorRefusal error_refusals[] = {
  { 12, 0, 100, 0.95, SAN_ERROR_ZERO_DENOMINATOR, "n" },
  { 12, 1, 100, 0.95, SAN_ERROR_TOO_FEW_VALUES, "n" },
  { 12, -5, 100, 0.95, SAN_ERROR_NEGATIVE, "n" },
  { 12, 20.5, 100, 0.95, SAN_ERROR_NOT_INTEGER, "n" },
  { 120, 50, 100, 0.95, SAN_ERROR_PART_EXCEEDS_WHOLE, "rate" },
  { -2, 50, 100, 0.95, SAN_ERROR_NEGATIVE, "rate" },
  { 2, 50, 0, 0.95, SAN_ERROR_OUT_OF_RANGE, "base" },
  { 2, 50, 100, 100, SAN_ERROR_OUT_OF_RANGE, "confidence" },
};

static void
test_error_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (error_refusals); i++)
    {
      const ErrorRefusal *c = &error_refusals[i];
      g_autoptr(GError) error = NULL;
      SanRateError result;

      g_assert_false (san_rate_error_compute (c->rate, c->n, c->base, c->confidence,
                                              &result, &error));
      san_assert_refused (error, c->code, c->field);
    }
}

typedef struct
{
  const char        *name;
  SanSampleRate      first;
  SanSampleRate      second;
  double             base;
  double             confidence;
  SanRateComparison  expected;
} CompareCase;

static const CompareCase compare_cases[] = {
  { "percent", { 18, 200 }, { 11, 250 }, 100, 0.95, {
    .error1 = 2.716615541441225, .error2 = 1.9788885769542457, .difference = 7,
    .error_difference = 3.3609522460160006, .t = 2.0827430703002836, .p = 0.037274649272032806,
    .df = 448, .p_student = 0.037841306412878015, .ci_lower = 0.4126546440496366,
    .ci_upper = 13.587345355950363, .pooled_rate = 14.11111111111111,
    .z_pooled = 2.1194720182933406, .p_pooled = 0.03405059608810249, .reliable = TRUE } },
  { "per-mille", { 152.3, 1200 }, { 120.1, 1500 }, 1000, 0.95, {
    .error1 = 10.37242779359458, .error2 = 8.39348914337774, .difference = 32.20000000000002,
    .error_difference = 13.343085038076214, .t = 2.4132350133505978, .p = 0.01581162063939475,
    .df = 2698, .p_student = 0.01587786880947142, .ci_lower = 6.048033882715387,
    .ci_upper = 58.35196611728465, .pooled_rate = 134.4111111111111,
    .z_pooled = 2.4374561983563594, .p_pooled = 0.014791006038868328, .reliable = TRUE } },
  { "small-groups", { 40, 20 }, { 25, 28 }, 100, 0.95, {
    .error1 = 11.239029738980328, .error2 = 8.333333333333334, .difference = 15,
    .error_difference = 13.991434305250076, .t = 1.072084510618863, .p = 0.2836820753445841,
    .df = 46, .p_student = 0.28927458733792694, .ci_lower = -12.422707330348334,
    .ci_upper = 42.42270733034833, .pooled_rate = 31.25, .z_pooled = 1.1053588475324119,
    .p_pooled = 0.2690041280401241, .reliable = FALSE } },
  { "one-small", { 40, 29 }, { 25, 30 }, 100, 0.95, {
    .error1 = 9.258200997725515, .error2 = 7.905694150420948, .difference = 15,
    .error_difference = 12.174328963613794, .t = 1.2321007625826008, .p = 0.21791144659161701,
    .df = 57, .p_student = 0.22296992483449476, .ci_lower = -8.861246304625872,
    .ci_upper = 38.86124630462587, .pooled_rate = 32.3728813559322, .z_pooled = 1.2310445214154695,
    .p_pooled = 0.21830621326942207, .reliable = FALSE } },
  { "equal", { 10, 100 }, { 10, 120 }, 100, 0.95, {
    .error1 = 3, .error2 = 2.7386127875258306, .difference = 0,
    .error_difference = 4.06201920231798, .t = 0, .p = 1, .df = 218, .p_student = 1,
    .ci_lower = -7.961411341053359, .ci_upper = 7.961411341053359, .pooled_rate = 10,
    .z_pooled = 0, .p_pooled = 1, .reliable = FALSE } },
  { "one-zero", { 0, 60 }, { 5, 60 }, 100, 0.95, {
    .error1 = 0, .error2 = 2.8136571693556887, .difference = -5,
    .error_difference = 2.8136571693556887, .t = -1.7770466332772772, .p = 0.07556056752594131,
    .df = 118, .p_student = 0.07813710027203913, .ci_lower = -10.514666716780063,
    .ci_upper = 0.5146667167800638, .pooled_rate = 2.5, .z_pooled = -1.7541160386140586,
    .p_pooled = 0.07941062599894218, .reliable = FALSE } },
  { "textbook-128-101", { 47.76119402985075, 268 }, { 33.89261744966443, 298 }, 100, 0.95, {
    .error1 = 3.051172852441779, .error2 = 2.7420123332132875, .difference = 13.868576580186321,
    .error_difference = 4.102229565854583, .t = 3.380741218293374, .p = 0.000722905913786195,
    .df = 564, .p_student = 0.0007729305353405384, .ci_lower = 5.828354374795959,
    .ci_upper = 21.908798785576685, .pooled_rate = 40.459363957597176,
    .z_pooled = 3.3564713306929645, .p_pooled = 0.0007894390514823225, .reliable = TRUE } },
  { "rare", { 12.1, 1200000 }, { 9.4, 1100000 }, 100000, 0.95, {
    .error1 = 1.004097268694622, .error2 = 0.924372829151056, .difference = 2.6999999999999993,
    .error_difference = 1.3647990519753181, .t = 1.9783132147492346, .p = 0.047893383248235964,
    .df = 2299998, .p_student = 0.04789350237359989, .ci_lower = 0.025043011993966857,
    .ci_upper = 5.374956988006032, .pooled_rate = 10.808695652173913,
    .z_pooled = 1.9675403142025516, .p_pooled = 0.04912095299246272, .reliable = FALSE } },
  { "fractions-99", { 0.31, 410 }, { 0.36, 395 }, 1, 0.99, {
    .error1 = 0.022840913227652932, .error2 = 0.024151421060478125,
    .difference = -0.04999999999999999, .error_difference = 0.03324151705794543,
    .t = -1.5041431446357205, .p = 0.1325445133127814, .df = 803, .p_student = 0.13293770701398452,
    .ci_lower = -0.13562447373227643, .ci_upper = 0.035624473732276465,
    .pooled_rate = 0.33453416149068316, .z_pooled = -1.5030707408586392,
    .p_pooled = 0.13282080294762078, .reliable = FALSE } },
};

static void
test_compare (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (compare_cases); i++)
    {
      const CompareCase *c = &compare_cases[i];
      g_autoptr(GError) error = NULL;
      SanRateComparison actual;

      g_test_message ("%s", c->name);
      g_assert_true (san_rates_compare (&c->first, &c->second, c->base, c->confidence,
                                        &actual, &error));
      g_assert_no_error (error);
      san_assert_close (actual.error1, c->expected.error1, TOLERANCE);
      san_assert_close (actual.error2, c->expected.error2, TOLERANCE);
      san_assert_close (actual.difference, c->expected.difference, TOLERANCE);
      san_assert_close (actual.error_difference, c->expected.error_difference, TOLERANCE);
      san_assert_close (actual.t, c->expected.t, TOLERANCE);
      san_assert_close (actual.p, c->expected.p, TOLERANCE);
      san_assert_close (actual.df, c->expected.df, TOLERANCE);
      san_assert_close (actual.p_student, c->expected.p_student, TOLERANCE);
      san_assert_close (actual.ci_lower, c->expected.ci_lower, TOLERANCE);
      san_assert_close (actual.ci_upper, c->expected.ci_upper, TOLERANCE);
      san_assert_close (actual.pooled_rate, c->expected.pooled_rate, TOLERANCE);
      san_assert_close (actual.z_pooled, c->expected.z_pooled, TOLERANCE);
      san_assert_close (actual.p_pooled, c->expected.p_pooled, TOLERANCE);
      g_assert_cmpint (actual.reliable, ==, c->expected.reliable);
    }
}

typedef struct
{
  SanSampleRate first;
  SanSampleRate second;
  double        base;
  double        confidence;
  SanErrorCode  code;
  const char   *field;
} CompareRefusal;

static const CompareRefusal compare_refusals[] = {
  { { 0, 50 }, { 0, 60 }, 100, 0.95, SAN_ERROR_ZERO_DENOMINATOR, "rate1" },
  { { 100, 50 }, { 0, 60 }, 100, 0.95, SAN_ERROR_ZERO_DENOMINATOR, "rate1" },
  { { 101, 50 }, { 10, 60 }, 100, 0.95, SAN_ERROR_PART_EXCEEDS_WHOLE, "rate1" },
  { { 10, 50 }, { 101, 60 }, 100, 0.95, SAN_ERROR_PART_EXCEEDS_WHOLE, "rate2" },
  { { 10, 0 }, { 20, 60 }, 100, 0.95, SAN_ERROR_ZERO_DENOMINATOR, "n1" },
  { { 10, 30 }, { 20, 1 }, 100, 0.95, SAN_ERROR_TOO_FEW_VALUES, "n2" },
  { { -10, 30 }, { 20, 10 }, 100, 0.95, SAN_ERROR_NEGATIVE, "rate1" },
  { { 10, 30 }, { -20, 10 }, 100, 0.95, SAN_ERROR_NEGATIVE, "rate2" },
  { { 10, 30 }, { 20, 10 }, 0, 0.95, SAN_ERROR_OUT_OF_RANGE, "base" },
  { { 10, 30 }, { 20, 10 }, 100, 1, SAN_ERROR_OUT_OF_RANGE, "confidence" },
};

static void
test_compare_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (compare_refusals); i++)
    {
      const CompareRefusal *c = &compare_refusals[i];
      g_autoptr(GError) error = NULL;
      SanRateComparison result;

      g_assert_false (san_rates_compare (&c->first, &c->second, c->base, c->confidence,
                                         &result, &error));
      san_assert_refused (error, c->code, c->field);
    }
}

static void
test_probability (void)
{
  g_autoptr(GError) error = NULL;
  SanProbability probability;

  g_assert_true (san_probability_compute (1, 8, &probability, &error));
  g_assert_no_error (error);
  san_assert_close (probability.p, 0.125, 0);
  san_assert_close (probability.q, 0.875, 0);
  san_assert_close (probability.percent, 12.5, 0);

  g_assert_false (san_probability_compute (1, 0, &probability, &error));
  san_assert_refused (error, SAN_ERROR_ZERO_DENOMINATOR, "trials");
  g_clear_error (&error);

  g_assert_false (san_probability_compute (9, 8, &probability, &error));
  san_assert_refused (error, SAN_ERROR_PART_EXCEEDS_WHOLE, "favourable");
  g_clear_error (&error);

  g_assert_false (san_probability_compute (1.5, 8, &probability, &error));
  san_assert_refused (error, SAN_ERROR_NOT_INTEGER, "favourable");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  g_test_add_func ("/core/rates/rate", test_rate);
  g_test_add_func ("/core/rates/rate/scale", test_rate_scale);
  g_test_add_func ("/core/rates/rate/mirror", test_rate_mirror);
  g_test_add_func ("/core/rates/rate/large", test_rate_large);
  g_test_add_func ("/core/rates/rate/refusals", test_rate_refusals);
  g_test_add_func ("/core/rates/error", test_error);
  g_test_add_func ("/core/rates/error/refusals", test_error_refusals);
  g_test_add_func ("/core/rates/compare", test_compare);
  g_test_add_func ("/core/rates/compare/refusals", test_compare_refusals);
  g_test_add_func ("/core/rates/probability", test_probability);

  return g_test_run ();
}
