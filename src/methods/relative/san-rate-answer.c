/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/relative/san-rate-answer.h"

#include <math.h>

#include <glib/gi18n.h>

#include "methods/san-phrases.h"

/* Below this many events the course writes absolute numbers beside the rate. */
#define FEW_EVENTS 5
#define SMALL_SAMPLE 30

/* --- working --- */

/* The formula in words, as the textbook prints it: numerator and denominator by name. */
static void
add_rate_step (const SanRateAnswer *answer)
{
  g_autofree char *events_lower = san_phrase_lower_first (answer->events_name);
  g_autofree char *population_lower = san_phrase_lower_first (answer->population_name);
  g_autofree char *events = san_formula_quote_words (events_lower);
  g_autofree char *population = san_formula_quote_words (population_lower);
  g_autofree char *expression = g_strdup_printf ("\\frac{%s \\cdot B}{%s}", events, population);
  SanStep *step = san_solution_add_step (answer->solution, answer->title, "P", expression);

  san_step_let (step, events, answer->events, SAN_QUANTITY_COUNT);
  san_step_let (step, population, answer->population, SAN_QUANTITY_GIVEN);
  san_step_let (step, "B", answer->base, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, answer->rate.rate, SAN_QUANTITY_RATE, answer->unit);
  san_step_set_note (step, _("B is the base of the rate."));
}

static void
add_limits (const SanRateAnswer *answer,
            const char          *label,
            double               lower,
            double               upper)
{
  g_autofree char *limits = san_phrase_interval (answer->solution, lower, upper, SAN_QUANTITY_RATE, answer->unit);
  SanStep *step = san_solution_add_step (answer->solution, label, NULL, NULL);

  san_step_set_value_text (step, limits);
}

static void
add_wald_step (const SanRateAnswer *answer)
{
  g_autofree char *limits = san_phrase_interval (answer->solution, answer->rate.ci_lower, answer->rate.ci_upper,
                                                 SAN_QUANTITY_RATE, answer->unit);
  SanStep *step = san_solution_add_step (answer->solution, _("Confidence limits"), NULL, "P \\pm t \\cdot m");

  san_step_let (step, "P", answer->rate.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "t", answer->rate.z, SAN_QUANTITY_STATISTIC);
  san_step_let (step, "m", answer->rate.error, SAN_QUANTITY_ERROR);
  san_step_set_value_text (step, limits);
}

/* Textbook 2.9.1: the error by p and q, defined while the rate does not exceed its base. */
static void
add_error_steps (const SanRateAnswer *answer)
{
  gboolean small = answer->population < SMALL_SAMPLE;
  SanStep *step;

  step = san_solution_add_step (answer->solution, _("Complement to the base"), "q", "B - P");
  san_step_let (step, "B", answer->base, SAN_QUANTITY_GIVEN);
  san_step_let (step, "P", answer->rate.rate, SAN_QUANTITY_RATE);
  san_step_set_value (step, answer->rate.q, SAN_QUANTITY_RATE, answer->unit);

  step = san_solution_add_step (answer->solution, _("Mean error of the rate"), "m",
                                small ? "\\sqrt{\\frac{P \\cdot q}{n - 1}}" : "\\sqrt{\\frac{P \\cdot q}{n}}");
  san_step_let (step, "P", answer->rate.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "q", answer->rate.q, SAN_QUANTITY_RATE);
  san_step_let (step, "n", answer->population, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, answer->rate.error, SAN_QUANTITY_ERROR, answer->unit);

  if (!isnan (answer->rate.error))
    add_wald_step (answer);
  add_limits (answer, _("Exact confidence limits (Clopper–Pearson)"), answer->rate.exact_lower,
              answer->rate.exact_upper);
}

/* Cases, visits and days may be more than people: then only the count of events has an error. */
static void
add_poisson_steps (const SanRateAnswer *answer)
{
  SanStep *step = san_solution_add_step (answer->solution, _("Mean error, taking the events as a count"), "m",
                                         "\\frac{P}{\\sqrt{n}}");

  san_step_let (step, "P", answer->rate.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "n", answer->events, SAN_QUANTITY_COUNT);
  san_step_set_value (step, answer->rate.error_poisson, SAN_QUANTITY_ERROR, answer->unit);
  san_step_set_note (step, _("Here n is the number of events."));
  add_limits (answer, _("Confidence limits (Poisson)"), answer->rate.poisson_lower, answer->rate.poisson_upper);
}

/* --- words --- */

static char *
value_with_error (const SanRateAnswer *answer)
{
  double error = isnan (answer->rate.error) ? answer->rate.error_poisson : answer->rate.error;

  if (isnan (error) || error == 0)
    return san_notation_format_unit (san_solution_get_notation (answer->solution), answer->rate.rate,
                                     SAN_QUANTITY_RATE, answer->unit);
  return san_phrase_plus_minus (answer->solution, answer->rate.rate, SAN_QUANTITY_RATE, error, answer->unit);
}

/* Limits by p and q fail where there are hardly any events; there the exact ones are said. */
static char *
limits_to_say (const SanRateAnswer *answer)
{
  const SanRate *rate = &answer->rate;
  gboolean few = answer->events < FEW_EVENTS || answer->events == answer->population;
  double lower = isnan (rate->q) ? rate->poisson_lower : few ? rate->exact_lower : rate->ci_lower;
  double upper = isnan (rate->q) ? rate->poisson_upper : few ? rate->exact_upper : rate->ci_upper;

  return san_phrase_interval (answer->solution, lower, upper, SAN_QUANTITY_RATE, answer->unit);
}

static void
add_conclusions (const SanRateAnswer *answer)
{
  g_autofree char *value = value_with_error (answer);
  g_autofree char *limits = limits_to_say (answer);
  g_autofree char *sentence = g_strdup_printf (_("%s is %s."), answer->title, value);
  g_autofree char *opened = san_phrase_open (answer->inputs, sentence);

  san_solution_add_answer (answer->solution, "rate", answer->title, "P", value);
  san_solution_add_conclusion (answer->solution, "%s", opened);
  san_solution_add_conclusion (answer->solution,
                               _("With a probability of %s the rate in the general population lies %s."),
                               san_phrase_confidence (answer->solution, answer->confidence), limits);
}

static void
add_warnings (const SanRateAnswer *answer)
{
  if (answer->events > answer->population)
    san_solution_add_warning (answer->solution,
                              _("There are more events than people. That is possible for cases, visits and days, but "
                                "not for persons, births or deaths."));
  if (answer->population < SMALL_SAMPLE)
    san_solution_add_warning (answer->solution,
                              _("Fewer than 30 observations: the error is calculated with n − 1, and the rate is "
                                "unstable."));
  if (answer->events < FEW_EVENTS)
    san_solution_add_warning (answer->solution,
                              _("Fewer than 5 events: give the absolute numbers beside the rate, and prefer the exact "
                                "limits."));
}

static void
add_chart (const SanRateAnswer *answer)
{
  const char *subject = san_inputs_get_text (answer->inputs, "subject");
  const char * const categories[] = { subject != NULL ? subject : answer->title };
  SanChart *chart = san_solution_add_chart (answer->solution, SAN_CHART_BAR, answer->title);

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, NULL, categories, 1);
  san_chart_set_value_axis (chart, _("Rate"), answer->unit);
  san_chart_add_series (chart, NULL, &answer->rate.rate, 1);
}

void
san_rate_answer_write (const SanRateAnswer *answer)
{
  add_rate_step (answer);
  if (isnan (answer->rate.q))
    add_poisson_steps (answer);
  else
    add_error_steps (answer);
  add_conclusions (answer);
  add_warnings (answer);
  add_chart (answer);
}
