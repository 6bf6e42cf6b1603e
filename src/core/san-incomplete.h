/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The two functions behind Student's t, Fisher's F, beta and chi-square, for `san-distributions.c`.
 * GSL has them too, but its tail of t holds 6 digits at 1e-97 and its quantiles are not found for
 * large samples. Small values hold about 14 digits down to 1e-308; below they are 0. */

/**
 * san_incomplete_beta:
 * @x: 0 … 1
 * @y: 1 − @x, given apart because near 1 the difference is known better than its complement
 * @a: > 0
 * @b: > 0
 *
 * The regularized incomplete beta function, by the contracted continued fraction of Didonato and
 * Morris (1992, ACM TOMS 18, 360–373).
 *
 * Returns: I_x(a, b), the probability of a beta variable below @x
 */
double san_incomplete_beta       (double x,
                                  double y,
                                  double a,
                                  double b);

/**
 * san_incomplete_beta_logit:
 * @p: probability, 0 < p < 1
 * @a: > 0
 * @b: > 0
 *
 * Solves I_x(a, b) = p.
 *
 * Returns: ln (x / (1 − x)), from which both x and 1 − x follow without loss; NaN if x is beyond
 * the range of a double
 */
double san_incomplete_beta_logit (double p,
                                  double a,
                                  double b);

/**
 * san_incomplete_gamma:
 * @x: ≥ 0
 * @a: > 0
 * @upper: `TRUE` for Q(a, x), `FALSE` for P(a, x) = 1 − Q(a, x)
 *
 * The regularized incomplete gamma functions, by their series below a and Legendre's continued
 * fraction above.
 *
 * Returns: the probability of a gamma variable above (below) @x
 */
double san_incomplete_gamma      (double   x,
                                  double   a,
                                  gboolean upper);

/**
 * san_incomplete_gamma_inverse:
 * @p: probability, 0 < p < 1
 * @a: > 0
 * @upper: as above
 *
 * Returns: the x with Q(a, x) = p or P(a, x) = p; NaN if it is beyond the range of a double
 */
double san_incomplete_gamma_inverse (double   p,
                                     double   a,
                                     gboolean upper);

G_END_DECLS
