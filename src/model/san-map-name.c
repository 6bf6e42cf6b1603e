/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-map-name.h"

#include <string.h>

/* As fold_word() leaves them: without case and accents. */
static const struct
{
  const char   *word;
  SanPlaceKind  kind;
} generic_words[] = {
  { "область", SAN_PLACE_REGION },      { "обл", SAN_PLACE_REGION },
  { "вобласць", SAN_PLACE_REGION },     { "вобл", SAN_PLACE_REGION },
  { "облысы", SAN_PLACE_REGION },       { "облыс", SAN_PLACE_REGION },
  { "region", SAN_PLACE_REGION },       { "oblast", SAN_PLACE_REGION },
  { "province", SAN_PLACE_REGION },     { "voblast", SAN_PLACE_REGION },
  { "oblysy", SAN_PLACE_REGION },       { "город", SAN_PLACE_CITY },
  { "гор", SAN_PLACE_CITY },            { "г", SAN_PLACE_CITY },
  { "горад", SAN_PLACE_CITY },          { "қаласы", SAN_PLACE_CITY },
  { "қала", SAN_PLACE_CITY },           { "қ", SAN_PLACE_CITY },
  { "city", SAN_PLACE_CITY },           { "qalasy", SAN_PLACE_CITY },
  { "of", SAN_PLACE_UNSAID },
};

static char *
fold_word (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  g_autofree char *parts = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *text = g_string_new (NULL);

  for (const char *c = parts; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isalnum (letter))
        g_string_append_unichar (text, letter);
    }

  return g_string_free (text, FALSE);
}

static gboolean
find_generic (const char   *word,
              SanPlaceKind *kind)
{
  g_autofree char *folded = fold_word (word);

  for (guint i = 0; i < G_N_ELEMENTS (generic_words); i++)
    if (strcmp (generic_words[i].word, folded) == 0)
      {
        if (generic_words[i].kind != SAN_PLACE_UNSAID)
          *kind = generic_words[i].kind;
        return TRUE;
      }

  return FALSE;
}

static gboolean
parts_words (gunichar letter)
{
  return g_unichar_isspace (letter) || letter == '.' || letter == ',' || letter == '_'
         || letter == '(' || letter == ')';
}

/* Blanks, points and brackets part words here; hyphens do so only when names are compared. */
static GPtrArray *
split_words (const char *name)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = name;

  for (const char *c = name;; c = g_utf8_next_char (c))
    {
      const gboolean end = *c == '\0';

      if (!end && !parts_words (g_utf8_get_char (c)))
        continue;
      if (c > start)
        g_ptr_array_add (words, g_strndup (start, (gsize) (c - start)));
      if (end)
        return words;
      start = g_utf8_next_char (c);
    }
}

/* The words that aren't generic; all of them when no other is there. */
static GPtrArray *
own_words (const char   *name,
           SanPlaceKind *kind)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GPtrArray *words = split_words (valid);
  guint n_generic = 0;
  SanPlaceKind found = SAN_PLACE_UNSAID;

  for (guint i = 0; i < words->len; i++)
    n_generic += find_generic (words->pdata[i], &found);

  for (guint i = words->len; i > 0 && n_generic < words->len; i--)
    if (find_generic (words->pdata[i - 1], &found))
      {
        g_ptr_array_remove_index (words, i - 1);
        n_generic--;
      }

  *kind = found;
  return words;
}

char *
san_map_name_fold (const char   *name,
                   SanPlaceKind *kind)
{
  g_autoptr(GPtrArray) words = NULL;
  GString *text;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  words = own_words (name, kind);
  text = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *folded = fold_word (words->pdata[i]);

      g_string_append (text, folded);
    }

  return g_string_free (text, FALSE);
}

char *
san_map_name_shorten (const char *name)
{
  g_autoptr(GPtrArray) words = NULL;
  SanPlaceKind kind;

  g_return_val_if_fail (name != NULL, NULL);

  words = own_words (name, &kind);
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}
