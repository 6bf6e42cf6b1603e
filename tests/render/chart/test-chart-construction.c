/* SPDX-License-Identifier: GPL-3.0-or-later */

/* More rules of construction (textbook 2.9.3): what every graph has written on it, lines, errors,
 * too many parts, and sizes. */

#include <locale.h>
#include <math.h>
#include "draw-list.h"
#include "render/chart/san-chart-render.h"

#define WIDTH 640.0
#define HEIGHT 420.0
#define PIXEL 0.03

static const char *const names[] = { "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L",
                                     "M", "N", "O" };
static const double first[] = { 10, 40, 25, 5, 20 };
static const double second[] = { 30, 20, 60, 15, 45 };

static SanChart *
make_chart (SanChartKind kind,
            guint        n_series)
{
  SanChart *chart = san_chart_new (kind, "Title");

  san_chart_set_categories (chart, "Place", names, 5);
  san_chart_set_value_axis (chart, "Rate", "‰");
  san_chart_add_series (chart, "First", first, 5);
  if (n_series > 1)
    san_chart_add_series (chart, "Second", second, 5);
  return chart;
}

static const DrawnMark *
find_one (const GPtrArray *list,
          const char      *what)
{
  g_autoptr(GPtrArray) found = draw_list_find (list, what);

  return draw_list_nth (found, 0);
}

/* Title, source, names and units of the axes stand on every rectangular graph. */
static void
test_explication (void)
{
  static const SanChartKind kinds[] = { SAN_CHART_BAR, SAN_CHART_STRIP, SAN_CHART_LINE,
                                        SAN_CHART_DOT, SAN_CHART_STACKED, SAN_CHART_PYRAMID };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr(SanChart) chart = make_chart (kinds[k], 2);
      g_autoptr(GPtrArray) list = NULL;

      san_chart_set_subtitle (chart, "Subtitle");
      san_chart_set_source (chart, "census");
      list = draw_list_new (chart, WIDTH, HEIGHT);
      if (list == NULL)
        return;
      g_assert_cmpstr (find_one (list, "text title")->text, ==, "Title");
      g_assert_cmpstr (find_one (list, "text subtitle")->text, ==, "Subtitle");
      g_assert_cmpstr (find_one (list, "text source")->text, ==, "Source: census");
      g_assert_cmpstr (find_one (list, "text value-title")->text, ==, "Rate, ‰");
      g_assert_cmpstr (find_one (list, "text place-title")->text, ==, "Place");
      g_assert_cmpfloat (find_one (list, "text title")->y, <, HEIGHT / 10);
      g_assert_cmpfloat (find_one (list, "text source")->y, >, HEIGHT * 0.9);
    }
}

/* The scale begins at zero, and its last number exceeds the maximum. */
static void
test_scale (void)
{
  static const SanChartKind kinds[] = { SAN_CHART_BAR, SAN_CHART_STRIP, SAN_CHART_LINE,
                                        SAN_CHART_HISTOGRAM };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr(SanChart) chart = make_chart (kinds[k], 1);
      g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
      g_autoptr(GPtrArray) numbers = NULL;
      double last;

      if (list == NULL)
        return;
      numbers = draw_list_find (list, "text number");
      last = g_ascii_strtod (draw_list_nth (numbers, numbers->len - 1)->text, NULL);
      g_assert_cmpstr (draw_list_nth (numbers, 0)->text, ==, "0");
      g_assert_cmpfloat (last, >, 40);
      g_assert_cmpfloat (last, <=, 60);
    }
}

/* Years stand at equal steps, the levels of all lines on one scale from zero. */
static void
test_lines (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_LINE, 2);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) curves = NULL;
  const double *a, *b;
  double foot, unit;

  if (list == NULL)
    return;
  curves = draw_list_find (list, "line curve");
  g_assert_cmpuint (curves->len, ==, 2);
  a = (const double *) draw_list_nth (curves, 0)->points->data;
  b = (const double *) draw_list_nth (curves, 1)->points->data;
  foot = find_one (list, "axes axes")->y + find_one (list, "axes axes")->height;
  unit = (foot - a[3]) / first[1];
  for (guint i = 0; i < 5; i++)
    {
      assert_near (a[2 * i], a[0] + i * (a[2] - a[0]), 2 * PIXEL);
      assert_near (b[2 * i], a[2 * i], PIXEL);
      assert_near (foot - a[2 * i + 1], first[i] * unit, 2 * PIXEL);
      assert_near (foot - b[2 * i + 1], second[i] * unit, 2 * PIXEL);
    }
}

/* All values of several lines or none: five of each have room on a wide page only. */
static void
test_line_values (void)
{
  static const struct
  {
    double width;
    guint  n;
  } cases[] = { { 640, 10 }, { 100, 0 } };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_LINE, 2);

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, cases[c].width, HEIGHT);
      g_autoptr(GPtrArray) values = NULL;

      if (list == NULL)
        return;
      values = draw_list_find (list, "text value");
      g_assert_cmpuint (values->len, ==, cases[c].n);
    }
}

static void
test_dots (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_DOT, 1);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) places = NULL;
  const double *xy;
  double foot;

  if (list == NULL)
    return;
  places = draw_list_find (list, "text name");
  xy = (const double *) find_one (list, "points point")->points->data;
  foot = find_one (list, "axes axes")->y + find_one (list, "axes axes")->height;
  for (guint i = 0; i < 5; i++)
    {
      const DrawnMark *name = draw_list_nth (places, i);

      assert_near (xy[2 * i], name->x + name->width / 2, 2 * PIXEL);
      assert_near ((foot - xy[2 * i + 1]) / (foot - xy[3]), first[i] / 40, 1e-3);
    }
}

/* Parts lie in the same order in every column. */
static void
test_stacked_order (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_STACKED_SHARE, 2);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) parts = NULL;

  if (list == NULL)
    return;
  parts = draw_list_find (list, "rect part");
  g_assert_cmpuint (parts->len, ==, 10);
  for (guint i = 0; i < 10; i++)
    {
      g_assert_cmpfloat (draw_list_nth (parts, i)->series, ==, i % 2);
      if (i % 2 == 1)
        g_assert_cmpfloat (draw_list_nth (parts, i)->y, <, draw_list_nth (parts, i - 1)->y);
    }
}

/* Equal intervals: a rectangle is as high as its frequency and as wide as its interval. */
static void
test_histogram_equal (void)
{
  static const double lower[] = { 0, 2, 4, 6, 8 };
  static const double upper[] = { 2, 4, 6, 8, 10 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_HISTOGRAM, "Title");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) bars = NULL;

  san_chart_set_intervals (chart, "Years", lower, upper, 5, FALSE, FALSE);
  san_chart_add_series (chart, NULL, first, 5);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  bars = draw_list_find (list, "rect bar");
  for (guint i = 0; i < 5; i++)
    {
      assert_near (draw_list_nth (bars, i)->width, draw_list_nth (bars, 0)->width, PIXEL);
      assert_near (draw_list_nth (bars, i)->height / draw_list_nth (bars, 1)->height,
                   first[i] / 40, 1e-3);
    }
}

/* Accumulated: 10, 50, 75, 80, 100, all of them written. */
static void
test_cumulate_values (void)
{
  static const char *const sums[] = { "10", "50", "75", "80", "100" };
  static const double lower[] = { 0, 2, 4, 6, 8 };
  static const double upper[] = { 2, 4, 6, 8, 10 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_CUMULATE, "Title");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) values = NULL;

  san_chart_set_intervals (chart, "Years", lower, upper, 5, FALSE, FALSE);
  san_chart_add_series (chart, NULL, first, 5);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  values = draw_list_find (list, "text value");
  g_assert_cmpuint (values->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpstr (draw_list_nth (values, i)->text, ==, sums[i]);
}

/* Of fifteen parts the eleven largest stay, in their order; 1 + 2 + 3 + 4 of 120 are one. */
static void
test_sectors_merged (void)
{
  static const double parts[] = { 15, 1, 14, 2, 13, 3, 12, 4, 11, 10, 9, 8, 7, 6, 5 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_SECTOR, "Title");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) sectors = NULL;
  g_autoptr(GPtrArray) legend = NULL;
  const DrawnMark *last;

  san_chart_set_categories (chart, NULL, names, 15);
  san_chart_add_series (chart, NULL, parts, 15);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  sectors = draw_list_find (list, "sector sector");
  legend = draw_list_find (list, "text legend");
  g_assert_cmpuint (sectors->len, ==, 12);
  g_assert_cmpuint (legend->len, ==, 12);
  last = draw_list_nth (sectors, 11);
  assert_near (last->to - last->from, 30, 1e-3);
  assert_near (last->to, 360, 1e-3);
  g_assert_true (g_str_has_prefix (draw_list_nth (legend, 11)->text, "Others (4)"));
  g_assert_true (g_str_has_prefix (draw_list_nth (legend, 1)->text, "C"));
}

/* M ± m: whiskers of ±4 on 40 reach a tenth of the bar over and under its end, and the value
 * stands past them. */
static void
test_errors (void)
{
  static const double errors[] = { 1, 4, 2, 0.5, NAN };

  for (int horizontal = 0; horizontal < 2; horizontal++)
    {
      g_autoptr(SanChart) chart = make_chart (horizontal ? SAN_CHART_STRIP : SAN_CHART_BAR, 1);
      g_autoptr(GPtrArray) list = NULL;
      g_autoptr(GPtrArray) bars = NULL;
      g_autoptr(GPtrArray) whiskers = NULL;
      const double *low, *high;
      double end, length;

      san_chart_set_errors (chart, 0, errors, 5);
      list = draw_list_new (chart, WIDTH, HEIGHT);
      if (list == NULL)
        return;
      bars = draw_list_find (list, "rect bar");
      whiskers = draw_list_find (list, "line whisker");
      g_assert_cmpuint (whiskers->len, ==, 8);
      length = horizontal ? draw_list_nth (bars, 1)->width : draw_list_nth (bars, 1)->height;
      end = horizontal ? draw_list_nth (bars, 1)->x + length : draw_list_nth (bars, 1)->y;
      low = (const double *) draw_list_nth (whiskers, 2)->points->data;
      high = (const double *) draw_list_nth (whiskers, 3)->points->data;
      assert_near (low[3 - horizontal], end + (horizontal ? -length : length) / 10, PIXEL);
      assert_near (high[3 - horizontal], end - (horizontal ? -length : length) / 10, PIXEL);
      g_assert_cmpstr (find_one (list, "text legend")->text, ==, "±\u00A0m, mean error");
    }
}

static void
test_error_values (void)
{
  static const double errors[] = { 1, 4, 2, 0.5, 3 };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_BAR, 1);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) values = NULL;
  g_autoptr(GPtrArray) ends = NULL;

  san_chart_set_errors (chart, 0, errors, 5);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  values = draw_list_find (list, "text value");
  ends = draw_list_find (list, "line whisker-end");
  g_assert_cmpuint (values->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      const DrawnMark *value = draw_list_nth (values, i);
      const double *upper = (const double *) draw_list_nth (ends, 2 * i + 1)->points->data;

      g_assert_cmpfloat (value->y + value->height, <=, upper[1] + PIXEL);
    }
  g_assert_cmpstr (draw_list_nth (values, 3)->text, ==, "5.0\302\240±\302\2400.5");
  g_assert_cmpstr (draw_list_nth (values, 0)->text, ==, "10\302\240±\302\2401");
}

/* The scale holds the whiskers too. */
static void
test_errors_in_scale (void)
{
  static const double errors[] = { 1, 25, 2, 8, 3 };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_LINE, 1);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) numbers = NULL;

  san_chart_set_errors (chart, 0, errors, 5);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  numbers = draw_list_find (list, "text number");
  g_assert_cmpfloat (g_ascii_strtod (draw_list_nth (numbers, numbers->len - 1)->text, NULL), >,
                     65);
  /* 5 − 8 lies below zero. */
  g_assert_true (g_str_has_prefix (draw_list_nth (numbers, 0)->text, "−"));
}

/* One bar is no block, and few of them need a low page. */
static void
test_few_bars (void)
{
  g_autoptr(SanChart) one = san_chart_new (SAN_CHART_BAR, "Title");
  g_autoptr(SanChart) many = make_chart (SAN_CHART_BAR, 1);
  g_autoptr(GPtrArray) list = NULL;
  double one_size[2], many_size[2];

  san_chart_set_categories (one, NULL, names, 1);
  san_chart_add_series (one, NULL, first, 1);
  san_chart_preferred_size (one, &one_size[0], &one_size[1]);
  san_chart_preferred_size (many, &many_size[0], &many_size[1]);
  g_assert_cmpfloat (one_size[1], <, many_size[1] * 0.75);
  g_assert_cmpfloat (one_size[1], <, one_size[0] / 2);
  list = draw_list_new (one, one_size[0], one_size[1]);
  if (list == NULL)
    return;
  g_assert_cmpfloat (find_one (list, "rect bar")->width, <, one_size[0] / 6);
}

/* The value of the point that is nearest to the middle of a text. */
static gsize
find_nearest (const DrawnMark *points,
              const DrawnMark *text)
{
  const double *xy = (const double *) (const void *) points->points->data;
  gsize nearest = 0;
  double least = INFINITY;

  for (gsize i = 0; i < points->points->len / 2; i++)
    {
      const double distance = hypot (xy[2 * i] - text->x - text->width / 2,
                                     xy[2 * i + 1] - text->y - text->height / 2);

      nearest = distance < least ? i : nearest;
      least = fmin (distance, least);
    }

  return nearest;
}

/* Where points crowd, a value is left out rather than written at another point. */
static void
test_crowded_values (void)
{
  static const double lower[] = { 0, 1, 2, 5, 10, 15, 45, 65 };
  static const double upper[] = { 1, 2, 5, 10, 15, 45, 65, 90 };
  static const double cases[] = { 4210, 35, 12, 4, 0, 7, 1, 96 };
  static const char *const values[] = { "4210.0", "35.0", "4.0", "0.8", "0.0", "0.2", "0.1", "3.8" };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_POLYGON, "Title");

  san_chart_set_intervals (chart, "Age", lower, upper, G_N_ELEMENTS (cases), FALSE, TRUE);
  san_chart_add_series (chart, NULL, cases, G_N_ELEMENTS (cases));
  for (double width = 300; width <= 900; width += 50)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, width, HEIGHT);
      g_autoptr(GPtrArray) texts = NULL;

      if (list == NULL)
        return;
      texts = draw_list_find (list, "text value");
      g_assert_cmpuint (texts->len, >=, G_N_ELEMENTS (cases) / 2);
      for (guint i = 0; i < texts->len; i++)
        {
          const DrawnMark *text = draw_list_nth (texts, i);

          g_assert_cmpstr (text->text, ==, values[find_nearest (find_one (list, "points"), text)]);
          /* Not among the numbers of the scale. */
          g_assert_cmpfloat (text->x + text->width / 2, >=, find_one (list, "axes")->x);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/construction/explication", test_explication);
  g_test_add_func ("/chart/construction/scale", test_scale);
  g_test_add_func ("/chart/construction/lines", test_lines);
  g_test_add_func ("/chart/construction/line-values", test_line_values);
  g_test_add_func ("/chart/construction/dots", test_dots);
  g_test_add_func ("/chart/construction/stacked-order", test_stacked_order);
  g_test_add_func ("/chart/construction/histogram-equal", test_histogram_equal);
  g_test_add_func ("/chart/construction/cumulate-values", test_cumulate_values);
  g_test_add_func ("/chart/construction/crowded-values", test_crowded_values);
  g_test_add_func ("/chart/construction/sectors-merged", test_sectors_merged);
  g_test_add_func ("/chart/construction/errors", test_errors);
  g_test_add_func ("/chart/construction/error-values", test_error_values);
  g_test_add_func ("/chart/construction/errors-in-scale", test_errors_in_scale);
  g_test_add_func ("/chart/construction/few-bars", test_few_bars);

  return g_test_run ();
}
