/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-start-page.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/san-widget.h"
#include "methods/san-registry.h"

struct _SanStartPage
{
  GtkWidget         parent_instance;

  GtkSearchEntry   *entry;
  GtkStack         *stack;
  GtkWidget        *overview;
  GtkWidget        *found_view;
  GtkWidget        *nothing_found;
  GtkListBox       *found;
  GtkListBox       *recent;
  GtkWidget        *recent_box;
  GtkBox           *chapters;

  const SanSearch  *search;
};

enum
{
  METHOD_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanStartPage, san_start_page, GTK_TYPE_WIDGET)

static void
method_activated_cb (SanStartPage *self,
                     GtkWidget    *row)
{
  g_signal_emit (self, signals[METHOD_CHOSEN], 0, g_object_get_data (G_OBJECT (row), "method"));
}

static GtkWidget *
row_new (const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static GtkWidget *
method_row_new (SanStartPage    *self,
                const SanMethod *method)
{
  GtkWidget *row = row_new (_(method->title));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(method->summary));
  g_object_set_data (G_OBJECT (row), "method", (gpointer) method);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (method_activated_cb), self);
  return row;
}

/* --- the overview --- */

/* A section is a search for its number: its calculations stand there where results stand. */
static void
section_activated_cb (SanStartPage *self,
                      GtkWidget    *row)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), g_object_get_data (G_OBJECT (row), "section"));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static GtkWidget *
section_row_new (SanStartPage *self,
                 const char   *section)
{
  g_autofree char *title = g_strdup_printf ("%s  %s", section, san_registry_section_name (section));
  GtkWidget *row = row_new (title);

  g_object_set_data (G_OBJECT (row), "section", (gpointer) section);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (section_activated_cb), self);
  return row;
}

static GtkWidget *
chapter_new (const char *section)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   san_registry_chapter_name (section));
  return group;
}

/* The names of the calculations tell more than the name of the section, unless they repeat it. */
static char *
dup_line (const SanMethod *method)
{
  g_autofree char *summary = g_strdup (_(method->summary));

  if (!g_str_equal (_(method->title), san_registry_section_name (method->section)))
    return g_strdup (_(method->title));
  if (g_str_has_suffix (summary, "."))
    summary[strlen (summary) - 1] = '\0';
  return g_steal_pointer (&summary);
}

static void
add_to_section (GtkWidget       *section,
                const SanMethod *method)
{
  AdwActionRow *row = ADW_ACTION_ROW (section);
  const char *names = adw_action_row_get_subtitle (row);
  g_autofree char *name = dup_line (method);
  g_autofree char *longer = names == NULL || *names == '\0'
    ? g_strdup (name)
    : g_strdup_printf ("%s · %s", names, name);

  adw_action_row_set_subtitle (row, longer);
}

/* The registry is in the order of the textbook, so a new section shows by a change. */
static void
add_chapters (SanStartPage *self)
{
  const SanMethod *last = NULL;
  GtkWidget *chapter = NULL;
  GtkWidget *section = NULL;

  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    {
      const SanMethod *method = san_registry_get_nth (i);

      if (last == NULL || *last->section != *method->section)
        {
          chapter = chapter_new (method->section);
          gtk_box_append (self->chapters, chapter);
        }
      if (last == NULL || !g_str_equal (last->section, method->section))
        {
          section = section_row_new (self, method->section);
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (chapter), section);
        }
      add_to_section (section, method);
      last = method;
    }
}

static void
add_recent (SanStartPage *self,
            GSettings    *settings)
{
  g_auto(GStrv) ids = g_settings_get_strv (settings, "recent");
  gboolean any = FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const SanMethod *method = san_registry_find (ids[i]);

      if (method == NULL)
        continue;
      gtk_list_box_append (self->recent, method_row_new (self, method));
      any = TRUE;
    }
  gtk_widget_set_visible (self->recent_box, any);
}

/* --- the search --- */

static void
clear_found (SanStartPage *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->found, 0)) != NULL)
    gtk_list_box_remove (self->found, GTK_WIDGET (row));
}

static void
add_found (SanStartPage    *self,
           const char      *query,
           SanSearchResult  result)
{
  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    if (san_search_match (self->search, i, query) == result)
      gtk_list_box_append (self->found, method_row_new (self, san_registry_get_nth (i)));
}

static void
search_changed_cb (SanStartPage *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean any;

  clear_found (self);
  if (*query == '\0')
    {
      gtk_stack_set_visible_child (self->stack, self->overview);
      return;
    }
  add_found (self, query, SAN_SEARCH_TITLE);
  add_found (self, query, SAN_SEARCH_WORDS);
  any = gtk_list_box_get_row_at_index (self->found, 0) != NULL;
  gtk_stack_set_visible_child (self->stack, any ? self->found_view : self->nothing_found);
}

static void
search_activated_cb (SanStartPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->found, 0);

  if (row != NULL)
    method_activated_cb (self, GTK_WIDGET (row));
}

static void
search_stopped_cb (SanStartPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
san_start_page_dispose (GObject *object)
{
  san_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (san_start_page_parent_class)->dispose (object);
}

static gboolean
san_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SAN_START_PAGE (widget)->entry));
}

static void
san_start_page_class_init (SanStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = san_start_page_dispose;
  widget_class->grab_focus = san_start_page_grab_focus;

  signals[METHOD_CHOSEN] = g_signal_new ("method-chosen", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SanStartPage, entry);
  gtk_widget_class_bind_template_child (widget_class, SanStartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SanStartPage, overview);
  gtk_widget_class_bind_template_child (widget_class, SanStartPage, found_view);
  gtk_widget_class_bind_template_child (widget_class, SanStartPage, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, SanStartPage, found);
  gtk_widget_class_bind_template_child (widget_class, SanStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, SanStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, SanStartPage, chapters);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
san_start_page_init (SanStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
san_start_page_setup (SanStartPage    *self,
                      const SanSearch *search,
                      GSettings       *settings)
{
  g_return_if_fail (SAN_IS_START_PAGE (self));
  g_return_if_fail (self->search == NULL);
  g_return_if_fail (search != NULL);
  g_return_if_fail (G_IS_SETTINGS (settings));

  self->search = search;
  add_recent (self, settings);
  add_chapters (self);
}
