/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report-table-head.h"

#include "report/san-report-style.h"

#define HEAD_GREY 0.93
#define CAPTION_GAP 3.0
#define SYMBOL_GAP 2.0

/* One heading: words, and the symbol of the column below them. */
typedef struct
{
  double       x;
  double       y;
  double       width;
  double       height;
  PangoLayout *words;    /* or NULL */
  SanPiece    *symbol;   /* or NULL */
} Cell;

typedef struct
{
  GArray *cells;
} Head;

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  g_clear_object (&cell->words);
  g_clear_pointer (&cell->symbol, san_piece_free);
}

static void
head_free (gpointer data)
{
  Head *head = data;

  g_array_unref (head->cells);
  g_free (head);
}

static double
content_height (const Cell *cell)
{
  return (cell->words != NULL ? san_report_text_height (cell->words) : 0)
    + (cell->symbol != NULL ? SYMBOL_GAP + cell->symbol->height : 0);
}

static void
draw_cell (const Cell *cell,
           cairo_t    *cr)
{
  double y = cell->y + (cell->height - content_height (cell)) / 2;

  cairo_rectangle (cr, cell->x, cell->y, cell->width, cell->height);
  cairo_set_source_rgb (cr, HEAD_GREY, HEAD_GREY, HEAD_GREY);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, SAN_RULE_GREY, SAN_RULE_GREY, SAN_RULE_GREY);
  cairo_set_line_width (cr, SAN_RULE_THIN);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);

  if (cell->words != NULL)
    {
      cairo_move_to (cr, cell->x + SAN_CELL_PADDING_X, y);
      pango_cairo_show_layout (cr, cell->words);
      y += san_report_text_height (cell->words);
    }
  if (cell->symbol != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, cell->x + (cell->width - cell->symbol->width) / 2, y + SYMBOL_GAP);
      cell->symbol->draw (cell->symbol, cr);
      cairo_restore (cr);
    }
}

static void
draw_head (const SanPiece *piece,
           cairo_t        *cr)
{
  const Head *head = piece->data;

  for (guint i = 0; i < head->cells->len; i++)
    draw_cell (&g_array_index (head->cells, Cell, i), cr);
}

static PangoLayout *
heading_words (PangoContext *context,
               const char   *text,
               double        width)
{
  if (text == NULL || *text == '\0')
    return NULL;
  return san_report_text_new (context, SAN_TEXT_CELL_HEAD, text, width - 2 * SAN_CELL_PADDING_X,
                              PANGO_ALIGN_CENTER);
}

static Cell
column_cell (PangoContext   *context,
             const SanTable *table,
             const SanGrid  *grid,
             guint           column)
{
  const char *markup = san_table_get_symbol (table, column);
  Cell cell = { .x = san_grid_edge (grid, column), .width = grid->widths[column] };

  cell.words = heading_words (context, san_table_get_heading (table, column), cell.width);
  if (markup != NULL)
    {
      g_autoptr(SanFormula) formula = san_formula_new (markup);

      cell.symbol = san_piece_new_formula (context, formula, SAN_SYMBOL_SIZE,
                                           cell.width - 2 * SAN_CELL_PADDING_X);
    }
  return cell;
}

/* Columns from @first on that stand under the same heading. */
static guint
group_length (const SanTable *table,
              guint           first)
{
  const char *group = san_table_get_group (table, first);
  guint n = 1;

  while (first + n < san_table_get_n_columns (table)
         && g_strcmp0 (group, san_table_get_group (table, first + n)) == 0)
    n++;
  return n;
}

/* Adds the common headings. Returns: the height of their row, 0 where there are none. */
static double
add_groups (GArray         *cells,
            PangoContext   *context,
            const SanTable *table,
            const SanGrid  *grid)
{
  double height = 0;
  guint n;

  for (guint first = 0; first < grid->n_columns; first += n)
    {
      const char *group = san_table_get_group (table, first);
      Cell cell = { .x = san_grid_edge (grid, first) };

      n = group != NULL ? group_length (table, first) : 1;
      if (group == NULL)
        continue;
      cell.width = san_grid_span (grid, first, n);
      cell.words = heading_words (context, group, cell.width);
      height = MAX (height, content_height (&cell) + 2 * SAN_CELL_PADDING_Y);
      g_array_append_val (cells, cell);
    }
  for (guint i = 0; i < cells->len; i++)
    g_array_index (cells, Cell, i).height = height;
  return height;
}

SanPiece *
san_report_table_head_new (PangoContext   *context,
                           const SanTable *table,
                           SanGrid        *grid)
{
  Head *head = g_new0 (Head, 1);
  double groups, height;
  SanPiece *piece;
  guint first;

  head->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (head->cells, cell_clear);
  groups = add_groups (head->cells, context, table, grid);
  first = head->cells->len;

  /* A column without a group is as high as both rows. */
  height = groups;
  for (guint i = 0; i < grid->n_columns; i++)
    {
      Cell cell = column_cell (context, table, grid, i);

      cell.y = san_table_get_group (table, i) != NULL ? groups : 0;
      height = MAX (height, cell.y + content_height (&cell) + 2 * SAN_CELL_PADDING_Y);
      g_array_append_val (head->cells, cell);
    }
  for (guint i = first; i < head->cells->len; i++)
    {
      Cell *cell = &g_array_index (head->cells, Cell, i);

      cell->height = height - cell->y;
    }
  piece = san_piece_new (grid->total, height, draw_head, head, head_free);
  piece->before = CAPTION_GAP;
  piece->keep = TRUE;
  return piece;
}
