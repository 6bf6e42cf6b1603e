/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-draft.h"

G_BEGIN_DECLS

/**
 * SanGridView:
 *
 * The table of a form: the sheet, what is wrong in it, and the buttons for rows and groups. Its
 * commands are the actions `grid.insert-row`, `grid.remove-rows`, `grid.clear`, `grid.cut`,
 * `grid.copy`, `grid.paste`, `grid.add-group`, `grid.remove-group`.
 */
#define SAN_TYPE_GRID_VIEW (san_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (SanGridView, san_grid_view, SAN, GRID_VIEW, GtkWidget)

GtkWidget *san_grid_view_new       (SanDraft     *draft) G_GNUC_WARN_UNUSED_RESULT;

/* The cell, scrolled to and with a widget of its own; for tests and for going to an error */
GtkWidget *san_grid_view_show_cell (SanGridView  *self,
                                    guint         row,
                                    guint         column);
/* @message: (nullable): what is wrong with the table, under it, and at its cell if
 * san_draft_locate() finds one; a @calm one says what is still to be filled in */
void       san_grid_view_set_error (SanGridView  *self,
                                    const GError *error,
                                    const char   *message,
                                    gboolean      calm);

/* Puts the table of a CSV or text file in the place of what the grid holds. */
void       san_grid_view_open_table (SanGridView  *self,
                                     GFile        *file);

G_END_DECLS
