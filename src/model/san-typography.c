/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-typography.h"

#define NO_BREAK_SPACE "\u00A0"
#define SOFT_HYPHEN "\u00AD"
#define WORD_JOINER "\u2060"

/* Between soft hyphens. */
#define LEAST_LETTERS 3

/* Words behind a number that stay on its line: "2012 год", "14 дн.", "174 см". */
#define LEAST_UNIT 2
#define LONGEST_UNIT 3

/* Of a quoted name, letters: "Группа III". */
#define LONGEST_NUMBER 3

/* --- spaces --- */

/* Returns: letters at @text before anything else */
static guint
count_letters (const char *text)
{
  guint n = 0;

  while (g_unichar_isalpha (g_utf8_get_char (text)))
    {
      text = g_utf8_next_char (text);
      n++;
    }
  return n;
}

static gboolean
is_group_of_digits (const char *text)
{
  return g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[2])
         && !g_ascii_isdigit (text[3]);
}

/* What stands between two numbers and on their line. */
static gboolean
is_sign (gunichar character)
{
  return character != 0 && g_utf8_strchr ("−±<>≤≥", -1, character) != NULL;
}

/* A number without an error behind it: "3,38", not "152,36 ± 0,39". */
static gboolean
is_lone_number (const char *text)
{
  const char *end = text;

  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  while (g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return g_ascii_isdigit (*text) && !is_sign (g_utf8_get_char (end));
}

static gboolean
is_dash (gunichar character)
{
  return g_utf8_strchr ("–—", -1, character) != NULL;
}

/* "2", "Б" or "III" before the quotation mark. */
static gboolean
ends_short_name (const char *next)
{
  for (guint i = 0; i < LONGEST_NUMBER && g_unichar_isalnum (g_utf8_get_char (next)); i++)
    next = g_utf8_next_char (next);
  return g_str_has_prefix (next, "»") || g_str_has_prefix (next, "”");
}

static gboolean
binds_after_digit (const char *next)
{
  gunichar first = g_utf8_get_char (next);
  guint letters = count_letters (next);

  if (letters == 1)
    return *g_utf8_next_char (next) == '.';
  return is_group_of_digits (next) || first == '%' || first == 0x2030 /* ‰ */
         || (letters >= LEAST_UNIT && letters <= LONGEST_UNIT);
}

/* Whether what ends at @space is a letter that stands alone, with a full stop or without. */
static gboolean
ends_in_single_letter (const char *text,
                       const char *space)
{
  const char *letter = g_utf8_find_prev_char (text, space);
  const char *before;

  if (letter != NULL && *letter == '.')
    letter = g_utf8_find_prev_char (text, letter);
  if (letter == NULL || !g_unichar_isalpha (g_utf8_get_char (letter)))
    return FALSE;

  before = g_utf8_find_prev_char (text, letter);
  return before == NULL || g_utf8_strchr (" («“", -1, g_utf8_get_char (before)) != NULL;
}

/* Whether the space at @space has to keep its neighbours together. */
static gboolean
is_bound (const char *text,
          const char *space)
{
  const char *next = space + 1;
  const char *after = *next != '\0' ? g_utf8_next_char (next) : next;
  const char *last = g_utf8_find_prev_char (text, space);
  gunichar first = g_utf8_get_char (next);

  if (last == NULL || *next == '\0' || *next == ' ' || *last == ' ')
    return FALSE;
  if (ends_short_name (next))
    return TRUE;
  if ((is_dash (first) || is_sign (first)) && *after == ' ')
    return TRUE;
  if (is_sign (g_utf8_get_char (last)))
    return TRUE;
  if (*last == '=')
    return is_lone_number (next);
  if (g_ascii_isdigit (*last))
    return binds_after_digit (next);
  return ends_in_single_letter (text, space);
}

/* The bar of "кг/м²". */
static gboolean
is_bar_of_unit (const char *text,
                const char *bar)
{
  const char *before = g_utf8_find_prev_char (text, bar);

  return *bar == '/' && before != NULL && g_unichar_isalpha (g_utf8_get_char (before))
         && count_letters (bar + 1) > 0 && count_letters (bar + 1) < LONGEST_UNIT;
}

char *
san_text_bind (const char *text)
{
  GString *bound = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, g_string_free (bound, FALSE));

  for (const char *p = text; *p != '\0'; p++)
    if (*p == ' ' && is_bound (text, p))
      g_string_append (bound, NO_BREAK_SPACE);
    else
      {
        g_string_append_c (bound, *p);
        if (is_bar_of_unit (text, p))
          g_string_append (bound, WORD_JOINER);
      }
  return g_string_free (bound, FALSE);
}

/* --- syllables --- */

static gboolean
is_one_of (gunichar    letter,
           const char *letters)
{
  return g_utf8_strchr (letters, -1, g_unichar_tolower (letter)) != NULL;
}

/* Russian, Kazakh and English. */
static gboolean
is_vowel (gunichar letter)
{
  return is_one_of (letter, "аеёиоуыэюяәөұүіaeiouy");
}

static gboolean
is_consonant (gunichar letter)
{
  return !is_vowel (letter) && !is_one_of (letter, "йьъ");
}

/* The "ст" of "Казах-стан" and the "ск" of "медицин-ский" stay together. */
static gboolean
is_pair (gunichar first,
         gunichar second)
{
  return is_one_of (first, "сs") && is_one_of (second, "кптkpt");
}

/* Whether a syllable begins at @at: with one consonant, with a pair of them, or after a vowel with
 * another. */
static gboolean
begins_syllable (const gunichar *word,
                 glong           at,
                 glong           length)
{
  const gunichar before = word[at - 1];

  if (is_vowel (word[at]))
    return is_vowel (before);
  if (!is_consonant (word[at]) || at + 1 >= length || is_pair (before, word[at]))
    return FALSE;
  if (is_vowel (word[at + 1]))
    return TRUE;

  return is_pair (word[at], word[at + 1]) && at + 2 < length && is_vowel (word[at + 2]);
}

static void
append_syllables (GString        *text,
                  const gunichar *word,
                  glong           length)
{
  gboolean has_vowel = FALSE;
  glong start = 0;

  for (glong i = 0; i < length; i++)
    {
      if (has_vowel && i - start >= LEAST_LETTERS && length - i >= LEAST_LETTERS
          && begins_syllable (word, i, length))
        {
          g_string_append (text, SOFT_HYPHEN);
          start = i;
          has_vowel = FALSE;
        }
      has_vowel = has_vowel || is_vowel (word[i]);
      g_string_append_unichar (text, word[i]);
    }
}

char *
san_text_hyphenate (const char  *text,
                    SanWordFunc  is_parted,
                    gpointer     user_data)
{
  g_autofree gunichar *letters = NULL;
  GString *result = g_string_new (NULL);
  glong length;

  g_return_val_if_fail (text != NULL, g_string_free (result, FALSE));
  g_return_val_if_fail (is_parted != NULL, g_string_free (result, FALSE));

  letters = g_utf8_to_ucs4_fast (text, -1, &length);
  for (glong i = 0; i < length;)
    {
      glong end = i;

      while (end < length && g_unichar_isalpha (letters[end]))
        end++;
      if (is_parted (i, end, user_data))
        append_syllables (result, &letters[i], end - i);
      else
        while (i < end)
          g_string_append_unichar (result, letters[i++]);
      if (end < length)
        g_string_append_unichar (result, letters[end++]);
      i = end;
    }

  return g_string_free (result, FALSE);
}

static gboolean
is_longer (glong    from,
           glong    to,
           gpointer user_data)
{
  const glong *longest = user_data;

  return to - from > *longest;
}

char *
san_text_hyphenate_long (const char *text,
                         glong       longest)
{
  return san_text_hyphenate (text, is_longer, &longest);
}
