/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-sideways.h"

#include "app/san-wheel.h"

struct _SanSideways
{
  GtkWidget  parent_instance;

  GtkWidget *scroller;
  GtkWidget *child;
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
  san_wheel_let_pass (GTK_SCROLLED_WINDOW (self->scroller));
}

void
san_sideways_set_child (SanSideways *self,
                        GtkWidget   *child)
{
  g_return_if_fail (SAN_IS_SIDEWAYS (self));

  self->child = child;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), child);
}
