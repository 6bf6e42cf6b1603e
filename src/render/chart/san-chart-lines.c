/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-layout.h"
#include "render/chart/san-chart-point-labels.h"
#include "render/chart/san-chart-points.h"
#include "render/chart/san-chart-whiskers.h"

/* Room for the value of a point, in text heights. */
#define LABEL_ROOM 2.5

static void
add_errors (SanChartPlan    *plan,
            const SanFrame  *frame,
            const SanPoints *points,
            guint            series)
{
  if (san_chart_get_errors (plan->chart, series) == NULL)
    return;

  for (gsize i = 0; i < points->n; i++)
    {
      const SanCurvePoint point = san_points_cb (i, (gpointer) points);

      if (!isnan (point.y))
        san_frame_add_error (frame, plan, (int[]) { (int) series, (int) i }, point.x,
                             plan->font_size);
    }
}

/* A low point has more room under it. */
static gboolean
is_low (const double *values,
        gsize         n,
        gsize         index)
{
  const double before = index > 0 ? values[index - 1] : NAN;
  const double after = index + 1 < n ? values[index + 1] : NAN;

  return (before > values[index] || isnan (before)) && (after > values[index] || isnan (after))
         && !(isnan (before) && isnan (after));
}

static void
collect_labels (const SanChart  *chart,
                const SanFrame  *frame,
                const SanPoints *points,
                guint            series,
                GArray          *labels)
{
  for (gsize i = 0; i < points->n; i++)
    {
      const SanCurvePoint point = san_points_cb (i, (gpointer) points);
      const double error = san_chart_get_error (chart, series, i);
      SanPointLabel label = {
        .x = point.x, .y = point.y, .below = is_low (points->values, points->n, i)
      };

      if (isnan (point.y))
        continue;
      label.text = san_chart_format_with_error (chart, series, i, frame->value.exponent);
      if (!isnan (error))
        label.reach = point.y - san_frame_value_at (frame, points->values[i] + error);
      g_array_append_val (labels, label);
    }
}

static gboolean
get_x_range (const SanChart *chart,
             double         *low,
             double         *high)
{
  double least = INFINITY, greatest = -INFINITY;

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      gsize n;

      san_chart_get_series_values (chart, s, &n);
      san_range_extend (&least, &greatest, san_chart_get_series_x (chart, s), n);
    }

  if (least > greatest)
    return FALSE;

  *low = least;
  *high = greatest;
  return TRUE;
}

static SanAxisFlags
line_flags (const SanChart *chart,
            double          low,
            double          high)
{
  /* A scale that starts above zero pays only where the values lie far from it. */
  const gboolean far = low > 0 && high - low < low;

  return san_chart_allows_break (chart) && far ? SAN_AXIS_PLAIN : SAN_AXIS_FROM_ZERO;
}

static void
build_frame (SanFrame     *frame,
             SanChartPlan *plan)
{
  const SanChart *chart = plan->chart;
  double low = 0, high = 0, x_low = 0, x_high = 0;
  const gboolean has_x = get_x_range (chart, &x_low, &x_high);
  gsize n = 0;
  g_auto(GStrv) names = has_x ? NULL : san_chart_place_names (chart, &n);
  SanFrameSpec spec;

  san_chart_get_range (chart, &low, &high);
  san_frame_include_reference (chart, &low, &high);
  spec = (SanFrameSpec) {
    .low = low,
    .high = high,
    .flags = line_flags (chart, low, high),
    .thin = TRUE,
    .labels = (const char *const *) names,
    .n = n,
    .x_low = x_low,
    .x_high = x_high,
    .x_flags = SAN_AXIS_TIGHT,
    .x_title = has_x ? NULL : san_chart_get_category_title (chart),
  };
  san_frame_build (frame, plan, &spec);
  san_frame_add_break (frame, plan);
}

/* Values beside the points where they have room; of several lines all of them or none. */
static void
add_values (SanChartPlan   *plan,
            const SanFrame *frame)
{
  const SanChart *chart = plan->chart;
  const guint n_series = san_chart_get_n_series (chart);
  g_autoptr(GArray) labels = san_point_labels_new ();

  for (guint s = 0; s < n_series; s++)
    {
      SanPoints points;

      san_points_init (&points, chart, frame, s);
      if ((double) points.n * plan->font_size * LABEL_ROOM > plan->width)
        return;
      collect_labels (chart, frame, &points, s, labels);
    }

  san_plan_add_point_labels (plan, labels, n_series > 1);
}

void
san_layout_lines (SanChartPlan *plan)
{
  const SanChart *chart = plan->chart;
  SanFrame frame;

  san_plan_add_series_legend (plan, SAN_MARK_LINE);
  build_frame (&frame, plan);
  san_frame_add_reference (&frame, plan);
  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      SanPoints points;

      san_points_init (&points, chart, &frame, s);
      add_errors (plan, &frame, &points, s);
      san_plan_add_curve (plan, s, points.n, san_points_cb, &points);
    }
  add_values (plan, &frame);
}
