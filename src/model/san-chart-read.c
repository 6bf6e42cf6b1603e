/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-chart.h"

#include "model/san-chart-private.h"

SanChartKind
san_chart_get_kind (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, SAN_CHART_BAR);

  return chart->kind;
}

gboolean
san_chart_allows (const SanChart *chart,
                  SanChartKind    kind)
{
  g_return_val_if_fail (chart != NULL, FALSE);

  for (guint i = 0; i < chart->kinds->len; i++)
    if (g_array_index (chart->kinds, SanChartKind, i) == kind)
      return TRUE;

  return FALSE;
}

guint
san_chart_get_n_kinds (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->kinds->len;
}

SanChartKind
san_chart_get_nth_kind (const SanChart *chart,
                        guint           position)
{
  g_return_val_if_fail (chart != NULL, SAN_CHART_BAR);
  g_return_val_if_fail (position < chart->kinds->len, SAN_CHART_BAR);

  return g_array_index (chart->kinds, SanChartKind, position);
}

const char *
san_chart_get_title (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->title;
}

const char *
san_chart_get_subtitle (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->subtitle;
}

const char *
san_chart_get_source (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->source;
}

const char *
san_chart_get_category_title (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->category_title;
}

gsize
san_chart_get_n_categories (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->n_categories;
}

const char *
san_chart_get_category (const SanChart *chart,
                        gsize           position)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (position < chart->n_categories, NULL);

  return chart->categories != NULL ? chart->categories[position] : NULL;
}

const char *
san_chart_get_value_title (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->value_title;
}

const char *
san_chart_get_value_unit (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->value_unit;
}

const char *
san_chart_get_x_title (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->x_title;
}

const char *
san_chart_get_x_unit (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->x_unit;
}

guint
san_chart_get_n_series (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->series->len;
}

static const SanChartSeries *
nth_series (const SanChart *chart,
            guint           position)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (position < chart->series->len, NULL);

  return chart->series->pdata[position];
}

const char *
san_chart_get_series_name (const SanChart *chart,
                           guint           position)
{
  const SanChartSeries *series = nth_series (chart, position);

  return series != NULL ? series->name : NULL;
}

guint
san_chart_get_series_color (const SanChart *chart,
                            guint           position)
{
  const SanChartSeries *series = nth_series (chart, position);

  return series != NULL && series->has_color ? series->color : position;
}

const double *
san_chart_get_series_values (const SanChart *chart,
                             guint           position,
                             gsize          *n)
{
  const SanChartSeries *series = nth_series (chart, position);

  if (n != NULL)
    *n = series != NULL ? series->n : 0;

  return series != NULL ? series->values : NULL;
}

const double *
san_chart_get_series_x (const SanChart *chart,
                        guint           position)
{
  const SanChartSeries *series = nth_series (chart, position);

  return series != NULL ? series->x : NULL;
}

const double *
san_chart_get_errors (const SanChart *chart,
                      guint           position)
{
  const SanChartSeries *series = nth_series (chart, position);

  return series != NULL ? series->errors : NULL;
}

const double *
san_chart_get_lower (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->lower;
}

const double *
san_chart_get_upper (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->upper;
}

gboolean
san_chart_is_open_first (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, FALSE);

  return chart->open_first;
}

gboolean
san_chart_is_open_last (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, FALSE);

  return chart->open_last;
}

gboolean
san_chart_get_reference (const SanChart *chart,
                         double         *value,
                         const char    **label)
{
  g_return_val_if_fail (chart != NULL, FALSE);

  if (value != NULL)
    *value = chart->reference;
  if (label != NULL)
    *label = chart->reference_label;

  return chart->has_reference;
}

gboolean
san_chart_get_normal (const SanChart *chart,
                      double         *mean,
                      double         *sd)
{
  g_return_val_if_fail (chart != NULL, FALSE);

  if (mean != NULL)
    *mean = chart->mean;
  if (sd != NULL)
    *sd = chart->sd;

  return chart->has_normal;
}

int
san_chart_get_decimals (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, -1);

  return chart->decimals;
}

SanChartPalette
san_chart_get_palette (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, SAN_CHART_PALETTE_STANDARD);

  return chart->palette;
}

gboolean
san_chart_is_density (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, FALSE);

  return chart->density;
}

gboolean
san_chart_allows_break (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, FALSE);

  return chart->break_allowed;
}

const SanChartFit *
san_chart_get_fit (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->fit.n > 0 ? &chart->fit : NULL;
}

guint
san_chart_get_n_boxes (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->boxes->len;
}

static const SanChartBoxEntry *
nth_box (const SanChart *chart,
         guint           position)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (position < chart->boxes->len, NULL);

  return chart->boxes->pdata[position];
}

const char *
san_chart_get_box_name (const SanChart *chart,
                        guint           position)
{
  const SanChartBoxEntry *box = nth_box (chart, position);

  return box != NULL ? box->name : NULL;
}

const SanChartBox *
san_chart_get_box (const SanChart *chart,
                   guint           position)
{
  const SanChartBoxEntry *box = nth_box (chart, position);

  return box != NULL ? &box->five : NULL;
}

const double *
san_chart_get_outliers (const SanChart *chart,
                        guint           position,
                        gsize          *n)
{
  const SanChartBoxEntry *box = nth_box (chart, position);

  if (n != NULL)
    *n = box != NULL ? box->n_outliers : 0;

  return box != NULL ? box->outliers : NULL;
}

SanChartFigure
san_chart_get_figure (const SanChart *chart,
                      double         *per_figure)
{
  g_return_val_if_fail (chart != NULL, SAN_CHART_FIGURE_PERSON);

  if (per_figure != NULL)
    *per_figure = chart->per_figure;

  return chart->figure;
}
