/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"
#include "core/san-sums.h"

#include "tests/san-test.h"

#define TOLERANCE 1e-14

static void
test_sum (void)
{
  static const double cancelling[] = { 1, 1e100, 1, -1e100 };
  static const double tenths[] = { 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1 };
  static const double overflowing[] = { 1e308, 1e308 };

  san_assert_close (san_sum (cancelling, G_N_ELEMENTS (cancelling)), 2, 0);
  san_assert_close (san_sum (tenths, G_N_ELEMENTS (tenths)), 1, 0);
  san_assert_close (san_sum (overflowing, G_N_ELEMENTS (overflowing)), INFINITY, 0);
  san_assert_close (san_sum (NULL, 0), 0, 0);
}

/* The digits on which @actual agrees with a certified value, at most 15. */
static double
log_relative_error (double actual,
                    double certified)
{
  double error = fabs (actual - certified) / (certified != 0 ? fabs (certified) : 1);

  return error > 0 ? MIN (15, -log10 (error)) : 15;
}

/* NIST StRD "univariate" sets that a formula can write down. @low and @high take turns after the
 * first value; the digits are what exact arithmetic reaches on the numbers as doubles. */
typedef struct
{
  const char *name;
  double      first;
  double      low;
  double      high;
  gsize       n;
  double      mean;
  double      sd;
  double      mean_digits;
  double      sd_digits;
} NistCase;

static const NistCase nist_cases[] = {
  { "NumAcc1", 10000001, 10000003, 10000002, 3, 10000002, 1, 15, 15 },
  { "NumAcc2", 1.2, 1.1, 1.3, 1001, 1.2, 0.1, 14, 13 },
  { "NumAcc3", 1000000.2, 1000000.1, 1000000.3, 1001, 1000000.2, 0.1, 15, 9 },
  { "NumAcc4", 10000000.2, 10000000.1, 10000000.3, 1001, 10000000.2, 0.1, 15, 8 },
};

static void
test_nist (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nist_cases); i++)
    {
      const NistCase *c = &nist_cases[i];
      g_autofree double *values = g_new (double, c->n);
      SanSums sums;

      values[0] = c->first;
      for (gsize j = 1; j < c->n; j++)
        values[j] = j % 2 == 1 ? c->low : c->high;

      san_sums_compute (values, NULL, c->n, &sums);
      g_test_message ("%s", c->name);
      g_assert_cmpfloat (log_relative_error (sums.mean, c->mean), >=, c->mean_digits);
      g_assert_cmpfloat (log_relative_error (sqrt (sums.sum_of_squares / (sums.n - 1)), c->sd),
                         >=, c->sd_digits);
    }
}

static const double lottery_start[] = { 162, 671, 933, 414, 788, 730, 817, 33, 536, 875 };

/* NIST StRD Mavro, certified mean 2.001856 and standard deviation 0.000429123454003053. */
static const double mavro[] = {
  2.0018, 2.0017, 2.0018, 2.0019, 2.0018, 2.0017, 2.0015, 2.0014, 2.0015, 2.0015,
  2.0017, 2.0018, 2.0018, 2.0019, 2.0019, 2.0021, 2.0020, 2.0016, 2.0014, 2.0013,
  2.0013, 2.0015, 2.0015, 2.0016, 2.0015, 2.0014, 2.0013, 2.0014, 2.0015, 2.0014,
  2.0015, 2.0016, 2.0015, 2.0016, 2.0019, 2.0020, 2.0020, 2.0021, 2.0022, 2.0023,
  2.0024, 2.0025, 2.0027, 2.0026, 2.0026, 2.0026, 2.0027, 2.0026, 2.0025, 2.0024,
};

static void
test_mavro (void)
{
  SanSums sums;

  san_sums_compute (mavro, NULL, G_N_ELEMENTS (mavro), &sums);
  g_assert_cmpfloat (log_relative_error (sums.mean, 2.001856), >=, 15);
  g_assert_cmpfloat (log_relative_error (sqrt (sums.sum_of_squares / (sums.n - 1)),
                                         0.000429123454003053), >=, 13);
}

/* By hand: Σf = 10, Σxf = 29, Σ(x − 2.9)²f = 3.61 + 2.43 + 0.04 + 8.82 = 14.9. */
static void
test_frequencies (void)
{
  static const double values[] = { 1, 2, 3, 5 };
  static const double frequencies[] = { 1, 3, 4, 2 };
  static const double repeated[] = { 5, 3, 2, 3, 1, 2, 3, 5, 2, 3 };
  SanSums weighted;
  SanSums plain;

  san_sums_compute (values, frequencies, G_N_ELEMENTS (values), &weighted);
  san_sums_compute (repeated, NULL, G_N_ELEMENTS (repeated), &plain);

  san_assert_close (weighted.n, 10, 0);
  san_assert_close (weighted.sum, 29, 0);
  san_assert_close (weighted.mean, 2.9, TOLERANCE);
  san_assert_close (weighted.sum_of_deviations, 0, TOLERANCE);
  san_assert_close (weighted.sum_of_squares, 14.9, TOLERANCE);
  san_assert_close (plain.mean, weighted.mean, TOLERANCE);
  san_assert_close (plain.sum_of_squares, weighted.sum_of_squares, TOLERANCE);
}

static void
test_shift (void)
{
  SanSums near;
  SanSums far;
  double shifted[G_N_ELEMENTS (lottery_start)];

  for (gsize i = 0; i < G_N_ELEMENTS (shifted); i++)
    shifted[i] = lottery_start[i] + 1e12;

  san_sums_compute (lottery_start, NULL, G_N_ELEMENTS (lottery_start), &near);
  san_sums_compute (shifted, NULL, G_N_ELEMENTS (shifted), &far);
  san_assert_close (far.mean - 1e12, near.mean, 1e-6);
  san_assert_close (far.sum_of_squares, near.sum_of_squares, 1e-12);
}

static void
test_constant (void)
{
  static const double equal[] = { 4.2, 4.2, 4.2 };
  static const double rounding[] = { 0.3, 0.1 + 0.2, 0.3 };
  static const double different[] = { 1e9, 1e9 + 1e-4 };
  static const double one_used[] = { 1, 2, 3 };
  static const double frequencies[] = { 0, 5, 0 };
  static const double zeros[] = { 0, 0 };
  SanSums sums;

  g_assert_true (san_is_constant (equal, NULL, 3));
  g_assert_true (san_is_constant (rounding, NULL, 3));
  g_assert_true (san_is_constant (zeros, NULL, 2));
  g_assert_true (san_is_constant (NULL, NULL, 0));
  g_assert_true (san_is_constant (one_used, frequencies, 3));
  g_assert_false (san_is_constant (one_used, NULL, 3));
  g_assert_false (san_is_constant (different, NULL, 2));

  san_sums_compute (rounding, NULL, 3, &sums);
  san_assert_close (sums.sum_of_squares, 0, 0);
}

static void
test_divisor (void)
{
  san_assert_close (san_textbook_divisor (29), 28, 0);
  san_assert_close (san_textbook_divisor (30), 30, 0);
  san_assert_close (san_textbook_divisor (29.5), 28.5, 0);
  san_assert_close (san_textbook_divisor (1), 0, 0);
}

static void
test_zero_mean (void)
{
  g_assert_true (san_is_zero_mean (0, 0));
  g_assert_true (san_is_zero_mean (-1e-15, 2));
  g_assert_false (san_is_zero_mean (1e-10, 2));
  san_assert_close (san_max_abs ((double[]) { 1, -7, 3 }, 3), 7, 0);
  san_assert_close (san_max_abs (NULL, 0), 0, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  g_test_add_func ("/core/sums/sum", test_sum);
  g_test_add_func ("/core/sums/nist", test_nist);
  g_test_add_func ("/core/sums/nist-mavro", test_mavro);
  g_test_add_func ("/core/sums/frequencies", test_frequencies);
  g_test_add_func ("/core/sums/shift", test_shift);
  g_test_add_func ("/core/sums/constant", test_constant);
  g_test_add_func ("/core/sums/divisor", test_divisor);
  g_test_add_func ("/core/sums/zero-mean", test_zero_mean);

  return g_test_run ();
}
