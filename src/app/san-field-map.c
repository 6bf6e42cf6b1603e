/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-field-map.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/san-compat.h"
#include "core/san-error.h"
#include "model/san-map.h"

/* Names of regions told by the button itself and by its tooltip. */
#define FEW_NAMES 3
#define MANY_NAMES 20

typedef struct
{
  SanDraft       *draft;
  const SanField *field;
  GtkLabel       *label;
  char           *shown; /* the text that the label tells of */
} Binding;

static void
binding_free (gpointer data)
{
  Binding *binding = data;

  g_object_unref (binding->draft);
  g_free (binding->shown);
  g_free (binding);
}

/* "7 regions: Brest, Vitebsk, Gomel…" */
static char *
describe (const SanMap *map,
          gsize         n_names)
{
  const gsize n = san_map_get_n_regions (map);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u region", "%u regions", (gulong) n), (guint) n);
  for (gsize i = 0; i < MIN (n, n_names); i++)
    g_string_append_printf (text, "%s%s", i == 0 ? ": " : ", ", san_map_get_region_name (map, i));
  if (n > n_names)
    g_string_append (text, "…");
  return g_string_free (text, FALSE);
}

static void
show_draft (GtkWidget *button)
{
  Binding *binding = g_object_get_data (G_OBJECT (button), "san-binding");
  const char *text = san_draft_get_text (binding->draft, binding->field->id);
  g_autoptr(SanMap) map = NULL;
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;

  if (g_strcmp0 (text, binding->shown) == 0)
    return;
  g_free (binding->shown);
  binding->shown = g_strdup (text);
  if (*text != '\0')
    map = san_map_new_from_data (text, strlen (text), NULL);
  if (map != NULL)
    {
      label = describe (map, FEW_NAMES);
      tooltip = describe (map, MANY_NAMES);
    }
  gtk_label_set_label (binding->label, label != NULL ? label : _("Open a Map…"));
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (binding->label), -1);
}

void
san_field_map_open (GtkWidget *button,
                    GFile     *file)
{
  Binding *binding = g_object_get_data (G_OBJECT (button), "san-binding");
  g_autoptr(GError) error = NULL;
  g_autoptr(SanMap) map = NULL;
  g_autofree char *text = NULL;
  g_autofree char *body = NULL;

  g_return_if_fail (binding != NULL);
  g_return_if_fail (G_IS_FILE (file));

  map = san_map_new_from_file (file, NULL, &error);
  if (map != NULL)
    text = san_map_write (map, &error);
  if (text != NULL)
    {
      san_draft_set_text (binding->draft, binding->field->id, text);
      return;
    }
  if (san_error_get_field (error) != NULL)
    body = g_strdup_printf ("%s (%s)", error->message, san_error_get_field (error));
  san_compat_tell (button, _("This map can’t be taken"), body != NULL ? body : error->message);
}

static void
open_cb (GtkWidget *button,
         GFile     *file,
         gpointer   data)
{
  if (file != NULL)
    san_field_map_open (button, file);
}

static void
clicked_cb (GtkWidget *button)
{
  const SanFileType type = { _("Map (GeoJSON)"), "geojson;json" };

  san_compat_open_file (button, _("Open a Map"), &type, open_cb, NULL);
}

GtkWidget *
san_field_map_new (SanDraft       *draft,
                   const SanField *field)
{
  Binding *binding = g_new0 (Binding, 1);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  binding->draft = g_object_ref (draft);
  binding->field = field;
  binding->label = GTK_LABEL (label);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  g_object_set_data_full (G_OBJECT (button), "san-binding", binding, binding_free);
  show_draft (button);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_draft), button, G_CONNECT_SWAPPED);
  return button;
}
