/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define SAN_PNG_PALETTE_MAX 256

/* How far a channel, of 0 … 255, may move when colours are taken together: nowhere an eye sees it,
 * as only the smoothed edges of letters and lines have so many colours. */
#define SAN_PNG_PALETTE_MAX_SHIFT 12

/* A picture by the numbers of its colours. */
typedef struct
{
  guint8  rgb[SAN_PNG_PALETTE_MAX][3];
  guint   n;
  guint8 *pixels;  /* row by row, one byte a pixel; NULL where the picture has too many colours */
} SanPngPalette;

/* Numbers the colours of a picture of format RGB24. Where there are more than 256, the rarer ones
 * are drawn in the most frequent one that differs by at most SAN_PNG_PALETTE_MAX_SHIFT in each
 * channel, so that areas keep their very colour; returns FALSE if that does not suffice.
 * Clear with san_png_palette_clear(). */
gboolean san_png_palette_init  (SanPngPalette   *palette,
                                 cairo_surface_t *surface);
void     san_png_palette_clear (SanPngPalette   *palette);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanPngPalette, san_png_palette_clear)

G_END_DECLS
