/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a key means in a grid, as in every spreadsheet. */
typedef enum {
  SAN_GRID_NOTHING,
  SAN_GRID_LEFT,
  SAN_GRID_RIGHT,
  SAN_GRID_UP,
  SAN_GRID_DOWN,
  SAN_GRID_ROW_START,
  SAN_GRID_ROW_END,
  SAN_GRID_FIRST,
  SAN_GRID_LAST,
  SAN_GRID_PAGE_UP,
  SAN_GRID_PAGE_DOWN,
  SAN_GRID_SELECT_ALL,
  SAN_GRID_NEXT,
  SAN_GRID_PREVIOUS,
  SAN_GRID_ENTER,
  SAN_GRID_EDIT,
  SAN_GRID_REVERT,
  SAN_GRID_CLEAR,
  SAN_GRID_INSERT_ROW,
  SAN_GRID_REMOVE_ROWS,
  SAN_GRID_MOVE_ROWS_UP,
  SAN_GRID_MOVE_ROWS_DOWN,
} SanGridCommand;

/* @editing: the caret is inside the cell, so that keys which move it keep doing so
 * @extend: (out): the key was pressed with Shift, to widen the selection */
SanGridCommand san_grid_command_from_key (guint            keyval,
                                          GdkModifierType  state,
                                          gboolean         editing,
                                          gboolean        *extend);

G_END_DECLS
