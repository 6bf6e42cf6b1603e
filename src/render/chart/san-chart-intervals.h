/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-chart.h"

G_BEGIN_DECLS

/**
 * SanIntervals:
 * @n: number of classes
 * @bounds: [n + 1], adjoining borders of the classes
 * @heights: [n], of the rectangles; NaN where there is no frequency
 * @ordinary: width of the ordinary interval: the most common one, of equally common ones the
 *   smallest
 * @total: sum of the frequencies
 * @equal: all classes are equally wide
 *
 * A distribution made ready for drawing. With unequal classes a height is n/h, the frequency
 * over the number of ordinary intervals in the class (textbook 2.9.3): 27 persons in a class of
 * four years among classes of two stand 13.5 high.
 */
typedef struct
{
  gsize    n;
  double  *bounds;
  double  *heights;
  double   ordinary;
  double   total;
  gboolean equal;
} SanIntervals;

/* From the chart's intervals; a chart with categories gives classes of width 1 around 0, 1, …
 * NULL when the borders don't ascend. */
SanIntervals *san_intervals_new  (const SanChart *chart) G_GNUC_WARN_UNUSED_RESULT;
void          san_intervals_free (SanIntervals   *intervals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanIntervals, san_intervals_free)

G_END_DECLS
