/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-grid-cell.h"

#include <string.h>

#include "app/san-widget.h"

struct _SanGridCell
{
  SanTextEntry  parent_instance;

  guint         row;
  guint         column;
  char         *name;
  char         *origin;     /* text when the focus came */
  char         *message;    /* what is wrong with it; NULL for nothing */
  gboolean      calm;       /* the message asks rather than refuses */
  gboolean      editing;
  gboolean      updating;   /* the program is changing the text */
  guint         deselect;   /* source, or 0 */
};

enum {
  EDITED,
  CUT,
  COPIED,
  PASTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanGridCell, san_grid_cell, SAN_TYPE_TEXT_ENTRY)

static void
keep_origin (SanGridCell *self)
{
  g_free (self->origin);
  self->origin = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self)));
}

static void
changed_cb (SanGridCell *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
deselect_cb (gpointer user_data)
{
  SanGridCell *self = user_data;

  self->deselect = 0;
  gtk_editable_select_region (GTK_EDITABLE (self), 0, 0);
  return G_SOURCE_REMOVE;
}

static void
focus_enter_cb (SanGridCell *self)
{
  g_clear_handle_id (&self->deselect, g_source_remove);
  keep_origin (self);
  san_grid_cell_set_editing (self, FALSE);
  gtk_editable_select_region (GTK_EDITABLE (self), 0, -1);
}

/* A selection given up at once would be the display's word, which comes late, that the selection is
 * lost, and by then the next cell has it: that would lose it, and typing would not replace its
 * value. Taken from here by the next cell it is lost to nobody else. */
static void
focus_leave_cb (SanGridCell *self)
{
  san_grid_cell_set_editing (self, FALSE);
  if (self->deselect == 0)
    self->deselect = g_idle_add_full (G_PRIORITY_HIGH_IDLE, deselect_cb, self, NULL);
}

/* The caret's own clipboard is for the text inside one cell; everything else goes by the grid. */
static void
take_over (SanGridCell *self,
           GtkText     *text,
           const char  *text_signal,
           guint        signal)
{
  if (self->editing)
    return;
  g_signal_stop_emission_by_name (text, text_signal);
  g_signal_emit (self, signals[signal], 0);
}

static void
cut_cb (SanGridCell *self,
        GtkText     *text)
{
  take_over (self, text, "cut-clipboard", CUT);
}

static void
copy_cb (SanGridCell *self,
         GtkText     *text)
{
  take_over (self, text, "copy-clipboard", COPIED);
}

static void
paste_cb (SanGridCell *self,
          GtkText     *text)
{
  take_over (self, text, "paste-clipboard", PASTED);
}

static void
san_grid_cell_dispose (GObject *object)
{
  SanGridCell *self = SAN_GRID_CELL (object);

  G_OBJECT_CLASS (san_grid_cell_parent_class)->dispose (object);

  /* The focus may have left only just now. */
  g_clear_handle_id (&self->deselect, g_source_remove);
}

static void
san_grid_cell_finalize (GObject *object)
{
  SanGridCell *self = SAN_GRID_CELL (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->origin, g_free);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (san_grid_cell_parent_class)->finalize (object);
}

static void
san_grid_cell_class_init (SanGridCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  static const char * const names[N_SIGNALS] = { "edited", "cut", "copied", "pasted" };

  object_class->dispose = san_grid_cell_dispose;
  object_class->finalize = san_grid_cell_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
san_grid_cell_init (SanGridCell *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->origin = g_strdup ("");
  gtk_widget_add_css_class (GTK_WIDGET (self), "san-grid-cell");
  gtk_entry_set_has_frame (GTK_ENTRY (self), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 1);
  gtk_entry_set_input_hints (GTK_ENTRY (self), GTK_INPUT_HINT_NO_EMOJI);
  /* The draft keeps the history of the whole form. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);

  g_signal_connect_swapped (self, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (text, "cut-clipboard", G_CALLBACK (cut_cb), self);
  g_signal_connect_swapped (text, "copy-clipboard", G_CALLBACK (copy_cb), self);
  g_signal_connect_swapped (text, "paste-clipboard", G_CALLBACK (paste_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
san_grid_cell_new (void)
{
  return g_object_new (SAN_TYPE_GRID_CELL, NULL);
}

void
san_grid_cell_place (SanGridCell *self,
                     guint        row,
                     guint        column,
                     const char  *name)
{
  g_return_if_fail (SAN_IS_GRID_CELL (self));

  self->row = row;
  self->column = column;
  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

guint
san_grid_cell_get_row (SanGridCell *self)
{
  g_return_val_if_fail (SAN_IS_GRID_CELL (self), 0);

  return self->row;
}

guint
san_grid_cell_get_column (SanGridCell *self)
{
  g_return_val_if_fail (SAN_IS_GRID_CELL (self), 0);

  return self->column;
}

void
san_grid_cell_set_value (SanGridCell *self,
                         const char  *text)
{
  g_return_if_fail (SAN_IS_GRID_CELL (self));
  g_return_if_fail (text != NULL);

  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), text) == 0)
    return;

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->updating = FALSE;
  keep_origin (self);
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0
      && !self->editing)
    gtk_editable_select_region (GTK_EDITABLE (self), 0, -1);
}

gboolean
san_grid_cell_revert (SanGridCell *self)
{
  gboolean differs;

  g_return_val_if_fail (SAN_IS_GRID_CELL (self), FALSE);

  differs = strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), self->origin) != 0;
  if (differs)
    gtk_editable_set_text (GTK_EDITABLE (self), self->origin);
  if (differs || self->editing)
    gtk_editable_select_region (GTK_EDITABLE (self), 0, -1);
  san_grid_cell_set_editing (self, FALSE);
  return differs;
}

gboolean
san_grid_cell_get_editing (SanGridCell *self)
{
  g_return_val_if_fail (SAN_IS_GRID_CELL (self), FALSE);

  return self->editing;
}

void
san_grid_cell_set_editing (SanGridCell *self,
                           gboolean     editing)
{
  g_return_if_fail (SAN_IS_GRID_CELL (self));

  if (self->editing == editing)
    return;

  self->editing = editing;
  san_widget_set_css_class (GTK_WIDGET (self), "editing", editing);
  if (editing)
    gtk_editable_set_position (GTK_EDITABLE (self), -1);
}

void
san_grid_cell_set_selected (SanGridCell *self,
                            gboolean     selected)
{
  g_return_if_fail (SAN_IS_GRID_CELL (self));

  san_widget_set_css_class (GTK_WIDGET (self), "selected", selected);
}

void
san_grid_cell_set_error (SanGridCell *self,
                         const char  *message,
                         gboolean     calm)
{
  g_return_if_fail (SAN_IS_GRID_CELL (self));

  /* All cells are told at every keystroke, and hardly one of them something new. */
  if (self->calm == calm && g_strcmp0 (self->message, message) == 0)
    return;

  self->calm = calm;
  g_free (self->message);
  self->message = g_strdup (message);
  san_widget_set_invalid (GTK_WIDGET (self), message != NULL && !calm);
  san_widget_set_css_class (GTK_WIDGET (self), "wanted", message != NULL && calm);
  san_text_entry_set_message (SAN_TEXT_ENTRY (self), message);
}
