/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-plan.h"

G_BEGIN_DECLS

/* Puts title and summary of @chart into the PNG in @bytes, as its Title and Description. */
void san_png_add_description (GByteArray         *bytes,
                              const SanChart     *chart);
/* Makes the SVG in @bytes readable: title and summary for screen readers, and the texts of @plan,
 * which cairo draws as outlines, as text that can be selected and searched over them. */
void san_svg_add_description (GByteArray         *bytes,
                              const SanChart     *chart,
                              const SanChartPlan *plan);

G_END_DECLS
