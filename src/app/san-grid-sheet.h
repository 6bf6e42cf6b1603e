/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/san-grid-cursor.h"
#include "model/san-draft.h"

G_BEGIN_DECLS

/**
 * SanGridSheet:
 *
 * The grid of a draft inside a scrolled window: headings that stay on top, row names that stay at
 * the side, and cells for the few rows that can be seen, used again while scrolling, so that a
 * thousand rows cost no more than twenty. Below the last row of the draft one more is offered.
 *
 * Signals: `left-out` after a paste, with the number of cells that did not fit.
 */
#define SAN_TYPE_GRID_SHEET (san_grid_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SanGridSheet, san_grid_sheet, SAN, GRID_SHEET, GtkWidget)

/* @menu: of the cells, beside cut, copy and paste */
GtkWidget           *san_grid_sheet_new        (SanDraft     *draft,
                                                GMenuModel   *menu) G_GNUC_WARN_UNUSED_RESULT;
SanDraft            *san_grid_sheet_get_draft  (SanGridSheet *self);
const SanGridCursor *san_grid_sheet_get_cursor (SanGridSheet *self);
/* Rows that are offered, and how many of them can be seen at once */
guint                san_grid_sheet_get_n_rows (SanGridSheet *self);
guint                san_grid_sheet_get_page   (SanGridSheet *self);

/* Returns: (nullable): the cell, if it is in one of the rows that have widgets now */
GtkWidget           *san_grid_sheet_get_cell   (SanGridSheet *self,
                                                guint         row,
                                                guint         column);
/* Scrolls to a cell and gives it the focus; @extend widens the selection up to there */
void                 san_grid_sheet_go         (SanGridSheet *self,
                                                guint         row,
                                                guint         column,
                                                gboolean      extend);
/* Goes to the next cell, or the one before. Returns: %FALSE at the end of the grid */
gboolean             san_grid_sheet_step       (SanGridSheet *self,
                                                gboolean      forward);
/* @message: (nullable): why the value of the cell is refused, or with @calm what is wanted there;
 * %NULL takes the mark away */
void                 san_grid_sheet_mark       (SanGridSheet *self,
                                                guint         row,
                                                guint         column,
                                                const char   *message,
                                                gboolean      calm);
void                 san_grid_sheet_tell_left_out (SanGridSheet *self,
                                                   guint         n_cells);

G_END_DECLS
