/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanTTest:
 * @n1, @n2: numbers of observations
 * @mean1, @mean2: means
 * @sd1, @sd2: sample standard deviations
 * @error1, @error2: the textbook's mean errors m, sigma / √divisor
 * @difference: mean1 − mean2
 * @pooled_sd: √(((n1 − 1) sd1² + (n2 − 1) sd2²) / (n1 + n2 − 2))
 * @t, @df, @p, @ci_lower, @ci_upper: test for equal variances; limits of the difference
 * @t_welch, @df_welch, @p_welch, @ci_welch_lower, @ci_welch_upper: Welch's test
 * @t_textbook: difference / √(m1² + m2²)
 * @reliable: whether |t_textbook| ≥ 2
 * @cohens_d: difference / pooled_sd
 * @hedges_g: d (1 − 3 / (4 df − 1))
 * @hedges_g_exact: d Γ(df/2) / (√(df/2) Γ((df − 1)/2))
 */
typedef struct
{
  double n1;
  double n2;
  double mean1;
  double mean2;
  double sd1;
  double sd2;
  double error1;
  double error2;
  double difference;
  double pooled_sd;
  double t;
  double df;
  double p;
  double ci_lower;
  double ci_upper;
  double t_welch;
  double df_welch;
  double p_welch;
  double ci_welch_lower;
  double ci_welch_upper;
  double t_textbook;
  double cohens_d;
  double hedges_g;
  double hedges_g_exact;
  gboolean reliable;
} SanTTest;

/**
 * san_t_test_independent:
 * @x: [n_x] first sample
 * @n_x: its size, ≥ 2
 * @y: [n_y] second sample
 * @n_y: its size, ≥ 2
 * @confidence: probability of the limits, 0 < c < 1
 * @out_test: (out caller-allocates): the test of the difference of the means
 * @error: return location; domain `SAN_ERROR`
 *
 * Errors: those of the domains and `TOO_FEW_VALUES` on `x` and `y`; on `confidence`;
 * `NO_VARIATION` on `x` when both samples are constant; `NOT_FINITE` on `x`; @out_test is then
 * untouched.
 * Source: textbook 2.9.2, contract `t-test-independent`. Expected values:
 * `tests/core/test-comparison.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_t_test_independent (const double  *x,
                                 gsize          n_x,
                                 const double  *y,
                                 gsize          n_y,
                                 double         confidence,
                                 SanTTest      *out_test,
                                 GError       **error);

G_END_DECLS
