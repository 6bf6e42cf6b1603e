/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which data each kind of graph is for. */

#include "config.h"

#include "model/san-chart-rules.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/san-notation.h"

#define MAX_SECTORS 8
#define MAX_BARS 12
#define MAX_LINES 6
#define MAX_FIGURES 100
#define LONG_NAME 20
#define MIN_YEARS 4
#define MIN_INTERVALS 4
#define MIN_PAIRS 5

static gboolean
is_percent (const SanChartFacts *facts)
{
  return g_strcmp0 (san_chart_get_value_unit (facts->chart), "%") == 0;
}

static gboolean
has_break (const SanChartFacts *facts)
{
  return san_chart_allows_break (facts->chart);
}

static gboolean
has_negative (const SanChartFacts *facts)
{
  return facts->n_values > 0 && facts->low < 0;
}

/* --- bars --- */

static gboolean
is_of_time (const SanChartFacts *facts)
{
  return facts->labels == SAN_LABELS_YEARS && facts->n_places >= MIN_YEARS;
}

static gboolean
is_of_cycle (const SanChartFacts *facts)
{
  return facts->labels == SAN_LABELS_MONTHS && facts->n_places == 12;
}

static gboolean
is_of_shares (const SanChartFacts *facts)
{
  return is_percent (facts) && (facts->is_whole || facts->are_wholes);
}

static gboolean
is_of_frequencies (const SanChartFacts *facts)
{
  return facts->labels == SAN_LABELS_INTERVALS && facts->n_series == 1 && !facts->is_relative;
}

static gboolean
has_long_names (const SanChartFacts *facts)
{
  return facts->longest > LONG_NAME || facts->n_places > MAX_BARS;
}

/* --- lines --- */

static gboolean
has_one_point (const SanChartFacts *facts)
{
  return facts->n_places < 2 || facts->n_values < 2;
}

static gboolean
is_unordered (const SanChartFacts *facts)
{
  return (facts->labels == SAN_LABELS_YEARS || facts->has_points) && !facts->ascending;
}

static gboolean
has_no_time (const SanChartFacts *facts)
{
  return facts->labels == SAN_LABELS_OTHER && !facts->has_points && facts->n_places >= 2;
}

static gboolean
has_unequal_steps (const SanChartFacts *facts)
{
  return facts->labels == SAN_LABELS_YEARS && facts->ascending && !facts->equal_steps;
}

static gboolean
has_many_lines (const SanChartFacts *facts)
{
  return facts->n_series > MAX_LINES;
}

/* --- sectors and in-bar --- */

static gboolean
is_not_whole (const SanChartFacts *facts)
{
  return is_percent (facts) && facts->n_series == 1 && facts->low >= 0 && !facts->is_whole;
}

static char *
describe_sum (const SanChartFacts *facts)
{
  g_autofree char *sum = san_notation_format_decimals (facts->sum, 1);

  return san_notation_join_unit (sum, "%");
}

static gboolean
is_of_rates (const SanChartFacts *facts)
{
  return facts->is_relative && !is_percent (facts);
}

static gboolean
has_many_sectors (const SanChartFacts *facts)
{
  return facts->n_places > MAX_SECTORS;
}

static gboolean
has_several_series (const SanChartFacts *facts)
{
  return facts->n_series > 1;
}

static gboolean
has_one_part (const SanChartFacts *facts)
{
  return facts->n_values == 1;
}

/* --- radial --- */

static gboolean
is_not_cyclic (const SanChartFacts *facts)
{
  return !san_chart_facts_cyclic (facts);
}

static gboolean
is_incomplete_cycle (const SanChartFacts *facts)
{
  switch (facts->labels)
    {
    case SAN_LABELS_MONTHS:
      return facts->n_places != 12;
    case SAN_LABELS_WEEKDAYS:
      return facts->n_places != 7;
    case SAN_LABELS_QUARTERS:
      return facts->n_places != 4;
    case SAN_LABELS_HOURS:
    case SAN_LABELS_OTHER:
    case SAN_LABELS_YEARS:
    case SAN_LABELS_INTERVALS:
    default:
      return FALSE;
    }
}

/* --- intervals --- */

static gboolean
lacks_intervals (const SanChartFacts *facts)
{
  return san_chart_get_lower (facts->chart) == NULL;
}

static gboolean
has_bad_intervals (const SanChartFacts *facts)
{
  const double *lower = san_chart_get_lower (facts->chart);
  const double *upper = san_chart_get_upper (facts->chart);

  if (lower == NULL)
    return FALSE;

  for (gsize i = 0; i < facts->n_places; i++)
    if (!(lower[i] < upper[i]) || (i > 0 && lower[i] < upper[i - 1]))
      return TRUE;

  return FALSE;
}

static gboolean
has_few_intervals (const SanChartFacts *facts)
{
  return !lacks_intervals (facts) && facts->n_places < MIN_INTERVALS;
}

/* --- pyramid, relation, figures, boxes --- */

static gboolean
is_not_of_two (const SanChartFacts *facts)
{
  return facts->n_series != 2;
}

static gboolean
lacks_pairs (const SanChartFacts *facts)
{
  return !facts->has_points;
}

static gboolean
has_few_pairs (const SanChartFacts *facts)
{
  return facts->has_points && facts->n_values < MIN_PAIRS;
}

static gboolean
has_many_figures (const SanChartFacts *facts)
{
  double per_figure;

  san_chart_get_figure (facts->chart, &per_figure);
  return per_figure > 0 && facts->high / per_figure > MAX_FIGURES;
}

static gboolean
lacks_boxes (const SanChartFacts *facts)
{
  return san_chart_get_n_boxes (facts->chart) == 0;
}

static gboolean
has_bad_boxes (const SanChartFacts *facts)
{
  for (guint i = 0; i < san_chart_get_n_boxes (facts->chart); i++)
    {
      const SanChartBox *box = san_chart_get_box (facts->chart, i);

      if (!(box->low <= box->q1 && box->q1 <= box->median && box->median <= box->q3
            && box->q3 <= box->high))
        return TRUE;
    }

  return FALSE;
}

/* --- maps --- */

static gboolean
lacks_map (const SanChartFacts *facts)
{
  return san_chart_get_map (facts->chart) == NULL;
}

static guint
count_missing (const SanChartFacts *facts,
               GString             *names)
{
  const SanMap *map = san_chart_get_map (facts->chart);
  const gsize n = san_chart_get_n_categories (facts->chart);
  guint missing = 0;

  for (gsize i = 0; i < n && map != NULL; i++)
    {
      const char *name = san_chart_get_category (facts->chart, i);
      gsize region;

      if (san_map_find (map, name, &region))
        continue;
      missing++;
      if (names != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return missing;
}

static gboolean
knows_no_name (const SanChartFacts *facts)
{
  return !lacks_map (facts) && facts->n_places > 0
         && count_missing (facts, NULL) == facts->n_places;
}

static gboolean
misses_names (const SanChartFacts *facts)
{
  return !knows_no_name (facts) && count_missing (facts, NULL) > 0;
}

static char *
list_missing (const SanChartFacts *facts)
{
  GString *names = g_string_new (NULL);

  count_missing (facts, names);
  return g_string_free (names, FALSE);
}

static gboolean
is_absolute (const SanChartFacts *facts)
{
  const char *unit = san_chart_get_value_unit (facts->chart);

  return !facts->is_relative && ((unit != NULL && *unit != '\0') || facts->whole_numbers);
}

#define FROM_ZERO \
  (SAN_KIND (BAR) | SAN_KIND (STRIP) | SAN_KIND (STACKED) | SAN_KIND (STACKED_SHARE) \
   | SAN_KIND (HISTOGRAM) | SAN_KIND (PYRAMID) | SAN_KIND (FIGURE))
#define NEVER_NEGATIVE \
  (SAN_KIND (STACKED) | SAN_KIND (STACKED_SHARE) | SAN_KIND (SECTOR) | SAN_KIND (RADIAL) \
   | SAN_KIND (HISTOGRAM) | SAN_KIND (POLYGON) | SAN_KIND (CUMULATE) | SAN_KIND (PYRAMID) \
   | SAN_KIND (FIGURE) | SAN_KIND (CARTODIAGRAM))
#define OF_INTERVALS (SAN_KIND (HISTOGRAM) | SAN_KIND (POLYGON) | SAN_KIND (CUMULATE))
#define ON_MAPS (SAN_KIND (CARTOGRAM) | SAN_KIND (CARTODIAGRAM))
#define BARS (SAN_KIND (BAR) | SAN_KIND (STRIP))

const SanChartRule san_chart_fit_rules[] = {
  { "broken-scale", SAN_ADVICE_ERROR, FROM_ZERO, has_break,
    N_("The scale must start at zero and may not be broken: lengths and areas are compared.") },
  { "negative", SAN_ADVICE_ERROR, NEVER_NEGATIVE, has_negative,
    N_("This kind of graph can’t show negative values; use bars or a line.") },
  { "bars-of-time", SAN_ADVICE_HINT, BARS, is_of_time,
    N_("Change over time is seen better in a line diagram.") },
  { "bars-of-cycle", SAN_ADVICE_HINT, BARS, is_of_cycle,
    N_("Seasonality is seen better in a radial diagram.") },
  { "bars-of-shares", SAN_ADVICE_HINT, BARS, is_of_shares,
    N_("These are shares of a whole: use a sector diagram or in-bar chart.") },
  { "bars-of-frequencies", SAN_ADVICE_HINT, BARS, is_of_frequencies,
    N_("For frequencies in adjoining intervals use a histogram, whose rectangles have no gaps.") },
  { "bars-long-names", SAN_ADVICE_HINT, SAN_KIND (BAR), has_long_names,
    N_("Many categories or long names can be read better beside horizontal strips.") },
  { "line-too-short", SAN_ADVICE_ERROR, SAN_KIND (LINE), has_one_point,
    N_("A line needs at least two points in time order.") },
  { "line-unordered", SAN_ADVICE_ERROR, SAN_KIND (LINE), is_unordered,
    N_("Put the points into the order of time.") },
  { "line-no-time", SAN_ADVICE_WARNING, SAN_KIND (LINE), has_no_time,
    N_("A line joins moments of time; compare separate categories by bars.") },
  { "line-unequal-steps", SAN_ADVICE_WARNING, SAN_KIND (LINE), has_unequal_steps,
    N_("The years aren’t at equal distances. Add the missing ones and leave them empty: they "
        "become gaps.") },
  { "line-too-many", SAN_ADVICE_HINT, SAN_KIND (LINE), has_many_lines,
    N_("More than six lines are hard to tell apart; divide them between graphs.") },
  { "sector-not-whole", SAN_ADVICE_ERROR, SAN_KIND (SECTOR), is_not_whole,
    N_("The shares add up to %s rather than 100 %%: add the missing part or use bars."),
    describe_sum },
  { "not-parts", SAN_ADVICE_ERROR,
    SAN_KIND (SECTOR) | SAN_KIND (STACKED) | SAN_KIND (STACKED_SHARE), is_of_rates,
    N_("Rates aren’t parts of a whole; compare them by bars.") },
  { "sector-several", SAN_ADVICE_ERROR, SAN_KIND (SECTOR), has_several_series,
    N_("A sector diagram shows one whole; compare several by an in-bar chart, 100 %.") },
  { "sector-too-many", SAN_ADVICE_WARNING, SAN_KIND (SECTOR), has_many_sectors,
    N_("More than eight sectors can’t be compared: join the smallest as “other” or use strips.") },
  { "sector-one", SAN_ADVICE_HINT, SAN_KIND (SECTOR), has_one_part,
    N_("A whole of one part needs no diagram: give the number in the text.") },
  { "radial-not-cyclic", SAN_ADVICE_ERROR, SAN_KIND (RADIAL), is_not_cyclic,
    N_("A radial diagram is for what comes round again: months, days of the week, hours.") },
  { "radial-incomplete", SAN_ADVICE_WARNING, SAN_KIND (RADIAL), is_incomplete_cycle,
    N_("The cycle isn’t complete: 12 months, 7 days or 4 quarters are expected.") },
  { "no-intervals", SAN_ADVICE_ERROR, OF_INTERVALS, lacks_intervals,
    N_("Frequencies in intervals of a continuous feature are needed, such as 10–19, 20–29.") },
  { "bad-intervals", SAN_ADVICE_ERROR, OF_INTERVALS, has_bad_intervals,
    N_("The intervals must ascend and may not overlap.") },
  { "few-intervals", SAN_ADVICE_HINT, OF_INTERVALS, has_few_intervals,
    N_("Fewer than four intervals hide the shape of the distribution.") },
  { "pyramid-not-two", SAN_ADVICE_ERROR, SAN_KIND (PYRAMID), is_not_of_two,
    N_("A pyramid compares exactly two groups, such as men and women.") },
  { "relation-no-pairs", SAN_ADVICE_ERROR, SAN_KIND (RELATION), lacks_pairs,
    N_("A relation diagram needs two numbers for each unit of observation.") },
  { "relation-few-pairs", SAN_ADVICE_HINT, SAN_KIND (RELATION), has_few_pairs,
    N_("So few points show no relation reliably.") },
  { "too-many-figures", SAN_ADVICE_HINT, SAN_KIND (FIGURE), has_many_figures,
    N_("So many figures can’t be counted; let each stand for more.") },
  { "no-boxes", SAN_ADVICE_ERROR, SAN_KIND (BOX), lacks_boxes,
    N_("A box plot needs the quartiles of each group.") },
  { "bad-boxes", SAN_ADVICE_ERROR, SAN_KIND (BOX), has_bad_boxes,
    N_("Whiskers, quartiles and median of a box must ascend.") },
  { "no-map", SAN_ADVICE_ERROR, ON_MAPS, lacks_map,
    N_("Choose the map on which the values are shown.") },
  { "names-not-on-map", SAN_ADVICE_ERROR, ON_MAPS, knows_no_name,
    N_("The map has none of these regions; check the names or choose another map.") },
  { "some-not-on-map", SAN_ADVICE_HINT, ON_MAPS, misses_names,
    N_("Not on the map, and therefore listed under it: %s."), list_missing },
  { "cartogram-absolute", SAN_ADVICE_WARNING, SAN_KIND (CARTOGRAM), is_absolute,
    N_("A cartogram is for relative values, such as ‰ or per 100,000; show absolute numbers by "
        "a cartodiagram.") },
  { "cartogram-several", SAN_ADVICE_WARNING, SAN_KIND (CARTOGRAM), has_several_series,
    N_("A cartogram shows the first group only; use a cartodiagram or one map each.") },
  { NULL },
};
