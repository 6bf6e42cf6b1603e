/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "app/san-chart-canvas.h"
#include "app/san-chart-view.h"
#include "app/san-chart-walk.h"
#include "model/san-language.h"
#include "san-app-test.h"

static const char * const years[] = { "2010", "2011", "2012" };

typedef struct
{
  GtkWidget *window;
  GtkWidget *canvas;
} Fixture;

/* Two series; the first has no value in 2011. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const double first[] = { 14.5, NAN, 12 };
  const double second[] = { 1, 2, 3 };
  g_autoptr(SanChart) chart = san_chart_new (GPOINTER_TO_INT (data), "Birth rate");

  san_chart_set_categories (chart, "Year", years, G_N_ELEMENTS (years));
  san_chart_set_value_axis (chart, "Births", "‰");
  san_chart_add_series (chart, "Town", first, G_N_ELEMENTS (first));
  san_chart_add_series (chart, "Village", second, G_N_ELEMENTS (second));
  fixture->canvas = san_chart_canvas_new ();
  san_chart_canvas_set_chart (SAN_CHART_CANVAS (fixture->canvas), chart);
  fixture->window = san_app_test_window (fixture->canvas, 500, 520);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *canvas = g_object_ref (fixture->canvas);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  san_app_test_settle ();
  g_assert_finalize_object (canvas);
}

static GtkEventController *
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (fixture->canvas);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static gboolean
press (Fixture *fixture,
       guint    keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         keyval, 0, 0, &handled);
  san_app_test_settle ();
  return handled;
}

static void
point (Fixture *fixture,
       double   x,
       double   y)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion",
                         x, y);
  san_app_test_settle ();
}

/* @text: %NULL when nothing is read */
static void
assert_reads (Fixture    *fixture,
              const char *text)
{
  GtkWidget *bubble = san_app_test_find (fixture->canvas, GTK_TYPE_LABEL);
  graphene_rect_t bounds;

  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       text != NULL ? text : "The arrow keys read the values");
  g_assert_true (gtk_widget_get_visible (bubble) == (text != NULL));
  if (text == NULL)
    return;
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (bubble)), ==, text);
  g_assert_true (gtk_widget_compute_bounds (bubble, fixture->canvas, &bounds));
  g_assert_cmpfloat (bounds.size.width, >, 0);
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                     (double) gtk_widget_get_width (fixture->canvas));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     (double) gtk_widget_get_height (fixture->canvas));
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (gtk_widget_grab_focus (fixture->canvas));
  gtk_test_accessible_assert_role (fixture->canvas, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bar chart “Birth rate”: 5 values, lowest 1.0‰ "
                                       "(2010, Village), highest 14.5‰ (2010, Town).");
  assert_reads (fixture, NULL);
  g_assert_false (press (fixture, GDK_KEY_a));
  g_assert_false (press (fixture, GDK_KEY_Escape));

  g_assert_true (press (fixture, GDK_KEY_Right));
  assert_reads (fixture, "2010, Town: 14.5‰");
  g_assert_true (press (fixture, GDK_KEY_Right));
  assert_reads (fixture, "2012, Town: 12.0‰");
  g_assert_true (press (fixture, GDK_KEY_Down));
  assert_reads (fixture, "2012, Village: 3.0‰");
  g_assert_true (press (fixture, GDK_KEY_Up));
  assert_reads (fixture, "2012, Town: 12.0‰");
  g_assert_true (press (fixture, GDK_KEY_Right));
  assert_reads (fixture, "2010, Village: 1.0‰");
  g_assert_true (press (fixture, GDK_KEY_End));
  assert_reads (fixture, "2012, Village: 3.0‰");
  g_assert_true (press (fixture, GDK_KEY_Right));
  assert_reads (fixture, "2012, Village: 3.0‰");
  g_assert_true (press (fixture, GDK_KEY_Home));
  g_assert_true (press (fixture, GDK_KEY_Left));
  assert_reads (fixture, "2010, Town: 14.5‰");
  g_assert_true (press (fixture, GDK_KEY_Escape));
  assert_reads (fixture, NULL);
}

/* Whatever lies at a point of the plan is what the bubble says there, also in a small picture. */
static void
test_pointer (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_read = 0;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 260, 480);
  san_app_test_settle ();
  for (int x = 5; x < gtk_widget_get_width (fixture->canvas); x += 25)
    for (int y = 5; y < gtk_widget_get_height (fixture->canvas); y += 25)
      {
        GtkWidget *bubble = san_app_test_find (fixture->canvas, GTK_TYPE_LABEL);

        point (fixture, x, y);
        if (!gtk_widget_get_visible (bubble))
          continue;
        assert_reads (fixture, gtk_label_get_text (GTK_LABEL (bubble)));
        n_read++;
      }
  g_assert_cmpuint (n_read, >, 1);
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
  assert_reads (fixture, NULL);
}

static int
natural_width (Fixture *fixture)
{
  int natural;

  gtk_widget_measure (fixture->canvas, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Large text makes the chart larger as a whole, and its values are read where they are seen. */
static void
test_large_text (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *bubble = san_app_test_find (fixture->canvas, GTK_TYPE_LABEL);
  g_autoptr(GPtrArray) read = g_ptr_array_new_with_free_func (g_free);
  int usual = natural_width (fixture);
  int width = gtk_widget_get_width (fixture->canvas);
  int height = gtk_widget_get_height (fixture->canvas);
  guint n = 0;
  int dpi;

  for (int step = 1; step < 20; step++)
    {
      point (fixture, step * width / 20, height * 0.85);
      g_ptr_array_add (read, g_strdup (gtk_widget_get_visible (bubble)
                                       ? gtk_label_get_text (GTK_LABEL (bubble)) : ""));
    }

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 3 * dpi / 2, NULL);
  san_app_test_resize (GTK_WINDOW (fixture->window), 750, 780);
  g_assert_cmpint (natural_width (fixture), ==, 3 * usual / 2);
  width = gtk_widget_get_width (fixture->canvas);
  height = gtk_widget_get_height (fixture->canvas);
  for (int step = 1; step < 20; step++)
    {
      const char *before = g_ptr_array_index (read, step - 1);

      point (fixture, step * width / 20, height * 0.85);
      g_assert_cmpstr (gtk_widget_get_visible (bubble) ? gtk_label_get_text (GTK_LABEL (bubble)) : "",
                       ==, before);
      n += *before != '\0';
    }
  g_assert_cmpuint (n, >, 3);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* The value that was read is gone with its chart. */
static void
test_other_chart (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(SanChart) empty = san_chart_new (SAN_CHART_BAR, NULL);

  press (fixture, GDK_KEY_Right);
  san_chart_canvas_set_chart (SAN_CHART_CANVAS (fixture->canvas), empty);
  san_app_test_settle ();
  assert_reads (fixture, NULL);
  g_assert_false (press (fixture, GDK_KEY_Right));
  assert_reads (fixture, NULL);
}

static void
test_walk (void)
{
  static const SanChartPlace shown[] = { { 0, 0 }, { 0, 1 }, { 0, 2 }, { 1, 1 }, { 2, 0 },
                                         { 2, 2 } };
  static const struct { guint from; guint keyval; guint to; } cases[] = {
    { 0, GDK_KEY_Right, 1 }, { 2, GDK_KEY_Right, 3 }, { 5, GDK_KEY_Right, 5 },
    { 3, GDK_KEY_Left, 2 }, { 0, GDK_KEY_Left, 0 },
    { 0, GDK_KEY_Down, 4 }, { 1, GDK_KEY_Down, 3 }, { 3, GDK_KEY_Down, 3 },
    { 4, GDK_KEY_Up, 0 }, { 5, GDK_KEY_Up, 2 }, { 0, GDK_KEY_Up, 0 },
    { 3, GDK_KEY_Home, 0 }, { 3, GDK_KEY_End, 5 },
  };
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (SanChartPlace));
  const SanChartPlace missing = { 9, 9 };
  guint next = 99;

  g_assert_false (san_chart_walk (places, NULL, GDK_KEY_Right, &next));
  g_array_append_vals (places, shown, G_N_ELEMENTS (shown));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (san_chart_walk (places, &shown[cases[i].from], cases[i].keyval, &next));
      g_assert_cmpuint (next, ==, cases[i].to);
    }
  g_assert_true (san_chart_walk (places, NULL, GDK_KEY_Left, &next));
  g_assert_cmpuint (next, ==, 0);
  g_assert_true (san_chart_walk (places, &missing, GDK_KEY_Up, &next));
  g_assert_cmpuint (next, ==, 0);
  g_assert_false (san_chart_walk (places, NULL, GDK_KEY_a, &next));
}

static GdkContentFormats *
copy_chart (GtkWidget  *view,
            const char *action)
{
  g_assert_true (gtk_widget_activate_action (view, action, NULL));
  return gdk_clipboard_get_formats (gtk_widget_get_clipboard (view));
}

static void
test_copy (void)
{
  const double values[] = { 14.5, 13, 12 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BAR, "Birth rate");
  GtkWidget *view = san_chart_view_new ();
  GtkWidget *window;

  san_chart_set_categories (chart, "Year", years, G_N_ELEMENTS (years));
  san_chart_add_series (chart, "Town", values, G_N_ELEMENTS (values));
  san_chart_view_set_chart (SAN_CHART_VIEW (view), chart);
  window = san_app_test_window (view, 500, 520);

  g_assert_true (gdk_content_formats_contain_gtype (copy_chart (view, "chart.copy-image"),
                                                    GDK_TYPE_TEXTURE));
  g_assert_true (gdk_content_formats_contain_mime_type (copy_chart (view, "chart.copy-svg"),
                                                        "image/svg+xml"));
  gtk_window_destroy (GTK_WINDOW (window));
  san_app_test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  san_language_init ();
  gtk_disable_setlocale ();
  san_app_test_init (&argc, &argv);

  g_test_add ("/chart/keys", Fixture, GINT_TO_POINTER (SAN_CHART_BAR), set_up, test_keys,
              tear_down);
  g_test_add ("/chart/pointer/bar", Fixture, GINT_TO_POINTER (SAN_CHART_BAR), set_up,
              test_pointer, tear_down);
  g_test_add ("/chart/pointer/line", Fixture, GINT_TO_POINTER (SAN_CHART_LINE), set_up,
              test_pointer, tear_down);
  g_test_add ("/chart/large-text", Fixture, GINT_TO_POINTER (SAN_CHART_BAR), set_up,
              test_large_text, tear_down);
  g_test_add ("/chart/other-chart", Fixture, GINT_TO_POINTER (SAN_CHART_BAR), set_up,
              test_other_chart, tear_down);
  g_test_add_func ("/chart/copy", test_copy);
  g_test_add_func ("/chart/walk", test_walk);
  return g_test_run ();
}
