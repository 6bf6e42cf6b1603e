/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-grid-pool.h"

struct _SanGridPool
{
  SanDraft       *draft;
  GtkWidget      *sheet;
  SanGridRowFunc  created;
  GPtrArray      *rows;
};

SanGridPool *
san_grid_pool_new (SanDraft       *draft,
                   GtkWidget      *sheet,
                   SanGridRowFunc  created)
{
  SanGridPool *pool = g_new0 (SanGridPool, 1);

  pool->draft = draft;
  pool->sheet = sheet;
  pool->created = created;
  pool->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) san_grid_row_free);
  return pool;
}

void
san_grid_pool_free (SanGridPool *pool)
{
  g_ptr_array_unref (pool->rows);
  g_free (pool);
}

/* Takes the rows away that are out of sight, but for the one with the focus, whose cells must not
 * be taken for another row. */
static GPtrArray *
take_spare (SanGridPool *pool,
            guint        first,
            guint        end,
            guint        n_rows)
{
  GPtrArray *spare = g_ptr_array_new_with_free_func ((GDestroyNotify) san_grid_row_free);

  for (guint i = pool->rows->len; i > 0; i--)
    {
      SanGridRow *row = g_ptr_array_index (pool->rows, i - 1);
      guint index = san_grid_row_get_index (row);
      gboolean in_sight = index >= first && index < end;

      if (!in_sight && (index >= n_rows || !san_grid_row_has_focus (row)))
        g_ptr_array_add (spare, g_ptr_array_steal_index_fast (pool->rows, i - 1));
    }
  return spare;
}

static void
add_row (SanGridPool *pool,
         GPtrArray   *spare,
         guint        index)
{
  SanGridRow *row;

  if (spare->len > 0)
    {
      row = g_ptr_array_steal_index_fast (spare, spare->len - 1);
    }
  else
    {
      row = san_grid_row_new (pool->draft, pool->sheet);
      pool->created (row, pool->sheet);
    }
  san_grid_row_show (row, index);
  g_ptr_array_add (pool->rows, row);
}

void
san_grid_pool_fill (SanGridPool *pool,
                    guint        first,
                    guint        end,
                    guint        n_rows)
{
  g_autoptr(GPtrArray) spare = take_spare (pool, first, end, n_rows);

  for (guint i = 0; i < pool->rows->len; i++)
    {
      SanGridRow *row = g_ptr_array_index (pool->rows, i);

      san_grid_row_show (row, san_grid_row_get_index (row));
    }
  for (guint i = first; i < end; i++)
    if (san_grid_pool_find (pool, i) == NULL)
      add_row (pool, spare, i);
}

void
san_grid_pool_clear (SanGridPool *pool)
{
  g_ptr_array_set_size (pool->rows, 0);
}

guint
san_grid_pool_get_n (const SanGridPool *pool)
{
  return pool->rows->len;
}

SanGridRow *
san_grid_pool_nth (const SanGridPool *pool,
                   guint              position)
{
  return g_ptr_array_index (pool->rows, position);
}

SanGridRow *
san_grid_pool_find (const SanGridPool *pool,
                    guint              index)
{
  for (guint i = 0; i < pool->rows->len; i++)
    if (san_grid_row_get_index (san_grid_pool_nth (pool, i)) == index)
      return san_grid_pool_nth (pool, i);
  return NULL;
}
