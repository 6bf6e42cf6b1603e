/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-field-choice.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/san-grid-names.h"
#include "app/san-widget.h"

#define OWN_VALUES "#list"

typedef struct
{
  SanDraft       *draft;
  const SanField *field;
  GPtrArray      *texts;      /* what the draft holds for each position of the drop-down */
  GtkStringList  *labels;
  gboolean        updating;
} Binding;

static void
binding_free (gpointer data)
{
  Binding *binding = data;

  g_ptr_array_unref (binding->texts);
  g_object_unref (binding->labels);
  g_object_unref (binding->draft);
  g_free (binding);
}

/* Puts in what is not there yet, and leaves alone what has not changed: an open list stays open. */
static void
set_item (Binding    *binding,
          guint       position,
          const char *text,
          const char *label)
{
  const char * const labels[] = { label, NULL };
  guint n = g_list_model_get_n_items (G_LIST_MODEL (binding->labels));

  if (position >= binding->texts->len)
    g_ptr_array_add (binding->texts, g_strdup (text));
  else if (strcmp (g_ptr_array_index (binding->texts, position), text) != 0)
    {
      g_free (g_ptr_array_index (binding->texts, position));
      g_ptr_array_index (binding->texts, position) = g_strdup (text);
    }
  if (position >= n || strcmp (gtk_string_list_get_string (binding->labels, position), label) != 0)
    gtk_string_list_splice (binding->labels, position, position < n ? 1 : 0, labels);
}

static void
fill (Binding *binding)
{
  const SanField *field = binding->field;
  guint n = 0, old;

  for (const SanChoice *choice = field->choices; choice != NULL && choice->id != NULL; choice++)
    set_item (binding, n++, choice->id, _(choice->label));
  if ((field->flags & SAN_FIELD_OR_COUNT) != 0)
    for (guint i = 0; i < san_draft_get_n_groups (binding->draft); i++)
      {
        g_autofree char *text = g_strdup_printf ("%u", i + 1);
        g_autofree char *label = san_grid_dup_group_name (binding->draft, i);

        set_item (binding, n++, text, label);
      }
  if ((field->flags & SAN_FIELD_OR_LIST) != 0)
    set_item (binding, n++, OWN_VALUES, _("Own values, in a column of the table"));

  g_ptr_array_set_size (binding->texts, (int) n);
  old = g_list_model_get_n_items (G_LIST_MODEL (binding->labels));
  if (old > n)
    gtk_string_list_splice (binding->labels, n, old - n, NULL);
}

/* Without an answer the choice is that of the fallback, which is JSON and stands in quotes. */
static gboolean
is_meant (Binding    *binding,
          const char *text)
{
  const char *chosen = san_draft_get_text (binding->draft, binding->field->id);
  const char *fallback = binding->field->fallback;
  gsize length = strlen (text);

  if (*chosen != '\0' || fallback == NULL)
    return strcmp (chosen, text) == 0;
  if (*fallback != '"')
    return strcmp (fallback, text) == 0;
  return strncmp (fallback + 1, text, length) == 0 && strcmp (fallback + 1 + length, "\"") == 0;
}

static void
show_draft (GtkDropDown *drop_down)
{
  Binding *binding = g_object_get_data (G_OBJECT (drop_down), "san-binding");
  guint selected = GTK_INVALID_LIST_POSITION;

  binding->updating = TRUE;
  fill (binding);
  for (guint i = 0; i < binding->texts->len && selected == GTK_INVALID_LIST_POSITION; i++)
    if (is_meant (binding, g_ptr_array_index (binding->texts, i)))
      selected = i;
  gtk_drop_down_set_selected (drop_down, selected);
  binding->updating = FALSE;
}

static void
selected_cb (GtkDropDown *drop_down)
{
  Binding *binding = g_object_get_data (G_OBJECT (drop_down), "san-binding");
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (!binding->updating && selected < binding->texts->len)
    san_draft_set_text (binding->draft, binding->field->id,
                        g_ptr_array_index (binding->texts, selected));
}

GtkWidget *
san_field_choice_new (SanDraft       *draft,
                      const SanField *field)
{
  Binding *binding = g_new0 (Binding, 1);
  GtkWidget *drop_down;

  binding->draft = g_object_ref (draft);
  binding->field = field;
  binding->texts = g_ptr_array_new_with_free_func (g_free);
  binding->labels = gtk_string_list_new (NULL);
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (binding->labels)), NULL);
  g_object_set_data_full (G_OBJECT (drop_down), "san-binding", binding, binding_free);
  san_widget_let_shrink (GTK_DROP_DOWN (drop_down));
  show_draft (GTK_DROP_DOWN (drop_down));
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (selected_cb), NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_draft), drop_down, G_CONNECT_SWAPPED);
  return drop_down;
}
