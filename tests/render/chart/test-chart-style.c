/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whichever colours are chosen for the series, they are told apart without colour too. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "render/chart/san-chart-palette.h"
#include "render/chart/san-chart-style.h"

#define SIZE 60
#define RADIUS 10.0

/* Least part of the pixels in which two patterns differ. */
#define LEAST_DIFFERENCE 0.08

#define MAX_DASHES 8
#define YELLOW 5

/* Black where the pattern of series @number is. */
static cairo_surface_t *
draw_hatching (guint number)
{
  const SanLook look = { SAN_CHART_STYLE_PRINT, SAN_CHART_PALETTE_STANDARD };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  cairo_rectangle (cr, 0, 0, SIZE, SIZE);
  san_style_hatch (cr, &look, number);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static double
compare (cairo_surface_t *a,
         cairo_surface_t *b)
{
  const int stride = cairo_image_surface_get_stride (a);
  const guint8 *first = cairo_image_surface_get_data (a);
  const guint8 *second = cairo_image_surface_get_data (b);
  double difference = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      difference += ABS (first[y * stride + x] - second[y * stride + x]) / 255.0;

  return difference / (SIZE * SIZE);
}

static void
test_hatchings (void)
{
  cairo_surface_t *surfaces[SAN_PALETTE_SIZE];

  for (guint i = 0; i < SAN_PALETTE_SIZE; i++)
    surfaces[i] = draw_hatching (i);
  for (guint i = 0; i < SAN_PALETTE_SIZE; i++)
    for (guint other = 0; other < i; other++)
      if (compare (surfaces[i], surfaces[other]) < LEAST_DIFFERENCE)
        {
          g_test_message ("%u and %u: %g", other, i, compare (surfaces[i], surfaces[other]));
          g_test_fail ();
        }
  for (guint i = 0; i < SAN_PALETTE_SIZE; i++)
    cairo_surface_destroy (surfaces[i]);
}

/* Dashes and marker of a series, as text. */
static char *
describe_line (cairo_t *cr,
               guint    number)
{
  GString *text = g_string_new (NULL);
  double dashes[MAX_DASHES], corners[4];
  cairo_path_t *path;
  int n;

  san_style_set_dash (cr, number, 1);
  n = cairo_get_dash_count (cr);
  g_assert_cmpint (n, <=, MAX_DASHES);
  cairo_get_dash (cr, dashes, NULL);
  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%g ", dashes[i]);

  cairo_new_path (cr);
  san_style_marker (cr, number, 0, 0, RADIUS);
  cairo_path_extents (cr, &corners[0], &corners[1], &corners[2], &corners[3]);
  path = cairo_copy_path (cr);
  g_string_append_printf (text, "marker of %d", path->num_data);
  cairo_path_destroy (path);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    g_string_append_printf (text, " %.1f", corners[i]);

  return g_string_free (text, FALSE);
}

static void
test_lines (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < SAN_PALETTE_SIZE; i++)
    {
      char *line = describe_line (cr, i);

      g_test_message ("%u: %s", i, line);
      g_assert_true (g_hash_table_add (seen, line));
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Lines and points stand out from their ground in every palette, on the screen and in print. */
static void
test_thin (void)
{
  for (guint palette = 0; palette < SAN_CHART_N_PALETTES; palette++)
    for (guint style = SAN_CHART_STYLE_LIGHT; style <= SAN_CHART_STYLE_PRINT; style++)
      for (guint i = 0; i < SAN_PALETTE_SIZE; i++)
        {
          const SanLook look = { style, palette };
          const SanColor line = san_style_color (&look, SAN_INK_THIN, i);
          const SanColor ground = san_style_color (&look, SAN_INK_BACKGROUND, 0);

          g_assert_cmpfloat (ABS (san_color_lightness (&line) - san_color_lightness (&ground)), >=,
                             20);
        }
}

/* The light yellow fills a bar, while its line is darker. */
static void
test_thin_drawn (void)
{
  static const double values[] = { 1, 1 };
  static const char *const names[] = { "A", "B" };
  static const SanChartKind kinds[] = { SAN_CHART_BAR, SAN_CHART_LINE };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const SanLook look = { SAN_CHART_STYLE_LIGHT, SAN_CHART_PALETTE_STANDARD };
      const SanInk ink = kinds[k] == SAN_CHART_BAR ? SAN_INK_SERIES : SAN_INK_THIN;
      const SanColor color = san_style_color (&look, ink, YELLOW);
      g_autoptr(SanChart) chart = san_chart_new (kinds[k], "Title");
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 300);
      cairo_t *cr = cairo_create (surface);
      const guint32 wanted = (guint32) lround (color.red * 255) << 16
                             | (guint32) lround (color.green * 255) << 8
                             | (guint32) lround (color.blue * 255);
      g_autoptr(GError) error = NULL;
      const guint32 *pixels;
      guint found = 0;

      san_chart_set_categories (chart, NULL, names, 2);
      san_chart_add_series (chart, NULL, values, 2);
      san_chart_set_series_color (chart, 0, YELLOW);
      g_assert_true (san_chart_render (chart, cr, 300, 300, SAN_CHART_STYLE_LIGHT, &error));
      cairo_surface_flush (surface);
      pixels = (const guint32 *) (const void *) cairo_image_surface_get_data (surface);
      for (guint i = 0; i < 300 * 300; i++)
        found += (pixels[i] & 0xFFFFFF) == wanted;
      g_assert_cmpuint (found, >, 20);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/style/hatchings", test_hatchings);
  g_test_add_func ("/chart/style/lines", test_lines);
  g_test_add_func ("/chart/style/thin", test_thin);
  g_test_add_func ("/chart/style/thin-drawn", test_thin_drawn);

  return g_test_run ();
}
