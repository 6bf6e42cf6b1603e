/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "model/san-chart-check.h"

#include <glib/gi18n.h>

#include "model/san-chart-rules.h"

#define MAX_TITLE 120

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
lacks_data (const SanChartFacts *facts)
{
  return facts->n_values == 0 && san_chart_get_n_boxes (facts->chart) == 0;
}

static gboolean
lacks_title (const SanChartFacts *facts)
{
  return is_empty (san_chart_get_title (facts->chart));
}

static gboolean
has_long_title (const SanChartFacts *facts)
{
  return !lacks_title (facts) && g_utf8_strlen (san_chart_get_title (facts->chart), -1) > MAX_TITLE;
}

/* Four digits by themselves, as "2011" in "2011 г." */
static gboolean
has_year (const char *text)
{
  guint digits = 0;

  for (const char *c = text; c != NULL; c++)
    {
      if (g_ascii_isdigit (*c))
        {
          digits++;
          continue;
        }
      if (digits == 4)
        return TRUE;
      digits = 0;
      if (*c == '\0')
        return FALSE;
    }

  return FALSE;
}

static gboolean
lacks_year (const SanChartFacts *facts)
{
  const SanChart *chart = facts->chart;

  if (facts->labels == SAN_LABELS_YEARS || has_year (san_chart_get_title (chart))
      || has_year (san_chart_get_subtitle (chart)) || has_year (san_chart_get_source (chart)))
    return FALSE;

  for (guint s = 0; s < facts->n_series; s++)
    if (has_year (san_chart_get_series_name (chart, s)))
      return FALSE;

  return TRUE;
}

static gboolean
lacks_source (const SanChartFacts *facts)
{
  return is_empty (san_chart_get_source (facts->chart));
}

static gboolean
lacks_value_title (const SanChartFacts *facts)
{
  return is_empty (san_chart_get_value_title (facts->chart));
}

/* Whole numbers of named things, "Number of beds", have their unit in the name. */
static gboolean
lacks_unit (const SanChartFacts *facts)
{
  return is_empty (san_chart_get_value_unit (facts->chart)) && facts->n_values > 0
         && !(facts->whole_numbers && !lacks_value_title (facts));
}

static gboolean
lacks_category_title (const SanChartFacts *facts)
{
  return san_chart_get_n_categories (facts->chart) > 0
         && is_empty (san_chart_get_category_title (facts->chart));
}

static gboolean
lacks_x_title (const SanChartFacts *facts)
{
  return facts->has_points && is_empty (san_chart_get_x_title (facts->chart));
}

static gboolean
lacks_legend (const SanChartFacts *facts)
{
  if (facts->n_series < 2)
    return FALSE;

  for (guint s = 0; s < facts->n_series; s++)
    if (is_empty (san_chart_get_series_name (facts->chart, s)))
      return TRUE;

  return FALSE;
}

#define KINDS_OF_FREQUENCIES (SAN_KIND (HISTOGRAM) | SAN_KIND (POLYGON) | SAN_KIND (CUMULATE))

/* Kinds whose categories stand on an axis. */
#define KINDS_WITH_CATEGORIES \
  (SAN_KIND (BAR) | SAN_KIND (STRIP) | SAN_KIND (STACKED) | SAN_KIND (STACKED_SHARE) \
   | SAN_KIND (LINE) | SAN_KIND (PYRAMID) | KINDS_OF_FREQUENCIES)

static const SanChartRule rules[] = {
  { "no-data", SAN_ADVICE_ERROR, SAN_KINDS_ALL, lacks_data,
    N_("There is nothing to draw yet: enter at least one number.") },
  { "no-title", SAN_ADVICE_WARNING, SAN_KINDS_ALL, lacks_title,
    N_("Give the graph a title: what is shown, where and when.") },
  { "no-value-title", SAN_ADVICE_WARNING, SAN_KINDS_ALL & ~SAN_KIND (SECTOR), lacks_value_title,
    N_("Name the values: what was counted or measured.") },
  { "no-unit", SAN_ADVICE_WARNING, SAN_KINDS_ALL & ~SAN_KIND (SECTOR) & ~SAN_KIND (STACKED_SHARE),
    lacks_unit, N_("Give the unit of the values: ‰, %, per 100,000, cases, persons.") },
  { "no-category-title", SAN_ADVICE_WARNING, KINDS_WITH_CATEGORIES, lacks_category_title,
    N_("Name the axis of the categories: year, region, age.") },
  { "no-x-title", SAN_ADVICE_WARNING, SAN_KIND (RELATION) | SAN_KIND (DOT) | SAN_KIND (LINE),
    lacks_x_title, N_("Name the horizontal axis and give its unit.") },
  { "no-legend", SAN_ADVICE_WARNING, SAN_KINDS_ALL, lacks_legend,
    N_("Name each group: the legend has to explain the colours and hatchings.") },
  { "no-source", SAN_ADVICE_WARNING, SAN_KINDS_ALL, lacks_source,
    N_("Name the source of the data under the graph.") },
  { "no-year", SAN_ADVICE_WARNING, SAN_KINDS_ALL, lacks_year,
    N_("Say which year or period the data are from.") },
  { "long-title", SAN_ADVICE_HINT, SAN_KINDS_ALL, has_long_title,
    N_("Shorten the title: it should be brief and clear.") },
  { NULL },
};

static void
free_advice (gpointer data)
{
  SanAdvice *advice = data;

  g_free (advice->text);
  g_free (advice);
}

static void
apply_rules (GPtrArray           *advice,
             const SanChartRule  *table,
             const SanChartFacts *facts)
{
  const guint kind = 1u << san_chart_get_kind (facts->chart);

  for (const SanChartRule *rule = table; rule->code != NULL; rule++)
    {
      SanAdvice *item;

      if ((rule->kinds & kind) == 0 || !rule->broken (facts))
        continue;
      item = g_new0 (SanAdvice, 1);
      item->severity = rule->severity;
      item->code = rule->code;
      if (rule->detail != NULL)
        {
          g_autofree char *detail = rule->detail (facts);

          item->text = g_strdup_printf (_(rule->text), detail);
        }
      else
        {
          item->text = g_strdup (_(rule->text));
        }
      g_ptr_array_add (advice, item);
    }
}

static int
compare_severity (gconstpointer a,
                  gconstpointer b)
{
  const SanAdvice *first = *(SanAdvice *const *) a;
  const SanAdvice *second = *(SanAdvice *const *) b;

  return (int) first->severity - (int) second->severity;
}

GPtrArray *
san_chart_check (const SanChart *chart)
{
  GPtrArray *advice;
  SanChartFacts facts;

  g_return_val_if_fail (chart != NULL, NULL);

  advice = g_ptr_array_new_with_free_func (free_advice);
  san_chart_facts_init (&facts, chart);
  if (!lacks_data (&facts))
    apply_rules (advice, san_chart_fit_rules, &facts);
  apply_rules (advice, rules, &facts);
  /* Stable: rules of one severity keep their order. */
  g_ptr_array_sort (advice, compare_severity);

  return advice;
}
