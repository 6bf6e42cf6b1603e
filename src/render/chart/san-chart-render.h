/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

#include "model/san-chart.h"

G_BEGIN_DECLS

/**
 * SanChartStyle:
 * @SAN_CHART_STYLE_LIGHT: for a light window, no background of its own
 * @SAN_CHART_STYLE_DARK: for a dark window, no background of its own
 * @SAN_CHART_STYLE_PRINT: white background, hatching beside colour so that grey print works
 */
typedef enum {
  SAN_CHART_STYLE_LIGHT,
  SAN_CHART_STYLE_DARK,
  SAN_CHART_STYLE_PRINT,
} SanChartStyle;

/* Draws title, graph, axes, legend and source line into 0, 0 … @width, @height of @cr. Fails with
 * G_IO_ERROR when the drawing library's device is missing. What has no data, or is of a kind that
 * is drawn on a map, gets a remark in place of the graph. Main thread only. */
gboolean  san_chart_render         (const SanChart *chart,
                                    cairo_t        *cr,
                                    double          width,
                                    double          height,
                                    SanChartStyle   style,
                                    GError        **error);
/* The size in points at which the chart reads well, for pages and files. */
void      san_chart_preferred_size (const SanChart *chart,
                                    double         *width,
                                    double         *height);
/* Writes a PNG, SVG or PDF, by the ending of @path, in print style; each has title and summary in
 * it, and the text of SVG and PDF can be selected. @scale, 1…4, multiplies the pixels of a PNG. */
gboolean  san_chart_save           (const SanChart *chart,
                                    const char     *path,
                                    double          width,
                                    double          height,
                                    double          scale,
                                    GError        **error);
GBytes   *san_chart_to_png         (const SanChart *chart,
                                    double          width,
                                    double          height,
                                    double          scale,
                                    GError        **error);
GBytes   *san_chart_to_svg         (const SanChart *chart,
                                    double          width,
                                    double          height,
                                    GError        **error);

G_END_DECLS
