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
holds_break (glong    from,
             glong    to,
             gpointer user_data)
{
  const GArray *breaks = user_data;

  for (guint i = 0; i < breaks->len; i++)
    {
      const glong at = g_array_index (breaks, glong, i);

      if (at > from && at < to)
        return TRUE;
    }

  return FALSE;
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

static GArray *
try_text (PangoLayout *layout,
          const char  *text)
{
  pango_layout_set_text (layout, text, -1);
  return find_bad_breaks (layout);
}

void
san_layout_set_words (PangoLayout *layout,
                      const char  *text)
{
  g_autofree char *bound = san_text_bind (text);
  g_autofree char *parted = NULL;
  g_autoptr(GArray) breaks = try_text (layout, bound);

  if (breaks->len == 0)
    return;

  /* Where there is so little room, words that belong together need not stand together. */
  g_array_unref (breaks);
  breaks = try_text (layout, text);
  if (breaks->len == 0)
    return;

  parted = san_text_hyphenate (text, holds_break, breaks);
  g_array_unref (breaks);
  breaks = try_text (layout, parted);
  if (breaks->len > 0)
    pango_layout_set_height (layout, -count_good_lines (layout, breaks));
}
