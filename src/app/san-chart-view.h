/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-chart.h"

G_BEGIN_DECLS

/**
 * SanChartView:
 *
 * A chart with a choice among the kinds that fit its data. Its actions are `chart.copy-image`,
 * `chart.copy-svg`, `chart.save (i)`, where the number multiplies the pixels of a PNG, and
 * `chart.edit`, which hands the chart to the window's `win.make-graph`.
 *
 * Signals: `kind-changed` when a person chose another kind.
 */
#define SAN_TYPE_CHART_VIEW (san_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (SanChartView, san_chart_view, SAN, CHART_VIEW, GtkWidget)

GtkWidget    *san_chart_view_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps the kind that was chosen, as long as @chart allows it */
void          san_chart_view_set_chart (SanChartView *self,
                                        SanChart     *chart);
SanChartKind  san_chart_view_get_kind  (SanChartView *self);
/* A kind that the chart does not allow is taken when one comes that does */
void          san_chart_view_set_kind  (SanChartView *self,
                                        SanChartKind  kind);

G_END_DECLS
