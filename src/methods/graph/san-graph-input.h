/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/san-chart.h"

G_BEGIN_DECLS

/* Whether the calculation `graph` can draw a chart again: a box plot has no values left to draw
 * from, a frequency is a whole number, and pairs make one series. */
gboolean    san_graph_can_take   (const SanChart *chart);
/* The input of the calculation `graph` that draws @chart again, texts and kind included, for
 * somebody who wants to change it. Of computed values two decimals more are kept than the chart
 * shows, or six digits where it leaves the decimals to the renderer. @chart must be one that can
 * be taken. */
JsonObject *san_graph_make_input (const SanChart *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
