/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "core/san-error.h"
#include "model/san-map-private.h"

/* Steps from border to border that no picture of a chart shows any more, and that one still bears:
 * decimals are left off from the one to the other until the map is small enough. */
#define FINEST_STEPS 20000.0
#define COARSEST_STEPS 500.0

#define MIN_POINTS 4
#define MAX_DECIMALS 8

typedef struct
{
  GString *json;
  double   unit; /* what outlines are rounded to, in degrees */
  int      decimals;
} Writer;

static void
append_text (GString    *json,
             const char *text)
{
  g_autoptr(JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (json, quoted);
}

static void
append_names (GString            *json,
              const SanMapRegion *region)
{
  g_string_append (json, "\"properties\":{\"aliases\":[");
  for (guint i = 0; i < region->aliases->len; i++)
    {
      g_string_append (json, i > 0 ? "," : "");
      append_text (json, region->aliases->pdata[i]);
    }
  g_string_append_c (json, ']');
  for (guint i = 0; i < region->names->len; i++)
    {
      const SanMapName *name = &g_array_index (region->names, SanMapName, i);

      g_string_append_c (json, ',');
      append_text (json, name->property);
      g_string_append_c (json, ':');
      append_text (json, name->text);
    }
  g_string_append_c (json, '}');
}

static gboolean
is_same_place (const Writer *writer,
               const double *a,
               const double *b)
{
  return round (a[0] / writer->unit) == round (b[0] / writer->unit)
         && round (a[1] / writer->unit) == round (b[1] / writer->unit);
}

static void
append_point (const Writer *writer,
              const double *point)
{
  for (guint axis = 0; axis < 2; axis++)
    {
      char format[8], number[G_ASCII_DTOSTR_BUF_SIZE];

      g_snprintf (format, sizeof format, "%%.%df", writer->decimals);
      g_string_append (writer->json, axis == 0 ? "[" : ",");
      g_string_append (writer->json,
                       g_ascii_formatd (number, sizeof number, format, point[axis]));
    }
  g_string_append_c (writer->json, ']');
}

/* Both neighbours of a border round its points alike, so that no gap opens between them. An island
 * that shrinks to less than a triangle is left out. */
static gboolean
append_ring (const Writer     *writer,
             const SanMapRing *ring,
             gboolean          is_first)
{
  const gsize length = writer->json->len;
  gsize n = 1;

  g_string_append (writer->json, is_first ? "[" : ",[");
  append_point (writer, ring->points);
  for (gsize i = 1; i < ring->n; i++)
    if (!is_same_place (writer, &ring->points[2 * i], &ring->points[2 * i - 2]))
      {
        g_string_append_c (writer->json, ',');
        append_point (writer, &ring->points[2 * i]);
        n++;
      }
  g_string_append_c (writer->json, ']');
  if (n < MIN_POINTS)
    g_string_truncate (writer->json, length);

  return n >= MIN_POINTS;
}

/* All rings as those of one polygon: what lies inside an even number of them is outside. A region
 * too small for the rest of the map keeps its first outline in full. */
static void
append_outlines (const Writer       *writer,
                 const SanMapRegion *region)
{
  const Writer exact = { writer->json, pow (10, -MAX_DECIMALS), MAX_DECIMALS };
  gboolean is_first = TRUE;

  g_string_append (writer->json, "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[");
  for (guint i = 0; i < region->rings->len; i++)
    if (append_ring (writer, &g_array_index (region->rings, SanMapRing, i), is_first))
      is_first = FALSE;
  if (is_first)
    append_ring (&exact, &g_array_index (region->rings, SanMapRing, 0), TRUE);
  g_string_append (writer->json, "]}");
}

static char *
write_rounded (const SanMap *map,
               int           decimals)
{
  const Writer writer = { g_string_new ("{\"type\":\"FeatureCollection\","), pow (10, -decimals),
                          decimals };

  if (map->credit != NULL)
    {
      g_string_append (writer.json, "\"credit\":");
      append_text (writer.json, map->credit);
      g_string_append_c (writer.json, ',');
    }
  g_string_append (writer.json, "\"features\":[");
  for (guint i = 0; i < map->regions->len; i++)
    {
      g_string_append (writer.json, i > 0 ? ",{\"type\":\"Feature\"," : "{\"type\":\"Feature\",");
      append_names (writer.json, map->regions->pdata[i]);
      g_string_append_c (writer.json, ',');
      append_outlines (&writer, map->regions->pdata[i]);
      g_string_append_c (writer.json, '}');
    }
  g_string_append (writer.json, "]}");

  return g_string_free (writer.json, FALSE);
}

/* Decimals with which a degree's fraction is about the map's extent over @steps. */
static int
decimals_for (const SanMap *map,
              double        steps)
{
  const double extent = fmax (map->bounds[2] - map->bounds[0], map->bounds[3] - map->bounds[1]);

  return extent > 0 ? CLAMP ((int) ceil (-log10 (extent / steps)), 0, MAX_DECIMALS) : MAX_DECIMALS;
}

char *
san_map_write (const SanMap  *map,
               GError       **error)
{
  int coarsest;

  g_return_val_if_fail (map != NULL, NULL);

  coarsest = decimals_for (map, COARSEST_STEPS);
  for (int decimals = decimals_for (map, FINEST_STEPS); decimals >= coarsest; decimals--)
    {
      g_autofree char *json = write_rounded (map, decimals);

      if (strlen (json) <= SAN_MAP_MAX_KEPT)
        return g_steal_pointer (&json);
    }

  san_error_set (error, SAN_ERROR_BAD_JSON, "features",
                 _("The map is too detailed to be kept in a document. Simplify its outlines."));
  return NULL;
}
