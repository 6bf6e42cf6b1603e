/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-comparison.h"

#include <math.h>

#include <gsl/gsl_sf_gamma.h>

#include "core/san-check.h"
#include "core/san-distributions.h"
#include "core/san-sums.h"

/* The textbook calls a difference reliable from here on (95 %). */
#define TEXTBOOK_T 2.0

static void
compute_samples (const SanSums *x,
                 const SanSums *y,
                 SanTTest      *test)
{
  test->n1 = x->n;
  test->n2 = y->n;
  test->mean1 = x->mean;
  test->mean2 = y->mean;
  test->sd1 = sqrt (x->sum_of_squares / (x->n - 1));
  test->sd2 = sqrt (y->sum_of_squares / (y->n - 1));
  test->error1 = sqrt (x->sum_of_squares) / san_textbook_divisor (x->n);
  test->error2 = sqrt (y->sum_of_squares) / san_textbook_divisor (y->n);
  test->difference = x->mean - y->mean;
}

static void
compute_equal_variances (const SanSums *x,
                         const SanSums *y,
                         double         confidence,
                         SanTTest      *test)
{
  double error_difference;
  double half;

  test->df = x->n + y->n - 2;
  test->pooled_sd = sqrt ((x->sum_of_squares + y->sum_of_squares) / test->df);
  error_difference = test->pooled_sd * sqrt (1 / x->n + 1 / y->n);
  half = san_confidence_t (confidence, test->df) * error_difference;

  test->t = test->difference / error_difference;
  test->p = san_student_two_sided (test->t, test->df);
  test->ci_lower = test->difference - half;
  test->ci_upper = test->difference + half;
}

/* Satterthwaite's degrees of freedom, from the share of the first sample in the squared error. */
static void
compute_welch (double    confidence,
               SanTTest *test)
{
  double square1 = test->sd1 * test->sd1 / test->n1;
  double square2 = test->sd2 * test->sd2 / test->n2;
  double share = square1 / (square1 + square2);
  double error_difference = sqrt (square1 + square2);
  double half;

  test->df_welch = 1 / (share * share / (test->n1 - 1)
                        + (1 - share) * (1 - share) / (test->n2 - 1));
  half = san_confidence_t (confidence, test->df_welch) * error_difference;

  test->t_welch = test->difference / error_difference;
  test->p_welch = san_student_two_sided (test->t_welch, test->df_welch);
  test->ci_welch_lower = test->difference - half;
  test->ci_welch_upper = test->difference + half;
}

/* Γ(df/2) / Γ((df − 1)/2) is √π / B((df − 1)/2, 1/2), which does not overflow for large df. */
static void
compute_effect (SanTTest *test)
{
  double half = test->df / 2;
  double correction = sqrt (G_PI / half) * exp (-gsl_sf_lnbeta (half - 0.5, 0.5));

  test->cohens_d = test->difference / test->pooled_sd;
  test->hedges_g = test->cohens_d * (1 - 3 / (4 * test->df - 1));
  test->hedges_g_exact = test->cohens_d * correction;
}

gboolean
san_t_test_independent (const double  *x,
                        gsize          n_x,
                        const double  *y,
                        gsize          n_y,
                        double         confidence,
                        SanTTest      *out_test,
                        GError       **error)
{
  SanTTest test;
  SanSums x_sums;
  SanSums y_sums;

  if (!san_check_values (x, n_x, 2, SAN_DOMAIN_NUMBER, "x", error)
      || !san_check_values (y, n_y, 2, SAN_DOMAIN_NUMBER, "y", error)
      || !san_check_value (confidence, SAN_DOMAIN_CONFIDENCE, "confidence", error))
    return FALSE;

  if (san_is_constant (x, NULL, n_x) && san_is_constant (y, NULL, n_y))
    {
      san_error_set_at (error, SAN_ERROR_NO_VARIATION, "x", -1, -1);
      return FALSE;
    }

  san_sums_compute (x, NULL, n_x, &x_sums);
  san_sums_compute (y, NULL, n_y, &y_sums);
  compute_samples (&x_sums, &y_sums, &test);
  compute_equal_variances (&x_sums, &y_sums, confidence, &test);
  compute_welch (confidence, &test);
  compute_effect (&test);
  test.t_textbook = test.difference / hypot (test.error1, test.error2);
  test.reliable = fabs (test.t_textbook) >= TEXTBOOK_T;
  if (!san_check_result (test.ci_welch_upper, "x", error)
      || !san_check_result (test.t, "x", error)
      || !san_check_result (test.ci_upper, "x", error))
    return FALSE;

  *out_test = test;
  return TRUE;
}
