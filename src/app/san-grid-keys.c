/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-grid-keys.h"

typedef struct
{
  guint           keyval;
  GdkModifierType state;
  SanGridCommand  command;
  gboolean        while_editing;
} Binding;

static const Binding bindings[] = {
  { GDK_KEY_Left, 0, SAN_GRID_LEFT, FALSE },
  { GDK_KEY_KP_Left, 0, SAN_GRID_LEFT, FALSE },
  { GDK_KEY_Right, 0, SAN_GRID_RIGHT, FALSE },
  { GDK_KEY_KP_Right, 0, SAN_GRID_RIGHT, FALSE },
  { GDK_KEY_Up, 0, SAN_GRID_UP, TRUE },
  { GDK_KEY_KP_Up, 0, SAN_GRID_UP, TRUE },
  { GDK_KEY_Down, 0, SAN_GRID_DOWN, TRUE },
  { GDK_KEY_KP_Down, 0, SAN_GRID_DOWN, TRUE },
  { GDK_KEY_Home, 0, SAN_GRID_ROW_START, FALSE },
  { GDK_KEY_KP_Home, 0, SAN_GRID_ROW_START, FALSE },
  { GDK_KEY_End, 0, SAN_GRID_ROW_END, FALSE },
  { GDK_KEY_KP_End, 0, SAN_GRID_ROW_END, FALSE },
  { GDK_KEY_Home, GDK_CONTROL_MASK, SAN_GRID_FIRST, FALSE },
  { GDK_KEY_KP_Home, GDK_CONTROL_MASK, SAN_GRID_FIRST, FALSE },
  { GDK_KEY_End, GDK_CONTROL_MASK, SAN_GRID_LAST, FALSE },
  { GDK_KEY_KP_End, GDK_CONTROL_MASK, SAN_GRID_LAST, FALSE },
  { GDK_KEY_Page_Up, 0, SAN_GRID_PAGE_UP, TRUE },
  { GDK_KEY_KP_Page_Up, 0, SAN_GRID_PAGE_UP, TRUE },
  { GDK_KEY_Page_Down, 0, SAN_GRID_PAGE_DOWN, TRUE },
  { GDK_KEY_KP_Page_Down, 0, SAN_GRID_PAGE_DOWN, TRUE },
  { GDK_KEY_a, GDK_CONTROL_MASK, SAN_GRID_SELECT_ALL, FALSE },
  { GDK_KEY_Tab, 0, SAN_GRID_NEXT, TRUE },
  { GDK_KEY_KP_Tab, 0, SAN_GRID_NEXT, TRUE },
  { GDK_KEY_ISO_Left_Tab, 0, SAN_GRID_PREVIOUS, TRUE },
  { GDK_KEY_Return, 0, SAN_GRID_ENTER, TRUE },
  { GDK_KEY_KP_Enter, 0, SAN_GRID_ENTER, TRUE },
  { GDK_KEY_F2, 0, SAN_GRID_EDIT, FALSE },
  { GDK_KEY_Escape, 0, SAN_GRID_REVERT, TRUE },
  { GDK_KEY_Delete, 0, SAN_GRID_CLEAR, FALSE },
  { GDK_KEY_KP_Delete, 0, SAN_GRID_CLEAR, FALSE },
  { GDK_KEY_Return, GDK_CONTROL_MASK, SAN_GRID_INSERT_ROW, TRUE },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, SAN_GRID_INSERT_ROW, TRUE },
  { GDK_KEY_minus, GDK_CONTROL_MASK, SAN_GRID_REMOVE_ROWS, TRUE },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, SAN_GRID_REMOVE_ROWS, TRUE },
  { GDK_KEY_Up, GDK_ALT_MASK, SAN_GRID_MOVE_ROWS_UP, TRUE },
  { GDK_KEY_KP_Up, GDK_ALT_MASK, SAN_GRID_MOVE_ROWS_UP, TRUE },
  { GDK_KEY_Down, GDK_ALT_MASK, SAN_GRID_MOVE_ROWS_DOWN, TRUE },
  { GDK_KEY_KP_Down, GDK_ALT_MASK, SAN_GRID_MOVE_ROWS_DOWN, TRUE },
};

SanGridCommand
san_grid_command_from_key (guint            keyval,
                           GdkModifierType  state,
                           gboolean         editing,
                           gboolean        *extend)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  *extend = FALSE;
  if (keyval == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) != 0)
    keyval = GDK_KEY_ISO_Left_Tab;

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    if (bindings[i].keyval == keyval && bindings[i].state == modifiers
        && (bindings[i].while_editing || !editing))
      {
        SanGridCommand command = bindings[i].command;

        *extend = command <= SAN_GRID_PAGE_DOWN && (state & GDK_SHIFT_MASK) != 0;
        return command;
      }
  return SAN_GRID_NOTHING;
}
