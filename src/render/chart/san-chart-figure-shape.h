/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "model/san-chart.h"

G_BEGIN_DECLS

/* Path of a figure of height 1 that stands on 0, 1 and is san_figure_width() wide. */
void   san_figure_path  (cairo_t        *cr,
                         SanChartFigure  shape);
/* Width of a figure in its heights. */
double san_figure_width (SanChartFigure  shape);

G_END_DECLS
