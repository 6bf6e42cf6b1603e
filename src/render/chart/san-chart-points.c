/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-points.h"

#include <math.h>

void
san_points_init (SanPoints      *points,
                 const SanChart *chart,
                 const SanFrame *frame,
                 guint           series)
{
  points->x = frame->has_x ? san_chart_get_series_x (chart, series) : NULL;
  points->values = san_chart_get_series_values (chart, series, &points->n);
  if (!frame->has_x)
    points->n = MIN (points->n, frame->n);
  else if (points->x == NULL)
    points->n = 0;

  points->upward = san_frame_map_values (frame);
  points->across = frame->has_x ? san_frame_map_x (frame)
                                : (SanMapping) { 0, san_frame_place_at (frame, 0), frame->band };
}

SanCurvePoint
san_points_cb (gsize    index,
               gpointer user_data)
{
  const SanPoints *points = user_data;
  const double x = points->x != NULL ? points->x[index] : (double) index;
  const double y = points->values[index];

  if (!isfinite (x) || !isfinite (y))
    return (SanCurvePoint) { NAN, NAN, (int) index };

  return (SanCurvePoint) { san_mapping_at (&points->across, x),
                           san_mapping_at (&points->upward, y), (int) index };
}
