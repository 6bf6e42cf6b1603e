/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "model/san-table.h"

G_BEGIN_DECLS

/**
 * SanGrid:
 * @widths: of the columns, padding included
 * @insets: space beside the contents of a column of numbers: the numbers stand under each other in
 *   the middle of the column
 * @total: sum of the widths
 *
 * The columns of a table on paper, shared by its head and all its rows. Reference counted.
 */
typedef struct
{
  gatomicrefcount  ref_count;
  guint            n_columns;
  double          *widths;
  double          *insets;
  double           total;
} SanGrid;

/* Fits the columns to their contents, within @width if the longest words allow that. */
SanGrid *san_grid_new   (PangoContext   *context,
                         const SanTable *table,
                         double          width) G_GNUC_WARN_UNUSED_RESULT;
SanGrid *san_grid_ref   (SanGrid        *grid);
void     san_grid_unref (SanGrid        *grid);
/* Width of @n columns from @first on */
double   san_grid_span  (const SanGrid  *grid,
                         guint           first,
                         guint           n);
/* Left edge of a column; that of column n_columns is the right edge of the table. */
double   san_grid_edge  (const SanGrid  *grid,
                         guint           column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanGrid, san_grid_unref)

G_END_DECLS
