/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The maps that come with the program. Each is read once, at its first use, and then kept: reading
 * one takes longer than anything else between a keystroke and the chart. What is kept never changes
 * again, so that this is no state. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/san-map-private.h"

#define ROOT "/io/github/sanstat/Sanstat/maps"

/* Made by glib-compile-resources. */
GResource *san_maps_get_resource (void);

static const char *const shipped_ids[] = { "belarus", "kazakhstan", NULL };

static const struct
{
  const char *title;
  const char *note;
} shipped[] = {
  { N_("Belarus"), NULL },
  /* Translators: on the map of Kazakhstan, whose division changed in 2022. */
  { N_("Kazakhstan"), N_("Borders of the regions as of 2018–2022") },
};

static SanMap *
read_shipped (guint position)
{
  g_autofree char *path = g_strdup_printf (ROOT "/%s.geojson", shipped_ids[position]);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  SanMap *map;

  bytes = g_resource_lookup_data (san_maps_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                  &error);
  g_assert_no_error (error);
  map = san_map_new_from_data (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  map->id = shipped_ids[position];
  map->title = shipped[position].title;
  map->note = shipped[position].note;

  return map;
}

static SanMap *
shipped_at (guint position)
{
  static SanMap *maps[G_N_ELEMENTS (shipped)];

  if (g_once_init_enter (&maps[position]))
    g_once_init_leave (&maps[position], read_shipped (position));

  return maps[position];
}

SanMap *
san_map_new_shipped (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; shipped_ids[i] != NULL; i++)
    if (strcmp (shipped_ids[i], id) == 0)
      return san_map_ref (shipped_at (i));

  return NULL;
}

SanMap *
san_map_guess (const char *const *labels,
               gsize              n)
{
  const gsize most = MAX (1, n / 2 + n % 2 - 1);
  gsize found[G_N_ELEMENTS (shipped)] = { 0 };
  guint best = 0;

  g_return_val_if_fail (labels != NULL || n == 0, NULL);

  for (gsize k = 0; k < n; k++)
    {
      SanPlaceKind kind;
      g_autofree char *folded = san_map_name_fold (labels[k], &kind);
      gsize region;

      for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
        found[i] += san_map_find_folded (shipped_at (i), folded, kind, &region);
    }
  for (guint i = 1; i < G_N_ELEMENTS (shipped); i++)
    if (found[i] > found[best])
      best = i;

  return found[best] > most ? san_map_ref (shipped_at (best)) : NULL;
}
