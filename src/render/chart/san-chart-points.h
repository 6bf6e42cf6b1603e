/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-curve.h"
#include "render/chart/san-chart-frame.h"

G_BEGIN_DECLS

/**
 * SanPoints:
 * @n: number of points
 * @values: [n], ordinates
 * @x: (nullable): [n], abscissas; NULL where the places are categories
 * @across: scale of the abscissas, or of the number of the place
 * @upward: scale of the ordinates
 *
 * A series as points of a frame. Both scales are worked out once, as there may be a million.
 */
typedef struct
{
  gsize         n;
  const double *values;
  const double *x;
  SanMapping    across;
  SanMapping    upward;
} SanPoints;

void          san_points_init (SanPoints      *points,
                               const SanChart *chart,
                               const SanFrame *frame,
                               guint           series);
/* A SanCurveFunc for them. */
SanCurvePoint san_points_cb   (gsize           index,
                               gpointer        user_data);

G_END_DECLS
