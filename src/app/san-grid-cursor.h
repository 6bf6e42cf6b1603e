/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanGridCursor:
 *
 * Where one is in a grid, and the rectangle that is selected from there to the anchor.
 */
typedef struct
{
  guint row;
  guint column;
  guint anchor_row;
  guint anchor_column;
  guint home;           /* column to which Return goes back: there one began to step */
} SanGridCursor;

typedef struct
{
  guint row;
  guint column;
  guint n_rows;
  guint n_columns;
} SanGridRange;

/* Goes to a cell, as far as there is one; the rectangle grows only when @extend is set. */
void         san_grid_cursor_go       (SanGridCursor *cursor,
                                       guint          row,
                                       guint          column,
                                       guint          n_rows,
                                       guint          n_columns,
                                       gboolean       extend);
/* The next cell in reading order, or the one before. Returns: %FALSE at the end of the grid */
gboolean     san_grid_cursor_step     (SanGridCursor *cursor,
                                       gboolean       forward,
                                       guint          n_rows,
                                       guint          n_columns);
SanGridRange san_grid_cursor_range    (const SanGridCursor *cursor);
gboolean     san_grid_cursor_covers   (const SanGridCursor *cursor,
                                       guint                row,
                                       guint                column);
gboolean     san_grid_cursor_is_wide  (const SanGridCursor *cursor);

G_END_DECLS
