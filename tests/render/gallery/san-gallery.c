/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "san-gallery.h"

#include <string.h>

#include "san-gallery-private.h"

static const SanGalleryEntry *const tables[]
  = { san_gallery_textbook, san_gallery_kinds, san_gallery_maps, san_gallery_hard };

static const SanGalleryEntry *
nth_entry (guint position)
{
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const SanGalleryEntry *entry = tables[t]; entry->name != NULL; entry++)
      if (position-- == 0)
        return entry;

  return NULL;
}

guint
san_gallery_get_n_charts (void)
{
  guint n = 0;

  while (nth_entry (n) != NULL)
    n++;

  return n;
}

const char *
san_gallery_get_name (guint position)
{
  g_return_val_if_fail (nth_entry (position) != NULL, NULL);

  return nth_entry (position)->name;
}

SanChart *
san_gallery_make (guint position)
{
  g_return_val_if_fail (nth_entry (position) != NULL, NULL);

  return nth_entry (position)->make ();
}

SanChart *
san_gallery_find (const char *name)
{
  for (guint i = 0; i < san_gallery_get_n_charts (); i++)
    if (strcmp (san_gallery_get_name (i), name) == 0)
      return san_gallery_make (i);

  g_error ("the gallery has no chart %s", name);
}

SanChart *
gallery_series (SanChartKind       kind,
                const char        *title,
                const char *const *names,
                const double      *values,
                gsize              n)
{
  SanChart *chart = san_chart_new (kind, title);

  san_chart_set_categories (chart, NULL, names, n);
  san_chart_add_series (chart, NULL, values, n);
  return chart;
}
