/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "render/chart/san-chart-style.h"

G_BEGIN_DECLS

/**
 * SanPlplotAxes:
 * @x: left edge of the field
 * @y: upper edge of the field
 * @width: of the field
 * @height: of the field
 * @x_steps: distances of the horizontal scale, 0 for none
 * @y_steps: distances of the vertical scale, 0 for none
 * @x_zero: where the vertical axis crosses, in steps from the left; negative: at the left edge
 * @y_zero: where the horizontal axis crosses, in steps from below; negative: at the lower edge
 * @x_grid: lines across at the marks of the horizontal scale
 * @y_grid: lines across at the marks of the vertical scale
 * @y_line: the vertical axis is drawn; the horizontal one always is
 *
 * The field of a rectangular graph. Scales are given in steps, so that the size of the values
 * plays no part.
 */
typedef struct
{
  double   x;
  double   y;
  double   width;
  double   height;
  guint    x_steps;
  guint    y_steps;
  double   x_zero;
  double   y_zero;
  gboolean x_grid;
  gboolean y_grid;
  gboolean y_line;
} SanPlplotAxes;

/* Draws grid, axes and ticks. plplot keeps global state: main thread only. Fails with
 * G_IO_ERROR_NOT_FOUND when plplot's device for cairo isn't installed. */
gboolean san_plplot_draw_axes (cairo_t             *cr,
                               const SanPlplotAxes *axes,
                               SanChartStyle        style,
                               GError             **error);

G_END_DECLS
