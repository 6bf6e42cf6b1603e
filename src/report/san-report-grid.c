/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report-grid.h"

#include "report/san-report-style.h"

/* A heading of several words asks for no more than this; it is broken into lines instead. */
#define HEADING_WIDTH 84.0

/* What the contents of a column ask for, without padding. */
typedef struct
{
  double least;     /* the longest word, or the longest number: these are never broken */
  double natural;   /* everything in one line */
  double cells;     /* the widest cell in one line */
} Demand;

static double
text_width (PangoContext *context,
            SanTextStyle  style,
            const char   *text)
{
  g_autoptr(PangoLayout) layout = san_report_text_new (context, style, text, -1, PANGO_ALIGN_LEFT);

  return san_report_text_width (layout);
}

static double
longest_word (PangoContext *context,
              SanTextStyle  style,
              const char   *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  double longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, text_width (context, style, words[i]));
  return longest;
}

static Demand
column_demand (PangoContext   *context,
               const SanTable *table,
               guint           column)
{
  const char *heading = san_table_get_heading (table, column);
  gboolean numeric = san_table_is_numeric (table, column);
  guint n_rows = san_table_get_n_rows (table) + (san_table_has_total (table) ? 1 : 0);
  Demand demand = { 0, 0, 0 };

  for (guint row = 0; row < n_rows; row++)
    {
      const char *cell = san_table_get_cell (table, column, row);
      SanTextStyle style = row < san_table_get_n_rows (table) ? SAN_TEXT_CELL : SAN_TEXT_CELL_TOTAL;
      double width = text_width (context, style, cell);

      demand.cells = MAX (demand.cells, width);
      demand.least = MAX (demand.least, numeric ? width : longest_word (context, style, cell));
    }
  demand.natural = demand.cells;
  if (heading != NULL)
    {
      demand.least = MAX (demand.least, longest_word (context, SAN_TEXT_CELL_HEAD, heading));
      demand.natural = MAX (demand.natural, MIN (text_width (context, SAN_TEXT_CELL_HEAD, heading),
                                                 HEADING_WIDTH));
    }
  demand.natural = MAX (demand.natural, demand.least);
  return demand;
}

/* What is left over the least widths goes to the columns in proportion to what they lack. */
static void
share_out (SanGrid      *grid,
           const Demand *demands,
           double        width)
{
  double padding = 2 * SAN_CELL_PADDING_X;
  double least = 0, natural = 0, share = 1;

  for (guint i = 0; i < grid->n_columns; i++)
    {
      least += demands[i].least + padding;
      natural += demands[i].natural + padding;
    }
  if (natural > width)
    share = natural > least ? CLAMP ((width - least) / (natural - least), 0, 1) : 0;

  grid->total = 0;
  for (guint i = 0; i < grid->n_columns; i++)
    {
      double more = share * (demands[i].natural - demands[i].least);

      grid->widths[i] = demands[i].least + more + padding;
      grid->total += grid->widths[i];
    }
}

/* A heading above a group of columns must have room, too. */
static void
widen_groups (SanGrid        *grid,
              PangoContext   *context,
              const SanTable *table)
{
  guint end;

  for (guint first = 0; first < grid->n_columns; first = end)
    {
      const char *group = san_table_get_group (table, first);
      double lacking;

      end = first + 1;
      if (group == NULL)
        continue;
      while (end < grid->n_columns && g_strcmp0 (group, san_table_get_group (table, end)) == 0)
        end++;
      lacking = longest_word (context, SAN_TEXT_CELL_HEAD, group) + 2 * SAN_CELL_PADDING_X
        - san_grid_span (grid, first, end - first);
      for (guint i = first; lacking > 0 && i < end; i++)
        grid->widths[i] += lacking / (end - first);
      grid->total += MAX (lacking, 0);
    }
}

SanGrid *
san_grid_new (PangoContext   *context,
              const SanTable *table,
              double          width)
{
  SanGrid *grid = g_new0 (SanGrid, 1);
  g_autofree Demand *demands = NULL;

  g_atomic_ref_count_init (&grid->ref_count);
  grid->n_columns = san_table_get_n_columns (table);
  grid->widths = g_new0 (double, grid->n_columns);
  grid->insets = g_new0 (double, grid->n_columns);
  demands = g_new0 (Demand, grid->n_columns);

  for (guint i = 0; i < grid->n_columns; i++)
    demands[i] = column_demand (context, table, i);
  share_out (grid, demands, width);
  widen_groups (grid, context, table);
  for (guint i = 0; i < grid->n_columns; i++)
    grid->insets[i] = san_table_is_numeric (table, i) ? (grid->widths[i] - demands[i].cells) / 2
                                                      : SAN_CELL_PADDING_X;
  return grid;
}

SanGrid *
san_grid_ref (SanGrid *grid)
{
  g_atomic_ref_count_inc (&grid->ref_count);
  return grid;
}

void
san_grid_unref (SanGrid *grid)
{
  if (!g_atomic_ref_count_dec (&grid->ref_count))
    return;

  g_free (grid->widths);
  g_free (grid->insets);
  g_free (grid);
}

double
san_grid_span (const SanGrid *grid,
               guint          first,
               guint          n)
{
  double width = 0;

  for (guint i = first; i < first + n; i++)
    width += grid->widths[i];
  return width;
}

double
san_grid_edge (const SanGrid *grid,
               guint          column)
{
  return san_grid_span (grid, 0, column);
}
