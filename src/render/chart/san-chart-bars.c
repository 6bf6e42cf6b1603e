/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-frame.h"
#include "render/chart/san-chart-layout.h"
#include "render/chart/san-chart-whiskers.h"

/* A group of bars takes this share of its place; the rest is the gap between groups. */
#define GROUP_SHARE 0.68

/* Thickest bar and strip, in text heights. */
#define MAX_BAR 6.0
#define MAX_STRIP 2.8

/* Cross stroke of a whisker on its bar. */
#define WHISKER_SHARE 0.4

/* Where a value's label begins: past the bar and the whisker on it. */
static double
label_start (const SanChart *chart,
             const SanFrame *frame,
             guint           series,
             gsize           index)
{
  const double value = san_chart_get_value (chart, series, index);
  const double error = san_chart_get_error (chart, series, index);
  const double reach = isnan (error) ? 0 : error;

  return san_frame_value_at (frame, value < 0 ? value - reach : value + reach);
}

static void
add_value_label (SanChartPlan   *plan,
                 const SanFrame *frame,
                 guint           series,
                 gsize           index,
                 double          middle)
{
  const double gap = plan->font_size * (frame->horizontal ? 0.2 : 0.1);
  const gboolean below = san_chart_get_value (plan->chart, series, index) < 0;
  const double start = label_start (plan->chart, frame, series, index);
  g_autofree char *text = san_chart_format_with_error (plan->chart, series, index,
                                                       frame->value.exponent);

  if (frame->horizontal)
    san_plan_add_text (plan, "value", text,
                       (double[]) { below ? start - gap : start + gap, middle },
                       (double[]) { below ? 1 : 0, 0.5 });
  else
    san_plan_add_text (plan, "value", text,
                       (double[]) { middle, below ? start + gap : start - gap },
                       (double[]) { 0.5, below ? 0 : 1 });
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
        text = san_chart_format_with_error (chart, s, i, frame->value.exponent);
        width = san_plan_text_width (plan, SAN_FONT_SMALL, text);
        if (upright && width > step - plan->font_size * 0.4)
          return FALSE;
        if (!upright && value >= 0
            && label_start (chart, frame, s, i) + width + plan->font_size * 0.4 > plan->width)
          return FALSE;
      }

  return TRUE;
}

/* Widths are capped: a graph of one or two bars is no reason for blocks. */
static double
bar_thickness (const SanChartPlan *plan,
               const SanFrame     *frame)
{
  const guint n_series = san_chart_get_n_series (plan->chart);
  const double most = plan->font_size * (frame->horizontal ? MAX_STRIP : MAX_BAR);

  return fmin (frame->band * GROUP_SHARE / n_series, most);
}

static void
add_bar (SanChartPlan   *plan,
         const SanFrame *frame,
         const int       value[2],
         const double    place[2])
{
  const double amount = san_chart_get_value (plan->chart, (guint) value[0], (gsize) value[1]);
  const double zero = san_frame_value_at (frame, 0);
  const double end = san_frame_value_at (frame, amount);
  SanMark *mark = san_plan_add_value (plan, SAN_MARK_RECT, "bar", value[0], value[1]);

  mark->hatched = san_chart_get_n_series (plan->chart) > 1;
  if (frame->horizontal)
    mark->rect = (SanRect) { fmin (zero, end), place[0], fabs (end - zero), place[1] };
  else
    mark->rect = (SanRect) { place[0], fmin (zero, end), place[1], fabs (end - zero) };
  san_frame_add_error (frame, plan, value, place[0] + place[1] / 2, place[1] * WHISKER_SHARE);
}

static void
add_bars (SanChartPlan   *plan,
          const SanFrame *frame)
{
  const guint n_series = san_chart_get_n_series (plan->chart);
  const double thickness = bar_thickness (plan, frame);
  const gboolean labelled = values_fit (plan, frame, n_series > 1 ? thickness : frame->band);

  for (gsize i = 0; i < frame->n; i++)
    for (guint s = 0; s < n_series; s++)
      {
        const double start = san_frame_place_at (frame, i) + (s - n_series / 2.0) * thickness;

        if (isnan (san_chart_get_value (plan->chart, s, i)))
          continue;
        add_bar (plan, frame, (int[]) { (int) s, (int) i }, (double[]) { start, thickness });
        if (labelled)
          add_value_label (plan, frame, s, i, start + thickness / 2);
      }
}

/* A value with its error is longer than the distance that the last mark leaves it. */
static double
room_at_end (const SanChartPlan *plan)
{
  double widest = 0;

  if (!san_chart_has_errors (plan->chart))
    return 0;

  for (guint s = 0; s < san_chart_get_n_series (plan->chart); s++)
    for (gsize i = 0; i < san_chart_get_n_categories (plan->chart); i++)
      {
        g_autofree char *text = san_chart_format_with_error (plan->chart, s, i, 0);

        widest = fmax (widest, san_plan_text_width (plan, SAN_FONT_SMALL, text));
      }

  return widest;
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
                     .right = room_at_end (plan),
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
