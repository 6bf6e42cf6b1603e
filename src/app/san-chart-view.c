/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-chart-view.h"

#include <glib/gi18n.h>

#include "app/san-chart-canvas.h"
#include "app/san-compat.h"
#include "app/san-context-menu.h"
#include "app/san-export.h"
#include "app/san-widget.h"
#include "methods/graph/san-graph-input.h"
#include "render/chart/san-chart-render.h"

/* A picture for a slide is sharp at twice the size of the screen. */
#define PICTURE_SCALE 2

/* Named by the menu too */
#define COPY_IMAGE "chart.copy-image"
#define COPY_SVG "chart.copy-svg"

struct _SanChartView
{
  GtkWidget     parent_instance;

  SanChart     *given;     /* as the calculation made it */
  SanChart     *chart;     /* of the kind that is shown */
  SanChartKind  kind;      /* what the person wants */
  gboolean      has_kind;
  gboolean      updating;
  GtkWidget    *kinds;
  GtkWidget    *canvas;
  GMenuModel   *copy_menu;
};

enum {
  KIND_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanChartView, san_chart_view, GTK_TYPE_WIDGET)

static void
show_kinds (SanChartView *self)
{
  guint n = san_chart_get_n_kinds (self->given);
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->kinds)));
  g_autoptr(GtkStringList) wanted = gtk_string_list_new (NULL);
  gboolean same = g_list_model_get_n_items (G_LIST_MODEL (names)) == n;

  self->updating = TRUE;
  for (guint i = 0; i < n; i++)
    {
      const char *name = _(san_chart_kind_get_name (san_chart_get_nth_kind (self->given, i)));

      same = same && g_str_equal (gtk_string_list_get_string (names, i), name);
      gtk_string_list_append (wanted, name);
    }
  if (!same)
    gtk_drop_down_set_model (GTK_DROP_DOWN (self->kinds), G_LIST_MODEL (wanted));
  for (guint i = 0; i < n; i++)
    if (san_chart_get_nth_kind (self->given, i) == san_chart_get_kind (self->chart))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kinds), i);
  gtk_widget_set_visible (self->kinds, n > 1);
  self->updating = FALSE;
}

static void
show_chart (SanChartView *self)
{
  g_clear_pointer (&self->chart, san_chart_unref);
  if (self->has_kind && san_chart_allows (self->given, self->kind))
    {
      self->chart = san_chart_copy (self->given);
      san_chart_set_kind (self->chart, self->kind);
    }
  else
    {
      self->chart = san_chart_ref (self->given);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.edit",
                                 san_graph_can_take (self->chart));
  san_chart_canvas_set_chart (SAN_CHART_CANVAS (self->canvas), self->chart);
  show_kinds (self);
}

static void
kind_selected_cb (SanChartView *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kinds));

  if (self->updating || self->given == NULL || selected >= san_chart_get_n_kinds (self->given))
    return;
  san_chart_view_set_kind (self, san_chart_get_nth_kind (self->given, selected));
  g_signal_emit (self, signals[KIND_CHANGED], 0);
}

/* The grip moves with the edge that it drags: the pointer's place is taken in the canvas. */
static void
resize_update_cb (SanChartView   *self,
                  double          offset_x,
                  double          offset_y,
                  GtkGestureDrag *gesture)
{
  GtkWidget *grip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  gtk_widget_translate_coordinates (grip, self->canvas, x, y + offset_y, &x, &y);
  san_chart_canvas_set_height (SAN_CHART_CANVAS (self->canvas), MAX ((int) y, 1));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SanChartView *self = SAN_CHART_VIEW (widget);
  gboolean drawing = g_str_equal (name, COPY_SVG);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  double width, height;

  if (self->chart == NULL)
    return;
  san_chart_preferred_size (self->chart, &width, &height);
  bytes = drawing ? san_chart_to_svg (self->chart, width, height, &error)
                  : san_chart_to_png (self->chart, width, height, PICTURE_SCALE, &error);
  if (bytes != NULL)
    san_export_copy_bytes (widget, drawing ? "image/svg+xml" : "image/png", bytes);
  else
    san_export_fail (widget, error);
}

static void
save_cb (GtkWidget *widget,
         GFile     *file,
         gpointer   data)
{
  SanChartView *self = SAN_CHART_VIEW (widget);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr(GError) error = NULL;
  double width, height;

  if (path == NULL || self->chart == NULL)
    return;
  san_chart_preferred_size (self->chart, &width, &height);
  if (!san_chart_save (self->chart, path, width, height, GPOINTER_TO_INT (data), &error))
    san_export_fail (widget, error);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const SanFileType types[] = {
    { _("PNG picture"), "png" },
    { _("SVG picture"), "svg" },
    { _("PDF page"), "pdf" },
  };

  if (SAN_CHART_VIEW (widget)->chart != NULL)
    san_compat_save_file (widget, _("Save Chart"), _("Chart"), types, G_N_ELEMENTS (types), save_cb,
                          GINT_TO_POINTER (g_variant_get_int32 (parameter)));
}

/* The window has the calculation that makes graphs, and its form. */
static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SanChartView *self = SAN_CHART_VIEW (widget);
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  if (self->chart == NULL || !san_graph_can_take (self->chart))
    return;
  json_node_take_object (node, san_graph_make_input (self->chart));
  text = json_to_string (node, FALSE);
  gtk_widget_activate_action (widget, "win.make-graph", "s", text);
}

static void
san_chart_view_dispose (GObject *object)
{
  SanChartView *self = SAN_CHART_VIEW (object);

  san_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->chart, san_chart_unref);
  g_clear_pointer (&self->given, san_chart_unref);

  G_OBJECT_CLASS (san_chart_view_parent_class)->dispose (object);
}

static void
san_chart_view_class_init (SanChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_chart_view_dispose;

  signals[KIND_CHANGED] = g_signal_new ("kind-changed", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SAN_TYPE_CHART_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SanChartView, kinds);
  gtk_widget_class_bind_template_child (widget_class, SanChartView, canvas);
  gtk_widget_class_bind_template_child (widget_class, SanChartView, copy_menu);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, resize_update_cb);
  gtk_widget_class_install_action (widget_class, COPY_IMAGE, NULL, copy_action);
  gtk_widget_class_install_action (widget_class, COPY_SVG, NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.save", "i", save_action);
  gtk_widget_class_install_action (widget_class, "chart.edit", NULL, edit_action);
}

static void
san_chart_view_init (SanChartView *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kinds), G_LIST_MODEL (names));
  san_widget_let_shrink (GTK_DROP_DOWN (self->kinds));
  san_context_menu_attach (self->canvas, self->copy_menu);
  self->updating = FALSE;
}

GtkWidget *
san_chart_view_new (void)
{
  return g_object_new (SAN_TYPE_CHART_VIEW, NULL);
}

void
san_chart_view_set_chart (SanChartView *self,
                          SanChart     *chart)
{
  g_return_if_fail (SAN_IS_CHART_VIEW (self));
  g_return_if_fail (chart != NULL);

  san_chart_ref (chart);
  g_clear_pointer (&self->given, san_chart_unref);
  self->given = chart;
  show_chart (self);
}

SanChartKind
san_chart_view_get_kind (SanChartView *self)
{
  g_return_val_if_fail (SAN_IS_CHART_VIEW (self), SAN_CHART_BAR);

  return self->has_kind || self->chart == NULL ? self->kind : san_chart_get_kind (self->chart);
}

void
san_chart_view_set_kind (SanChartView *self,
                         SanChartKind  kind)
{
  g_return_if_fail (SAN_IS_CHART_VIEW (self));

  self->kind = kind;
  self->has_kind = TRUE;
  if (self->given != NULL)
    show_chart (self);
}
