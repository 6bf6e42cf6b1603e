/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "model/san-chart.h"
#include "model/san-formula.h"

G_BEGIN_DECLS

typedef struct _SanPiece SanPiece;

/* What may change places where a page ends: text goes before the figure that it follows. */
typedef enum {
  SAN_ORDER_FIXED,
  SAN_ORDER_FIGURE,   /* a figure with what belongs to it */
  SAN_ORDER_TEXT,     /* text after a figure */
} SanOrder;

/* Draws a piece with its upper left corner at 0, 0. */
typedef void (*SanPieceDrawFunc) (const SanPiece *piece,
                                  cairo_t        *cr);

/**
 * SanPiece:
 * @x: distance from the left margin
 * @width: in points
 * @height: in points
 * @before: space above; none on top of a page
 * @baseline: of a formula, below its upper edge
 * @least: height down to which a page may press a figure; 0 for what keeps its height
 * @order: whether it may change places with its neighbours
 * @keep: no page break after this piece
 * @loose: the same, unless much of a page would stay empty
 * @repeat: (nullable) (element-type SanPiece): drawn first where this piece comes to stand on top
 *   of a page: the head of its table
 * @bookmark: (nullable): entry in the outline of a PDF
 * @draw: how it is drawn
 * @data: for @draw
 * @free_data: (nullable): frees @data
 *
 * The smallest thing that a page break can't divide: a line of text, a formula, a row of a table,
 * a chart.
 */
struct _SanPiece
{
  double            x;
  double            width;
  double            height;
  double            before;
  double            baseline;
  double            least;
  SanOrder          order;
  gboolean          keep;
  gboolean          loose;
  GPtrArray        *repeat;
  char             *bookmark;
  SanPieceDrawFunc  draw;
  gpointer          data;
  GDestroyNotify    free_data;
};

SanPiece *san_piece_new         (double            width,
                                 double            height,
                                 SanPieceDrawFunc  draw,
                                 gpointer          data,
                                 GDestroyNotify    free_data) G_GNUC_WARN_UNUSED_RESULT;
void      san_piece_free        (SanPiece         *piece);

/* A piece for each line of @layout. One line is never left alone before or after a page break.
 * @before is the space above the first. */
void      san_piece_append_text (GPtrArray        *pieces,
                                 PangoLayout      *layout,
                                 double            x,
                                 double            before);
/* A formula broken into lines at most @width wide, where it can be broken. */
SanPiece *san_piece_new_formula (PangoContext     *context,
                                 const SanFormula *formula,
                                 double            size,
                                 double            width) G_GNUC_WARN_UNUSED_RESULT;
SanPiece *san_piece_new_figure  (SanChart         *chart,
                                 double            width,
                                 double            height) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanPiece, san_piece_free)

G_END_DECLS
