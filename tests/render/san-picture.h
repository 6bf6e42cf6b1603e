/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A font context that gives the same text on every machine that has DejaVu Sans, as the only
 * family, without hinting. %NULL, with the test marked as skipped, where that font is missing. */
PangoContext    *san_picture_context_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Whether there is a slanted face, not one made from the upright one; skips the test where not. */
gboolean         san_picture_has_italic  (PangoContext    *context);

/* A white picture, its text options as in the context. */
cairo_surface_t *san_picture_new         (int              width,
                                          int              height) G_GNUC_WARN_UNUSED_RESULT;
cairo_t         *san_picture_paint       (cairo_surface_t *picture) G_GNUC_WARN_UNUSED_RESULT;

/**
 * san_picture_check:
 * @picture: an image surface
 * @folder: the reference's folder, from the source folder: "tests/render/formula/reference"
 * @name: file name without ".png"
 *
 * Fails the test unless @picture looks like the reference. Both are blurred, and a shift by a pixel
 * is allowed, so that another version of the font rasteriser does not matter; then not more than
 * 0.2 % of the pixels may differ by more than 24 of 255 in any channel. On failure NAME.out.png and
 * NAME.diff.png are written to the build folder. With SAN_UPDATE_REFERENCES=1 in the environment
 * the reference is written instead.
 */
void             san_picture_check       (cairo_surface_t *picture,
                                          const char      *folder,
                                          const char      *name);

G_END_DECLS
