/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "model/san-map-private.h"

#define NAME_PREFIX "name_"

/* Translators: what the source of the outlines asks for, under each of its maps. */
static const char natural_earth[] = N_("Made with Natural Earth");

static void
clear_key (gpointer key)
{
  g_free (((SanMapKey *) key)->folded);
}

static void
clear_name (gpointer data)
{
  SanMapName *name = data;

  g_free (name->property);
  g_free (name->text);
  g_free (name->label);
}

static void
clear_ring (gpointer ring)
{
  g_free (((SanMapRing *) ring)->points);
}

SanMapRegion *
san_map_region_new (void)
{
  SanMapRegion *region = g_new0 (SanMapRegion, 1);

  region->names = g_array_new (FALSE, FALSE, sizeof (SanMapName));
  g_array_set_clear_func (region->names, clear_name);
  region->aliases = g_ptr_array_new_with_free_func (g_free);
  region->keys = g_array_new (FALSE, FALSE, sizeof (SanMapKey));
  g_array_set_clear_func (region->keys, clear_key);
  region->rings = g_array_new (FALSE, FALSE, sizeof (SanMapRing));
  g_array_set_clear_func (region->rings, clear_ring);

  return region;
}

void
san_map_region_free (gpointer data)
{
  SanMapRegion *region = data;

  g_ptr_array_unref (region->aliases);
  g_array_unref (region->names);
  g_array_unref (region->keys);
  g_array_unref (region->rings);
  g_free (region);
}

static void
visit_points (SanMap *map,
              void  (*visit) (SanMap *map,
                              double *point))
{
  for (guint r = 0; r < map->regions->len; r++)
    {
      GArray *rings = ((SanMapRegion *) map->regions->pdata[r])->rings;

      for (guint i = 0; i < rings->len; i++)
        {
          SanMapRing *ring = &g_array_index (rings, SanMapRing, i);

          for (gsize p = 0; p < ring->n; p++)
            visit (map, &ring->points[2 * p]);
        }
    }
}

static void
widen_bounds (SanMap *map,
              double *point)
{
  map->bounds[0] = fmin (map->bounds[0], point[0]);
  map->bounds[1] = fmin (map->bounds[1], point[1]);
  map->bounds[2] = fmax (map->bounds[2], point[0]);
  map->bounds[3] = fmax (map->bounds[3], point[1]);
}

static void
move_east (SanMap *map,
           double *point)
{
  if (point[0] < 0)
    point[0] += 360;
}

static void
measure (SanMap *map)
{
  const double nothing[4] = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  memcpy (map->bounds, nothing, sizeof nothing);
  visit_points (map, widen_bounds);
}

/* A country across the date line would be torn to both ends of the map. */
static void
join_at_date_line (SanMap *map)
{
  if (map->bounds[2] - map->bounds[0] <= 180)
    return;

  visit_points (map, move_east);
  measure (map);
}

static SanMap *
new_from_object (JsonObject  *root,
                 GError     **error)
{
  g_autoptr(SanMap) map = g_new0 (SanMap, 1);

  g_atomic_ref_count_init (&map->ref_count);
  map->regions = g_ptr_array_new_with_free_func (san_map_region_free);
  if (!san_map_read (map, root, error))
    return NULL;

  measure (map);
  join_at_date_line (map);
  return g_steal_pointer (&map);
}

SanMap *
san_map_new_from_data (const char  *data,
                       gsize        length,
                       GError     **error)
{
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  root = san_map_parse (data != NULL ? data : "", length, error);
  return root != NULL ? new_from_object (json_node_get_object (root), error) : NULL;
}

SanMap *
san_map_new_from_json (JsonNode  *node,
                       GError   **error)
{
  const char *text = "";

  g_return_val_if_fail (node != NULL, NULL);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return new_from_object (json_node_get_object (node), error);
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);

  return san_map_new_from_data (text, strlen (text), error);
}

SanMap *
san_map_new_from_file (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autofree char *data = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!g_file_load_contents (file, cancellable, &data, &length, NULL, error))
    return NULL;

  return san_map_new_from_data (data, length, error);
}

SanMap *
san_map_ref (SanMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  g_atomic_ref_count_inc (&map->ref_count);
  return map;
}

void
san_map_unref (SanMap *map)
{
  g_return_if_fail (map != NULL);

  if (!g_atomic_ref_count_dec (&map->ref_count))
    return;

  g_ptr_array_unref (map->regions);
  g_free (map->credit);
  g_free (map);
}

const char *
san_map_get_id (const SanMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  return map->id;
}

const char *
san_map_get_title (const SanMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  return map->title != NULL ? _(map->title) : NULL;
}

const char *
san_map_get_credit (const SanMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  return g_strcmp0 (map->credit, natural_earth) == 0 ? _(natural_earth) : map->credit;
}

const char *
san_map_get_note (const SanMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  return map->note != NULL ? _(map->note) : NULL;
}

gsize
san_map_get_n_regions (const SanMap *map)
{
  g_return_val_if_fail (map != NULL, 0);

  return map->regions->len;
}

static const SanMapRegion *
region_at (const SanMap *map,
           gsize         region)
{
  g_return_val_if_fail (map != NULL, NULL);
  g_return_val_if_fail (region < map->regions->len, NULL);

  return map->regions->pdata[region];
}

/* "name_ru" is in Russian, "name" in the language of the file. */
static gboolean
is_in_language (const SanMapName *name,
                const char       *language)
{
  const gsize length = strlen (NAME_PREFIX);

  return g_ascii_strncasecmp (name->property, NAME_PREFIX, length) == 0
         && g_ascii_strcasecmp (name->property + length, language) == 0;
}

/* The name in the language of the interface, else the plain one, else any: chosen when it is asked
 * for, as the map outlasts a change of language. */
static const SanMapName *
name_of (const SanMapRegion *region)
{
  /* Translators: the code of your language, for the names on maps; "en" if they have none in it. */
  const char *wanted = C_("language of the names on maps", "en");
  const SanMapName *plain = NULL;

  for (guint i = 0; i < region->names->len; i++)
    {
      const SanMapName *name = &g_array_index (region->names, SanMapName, i);

      if (is_in_language (name, wanted))
        return name;
      if (plain == NULL && g_ascii_strcasecmp (name->property, "name") == 0)
        plain = name;
    }

  return plain != NULL ? plain : &g_array_index (region->names, SanMapName, 0);
}

const char *
san_map_get_region_name (const SanMap *map,
                         gsize         region)
{
  const SanMapRegion *entry = region_at (map, region);

  return entry != NULL ? name_of (entry)->text : NULL;
}

const char *
san_map_get_region_label (const SanMap *map,
                          gsize         region)
{
  const SanMapRegion *entry = region_at (map, region);

  return entry != NULL ? name_of (entry)->label : NULL;
}

gsize
san_map_get_n_rings (const SanMap *map,
                     gsize         region)
{
  const SanMapRegion *entry = region_at (map, region);

  return entry != NULL ? entry->rings->len : 0;
}

const SanMapRing *
san_map_get_ring (const SanMap *map,
                  gsize         region,
                  gsize         ring)
{
  const SanMapRegion *entry = region_at (map, region);

  g_return_val_if_fail (entry != NULL && ring < entry->rings->len, NULL);

  return &g_array_index (entry->rings, SanMapRing, ring);
}

void
san_map_get_bounds (const SanMap *map,
                    double        bounds[4])
{
  g_return_if_fail (map != NULL);

  memcpy (bounds, map->bounds, sizeof map->bounds);
}

/* How well a name fits: 0 not at all. */
static int
rank_key (const SanMapKey *key,
          const char      *folded,
          SanPlaceKind     kind)
{
  if (strcmp (key->folded, folded) != 0)
    return 0;
  if (key->kind == kind)
    return 3;
  if (key->kind != SAN_PLACE_UNSAID && kind != SAN_PLACE_UNSAID)
    return 0;

  return key->kind == SAN_PLACE_CITY ? 2 : 1;
}

gboolean
san_map_find_folded (const SanMap *map,
                     const char   *folded,
                     SanPlaceKind  kind,
                     gsize        *region)
{
  int best = 0;

  if (*folded == '\0')
    return FALSE;

  for (guint r = 0; r < map->regions->len; r++)
    {
      GArray *keys = ((SanMapRegion *) map->regions->pdata[r])->keys;

      for (guint i = 0; i < keys->len; i++)
        {
          const int rank = rank_key (&g_array_index (keys, SanMapKey, i), folded, kind);

          if (rank > best)
            {
              best = rank;
              *region = r;
            }
        }
    }

  return best > 0;
}

gboolean
san_map_find (const SanMap *map,
              const char   *name,
              gsize        *region)
{
  g_autofree char *folded = NULL;
  SanPlaceKind kind;

  g_return_val_if_fail (map != NULL, FALSE);
  g_return_val_if_fail (name != NULL && region != NULL, FALSE);

  folded = san_map_name_fold (name, &kind);
  return san_map_find_folded (map, folded, kind, region);
}
