/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-axis.h"

#include <math.h>

#include "model/san-notation.h"

/* Above a million and below a thousandth the power of ten stands once, in the axis title. */
#define EXPONENT_FROM 1e6
#define EXPONENT_BELOW 1e-3

/* Quotients such as 0.3 / 0.1 miss whole numbers by some ulp. */
#define SLACK 1e-9

static double
next_step (double step)
{
  const double power = pow (10, floor (log10 (step) + SLACK));
  const double lead = round (step / power);

  return (lead < 2 ? 2 : lead < 5 ? 5 : 10) * power;
}

static double
nice_step (double least)
{
  double step = pow (10, floor (log10 (least)));

  while (step < least * (1 - SLACK))
    step = next_step (step);

  return step;
}

static void
sort_bounds (double       *low,
             double       *high,
             SanAxisFlags  flags)
{
  if (!isfinite (*low) || !isfinite (*high))
    {
      *low = isfinite (*high) ? *high : isfinite (*low) ? *low : 0;
      *high = *low;
    }

  if (*low > *high)
    {
      const double swap = *low;

      *low = *high;
      *high = swap;
    }

  if (flags & SAN_AXIS_FROM_ZERO)
    {
      *low = fmin (*low, 0);
      *high = fmax (*high, 0);
    }

  /* A range at the limit of precision can't carry distinct marks. */
  if (*high - *low <= SLACK * fmax (fabs (*low), fabs (*high)))
    {
      const double margin = *high != 0 ? fabs (*high) / 10 : 1;

      *low = *low == 0 ? 0 : *low - margin;
      *high = *high + margin;
    }
}

static void
find_marks (double        low,
            double        high,
            SanAxisFlags  flags,
            double        step,
            double       *first,
            double       *last)
{
  const gboolean tight = (flags & SAN_AXIS_TIGHT) != 0;

  *first = floor (low / step + SLACK);
  *last = ceil (high / step - SLACK);

  /* A broken scale begins clearly below the least value: no line starts on the axis. */
  if (!tight && !(flags & SAN_AXIS_FROM_ZERO) && *first > 0 && low / step - *first < 0.5)
    *first -= 1;
  if (!tight && high != 0 && *last <= high / step + SLACK)
    *last += 1;
  if (!tight && low < 0 && (flags & SAN_AXIS_FROM_ZERO) && *first >= low / step - SLACK)
    *first -= 1;
}

static int
find_exponent (double largest)
{
  if (largest >= EXPONENT_FROM)
    return (int) floor (log10 (largest) / 3) * 3;
  if (largest < EXPONENT_BELOW)
    return (int) floor (log10 (largest) / 3 + SLACK) * 3;

  return 0;
}

void
san_axis_fit (SanAxis      *axis,
              double        low,
              double        high,
              SanAxisFlags  flags,
              guint         max_steps)
{
  double step, first, last;

  g_return_if_fail (axis != NULL);

  sort_bounds (&low, &high, flags);
  max_steps = MAX (max_steps, 2);
  step = nice_step (high / max_steps - low / max_steps);
  if (flags & SAN_AXIS_WHOLE)
    step = fmax (step, 1);
  find_marks (low, high, flags, step, &first, &last);
  while (last - first > max_steps)
    {
      step = next_step (step);
      find_marks (low, high, flags, step, &first, &last);
    }

  axis->step = step;
  axis->min = first * step;
  axis->max = last * step;
  axis->n_steps = (guint) (last - first);
  axis->exponent = find_exponent (fmax (fabs (axis->min), fabs (axis->max)));
  axis->decimals = MAX (0, axis->exponent - (int) floor (log10 (step) + SLACK));
}

double
san_axis_tick (const SanAxis *axis,
               guint          position)
{
  const double value = axis->min + position * axis->step;

  /* Zero must read "0", not the rest of a subtraction. */
  return fabs (value) < axis->step / 2 ? 0 : value;
}

double
san_axis_place (const SanAxis *axis,
                double         value)
{
  return (value - axis->min) / (axis->max - axis->min);
}

char *
san_axis_tick_text (const SanAxis *axis,
                    guint          position)
{
  const double value = san_axis_tick (axis, position) / pow (10, axis->exponent);

  return san_notation_format_decimals (value, axis->decimals);
}
