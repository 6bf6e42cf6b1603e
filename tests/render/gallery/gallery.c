/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws every chart of the gallery in every style and size into a folder, for people to look at:
 * gallery OUTDIR [WORD] takes only the charts whose name contains WORD, and tells how long each was
 * drawn; the first is the one that loads the fonts. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "render/chart/san-chart-plan.h"
#include "san-gallery.h"

static const struct
{
  const char    *name;
  SanChartStyle  style;
  double         background;
} styles[] = {
  { "light", SAN_CHART_STYLE_LIGHT, 0.98 },
  { "dark", SAN_CHART_STYLE_DARK, 36 / 255.0 },
  { "print", SAN_CHART_STYLE_PRINT, 1 },
};

static const int sizes[][2] = { { 900, 600 }, { 640, 420 }, { 340, 300 } };

static gboolean
draw (const SanChart *chart,
      const char     *path,
      const int       size[2],
      guint           style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size[0], size[1]);
  cairo_t *cr = cairo_create (surface);
  const double shade = styles[style].background;
  g_autoptr(GError) error = NULL;
  gboolean drawn;
  const gint64 start = g_get_monotonic_time ();

  cairo_set_source_rgb (cr, shade, shade, shade);
  cairo_paint (cr);
  drawn = san_chart_render (chart, cr, size[0], size[1], styles[style].style, &error);
  cairo_surface_flush (surface);
  g_print ("%-40s %6.1f ms\n", path, (double) (g_get_monotonic_time () - start) / 1000);
  if (drawn)
    drawn = cairo_surface_write_to_png (surface, path) == CAIRO_STATUS_SUCCESS;
  if (error != NULL)
    g_printerr ("%s: %s\n", path, error->message);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return drawn;
}

static gboolean
draw_all (const char *folder,
          guint       position)
{
  g_autoptr(SanChart) chart = san_gallery_make (position);
  gboolean drawn = TRUE;

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (guint style = 0; style < G_N_ELEMENTS (styles); style++)
      {
        g_autofree char *file = g_strdup_printf ("%s-%s-%d.png", san_gallery_get_name (position),
                                                 styles[style].name, sizes[size][0]);
        g_autofree char *path = g_build_filename (folder, file, NULL);

        drawn = draw (chart, path, sizes[size], style) && drawn;
      }

  return drawn;
}

int
main (int    argc,
      char **argv)
{
  gboolean drawn = TRUE;

  g_setenv ("LANGUAGE", "ru", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, SAN_BUILD_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc < 2 || argc > 3 || argv[1][0] == '-')
    {
      g_printerr ("Usage: gallery OUTDIR [WORD]\n");
      return 2;
    }
  if (g_mkdir_with_parents (argv[1], 0755) != 0)
    {
      g_printerr ("%s: %s\n", argv[1], g_strerror (errno));
      return 2;
    }

  for (guint i = 0; i < san_gallery_get_n_charts (); i++)
    if (argc < 3 || strstr (san_gallery_get_name (i), argv[2]) != NULL)
      drawn = draw_all (argv[1], i) && drawn;

  return drawn ? 0 : 1;
}
