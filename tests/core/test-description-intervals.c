/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "description-helpers.h"

#include "tests/san-test.h"

typedef struct
{
  const char     *name;
  gsize           n;
  gboolean        close_borders;
  double          lower[7];
  double          upper[7];
  double          frequencies[7];
  double          midpoints[7];
  gsize           n_modes;
  double          modes[2];
  SanDescription  expected;
} IntervalCase;

static const IntervalCase interval_cases[] = {
  { "intervals", 7, TRUE,
    { 140, 145, 150, 155, 160, 165, 170 },
    { 145, 150, 155, 160, 165, 170, 175 },
    { 3, 9, 21, 35, 24, 11, 4 },
    { 142.5, 147.5, 152.5, 157.5, 162.5, 167.5, 172.5 },
    1, { 157.8 },
    {
      .n = 107, .sum = 16902.5, .mean = 157.96728971962617, .min = 140, .max = 175, .range = 35,
      .median = 157.92857142857142, .q1 = 153.51190476190476, .q3 = 162.55208333333334,
      .q1_type6 = NAN, .q3_type6 = NAN, .mean_linear_deviation = 5.079919643636998,
      .sum_of_squares = 4676.6355140186915, .divisor = 107, .variance = 43.70687396279151,
      .sigma = 6.6111174518980915, .sd_sample = 6.642228764687384, .cv = 4.185117984635976,
      .error = 0.6391208474116474, .error_sample = 0.6421284915411997,
      .textbook_lower = 156.68904802480287, .textbook_upper = 159.24553141444946,
      .ci_lower = 156.69420753059498, .ci_upper = 159.24037190865735,
      .share_within = { 74.76635514018692, 93.45794392523365, 100 },
      .variation = SAN_VARIATION_WEAK } },
  { "intervals-open", 6, TRUE,
    { NAN, 20, 30, 40, 50, 60 },
    { 20, 30, 40, 50, 60, NAN },
    { 12, 34, 51, 40, 22, 8 },
    { 15, 25, 35, 45, 55, 65 },
    1, { 36.07142857142857 },
    {
      .n = 167, .sum = 6345, .mean = 37.9940119760479, .min = 10, .max = 70, .range = 60,
      .median = 37.35294117647059, .q1 = 28.75, .q3 = 47.0625, .q1_type6 = NAN, .q3_type6 = NAN,
      .mean_linear_deviation = 10.424181576965827, .sum_of_squares = 26702.994011976047,
      .divisor = 167, .variance = 159.89816773638353, .sigma = 12.645084726342624,
      .sd_sample = 12.683115142215616, .cv = 33.2817832828876, .error = 0.978506033860649,
      .error_sample = 0.9814489157951947, .textbook_lower = 36.0369999083266,
      .textbook_upper = 39.9510240437692, .ci_lower = 36.056280689513905,
      .ci_upper = 39.9317432625819, .share_within = { 54.49101796407186, 95.20958083832335, 100 },
      .variation = SAN_VARIATION_STRONG } },
  { "intervals-gaps", 4, TRUE,
    { 10, 20, 30, 40 },
    { 19, 29, 39, 49 },
    { 4, 11, 7, 3 },
    { 15, 25, 35, 45 },
    1, { 26.363636363636363 },
    {
      .n = 25, .sum = 715, .mean = 28.6, .min = 10, .max = 49, .range = 39,
      .median = 27.727272727272727, .q1 = 22.045454545454547, .q3 = 35.357142857142854,
      .q1_type6 = NAN, .q3_type6 = NAN, .mean_linear_deviation = 7.52, .sum_of_squares = 1976,
      .divisor = 24, .variance = 82.33333333333333, .sigma = 9.073771725877465,
      .sd_sample = 9.073771725877465, .cv = 31.726474566005123, .error = 1.8521758975744058,
      .error_sample = 1.814754345175493, .textbook_lower = 24.89564820485119,
      .textbook_upper = 32.30435179514881, .ci_lower = 24.854531117284093,
      .ci_upper = 32.34546888271591, .share_within = { 72, 100, 100 },
      .variation = SAN_VARIATION_STRONG } },
  { "intervals-gaps-as-given", 4, FALSE,
    { 10, 20, 30, 40 },
    { 19, 29, 39, 49 },
    { 4, 11, 7, 3 },
    { 14.5, 24.5, 34.5, 44.5 },
    1, { 25.727272727272727 },
    {
      .n = 25, .sum = 702.5, .mean = 28.1, .min = 10, .max = 49, .range = 39,
      .median = 26.954545454545453, .q1 = 21.84090909090909, .q3 = 34.82142857142857,
      .q1_type6 = NAN, .q3_type6 = NAN, .mean_linear_deviation = 7.52, .sum_of_squares = 1976,
      .divisor = 24, .variance = 82.33333333333333, .sigma = 9.073771725877465,
      .sd_sample = 9.073771725877465, .cv = 32.29100258319383, .error = 1.8521758975744058,
      .error_sample = 1.814754345175493, .textbook_lower = 24.39564820485119,
      .textbook_upper = 31.80435179514881, .ci_lower = 24.354531117284093,
      .ci_upper = 31.84546888271591, .share_within = { 72, 100, 100 },
      .variation = SAN_VARIATION_STRONG } },
  { "textbook-heights", 5, TRUE,
    { 140, 145, 150, 155, 160 },
    { 144, 149, 154, 159, 164 },
    { 20, 30, 85, 35, 15 },
    { 142.5, 147.5, 152.5, 157.5, 162.5 },
    1, { 152.61904761904762 },
    {
      .n = 185, .sum = 28187.5, .mean = 152.36486486486487, .min = 140, .max = 164, .range = 24,
      .median = 152.5, .q1 = 149.375, .q3 = 155.53571428571428, .q1_type6 = NAN, .q3_type6 = NAN,
      .mean_linear_deviation = 3.710737764791816, .sum_of_squares = 5121.621621621622,
      .divisor = 185, .variance = 27.684441197954712, .sigma = 5.261600630792374,
      .sd_sample = 5.275879084807461, .cv = 3.4532899927151726, .error = 0.3868405719376556,
      .error_sample = 0.38789034475493417, .textbook_lower = 151.59118372098956,
      .textbook_upper = 153.13854600874018, .ci_lower = 151.59958027769648,
      .ci_upper = 153.13014945203327, .share_within = { 81.08108108108108, 100, 100 },
      .variation = SAN_VARIATION_WEAK } },
  { "intervals-gaps-open", 4, TRUE,
    { NAN, 20, 30, 40 },
    { 19, 29, 39, NAN },
    { 4, 11, 7, 3 },
    { 15, 25, 35, 45 },
    1, { 26.363636363636363 },
    {
      .n = 25, .sum = 715, .mean = 28.6, .min = 10, .max = 50, .range = 40,
      .median = 27.727272727272727, .q1 = 22.045454545454547, .q3 = 35.357142857142854,
      .q1_type6 = NAN, .q3_type6 = NAN, .mean_linear_deviation = 7.52, .sum_of_squares = 1976,
      .divisor = 24, .variance = 82.33333333333333, .sigma = 9.073771725877465,
      .sd_sample = 9.073771725877465, .cv = 31.726474566005123, .error = 1.8521758975744058,
      .error_sample = 1.814754345175493, .textbook_lower = 24.89564820485119,
      .textbook_upper = 32.30435179514881, .ci_lower = 24.854531117284093,
      .ci_upper = 32.34546888271591, .share_within = { 72, 100, 100 },
      .variation = SAN_VARIATION_STRONG } },
  { "textbook-service-merged", 4, TRUE,
    { 1, 3, 7, 9 },
    { 3, 7, 9, 11 },
    { 6, 27, 9, 5 },
    { 2, 5, 8, 10 },
    1, { 5.5 },
    {
      .n = 47, .sum = 269, .mean = 5.723404255319149, .min = 1, .max = 11, .range = 10,
      .median = 5.592592592592593, .q1 = 3.851851851851852, .q3 = 7.5, .q1_type6 = NAN,
      .q3_type6 = NAN, .mean_linear_deviation = 1.7818017202354006,
      .sum_of_squares = 235.40425531914892, .divisor = 47, .variance = 5.008601177003168,
      .sigma = 2.237990432732716, .sd_sample = 2.262185627061989, .cv = 39.102435070051165,
      .error = 0.32644445544292694, .error_sample = 0.3299736872580563,
      .textbook_lower = 5.0705153444332955, .textbook_upper = 6.376293166205003,
      .ci_lower = 5.059201672478192, .ci_upper = 6.3876068381601065,
      .share_within = { 57.4468085106383, 100, 100 }, .variation = SAN_VARIATION_STRONG } },
  { "intervals-unequal", 5, TRUE,
    { 0, 1, 5, 15, 45 },
    { 1, 5, 15, 45, 60 },
    { 20, 16, 30, 120, 45 },
    { 0.5, 3, 10, 30, 52.5 },
    1, { 0.5555555555555556 },
    {
      .n = 231, .sum = 6320.5, .mean = 27.361471861471863, .min = 0, .max = 60, .range = 60,
      .median = 27.375, .q1 = 12.25, .q3 = 41.8125, .q1_type6 = NAN, .q3_type6 = NAN,
      .mean_linear_deviation = 12.535559678416822, .sum_of_squares = 62242.067099567095,
      .divisor = 231, .variance = 269.44617792020387, .sigma = 16.41481580524752,
      .sd_sample = 16.45046148415284, .cv = 59.99244444287916, .error = 1.0800155881515012,
      .error_sample = 1.0823609016368758, .textbook_lower = 25.201440685168862,
      .textbook_upper = 29.521503037774863, .ci_lower = 25.228861786826066,
      .ci_upper = 29.49408193611766, .share_within = { 51.94805194805195, 100, 100 },
      .variation = SAN_VARIATION_STRONG } },
  { "intervals-two-modes", 5, TRUE,
    { 0, 10, 20, 30, 40 },
    { 10, 20, 30, 40, 50 },
    { 5, 9, 4, 9, 3 },
    { 5, 15, 25, 35, 45 },
    2, { 14.444444444444445, 34.54545454545455 },
    {
      .n = 30, .sum = 710, .mean = 23.666666666666664, .min = 0, .max = 50, .range = 50,
      .median = 22.5, .q1 = 12.777777777777779, .q3 = 35, .q1_type6 = NAN, .q3_type6 = NAN,
      .mean_linear_deviation = 11.42222222222222, .sum_of_squares = 4946.666666666666,
      .divisor = 30, .variance = 164.88888888888886, .sigma = 12.840906856172147,
      .sd_sample = 13.060425438846858, .cv = 54.25735291340344, .error = 2.34441811464941,
      .error_sample = 2.384496541156911, .textbook_lower = 18.977830437367842,
      .textbook_upper = 28.355502895965486, .ci_lower = 18.789823659129645,
      .ci_upper = 28.543509674203683, .share_within = { 73.33333333333333, 100, 100 },
      .variation = SAN_VARIATION_STRONG } },
  { "intervals-plateau", 4, TRUE,
    { 0, 10, 20, 30 },
    { 10, 20, 30, 40 },
    { 5, 9, 9, 3 },
    { 5, 15, 25, 35 },
    1, { 20 },
    {
      .n = 26, .sum = 490, .mean = 18.846153846153847, .min = 0, .max = 40, .range = 40,
      .median = 18.88888888888889, .q1 = 11.666666666666666, .q3 = 26.11111111111111,
      .q1_type6 = NAN, .q3_type6 = NAN, .mean_linear_deviation = 7.988165680473372,
      .sum_of_squares = 2215.3846153846152, .divisor = 25, .variance = 88.61538461538461,
      .sigma = 9.413574486632834, .sd_sample = 9.413574486632834, .cv = 49.949578908664016,
      .error = 1.8827148973265668, .error_sample = 1.8461538461538465,
      .textbook_lower = 15.080724051500713, .textbook_upper = 22.61158364080698,
      .ci_lower = 15.04392882568622, .ci_upper = 22.648378866621474,
      .share_within = { 69.23076923076923, 100, 100 }, .variation = SAN_VARIATION_STRONG } },
  { "intervals-zero-ends", 5, TRUE,
    { 0, 5, 10, 15, 20 },
    { 5, 10, 15, 20, 25 },
    { 0, 4, 10, 6, 0 },
    { 2.5, 7.5, 12.5, 17.5, 22.5 },
    1, { 13 },
    {
      .n = 20, .sum = 260, .mean = 13, .min = 5, .max = 20, .range = 15, .median = 13, .q1 = 10.5,
      .q3 = 15.833333333333334, .q1_type6 = NAN, .q3_type6 = NAN, .mean_linear_deviation = 2.7,
      .sum_of_squares = 245, .divisor = 19, .variance = 12.894736842105264,
      .sigma = 3.5909242322980393, .sd_sample = 3.5909242322980393, .cv = 27.6224940946003,
      .error = 0.8238145180262382, .error_sample = 0.8029550685469661,
      .textbook_lower = 11.352370963947523, .textbook_upper = 14.647629036052477,
      .ci_lower = 11.319395726922128, .ci_upper = 14.680604273077872,
      .share_within = { 50, 100, 100 }, .variation = SAN_VARIATION_STRONG } },
};

static void
test_intervals (gconstpointer data)
{
  const IntervalCase *c = data;
  const SanIntervals intervals = { c->lower, c->upper, c->frequencies, c->n, c->close_borders };
  g_autoptr(GError) error = NULL;
  g_auto(SanDescription) actual = { 0 };

  g_assert_true (san_description_compute_intervals (&intervals, 0.95, &actual, &error));
  g_assert_no_error (error);
  assert_description (&actual, &c->expected, TOLERANCE);
  assert_numbers (actual.modes, actual.n_modes, c->modes, c->n_modes);
  assert_numbers (actual.variants, actual.n_variants, c->midpoints, c->n);
  assert_numbers (actual.frequencies, actual.n_variants, c->frequencies, c->n);
}

/* Equal densities everywhere: each interval is as frequent as its neighbours, its mode the middle. */
static void
test_flat_intervals (void)
{
  static const double lower[] = { 0, 0.1, 0.2, 0.3, 0.4 };
  static const double upper[] = { 0.1, 0.2, 0.3, 0.4, 0.5 };
  static const double frequencies[] = { 7, 7, 7, 7, 7 };
  static const double modes[] = { 0.1, 0.15, 0.25, 0.35, 0.4 };
  const SanIntervals intervals = { lower, upper, frequencies, 5, TRUE };
  g_auto(SanDescription) actual = { 0 };

  g_assert_true (san_description_compute_intervals (&intervals, 0.95, &actual, NULL));
  assert_numbers (actual.modes, actual.n_modes, modes, 5);
  san_assert_close (actual.median, 0.25, TOLERANCE);
}

static void
test_borders (void)
{
  static const double lower[] = { NAN, 145, 150 };
  static const double upper[] = { 144, 149, 154 };
  static const double frequencies[] = { 1, 2, 1 };
  static const double closed_lower[] = { 140, 145, 150 };
  static const double closed_upper[] = { 145, 150, 155 };
  const SanIntervals intervals = { lower, upper, frequencies, 3, TRUE };
  g_auto(SanDescription) actual = { 0 };

  g_assert_true (san_description_compute_intervals (&intervals, 0.95, &actual, NULL));
  assert_numbers (actual.lower, actual.n_variants, closed_lower, 3);
  assert_numbers (actual.upper, actual.n_variants, closed_upper, 3);
  san_assert_close (actual.min, 140, 0);
  san_assert_close (actual.max, 154, 0);
}

typedef struct
{
  double       lower[3];
  double       upper[3];
  double       frequencies[3];
  gsize        n;
  SanErrorCode code;
  const char  *field;
  int          position;
} IntervalRefusal;

static const IntervalRefusal interval_refusals[] = {
  { { 1, 5 }, { 2, 4 }, { 3, 4 }, 2, SAN_ERROR_BAD_INTERVALS, "upper", 1 },
  { { 1, 5 }, { 2, 5 }, { 3, 4 }, 2, SAN_ERROR_BAD_INTERVALS, "upper", 1 },
  { { 1, 2 }, { 3, 4 }, { 3, 4 }, 2, SAN_ERROR_BAD_INTERVALS, "lower", 1 },
  { { 1, NAN, 3 }, { 2, 3, 4 }, { 3, 4, 5 }, 3, SAN_ERROR_BAD_INTERVALS, "lower", 1 },
  { { 1, 2, 3 }, { NAN, 3, 4 }, { 3, 4, 5 }, 3, SAN_ERROR_BAD_INTERVALS, "upper", 0 },
  { { NAN, 2 }, { 2, NAN }, { 3, 4 }, 2, SAN_ERROR_BAD_INTERVALS, "lower", 0 },
  { { 1, INFINITY }, { 2, NAN }, { 3, 4 }, 2, SAN_ERROR_NOT_FINITE, "lower", 1 },
  { { 1 }, { 2 }, { 30 }, 1, SAN_ERROR_TOO_FEW_VALUES, "lower", -1 },
  { { 1, 2 }, { 2, 3 }, { 0, 1 }, 2, SAN_ERROR_TOO_FEW_VALUES, "frequencies", -1 },
  { { 1, 2 }, { 2, 3 }, { 4, -1 }, 2, SAN_ERROR_NEGATIVE, "frequencies", 1 },
  { { 1, 2 }, { 2, 3 }, { 4.5, 1 }, 2, SAN_ERROR_NOT_INTEGER, "frequencies", 0 },
  { { 1e307, 1e308 }, { 2e307, 1.5e308 }, { 4, 5 }, 2, SAN_ERROR_NOT_FINITE, "lower", -1 },
};

static void
test_interval_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (interval_refusals); i++)
    {
      const IntervalRefusal *c = &interval_refusals[i];
      const SanIntervals intervals = { c->lower, c->upper, c->frequencies, c->n, TRUE };
      g_autoptr(GError) error = NULL;
      g_auto(SanDescription) actual = { 0 };

      g_assert_false (san_description_compute_intervals (&intervals, 0.95, &actual, &error));
      san_assert_refused (error, c->code, c->field);
      g_assert_cmpint (san_error_get_row (error), ==, c->position);
      g_assert_null (actual.variants);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (interval_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/description/intervals/", interval_cases[i].name, NULL);

      g_test_add_data_func (path, &interval_cases[i], test_intervals);
    }
  g_test_add_func ("/core/description/flat-intervals", test_flat_intervals);
  g_test_add_func ("/core/description/borders", test_borders);
  g_test_add_func ("/core/description/interval-refusals", test_interval_refusals);
  return g_test_run ();
}
