/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-search.h"

#include <string.h>

#include <glib/gi18n.h>

#include "methods/san-registry.h"
#include "model/san-language.h"

/* A stem has at least this many letters. */
#define SHORTEST_STEM 3

/* Both texts hold folded words, each with a space before it. */
typedef struct
{
  GString *title;
  GString *words;
} Entry;

struct _SanSearch
{
  Entry *entries;
  guint  n_entries;
};

/* Lower case, no accents (ё is е, й is и), one space before each word. */
static void
append_folded (GString    *folded,
               const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  gboolean in_word = FALSE;

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      /* The point belongs to the number of a section. */
      if (!g_unichar_isalnum (c) && !(in_word && c == '.'))
        {
          in_word = FALSE;
          continue;
        }
      if (!in_word)
        g_string_append_c (folded, ' ');
      g_string_append_unichar (folded, c);
      in_word = TRUE;
    }
}

static void
index_method (Entry           *entry,
              const SanMethod *method)
{
  append_folded (entry->title, _(method->title));
  append_folded (entry->words, _(method->title));
  append_folded (entry->words, _(method->summary));
  append_folded (entry->words, _(method->keywords));
  append_folded (entry->words, san_registry_section_name (method->section));
  append_folded (entry->words, method->section);
  append_folded (entry->words, method->id);
}

static void
index_language (SanSearch  *search,
                const char *language)
{
  san_language_use (language);
  for (guint i = 0; i < search->n_entries; i++)
    index_method (&search->entries[i], san_registry_get_nth (i));
}

SanSearch *
san_search_new (const char *language)
{
  SanSearch *search = g_new0 (SanSearch, 1);

  search->n_entries = san_registry_get_n_methods ();
  search->entries = g_new0 (Entry, search->n_entries);
  for (guint i = 0; i < search->n_entries; i++)
    {
      search->entries[i].title = g_string_new (NULL);
      search->entries[i].words = g_string_new (NULL);
    }
  index_language (search, "en");
  index_language (search, "ru");
  san_language_use (language);
  return search;
}

void
san_search_free (SanSearch *search)
{
  if (search == NULL)
    return;
  for (guint i = 0; i < search->n_entries; i++)
    {
      g_string_free (search->entries[i].title, TRUE);
      g_string_free (search->entries[i].words, TRUE);
    }
  g_free (search->entries);
  g_free (search);
}

/* Russian words change their ending by case: «стандартизации» is to find «стандартизация». */
static void
cut_ending (char *word)
{
  static const char endings[] = "аеиоуыэюяь";
  glong length = g_utf8_strlen (word, -1);
  char *last = g_utf8_find_prev_char (word, word + strlen (word));

  while (length > SHORTEST_STEM && last != NULL
         && g_utf8_strchr (endings, -1, g_utf8_get_char (last)) != NULL)
    {
      *last = '\0';
      last = g_utf8_find_prev_char (word, last);
      length--;
    }
}

/* Whether each of the @words begins a word of @text */
static gboolean
has_all (const GString      *text,
         const char * const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *beginning = NULL;

      if (*words[i] == '\0')
        continue;
      beginning = g_strconcat (" ", words[i], NULL);
      cut_ending (beginning + 1);
      if (strstr (text->str, beginning) == NULL)
        return FALSE;
    }
  return TRUE;
}

SanSearchResult
san_search_match (const SanSearch *search,
                  guint            position,
                  const char      *query)
{
  g_autoptr(GString) folded = NULL;
  g_auto(GStrv) words = NULL;

  g_return_val_if_fail (search != NULL, SAN_SEARCH_NOTHING);
  g_return_val_if_fail (position < search->n_entries, SAN_SEARCH_NOTHING);
  g_return_val_if_fail (query != NULL, SAN_SEARCH_NOTHING);

  folded = g_string_new (NULL);
  append_folded (folded, query);
  words = g_strsplit (folded->str, " ", -1);
  if (has_all (search->entries[position].title, (const char * const *) words))
    return SAN_SEARCH_TITLE;
  if (has_all (search->entries[position].words, (const char * const *) words))
    return SAN_SEARCH_WORDS;
  return SAN_SEARCH_NOTHING;
}
