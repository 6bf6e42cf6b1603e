/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-draft-private.h"

static void
text_free (gpointer text)
{
  if (text != NULL)
    g_ref_string_release (text);
}

static gpointer
text_copy (gconstpointer text,
           gpointer      user_data)
{
  return text != NULL ? g_ref_string_acquire ((char *) text) : NULL;
}

static char *
text_new (const char *text)
{
  return text != NULL && *text != '\0' ? g_ref_string_new (text) : NULL;
}

static GPtrArray *
column_copy (GPtrArray *column)
{
  GPtrArray *copy = g_ptr_array_copy (column, text_copy, NULL);

  g_ptr_array_set_free_func (copy, text_free);
  return copy;
}

static GPtrArray *
columns_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

SanDraftState *
san_draft_state_new (guint form,
                     guint n_groups)
{
  SanDraftState *state = g_new0 (SanDraftState, 1);

  state->form = form;
  state->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, text_free);
  state->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_ptr_array_unref);
  state->groups = g_ptr_array_new_with_free_func (text_free);
  g_ptr_array_set_size (state->groups, (int) n_groups);
  return state;
}

SanDraftState *
san_draft_state_copy (const SanDraftState *state)
{
  SanDraftState *copy = san_draft_state_new (state->form, 0);
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, state->texts);
  while (g_hash_table_iter_next (&iter, &id, &value))
    g_hash_table_insert (copy->texts, g_strdup (id), text_copy (value, NULL));

  g_hash_table_iter_init (&iter, state->columns);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      GPtrArray *columns = value;
      GPtrArray *columns_copy = columns_new ();

      for (guint i = 0; i < columns->len; i++)
        g_ptr_array_add (columns_copy, column_copy (g_ptr_array_index (columns, i)));
      g_hash_table_insert (copy->columns, g_strdup (id), columns_copy);
    }

  g_ptr_array_unref (copy->groups);
  copy->groups = column_copy (state->groups);
  return copy;
}

void
san_draft_state_free (SanDraftState *state)
{
  g_hash_table_unref (state->texts);
  g_hash_table_unref (state->columns);
  g_ptr_array_unref (state->groups);
  g_free (state);
}

const char *
san_draft_state_get_text (const SanDraftState *state,
                          const char          *field)
{
  const char *text = g_hash_table_lookup (state->texts, field);

  return text != NULL ? text : "";
}

void
san_draft_state_set_text (SanDraftState *state,
                          const char    *field,
                          const char    *text)
{
  g_hash_table_insert (state->texts, g_strdup (field), text_new (text));
}

static GPtrArray *
find_column (const SanDraftState *state,
             const char          *field,
             int                  group)
{
  GPtrArray *columns = g_hash_table_lookup (state->columns, field);
  guint position = (guint) MAX (group, 0);

  return columns != NULL && position < columns->len ? g_ptr_array_index (columns, position) : NULL;
}

static GPtrArray *
ensure_column (SanDraftState *state,
               const char    *field,
               int            group)
{
  GPtrArray *columns = g_hash_table_lookup (state->columns, field);

  if (columns == NULL)
    {
      columns = columns_new ();
      g_hash_table_insert (state->columns, g_strdup (field), columns);
    }
  while (columns->len <= (guint) MAX (group, 0))
    g_ptr_array_add (columns, g_ptr_array_new_with_free_func (text_free));

  return find_column (state, field, group);
}

guint
san_draft_state_get_length (const SanDraftState *state,
                            const char          *field,
                            int                  group)
{
  const GPtrArray *column = find_column (state, field, group);

  return column != NULL ? column->len : 0;
}

const char *
san_draft_state_get_cell (const SanDraftState *state,
                          const char          *field,
                          int                  group,
                          guint                row)
{
  const GPtrArray *column = find_column (state, field, group);
  const char *text = column != NULL && row < column->len ? g_ptr_array_index (column, row) : NULL;

  return text != NULL ? text : "";
}

void
san_draft_state_extend (SanDraftState *state,
                        const char    *field,
                        int            group,
                        guint          n)
{
  GPtrArray *column = ensure_column (state, field, group);

  if (column->len < n)
    g_ptr_array_set_size (column, (int) n);
}

void
san_draft_state_set_cell (SanDraftState *state,
                          const char    *field,
                          int            group,
                          guint          row,
                          const char    *text)
{
  GPtrArray *column = ensure_column (state, field, group);

  san_draft_state_extend (state, field, group, row + 1);
  text_free (g_ptr_array_index (column, row));
  g_ptr_array_index (column, row) = text_new (text);
}

void
san_draft_state_insert_row (SanDraftState *state,
                            const char    *field,
                            int            group,
                            guint          row)
{
  GPtrArray *column = ensure_column (state, field, group);

  san_draft_state_extend (state, field, group, row);
  g_ptr_array_insert (column, (int) row, NULL);
}

void
san_draft_state_remove_rows (SanDraftState *state,
                             const char    *field,
                             int            group,
                             guint          row,
                             guint          n)
{
  GPtrArray *column = ensure_column (state, field, group);

  if (row < column->len)
    g_ptr_array_remove_range (column, row, MIN (n, column->len - row));
}

const char *
san_draft_state_get_group (const SanDraftState *state,
                           guint                group)
{
  const char *name = group < state->groups->len ? g_ptr_array_index (state->groups, group) : NULL;

  return name != NULL ? name : "";
}

void
san_draft_state_set_group (SanDraftState *state,
                           guint          group,
                           const char    *name)
{
  g_return_if_fail (group < state->groups->len);

  text_free (g_ptr_array_index (state->groups, group));
  g_ptr_array_index (state->groups, group) = text_new (name);
}

static gboolean
is_blank_column (const GPtrArray *column)
{
  for (guint i = 0; i < column->len; i++)
    if (!san_draft_is_blank (g_ptr_array_index (column, i)))
      return FALSE;

  return TRUE;
}

static gboolean
has_blank_columns (const SanDraftState *state)
{
  GHashTableIter iter;
  gpointer columns;

  g_hash_table_iter_init (&iter, state->columns);
  while (g_hash_table_iter_next (&iter, NULL, &columns))
    for (guint i = 0; i < ((GPtrArray *) columns)->len; i++)
      if (!is_blank_column (g_ptr_array_index ((GPtrArray *) columns, i)))
        return FALSE;

  return TRUE;
}

gboolean
san_draft_state_is_empty (const SanDraftState *state)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, state->texts);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    if (!san_draft_is_blank (text))
      return FALSE;

  return is_blank_column (state->groups) && has_blank_columns (state);
}
