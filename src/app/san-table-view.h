/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-table.h"

G_BEGIN_DECLS

/**
 * SanTableView:
 *
 * A table of the working. What is too wide is scrolled inside; of a very long table the first rows
 * and the totals are shown until more is asked for. `table.copy` copies it for a spreadsheet.
 */
#define SAN_TYPE_TABLE_VIEW (san_table_view_get_type ())
G_DECLARE_FINAL_TYPE (SanTableView, san_table_view, SAN, TABLE_VIEW, GtkWidget)

GtkWidget *san_table_view_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       san_table_view_set_table (SanTableView *self,
                                     SanTable     *table);

G_END_DECLS
