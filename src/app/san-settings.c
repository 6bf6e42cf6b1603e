/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-settings.h"

#include "model/san-language.h"

#define MAX_RECENT 5

/* Without its schema GSettings ends the program; a build directory has its own. */
static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchemaSource) built = NULL;
  g_autoptr(GError) error = NULL;

  if (san_is_uninstalled ())
    {
      built = g_settings_schema_source_new_from_directory (SAN_BUILD_DATADIR, source, FALSE,
                                                           &error);
      if (built == NULL)
        g_warning ("%s: %s", SAN_BUILD_DATADIR, error->message);
      else
        source = built;
    }
  return source != NULL ? g_settings_schema_source_lookup (source, SAN_APPLICATION_ID, TRUE) : NULL;
}

GSettings *
san_settings_new (void)
{
  g_autoptr(GSettingsSchema) schema = find_schema ();

  if (schema == NULL)
    g_error ("The settings of Sanstat are not installed: %s.gschema.xml is missing",
             SAN_APPLICATION_ID);
  return g_settings_new_full (schema, NULL, NULL);
}

SanNotation
san_settings_get_notation (GSettings *settings)
{
  g_assert (G_IS_SETTINGS (settings));

  return (SanNotation) {
    .modern_errors = g_settings_get_boolean (settings, "modern-errors"),
    .extra_decimals = g_settings_get_int (settings, "extra-decimals"),
  };
}

/* The list in @key without @method, as an array that can be added to. */
static GPtrArray *
list_without (GSettings  *settings,
              const char *key,
              const char *method)
{
  g_auto(GStrv) ids = g_settings_get_strv (settings, key);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], method))
      g_ptr_array_add (list, g_strdup (ids[i]));
  return list;
}

static void
store_list (GSettings  *settings,
            const char *key,
            GPtrArray  *list)
{
  g_ptr_array_add (list, NULL);
  g_settings_set_strv (settings, key, (const char * const *) list->pdata);
}

gboolean
san_settings_is_starred (GSettings  *settings,
                         const char *method)
{
  g_auto(GStrv) ids = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);
  g_return_val_if_fail (method != NULL, FALSE);

  ids = g_settings_get_strv (settings, "starred");
  return g_strv_contains ((const char * const *) ids, method);
}

void
san_settings_toggle_star (GSettings  *settings,
                          const char *method)
{
  g_autoptr(GPtrArray) list = NULL;
  gboolean starred;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (method != NULL);

  starred = san_settings_is_starred (settings, method);
  list = list_without (settings, "starred", method);
  if (!starred)
    g_ptr_array_add (list, g_strdup (method));
  store_list (settings, "starred", list);
}

void
san_settings_add_recent (GSettings  *settings,
                         const char *method)
{
  g_autoptr(GPtrArray) list = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (method != NULL);

  list = list_without (settings, "recent", method);
  g_ptr_array_insert (list, 0, g_strdup (method));
  if (list->len > MAX_RECENT)
    g_ptr_array_set_size (list, MAX_RECENT);
  store_list (settings, "recent", list);
}
