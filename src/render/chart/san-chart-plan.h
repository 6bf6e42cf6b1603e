/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "render/chart/san-chart-render.h"

G_BEGIN_DECLS

/**
 * SanChartPlan:
 *
 * A chart laid out for one size: the list of what is to be drawn, in drawing order, with every
 * position, wrap and turn decided. It doesn't know the style, so that a change of style only
 * draws again.
 */
typedef struct _SanChartPlan SanChartPlan;

/* Value @index of @series, or box @index of series 0. */
typedef struct
{
  guint series;
  guint index;
} SanChartPlace;

/* @context gives the fonts; NULL takes those of cairo's default font map. */
SanChartPlan *san_chart_plan_new     (const SanChart     *chart,
                                      double              width,
                                      double              height,
                                      PangoContext       *context) G_GNUC_WARN_UNUSED_RESULT;
void          san_chart_plan_free    (SanChartPlan       *plan);
gboolean      san_chart_plan_draw    (const SanChartPlan *plan,
                                      cairo_t            *cr,
                                      SanChartStyle       style,
                                      GError            **error);
/* Which value is shown at a point: its series and its place in it. */
gboolean      san_chart_plan_hit     (const SanChartPlan *plan,
                                      double              x,
                                      double              y,
                                      guint              *series,
                                      guint              *index);
/* Returns: (element-type SanChartPlace): the values that are shown, in their order */
GArray       *san_chart_plan_get_places (const SanChartPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the outline of what shows a value to the path of @cr; %FALSE when nothing shows it. */
gboolean      san_chart_plan_trace   (const SanChartPlan  *plan,
                                      const SanChartPlace *place,
                                      cairo_t             *cr);
/* The list as text, a line a mark: "rect bar s0 i2 x=12.0 y=40.5 w=30.0 h=91.2"; for tests. */
char         *san_chart_plan_to_text (const SanChartPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanChartPlan, san_chart_plan_free)

G_END_DECLS
