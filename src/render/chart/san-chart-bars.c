/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-frame.h"
#include "render/chart/san-chart-layout.h"

/* A group of bars takes this share of its place; the rest is the gap between groups. */
#define GROUP_SHARE 0.68
#define MAX_BAR 90.0

static void
add_value_label (SanChartPlan   *plan,
                 const SanFrame *frame,
                 const SanRect  *bar,
                 double          value)
{
  const double gap = plan->font_size * 0.2;
  g_autofree char *text = san_chart_format_value (plan->chart, value, frame->value.exponent);
  PangoLayout *layout = san_plan_layout (plan, SAN_FONT_SMALL, text, 0, 1);
  const double middle_x = bar->x + bar->width / 2;
  const double middle_y = bar->y + bar->height / 2;

  if (frame->horizontal)
    san_plan_add_layout (plan, "value", layout,
                         (double[]) { value < 0 ? bar->x - gap : bar->x + bar->width + gap,
                                      middle_y },
                         (double[]) { value < 0 ? 1 : 0, 0.5 });
  else
    san_plan_add_layout (plan, "value", layout,
                         (double[]) { middle_x,
                                      value < 0 ? bar->y + bar->height + gap / 2
                                                : bar->y - gap / 2 },
                         (double[]) { 0.5, value < 0 ? 0 : 1 });
}

/* All values or none: a graph with some of them labelled would look like an error. */
static gboolean
values_fit (SanChartPlan   *plan,
            const SanFrame *frame,
            double          step)
{
  const SanChart *chart = plan->chart;
  const gboolean upright = !frame->horizontal;

  if (upright ? step < plan->font_size : step < san_plan_line_height (plan, SAN_FONT_SMALL))
    return FALSE;

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    for (gsize i = 0; i < frame->n; i++)
      {
        const double value = san_chart_get_value (chart, s, i);
        g_autofree char *text = NULL;
        double width;

        if (isnan (value))
          continue;
        text = san_chart_format_value (chart, value, frame->value.exponent);
        width = san_plan_text_width (plan, SAN_FONT_SMALL, text);
        if (upright && width > step - plan->font_size * 0.4)
          return FALSE;
        if (!upright && value >= 0
            && san_frame_value_at (frame, value) + width + plan->font_size * 0.4 > plan->width)
          return FALSE;
      }

  return TRUE;
}

static void
add_bars (SanChartPlan   *plan,
          const SanFrame *frame)
{
  const guint n_series = san_chart_get_n_series (plan->chart);
  const double thickness = fmin (frame->band * GROUP_SHARE / n_series, MAX_BAR);
  const double step = n_series > 1 ? thickness : frame->band;
  const double zero = san_frame_value_at (frame, 0);
  const gboolean labelled = values_fit (plan, frame, step);

  for (gsize i = 0; i < frame->n; i++)
    for (guint s = 0; s < n_series; s++)
      {
        const double value = san_chart_get_value (plan->chart, s, i);
        const double end = san_frame_value_at (frame, value);
        const double start = san_frame_place_at (frame, i)
                             + (s - n_series / 2.0) * thickness;
        SanRect rect;
        SanMark *mark;

        if (isnan (value))
          continue;
        if (frame->horizontal)
          rect = (SanRect) { fmin (zero, end), start, fabs (end - zero), thickness };
        else
          rect = (SanRect) { start, fmin (zero, end), thickness, fabs (end - zero) };

        mark = san_plan_add_value (plan, SAN_MARK_RECT, "bar", s, (int) i);
        mark->rect = rect;
        mark->hatched = n_series > 1;
        if (labelled)
          add_value_label (plan, frame, &rect, value);
      }
}

static void
layout_simple (SanChartPlan *plan,
               gboolean      horizontal)
{
  double low = 0, high = 0;
  gsize n;
  g_auto(GStrv) names = san_chart_place_names (plan->chart, &n);
  SanFrame frame;

  san_chart_get_range (plan->chart, &low, &high);
  san_frame_include_reference (plan->chart, &low, &high);
  san_plan_add_series_legend (plan, SAN_MARK_RECT);
  san_frame_build (&frame, plan,
                   &(SanFrameSpec) {
                     .low = low,
                     .high = high,
                     .flags = SAN_AXIS_FROM_ZERO,
                     .labels = (const char *const *) names,
                     .n = n,
                     .horizontal = horizontal,
                     .x_title = san_chart_get_category_title (plan->chart),
                   });
  add_bars (plan, &frame);
  san_frame_add_base (&frame, plan);
  san_frame_add_reference (&frame, plan);
}

void
san_layout_bars (SanChartPlan *plan)
{
  layout_simple (plan, FALSE);
}

void
san_layout_strips (SanChartPlan *plan)
{
  layout_simple (plan, TRUE);
}
