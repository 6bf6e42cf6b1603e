/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "core/san-moments.h"

#include "tests/san-test.h"

/* Expected values: R 4.2.2 (reference cases `moments`). */
#define TOLERANCE 1e-11

#define MOST_VARIANTS 10

typedef struct
{
  const char *name;
  gsize       n;
  double      variants[MOST_VARIANTS];
  double      frequencies[MOST_VARIANTS];
  double      assumed_mean;
  double      interval;
  double      deviations[MOST_VARIANTS];
  SanMoments  expected;
} MomentsCase;

static const MomentsCase cases[] = {
  { "treatment-days", 10,
    { 13, 14, 17, 18, 20, 22, 23, 25, 32, 38 },
    { 1, 2, 2, 5, 4, 8, 5, 2, 2, 2 },
    NAN, 1,
    { -9, -8, -5, -4, -2, 0, 1, 3, 10, 16 },
    {
      .n = 33, .assumed_mean = 22, .interval = 1, .sum_d = 0, .sum_d2 = 1090, .mean = 22,
      .divisor = 33, .sigma = 5.747199581561705, .error = 1.000459031467829,
      .cv = 26.123634461644112, .skewness_g1 = 1.2604463433788151,
      .kurtosis_g2 = 1.6825502903795977,
      .initial_moments = { 0, 33.03030303030303, 239.27272727272728, 5108.666666666667 },
      .central_moments = { 0, 33.03030303030303, 239.27272727272728, 5108.666666666667 } } },
  { "height-intervals", 7,
    { 142.5, 147.5, 152.5, 157.5, 162.5, 167.5, 172.5 },
    { 3, 9, 21, 35, 24, 11, 4 },
    NAN, NAN,
    { -3, -2, -1, 0, 1, 2, 3 },
    {
      .n = 107, .assumed_mean = 157.5, .interval = 5, .sum_d = 10, .sum_d2 = 188,
      .mean = 157.96728971962617, .divisor = 107, .sigma = 6.6111174518980915,
      .error = 0.6391208474116474, .cv = 4.185117984635976, .skewness_g1 = -0.02642327173770689,
      .kurtosis_g2 = -0.17274163283282284,
      .initial_moments = { 0.09345794392523364, 1.7570093457943925, 0.42990654205607476, 8.710280373831775 },
      .central_moments = { 0, 43.70687396279151, -7.635038117029294, 5400.885737361987 } } },
  { "given-assumed", 5,
    { 60, 62, 64, 66, 68 },
    { 4, 10, 18, 9, 3 },
    62, 2,
    { -1, 0, 1, 2, 3 },
    {
      .n = 44, .assumed_mean = 62, .interval = 2, .sum_d = 41, .sum_d2 = 85,
      .mean = 63.86363636363637, .divisor = 44, .sigma = 2.0625547826433506,
      .error = 0.31094183289004684, .cv = 3.2296231471995527, .skewness_g1 = 0.01213748020509776,
      .kurtosis_g2 = -0.3908492572557818,
      .initial_moments = { 0.9318181818181818, 1.9318181818181819, 3.7954545454545454, 9.295454545454545 },
      .central_moments = { 0, 4.2541322314049586, 0.10649887302780227, 47.21947356737928 } } },
  { "small-n", 4,
    { 5, 6, 7, 8 },
    { 2, 5, 6, 1 },
    NAN, NAN,
    { -2, -1, 0, 1 },
    {
      .n = 14, .assumed_mean = 7, .interval = 1, .sum_d = -8, .sum_d2 = 14,
      .mean = 6.428571428571429, .divisor = 13, .sigma = 0.8516306272526402,
      .error = 0.23619983802422723, .cv = 13.247587535041069, .skewness_g1 = -0.15825241450517996,
      .kurtosis_g2 = -0.6005509641873275,
      .initial_moments = { -0.5714285714285714, 1, -1.4285714285714286, 2.7142857142857144 },
      .central_moments = { 0, 0.673469387755102, -0.08746355685131202, 1.0882965431070388 } } },
  { "n-30", 4,
    { 5, 6, 7, 8 },
    { 4, 12, 10, 4 },
    NAN, NAN,
    { -1, 0, 1, 2 },
    {
      .n = 30, .assumed_mean = 6, .interval = 1, .sum_d = 14, .sum_d2 = 30,
      .mean = 6.466666666666667, .divisor = 30, .sigma = 0.8844332774281066,
      .error = 0.16147468555186623, .cv = 13.676803259197525, .skewness_g1 = 0.10107482573913634,
      .kurtosis_g2 = -0.7120351239669418,
      .initial_moments = { 0.4666666666666667, 1, 1.2666666666666666, 2.6 },
      .central_moments = { 0, 0.7822222222222223, 0.06992592592592571, 1.399940740740741 } } },
  { "one-variant", 1,
    { 5 },
    { 7 },
    NAN, NAN,
    { 0 },
    {
      .n = 7, .assumed_mean = 5, .interval = 1, .sum_d = 0, .sum_d2 = 0, .mean = 5, .divisor = 6,
      .sigma = 0, .error = 0, .cv = 0, .skewness_g1 = NAN, .kurtosis_g2 = NAN,
      .initial_moments = { 0, 0, 0, 0 },
      .central_moments = { 0, 0, 0, 0 } } },
  { "offset", 5,
    { 1000000001, 1000000002, 1000000003, 1000000004, 1000000005 },
    { 2, 7, 12, 8, 1 },
    NAN, NAN,
    { -2, -1, 0, 1, 2 },
    {
      .n = 30, .assumed_mean = 1000000003, .interval = 1, .sum_d = -1, .sum_d2 = 27,
      .mean = 1000000002.9666667, .divisor = 30, .sigma = 0.9480975102218594,
      .error = 0.17309813102099905, .cv = 9.480975074091701e-08,
      .skewness_g1 = -0.16827227495889277, .kurtosis_g2 = -0.43207671422088634,
      .initial_moments = { -0.03333333333333333, 0.9, -0.23333333333333334, 2.1 },
      .central_moments = { 0, 0.8988888888888888, -0.14340740740740726, 2.074885185185185 } } },
};

static void
test_case (gconstpointer data)
{
  const MomentsCase *c = data;
  const SanMomentsInput input = { c->variants, c->frequencies, c->n, c->assumed_mean, c->interval };
  g_autoptr(GError) error = NULL;
  g_auto(SanMoments) actual = { 0 };

  g_assert_true (san_moments_compute (&input, &actual, &error));
  g_assert_no_error (error);
  san_assert_close (actual.n, c->expected.n, TOLERANCE);
  san_assert_close (actual.assumed_mean, c->expected.assumed_mean, TOLERANCE);
  san_assert_close (actual.interval, c->expected.interval, TOLERANCE);
  san_assert_close (actual.sum_d, c->expected.sum_d, TOLERANCE);
  san_assert_close (actual.sum_d2, c->expected.sum_d2, TOLERANCE);
  san_assert_close (actual.mean, c->expected.mean, TOLERANCE);
  san_assert_close (actual.divisor, c->expected.divisor, TOLERANCE);
  san_assert_close (actual.sigma, c->expected.sigma, TOLERANCE);
  san_assert_close (actual.error, c->expected.error, TOLERANCE);
  san_assert_close (actual.cv, c->expected.cv, TOLERANCE);
  san_assert_close (actual.skewness_g1, c->expected.skewness_g1, TOLERANCE);
  san_assert_close (actual.kurtosis_g2, c->expected.kurtosis_g2, TOLERANCE);
  for (int k = 0; k < SAN_MOMENTS; k++)
    {
      san_assert_close (actual.initial_moments[k], c->expected.initial_moments[k], TOLERANCE);
      san_assert_close (actual.central_moments[k], c->expected.central_moments[k], TOLERANCE);
    }

  g_assert_cmpuint (actual.n_variants, ==, c->n);
  for (gsize i = 0; i < c->n; i++)
    san_assert_close (actual.deviations[i], c->deviations[i], TOLERANCE);
}

/* What is assumed does not change what comes out. */
static void
test_any_assumption (void)
{
  static const double variants[] = { 60, 62, 64, 66, 68 };
  static const double frequencies[] = { 4, 10, 18, 9, 3 };
  SanMomentsInput input = { variants, frequencies, 5, NAN, NAN };
  g_auto(SanMoments) usual = { 0 };

  g_assert_true (san_moments_compute (&input, &usual, NULL));
  san_assert_close (usual.assumed_mean, 64, 0);
  san_assert_close (usual.interval, 2, 0);
  for (double assumed = -1e6; assumed < 1e6; assumed += 123456)
    {
      g_auto(SanMoments) other = { 0 };

      input.assumed_mean = assumed;
      input.interval = 0.7;
      g_assert_true (san_moments_compute (&input, &other, NULL));
      san_assert_close (other.mean, usual.mean, TOLERANCE);
      san_assert_close (other.sigma, usual.sigma, TOLERANCE);
      san_assert_close (other.kurtosis_g2, usual.kurtosis_g2, TOLERANCE);
      san_assert_close (assumed + 0.7 * other.initial_moments[0], usual.mean, 1e-9);
    }
}

typedef struct
{
  double       variants[3];
  double       frequencies[3];
  gsize        n;
  double       assumed_mean;
  double       interval;
  SanErrorCode code;
  const char  *field;
} Refusal;

static const Refusal refusals[] = {
  { { 1, 2, 3 }, { 1, 2, 1 }, 3, NAN, 0, SAN_ERROR_ZERO_DENOMINATOR, "interval" },
  { { 1, 2, 3 }, { 1, 2, 1 }, 3, NAN, -1, SAN_ERROR_NEGATIVE, "interval" },
  { { 1, 2, 3 }, { 0, 0, 0 }, 3, NAN, NAN, SAN_ERROR_TOO_FEW_VALUES, "frequencies" },
  { { 1, 2, 3 }, { 1, 0.5, 4 }, 3, NAN, NAN, SAN_ERROR_NOT_INTEGER, "frequencies" },
  { { 1, 2, 3 }, { 1, -1, 4 }, 3, NAN, NAN, SAN_ERROR_NEGATIVE, "frequencies" },
  { { 1, NAN, 3 }, { 1, 1, 4 }, 3, NAN, NAN, SAN_ERROR_MISSING, "variants" },
  { { 0 }, { 0 }, 0, NAN, NAN, SAN_ERROR_TOO_FEW_VALUES, "variants" },
  { { 1, 2, 3 }, { 1, 2, 1 }, 3, INFINITY, NAN, SAN_ERROR_NOT_FINITE, "assumed_mean" },
  { { 1, 1e100, 3 }, { 1, 2, 1 }, 3, NAN, 1, SAN_ERROR_NOT_FINITE, "variants" },
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      const Refusal *c = &refusals[i];
      const SanMomentsInput input = { c->variants, c->frequencies, c->n,
                                      c->assumed_mean, c->interval };
      g_autoptr(GError) error = NULL;
      g_auto(SanMoments) actual = { 0 };

      g_assert_false (san_moments_compute (&input, &actual, &error));
      san_assert_refused (error, c->code, c->field);
      g_assert_null (actual.deviations);
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
      g_autofree char *path = g_strconcat ("/core/moments/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/moments/any-assumption", test_any_assumption);
  g_test_add_func ("/core/moments/refusals", test_refusals);

  return g_test_run ();
}
