/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-table.h"
#include "report/san-report-piece.h"

G_BEGIN_DECLS

/* Appends head and rows of @table. @repeat are the pieces drawn again above a part that goes on on
 * the next page, such as "Table 3, continued"; the head is added to them. The table is as wide as
 * its contents, @width at most; more columns than that can hold make the letters smaller. */
void san_report_append_table (GPtrArray      *pieces,
                              PangoContext   *context,
                              const SanTable *table,
                              double          width,
                              GPtrArray      *repeat);

G_END_DECLS
