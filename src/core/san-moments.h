/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SAN_MOMENTS 4

/**
 * SanMoments:
 * @n_variants: number of variants
 * @deviations: (array length=n_variants): a = (x − A) / i, in the order of the variants
 * @n: Σf
 * @assumed_mean: A
 * @interval: i
 * @sum_d: Σaf
 * @sum_d2: Σa²f
 * @initial_moments: Σa^k f / n for k = 1 … 4, in intervals
 * @mean: A + i m1
 * @central_moments: Σ(x − mean)^k f / n for k = 1 … 4, in units of x
 * @divisor: n, below 30 observations n − 1
 * @sigma: √(SS / divisor)
 * @error: sigma / √divisor
 * @cv: 100 sigma / |mean|; NaN if the mean is 0
 * @skewness_g1: mu3 / mu2^1.5; NaN without variation
 * @kurtosis_g2: mu4 / mu2² − 3; NaN without variation
 *
 * Owns its array.
 */
typedef struct
{
  gsize   n_variants;
  double *deviations;
  double  n;
  double  assumed_mean;
  double  interval;
  double  sum_d;
  double  sum_d2;
  double  initial_moments[SAN_MOMENTS];
  double  mean;
  double  central_moments[SAN_MOMENTS];
  double  divisor;
  double  sigma;
  double  error;
  double  cv;
  double  skewness_g1;
  double  kurtosis_g2;
} SanMoments;

/**
 * SanMomentsInput:
 * @variants: [n] values x, in any order
 * @frequencies: [n] counts f
 * @n: number of variants, ≥ 1
 * @assumed_mean: A; NaN for the first variant of the greatest frequency
 * @interval: i > 0; NaN for the difference of the two smallest variants (1 if there is only one)
 *
 * Borrows its arrays.
 */
typedef struct
{
  const double *variants;
  const double *frequencies;
  gsize         n;
  double        assumed_mean;
  double        interval;
} SanMomentsInput;

/**
 * san_moments_compute:
 * @input: the weighted series
 * @out_moments: (out caller-allocates): mean and sigma by the method of moments
 * @error: return location; domain `SAN_ERROR`
 *
 * Errors: those of the domains on `variants`, `frequencies`, `assumed_mean`, `interval` (0:
 * `ZERO_DENOMINATOR`); `TOO_FEW_VALUES` on `variants` (none) and `frequencies` (Σf < 2);
 * `NOT_FINITE` on `variants`; @out_moments is then untouched.
 * Source: textbook 2.7, contract `moments`. Expected values: `tests/core/test-moments.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_moments_compute (const SanMomentsInput  *input,
                              SanMoments             *out_moments,
                              GError                **error);
void     san_moments_clear   (SanMoments             *moments);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanMoments, san_moments_clear)

G_END_DECLS
