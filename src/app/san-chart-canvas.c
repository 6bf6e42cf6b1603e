/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-chart-canvas.h"

#include <adwaita.h>
#include <math.h>

#include <glib/gi18n.h>

#include "app/san-chart-walk.h"
#include "app/san-widget.h"
#include "render/chart/san-chart-text.h"

/* Of the chart as it is laid out, and of the widget */
#define MIN_WIDTH 240
#define MIN_HEIGHT 220

/* Where the text of the window is larger than this, 10 points on a usual screen, that of the chart
 * is too. */
#define USUAL_FONT (10.0 * 96 / 72)

/* Of the outline around the value that is read, and from there to the bubble with its words. */
#define MARK_WIDTH 2
#define BUBBLE_GAP 6

struct _SanChartCanvas
{
  GtkWidget      parent_instance;

  SanChart      *chart;
  SanChartPlan  *plan;       /* of @chart for the size of the widget */
  GskRenderNode *picture;    /* of @plan in the style of the window */
  double         scale;      /* from lengths in @plan to pixels of the widget */
  int            plan_width; /* of the widget */
  int            plan_height;
  int            height;     /* chosen by hand, or 0 */

  gboolean       reading;    /* the value at @place */
  SanChartPlace  place;
  GtkWidget     *bubble;
};

G_DEFINE_FINAL_TYPE (SanChartCanvas, san_chart_canvas, GTK_TYPE_WIDGET)

static void
drop_plan (SanChartCanvas *self)
{
  g_clear_pointer (&self->plan, san_chart_plan_free);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
}

/* Large text makes the whole chart larger, but never so much that no room is left to lay it out. */
static double
find_scale (SanChartCanvas *self,
            int             width)
{
  double scale = san_widget_get_font_size (GTK_WIDGET (self)) / USUAL_FONT;

  return MAX (MIN (scale, (double) width / MIN_WIDTH), 1);
}

static SanChartPlan *
get_plan (SanChartCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->plan == NULL && self->chart != NULL)
    {
      self->scale = find_scale (self, gtk_widget_get_width (widget));
      self->plan = san_chart_plan_new (self->chart, gtk_widget_get_width (widget) / self->scale,
                                       gtk_widget_get_height (widget) / self->scale,
                                       gtk_widget_get_pango_context (widget));
    }
  return self->plan;
}

static GtkSizeRequestMode
san_chart_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Of a chart in text as large as the window's, where it has the room. */
static void
get_preferred_size (SanChartCanvas *self,
                    int             room,
                    double         *width,
                    double         *height)
{
  const double scale = find_scale (self, room);

  *width = MIN_WIDTH;
  *height = MIN_HEIGHT;
  if (self->chart != NULL)
    san_chart_preferred_size (self->chart, width, height);
  *width *= scale;
  *height *= scale;
}

/* A narrow chart is not as flat as a wide one: its legend and labels need the place. */
static int
get_height (SanChartCanvas *self,
            int             width)
{
  double preferred_width, height;

  if (self->height > 0)
    return MAX (self->height, MIN_HEIGHT);
  get_preferred_size (self, width, &preferred_width, &height);
  if (width < preferred_width)
    height = MAX (height * width / preferred_width, MIN (height, width));

  return MAX ((int) ceil (height), MIN_HEIGHT);
}

static void
san_chart_canvas_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  SanChartCanvas *self = SAN_CHART_CANVAS (widget);
  double width, height;

  get_preferred_size (self, G_MAXINT, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = MAX ((int) ceil (width), MIN_WIDTH);
      return;
    }
  *natural = get_height (self, for_size < 0 ? (int) ceil (width) : for_size);
  /* Without a width the least of all heights is asked for, which is that of the least width. */
  *minimum = for_size < 0 ? get_height (self, MIN_WIDTH) : *natural;
}

/* --- reading a value --- */

static void
show_place (SanChartCanvas      *self,
            const SanChartPlace *place)
{
  g_autofree char *text = NULL;

  self->reading = place != NULL;
  if (place != NULL)
    {
      self->place = *place;
      text = san_chart_describe_value (self->chart, place->series, place->index);
      gtk_label_set_label (GTK_LABEL (self->bubble), text);
    }
  gtk_widget_set_visible (self->bubble, self->reading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->reading ? text : _("The arrow keys read the values"), -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
stop_reading (SanChartCanvas *self)
{
  if (self->reading)
    show_place (self, NULL);
}

static void
point_at (SanChartCanvas *self,
          double          x,
          double          y)
{
  const SanChartPlan *plan = get_plan (self);
  SanChartPlace place;

  if (plan == NULL
      || !san_chart_plan_hit (plan, x / self->scale, y / self->scale, &place.series, &place.index))
    stop_reading (self);
  else if (!self->reading || place.series != self->place.series || place.index != self->place.index)
    show_place (self, &place);
}

static void
pressed_cb (SanChartCanvas *self,
            int             n_press,
            double          x,
            double          y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  point_at (self, x, y);
}

static gboolean
key_pressed_cb (SanChartCanvas  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  const gboolean was_reading = self->reading;
  g_autoptr(GArray) places = NULL;
  guint next;

  if (keyval == GDK_KEY_Escape)
    {
      stop_reading (self);
      return was_reading;
    }
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || get_plan (self) == NULL)
    return GDK_EVENT_PROPAGATE;

  places = san_chart_plan_get_places (self->plan);
  if (!san_chart_walk (places, self->reading ? &self->place : NULL, keyval, &next))
    return GDK_EVENT_PROPAGATE;
  show_place (self, &g_array_index (places, SanChartPlace, next));
  return GDK_EVENT_STOP;
}

/* Adds the outline of the value that is read to the path. */
static gboolean
trace_place (SanChartCanvas *self,
             cairo_t        *cr)
{
  const SanChartPlan *plan = get_plan (self);
  gboolean found;

  cairo_save (cr);
  cairo_scale (cr, self->scale, self->scale);
  found = san_chart_plan_trace (plan, &self->place, cr);
  cairo_restore (cr);
  return found;
}

/* Above the value where there is room, and always inside the picture. */
static void
place_bubble (SanChartCanvas *self,
              int             width,
              int             height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  GtkRequisition size;
  double left, top, right, bottom, x, y;

  trace_place (self, cr);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  gtk_widget_get_preferred_size (self->bubble, NULL, &size);
  size.width = MIN (size.width, width);
  gtk_widget_measure (self->bubble, GTK_ORIENTATION_VERTICAL, size.width, NULL, &size.height, NULL,
                      NULL);
  x = CLAMP ((left + right - size.width) / 2, 0, MAX (width - size.width, 0));
  y = top - size.height - BUBBLE_GAP;
  if (y < 0)
    y = MIN (top + BUBBLE_GAP, MAX (height - size.height, 0));
  gtk_widget_allocate (self->bubble, size.width, size.height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) floor (x),
                                                                            (float) floor (y))));
}

static void
draw_place (SanChartCanvas *self,
            cairo_t        *cr)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, MARK_WIDTH);
  gdk_cairo_set_source_rgba (cr, &color);
  if (trace_place (self, cr))
    cairo_stroke (cr);
}

/* --- layout and drawing --- */

static void
san_chart_canvas_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  SanChartCanvas *self = SAN_CHART_CANVAS (widget);

  if (width != self->plan_width || height != self->plan_height)
    drop_plan (self);
  self->plan_width = width;
  self->plan_height = height;
  if (self->reading)
    place_bubble (self, width, height);
  /* The context menu is a child as well. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

/* The chart is drawn once and shown again each time another value is marked in it. */
static GskRenderNode *
draw_chart (SanChartCanvas *self,
            float           width,
            float           height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  const SanChartPlan *plan = get_plan (self);
  g_autoptr(GError) error = NULL;

  cairo_scale (cr, self->scale, self->scale);
  if (!san_chart_plan_draw (plan, cr,
                            dark ? SAN_CHART_STYLE_DARK : SAN_CHART_STYLE_LIGHT, &error))
    g_warning ("The chart could not be drawn: %s", error->message);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
san_chart_canvas_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SanChartCanvas *self = SAN_CHART_CANVAS (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;
  if (self->picture == NULL)
    self->picture = draw_chart (self, width, height);
  gtk_snapshot_append_node (snapshot, self->picture);
  if (self->reading)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                               &GRAPHENE_RECT_INIT (0, 0, width, height));

      draw_place (self, cr);
      cairo_destroy (cr);
      gtk_widget_snapshot_child (widget, self->bubble, snapshot);
    }
}

static void
san_chart_canvas_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (san_chart_canvas_parent_class)->css_changed (widget, change);

  drop_plan (SAN_CHART_CANVAS (widget));
}

static void
style_changed_cb (SanChartCanvas *self)
{
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- class --- */

static void
san_chart_canvas_dispose (GObject *object)
{
  SanChartCanvas *self = SAN_CHART_CANVAS (object);

  san_widget_drop_children (GTK_WIDGET (self));
  self->bubble = NULL;

  G_OBJECT_CLASS (san_chart_canvas_parent_class)->dispose (object);
}

static void
san_chart_canvas_finalize (GObject *object)
{
  SanChartCanvas *self = SAN_CHART_CANVAS (object);

  drop_plan (self);
  g_clear_pointer (&self->chart, san_chart_unref);

  G_OBJECT_CLASS (san_chart_canvas_parent_class)->finalize (object);
}

static void
san_chart_canvas_class_init (SanChartCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_chart_canvas_dispose;
  object_class->finalize = san_chart_canvas_finalize;
  widget_class->get_request_mode = san_chart_canvas_get_request_mode;
  widget_class->measure = san_chart_canvas_measure;
  widget_class->size_allocate = san_chart_canvas_size_allocate;
  widget_class->snapshot = san_chart_canvas_snapshot;
  widget_class->css_changed = san_chart_canvas_css_changed;

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_controllers (SanChartCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (point_at), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (stop_reading), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (stop_reading), self);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

static void
san_chart_canvas_init (SanChartCanvas *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* What it says is the description of the picture. */
  self->bubble = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                               "can-target", FALSE, "visible", FALSE, "wrap", TRUE,
                               "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 40,
                               "css-classes", (const char *[]) { "san-bubble", NULL }, NULL);
  gtk_widget_set_parent (self->bubble, GTK_WIDGET (self));
  add_controllers (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  show_place (self, NULL);
}

GtkWidget *
san_chart_canvas_new (void)
{
  return g_object_new (SAN_TYPE_CHART_CANVAS, NULL);
}

void
san_chart_canvas_set_chart (SanChartCanvas *self,
                            SanChart       *chart)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (SAN_IS_CHART_CANVAS (self));
  g_return_if_fail (chart != NULL);

  san_chart_ref (chart);
  drop_plan (self);
  stop_reading (self);
  g_clear_pointer (&self->chart, san_chart_unref);
  self->chart = chart;
  summary = san_chart_summary (chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
san_chart_canvas_set_height (SanChartCanvas *self,
                             int             height)
{
  g_return_if_fail (SAN_IS_CHART_CANVAS (self));

  if (self->height == height)
    return;
  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
