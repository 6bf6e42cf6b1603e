/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-curve.h"
#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-frame.h"
#include "render/chart/san-chart-layout.h"

typedef struct
{
  const SanFrame *frame;
  const double   *x; /* NULL for categories */
  const double   *values;
} Source;

static SanCurvePoint
point_cb (gsize    index,
          gpointer user_data)
{
  const Source *source = user_data;
  const SanFrame *frame = source->frame;
  const double value = source->values[index];
  SanCurvePoint point = { .index = (int) index, .y = NAN };

  point.x = source->x == NULL ? san_frame_place_at (frame, index)
            : isfinite (source->x[index]) ? san_frame_x_at (frame, source->x[index]) : NAN;
  if (isfinite (value) && !isnan (point.x))
    point.y = san_frame_value_at (frame, value);

  return point;
}

/* Where the line leaves room: under a low point, over a high one, else off its slope. */
static void
find_room (const Source  *source,
           gsize          n,
           SanCurvePoint  point,
           double         align[2])
{
  const double before = point.index > 0 ? source->values[point.index - 1] : NAN;
  const double here = source->values[point.index];
  const double after = (gsize) point.index + 1 < n ? source->values[point.index + 1] : NAN;
  const gboolean falls_in = before > here, rises_in = before < here;
  const gboolean falls_out = after < here, rises_out = after > here;

  align[0] = 0.5;
  align[1] = 1;
  if ((falls_in || isnan (before)) && (rises_out || isnan (after)) && (falls_in || rises_out))
    align[1] = 0;
  else if (falls_in && falls_out)
    align[0] = 0.1;
  else if (rises_in && rises_out)
    align[0] = 0.9;
}

/* Values beside their points where they have room, for one line only. */
static void
add_values (SanChartPlan *plan,
            const Source *source,
            gsize         n)
{
  const double gap = plan->font_size * 0.45;

  if ((double) n * plan->font_size * 2.5 > plan->width)
    return;

  for (gsize i = 0; i < n; i++)
    {
      const SanCurvePoint point = point_cb (i, (gpointer) source);
      g_autofree char *text = NULL;
      double align[2], at[2];
      SanRect rect;

      if (isnan (point.y))
        continue;
      find_room (source, n, point, align);
      text = san_chart_format_value (plan->chart, source->values[i],
                                     source->frame->value.exponent);
      rect.width = san_plan_text_width (plan, SAN_FONT_SMALL, text);
      rect.height = san_plan_line_height (plan, SAN_FONT_SMALL);
      at[0] = point.x;
      at[1] = point.y + (align[1] > 0 ? -gap : gap);
      rect.x = at[0] - align[0] * rect.width;
      rect.y = at[1] - align[1] * rect.height;
      if (!san_plan_is_free (plan, &rect))
        {
          /* A low point on the floor of the field. */
          at[1] = point.y - gap;
          align[1] = 1;
          rect.y = at[1] - rect.height;
        }
      if (san_plan_is_free (plan, &rect))
        san_plan_add_text (plan, "value", text, at, align);
    }
}

static gboolean
get_x_range (const SanChart *chart,
             double         *low,
             double         *high)
{
  gboolean found = FALSE;

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      const double *x = san_chart_get_series_x (chart, s);
      gsize n;

      san_chart_get_series_values (chart, s, &n);
      for (gsize i = 0; x != NULL && i < n; i++)
        {
          if (!isfinite (x[i]))
            continue;
          *low = found ? fmin (*low, x[i]) : x[i];
          *high = found ? fmax (*high, x[i]) : x[i];
          found = TRUE;
        }
    }

  return found;
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

void
san_layout_lines (SanChartPlan *plan)
{
  const SanChart *chart = plan->chart;
  const guint n_series = san_chart_get_n_series (chart);
  SanFrame frame;

  san_plan_add_series_legend (plan, SAN_MARK_LINE);
  build_frame (&frame, plan);
  san_frame_add_reference (&frame, plan);
  for (guint s = 0; s < n_series; s++)
    {
      gsize n_values;
      Source source = { .frame = &frame, .x = san_chart_get_series_x (chart, s) };

      source.values = san_chart_get_series_values (chart, s, &n_values);
      if (!frame.has_x)
        n_values = MIN (n_values, frame.n);
      san_plan_add_curve (plan, s, n_values, point_cb, &source);
      if (n_series == 1)
        add_values (plan, &source, n_values);
    }
}
