/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-whiskers.h"

#include <math.h>

#include "render/chart/san-chart-format.h"

#define STRONG_WIDTH 1.5

/* Widest cross stroke of an error, in text heights. */
#define MAX_STROKE 1.0

static void
add_line (const SanFrame *frame,
          SanChartPlan   *plan,
          const char     *role,
          const double    xy[4],
          gboolean        strong)
{
  SanMark *mark = san_plan_add_line (plan, role, strong ? SAN_INK_TEXT : SAN_INK_AXIS,
                                     frame->horizontal
                                       ? (double[]) { xy[1], xy[0], xy[3], xy[2] } : xy);

  mark->halo = strong;
  if (strong)
    mark->line_width = STRONG_WIDTH;
}

void
san_frame_add_whisker (const SanFrame   *frame,
                       SanChartPlan     *plan,
                       const SanWhisker *whisker)
{
  const double at = whisker->at;
  const double half = whisker->width / 2;
  const double from = san_frame_value_at (frame, whisker->from);
  const double to = san_frame_value_at (frame, whisker->to);

  add_line (frame, plan, "whisker", (double[]) { at, from, at, to }, whisker->strong);
  add_line (frame, plan, "whisker-end", (double[]) { at - half, to, at + half, to },
            whisker->strong);
}

void
san_frame_add_error (const SanFrame *frame,
                     SanChartPlan   *plan,
                     const int       value[2],
                     double          at,
                     double          width)
{
  const double middle = san_chart_get_value (plan->chart, (guint) value[0], (gsize) value[1]);
  const double error = san_chart_get_error (plan->chart, (guint) value[0], (gsize) value[1]);

  if (isnan (middle) || isnan (error))
    return;

  for (int sign = -1; sign <= 1; sign += 2)
    san_frame_add_whisker (frame, plan,
                           &(SanWhisker) {
                             .at = at,
                             .from = middle,
                             .to = middle + sign * error,
                             .width = fmin (width, plan->font_size * MAX_STROKE),
                             .strong = TRUE,
                           });
}
