/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-description.h"

#include <math.h>
#include <string.h>

#include "core/san-check.h"
#include "core/san-description-private.h"

/* Densities and cumulated frequencies that differ by less are equal. */
#define SLACK 1e-9

/* Rounding of a bound, relative to its size. */
#define RELATIVE_ROUNDING 1e-14

static gboolean
refuse (const char  *field,
        gsize        i,
        GError     **error)
{
  san_error_set_at (error, SAN_ERROR_BAD_INTERVALS, field, (int) i, -1);
  return FALSE;
}

/* @open is the position that may be left open. */
static gboolean
check_bounds (const double  *bounds,
              gsize          n,
              gsize          open,
              const char    *field,
              GError       **error)
{
  for (gsize i = 0; i < n; i++)
    {
      if (isnan (bounds[i]))
        {
          if (i != open)
            return refuse (field, i, error);
        }
      else if (isinf (bounds[i]))
        {
          san_error_set_at (error, SAN_ERROR_NOT_FINITE, field, (int) i, -1);
          return FALSE;
        }
    }

  return TRUE;
}

/* Comparisons with an open end are false, which is what they should be. */
static gboolean
check_order (const SanIntervals  *intervals,
             GError             **error)
{
  const double *lower = intervals->lower;
  const double *upper = intervals->upper;

  for (gsize i = 0; i < intervals->n; i++)
    if (upper[i] <= lower[i])
      return refuse ("upper", i, error);

  for (gsize i = 1; i < intervals->n; i++)
    if (lower[i] < upper[i - 1])
      return refuse ("lower", i, error);

  /* Neither of two open intervals can lend the other its width. */
  if (intervals->n == 2 && isnan (lower[0]) && isnan (upper[1]))
    return refuse ("lower", 0, error);

  return TRUE;
}

static gboolean
check_intervals (const SanIntervals  *intervals,
                 GError             **error)
{
  gsize n = intervals->n;

  if (n < 2)
    {
      san_error_set_at (error, SAN_ERROR_TOO_FEW_VALUES, "lower", -1, -1);
      return FALSE;
    }

  return check_bounds (intervals->lower, n, 0, "lower", error)
         && check_bounds (intervals->upper, n, n - 1, "upper", error)
         && san_check_values (intervals->frequencies, n, 0, SAN_DOMAIN_COUNT, "frequencies", error)
         && check_order (intervals, error)
         && san_check_units (intervals->frequencies, n, error);
}

static void
close_borders (double *lower,
               double *upper,
               gsize   n)
{
  /* The gap before a last bound that is open does not matter: NaN stays NaN. */
  upper[n - 1] += lower[n - 1] - upper[n - 2];
  for (gsize i = 0; i + 1 < n; i++)
    upper[i] = lower[i + 1];
}

static void
set_bounds (const SanIntervals *intervals,
            SanDescription     *description)
{
  gsize n = intervals->n;
  double *lower = g_memdup2 (intervals->lower, n * sizeof (double));
  double *upper = g_memdup2 (intervals->upper, n * sizeof (double));

  if (intervals->close_borders)
    close_borders (lower, upper, n);
  if (isnan (lower[0]))
    lower[0] = upper[0] - (upper[1] - lower[1]);
  if (isnan (upper[n - 1]))
    upper[n - 1] = lower[n - 1] + (upper[n - 2] - lower[n - 2]);

  description->n_variants = n;
  description->lower = lower;
  description->upper = upper;
  description->frequencies = g_memdup2 (intervals->frequencies, n * sizeof (double));
  description->variants = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    description->variants[i] = lower[i] + (upper[i] - lower[i]) / 2;
}

/* The outer bounds are those that were given, even where closing borders moved them. */
static void
compute_range (const SanIntervals *intervals,
               SanDescription     *description)
{
  gsize first = 0;
  gsize last = intervals->n - 1;

  while (intervals->frequencies[first] == 0)
    first++;
  while (intervals->frequencies[last] == 0)
    last--;

  description->min = description->lower[first];
  description->max = isnan (intervals->upper[last]) ? description->upper[last]
                                                    : intervals->upper[last];
  description->range = description->max - description->min;
}

static double
interval_quantile (const SanDescription *description,
                   double                p)
{
  double target = p * description->n;
  double before = 0;
  gsize i = 0;

  while (i + 1 < description->n_variants && before + description->frequencies[i] < target - SLACK)
    before += description->frequencies[i++];

  return description->lower[i] + (description->upper[i] - description->lower[i])
                                 * ((target - before) / description->frequencies[i]);
}

/* Frequency per unit of width, 0 outside the table. */
static double
density_at (const SanDescription *description,
            gssize                i)
{
  if (i < 0 || (gsize) i >= description->n_variants)
    return 0;

  return description->frequencies[i] / (description->upper[i] - description->lower[i]);
}

/* How far a density rises above its neighbour's; rounding is no rise. */
static double
rise_above (double density,
            double neighbour)
{
  double rise = density - neighbour;

  return rise > SLACK * density ? rise : 0;
}

static double
interval_mode (const SanDescription *description,
               gssize                i)
{
  double density = density_at (description, i);
  double before = rise_above (density, density_at (description, i - 1));
  double after = rise_above (density, density_at (description, i + 1));
  double width = description->upper[i] - description->lower[i];

  if (before + after > 0)
    return description->lower[i] + width * (before / (before + after));

  return description->variants[i];
}

/* Two intervals of a plateau may share a mode, their common border. */
static gboolean
is_same_mode (const SanDescription *description,
              gsize                 i,
              double                mode)
{
  double width = description->upper[i] - description->lower[i];
  double last;

  if (description->n_modes == 0)
    return FALSE;

  last = description->modes[description->n_modes - 1];
  return fabs (mode - last) <= MAX (SLACK * width, RELATIVE_ROUNDING * fabs (mode));
}

static void
find_interval_modes (SanDescription *description)
{
  double greatest = 0;

  for (gsize i = 0; i < description->n_variants; i++)
    greatest = MAX (greatest, density_at (description, (gssize) i));

  description->modes = g_new (double, description->n_variants);
  for (gsize i = 0; i < description->n_variants; i++)
    {
      double mode;

      if (density_at (description, (gssize) i) < greatest * (1 - SLACK))
        continue;

      mode = interval_mode (description, (gssize) i);
      if (!is_same_mode (description, i, mode))
        description->modes[description->n_modes++] = mode;
    }
}

gboolean
san_description_compute_intervals (const SanIntervals  *intervals,
                                   double               confidence,
                                   SanDescription      *out_description,
                                   GError             **error)
{
  g_auto(SanDescription) description = { 0 };

  if (!check_intervals (intervals, error))
    return FALSE;

  set_bounds (intervals, &description);
  if (!san_description_summarize (&description, confidence, "lower", error))
    return FALSE;

  compute_range (intervals, &description);
  description.median = interval_quantile (&description, 0.5);
  description.q1 = interval_quantile (&description, 0.25);
  description.q3 = interval_quantile (&description, 0.75);
  description.q1_type6 = description.q3_type6 = NAN;
  find_interval_modes (&description);

  *out_description = description;
  memset (&description, 0, sizeof description);
  return TRUE;
}
