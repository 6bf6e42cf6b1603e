/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/san-report-piece.h"

G_BEGIN_DECLS

/**
 * SanPlaced:
 * @piece: what stands there
 * @page: from 0
 * @x: from the left margin
 * @y: from the upper margin
 * @scale: below 1 for a piece that would not fit even a whole page
 */
typedef struct
{
  const SanPiece *piece;
  guint           page;
  double          x;
  double          y;
  double          scale;
} SanPlaced;

/* Gives each of @pieces its place on pages with room for @width and @height. So that little of a
 * page stays empty before a figure, the figure is made lower, or the text after it is moved before
 * it in @pieces.
 * Returns: (transfer full) (element-type SanPlaced) */
GArray *san_report_pages_fill (GPtrArray *pieces,
                               double     width,
                               double     height,
                               guint     *out_n_pages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
