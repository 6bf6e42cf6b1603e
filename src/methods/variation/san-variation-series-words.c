/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/variation/san-variation-series-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "methods/san-phrases.h"
#include "methods/variation/san-classes.h"

#define SMALL_SAMPLE 30

/* --- conclusions --- */

static void
add_mean_conclusion (const SanVariationTask *task)
{
  gboolean modern = san_solution_get_notation (task->solution)->modern_errors;
  const SanDescription *d = &task->d;
  g_autofree char *value = san_phrase_plus_minus (task->solution, d->mean, SAN_QUANTITY_MEAN,
                                                  modern ? d->error_sample : d->error, task->unit);
  g_autofree char *sentence = g_strdup_printf (_("The mean is M ± m = %s."), value);
  g_autofree char *opened = san_phrase_open (task->inputs, sentence);
  g_autofree char *limits = san_phrase_interval (task->solution, modern ? d->ci_lower : d->textbook_lower,
                                                 modern ? d->ci_upper : d->textbook_upper, SAN_QUANTITY_MEAN,
                                                 task->unit);

  san_solution_add_answer (task->solution, "mean", _("Mean"), "M", value);
  san_solution_add_answer (task->solution, "sigma", _("Standard deviation"), "\\sigma",
                           san_solution_say (task->solution, d->sigma, SAN_QUANTITY_DEVIATION, task->unit));
  san_solution_add_conclusion (task->solution, "%s", opened);
  san_solution_add_conclusion (task->solution, _("With a probability of %s the mean of the general population lies %s."),
                               modern ? san_phrase_confidence (task->solution, task->confidence)
                                      : san_phrase_confidence (task->solution, 0.95), limits);
}

static void
add_sigma_conclusion (const SanVariationTask *task)
{
  const char *found = san_solution_say (task->solution, task->d.share_within[0], SAN_QUANTITY_PERCENT, "%");

  if (task->d.sigma == 0)
    return;
  if (task->d.share_within[0] >= 68.3)
    san_solution_add_conclusion (task->solution, _("Within M ± 1σ lie %s of the observations, not less than the 68.3 %% "
                                                   "of a normal series."), found);
  else
    san_solution_add_conclusion (task->solution, _("Within M ± 1σ lie %s of the observations, less than the 68.3 %% of a "
                                                   "normal series: the distribution departs from the normal one."), found);
}

static void
add_warnings (const SanVariationTask *task)
{
  if (task->d.n < SMALL_SAMPLE)
    san_solution_add_warning (task->solution, _("Fewer than 30 observations: the series is a small sample, and n − 1 "
                                                "stands in place of n."));
  if (task->d.n_modes > 1)
    san_solution_add_warning (task->solution, _("There are several modes: the material may be a mixture of unlike groups."));
  if (task->intervals && (isnan (task->given_lower[0]) || isnan (task->given_upper[task->d.n_variants - 1])))
    san_solution_add_warning (task->solution, _("An open interval is given the width of its neighbour."));
  if (task->d.sigma == 0)
    san_solution_add_warning (task->solution, _("All values are equal: there is no diversity to describe."));
}

void
san_variation_add_words (const SanVariationTask *task)
{
  add_mean_conclusion (task);
  san_phrase_add_diversity (task->solution, task->d.cv);
  add_sigma_conclusion (task);
  add_warnings (task);
}

/* --- charts --- */

static void
add_given_classes (const SanVariationTask *task,
                   SanChart               *chart)
{
  gsize last = task->d.n_variants - 1;

  san_chart_set_intervals (chart, task->unit, task->d.lower, task->d.upper, task->d.n_variants,
                           isnan (task->given_lower[0]), isnan (task->given_upper[last]));
  san_chart_add_series (chart, NULL, task->d.frequencies, task->d.n_variants);
}

void
san_variation_add_charts (const SanVariationTask *task)
{
  g_autofree char *title = san_phrase_title (task->inputs, _("Distribution"));
  SanChart *chart = san_solution_add_chart (task->solution,
                                            task->intervals ? SAN_CHART_HISTOGRAM : SAN_CHART_POLYGON, title);

  san_chart_allow (chart, SAN_CHART_HISTOGRAM);
  san_chart_allow (chart, SAN_CHART_POLYGON);
  san_chart_allow (chart, SAN_CHART_CUMULATE);
  if (task->intervals)
    add_given_classes (task, chart);
  else
    san_classes_fill_chart (chart, task->d.variants, task->d.frequencies, task->d.n_variants, task->unit);
  san_chart_set_value_axis (chart, _("Frequency"), NULL);
  if (task->d.sigma > 0)
    san_chart_set_normal (chart, task->d.mean, task->d.sigma);
}
