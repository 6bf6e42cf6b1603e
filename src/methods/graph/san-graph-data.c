/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/graph/san-graph-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-description.h"
#include "core/san-linear-fit.h"
#include "model/san-notation.h"

#define FIT_POINTS 41

/* --- texts and settings --- */

static void
set_texts (const SanGraphTask *task,
           SanChart           *chart)
{
  const char *source = san_inputs_get_text (task->inputs, "source");

  san_chart_set_value_axis (chart, san_inputs_get_text (task->inputs, "value_title"),
                            san_inputs_get_text (task->inputs, "value_unit"));
  if (source != NULL)
    san_chart_set_source (chart, source);
  san_chart_set_palette (chart, san_graph_get_choice (task->inputs, "palette",
                                                      san_graph_palettes));
  if (san_inputs_has (task->inputs, "decimals"))
    san_chart_set_decimals (chart, (int) san_inputs_get_count (task->inputs, "decimals"));
}

static void
set_colors (const SanGraphTask *task,
            SanChart           *chart)
{
  const guint n = MIN (san_chart_get_n_series (chart), SAN_GRAPH_N_COLORS);

  if (san_chart_get_palette (chart) != SAN_CHART_PALETTE_STANDARD)
    return;

  for (guint i = 0; i < n; i++)
    {
      const guint color = san_graph_get_choice (task->inputs, san_graph_color_fields[i],
                                                san_graph_colors);

      if (color > 0)
        san_chart_set_series_color (chart, i, color - 1);
    }
}

/* Without a name of its own the line is told by its value. */
static void
set_reference (const SanGraphTask *task,
               SanChart           *chart)
{
  const char *name = san_inputs_get_text (task->inputs, "reference_name");
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  double value;

  if (!san_inputs_has (task->inputs, "reference"))
    return;

  value = san_inputs_get_number (task->inputs, "reference");
  number = san_notation_format (NULL, value, SAN_QUANTITY_GIVEN);
  text = san_notation_join_unit (number, san_inputs_get_text (task->inputs, "value_unit"));
  san_chart_set_reference (chart, value, name != NULL ? name : text);
}

static void
set_classes (const SanGraphTask *task,
             SanChart           *chart)
{
  const SanClassRule rule = san_graph_get_choice (task->inputs, "classes", san_graph_classes);
  const SanList bounds = san_inputs_get_list (task->inputs, "bounds");

  if (rule == SAN_CLASS_BY_HAND)
    san_chart_set_class_bounds (chart, bounds.values, bounds.n);
  else
    san_chart_set_classes (chart, rule,
                           (guint) san_inputs_get_count (task->inputs, "n_classes"));
}

static void
set_shapes (const SanGraphTask *task,
            SanChart           *chart)
{
  const double per_figure = san_inputs_get_number (task->inputs, "per_figure");

  san_chart_set_diagram (chart, san_graph_get_choice (task->inputs, "diagram",
                                                      san_graph_diagrams));
  san_chart_set_figure (chart, san_graph_get_choice (task->inputs, "figure", san_graph_figures),
                        isfinite (per_figure) ? per_figure : 0);
  san_chart_set_break (chart, san_inputs_get_flag (task->inputs, "scale_break"));
}

/* --- categories --- */

/* Five numbers of the finite values of a series; whiskers by Tukey's rule. */
static void
add_box (const SanGraphTask *task,
         SanChart           *chart,
         gsize               series)
{
  const double *values = task->values + series * task->n_rows;
  g_autofree double *given = g_new (double, task->n_rows);
  g_autoptr(GArray) outliers = g_array_new (FALSE, FALSE, sizeof (double));
  g_auto(SanDescription) d = { 0 };
  SanChartBox box;
  double reach;
  gsize n = 0;

  for (gsize i = 0; i < task->n_rows; i++)
    if (isfinite (values[i]))
      given[n++] = values[i];
  if (!san_description_compute_values (given, n, 0.95, &d, NULL))
    return;

  reach = 1.5 * (d.q3 - d.q1);
  box = (SanChartBox) { .low = d.q1, .q1 = d.q1, .median = d.median, .q3 = d.q3, .high = d.q3 };
  for (gsize i = 0; i < n; i++)
    if (given[i] < d.q1 - reach || given[i] > d.q3 + reach)
      {
        g_array_append_val (outliers, given[i]);
      }
    else
      {
        box.low = fmin (box.low, given[i]);
        box.high = fmax (box.high, given[i]);
      }
  san_chart_add_box (chart, task->series[series], &box, (const double *) (gpointer) outliers->data,
                     outliers->len);
}

static void
fill_categories (const SanGraphTask *task,
                 SanChart           *chart)
{
  gsize named = task->n_series > 1 || *task->series[0] != '\0';
  const SanMatrix errors = san_inputs_get_matrix (task->inputs, "errors");

  san_chart_set_categories (chart, san_inputs_get_text (task->inputs, "category_title"),
                            (const char * const *) task->labels, task->n_rows);
  for (gsize k = 0; k < task->n_series; k++)
    {
      san_chart_add_series (chart, named ? task->series[k] : NULL, task->values + k * task->n_rows,
                            task->n_rows);
      if (errors.rows > 0)
        san_chart_set_errors (chart, (guint) k, errors.values + k * task->n_rows, task->n_rows);
      /* Boxes are no values of the rows: with them the data would be taken for a box plot. */
      if (san_chart_get_kind (chart) == SAN_CHART_BOX)
        add_box (task, chart, k);
    }
  if (task->map != NULL)
    san_chart_set_map (chart, task->map);
  set_classes (task, chart);
  set_shapes (task, chart);
}

/* --- intervals --- */

static void
fill_intervals (const SanGraphTask *task,
                SanChart           *chart)
{
  SanList lower = san_inputs_get_list (task->inputs, "lower");
  SanList upper = san_inputs_get_list (task->inputs, "upper");
  SanList frequencies = san_inputs_get_list (task->inputs, "frequencies");
  g_auto(SanDescription) d = { 0 };
  SanIntervals intervals = {
    .lower = lower.values,
    .upper = upper.values,
    .frequencies = frequencies.values,
    .n = lower.n,
    .close_borders = TRUE,
  };

  if (!san_description_compute_intervals (&intervals, 0.95, &d, NULL))
    return;
  san_chart_set_intervals (chart, san_inputs_get_text (task->inputs, "category_title"), d.lower,
                           d.upper, lower.n,
                           isnan (lower.values[0]), isnan (upper.values[lower.n - 1]));
  san_chart_add_series (chart, NULL, frequencies.values, frequencies.n);
  if (d.sigma > 0)
    san_chart_set_normal (chart, d.mean, d.sigma);
  san_chart_set_density (chart, san_inputs_get_flag (task->inputs, "density"));
}

/* --- points --- */

static void
add_fit (SanChart     *chart,
         const double *x,
         const double *y,
         gsize         n)
{
  double xs[FIT_POINTS], ys[FIT_POINTS], low[FIT_POINTS], high[FIT_POINTS];
  double first = INFINITY, last = -INFINITY;
  g_autofree char *label = g_strdup (_("Regression line"));
  SanLinearFit fit;

  if (!san_linear_fit_compute (x, y, n, &fit, NULL))
    return;
  for (gsize i = 0; i < n; i++)
    {
      first = fmin (first, x[i]);
      last = fmax (last, x[i]);
    }
  for (gsize k = 0; k < FIT_POINTS; k++)
    {
      double half_width;

      xs[k] = first + (last - first) * (double) k / (FIT_POINTS - 1);
      ys[k] = san_linear_fit_at (&fit, xs[k], 0.95, &half_width);
      low[k] = ys[k] - half_width;
      high[k] = ys[k] + half_width;
    }
  {
    gboolean has_band = isfinite (low[0]);
    SanChartFit line = {
      .label = label, .n = FIT_POINTS, .x = xs, .y = ys,
      .low = has_band ? low : NULL, .high = has_band ? high : NULL,
    };

    san_chart_set_fit (chart, &line);
  }
}

static void
fill_points (const SanGraphTask *task,
             SanChart           *chart)
{
  SanList x = san_inputs_get_list (task->inputs, "x");
  SanList y = san_inputs_get_list (task->inputs, "y");

  san_chart_set_x_axis (chart, san_inputs_get_text (task->inputs, "category_title"),
                        san_inputs_get_text (task->inputs, "x_unit"));
  san_chart_add_points (chart, NULL, x.values, y.values, x.n);
  add_fit (chart, x.values, y.values, x.n);
  san_chart_set_break (chart, san_inputs_get_flag (task->inputs, "scale_break"));
}

/* --- the whole --- */

void
san_graph_fill_chart (const SanGraphTask *task,
                      SanChart           *chart)
{
  set_texts (task, chart);
  if (task->form != SAN_GRAPH_INTERVALS)
    set_reference (task, chart);
  switch (task->form)
    {
    case SAN_GRAPH_INTERVALS:
      fill_intervals (task, chart);
      break;
    case SAN_GRAPH_POINTS:
      fill_points (task, chart);
      break;
    case SAN_GRAPH_CATEGORIES:
    default:
      fill_categories (task, chart);
      break;
    }
  set_colors (task, chart);
}

void
san_graph_allow_kinds (const SanGraphTask *task,
                       SanChart           *chart)
{
  static const SanChartKind categories[] = {
    SAN_CHART_BAR, SAN_CHART_STRIP, SAN_CHART_LINE, SAN_CHART_SECTOR, SAN_CHART_STACKED_SHARE,
    SAN_CHART_STACKED, SAN_CHART_RADIAL, SAN_CHART_PYRAMID, SAN_CHART_DOT, SAN_CHART_FIGURE,
    SAN_CHART_CARTOGRAM, SAN_CHART_CARTODIAGRAM,
  };
  static const SanChartKind intervals[] = { SAN_CHART_HISTOGRAM, SAN_CHART_POLYGON,
                                            SAN_CHART_CUMULATE };
  static const SanChartKind points[] = { SAN_CHART_RELATION, SAN_CHART_DOT, SAN_CHART_LINE };
  const struct { const SanChartKind *kinds; gsize n; } fitting[] = {
    [SAN_GRAPH_CATEGORIES] = { categories, G_N_ELEMENTS (categories) },
    [SAN_GRAPH_INTERVALS] = { intervals, G_N_ELEMENTS (intervals) },
    [SAN_GRAPH_POINTS] = { points, G_N_ELEMENTS (points) },
  };

  for (gsize i = 0; i < fitting[task->form].n; i++)
    san_chart_allow (chart, fitting[task->form].kinds[i]);
}
