/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-draft-private.h"

#include <string.h>

/* An empty grid that invites to type */
#define MIN_ROWS 3

static const SanDraftColumn *
column_at (SanDraft *draft,
           guint     column)
{
  return &g_array_index (draft->columns, SanDraftColumn, column);
}

guint
san_draft_get_n_columns (SanDraft *draft)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), 0);

  return draft->columns->len;
}

const SanDraftColumn *
san_draft_get_column (SanDraft *draft,
                      guint     column)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (column < draft->columns->len, NULL);

  return column_at (draft, column);
}

static guint
get_fixed_rows (SanDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->columns->len; i++)
    n = MAX (n, (guint) column_at (draft, i)->field->fixed_length);

  return n;
}

static guint
get_min_rows (SanDraft *draft)
{
  guint n = MIN_ROWS;

  for (guint i = 0; i < draft->columns->len; i++)
    if (column_at (draft, i)->field->shape == SAN_SHAPE_LIST)
      n = MAX (n, (guint) column_at (draft, i)->field->min_length);

  return n;
}

guint
san_draft_get_n_rows (SanDraft *draft)
{
  guint n;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), 0);

  if (draft->columns->len == 0)
    return 0;

  if (san_draft_has_fixed_rows (draft))
    return get_fixed_rows (draft);

  n = get_min_rows (draft);
  for (guint i = 0; i < draft->columns->len; i++)
    {
      const SanDraftColumn *column = column_at (draft, i);

      n = MAX (n, san_draft_state_get_length (draft->state, column->field->id, column->group));
    }

  return n;
}

gboolean
san_draft_has_fixed_rows (SanDraft *draft)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), FALSE);

  return get_fixed_rows (draft) > 0;
}

/* Rows that there may ever be: typing below the last row adds some, unless they are fixed. */
static guint
get_max_rows (SanDraft *draft)
{
  return san_draft_has_fixed_rows (draft) ? get_fixed_rows (draft) : SAN_DRAFT_MAX_ROWS;
}

const char *
san_draft_get_cell (SanDraft *draft,
                    guint     row,
                    guint     column)
{
  const SanDraftColumn *place;

  g_return_val_if_fail (SAN_IS_DRAFT (draft), "");
  g_return_val_if_fail (column < draft->columns->len, "");

  place = column_at (draft, column);
  return san_draft_state_get_cell (draft->state, place->field->id, place->group, row);
}

static void
put_cell (SanDraft   *draft,
          guint       row,
          guint       column,
          const char *text)
{
  const SanDraftColumn *place = column_at (draft, column);

  san_draft_state_set_cell (draft->state, place->field->id, place->group, row, text);
}

void
san_draft_set_cell (SanDraft   *draft,
                    guint       row,
                    guint       column,
                    const char *text)
{
  g_autofree char *place = NULL;

  g_return_if_fail (SAN_IS_DRAFT (draft));
  g_return_if_fail (column < draft->columns->len);
  g_return_if_fail (text != NULL);

  if (row >= get_max_rows (draft) || strcmp (text, san_draft_get_cell (draft, row, column)) == 0)
    return;

  place = g_strdup_printf ("cell %u %u", row, column);
  san_draft_begin_typing (draft, place, san_draft_get_cell (draft, row, column), text);
  put_cell (draft, row, column, text);
  san_draft_end (draft);
}

void
san_draft_insert_row (SanDraft *draft,
                      guint     row)
{
  guint n_rows;

  g_return_if_fail (SAN_IS_DRAFT (draft));

  n_rows = san_draft_get_n_rows (draft);
  if (row > n_rows || n_rows >= get_max_rows (draft))
    return;

  san_draft_begin (draft);
  for (guint i = 0; i < draft->columns->len; i++)
    {
      const SanDraftColumn *column = column_at (draft, i);

      san_draft_state_extend (draft->state, column->field->id, column->group, n_rows);
      san_draft_state_insert_row (draft->state, column->field->id, column->group, row);
    }
  san_draft_end (draft);
}

void
san_draft_remove_rows (SanDraft *draft,
                       guint     row,
                       guint     n)
{
  g_return_if_fail (SAN_IS_DRAFT (draft));

  if (n == 0 || row >= san_draft_get_n_rows (draft) || san_draft_has_fixed_rows (draft))
    return;

  san_draft_begin (draft);
  for (guint i = 0; i < draft->columns->len; i++)
    {
      const SanDraftColumn *column = column_at (draft, i);

      san_draft_state_remove_rows (draft->state, column->field->id, column->group, row, n);
    }
  san_draft_end (draft);
}

guint
san_draft_cut_range (guint first,
                     guint n,
                     guint total)
{
  return first < total ? first + MIN (n, total - first) : first;
}

void
san_draft_clear_cells (SanDraft *draft,
                       guint     row,
                       guint     column,
                       guint     n_rows,
                       guint     n_columns)
{
  guint last_row, last_column;

  g_return_if_fail (SAN_IS_DRAFT (draft));

  last_row = san_draft_cut_range (row, n_rows, san_draft_get_n_rows (draft));
  last_column = san_draft_cut_range (column, n_columns, draft->columns->len);
  if (row >= last_row || column >= last_column)
    return;

  san_draft_begin (draft);
  for (guint i = row; i < last_row; i++)
    for (guint j = column; j < last_column; j++)
      if (*san_draft_get_cell (draft, i, j) != '\0')
        put_cell (draft, i, j, "");
  san_draft_end (draft);
}

static gboolean
has_groups (SanDraft *draft)
{
  for (guint i = 0; i < draft->columns->len; i++)
    if (column_at (draft, i)->group >= 0)
      return TRUE;

  return FALSE;
}

guint
san_draft_get_n_groups (SanDraft *draft)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), 0);

  return has_groups (draft) ? draft->state->groups->len : 0;
}

void
san_draft_add_group (SanDraft *draft)
{
  g_return_if_fail (SAN_IS_DRAFT (draft));

  if (!has_groups (draft) || draft->state->groups->len >= SAN_DRAFT_MAX_GROUPS)
    return;

  san_draft_begin (draft);
  g_ptr_array_add (draft->state->groups, NULL);
  san_draft_end (draft);
}

void
san_draft_remove_group (SanDraft *draft,
                        guint     group)
{
  g_return_if_fail (SAN_IS_DRAFT (draft));

  if (group >= san_draft_get_n_groups (draft)
      || draft->state->groups->len <= san_draft_min_groups (draft))
    return;

  san_draft_begin (draft);
  g_ptr_array_remove_index (draft->state->groups, group);
  for (const SanField *field = draft->set->fields; field->id != NULL; field++)
    {
      GPtrArray *columns = g_hash_table_lookup (draft->state->columns, field->id);

      if (field->shape == SAN_SHAPE_MATRIX && columns != NULL && group < columns->len)
        g_ptr_array_remove_index (columns, group);
    }
  san_draft_end (draft);
}

const char *
san_draft_get_group_name (SanDraft *draft,
                          guint     group)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), "");

  return san_draft_state_get_group (draft->state, group);
}

void
san_draft_set_group_name (SanDraft   *draft,
                          guint       group,
                          const char *name)
{
  g_autofree char *place = NULL;

  g_return_if_fail (SAN_IS_DRAFT (draft));
  g_return_if_fail (group < draft->state->groups->len);
  g_return_if_fail (name != NULL);

  if (strcmp (name, san_draft_get_group_name (draft, group)) == 0)
    return;

  place = g_strdup_printf ("group %u", group);
  san_draft_begin_typing (draft, place, san_draft_get_group_name (draft, group), name);
  san_draft_state_set_group (draft->state, group, name);
  san_draft_end (draft);
}
