/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart taken over by the calculation `graph` is the same chart again. */

#include "config.h"

#include <math.h>

#include "core/san-core.h"
#include "methods/graph/san-graph-input.h"
#include "methods/san-example.h"
#include "methods/san-registry.h"
#include "model/san-language.h"

static const SanNotation textbook = { 0 };

/* Returns: the chart that `graph` draws from @chart */
static SanChart *
take (const SanChart *chart)
{
  g_autoptr(JsonObject) input = NULL;
  g_autoptr(SanSolution) solution = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (san_graph_can_take (chart));
  input = san_graph_make_input (chart);
  solution = san_method_solve (san_registry_find ("graph"), input, &textbook, &error);
  g_assert_no_error (error);
  return san_chart_ref (g_ptr_array_index (san_solution_get_charts (solution), 0));
}

static gboolean
same_number (double a,
             double b)
{
  return a == b || (!isfinite (a) && !isfinite (b));
}

static void
assert_same_numbers (const double *a,
                     const double *b,
                     gsize         n)
{
  g_assert_true ((a == NULL) == (b == NULL));
  for (gsize i = 0; a != NULL && i < n; i++)
    g_assert_true (same_number (a[i], b[i]));
}

static void
assert_same_look (const SanChart *a,
                  const SanChart *b)
{
  const gboolean is_map = san_chart_get_kind (a) == SAN_CHART_CARTOGRAM
                          || san_chart_get_kind (a) == SAN_CHART_CARTODIAGRAM;
  double per_a, per_b;
  gsize n_a, n_b;
  const double *bounds_a = san_chart_get_class_bounds (a, &n_a);
  const double *bounds_b = san_chart_get_class_bounds (b, &n_b);

  g_assert_cmpint (san_chart_get_palette (a), ==, san_chart_get_palette (b));
  g_assert_cmpint (san_chart_is_density (a), ==, san_chart_is_density (b));
  g_assert_cmpint (san_chart_allows_break (a), ==, san_chart_allows_break (b));
  g_assert_cmpint (san_chart_get_diagram (a), ==, san_chart_get_diagram (b));
  g_assert_cmpint (san_chart_get_figure (a, &per_a), ==, san_chart_get_figure (b, &per_b));
  g_assert_cmpfloat (per_a, ==, per_b);
  g_assert_cmpint (san_chart_get_class_rule (a), ==, san_chart_get_class_rule (b));
  g_assert_cmpuint (san_chart_get_n_classes (a), ==, san_chart_get_n_classes (b));
  g_assert_cmpuint (n_a, ==, n_b);
  assert_same_numbers (bounds_a, bounds_b, n_a);
  if (is_map && san_chart_get_map (a) != NULL)
    {
      g_assert_nonnull (san_chart_get_map (b));
      g_assert_cmpstr (san_map_get_id (san_chart_get_map (a)), ==,
                       san_map_get_id (san_chart_get_map (b)));
      g_assert_cmpstr (san_map_get_region_name (san_chart_get_map (a), 0), ==,
                       san_map_get_region_name (san_chart_get_map (b), 0));
    }
}

static void
assert_same_reference (const SanChart *a,
                       const SanChart *b)
{
  double value_a = 0, value_b = 0;
  const char *label_a = NULL, *label_b = NULL;

  g_assert_cmpint (san_chart_get_reference (a, &value_a, &label_a), ==,
                   san_chart_get_reference (b, &value_b, &label_b));
  g_assert_cmpfloat (value_a, ==, value_b);
  g_assert_cmpstr (label_a, ==, label_b);
}

static void
assert_same (const SanChart *a,
             const SanChart *b)
{
  gsize n_a, n_b;

  g_assert_cmpint (san_chart_get_kind (a), ==, san_chart_get_kind (b));
  g_assert_cmpstr (san_chart_get_title (a), ==, san_chart_get_title (b));
  g_assert_cmpstr (san_chart_get_value_title (a), ==, san_chart_get_value_title (b));
  g_assert_cmpstr (san_chart_get_value_unit (a), ==, san_chart_get_value_unit (b));
  g_assert_cmpstr (san_chart_get_category_title (a), ==, san_chart_get_category_title (b));
  g_assert_cmpstr (san_chart_get_x_title (a), ==, san_chart_get_x_title (b));
  g_assert_cmpstr (san_chart_get_x_unit (a), ==, san_chart_get_x_unit (b));
  g_assert_cmpstr (san_chart_get_source (a), ==, san_chart_get_source (b));
  g_assert_cmpint (san_chart_get_decimals (a), ==, san_chart_get_decimals (b));
  g_assert_cmpuint (san_chart_get_n_series (a), ==, san_chart_get_n_series (b));
  g_assert_cmpuint (san_chart_get_n_categories (a), ==, san_chart_get_n_categories (b));
  for (gsize i = 0; i < san_chart_get_n_categories (a); i++)
    g_assert_cmpstr (san_chart_get_category (a, i), ==, san_chart_get_category (b, i));
  for (guint k = 0; k < san_chart_get_n_series (a); k++)
    {
      const double *left = san_chart_get_series_values (a, k, &n_a);
      const double *right = san_chart_get_series_values (b, k, &n_b);

      g_assert_cmpuint (n_a, ==, n_b);
      assert_same_numbers (left, right, n_a);
      if (san_chart_get_errors (a, k) != NULL)
        assert_same_numbers (san_chart_get_errors (a, k), san_chart_get_errors (b, k), n_a);
      assert_same_numbers (san_chart_get_series_x (a, k), san_chart_get_series_x (b, k), n_a);
      g_assert_cmpuint (san_chart_get_series_color (a, k), ==, san_chart_get_series_color (b, k));
      g_assert_cmpstr (san_chart_get_series_name (a, k), ==, san_chart_get_series_name (b, k));
    }
  assert_same_look (a, b);
  assert_same_reference (a, b);
  san_chart_get_series_values (a, 0, &n_a);
  assert_same_numbers (san_chart_get_lower (a), san_chart_get_lower (b), n_a);
  assert_same_numbers (san_chart_get_upper (a), san_chart_get_upper (b), n_a);
  g_assert_cmpint (san_chart_is_open_first (a), ==, san_chart_is_open_first (b));
  g_assert_cmpint (san_chart_is_open_last (a), ==, san_chart_is_open_last (b));
}

static void
test_categories (void)
{
  const char * const years[] = { "2010", "2011", "2012" };
  const double first[] = { 14.5, NAN, 12 }, second[] = { 1, 2, 3.25 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_LINE, "Birth rate");
  g_autoptr(SanChart) taken = NULL;

  san_chart_set_categories (chart, "Year", years, 3);
  san_chart_set_value_axis (chart, "Births", "‰");
  san_chart_add_series (chart, "Town", first, 3);
  san_chart_add_series (chart, "Village", second, 3);
  san_chart_set_source (chart, "textbook");
  san_chart_set_decimals (chart, 1);
  san_chart_set_palette (chart, SAN_CHART_PALETTE_GREY);
  san_chart_set_reference (chart, 10.5, "Mean of the country");
  taken = take (chart);
  assert_same (chart, taken);
}

/* Errors, the map and all else of the look come along. */
static void
test_look (void)
{
  static const char text[] = "{\"features\":[{\"properties\":{\"name\":\"A\"},\"geometry\":{"
                             "\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,0],[2,1],[0,0]]]}}]}";
  static const SanChartKind kinds[] = { SAN_CHART_BAR, SAN_CHART_LINE, SAN_CHART_CARTOGRAM,
                                        SAN_CHART_CARTODIAGRAM, SAN_CHART_FIGURE };
  const double values[] = { 14.5, 12, 30 }, errors[] = { 0.5, NAN, 0.25 };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(SanChart) chart = san_chart_new (kinds[i], "Look");
      g_autoptr(SanMap) shipped = san_map_new_shipped ("kazakhstan");
      g_autoptr(SanMap) own = san_map_new_from_data (text, sizeof text - 1, NULL);
      g_autoptr(SanChart) taken = NULL;

      san_chart_set_categories (chart, NULL, (const char * const []) { "A", "B", "C" }, 3);
      san_chart_add_series (chart, "Town", values, 3);
      san_chart_add_series (chart, "Village", values, 3);
      if (kinds[i] == SAN_CHART_BAR || kinds[i] == SAN_CHART_LINE)
        san_chart_set_errors (chart, 1, errors, 3);
      san_chart_set_palette (chart, SAN_CHART_PALETTE_RED);
      san_chart_set_break (chart, kinds[i] == SAN_CHART_LINE);
      san_chart_set_map (chart, kinds[i] == SAN_CHART_CARTOGRAM ? own : shipped);
      if (kinds[i] == SAN_CHART_CARTOGRAM)
        san_chart_set_class_bounds (chart, (double[]) { 10, 12.5, 40 }, 3);
      if (kinds[i] == SAN_CHART_CARTODIAGRAM)
        san_chart_set_diagram (chart, SAN_CHART_DIAGRAM_COLUMNS);
      if (kinds[i] == SAN_CHART_FIGURE)
        san_chart_set_figure (chart, SAN_CHART_FIGURE_HOUSE, 2.5);
      taken = take (chart);
      assert_same (chart, taken);
    }
}

static void
test_intervals (void)
{
  const double lower[] = { 0, 3, 5 }, upper[] = { 3, 5, 7 }, frequencies[] = { 6, 12, 5 };
  const struct { gboolean first, last; } open[] = { { FALSE, FALSE }, { TRUE, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_POLYGON, "Length of service");
      g_autoptr(SanChart) taken = NULL;

      /* An open class is as wide as its neighbour: 1–3, 5–7. */
      san_chart_set_intervals (chart, "Years",
                               open[i].first ? (double[]) { 1, 3, 5 } : lower, upper, 3,
                               open[i].first, open[i].last);
      san_chart_add_series (chart, NULL, frequencies, 3);
      san_chart_set_density (chart, i == 0);
      taken = take (chart);
      assert_same (chart, taken);
    }
}

static void
test_points (void)
{
  const double x[] = { 1, 2.5, 3, 4 }, y[] = { 2, 4, 5, 8.125 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_RELATION, "Growth");
  g_autoptr(SanChart) taken = NULL;

  san_chart_set_x_axis (chart, "Age", "years");
  san_chart_set_value_axis (chart, "Height", "cm");
  san_chart_add_points (chart, NULL, x, y, 4);
  san_chart_set_series_color (chart, 0, 6);
  taken = take (chart);
  assert_same (chart, taken);
}

/* A line without a name is told by its value. */
static void
test_reference (void)
{
  static const char text[] = "{\"values\": [[1, 2]], \"reference\": 1.5, \"value_unit\": \"kg\"}";
  g_autoptr(JsonNode) input = json_from_string (text, NULL);
  g_autoptr(SanSolution) solution = NULL;
  g_autoptr(GError) error = NULL;
  double value;
  const char *label;

  solution = san_method_solve (san_registry_find ("graph"), json_node_get_object (input), &textbook,
                               &error);
  g_assert_no_error (error);
  g_assert_true (san_chart_get_reference (g_ptr_array_index (san_solution_get_charts (solution), 0),
                                          &value, &label));
  g_assert_cmpfloat (value, ==, 1.5);
  g_assert_true (g_str_has_prefix (label, "1"));
  g_assert_true (g_str_has_suffix (label, "kg"));
}

/* Two decimals more than are shown, not the sixteen digits of a computer. */
static void
test_computed_values (void)
{
  const double values[] = { 100.0 / 3, 2e15 + 1 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BAR, NULL);
  g_autoptr(SanChart) taken = NULL;
  g_autoptr(SanChart) rough = NULL;
  const double *kept;
  gsize n;

  san_chart_set_categories (chart, NULL, (const char * const []) { "A", "B" }, 2);
  san_chart_add_series (chart, NULL, values, 2);
  san_chart_set_decimals (chart, 1);
  taken = take (chart);
  kept = san_chart_get_series_values (taken, 0, &n);
  g_assert_cmpfloat (kept[0], ==, 33.333);
  g_assert_cmpfloat (kept[1], ==, values[1]);
  san_chart_set_decimals (chart, -1);
  rough = take (chart);
  g_assert_cmpfloat (san_chart_get_series_values (rough, 0, &n)[0], ==, 33.3333);
}

static void
test_cannot_take (void)
{
  const double x[] = { 1, 2 }, lower[] = { 0, 2 }, upper[] = { 2, 4 }, parts[] = { 1.5, 2 };
  g_autoptr(SanChart) empty = san_chart_new (SAN_CHART_BAR, NULL);
  g_autoptr(SanChart) box = san_chart_new (SAN_CHART_BOX, NULL);
  g_autoptr(SanChart) points = san_chart_new (SAN_CHART_RELATION, NULL);
  g_autoptr(SanChart) shares = san_chart_new (SAN_CHART_HISTOGRAM, NULL);

  g_assert_false (san_graph_can_take (empty));
  san_chart_add_box (box, "A", &(SanChartBox) { 1, 2, 3, 4, 5 }, NULL, 0);
  g_assert_false (san_graph_can_take (box));
  san_chart_add_points (points, "A", x, x, 2);
  g_assert_true (san_graph_can_take (points));
  san_chart_add_points (points, "B", x, x, 2);
  g_assert_false (san_graph_can_take (points));
  san_chart_set_intervals (shares, NULL, lower, upper, 2, FALSE, FALSE);
  san_chart_add_series (shares, NULL, parts, 2);
  g_assert_false (san_graph_can_take (shares));
}

/* Every chart of every worked example: it is drawn again as what it was. */
static void
test_examples (gconstpointer data)
{
  const SanMethod *method = data;
  g_autoptr(GPtrArray) examples = san_examples_load (method->id);

  for (guint i = 0; i < examples->len; i++)
    {
      const SanExample *example = g_ptr_array_index (examples, i);
      g_autoptr(GError) error = NULL;
      g_autoptr(SanSolution) solution = san_method_solve (method, example->input, &textbook,
                                                          &error);
      const GPtrArray *charts;

      g_assert_no_error (error);
      charts = san_solution_get_charts (solution);
      for (guint k = 0; k < charts->len; k++)
        {
          const SanChart *chart = g_ptr_array_index (charts, k);
          g_autoptr(SanChart) taken = san_graph_can_take (chart) ? take (chart) : NULL;

          if (taken == NULL)
            continue;
          g_assert_cmpint (san_chart_get_kind (taken), ==, san_chart_get_kind (chart));
          g_assert_cmpstr (san_chart_get_title (taken), ==, san_chart_get_title (chart));
          g_assert_cmpuint (san_chart_get_n_series (taken), ==, san_chart_get_n_series (chart));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  san_language_init ();
  g_test_init (&argc, &argv, NULL);
  san_core_init ();

  g_test_add_func ("/graph/categories", test_categories);
  g_test_add_func ("/graph/look", test_look);
  g_test_add_func ("/graph/intervals", test_intervals);
  g_test_add_func ("/graph/points", test_points);
  g_test_add_func ("/graph/reference", test_reference);
  g_test_add_func ("/graph/computed-values", test_computed_values);
  g_test_add_func ("/graph/cannot-take", test_cannot_take);
  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    {
      const SanMethod *method = san_registry_get_nth (i);
      g_autofree char *path = g_strdup_printf ("/graph/examples/%s", method->id);

      g_test_add_data_func (path, method, test_examples);
    }
  return g_test_run ();
}
