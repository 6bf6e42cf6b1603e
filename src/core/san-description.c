/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-description.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/san-check.h"
#include "core/san-description-private.h"
#include "core/san-distributions.h"
#include "core/san-sums.h"

/* A unit on the very border of mean ± k sigma belongs to it, however sigma is rounded. */
#define BORDER_SLACK 1e-9

#define TEXTBOOK_T 2.0

typedef struct
{
  double variant;
  double frequency;
} Entry;

SanVariation
san_variation_classify (double cv)
{
  if (isnan (cv))
    return SAN_VARIATION_UNDEFINED;
  if (cv < 10)
    return SAN_VARIATION_WEAK;

  return cv <= 20 ? SAN_VARIATION_MEDIUM : SAN_VARIATION_STRONG;
}

/* Σ|x − mean|f */
static double
sum_of_linear_deviations (const SanDescription *description)
{
  SanAccumulator total = { 0 };

  for (gsize i = 0; i < description->n_variants; i++)
    san_accumulator_add (&total, fabs (description->variants[i] - description->mean)
                                 * description->frequencies[i]);

  return san_accumulator_total (&total);
}

/* Percent of units no farther than @distance from the mean. */
static double
share_within (const SanDescription *description,
              double                distance)
{
  double inside = 0;

  for (gsize i = 0; i < description->n_variants; i++)
    if (fabs (description->variants[i] - description->mean) <= distance)
      inside += description->frequencies[i];

  return 100 * inside / description->n;
}

static void
compute_variation (SanDescription *description)
{
  double max_abs = san_max_abs (description->variants, description->n_variants);
  gboolean constant = san_is_constant (description->variants, description->frequencies,
                                       description->n_variants);

  description->mean_linear_deviation = sum_of_linear_deviations (description) / description->n;
  description->divisor = san_textbook_divisor (description->n);
  description->variance = description->sum_of_squares / description->divisor;
  description->sigma = sqrt (description->variance);
  description->sd_sample = sqrt (description->sum_of_squares / (description->n - 1));
  description->cv = san_is_zero_mean (description->mean, max_abs)
                    ? NAN : 100 * description->sigma / fabs (description->mean);
  description->variation = san_variation_classify (description->cv);

  for (int k = 1; k <= 3; k++)
    description->share_within[k - 1] = constant ? 100
      : share_within (description, k * description->sigma * (1 + BORDER_SLACK));
}

static void
compute_errors (SanDescription *description,
                double          confidence)
{
  double half;

  description->error = description->sigma / sqrt (description->divisor);
  description->error_sample = description->sd_sample / sqrt (description->n);
  description->textbook_lower = description->mean - TEXTBOOK_T * description->error;
  description->textbook_upper = description->mean + TEXTBOOK_T * description->error;

  half = san_confidence_t (confidence, description->n - 1) * description->error_sample;
  description->ci_lower = description->mean - half;
  description->ci_upper = description->mean + half;
}

gboolean
san_description_summarize (SanDescription  *description,
                           double           confidence,
                           const char      *field,
                           GError         **error)
{
  SanSums sums;

  if (!san_check_value (confidence, SAN_DOMAIN_CONFIDENCE, "confidence", error))
    return FALSE;

  san_sums_compute (description->variants, description->frequencies, description->n_variants,
                    &sums);
  if (!san_check_result (sums.sum, field, error)
      || !san_check_result (sums.sum_of_squares, field, error))
    return FALSE;

  description->n = sums.n;
  description->sum = sums.sum;
  description->mean = sums.mean;
  description->sum_of_deviations = sums.sum_of_deviations;
  description->sum_of_squares = sums.sum_of_squares;
  compute_variation (description);
  compute_errors (description, confidence);
  return san_check_result (description->ci_upper - description->ci_lower, field, error);
}

static int
compare_entries (const void *first,
                 const void *second)
{
  const Entry *a = first;
  const Entry *b = second;

  return (a->variant > b->variant) - (a->variant < b->variant);
}

/* Returns: (transfer full): [n] the variants in ascending order */
static Entry *
sort_entries (const double *values,
              const double *frequencies,
              gsize         n)
{
  Entry *entries = g_new (Entry, n);

  for (gsize i = 0; i < n; i++)
    {
      entries[i].variant = values[i];
      entries[i].frequency = frequencies != NULL ? frequencies[i] : 1;
    }

  qsort (entries, n, sizeof (Entry), compare_entries);
  return entries;
}

/* Adds up equal variants and drops those that do not occur. */
static void
collect_variants (const double   *values,
                  const double   *frequencies,
                  gsize           n,
                  SanDescription *description)
{
  g_autofree Entry *entries = sort_entries (values, frequencies, n);
  gsize last = 0;

  description->variants = g_new (double, n);
  description->frequencies = g_new0 (double, n);
  for (gsize i = 0; i < n; i++)
    {
      if (entries[i].frequency == 0)
        continue;

      if (description->n_variants == 0 || entries[i].variant > description->variants[last])
        {
          last = description->n_variants++;
          description->variants[last] = entries[i].variant;
        }
      description->frequencies[last] += entries[i].frequency;
    }
}

/* Returns: the value at @position of the ordered series, from 1 */
static double
order_statistic (const SanDescription *description,
                 double                position)
{
  double passed = 0;

  for (gsize i = 0; i < description->n_variants; i++)
    {
      passed += description->frequencies[i];
      if (passed >= position)
        return description->variants[i];
    }

  return description->max;
}

/* Linear between the neighbours of a position that is not whole. */
static double
value_at (const SanDescription *description,
          double                position)
{
  double whole = floor (position);
  double below = order_statistic (description, whole);
  double above = order_statistic (description, ceil (position));

  return below + (position - whole) * (above - below);
}

static double
quantile_type7 (const SanDescription *description,
                double                p)
{
  return value_at (description, 1 + (description->n - 1) * p);
}

static double
quantile_type6 (const SanDescription *description,
                double                p)
{
  return value_at (description, CLAMP ((description->n + 1) * p, 1, description->n));
}

static void
find_modes (SanDescription *description)
{
  double greatest = 0;
  double least = INFINITY;

  for (gsize i = 0; i < description->n_variants; i++)
    {
      greatest = MAX (greatest, description->frequencies[i]);
      least = MIN (least, description->frequencies[i]);
    }

  if (description->n_variants > 1 && least == greatest)
    return;

  description->modes = g_new (double, description->n_variants);
  for (gsize i = 0; i < description->n_variants; i++)
    if (description->frequencies[i] == greatest)
      description->modes[description->n_modes++] = description->variants[i];
}

static gboolean
compute_ordered (const double    *values,
                 const double    *frequencies,
                 gsize            n,
                 double           confidence,
                 SanDescription  *out_description,
                 GError         **error)
{
  g_auto(SanDescription) description = { 0 };

  collect_variants (values, frequencies, n, &description);
  if (!san_description_summarize (&description, confidence,
                                  frequencies != NULL ? "variants" : "values", error))
    return FALSE;

  description.min = description.variants[0];
  description.max = description.variants[description.n_variants - 1];
  description.range = description.max - description.min;
  description.median = quantile_type7 (&description, 0.5);
  description.q1 = quantile_type7 (&description, 0.25);
  description.q3 = quantile_type7 (&description, 0.75);
  description.q1_type6 = quantile_type6 (&description, 0.25);
  description.q3_type6 = quantile_type6 (&description, 0.75);
  find_modes (&description);

  *out_description = description;
  memset (&description, 0, sizeof description);
  return TRUE;
}

gboolean
san_description_compute_values (const double    *values,
                                gsize            n,
                                double           confidence,
                                SanDescription  *out_description,
                                GError         **error)
{
  return san_check_values (values, n, 2, SAN_DOMAIN_NUMBER, "values", error)
         && compute_ordered (values, NULL, n, confidence, out_description, error);
}

gboolean
san_description_compute_weighted (const double    *variants,
                                  const double    *frequencies,
                                  gsize            n,
                                  double           confidence,
                                  SanDescription  *out_description,
                                  GError         **error)
{
  if (!san_check_values (variants, n, 0, SAN_DOMAIN_NUMBER, "variants", error)
      || !san_check_values (frequencies, n, 0, SAN_DOMAIN_COUNT, "frequencies", error)
      || !san_check_units (frequencies, n, error))
    return FALSE;

  return compute_ordered (variants, frequencies, n, confidence, out_description, error);
}

void
san_description_clear (SanDescription *description)
{
  g_clear_pointer (&description->variants, g_free);
  g_clear_pointer (&description->frequencies, g_free);
  g_clear_pointer (&description->lower, g_free);
  g_clear_pointer (&description->upper, g_free);
  g_clear_pointer (&description->modes, g_free);
}
