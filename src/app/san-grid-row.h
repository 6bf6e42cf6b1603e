/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/san-grid-cursor.h"
#include "app/san-grid-header.h"

G_BEGIN_DECLS

/**
 * SanGridRow:
 *
 * The name and the cells of one row that is in sight. They are children of the sheet; the row only
 * keeps them together, so that they can be used again for another row.
 */
typedef struct _SanGridRow SanGridRow;

/* Why the value of a cell is refused, or with @calm what is wanted there; %NULL: no such cell */
typedef struct
{
  guint     row;
  guint     column;
  gboolean  calm;
  char     *message;
} SanGridMark;

SanGridRow *san_grid_row_new        (SanDraft            *draft,
                                     GtkWidget           *sheet) G_GNUC_WARN_UNUSED_RESULT;
void        san_grid_row_free       (SanGridRow          *row);
/* Shows what the draft has in row @index */
void        san_grid_row_show       (SanGridRow          *row,
                                     guint                index);
/* Shows which of its cells are selected, and the mark where it is one of them */
void        san_grid_row_show_marks (const SanGridRow    *row,
                                     const SanGridCursor *cursor,
                                     const SanGridMark   *mark);
guint       san_grid_row_get_index  (const SanGridRow    *row);
GtkWidget  *san_grid_row_get_cell   (const SanGridRow    *row,
                                     guint                column);
gboolean    san_grid_row_has_focus  (const SanGridRow    *row);
/* Height of the row, and width of its name */
void        san_grid_row_measure    (const SanGridRow    *row,
                                     int                 *height,
                                     int                 *name_width);
/* @place: of the row's name; the cells follow to its right, scrolled by @offset */
void        san_grid_row_allocate   (const SanGridRow    *row,
                                     SanGridHeader       *header,
                                     const GtkAllocation *place,
                                     int                  offset);
void        san_grid_row_snapshot_cells (const SanGridRow *row,
                                     GtkSnapshot         *snapshot);
void        san_grid_row_snapshot_name (const SanGridRow *row,
                                     GtkSnapshot         *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanGridRow, san_grid_row_free)

G_END_DECLS
