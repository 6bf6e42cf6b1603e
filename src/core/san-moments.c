/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-moments.h"

#include <math.h>
#include <string.h>

#include "core/san-check.h"
#include "core/san-sums.h"

/* The variant of the greatest frequency, the first such. */
static double
default_assumed_mean (const SanMomentsInput *input)
{
  gsize best = 0;

  for (gsize i = 1; i < input->n; i++)
    if (input->frequencies[i] > input->frequencies[best])
      best = i;

  return input->variants[best];
}

/* The difference of the two smallest variants. */
static double
default_interval (const SanMomentsInput *input)
{
  double smallest = INFINITY;
  double second = INFINITY;

  for (gsize i = 0; i < input->n; i++)
    smallest = MIN (smallest, input->variants[i]);
  for (gsize i = 0; i < input->n; i++)
    if (input->variants[i] > smallest)
      second = MIN (second, input->variants[i]);

  return isfinite (second) ? second - smallest : 1;
}

/* Σ d^k f for k = 1 … 4 */
static void
sum_powers (const double *deviations,
            const double *frequencies,
            gsize         n,
            double        sums[SAN_MOMENTS])
{
  SanAccumulator totals[SAN_MOMENTS] = { 0 };

  for (gsize i = 0; i < n; i++)
    {
      double term = frequencies[i];

      for (int k = 0; k < SAN_MOMENTS; k++)
        {
          term *= deviations[i];
          san_accumulator_add (&totals[k], term);
        }
    }

  for (int k = 0; k < SAN_MOMENTS; k++)
    sums[k] = san_accumulator_total (&totals[k]);
}

static void
compute_initial (const SanMomentsInput *input,
                 SanMoments            *moments)
{
  double sums[SAN_MOMENTS];

  for (gsize i = 0; i < input->n; i++)
    moments->deviations[i] = (input->variants[i] - moments->assumed_mean) / moments->interval;

  sum_powers (moments->deviations, input->frequencies, input->n, sums);
  moments->sum_d = sums[0];
  moments->sum_d2 = sums[1];
  for (int k = 0; k < SAN_MOMENTS; k++)
    moments->initial_moments[k] = sums[k] / moments->n;
}

/* By deviations from the mean, not by the textbook's formulas from the initial moments: those lose
 * all digits when A is far from the mean. */
static void
compute_central (const SanMomentsInput *input,
                 const SanSums         *sums,
                 SanMoments            *moments)
{
  g_autofree double *centred = g_new (double, input->n);
  double correction = sums->sum_of_deviations / sums->n;
  double powers[SAN_MOMENTS];
  double mu2;

  for (gsize i = 0; i < input->n; i++)
    centred[i] = input->variants[i] - sums->mean - correction;

  sum_powers (centred, input->frequencies, input->n, powers);
  moments->central_moments[0] = 0;
  for (int k = 1; k < SAN_MOMENTS; k++)
    moments->central_moments[k] = powers[k] / sums->n;

  if (san_is_constant (input->variants, input->frequencies, input->n))
    {
      memset (moments->central_moments, 0, sizeof moments->central_moments);
      moments->skewness_g1 = moments->kurtosis_g2 = NAN;
      return;
    }

  mu2 = moments->central_moments[1];
  moments->skewness_g1 = moments->central_moments[2] / (mu2 * sqrt (mu2));
  moments->kurtosis_g2 = moments->central_moments[3] / (mu2 * mu2) - 3;
}

static void
compute_errors (const SanMomentsInput *input,
                const SanSums         *sums,
                SanMoments            *moments)
{
  double max_abs = san_max_abs (input->variants, input->n);

  moments->mean = sums->mean;
  moments->divisor = san_textbook_divisor (sums->n);
  moments->sigma = sqrt (sums->sum_of_squares / moments->divisor);
  moments->error = moments->sigma / sqrt (moments->divisor);
  moments->cv = san_is_zero_mean (sums->mean, max_abs) ? NAN
                                                       : 100 * moments->sigma / fabs (sums->mean);
}

static gboolean
check_input (const SanMomentsInput  *input,
             GError                **error)
{
  if (!san_check_values (input->variants, input->n, 1, SAN_DOMAIN_NUMBER, "variants", error)
      || !san_check_values (input->frequencies, input->n, 1, SAN_DOMAIN_COUNT,
                            "frequencies", error))
    return FALSE;

  if (!isnan (input->assumed_mean)
      && !san_check_value (input->assumed_mean, SAN_DOMAIN_NUMBER, "assumed_mean", error))
    return FALSE;

  if (!isnan (input->interval)
      && !san_check_value (input->interval, SAN_DOMAIN_DENOMINATOR, "interval", error))
    return FALSE;

  return san_check_units (input->frequencies, input->n, error);
}

gboolean
san_moments_compute (const SanMomentsInput  *input,
                     SanMoments             *out_moments,
                     GError                **error)
{
  g_auto(SanMoments) moments = { 0 };
  SanSums sums;

  if (!check_input (input, error))
    return FALSE;

  san_sums_compute (input->variants, input->frequencies, input->n, &sums);
  moments.n = sums.n;
  moments.n_variants = input->n;
  moments.deviations = g_new (double, input->n);
  moments.assumed_mean = isnan (input->assumed_mean) ? default_assumed_mean (input)
                                                     : input->assumed_mean;
  moments.interval = isnan (input->interval) ? default_interval (input) : input->interval;
  compute_initial (input, &moments);
  compute_central (input, &sums, &moments);
  compute_errors (input, &sums, &moments);
  if (!san_check_result (moments.initial_moments[SAN_MOMENTS - 1], "variants", error)
      || !san_check_result (moments.central_moments[SAN_MOMENTS - 1], "variants", error))
    return FALSE;

  *out_moments = moments;
  memset (&moments, 0, sizeof moments);
  return TRUE;
}

void
san_moments_clear (SanMoments *moments)
{
  g_clear_pointer (&moments->deviations, g_free);
}
