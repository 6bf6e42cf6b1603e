/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "description-helpers.h"

#include "tests/san-test.h"

void
assert_description (const SanDescription *actual,
                    const SanDescription *expected,
                    double                tolerance)
{
  san_assert_close (actual->n, expected->n, tolerance);
  san_assert_close (actual->sum, expected->sum, tolerance);
  san_assert_close (actual->mean, expected->mean, tolerance);
  san_assert_close (actual->min, expected->min, tolerance);
  san_assert_close (actual->max, expected->max, tolerance);
  san_assert_close (actual->range, expected->range, tolerance);
  san_assert_close (actual->median, expected->median, tolerance);
  san_assert_close (actual->q1, expected->q1, tolerance);
  san_assert_close (actual->q3, expected->q3, tolerance);
  san_assert_close (actual->q1_type6, expected->q1_type6, tolerance);
  san_assert_close (actual->q3_type6, expected->q3_type6, tolerance);
  san_assert_close (actual->mean_linear_deviation, expected->mean_linear_deviation, tolerance);
  san_assert_close (actual->sum_of_squares, expected->sum_of_squares, tolerance);
  san_assert_close (actual->divisor, expected->divisor, tolerance);
  san_assert_close (actual->variance, expected->variance, tolerance);
  san_assert_close (actual->sigma, expected->sigma, tolerance);
  san_assert_close (actual->sd_sample, expected->sd_sample, tolerance);
  san_assert_close (actual->cv, expected->cv, tolerance);
  san_assert_close (actual->error, expected->error, tolerance);
  san_assert_close (actual->error_sample, expected->error_sample, tolerance);
  san_assert_close (actual->textbook_lower, expected->textbook_lower, tolerance);
  san_assert_close (actual->textbook_upper, expected->textbook_upper, tolerance);
  san_assert_close (actual->ci_lower, expected->ci_lower, tolerance);
  san_assert_close (actual->ci_upper, expected->ci_upper, tolerance);
  for (int k = 0; k < 3; k++)
    san_assert_close (actual->share_within[k], expected->share_within[k], tolerance);
  g_assert_cmpint (actual->variation, ==, expected->variation);
  san_assert_close (actual->sum_of_deviations, 0, 1e-13 * actual->n * (1 + fabs (actual->mean)));
}

void
assert_numbers (const double *actual,
                gsize         n_actual,
                const double *expected,
                gsize         n_expected)
{
  g_assert_cmpuint (n_actual, ==, n_expected);
  for (gsize i = 0; i < n_expected; i++)
    san_assert_close (actual[i], expected[i], TOLERANCE);
}
