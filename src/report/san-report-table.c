/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report-table.h"

#include "report/san-report-grid.h"
#include "report/san-report-style.h"
#include "report/san-report-table-head.h"

/* A table of at most this many rows is not divided between pages. */
#define SHORT_ROWS 5
/* Nor is one of at most this many, unless much of a page would stay empty for it. */
#define WHOLE_ROWS 10

typedef struct
{
  SanGrid   *grid;
  GPtrArray *cells;      /* of PangoLayout, one for each column */
  gboolean   is_total;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  san_grid_unref (row->grid);
  g_ptr_array_unref (row->cells);
  g_free (row);
}

/* Numbers stand at the last line of a name that takes several. */
static void
draw_cells (const Row *row,
            double     height,
            cairo_t   *cr)
{
  for (guint i = 0; i < row->grid->n_columns; i++)
    {
      PangoLayout *cell = g_ptr_array_index (row->cells, i);
      double x = san_grid_edge (row->grid, i) + row->grid->insets[i];

      cairo_move_to (cr, x, height - SAN_CELL_PADDING_Y - san_report_text_height (cell));
      pango_cairo_show_layout (cr, cell);
    }
}

static void
draw_row (const SanPiece *piece,
          cairo_t        *cr)
{
  const Row *row = piece->data;

  cairo_save (cr);
  cairo_set_line_width (cr, SAN_RULE_THIN);
  cairo_set_source_rgb (cr, SAN_RULE_GREY, SAN_RULE_GREY, SAN_RULE_GREY);
  for (guint i = 0; i <= row->grid->n_columns; i++)
    {
      cairo_move_to (cr, san_grid_edge (row->grid, i), 0);
      cairo_rel_line_to (cr, 0, piece->height);
    }
  cairo_move_to (cr, 0, piece->height);
  cairo_rel_line_to (cr, row->grid->total, 0);
  cairo_stroke (cr);
  cairo_restore (cr);

  if (row->is_total)
    {
      cairo_set_line_width (cr, SAN_RULE_THICK);
      cairo_move_to (cr, 0, 0);
      cairo_rel_line_to (cr, row->grid->total, 0);
      cairo_stroke (cr);
    }
  draw_cells (row, piece->height, cr);
}

static SanPiece *
row_piece (PangoContext   *context,
           const SanTable *table,
           SanGrid        *grid,
           guint           number)
{
  Row *row = g_new0 (Row, 1);
  gboolean is_total = number == san_table_get_n_rows (table);
  SanTextStyle style = is_total ? SAN_TEXT_CELL_TOTAL : SAN_TEXT_CELL;
  double height = 0;

  row->grid = san_grid_ref (grid);
  row->cells = g_ptr_array_new_with_free_func (g_object_unref);
  row->is_total = is_total;
  for (guint i = 0; i < grid->n_columns; i++)
    {
      gboolean numeric = san_table_is_numeric (table, i);
      double width = grid->widths[i] - 2 * grid->insets[i];
      /* A number fits its column exactly; rounding must not break it. */
      PangoLayout *cell =
        san_report_text_new (context, style, san_table_get_cell (table, i, number),
                             numeric ? width + 1 : width,
                             numeric ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);

      height = MAX (height, san_report_text_height (cell));
      g_ptr_array_add (row->cells, cell);
    }
  return san_piece_new (grid->total, height + 2 * SAN_CELL_PADDING_Y, draw_row, row, row_free);
}

void
san_report_append_table (GPtrArray      *pieces,
                         PangoContext   *context,
                         const SanTable *table,
                         double          width,
                         GPtrArray      *repeat)
{
  guint n_rows = san_table_get_n_rows (table) + (san_table_has_total (table) ? 1 : 0);
  g_autoptr(SanGrid) grid = NULL;

  if (san_table_get_n_columns (table) == 0)
    return;

  grid = san_grid_new (context, table, width);
  g_ptr_array_add (pieces, san_report_table_head_new (context, table, grid));
  g_ptr_array_add (repeat, san_report_table_head_new (context, table, grid));

  for (guint i = 0; i < n_rows; i++)
    {
      SanPiece *piece = row_piece (context, table, grid, i);

      piece->repeat = g_ptr_array_ref (repeat);
      piece->keep = i + 1 < n_rows && (n_rows <= SHORT_ROWS || i == 0 || i == n_rows - 2);
      piece->loose = i + 1 < n_rows && n_rows <= WHOLE_ROWS;
      g_ptr_array_add (pieces, piece);
    }
}
