/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-grid-cursor.h"

void
san_grid_cursor_go (SanGridCursor *cursor,
                    guint          row,
                    guint          column,
                    guint          n_rows,
                    guint          n_columns,
                    gboolean       extend)
{
  cursor->row = MIN (row, MAX (n_rows, 1) - 1);
  cursor->column = MIN (column, MAX (n_columns, 1) - 1);
  cursor->home = cursor->column;
  if (!extend)
    {
      cursor->anchor_row = cursor->row;
      cursor->anchor_column = cursor->column;
    }
}

gboolean
san_grid_cursor_step (SanGridCursor *cursor,
                      gboolean       forward,
                      guint          n_rows,
                      guint          n_columns)
{
  guint place = cursor->row * n_columns + cursor->column;
  guint row = cursor->row;
  guint home = cursor->home;

  if (forward ? place + 1 >= n_rows * n_columns : place == 0)
    return FALSE;
  place = forward ? place + 1 : place - 1;
  san_grid_cursor_go (cursor, place / n_columns, place % n_columns, n_rows, n_columns, FALSE);
  if (cursor->row == row)
    cursor->home = MIN (home, cursor->column);
  return TRUE;
}

SanGridRange
san_grid_cursor_range (const SanGridCursor *cursor)
{
  guint last_row = MAX (cursor->row, cursor->anchor_row);
  guint last_column = MAX (cursor->column, cursor->anchor_column);
  SanGridRange range = { MIN (cursor->row, cursor->anchor_row),
                         MIN (cursor->column, cursor->anchor_column), 0, 0 };

  range.n_rows = last_row - range.row + 1;
  range.n_columns = last_column - range.column + 1;
  return range;
}

gboolean
san_grid_cursor_covers (const SanGridCursor *cursor,
                        guint                row,
                        guint                column)
{
  SanGridRange range = san_grid_cursor_range (cursor);

  return row >= range.row && row - range.row < range.n_rows
         && column >= range.column && column - range.column < range.n_columns;
}

gboolean
san_grid_cursor_is_wide (const SanGridCursor *cursor)
{
  return cursor->row != cursor->anchor_row || cursor->column != cursor->anchor_column;
}
