/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-hyphen.h"

/* Between breaks. */
#define LEAST_LETTERS 3

#define SOFT_HYPHEN "\u00AD"

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
append_word (GString        *text,
             const gunichar *word,
             glong           length,
             gboolean        hyphenate)
{
  gboolean has_vowel = FALSE;
  glong start = 0;

  for (glong i = 0; i < length; i++)
    {
      if (hyphenate && has_vowel && i - start >= LEAST_LETTERS && length - i >= LEAST_LETTERS
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

/* Places, in letters, at which a line begins inside of a word. */
static GArray *
find_bad_breaks (PangoLayout *layout)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (glong));
  const char *text = pango_layout_get_text (layout);
  int n_attrs;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, &n_attrs);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      const int start = pango_layout_get_line_readonly (layout, i)->start_index;
      const glong at = g_utf8_pointer_to_offset (text, text + start);

      if (at < n_attrs && !attrs[at].is_line_break)
        g_array_append_val (breaks, at);
    }

  return breaks;
}

static gboolean
holds_break (const GArray *breaks,
             glong         from,
             glong         to)
{
  for (guint i = 0; i < breaks->len; i++)
    {
      const glong at = g_array_index (breaks, glong, i);

      if (at > from && at < to)
        return TRUE;
    }

  return FALSE;
}

/* The text of @layout with its broken words taken into syllables. */
static char *
hyphenate (PangoLayout  *layout,
           const GArray *breaks)
{
  glong length;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (pango_layout_get_text (layout), -1, &length);
  GString *text = g_string_new (NULL);

  for (glong i = 0; i < length;)
    {
      glong end = i;

      while (end < length && g_unichar_isalpha (letters[end]))
        end++;
      append_word (text, &letters[i], end - i, holds_break (breaks, i, end));
      if (end < length)
        g_string_append_unichar (text, letters[end++]);
      i = end;
    }

  return g_string_free (text, FALSE);
}

/* Lines up to the first that ends inside of a word. */
static int
count_good_lines (PangoLayout  *layout,
                  const GArray *breaks)
{
  const char *text = pango_layout_get_text (layout);
  const int start = (int) (g_utf8_offset_to_pointer (text, g_array_index (breaks, glong, 0))
                           - text);
  int lines = 1;

  while (pango_layout_get_line_readonly (layout, lines)->start_index < start)
    lines++;

  return lines;
}

void
san_layout_break_words (PangoLayout *layout)
{
  g_autoptr(GArray) breaks = NULL;
  g_autofree char *text = NULL;

  if (pango_layout_get_line_count (layout) < 2)
    return;

  breaks = find_bad_breaks (layout);
  if (breaks->len == 0)
    return;

  text = hyphenate (layout, breaks);
  pango_layout_set_text (layout, text, -1);
  g_array_unref (breaks);
  breaks = find_bad_breaks (layout);
  if (breaks->len > 0)
    pango_layout_set_height (layout, -count_good_lines (layout, breaks));
}
