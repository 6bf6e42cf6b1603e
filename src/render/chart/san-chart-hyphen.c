/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-hyphen.h"

#include "model/san-typography.h"

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
      if (holds_break (breaks, i, end))
        san_text_append_syllables (text, &letters[i], end - i);
      else
        while (i < end)
          g_string_append_unichar (text, letters[i++]);
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

gboolean
san_layout_breaks_a_word (PangoLayout *layout)
{
  g_autoptr(GArray) breaks = find_bad_breaks (layout);

  return breaks->len > 0;
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
