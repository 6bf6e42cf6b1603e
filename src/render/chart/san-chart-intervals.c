/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-intervals.h"

#include <math.h>

#include "render/chart/san-chart-format.h"

/* Widths that differ by less than this share are the same: 0.3 − 0.2 against 0.2 − 0.1. */
#define SAME_WIDTH 1e-6

static gboolean
is_same (double a,
         double b)
{
  return fabs (a - b) <= SAME_WIDTH * fmax (fabs (a), fabs (b));
}

/* Classes such as 20–29, 30–39 meet halfway: rectangles of a histogram leave no gap. */
static void
find_bounds (SanIntervals   *self,
             const SanChart *chart)
{
  const double *lower = san_chart_get_lower (chart);
  const double *upper = san_chart_get_upper (chart);

  for (gsize i = 0; i <= self->n; i++)
    {
      if (lower == NULL)
        self->bounds[i] = (double) i - 0.5;
      else if (i == 0)
        self->bounds[i] = lower[0];
      else if (i == self->n)
        self->bounds[i] = upper[i - 1];
      else
        self->bounds[i] = upper[i - 1] + (lower[i] - upper[i - 1]) / 2;
    }
}

static gboolean
bounds_ascend (const SanIntervals *self)
{
  for (gsize i = 0; i <= self->n; i++)
    if (!isfinite (self->bounds[i]) || (i > 0 && self->bounds[i] <= self->bounds[i - 1]))
      return FALSE;

  return TRUE;
}

static double
width_of (const SanIntervals *self,
          gsize               index)
{
  return self->bounds[index + 1] - self->bounds[index];
}

static void
find_ordinary (SanIntervals *self)
{
  gsize most = 0;

  for (gsize i = 0; i < self->n; i++)
    {
      const double width = width_of (self, i);
      gsize count = 0;

      for (gsize k = 0; k < self->n; k++)
        count += is_same (width, width_of (self, k));
      if (count > most || (count == most && width < self->ordinary))
        {
          most = count;
          self->ordinary = width;
        }
    }

  self->equal = most == self->n;
}

SanIntervals *
san_intervals_new (const SanChart *chart)
{
  g_autoptr(SanIntervals) self = g_new0 (SanIntervals, 1);
  const gboolean density = san_chart_is_density (chart);

  self->n = san_chart_get_n_categories (chart);
  if (self->n == 0 || san_chart_get_n_series (chart) == 0)
    return NULL;

  self->bounds = g_new (double, self->n + 1);
  self->heights = g_new (double, self->n);
  find_bounds (self, chart);
  if (!bounds_ascend (self))
    return NULL;

  find_ordinary (self);
  for (gsize i = 0; i < self->n; i++)
    {
      const double frequency = san_chart_get_value (chart, 0, i);
      const double unit = density ? 1 : self->ordinary;

      self->heights[i] = self->equal && !density ? frequency
                                                 : frequency / (width_of (self, i) / unit);
      self->total += isnan (frequency) ? 0 : frequency;
    }

  return g_steal_pointer (&self);
}

void
san_intervals_free (SanIntervals *intervals)
{
  g_return_if_fail (intervals != NULL);

  g_free (intervals->bounds);
  g_free (intervals->heights);
  g_free (intervals);
}
