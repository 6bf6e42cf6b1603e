/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-infant-mortality.h"

#include <math.h>

#include "core/san-check.h"

#define LARGEST_WEIGHT 0.5

static gboolean
check_if_known (double       count,
                const char  *field,
                GError     **error)
{
  return isnan (count) || san_check_value (count, SAN_DOMAIN_COUNT, field, error);
}

static gboolean
check_births (double       births,
              const char  *field,
              GError     **error)
{
  return san_check_value (births, SAN_DOMAIN_COUNT, field, error)
         && san_check_value (births, SAN_DOMAIN_DENOMINATOR, field, error);
}

static gboolean
check_domains (const SanInfantDeaths  *input,
               GError                **error)
{
  if (!check_if_known (input->deaths, "deaths", error)
      || !check_births (input->births, "births", error))
    return FALSE;

  if (!isnan (input->births_previous)
      && !check_births (input->births_previous, "births_previous", error))
    return FALSE;

  if (!check_if_known (input->deaths_born_this_year, "deaths_born_this_year", error)
      || !check_if_known (input->deaths_born_previous_year, "deaths_born_previous_year", error))
    return FALSE;

  if (!(input->weight_last >= 0 && input->weight_last <= LARGEST_WEIGHT))
    {
      san_error_set_at (error, SAN_ERROR_OUT_OF_RANGE, "weight_last", -1, -1);
      return FALSE;
    }

  return san_check_value (input->base, SAN_DOMAIN_POSITIVE, "base", error);
}

/* Returns: name of what is not known but needed, or `NULL` */
static const char *
find_missing (const SanInfantDeaths *input)
{
  gboolean no_this = isnan (input->deaths_born_this_year);
  gboolean no_previous = isnan (input->deaths_born_previous_year);

  if (no_this && !no_previous)
    return "deaths_born_this_year";
  if (no_previous && !no_this)
    return "deaths_born_previous_year";

  return isnan (input->deaths) && no_this ? "deaths" : NULL;
}

/* Comparisons with a part that is not known are false. */
static const char *
find_excess (const SanInfantDeaths *input,
             double                 deaths)
{
  if (deaths > input->births)
    return "deaths";
  if (input->deaths_born_this_year > deaths)
    return "deaths_born_this_year";
  if (input->deaths_born_this_year + input->deaths_born_previous_year > deaths)
    return "deaths_born_previous_year";

  return NULL;
}

gboolean
san_infant_mortality_compute (const SanInfantDeaths  *input,
                              SanInfantMortality     *out_mortality,
                              GError                **error)
{
  double this_part = input->deaths_born_this_year;
  double previous_part = input->deaths_born_previous_year;
  double deaths = isnan (input->deaths) ? this_part + previous_part : input->deaths;
  double w = input->weight_last;
  const char *field;

  if (!check_domains (input, error))
    return FALSE;

  field = find_missing (input);
  if (field != NULL)
    {
      san_error_set_at (error, SAN_ERROR_MISSING, field, -1, -1);
      return FALSE;
    }

  field = find_excess (input, deaths);
  if (field != NULL)
    {
      san_error_set_at (error, SAN_ERROR_PART_EXCEEDS_WHOLE, field, -1, -1);
      return FALSE;
    }

  /* What is not known is NaN and stays so. */
  out_mortality->deaths = deaths;
  out_mortality->simple = deaths / input->births * input->base;
  out_mortality->rats = deaths / ((1 - w) * input->births + w * input->births_previous)
                        * input->base;
  out_mortality->exact = (this_part / input->births + previous_part / input->births_previous)
                         * input->base;
  return TRUE;
}
