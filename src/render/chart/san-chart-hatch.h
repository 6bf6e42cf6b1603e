/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Hatching of the current path of @cr, which is kept, with its source and line width. Lengths are
 * in user space. */

/* Parallel lines, @distance apart; the vector @across_x, @across_y stands at a right angle on
 * them: 0, 1 gives horizontal lines and 1, 1 such that rise to the right. */
void san_hatch_lines (cairo_t *cr,
                      double   across_x,
                      double   across_y,
                      double   distance);
/* Square dots of side @size on a grid. */
void san_hatch_dots  (cairo_t *cr,
                      double   distance,
                      double   size);

G_END_DECLS
