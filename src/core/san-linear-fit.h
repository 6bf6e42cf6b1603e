/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanLinearFit:
 * @n: number of points
 * @mean_x, @mean_y: means of the coordinates
 * @slope: b of y = a + b x
 * @intercept: a
 * @ss_x: Σ(x − mean_x)²
 * @residual_sd: √(SS of the residuals / (n − 2)); NaN for n = 2
 */
typedef struct
{
  double n;
  double mean_x;
  double mean_y;
  double slope;
  double intercept;
  double ss_x;
  double residual_sd;
} SanLinearFit;

/**
 * san_linear_fit_compute:
 * @x: [n] abscissas
 * @y: [n] ordinates
 * @n: number of points, ≥ 2
 * @out_fit: (out caller-allocates): the straight line of least squares
 * @error: return location; domain `SAN_ERROR`
 *
 * Computes b = Σ(x − mean_x)(y − mean_y) / Σ(x − mean_x)², a = mean_y − b mean_x, with centred sums.
 * Errors: `NOT_FINITE` on `x` and `y`; `TOO_FEW_VALUES` and `NO_VARIATION` on `x`; @out_fit is then
 * untouched.
 * Source: textbook 2.5 and 2.9.2. Expected values: `tests/core/test-linear-fit.c` (NIST Norris).
 *
 * Returns: `TRUE` on success
 */
gboolean san_linear_fit_compute (const double        *x,
                                 const double        *y,
                                 gsize                n,
                                 SanLinearFit        *out_fit,
                                 GError             **error);

/**
 * san_linear_fit_at:
 * @fit: a line
 * @x: abscissa
 * @confidence: probability of the band, 0 < c < 1
 * @out_half_width: (out) (nullable): t(c, n − 2) s √(1/n + (x − mean_x)² / ss_x), the half width of the
 *   confidence band of the line; NaN for n = 2
 *
 * Returns: the ordinate of the line
 */
double   san_linear_fit_at      (const SanLinearFit  *fit,
                                 double               x,
                                 double               confidence,
                                 double              *out_half_width);

G_END_DECLS
