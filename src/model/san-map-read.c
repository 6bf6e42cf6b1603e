/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "core/san-error.h"
#include "model/san-json.h"
#include "model/san-map-private.h"

/* Far above a map that anybody reads, far below what memory bears. */
#define MAX_SIZE (32 * 1024 * 1024)
#define MAX_REGIONS 5000
#define MAX_POINTS 1000000

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* A ring that closes has four points at least. */
#define MIN_POINTS 4

typedef struct
{
  char  *place; /* in the file, for messages */
  gsize  n_points;
} Reader;

static gboolean
refuse (const Reader  *reader,
        const char    *message,
        GError       **error)
{
  san_error_set (error, SAN_ERROR_BAD_JSON, reader->place, "%s", message);
  return FALSE;
}

static JsonArray *
array_at (JsonArray *array,
          guint      position)
{
  JsonNode *node = json_array_get_element (array, position);

  return JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static gboolean
read_degrees (JsonArray *position,
              guint      axis,
              double    *degrees)
{
  JsonNode *node = json_array_get_element (position, axis);

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) == G_TYPE_STRING
      || json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return FALSE;

  *degrees = json_node_get_double (node);
  return isfinite (*degrees) && fabs (*degrees) <= (axis == 0 ? 360 : 90);
}

static gboolean
read_points (const Reader  *reader,
             JsonArray     *array,
             double        *points,
             GError       **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonArray *position = array_at (array, i);

      if (position == NULL || json_array_get_length (position) < 2
          || !read_degrees (position, 0, &points[2 * i])
          || !read_degrees (position, 1, &points[2 * i + 1]))
        return refuse (reader, _("A point of a map is a longitude and a latitude in degrees."),
                       error);
    }

  return TRUE;
}

static gboolean
read_ring (Reader        *reader,
           SanMapRegion  *region,
           JsonArray     *array,
           GError       **error)
{
  const guint n = array != NULL ? json_array_get_length (array) : 0;
  g_autofree double *points = NULL;
  SanMapRing ring = { .n = n };

  if (n < MIN_POINTS)
    return refuse (reader, _("An outline of a map has four points at least."), error);
  reader->n_points += n;
  if (reader->n_points > MAX_POINTS)
    return refuse (reader, _("The map has too many points. Simplify its outlines."), error);

  points = g_new (double, 2 * (n + 1));
  if (!read_points (reader, array, points, error))
    return FALSE;
  if (points[0] != points[2 * n - 2] || points[1] != points[2 * n - 1])
    {
      memcpy (&points[2 * n], points, 2 * sizeof *points);
      ring.n++;
    }
  ring.points = g_steal_pointer (&points);
  g_array_append_val (region->rings, ring);

  return TRUE;
}

static gboolean
read_polygon (Reader        *reader,
              SanMapRegion  *region,
              JsonArray     *rings,
              GError       **error)
{
  if (rings == NULL)
    return refuse (reader, _("A polygon of a map is a list of outlines."), error);

  for (guint i = 0; i < json_array_get_length (rings); i++)
    if (!read_ring (reader, region, array_at (rings, i), error))
      return FALSE;

  return TRUE;
}

static JsonObject *
object_member (JsonObject *object,
               const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
array_member (JsonObject *object,
              const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static const char *
string_of (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/* Points and lines have their place in GeoJSON and none on a cartogram. */
static gboolean
read_geometry (Reader        *reader,
               SanMapRegion  *region,
               JsonObject    *geometry,
               GError       **error)
{
  const char *type = NULL;
  JsonArray *coordinates;

  if (geometry != NULL)
    type = string_of (json_object_get_member (geometry, "type"));
  if (g_strcmp0 (type, "Polygon") != 0 && g_strcmp0 (type, "MultiPolygon") != 0)
    return TRUE;

  coordinates = array_member (geometry, "coordinates");
  if (coordinates == NULL)
    return refuse (reader, _("The coordinates of a region are missing."), error);
  if (strcmp (type, "Polygon") == 0)
    return read_polygon (reader, region, coordinates, error);

  for (guint i = 0; i < json_array_get_length (coordinates); i++)
    if (!read_polygon (reader, region, array_at (coordinates, i), error))
      return FALSE;

  return TRUE;
}

static void
add_key (SanMapRegion *region,
         const char   *name)
{
  SanMapKey key;

  key.folded = san_map_name_fold (name, &key.kind);
  g_array_append_val (region->keys, key);
}

static void
add_name (SanMapRegion *region,
          const char   *property,
          const char   *text)
{
  const SanMapName name = {
    .property = g_strdup (property),
    .text = g_strdup (text),
    .label = san_map_name_shorten (text),
  };

  g_array_append_val (region->names, name);
  add_key (region, text);
}

static void
read_names (SanMapRegion *region,
            JsonObject   *properties)
{
  g_autoptr(GList) members = json_object_get_members (properties);
  JsonArray *aliases = array_member (properties, "aliases");

  for (GList *l = members; l != NULL; l = l->next)
    {
      const char *text = string_of (json_object_get_member (properties, l->data));
      g_autofree char *lower = g_ascii_strdown (l->data, -1);

      if (text != NULL && *text != '\0' && strstr (lower, "name") != NULL)
        add_name (region, l->data, text);
    }

  for (guint i = 0; aliases != NULL && i < json_array_get_length (aliases); i++)
    {
      const char *alias = string_of (json_array_get_element (aliases, i));

      if (alias == NULL || *alias == '\0')
        continue;
      add_key (region, alias);
      g_ptr_array_add (region->aliases, g_strdup (alias));
    }
}

/* "Караганда" is another name of Karaganda Region, and so none of the city. */
static void
share_kind (SanMapRegion *region)
{
  SanPlaceKind kind = SAN_PLACE_UNSAID;

  for (guint i = 0; i < region->keys->len && kind == SAN_PLACE_UNSAID; i++)
    kind = g_array_index (region->keys, SanMapKey, i).kind;
  for (guint i = 0; i < region->keys->len; i++)
    if (g_array_index (region->keys, SanMapKey, i).kind == SAN_PLACE_UNSAID)
      g_array_index (region->keys, SanMapKey, i).kind = kind;
}

static gboolean
read_feature (Reader      *reader,
              SanMap      *map,
              JsonNode    *node,
              GError     **error)
{
  g_autoptr(SanMapRegion) region = san_map_region_new ();
  JsonObject *feature, *properties;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (reader, _("A feature of a map is an object."), error);

  feature = json_node_get_object (node);
  if (!read_geometry (reader, region, object_member (feature, "geometry"), error))
    return FALSE;
  if (region->rings->len == 0)
    return TRUE;

  properties = object_member (feature, "properties");
  if (properties != NULL)
    read_names (region, properties);
  if (region->names->len == 0)
    return refuse (reader, _("A region of the map has no name. Give it the property “name”."),
                   error);

  share_kind (region);
  if (map->regions->len >= MAX_REGIONS)
    return refuse (reader, _("The map has too many regions."), error);
  g_ptr_array_add (map->regions, g_steal_pointer (&region));

  return TRUE;
}

static gboolean
read_features (SanMap     *map,
               JsonArray  *features,
               GError    **error)
{
  Reader reader = { 0 };

  for (guint i = 0; i < json_array_get_length (features); i++)
    {
      g_autofree char *place = g_strdup_printf ("features[%u]", i);

      reader.place = place;
      if (!read_feature (&reader, map, json_array_get_element (features, i), error))
        return FALSE;
    }

  reader.place = (char *) "features";
  if (map->regions->len == 0)
    return refuse (&reader, _("The map has no region: polygons are expected."), error);

  return TRUE;
}

JsonNode *
san_map_parse (const char  *data,
               gsize        length,
               GError     **error)
{
  const Reader reader = { .place = (char *) "features" };

  if (length > MAX_SIZE)
    {
      refuse (&reader, _("The map file is too large. Simplify its outlines."), error);
      return NULL;
    }
  if (length >= strlen (BYTE_ORDER_MARK)
      && memcmp (data, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      data += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }

  return san_json_parse (data, (gssize) length, error);
}

gboolean
san_map_read (SanMap      *map,
              JsonObject  *root,
              GError     **error)
{
  const Reader reader = { .place = (char *) "features" };
  JsonArray *features = array_member (root, "features");

  if (features == NULL)
    return refuse (&reader, _("A map is a GeoJSON FeatureCollection; this file is something else."),
                   error);

  map->credit = g_strdup (string_of (json_object_get_member (root, "credit")));
  return read_features (map, features, error);
}
