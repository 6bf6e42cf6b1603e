/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Distribution functions. Tails are computed as tails, so that small probabilities keep their
 * digits; below about 1e-308 they are 0. Arguments outside the domain give NaN, never an abort.
 * Expected values: `tests/core/test-distributions.c`. */

/* P(Z < z) and P(Z > z) of the standard normal distribution. */
double san_normal_lower_tail      (double z);
double san_normal_upper_tail      (double z);

/* 2Φ(−|z|) */
double san_normal_two_sided       (double z);

/* The z with P(Z < z) = p, 0 < p < 1. */
double san_normal_quantile        (double p);

/* P(|T| > |t|) of Student's distribution; df > 0 need not be whole. */
double san_student_two_sided      (double t,
                                   double df);

/* The t with P(T < t) = p, 0 < p < 1. */
double san_student_quantile       (double p,
                                   double df);

/* P(X < x) and P(X > x) of the chi-square distribution, x ≥ 0, df > 0. */
double san_chi2_lower_tail        (double x,
                                   double df);
double san_chi2_upper_tail        (double x,
                                   double df);

/* The x with P(X < x) = p, and the x with P(X > x) = q. */
double san_chi2_quantile          (double p,
                                   double df);
double san_chi2_upper_quantile    (double q,
                                   double df);

/* P(F > f) of Fisher's distribution, f ≥ 0. */
double san_f_upper_tail           (double f,
                                   double df1,
                                   double df2);

/* The x with P(X < x) = p, and the x with P(X > x) = q, of the beta distribution; a, b > 0. */
double san_beta_quantile          (double p,
                                   double a,
                                   double b);
double san_beta_upper_quantile    (double q,
                                   double a,
                                   double b);

/* The two-sided quantiles z(c) and t(c, df) of the contract, 0 < c < 1: 1.96 for c = 0.95. */
double san_confidence_z           (double confidence);
double san_confidence_t           (double confidence,
                                   double df);

G_END_DECLS
