/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The textbook's rules of construction (2.9.3), read from the draw list. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "draw-list.h"

#define WIDTH 640.0
#define HEIGHT 420.0

/* The draw list has two decimals. */
#define PIXEL 0.02

static const char *const five_names[] = { "A", "B", "C", "D", "E" };
static const double five_values[] = { 10, 40, 25, 5, 20 };

static SanChart *
make_chart (SanChartKind  kind,
            const double *values,
            gsize         n)
{
  static const char *const names[] = { "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L" };
  SanChart *chart = san_chart_new (kind, "Title");

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (names));
  san_chart_set_categories (chart, NULL, names, n);
  san_chart_add_series (chart, NULL, values, n);
  return chart;
}

/* Where 0 is, by the axes' mark. */
static double
foot_of (const GPtrArray *list)
{
  g_autoptr(GPtrArray) axes = draw_list_find (list, "axes axes");
  const DrawnMark *mark = draw_list_nth (axes, 0);

  return mark->y + mark->height;
}

static void
test_bars (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_BAR, five_values, 5);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) bars = NULL;
  g_autoptr(GPtrArray) names = NULL;

  if (list == NULL)
    return;
  bars = draw_list_find (list, "rect bar");
  names = draw_list_find (list, "text name");
  g_assert_cmpuint (bars->len, ==, 5);
  g_assert_cmpuint (names->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      const DrawnMark *bar = draw_list_nth (bars, i);
      const DrawnMark *name = draw_list_nth (names, i);

      assert_near (bar->width, draw_list_nth (bars, 0)->width, PIXEL);
      assert_near (bar->y + bar->height, foot_of (list), PIXEL);
      assert_near (bar->height / draw_list_nth (bars, 1)->height, five_values[i] / 40, 1e-3);
      if (i > 0)
        assert_near (bar->x - draw_list_nth (bars, i - 1)->x,
                     draw_list_nth (bars, 1)->x - draw_list_nth (bars, 0)->x, PIXEL);
      g_assert_cmpstr (name->text, ==, five_names[i]);
      assert_near (name->x + name->width / 2, bar->x + bar->width / 2, PIXEL);
      g_assert_cmpfloat (name->y, >, bar->y + bar->height);
    }
}

static void
test_strips (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_STRIP, five_values, 5);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) bars = NULL;

  if (list == NULL)
    return;
  bars = draw_list_find (list, "rect bar");
  for (guint i = 0; i < 5; i++)
    {
      const DrawnMark *bar = draw_list_nth (bars, i);

      assert_near (bar->x, draw_list_nth (bars, 0)->x, PIXEL);
      assert_near (bar->height, draw_list_nth (bars, 0)->height, PIXEL);
      assert_near (bar->width / draw_list_nth (bars, 1)->width, five_values[i] / 40, 1e-3);
    }
}

/* A break is refused where lengths are compared. */
static void
test_bars_never_broken (void)
{
  const double values[] = { 100, 101, 102 };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_BAR, values, 3);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) breaks = NULL;
  g_autoptr(GPtrArray) bars = NULL;

  san_chart_set_break (chart, TRUE);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  breaks = draw_list_find (list, "line break");
  bars = draw_list_find (list, "rect bar");
  g_assert_cmpuint (breaks->len, ==, 0);
  assert_near (draw_list_nth (bars, 0)->height / draw_list_nth (bars, 2)->height, 100.0 / 102,
               1e-3);
}

static void
test_line_broken (void)
{
  const double values[] = { 100, 101, 102 };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_LINE, values, 3);

  for (int allowed = 0; allowed < 2; allowed++)
    {
      g_autoptr(GPtrArray) list = NULL;
      g_autoptr(GPtrArray) breaks = NULL;

      san_chart_set_break (chart, allowed);
      list = draw_list_new (chart, WIDTH, HEIGHT);
      if (list == NULL)
        return;
      breaks = draw_list_find (list, "line break");
      g_assert_cmpuint (breaks->len, ==, allowed ? 2 : 0);
    }
}

static void
test_negative_bars (void)
{
  const double values[] = { 10, -5 };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_BAR, values, 2);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) bars = NULL;

  if (list == NULL)
    return;
  bars = draw_list_find (list, "rect bar");
  assert_near (draw_list_nth (bars, 0)->y + draw_list_nth (bars, 0)->height,
               draw_list_nth (bars, 1)->y, PIXEL);
  assert_near (draw_list_nth (bars, 0)->height, 2 * draw_list_nth (bars, 1)->height, 2 * PIXEL);
}

static void
test_grouped_bars (void)
{
  const double second[] = { 1, 2, 3, 4, 5 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BAR, "Title");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) bars = NULL;
  g_autoptr(GPtrArray) legend = NULL;

  san_chart_set_categories (chart, NULL, five_names, 5);
  san_chart_add_series (chart, "2010", five_values, 5);
  san_chart_add_series (chart, "2011", second, 5);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  bars = draw_list_find (list, "rect bar");
  legend = draw_list_find (list, "text legend");
  g_assert_cmpuint (bars->len, ==, 10);
  g_assert_cmpuint (legend->len, ==, 2);
  g_assert_cmpstr (draw_list_nth (legend, 1)->text, ==, "2011");
  for (guint i = 0; i < 10; i += 2)
    assert_near (draw_list_nth (bars, i)->x + draw_list_nth (bars, i)->width,
                 draw_list_nth (bars, i + 1)->x, PIXEL);
}

/* 1 % = 3.6°, one after the other, clockwise from the top. */
static void
test_sectors (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_SECTOR, five_values, 5);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) sectors = NULL;
  g_autoptr(GPtrArray) percents = NULL;
  double from = 0;

  if (list == NULL)
    return;
  sectors = draw_list_find (list, "sector sector");
  percents = draw_list_find (list, "text percent");
  g_assert_cmpuint (sectors->len, ==, 5);
  g_assert_cmpuint (percents->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      const DrawnMark *sector = draw_list_nth (sectors, i);

      assert_near (sector->from, from, 1e-3);
      assert_near (sector->to - sector->from, five_values[i] * 3.6, 1e-3);
      from = sector->to;
    }
  assert_near (from, 360, 1e-3);
}

static void
test_radial (void)
{
  static const double values[]
    = { 62.7, 103.9, 64.7, 128.6, 101.6, 40.7, 166.7, 78.8, 165.3, 107.9, 126.1, 55.4 };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_RADIAL, values, 12);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) points = NULL;
  g_autoptr(GPtrArray) mean = NULL;
  const double *xy;

  san_chart_set_reference (chart, 100, "Mean");
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  points = draw_list_find (list, "points point");
  mean = draw_list_find (list, "circle reference");
  g_assert_cmpuint (mean->len, ==, 1);
  xy = (const double *) draw_list_nth (points, 0)->points->data;
  g_assert_cmpuint (draw_list_nth (points, 0)->points->len, ==, 24);
  for (int i = 0; i < 12; i++)
    {
      const double dx = xy[2 * i] - draw_list_nth (mean, 0)->x;
      const double dy = xy[2 * i + 1] - draw_list_nth (mean, 0)->y;
      const double angle = fmod (atan2 (dx, -dy) * 180 / G_PI + 360, 360);

      assert_near (hypot (dx, dy) / draw_list_nth (mean, 0)->radius, values[i] / 100, 1e-3);
      g_assert_cmpfloat (fabs (remainder (angle - 30 * i, 360)), <, 0.1);
    }
}

static SanChart *
make_distribution (SanChartKind kind)
{
  static const double lower[] = { 1, 3, 7, 9 };
  static const double upper[] = { 3, 7, 9, 11 };
  static const double frequencies[] = { 5, 27, 11, 7 };
  SanChart *chart = san_chart_new (kind, "Title");

  san_chart_set_intervals (chart, "Years", lower, upper, 4, TRUE, TRUE);
  san_chart_add_series (chart, NULL, frequencies, 4);
  return chart;
}

/* The textbook's example: 27 persons in a class of four years among classes of two stand 13.5
 * high, beside 11 in the next class. */
static void
test_histogram (void)
{
  g_autoptr(SanChart) chart = make_distribution (SAN_CHART_HISTOGRAM);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) bars = NULL;
  g_autoptr(GPtrArray) borders = NULL;

  if (list == NULL)
    return;
  bars = draw_list_find (list, "rect bar");
  borders = draw_list_find (list, "text border");
  g_assert_cmpuint (bars->len, ==, 4);
  for (guint i = 1; i < 4; i++)
    assert_near (draw_list_nth (bars, i - 1)->x + draw_list_nth (bars, i - 1)->width,
                 draw_list_nth (bars, i)->x, 2 * PIXEL);
  assert_near (draw_list_nth (bars, 1)->width, 2 * draw_list_nth (bars, 0)->width, 2 * PIXEL);
  assert_near (draw_list_nth (bars, 1)->height / draw_list_nth (bars, 2)->height, 13.5 / 11,
               1e-3);
  assert_near (draw_list_nth (bars, 0)->height / draw_list_nth (bars, 2)->height, 5.0 / 11, 1e-3);
  g_assert_cmpuint (borders->len, ==, 5);
  g_assert_cmpstr (draw_list_nth (borders, 0)->text, ==, "up to 3");
  g_assert_cmpstr (draw_list_nth (borders, 1)->text, ==, "9 and more");
  g_assert_cmpstr (draw_list_nth (borders, 2)->text, ==, "3");
}

static void
test_histogram_density (void)
{
  g_autoptr(SanChart) chart = make_distribution (SAN_CHART_HISTOGRAM);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) values = NULL;

  san_chart_set_density (chart, TRUE);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  values = draw_list_find (list, "text value");
  g_assert_cmpstr (draw_list_nth (values, 1)->text, ==, "6.75");
}

/* The curve's top is n·h/(sd·√2π) at the mean: 50·2/(2·√2π) = 19.947 against a bar of 13.5. */
static void
test_normal_curve (void)
{
  g_autoptr(SanChart) chart = make_distribution (SAN_CHART_HISTOGRAM);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) bars = NULL;
  g_autoptr(GPtrArray) curves = NULL;
  const GArray *points;
  double top = HEIGHT;

  san_chart_set_normal (chart, 6, 2);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  bars = draw_list_find (list, "rect bar");
  curves = draw_list_find (list, "line normal");
  points = draw_list_nth (curves, 0)->points;
  for (guint i = 1; i < points->len; i += 2)
    top = fmin (top, g_array_index (points, double, i));
  assert_near ((foot_of (list) - top) / draw_list_nth (bars, 1)->height, 19.94711 / 13.5, 2e-3);
}

static void
test_polygon (void)
{
  g_autoptr(SanChart) chart = make_distribution (SAN_CHART_POLYGON);
  g_autoptr(SanChart) same = make_distribution (SAN_CHART_HISTOGRAM);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) histogram = draw_list_new (same, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) curves = NULL;
  g_autoptr(GPtrArray) bars = NULL;

  if (list == NULL)
    return;
  curves = draw_list_find (list, "line curve");
  bars = draw_list_find (histogram, "rect bar");
  g_assert_cmpuint (draw_list_nth (curves, 0)->points->len, ==, 8);
  for (guint i = 0; i < 4; i++)
    {
      const double *xy = (const double *) draw_list_nth (curves, 0)->points->data + 2 * i;
      const DrawnMark *bar = draw_list_nth (bars, i);

      assert_near (xy[0], bar->x + bar->width / 2, 2 * PIXEL);
      assert_near (xy[1], bar->y, 2 * PIXEL);
    }
}

/* From 0 at the lowest border, then at upper borders: 5, 32, 43, 50. */
static void
test_cumulate (void)
{
  static const double sums[] = { 0, 5, 32, 43, 50 };
  g_autoptr(SanChart) chart = make_distribution (SAN_CHART_CUMULATE);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) curves = NULL;
  g_autoptr(GPtrArray) ticks = NULL;
  const double *xy;

  if (list == NULL)
    return;
  curves = draw_list_find (list, "line curve");
  ticks = draw_list_find (list, "line tick");
  g_assert_cmpuint (draw_list_nth (curves, 0)->points->len, ==, 10);
  xy = (const double *) draw_list_nth (curves, 0)->points->data;
  for (guint i = 0; i < 5; i++)
    assert_near ((foot_of (list) - xy[2 * i + 1]) / (foot_of (list) - xy[9]), sums[i] / 50, 1e-3);
  /* The border at 3, the first that has a tick, is where 5 are reached. */
  assert_near (xy[2], g_array_index (draw_list_nth (ticks, 0)->points, double, 0), PIXEL);
}

static void
test_missing_year (void)
{
  const double values[] = { 1, 2, NAN, 4, 5 };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_LINE, values, 5);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) curves = NULL;

  if (list == NULL)
    return;
  curves = draw_list_find (list, "line curve");
  g_assert_nonnull (strstr (draw_list_nth (curves, 0)->line, " gap "));
  g_assert_cmpuint (draw_list_nth (curves, 0)->points->len, ==, 8);
}

static const SanChartKind value_kinds[] = {
  SAN_CHART_BAR, SAN_CHART_STRIP, SAN_CHART_SECTOR, SAN_CHART_STACKED_SHARE, SAN_CHART_STACKED,
  SAN_CHART_LINE, SAN_CHART_RADIAL, SAN_CHART_HISTOGRAM, SAN_CHART_POLYGON, SAN_CHART_CUMULATE,
  SAN_CHART_FIGURE, SAN_CHART_DOT,
};

/* Each kind shows all its values, once each, and what is traced lies where the value is hit. */
static void
test_places (gconstpointer data)
{
  g_autoptr(SanChart) chart = make_chart (GPOINTER_TO_INT (data), five_values, 5);
  g_autoptr(SanChartPlan) plan = san_chart_plan_new (chart, WIDTH, HEIGHT, NULL);
  g_autoptr(GArray) places = san_chart_plan_get_places (plan);
  const SanChartPlace missing = { 0, 5 };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  g_assert_cmpuint (places->len, ==, 5);
  for (guint i = 0; i < places->len; i++)
    {
      const SanChartPlace *place = &g_array_index (places, SanChartPlace, i);
      double left, top, right, bottom;
      gboolean hit = FALSE;

      g_assert_cmpuint (place->series, ==, 0);
      g_assert_cmpuint (place->index, ==, i);
      g_assert_true (san_chart_plan_trace (plan, place, cr));
      cairo_path_extents (cr, &left, &top, &right, &bottom);
      for (double x = left + 0.5; x < right; x += 2)
        for (double y = top + 0.5; y < bottom; y += 2)
          {
            guint series, index;

            hit |= san_chart_plan_hit (plan, x, y, &series, &index) && index == i;
          }
      g_assert_true (hit);
      cairo_new_path (cr);
    }
  g_assert_false (san_chart_plan_trace (plan, &missing, cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_hit (void)
{
  g_autoptr(SanChart) bars = make_chart (SAN_CHART_BAR, five_values, 5);
  g_autoptr(SanChart) sectors = make_chart (SAN_CHART_SECTOR, five_values, 5);
  g_autoptr(SanChart) line = make_chart (SAN_CHART_LINE, five_values, 5);
  SanChart *const charts[] = { bars, sectors, line };

  for (guint c = 0; c < G_N_ELEMENTS (charts); c++)
    {
      g_autoptr(SanChartPlan) plan = san_chart_plan_new (charts[c], WIDTH, HEIGHT, NULL);
      gboolean seen[5] = { FALSE };
      guint series, index;

      for (double y = 0; y < HEIGHT; y += 2)
        for (double x = 0; x < WIDTH; x += 2)
          if (san_chart_plan_hit (plan, x, y, &series, &index))
            {
              g_assert_cmpuint (series, ==, 0);
              g_assert_cmpuint (index, <, 5);
              seen[index] = TRUE;
            }
      for (guint i = 0; i < 5; i++)
        g_assert_true (seen[i]);
      g_assert_false (san_chart_plan_hit (plan, 1, 1, &series, &index));
    }
}

/* A million points cost no more marks than the picture has pixel columns. */
static void
test_many_points (void)
{
  const gsize n = 1000000;
  g_autofree double *x = g_new (double, n);
  g_autofree double *y = g_new (double, n);
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_LINE, "Title");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) curves = NULL;
  const GArray *points;
  double highest = HEIGHT;

  for (gsize i = 0; i < n; i++)
    {
      x[i] = (double) i;
      y[i] = i == 777777 ? 90 : 10;
    }
  san_chart_add_points (chart, NULL, x, y, n);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  curves = draw_list_find (list, "line curve");
  points = draw_list_nth (curves, 0)->points;
  g_assert_cmpuint (points->len, <, 6 * (guint) WIDTH);
  /* The single peak among them isn't lost. */
  for (guint i = 1; i < points->len; i += 2)
    highest = fmin (highest, g_array_index (points, double, i));
  g_assert_cmpfloat (highest, <, HEIGHT / 3);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/rules/bars", test_bars);
  g_test_add_func ("/chart/rules/strips", test_strips);
  g_test_add_func ("/chart/rules/bars-never-broken", test_bars_never_broken);
  g_test_add_func ("/chart/rules/line-broken", test_line_broken);
  g_test_add_func ("/chart/rules/negative-bars", test_negative_bars);
  g_test_add_func ("/chart/rules/grouped-bars", test_grouped_bars);
  g_test_add_func ("/chart/rules/sectors", test_sectors);
  g_test_add_func ("/chart/rules/radial", test_radial);
  g_test_add_func ("/chart/rules/histogram", test_histogram);
  g_test_add_func ("/chart/rules/histogram-density", test_histogram_density);
  g_test_add_func ("/chart/rules/normal-curve", test_normal_curve);
  g_test_add_func ("/chart/rules/polygon", test_polygon);
  g_test_add_func ("/chart/rules/cumulate", test_cumulate);
  g_test_add_func ("/chart/rules/missing-year", test_missing_year);
  g_test_add_func ("/chart/rules/hit", test_hit);
  g_test_add_func ("/chart/rules/many-points", test_many_points);

  for (guint i = 0; i < G_N_ELEMENTS (value_kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart/places/%s",
                                               san_chart_kind_get_id (value_kinds[i]));

      g_test_add_data_func (path, GINT_TO_POINTER (value_kinds[i]), test_places);
    }
  return g_test_run ();
}
