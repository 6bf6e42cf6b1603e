/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "render/formula/san-formula-box.h"

G_BEGIN_DECLS

/* Draws in the current source colour, the left end of the box's baseline at @x, @y. On a pixel
 * surface straight lines are put on whole pixels; on paper they stay where they are. */
void san_formula_draw (const SanFormulaBox *box,
                       cairo_t             *cr,
                       double               x,
                       double               y);

G_END_DECLS
