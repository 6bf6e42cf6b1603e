/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report-piece.h"

#include "render/chart/san-chart-render.h"
#include "render/formula/san-formula-layout.h"
#include "report/san-report-style.h"

typedef struct
{
  PangoLayout *layout;
  int          line;
  double       x;         /* of the line within its layout */
  double       baseline;  /* below the top of the piece */
} Line;

SanPiece *
san_piece_new (double            width,
               double            height,
               SanPieceDrawFunc  draw,
               gpointer          data,
               GDestroyNotify    free_data)
{
  SanPiece *piece = g_new0 (SanPiece, 1);

  piece->width = width;
  piece->height = height;
  piece->draw = draw;
  piece->data = data;
  piece->free_data = free_data;
  return piece;
}

void
san_piece_free (SanPiece *piece)
{
  if (piece->free_data != NULL)
    piece->free_data (piece->data);
  g_clear_pointer (&piece->repeat, g_ptr_array_unref);
  g_free (piece->bookmark);
  g_free (piece);
}

/* --- text --- */

static void
line_free (gpointer data)
{
  Line *line = data;

  g_object_unref (line->layout);
  g_free (line);
}

static void
draw_line (const SanPiece *piece,
           cairo_t        *cr)
{
  const Line *line = piece->data;

  cairo_move_to (cr, line->x, line->baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (line->layout, line->line));
}

static SanPiece *
line_piece (PangoLayout     *layout,
            PangoLayoutIter *iter,
            int              number)
{
  Line *line = g_new0 (Line, 1);
  PangoRectangle logical;
  int top, bottom;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  pango_layout_iter_get_line_yrange (iter, &top, &bottom);
  line->layout = g_object_ref (layout);
  line->line = number;
  line->x = pango_units_to_double (logical.x);
  line->baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter) - top);
  return san_piece_new (pango_units_to_double (logical.x + logical.width),
                        pango_units_to_double (bottom - top), draw_line, line, line_free);
}

void
san_piece_append_text (GPtrArray   *pieces,
                       PangoLayout *layout,
                       double       x,
                       double       before)
{
  int n_lines = pango_layout_get_line_count (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  for (int i = 0; i < n_lines; i++)
    {
      SanPiece *piece = line_piece (layout, iter, i);

      piece->x = x;
      piece->before = i == 0 ? before : 0;
      piece->keep = i + 1 < n_lines && (i == 0 || i == n_lines - 2);
      g_ptr_array_add (pieces, piece);
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
}

/* --- formulas --- */

static void
draw_formula (const SanPiece *piece,
              cairo_t        *cr)
{
  double ascent;

  san_formula_layout_get_extents (piece->data, NULL, &ascent, NULL);
  san_formula_layout_draw (piece->data, cr, 0, ascent);
}

SanPiece *
san_piece_new_formula (PangoContext     *context,
                       const SanFormula *formula,
                       double            size,
                       double            width)
{
  SanFormulaLayout *layout = san_formula_layout_new_wrapped (formula, context, size, width);
  double taken, ascent, descent;
  SanPiece *piece;

  san_formula_layout_get_extents (layout, &taken, &ascent, &descent);
  piece = san_piece_new (taken, ascent + descent, draw_formula, layout,
                         (GDestroyNotify) san_formula_layout_free);
  piece->baseline = ascent;
  return piece;
}

/* --- figures --- */

/* A page can't refuse; what went wrong is told in the place of the chart. */
static void
draw_failure (const SanPiece *piece,
              const char     *message,
              cairo_t        *cr)
{
  PangoContext *context = san_report_context_new ();
  g_autoptr(PangoLayout) layout =
    san_report_text_new (context, SAN_TEXT_BODY, message, piece->width, PANGO_ALIGN_CENTER);

  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (context);
}

static void
draw_figure (const SanPiece *piece,
             cairo_t        *cr)
{
  g_autoptr(GError) error = NULL;

  if (!san_chart_render (piece->data, cr, piece->width, piece->height, SAN_CHART_STYLE_PRINT,
                         &error))
    draw_failure (piece, error->message, cr);
}

SanPiece *
san_piece_new_figure (SanChart *chart,
                      double    width,
                      double    height)
{
  return san_piece_new (width, height, draw_figure, san_chart_ref (chart),
                        (GDestroyNotify) san_chart_unref);
}
