/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/variation/san-variation-series-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "methods/san-phrases.h"
#include "methods/variation/san-classes.h"

gboolean
san_variation_is_open (const SanVariationTask *task)
{
  return task->intervals
         && (isnan (task->given_lower[0]) || isnan (task->given_upper[task->d.n_variants - 1]));
}

double
san_variation_share_within (const SanVariationTask *task,
                            int                     k)
{
  double reach = k * task->spread.sigma * (1 + 1e-12);
  double within = 0;

  if (!task->spread.modern)
    return task->d.share_within[k - 1];
  for (gsize i = 0; i < task->d.n_variants; i++)
    if (fabs (task->d.variants[i] - task->d.mean) <= reach)
      within += task->d.frequencies[i];
  return 100 * within / task->d.n;
}

/* --- conclusions --- */

static const char *
say_share (const SanVariationTask *task,
           int                     k)
{
  return san_solution_say (task->solution, san_variation_share_within (task, k),
                           SAN_QUANTITY_PERCENT, "%");
}

/* Textbook 2.7: not less than 68.3, 95.5 and 99.7 % make a normal series. Few observations cannot
 * tell. */
static const char *
sigma_verdict (const SanVariationTask *task)
{
  if (task->spread.is_small)
    return _("There are too few observations to judge whether the series is normal.");
  if (san_variation_share_within (task, 1) >= 68.3 && san_variation_share_within (task, 2) >= 95.5
      && san_variation_share_within (task, 3) >= 99.7)
    return _("The rule of three sigmas is kept: the distribution is near to a normal one.");
  return _("The rule of three sigmas is not kept: the distribution departs from a normal one.");
}

static void
add_sigma_conclusion (const SanVariationTask *task)
{
  if (task->d.sigma == 0)
    return;
  san_solution_add_conclusion (task->solution, _("Within one, two and three standard deviations "
                                                 "of the mean lie %s, %s and %s of the "
                                                 "observations (in a normal series not less than "
                                                 "68.3, 95.5 and 99.7%%)."),
                               say_share (task, 1), say_share (task, 2), say_share (task, 3));
  san_solution_add_conclusion (task->solution, "%s", sigma_verdict (task));
}

static void
add_warnings (const SanVariationTask *task)
{
  if (task->d.n_modes > 1)
    san_solution_add_warning (task->solution, _("There are several modes: the material may be a "
                                                "mixture of unlike groups."));
  if (san_variation_is_open (task))
    san_solution_add_warning (task->solution, _("An open interval is given the width of its "
                                                "neighbour."));
  if (task->d.sigma == 0)
    san_solution_add_warning (task->solution, _("All values are equal: there is no diversity to "
                                                "describe."));
}

void
san_variation_add_words (const SanVariationTask *task)
{
  san_spread_add_conclusions (&task->spread, task->solution, task->inputs);
  add_sigma_conclusion (task);
  add_warnings (task);
}

/* --- charts --- */

static void
add_given_classes (const SanVariationTask *task,
                   SanChart               *chart,
                   const char             *axis_title)
{
  san_chart_set_intervals (chart, axis_title, task->d.lower, task->d.upper, task->d.n_variants,
                           isnan (task->given_lower[0]),
                           isnan (task->given_upper[task->d.n_variants - 1]));
  san_chart_add_series (chart, NULL, task->d.frequencies, task->d.n_variants);
}

void
san_variation_add_charts (const SanVariationTask *task)
{
  g_autofree char *axis_title = san_phrase_heading (_("Variant"), task->unit);
  SanChart *chart = san_phrase_add_chart (task->solution, task->inputs,
                                          task->intervals ? SAN_CHART_HISTOGRAM
                                                          : SAN_CHART_POLYGON,
                                          _("Distribution"));

  san_chart_allow (chart, SAN_CHART_HISTOGRAM);
  san_chart_allow (chart, SAN_CHART_POLYGON);
  san_chart_allow (chart, SAN_CHART_CUMULATE);
  if (task->intervals)
    add_given_classes (task, chart, axis_title);
  else
    san_classes_fill_chart (chart, task->d.variants, task->d.frequencies, task->d.n_variants,
                            axis_title);
  san_chart_set_value_axis (chart, _("Frequency"), NULL);
  if (task->spread.sigma > 0)
    san_chart_set_normal (chart, task->d.mean, task->spread.sigma);
}
