/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-standardization.h"

#include <math.h>
#include <string.h>

#include "core/san-check.h"
#include "core/san-sums.h"

gboolean
san_standard_make (const SanGroupedCounts  *counts,
                   SanStandard              kind,
                   gsize                    group,
                   double                  *out_standard,
                   GError                 **error)
{
  if (kind == SAN_STANDARD_GROUP)
    {
      if (group < 1 || group > counts->groups)
        {
          san_error_set_at (error, SAN_ERROR_OUT_OF_RANGE, "standard", -1, -1);
          return FALSE;
        }

      memcpy (out_standard, counts->population + (group - 1) * counts->strata,
              counts->strata * sizeof (double));
      return TRUE;
    }

  for (gsize j = 0; j < counts->strata; j++)
    {
      SanAccumulator total = { 0 };

      for (gsize i = 0; i < counts->groups; i++)
        san_accumulator_add (&total, counts->population[i * counts->strata + j]);

      out_standard[j] = san_accumulator_total (&total);
      if (kind == SAN_STANDARD_HALF_SUM)
        out_standard[j] /= (double) counts->groups;
    }

  return TRUE;
}

static gboolean
check_matrix (const double  *matrix,
              gsize          groups,
              gsize          strata,
              SanDomain      domain,
              const char    *field,
              GError       **error)
{
  for (gsize i = 0; i < groups; i++)
    {
      g_autoptr(GError) fault = NULL;

      if (!san_check_values (matrix + i * strata, strata, 1, domain, field, &fault))
        {
          san_error_set_at (error, (SanErrorCode) fault->code, field,
                            (int) i, san_error_get_row (fault));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_counts (const SanGroupedCounts  *counts,
              GError                 **error)
{
  if (!check_matrix (counts->events, counts->groups, counts->strata,
                     SAN_DOMAIN_COUNT, "events", error))
    return FALSE;

  if (counts->groups < 2)
    {
      san_error_set_at (error, SAN_ERROR_TOO_FEW_VALUES, "events", -1, -1);
      return FALSE;
    }

  return check_matrix (counts->population, counts->groups, counts->strata,
                       SAN_DOMAIN_DENOMINATOR, "population", error);
}

static void
allocate (const SanGroupedCounts   *counts,
          const double             *standard,
          SanDirectStandardization *result)
{
  gsize cells = counts->groups * counts->strata;

  result->groups = counts->groups;
  result->strata = counts->strata;
  result->crude = g_new (double, counts->groups);
  result->specific = g_new (double, cells);
  result->standard = g_memdup2 (standard, counts->strata * sizeof (double));
  result->expected = g_new (double, cells);
  result->expected_total = g_new (double, counts->groups);
  result->standardized = g_new (double, counts->groups);
  result->standard_error = g_new (double, counts->groups);
  result->standard_error_poisson = g_new (double, counts->groups);
}

/* One row of each table. The errors are the roots of Σ w² p (1 − p) / n and Σ w² p / n with the
 * weights w = S / ΣS. */
static void
compute_group (const SanGroupedCounts   *counts,
               gsize                     group,
               double                    base,
               SanDirectStandardization *result)
{
  gsize strata = counts->strata;
  const double *events = counts->events + group * strata;
  const double *population = counts->population + group * strata;
  double *specific = result->specific + group * strata;
  double *expected = result->expected + group * strata;
  SanAccumulator binomial = { 0 };
  SanAccumulator poisson = { 0 };
  gboolean has_excess = FALSE;

  for (gsize j = 0; j < strata; j++)
    {
      double p = events[j] / population[j];
      double weight = result->standard[j] / result->standard_total;
      double variance = weight * weight * p / population[j];

      specific[j] = base * p;
      expected[j] = p * result->standard[j];
      has_excess |= p > 1;
      san_accumulator_add (&binomial, variance * (1 - p));
      san_accumulator_add (&poisson, variance);
    }

  result->crude[group] = base * (san_sum (events, strata) / san_sum (population, strata));
  result->expected_total[group] = san_sum (expected, strata);
  result->standardized[group] = base * (result->expected_total[group] / result->standard_total);
  result->standard_error[group] = has_excess ? NAN
                                  : base * sqrt (san_accumulator_total (&binomial));
  result->standard_error_poisson[group] = base * sqrt (san_accumulator_total (&poisson));
}

gboolean
san_standardize_direct (const SanGroupedCounts    *counts,
                        const double              *standard,
                        double                     base,
                        SanDirectStandardization  *out_result,
                        GError                   **error)
{
  g_auto(SanDirectStandardization) result = { 0 };

  if (!check_counts (counts, error)
      || !san_check_values (standard, counts->strata, 1, SAN_DOMAIN_NON_NEGATIVE, "standard", error)
      || !san_check_value (base, SAN_DOMAIN_POSITIVE, "base", error))
    return FALSE;

  result.standard_total = san_sum (standard, counts->strata);
  if (!san_check_result (result.standard_total, "events", error)
      || !san_check_value (result.standard_total, SAN_DOMAIN_DENOMINATOR, "standard", error))
    return FALSE;

  allocate (counts, standard, &result);
  for (gsize i = 0; i < counts->groups; i++)
    {
      compute_group (counts, i, base, &result);
      if (!san_check_result (result.standardized[i], "events", error)
          || !san_check_result (result.standard_error_poisson[i], "events", error))
        return FALSE;
    }

  *out_result = result;
  memset (&result, 0, sizeof result);
  return TRUE;
}

void
san_direct_standardization_clear (SanDirectStandardization *result)
{
  g_clear_pointer (&result->crude, g_free);
  g_clear_pointer (&result->specific, g_free);
  g_clear_pointer (&result->standard, g_free);
  g_clear_pointer (&result->expected, g_free);
  g_clear_pointer (&result->expected_total, g_free);
  g_clear_pointer (&result->standardized, g_free);
  g_clear_pointer (&result->standard_error, g_free);
  g_clear_pointer (&result->standard_error_poisson, g_free);
}
