/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-history.h"

#define MAX_STEPS 200

struct _SanHistory
{
  GBoxedCopyFunc  copy;
  GPtrArray      *past;
  GPtrArray      *future;
  char           *place;
};

SanHistory *
san_history_new (GBoxedCopyFunc copy,
                 GDestroyNotify free)
{
  SanHistory *history = g_new0 (SanHistory, 1);

  history->copy = copy;
  history->past = g_ptr_array_new_with_free_func (free);
  history->future = g_ptr_array_new_with_free_func (free);
  return history;
}

void
san_history_free (SanHistory *history)
{
  g_ptr_array_unref (history->past);
  g_ptr_array_unref (history->future);
  g_free (history->place);
  g_free (history);
}

void
san_history_keep (SanHistory    *history,
                  gconstpointer  state,
                  const char    *place)
{
  g_return_if_fail (history != NULL);
  g_return_if_fail (state != NULL);

  if (place != NULL && g_strcmp0 (place, history->place) == 0)
    return;

  g_free (history->place);
  history->place = g_strdup (place);
  g_ptr_array_set_size (history->future, 0);
  if (history->past->len == MAX_STEPS)
    g_ptr_array_remove_index (history->past, 0);
  g_ptr_array_add (history->past, history->copy ((gpointer) state));
}

void
san_history_clear (SanHistory *history)
{
  g_return_if_fail (history != NULL);

  g_clear_pointer (&history->place, g_free);
  g_ptr_array_set_size (history->past, 0);
  g_ptr_array_set_size (history->future, 0);
}

gboolean
san_history_can_undo (const SanHistory *history)
{
  return history->past->len > 0;
}

gboolean
san_history_can_redo (const SanHistory *history)
{
  return history->future->len > 0;
}

/* What is typed after undo or redo is a new step, even at the same place. */
static gpointer
move (SanHistory *history,
      GPtrArray  *from,
      GPtrArray  *to,
      gpointer    state)
{
  g_clear_pointer (&history->place, g_free);
  g_ptr_array_add (to, state);
  return g_ptr_array_steal_index (from, from->len - 1);
}

gpointer
san_history_undo (SanHistory *history,
                  gpointer    state)
{
  g_return_val_if_fail (san_history_can_undo (history), state);

  return move (history, history->past, history->future, state);
}

gpointer
san_history_redo (SanHistory *history,
                  gpointer    state)
{
  g_return_val_if_fail (san_history_can_redo (history), state);

  return move (history, history->future, history->past, state);
}
