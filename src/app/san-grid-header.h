/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-draft.h"

G_BEGIN_DECLS

/**
 * SanGridHeader:
 *
 * The headings of a grid: the names of its columns and, above those of a group, the group's name,
 * which can be typed over. It decides how wide the columns are.
 */
#define SAN_TYPE_GRID_HEADER (san_grid_header_get_type ())
G_DECLARE_FINAL_TYPE (SanGridHeader, san_grid_header, SAN, GRID_HEADER, GtkWidget)

GtkWidget *san_grid_header_new        (SanDraft      *draft) G_GNUC_WARN_UNUSED_RESULT;

/* Follows the draft. Returns: %TRUE when the columns are not those of before */
gboolean   san_grid_header_sync       (SanGridHeader *self);

/* The least width of all columns together, and the one at which they read well */
void       san_grid_header_get_widths (SanGridHeader *self,
                                       int           *minimum,
                                       int           *natural);
/* Shares @width among the columns; less than the minimum gives the minimum.
 * Returns: height of the headings for these widths */
int        san_grid_header_fit        (SanGridHeader *self,
                                       int            width);
int        san_grid_header_get_total  (SanGridHeader *self);
/* Returns: where @column begins, from the left end of the first one */
int        san_grid_header_get_column (SanGridHeader *self,
                                       guint          column,
                                       int           *width);
/* How far the columns are scrolled to the left */
void       san_grid_header_set_offset (SanGridHeader *self,
                                       int            offset);

G_END_DECLS
