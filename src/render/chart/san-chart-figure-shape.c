/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-figure-shape.h"

typedef struct
{
  double x;
  double y;
} Point;

static void
polygon (cairo_t     *cr,
         const Point *points,
         guint        n)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_close_path (cr);
}

static void
circle (cairo_t *cr,
        double   x,
        double   y,
        double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static void
person (cairo_t *cr)
{
  /* Shoulders, arms, legs: half of the outline, mirrored at x = 0.22. */
  static const Point body[]
    = { { 0.08, 0.29 }, { 0.36, 0.29 }, { 0.44, 0.36 }, { 0.44, 0.64 }, { 0.37, 0.64 },
        { 0.37, 0.42 }, { 0.34, 0.42 }, { 0.34, 1.0 },  { 0.24, 1.0 },  { 0.24, 0.68 },
        { 0.20, 0.68 }, { 0.20, 1.0 },  { 0.10, 1.0 },  { 0.10, 0.42 }, { 0.07, 0.42 },
        { 0.07, 0.64 }, { 0.0, 0.64 },  { 0.0, 0.36 } };

  circle (cr, 0.22, 0.13, 0.13);
  polygon (cr, body, G_N_ELEMENTS (body));
}

static void
house (cairo_t *cr)
{
  static const Point walls[]
    = { { 0.5, 0.05 }, { 1.0, 0.5 },  { 0.88, 0.5 }, { 0.88, 1.0 }, { 0.6, 1.0 }, { 0.6, 0.68 },
        { 0.4, 0.68 }, { 0.4, 1.0 },  { 0.12, 1.0 }, { 0.12, 0.5 }, { 0.0, 0.5 } };

  polygon (cr, walls, G_N_ELEMENTS (walls));
}

static void
bed (cairo_t *cr)
{
  static const Point frame[]
    = { { 0.0, 0.25 },  { 0.12, 0.25 }, { 0.12, 0.6 },  { 1.4, 0.6 },   { 1.4, 0.95 },
        { 1.28, 0.95 }, { 1.28, 0.82 }, { 0.12, 0.82 }, { 0.12, 0.95 }, { 0.0, 0.95 } };
  static const Point blanket[]
    = { { 0.5, 0.38 }, { 1.28, 0.38 }, { 1.4, 0.46 }, { 1.4, 0.54 }, { 0.5, 0.54 } };

  polygon (cr, frame, G_N_ELEMENTS (frame));
  polygon (cr, blanket, G_N_ELEMENTS (blanket));
  circle (cr, 0.3, 0.44, 0.12);
}

static void
cross (cairo_t *cr)
{
  static const Point arms[]
    = { { 0.34, 0.0 },  { 0.66, 0.0 },  { 0.66, 0.34 }, { 1.0, 0.34 },  { 1.0, 0.66 },
        { 0.66, 0.66 }, { 0.66, 1.0 },  { 0.34, 1.0 },  { 0.34, 0.66 }, { 0.0, 0.66 },
        { 0.0, 0.34 },  { 0.34, 0.34 } };

  polygon (cr, arms, G_N_ELEMENTS (arms));
}

static void
drop (cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_move_to (cr, 0.33, 0.0);
  cairo_curve_to (cr, 0.40, 0.25, 0.66, 0.42, 0.66, 0.67);
  cairo_arc (cr, 0.33, 0.67, 0.33, 0, G_PI);
  cairo_curve_to (cr, 0.0, 0.42, 0.26, 0.25, 0.33, 0.0);
  cairo_close_path (cr);
}

void
san_figure_path (cairo_t        *cr,
                 SanChartFigure  shape)
{
  switch (shape)
    {
    case SAN_CHART_FIGURE_HOUSE:
      house (cr);
      break;
    case SAN_CHART_FIGURE_BED:
      bed (cr);
      break;
    case SAN_CHART_FIGURE_CROSS:
      cross (cr);
      break;
    case SAN_CHART_FIGURE_DROP:
      drop (cr);
      break;
    case SAN_CHART_FIGURE_PERSON:
    default:
      person (cr);
      break;
    }
}

double
san_figure_width (SanChartFigure shape)
{
  switch (shape)
    {
    case SAN_CHART_FIGURE_HOUSE:
    case SAN_CHART_FIGURE_CROSS:
      return 1;
    case SAN_CHART_FIGURE_BED:
      return 1.4;
    case SAN_CHART_FIGURE_DROP:
      return 0.66;
    case SAN_CHART_FIGURE_PERSON:
    default:
      return 0.44;
    }
}
