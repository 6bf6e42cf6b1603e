/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/san-grid-keys.h"
#include "app/san-grid-sheet.h"

G_BEGIN_DECLS

/* What can be done with the cells that are selected in a sheet. */

/* Returns: %FALSE where the command means nothing here, so that the key may go on */
gboolean san_grid_do    (SanGridSheet   *sheet,
                         SanGridCommand  command,
                         gboolean        extend);
void     san_grid_copy  (SanGridSheet   *sheet);
void     san_grid_cut   (SanGridSheet   *sheet);
/* Ends with the sheet's signal `left-out`. */
void     san_grid_paste (SanGridSheet   *sheet);

G_END_DECLS
