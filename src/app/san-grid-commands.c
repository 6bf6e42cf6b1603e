/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-grid-commands.h"

#include "app/san-grid-cell.h"

/* Returns: (nullable): the cell with the focus */
static SanGridCell *
current_cell (SanGridSheet *sheet)
{
  const SanGridCursor *cursor = san_grid_sheet_get_cursor (sheet);

  return (SanGridCell *) san_grid_sheet_get_cell (sheet, cursor->row, cursor->column);
}

static void
clear_range (SanGridSheet *sheet)
{
  SanGridRange range = san_grid_cursor_range (san_grid_sheet_get_cursor (sheet));

  san_draft_clear_cells (san_grid_sheet_get_draft (sheet), range.row, range.column,
                         range.n_rows, range.n_columns);
}

static void
insert_row (SanGridSheet *sheet)
{
  const SanGridCursor *cursor = san_grid_sheet_get_cursor (sheet);
  SanDraft *draft = san_grid_sheet_get_draft (sheet);

  if (san_draft_has_fixed_rows (draft))
    return;
  san_draft_insert_row (draft, cursor->row);
  san_grid_sheet_go (sheet, cursor->row, cursor->column, FALSE);
}

static void
remove_rows (SanGridSheet *sheet)
{
  const SanGridCursor *cursor = san_grid_sheet_get_cursor (sheet);
  SanGridRange range = san_grid_cursor_range (cursor);
  SanDraft *draft = san_grid_sheet_get_draft (sheet);

  if (san_draft_has_fixed_rows (draft))
    {
      clear_range (sheet);
      return;
    }
  if (range.row < san_draft_get_n_rows (draft))
    san_draft_remove_rows (draft, range.row, range.n_rows);
  san_grid_sheet_go (sheet, range.row, cursor->column, FALSE);
}

/* The selection goes with its rows. */
static void
move_rows (SanGridSheet *sheet,
           gboolean      down)
{
  const SanGridCursor cursor = *san_grid_sheet_get_cursor (sheet);
  const SanGridRange range = san_grid_cursor_range (&cursor);
  const int step = down ? 1 : -1;

  if (!san_draft_move_rows (san_grid_sheet_get_draft (sheet), cursor.column, range.row,
                            range.n_rows, down))
    return;

  san_grid_sheet_go (sheet, cursor.anchor_row + step, cursor.anchor_column, FALSE);
  san_grid_sheet_go (sheet, cursor.row + step, cursor.column, TRUE);
}

/* Cursor keys: one cell, one page, or all the way. */
static void
move (SanGridSheet   *sheet,
      SanGridCommand  command,
      gboolean        extend)
{
  const SanGridCursor *cursor = san_grid_sheet_get_cursor (sheet);
  guint last_row = san_grid_sheet_get_n_rows (sheet) - 1;
  guint last_column = san_draft_get_n_columns (san_grid_sheet_get_draft (sheet)) - 1;
  guint page = san_grid_sheet_get_page (sheet);
  guint row = cursor->row;
  guint column = cursor->column;

  switch (command)
    {
    case SAN_GRID_LEFT:
      column -= column > 0;
      break;
    case SAN_GRID_RIGHT:
      column++;
      break;
    case SAN_GRID_UP:
      row -= row > 0;
      break;
    case SAN_GRID_DOWN:
      row++;
      break;
    case SAN_GRID_ROW_START:
      column = 0;
      break;
    case SAN_GRID_ROW_END:
      column = last_column;
      break;
    case SAN_GRID_FIRST:
      row = column = 0;
      break;
    case SAN_GRID_LAST:
      row = last_row;
      column = last_column;
      break;
    case SAN_GRID_PAGE_UP:
      row -= MIN (row, page);
      break;
    case SAN_GRID_PAGE_DOWN:
      row += page;
      break;
    default:
      g_assert_not_reached ();
    }
  san_grid_sheet_go (sheet, MIN (row, last_row), MIN (column, last_column), extend);
}

/* As in a spreadsheet: a row is typed with Tab, and Return begins the next one. */
static void
enter (SanGridSheet *sheet)
{
  const SanGridCursor *cursor = san_grid_sheet_get_cursor (sheet);
  gboolean is_last = cursor->row + 1 >= san_grid_sheet_get_n_rows (sheet);

  san_grid_sheet_go (sheet, cursor->row + !is_last, is_last ? cursor->column : cursor->home,
                     FALSE);
}

static gboolean
revert (SanGridSheet *sheet,
        SanGridCell  *cell)
{
  const SanGridCursor *cursor = san_grid_sheet_get_cursor (sheet);
  gboolean was_editing = san_grid_cell_get_editing (cell);
  gboolean was_wide = san_grid_cursor_is_wide (cursor);

  if (san_grid_cell_revert (cell) || was_editing)
    return TRUE;
  if (was_wide)
    san_grid_sheet_go (sheet, cursor->row, cursor->column, FALSE);
  return was_wide;
}

/* From the end to the first cell, which is then the one that is typed into. */
static void
select_all (SanGridSheet *sheet)
{
  guint n_rows = san_draft_get_n_rows (san_grid_sheet_get_draft (sheet));

  san_grid_sheet_go (sheet, MAX (n_rows, 1) - 1, G_MAXUINT, FALSE);
  san_grid_sheet_go (sheet, 0, 0, TRUE);
}

gboolean
san_grid_do (SanGridSheet   *sheet,
             SanGridCommand  command,
             gboolean        extend)
{
  SanGridCell *cell;

  g_return_val_if_fail (SAN_IS_GRID_SHEET (sheet), FALSE);

  cell = current_cell (sheet);
  if (cell == NULL)
    return FALSE;

  switch (command)
    {
    case SAN_GRID_NOTHING:
      return FALSE;
    case SAN_GRID_SELECT_ALL:
      select_all (sheet);
      return TRUE;
    case SAN_GRID_NEXT:
    case SAN_GRID_PREVIOUS:
      return san_grid_sheet_step (sheet, command == SAN_GRID_NEXT);
    case SAN_GRID_ENTER:
      enter (sheet);
      return TRUE;
    case SAN_GRID_EDIT:
      san_grid_cell_set_editing (cell, TRUE);
      return TRUE;
    case SAN_GRID_REVERT:
      return revert (sheet, cell);
    case SAN_GRID_CLEAR:
      clear_range (sheet);
      return TRUE;
    case SAN_GRID_INSERT_ROW:
      insert_row (sheet);
      return TRUE;
    case SAN_GRID_REMOVE_ROWS:
      remove_rows (sheet);
      return TRUE;
    case SAN_GRID_MOVE_ROWS_UP:
    case SAN_GRID_MOVE_ROWS_DOWN:
      move_rows (sheet, command == SAN_GRID_MOVE_ROWS_DOWN);
      return TRUE;
    default:
      move (sheet, command, extend);
      return TRUE;
    }
}

void
san_grid_copy (SanGridSheet *sheet)
{
  SanGridRange range;
  g_autofree char *text = NULL;

  g_return_if_fail (SAN_IS_GRID_SHEET (sheet));

  range = san_grid_cursor_range (san_grid_sheet_get_cursor (sheet));
  text = san_draft_copy_cells (san_grid_sheet_get_draft (sheet), range.row, range.column,
                               range.n_rows, range.n_columns);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (sheet)), text);
}

void
san_grid_cut (SanGridSheet *sheet)
{
  san_grid_copy (sheet);
  clear_range (sheet);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(SanGridSheet) sheet = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  SanGridRange range = san_grid_cursor_range (san_grid_sheet_get_cursor (sheet));

  /* A clipboard without text has nothing for a grid. */
  if (text == NULL || san_grid_sheet_get_draft (sheet) == NULL)
    return;
  san_grid_sheet_tell_left_out (sheet, san_draft_paste (san_grid_sheet_get_draft (sheet),
                                                        range.row, range.column, text));
}

void
san_grid_paste (SanGridSheet *sheet)
{
  g_return_if_fail (SAN_IS_GRID_SHEET (sheet));

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (sheet)), NULL, pasted_cb,
                                 g_object_ref (sheet));
}
