/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-sideways.h"

#include <math.h>

struct _SanSideways
{
  GtkWidget  parent_instance;

  GtkWidget          *scroller;
  GtkEventController *wheel;     /* of @scroller */
  GtkWidget          *child;
};

G_DEFINE_FINAL_TYPE (SanSideways, san_sideways, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
san_sideways_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
san_sideways_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  SanSideways *self = SAN_SIDEWAYS (widget);
  int least, wished;

  gtk_widget_measure (self->scroller, orientation, -1, minimum, natural, NULL, NULL);
  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, wished);
  else
    {
      int width = for_size < 0 ? wished : MAX (for_size, least);

      gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, natural, NULL, NULL, NULL);
      *natural = *minimum = MAX (*minimum, *natural);
    }
}

static void
san_sideways_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  gtk_widget_size_allocate (SAN_SIDEWAYS (widget)->scroller,
                            &(GtkAllocation) { 0, 0, width, height }, -1);
}

/* A scrolled window takes what the wheel turns in any direction, even where it cannot go. What is
 * for the page goes past it. */
static gboolean
scroll_cb (SanSideways              *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  gboolean sideways = (state & GDK_SHIFT_MASK) != 0 || fabs (dx) > fabs (dy);

  gtk_event_controller_set_propagation_phase (self->wheel,
                                              sideways ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
  return GDK_EVENT_PROPAGATE;
}

/* Returns: (transfer none): the one of @widget that scrolls, not those that only look on */
static GtkEventController *
find_wheel (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
        return controller;
    }
  g_return_val_if_reached (NULL);
}

static void
watch_wheel (SanSideways *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->wheel = find_wheel (self->scroller);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
san_sideways_dispose (GObject *object)
{
  SanSideways *self = SAN_SIDEWAYS (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (san_sideways_parent_class)->dispose (object);
}

static void
san_sideways_class_init (SanSidewaysClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_sideways_dispose;
  widget_class->get_request_mode = san_sideways_get_request_mode;
  widget_class->measure = san_sideways_measure;
  widget_class->size_allocate = san_sideways_size_allocate;
}

static void
san_sideways_init (SanSideways *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_AUTOMATIC, GTK_POLICY_EXTERNAL);
  gtk_widget_add_css_class (self->scroller, "san-sideways");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  watch_wheel (self);
}

void
san_sideways_set_child (SanSideways *self,
                        GtkWidget   *child)
{
  g_return_if_fail (SAN_IS_SIDEWAYS (self));

  self->child = child;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), child);
}
