/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-draft-private.h"

#include <string.h>

#include "model/san-clip-table.h"
#include "model/san-number.h"

/* How tables name the row that adds the others up, in the languages of the course */
static const char * const total_words[] = {
  "total", "totals", "sum", "всего", "итого", "сумма", "усяго", "разам", "барлығы", "жиыны",
};

static const GPtrArray *
row_at (const GPtrArray *table,
        guint            row)
{
  return g_ptr_array_index (table, row);
}

static gboolean
is_number (const char *text)
{
  double number;

  return san_number_parse (text, &number);
}

/* A row of headings: there are words over the columns of numbers, and no number. */
static gboolean
is_heading (SanDraft        *draft,
            const GPtrArray *cells,
            guint            column)
{
  gboolean has_words = FALSE;

  for (guint i = 0; i < cells->len && column + i < draft->columns->len; i++)
    {
      const char *text = g_ptr_array_index (cells, i);

      if (san_draft_get_column (draft, column + i)->field->type == SAN_FIELD_TEXT || *text == '\0')
        continue;

      if (is_number (text))
        return FALSE;

      has_words = TRUE;
    }

  return has_words;
}

static gboolean
is_total (const GPtrArray *cells)
{
  const char *text = "";
  g_autofree char *folded = NULL;

  for (guint i = 0; i < cells->len && *text == '\0'; i++)
    text = g_ptr_array_index (cells, i);

  folded = g_utf8_casefold (text, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (total_words); i++)
    {
      gsize length = strlen (total_words[i]);

      if (strncmp (folded, total_words[i], length) == 0
          && !g_unichar_isalpha (g_utf8_get_char (folded + length)))
        return TRUE;
    }

  return FALSE;
}

static guint
count_filled (const GPtrArray *cells,
              guint            first)
{
  guint n = 0;

  for (guint i = first; i < cells->len; i++)
    if (*(const char *) g_ptr_array_index (cells, i) != '\0')
      n++;

  return n;
}

/* A line of values for a single column goes down the rows. */
static GPtrArray *
turn_line (GPtrArray *table)
{
  GPtrArray *turned = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  const GPtrArray *line = row_at (table, 0);

  for (guint i = 0; i < line->len; i++)
    {
      GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (cells, g_strdup (g_ptr_array_index (line, i)));
      g_ptr_array_add (turned, cells);
    }

  g_ptr_array_unref (table);
  return turned;
}

/* Returns: number of filled cells that have no column to go to */
static guint
put_row (SanDraft        *draft,
         guint            row,
         guint            column,
         const GPtrArray *cells)
{
  guint n = MIN (cells->len, draft->columns->len - column);

  for (guint i = 0; i < n; i++)
    {
      const SanDraftColumn *place = san_draft_get_column (draft, column + i);

      san_draft_state_set_cell (draft->state, place->field->id, place->group, row,
                                g_ptr_array_index (cells, i));
    }

  return count_filled (cells, n);
}

guint
san_draft_paste (SanDraft   *draft,
                 guint       row,
                 guint       column,
                 const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr(GPtrArray) table = NULL;
  guint first = 0, end, max_rows, n_left_out = 0;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), 0);
  g_return_val_if_fail (column < draft->columns->len, 0);
  g_return_val_if_fail (text != NULL, 0);

  valid = g_utf8_make_valid (text, -1);
  table = san_clip_table_parse (valid);
  if (table->len == 0)
    return 0;

  if (table->len == 1 && draft->columns->len - column == 1)
    table = turn_line (g_steal_pointer (&table));

  end = table->len;
  if (row == 0 && end > 1 && is_heading (draft, row_at (table, 0), column))
    first = 1;
  if (end - first > 1 && is_total (row_at (table, end - 1)))
    n_left_out += count_filled (row_at (table, --end), 0);

  max_rows = san_draft_has_fixed_rows (draft) ? san_draft_get_n_rows (draft) : SAN_DRAFT_MAX_ROWS;
  san_draft_begin (draft, NULL);
  for (guint i = first; i < end; i++)
    if (row < max_rows && i - first < max_rows - row)
      n_left_out += put_row (draft, row + i - first, column, row_at (table, i));
    else
      n_left_out += count_filled (row_at (table, i), 0);
  san_draft_end (draft);

  return n_left_out;
}

static void
append_cell (GString    *text,
             const char *cell)
{
  g_auto(GStrv) pieces = NULL;
  g_autofree char *doubled = NULL;

  if (strpbrk (cell, "\t\r\n\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }

  pieces = g_strsplit (cell, "\"", -1);
  doubled = g_strjoinv ("\"\"", pieces);
  g_string_append_printf (text, "\"%s\"", doubled);
}

char *
san_draft_copy_cells (SanDraft *draft,
                      guint     row,
                      guint     column,
                      guint     n_rows,
                      guint     n_columns)
{
  GString *text = g_string_new (NULL);
  guint last_row, last_column;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), NULL);

  last_row = san_draft_cut_range (row, n_rows, san_draft_get_n_rows (draft));
  last_column = san_draft_cut_range (column, n_columns, draft->columns->len);
  for (guint i = row; i < last_row; i++)
    for (guint j = column; j < last_column; j++)
      {
        append_cell (text, san_draft_get_cell (draft, i, j));
        g_string_append_c (text, j + 1 < last_column ? '\t' : '\n');
      }

  return g_string_free (text, FALSE);
}
