/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-history.h"

/* A text with a history of its own: the state is the text. */
typedef struct
{
  SanHistory *history;
  char       *text;
} Field;

static gpointer
copy_text (gpointer text)
{
  return g_strdup (text);
}

static void
set_up (Field         *field,
        gconstpointer  data)
{
  field->history = san_history_new (copy_text, g_free);
  field->text = g_strdup ("");
}

static void
tear_down (Field         *field,
           gconstpointer  data)
{
  san_history_free (field->history);
  g_free (field->text);
}

static void
type_at (Field      *field,
         const char *place,
         const char *text)
{
  san_history_keep_typing (field->history, field->text, place, field->text, text);
  g_free (field->text);
  field->text = g_strdup (text);
}

/* One key after the other at the end of the text; '<' is the key that deletes. */
static void
press (Field      *field,
       const char *keys)
{
  for (const char *key = keys; *key != '\0'; key = g_utf8_next_char (key))
    {
      g_autoptr(GString) text = g_string_new (field->text);

      if (*key == '<')
        g_string_truncate (text, (gsize) (g_utf8_prev_char (text->str + text->len) - text->str));
      else
        g_string_append_unichar (text, g_utf8_get_char (key));
      type_at (field, "field", text->str);
    }
}

static void
assert_undo (Field      *field,
             const char *expected)
{
  g_assert_true (san_history_can_undo (field->history));
  field->text = san_history_undo (field->history, field->text);
  g_assert_cmpstr (field->text, ==, expected);
}

static void
assert_redo (Field      *field,
             const char *expected)
{
  g_assert_true (san_history_can_redo (field->history));
  field->text = san_history_redo (field->history, field->text);
  g_assert_cmpstr (field->text, ==, expected);
}

static void
test_number (Field         *field,
             gconstpointer  data)
{
  press (field, "1240");
  assert_undo (field, "");
  g_assert_false (san_history_can_undo (field->history));
  assert_redo (field, "1240");
  press (field, "5");
  g_assert_false (san_history_can_redo (field->history));
  assert_undo (field, "1240");
}

static void
test_pause (Field         *field,
            gconstpointer  data)
{
  press (field, "12");
  g_usleep (1100 * 1000);
  press (field, "40");
  assert_undo (field, "12");
  assert_undo (field, "");
}

static void
test_words (Field         *field,
            gconstpointer  data)
{
  press (field, "Корь и грипп");
  assert_undo (field, "Корь и ");
  assert_undo (field, "Корь ");
  assert_undo (field, "");
}

static void
test_deleting (Field         *field,
               gconstpointer  data)
{
  press (field, "корь<<ма");
  assert_undo (field, "ко");
  assert_undo (field, "корь");
  assert_undo (field, "");
}

/* A letter inside the text, between two of its kind */
static void
test_inside (Field         *field,
             gconstpointer  data)
{
  press (field, "1001");
  type_at (field, "field", "10001");
  type_at (field, "field", "100001");
  assert_undo (field, "");
}

static void
test_typing_over (Field         *field,
                  gconstpointer  data)
{
  press (field, "1240");
  type_at (field, "field", "7");
  press (field, "15");
  assert_undo (field, "1240");
  assert_undo (field, "");
}

/* The grid empties a cell at the first key that replaces its text. */
static void
test_typing_anew (Field         *field,
                  gconstpointer  data)
{
  press (field, "1240");
  type_at (field, "field", "");
  press (field, "715<");
  assert_undo (field, "715");
  assert_undo (field, "1240");
  assert_undo (field, "");
}

static void
test_pasting (Field         *field,
              gconstpointer  data)
{
  press (field, "1");
  type_at (field, "field", "1240");
  press (field, "5");
  assert_undo (field, "1240");
  assert_undo (field, "1");
  assert_undo (field, "");
}

static void
test_places (Field         *field,
             gconstpointer  data)
{
  type_at (field, "one", "1");
  type_at (field, "two", "12");
  type_at (field, "one", "123");
  assert_undo (field, "12");
  assert_undo (field, "1");
  assert_undo (field, "");
}

/* The oldest steps are forgotten, not the latest. */
static void
test_many (Field         *field,
           gconstpointer  data)
{
  for (int i = 1; i <= 1000; i++)
    {
      san_history_keep (field->history, field->text);
      g_free (field->text);
      field->text = g_strdup_printf ("%d", i);
    }
  for (int i = 999; i >= 800; i--)
    {
      g_autofree char *expected = g_strdup_printf ("%d", i);

      assert_undo (field, expected);
    }
  g_assert_false (san_history_can_undo (field->history));
}

#define ADD(path, func) g_test_add ("/history/" path, Field, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("number", test_number);
  ADD ("pause", test_pause);
  ADD ("words", test_words);
  ADD ("deleting", test_deleting);
  ADD ("inside", test_inside);
  ADD ("typing-over", test_typing_over);
  ADD ("typing-anew", test_typing_anew);
  ADD ("pasting", test_pasting);
  ADD ("places", test_places);
  ADD ("many", test_many);
  return g_test_run ();
}
