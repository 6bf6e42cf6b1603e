/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A million points are drawn in a small multiple of the time it takes to look at them. Machines
 * and their load differ, so that nothing is measured by the clock alone: both are timed in turn,
 * and the least times are compared. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "render/chart/san-chart-render.h"
#include "san-gallery.h"

#define N_POINTS 1000000
#define N_PASSES 4
#define N_ROUNDS 7

/* 50 ms where the reference needs 10 ms; measured: 0.6 and 1.5. */
#define MOST_TIMES 5.0

/* Extremes and sum of as many numbers, some times over: what any drawing has to do first. */
static gint64
time_reference (const double *values)
{
  const gint64 start = g_get_monotonic_time ();
  double sum = 0;

  for (int pass = 0; pass < N_PASSES; pass++)
    {
      double low = INFINITY, high = -INFINITY;

      for (int i = 0; i < N_POINTS; i++)
        {
          low = fmin (low, values[i]);
          high = fmax (high, values[i]);
        }
      sum += high - low;
    }
  g_assert_cmpfloat (sum, >, 0);

  return g_get_monotonic_time () - start;
}

static gint64
time_drawing (const SanChart *chart)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 900, 600);
  cairo_t *cr = cairo_create (surface);
  const gint64 start = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;
  gint64 end;

  g_assert_true (san_chart_render (chart, cr, 900, 600, SAN_CHART_STYLE_PRINT, &error));
  g_assert_no_error (error);
  cairo_surface_flush (surface);
  end = g_get_monotonic_time ();
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return end - start;
}

static void
test_million (gconstpointer data)
{
  g_autoptr(SanChart) chart = san_gallery_find (data);
  const double *values = san_chart_get_series_values (chart, 0, NULL);
  gint64 reference = G_MAXINT64, drawing = G_MAXINT64;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      reference = MIN (reference, time_reference (values));
      drawing = MIN (drawing, time_drawing (chart));
    }

  g_test_message ("%s: %.1f times the reference", (const char *) data,
                  (double) drawing / (double) reference);
  g_assert_cmpfloat ((double) drawing, <=, MOST_TIMES * (double) reference);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/chart/speed/line", "hard-million-line", test_million);
  g_test_add_data_func ("/chart/speed/relation", "hard-million-relation", test_million);

  return g_test_run ();
}
