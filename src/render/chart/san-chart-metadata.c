/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-metadata.h"

#include <string.h>

#include "render/chart/san-chart-plan-private.h"
#include "render/chart/san-chart-text.h"

/* A PNG begins with its signature and the header chunk, always of these lengths. */
#define PNG_HEADER_END 33
#define PNG_CRC_POLYNOMIAL 0xEDB88320u

static guint32
png_crc (const guint8 *data,
         gsize         length)
{
  guint32 crc = 0xFFFFFFFFu;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ PNG_CRC_POLYNOMIAL : crc >> 1;
    }

  return ~crc;
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  const guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

/* An iTXt chunk: keyword, not compressed, no language, no translated keyword, text in UTF-8. */
static void
append_text_chunk (GByteArray *bytes,
                   const char *keyword,
                   const char *text)
{
  static const guint8 flags[] = { 0, 0, 0, 0, 0 };
  g_autoptr(GByteArray) chunk = g_byte_array_new ();

  g_byte_array_append (chunk, (const guint8 *) "iTXt", 4);
  g_byte_array_append (chunk, (const guint8 *) keyword, (guint) strlen (keyword));
  g_byte_array_append (chunk, flags, sizeof flags);
  g_byte_array_append (chunk, (const guint8 *) text, (guint) strlen (text));

  append_number (bytes, chunk->len - 4);
  g_byte_array_append (bytes, chunk->data, chunk->len);
  append_number (bytes, png_crc (chunk->data, chunk->len));
}

void
san_png_add_description (GByteArray     *bytes,
                         const SanChart *chart)
{
  g_autoptr(GByteArray) rest = g_byte_array_new ();
  const char *title = san_chart_get_title (chart);
  g_autofree char *summary = san_chart_summary (chart);

  g_return_if_fail (bytes->len > PNG_HEADER_END);

  g_byte_array_append (rest, bytes->data + PNG_HEADER_END, bytes->len - PNG_HEADER_END);
  g_byte_array_set_size (bytes, PNG_HEADER_END);
  if (title != NULL)
    append_text_chunk (bytes, "Title", title);
  append_text_chunk (bytes, "Description", summary);
  g_byte_array_append (bytes, rest->data, rest->len);
}

static void
append_coordinate (GString    *svg,
                   const char *name,
                   double      value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (svg, " %s=\"%s\"", name,
                          g_ascii_formatd (number, sizeof number, "%.2f", value));
}

/* As wide as it was drawn, whatever font the viewer has. */
static void
append_line (GString         *svg,
             PangoLayout     *layout,
             PangoLayoutIter *iter)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  const char *text = pango_layout_get_text (layout) + pango_layout_line_get_start_index (line);
  g_autofree char *part = g_strndup (text, (gsize) pango_layout_line_get_length (line));
  g_autofree char *escaped = g_markup_escape_text (g_strstrip (part), -1);
  PangoRectangle block, extents;

  if (*escaped == '\0')
    return;

  pango_layout_get_extents (layout, NULL, &block);
  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  g_string_append (svg, "<text");
  append_coordinate (svg, "x", (double) (extents.x - block.x) / PANGO_SCALE);
  append_coordinate (svg, "y", (double) (pango_layout_iter_get_baseline (iter) - block.y)
                                 / PANGO_SCALE);
  append_coordinate (svg, "textLength", (double) extents.width / PANGO_SCALE);
  g_string_append_printf (svg, " lengthAdjust=\"spacingAndGlyphs\">%s</text>\n", escaped);
}

static void
append_layout (GString       *svg,
               const SanMark *mark)
{
  const SanRect *rect = &mark->text.rect;
  const PangoFontDescription *font = pango_layout_get_font_description (mark->text.layout);
  PangoLayoutIter *iter = pango_layout_get_iter (mark->text.layout);
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (x, sizeof x, "%.2f", rect->x);
  /* Turned text reads upward from the lower end of its place. */
  g_ascii_formatd (y, sizeof y, "%.2f", rect->y + (mark->text.turned ? rect->height : 0));
  g_string_append_printf (svg, "<g transform=\"translate(%s %s)%s\"", x, y,
                          mark->text.turned ? " rotate(-90)" : "");
  append_coordinate (svg, "font-size",
                     (double) pango_font_description_get_size (font) / PANGO_SCALE);
  g_string_append_printf (svg, " font-weight=\"%d\">\n",
                          (int) pango_font_description_get_weight (font));
  do
    append_line (svg, mark->text.layout, iter);
  while (pango_layout_iter_next_line (iter));
  g_string_append (svg, "</g>\n");
  pango_layout_iter_free (iter);
}

static void
append_texts (GString            *svg,
              const SanChartPlan *plan)
{
  g_string_append (svg, "<g fill-opacity=\"0\" font-family=\"sans-serif\">\n");
  for (guint i = 0; i < plan->marks->len; i++)
    {
      const SanMark *mark = &g_array_index (plan->marks, SanMark, i);

      if (mark->kind == SAN_MARK_TEXT)
        append_layout (svg, mark);
    }
  g_string_append (svg, "</g>\n");
}

static void
append_element (GString    *svg,
                const char *name,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (svg, "<%s>%s</%s>\n", name, escaped, name);
}

void
san_svg_add_description (GByteArray         *bytes,
                         const SanChart     *chart,
                         const SanChartPlan *plan)
{
  const char *data = (const char *) bytes->data;
  const char *root = g_strstr_len (data, bytes->len, "<svg");
  const char *inside = root != NULL ? g_strstr_len (root, bytes->len - (root - data), ">") : NULL;
  const char *end = g_strrstr_len (data, bytes->len, "</svg>");
  const char *title = san_chart_get_title (chart);
  g_autofree char *summary = san_chart_summary (chart);
  g_autoptr(GString) svg = NULL;

  g_return_if_fail (inside != NULL && end != NULL);

  svg = g_string_new_len (data, root + strlen ("<svg") - data);
  g_string_append (svg, " role=\"img\"");
  g_string_append_len (svg, root + strlen ("<svg"), inside + 1 - (root + strlen ("<svg")));
  g_string_append_c (svg, '\n');
  if (title != NULL)
    append_element (svg, "title", title);
  append_element (svg, "desc", summary);
  g_string_append_len (svg, inside + 1, end - (inside + 1));
  append_texts (svg, plan);
  g_string_append (svg, "</svg>\n");

  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) svg->str, (guint) svg->len);
}
