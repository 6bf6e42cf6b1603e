/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-style.h"

#include <math.h>

#include "render/chart/san-chart-hatch.h"
#include "render/chart/san-chart-palette.h"

#define HATCH_DISTANCE 5.0
#define HATCH_WIDTH 1.0
#define DOT_SIZE 1.6

/* CIE lightness of a line or point on white: a wide bar may be lighter. */
#define LIGHTEST_THIN 74.0

/* Inks that aren't a series': colour and opacity in percent, for a light and a dark ground. */
static const struct
{
  guint32 rgb;
  int     opacity;
} inks[2][SAN_INK_SERIES] = {
  { { 0x1E1E1E, 100 }, { 0x5A5A5A, 100 }, { 0x000000, 13 }, { 0x4A4A4A, 100 }, { 0xFFFFFF, 100 },
    { 0xE9EBEE, 100 }, { 0xECECEC, 100 }, { 0x53606D, 100 } },
  { { 0xF2F2F2, 100 }, { 0xBDBDBD, 100 }, { 0xFFFFFF, 18 }, { 0xC8C8C8, 100 }, { 0x242424, 100 },
    { 0x45494E, 100 }, { 0x353535, 100 }, { 0x17191B, 100 } },
};

static SanColor
unpack (guint32 rgb,
        double  alpha)
{
  return (SanColor) {
    .red = ((rgb >> 16) & 0xFF) / 255.0,
    .green = ((rgb >> 8) & 0xFF) / 255.0,
    .blue = (rgb & 0xFF) / 255.0,
    .alpha = alpha,
  };
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

double
san_color_lightness (const SanColor *color)
{
  const double y = 0.2126 * linear (color->red) + 0.7152 * linear (color->green)
                   + 0.0722 * linear (color->blue);

  return y > 0.008856 ? 116 * cbrt (y) - 16 : 903.3 * y;
}

static SanColor
darken (SanColor color)
{
  const double step = 0.98;

  while (san_color_lightness (&color) > LIGHTEST_THIN)
    color = (SanColor) { color.red * step, color.green * step, color.blue * step, color.alpha };

  return color;
}

SanColor
san_style_color (const SanLook *look,
                 SanInk         ink,
                 guint          number)
{
  const gboolean dark = look->style == SAN_CHART_STYLE_DARK;
  SanColor color;

  if (ink < SAN_INK_SERIES)
    return unpack (inks[dark][ink].rgb, inks[dark][ink].opacity / 100.0);

  color = unpack (ink >= SAN_INK_CLASS ? san_palette_ramp (look->palette, dark, number)
                                       : san_palette_series (look->palette, dark, number), 1);
  if (ink == SAN_INK_ON_SERIES || ink == SAN_INK_ON_CLASS)
    return unpack (san_color_lightness (&color) > 60 ? 0x1E1E1E : 0xFFFFFF, 1);

  return ink == SAN_INK_THIN && !dark ? darken (color) : color;
}

void
san_style_set (cairo_t       *cr,
               const SanLook *look,
               SanInk         ink,
               guint          number)
{
  const SanColor color = san_style_color (look, ink, number);

  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

void
san_style_set_quick (cairo_t  *cr,
                     gboolean  quick)
{
  /* In an SVG that would be a wish to leave the edges rough. */
  const gboolean is_svg = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_SVG;

  cairo_set_antialias (cr, quick && !is_svg ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
}

static void
draw_hatching (cairo_t *cr,
               guint    number)
{
  switch (number % SAN_PALETTE_SIZE)
    {
    case 0:
      san_hatch_lines (cr, 1, 1, HATCH_DISTANCE);
      break;
    case 1:
      san_hatch_dots (cr, HATCH_DISTANCE, DOT_SIZE);
      break;
    case 2:
      san_hatch_lines (cr, 1, -1, HATCH_DISTANCE);
      break;
    case 4:
      san_hatch_lines (cr, 1, 1, HATCH_DISTANCE);
      san_hatch_lines (cr, 1, -1, HATCH_DISTANCE);
      break;
    case 5:
      san_hatch_lines (cr, 0, 1, HATCH_DISTANCE);
      break;
    case 6:
      san_hatch_lines (cr, 1, 0, HATCH_DISTANCE / 2);
      break;
    case 7:
      san_hatch_lines (cr, 0, 1, HATCH_DISTANCE);
      san_hatch_lines (cr, 1, 0, HATCH_DISTANCE);
      break;
    case 8:
      san_hatch_lines (cr, 1, 0, HATCH_DISTANCE);
      break;
    case 9:
      san_hatch_lines (cr, 1, 1, HATCH_DISTANCE / 2);
      break;
    case 10:
      san_hatch_lines (cr, 1, -1, HATCH_DISTANCE / 2);
      break;
    case 11:
      san_hatch_lines (cr, 0, 1, HATCH_DISTANCE / 2);
      break;
    default:
      /* One light colour stays plain: that too is a pattern. */
      break;
    }
}

void
san_style_hatch (cairo_t       *cr,
                 const SanLook *look,
                 guint          number)
{
  SanColor color = san_style_color (look, SAN_INK_SERIES, number);
  const gboolean faint = look->style != SAN_CHART_STYLE_DARK && san_color_lightness (&color) > 60;
  const double shade = faint ? 0.45 : 1.0;

  cairo_set_line_width (cr, HATCH_WIDTH);
  cairo_set_source_rgb (cr, color.red * shade, color.green * shade, color.blue * shade);
  draw_hatching (cr, number);
}

void
san_style_set_dash (cairo_t *cr,
                    guint    number,
                    double   width)
{
  static const double dashes[SAN_N_DASHES][6] = {
    { 0 },
    { 5, 2 },
    { 1, 2 },
    { 6, 2, 1, 2 },
    { 3, 1.5 },
    { 6, 2, 1, 2, 1, 2 },
  };
  const double *pattern = dashes[number % SAN_N_DASHES];
  double scaled[6];
  int n = 0;

  for (; n < (int) G_N_ELEMENTS (scaled) && pattern[n] > 0; n++)
    scaled[n] = pattern[n] * width;

  cairo_set_dash (cr, scaled, n, 0);
}

static void
polygon (cairo_t *cr,
         double   x,
         double   y,
         double   radius,
         guint    corners,
         double   turn)
{
  for (guint i = 0; i < corners; i++)
    {
      const double angle = turn + 2 * G_PI * i / corners;

      cairo_line_to (cr, x + radius * sin (angle), y - radius * cos (angle));
    }
  cairo_close_path (cr);
}

void
san_style_marker (cairo_t *cr,
                  guint    number,
                  double   x,
                  double   y,
                  double   radius)
{
  cairo_new_sub_path (cr);
  switch (number % SAN_N_MARKERS)
    {
    case 1:
      polygon (cr, x, y, radius * 1.15, 4, G_PI / 4);
      break;
    case 2:
      polygon (cr, x, y, radius * 1.3, 3, 0);
      break;
    case 3:
      polygon (cr, x, y, radius * 1.25, 4, 0);
      break;
    case 4:
      polygon (cr, x, y, radius * 1.3, 3, G_PI);
      break;
    default:
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    }
}
