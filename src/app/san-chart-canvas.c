/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-chart-canvas.h"

#include <adwaita.h>
#include <math.h>

#include <glib/gi18n.h>

#include "model/san-notation.h"
#include "render/chart/san-chart-plan.h"
#include "render/chart/san-chart-text.h"

#define MIN_WIDTH 240
#define MIN_HEIGHT 220

struct _SanChartCanvas
{
  GtkWidget     parent_instance;

  SanChart     *chart;
  SanChartPlan *plan;       /* of @chart for the size of the widget */
  int           height;
};

G_DEFINE_FINAL_TYPE (SanChartCanvas, san_chart_canvas, GTK_TYPE_WIDGET)

static SanChartPlan *
get_plan (SanChartCanvas *self)
{
  if (self->plan == NULL && self->chart != NULL)
    self->plan = san_chart_plan_new (self->chart, gtk_widget_get_width (GTK_WIDGET (self)),
                                     gtk_widget_get_height (GTK_WIDGET (self)),
                                     gtk_widget_get_pango_context (GTK_WIDGET (self)));
  return self->plan;
}

static GtkSizeRequestMode
san_chart_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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
  double width = MIN_WIDTH, height = MIN_HEIGHT;

  if (self->chart != NULL)
    san_chart_preferred_size (self->chart, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = MAX ((int) ceil (width), MIN_WIDTH);
      return;
    }
  /* A narrow chart is not as flat as a wide one: its legend and labels need the place. */
  if (for_size > 0 && for_size < width)
    height = MAX (height * for_size / width, MIN (height, for_size));
  if (self->height > 0)
    height = self->height;
  *minimum = *natural = MAX ((int) ceil (height), MIN_HEIGHT);
}

static void
san_chart_canvas_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  g_clear_pointer (&SAN_CHART_CANVAS (widget)->plan, san_chart_plan_free);
}

static void
san_chart_canvas_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SanChartCanvas *self = SAN_CHART_CANVAS (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr(GError) error = NULL;
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!san_chart_plan_draw (get_plan (self), cr,
                            dark ? SAN_CHART_STYLE_DARK : SAN_CHART_STYLE_LIGHT, &error))
    g_warning ("The chart could not be drawn: %s", error->message);
  cairo_destroy (cr);
}

static char *
describe_value (const SanChart *chart,
                guint           series,
                guint           index)
{
  gsize n;
  const double *values = san_chart_get_series_values (chart, series, &n);
  const char *name = san_chart_get_series_name (chart, series);
  const char *category = index < san_chart_get_n_categories (chart)
                         ? san_chart_get_category (chart, index) : NULL;
  int decimals = san_chart_get_decimals (chart);
  GString *text = g_string_new (NULL);
  g_autofree char *number = NULL;
  g_autofree char *value = NULL;

  if (index >= n)
    return g_string_free (text, TRUE);
  if (decimals >= 0)
    number = san_notation_format_decimals (values[index], decimals);
  else
    number = san_notation_format (&(SanNotation) { 0 }, values[index], SAN_QUANTITY_MEAN);
  value = san_notation_join_unit (number, san_chart_get_value_unit (chart));
  if (category != NULL)
    g_string_append_printf (text, "%s: ", category);
  if (name != NULL)
    g_string_append_printf (text, "%s, ", name);
  g_string_append (text, value);
  return g_string_free (text, FALSE);
}

static gboolean
san_chart_canvas_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    keyboard,
                                GtkTooltip *tooltip)
{
  SanChartCanvas *self = SAN_CHART_CANVAS (widget);
  g_autofree char *text = NULL;
  guint series, index;

  if (keyboard || get_plan (self) == NULL
      || !san_chart_plan_hit (self->plan, x, y, &series, &index))
    return FALSE;
  text = describe_value (self->chart, series, index);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
san_chart_canvas_finalize (GObject *object)
{
  SanChartCanvas *self = SAN_CHART_CANVAS (object);

  g_clear_pointer (&self->plan, san_chart_plan_free);
  g_clear_pointer (&self->chart, san_chart_unref);

  G_OBJECT_CLASS (san_chart_canvas_parent_class)->finalize (object);
}

static void
san_chart_canvas_class_init (SanChartCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = san_chart_canvas_finalize;
  widget_class->get_request_mode = san_chart_canvas_get_request_mode;
  widget_class->measure = san_chart_canvas_measure;
  widget_class->size_allocate = san_chart_canvas_size_allocate;
  widget_class->snapshot = san_chart_canvas_snapshot;
  widget_class->query_tooltip = san_chart_canvas_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
san_chart_canvas_init (SanChartCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_focusable (widget, TRUE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
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
  g_clear_pointer (&self->plan, san_chart_plan_free);
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
