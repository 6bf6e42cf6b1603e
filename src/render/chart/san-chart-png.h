/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SanPngNotes:
 * @title: (nullable): the picture's Title
 * @description: (nullable): the picture's Description
 * @scale: pixels of a point, for the resolution
 *
 * What a PNG says about itself.
 */
typedef struct
{
  const char *title;
  const char *description;
  double      scale;
} SanPngNotes;

/* A picture of format RGB24 as PNG. cairo's own writer, which can't write notes, takes ten times
 * as long as drawing a chart does: here pictures of at most 256 shades, which most charts are, are
 * written as a palette, no channel farther than 7 of 255 from its colour, and nothing is filtered,
 * as flat areas gain nothing from it. Fails with G_IO_ERROR. */
GBytes *san_png_encode (cairo_surface_t    *surface,
                        const SanPngNotes  *notes,
                        GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
