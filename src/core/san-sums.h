/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanAccumulator:
 *
 * A running sum that keeps what each addition rounds away (Neumaier's variant of Kahan's sum): its
 * error does not grow with the number of terms. Start with `{ 0 }`.
 */
typedef struct
{
  double sum;
  double lost;
} SanAccumulator;

/* Adds a term. */
void   san_accumulator_add   (SanAccumulator       *accumulator,
                              double                term);
/* Returns: the sum with what the additions lost */
double san_accumulator_total (const SanAccumulator *accumulator);

/**
 * SanSums:
 * @n: sum of the frequencies
 * @sum: Σxf
 * @mean: Σxf / n
 * @sum_of_deviations: Σ(x − mean)f, zero but for the rounding of @mean
 * @sum_of_squares: Σ(x − mean)²f, exactly 0 for a constant set of numbers
 */
typedef struct
{
  double n;
  double sum;
  double mean;
  double sum_of_deviations;
  double sum_of_squares;
} SanSums;

/**
 * san_sum:
 * @values: [n] numbers
 * @n: number of values
 *
 * Returns: the compensated sum, 0 without values
 */
double   san_sum         (const double *values,
                          gsize         n);

/**
 * san_sums_compute:
 * @values: [n] numbers x
 * @frequencies: (nullable): [n] frequencies f ≥ 0, `NULL` for 1 each
 * @n: number of values
 * @out_sums: (out caller-allocates): the sums; all but @n and @sum are NaN when Σf = 0
 *
 * Computes mean and sum of squares in two passes, SS = Σd²f − (Σdf)²/n with d = x − mean, so that
 * 1e9 plus small noise keeps the digits of the noise.
 * Source: contract 1.4. Expected values: `tests/core/test-sums.c`.
 */
void     san_sums_compute (const double *values,
                           const double *frequencies,
                           gsize         n,
                           SanSums      *out_sums);

/**
 * san_max_abs:
 * @values: [n] numbers
 * @n: number of values
 *
 * Returns: max |x|, 0 without values
 */
double   san_max_abs     (const double *values,
                          gsize         n);

/**
 * san_is_constant:
 * @values: [n] numbers
 * @frequencies: (nullable): [n] frequencies; values of frequency 0 are left out
 * @n: number of values
 *
 * Returns: `TRUE` if max x − min x ≤ 1e-14 · max |x| (contract 1.4), also without values
 */
gboolean san_is_constant (const double *values,
                          const double *frequencies,
                          gsize         n);

/**
 * san_is_zero_mean:
 * @mean: mean of the numbers
 * @max_abs: the greatest of them without sign
 *
 * Returns: `TRUE` if @mean is zero but for rounding (contract 1.3): a variation coefficient makes
 * no sense then
 */
gboolean san_is_zero_mean (double mean,
                           double max_abs);

/**
 * san_textbook_divisor:
 * @n: number of observations ≥ 1
 *
 * Returns: @n, for fewer than 30 observations @n − 1 (contract 1.3)
 */
double   san_textbook_divisor (double n);

G_END_DECLS
