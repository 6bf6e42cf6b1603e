/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-style.h"

G_BEGIN_DECLS

/* Numbers of the inks of classes run from 0, the least, to this, the most. */
#define SAN_RAMP_END 60

/* Number of class @class of @n: the classes are spread over the whole ramp. */
guint    san_ramp_number (guint          class,
                          guint          n);
/* Darker is more, on any ground. One hue of falling lightness reads the same to the colour-blind and
 * in grey. */
SanColor san_ramp_color  (SanChartStyle  style,
                          guint          number);
/* Hatching of the current path of @cr, kept: denser is more. */
void     san_ramp_hatch  (cairo_t       *cr,
                          guint          number);
/* Hatching for areas without a value, unlike that of any class. */
void     san_ramp_hatch_no_data (cairo_t       *cr,
                                 SanChartStyle  style);

G_END_DECLS
