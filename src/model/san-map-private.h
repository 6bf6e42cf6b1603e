/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-map-name.h"
#include "model/san-map.h"

G_BEGIN_DECLS

typedef struct
{
  char         *folded;
  SanPlaceKind  kind;
} SanMapKey;

typedef struct
{
  char *property; /* as in the file: "name", "name_ru" */
  char *text;
  char *label;    /* short, to stand on the map */
} SanMapName;

typedef struct
{
  GArray    *names;   /* SanMapName, one at least */
  GPtrArray *aliases; /* char *, as written */
  GArray    *keys;    /* SanMapKey: the names and aliases, to be found by */
  GArray    *rings;   /* SanMapRing */
} SanMapRegion;

struct _SanMap
{
  gatomicrefcount  ref_count;
  const char      *id;
  const char      *title;
  const char      *note;
  char            *credit;
  double           bounds[4];
  GPtrArray       *regions; /* SanMapRegion */
};

SanMapRegion *san_map_region_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void          san_map_region_free (gpointer region);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanMapRegion, san_map_region_free)

/* san-map-read.c: the text of a GeoJSON file as an object; its regions and the credit line. */
JsonNode     *san_map_parse       (const char  *data,
                                   gsize        length,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      san_map_read        (SanMap      *map,
                                   JsonObject  *root,
                                   GError     **error);

/* san-map.c: the region with that name, as san_map_name_fold() gives it. */
gboolean      san_map_find_folded (const SanMap *map,
                                   const char   *folded,
                                   SanPlaceKind  kind,
                                   gsize        *region);

G_END_DECLS
