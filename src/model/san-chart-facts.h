/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-chart.h"
#include "model/san-labels.h"

G_BEGIN_DECLS

/**
 * SanChartFacts:
 * @n_places: categories, intervals or, without both, values of the longest series
 * @n_values: finite values of all series
 * @low: least value
 * @high: greatest value
 * @whole_numbers: no value has a fraction
 * @has_points: the first series has abscissas
 * @ascending: years or abscissas ascend
 * @equal_steps: years follow at one distance
 * @is_whole: the values of the only series are parts that add up to 100 %
 * @are_wholes: those of each category do, over several series
 * @is_relative: the unit is one of a rate or share
 * @longest: letters of the longest category name
 *
 * What the rules of graphs ask about a chart, found out once.
 */
typedef struct
{
  const SanChart *chart;
  gsize           n_places;
  guint           n_series;
  gsize           n_values;
  double          low;
  double          high;
  double          sum; /* of the first series */
  gboolean        whole_numbers;
  gboolean        has_points;
  SanLabelsKind   labels;
  gboolean        ascending;
  gboolean        equal_steps;
  gboolean        is_whole;
  gboolean        are_wholes;
  gboolean        is_relative;
  gsize           longest;
} SanChartFacts;

void     san_chart_facts_init   (SanChartFacts  *facts,
                                 const SanChart *chart);
/* Months, weekdays, quarters and hours come round again. */
gboolean san_chart_facts_cyclic (const SanChartFacts *facts);

G_END_DECLS
