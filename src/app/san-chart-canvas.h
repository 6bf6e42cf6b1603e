/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-chart.h"

G_BEGIN_DECLS

/**
 * SanChartCanvas:
 *
 * The picture of a chart, in the colours of the window. Pointing at a mark reads its value, and so
 * do the arrow keys: what is read stands in a bubble, is outlined, and is the accessible
 * description. Escape ends it.
 */
#define SAN_TYPE_CHART_CANVAS (san_chart_canvas_get_type ())
G_DECLARE_FINAL_TYPE (SanChartCanvas, san_chart_canvas, SAN, CHART_CANVAS, GtkWidget)

GtkWidget *san_chart_canvas_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* @chart: (transfer none): must not be changed afterwards */
void       san_chart_canvas_set_chart  (SanChartCanvas *self,
                                        SanChart       *chart);
/* A height chosen by hand; 0 follows the width */
void       san_chart_canvas_set_height (SanChartCanvas *self,
                                        int             height);

G_END_DECLS
