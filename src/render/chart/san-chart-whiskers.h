/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-frame.h"

G_BEGIN_DECLS

/**
 * SanWhisker:
 * @at: position along the category axis
 * @from: value at which it begins
 * @to: value at which it ends with a short stroke across
 * @width: of that stroke
 * @strong: drawn over other marks, and kept apart from them
 */
typedef struct
{
  double   at;
  double   from;
  double   to;
  double   width;
  gboolean strong;
} SanWhisker;

void san_frame_add_whisker (const SanFrame   *frame,
                            SanChartPlan     *plan,
                            const SanWhisker *whisker);
/* M ± m: both whiskers of a value, given by series and index, if its error is known; their
 * strokes are at most @width wide. */
void san_frame_add_error   (const SanFrame   *frame,
                            SanChartPlan     *plan,
                            const int         value[2],
                            double            at,
                            double            width);

G_END_DECLS
