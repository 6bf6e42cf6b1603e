/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-entry-row.h"

#include <glib/gi18n.h>

struct _SanEntryRow
{
  AdwActionRow  parent_instance;

  SanEntry     *entry;
  GtkWidget    *popover;    /* for a new heading */
  GtkEditable  *heading;
};

enum
{
  MOVED,
  DROPPED,
  REMOVED,
  RENAMED,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanEntryRow, san_entry_row, ADW_TYPE_ACTION_ROW)

static void
move_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, -1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  SanEntryRow *self = SAN_ENTRY_ROW (widget);

  gtk_editable_set_text (self->heading,
                         adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (GTK_WIDGET (self->heading));
}

static void
heading_activate_cb (SanEntryRow *self)
{
  g_autofree char *heading = g_strstrip (g_strdup (gtk_editable_get_text (self->heading)));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[RENAMED], 0, heading);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

static void
san_entry_row_activate (AdwActionRow *row)
{
  g_signal_emit (row, signals[OPENED], 0);
}

static GdkContentProvider *
drag_prepare_cb (SanEntryRow *self)
{
  return gdk_content_provider_new_typed (SAN_TYPE_ENTRY, self->entry);
}

static void
drag_begin_cb (SanEntryRow   *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (SanEntryRow  *self,
         const GValue *value)
{
  SanEntry *entry = g_value_get_object (value);

  if (entry == NULL || entry == self->entry)
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, entry);
  return TRUE;
}

static void
san_entry_row_dispose (GObject *object)
{
  SanEntryRow *self = SAN_ENTRY_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (san_entry_row_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "entry.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "entry.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "entry.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "entry.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "entry.open", NULL, open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "entry.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "entry.move-down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "entry.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "entry.rename", NULL);
}

static void
san_entry_row_class_init (SanEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = san_entry_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = san_entry_row_activate;

  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, SAN_TYPE_ENTRY);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[RENAMED] = g_signal_new ("renamed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-entry-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
}

static void
add_popover (SanEntryRow *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 28);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Heading of the task"), -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (heading_activate_cb), self);
  self->heading = GTK_EDITABLE (entry);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), entry);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
san_entry_row_init (SanEntryRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (SAN_TYPE_ENTRY, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_popover (self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
san_entry_row_new (SanEntry   *entry,
                   const char *title,
                   const char *subtitle)
{
  SanEntryRow *self;

  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (subtitle != NULL, NULL);

  self = g_object_new (SAN_TYPE_ENTRY_ROW, NULL);
  self->entry = g_object_ref (entry);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  return GTK_WIDGET (self);
}

SanEntry *
san_entry_row_get_entry (SanEntryRow *self)
{
  g_return_val_if_fail (SAN_IS_ENTRY_ROW (self), NULL);

  return self->entry;
}
