/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-ramp.h"

#include <math.h>

#include "render/chart/san-chart-hatch.h"
#include "render/chart/san-chart-palette.h"

#define HATCH_WIDTH 0.7
#define WIDEST 9.0
#define CLOSEST 2.6
#define NO_DATA_DISTANCE 4.0

/* From this part of the ramp on lines cross. */
#define CROSSED 0.95

guint
san_ramp_number (guint class,
                 guint n)
{
  /* A single class says nothing about more or less. */
  return n > 1 ? SAN_RAMP_END * class / (n - 1) : SAN_RAMP_END / 2;
}

void
san_ramp_hatch (cairo_t *cr,
                guint    number)
{
  const double part = (double) MIN (number, SAN_RAMP_END) / SAN_RAMP_END;
  const double distance = WIDEST * pow (CLOSEST / WIDEST, part);

  /* The least class stays plain: paper too is a step of the ramp. */
  if (number == 0)
    return;

  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_set_line_width (cr, HATCH_WIDTH);
  san_hatch_lines (cr, 1, 1, distance);
  if (part >= CROSSED)
    san_hatch_lines (cr, 1, -1, distance);
}

void
san_ramp_hatch_no_data (cairo_t       *cr,
                        SanChartStyle  style)
{
  const double shade = style == SAN_CHART_STYLE_DARK ? 0.42 : 0.72;

  cairo_set_source_rgb (cr, shade, shade, shade);
  cairo_set_line_width (cr, HATCH_WIDTH);
  san_hatch_lines (cr, 1, 0, NO_DATA_DISTANCE);
}
