/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/relative/san-rate-answer.h"

#include <math.h>

#include <glib/gi18n.h>

#include "methods/san-phrases.h"

/* Below this many events the course writes absolute numbers beside the rate. */
#define FEW_EVENTS 5
#define SMALL_SAMPLE 30

typedef struct
{
  double lower;
  double upper;
} Limits;

/* The error by p and q needs a part of a whole; cases, visits and days may be more than people. */
static gboolean
has_complement (const SanRateAnswer *answer)
{
  return !isnan (answer->rate.q);
}

/* The textbook divides by n − 1 in small samples: one observation has no error. */
static gboolean
has_error (const SanRateAnswer *answer)
{
  return !isnan (answer->rate.error);
}

/* Limits by p and q fail where there are hardly any events, or hardly any without. */
static gboolean
needs_exact_limits (const SanRateAnswer *answer)
{
  return answer->events < FEW_EVENTS || answer->population - answer->events < FEW_EVENTS
         || answer->population < SMALL_SAMPLE;
}

static double
error_of (const SanRateAnswer *answer)
{
  return has_complement (answer) ? answer->rate.error : answer->rate.error_poisson;
}

static double
multiplier_of (const SanRateAnswer *answer)
{
  return san_phrase_multiplier (answer->solution, answer->confidence, answer->rate.z);
}

static Limits
limits_of (const SanRateAnswer *answer)
{
  const SanRate *rate = &answer->rate;
  double reach = multiplier_of (answer) * rate->error;

  if (!has_complement (answer))
    return (Limits) { rate->poisson_lower, rate->poisson_upper };
  if (needs_exact_limits (answer))
    return (Limits) { rate->exact_lower, rate->exact_upper };
  return (Limits) { rate->rate - reach, rate->rate + reach };
}

static char *
limits_text (const SanRateAnswer *answer)
{
  Limits limits = limits_of (answer);

  return san_phrase_interval (answer->solution, limits.lower, limits.upper, SAN_QUANTITY_RATE,
                              answer->unit);
}

/* --- working --- */

static char *
base_markup (const SanRateAnswer *answer)
{
  return san_notation_format (san_solution_get_notation (answer->solution), answer->base,
                              SAN_QUANTITY_GIVEN);
}

/* The formula in words, as the textbook prints it: numerator and denominator by name. */
static void
add_rate_step (const SanRateAnswer *answer)
{
  g_autofree char *events_lower = san_phrase_lower_first (answer->events_name);
  g_autofree char *population_lower = san_phrase_lower_first (answer->population_name);
  g_autofree char *events = san_formula_quote_words (events_lower);
  g_autofree char *population = san_formula_quote_words (population_lower);
  g_autofree char *base = base_markup (answer);
  g_autofree char *expression = g_strdup_printf ("\\frac{%s \\cdot %s}{%s}", events, base,
                                                 population);
  SanStep *step = san_solution_add_step (answer->solution, answer->title, "P", expression);

  san_step_let (step, events, answer->events, SAN_QUANTITY_COUNT);
  san_step_let (step, population, answer->population, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, answer->rate.rate, SAN_QUANTITY_RATE, answer->unit);
}

static void
add_stated_limits (const SanRateAnswer *answer,
                   const char          *label)
{
  Limits limits = limits_of (answer);
  SanStep *step = san_solution_add_step (answer->solution, label, NULL, NULL);

  san_step_set_interval (step, limits.lower, limits.upper, SAN_QUANTITY_RATE, answer->unit);
}

static void
add_error_limits (const SanRateAnswer *answer)
{
  Limits limits = limits_of (answer);
  SanStep *step = san_solution_add_step (answer->solution, _("Confidence limits of the rate"), NULL,
                                         "P \\pm t \\cdot m");

  san_step_let (step, "P", answer->rate.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "t", multiplier_of (answer), SAN_QUANTITY_COUNT);
  san_step_let (step, "m", answer->rate.error, SAN_QUANTITY_ERROR);
  san_step_set_interval (step, limits.lower, limits.upper, SAN_QUANTITY_RATE, answer->unit);
}

/* Textbook 2.9.1: the error by p and q, defined while the rate does not exceed its base. */
static void
add_error_step (const SanRateAnswer *answer)
{
  g_autofree char *base = base_markup (answer);
  g_autofree char *complement = g_strdup_printf ("%s - P", base);
  const char *formula = answer->population < SMALL_SAMPLE ? "\\sqrt{\\frac{P \\cdot q}{n - 1}}"
                                                          : "\\sqrt{\\frac{P \\cdot q}{n}}";
  SanStep *step;

  step = san_solution_add_step (answer->solution, _("Complement of the rate to its base"), "q",
                                complement);
  san_step_let (step, "P", answer->rate.rate, SAN_QUANTITY_RATE);
  san_step_set_value (step, answer->rate.q, SAN_QUANTITY_RATE, answer->unit);

  step = san_solution_add_step (answer->solution, _("Mean error of the rate"), "m", formula);
  san_step_let (step, "P", answer->rate.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "q", answer->rate.q, SAN_QUANTITY_RATE);
  san_step_let (step, "n", answer->population, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, answer->rate.error, SAN_QUANTITY_ERROR, answer->unit);
}

static void
add_error_and_limits (const SanRateAnswer *answer)
{
  if (has_error (answer))
    add_error_step (answer);
  if (needs_exact_limits (answer))
    add_stated_limits (answer, _("Exact confidence limits (Clopper–Pearson)"));
  else
    add_error_limits (answer);
}

static void
add_poisson_steps (const SanRateAnswer *answer)
{
  SanStep *step = san_solution_add_step (answer->solution,
                                         _("Mean error, taking the events as a count"), "m",
                                         "\\frac{P}{\\sqrt{n}}");

  san_step_let (step, "P", answer->rate.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "n", answer->events, SAN_QUANTITY_COUNT);
  san_step_set_value (step, answer->rate.error_poisson, SAN_QUANTITY_ERROR, answer->unit);
  san_step_add_note (step, _("Here n is the number of events: they are more than the people, so "
                             "that q = base − P has no sense."));
  add_stated_limits (answer, _("Confidence limits (Poisson)"));
}

/* --- words --- */

static char *
value_with_error (const SanRateAnswer *answer)
{
  double error = error_of (answer);

  if (isnan (error) || error == 0)
    return san_notation_format_unit (san_solution_get_notation (answer->solution),
                                     answer->rate.rate, SAN_QUANTITY_RATE, answer->unit);
  return san_phrase_plus_minus (answer->solution, answer->rate.rate, SAN_QUANTITY_RATE, error,
                                answer->unit);
}

/* "General disability, city of N: the rate was 152.7 ± 1.38 per 10 000." The verb goes with "the
 * rate", since names of indicators have any gender. */
static char *
rate_sentence (const SanRateAnswer *answer,
               const char          *value)
{
  const char *subject = san_inputs_get_text (answer->inputs, "subject");
  g_autofree char *name = NULL;

  if (answer->is_general && subject == NULL)
    return g_strdup_printf (_("The rate was %s."), value);
  name = answer->is_general ? g_strdup (subject) : san_phrase_title (answer->inputs, answer->title);
  return g_strdup_printf (_("%s: the rate was %s."), name, value);
}

static void
add_conclusions (const SanRateAnswer *answer)
{
  g_autofree char *value = value_with_error (answer);
  g_autofree char *limits = limits_text (answer);
  g_autofree char *sentence = rate_sentence (answer, value);

  san_solution_add_answer (answer->solution, "rate", answer->title, "P", value);
  san_solution_add_conclusion (answer->solution, "%s", sentence);
  san_solution_add_conclusion (answer->solution,
                               _("With a probability of %s the rate in the general population "
                                 "lies %s."),
                               san_phrase_confidence (answer->solution, answer->confidence),
                               limits);
}

static void
add_warnings (const SanRateAnswer *answer)
{
  if (answer->events > answer->population)
    san_solution_add_warning (answer->solution,
                              _("There are more events than people. That is possible for cases, "
                                "visits and days, but not for persons, births or deaths."));
  if (has_complement (answer) && !has_error (answer))
    san_solution_add_warning (answer->solution,
                              _("A single observation has no mean error: the rate is unstable."));
  else if (answer->population < SMALL_SAMPLE)
    san_solution_add_warning (answer->solution,
                              _("Fewer than 30 observations: the error is calculated with n − 1, "
                                "and the rate is unstable."));
  if (answer->events < FEW_EVENTS)
    san_solution_add_warning (answer->solution,
                              _("Fewer than 5 events: give the absolute numbers beside the rate."));
}

static void
add_chart (const SanRateAnswer *answer)
{
  san_phrase_add_rate_chart (answer->solution, answer->inputs, answer->title, answer->rate.rate,
                             error_of (answer), answer->unit);
}

void
san_rate_answer_write (const SanRateAnswer *answer)
{
  add_rate_step (answer);
  if (has_complement (answer))
    add_error_and_limits (answer);
  else
    add_poisson_steps (answer);
  add_conclusions (answer);
  add_warnings (answer);
  add_chart (answer);
}
