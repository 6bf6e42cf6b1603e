/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include <gio/gio.h>

#include "render/chart/san-chart-palette.h"
#include "render/chart/san-chart-png-palette.h"
#include "render/chart/san-chart-png.h"
#include "render/chart/san-chart-render.h"
#include "render/chart/san-chart-style.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

static SanChart *
make_chart (SanChartKind kind)
{
  static const char *const names[] = { "A", "B", "C" };
  static const double values[] = { 1, 2, 3 };
  SanChart *chart = san_chart_new (kind, "Title");

  san_chart_set_categories (chart, NULL, names, 3);
  san_chart_add_series (chart, NULL, values, 3);
  return chart;
}

static guint32
big_endian_at (const guint8 *data,
               gsize         offset)
{
  guint32 value;

  memcpy (&value, data + offset, sizeof value);
  return GUINT32_FROM_BE (value);
}

/* Width and height stand at bytes 16 and 20 of a PNG. */
static void
test_png_scale (void)
{
  static const struct
  {
    double  scale;
    guint32 width;
  } cases[] = { { 1, 300 }, { 2, 600 }, { 4, 1200 }, { 0, 300 }, { 9, 1200 } };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_BAR);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) png = san_chart_to_png (chart, 300, 200, cases[i].scale, &error);
      const guint8 *data;
      gsize size;

      g_assert_no_error (error);
      data = g_bytes_get_data (png, &size);
      g_assert_cmpmem (data + 1, 3, "PNG", 3);
      g_assert_cmpuint (big_endian_at (data, 16), ==, cases[i].width);
      g_assert_cmpuint (big_endian_at (data, 20), ==, cases[i].width * 2 / 3);
    }
}

static char *
save (const SanChart *chart,
      const char     *path,
      gsize          *size)
{
  g_autoptr(GError) error = NULL;
  char *content = NULL;

  g_assert_true (san_chart_save (chart, path, 300, 200, 1, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, size, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);

  return content;
}

/* The same chart gives the same bytes; cairo numbers the groups of its SVGs through. */
static void
test_save (void)
{
  static const struct
  {
    const char *name;
    const char *start;
    gboolean    same;
  } cases[] = {
    { "a.png", "\211PNG", TRUE },
    { "b.svg", "<?xml", FALSE },
    { "c.PDF", "%PDF", TRUE },
  };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_SECTOR);
  g_autofree char *folder = g_dir_make_tmp ("san-chart-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      gsize first_size, again_size;
      g_autofree char *first = save (chart, path, &first_size);
      g_autofree char *again = save (chart, path, &again_size);

      g_assert_true (g_str_has_prefix (first, cases[i].start));
      g_assert_cmpuint (first_size, ==, again_size);
      if (cases[i].same)
        g_assert_cmpint (memcmp (first, again, first_size), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_save_refusals (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_BAR);
  g_autoptr(GError) ending = NULL;
  g_autoptr(GError) folder = NULL;

  g_assert_false (san_chart_save (chart, "chart.bmp", 300, 200, 1, &ending));
  g_assert_error (ending, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_false (san_chart_save (chart, "/nowhere/at/all/chart.png", 300, 200, 1, &folder));
  g_assert_error (folder, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* Among bytes that may be zero, too. */
static gboolean
contains (const char *data,
          gsize       size,
          const char *text)
{
  const gsize length = strlen (text);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (data + i, text, length) == 0)
      return TRUE;

  return FALSE;
}

typedef struct
{
  GString *title;
  GString *description;
  GString *texts;
} SvgTexts;

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  SvgTexts *found = user_data;
  const char *element = g_markup_parse_context_get_element (context);

  if (g_strcmp0 (element, "title") == 0)
    g_string_append_len (found->title, text, (gssize) length);
  else if (g_strcmp0 (element, "desc") == 0)
    g_string_append_len (found->description, text, (gssize) length);
  else if (g_strcmp0 (element, "text") == 0)
    g_string_append_printf (found->texts, "%.*s|", (int) length, text);
}

/* An SVG is well formed, has its summary for screen readers, and its text as text. */
static void
test_svg_text (void)
{
  static const GMarkupParser parser = { .text = text_cb };
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_BAR);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) svg = NULL;
  SvgTexts found = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, &found, NULL);
  const char *data;
  gsize size;

  san_chart_set_title (chart, "A < B & C");
  svg = san_chart_to_svg (chart, 300, 200, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (svg, &size);
  g_assert_true (contains (data, size, "width=\"300"));
  g_assert_true (contains (data, size, "role=\"img\""));
  g_markup_parse_context_parse (context, data, (gssize) size, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_cmpstr (found.title->str, ==, "A < B & C");
  g_assert_cmpstr (found.description->str, ==,
                   "Bar chart “A < B & C”: 3 values, lowest 1 (A), highest 3 (C).");
  g_assert_true (g_str_has_prefix (found.texts->str, "A\u00A0<\u00A0B\u00A0& C|"));
  g_assert_nonnull (strstr (found.texts->str, "|B|"));
  g_markup_parse_context_free (context);
  g_string_free (found.title, TRUE);
  g_string_free (found.description, TRUE);
  g_string_free (found.texts, TRUE);
}

/* The chunks of a PNG: length, name, data and a checksum that readers verify. */
static void
test_png_text (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_BAR);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) png = san_chart_to_png (chart, 300, 200, 1, &error);
  const guint8 *data = g_bytes_get_data (png, NULL);
  const gsize title = 33;
  const gsize description = title + 12 + big_endian_at (data, title);

  g_assert_no_error (error);
  g_assert_cmpmem (data + title + 4, 9, "iTXtTitle", 9);
  g_assert_cmpmem (data + title + 8 + 10, 5, "Title", 5);
  /* Of "iTXtTitle\0\0\0\0\0Title", by zlib. */
  g_assert_cmphex (big_endian_at (data, description - 4), ==, 0x2B3C25D2);
  g_assert_cmpmem (data + description + 4, 15, "iTXtDescription", 15);
}

#define PICTURE_WIDTH 37
#define PICTURE_HEIGHT 29
#define N_PIXELS (PICTURE_WIDTH * PICTURE_HEIGHT)

static guint32 *
pixel_at (cairo_surface_t *surface,
          int              i)
{
  guint8 *row = cairo_image_surface_get_data (surface)
                + i / PICTURE_WIDTH * cairo_image_surface_get_stride (surface);

  return (guint32 *) row + i % PICTURE_WIDTH;
}

/* What cairo reads from the PNG of a picture. */
static cairo_surface_t *
write_and_read (cairo_surface_t *surface)
{
  g_autofree char *folder = g_dir_make_tmp ("san-chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  g_autoptr(GByteArray) bytes = NULL;
  g_autoptr(GError) error = NULL;
  cairo_surface_t *again;

  cairo_surface_mark_dirty (surface);
  bytes = san_png_encode (surface, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL));
  again = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (again), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return again;
}

/* A picture of @n_colors far from each other is what was written: as palette or in full. */
static void
test_png_pixels (gconstpointer data)
{
  const int n_colors = GPOINTER_TO_INT (data);
  g_autoptr(cairo_surface_t) surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, PICTURE_WIDTH, PICTURE_HEIGHT);
  g_autoptr(cairo_surface_t) again = NULL;

  for (int i = 0; i < N_PIXELS; i++)
    *pixel_at (surface, i) = (guint32) (i % n_colors) * 0x01F3B7u & 0xFFFFFFu;
  again = write_and_read (surface);
  for (int i = 0; i < N_PIXELS; i++)
    g_assert_cmphex (*pixel_at (again, i) & 0xFFFFFF, ==, *pixel_at (surface, i));
}

/* Of many colours near each other, as at the edges of letters, those of areas stay as they are and
 * the others move by no more than is told. */
static void
test_png_near_colors (void)
{
  g_autoptr(cairo_surface_t) surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, PICTURE_WIDTH, PICTURE_HEIGHT);
  g_autoptr(cairo_surface_t) again = NULL;
  guint n_moved = 0;

  for (int i = 0; i < N_PIXELS; i++)
    *pixel_at (surface, i) = i % 2 == 0 ? 0x102030 : 0x102000 + (guint32) (i / 2 * 7);
  again = write_and_read (surface);
  for (int i = 0; i < N_PIXELS; i++)
    {
      const guint32 before = *pixel_at (surface, i);
      const guint32 after = *pixel_at (again, i);

      if (before == 0x102030)
        g_assert_cmphex (after & 0xFFFFFF, ==, before);
      n_moved += (after & 0xFFFFFF) != before;
      for (int shift = 0; shift < 24; shift += 8)
        g_assert_cmpint (ABS ((int) (after >> shift & 0xFF) - (int) (before >> shift & 0xFF)), <=,
                         SAN_PNG_PALETTE_MAX_SHIFT);
    }
  g_assert_cmpuint (n_moved, >, 0);
}

/* Read by another program, as newer versions of cairo compress what older ones write plainly. */
static void
test_pdf_text (void)
{
  g_autoptr(SanChart) chart = make_chart (SAN_CHART_BAR);
  g_autofree char *tool = g_find_program_in_path ("pdfinfo");
  g_autofree char *folder = g_dir_make_tmp ("san-chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  const char *argv[] = { tool, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (san_chart_save (chart, path, 300, 200, 1, &error));
  if (tool != NULL)
    g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  if (tool == NULL)
    {
      g_test_skip ("pdfinfo is missing");
      return;
    }

  g_assert_true (g_regex_match_simple ("^Title: +Title$", output, G_REGEX_MULTILINE, 0));
  g_assert_true (g_regex_match_simple ("^Subject: +Bar chart .*: 3 values", output,
                                       G_REGEX_MULTILINE, 0));
}

/* Without plplot's driver the axes are refused, and nothing ends the program. */
static void
test_missing_driver (void)
{
  g_autoptr(SanChart) bars = make_chart (SAN_CHART_BAR);
  g_autoptr(GError) error = NULL;

  if (g_test_subprocess ())
    {
      GBytes *png;

      g_setenv ("PLPLOT_DRV_DIR", "/nonexistent", TRUE);
      png = san_chart_to_png (bars, 300, 200, 1, &error);
      g_assert_null (png);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_preferred_size (void)
{
  for (guint kind = 0; kind < SAN_CHART_N_KINDS; kind++)
    {
      g_autoptr(SanChart) chart = make_chart ((SanChartKind) kind);
      double width = 0, height = 0;

      san_chart_preferred_size (chart, &width, &height);
      g_assert_cmpfloat (width, >=, 300);
      g_assert_cmpfloat (height, >=, 200);
      g_assert_cmpfloat (height, <=, 1000);
    }
}

/* Neighbours of a palette stay apart where colour is lost, and what is written over it is read. */
static void
check_look (const SanLook *look)
{
  for (guint i = 0; i < SAN_PALETTE_SIZE; i++)
    {
      const SanColor before = san_style_color (look, SAN_INK_SERIES, i + SAN_PALETTE_SIZE - 1);
      const SanColor fill = san_style_color (look, SAN_INK_SERIES, i);
      const SanColor text = san_style_color (look, SAN_INK_ON_SERIES, i);

      if (i > 0)
        g_assert_cmpfloat (ABS (san_color_lightness (&before) - san_color_lightness (&fill)), >=,
                           15);
      g_assert_cmpfloat (ABS (san_color_lightness (&fill) - san_color_lightness (&text)), >=, 38);
    }
}

/* The shades of seven classes, the most that a map has, fall in steps that are seen. */
static void
check_classes (const SanLook *look)
{
  const SanColor ground = san_style_color (look, SAN_INK_BACKGROUND, 0);
  double last = 100;

  for (guint class = 0; class < 7; class++)
    {
      const SanColor shade = san_style_color (look, SAN_INK_CLASS, class * SAN_RAMP_END / 6);
      const double lightness = san_color_lightness (&shade);

      g_assert_cmpfloat (last - lightness, >=, class == 0 ? 2 : 6);
      g_assert_cmpfloat (ABS (lightness - san_color_lightness (&ground)), >=, 5);
      last = lightness;
    }
}

static void
test_palettes (void)
{
  for (guint style = 0; style <= SAN_CHART_STYLE_PRINT; style++)
    for (guint palette = 0; palette < SAN_CHART_N_PALETTES; palette++)
      {
        const SanLook look = { (SanChartStyle) style, (SanChartPalette) palette };

        check_look (&look);
        check_classes (&look);
      }
}

static guint
count_pixels (const SanChart *chart,
              guint32         color)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300);
  cairo_t *cr = cairo_create (surface);
  guint count = 0;

  g_assert_true (san_chart_render (chart, cr, 400, 300, SAN_CHART_STYLE_LIGHT, NULL));
  cairo_surface_flush (surface);
  for (int y = 0; y < 300; y++)
    {
      const guchar *row = cairo_image_surface_get_data (surface)
                          + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < 400; x++)
        count += (((const guint32 *) (gconstpointer) row)[x] & 0xFFFFFF) == color;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return count;
}

/* A series in a colour of its own, which a copy of the chart keeps; the next stays as it is. */
static void
test_series_color (void)
{
  static const double values[] = { 5, 6 };
  const guint32 own = san_palette_series (SAN_CHART_PALETTE_STANDARD, FALSE, 6);
  const guint32 first = san_palette_series (SAN_CHART_PALETTE_STANDARD, FALSE, 0);
  const guint32 second = san_palette_series (SAN_CHART_PALETTE_STANDARD, FALSE, 1);
  g_autoptr(SanChart) chart = san_chart_new (SAN_CHART_BAR, NULL);
  g_autoptr(SanChart) copy = NULL;
  guint n_first, n_second;

  san_chart_set_categories (chart, NULL, (const char *const[]) { "A", "B" }, 2);
  san_chart_add_series (chart, "One", values, 2);
  san_chart_add_series (chart, "Two", values, 2);
  n_first = count_pixels (chart, first);
  n_second = count_pixels (chart, second);
  g_assert_cmpuint (n_first, >, 1000);
  san_chart_set_series_color (chart, 0, 6);
  copy = san_chart_copy (chart);
  g_assert_cmpuint (count_pixels (copy, first), ==, 0);
  g_assert_cmpuint (count_pixels (copy, own), >=, n_first);
  g_assert_cmpuint (count_pixels (copy, second), ==, n_second);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/files/png-scale", test_png_scale);
  g_test_add_func ("/chart/files/save", test_save);
  g_test_add_func ("/chart/files/save-refusals", test_save_refusals);
  g_test_add_func ("/chart/files/svg-text", test_svg_text);
  g_test_add_func ("/chart/files/png-text", test_png_text);
  g_test_add_data_func ("/chart/files/png-one-color", GINT_TO_POINTER (1), test_png_pixels);
  g_test_add_data_func ("/chart/files/png-256-colors", GINT_TO_POINTER (256), test_png_pixels);
  g_test_add_data_func ("/chart/files/png-257-colors", GINT_TO_POINTER (257), test_png_pixels);
  g_test_add_func ("/chart/files/png-near-colors", test_png_near_colors);
  g_test_add_func ("/chart/files/pdf-text", test_pdf_text);
  g_test_add_func ("/chart/files/missing-driver", test_missing_driver);
  g_test_add_func ("/chart/files/preferred-size", test_preferred_size);
  g_test_add_func ("/chart/style/palettes", test_palettes);
  g_test_add_func ("/chart/style/series-color", test_series_color);

  return g_test_run ();
}
