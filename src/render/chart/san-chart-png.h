/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* A picture of format RGB24 as PNG. cairo's own writer takes ten times as long as drawing a chart
 * does: here a picture is written with a palette where its colours allow it (san-chart-png-palette.h),
 * and nothing is filtered, as flat areas gain nothing from it. Fails with G_IO_ERROR. */
GByteArray *san_png_encode (cairo_surface_t  *surface,
                            GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
