/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-plan-private.h"

G_BEGIN_DECLS

/**
 * SanCurvePoint:
 * @x: position on the page
 * @y: position on the page; NaN for a gap
 * @index: of the value
 */
typedef struct
{
  double x;
  double y;
  int    index;
} SanCurvePoint;

/* Gives point @index; called with ascending indices. */
typedef SanCurvePoint (*SanCurveFunc) (gsize    index,
                                       gpointer user_data);

/* A line through @n points, each with its marker as long as there are few. Of many points only
 * those are kept that change the picture: the least and the greatest of a pixel column. */
void san_plan_add_curve   (SanChartPlan *plan,
                           int           series,
                           gsize         n,
                           SanCurveFunc  func,
                           gpointer      user_data);
/* Markers at @n points; of those that fall on one pixel only the first is kept, and thousands of
 * them become a cloud. */
void san_plan_add_scatter (SanChartPlan *plan,
                           int           series,
                           gsize         n,
                           SanCurveFunc  func,
                           gpointer      user_data);

G_END_DECLS
