/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/graph/san-graph-input.h"

#include <math.h>

#include "methods/graph/san-graph-private.h"

#define MORE_DECIMALS 2
#define MAX_DECIMALS 6

static gboolean
has_points (const SanChart *chart)
{
  return san_chart_get_series_x (chart, 0) != NULL;
}

static gboolean
has_intervals (const SanChart *chart)
{
  return san_chart_get_lower (chart) != NULL;
}

static gboolean
has_whole_frequencies (const SanChart *chart)
{
  gsize n;
  const double *values = san_chart_get_series_values (chart, 0, &n);

  for (gsize i = 0; i < n; i++)
    if (!(values[i] >= 0) || values[i] != floor (values[i]))
      return FALSE;

  return n > 0;
}

gboolean
san_graph_can_take (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, FALSE);

  if (san_chart_get_n_series (chart) == 0 || san_chart_get_n_boxes (chart) > 0)
    return FALSE;
  if (has_points (chart))
    return san_chart_get_n_series (chart) == 1;

  return !has_intervals (chart) || has_whole_frequencies (chart);
}

static void
set_text (JsonObject *input,
          const char *field,
          const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (input, field, text);
}

/* A number that somebody may have typed stays; of a computed one two decimals more than the chart
 * shows, or six digits, are kept. */
static double
shorten (const SanChart *chart,
         double          value)
{
  const int decimals = san_chart_get_decimals (chart);
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.10g", value);
  if (g_ascii_strtod (text, NULL) == value || fabs (value) >= 1e12)
    return value;

  if (decimals < 0)
    g_ascii_formatd (text, sizeof text, "%.6g", value);
  else
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%df", MIN (decimals, MAX_DECIMALS) + MORE_DECIMALS);
      g_ascii_formatd (text, sizeof text, format, value);
    }

  return g_ascii_strtod (text, NULL);
}

/* NaN, an empty cell, is null. @chart: (nullable): shortens the numbers to what it shows */
static JsonArray *
make_numbers (const SanChart *chart,
              const double   *values,
              gsize           n)
{
  JsonArray *numbers = json_array_new ();

  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      json_array_add_double_element (numbers,
                                     chart != NULL ? shorten (chart, values[i]) : values[i]);
    else
      json_array_add_null_element (numbers);

  return numbers;
}

/* The errors of all series; one without gets empty cells. */
static void
add_errors (JsonObject     *input,
            const SanChart *chart)
{
  g_autoptr(JsonArray) errors = json_array_new ();
  gboolean any = FALSE;

  for (guint k = 0; k < san_chart_get_n_series (chart); k++)
    {
      const double *series = san_chart_get_errors (chart, k);
      gsize n;

      san_chart_get_series_values (chart, k, &n);
      if (series != NULL)
        json_array_add_array_element (errors, make_numbers (chart, series, n));
      else
        {
          JsonArray *empty = json_array_new ();

          for (gsize i = 0; i < n; i++)
            json_array_add_null_element (empty);
          json_array_add_array_element (errors, empty);
        }
      any = any || series != NULL;
    }
  if (!any)
    return;

  json_object_set_boolean_member (input, "with_errors", TRUE);
  json_object_set_array_member (input, "errors", g_steal_pointer (&errors));
}

/* A map that does not come with the program is carried in full, if it can be kept at all. */
static void
add_map (JsonObject     *input,
         const SanChart *chart)
{
  SanMap *map = san_chart_get_map (chart);
  g_autofree char *text = NULL;

  if (map == NULL)
    return;
  if (san_map_get_id (map) != NULL)
    {
      set_text (input, "map", san_map_get_id (map));
      return;
    }
  text = san_map_write (map, NULL);
  if (text != NULL)
    {
      set_text (input, "map", "own");
      set_text (input, "own_map", text);
    }
}

static void
add_classes (JsonObject     *input,
             const SanChart *chart)
{
  const SanClassRule rule = san_chart_get_class_rule (chart);
  gsize n;
  const double *bounds = san_chart_get_class_bounds (chart, &n);

  if (rule == SAN_CLASS_BY_HAND && n == 0)
    return;
  set_text (input, "classes", san_graph_classes[rule].id);
  if (rule == SAN_CLASS_BY_HAND)
    json_object_set_array_member (input, "bounds", make_numbers (NULL, bounds, n));
  else
    json_object_set_int_member (input, "n_classes", san_chart_get_n_classes (chart));
}

/* What only some kinds show. */
static void
add_shapes (JsonObject     *input,
            const SanChart *chart)
{
  double per_figure;
  const SanChartFigure figure = san_chart_get_figure (chart, &per_figure);

  switch (san_chart_get_kind (chart))
    {
    case SAN_CHART_CARTOGRAM:
      add_map (input, chart);
      add_classes (input, chart);
      break;
    case SAN_CHART_CARTODIAGRAM:
      add_map (input, chart);
      set_text (input, "diagram", san_graph_diagrams[san_chart_get_diagram (chart)].id);
      break;
    case SAN_CHART_FIGURE:
      set_text (input, "figure", san_graph_figures[figure].id);
      if (per_figure > 0)
        json_object_set_double_member (input, "per_figure", per_figure);
      break;
    case SAN_CHART_BAR:
    case SAN_CHART_STRIP:
    case SAN_CHART_LINE:
      if (!has_points (chart))
        add_errors (input, chart);
      break;
    default:
      break;
    }
}

static void
add_categories (JsonObject     *input,
                const SanChart *chart)
{
  JsonArray *values = json_array_new ();
  JsonArray *groups = json_array_new ();
  JsonArray *labels = json_array_new ();
  gboolean named = FALSE;

  for (guint k = 0; k < san_chart_get_n_series (chart); k++)
    {
      gsize n;
      const double *series = san_chart_get_series_values (chart, k, &n);
      const char *name = san_chart_get_series_name (chart, k);

      json_array_add_array_element (values, make_numbers (chart, series, n));
      json_array_add_string_element (groups, name != NULL ? name : "");
      named = named || (name != NULL && *name != '\0');
    }
  for (gsize i = 0; i < san_chart_get_n_categories (chart); i++)
    json_array_add_string_element (labels, san_chart_get_category (chart, i));

  json_object_set_array_member (input, "values", values);
  json_object_set_array_member (input, "labels", labels);
  if (named)
    json_object_set_array_member (input, "groups", groups);
  else
    json_array_unref (groups);
  set_text (input, "category_title", san_chart_get_category_title (chart));
}

/* An open end is filled in by the calculation, so that it is left empty here. */
static JsonArray *
make_borders (const double *borders,
              gsize         n,
              gssize        open)
{
  g_autofree double *given = g_memdup2 (borders, n * sizeof *borders);

  if (open >= 0)
    given[open] = NAN;

  return make_numbers (NULL, given, n);
}

static void
add_intervals (JsonObject     *input,
               const SanChart *chart)
{
  gsize n;
  const double *frequencies = san_chart_get_series_values (chart, 0, &n);

  json_object_set_array_member (input, "lower",
                                make_borders (san_chart_get_lower (chart), n,
                                              san_chart_is_open_first (chart) ? 0 : -1));
  json_object_set_array_member (input, "upper",
                                make_borders (san_chart_get_upper (chart), n,
                                              san_chart_is_open_last (chart) ? (gssize) n - 1
                                                                             : -1));
  json_object_set_array_member (input, "frequencies", make_numbers (NULL, frequencies, n));
  set_text (input, "category_title", san_chart_get_category_title (chart));
}

static void
add_points (JsonObject     *input,
            const SanChart *chart)
{
  gsize n;
  const double *y = san_chart_get_series_values (chart, 0, &n);

  json_object_set_array_member (input, "x",
                                make_numbers (NULL, san_chart_get_series_x (chart, 0), n));
  json_object_set_array_member (input, "y", make_numbers (chart, y, n));
  set_text (input, "category_title", san_chart_get_x_title (chart));
  set_text (input, "x_unit", san_chart_get_x_unit (chart));
}

/* The line to compare with, which goes with values but not with frequencies. */
static void
add_reference (JsonObject     *input,
               const SanChart *chart)
{
  double value;
  const char *label;

  if (has_intervals (chart) || !san_chart_get_reference (chart, &value, &label)
      || !isfinite (value))
    return;

  json_object_set_double_member (input, "reference", shorten (chart, value));
  set_text (input, "reference_name", label);
}

static void
add_colors (JsonObject     *input,
            const SanChart *chart)
{
  const guint n = MIN (san_chart_get_n_series (chart), SAN_GRAPH_N_COLORS);

  for (guint i = 0; i < n; i++)
    if (san_chart_get_series_color (chart, i) != i)
      set_text (input, san_graph_color_fields[i],
                san_graph_colors[san_chart_get_series_color (chart, i) + 1].id);
}

JsonObject *
san_graph_make_input (const SanChart *chart)
{
  JsonObject *input = json_object_new ();

  g_return_val_if_fail (chart != NULL, input);
  g_return_val_if_fail (san_graph_can_take (chart), input);

  set_text (input, "subject", san_chart_get_title (chart));
  if (has_points (chart))
    add_points (input, chart);
  else if (has_intervals (chart))
    add_intervals (input, chart);
  else
    add_categories (input, chart);
  json_object_set_string_member (input, "kind",
                                 san_chart_kind_get_id (san_chart_get_kind (chart)));
  set_text (input, "value_title", san_chart_get_value_title (chart));
  set_text (input, "value_unit", san_chart_get_value_unit (chart));
  set_text (input, "source", san_chart_get_source (chart));
  add_shapes (input, chart);
  add_reference (input, chart);
  add_colors (input, chart);
  if (san_chart_is_density (chart))
    json_object_set_boolean_member (input, "density", TRUE);
  if (san_chart_allows_break (chart))
    json_object_set_boolean_member (input, "scale_break", TRUE);
  if (san_chart_get_palette (chart) != SAN_CHART_PALETTE_STANDARD)
    set_text (input, "palette", san_graph_palettes[san_chart_get_palette (chart)].id);
  if (san_chart_get_decimals (chart) >= 0)
    json_object_set_int_member (input, "decimals",
                                MIN (san_chart_get_decimals (chart), MAX_DECIMALS));

  return input;
}
