/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-plan-private.h"

G_BEGIN_DECLS

/* Fills the draw list of @plan. */
void san_chart_layout         (SanChartPlan         *plan);

/* Swatches and names in rows over the body, which shrinks by them. What has no place ends in
 * "and 5 more". */
void san_plan_add_legend      (SanChartPlan         *plan,
                               const SanLegendEntry *entries,
                               guint                 n);
/* The same one under the other, at most @room wide, at the right of the body. */
void san_plan_add_legend_column (SanChartPlan         *plan,
                                 const SanLegendEntry *entries,
                                 guint                 n,
                                 double                room);
/* "Poisoning – 1.0 %", the last words kept on one line. */
char *san_legend_name_and_share (const char          *name,
                                 const char          *share) G_GNUC_WARN_UNUSED_RESULT;
/* Adds the chart's reference line, if it has one with a name. */
void  san_legend_append_reference (GArray             *entries,
                                   const SanChart     *chart);
/* The legend of the chart's series, when there are several, and of its reference line. */
void san_plan_add_series_legend (SanChartPlan       *plan,
                                 SanMarkKind         shape);
/* A remark in the middle of the body instead of a graph. */
void san_plan_add_no_data     (SanChartPlan         *plan);

/* --- one a family: fill plan->body --- */

void san_layout_bars          (SanChartPlan         *plan);
void san_layout_strips        (SanChartPlan         *plan);
void san_layout_sectors       (SanChartPlan         *plan);
void san_layout_lines         (SanChartPlan         *plan);
void san_layout_radial        (SanChartPlan         *plan);
void san_layout_histogram     (SanChartPlan         *plan);
void san_layout_polygon       (SanChartPlan         *plan);
void san_layout_cumulate      (SanChartPlan         *plan);
void san_layout_stacked       (SanChartPlan         *plan);
void san_layout_stacked_share (SanChartPlan         *plan);
void san_layout_pyramid       (SanChartPlan         *plan);
/* Relation and dot diagrams. */
void san_layout_relation      (SanChartPlan         *plan);
void san_layout_figures       (SanChartPlan         *plan);
void san_layout_boxes         (SanChartPlan         *plan);
void san_layout_cartogram     (SanChartPlan         *plan);
void san_layout_cartodiagram  (SanChartPlan         *plan);

G_END_DECLS
