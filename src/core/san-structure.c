/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-structure.h"

#include "core/san-check.h"
#include "core/san-sums.h"

#define DEGREES 360

/* Returns: (transfer full): [n] values · factor / whole */
static double *
shares_of (const double *values,
           gsize         n,
           double        whole,
           double        factor)
{
  double *shares = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    shares[i] = factor * values[i] / whole;

  return shares;
}

gboolean
san_structure_compute (const double  *parts,
                       gsize          n,
                       SanStructure  *out_structure,
                       GError       **error)
{
  double total;

  if (!san_check_values (parts, n, 1, SAN_DOMAIN_NON_NEGATIVE, "parts", error))
    return FALSE;

  /* A finite total may still overflow when it is turned into degrees. */
  total = san_sum (parts, n);
  if (!san_check_result (DEGREES * total, "parts", error)
      || !san_check_value (total, SAN_DOMAIN_DENOMINATOR, "parts", error))
    return FALSE;

  out_structure->n = n;
  out_structure->total = total;
  out_structure->percents = shares_of (parts, n, total, 100);
  out_structure->angles = shares_of (parts, n, total, DEGREES);
  return TRUE;
}

void
san_structure_clear (SanStructure *structure)
{
  g_clear_pointer (&structure->percents, g_free);
  g_clear_pointer (&structure->angles, g_free);
}

gboolean
san_visual_index_compute (const double    *levels,
                          gsize            n,
                          gsize            reference,
                          SanVisualIndex  *out_index,
                          GError         **error)
{
  double level;

  if (!san_check_values (levels, n, 2, SAN_DOMAIN_NON_NEGATIVE, "levels", error))
    return FALSE;

  if (reference < 1 || reference > n)
    {
      san_error_set_at (error, SAN_ERROR_OUT_OF_RANGE, "reference", -1, -1);
      return FALSE;
    }

  level = levels[reference - 1];
  if (!san_check_value (level, SAN_DOMAIN_DENOMINATOR, "levels", error)
      || !san_check_result (100 * san_max_abs (levels, n) / level, "levels", error))
    return FALSE;

  out_index->n = n;
  out_index->reference_level = level;
  out_index->percents = shares_of (levels, n, level, 100);
  out_index->times = shares_of (levels, n, level, 1);
  return TRUE;
}

void
san_visual_index_clear (SanVisualIndex *index)
{
  g_clear_pointer (&index->percents, g_free);
  g_clear_pointer (&index->times, g_free);
}
