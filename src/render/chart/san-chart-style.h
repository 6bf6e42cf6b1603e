/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

#include "render/chart/san-chart-render.h"

G_BEGIN_DECLS

/* Without a common divisor: no two of the twelve colours share both, whichever are chosen. */
#define SAN_N_MARKERS 5
#define SAN_N_DASHES 6

/**
 * SanInk:
 *
 * What a mark of a chart is coloured as; the style turns it into a colour.
 */
typedef enum {
  SAN_INK_TEXT,
  SAN_INK_MUTED,      /* subtitle, source, numbers of the scale */
  SAN_INK_GRID,
  SAN_INK_AXIS,
  SAN_INK_BACKGROUND, /* borders between touching areas */
  SAN_INK_LAND,       /* regions of a map under a diagram */
  SAN_INK_NO_DATA,    /* regions without a value */
  SAN_INK_BORDER,     /* of regions */
  SAN_INK_SERIES,     /* the colour of a series or sector */
  SAN_INK_ON_SERIES,  /* text over that colour */
  SAN_INK_THIN,       /* that colour in lines and points, dark enough to be seen */
  SAN_INK_CLASS,      /* the shade of a class, by san_ramp_number() */
  SAN_INK_ON_CLASS,   /* text over that shade */
} SanInk;

typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} SanColor;

/* Where a chart is shown and in which colours. */
typedef struct
{
  SanChartStyle   style;
  SanChartPalette palette;
} SanLook;

/* Colour of @ink in @look; @number is that of the series, for the inks of series. */
SanColor san_style_color     (const SanLook *look,
                              SanInk         ink,
                              guint          number);
/* CIE lightness 0…100, by which the palette stays apart in grey print. */
double   san_color_lightness (const SanColor *color);
void     san_style_set       (cairo_t        *cr,
                              const SanLook  *look,
                              SanInk          ink,
                              guint           number);
/* Edges smoothed in fewer steps, in half the time: for lines and fills that are many and small. */
void     san_style_set_quick (cairo_t        *cr,
                              gboolean        quick);
/* Fills the current path of @cr with the hatching of series @number and keeps the path. */
void     san_style_hatch     (cairo_t        *cr,
                              const SanLook  *look,
                              guint           number);
/* Dash of the line of series @number; the first is drawn through. */
void     san_style_set_dash  (cairo_t        *cr,
                              guint           number,
                              double          width);
/* Path of the marker of series @number around a point. */
void     san_style_marker    (cairo_t        *cr,
                              guint           number,
                              double          x,
                              double          y,
                              double          radius);

G_END_DECLS
