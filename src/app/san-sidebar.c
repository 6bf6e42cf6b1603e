/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-sidebar.h"

#include <glib/gi18n.h>

#include "app/san-method-row.h"
#include "app/san-widget.h"
#include "methods/san-registry.h"

struct _SanSidebar
{
  GtkWidget        parent_instance;

  GtkSearchEntry  *entry;
  GtkListBox      *list;
  GtkStack        *stack;
  GtkWidget       *list_view;
  GtkWidget       *nothing_found;

  const SanSearch *search;
  GSettings       *settings;
  const SanMethod *method;
};

enum
{
  METHOD_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanSidebar, san_sidebar, GTK_TYPE_WIDGET)

/* --- what the list shows --- */

static const char *
query_of (SanSidebar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
is_searching (SanSidebar *self)
{
  return *query_of (self) != '\0';
}

static SanSearchResult
match (SanSidebar   *self,
       SanMethodRow *row)
{
  return san_search_match (self->search, san_method_row_get_position (row), query_of (self));
}

/* A search looks at every calculation once, so starred and recent rows would only repeat it. */
static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       user_data)
{
  SanSidebar *self = user_data;
  SanMethodRow *method_row = SAN_METHOD_ROW (row);

  if (!is_searching (self))
    return TRUE;
  return san_method_row_get_group (method_row) == SAN_METHOD_GROUP_TEXTBOOK
         && match (self, method_row) != SAN_SEARCH_NOTHING;
}

/* Titles that fit come first, then the order of the list. */
static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  SanSidebar *self = user_data;
  SanMethodRow *row_a = SAN_METHOD_ROW (a);
  SanMethodRow *row_b = SAN_METHOD_ROW (b);
  int order = (int) san_method_row_get_group (row_a) - (int) san_method_row_get_group (row_b);

  if (order == 0 && is_searching (self))
    order = (int) match (self, row_b) - (int) match (self, row_a);
  if (order == 0)
    order = (int) san_method_row_get_order (row_a) - (int) san_method_row_get_order (row_b);
  return order;
}

static char *
dup_heading (SanMethodRow *row)
{
  const char *section = san_method_row_get_method (row)->section;

  switch (san_method_row_get_group (row))
    {
    case SAN_METHOD_GROUP_STARRED:
      return g_strdup (_("Starred"));
    case SAN_METHOD_GROUP_RECENT:
      return g_strdup (_("Recent"));
    case SAN_METHOD_GROUP_TEXTBOOK:
    default:
      return g_strdup_printf ("%s  %s", section, san_registry_section_name (section));
    }
}

static gboolean
stand_together (SanMethodRow *a,
                SanMethodRow *b)
{
  return san_method_row_get_group (a) == san_method_row_get_group (b)
         && (san_method_row_get_group (a) != SAN_METHOD_GROUP_TEXTBOOK
             || g_str_equal (san_method_row_get_method (a)->section,
                             san_method_row_get_method (b)->section));
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  SanSidebar *self = user_data;
  g_autofree char *heading = NULL;
  GtkWidget *label;

  /* Results of a search are ranked, not grouped. */
  if (is_searching (self)
      || (before != NULL && stand_together (SAN_METHOD_ROW (row), SAN_METHOD_ROW (before))))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = dup_heading (SAN_METHOD_ROW (row));
  label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_list_box_row_set_header (row, label);
}

static SanMethodRow *
first_visible_row (SanSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return SAN_METHOD_ROW (row);
  return NULL;
}

static void
select_row_of_method (SanSidebar *self)
{
  GtkListBoxRow *row;

  gtk_list_box_unselect_all (self->list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (san_method_row_get_group (SAN_METHOD_ROW (row)) == SAN_METHOD_GROUP_TEXTBOOK
        && san_method_row_get_method (SAN_METHOD_ROW (row)) == self->method)
      gtk_list_box_select_row (self->list, row);
}

/* --- filling --- */

static gboolean
find_position (const char *id,
               guint      *position)
{
  for (*position = 0; *position < san_registry_get_n_methods (); (*position)++)
    if (g_str_equal (san_registry_get_nth (*position)->id, id))
      return TRUE;
  return FALSE;
}

/* Settings may name a calculation of another version of the program. */
static void
add_listed (SanSidebar     *self,
            const char     *key,
            SanMethodGroup  group)
{
  g_auto(GStrv) ids = g_settings_get_strv (self->settings, key);
  guint position;

  for (guint i = 0; ids[i] != NULL; i++)
    if (find_position (ids[i], &position))
      gtk_list_box_append (self->list, san_method_row_new (position, group, i));
}

static void
remove_group (SanSidebar     *self,
              SanMethodGroup  group)
{
  GtkListBoxRow *row;
  int i = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, i)) != NULL)
    if (san_method_row_get_group (SAN_METHOD_ROW (row)) == group)
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    else
      i++;
}

static void
refill (SanSidebar     *self,
        const char     *key,
        SanMethodGroup  group)
{
  remove_group (self, group);
  add_listed (self, key, group);
  gtk_list_box_invalidate_headers (self->list);
}

static void
starred_changed_cb (SanSidebar *self)
{
  refill (self, "starred", SAN_METHOD_GROUP_STARRED);
}

/* --- what people do --- */

static void
choose (SanSidebar   *self,
        SanMethodRow *row)
{
  g_signal_emit (self, signals[METHOD_CHOSEN], 0, san_method_row_get_method (row));
}

static void
row_activated_cb (SanSidebar    *self,
                  GtkListBoxRow *row)
{
  choose (self, SAN_METHOD_ROW (row));
}

static void
search_changed_cb (SanSidebar *self)
{
  /* Rows must not move under the pointer: recent ones are brought up to date while a search hides
   * them. */
  if (is_searching (self))
    refill (self, "recent", SAN_METHOD_GROUP_RECENT);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
  gtk_stack_set_visible_child (self->stack, first_visible_row (self) != NULL ? self->list_view
                                                                             : self->nothing_found);
}

static void
search_activated_cb (SanSidebar *self)
{
  SanMethodRow *row = first_visible_row (self);

  if (row != NULL && is_searching (self))
    choose (self, row);
}

static void
search_stopped_cb (SanSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* The arrow leads from the entry into the list. */
static gboolean
search_key_cb (SanSidebar *self,
               guint       keyval)
{
  SanMethodRow *row;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  row = first_visible_row (self);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

static void
san_sidebar_dispose (GObject *object)
{
  SanSidebar *self = SAN_SIDEBAR (object);

  if (self->settings != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->settings, self);
      /* The list goes after the entry, and asks while it loses its rows. */
      gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_sort_func (self->list, NULL, NULL, NULL);
    }
  g_clear_object (&self->settings);
  san_widget_drop_children (GTK_WIDGET (self));
  G_OBJECT_CLASS (san_sidebar_parent_class)->dispose (object);
}

static void
san_sidebar_class_init (SanSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = san_sidebar_dispose;

  signals[METHOD_CHOSEN] = g_signal_new ("method-chosen", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, SanSidebar, entry);
  gtk_widget_class_bind_template_child (widget_class, SanSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, SanSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, SanSidebar, list_view);
  gtk_widget_class_bind_template_child (widget_class, SanSidebar, nothing_found);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
}

static void
san_sidebar_init (SanSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->entry, self->list_view);
}

void
san_sidebar_setup (SanSidebar      *self,
                   const SanSearch *search,
                   GSettings       *settings)
{
  g_return_if_fail (SAN_IS_SIDEBAR (self));
  g_return_if_fail (self->settings == NULL);
  g_return_if_fail (search != NULL);
  g_return_if_fail (G_IS_SETTINGS (settings));

  self->search = search;
  self->settings = g_object_ref (settings);
  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    gtk_list_box_append (self->list, san_method_row_new (i, SAN_METHOD_GROUP_TEXTBOOK, i));
  add_listed (self, "starred", SAN_METHOD_GROUP_STARRED);
  add_listed (self, "recent", SAN_METHOD_GROUP_RECENT);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  g_signal_connect_swapped (settings, "changed::starred", G_CALLBACK (starred_changed_cb), self);
}

void
san_sidebar_set_method (SanSidebar      *self,
                        const SanMethod *method)
{
  g_return_if_fail (SAN_IS_SIDEBAR (self));

  self->method = method;
  select_row_of_method (self);
}

void
san_sidebar_focus_search (SanSidebar *self)
{
  g_return_if_fail (SAN_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
