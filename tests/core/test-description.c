/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "description-helpers.h"

#include "tests/san-test.h"

/* Of data with 1e9 added to them: the digits that the noise has left as doubles. */
#define OFFSET_TOLERANCE 1e-6

static const double pulse[] = {
  64, 66, 68, 70, 70, 72, 72, 72, 74, 76, 78, 80,
};

static const double two_values[] = {
  3, 5,
};

static const double all_equal[] = {
  4.2, 4.2, 4.2, 4.2, 4.2,
};

static const double n_29[] = {
  113, 117, 120, 118, 143, 131, 122, 121, 134, 105, 130, 100, 104, 113, 110, 121, 100, 126, 119,
  118, 125, 127, 117, 128, 130, 118, 110, 125, 106,
};

static const double n_30[] = {
  109, 116, 132, 115, 132, 118, 115, 135, 106, 104, 126, 113, 123, 116, 115, 125, 135, 128, 116,
  106, 112, 117, 108, 112, 119, 118, 112, 112, 119, 122,
};

static const double n_31_decimals[] = {
  4.8, 5.5, 5.2, 5.1, 5, 5.8, 3.5, 4.9, 5.4, 4, 6.7, 5.4, 6.5, 4.7, 5.6, 5.2, 5.7, 4.9, 5.1, 5.3,
  5.6, 4.9, 4.8, 7.4, 4.4, 5.9, 5.8, 4.4, 5.6, 5.5, 5.1,
};

static const double two_modes[] = {
  1, 2, 2, 3, 4, 4, 5,
};

static const double no_mode[] = {
  9, 7, 5, 3, 1,
};

static const double negative_mean[] = {
  -5.5, -7.25, -6.1, -8, -5.5, -9.75,
};

static const double zero_mean[] = {
  -2, -1, 0, 1, 2,
};

static const double offset_1e9[] = {
  1000000000.1, 1000000000.2, 1000000000.3, 1000000000.1, 1000000000.4, 1000000000.25,
  1000000000.15, 1000000000.35, 1000000000.2, 1000000000.3,
};

static const double offset_1e9_n_40[] = {
  1000000003, 999999997, 1000000004, 1000000001, 1000000000, 999999996, 1000000001, 1000000001,
  1000000004, 1000000002, 1000000002, 999999998, 999999998, 1000000003, 1000000003, 1000000003,
  999999998, 999999997, 1000000004, 1000000002, 1000000004, 999999999, 1000000001, 999999997,
  1000000000, 999999999, 999999996, 999999997, 1000000003, 1000000002, 999999998, 999999999,
  1000000001, 1000000003, 999999998, 1000000000, 999999994, 1000000001, 1000000004, 999999996,
};

static const double outlier[] = {
  10, 11, 9, 10, 12, 11, 10, 250,
};

static const double confidence_99[] = {
  12.1, 14.3, 11.8, 13.3, 12.7, 15,
};

static const double tiny_numbers[] = {
  1.2e-07, 3.4e-07, 2.2e-07, 2.9e-07,
};

typedef struct
{
  const char     *name;
  const double   *values;
  gsize           n;
  double          confidence;
  gsize           n_modes;
  double          modes[4];
  SanDescription  expected;
} ValuesCase;

static const ValuesCase values_cases[] = {
  { "pulse", pulse, G_N_ELEMENTS (pulse), 0.95,
    1, { 72 },
    {
      .n = 12, .sum = 862, .mean = 71.83333333333333, .min = 64, .max = 80, .range = 16,
      .median = 72, .q1 = 69.5, .q3 = 74.5, .q1_type6 = 68.5, .q3_type6 = 75.5,
      .mean_linear_deviation = 3.5277777777777786, .sum_of_squares = 243.66666666666666,
      .divisor = 11, .variance = 22.151515151515152, .sigma = 4.7065396154197146,
      .sd_sample = 4.7065396154197146, .cv = 6.552027306848791, .error = 1.4190750877537086,
      .error_sample = 1.358660956957105, .textbook_lower = 68.9951831578259,
      .textbook_upper = 74.67148350884075, .ci_lower = 68.84294072947483,
      .ci_upper = 74.82372593719182, .share_within = { 66.66666666666667, 100, 100 },
      .variation = SAN_VARIATION_WEAK } },
  { "two-values", two_values, G_N_ELEMENTS (two_values), 0.95,
    0, { 0 },
    {
      .n = 2, .sum = 8, .mean = 4, .min = 3, .max = 5, .range = 2, .median = 4, .q1 = 3.5,
      .q3 = 4.5, .q1_type6 = 3, .q3_type6 = 5, .mean_linear_deviation = 1, .sum_of_squares = 2,
      .divisor = 1, .variance = 2, .sigma = 1.4142135623730951, .sd_sample = 1.4142135623730951,
      .cv = 35.35533905932738, .error = 1.4142135623730951, .error_sample = 1,
      .textbook_lower = 1.1715728752538097, .textbook_upper = 6.82842712474619,
      .ci_lower = -8.706204736174694, .ci_upper = 16.706204736174694,
      .share_within = { 100, 100, 100 }, .variation = SAN_VARIATION_STRONG } },
  { "all-equal", all_equal, G_N_ELEMENTS (all_equal), 0.95,
    1, { 4.2 },
    {
      .n = 5, .sum = 21, .mean = 4.2, .min = 4.2, .max = 4.2, .range = 0, .median = 4.2, .q1 = 4.2,
      .q3 = 4.2, .q1_type6 = 4.2, .q3_type6 = 4.2, .mean_linear_deviation = 0, .sum_of_squares = 0,
      .divisor = 4, .variance = 0, .sigma = 0, .sd_sample = 0, .cv = 0, .error = 0,
      .error_sample = 0, .textbook_lower = 4.2, .textbook_upper = 4.2, .ci_lower = 4.2,
      .ci_upper = 4.2, .share_within = { 100, 100, 100 }, .variation = SAN_VARIATION_WEAK } },
  { "n-29", n_29, G_N_ELEMENTS (n_29), 0.95,
    1, { 118 },
    {
      .n = 29, .sum = 3451, .mean = 119, .min = 100, .max = 143, .range = 43, .median = 119,
      .q1 = 113, .q3 = 126, .q1_type6 = 111.5, .q3_type6 = 126.5,
      .mean_linear_deviation = 8.068965517241379, .sum_of_squares = 3028, .divisor = 28,
      .variance = 108.14285714285714, .sigma = 10.399175791516226, .sd_sample = 10.399175791516226,
      .cv = 8.73880318614809, .error = 1.9652594988853718, .error_sample = 1.9310784653682167,
      .textbook_lower = 115.06948100222925, .textbook_upper = 122.93051899777075,
      .ci_lower = 115.04436508017274, .ci_upper = 122.95563491982726,
      .share_within = { 65.51724137931035, 96.55172413793103, 100 },
      .variation = SAN_VARIATION_WEAK } },
  { "n-30", n_30, G_N_ELEMENTS (n_30), 0.95,
    1, { 112 },
    {
      .n = 30, .sum = 3536, .mean = 117.86666666666666, .min = 104, .max = 135, .range = 31,
      .median = 116, .q1 = 112, .q3 = 122.75, .q1_type6 = 112, .q3_type6 = 123.5,
      .mean_linear_deviation = 6.648888888888888, .sum_of_squares = 2099.4666666666667,
      .divisor = 30, .variance = 69.98222222222222, .sigma = 8.365537772446086,
      .sd_sample = 8.508548777485533, .cv = 7.097458517346793, .error = 1.5273312478767467,
      .error_sample = 1.553441365687277, .textbook_lower = 114.81200417091317,
      .textbook_upper = 120.92132916242015, .ci_lower = 114.68952233824793,
      .ci_upper = 121.0438109950854, .share_within = { 66.66666666666667, 93.33333333333333, 100 },
      .variation = SAN_VARIATION_WEAK } },
  { "n-31-decimals", n_31_decimals, G_N_ELEMENTS (n_31_decimals), 0.95,
    3, { 4.9, 5.1, 5.6 },
    {
      .n = 31, .sum = 163.7, .mean = 5.280645161290322, .min = 3.5, .max = 7.4,
      .range = 3.9000000000000004, .median = 5.2, .q1 = 4.9, .q3 = 5.6, .q1_type6 = 4.9,
      .q3_type6 = 5.6, .mean_linear_deviation = 0.5477627471383975,
      .sum_of_squares = 17.308387096774194, .divisor = 31, .variance = 0.5583350676378772,
      .sigma = 0.7472182195569627, .sd_sample = 0.7595697706986105, .cv = 14.150131219466003,
      .error = 0.13420435400343728, .error_sample = 0.1364227580767321,
      .textbook_lower = 5.012236453283448, .textbook_upper = 5.549053869297197,
      .ci_lower = 5.002032720057565, .ci_upper = 5.559257602523079,
      .share_within = { 77.41935483870968, 93.54838709677419, 100 },
      .variation = SAN_VARIATION_MEDIUM } },
  { "two-modes", two_modes, G_N_ELEMENTS (two_modes), 0.95,
    2, { 2, 4 },
    {
      .n = 7, .sum = 21, .mean = 3, .min = 1, .max = 5, .range = 4, .median = 3, .q1 = 2, .q3 = 4,
      .q1_type6 = 2, .q3_type6 = 4, .mean_linear_deviation = 1.1428571428571428,
      .sum_of_squares = 12, .divisor = 6, .variance = 2, .sigma = 1.4142135623730951,
      .sd_sample = 1.4142135623730951, .cv = 47.14045207910317, .error = 0.5773502691896258,
      .error_sample = 0.5345224838248488, .textbook_lower = 1.8452994616207483,
      .textbook_upper = 4.1547005383792515, .ci_lower = 1.6920705996255325,
      .ci_upper = 4.3079294003744675, .share_within = { 71.42857142857143, 100, 100 },
      .variation = SAN_VARIATION_STRONG } },
  { "no-mode", no_mode, G_N_ELEMENTS (no_mode), 0.95,
    0, { 0 },
    {
      .n = 5, .sum = 25, .mean = 5, .min = 1, .max = 9, .range = 8, .median = 5, .q1 = 3, .q3 = 7,
      .q1_type6 = 2, .q3_type6 = 8, .mean_linear_deviation = 2.4, .sum_of_squares = 40,
      .divisor = 4, .variance = 10, .sigma = 3.1622776601683795, .sd_sample = 3.1622776601683795,
      .cv = 63.24555320336759, .error = 1.5811388300841898, .error_sample = 1.4142135623730951,
      .textbook_lower = 1.8377223398316205, .textbook_upper = 8.16227766016838,
      .ci_lower = 1.0735136770448857, .ci_upper = 8.926486322955114,
      .share_within = { 60, 100, 100 }, .variation = SAN_VARIATION_STRONG } },
  { "negative-mean", negative_mean, G_N_ELEMENTS (negative_mean), 0.95,
    1, { -5.5 },
    {
      .n = 6, .sum = -42.1, .mean = -7.016666666666667, .min = -9.75, .max = -5.5, .range = 4.25,
      .median = -6.675, .q1 = -7.8125, .q3 = -5.65, .q1_type6 = -8.4375, .q3_type6 = -5.5,
      .mean_linear_deviation = 1.3166666666666667, .sum_of_squares = 13.933333333333334,
      .divisor = 5, .variance = 2.7866666666666666, .sigma = 1.669331203406522,
      .sd_sample = 1.669331203406522, .cv = 23.7909435164825, .error = 0.7465476095557023,
      .error_sample = 0.6815016100086958, .textbook_lower = -8.50976188577807,
      .textbook_upper = -5.523571447555262, .ci_lower = -8.768522326311922,
      .ci_upper = -5.26481100702141, .share_within = { 83.33333333333333, 100, 100 },
      .variation = SAN_VARIATION_STRONG } },
  { "zero-mean", zero_mean, G_N_ELEMENTS (zero_mean), 0.95,
    0, { 0 },
    {
      .n = 5, .sum = 0, .mean = 0, .min = -2, .max = 2, .range = 4, .median = 0, .q1 = -1, .q3 = 1,
      .q1_type6 = -1.5, .q3_type6 = 1.5, .mean_linear_deviation = 1.2, .sum_of_squares = 10,
      .divisor = 4, .variance = 2.5, .sigma = 1.5811388300841898, .sd_sample = 1.5811388300841898,
      .cv = NAN, .error = 0.7905694150420949, .error_sample = 0.7071067811865476,
      .textbook_lower = -1.5811388300841898, .textbook_upper = 1.5811388300841898,
      .ci_lower = -1.9632431614775572, .ci_upper = 1.9632431614775572,
      .share_within = { 60, 100, 100 }, .variation = SAN_VARIATION_UNDEFINED } },
  { "offset-1e9", offset_1e9, G_N_ELEMENTS (offset_1e9), 0.95,
    3, { 1000000000.1, 1000000000.2, 1000000000.3 },
    {
      .n = 10, .sum = 10000000002.35, .mean = 1000000000.235, .min = 1000000000.1,
      .max = 1000000000.4, .range = 0.2999999523162842, .median = 1000000000.225,
      .q1 = 1000000000.1624999, .q3 = 1000000000.3, .q1_type6 = 1000000000.1374999,
      .q3_type6 = 1000000000.3124999, .mean_linear_deviation = 0.08499997854232788,
      .sum_of_squares = 0.09524996972085234, .divisor = 9, .variance = 0.010583329968983594,
      .sigma = 0.10287531272848503, .sd_sample = 0.10287531272848503, .cv = 1.0287531270430932e-08,
      .error = 0.03429177090949501, .error_sample = 0.03253203032241239,
      .textbook_lower = 1000000000.1664165, .textbook_upper = 1000000000.3035835,
      .ci_lower = 1000000000.1614075, .ci_upper = 1000000000.3085926,
      .share_within = { 60, 100, 100 }, .variation = SAN_VARIATION_WEAK } },
  { "offset-1e9-n-40", offset_1e9_n_40, G_N_ELEMENTS (offset_1e9_n_40), 0.95,
    2, { 1000000001, 1000000003 },
    {
      .n = 40, .sum = 40000000009, .mean = 1000000000.225, .min = 999999994, .max = 1000000004,
      .range = 10, .median = 1000000001, .q1 = 999999998, .q3 = 1000000003, .q1_type6 = 999999998,
      .q3_type6 = 1000000003, .mean_linear_deviation = 2.363749998807907,
      .sum_of_squares = 296.975, .divisor = 40, .variance = 7.424375, .sigma = 2.724770632548729,
      .sd_sample = 2.7594824858555618, .cv = 2.724770631935655e-07, .error = 0.4308240650195854,
      .error_sample = 0.4363124909323474, .textbook_lower = 999999999.363352,
      .textbook_upper = 1000000001.0866481, .ci_lower = 999999999.3424747,
      .ci_upper = 1000000001.1075253, .share_within = { 52.5, 97.5, 100 },
      .variation = SAN_VARIATION_WEAK } },
  { "outlier", outlier, G_N_ELEMENTS (outlier), 0.95,
    1, { 10 },
    {
      .n = 8, .sum = 323, .mean = 40.375, .min = 9, .max = 250, .range = 241, .median = 10.5,
      .q1 = 10, .q3 = 11.25, .q1_type6 = 10, .q3_type6 = 11.75, .mean_linear_deviation = 52.40625,
      .sum_of_squares = 50225.875, .divisor = 7, .variance = 7175.125, .sigma = 84.7061095789436,
      .sd_sample = 84.7061095789436, .cv = 209.79841381781696, .error = 32.01590006766727,
      .error_sample = 29.948132245600892, .textbook_lower = -23.656800135334535,
      .textbook_upper = 104.40680013533454, .ci_lower = -30.44107979785575,
      .ci_upper = 111.19107979785575, .share_within = { 87.5, 87.5, 100 },
      .variation = SAN_VARIATION_STRONG } },
  { "confidence-99", confidence_99, G_N_ELEMENTS (confidence_99), 0.99,
    0, { 0 },
    {
      .n = 6, .sum = 79.2, .mean = 13.2, .min = 11.8, .max = 15, .range = 3.1999999999999993,
      .median = 13, .q1 = 12.25, .q3 = 14.05, .q1_type6 = 12.024999999999999,
      .q3_type6 = 14.475000000000001, .mean_linear_deviation = 1.0000000000000002,
      .sum_of_squares = 7.880000000000001, .divisor = 5, .variance = 1.576,
      .sigma = 1.2553883861180173, .sd_sample = 1.2553883861180173, .cv = 9.510518076651646,
      .error = 0.561426753904728, .error_sample = 0.5125101625008686,
      .textbook_lower = 12.077146492190543, .textbook_upper = 14.322853507809455,
      .ci_lower = 11.133485744271372, .ci_upper = 15.266514255728627,
      .share_within = { 66.66666666666667, 100, 100 }, .variation = SAN_VARIATION_WEAK } },
  { "tiny-numbers", tiny_numbers, G_N_ELEMENTS (tiny_numbers), 0.95,
    0, { 0 },
    {
      .n = 4, .sum = 9.7e-07, .mean = 2.425e-07, .min = 1.2e-07, .max = 3.4e-07,
      .range = 2.1999999999999998e-07, .median = 2.55e-07, .q1 = 1.95e-07,
      .q3 = 3.0249999999999996e-07, .q1_type6 = 1.45e-07, .q3_type6 = 3.275e-07,
      .mean_linear_deviation = 7.25e-08, .sum_of_squares = 2.7274999999999993e-14, .divisor = 3,
      .variance = 9.091666666666664e-15, .sigma = 9.535023160258533e-08,
      .sd_sample = 9.535023160258533e-08, .cv = 39.31968313508674, .error = 5.505048188304581e-08,
      .error_sample = 4.767511580129267e-08, .textbook_lower = 1.323990362339084e-07,
      .textbook_upper = 3.526009637660916e-07, .ci_lower = 9.077650386420325e-08,
      .ci_upper = 3.9422349613579677e-07, .share_within = { 50, 100, 100 },
      .variation = SAN_VARIATION_STRONG } },
};

static void
test_values (gconstpointer data)
{
  const ValuesCase *c = data;
  g_autoptr(GError) error = NULL;
  g_auto(SanDescription) actual = { 0 };

  g_assert_true (san_description_compute_values (c->values, c->n, c->confidence, &actual, &error));
  g_assert_no_error (error);
  g_assert_null (actual.lower);
  assert_description (&actual, &c->expected,
                      c->expected.mean > 1e8 ? OFFSET_TOLERANCE : TOLERANCE);
  san_assert_close (actual.mean, c->expected.mean, 1e-14);
  assert_numbers (actual.modes, actual.n_modes, c->modes, c->n_modes);
}

/* A frequency stands for as many equal values, in any order. */
static void
test_weighted (void)
{
  static const double variants[] = { 5, 3, 4, 3, 6 };
  static const double frequencies[] = { 4, 2, 6, 1, 0 };
  static const double repeated[] = { 4, 5, 3, 4, 4, 5, 3, 4, 5, 4, 3, 5, 4 };
  static const double distinct[] = { 3, 4, 5 };
  static const double counted[] = { 3, 6, 4 };
  g_auto(SanDescription) weighted = { 0 };
  g_auto(SanDescription) plain = { 0 };

  g_assert_true (san_description_compute_weighted (variants, frequencies, 5, 0.95,
                                                   &weighted, NULL));
  g_assert_true (san_description_compute_values (repeated, G_N_ELEMENTS (repeated), 0.95,
                                                 &plain, NULL));
  assert_description (&weighted, &plain, 1e-15);
  assert_numbers (weighted.modes, weighted.n_modes, plain.modes, plain.n_modes);
  assert_numbers (weighted.variants, weighted.n_variants, distinct, 3);
  assert_numbers (weighted.frequencies, weighted.n_variants, counted, 3);
  san_assert_close (weighted.sigma, 0.75955452531275, TOLERANCE);
}

/* R: reference case `frequencies-large`. */
static void
test_weighted_large (void)
{
  static const double variants[] = { 60, 61, 62, 63, 64 };
  static const double frequencies[] = { 10500, 40300, 99800, 38000, 9900 };
  g_auto(SanDescription) actual = { 0 };

  g_assert_true (san_description_compute_weighted (variants, frequencies, 5, 0.95, &actual, NULL));
  san_assert_close (actual.n, 198500, 0);
  san_assert_close (actual.mean, 61.9823677581864, TOLERANCE);
  san_assert_close (actual.sigma, 0.8973464580425294, TOLERANCE);
  san_assert_close (actual.median, 62, 0);
  san_assert_close (actual.share_within[0], 50.277078085642316, TOLERANCE);
}

static void
test_shift_and_scale (void)
{
  g_auto(SanDescription) before = { 0 };
  g_auto(SanDescription) after = { 0 };
  double changed[G_N_ELEMENTS (pulse)];

  for (gsize i = 0; i < G_N_ELEMENTS (pulse); i++)
    changed[i] = 1000 - 8 * pulse[i];

  g_assert_true (san_description_compute_values (pulse, G_N_ELEMENTS (pulse), 0.95,
                                                 &before, NULL));
  g_assert_true (san_description_compute_values (changed, G_N_ELEMENTS (changed), 0.95,
                                                 &after, NULL));
  san_assert_close (after.mean, 1000 - 8 * before.mean, TOLERANCE);
  san_assert_close (after.sigma, 8 * before.sigma, TOLERANCE);
  san_assert_close (after.median, 1000 - 8 * before.median, TOLERANCE);
  san_assert_close (after.q1, 1000 - 8 * before.q3, TOLERANCE);
  san_assert_close (after.q3_type6, 1000 - 8 * before.q1_type6, TOLERANCE);
  san_assert_close (after.min, 1000 - 8 * before.max, TOLERANCE);
  san_assert_close (after.share_within[0], before.share_within[0], TOLERANCE);
}

typedef struct
{
  double       values[3];
  gsize        n;
  double       confidence;
  SanErrorCode code;
  const char  *field;
} ValuesRefusal;

static const ValuesRefusal values_refusals[] = {
  { { 5 }, 1, 0.95, SAN_ERROR_TOO_FEW_VALUES, "values" },
  { { 0 }, 0, 0.95, SAN_ERROR_TOO_FEW_VALUES, "values" },
  { { 1, INFINITY, 2 }, 3, 0.95, SAN_ERROR_NOT_FINITE, "values" },
  { { 1, NAN, 2 }, 3, 0.95, SAN_ERROR_MISSING, "values" },
  { { 1, 2, 3 }, 3, 0, SAN_ERROR_OUT_OF_RANGE, "confidence" },
  { { 1e308, 1e308, 1e308 }, 3, 0.95, SAN_ERROR_NOT_FINITE, "values" },
  { { 1e200, -1e200, 0 }, 3, 0.95, SAN_ERROR_NOT_FINITE, "values" },
};

static void
test_values_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values_refusals); i++)
    {
      const ValuesRefusal *c = &values_refusals[i];
      g_autoptr(GError) error = NULL;
      g_auto(SanDescription) actual = { 0 };

      g_assert_false (san_description_compute_values (c->values, c->n, c->confidence,
                                                      &actual, &error));
      san_assert_refused (error, c->code, c->field);
      g_assert_null (actual.variants);
    }
}

typedef struct
{
  double       variants[3];
  double       frequencies[3];
  SanErrorCode code;
  const char  *field;
} WeightedRefusal;

static const WeightedRefusal weighted_refusals[] = {
  { { 5, 6, 7 }, { 1, -2, 3 }, SAN_ERROR_NEGATIVE, "frequencies" },
  { { 5, 6, 7 }, { 1, 2.5, 3 }, SAN_ERROR_NOT_INTEGER, "frequencies" },
  { { 5, 6, 7 }, { 0, 1, 0 }, SAN_ERROR_TOO_FEW_VALUES, "frequencies" },
  { { 5, NAN, 7 }, { 1, 1, 1 }, SAN_ERROR_MISSING, "variants" },
  { { 1e308, 2, 3 }, { 5, 1, 1 }, SAN_ERROR_NOT_FINITE, "variants" },
};

static void
test_weighted_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (weighted_refusals); i++)
    {
      const WeightedRefusal *c = &weighted_refusals[i];
      g_autoptr(GError) error = NULL;
      g_auto(SanDescription) actual = { 0 };

      g_assert_false (san_description_compute_weighted (c->variants, c->frequencies, 3, 0.95,
                                                        &actual, &error));
      san_assert_refused (error, c->code, c->field);
    }
}

static void
test_classes (void)
{
  g_assert_cmpint (san_variation_classify (NAN), ==, SAN_VARIATION_UNDEFINED);
  g_assert_cmpint (san_variation_classify (9.999), ==, SAN_VARIATION_WEAK);
  g_assert_cmpint (san_variation_classify (10), ==, SAN_VARIATION_MEDIUM);
  g_assert_cmpint (san_variation_classify (20), ==, SAN_VARIATION_MEDIUM);
  g_assert_cmpint (san_variation_classify (20.001), ==, SAN_VARIATION_STRONG);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (values_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/description/values/", values_cases[i].name, NULL);

      g_test_add_data_func (path, &values_cases[i], test_values);
    }
  g_test_add_func ("/core/description/weighted", test_weighted);
  g_test_add_func ("/core/description/weighted-large", test_weighted_large);
  g_test_add_func ("/core/description/shift-and-scale", test_shift_and_scale);
  g_test_add_func ("/core/description/values-refusals", test_values_refusals);
  g_test_add_func ("/core/description/weighted-refusals", test_weighted_refusals);
  g_test_add_func ("/core/description/classes", test_classes);
  return g_test_run ();
}
