/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-plan-private.h"

G_BEGIN_DECLS

/**
 * SanLabels:
 * @font: their size
 * @turned: read from below
 * @stride: every how many-th is shown
 * @wrap: width for wrapping, 0 for one line
 * @max_lines: a name may take
 * @extent: room needed across the axis
 *
 * How the names along an axis are shown without overlapping.
 */
typedef struct
{
  SanFont  font;
  gboolean turned;
  guint    stride;
  double   wrap;
  int      max_lines;
  double   extent;
} SanLabels;

/* Names under a horizontal axis with @band of room each and at most @max_extent downward: on one
 * line, else wrapped, else (@thin and short ones) thinned, else with broken words, else turned,
 * else turned and thinned. */
void san_labels_fit_below (SanLabels          *labels,
                           const SanChartPlan *plan,
                           const char *const  *names,
                           gsize               n,
                           const double        room[2],
                           gboolean            thin);
/* Names left of a vertical axis: on one line, else wrapped, else thinned. */
void san_labels_fit_left  (SanLabels          *labels,
                           const SanChartPlan *plan,
                           const char *const  *names,
                           gsize               n,
                           const double        room[2]);
/* Adds a name below (or left of) a point of the axis. */
void san_labels_add       (const SanLabels    *labels,
                           SanChartPlan       *plan,
                           const char         *name,
                           const double        at[2],
                           gboolean            below);

G_END_DECLS
