/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-sums.h"

#include <math.h>

/* Differences of this relative size are rounding, not variation (contract 1.4). */
#define RELATIVE_ROUNDING 1e-14

#define LARGE_SAMPLE 30

void
san_accumulator_add (SanAccumulator *accumulator,
                     double          term)
{
  double sum = accumulator->sum + term;

  /* The smaller addend is the one whose low digits are rounded away. */
  if (fabs (accumulator->sum) >= fabs (term))
    accumulator->lost += (accumulator->sum - sum) + term;
  else
    accumulator->lost += (term - sum) + accumulator->sum;

  accumulator->sum = sum;
}

double
san_accumulator_total (const SanAccumulator *accumulator)
{
  /* After an overflow what was lost is not a number, the sum itself still says so. */
  return isfinite (accumulator->sum) ? accumulator->sum + accumulator->lost : accumulator->sum;
}

double
san_sum (const double *values,
         gsize         n)
{
  SanAccumulator total = { 0 };

  for (gsize i = 0; i < n; i++)
    san_accumulator_add (&total, values[i]);

  return san_accumulator_total (&total);
}

static double
frequency_at (const double *frequencies,
              gsize         i)
{
  return frequencies != NULL ? frequencies[i] : 1;
}

/* Σ(x − origin)f */
static double
sum_from (const double *values,
          const double *frequencies,
          gsize         n,
          double        origin)
{
  SanAccumulator total = { 0 };

  for (gsize i = 0; i < n; i++)
    san_accumulator_add (&total, (values[i] - origin) * frequency_at (frequencies, i));

  return san_accumulator_total (&total);
}

/* Σ(x − origin)²f */
static double
squares_from (const double *values,
              const double *frequencies,
              gsize         n,
              double        origin)
{
  SanAccumulator total = { 0 };

  for (gsize i = 0; i < n; i++)
    {
      double d = values[i] - origin;

      san_accumulator_add (&total, d * d * frequency_at (frequencies, i));
    }

  return san_accumulator_total (&total);
}

void
san_sums_compute (const double *values,
                  const double *frequencies,
                  gsize         n,
                  SanSums      *out_sums)
{
  double count = frequencies != NULL ? san_sum (frequencies, n) : (double) n;
  double sum = sum_from (values, frequencies, n, 0);
  double mean = sum / count;
  double deviations;
  double squares;

  /* The quotient is rounded at the size of the sum; the second pass puts that right. */
  mean += sum_from (values, frequencies, n, mean) / count;
  deviations = sum_from (values, frequencies, n, mean);
  squares = squares_from (values, frequencies, n, mean) - deviations * deviations / count;

  out_sums->n = count;
  out_sums->sum = sum;
  out_sums->mean = mean;
  out_sums->sum_of_deviations = deviations;
  out_sums->sum_of_squares = san_is_constant (values, frequencies, n) ? 0 : squares;
}

double
san_max_abs (const double *values,
             gsize         n)
{
  double largest = 0;

  for (gsize i = 0; i < n; i++)
    largest = MAX (largest, fabs (values[i]));

  return largest;
}

gboolean
san_is_constant (const double *values,
                 const double *frequencies,
                 gsize         n)
{
  double lowest = INFINITY;
  double highest = -INFINITY;

  for (gsize i = 0; i < n; i++)
    {
      if (frequency_at (frequencies, i) > 0)
        {
          lowest = MIN (lowest, values[i]);
          highest = MAX (highest, values[i]);
        }
    }

  if (lowest > highest)
    return TRUE;

  return highest - lowest <= RELATIVE_ROUNDING * MAX (fabs (lowest), fabs (highest));
}

gboolean
san_is_zero_mean (double mean,
                  double max_abs)
{
  return fabs (mean) <= RELATIVE_ROUNDING * max_abs;
}

double
san_textbook_divisor (double n)
{
  return n >= LARGE_SAMPLE ? n : n - 1;
}
