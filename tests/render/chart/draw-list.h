/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-plan.h"

G_BEGIN_DECLS

/**
 * DrawnMark:
 *
 * A line of the draw list, read back. Numbers that the line doesn't have are NaN, texts NULL.
 */
typedef struct
{
  char     *line;
  double    series;
  double    index;
  double    x;
  double    y;
  double    width;
  double    height;
  double    radius;
  double    from;
  double    to;
  double    part;
  gboolean  cut;
  gboolean  turned;
  char     *text;
  GArray   *points; /* double, pairs; of a line, area or points */
} DrawnMark;

/* Draw list of @chart in a font that is the same everywhere; the test is skipped without it. */
GPtrArray       *draw_list_new  (const SanChart  *chart,
                                 double           width,
                                 double           height) G_GNUC_WARN_UNUSED_RESULT;
/* The marks whose line begins with @what, "rect bar". */
GPtrArray       *draw_list_find (const GPtrArray *list,
                                 const char      *what) G_GNUC_WARN_UNUSED_RESULT;
const DrawnMark *draw_list_nth  (const GPtrArray *marks,
                                 guint            position);
/* Whether two lengths on the chart are the same within @tolerance. */
void             assert_near    (double           a,
                                 double           b,
                                 double           tolerance);

G_END_DECLS
