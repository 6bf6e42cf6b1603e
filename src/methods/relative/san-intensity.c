/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "core/san-rates.h"
#include "methods/san-phrases.h"

/* Below this many events the course writes absolute numbers beside the rate. */
#define FEW_EVENTS 5
#define SMALL_SAMPLE 30

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "events", .label = N_("Number of events"), .symbol = "n", .type = SAN_FIELD_COUNT,
    .hint = N_("The phenomenon: cases, births, deaths, visits.") },
  { .id = "population", .label = N_("Size of the environment"), .symbol = "N",
    .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR,
    .hint = N_("The population in which the phenomenon happens; a mean of two dates may have decimals.") },
  SAN_FIELD_BASE ("1000"),
  SAN_FIELD_CONFIDENCE,
  { 0 }
};

typedef struct
{
  double  events;
  double  population;
  double  base;
  double  confidence;
  char   *unit;
  SanRate rate;
} Task;

static void
set_results (SanSolution   *solution,
             const SanRate *rate)
{
  const struct { const char *id; double value; } results[] = {
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

  for (gsize i = 0; i < G_N_ELEMENTS (results); i++)
    san_solution_set_number (solution, results[i].id, results[i].value);
}

static void
add_rate_step (SanSolution *solution,
               const Task  *task)
{
  SanStep *step = san_solution_add_step (solution, _("Intensive rate"), "P", "\\frac{n \\cdot B}{N}");

  san_step_let (step, "n", task->events, SAN_QUANTITY_COUNT);
  san_step_let (step, "B", task->base, SAN_QUANTITY_GIVEN);
  san_step_let (step, "N", task->population, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, task->rate.rate, SAN_QUANTITY_RATE, task->unit);
  san_step_set_note (step, _("n is the number of events, N the environment, B the base of the rate."));
}

/* Textbook 2.9.1: the error by p and q, defined while the rate does not exceed its base. */
static void
add_error_steps (SanSolution *solution,
                 const Task  *task)
{
  gboolean small = task->population < SMALL_SAMPLE;
  SanStep *step;

  step = san_solution_add_step (solution, _("Complement to the base"), "q", "B - P");
  san_step_let (step, "B", task->base, SAN_QUANTITY_GIVEN);
  san_step_let (step, "P", task->rate.rate, SAN_QUANTITY_RATE);
  san_step_set_value (step, task->rate.q, SAN_QUANTITY_RATE, task->unit);

  step = san_solution_add_step (solution, _("Mean error of the rate"), "m",
                                small ? "\\sqrt{\\frac{P \\cdot q}{N - 1}}" : "\\sqrt{\\frac{P \\cdot q}{N}}");
  san_step_let (step, "P", task->rate.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "q", task->rate.q, SAN_QUANTITY_RATE);
  san_step_let (step, "N", task->population, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, task->rate.error, SAN_QUANTITY_ERROR, task->unit);

  if (isnan (task->rate.error))
    return;
  step = san_solution_add_step (solution, _("Confidence limits"), NULL, "P \\pm t \\cdot m");
  san_step_let (step, "P", task->rate.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "t", task->rate.z, SAN_QUANTITY_STATISTIC);
  san_step_let (step, "m", task->rate.error, SAN_QUANTITY_ERROR);
  {
    g_autofree char *limits = san_phrase_interval (solution, task->rate.ci_lower, task->rate.ci_upper,
                                                   SAN_QUANTITY_RATE, task->unit);
    san_step_set_value_text (step, limits);
  }
}

static void
add_stated_limits (SanSolution *solution,
                   const Task  *task,
                   const char  *label,
                   double       lower,
                   double       upper)
{
  g_autofree char *limits = san_phrase_interval (solution, lower, upper, SAN_QUANTITY_RATE, task->unit);
  SanStep *step = san_solution_add_step (solution, label, NULL, NULL);

  san_step_set_value_text (step, limits);
}

/* Cases, visits and days may be more than people: then only the count of events has an error. */
static void
add_poisson_steps (SanSolution *solution,
                   const Task  *task)
{
  SanStep *step = san_solution_add_step (solution, _("Mean error, taking the events as a count"), "m",
                                         "\\frac{P}{\\sqrt{n}}");

  san_step_let (step, "P", task->rate.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "n", task->events, SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->rate.error_poisson, SAN_QUANTITY_ERROR, task->unit);
  add_stated_limits (solution, task, _("Confidence limits (Poisson)"),
                     task->rate.poisson_lower, task->rate.poisson_upper);
}

static void
add_conclusions (SanSolution     *solution,
                 const SanInputs *inputs,
                 const Task      *task)
{
  const SanRate *rate = &task->rate;
  gboolean counted = isnan (rate->error);
  double error = counted ? rate->error_poisson : rate->error;
  double lower = counted ? rate->poisson_lower : rate->ci_lower;
  double upper = counted ? rate->poisson_upper : rate->ci_upper;
  g_autofree char *value = isnan (error)
    ? san_notation_format_unit (san_solution_get_notation (solution), rate->rate, SAN_QUANTITY_RATE, task->unit)
    : san_phrase_plus_minus (solution, rate->rate, SAN_QUANTITY_RATE, error, task->unit);
  g_autofree char *sentence = g_strdup_printf (_("The intensive rate is %s."), value);
  g_autofree char *opened = san_phrase_open (inputs, sentence);
  g_autofree char *limits = san_phrase_interval (solution, lower, upper, SAN_QUANTITY_RATE, task->unit);

  san_solution_add_answer (solution, "rate", _("Intensive rate"), "P", value);
  san_solution_add_conclusion (solution, "%s", opened);
  san_solution_add_conclusion (solution,
                               _("With a probability of %s the rate in the general population lies %s."),
                               san_phrase_confidence (solution, task->confidence), limits);
}

static void
add_warnings (SanSolution *solution,
              const Task  *task)
{
  if (task->events > task->population)
    san_solution_add_warning (solution, _("There are more events than people. That is possible for cases, "
                                          "visits and days, but not for persons, births or deaths."));
  if (task->population < SMALL_SAMPLE)
    san_solution_add_warning (solution, _("Fewer than 30 observations: the error is calculated with n − 1, "
                                          "and the rate is unstable."));
  if (task->events < FEW_EVENTS)
    san_solution_add_warning (solution, _("Fewer than 5 events: give the absolute numbers beside the rate, and "
                                          "prefer the exact limits."));
}

static void
add_chart (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  const char *subject = san_inputs_get_text (inputs, "subject");
  const char * const categories[] = { subject != NULL ? subject : _("Intensive rate") };
  g_autofree char *title = san_phrase_title (inputs, _("Intensive rate"));
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_BAR, title);

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, NULL, categories, 1);
  san_chart_set_value_axis (chart, _("Rate"), task->unit);
  san_chart_add_series (chart, NULL, &task->rate.rate, 1);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  Task task = {
    .events = san_inputs_get_number (inputs, "events"),
    .population = san_inputs_get_number (inputs, "population"),
    .base = san_inputs_get_number (inputs, "base"),
    .confidence = san_inputs_get_number (inputs, "confidence"),
  };
  g_autofree char *unit = san_notation_base_unit (task.base);

  task.unit = unit;
  if (!san_rate_compute (task.events, task.population, task.base, task.confidence, &task.rate, error))
    return FALSE;

  set_results (solution, &task.rate);
  add_rate_step (solution, &task);
  if (isnan (task.rate.q))
    {
      add_poisson_steps (solution, &task);
    }
  else
    {
      add_error_steps (solution, &task);
      add_stated_limits (solution, &task, _("Exact confidence limits (Clopper–Pearson)"),
                         task.rate.exact_lower, task.rate.exact_upper);
    }
  add_conclusions (solution, inputs, &task);
  add_warnings (solution, &task);
  add_chart (solution, inputs, &task);
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
