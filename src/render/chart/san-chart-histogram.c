/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/san-notation.h"
#include "render/chart/san-chart-curve.h"
#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-frame.h"
#include "render/chart/san-chart-intervals.h"
#include "render/chart/san-chart-layout.h"
#include "render/chart/san-chart-point-labels.h"

#define NORMAL_POINTS 161

/* Colour of the curve over the rectangles: far from theirs. */
#define CURVE_NUMBER 4

typedef struct
{
  SanChartPlan       *plan;
  const SanIntervals *intervals;
  SanFrame            frame;
} Distribution;

/* Borders stand at their true distances, whatever the marks of a scale would be. */
static double
x_at (const Distribution *self,
      double              x)
{
  const SanIntervals *intervals = self->intervals;
  const double low = intervals->bounds[0];
  const double high = intervals->bounds[intervals->n];

  return self->frame.field.x + (x - low) / (high - low) * self->frame.field.width;
}

static double
normal_height (const Distribution *self,
               double              x)
{
  const SanIntervals *intervals = self->intervals;
  const double unit = san_chart_is_density (self->plan->chart) ? 1 : intervals->ordinary;
  double mean, sd, z;

  san_chart_get_normal (self->plan->chart, &mean, &sd);
  z = (x - mean) / sd;
  return intervals->total * unit * exp (-z * z / 2) / (sd * sqrt (2 * G_PI));
}

static gboolean
has_normal (const SanChart *chart)
{
  double mean, sd;

  return san_chart_get_normal (chart, &mean, &sd) && isfinite (mean) && isfinite (sd) && sd > 0;
}

/* "Persons, per interval of 2": the unit of n/h. */
static char *
height_title (const SanChart     *chart,
              const SanIntervals *intervals)
{
  const char *title = san_chart_get_value_title (chart);
  g_autofree char *width = NULL;

  if (title == NULL || (intervals->equal && !san_chart_is_density (chart)))
    return g_strdup (title);

  if (san_chart_is_density (chart))
    /* Translators: axis of a histogram: "Persons per unit of the scale". */
    return g_strdup_printf (_("%s per unit of the scale"), title);

  width = san_notation_format_decimals (intervals->ordinary,
                                        san_chart_decimals_of (&intervals->ordinary, 1, 0));
  /* Translators: axis of a histogram with unequal intervals: "Persons per interval of 2". */
  return g_strdup_printf (_("%s per interval of %s"), title, width);
}

static void
add_border_name (Distribution *self,
                 const char   *text,
                 double        x)
{
  SanChartPlan *plan = self->plan;
  const SanRect *field = &self->frame.field;
  const double width = san_plan_text_width (plan, SAN_FONT_SMALL, text);
  const double y = field->y + field->height + san_plan_font_size (plan, SAN_FONT_SMALL) * 0.75;
  const double gap = plan->font_size * 0.5;
  const double half = width / 2;
  const double at = CLAMP (x, half, plan->width - half);
  const SanRect rect = { at - half - gap, y, width + 2 * gap,
                         san_plan_line_height (plan, SAN_FONT_SMALL) };

  if (san_plan_is_free (plan, &(SanRect) { at - half, y, width, rect.height })
      && san_plan_is_free (plan, &(SanRect) { fmax (rect.x, 0), y,
                                              fmin (rect.width, plan->width - fmax (rect.x, 0)),
                                              rect.height }))
    san_plan_add_text (plan, "border", text, (double[]) { at, y }, (double[]) { 0.5, 0 });
}

static void
add_tick (Distribution *self,
          double        x)
{
  const SanRect *field = &self->frame.field;
  const double y = field->y + field->height;

  san_plan_add_line (self->plan, "tick", SAN_INK_AXIS,
                     (double[]) { x, y, x, y + self->plan->font_size * 0.3 });
}

/* An open end is named by words under its class; its filled-in border gets no number. */
static void
add_borders (Distribution *self)
{
  const SanIntervals *intervals = self->intervals;
  const SanChart *chart = self->plan->chart;
  const int decimals = san_chart_decimals_of (intervals->bounds, intervals->n + 1, 0);

  for (int end = 0; end < 2; end++)
    {
      const gsize i = end == 0 ? 0 : intervals->n - 1;
      g_autofree char *name = NULL;

      if (end == 0 ? !san_chart_is_open_first (chart) : !san_chart_is_open_last (chart))
        continue;
      name = san_chart_place_name (chart, i);
      add_border_name (self, name,
                       x_at (self, (intervals->bounds[i] + intervals->bounds[i + 1]) / 2));
    }

  for (gsize i = 0; i <= intervals->n; i++)
    {
      const double x = x_at (self, intervals->bounds[i]);
      g_autofree char *text = san_notation_format_decimals (intervals->bounds[i], decimals);

      if ((i == 0 && san_chart_is_open_first (chart))
          || (i == intervals->n && san_chart_is_open_last (chart)))
        continue;
      add_tick (self, x);
      add_border_name (self, text, x);
    }
}

static void
add_class_names (Distribution *self)
{
  for (gsize i = 0; i < self->intervals->n; i++)
    {
      g_autofree char *name = san_chart_place_name (self->plan->chart, i);

      add_border_name (self, name, x_at (self, (double) i));
    }
}

static void
build (Distribution *self,
       double        highest,
       const char   *value_title)
{
  SanChartPlan *plan = self->plan;

  san_frame_build (&self->frame, plan,
                   &(SanFrameSpec) {
                     .high = highest,
                     .flags = SAN_AXIS_FROM_ZERO,
                     .value_title = value_title,
                     .bare = TRUE,
                     .x_title = san_chart_get_category_title (plan->chart),
                   });
  if (san_chart_get_lower (plan->chart) != NULL)
    add_borders (self);
  else
    add_class_names (self);
}

static double
highest_of (const Distribution *self)
{
  double highest = 0;

  for (gsize i = 0; i < self->intervals->n; i++)
    if (self->intervals->heights[i] > highest)
      highest = self->intervals->heights[i];

  if (has_normal (self->plan->chart))
    {
      double mean, sd;

      san_chart_get_normal (self->plan->chart, &mean, &sd);
      highest = fmax (highest, normal_height (self, mean));
    }

  return highest;
}

static char *
height_text (const Distribution *self,
             gsize               index)
{
  const SanIntervals *intervals = self->intervals;
  const int exponent = self->frame.value.exponent;
  const int decimals = san_chart_decimals_of (intervals->heights, intervals->n, exponent);

  return san_notation_format_decimals (intervals->heights[index] / pow (10, exponent), decimals);
}

/* Over a rectangle, unless a higher neighbour stands in the way of a label wider than it. */
static void
add_height (Distribution *self,
            gsize         index,
            const SanRect *bars)
{
  const SanRect *bar = &bars[index];
  g_autofree char *text = height_text (self, index);
  const double width = san_plan_text_width (self->plan, SAN_FONT_SMALL, text);
  const double height = san_plan_line_height (self->plan, SAN_FONT_SMALL);
  const SanRect *field = &self->frame.field;
  const double at[2] = { CLAMP (bar->x + bar->width / 2, field->x + width / 2 + 2,
                                fmax (field->x + field->width - width / 2, field->x + width)),
                         bar->y - 1 };
  const SanRect rect = { at[0] - width / 2, at[1] - height, width, height };

  for (gsize i = 0; i < self->intervals->n; i++)
    if (bars[i].x < rect.x + width && rect.x < bars[i].x + bars[i].width && bars[i].y < at[1] - 1)
      return;

  if (san_plan_is_free (self->plan, &rect))
    san_plan_add_text (self->plan, "value", text, at, (double[]) { 0.5, 1 });
}

static void
add_rectangles (Distribution *self)
{
  const SanIntervals *intervals = self->intervals;
  const double foot = san_frame_value_at (&self->frame, 0);
  g_autofree SanRect *bars = g_new0 (SanRect, intervals->n);

  for (gsize i = 0; i < intervals->n; i++)
    {
      const double left = x_at (self, intervals->bounds[i]);
      const double right = x_at (self, intervals->bounds[i + 1]);
      const double top = isnan (intervals->heights[i])
                           ? foot : san_frame_value_at (&self->frame, intervals->heights[i]);
      SanMark *mark;

      bars[i] = (SanRect) { left, top, right - left, foot - top };
      if (isnan (intervals->heights[i]))
        continue;
      mark = san_plan_add_value (self->plan, SAN_MARK_RECT, "bar", 0, (int) i);
      mark->rect = bars[i];
      mark->line_width = 1;
    }

  for (gsize i = 0; i < intervals->n && !has_normal (self->plan->chart); i++)
    if (!isnan (intervals->heights[i]))
      add_height (self, i, bars);
}

static void
add_normal (Distribution *self)
{
  const SanIntervals *intervals = self->intervals;
  const double low = intervals->bounds[0];
  const double high = intervals->bounds[intervals->n];
  SanMark *mark;

  if (!has_normal (self->plan->chart))
    return;

  mark = san_plan_add_path (self->plan, SAN_MARK_LINE, "normal", SAN_NONE, NORMAL_POINTS);
  for (gsize i = 0; i < NORMAL_POINTS; i++)
    {
      const double x = low + (high - low) * (double) i / (NORMAL_POINTS - 1);

      mark->path.xy[2 * i] = x_at (self, x);
      mark->path.xy[2 * i + 1] = san_frame_value_at (&self->frame, normal_height (self, x));
    }
  mark->ink = SAN_INK_SERIES;
  mark->number = CURVE_NUMBER;
  mark->line_width = 2;
  mark->halo = TRUE;
}

static void
add_normal_legend (SanChartPlan *plan)
{
  const SanLegendEntry entries[] = {
    { .name = _("Observed"), .shape = SAN_MARK_RECT, .ink = SAN_INK_SERIES },
    { .name = _("Normal curve"),
      .shape = SAN_MARK_LINE,
      .ink = SAN_INK_SERIES,
      .number = CURVE_NUMBER },
  };

  if (has_normal (plan->chart))
    san_plan_add_legend (plan, entries, G_N_ELEMENTS (entries));
}

void
san_layout_histogram (SanChartPlan *plan)
{
  g_autoptr(SanIntervals) intervals = san_intervals_new (plan->chart);
  g_autofree char *title = NULL;
  Distribution self = { .plan = plan, .intervals = intervals };

  if (intervals == NULL)
    {
      san_plan_add_no_data (plan);
      return;
    }

  title = height_title (plan->chart, intervals);
  add_normal_legend (plan);
  build (&self, highest_of (&self), title);
  add_rectangles (&self);
  san_frame_add_base (&self.frame, plan);
  add_normal (&self);
}

static SanCurvePoint
midpoint_cb (gsize    index,
             gpointer user_data)
{
  const Distribution *self = user_data;
  const SanIntervals *intervals = self->intervals;
  const double middle = (intervals->bounds[index] + intervals->bounds[index + 1]) / 2;
  const double height = intervals->heights[index];

  return (SanCurvePoint) { x_at (self, middle),
                           isnan (height) ? NAN : san_frame_value_at (&self->frame, height),
                           (int) index };
}

void
san_layout_polygon (SanChartPlan *plan)
{
  g_autoptr(SanIntervals) intervals = san_intervals_new (plan->chart);
  g_autoptr(GArray) labels = san_point_labels_new ();
  g_autofree char *title = NULL;
  Distribution self = { .plan = plan, .intervals = intervals };

  if (intervals == NULL)
    {
      san_plan_add_no_data (plan);
      return;
    }

  title = height_title (plan->chart, intervals);
  build (&self, highest_of (&self), title);
  san_plan_add_curve (plan, 0, intervals->n, midpoint_cb, &self);
  for (gsize i = 0; i < intervals->n; i++)
    {
      const SanCurvePoint point = midpoint_cb (i, &self);
      const SanPointLabel label = {
        .x = point.x, .y = point.y, .text = isnan (point.y) ? NULL : height_text (&self, i)
      };

      if (label.text != NULL)
        g_array_append_val (labels, label);
    }
  san_plan_add_point_labels (plan, labels, FALSE);
}

static double
accumulated (const Distribution *self,
             gsize               n)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      const double frequency = san_chart_get_value (self->plan->chart, 0, i);

      sum += isnan (frequency) ? 0 : frequency;
    }

  return sum;
}

/* The first point stands at the lowest border with nothing accumulated. */
static SanCurvePoint
accumulated_cb (gsize    index,
                gpointer user_data)
{
  const Distribution *self = user_data;

  return (SanCurvePoint) { x_at (self, self->intervals->bounds[index]),
                           san_frame_value_at (&self->frame, accumulated (self, index)),
                           (int) index - 1 };
}

void
san_layout_cumulate (SanChartPlan *plan)
{
  g_autoptr(SanIntervals) intervals = san_intervals_new (plan->chart);
  g_autoptr(GArray) labels = san_point_labels_new ();
  Distribution self = { .plan = plan, .intervals = intervals };

  if (intervals == NULL)
    {
      san_plan_add_no_data (plan);
      return;
    }

  build (&self, intervals->total, NULL);
  san_plan_add_curve (plan, 0, intervals->n + 1, accumulated_cb, &self);
  for (gsize i = 1; i <= intervals->n; i++)
    {
      const SanCurvePoint point = accumulated_cb (i, &self);
      const SanPointLabel label = {
        .x = point.x,
        .y = point.y,
        .text = san_chart_format_value (plan->chart, accumulated (&self, i),
                                        self.frame.value.exponent),
      };

      g_array_append_val (labels, label);
    }
  san_plan_add_point_labels (plan, labels, FALSE);
}
