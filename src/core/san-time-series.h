/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SAN_MONTHS 12

typedef enum {
  SAN_SERIES_INTERVAL, /* levels sum up what happened in a period */
  SAN_SERIES_MOMENT,   /* levels are states at equally spaced dates */
} SanSeriesKind;

/**
 * SanTimeSeries:
 * @n: number of levels
 * @absolute_gain: (array length=n): y_i − y_{i−1}
 * @growth_rate: (array length=n): 100 y_i / y_{i−1}
 * @gain_rate: (array length=n): growth rate − 100
 * @one_percent_value: (array length=n): y_{i−1} / 100
 * @visual_index: (array length=n): 100 y_i / y_1
 * @mean_level: arithmetic mean; chronological mean of a moment series
 * @mean_absolute_gain: (y_n − y_1) / (n − 1)
 * @mean_growth_rate: 100 (y_n / y_1)^(1 / (n − 1)); NaN if y_1 = 0
 * @mean_gain_rate: mean growth rate − 100
 *
 * An element that is not defined (the first of all arrays but @visual_index; a divisor of 0) is
 * NaN. Owns its arrays.
 */
typedef struct
{
  gsize   n;
  double *absolute_gain;
  double *growth_rate;
  double *gain_rate;
  double *one_percent_value;
  double *visual_index;
  double  mean_level;
  double  mean_absolute_gain;
  double  mean_growth_rate;
  double  mean_gain_rate;
} SanTimeSeries;

/**
 * san_time_series_compute:
 * @levels: [n] levels y, ≥ 0, at equal distances of time
 * @n: number of levels, ≥ 2
 * @kind: how the mean level is taken
 * @out_series: (out caller-allocates): indicators of the series
 * @error: return location; domain `SAN_ERROR`
 *
 * Errors: those of the domain, `TOO_FEW_VALUES` and `NOT_FINITE` on `levels`; @out_series is then
 * untouched.
 * Source: textbook 2.5, contract `time-series`. Expected values: `tests/core/test-time-series.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_time_series_compute (const double   *levels,
                                  gsize           n,
                                  SanSeriesKind   kind,
                                  SanTimeSeries  *out_series,
                                  GError        **error);
void     san_time_series_clear   (SanTimeSeries  *series);

/**
 * SanSeasonality:
 * @total: cases of the year
 * @days_total: days of the year
 * @days: days of each month, as used
 * @daily_means: cases a day in each month
 * @year_daily_mean: total / days_total
 * @index: 100 daily_mean / year_daily_mean
 */
typedef struct
{
  double total;
  double days_total;
  double year_daily_mean;
  double days[SAN_MONTHS];
  double daily_means[SAN_MONTHS];
  double index[SAN_MONTHS];
} SanSeasonality;

/**
 * san_seasonality_compute:
 * @monthly: [n_months] cases in each month from January, ≥ 0
 * @n_months: must be 12
 * @days: (nullable): [n_days] days of each month, counts 28 … 31; `NULL` for a year of 365 days
 * @n_days: must be 12 if @days is given
 * @out_seasonality: (out caller-allocates): seasonal indices
 * @error: return location; domain `SAN_ERROR`
 *
 * Errors: those of the domains on `monthly` and `days`, `OUT_OF_RANGE` on `days`; `UNEQUAL_LENGTHS`
 * on the array that has not 12 values; `ZERO_DENOMINATOR` (total 0) and `NOT_FINITE` on `monthly`;
 * @out_seasonality is then untouched.
 * Source: textbook 2.5, contract `seasonality`. Expected values: `tests/core/test-time-series.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_seasonality_compute (const double    *monthly,
                                  gsize            n_months,
                                  const double    *days,
                                  gsize            n_days,
                                  SanSeasonality  *out_seasonality,
                                  GError         **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanTimeSeries, san_time_series_clear)

G_END_DECLS
