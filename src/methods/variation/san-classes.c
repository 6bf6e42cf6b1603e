/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "methods/variation/san-classes.h"

#include <math.h>

#define MOST_CLASSES 1000
#define MOST_UNIT_CLASSES 40

typedef struct
{
  double start;
  double width;
  gsize  n;
} Classes;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
smallest_step (const double *sorted,
               gsize         n)
{
  double step = INFINITY;

  for (gsize i = 1; i < n; i++)
    if (sorted[i] > sorted[i - 1])
      step = fmin (step, sorted[i] - sorted[i - 1]);
  return isfinite (step) ? step : 1;
}

/* A class for each step of the scale is readable where few of them are empty. */
static gboolean
fit_one_by_one (double range,
                double step,
                gsize  n_variants)
{
  double n_steps = range / step + 1;

  return n_steps <= MOST_UNIT_CLASSES && n_steps < 2 * (double) n_variants;
}

/* Numbers of very unlike size have a range that overflows, or no end of classes: then there are
 * none, and the chart stays empty. */
static gsize
count_classes (double classes)
{
  return isfinite (classes) && classes <= MOST_CLASSES ? (gsize) ceil (classes - 1e-9) : 0;
}

static Classes
choose_classes (const double *variants,
                const double *frequencies,
                gsize         n)
{
  g_autofree double *sorted = g_memdup2 (variants, n * sizeof (double));
  double step, range, total = 0, steps_a_class = 1;
  Classes classes;

  qsort (sorted, n, sizeof (double), compare_doubles);
  step = smallest_step (sorted, n);
  range = sorted[n - 1] - sorted[0];
  for (gsize i = 0; i < n; i++)
    total += frequencies[i];

  if (!fit_one_by_one (range, step, n))
    steps_a_class = ceil (range / (step * ceil (1 + 3.322 * log10 (total))));
  classes.width = step * steps_a_class;
  classes.start = sorted[0] - step / 2;
  classes.n = count_classes ((range + step) / classes.width);
  return classes;
}

void
san_classes_fill_chart (SanChart     *chart,
                        const double *variants,
                        const double *frequencies,
                        gsize         n,
                        const char   *axis_title)
{
  Classes classes = choose_classes (variants, frequencies, n);
  g_autofree double *lower = g_new (double, classes.n);
  g_autofree double *upper = g_new (double, classes.n);
  g_autofree double *counts = g_new0 (double, classes.n);

  if (classes.n == 0)
    return;
  for (gsize k = 0; k < classes.n; k++)
    {
      lower[k] = classes.start + (double) k * classes.width;
      upper[k] = classes.start + (double) (k + 1) * classes.width;
    }
  for (gsize i = 0; i < n; i++)
    {
      double k = floor ((variants[i] - classes.start) / classes.width + 1e-9);

      counts[(gsize) CLAMP (k, 0, (double) (classes.n - 1))] += frequencies[i];
    }
  san_chart_set_intervals (chart, axis_title, lower, upper, classes.n, FALSE, FALSE);
  san_chart_add_series (chart, NULL, counts, classes.n);
}
