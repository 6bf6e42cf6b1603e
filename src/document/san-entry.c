/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/san-entry.h"

#include "document/san-document-private.h"

struct _SanEntry
{
  GObject      parent_instance;

  char        *id;
  char        *method;
  char        *heading;
  GStrv        charts;
  JsonNode    *draft;
};

G_DEFINE_FINAL_TYPE (SanEntry, san_entry, G_TYPE_OBJECT)

static void
san_entry_finalize (GObject *object)
{
  SanEntry *entry = SAN_ENTRY (object);

  g_free (entry->id);
  g_free (entry->method);
  g_free (entry->heading);
  g_strfreev (entry->charts);
  g_clear_pointer (&entry->draft, json_node_unref);

  G_OBJECT_CLASS (san_entry_parent_class)->finalize (object);
}

static void
san_entry_class_init (SanEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = san_entry_finalize;
}

static void
san_entry_init (SanEntry *entry)
{
  entry->id = g_uuid_string_random ();
  entry->heading = g_strdup ("");
  entry->charts = g_new0 (char *, 1);
}

SanEntry *
san_entry_new (const char *method,
               JsonNode   *draft)
{
  SanEntry *entry;

  g_return_val_if_fail (method != NULL, NULL);
  g_return_val_if_fail (draft != NULL && JSON_NODE_HOLDS_OBJECT (draft), NULL);

  entry = g_object_new (SAN_TYPE_ENTRY, NULL);
  entry->method = g_strdup (method);
  entry->draft = json_node_copy (draft);
  return entry;
}

SanEntry *
san_entry_copy (SanEntry *entry)
{
  SanEntry *copy;

  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);

  copy = san_entry_new (entry->method, entry->draft);
  g_free (copy->id);
  copy->id = g_strdup (entry->id);
  san_entry_set_heading (copy, entry->heading);
  san_entry_set_charts (copy, (const char * const *) entry->charts);
  return copy;
}

const char *
san_entry_get_id (SanEntry *entry)
{
  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);

  return entry->id;
}

void
san_entry_renew_id (SanEntry *entry)
{
  g_free (entry->id);
  entry->id = g_uuid_string_random ();
}

const char *
san_entry_get_method (SanEntry *entry)
{
  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);

  return entry->method;
}

JsonNode *
san_entry_get_draft (SanEntry *entry)
{
  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);

  return entry->draft;
}

const char *
san_entry_get_heading (SanEntry *entry)
{
  g_return_val_if_fail (SAN_IS_ENTRY (entry), "");

  return entry->heading;
}

void
san_entry_set_heading (SanEntry   *entry,
                       const char *heading)
{
  char *copy;

  g_return_if_fail (SAN_IS_ENTRY (entry));
  g_return_if_fail (heading != NULL);

  copy = g_strdup (heading);
  g_free (entry->heading);
  entry->heading = copy;
}

const char * const *
san_entry_get_charts (SanEntry *entry)
{
  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);

  return (const char * const *) entry->charts;
}

void
san_entry_set_charts (SanEntry           *entry,
                      const char * const *charts)
{
  GStrv copy;

  g_return_if_fail (SAN_IS_ENTRY (entry));
  g_return_if_fail (charts != NULL);

  copy = g_strdupv ((char **) charts);
  g_strfreev (entry->charts);
  entry->charts = copy;
}

/* --- the file --- */

static JsonArray *
charts_to_array (SanEntry *entry)
{
  JsonArray *array = json_array_new ();

  for (char **chart = entry->charts; *chart != NULL; chart++)
    json_array_add_string_element (array, *chart);

  return array;
}

JsonNode *
san_entry_to_json (SanEntry *entry)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", entry->id);
  json_object_set_string_member (object, "method", entry->method);
  json_object_set_string_member (object, "heading", entry->heading);
  json_object_set_array_member (object, "charts", charts_to_array (entry));
  json_object_set_member (object, "draft", json_node_copy (entry->draft));
  json_node_take_object (node, object);
  return node;
}

static gboolean
refuse (GError     **error,
        const char  *path,
        const char  *member)
{
  g_autofree char *place = g_strdup_printf ("%s.%s", path, member);

  return san_document_refuse (error, "entries", place);
}

static gboolean
holds (JsonNode *node,
       GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* An absent member leaves @text as it is. */
static gboolean
read_text (JsonObject  *object,
           const char  *member,
           const char  *path,
           char       **text,
           GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return TRUE;

  if (!holds (node, G_TYPE_STRING))
    return refuse (error, path, member);

  g_free (*text);
  *text = json_node_dup_string (node);
  return TRUE;
}

static gboolean
read_charts (SanEntry    *entry,
             JsonObject  *object,
             const char  *path,
             GError     **error)
{
  JsonNode *node = json_object_get_member (object, "charts");
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, path, "charts");

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!holds (json_array_get_element (array, i), G_TYPE_STRING))
        return refuse (error, path, "charts");

      g_strv_builder_add (builder, json_array_get_string_element (array, i));
    }

  g_strfreev (entry->charts);
  entry->charts = g_strv_builder_end (builder);
  return TRUE;
}

SanEntry *
san_entry_from_json (JsonNode    *node,
                     const char  *path,
                     GError     **error)
{
  g_autoptr(SanEntry) entry = NULL;
  JsonObject *object;
  JsonNode *method, *draft;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      san_document_refuse (error, "entries", path);
      return NULL;
    }

  object = json_node_get_object (node);
  method = json_object_get_member (object, "method");
  if (method == NULL || !holds (method, G_TYPE_STRING) || *json_node_get_string (method) == '\0')
    {
      refuse (error, path, "method");
      return NULL;
    }

  draft = json_object_get_member (object, "draft");
  if (draft == NULL || !JSON_NODE_HOLDS_OBJECT (draft))
    {
      refuse (error, path, "draft");
      return NULL;
    }

  entry = san_entry_new (json_node_get_string (method), draft);
  if (!read_text (object, "id", path, &entry->id, error)
      || !read_text (object, "heading", path, &entry->heading, error)
      || !read_charts (entry, object, path, error))
    return NULL;

  return g_steal_pointer (&entry);
}
