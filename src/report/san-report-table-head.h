/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/san-report-grid.h"
#include "report/san-report-piece.h"

G_BEGIN_DECLS

/* The head of a table: one row, or two where columns have a common heading. */
SanPiece *san_report_table_head_new (PangoContext   *context,
                                     const SanTable *table,
                                     SanGrid        *grid) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
