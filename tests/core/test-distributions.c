/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "core/san-distributions.h"

#include "tests/san-test.h"

/* Expected values: mpmath with 40 digits, from the definitions as incomplete beta and gamma
 * integrals. */
#define TOLERANCE 2e-13

typedef struct { double t, df, p; } StudentCase;

static const StudentCase student_cases[] = {
  { 0, 7, 1 },
  { 0.5, 1, 0.70483276469913345 },
  { 2.08, 448, 0.038093456635628557 },
  { 12.7, 1, 0.05002432768934416 },
  { 3, 2.5, 0.072576095549031844 },
  { -63.26957193149299, 14, 1.3102213851764293e-18 },
  { 25, 1000, 1.5203541383321279e-107 },
  { 100, 50, 2.9608988920252442e-59 },
  { 2.1, 1e6, 0.035729090974635018 },
  { 20, 1e6, 5.7330870473903718e-89 },
  { 5, 2299998, 5.7334516102168498e-7 },
  { INFINITY, 5, 0 },
};

static void
test_student (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (student_cases); i++)
    san_assert_close (san_student_two_sided (student_cases[i].t, student_cases[i].df),
                      student_cases[i].p, TOLERANCE);
}

/* For very many degrees of freedom Student's distribution is the normal one. */
static void
test_student_limit (void)
{
  for (double z = 0.25; z < 8; z += 0.25)
    san_assert_close (san_student_two_sided (z, 1e14), san_normal_two_sided (z), 1e-10);
}

typedef struct { double p, df, t; } StudentQuantileCase;

static const StudentQuantileCase student_quantile_cases[] = {
  { 0.5, 4, 0 },
  { 0.975, 1, 12.706204736174693 },
  { 0.975, 11, 2.2009851600916394 },
  { 0.995, 1.4705882352941178, 18.708827829594557 },
  { 0.975, 198499, 1.9599759356604604 },
  { 0.025, 5, -2.5705818356363155 },
  { 1e-10, 7, -53.835579484673733 },
};

static void
test_student_quantile (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (student_quantile_cases); i++)
    san_assert_close (san_student_quantile (student_quantile_cases[i].p, student_quantile_cases[i].df),
                      student_quantile_cases[i].t, TOLERANCE);

  san_assert_close (san_confidence_t (0.95, 11), 2.2009851600916394, TOLERANCE);
}

typedef struct { double z, two_sided; } NormalCase;

static const NormalCase normal_cases[] = {
  { 0, 1 },
  { 0.5, 0.61707507745197379 },
  { 1.959963984540054, 0.050000000000000022 },
  { 5, 5.7330314375838782e-7 },
  { 20, 5.5072482372124674e-89 },
  { 37, 1.1451142445049154e-299 },
};

static void
test_normal (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (normal_cases); i++)
    {
      double z = normal_cases[i].z;
      double p = normal_cases[i].two_sided;

      san_assert_close (san_normal_two_sided (z), p, TOLERANCE);
      san_assert_close (san_normal_two_sided (-z), p, TOLERANCE);
      san_assert_close (san_normal_upper_tail (z), p / 2, TOLERANCE);
      san_assert_close (san_normal_lower_tail (-z), p / 2, TOLERANCE);
      san_assert_close (san_normal_lower_tail (z), 1 - p / 2, TOLERANCE);
    }
}

typedef struct { double p, z; } NormalQuantileCase;

static const NormalQuantileCase normal_quantile_cases[] = {
  { 0.5, 0 },
  { 0.975, 1.9599639845400539 },
  { 0.025, -1.9599639845400542 },
  { 0.995, 2.5758293035489005 },
  { 1e-10, -6.3613409024040562 },
  { 1e-300, -37.047096299361199 },
};

static void
test_normal_quantile (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (normal_quantile_cases); i++)
    san_assert_close (san_normal_quantile (normal_quantile_cases[i].p),
                      normal_quantile_cases[i].z, TOLERANCE);

  san_assert_close (san_confidence_z (0.95), 1.9599639845400542, TOLERANCE);
  san_assert_close (san_confidence_z (0.99), 2.5758293035489005, TOLERANCE);
}

typedef struct { double x, df, lower, upper; } Chi2Case;

static const Chi2Case chi2_cases[] = {
  { 0, 2, 0, 1 },
  { 3.84, 1, 0.9499564787512949, 0.050043521248705103 },
  { 100, 3, 1, 1.5541594313896049e-21 },
  { 1000, 20, 1, 3.9047966391213206e-199 },
  { 0.001, 5, 1.6814877189706275e-9, 0.99999999831851228 },
  { 30, 30, 0.53434629105599037, 0.46565370894400963 },
};

static void
test_chi2 (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (chi2_cases); i++)
    {
      const Chi2Case *c = &chi2_cases[i];

      san_assert_close (san_chi2_lower_tail (c->x, c->df), c->lower, TOLERANCE);
      san_assert_close (san_chi2_upper_tail (c->x, c->df), c->upper, TOLERANCE);
    }
}

static void
test_chi2_quantile (void)
{
  san_assert_close (san_chi2_quantile (0.025, 2), 0.050635615968579754, TOLERANCE);
  san_assert_close (san_chi2_quantile (0.025, 50), 32.357363695658653, TOLERANCE);
  san_assert_close (san_chi2_quantile (0.005, 36), 17.886726503300204, TOLERANCE);
  san_assert_close (san_chi2_quantile (0.025, 1240), 1144.3024746286311, TOLERANCE);
  san_assert_close (san_chi2_upper_quantile (0.025, 52), 73.809863395060743, TOLERANCE);

  /* With two degrees of freedom the tail is e^(−x/2). */
  san_assert_close (san_chi2_upper_quantile (0.3, 2), -2 * log (0.3), TOLERANCE);
  san_assert_close (san_chi2_quantile (1e-12, 2), -2 * log1p (-1e-12), TOLERANCE);
}

typedef struct { double f, df1, df2, upper; } FCase;

static const FCase f_cases[] = {
  { 0, 2, 10, 1 },
  { 4, 2, 10, 0.052922149401344646 },
  { 0.3, 5, 7, 0.89815576432788467 },
  { 1000, 3, 40, 1.2358610987724739e-37 },
  { 1.1, 200, 300, 0.2271263288770807 },
  { INFINITY, 2, 10, 0 },
};

static void
test_f (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (f_cases); i++)
    san_assert_close (san_f_upper_tail (f_cases[i].f, f_cases[i].df1, f_cases[i].df2),
                      f_cases[i].upper, TOLERANCE);

  /* F with one degree of freedom is the square of Student's t. */
  for (double t = 0.25; t < 40; t *= 1.5)
    san_assert_close (san_f_upper_tail (t * t, 1, 17), san_student_two_sided (t, 17), TOLERANCE);
}

static void
test_beta_quantile (void)
{
  san_assert_close (san_beta_quantile (0.025, 36, 205), 0.10732218653846204, TOLERANCE);
  san_assert_close (san_beta_quantile (0.025, 1, 1), 0.025, TOLERANCE);
  san_assert_close (san_beta_quantile (0.005, 18, 304), 0.028218763533556282, TOLERANCE);
  san_assert_close (san_beta_quantile (0.025, 25, 1199976), 1.3482278810545121e-5, TOLERANCE);
  san_assert_close (san_beta_upper_quantile (0.025, 1, 150), 0.024292597166108544, TOLERANCE);

  /* P(X > x) is (1 − x)^b when a = 1. */
  for (double b = 1; b < 1e15; b *= 1e3)
    san_assert_close (san_beta_upper_quantile (0.3, 1, b), -expm1 (log (0.3) / b), TOLERANCE);
}

/* A quantile is the inverse of its tail, for samples of any size. */
static void
test_round_trip (void)
{
  static const double probabilities[] = { 1e-12, 0.005, 0.025, 0.5, 0.9 };

  for (gsize i = 0; i < G_N_ELEMENTS (probabilities); i++)
    {
      double p = probabilities[i];

      for (double df = 1; df < 1e8; df *= 7)
        {
          double t = san_student_quantile (p / 2, df);

          san_assert_close (san_student_two_sided (t, df), p, 1e-11);
          san_assert_close (san_chi2_lower_tail (san_chi2_quantile (p, df), df), p, 1e-9);
          san_assert_close (san_chi2_upper_tail (san_chi2_upper_quantile (p, df), df), p, 1e-9);
        }
    }
}

static void
test_outside (void)
{
  g_assert_true (isnan (san_normal_quantile (0)));
  g_assert_true (isnan (san_normal_quantile (1.5)));
  g_assert_true (isnan (san_student_two_sided (2, 0)));
  g_assert_true (isnan (san_student_two_sided (NAN, 3)));
  g_assert_true (isnan (san_student_quantile (1, 3)));
  g_assert_true (isnan (san_student_quantile (0.5, -1)));
  g_assert_true (isnan (san_chi2_lower_tail (-1, 3)));
  g_assert_true (isnan (san_chi2_upper_tail (1, 0)));
  g_assert_true (isnan (san_chi2_quantile (1.5, 3)));
  g_assert_true (isnan (san_chi2_upper_quantile (0, 3)));
  g_assert_true (isnan (san_f_upper_tail (-1, 2, 3)));
  g_assert_true (isnan (san_beta_quantile (0.5, 0, 1)));
  g_assert_true (isnan (san_beta_upper_quantile (-0.5, 1, 1)));
  g_assert_true (isnan (san_confidence_z (1)));
  g_assert_true (isnan (san_confidence_t (0, 4)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  g_test_add_func ("/core/distributions/student", test_student);
  g_test_add_func ("/core/distributions/student-limit", test_student_limit);
  g_test_add_func ("/core/distributions/student-quantile", test_student_quantile);
  g_test_add_func ("/core/distributions/normal", test_normal);
  g_test_add_func ("/core/distributions/normal-quantile", test_normal_quantile);
  g_test_add_func ("/core/distributions/chi2", test_chi2);
  g_test_add_func ("/core/distributions/chi2-quantile", test_chi2_quantile);
  g_test_add_func ("/core/distributions/f", test_f);
  g_test_add_func ("/core/distributions/beta-quantile", test_beta_quantile);
  g_test_add_func ("/core/distributions/round-trip", test_round_trip);
  g_test_add_func ("/core/distributions/outside", test_outside);

  return g_test_run ();
}
