/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-map.h"

#include <math.h>
#include <stdint.h>

#include "core/san-error.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_region (const SanMap *map,
              gsize         region)
{
  gsize found;

  g_assert_nonnull (san_map_get_region_label (map, region));
  /* A name of signs only is found by nobody. */
  san_map_find (map, san_map_get_region_name (map, region), &found);
  for (gsize i = 0; i < san_map_get_n_rings (map, region); i++)
    {
      const SanMapRing *ring = san_map_get_ring (map, region, i);

      g_assert_cmpuint (ring->n, >=, 4);
      g_assert_cmpfloat (ring->points[0], ==, ring->points[2 * ring->n - 2]);
      for (gsize p = 0; p < 2 * ring->n; p++)
        g_assert_true (isfinite (ring->points[p]));
    }
}

/* Any bytes are refused, or make a map with closed outlines in degrees. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(SanMap) map = san_map_new_from_data ((const char *) data, size, &error);
  double bounds[4];

  if (map == NULL)
    {
      g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
      return 0;
    }

  g_assert_cmpuint (san_map_get_n_regions (map), >, 0);
  san_map_get_bounds (map, bounds);
  g_assert_cmpfloat (bounds[0], <=, bounds[2]);
  g_assert_cmpfloat (bounds[1], <=, bounds[3]);
  for (gsize r = 0; r < san_map_get_n_regions (map); r++)
    check_region (map, r);

  return 0;
}
