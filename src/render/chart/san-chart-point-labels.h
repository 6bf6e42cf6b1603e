/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-plan-private.h"

G_BEGIN_DECLS

/**
 * SanPointLabel:
 * @x: position of the point
 * @y: position of the point
 * @text: (transfer full): what is written beside it
 * @reach: length of whiskers over and under the point, 0 for none
 * @below: stands under the point where both sides are free, as at a low point
 */
typedef struct
{
  double   x;
  double   y;
  char    *text;
  double   reach;
  gboolean below;
} SanPointLabel;

/* An array of them that frees their texts. */
GArray  *san_point_labels_new      (void) G_GNUC_WARN_UNUSED_RESULT;
/* Writes texts beside their points, where they touch no text, curve, whisker or marker of the
 * plan; what finds no such place is left out. With @all either every text is written or none;
 * tells whether every one was. */
gboolean san_plan_add_point_labels (SanChartPlan *plan,
                                    const GArray *labels,
                                    gboolean      all);

G_END_DECLS
