/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-layout.h"
#include "render/chart/san-chart-points.h"

/* Colour of the line among the points: far from theirs. */
#define FIT_NUMBER 4
#define BAND_OPACITY 0.18

static void
find_ranges (const SanChart *chart,
             double          x[2],
             double          y[2])
{
  const SanChartFit *fit = san_chart_get_fit (chart);

  x[0] = y[0] = INFINITY;
  x[1] = y[1] = -INFINITY;
  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      gsize n;
      const double *values = san_chart_get_series_values (chart, s, &n);

      san_range_extend (&x[0], &x[1], san_chart_get_series_x (chart, s), n);
      san_range_extend (&y[0], &y[1], values, n);
    }

  if (fit == NULL)
    return;
  san_range_extend (&y[0], &y[1], fit->y, fit->n);
  san_range_extend (&y[0], &y[1], fit->low, fit->n);
  san_range_extend (&y[0], &y[1], fit->high, fit->n);
}

/* Zero is shown as long as it doesn't take more than half of the field. */
static SanAxisFlags
flags_for (const double range[2])
{
  const gboolean far = (range[0] > 0 && range[1] - range[0] < range[0])
                       || (range[1] < 0 && range[1] - range[0] < -range[1]);

  return SAN_AXIS_TIGHT | (far ? SAN_AXIS_PLAIN : SAN_AXIS_FROM_ZERO);
}

static void
trace (SanMark        *mark,
       const SanFrame *frame,
       const double   *x,
       const double   *y,
       gsize           n,
       gboolean        backward)
{
  double *xy = mark->path.xy + (backward ? 2 * n : 0);

  for (gsize i = 0; i < n; i++)
    {
      const gsize from = backward ? n - 1 - i : i;

      xy[2 * i] = san_frame_x_at (frame, x[from]);
      xy[2 * i + 1] = isfinite (y[from]) ? san_frame_value_at (frame, y[from]) : NAN;
    }
}

static void
add_band (SanChartPlan   *plan,
          const SanFrame *frame)
{
  const SanChartFit *fit = san_chart_get_fit (plan->chart);
  SanMark *mark;

  if (fit == NULL || fit->low == NULL || fit->n < 2)
    return;

  mark = san_plan_add_path (plan, SAN_MARK_AREA, "band", SAN_NONE, 2 * fit->n);
  trace (mark, frame, fit->x, fit->low, fit->n, FALSE);
  trace (mark, frame, fit->x, fit->high, fit->n, TRUE);
  mark->number = FIT_NUMBER;
  mark->opacity = BAND_OPACITY;
}

static void
add_fit (SanChartPlan   *plan,
         const SanFrame *frame)
{
  const SanChartFit *fit = san_chart_get_fit (plan->chart);
  SanMark *mark;

  if (fit == NULL || fit->n < 2)
    return;

  mark = san_plan_add_path (plan, SAN_MARK_LINE, "fit", SAN_NONE, fit->n);
  trace (mark, frame, fit->x, fit->y, fit->n, FALSE);
  mark->number = FIT_NUMBER;
  mark->line_width = 2;
}

static void
add_legend (SanChartPlan *plan)
{
  const guint n = san_chart_get_n_series (plan->chart);
  const SanChartFit *fit = san_chart_get_fit (plan->chart);
  g_autoptr(GArray) entries = g_array_new (FALSE, TRUE, sizeof (SanLegendEntry));

  for (guint s = 0; s < n && n > 1; s++)
    {
      const SanLegendEntry entry = { .name = san_chart_series_label (plan->chart, s),
                                     .shape = SAN_MARK_POINTS,
                                     .ink = SAN_INK_SERIES,
                                     .number = san_plan_series_number (plan, (int) s) };

      g_array_append_val (entries, entry);
    }
  if (fit != NULL && fit->label != NULL)
    {
      const SanLegendEntry entry = { .name = fit->label,
                                     .shape = SAN_MARK_LINE,
                                     .ink = SAN_INK_SERIES,
                                     .number = FIT_NUMBER };

      g_array_append_val (entries, entry);
    }

  san_legend_append_reference (entries, plan->chart);
  if (entries->len > 0)
    san_plan_add_legend (plan, (const SanLegendEntry *) entries->data, entries->len);
}

void
san_layout_relation (SanChartPlan *plan)
{
  const SanChart *chart = plan->chart;
  const gboolean has_x = san_chart_get_n_series (chart) > 0
                         && san_chart_get_series_x (chart, 0) != NULL;
  gsize n_names = 0;
  g_auto(GStrv) names = has_x ? NULL : san_chart_place_names (chart, &n_names);
  double x[2], y[2];
  SanFrame frame;

  find_ranges (chart, x, y);
  san_frame_include_reference (chart, &y[0], &y[1]);
  add_legend (plan);
  san_frame_build (&frame, plan,
                   &(SanFrameSpec) {
                     .low = y[0],
                     .high = y[1],
                     .flags = flags_for (y),
                     .labels = (const char *const *) names,
                     .n = n_names,
                     .x_low = x[0],
                     .x_high = x[1],
                     .x_flags = flags_for (x),
                     .x_title = san_chart_get_category_title (chart),
                   });
  san_frame_add_break (&frame, plan);
  if (has_x)
    {
      add_band (plan, &frame);
      add_fit (plan, &frame);
    }
  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      SanPoints points;

      san_points_init (&points, chart, &frame, s);
      san_plan_add_scatter (plan, s, points.n, san_points_cb, &points);
    }
  san_frame_add_reference (&frame, plan);
}
