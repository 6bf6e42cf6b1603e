/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-table.h"

#include <math.h>

typedef struct
{
  char      *heading;
  char      *symbol;
  char      *group;
  GPtrArray *cells;       /* of texts */
  char      *total;
  int        decimals;
  gboolean   numeric;
} Column;

struct _SanTable
{
  gatomicrefcount  ref_count;
  SanNotation      notation;
  char            *title;
  char            *note;
  GPtrArray       *columns;
  guint            n_rows;
  gboolean         has_total;
};

static void
column_free (gpointer data)
{
  Column *column = data;

  g_free (column->heading);
  g_free (column->symbol);
  g_free (column->group);
  g_free (column->total);
  g_ptr_array_unref (column->cells);
  g_free (column);
}

SanTable *
san_table_new (const SanNotation *notation,
               const char        *title)
{
  SanTable *table = g_new0 (SanTable, 1);

  g_return_val_if_fail (notation != NULL, NULL);

  g_atomic_ref_count_init (&table->ref_count);
  table->notation = *notation;
  table->title = g_strdup (title);
  table->columns = g_ptr_array_new_with_free_func (column_free);
  return table;
}

SanTable *
san_table_ref (SanTable *table)
{
  g_atomic_ref_count_inc (&table->ref_count);
  return table;
}

void
san_table_unref (SanTable *table)
{
  if (!g_atomic_ref_count_dec (&table->ref_count))
    return;

  g_free (table->title);
  g_free (table->note);
  g_ptr_array_unref (table->columns);
  g_free (table);
}

static Column *
add_column (SanTable   *table,
            const char *heading,
            gsize       n)
{
  Column *column = g_new0 (Column, 1);

  column->heading = g_strdup (heading);
  column->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (table->columns, column);
  table->n_rows = MAX (table->n_rows, (guint) n);
  return column;
}

static Column *
last_column (SanTable *table)
{
  g_assert (table->columns->len > 0);

  return g_ptr_array_index (table->columns, table->columns->len - 1);
}

void
san_table_add_labels (SanTable           *table,
                      const char         *heading,
                      const char * const *labels,
                      gsize               n)
{
  Column *column = add_column (table, heading, n);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (column->cells, g_strdup (labels[i]));
}

void
san_table_add_numbers (SanTable     *table,
                       const char   *heading,
                       const double *values,
                       gsize         n,
                       SanQuantity   quantity)
{
  Column *column = add_column (table, heading, n);

  column->numeric = TRUE;
  column->decimals = san_notation_common_decimals (&table->notation, values, n, quantity);
  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (column->cells, san_notation_format_decimals (values[i], column->decimals));
}

void
san_table_set_symbol (SanTable   *table,
                      const char *markup)
{
  Column *column = last_column (table);

  g_free (column->symbol);
  column->symbol = g_strdup (markup);
}

void
san_table_set_group (SanTable   *table,
                     const char *group)
{
  Column *column = last_column (table);

  g_free (column->group);
  column->group = g_strdup (group);
}

void
san_table_set_total_text (SanTable   *table,
                          const char *text)
{
  Column *column = last_column (table);

  g_free (column->total);
  column->total = g_strdup (text);
  table->has_total = TRUE;
}

void
san_table_set_total (SanTable *table,
                     double    total)
{
  g_autofree char *text = NULL;

  if (!isnan (total))
    text = san_notation_format_decimals (total, last_column (table)->decimals);
  san_table_set_total_text (table, text);
}

void
san_table_set_note (SanTable   *table,
                    const char *note)
{
  g_free (table->note);
  table->note = g_strdup (note);
}

static const Column *
nth_column (const SanTable *table,
            guint           column)
{
  g_assert (column < table->columns->len);

  return g_ptr_array_index (table->columns, column);
}

const char *
san_table_get_title (const SanTable *table)
{
  return table->title;
}

const char *
san_table_get_note (const SanTable *table)
{
  return table->note;
}

guint
san_table_get_n_columns (const SanTable *table)
{
  return table->columns->len;
}

guint
san_table_get_n_rows (const SanTable *table)
{
  return table->n_rows;
}

gboolean
san_table_has_total (const SanTable *table)
{
  return table->has_total;
}

gboolean
san_table_has_groups (const SanTable *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (nth_column (table, i)->group != NULL)
      return TRUE;
  return FALSE;
}

const char *
san_table_get_heading (const SanTable *table,
                       guint           column)
{
  return nth_column (table, column)->heading;
}

const char *
san_table_get_symbol (const SanTable *table,
                      guint           column)
{
  return nth_column (table, column)->symbol;
}

const char *
san_table_get_group (const SanTable *table,
                     guint           column)
{
  return nth_column (table, column)->group;
}

gboolean
san_table_is_numeric (const SanTable *table,
                      guint           column)
{
  return nth_column (table, column)->numeric;
}

const char *
san_table_get_cell (const SanTable *table,
                    guint           column,
                    guint           row)
{
  const Column *c = nth_column (table, column);

  if (row == table->n_rows)
    return c->total != NULL ? c->total : "";
  return row < c->cells->len ? g_ptr_array_index (c->cells, row) : "";
}
