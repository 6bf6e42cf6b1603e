/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-comparison.h"
#include "core/san-core.h"

#include "tests/san-test.h"

/* Expected values: R 4.2.2 (reference cases `t-test-independent`). */
#define TOLERANCE 1e-11

static const double typical_x[] = {
  120, 115, 132, 128, 140, 119,
};
static const double typical_y[] = {
  110, 118, 105, 121, 112, 109, 116,
};

static const double decimals_x[] = {
  5.1, 4.8, 6, 5.5,
};
static const double decimals_y[] = {
  6.3, 6.9, 5.8, 7.1, 6.5,
};

static const double two_and_two_x[] = {
  1, 2,
};
static const double two_and_two_y[] = {
  4, 6,
};

static const double one_constant_x[] = {
  3, 3, 3,
};
static const double one_constant_y[] = {
  4, 5, 9, 7,
};

static const double offset_x[] = {
  1000000001, 1000000003, 1000000002, 1000000005, 1000000004,
};
static const double offset_y[] = {
  1000000004, 1000000006, 1000000005, 1000000009, 1000000007, 1000000008,
};

static const double equal_means_x[] = {
  1, 2, 3,
};
static const double equal_means_y[] = {
  0, 2, 4,
};

static const double tiny_p_x[] = {
  10, 11, 9, 10.5, 10.2, 9.7, 10.1, 9.9,
};
static const double tiny_p_y[] = {
  30, 31, 29, 30.4, 30.9, 29.5, 30.2, 30.6,
};

static const double n_29_30_x[] = {
  64, 64, 68, 69, 74, 64, 83, 64, 61, 62, 74, 91, 68, 92, 80, 60, 61, 68, 80, 72, 75, 70, 69, 67,
  67, 75, 76, 76, 63,
};
static const double n_29_30_y[] = {
  82, 81, 56, 68, 78, 80, 76, 89, 76, 68, 65, 58, 75, 85, 72, 59, 67, 65, 83, 70, 81, 61, 78, 89,
  82, 97, 73, 68, 70, 83,
};

typedef struct
{
  const char   *name;
  const double *x;
  gsize         n_x;
  const double *y;
  gsize         n_y;
  double        confidence;
  SanTTest      expected;
} TCase;

static const TCase cases[] = {
  { "typical", typical_x, G_N_ELEMENTS (typical_x),
    typical_y, G_N_ELEMENTS (typical_y), 0.95, {
      .n1 = 6, .n2 = 7, .mean1 = 125.66666666666667, .mean2 = 113, .sd1 = 9.39503414930817,
      .sd2 = 5.597618541248888, .difference = 12.666666666666668, .pooled_sd = 7.563869460277671,
      .t = 3.010033200750766, .df = 11, .p = 0.011865163875322616, .ci_lower = 3.4045942901204196,
      .ci_upper = 21.928739043212914, .t_welch = 2.89171435529871, .df_welch = 7.896416131872498,
      .p_welch = 0.020425549364464585, .ci_welch_lower = 2.542494108043451,
      .ci_welch_upper = 22.790839225289886, .t_textbook = 2.64835693277267,
      .cohens_d = 1.6746278783877468, .hedges_g = 1.5577933752444157,
      .hedges_g_exact = 1.5573366235656103, .reliable = TRUE } },
  { "decimals", decimals_x, G_N_ELEMENTS (decimals_x),
    decimals_y, G_N_ELEMENTS (decimals_y), 0.95, {
      .n1 = 4, .n2 = 5, .mean1 = 5.35, .mean2 = 6.52, .sd1 = 0.5196152422706634,
      .sd2 = 0.5118593556827892, .difference = -1.1700000000000002,
      .pooled_sd = 0.5151976042535248, .t = -3.385367105844618, .df = 7, .p = 0.011672926410809688,
      .ci_lower = -1.987226105135595, .ci_upper = -0.35277389486440536,
      .t_welch = -3.37890724620876, .df_welch = 6.5191706837052585,
      .p_welch = 0.013111351582654423, .ci_welch_lower = -2.001191332377142,
      .ci_welch_upper = -0.3388086676228579, .t_textbook = -2.967021306644696,
      .cohens_d = -2.2709732932380877, .hedges_g = -2.0186429273227446,
      .hedges_g_exact = -2.017085082301233, .reliable = TRUE } },
  { "two-and-two", two_and_two_x, G_N_ELEMENTS (two_and_two_x),
    two_and_two_y, G_N_ELEMENTS (two_and_two_y), 0.95, {
      .n1 = 2, .n2 = 2, .mean1 = 1.5, .mean2 = 5, .sd1 = 0.7071067811865476,
      .sd2 = 1.4142135623730951, .difference = -3.5, .pooled_sd = 1.118033988749895,
      .t = -3.1304951684997055, .df = 2, .p = 0.08867762313423291, .ci_lower = -8.310511993647413,
      .ci_upper = 1.310511993647414, .t_welch = -3.1304951684997055,
      .df_welch = 1.4705882352941178, .p_welch = 0.12904783554828336,
      .ci_welch_lower = -10.418522830071065, .ci_welch_upper = 3.4185228300710646,
      .t_textbook = -2.2135943621178655, .cohens_d = -3.1304951684997055,
      .hedges_g = -1.7888543819998317, .hedges_g_exact = -1.766192765414112, .reliable = TRUE } },
  { "one-constant", one_constant_x, G_N_ELEMENTS (one_constant_x),
    one_constant_y, G_N_ELEMENTS (one_constant_y), 0.95, {
      .n1 = 3, .n2 = 4, .mean1 = 3, .mean2 = 6.25, .sd1 = 0, .sd2 = 2.217355782608345,
      .difference = -3.25, .pooled_sd = 1.7175564037317668, .t = -2.4775016706038846, .df = 5,
      .p = 0.05601239474428486, .ci_lower = -6.6221030604922495, .ci_upper = 0.1221030604922495,
      .t_welch = -2.9314195092110324, .df_welch = 3, .p_welch = 0.06093074307057996,
      .ci_welch_lower = -6.778307858930696, .ci_welch_upper = 0.2783078589306962,
      .t_textbook = -2.5386837641260653, .cohens_d = -1.8922231566536414,
      .hedges_g = -1.593451079287277, .hedges_g_exact = -1.5908841258762632, .reliable = TRUE } },
  { "offset", offset_x, G_N_ELEMENTS (offset_x),
    offset_y, G_N_ELEMENTS (offset_y), 0.95, {
      .n1 = 5, .n2 = 6, .mean1 = 1000000003, .mean2 = 1000000006.5, .sd1 = 1.5811388300841898,
      .sd2 = 1.8708286933869707, .difference = -3.5, .pooled_sd = 1.7480147469502525,
      .t = -3.306642450813311, .df = 9, .p = 0.009132661138273466, .ci_lower = -5.8944379192997705,
      .ci_upper = -1.10556208070023, .t_welch = -3.3626912299068294, .df_welch = 8.989361702127662,
      .p_welch = 0.008367380152792108, .ci_welch_lower = -5.854952643964417,
      .ci_welch_upper = -1.1450473560355836, .t_textbook = -3.040605699341486,
      .cohens_d = -2.002271437415744, .hedges_g = -1.8306481713515372,
      .hedges_g_exact = -1.8298255932076317, .reliable = TRUE } },
  { "equal-means", equal_means_x, G_N_ELEMENTS (equal_means_x),
    equal_means_y, G_N_ELEMENTS (equal_means_y), 0.95, {
      .n1 = 3, .n2 = 3, .mean1 = 2, .mean2 = 2, .sd1 = 1, .sd2 = 2, .difference = 0,
      .pooled_sd = 1.5811388300841898, .t = 0, .df = 4, .p = 1, .ci_lower = -3.584375218030051,
      .ci_upper = 3.584375218030051, .t_welch = 0, .df_welch = 2.9411764705882346, .p_welch = 1,
      .ci_welch_lower = -4.155399503182505, .ci_welch_upper = 4.155399503182505, .t_textbook = 0,
      .cohens_d = 0, .hedges_g = 0, .hedges_g_exact = 0, .reliable = FALSE } },
  { "tiny-p", tiny_p_x, G_N_ELEMENTS (tiny_p_x),
    tiny_p_y, G_N_ELEMENTS (tiny_p_y), 0.99, {
      .n1 = 8, .n2 = 8, .mean1 = 10.05, .mean2 = 30.2, .sd1 = 0.5830951894845301,
      .sd2 = 0.686606562325595, .difference = -20.15, .pooled_sd = 0.6369570517030844,
      .t = -63.26957193149299, .df = 14, .p = 1.3102213851764325e-18,
      .ci_lower = -21.098060485734294, .ci_upper = -19.201939514265703,
      .t_welch = -63.269571931493005, .df_welch = 13.642101193640361,
      .p_welch = 3.0627613984027283e-18, .ci_welch_lower = -21.1018833247903,
      .ci_welch_upper = -19.198116675209697, .t_textbook = -59.183265293874,
      .cohens_d = -31.634785965746495, .hedges_g = -29.909252185796685,
      .hedges_g_exact = -29.90397499266746, .reliable = TRUE } },
  { "n-29-30", n_29_30_x, G_N_ELEMENTS (n_29_30_x),
    n_29_30_y, G_N_ELEMENTS (n_29_30_y), 0.95, {
      .n1 = 29, .n2 = 30, .mean1 = 70.93103448275862, .mean2 = 74.5, .sd1 = 8.404637471924817,
      .sd2 = 9.978425001834777, .difference = -3.568965517241379, .pooled_sd = 9.2388976225574,
      .t = -1.4833916079135954, .df = 57, .p = 0.1434790554258379, .ci_lower = -8.386796584607648,
      .ci_upper = 1.2488655501248909, .t_welch = -1.487746322912247, .df_welch = 55.96568460549319,
      .p_welch = 0.14243088104459198, .ci_welch_lower = -8.374619328539724,
      .ci_welch_upper = 1.2366882940569663, .t_textbook = -1.49081148668293,
      .cohens_d = -0.3862977665785045, .hedges_g = -0.38119250975147584,
      .hedges_g_exact = -0.3811887468402909, .reliable = FALSE } },
};

static void
test_case (gconstpointer data)
{
  const TCase *c = data;
  g_autoptr(GError) error = NULL;
  SanTTest actual;

  g_assert_true (san_t_test_independent (c->x, c->n_x, c->y, c->n_y, c->confidence,
                                         &actual, &error));
  g_assert_no_error (error);
  san_assert_close (actual.n1, c->expected.n1, TOLERANCE);
  san_assert_close (actual.n2, c->expected.n2, TOLERANCE);
  san_assert_close (actual.mean1, c->expected.mean1, TOLERANCE);
  san_assert_close (actual.mean2, c->expected.mean2, TOLERANCE);
  san_assert_close (actual.sd1, c->expected.sd1, TOLERANCE);
  san_assert_close (actual.sd2, c->expected.sd2, TOLERANCE);
  san_assert_close (actual.difference, c->expected.difference, TOLERANCE);
  san_assert_close (actual.pooled_sd, c->expected.pooled_sd, TOLERANCE);
  san_assert_close (actual.t, c->expected.t, TOLERANCE);
  san_assert_close (actual.df, c->expected.df, TOLERANCE);
  san_assert_close (actual.p, c->expected.p, TOLERANCE);
  san_assert_close (actual.ci_lower, c->expected.ci_lower, TOLERANCE);
  san_assert_close (actual.ci_upper, c->expected.ci_upper, TOLERANCE);
  san_assert_close (actual.t_welch, c->expected.t_welch, TOLERANCE);
  san_assert_close (actual.df_welch, c->expected.df_welch, TOLERANCE);
  san_assert_close (actual.p_welch, c->expected.p_welch, TOLERANCE);
  san_assert_close (actual.ci_welch_lower, c->expected.ci_welch_lower, TOLERANCE);
  san_assert_close (actual.ci_welch_upper, c->expected.ci_welch_upper, TOLERANCE);
  san_assert_close (actual.t_textbook, c->expected.t_textbook, TOLERANCE);
  san_assert_close (actual.cohens_d, c->expected.cohens_d, TOLERANCE);
  san_assert_close (actual.hedges_g, c->expected.hedges_g, TOLERANCE);
  san_assert_close (actual.hedges_g_exact, c->expected.hedges_g_exact, TOLERANCE);
  g_assert_cmpint (actual.reliable, ==, c->expected.reliable);
  san_assert_close (actual.difference / hypot (actual.error1, actual.error2), actual.t_textbook,
                    TOLERANCE);
}

/* Samples that change places change the signs, and nothing else. */
static void
test_exchange (void)
{
  SanTTest first;
  SanTTest second;

  g_assert_true (san_t_test_independent (typical_x, G_N_ELEMENTS (typical_x),
                                         typical_y, G_N_ELEMENTS (typical_y), 0.9, &first, NULL));
  g_assert_true (san_t_test_independent (typical_y, G_N_ELEMENTS (typical_y),
                                         typical_x, G_N_ELEMENTS (typical_x), 0.9, &second, NULL));
  san_assert_close (second.t, -first.t, TOLERANCE);
  san_assert_close (second.p, first.p, TOLERANCE);
  san_assert_close (second.ci_lower, -first.ci_upper, TOLERANCE);
  san_assert_close (second.df_welch, first.df_welch, TOLERANCE);
  san_assert_close (second.ci_welch_upper, -first.ci_welch_lower, TOLERANCE);
  san_assert_close (second.hedges_g_exact, -first.hedges_g_exact, TOLERANCE);
}

/* With equal sizes and equal variances all three tests are one, but for the textbook's divisor. */
static void
test_agreement (void)
{
  static const double x[] = { 1, 2, 3, 4 };
  static const double y[] = { 3, 4, 5, 6 };
  SanTTest test;

  g_assert_true (san_t_test_independent (x, 4, y, 4, 0.95, &test, NULL));
  san_assert_close (test.t_welch, test.t, TOLERANCE);
  san_assert_close (test.df_welch, 6, TOLERANCE);
  san_assert_close (test.p_welch, test.p, TOLERANCE);
  san_assert_close (test.t_textbook, test.t * sqrt (0.75), TOLERANCE);
}

typedef struct
{
  double       x[3];
  gsize        n_x;
  double       y[3];
  gsize        n_y;
  double       confidence;
  SanErrorCode code;
  const char  *field;
} Refusal;

static const Refusal refusals[] = {
  { { 2, 2, 2 }, 3, { 3, 3, 3 }, 3, 0.95, SAN_ERROR_NO_VARIATION, "x" },
  { { 2 }, 1, { 3, 4, 5 }, 3, 0.95, SAN_ERROR_TOO_FEW_VALUES, "x" },
  { { 2, 3 }, 2, { 4 }, 1, 0.95, SAN_ERROR_TOO_FEW_VALUES, "y" },
  { { 2, NAN }, 2, { 4, 5 }, 2, 0.95, SAN_ERROR_MISSING, "x" },
  { { 2, 3 }, 2, { 4, INFINITY }, 2, 0.95, SAN_ERROR_NOT_FINITE, "y" },
  { { 2, 3 }, 2, { 4, 5 }, 2, 0, SAN_ERROR_OUT_OF_RANGE, "confidence" },
  { { 1e200, -1e200 }, 2, { 4, 5 }, 2, 0.95, SAN_ERROR_NOT_FINITE, "x" },
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      const Refusal *c = &refusals[i];
      g_autoptr(GError) error = NULL;
      SanTTest test;

      g_assert_false (san_t_test_independent (c->x, c->n_x, c->y, c->n_y, c->confidence,
                                              &test, &error));
      san_assert_refused (error, c->code, c->field);
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
      g_autofree char *path = g_strconcat ("/core/comparison/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/comparison/exchange", test_exchange);
  g_test_add_func ("/core/comparison/agreement", test_agreement);
  g_test_add_func ("/core/comparison/refusals", test_refusals);

  return g_test_run ();
}
