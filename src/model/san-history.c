/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-history.h"

#include <string.h>

#define MAX_STEPS 200

/* Who stops for so long has typed what was meant. */
#define PAUSE G_TIME_SPAN_SECOND

struct _SanHistory
{
  GBoxedCopyFunc  copy;
  GPtrArray      *past;
  GPtrArray      *future;
  char           *place;    /* where the last step was typed; NULL where it does not go on */
  gboolean        deleting;
  gint64          time;
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
                  gconstpointer  state)
{
  g_return_if_fail (history != NULL);
  g_return_if_fail (state != NULL);

  g_clear_pointer (&history->place, g_free);
  g_ptr_array_set_size (history->future, 0);
  if (history->past->len == MAX_STEPS)
    g_ptr_array_remove_index (history->past, 0);
  g_ptr_array_add (history->past, history->copy ((gpointer) state));
}

/* --- typing --- */

/* How one text became another: so many characters at one place by so many others */
typedef struct
{
  glong    n_removed;
  glong    n_added;
  gboolean into_empty;
  gboolean begins_word;
} Edit;

static Edit
compare_texts (const char *from,
               const char *to)
{
  glong n_from = g_utf8_strlen (from, -1);
  glong n_to = g_utf8_strlen (to, -1);
  const char *from_end = from + strlen (from);
  const char *to_end = to + strlen (to);
  gboolean into_empty = n_from == 0;
  gunichar before = 0;
  gboolean follows_space;

  for (; n_from > 0 && n_to > 0 && g_utf8_get_char (from) == g_utf8_get_char (to); n_from--, n_to--)
    {
      before = g_utf8_get_char (to);
      from = g_utf8_next_char (from);
      to = g_utf8_next_char (to);
    }
  follows_space = before != 0 && g_unichar_isspace (before);

  for (; n_from > 0 && n_to > 0; n_from--, n_to--)
    {
      from_end = g_utf8_prev_char (from_end);
      to_end = g_utf8_prev_char (to_end);
      if (g_utf8_get_char (from_end) != g_utf8_get_char (to_end))
        break;
    }

  return (Edit) {
    .n_removed = n_from,
    .n_added = n_to,
    .into_empty = into_empty,
    .begins_word = follows_space && n_to > 0 && !g_unichar_isspace (g_utf8_get_char (to)),
  };
}

/* What is typed right after the whole text was deleted takes its place: that is still one step. */
static gboolean
continues (const SanHistory *history,
           const char       *place,
           gint64            time,
           const Edit       *edit)
{
  gboolean deletes = edit->n_removed > 0;

  return g_strcmp0 (place, history->place) == 0 && time - history->time < PAUSE
         && (deletes == history->deleting || edit->into_empty)
         && edit->n_removed + edit->n_added <= 1 && !edit->begins_word;
}

void
san_history_keep_typing (SanHistory    *history,
                         gconstpointer  state,
                         const char    *place,
                         const char    *from,
                         const char    *to)
{
  const gint64 time = g_get_monotonic_time ();
  Edit edit;

  g_return_if_fail (history != NULL);
  g_return_if_fail (place != NULL);
  g_return_if_fail (from != NULL && to != NULL);

  edit = compare_texts (from, to);
  if (!continues (history, place, time, &edit))
    {
      san_history_keep (history, state);
      /* What was pasted is a step of its own; a letter typed over a selection begins a word. */
      history->place = edit.n_added <= 1 ? g_strdup (place) : NULL;
    }
  history->deleting = edit.n_added == 0;
  history->time = time;
}

/* --- there and back --- */

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
