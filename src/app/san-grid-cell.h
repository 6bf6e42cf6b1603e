/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/san-text-entry.h"

G_BEGIN_DECLS

/**
 * SanGridCell:
 *
 * One cell of a grid: an entry that is selected as a whole when it gets the focus, so that typing
 * replaces what is in it, until editing begins and the caret is let in.
 *
 * Signals: `edited` when a person, not the program, has changed the text; `cut`, `copied` and
 * `pasted` when the clipboard is to be used for more than the text inside.
 */
#define SAN_TYPE_GRID_CELL (san_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (SanGridCell, san_grid_cell, SAN, GRID_CELL, SanTextEntry)

GtkWidget *san_grid_cell_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* Where in the grid the cell stands; cells are used again for other rows.
 * @name: what it is called, for screen readers */
void       san_grid_cell_place        (SanGridCell *self,
                                       guint        row,
                                       guint        column,
                                       const char  *name);
guint      san_grid_cell_get_row      (SanGridCell *self);
guint      san_grid_cell_get_column   (SanGridCell *self);

/* Shows @text without `edited` */
void       san_grid_cell_set_value    (SanGridCell *self,
                                       const char  *text);
/* Back to what was there when the cell got the focus. Returns: whether anything changed */
gboolean   san_grid_cell_revert       (SanGridCell *self);

gboolean   san_grid_cell_get_editing  (SanGridCell *self);
void       san_grid_cell_set_editing  (SanGridCell *self,
                                       gboolean     editing);
void       san_grid_cell_set_selected (SanGridCell *self,
                                       gboolean     selected);
/* @message: (nullable): why the value is refused, or with @calm what is still wanted */
void       san_grid_cell_set_error    (SanGridCell *self,
                                       const char  *message,
                                       gboolean     calm);

G_END_DECLS
