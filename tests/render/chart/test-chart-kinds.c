/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the kinds beyond the first ones: in-bar, pyramid, relation, box, figure. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "draw-list.h"

#define WIDTH 640.0
#define HEIGHT 420.0
#define PIXEL 0.03

static const char *const names[] = { "A", "B", "C" };

static SanChart *
make_two (SanChartKind kind)
{
  static const double first[] = { 10, 20, 30 };
  static const double second[] = { 30, 20, 60 };
  SanChart *chart = san_chart_new (kind, "Title");

  san_chart_set_categories (chart, NULL, names, 3);
  san_chart_add_series (chart, "First", first, 3);
  san_chart_add_series (chart, "Second", second, 3);
  return chart;
}

static void
test_stacked (void)
{
  g_autoptr(SanChart) chart = make_two (SAN_CHART_STACKED);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) parts = NULL;

  if (list == NULL)
    return;
  parts = draw_list_find (list, "rect part");
  g_assert_cmpuint (parts->len, ==, 6);
  for (guint i = 0; i < 6; i += 2)
    {
      const DrawnMark *lower = draw_list_nth (parts, i);
      const DrawnMark *upper = draw_list_nth (parts, i + 1);

      assert_near (upper->y + upper->height, lower->y, PIXEL);
      assert_near (upper->x, lower->x, PIXEL);
    }
  assert_near (draw_list_nth (parts, 5)->height / draw_list_nth (parts, 0)->height, 6, 0.01);
}

/* One column is 100 %, whatever its sum: 10 of 40 is a quarter, 30 of 90 a third. */
static void
test_stacked_share (void)
{
  g_autoptr(SanChart) chart = make_two (SAN_CHART_STACKED_SHARE);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) parts = NULL;
  g_autoptr(GPtrArray) values = NULL;
  g_autoptr(GPtrArray) axes = NULL;
  double field;

  if (list == NULL)
    return;
  parts = draw_list_find (list, "rect part");
  values = draw_list_find (list, "text value");
  axes = draw_list_find (list, "axes axes");
  field = draw_list_nth (axes, 0)->height;
  for (guint i = 0; i < 6; i += 2)
    assert_near (draw_list_nth (parts, i)->height + draw_list_nth (parts, i + 1)->height, field,
                 2 * PIXEL);
  assert_near (draw_list_nth (parts, 0)->height, field / 4, PIXEL);
  assert_near (draw_list_nth (parts, 4)->height, field / 3, PIXEL);
  g_assert_cmpstr (draw_list_nth (values, 0)->text, ==, "25.0%");
}

/* A single series is one whole: its categories are the parts of one column. */
static void
test_stacked_single (void)
{
  const double values[] = { 50, 30, 20 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_STACKED_SHARE, "Title");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) parts = NULL;
  g_autoptr(GPtrArray) legend = NULL;

  san_chart_set_categories (chart, NULL, names, 3);
  san_chart_add_series (chart, NULL, values, 3);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  parts = draw_list_find (list, "rect part");
  legend = draw_list_find (list, "text legend");
  g_assert_cmpuint (parts->len, ==, 3);
  g_assert_cmpuint (legend->len, ==, 3);
  assert_near (draw_list_nth (parts, 0)->x, draw_list_nth (parts, 2)->x, PIXEL);
  g_assert_cmpfloat (draw_list_nth (parts, 2)->index, ==, 2);
  /* The legend reads like the column: the last part is on top. It has the shares too. */
  g_assert_true (g_str_has_prefix (draw_list_nth (legend, 0)->text, "C"));
  g_assert_true (g_str_has_suffix (draw_list_nth (legend, 0)->text, "20.0%"));
}

/* Both halves on one scale, ages upward, the first series at the left. */
static void
test_pyramid (void)
{
  g_autoptr(SanChart) chart = make_two (SAN_CHART_PYRAMID);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) bars = NULL;
  g_autoptr(GPtrArray) places = NULL;

  if (list == NULL)
    return;
  bars = draw_list_find (list, "rect bar");
  places = draw_list_find (list, "text name");
  g_assert_cmpuint (bars->len, ==, 6);
  for (guint i = 0; i < 3; i++)
    {
      const DrawnMark *left = draw_list_nth (bars, i);
      const DrawnMark *right = draw_list_nth (bars, i + 3);

      assert_near (left->y, right->y, PIXEL);
      assert_near (left->x + left->width, draw_list_nth (bars, 0)->x
                                            + draw_list_nth (bars, 0)->width, PIXEL);
      assert_near (right->x, draw_list_nth (bars, 3)->x, PIXEL);
      g_assert_cmpfloat (left->x + left->width, <, right->x);
      g_assert_cmpstr (draw_list_nth (places, i)->text, ==, names[i]);
      if (i > 0)
        g_assert_cmpfloat (left->y, <, draw_list_nth (bars, i - 1)->y);
    }
  /* 20 is the same length on both sides. */
  assert_near (draw_list_nth (bars, 1)->width, draw_list_nth (bars, 4)->width, PIXEL);
}

static void
test_relation (void)
{
  double x[] = { 0, 10 }, y[] = { 0, 20 }, low[] = { 0, 15 }, high[] = { 5, 25 };
  const SanChartFit fit = { (char *) "y = 2x", 2, x, y, low, high };
  const double far[] = { 5 }, at[] = { 10 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_RELATION, "Title");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) points = NULL;
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GPtrArray) bands = NULL;
  g_autoptr(GPtrArray) legend = NULL;
  const double *line, *point, *band;

  san_chart_add_points (chart, NULL, x, y, 2);
  san_chart_add_points (chart, "One", far, at, 1);
  san_chart_set_fit (chart, &fit);
  san_chart_set_reference (chart, 10, "Mean");
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  points = draw_list_find (list, "points point");
  lines = draw_list_find (list, "line fit");
  bands = draw_list_find (list, "area band");
  legend = draw_list_find (list, "text legend");
  line = (const double *) draw_list_nth (lines, 0)->points->data;
  band = (const double *) draw_list_nth (bands, 0)->points->data;
  point = (const double *) draw_list_nth (points, 1)->points->data;
  /* The single point lies in the middle of the line, y = 2x. */
  assert_near (point[0], (line[0] + line[2]) / 2, PIXEL);
  assert_near (point[1], (line[1] + line[3]) / 2, PIXEL);
  /* The band runs along its lower border and back along the upper one. */
  assert_near (band[2], band[4], PIXEL);
  assert_near ((band[3] + band[5]) / 2, line[3], PIXEL);
  g_assert_cmpstr (draw_list_nth (legend, legend->len - 2)->text, ==, "y\u00A0=\u00A02x");
  g_assert_cmpstr (draw_list_nth (legend, legend->len - 1)->text, ==, "Mean");
}

static void
test_box (void)
{
  const SanChartBox five = { 10, 20, 30, 50, 80 };
  const double outliers[] = { 100 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BOX, "Title");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) boxes = NULL;
  g_autoptr(GPtrArray) medians = NULL;
  g_autoptr(GPtrArray) ends = NULL;
  g_autoptr(GPtrArray) points = NULL;
  const DrawnMark *box;
  double unit;

  san_chart_add_box (chart, "A", &five, outliers, 1);
  list = draw_list_new (chart, WIDTH, HEIGHT);
  if (list == NULL)
    return;
  boxes = draw_list_find (list, "rect box");
  medians = draw_list_find (list, "line median");
  ends = draw_list_find (list, "line whisker-end");
  points = draw_list_find (list, "points outlier");
  box = draw_list_nth (boxes, 0);
  unit = box->height / 30;
  assert_near (g_array_index (draw_list_nth (medians, 0)->points, double, 1), box->y + 20 * unit,
               PIXEL);
  assert_near (g_array_index (draw_list_nth (ends, 0)->points, double, 1), box->y + 40 * unit,
               PIXEL);
  assert_near (g_array_index (draw_list_nth (ends, 1)->points, double, 1), box->y - 30 * unit,
               PIXEL);
  assert_near (g_array_index (draw_list_nth (points, 0)->points, double, 1), box->y - 50 * unit,
               PIXEL);
}

static SanChart *
make_figures (double per_figure)
{
  static const double values[] = { 100, 250, 400 };
  SanChart *chart = san_chart_new (SAN_CHART_FIGURE, "Title");

  san_chart_set_categories (chart, NULL, names, 3);
  san_chart_add_series (chart, NULL, values, 3);
  san_chart_set_figure (chart, SAN_CHART_FIGURE_HOUSE, per_figure);
  return chart;
}

/* Equal figures, 100 each: 1, 2½ and 4 of them. */
static void
test_figures_counted (void)
{
  static const guint counts[] = { 1, 3, 4 };
  g_autoptr(SanChart) chart = make_figures (100);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) figures = NULL;
  guint seen[3] = { 0 };
  double parts[3] = { 0 };

  if (list == NULL)
    return;
  figures = draw_list_find (list, "figure figure");
  for (guint i = 0; i < figures->len; i++)
    {
      const DrawnMark *figure = draw_list_nth (figures, i);

      assert_near (figure->height, draw_list_nth (figures, 0)->height, PIXEL);
      seen[(int) figure->index]++;
      parts[(int) figure->index] += figure->part;
    }
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (seen[i], ==, counts[i]);
  assert_near (parts[1], 2.5, 1e-6);
}

/* Areas in proportion: 400 is four times 100, so twice as high. */
static void
test_figures_sized (void)
{
  g_autoptr(SanChart) chart = make_figures (0);
  g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
  g_autoptr(GPtrArray) figures = NULL;

  if (list == NULL)
    return;
  figures = draw_list_find (list, "figure figure");
  g_assert_cmpuint (figures->len, ==, 3);
  assert_near (draw_list_nth (figures, 2)->height / draw_list_nth (figures, 0)->height, 2, 1e-3);
  assert_near (draw_list_nth (figures, 2)->width / draw_list_nth (figures, 0)->width, 2, 1e-3);
}

/* Figures in proportion use the page: six stand in one row where it is wide, else in more, in the
 * order of the table, and none touches another or a name. */
static void
test_figures_rows (void)
{
  static const char *const places[] = { "Brest", "Gomel", "Grodno", "Minsk", "Mogilev", "Vitebsk" };
  static const double values[] = { 380, 520, 690, 450, 710, 640 };
  static const double sizes[][2] = { { 1500, 300 }, { 900, 600 }, { 340, 300 }, { 300, 900 } };
  static const guint in_row[] = { 6, 3, 3, 2 };
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_FIGURE, "Title");

  san_chart_set_categories (chart, NULL, places, G_N_ELEMENTS (places));
  san_chart_add_series (chart, NULL, values, G_N_ELEMENTS (values));
  san_chart_set_figure (chart, SAN_CHART_FIGURE_CROSS, 0);
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr(GPtrArray) list = draw_list_new (chart, sizes[s][0], sizes[s][1]);
      g_autoptr(GPtrArray) figures = NULL;
      g_autoptr(GPtrArray) shown = NULL;

      if (list == NULL)
        return;
      figures = draw_list_find (list, "figure figure");
      shown = draw_list_find (list, "text name");
      g_assert_cmpuint (figures->len, ==, G_N_ELEMENTS (places));
      g_assert_cmpuint (shown->len, ==, G_N_ELEMENTS (places));
      for (guint i = 1; i < figures->len; i++)
        {
          const DrawnMark *before = draw_list_nth (figures, i - 1);
          const DrawnMark *figure = draw_list_nth (figures, i);

          if (i % in_row[s] != 0)
            g_assert_cmpfloat (figure->x, >, before->x + before->width);
          else
            g_assert_cmpfloat (figure->y, >, draw_list_nth (shown, i - 1)->y
                                             + draw_list_nth (shown, i - 1)->height);
        }
      g_assert_cmpfloat (draw_list_nth (figures, 4)->height, >=,
                         fmin (sizes[s][0], sizes[s][1]) / 5);
    }
}

/* What a kind can't show is said instead of drawn wrongly. */
static void
test_no_data (void)
{
  for (guint kind = 0; kind < SAN_CHART_N_KINDS; kind++)
    {
      g_autoptr(SanChart) chart = san_chart_new ((SanChartKind) kind, "Title");
      g_autoptr(GPtrArray) list = draw_list_new (chart, WIDTH, HEIGHT);
      g_autoptr(GPtrArray) remarks = NULL;

      if (list == NULL)
        return;
      remarks = draw_list_find (list, "text no-data");
      g_assert_cmpuint (remarks->len, ==, 1);
    }
}

/* Any kind of any data: a wrong choice gives a poor picture, never a crash. */
static void
test_any_kind (void)
{
  const double gaps[] = { NAN, -5, INFINITY };
  const double bounds[] = { 3, 2, 1 };

  for (guint kind = 0; kind < SAN_CHART_N_KINDS; kind++)
    for (guint variant = 0; variant < 5; variant++)
      {
        g_autoptr(SanChart) chart = san_chart_new ((SanChartKind) kind, "Title");
        g_autoptr(SanChartPlan) plan = NULL;
        g_autofree char *text = NULL;

        if (variant < 2)
          san_chart_set_categories (chart, NULL, names, 3);
        if (variant == 2)
          san_chart_set_intervals (chart, NULL, bounds, bounds, 3, FALSE, FALSE);
        if (variant == 3)
          san_chart_add_points (chart, NULL, gaps, gaps, 3);
        san_chart_add_series (chart, NULL, gaps, 3);
        if (variant == 1)
          san_chart_add_series (chart, NULL, gaps, 2);
        plan = san_chart_plan_new (chart, WIDTH, HEIGHT, NULL);
        text = san_chart_plan_to_text (plan);
        g_assert_nonnull (strstr (text, "text title"));
        g_assert_null (strstr (text, "inf"));
        g_assert_null (strstr (text, "nan"));
      }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/kinds/stacked", test_stacked);
  g_test_add_func ("/chart/kinds/stacked-share", test_stacked_share);
  g_test_add_func ("/chart/kinds/stacked-single", test_stacked_single);
  g_test_add_func ("/chart/kinds/pyramid", test_pyramid);
  g_test_add_func ("/chart/kinds/relation", test_relation);
  g_test_add_func ("/chart/kinds/box", test_box);
  g_test_add_func ("/chart/kinds/figures-counted", test_figures_counted);
  g_test_add_func ("/chart/kinds/figures-sized", test_figures_sized);
  g_test_add_func ("/chart/kinds/figures-rows", test_figures_rows);
  g_test_add_func ("/chart/kinds/no-data", test_no_data);
  g_test_add_func ("/chart/kinds/any-kind", test_any_kind);

  return g_test_run ();
}
