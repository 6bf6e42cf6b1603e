/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "render/chart/san-chart-plan.h"

G_BEGIN_DECLS

/* Where a key leads from one value of a chart to another. Left and Right go through all values,
 * Up and Down to another series where there is one, Home and End to the first and the last.
 *
 * @places: (element-type SanChartPlace): of san_chart_plan_get_places()
 * @from: (nullable): the value that is read; %NULL begins with the first
 * @next: (out): position in @places
 * Returns: %FALSE where the key means nothing to a chart, or there is no value */
gboolean san_chart_walk (const GArray        *places,
                         const SanChartPlace *from,
                         guint                keyval,
                         guint               *next);

G_END_DECLS
