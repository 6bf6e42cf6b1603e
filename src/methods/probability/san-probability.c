/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <glib/gi18n.h>

#include "core/san-rates.h"
#include "methods/san-phrases.h"

#define FEW_TRIALS 30

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "favourable", .label = N_("Cases of the event"), .symbol = "m", .type = SAN_FIELD_COUNT,
    .hint = N_("How many times the event happened, or how many outcomes count as the event.") },
  { .id = "trials", .label = N_("All trials"), .symbol = "n", .type = SAN_FIELD_COUNT,
    .flags = SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR,
    .hint = N_("How many trials or observations there were in all.") },
  SAN_FIELD_SOURCE,
  { 0 }
};

static void
add_working (SanSolution          *solution,
             const SanInputs      *inputs,
             const SanProbability *result)
{
  SanStep *step;

  step = san_solution_add_step (solution, _("Probability of the event"), "p", "\\frac{m}{n}");
  san_step_let (step, "m", san_inputs_get_number (inputs, "favourable"), SAN_QUANTITY_COUNT);
  san_step_let (step, "n", san_inputs_get_number (inputs, "trials"), SAN_QUANTITY_COUNT);
  san_step_set_value (step, result->p, SAN_QUANTITY_COEFFICIENT, NULL);

  step = san_solution_add_step (solution, _("Probability of the opposite event"), "q", "1 - p");
  san_step_let (step, "p", result->p, SAN_QUANTITY_COEFFICIENT);
  san_step_set_value (step, result->q, SAN_QUANTITY_COEFFICIENT, NULL);

  step = san_solution_add_step (solution, _("The same in percent"), "p", "p \\cdot 100");
  san_step_let (step, "p", result->p, SAN_QUANTITY_COEFFICIENT);
  san_step_set_value (step, result->percent, SAN_QUANTITY_PERCENT, "%");
}

static void
add_words (SanSolution          *solution,
           const SanInputs      *inputs,
           const SanProbability *result)
{
  const char *share = san_solution_say (solution, result->p, SAN_QUANTITY_COEFFICIENT, NULL);
  const char *percent = san_solution_say (solution, result->percent, SAN_QUANTITY_PERCENT, "%");
  g_autofree char *sentence = NULL;
  g_autofree char *opened = NULL;

  if (result->p == 0)
    sentence = g_strdup (_("The event did not happen once; its statistical probability is 0."));
  else if (result->q == 0)
    sentence = g_strdup (_("The event happened every time; its statistical probability is 1."));
  else
    sentence = g_strdup_printf (_("The probability of the event is %s, that is %s of all trials."),
                                share, percent);
  opened = san_phrase_open (inputs, sentence);
  san_solution_add_conclusion (solution, "%s", opened);
  san_solution_add_answer (solution, "p", _("Probability"), "p", share);
}

static void
add_chart (SanSolution          *solution,
           const SanInputs      *inputs,
           const SanProbability *result)
{
  const char * const outcomes[] = { _("Event"), _("No event") };
  const double shares[] = { result->percent, 100 * result->q };
  SanChart *chart = san_phrase_add_chart (solution, inputs, SAN_CHART_SECTOR,
                                          _("Probability of the event"));

  san_chart_allow (chart, SAN_CHART_STACKED_SHARE);
  san_chart_set_categories (chart, NULL, outcomes, 2);
  san_chart_set_value_axis (chart, _("Share"), "%");
  san_chart_add_series (chart, NULL, shares, 2);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  double trials = san_inputs_get_number (inputs, "trials");
  SanProbability result;

  if (!san_probability_compute (san_inputs_get_number (inputs, "favourable"), trials, &result,
                                error))
    return FALSE;

  san_solution_set_number (solution, "p", result.p);
  san_solution_set_number (solution, "q", result.q);
  san_solution_set_number (solution, "percent", result.percent);

  add_working (solution, inputs, &result);
  add_words (solution, inputs, &result);
  add_chart (solution, inputs, &result);
  if (trials < FEW_TRIALS)
    san_solution_add_warning (solution, _("There are fewer than 30 trials: the frequency may lie "
                                          "far from the probability (law of large numbers)."));
  return TRUE;
}

const SanMethod san_method_probability = {
  .id = "probability",
  .section = "2.1",
  .title = N_("Probability of an event"),
  .summary = N_("How likely an event is, from the number of cases among all trials."),
  .keywords = N_("chance, frequency, share, Bernoulli"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.1",
};
