/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-style.h"

G_BEGIN_DECLS

/* Place on the ramp of class @class of @n: the classes are spread over all of it. */
guint    san_ramp_number (guint          class,
                          guint          n);
/* Hatching of the current path of @cr, kept: denser is more. */
void     san_ramp_hatch  (cairo_t       *cr,
                          guint          number);
/* Hatching for areas without a value, unlike that of any class. */
void     san_ramp_hatch_no_data (cairo_t       *cr,
                                 SanChartStyle  style);

G_END_DECLS
