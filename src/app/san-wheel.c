/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-wheel.h"

#include <math.h>

/* Returns: (transfer none): what scrolls @scroller, not what only looks on */
static GtkEventController *
find_wheel (GtkWidget *scroller)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (scroller);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
        return controller;
    }
  g_return_val_if_reached (NULL);
}

static gboolean
can_go (GtkScrolledWindow *scroller,
        double             dy)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  double value = gtk_adjustment_get_value (adjustment);

  if (dy < 0)
    return value > gtk_adjustment_get_lower (adjustment);
  return value < gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static gboolean
scroll_cb (GtkEventController *wheel,
           double              dx,
           double              dy,
           GtkEventController *watch)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (gtk_event_controller_get_widget (watch));
  GdkModifierType state = gtk_event_controller_get_current_event_state (watch);
  gboolean sideways = (state & GDK_SHIFT_MASK) != 0 || fabs (dx) > fabs (dy);

  gtk_event_controller_set_propagation_phase (wheel, sideways || can_go (scroller, dy)
                                                     ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
  return GDK_EVENT_PROPAGATE;
}

void
san_wheel_let_pass (GtkScrolledWindow *scroller)
{
  GtkEventController *watch;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  watch = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  gtk_event_controller_set_propagation_phase (watch, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (watch, "scroll", G_CALLBACK (scroll_cb),
                            find_wheel (GTK_WIDGET (scroller)));
  gtk_widget_add_controller (GTK_WIDGET (scroller), watch);
}
