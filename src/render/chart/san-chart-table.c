/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-intervals.h"
#include "render/chart/san-chart-text.h"

/* A longer table is read by nobody and would only cost time. */
#define MAX_ROWS 1000

/* Numbers with more decimals than these were computed, not typed. */
#define TYPED_DECIMALS 3

static SanQuantity
quantity_of (const char   *unit,
             const double *values,
             gsize         n)
{
  const double power = pow (10, TYPED_DECIMALS);
  gboolean typed = TRUE;

  for (gsize i = 0; i < n && typed; i++)
    typed = !isfinite (values[i]) || fabs (values[i]) > 1e12
            || fabs (values[i] - round (values[i] * power) / power) <= 1e-12 * fabs (values[i]);

  if (typed)
    return SAN_QUANTITY_GIVEN;
  if (g_strcmp0 (unit, "%") == 0)
    return SAN_QUANTITY_PERCENT;

  return g_strcmp0 (unit, "‰") == 0 ? SAN_QUANTITY_RATE : SAN_QUANTITY_MEAN;
}

static void
add_places (SanTable       *table,
            const SanChart *chart,
            gsize           rows)
{
  gsize n;
  g_auto(GStrv) names = san_chart_place_names (chart, &n);
  const char *title = san_chart_get_category_title (chart);

  san_table_add_labels (table, title != NULL ? title : "", (const char *const *) names,
                        MIN (n, rows));
}

static char *
series_heading (const SanChart *chart,
                guint           series)
{
  const char *name = san_chart_series_label (chart, series);

  if (*name != '\0')
    return g_strdup (name);

  return san_chart_axis_title (san_chart_get_value_title (chart),
                               san_chart_get_value_unit (chart), 0);
}

/* A row for each place; a series that is too short has gaps. */
static void
add_series (SanTable       *table,
            const SanChart *chart,
            guint           series,
            gsize           rows)
{
  g_autofree double *values = g_new (double, rows + 1);
  g_autofree char *heading = series_heading (chart, series);

  for (gsize i = 0; i < rows; i++)
    values[i] = san_chart_get_value (chart, series, i);

  san_table_add_numbers (table, heading != NULL ? heading : "", values, rows,
                         quantity_of (san_chart_get_value_unit (chart), values, rows));
}

static void
add_errors (SanTable       *table,
            const SanChart *chart,
            guint           series,
            gsize           rows)
{
  g_autofree double *errors = g_new (double, rows + 1);

  if (san_chart_get_errors (chart, series) == NULL)
    return;

  for (gsize i = 0; i < rows; i++)
    errors[i] = san_chart_get_error (chart, series, i);

  san_table_add_numbers (table, "± m", errors, rows,
                         quantity_of (NULL, errors, rows) == SAN_QUANTITY_GIVEN
                           ? SAN_QUANTITY_GIVEN : SAN_QUANTITY_ERROR);
}

static void
add_shares (SanTable       *table,
            const SanChart *chart,
            gsize           rows)
{
  const double total = san_chart_get_sum (chart, 0);
  g_autofree double *shares = g_new (double, rows + 1);
  g_autofree double *angles = g_new (double, rows + 1);

  for (gsize i = 0; i < rows; i++)
    {
      const double value = san_chart_get_value (chart, 0, i);

      shares[i] = value > 0 ? value / total * 100 : isnan (value) ? NAN : 0;
      angles[i] = shares[i] * 3.6;
    }

  san_table_set_total (table, total);
  san_table_add_numbers (table, _("Share, %"), shares, rows, SAN_QUANTITY_PERCENT);
  san_table_set_total (table, total > 0 ? 100 : NAN);
  san_table_add_numbers (table, _("Angle, °"), angles, rows, SAN_QUANTITY_ANGLE);
  san_table_set_total (table, total > 0 ? 360 : NAN);
}

static void
add_heights (SanTable       *table,
             const SanChart *chart,
             gsize           rows)
{
  g_autoptr(SanIntervals) intervals = san_intervals_new (chart);

  if (intervals != NULL && (!intervals->equal || san_chart_is_density (chart)))
    san_table_add_numbers (table, _("Height of the rectangle"), intervals->heights,
                           MIN (rows, intervals->n),
                           quantity_of (NULL, intervals->heights, intervals->n));
}

static void
add_accumulated (SanTable       *table,
                 const SanChart *chart,
                 gsize           rows)
{
  g_autofree double *sums = g_new (double, rows + 1);
  double sum = 0;

  for (gsize i = 0; i < rows; i++)
    {
      const double value = san_chart_get_value (chart, 0, i);

      sum += isnan (value) ? 0 : value;
      sums[i] = sum;
    }

  san_table_add_numbers (table, _("Accumulated"), sums, rows, quantity_of (NULL, sums, rows));
}

/* The class in which each region is shown, or that it isn't on the map. */
static void
add_classes (SanTable       *table,
             const SanChart *chart,
             gsize           rows)
{
  const int decimals = san_chart_value_decimals (chart, 0);
  const SanMap *map = san_chart_get_map (chart);
  g_auto(GStrv) names = g_new0 (char *, rows + 1);
  SanClassBreaks breaks;

  san_chart_compute_classes (chart, decimals, &breaks);
  for (gsize i = 0; i < rows; i++)
    {
      g_autofree char *place = san_chart_place_name (chart, i);
      const double value = san_chart_get_value (chart, 0, i);
      const int class = san_class_breaks_find (&breaks, value, decimals);
      gsize region;

      if (map == NULL || !san_map_find (map, place, &region))
        names[i] = g_strdup (_("not on the map"));
      else if (class < 0)
        names[i] = g_strdup (_("no data"));
      else
        names[i] = san_chart_class_name (chart, &breaks, (guint) class);
    }

  san_table_add_labels (table, _("Class"), (const char *const *) names, rows);
}

static void
fill_places (SanTable       *table,
             const SanChart *chart,
             gsize           rows)
{
  add_places (table, chart, rows);
  if (san_chart_get_kind (chart) == SAN_CHART_SECTOR)
    san_table_set_total_text (table, _("Total"));
  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      add_series (table, chart, s, rows);
      add_errors (table, chart, s, rows);
    }

  switch (san_chart_get_kind (chart))
    {
    case SAN_CHART_SECTOR:
      add_shares (table, chart, rows);
      break;
    case SAN_CHART_HISTOGRAM:
    case SAN_CHART_POLYGON:
      add_heights (table, chart, rows);
      break;
    case SAN_CHART_CUMULATE:
      add_accumulated (table, chart, rows);
      break;
    case SAN_CHART_CARTOGRAM:
      add_classes (table, chart, rows);
      break;
    default:
      break;
    }
}

/* Points of all series one under the other, with the name of their series. */
static void
fill_points (SanTable       *table,
             const SanChart *chart,
             gsize           rows)
{
  g_autofree double *x = g_new (double, rows + 1);
  g_autofree double *y = g_new (double, rows + 1);
  g_autofree const char **names = g_new0 (const char *, rows + 1);
  g_autofree char *x_heading = san_chart_axis_title (san_chart_get_x_title (chart),
                                                     san_chart_get_x_unit (chart), 0);
  g_autofree char *y_heading = san_chart_axis_title (san_chart_get_value_title (chart),
                                                     san_chart_get_value_unit (chart), 0);
  gsize row = 0;

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      const double *series_x = san_chart_get_series_x (chart, s);
      gsize n;
      const double *series_y = san_chart_get_series_values (chart, s, &n);

      for (gsize i = 0; i < n && row < rows && series_x != NULL; i++, row++)
        {
          x[row] = series_x[i];
          y[row] = series_y[i];
          names[row] = san_chart_series_label (chart, s);
        }
    }

  if (san_chart_get_n_series (chart) > 1)
    san_table_add_labels (table, _("Group"), names, row);
  san_table_add_numbers (table, x_heading != NULL ? x_heading : "x", x, row,
                         quantity_of (san_chart_get_x_unit (chart), x, row));
  san_table_add_numbers (table, y_heading != NULL ? y_heading : "y", y, row,
                         quantity_of (san_chart_get_value_unit (chart), y, row));
}

static double
box_number (const SanChartBox *box,
            guint              position)
{
  const double numbers[] = { box->low, box->q1, box->median, box->q3, box->high };

  return numbers[position];
}

static void
fill_boxes (SanTable       *table,
            const SanChart *chart)
{
  const guint n = san_chart_get_n_boxes (chart);
  const char *const headings[] = { _("Lower whisker"), _("Lower quartile"), _("Median"),
                                   _("Upper quartile"), _("Upper whisker") };
  g_autofree const char **names = g_new0 (const char *, n + 1);
  g_autofree double *values = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = san_chart_box_label (chart, i);
  san_table_add_labels (table, _("Group"), names, n);

  for (guint k = 0; k < G_N_ELEMENTS (headings); k++)
    {
      for (guint i = 0; i < n; i++)
        values[i] = box_number (san_chart_get_box (chart, i), k);
      san_table_add_numbers (table, headings[k], values, n, quantity_of (NULL, values, n));
    }
}

static gsize
count_rows (const SanChart *chart,
            gboolean        points)
{
  gsize rows = points ? 0 : san_chart_get_n_categories (chart);

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      gsize n;

      san_chart_get_series_values (chart, s, &n);
      if (points)
        rows += n;
      else if (san_chart_get_n_categories (chart) == 0)
        rows = MAX (rows, n);
    }

  return rows;
}

SanTable *
san_chart_to_table (const SanChart    *chart,
                    const SanNotation *notation)
{
  SanTable *table;
  gsize rows;
  gboolean points;

  g_return_val_if_fail (chart != NULL, NULL);

  points = san_chart_get_n_series (chart) > 0 && san_chart_get_series_x (chart, 0) != NULL;
  rows = count_rows (chart, points);
  table = san_table_new (notation, san_chart_get_title (chart));
  if (san_chart_get_n_boxes (chart) > 0)
    fill_boxes (table, chart);
  else if (points)
    fill_points (table, chart, MIN (rows, MAX_ROWS));
  else
    fill_places (table, chart, MIN (rows, MAX_ROWS));

  if (rows > MAX_ROWS)
    {
      /* Translators: under the table of a chart with very many values. */
      g_autofree char *note = g_strdup_printf (_("The first %u of %u rows."), MAX_ROWS,
                                               (guint) rows);

      san_table_set_note (table, note);
    }

  return table;
}
