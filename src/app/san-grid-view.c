/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-grid-view.h"

#include <glib/gi18n.h>

#include "app/san-compat.h"
#include "app/san-grid-cell.h"
#include "app/san-grid-commands.h"
#include "app/san-wheel.h"
#include "app/san-widget.h"
#include "model/san-table-file.h"

struct _SanGridView
{
  GtkWidget   parent_instance;

  SanDraft   *draft;
  GtkWidget  *scroller;
  GtkWidget  *sheet;
  GtkWidget  *rows_box;
  GtkWidget  *groups_box;
  GtkWidget  *sort_button;
  GtkWidget  *message;
  GtkWidget  *left_out;
  GMenuModel *cell_menu;
};

G_DEFINE_FINAL_TYPE (SanGridView, san_grid_view, GTK_TYPE_WIDGET)

static gboolean
has_names (SanDraft *draft)
{
  return san_draft_get_n_columns (draft) > 1
         && san_draft_get_column (draft, 0)->field->type == SAN_FIELD_TEXT;
}

static void
update_actions (SanGridView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_free = !san_draft_has_fixed_rows (self->draft);
  gboolean has_groups = FALSE;

  for (guint i = 0; i < san_draft_get_n_columns (self->draft); i++)
    has_groups |= san_draft_get_column (self->draft, i)->group >= 0;

  gtk_widget_action_set_enabled (widget, "grid.insert-row", is_free);
  gtk_widget_action_set_enabled (widget, "grid.remove-rows", is_free);
  gtk_widget_action_set_enabled (widget, "grid.move-rows-up", is_free);
  gtk_widget_action_set_enabled (widget, "grid.move-rows-down", is_free);
  gtk_widget_action_set_enabled (widget, "grid.sort-ascending", is_free);
  gtk_widget_action_set_enabled (widget, "grid.sort-descending", is_free);
  gtk_widget_action_set_enabled (widget, "grid.sort-names", is_free && has_names (self->draft));
  gtk_widget_action_set_enabled (widget, "grid.add-group", has_groups);
  gtk_widget_action_set_enabled (widget, "grid.remove-group",
                                 has_groups && san_draft_get_n_groups (self->draft) > 1);
  gtk_widget_set_visible (self->rows_box, is_free);
  gtk_widget_set_visible (self->sort_button, is_free);
  gtk_widget_set_visible (self->groups_box, has_groups);
}

static void
draft_changed_cb (SanGridView *self)
{
  san_widget_set_label (self->left_out, NULL);
  update_actions (self);
}

static void
left_out_cb (SanGridView *self,
             guint        n_cells)
{
  g_autofree char *text = NULL;

  if (n_cells > 0)
    text = g_strdup_printf (ngettext ("%u cell did not fit into the table and was left out.",
                                      "%u cells did not fit into the table and were left out.",
                                      n_cells), n_cells);
  san_widget_set_label (self->left_out, text);
}

static gboolean
key_pressed_cb (SanGridView     *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkWidget *cell = gtk_widget_get_focus_child (self->sheet);
  gboolean editing, extend;
  SanGridCommand command;

  /* The names of the groups in the header keep the keys of an entry. */
  if (!SAN_IS_GRID_CELL (cell))
    return GDK_EVENT_PROPAGATE;
  editing = san_grid_cell_get_editing (SAN_GRID_CELL (cell));
  command = san_grid_command_from_key (keyval, state, editing, &extend);
  return san_grid_do (SAN_GRID_SHEET (self->sheet), command, extend);
}

static void
insert_row_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  san_grid_do (SAN_GRID_SHEET (SAN_GRID_VIEW (widget)->sheet), SAN_GRID_INSERT_ROW, FALSE);
}

static void
remove_rows_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  san_grid_do (SAN_GRID_SHEET (SAN_GRID_VIEW (widget)->sheet), SAN_GRID_REMOVE_ROWS, FALSE);
}

static void
move_rows_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  san_grid_do (SAN_GRID_SHEET (SAN_GRID_VIEW (widget)->sheet),
               g_str_equal (name, "grid.move-rows-up") ? SAN_GRID_MOVE_ROWS_UP
                                                       : SAN_GRID_MOVE_ROWS_DOWN, FALSE);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  san_grid_do (SAN_GRID_SHEET (SAN_GRID_VIEW (widget)->sheet), SAN_GRID_CLEAR, FALSE);
}

static void
cut_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  san_grid_cut (SAN_GRID_SHEET (SAN_GRID_VIEW (widget)->sheet));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  san_grid_copy (SAN_GRID_SHEET (SAN_GRID_VIEW (widget)->sheet));
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  san_grid_paste (SAN_GRID_SHEET (SAN_GRID_VIEW (widget)->sheet));
}

/* By the column where one is, or by the names of the rows, which stand first. */
static void
sort_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SanGridView *self = SAN_GRID_VIEW (widget);
  const SanGridCursor *cursor = san_grid_sheet_get_cursor (SAN_GRID_SHEET (self->sheet));

  san_draft_sort_rows (self->draft,
                       g_str_equal (name, "grid.sort-names") ? 0 : cursor->column,
                       g_str_equal (name, "grid.sort-descending"));
}

static void
add_group_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  san_draft_add_group (SAN_GRID_VIEW (widget)->draft);
}

/* The group of the column where one is; the last one from any other column. */
static void
remove_group_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  SanGridView *self = SAN_GRID_VIEW (widget);
  const SanGridCursor *cursor = san_grid_sheet_get_cursor (SAN_GRID_SHEET (self->sheet));
  int group = san_draft_get_column (self->draft, cursor->column)->group;

  san_draft_remove_group (self->draft,
                          group >= 0 ? (guint) group : san_draft_get_n_groups (self->draft) - 1);
}

static void
san_grid_view_dispose (GObject *object)
{
  SanGridView *self = SAN_GRID_VIEW (object);

  san_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (san_grid_view_parent_class)->dispose (object);
}

static void
san_grid_view_class_init (SanGridViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_grid_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SAN_RESOURCES "/ui/san-grid-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SanGridView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SanGridView, rows_box);
  gtk_widget_class_bind_template_child (widget_class, SanGridView, groups_box);
  gtk_widget_class_bind_template_child (widget_class, SanGridView, sort_button);
  gtk_widget_class_bind_template_child (widget_class, SanGridView, message);
  gtk_widget_class_bind_template_child (widget_class, SanGridView, left_out);
  gtk_widget_class_bind_template_child (widget_class, SanGridView, cell_menu);

  gtk_widget_class_install_action (widget_class, "grid.insert-row", NULL, insert_row_action);
  gtk_widget_class_install_action (widget_class, "grid.remove-rows", NULL, remove_rows_action);
  gtk_widget_class_install_action (widget_class, "grid.move-rows-up", NULL, move_rows_action);
  gtk_widget_class_install_action (widget_class, "grid.move-rows-down", NULL, move_rows_action);
  gtk_widget_class_install_action (widget_class, "grid.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "grid.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "grid.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "grid.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "grid.sort-ascending", NULL, sort_action);
  gtk_widget_class_install_action (widget_class, "grid.sort-descending", NULL, sort_action);
  gtk_widget_class_install_action (widget_class, "grid.sort-names", NULL, sort_action);
  gtk_widget_class_install_action (widget_class, "grid.add-group", NULL, add_group_action);
  gtk_widget_class_install_action (widget_class, "grid.remove-group", NULL, remove_group_action);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
san_grid_view_init (SanGridView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
san_grid_view_new (SanDraft *draft)
{
  SanGridView *self;
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_val_if_fail (SAN_IS_DRAFT (draft), NULL);

  self = g_object_new (SAN_TYPE_GRID_VIEW, NULL);
  self->draft = g_object_ref (draft);
  self->sheet = san_grid_sheet_new (draft, self->cell_menu);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->sheet);
  san_wheel_let_pass (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_swapped (self->sheet, "left-out", G_CALLBACK (left_out_cb), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->sheet, keys);

  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_actions (self);
  return GTK_WIDGET (self);
}

GtkWidget *
san_grid_view_show_cell (SanGridView *self,
                         guint        row,
                         guint        column)
{
  g_return_val_if_fail (SAN_IS_GRID_VIEW (self), NULL);

  san_grid_sheet_go (SAN_GRID_SHEET (self->sheet), row, column, FALSE);
  return san_grid_sheet_get_cell (SAN_GRID_SHEET (self->sheet), row, column);
}

void
san_grid_view_set_error (SanGridView  *self,
                         const GError *error,
                         const char   *message,
                         gboolean      calm)
{
  guint row = 0, column = 0;
  gboolean at_cell;

  g_return_if_fail (SAN_IS_GRID_VIEW (self));

  at_cell = message != NULL && san_draft_locate (self->draft, error, &row, &column);
  san_grid_sheet_mark (SAN_GRID_SHEET (self->sheet), row, column, at_cell ? message : NULL,
                       calm);
  san_widget_set_css_class (self->message, "error", message != NULL && !calm);
  san_widget_set_css_class (self->message, "accent", message != NULL && calm);
  san_widget_set_label (self->message, message);
}

void
san_grid_view_open_table (SanGridView *self,
                          GFile       *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (SAN_IS_GRID_VIEW (self));
  g_return_if_fail (G_IS_FILE (file));

  text = san_table_file_read (file, &error);
  if (text == NULL)
    san_compat_tell (GTK_WIDGET (self), _("Could Not Open the Table"), error->message);
  else
    san_grid_sheet_tell_left_out (SAN_GRID_SHEET (self->sheet),
                                  san_draft_take_table (self->draft, text));
}
