/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-time-series.h"

#include <math.h>
#include <string.h>

#include "core/san-check.h"
#include "core/san-sums.h"

#define SHORTEST_MONTH 28
#define LONGEST_MONTH 31

/* 100 part / whole, NaN if the whole is 0. */
static double
percent_of (double part,
            double whole)
{
  return whole > 0 ? 100 * (part / whole) : NAN;
}

/* Half of each end belongs to the time outside the series. */
static double
chronological_mean (const double *levels,
                    gsize         n)
{
  double inner = san_sum (levels + 1, n - 2);

  return (levels[0] / 2 + inner + levels[n - 1] / 2) / (double) (n - 1);
}

static void
compute_chain (const double  *levels,
               SanTimeSeries *series)
{
  series->absolute_gain[0] = series->growth_rate[0] = NAN;
  series->gain_rate[0] = series->one_percent_value[0] = NAN;
  series->visual_index[0] = percent_of (levels[0], levels[0]);

  for (gsize i = 1; i < series->n; i++)
    {
      series->absolute_gain[i] = levels[i] - levels[i - 1];
      series->growth_rate[i] = percent_of (levels[i], levels[i - 1]);
      series->gain_rate[i] = percent_of (series->absolute_gain[i], levels[i - 1]);
      series->one_percent_value[i] = levels[i - 1] / 100;
      series->visual_index[i] = percent_of (levels[i], levels[0]);
    }
}

static void
compute_means (const double  *levels,
               SanSeriesKind  kind,
               SanTimeSeries *series)
{
  gsize n = series->n;
  double steps = (double) (n - 1);
  double first = levels[0];
  double last = levels[n - 1];

  series->mean_level = kind == SAN_SERIES_MOMENT ? chronological_mean (levels, n)
                                                 : san_sum (levels, n) / (double) n;
  series->mean_absolute_gain = (last - first) / steps;
  series->mean_growth_rate = first > 0 ? 100 * pow (last / first, 1 / steps) : NAN;
  series->mean_gain_rate = series->mean_growth_rate - 100;
}

/* Infinite growth is out of range, undefined growth is not. */
static gboolean
has_overflow (const SanTimeSeries *series)
{
  for (gsize i = 0; i < series->n; i++)
    if (isinf (series->growth_rate[i]) || isinf (series->visual_index[i]))
      return TRUE;

  return isinf (series->mean_level) || isinf (series->mean_growth_rate);
}

gboolean
san_time_series_compute (const double   *levels,
                         gsize           n,
                         SanSeriesKind   kind,
                         SanTimeSeries  *out_series,
                         GError        **error)
{
  g_auto(SanTimeSeries) series = { .n = n };

  if (!san_check_values (levels, n, 2, SAN_DOMAIN_NON_NEGATIVE, "levels", error))
    return FALSE;

  series.absolute_gain = g_new (double, n);
  series.growth_rate = g_new (double, n);
  series.gain_rate = g_new (double, n);
  series.one_percent_value = g_new (double, n);
  series.visual_index = g_new (double, n);
  compute_chain (levels, &series);
  compute_means (levels, kind, &series);
  if (has_overflow (&series))
    {
      san_error_set_at (error, SAN_ERROR_NOT_FINITE, "levels", -1, -1);
      return FALSE;
    }

  *out_series = series;
  memset (&series, 0, sizeof series);
  return TRUE;
}

void
san_time_series_clear (SanTimeSeries *series)
{
  g_clear_pointer (&series->absolute_gain, g_free);
  g_clear_pointer (&series->growth_rate, g_free);
  g_clear_pointer (&series->gain_rate, g_free);
  g_clear_pointer (&series->one_percent_value, g_free);
  g_clear_pointer (&series->visual_index, g_free);
}

static gboolean
check_twelve (gsize        n,
              const char  *field,
              GError     **error)
{
  if (n == SAN_MONTHS)
    return TRUE;

  san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, field, -1, -1);
  return FALSE;
}

static gboolean
check_days (const double  *days,
            gsize          n_days,
            GError       **error)
{
  if (!san_check_values (days, n_days, 0, SAN_DOMAIN_COUNT, "days", error))
    return FALSE;

  for (gsize i = 0; i < n_days; i++)
    {
      if (days[i] < SHORTEST_MONTH || days[i] > LONGEST_MONTH)
        {
          san_error_set_at (error, SAN_ERROR_OUT_OF_RANGE, "days", (int) i, -1);
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
san_seasonality_compute (const double    *monthly,
                         gsize            n_months,
                         const double    *days,
                         gsize            n_days,
                         SanSeasonality  *out_seasonality,
                         GError         **error)
{
  static const double common_year[SAN_MONTHS] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  SanSeasonality result;

  if (!san_check_values (monthly, n_months, 0, SAN_DOMAIN_NON_NEGATIVE, "monthly", error)
      || (days != NULL && !check_days (days, n_days, error))
      || !check_twelve (n_months, "monthly", error)
      || (days != NULL && !check_twelve (n_days, "days", error)))
    return FALSE;

  memcpy (result.days, days != NULL ? days : common_year, sizeof result.days);
  result.total = san_sum (monthly, SAN_MONTHS);
  result.days_total = san_sum (result.days, SAN_MONTHS);
  result.year_daily_mean = result.total / result.days_total;
  if (!san_check_result (result.total, "monthly", error)
      || !san_check_value (result.year_daily_mean, SAN_DOMAIN_DENOMINATOR, "monthly", error))
    return FALSE;

  for (int i = 0; i < SAN_MONTHS; i++)
    {
      result.daily_means[i] = monthly[i] / result.days[i];
      result.index[i] = percent_of (result.daily_means[i], result.year_daily_mean);
    }

  *out_seasonality = result;
  return TRUE;
}
