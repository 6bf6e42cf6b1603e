/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-chart-facts.h"

#include <math.h>
#include <string.h>

/* Shares are rounded before they are added. */
#define WHOLE_TOLERANCE 0.6

static void
look_at_values (SanChartFacts *facts)
{
  facts->whole_numbers = TRUE;
  for (guint s = 0; s < facts->n_series; s++)
    {
      gsize n;
      const double *values = san_chart_get_series_values (facts->chart, s, &n);

      if (san_chart_get_n_categories (facts->chart) == 0)
        facts->n_places = MAX (facts->n_places, n);
      for (gsize i = 0; i < n; i++)
        {
          if (!isfinite (values[i]))
            continue;
          facts->low = facts->n_values == 0 ? values[i] : fmin (facts->low, values[i]);
          facts->high = facts->n_values == 0 ? values[i] : fmax (facts->high, values[i]);
          facts->sum += s == 0 ? values[i] : 0;
          facts->whole_numbers = facts->whole_numbers && values[i] == floor (values[i]);
          facts->n_values++;
        }
    }
}

static void
look_at_points (SanChartFacts *facts)
{
  const double *x = facts->n_series > 0 ? san_chart_get_series_x (facts->chart, 0) : NULL;
  gsize n;

  facts->has_points = x != NULL;
  if (x == NULL)
    return;

  san_chart_get_series_values (facts->chart, 0, &n);
  facts->ascending = TRUE;
  facts->equal_steps = TRUE;
  for (gsize i = 1; i < n; i++)
    facts->ascending = facts->ascending && x[i] > x[i - 1];
}

static void
look_at_years (SanChartFacts *facts)
{
  int step = 0, last = 0;

  facts->ascending = TRUE;
  facts->equal_steps = TRUE;
  for (gsize i = 0; i < facts->n_places; i++)
    {
      int year = 0;

      san_label_get_year (san_chart_get_category (facts->chart, i), &year);
      if (i == 1)
        step = year - last;
      facts->ascending = facts->ascending && (i == 0 || year > last);
      facts->equal_steps = facts->equal_steps && (i == 0 || year - last == step);
      last = year;
    }
}

static void
look_at_labels (SanChartFacts *facts)
{
  g_autofree const char **labels = NULL;

  facts->n_places = san_chart_get_n_categories (facts->chart);
  if (facts->n_places == 0 || san_chart_get_lower (facts->chart) != NULL)
    return;

  labels = g_new (const char *, facts->n_places);
  for (gsize i = 0; i < facts->n_places; i++)
    {
      labels[i] = san_chart_get_category (facts->chart, i);
      facts->longest = MAX (facts->longest, (gsize) g_utf8_strlen (labels[i], -1));
    }
  facts->labels = san_labels_recognise (labels, facts->n_places);
  if (facts->labels == SAN_LABELS_YEARS)
    look_at_years (facts);
}

/* The values of one category, over all series. */
static gboolean
adds_up (const SanChartFacts *facts,
         gsize                place)
{
  double sum = 0;

  for (guint s = 0; s < facts->n_series; s++)
    {
      gsize n;
      const double *values = san_chart_get_series_values (facts->chart, s, &n);

      sum += place < n && isfinite (values[place]) ? values[place] : 0;
    }

  return fabs (sum - 100) <= WHOLE_TOLERANCE;
}

static void
look_for_wholes (SanChartFacts *facts)
{
  if (facts->low < 0 || facts->has_points)
    return;

  facts->is_whole = facts->n_series == 1 && facts->n_values >= 2
                    && fabs (facts->sum - 100) <= WHOLE_TOLERANCE;
  facts->are_wholes = facts->n_series >= 2 && facts->n_places > 0;
  for (gsize i = 0; i < facts->n_places && facts->are_wholes; i++)
    facts->are_wholes = adds_up (facts, i);
}

/* "%", "‰", "на 1000", "per 10,000", "cases/1000" */
static gboolean
is_relative_unit (const char *unit)
{
  static const char *const signs[] = { "%", "‰", "‱", "/", "на 1", "per ", "на душ", "шаққанда" };

  for (guint i = 0; unit != NULL && i < G_N_ELEMENTS (signs); i++)
    if (strstr (unit, signs[i]) != NULL)
      return TRUE;

  return FALSE;
}

void
san_chart_facts_init (SanChartFacts  *facts,
                      const SanChart *chart)
{
  *facts = (SanChartFacts) { .chart = chart, .n_series = san_chart_get_n_series (chart) };
  look_at_labels (facts);
  look_at_values (facts);
  look_at_points (facts);
  look_for_wholes (facts);
  facts->is_relative = is_relative_unit (san_chart_get_value_unit (chart));
}

gboolean
san_chart_facts_cyclic (const SanChartFacts *facts)
{
  switch (facts->labels)
    {
    case SAN_LABELS_MONTHS:
    case SAN_LABELS_WEEKDAYS:
    case SAN_LABELS_QUARTERS:
    case SAN_LABELS_HOURS:
      return TRUE;
    case SAN_LABELS_OTHER:
    case SAN_LABELS_YEARS:
    case SAN_LABELS_INTERVALS:
    default:
      return FALSE;
    }
}
