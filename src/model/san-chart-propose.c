/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "model/san-chart-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/san-chart-facts.h"

#define MAX_SECTORS 8
#define MAX_BARS 12
#define LONG_NAME 20

typedef struct
{
  gboolean     (*fits) (const SanChartFacts *facts);
  SanChartKind   kind;
  const char    *reason;
} Proposal;

static gboolean
has_boxes (const SanChartFacts *facts)
{
  return san_chart_get_n_boxes (facts->chart) > 0;
}

static gboolean
has_points (const SanChartFacts *facts)
{
  return facts->has_points;
}

static gboolean
is_cycle (const SanChartFacts *facts)
{
  const gsize most = facts->labels == SAN_LABELS_HOURS ? 24 : 12;

  return san_chart_facts_cyclic (facts) && facts->n_places >= 3 && facts->n_places <= most
         && facts->low >= 0;
}

static gboolean
is_structure_by_place (const SanChartFacts *facts)
{
  return facts->are_wholes;
}

static gboolean
is_time (const SanChartFacts *facts)
{
  return facts->labels == SAN_LABELS_YEARS || san_chart_facts_cyclic (facts);
}

static gboolean
begins_with (const char        *name,
             const char *const *words,
             gsize              n)
{
  g_autofree char *folded = name != NULL ? g_utf8_strdown (name, -1) : NULL;

  for (gsize i = 0; folded != NULL && i < n; i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
has_both_sexes (const SanChartFacts *facts)
{
  static const char *const men[] = { "муж", "men", "male", "ер", "boys", "мальчики" };
  static const char *const women[] = { "жен", "women", "female", "әйел", "girls", "девочки",
                                      "жан" };
  gboolean has_men = FALSE, has_women = FALSE;

  for (guint s = 0; s < facts->n_series; s++)
    {
      const char *name = san_chart_get_series_name (facts->chart, s);

      has_men = has_men || begins_with (name, men, G_N_ELEMENTS (men));
      has_women = has_women || begins_with (name, women, G_N_ELEMENTS (women));
    }

  return facts->n_series == 2 && has_men && has_women;
}

static gboolean
has_intervals (const SanChartFacts *facts)
{
  return facts->labels == SAN_LABELS_INTERVALS || san_chart_get_lower (facts->chart) != NULL;
}

static gboolean
is_make_up (const SanChartFacts *facts)
{
  return has_intervals (facts) && has_both_sexes (facts) && facts->low >= 0;
}

/* Rates by age aren't frequencies. */
static gboolean
is_distribution (const SanChartFacts *facts)
{
  return has_intervals (facts) && facts->n_series == 1 && facts->low >= 0
         && (!facts->is_relative || facts->is_whole);
}

static gboolean
is_whole (const SanChartFacts *facts)
{
  return facts->is_whole && facts->n_places <= MAX_SECTORS;
}

static gboolean
is_on_map (const SanChartFacts *facts)
{
  g_autofree const char **labels = g_new (const char *, facts->n_places + 1);
  g_autoptr(SanMap) map = NULL;

  if (facts->labels != SAN_LABELS_OTHER || san_chart_get_n_categories (facts->chart) == 0)
    return FALSE;
  if (san_chart_get_map (facts->chart) != NULL)
    return TRUE;

  for (gsize i = 0; i < facts->n_places; i++)
    labels[i] = san_chart_get_category (facts->chart, i);
  map = san_map_guess (labels, facts->n_places);

  return map != NULL;
}

static gboolean
is_rate_on_map (const SanChartFacts *facts)
{
  return facts->n_series == 1 && facts->is_relative && is_on_map (facts);
}

static gboolean
is_number_on_map (const SanChartFacts *facts)
{
  return !facts->is_relative && facts->low >= 0 && is_on_map (facts);
}

static gboolean
has_many_or_long (const SanChartFacts *facts)
{
  return facts->n_places > MAX_BARS || facts->longest > LONG_NAME;
}

static gboolean
is_anything (const SanChartFacts *facts)
{
  return TRUE;
}

/* The first that fits is proposed. */
static const Proposal proposals[] = {
  { has_boxes, SAN_CHART_BOX, N_("Medians and quartiles of groups are shown by a box plot.") },
  { has_points, SAN_CHART_RELATION,
    N_("Two numbers for each unit: a relation diagram shows how one depends on the other.") },
  { is_cycle, SAN_CHART_RADIAL,
    N_("A cycle that comes round again, such as the months of a year, is shown by a radial "
        "diagram.") },
  { is_structure_by_place, SAN_CHART_STACKED_SHARE,
    N_("The parts of each category add up to 100 %: in-bar charts compare such structures.") },
  { is_time, SAN_CHART_LINE, N_("Change over time is shown by a line diagram.") },
  { is_make_up, SAN_CHART_PYRAMID,
    N_("The ages of two sexes are compared by a pyramid.") },
  { is_distribution, SAN_CHART_HISTOGRAM,
    N_("Frequencies in adjoining intervals are shown by a histogram.") },
  { is_whole, SAN_CHART_SECTOR,
    N_("Parts of one whole are shown by a sector diagram.") },
  { is_rate_on_map, SAN_CHART_CARTOGRAM,
    N_("A rate by regions is shown by a cartogram.") },
  { is_number_on_map, SAN_CHART_CARTODIAGRAM,
    N_("Absolute numbers by regions are shown by a cartodiagram.") },
  { has_many_or_long, SAN_CHART_STRIP,
    N_("Many categories or long names can be read beside horizontal strips.") },
  { is_anything, SAN_CHART_BAR, N_("Levels of separate categories are compared by bars.") },
};

SanChartKind
san_chart_propose (const SanChart  *chart,
                   const char     **reason)
{
  SanChartFacts facts;
  guint position = 0;

  g_return_val_if_fail (chart != NULL, SAN_CHART_BAR);

  san_chart_facts_init (&facts, chart);
  while (!proposals[position].fits (&facts))
    position++;
  if (reason != NULL)
    *reason = _(proposals[position].reason);

  return proposals[position].kind;
}
