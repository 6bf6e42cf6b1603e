/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-rates.h"

#include <math.h>

#include "core/san-check.h"
#include "core/san-distributions.h"
#include "core/san-sums.h"

/* The textbook's confidence coefficient for 95 %. */
#define TEXTBOOK_T 2.0

/* √(P q / divisor), NaN where it is not defined. */
static double
binomial_error (double rate,
                double q,
                double divisor)
{
  return q >= 0 && divisor > 0 ? sqrt (rate) * sqrt (q / divisor) : NAN;
}

static void
compute_poisson (double   events,
                 double   unit,
                 double   alpha,
                 SanRate *rate)
{
  gboolean none = !(events > 0);

  rate->error_poisson = none ? NAN : unit * sqrt (events);
  rate->poisson_lower = none ? 0 : unit * san_chi2_quantile (alpha / 2, 2 * events) / 2;
  rate->poisson_upper = unit * san_chi2_upper_quantile (alpha / 2, 2 * events + 2) / 2;
}

static void
compute_wilson (double   events,
                double   population,
                double   base,
                SanRate *rate)
{
  double p = events / population;
  double z2 = rate->z * rate->z / population;
  double centre = p + z2 / 2;
  double half = sqrt (z2 * (p * (1 - p) + z2 / 4));

  rate->wilson_lower = events > 0 ? base * (centre - half) / (1 + z2) : 0;
  rate->wilson_upper = events < population ? base * (centre + half) / (1 + z2) : base;
}

static void
compute_exact (double   events,
               double   population,
               double   base,
               double   alpha,
               SanRate *rate)
{
  double others = population - events;

  rate->exact_lower = events > 0 ? base * san_beta_quantile (alpha / 2, events, others + 1) : 0;
  rate->exact_upper = others > 0 ? base * san_beta_upper_quantile (alpha / 2, events + 1, others)
                                 : base;
}

static void
compute_binomial (double   events,
                  double   population,
                  double   base,
                  double   alpha,
                  SanRate *rate)
{
  if (events > population)
    {
      rate->q = rate->error = rate->ci_lower = rate->ci_upper = NAN;
      rate->wilson_lower = rate->wilson_upper = rate->exact_lower = rate->exact_upper = NAN;
      return;
    }

  rate->q = (population - events) / population * base;
  rate->error = binomial_error (rate->rate, rate->q, rate->divisor);
  rate->ci_lower = rate->rate - rate->z * rate->error;
  rate->ci_upper = rate->rate + rate->z * rate->error;
  compute_wilson (events, population, base, rate);
  compute_exact (events, population, base, alpha, rate);
}

gboolean
san_rate_compute (double    events,
                  double    population,
                  double    base,
                  double    confidence,
                  SanRate  *out_rate,
                  GError  **error)
{
  SanRate rate = { 0 };

  if (!san_check_value (events, SAN_DOMAIN_COUNT, "events", error)
      || !san_check_value (population, SAN_DOMAIN_DENOMINATOR, "population", error)
      || !san_check_value (base, SAN_DOMAIN_POSITIVE, "base", error)
      || !san_check_value (confidence, SAN_DOMAIN_CONFIDENCE, "confidence", error))
    return FALSE;

  rate.rate = events / population * base;
  rate.divisor = san_textbook_divisor (population);
  rate.z = san_confidence_z (confidence);
  compute_poisson (events, base / population, 1 - confidence, &rate);
  compute_binomial (events, population, base, 1 - confidence, &rate);
  if (!san_check_result (rate.rate, "events", error)
      || !san_check_result (rate.poisson_upper, "events", error))
    return FALSE;

  *out_rate = rate;
  return TRUE;
}

static gboolean
check_sample_size (double       n,
                   const char  *field,
                   GError     **error)
{
  if (!san_check_value (n, SAN_DOMAIN_COUNT, field, error)
      || !san_check_value (n, SAN_DOMAIN_DENOMINATOR, field, error))
    return FALSE;

  if (n >= 2)
    return TRUE;

  san_error_set_at (error, SAN_ERROR_TOO_FEW_VALUES, field, -1, -1);
  return FALSE;
}

gboolean
san_rate_error_compute (double         rate,
                        double         n,
                        double         base,
                        double         confidence,
                        SanRateError  *out_error,
                        GError       **error)
{
  SanRateError result;

  if (!san_check_value (rate, SAN_DOMAIN_NON_NEGATIVE, "rate", error)
      || !check_sample_size (n, "n", error)
      || !san_check_value (base, SAN_DOMAIN_POSITIVE, "base", error)
      || !san_check_value (confidence, SAN_DOMAIN_CONFIDENCE, "confidence", error)
      || !san_check_part (rate, base, "rate", error))
    return FALSE;

  result.q = base - rate;
  result.divisor = san_textbook_divisor (n);
  result.error = binomial_error (rate, result.q, result.divisor);
  result.error_extreme = rate > 0 && rate < base
                         ? NAN : TEXTBOOK_T * TEXTBOOK_T * base / (n + TEXTBOOK_T * TEXTBOOK_T);
  result.textbook_lower = rate - TEXTBOOK_T * result.error;
  result.textbook_upper = rate + TEXTBOOK_T * result.error;
  result.z = san_confidence_z (confidence);
  result.ci_lower = rate - result.z * result.error;
  result.ci_upper = rate + result.z * result.error;

  *out_error = result;
  return TRUE;
}

/* The test that takes both groups as one sample when there is no difference. */
static void
compute_pooled (const SanSampleRate *first,
                const SanSampleRate *second,
                double               base,
                SanRateComparison   *result)
{
  double pooled = (first->rate * first->n + second->rate * second->n) / (first->n + second->n);
  double variance = pooled * (base - pooled) * (1 / first->n + 1 / second->n);

  result->pooled_rate = pooled;
  result->z_pooled = result->difference / sqrt (variance);
  result->p_pooled = san_normal_two_sided (result->z_pooled);
}

static gboolean
check_comparison (const SanSampleRate  *first,
                  const SanSampleRate  *second,
                  double                base,
                  double                confidence,
                  GError              **error)
{
  return san_check_value (first->rate, SAN_DOMAIN_NON_NEGATIVE, "rate1", error)
         && check_sample_size (first->n, "n1", error)
         && san_check_value (second->rate, SAN_DOMAIN_NON_NEGATIVE, "rate2", error)
         && check_sample_size (second->n, "n2", error)
         && san_check_value (base, SAN_DOMAIN_POSITIVE, "base", error)
         && san_check_value (confidence, SAN_DOMAIN_CONFIDENCE, "confidence", error)
         && san_check_part (first->rate, base, "rate1", error)
         && san_check_part (second->rate, base, "rate2", error);
}

gboolean
san_rates_compare (const SanSampleRate  *first,
                   const SanSampleRate  *second,
                   double                base,
                   double                confidence,
                   SanRateComparison    *out_comparison,
                   GError              **error)
{
  SanRateComparison result;

  if (!check_comparison (first, second, base, confidence, error))
    return FALSE;

  result.error1 = binomial_error (first->rate, base - first->rate,
                                  san_textbook_divisor (first->n));
  result.error2 = binomial_error (second->rate, base - second->rate,
                                  san_textbook_divisor (second->n));
  result.error_difference = hypot (result.error1, result.error2);
  if (!(result.error_difference > 0))
    {
      san_error_set_at (error, SAN_ERROR_ZERO_DENOMINATOR, "rate1", -1, -1);
      return FALSE;
    }

  result.difference = first->rate - second->rate;
  result.t = result.difference / result.error_difference;
  result.p = san_normal_two_sided (result.t);
  result.df = first->n + second->n - 2;
  result.p_student = san_student_two_sided (result.t, result.df);
  result.reliable = fabs (result.t) >= TEXTBOOK_T;
  result.z = san_confidence_z (confidence);
  result.ci_lower = result.difference - result.z * result.error_difference;
  result.ci_upper = result.difference + result.z * result.error_difference;
  compute_pooled (first, second, base, &result);

  *out_comparison = result;
  return TRUE;
}

gboolean
san_probability_compute (double           favourable,
                         double           trials,
                         SanProbability  *out_probability,
                         GError         **error)
{
  if (!san_check_value (favourable, SAN_DOMAIN_COUNT, "favourable", error)
      || !san_check_value (trials, SAN_DOMAIN_COUNT, "trials", error)
      || !san_check_value (trials, SAN_DOMAIN_DENOMINATOR, "trials", error)
      || !san_check_part (favourable, trials, "favourable", error))
    return FALSE;

  out_probability->p = favourable / trials;
  out_probability->q = (trials - favourable) / trials;
  out_probability->percent = 100 * out_probability->p;
  return TRUE;
}
