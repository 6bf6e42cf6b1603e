/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/san-report-block.h"
#include "report/san-report-piece.h"

G_BEGIN_DECLS

/* Sets blocks as a column of pieces, @width points wide, with the spaces between them. No chart is
 * higher than @height.
 * Returns: (transfer full) (element-type SanPiece) */
GPtrArray *san_report_flow_blocks (const GPtrArray *blocks,
                                   PangoContext    *context,
                                   double           width,
                                   double           height);

G_END_DECLS
