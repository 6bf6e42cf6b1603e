/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-example.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "model/san-json.h"

#define ROOT "/io/github/sanstat/Sanstat/examples"

/* Made by glib-compile-resources. */
GResource *san_examples_get_resource (void);

void
san_example_free (SanExample *example)
{
  g_free (example->name);
  g_free (example->title);
  g_free (example->source);
  g_clear_pointer (&example->input, json_object_unref);
  g_free (example);
}

/* Titles and labels stand in the file in every language, since they belong to the data. */
static JsonObject *
texts_of (JsonObject *file)
{
  /* Translators: the code of your language, if the worked examples have texts in it; else "en" */
  const char *language = C_("language of the worked examples", "en");

  if (json_object_has_member (file, language))
    return json_object_get_object_member (file, language);
  return json_object_get_object_member (file, "en");
}

static SanExample *
example_from_json (const char *name,
                   JsonObject *file)
{
  SanExample *example = g_new0 (SanExample, 1);
  JsonObject *texts = texts_of (file);
  g_autoptr(GList) members = json_object_get_members (texts);
  const char *origin;

  example->name = g_strndup (name, strlen (name) - strlen (".json"));
  example->title = g_strdup (json_object_get_string_member (texts, "title"));
  example->source = g_strdup (json_object_get_string_member_with_default (texts, "source", NULL));
  origin = json_object_get_string_member_with_default (file, "origin", "");
  example->is_training = strcmp (origin, "D") == 0;
  example->input = json_object_ref (json_object_get_object_member (file, "input"));
  for (GList *l = members; l != NULL; l = l->next)
    if (strcmp (l->data, "title") != 0)
      json_object_set_member (example->input, l->data, json_object_dup_member (texts, l->data));
  return example;
}

static SanExample *
load_one (GResource  *resource,
          const char *folder,
          const char *name)
{
  g_autofree char *path = g_build_path ("/", folder, name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resource_lookup_data (resource, path, 0, &error);
  g_autoptr(JsonNode) node = NULL;

  if (bytes != NULL)
    node = san_json_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                           &error);
  if (node == NULL)
    g_error ("%s: %s", path, error->message);
  return example_from_json (name, json_node_get_object (node));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * san_examples_load:
 * @method_id: id of a calculation
 *
 * Returns: (transfer full): its worked examples, empty where it has none
 */
GPtrArray *
san_examples_load (const char *method_id)
{
  GResource *resource = san_examples_get_resource ();
  g_autofree char *folder = g_build_path ("/", ROOT, method_id, NULL);
  g_auto(GStrv) names = g_resource_enumerate_children (resource, folder, 0, NULL);
  GPtrArray *examples = g_ptr_array_new_with_free_func ((GDestroyNotify) san_example_free);

  if (names == NULL)
    return examples;
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (examples, load_one (resource, folder, names[i]));
  return examples;
}
