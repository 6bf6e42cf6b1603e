/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SAN_VARIATION_UNDEFINED,
  SAN_VARIATION_WEAK,   /* cv < 10 */
  SAN_VARIATION_MEDIUM, /* 10 ≤ cv ≤ 20 */
  SAN_VARIATION_STRONG, /* cv > 20 */
} SanVariation;

/**
 * san_variation_classify:
 * @cv: coefficient of variation in percent, may be NaN
 *
 * Returns: the textbook's reading of it
 */
SanVariation san_variation_classify (double cv);

/**
 * SanDescription:
 * @n_variants: number of variants
 * @variants: (array length=n_variants): x: the different values, ascending; midpoints of intervals
 * @frequencies: (array length=n_variants): f: how often each occurs
 * @lower, @upper: (array length=n_variants) (nullable): bounds of the intervals as used, with open
 *   ends filled in and borders closed; `NULL` for a series of values
 * @n: Σf
 * @sum: Σxf
 * @mean: Σxf / n
 * @min, @max, @range: of the values; of intervals the outer bounds as given
 * @n_modes, @modes: (array length=n_modes): the modes, ascending; none if all values are equally
 *   frequent
 * @median, @q1, @q3: quartiles of type 7; by interpolation within an interval
 * @q1_type6, @q3_type6: quartiles of type 6; NaN for intervals
 * @sum_of_deviations: Σ(x − mean)f, zero but for rounding
 * @mean_linear_deviation: Σ|x − mean|f / n
 * @sum_of_squares: SS = Σ(x − mean)²f
 * @divisor: n, below 30 observations n − 1
 * @variance: SS / divisor
 * @sigma: √variance
 * @sd_sample: √(SS / (n − 1))
 * @cv: 100 sigma / |mean|; NaN if the mean is 0
 * @variation: reading of @cv
 * @error: m = sigma / √divisor
 * @error_sample: sd_sample / √n
 * @textbook_lower, @textbook_upper: mean ∓ 2 m
 * @ci_lower, @ci_upper: mean ∓ t(confidence, n − 1) error_sample
 * @share_within: percent of units within 1, 2 and 3 sigma of the mean
 *
 * Owns its arrays.
 */
typedef struct
{
  gsize        n_variants;
  double      *variants;
  double      *frequencies;
  double      *lower;
  double      *upper;
  double       n;
  double       sum;
  double       mean;
  double       min;
  double       max;
  double       range;
  gsize        n_modes;
  double      *modes;
  double       median;
  double       q1;
  double       q3;
  double       q1_type6;
  double       q3_type6;
  double       sum_of_deviations;
  double       mean_linear_deviation;
  double       sum_of_squares;
  double       divisor;
  double       variance;
  double       sigma;
  double       sd_sample;
  double       cv;
  SanVariation variation;
  double       error;
  double       error_sample;
  double       textbook_lower;
  double       textbook_upper;
  double       ci_lower;
  double       ci_upper;
  double       share_within[3];
} SanDescription;

/**
 * san_description_compute_values:
 * @values: [n] numbers in any order
 * @n: number of values, ≥ 2
 * @confidence: probability of the limits, 0 < c < 1
 * @out_description: (out caller-allocates): the description
 * @error: return location; domain `SAN_ERROR`
 *
 * Describes a simple series.
 * Errors: those of the domains, `TOO_FEW_VALUES` and `NOT_FINITE` on `values`; on `confidence`;
 * @out_description is then untouched.
 * Source: textbook 2.7, contract `variation-series`.
 * Expected values: `tests/core/test-description.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_description_compute_values    (const double        *values,
                                            gsize                n,
                                            double               confidence,
                                            SanDescription      *out_description,
                                            GError             **error);

/**
 * san_description_compute_weighted:
 * @variants: [n] values in any order, repeats are added up
 * @frequencies: [n] counts, 0 drops the variant
 * @n: number of variants
 * @confidence: probability of the limits, 0 < c < 1
 * @out_description: (out caller-allocates): the description
 * @error: return location; domain `SAN_ERROR`
 *
 * Describes a weighted series: the same results as for each variant written out f times.
 * Errors: those of the domains on `variants`, `frequencies`, `confidence`; `TOO_FEW_VALUES`
 * (Σf < 2) on `frequencies`; `NOT_FINITE` on `variants`; @out_description is then untouched.
 * Source and expected values: as above.
 *
 * Returns: `TRUE` on success
 */
gboolean san_description_compute_weighted  (const double        *variants,
                                            const double        *frequencies,
                                            gsize                n,
                                            double               confidence,
                                            SanDescription      *out_description,
                                            GError             **error);

/**
 * SanIntervals:
 * @lower: [n] lower bounds, ascending; NaN leaves the first interval open
 * @upper: [n] upper bounds; NaN leaves the last interval open
 * @frequencies: [n] counts
 * @n: number of intervals, ≥ 2
 * @close_borders: whether an upper bound is moved to the next lower bound (140–144, 145–149 become
 *   140–145, 145–150) and a given last one by the gap before it
 *
 * Borrows its arrays.
 */
typedef struct
{
  const double *lower;
  const double *upper;
  const double *frequencies;
  gsize         n;
  gboolean      close_borders;
} SanIntervals;

/**
 * san_description_compute_intervals:
 * @intervals: the interval series
 * @confidence: probability of the limits, 0 < c < 1
 * @out_description: (out caller-allocates): the description
 * @error: return location; domain `SAN_ERROR`
 *
 * Describes an interval series by its midpoints; an open end takes the width of its neighbour.
 * Errors: those of the domains on `lower`, `upper`, `frequencies`, `confidence`; `TOO_FEW_VALUES`
 * on `lower` (fewer than 2 intervals) and on `frequencies` (Σf < 2); `BAD_INTERVALS` on `lower`
 * (open inside the series, overlapping, or two intervals that are both open) and on `upper` (open
 * inside, upper ≤ lower); `NOT_FINITE` on `lower`; @out_description is then untouched.
 * Source and expected values: as above.
 *
 * Returns: `TRUE` on success
 */
gboolean san_description_compute_intervals (const SanIntervals  *intervals,
                                            double               confidence,
                                            SanDescription      *out_description,
                                            GError             **error);

void     san_description_clear             (SanDescription      *description);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanDescription, san_description_clear)

G_END_DECLS
