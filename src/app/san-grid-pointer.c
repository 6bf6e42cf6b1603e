/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-grid-pointer.h"

#include "app/san-grid-cell.h"

/* Returns: (nullable): the cell under a point */
static SanGridCell *
pick_cell (SanGridSheet *sheet,
           double        x,
           double        y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (sheet), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL)
    return NULL;
  return (SanGridCell *) gtk_widget_get_ancestor (picked, SAN_TYPE_GRID_CELL);
}

static void
go_to_cell (SanGridSheet *sheet,
            SanGridCell  *cell,
            gboolean      extend)
{
  san_grid_sheet_go (sheet, san_grid_cell_get_row (cell), san_grid_cell_get_column (cell), extend);
}

static void
pressed_cb (SanGridSheet    *sheet,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  SanGridCell *cell = pick_cell (sheet, x, y);
  GdkModifierType state;

  if (cell == NULL)
    return;
  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  if (n_press > 1)
    san_grid_cell_set_editing (cell, TRUE);
  if (!san_grid_cell_get_editing (cell))
    go_to_cell (sheet, cell, (state & GDK_SHIFT_MASK) != 0);
}

static void
dragged_cb (SanGridSheet   *sheet,
            double          offset_x,
            double          offset_y,
            GtkGestureDrag *gesture)
{
  SanGridCell *from, *to;
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  from = pick_cell (sheet, x, y);
  to = pick_cell (sheet, x + offset_x, y + offset_y);
  if (from != NULL && to != NULL && from != to && !san_grid_cell_get_editing (from))
    go_to_cell (sheet, to, TRUE);
}

/* The cell's own gestures would set the caret; they are kept out until editing has begun. */
static void
drag_begin_cb (SanGridSheet   *sheet,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  GdkEventSequence *sequence = gtk_gesture_get_last_updated_sequence (GTK_GESTURE (gesture));
  SanGridCell *cell = pick_cell (sheet, x, y);
  gboolean ours = cell != NULL && !san_grid_cell_get_editing (cell);

  gtk_gesture_set_sequence_state (GTK_GESTURE (gesture), sequence,
                                  ours ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

void
san_grid_pointer_attach (SanGridSheet *sheet)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), sheet);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), sheet);
  gtk_widget_add_controller (GTK_WIDGET (sheet), GTK_EVENT_CONTROLLER (drag));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), sheet);
  gtk_widget_add_controller (GTK_WIDGET (sheet), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (drag, click);
}
