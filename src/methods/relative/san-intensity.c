/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <glib/gi18n.h>

#include "methods/relative/san-rate-answer.h"

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "events", .label = N_("Number of events"), .type = SAN_FIELD_COUNT,
    .hint = N_("The phenomenon: cases, births, deaths, visits.") },
  { .id = "population", .label = N_("Size of the environment"),
    .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR,
    .hint = N_("The population in which the phenomenon happens; a mean of two dates may have "
               "decimals.") },
  SAN_FIELD_BASE ("1000"),
  SAN_FIELD_CONFIDENCE,
  SAN_FIELD_SOURCE,
  { 0 }
};

static void
set_results (SanSolution   *solution,
             const SanRate *rate)
{
  const SanResult results[] = {
    { "rate", rate->rate },
    { "error_poisson", rate->error_poisson },
    { "poisson_lower", rate->poisson_lower },
    { "poisson_upper", rate->poisson_upper },
    { "q", rate->q },
    { "divisor", rate->divisor },
    { "error", rate->error },
    { "z", rate->z },
    { "ci_lower", rate->ci_lower },
    { "ci_upper", rate->ci_upper },
    { "wilson_lower", rate->wilson_lower },
    { "wilson_upper", rate->wilson_upper },
    { "exact_lower", rate->exact_lower },
    { "exact_upper", rate->exact_upper },
  };

  san_solution_set_numbers (solution, results, G_N_ELEMENTS (results));
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  SanRateAnswer answer = {
    .inputs = inputs,
    .solution = solution,
    .title = _("Intensive rate"),
    .is_general = TRUE,
    .events_name = _("Number of events"),
    .population_name = _("Size of the environment"),
    .events = san_inputs_get_number (inputs, "events"),
    .population = san_inputs_get_number (inputs, "population"),
    .base = san_inputs_get_number (inputs, "base"),
    .confidence = san_inputs_get_number (inputs, "confidence"),
  };
  g_autofree char *unit = NULL;

  if (!san_rate_compute (answer.events, answer.population, answer.base, answer.confidence,
                         &answer.rate, error))
    return FALSE;

  answer.unit = unit = san_notation_rate_unit (answer.base, answer.rate.rate);
  set_results (solution, &answer.rate);
  san_rate_answer_write (&answer);
  return TRUE;
}

const SanMethod san_method_intensity = {
  .id = "intensity",
  .section = "2.4",
  .title = N_("Intensive rate"),
  .summary = N_("How often a phenomenon happens in its environment, with its error and limits."),
  .keywords = N_("frequency, incidence, prevalence, per mille, mean error, confidence interval"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.4, 2.9.1",
};
