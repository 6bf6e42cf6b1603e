/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define SAN_MAP_MAX_KEPT (512 * 1024)

/**
 * SanMapRing:
 * @n: number of points; the last is the first again
 * @points: [n][2], longitude and latitude in degrees (WGS 84)
 *
 * A closed outline. What lies inside an even number of a region's rings is a hole or outside.
 */
typedef struct
{
  gsize   n;
  double *points;
} SanMapRing;

/**
 * SanMap:
 *
 * Outlines of regions with their names, for cartograms. It never changes.
 */
typedef struct _SanMap SanMap;

/* Reads a GeoJSON FeatureCollection. Each Feature with a Polygon or MultiPolygon is a region; other
 * geometries are left out. Its names are the members of `properties` with "name" in their key and the
 * strings of `aliases`; `credit` beside `features` is the line the outlines' source asks for.
 * Everything else is `SAN_ERROR_BAD_JSON` with the place in the file as its field. */
SanMap            *san_map_new_from_data    (const char          *data,
                                             gsize                length,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same of an object, or of a string with the text of one. */
SanMap            *san_map_new_from_json    (JsonNode            *node,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
SanMap            *san_map_new_from_file    (GFile               *file,
                                             GCancellable        *cancellable,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* The map as GeoJSON, to be kept in a document: names, credit and outlines without their finest
 * detail, at most SAN_MAP_MAX_KEPT bytes. NULL with `SAN_ERROR_BAD_JSON` when it is far more
 * detailed than that. */
char              *san_map_write            (const SanMap        *map,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* A map that comes with the program, "belarus" or "kazakhstan"; NULL when there is none with that
 * id. */
SanMap            *san_map_new_shipped      (const char          *id) G_GNUC_WARN_UNUSED_RESULT;
/* The shipped map that knows most of @labels; NULL when none knows at least two and half of them. */
SanMap            *san_map_guess            (const char *const   *labels,
                                             gsize                n) G_GNUC_WARN_UNUSED_RESULT;
SanMap            *san_map_ref              (SanMap              *map);
void               san_map_unref            (SanMap              *map);

/* Id of a shipped map, NULL for another. */
const char        *san_map_get_id           (const SanMap        *map);
/* Name for people of a shipped map; NULL for another. */
const char        *san_map_get_title        (const SanMap        *map);
/* The line that the source of the outlines asks for, in the language of the interface where it is
 * a known one; NULL for none. */
const char        *san_map_get_credit       (const SanMap        *map);
/* What a reader must know about the borders, "Borders of 2018–2022"; NULL for nothing. */
const char        *san_map_get_note         (const SanMap        *map);
gsize              san_map_get_n_regions    (const SanMap        *map);
/* Full name, in the language of the interface where the map has it. */
const char        *san_map_get_region_name  (const SanMap        *map,
                                             gsize                region);
/* Short name, to stand on the map: "Брестская". */
const char        *san_map_get_region_label (const SanMap        *map,
                                             gsize                region);
gsize              san_map_get_n_rings      (const SanMap        *map,
                                             gsize                region);
const SanMapRing  *san_map_get_ring         (const SanMap        *map,
                                             gsize                region,
                                             gsize                ring);
/* West, south, east and north border of all regions, in degrees. */
void               san_map_get_bounds       (const SanMap        *map,
                                             double               bounds[4]);
/* The region called @name in any language, tolerant of case, "ё", quotes and of "область" or "region"
 * left out or shortened. A bare "Minsk" is the city, where region and city have one name. */
gboolean           san_map_find             (const SanMap        *map,
                                             const char          *name,
                                             gsize               *region);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanMap, san_map_unref)

G_END_DECLS
