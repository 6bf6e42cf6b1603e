/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "san-model"

#include "model/san-draft-private.h"

#include "model/san-number.h"

/* What a row is sorted by. */
typedef struct
{
  guint    row;
  gboolean is_blank;
  gboolean is_number;
  double   number;
  char    *key;       /* of words, in the order of the language */
} SortRow;

static void
clear_row (gpointer data)
{
  g_free (((SortRow *) data)->key);
}

static GArray *
read_rows (SanDraft *draft,
           guint     column,
           guint     n_rows)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (SortRow), n_rows);

  g_array_set_clear_func (rows, clear_row);
  for (guint i = 0; i < n_rows; i++)
    {
      const char *text = san_draft_get_cell (draft, i, column);
      g_autofree char *folded = g_utf8_casefold (text, -1);
      SortRow row = { .row = i, .is_blank = san_draft_is_blank (text) };

      row.is_number = san_number_parse (text, &row.number);
      row.key = g_utf8_collate_key (folded, -1);
      g_array_append_val (rows, row);
    }

  return rows;
}

/* Numbers stand before words. */
static int
compare_keys (const SortRow *a,
              const SortRow *b)
{
  if (a->is_number != b->is_number)
    return a->is_number ? -1 : 1;
  if (a->is_number)
    return (a->number > b->number) - (a->number < b->number);

  return g_strcmp0 (a->key, b->key);
}

/* Blank rows are last in either order; equal ones stay as they are. */
static int
compare_rows (gconstpointer left,
              gconstpointer right,
              gpointer      descending)
{
  const SortRow *a = left;
  const SortRow *b = right;
  int order;

  if (a->is_blank != b->is_blank)
    return a->is_blank ? 1 : -1;

  order = a->is_blank ? 0 : compare_keys (a, b);
  if (order == 0)
    return (a->row > b->row) - (a->row < b->row);

  return GPOINTER_TO_INT (descending) ? -order : order;
}

static gboolean
is_in_order (const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, SortRow, i).row != i)
      return FALSE;

  return TRUE;
}

static void
move_cells (SanDraft     *draft,
            guint         column,
            const GArray *rows)
{
  const SanDraftColumn *place = san_draft_get_column (draft, column);
  g_auto(GStrv) cells = g_new0 (char *, rows->len + 1);

  for (guint i = 0; i < rows->len; i++)
    cells[i] = g_strdup (san_draft_get_cell (draft, g_array_index (rows, SortRow, i).row, column));
  for (guint i = 0; i < rows->len; i++)
    san_draft_state_set_cell (draft->state, place->field->id, place->group, i, cells[i]);
}

/* Puts all rows into the order of @rows, or the cells of @column alone if it is independent. */
static void
arrange_rows (SanDraft     *draft,
              guint         column,
              const GArray *rows)
{
  const SanField *field = san_draft_get_column (draft, column)->field;
  const gboolean alone = (field->flags & SAN_FIELD_INDEPENDENT) != 0;

  san_draft_begin (draft);
  for (guint i = 0; i < draft->columns->len; i++)
    if (i == column || !alone)
      move_cells (draft, i, rows);
  san_draft_end (draft);
}

void
san_draft_sort_rows (SanDraft *draft,
                     guint     column,
                     gboolean  descending)
{
  g_autoptr(GArray) rows = NULL;

  g_return_if_fail (SAN_IS_DRAFT (draft));
  g_return_if_fail (column < draft->columns->len);

  if (san_draft_has_fixed_rows (draft))
    return;

  rows = read_rows (draft, column, san_draft_get_n_rows (draft));
  g_array_sort_with_data (rows, compare_rows, GINT_TO_POINTER (descending));
  if (is_in_order (rows))
    return;

  arrange_rows (draft, column, rows);
}

gboolean
san_draft_move_rows (SanDraft *draft,
                     guint     column,
                     guint     row,
                     guint     n,
                     gboolean  down)
{
  g_autoptr(GArray) rows = NULL;
  guint n_rows, neighbour;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (column < draft->columns->len, FALSE);

  n_rows = san_draft_get_n_rows (draft);
  if (san_draft_has_fixed_rows (draft) || n == 0 || row >= n_rows || n > n_rows - row
      || (down ? row + n >= n_rows : row == 0))
    return FALSE;

  rows = read_rows (draft, 0, n_rows);
  neighbour = down ? row + n : row - 1;
  for (guint i = 0; i < n; i++)
    g_array_index (rows, SortRow, down ? row + 1 + i : row - 1 + i).row = row + i;
  g_array_index (rows, SortRow, down ? row : row + n - 1).row = neighbour;

  arrange_rows (draft, column, rows);
  return TRUE;
}
