/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What charts on maps have beside the others. */

#include "model/san-chart.h"

#include "model/san-chart-private.h"

void
san_chart_set_map (SanChart *chart,
                   SanMap   *map)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail (map != NULL);

  san_map_ref (map);
  g_clear_pointer (&chart->map, san_map_unref);
  chart->map = map;
}

void
san_chart_set_classes (SanChart     *chart,
                       SanClassRule  rule,
                       guint         n_classes)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail (rule < SAN_CLASS_N_RULES);

  chart->class_rule = rule;
  chart->n_classes = n_classes;
}

void
san_chart_set_class_bounds (SanChart     *chart,
                            const double *bounds,
                            gsize         n)
{
  g_return_if_fail (chart != NULL);
  g_return_if_fail (bounds != NULL || n == 0);

  g_free (chart->class_bounds);
  chart->class_bounds = n > 0 ? g_memdup2 (bounds, n * sizeof *bounds) : NULL;
  chart->n_class_bounds = n;
  chart->class_rule = SAN_CLASS_BY_HAND;
}

void
san_chart_set_diagram (SanChart        *chart,
                       SanChartDiagram  diagram)
{
  g_return_if_fail (chart != NULL);

  chart->diagram = diagram;
}

SanMap *
san_chart_get_map (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->map;
}

SanChartDiagram
san_chart_get_diagram (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, SAN_CHART_DIAGRAM_CIRCLES);

  return chart->diagram;
}

SanClassRule
san_chart_get_class_rule (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, SAN_CLASS_EQUAL_STEPS);

  return chart->class_rule;
}

guint
san_chart_get_n_classes (const SanChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->n_classes;
}

const double *
san_chart_get_class_bounds (const SanChart *chart,
                            gsize          *n)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = chart->n_class_bounds;
  return chart->class_bounds;
}

void
san_chart_compute_classes (const SanChart *chart,
                           int             decimals,
                           SanClassBreaks *breaks)
{
  const double *values = NULL;
  gsize n = 0;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (breaks != NULL);

  if (san_chart_get_n_series (chart) > 0)
    values = san_chart_get_series_values (chart, 0, &n);

  if (chart->class_rule == SAN_CLASS_BY_HAND)
    san_class_breaks_by_hand (breaks, values, n, chart->class_bounds, chart->n_class_bounds,
                              decimals);
  else
    san_class_breaks_compute (breaks, chart->class_rule, values, n, chart->n_classes, decimals);
}
