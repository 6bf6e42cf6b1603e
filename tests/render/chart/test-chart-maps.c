/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cartograms and cartodiagrams, read from the draw list. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "draw-list.h"
#include "render/chart/san-chart-text.h"

#define WIDTH 900.0
#define HEIGHT 600.0
#define PIXEL 0.05
#define N 7

static const char *const names[N] = {
  "Brest Region", "Vitebsk Region", "Gomel Region", "Grodno Region", "Minsk Region",
  "Mogilev Region", "City of Minsk",
};
static const double values[N] = { 5.0, 6.9, 7.0, 8.9, 13.0, NAN, 6.1 };

static SanChart *
make_chart (SanChartKind       kind,
            const char *const *places,
            const double      *numbers,
            gsize              n)
{
  g_autoptr(SanMap) map = san_map_new_shipped ("belarus");
  SanChart *chart = san_chart_new (kind, "Title");

  san_chart_set_categories (chart, "Region", places, n);
  san_chart_set_value_axis (chart, "Rate", "‰");
  san_chart_add_series (chart, NULL, numbers, n);
  san_chart_set_map (chart, map);
  return chart;
}

static GPtrArray *
find_texts (const GPtrArray *list,
            const char      *role)
{
  g_autofree char *what = g_strconcat ("text ", role, NULL);

  return draw_list_find (list, what);
}

static const DrawnMark *
find_index (const GPtrArray *marks,
            guint            index)
{
  for (guint i = 0; i < marks->len; i++)
    if (draw_list_nth (marks, i)->index == index)
      return draw_list_nth (marks, i);

  return NULL;
}

static double
shade_of (const DrawnMark *mark)
{
  const char *found = strstr (mark->line, " shade=");

  return found != NULL ? g_ascii_strtod (found + strlen (" shade="), NULL) : NAN;
}

/* Four classes of two: 5.0 – 6.9, 7.0 – 8.9, 9.0 – 10.9, 11.0 – 13.0. Darker is more. */
static void
test_shades (void)
{
  static const double shades[N] = { 0, 0, 20, 20, 60, NAN, 0 };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_CARTOGRAM, names, values, N);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) regions = NULL;

  if (list == NULL)
    return;
  regions = draw_list_find (list, "area region");
  g_assert_cmpuint (regions->len, ==, N);
  for (guint i = 0; i < N; i++)
    {
      const double shade = shade_of (find_index (regions, i));

      if (isnan (shades[i]))
        g_assert_true (isnan (shade));
      else
        g_assert_cmpfloat (shade, ==, shades[i]);
    }
}

static void
test_legend (void)
{
  static const char *const expected[] = {
    "Rate,\u00A0‰", "5.0\u00A0– 6.9 (3)", "7.0\u00A0– 8.9 (2)", "9.0\u00A0– 10.9 (0)",
    "11.0\u00A0– 13.0 (1)", "no data (1)",
  };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_CARTOGRAM, names, values, N);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) legend = NULL;
  g_autoptr(GPtrArray) swatches = NULL;

  if (list == NULL)
    return;
  legend = find_texts (list, "legend");
  swatches = draw_list_find (list, "rect swatch");
  g_assert_cmpuint (legend->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < legend->len; i++)
    g_assert_cmpstr (draw_list_nth (legend, i)->text, ==, expected[i]);
  g_assert_cmpuint (swatches->len, ==, 5);
}

/* A degree of longitude is as wide as at the map's middle latitude. */
static void
test_projection (void)
{
  const double degree = cos ((51.25 + 56.17) / 2 * G_PI / 180);
  double low[2] = { INFINITY, INFINITY }, high[2] = { -INFINITY, -INFINITY };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_CARTOGRAM, names, values, N);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) regions = NULL;

  if (list == NULL)
    return;
  regions = draw_list_find (list, "area region");
  for (guint r = 0; r < regions->len; r++)
    {
      const GArray *points = draw_list_nth (regions, r)->points;

      for (guint i = 0; i < points->len; i++)
        {
          low[i % 2] = fmin (low[i % 2], g_array_index (points, double, i));
          high[i % 2] = fmax (high[i % 2], g_array_index (points, double, i));
        }
    }
  g_assert_cmpfloat_with_epsilon ((high[0] - low[0]) / (high[1] - low[1]),
                                  (32.76 - 23.18) * degree / (56.17 - 51.25), 0.02);
  g_assert_cmpfloat (low[0], >=, 0);
  g_assert_cmpfloat (high[0], <=, WIDTH);
}

/* The pointer over a label means the region it stands in. */
static void
test_hit (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_CARTOGRAM, names, values, N);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(SanChartPlan) plan = san_chart_plan_new (chart, WIDTH, HEIGHT, NULL);
  g_autoptr(GPtrArray) places = NULL;
  guint series, index, n_found = 0;

  if (list == NULL)
    return;
  places = find_texts (list, "place");
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *start = g_strndup (names[i], strcspn (names[i], " "));

      for (guint k = 0; k < places->len; k++)
        {
          const DrawnMark *mark = draw_list_nth (places, k);

          /* The city's label stands beside it. */
          if (!g_str_has_prefix (mark->text, start) || g_str_has_suffix (mark->text, "6.1"))
            continue;
          g_assert_true (san_chart_plan_hit (plan, mark->x + mark->width / 2,
                                             mark->y + mark->height / 2, &series, &index));
          g_assert_cmpuint (series, ==, 0);
          g_assert_cmpuint (index, ==, i);
          n_found++;
        }
    }
  g_assert_cmpuint (n_found, ==, 5);
  g_assert_false (san_chart_plan_hit (plan, 1, 1, &series, &index));
}

/* What the map hasn't stands under it, whatever the size: no value is ever dropped. */
static void
test_nothing_dropped (gconstpointer data)
{
  static const char *const places[] = { "Brest", "Vitebsk", "Gomel", "Grodno", "Minsk Region",
                                        "Mogilev", "Minsk", "Brest Region", "Smolensk" };
  static const double numbers[] = { 11, 22, 33, 44, 55, 66, 77, 88, 99 };
  static const double sizes[][2] = { { 900, 600 }, { 640, 420 }, { 340, 300 } };
  const SanChartKind kind = GPOINTER_TO_INT (data);
  g_autoptr(SanChart) chart = make_chart (kind, places, numbers, G_N_ELEMENTS (numbers));

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, sizes[s][0], sizes[s][1]);
      g_autoptr(GPtrArray) texts = NULL;
      g_autoptr(GPtrArray) missing = NULL;
      g_autoptr(GString) all = g_string_new (NULL);

      if (list == NULL)
        return;
      texts = draw_list_find (list, "text");
      missing = find_texts (list, "not-on-map");
      for (guint i = 0; i < texts->len; i++)
        if (strstr (draw_list_nth (texts, i)->line, "legend") == NULL)
          g_string_append_printf (all, "%s|", draw_list_nth (texts, i)->text);
      for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
        {
          g_autofree char *number = g_strdup_printf ("%.0f", numbers[i]);

          g_assert_nonnull (strstr (all->str, number));
        }
      g_assert_cmpstr (draw_list_nth (missing, 0)->text, ==,
                       "Not on the map: Brest\u00A0Region\u00A0—\u00A088; Smolensk\u00A0—\u00A099");
    }
}

/* Columns of two series in every region of Kazakhstan. */
static SanChart *
make_full_chart (SanMap *map)
{
  const gsize n = san_map_get_n_regions (map);
  g_autofree const char **places = g_new0 (const char *, n);
  g_autofree double *numbers = g_new0 (double, n);
  SanChart *chart;

  for (gsize i = 0; i < n; i++)
    {
      places[i] = san_map_get_region_name (map, i);
      numbers[i] = (double) i + 10;
    }
  chart = make_chart (SAN_CHART_CARTODIAGRAM, places, numbers, n);
  san_chart_add_series (chart, "more", numbers, n);
  san_chart_set_diagram (chart, SAN_CHART_DIAGRAM_COLUMNS);
  san_chart_set_map (chart, map);

  return chart;
}

/* Every region of a full table is named on the map or under it. */
static void
test_all_named (void)
{
  static const double sizes[][2] = { { 900, 600 }, { 640, 420 }, { 500, 400 } };
  g_autoptr(SanMap) map = san_map_new_shipped ("kazakhstan");
  g_autoptr(SanChart) chart = make_full_chart (map);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, sizes[s][0], sizes[s][1]);
      g_autoptr(GPtrArray) texts = NULL;
      g_autoptr(GString) all = g_string_new (NULL);

      if (list == NULL)
        return;
      texts = draw_list_find (list, "text");
      for (guint i = 0; i < texts->len; i++)
        g_string_append_printf (all, "%s|", draw_list_nth (texts, i)->text);
      g_string_replace (all, "\u00A0", " ", 0);
      for (gsize i = 0; i < san_map_get_n_regions (map); i++)
        g_assert_nonnull (strstr (all->str, san_map_get_region_label (map, i)));
    }
}

/* On a small page the map is more than a list under it, and all of its columns are there. */
static void
test_small_page (void)
{
  const double size[] = { 260, 230 };
  g_autoptr(SanMap) map = san_map_new_shipped ("kazakhstan");
  g_autoptr(SanChart) chart = make_full_chart (map);
  g_autoptr(GPtrArray) list = draw_list_new (chart, size[0], size[1]);
  g_autoptr(GPtrArray) remark = NULL;
  g_autoptr(GPtrArray) regions = NULL;
  g_autoptr(GPtrArray) columns = NULL;
  double left = INFINITY, right = 0;

  if (list == NULL)
    return;
  remark = find_texts (list, "unlabelled");
  g_assert_cmpuint (remark->len, ==, 1);
  g_assert_cmpstr (draw_list_nth (remark, 0)->text, ==, "There isn’t room to label every region.");
  columns = draw_list_find (list, "rect bar");
  g_assert_cmpuint (columns->len, ==, 2 * san_map_get_n_regions (map));

  regions = draw_list_find (list, "area region");
  for (guint i = 0; i < regions->len; i++)
    {
      const GArray *points = draw_list_nth (regions, i)->points;

      for (guint k = 0; k < points->len; k += 2)
        {
          left = fmin (left, g_array_index (points, double, k));
          right = fmax (right, g_array_index (points, double, k));
        }
    }
  g_assert_cmpfloat (right - left, >=, size[0] * 0.75);
}

/* Where classes need a second row anyway, the heading has the first for itself. */
static void
test_headed_legend (void)
{
  g_autoptr(SanMap) map = san_map_new_shipped ("kazakhstan");
  g_autoptr(SanChart) chart = make_full_chart (map);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) legend = NULL;
  const DrawnMark *heading;

  san_chart_set_kind (chart, SAN_CHART_CARTOGRAM);
  san_chart_set_value_axis (chart, "Infant mortality, in all", "‰");
  list = draw_list_new (chart, 460, 420);
  if (list == NULL)
    return;
  legend = find_texts (list, "legend");
  heading = draw_list_nth (legend, 0);
  g_assert_cmpuint (legend->len, >=, 5);
  for (guint i = 1; i < legend->len; i++)
    {
      g_assert_cmpfloat (draw_list_nth (legend, i)->y, >=, heading->y + heading->height);
      g_assert_cmpfloat (draw_list_nth (legend, i)->y, ==, draw_list_nth (legend, 1)->y);
    }
}

static double
gap_between (const DrawnMark *a,
             const DrawnMark *b)
{
  return fmax (fmax (a->x - b->x - b->width, b->x - a->x - a->width),
               fmax (a->y - b->y - b->height, b->y - a->y - a->height));
}

/* The name of a figure stands at that and clear of the others. */
static void
test_names_at_figures (void)
{
  static const double sizes[][2] = { { 900, 600 }, { 640, 420 }, { 500, 400 }, { 340, 300 } };
  g_autoptr(SanMap) map = san_map_new_shipped ("kazakhstan");
  g_autoptr(SanChart) chart = make_full_chart (map);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, sizes[s][0], sizes[s][1]);
      g_autoptr(GPtrArray) texts = NULL;
      g_autoptr(GPtrArray) columns = NULL;

      if (list == NULL)
        return;
      texts = find_texts (list, "place");
      columns = draw_list_find (list, "rect bar");
      g_assert_cmpuint (texts->len, >=, 5);
      for (guint i = 0; i < texts->len; i++)
        for (guint k = 0; k < columns->len; k++)
          {
            const DrawnMark *column = draw_list_nth (columns, k);
            const char *name = san_map_get_region_label (map, (gsize) column->index);
            g_autofree char *text = g_strdelimit (g_strdup (draw_list_nth (texts, i)->text), "\n",
                                                  ' ');

            if (strcmp (text, name) != 0)
              g_assert_cmpfloat (gap_between (draw_list_nth (texts, i), column), >=, 2.9);
          }
    }
}

static void
test_credit (void)
{
  g_autoptr(SanMap) kazakhstan = san_map_new_shipped ("kazakhstan");
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_CARTOGRAM, names, values, N);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) again = NULL;
  g_autoptr(GPtrArray) first = NULL;
  g_autoptr(GPtrArray) second = NULL;

  if (list == NULL)
    return;
  first = find_texts (list, "credit");
  g_assert_cmpstr (draw_list_nth (first, 0)->text, ==, "Made with Natural Earth");
  san_chart_set_map (chart, kazakhstan);
  again = draw_list_new (chart, WIDTH, HEIGHT);
  second = find_texts (again, "credit");
  g_assert_cmpstr (draw_list_nth (second, 0)->text, ==,
                   "Borders of the regions as of 2018–2022 · Made with Natural Earth");
}

static void
test_no_map (void)
{
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_CARTOGRAM, "Title");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) remark = NULL;

  san_chart_set_categories (chart, "Region", names, N);
  san_chart_add_series (chart, NULL, values, N);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  remark = find_texts (list, "no-data");
  g_assert_cmpstr (draw_list_nth (remark, 0)->text, ==, "No map has been chosen");
}

/* The area of a circle is in proportion, not its radius. */
static void
test_circles (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_CARTODIAGRAM, names, values, N);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) circles = NULL;

  if (list == NULL)
    return;
  circles = draw_list_find (list, "sector sector");
  g_assert_cmpuint (circles->len, ==, N - 1);
  for (guint i = 0; i < N; i++)
    {
      const DrawnMark *mark = find_index (circles, i);
      const double greatest = find_index (circles, 4)->radius;

      if (isnan (values[i]))
        g_assert_null (mark);
      else
        g_assert_cmpfloat_with_epsilon (mark->radius * mark->radius / greatest / greatest,
                                        values[i] / 13.0, 2e-3);
    }
}

static void
test_columns (void)
{
  static const double more[N] = { 13.0, 1, 2, 3, 4, 5, 6.5 };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_CARTODIAGRAM, names, values, N);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) bars = NULL;

  san_chart_add_series (chart, "more", more, N);
  san_chart_set_diagram (chart, SAN_CHART_DIAGRAM_COLUMNS);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  bars = draw_list_find (list, "rect bar");
  g_assert_cmpuint (bars->len, ==, 2 * N);
  for (guint i = 0; i < bars->len; i++)
    {
      const DrawnMark *bar = draw_list_nth (bars, i);
      const guint index = (guint) bar->index;
      const double value = bar->series == 0 ? values[index] : more[index];
      const double highest = find_index (bars, 4)->height;

      g_assert_cmpfloat_with_epsilon (bar->height, isnan (value) ? 0 : highest * value / 13.0, PIXEL);
      g_assert_cmpfloat_with_epsilon (bar->width, draw_list_nth (bars, 0)->width, PIXEL);
    }
}

/* 1 % is 3.6°; the circle is as large as the sum. */
static void
test_sectors (void)
{
  static const double town[N] = { 30, 1, 1, 1, 1, 1, 1 };
  static const double village[N] = { 10, 3, 0, 1, 1, 1, 1 };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_CARTODIAGRAM, names, town, N);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) sectors = NULL;

  san_chart_add_series (chart, "village", village, N);
  san_chart_set_diagram (chart, SAN_CHART_DIAGRAM_SECTORS);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  sectors = draw_list_find (list, "sector sector");
  g_assert_cmpuint (sectors->len, ==, 2 * N - 1);
  for (guint i = 0; i < sectors->len; i++)
    {
      const DrawnMark *mark = draw_list_nth (sectors, i);
      const guint index = (guint) mark->index;
      const double sum = town[index] + village[index];
      const double part = strstr (mark->line, " s0 ") != NULL ? town[index] : village[index];

      g_assert_cmpfloat_with_epsilon (mark->to - mark->from, part / sum * 360, 1e-3);
      g_assert_cmpfloat_with_epsilon (mark->radius / draw_list_nth (sectors, 0)->radius,
                                      sqrt (sum / 40), 5e-3);
    }
}

static void
test_table (void)
{
  const SanNotation notation = { FALSE, 0 };
  static const char *const places[] = { "Brest", "Vitebsk", "Smolensk" };
  static const double numbers[] = { 4, NAN, 8 };
  static const char *const classes[] = { "4", "no data", "not on the map" };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_CARTOGRAM, places, numbers, 3);
  g_autoptr(SanTable) table = NULL;
  g_autofree char *summary = san_chart_summary (chart);

  san_chart_set_classes (chart, SAN_CLASS_NATURAL, 0);
  table = san_chart_to_table (chart, &notation);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (san_table_get_cell (table, 2, i), ==, classes[i]);
  g_assert_cmpstr (summary, ==,
                   "Cartogram “Title”: 2 values, lowest 4‰ (Brest), highest 8‰ (Smolensk).");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/maps/shades", test_shades);
  g_test_add_func ("/chart/maps/legend", test_legend);
  g_test_add_func ("/chart/maps/projection", test_projection);
  g_test_add_func ("/chart/maps/hit", test_hit);
  g_test_add_data_func ("/chart/maps/nothing-dropped/cartogram",
                        GINT_TO_POINTER (SAN_CHART_CARTOGRAM), test_nothing_dropped);
  g_test_add_data_func ("/chart/maps/nothing-dropped/cartodiagram",
                        GINT_TO_POINTER (SAN_CHART_CARTODIAGRAM), test_nothing_dropped);
  g_test_add_func ("/chart/maps/all-named", test_all_named);
  g_test_add_func ("/chart/maps/small-page", test_small_page);
  g_test_add_func ("/chart/maps/headed-legend", test_headed_legend);
  g_test_add_func ("/chart/maps/names-at-figures", test_names_at_figures);
  g_test_add_func ("/chart/maps/credit", test_credit);
  g_test_add_func ("/chart/maps/no-map", test_no_map);
  g_test_add_func ("/chart/maps/circles", test_circles);
  g_test_add_func ("/chart/maps/columns", test_columns);
  g_test_add_func ("/chart/maps/sectors", test_sectors);
  g_test_add_func ("/chart/maps/table", test_table);

  return g_test_run ();
}
