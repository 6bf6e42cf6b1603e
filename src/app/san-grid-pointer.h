/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/san-grid-sheet.h"

G_BEGIN_DECLS

/* A click takes a cell as a whole, a double click lets the caret in, Shift and dragging select. */
void san_grid_pointer_attach (SanGridSheet *sheet);

G_END_DECLS
