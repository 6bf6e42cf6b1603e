/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-check.h"

#include <math.h>

#include "core/san-sums.h"

/* The largest count whose neighbours are still doubles: 2^53. */
#define LARGEST_COUNT 9007199254740992.0

/* Returns: the code of the fault, -1 for a value that belongs to the domain */
static int
find_fault (double    value,
            SanDomain domain)
{
  if (isnan (value))
    return SAN_ERROR_MISSING;
  if (isinf (value))
    return SAN_ERROR_NOT_FINITE;

  switch (domain)
    {
    case SAN_DOMAIN_NUMBER:
      return -1;

    case SAN_DOMAIN_CONFIDENCE:
      return value > 0 && value < 1 ? -1 : SAN_ERROR_OUT_OF_RANGE;

    case SAN_DOMAIN_COUNT:
      if (value < 0)
        return SAN_ERROR_NEGATIVE;
      if (value != floor (value))
        return SAN_ERROR_NOT_INTEGER;
      return value <= LARGEST_COUNT ? -1 : SAN_ERROR_OUT_OF_RANGE;

    case SAN_DOMAIN_NON_NEGATIVE:
      return value >= 0 ? -1 : SAN_ERROR_NEGATIVE;

    case SAN_DOMAIN_POSITIVE:
    case SAN_DOMAIN_DENOMINATOR:
      if (value < 0)
        return SAN_ERROR_NEGATIVE;
      if (value > 0)
        return -1;
      return domain == SAN_DOMAIN_POSITIVE ? SAN_ERROR_OUT_OF_RANGE : SAN_ERROR_ZERO_DENOMINATOR;

    default:
      g_return_val_if_reached (SAN_ERROR_OUT_OF_RANGE);
    }
}

gboolean
san_check_value (double       value,
                 SanDomain    domain,
                 const char  *field,
                 GError     **error)
{
  int fault = find_fault (value, domain);

  if (fault < 0)
    return TRUE;

  san_error_set_at (error, (SanErrorCode) fault, field, -1, -1);
  return FALSE;
}

gboolean
san_check_values (const double  *values,
                  gsize          n,
                  gsize          minimum,
                  SanDomain      domain,
                  const char    *field,
                  GError       **error)
{
  for (gsize i = 0; i < n; i++)
    {
      int fault = find_fault (values[i], domain);

      if (fault >= 0)
        {
          san_error_set_at (error, (SanErrorCode) fault, field, (int) i, -1);
          return FALSE;
        }
    }

  if (n >= minimum)
    return TRUE;

  san_error_set_at (error, SAN_ERROR_TOO_FEW_VALUES, field, -1, -1);
  return FALSE;
}

gboolean
san_check_part (double       part,
                double       whole,
                const char  *field,
                GError     **error)
{
  if (part <= whole)
    return TRUE;

  san_error_set_at (error, SAN_ERROR_PART_EXCEEDS_WHOLE, field, -1, -1);
  return FALSE;
}

gboolean
san_check_units (const double  *frequencies,
                 gsize          n,
                 GError       **error)
{
  if (san_sum (frequencies, n) >= 2)
    return TRUE;

  san_error_set_at (error, SAN_ERROR_TOO_FEW_VALUES, "frequencies", -1, -1);
  return FALSE;
}

gboolean
san_check_result (double       result,
                  const char  *field,
                  GError     **error)
{
  if (isfinite (result))
    return TRUE;

  san_error_set_at (error, SAN_ERROR_NOT_FINITE, field, -1, -1);
  return FALSE;
}
