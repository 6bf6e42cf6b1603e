/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-chart.h"

#include "model/san-chart-private.h"

static void
series_free (gpointer data)
{
  SanChartSeries *series = data;

  g_free (series->name);
  g_free (series->x);
  g_free (series->values);
  g_free (series->errors);
  g_free (series);
}

static void
box_free (gpointer data)
{
  SanChartBoxEntry *box = data;

  g_free (box->name);
  g_free (box->outliers);
  g_free (box);
}

static void
fit_clear (SanChartFit *fit)
{
  g_free (fit->label);
  g_free (fit->x);
  g_free (fit->y);
  g_free (fit->low);
  g_free (fit->high);
  *fit = (SanChartFit) { 0 };
}

static double *
copy_doubles (const double *values,
              gsize         n)
{
  return values != NULL ? g_memdup2 (values, n * sizeof *values) : NULL;
}

static void
take_string (char       **target,
             const char  *text)
{
  char *copy = g_strdup (text);

  g_free (*target);
  *target = copy;
}

static char **
copy_strings (const char * const *strings,
              gsize               n)
{
  char **copy = g_new0 (char *, n + 1);

  for (gsize i = 0; i < n; i++)
    copy[i] = g_strdup (strings[i] != NULL ? strings[i] : "");

  return copy;
}

static void
add_series (SanChart     *chart,
            const char   *name,
            const double *x,
            const double *values,
            gsize         n)
{
  SanChartSeries *series = g_new0 (SanChartSeries, 1);

  series->name = g_strdup (name);
  series->x = copy_doubles (x, n);
  series->values = copy_doubles (values, n);
  series->n = n;
  g_ptr_array_add (chart->series, series);
}

SanChart *
san_chart_new (SanChartKind  kind,
               const char   *title)
{
  SanChart *chart;

  g_return_val_if_fail (kind < SAN_CHART_N_KINDS, NULL);

  chart = g_new0 (SanChart, 1);
  g_atomic_ref_count_init (&chart->ref_count);
  chart->kinds = g_array_new (FALSE, FALSE, sizeof (SanChartKind));
  chart->series = g_ptr_array_new_with_free_func (series_free);
  chart->boxes = g_ptr_array_new_with_free_func (box_free);
  chart->title = g_strdup (title);
  chart->kind = kind;
  chart->decimals = -1;
  g_array_append_val (chart->kinds, kind);

  return chart;
}

SanChart *
san_chart_ref (SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  g_atomic_ref_count_inc (&chart->ref_count);
  return chart;
}

void
san_chart_unref (SanChart *chart)
{
  g_return_if_fail (chart != NULL);

  if (!g_atomic_ref_count_dec (&chart->ref_count))
    return;

  g_array_unref (chart->kinds);
  g_ptr_array_unref (chart->series);
  g_ptr_array_unref (chart->boxes);
  g_strfreev (chart->categories);
  g_free (chart->title);
  g_free (chart->subtitle);
  g_free (chart->source);
  g_free (chart->category_title);
  g_free (chart->value_title);
  g_free (chart->value_unit);
  g_free (chart->x_title);
  g_free (chart->x_unit);
  g_free (chart->lower);
  g_free (chart->upper);
  g_free (chart->reference_label);
  g_free (chart->class_bounds);
  g_clear_pointer (&chart->map, san_map_unref);
  fit_clear (&chart->fit);
  g_free (chart);
}

static void
copy_content (SanChart       *copy,
              const SanChart *chart)
{
  const gsize n_intervals = chart->lower != NULL ? chart->n_categories : 0;

  for (guint i = 0; i < chart->series->len; i++)
    {
      const SanChartSeries *series = chart->series->pdata[i];

      add_series (copy, series->name, series->x, series->values, series->n);
      if (series->errors != NULL)
        san_chart_set_errors (copy, i, series->errors, series->n);
      if (series->has_color)
        san_chart_set_series_color (copy, i, series->color);
    }

  for (guint i = 0; i < chart->boxes->len; i++)
    {
      const SanChartBoxEntry *box = chart->boxes->pdata[i];

      san_chart_add_box (copy, box->name, &box->five, box->outliers, box->n_outliers);
    }

  copy->lower = copy_doubles (chart->lower, n_intervals);
  copy->upper = copy_doubles (chart->upper, n_intervals);
  if (chart->fit.n > 0)
    san_chart_set_fit (copy, &chart->fit);
}

SanChart *
san_chart_copy (const SanChart *chart)
{
  SanChart *copy;

  g_return_val_if_fail (chart != NULL, NULL);

  copy = g_memdup2 (chart, sizeof *chart);
  g_atomic_ref_count_init (&copy->ref_count);
  copy->kinds = g_array_copy (chart->kinds);
  copy->series = g_ptr_array_new_with_free_func (series_free);
  copy->boxes = g_ptr_array_new_with_free_func (box_free);
  copy->categories = g_strdupv (chart->categories);
  copy->title = g_strdup (chart->title);
  copy->subtitle = g_strdup (chart->subtitle);
  copy->source = g_strdup (chart->source);
  copy->category_title = g_strdup (chart->category_title);
  copy->value_title = g_strdup (chart->value_title);
  copy->value_unit = g_strdup (chart->value_unit);
  copy->x_title = g_strdup (chart->x_title);
  copy->x_unit = g_strdup (chart->x_unit);
  copy->reference_label = g_strdup (chart->reference_label);
  copy->map = chart->map != NULL ? san_map_ref (chart->map) : NULL;
  copy->class_bounds = copy_doubles (chart->class_bounds, chart->n_class_bounds);
  copy->fit = (SanChartFit) { 0 };
  copy_content (copy, chart);

  return copy;
}

void
san_chart_allow (SanChart     *chart,
                 SanChartKind  kind)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail (kind < SAN_CHART_N_KINDS);

  if (!san_chart_allows (chart, kind))
    g_array_append_val (chart->kinds, kind);
}

void
san_chart_set_categories (SanChart           *chart,
                          const char         *axis_title,
                          const char * const *labels,
                          gsize               n)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail (labels != NULL || n == 0);

  take_string (&chart->category_title, axis_title);
  g_strfreev (chart->categories);
  chart->categories = copy_strings (labels, n);
  chart->n_categories = n;
  g_clear_pointer (&chart->lower, g_free);
  g_clear_pointer (&chart->upper, g_free);
}

void
san_chart_set_value_axis (SanChart   *chart,
                          const char *title,
                          const char *unit)
{
  g_return_if_fail (chart != NULL);

  take_string (&chart->value_title, title);
  take_string (&chart->value_unit, unit);
}

void
san_chart_add_series (SanChart     *chart,
                      const char   *name,
                      const double *values,
                      gsize         n)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail (values != NULL || n == 0);

  add_series (chart, name, NULL, values, n);
}

void
san_chart_set_errors (SanChart     *chart,
                      guint         series,
                      const double *errors,
                      gsize         n)
{
  SanChartSeries *entry;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (series < chart->series->len);

  entry = chart->series->pdata[series];
  g_return_if_fail (errors != NULL && n == entry->n);

  g_free (entry->errors);
  entry->errors = copy_doubles (errors, n);
}

void
san_chart_set_series_color (SanChart *chart,
                            guint     series,
                            guint     color)
{
  SanChartSeries *entry;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (series < chart->series->len);

  entry = chart->series->pdata[series];
  entry->has_color = TRUE;
  entry->color = color;
}

void
san_chart_set_intervals (SanChart     *chart,
                         const char   *axis_title,
                         const double *lower,
                         const double *upper,
                         gsize         n,
                         gboolean      open_first,
                         gboolean      open_last)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail ((lower != NULL && upper != NULL) || n == 0);

  take_string (&chart->category_title, axis_title);
  g_clear_pointer (&chart->categories, g_strfreev);
  g_free (chart->lower);
  g_free (chart->upper);
  chart->lower = copy_doubles (lower, n);
  chart->upper = copy_doubles (upper, n);
  chart->n_categories = n;
  chart->open_first = open_first;
  chart->open_last = open_last;
}

void
san_chart_set_density (SanChart *chart,
                       gboolean  density)
{
  g_return_if_fail (chart != NULL);

  chart->density = density;
}

void
san_chart_add_points (SanChart     *chart,
                      const char   *name,
                      const double *x,
                      const double *y,
                      gsize         n)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail ((x != NULL && y != NULL) || n == 0);

  add_series (chart, name, x, y, n);
}

void
san_chart_set_x_axis (SanChart   *chart,
                      const char *title,
                      const char *unit)
{
  g_return_if_fail (chart != NULL);

  take_string (&chart->x_title, title);
  take_string (&chart->x_unit, unit);
}

void
san_chart_set_fit (SanChart          *chart,
                   const SanChartFit *fit)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail (fit != NULL && fit->x != NULL && fit->y != NULL);
  g_return_if_fail ((fit->low == NULL) == (fit->high == NULL));

  fit_clear (&chart->fit);
  chart->fit.label = g_strdup (fit->label);
  chart->fit.n = fit->n;
  chart->fit.x = copy_doubles (fit->x, fit->n);
  chart->fit.y = copy_doubles (fit->y, fit->n);
  chart->fit.low = copy_doubles (fit->low, fit->n);
  chart->fit.high = copy_doubles (fit->high, fit->n);
}

void
san_chart_add_box (SanChart          *chart,
                   const char        *name,
                   const SanChartBox *five,
                   const double      *outliers,
                   gsize              n_outliers)
{
  SanChartBoxEntry *box;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (five != NULL);
  g_return_if_fail (outliers != NULL || n_outliers == 0);

  box = g_new0 (SanChartBoxEntry, 1);
  box->name = g_strdup (name);
  box->five = *five;
  box->outliers = copy_doubles (outliers, n_outliers);
  box->n_outliers = n_outliers;
  g_ptr_array_add (chart->boxes, box);
}

void
san_chart_set_figure (SanChart       *chart,
                      SanChartFigure  figure,
                      double          per_figure)
{
  g_return_if_fail (chart != NULL);

  chart->figure = figure;
  chart->per_figure = per_figure;
}

void
san_chart_set_break (SanChart *chart,
                     gboolean  allowed)
{
  g_return_if_fail (chart != NULL);

  chart->break_allowed = allowed;
}

void
san_chart_set_reference (SanChart   *chart,
                         double      value,
                         const char *label)
{
  g_return_if_fail (chart != NULL);

  chart->has_reference = TRUE;
  chart->reference = value;
  take_string (&chart->reference_label, label);
}

void
san_chart_set_normal (SanChart *chart,
                      double    mean,
                      double    sd)
{
  g_return_if_fail (chart != NULL);

  chart->has_normal = TRUE;
  chart->mean = mean;
  chart->sd = sd;
}

void
san_chart_set_subtitle (SanChart   *chart,
                        const char *subtitle)
{
  g_return_if_fail (chart != NULL);

  take_string (&chart->subtitle, subtitle);
}

void
san_chart_set_source (SanChart   *chart,
                      const char *source)
{
  g_return_if_fail (chart != NULL);

  take_string (&chart->source, source);
}

void
san_chart_set_decimals (SanChart *chart,
                        int       decimals)
{
  g_return_if_fail (chart != NULL);

  chart->decimals = decimals;
}

void
san_chart_set_palette (SanChart        *chart,
                       SanChartPalette  palette)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail (palette < SAN_CHART_N_PALETTES);

  chart->palette = palette;
}

void
san_chart_set_kind (SanChart     *chart,
                    SanChartKind  kind)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail (kind < SAN_CHART_N_KINDS);

  chart->kind = kind;
}

void
san_chart_set_title (SanChart   *chart,
                     const char *title)
{
  g_return_if_fail (chart != NULL);

  take_string (&chart->title, title);
}
