/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/san-grid-row.h"

G_BEGIN_DECLS

/**
 * SanGridPool:
 *
 * The rows of a sheet that have widgets now: those in sight and the one with the focus. What goes
 * out of sight is used again for what comes in.
 */
typedef struct _SanGridPool SanGridPool;

/* @created: called for each new row, to connect its cells */
typedef void (*SanGridRowFunc) (SanGridRow *row,
                                gpointer    user_data);

SanGridPool *san_grid_pool_new    (SanDraft          *draft,
                                   GtkWidget         *sheet,
                                   SanGridRowFunc     created) G_GNUC_WARN_UNUSED_RESULT;
void         san_grid_pool_free   (SanGridPool       *pool);
/* Gives widgets to the rows @first … @end − 1 of @n_rows, with what the draft has in them now. */
void         san_grid_pool_fill   (SanGridPool       *pool,
                                   guint              first,
                                   guint              end,
                                   guint              n_rows);
/* All rows go: the columns are not those of before. */
void         san_grid_pool_clear  (SanGridPool       *pool);
guint        san_grid_pool_get_n  (const SanGridPool *pool);
SanGridRow  *san_grid_pool_nth    (const SanGridPool *pool,
                                   guint              position);
/* Returns: (nullable): the row @index of the draft, if it has widgets */
SanGridRow  *san_grid_pool_find   (const SanGridPool *pool,
                                   guint              index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanGridPool, san_grid_pool_free)

G_END_DECLS
