/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanRate:
 * @rate: P, per `base` persons
 * @q: base − P; NaN when P > base
 * @divisor: of the error, `san_textbook_divisor()` of the population
 * @error: m = √(P q / divisor); NaN when P > base or the divisor is not above 0
 * @z: normal quantile of the confidence
 * @ci_lower, @ci_upper: P ∓ z m, not cut at 0 or base
 * @wilson_lower, @wilson_upper: Wilson's score limits
 * @exact_lower, @exact_upper: limits of Clopper and Pearson
 * @error_poisson: P / √events; NaN without events
 * @poisson_lower, @poisson_upper: exact limits, the events taken as a Poisson count
 *
 * All in units of the base. With more events than persons only @rate, @divisor, @z and the Poisson
 * quantities are defined, the others NaN.
 */
typedef struct
{
  double rate;
  double q;
  double divisor;
  double error;
  double z;
  double ci_lower;
  double ci_upper;
  double wilson_lower;
  double wilson_upper;
  double exact_lower;
  double exact_upper;
  double error_poisson;
  double poisson_lower;
  double poisson_upper;
} SanRate;

/**
 * san_rate_compute:
 * @events: number of events, a count; may exceed @population (cases, visits, days)
 * @population: persons exposed, > 0, need not be whole
 * @base: size the rate is quoted for, e.g. 1000 (per mille), > 0
 * @confidence: probability of the limits, 0 < c < 1
 * @out_rate: (out caller-allocates): the rate with its errors and limits
 * @error: return location; domain `SAN_ERROR`
 *
 * Computes P = events / population · base and m = √(P (base − P) / divisor).
 * Errors: those of the domains on `events`, `population` (0: `ZERO_DENOMINATOR`), `base`,
 * `confidence`; `NOT_FINITE` on `events`. @out_rate is then untouched.
 * Source: textbook 2.4 and 2.9.1, contract `intensity`. Expected values: `tests/core/test-rates.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_rate_compute       (double           events,
                                 double           population,
                                 double           base,
                                 double           confidence,
                                 SanRate         *out_rate,
                                 GError         **error);

/**
 * SanRateError:
 * @q: base − P
 * @divisor: n, below 30 observations n − 1
 * @error: m = √(P q / divisor)
 * @error_extreme: t² base / (n + t²) with t = 2 for a rate of 0 or base, otherwise NaN
 * @textbook_lower, @textbook_upper: P ∓ 2 m
 * @z: normal quantile of the confidence
 * @ci_lower, @ci_upper: P ∓ z m
 */
typedef struct
{
  double q;
  double divisor;
  double error;
  double error_extreme;
  double textbook_lower;
  double textbook_upper;
  double z;
  double ci_lower;
  double ci_upper;
} SanRateError;

/**
 * san_rate_error_compute:
 * @rate: P, per @base, 0 … @base
 * @n: number of observations, a count ≥ 2
 * @base: size the rate is quoted for, > 0
 * @confidence: probability of the limits, 0 < c < 1
 * @out_error: (out caller-allocates): error and limits, per @base
 * @error: return location; domain `SAN_ERROR`
 *
 * Computes the mean error of a rate that is known without its counts.
 * Errors: those of the domains on `rate`, `n` (0: `ZERO_DENOMINATOR`, 1: `TOO_FEW_VALUES`), `base`,
 * `confidence`; `PART_EXCEEDS_WHOLE` on `rate`. @out_error is then untouched.
 * Source: textbook 2.9.1, contract `rate-error`. Expected values: `tests/core/test-rates.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_rate_error_compute (double           rate,
                                 double           n,
                                 double           base,
                                 double           confidence,
                                 SanRateError    *out_error,
                                 GError         **error);

/**
 * SanSampleRate:
 * @rate: P, 0 … base
 * @n: number of observations, a count ≥ 2
 */
typedef struct
{
  double rate;
  double n;
} SanSampleRate;

/**
 * SanRateComparison:
 * @error1, @error2: mean errors of the rates
 * @difference: P1 − P2
 * @error_difference: √(m1² + m2²)
 * @t: difference / error_difference, signed
 * @p: 2Φ(−|t|)
 * @df: n1 + n2 − 2
 * @p_student: two-sided, by Student's distribution
 * @z: normal quantile of the confidence
 * @ci_lower, @ci_upper: difference ∓ z error_difference
 * @reliable: whether |t| ≥ 2
 * @pooled_rate: rate of both groups together
 * @z_pooled, @p_pooled: test with the error of the pooled rate
 */
typedef struct
{
  double error1;
  double error2;
  double difference;
  double error_difference;
  double t;
  double p;
  double df;
  double p_student;
  double z;
  double ci_lower;
  double ci_upper;
  double pooled_rate;
  double z_pooled;
  double p_pooled;
  gboolean reliable;
} SanRateComparison;

/**
 * san_rates_compare:
 * @first: rate and number of the first group
 * @second: of the second group
 * @base: size the rates are quoted for, > 0
 * @confidence: probability of the limits, 0 < c < 1
 * @out_comparison: (out caller-allocates): the test of the difference
 * @error: return location; domain `SAN_ERROR`
 *
 * Tests the difference of two independent rates, t = (P1 − P2) / √(m1² + m2²).
 * Errors: as of san_rate_error_compute() on `rate1`, `n1`, `rate2`, `n2`, `base`, `confidence`;
 * then `ZERO_DENOMINATOR` on `rate1` when both errors are 0. @out_comparison is then untouched.
 * Source: textbook 2.9.2, contract `compare-rates`. Expected values: `tests/core/test-rates.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_rates_compare      (const SanSampleRate *first,
                                 const SanSampleRate *second,
                                 double               base,
                                 double               confidence,
                                 SanRateComparison   *out_comparison,
                                 GError             **error);

/**
 * SanProbability:
 * @p: favourable / trials
 * @q: (trials − favourable) / trials
 * @percent: 100 p
 */
typedef struct
{
  double p;
  double q;
  double percent;
} SanProbability;

/**
 * san_probability_compute:
 * @favourable: favourable outcomes, a count ≤ @trials
 * @trials: all outcomes, a count > 0
 * @out_probability: (out caller-allocates): the probability of the event
 * @error: return location; domain `SAN_ERROR`
 *
 * Errors: those of the domains on `favourable` and `trials`; `ZERO_DENOMINATOR` on `trials`;
 * `PART_EXCEEDS_WHOLE` on `favourable`. @out_probability is then untouched.
 * Source: textbook 2.1, contract `probability`. Expected values: `tests/core/test-rates.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_probability_compute (double          favourable,
                                  double          trials,
                                  SanProbability *out_probability,
                                  GError        **error);

G_END_DECLS
