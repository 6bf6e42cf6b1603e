/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a chart of tests/bench/charts/compare.py into a PNG some times over and prints the
 * milliseconds each took: bench-charts KIND DATA OUT.png TIMES. The first drawing, which loads
 * fonts, counts only if TIMES is 0. DATA holds the numbers x, y of
 * each point as doubles. */

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "render/chart/san-chart-render.h"
#include "render/san-render.h"

#define WIDTH 900
#define HEIGHT 600

static SanChart *
make_groups (SanChartKind  kind,
             const double *values,
             gsize         n)
{
  g_auto(GStrv) names = g_new0 (char *, n + 1);
  SanChart *chart = san_chart_new (kind, "Groups");

  for (gsize i = 0; i < n; i++)
    names[i] = g_strdup_printf ("Group %u", (guint) i + 1);
  san_chart_set_categories (chart, "Group", (const char *const *) names, n);
  san_chart_set_value_axis (chart, "Value", NULL);
  san_chart_add_series (chart, NULL, values, n);

  return chart;
}

static SanChart *
make_histogram (const double *lower,
                const double *values,
                gsize         n)
{
  g_autofree double *upper = g_new (double, n);
  SanChart *chart = san_chart_new (SAN_CHART_HISTOGRAM, "Histogram");

  for (gsize i = 0; i < n; i++)
    upper[i] = lower[i] + 5;
  san_chart_set_intervals (chart, "Height", lower, upper, n, FALSE, FALSE);
  san_chart_set_value_axis (chart, "Persons", NULL);
  san_chart_add_series (chart, NULL, values, n);

  return chart;
}

static SanChart *
make_points (SanChartKind  kind,
             const double *x,
             const double *y,
             gsize         n)
{
  SanChart *chart = san_chart_new (kind, "Points");

  san_chart_set_x_axis (chart, "x", NULL);
  san_chart_set_value_axis (chart, "y", NULL);
  san_chart_add_points (chart, NULL, x, y, n);

  return chart;
}

static SanChart *
make_chart (const char *kind,
            const char *path)
{
  g_autofree char *content = NULL;
  g_autofree double *x = NULL;
  g_autofree double *y = NULL;
  gsize size, n;

  if (!g_file_get_contents (path, &content, &size, NULL))
    return NULL;

  n = size / (2 * sizeof (double));
  x = g_new (double, n);
  y = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    {
      memcpy (&x[i], content + 2 * i * sizeof (double), sizeof (double));
      memcpy (&y[i], content + (2 * i + 1) * sizeof (double), sizeof (double));
    }

  if (strcmp (kind, "bar") == 0)
    return make_groups (SAN_CHART_BAR, y, n);
  if (strcmp (kind, "strip") == 0)
    return make_groups (SAN_CHART_STRIP, y, n);
  if (strcmp (kind, "sector") == 0)
    return make_groups (SAN_CHART_SECTOR, y, n);
  if (strcmp (kind, "histogram") == 0)
    return make_histogram (x, y, n);

  return make_points (strcmp (kind, "relation") == 0 ? SAN_CHART_RELATION : SAN_CHART_LINE, x, y,
                      n);
}

/* Written as the others do, without waiting for the disk. */
static gboolean
draw (const SanChart *chart,
      const char     *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) png = san_chart_to_png (chart, WIDTH, HEIGHT, 1, &error);
  FILE *file;
  gboolean written;

  if (png == NULL)
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }

  file = fopen (path, "wb");
  written = file != NULL
            && fwrite (g_bytes_get_data (png, NULL), g_bytes_get_size (png), 1, file) == 1;
  return (file == NULL || fclose (file) == 0) && written;
}

/* Milliseconds that each drawing took; negative if one failed. */
static double
draw_times (const SanChart *chart,
            const char     *path,
            int             times)
{
  const gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < times; i++)
    if (!draw (chart, path))
      return -1;

  return (double) (g_get_monotonic_time () - start) / 1000 / times;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(SanChart) chart = NULL;
  double time;
  int times;

  setlocale (LC_ALL, "C.UTF-8");
  san_render_init ();
  if (argc != 5)
    {
      g_printerr ("bench-charts KIND DATA OUT.png TIMES\n");
      return 2;
    }

  chart = make_chart (argv[1], argv[2]);
  times = atoi (argv[4]);
  time = draw_times (chart, argv[3], 1);
  if (times > 0 && time >= 0)
    time = draw_times (chart, argv[3], times);
  g_print ("%f\n", time);

  return time < 0;
}
