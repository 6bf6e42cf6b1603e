/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-frame.h"
#include "render/chart/san-chart-layout.h"
#include "render/chart/san-chart-whiskers.h"

#define BOX_SHARE 0.5
#define MAX_BOX 90.0

static void
find_range (const SanChart *chart,
            double         *low,
            double         *high)
{
  *low = INFINITY;
  *high = -INFINITY;
  for (guint b = 0; b < san_chart_get_n_boxes (chart); b++)
    {
      const SanChartBox *box = san_chart_get_box (chart, b);
      gsize n;
      const double *outliers = san_chart_get_outliers (chart, b, &n);

      *low = fmin (*low, box->low);
      *high = fmax (*high, box->high);
      for (gsize i = 0; i < n; i++)
        if (isfinite (outliers[i]))
          {
            *low = fmin (*low, outliers[i]);
            *high = fmax (*high, outliers[i]);
          }
    }
}

static void
add_outliers (SanChartPlan   *plan,
              const SanFrame *frame,
              guint           position,
              double          middle)
{
  gsize n;
  const double *outliers = san_chart_get_outliers (plan->chart, position, &n);
  SanMark *mark;

  if (n == 0)
    return;

  mark = san_plan_add_path (plan, SAN_MARK_POINTS, "outlier", SAN_NONE, n);
  for (gsize i = 0; i < n; i++)
    {
      mark->path.xy[2 * i] = middle;
      mark->path.xy[2 * i + 1] = isfinite (outliers[i]) ? san_frame_value_at (frame, outliers[i])
                                                        : NAN;
    }
  mark->ink = SAN_INK_TEXT;
  mark->number = 0;
  mark->path.radius = 2.5;
}

static void
add_box (SanChartPlan   *plan,
         const SanFrame *frame,
         guint           position)
{
  const SanChartBox *box = san_chart_get_box (plan->chart, position);
  const double width = fmin (frame->band * BOX_SHARE, MAX_BOX);
  const double middle = san_frame_place_at (frame, position);
  const double top = san_frame_value_at (frame, box->q3);
  const double foot = san_frame_value_at (frame, box->q1);
  const double median = san_frame_value_at (frame, box->median);
  const SanRect rect = { middle - width / 2, top, width, foot - top };
  SanMark *mark;

  san_frame_add_whisker (frame, plan,
                         &(SanWhisker) { middle, box->q1, box->low, width / 2, FALSE });
  san_frame_add_whisker (frame, plan,
                         &(SanWhisker) { middle, box->q3, box->high, width / 2, FALSE });
  mark = san_plan_add_value (plan, SAN_MARK_RECT, "box", 0, (int) position);
  mark->rect = rect;
  mark = san_plan_add_line (plan, "median", SAN_INK_BACKGROUND,
                            (double[]) { rect.x, median, rect.x + width, median });
  mark->line_width = 2.5;
  add_outliers (plan, frame, position, middle);
}

void
san_layout_boxes (SanChartPlan *plan)
{
  const SanChart *chart = plan->chart;
  const guint n = san_chart_get_n_boxes (chart);
  g_auto(GStrv) names = g_new0 (char *, n + 1);
  double low, high;
  SanFrame frame;

  if (n == 0)
    {
      san_plan_add_no_data (plan);
      return;
    }

  for (guint i = 0; i < n; i++)
    names[i] = g_strdup (san_chart_box_label (chart, i));
  find_range (chart, &low, &high);
  san_frame_include_reference (chart, &low, &high);
  san_plan_add_series_legend (plan, SAN_MARK_RECT);
  san_frame_build (&frame, plan,
                   &(SanFrameSpec) {
                     .low = low,
                     .high = high,
                     .flags = SAN_AXIS_PLAIN,
                     .labels = (const char *const *) names,
                     .n = n,
                     .x_title = san_chart_get_category_title (chart),
                   });
  san_frame_add_break (&frame, plan);
  for (guint i = 0; i < n; i++)
    add_box (plan, &frame, i);
  san_frame_add_reference (&frame, plan);
}
