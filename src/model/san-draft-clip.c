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

/* Returns: number of filled cells left out */
static guint
put_table (SanDraft        *draft,
           guint            row,
           guint            column,
           const GPtrArray *table,
           guint            first)
{
  guint max_rows = san_draft_has_fixed_rows (draft) ? san_draft_get_n_rows (draft)
                                                    : SAN_DRAFT_MAX_ROWS;
  guint end = table->len, n_left_out = 0;

  if (end - first > 1 && is_total (row_at (table, end - 1)))
    n_left_out += count_filled (row_at (table, --end), 0);

  for (guint i = first; i < end; i++)
    if (row < max_rows && i - first < max_rows - row)
      n_left_out += put_row (draft, row + i - first, column, row_at (table, i));
    else
      n_left_out += count_filled (row_at (table, i), 0);

  return n_left_out;
}

guint
san_draft_paste (SanDraft   *draft,
                 guint       row,
                 guint       column,
                 const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr(GPtrArray) table = NULL;
  guint first = 0, n_left_out;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), 0);
  g_return_val_if_fail (column < draft->columns->len, 0);
  g_return_val_if_fail (text != NULL, 0);

  valid = g_utf8_make_valid (text, -1);
  table = san_clip_table_parse (valid);
  if (table->len == 0)
    return 0;

  if (table->len == 1 && draft->columns->len - column == 1)
    table = turn_line (g_steal_pointer (&table));
  if (row == 0 && table->len > 1 && is_heading (draft, row_at (table, 0), column))
    first = 1;

  san_draft_begin (draft);
  n_left_out = put_table (draft, row, column, table, first);
  san_draft_end (draft);

  return n_left_out;
}

/* --- a whole table --- */

static guint
count_columns (const GPtrArray *table)
{
  guint n = 0;

  for (guint i = 0; i < table->len; i++)
    n = MAX (n, row_at (table, i)->len);

  return n;
}

static gboolean
is_year (const char *text)
{
  double number;

  return san_number_parse (text, &number) && number >= 1800 && number <= 2200
         && strlen (text) == 4;
}

/* "Region; 2022; 2023" is a heading too: a word, and nothing but years over numbers that are
 * none. */
static gboolean
is_heading_of_years (const GPtrArray *table)
{
  const GPtrArray *cells = row_at (table, 0);

  if (cells->len < 2 || is_number (g_ptr_array_index (cells, 0)))
    return FALSE;
  for (guint i = 1; i < cells->len; i++)
    if (!is_year (g_ptr_array_index (cells, i)))
      return FALSE;
  for (guint i = 1; i < table->len; i++)
    for (guint k = 1; k < row_at (table, i)->len; k++)
      if (is_number (g_ptr_array_index (row_at (table, i), k))
          && !is_year (g_ptr_array_index (row_at (table, i), k)))
        return TRUE;

  return FALSE;
}

/* Columns of a form: @n_lone that belong to no group, then @n_each of each group. */
static void
count_form (SanDraft *draft,
            guint    *n_lone,
            guint    *n_each)
{
  *n_lone = *n_each = 0;
  for (guint i = 0; i < draft->columns->len; i++)
    {
      const int group = san_draft_get_column (draft, i)->group;

      *n_lone += group < 0;
      *n_each += group == 0;
    }
}

/* Makes as many groups as the table has, and names them by its heading. */
static void
fit_groups (SanDraft        *draft,
            const GPtrArray *table,
            const GPtrArray *heading)
{
  guint n_lone, n_each, n_columns = count_columns (table), n_groups;

  count_form (draft, &n_lone, &n_each);
  if (n_each == 0)
    return;

  n_groups = n_columns > n_lone ? (n_columns - n_lone + n_each - 1) / n_each : 0;
  n_groups = CLAMP (n_groups, san_draft_min_groups (draft), SAN_DRAFT_MAX_GROUPS);
  g_ptr_array_set_size (draft->state->groups, 0);
  g_ptr_array_set_size (draft->state->groups, (int) n_groups);
  for (guint i = 0; heading != NULL && n_each == 1 && i < n_groups; i++)
    if (n_lone + i < heading->len)
      san_draft_state_set_group (draft->state, i, g_ptr_array_index (heading, n_lone + i));
  san_draft_update_columns (draft);
}

/* A table without names has values only. */
static guint
find_first_column (SanDraft        *draft,
                   const GPtrArray *table)
{
  const gboolean has_names = san_draft_is_names_column (san_draft_get_column (draft, 0)->field);

  return has_names && draft->columns->len > 1 && count_columns (table) == 1 ? 1 : 0;
}

static void
clear_grid (SanDraft *draft)
{
  for (guint i = 0; i < draft->columns->len; i++)
    {
      const SanDraftColumn *place = san_draft_get_column (draft, i);
      const guint n = san_draft_state_get_length (draft->state, place->field->id, place->group);

      san_draft_state_remove_rows (draft->state, place->field->id, place->group, 0, n);
    }
}

guint
san_draft_take_table (SanDraft   *draft,
                      const char *text)
{
  g_autoptr(GPtrArray) table = NULL;
  const GPtrArray *heading = NULL;
  guint n_left_out, column;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), 0);
  g_return_val_if_fail (text != NULL, 0);

  table = san_clip_table_parse (text);
  if (table->len == 0 || draft->columns->len == 0)
    return 0;

  column = find_first_column (draft, table);
  if (table->len > 1
      && (is_heading (draft, row_at (table, 0), column) || is_heading_of_years (table)))
    heading = row_at (table, 0);

  san_draft_begin (draft);
  clear_grid (draft);
  fit_groups (draft, table, heading);
  n_left_out = put_table (draft, 0, column, table, heading != NULL);
  san_draft_end (draft);

  return n_left_out;
}

/* --- copying --- */

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
