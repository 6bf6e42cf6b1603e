/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "san-gallery.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  SanChart *(*make) (void);
} SanGalleryEntry;

/* Each ends with an entry without a name. */
extern const SanGalleryEntry san_gallery_textbook[];
extern const SanGalleryEntry san_gallery_kinds[];
extern const SanGalleryEntry san_gallery_maps[];
extern const SanGalleryEntry san_gallery_hard[];

/* A chart of one series over categories. */
SanChart *gallery_series (SanChartKind       kind,
                          const char        *title,
                          const char *const *names,
                          const double      *values,
                          gsize              n);

G_END_DECLS
