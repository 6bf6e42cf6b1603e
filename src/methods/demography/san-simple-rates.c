/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <glib/gi18n.h>

#include "methods/relative/san-rate-answer.h"

/* Indicators that are events · base / environment and nothing more. They share one solve function;
 * a new one is a row here, a line in san-methods.def, examples and cases. */

typedef enum {
  EVENTS,    /* cases, visits, days: may exceed the environment */
  PART,      /* persons, births, deaths: may not */
} Numerator;

#define NUMERATOR_FIELD(name, text) \
  { .id = name, .label = text, .type = SAN_FIELD_COUNT }
#define DENOMINATOR_FIELD(name, text) \
  { .id = name, .label = text, .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_POSITIVE, \
    .zero_code = SAN_ERROR_ZERO_DENOMINATOR }

/* Positions of numerator and denominator in every row's fields */
enum { FIELD_SUBJECT, FIELD_NUMERATOR, FIELD_DENOMINATOR };

static gboolean
check_part (const SanField *numerator,
            double          events,
            double          population,
            GError        **error)
{
  if (events <= population)
    return TRUE;
  san_error_set_at (error, SAN_ERROR_PART_EXCEEDS_WHOLE, numerator->id, -1, -1);
  return FALSE;
}

static void
set_results (SanSolution   *solution,
             const SanRate *rate)
{
  const SanResult results[] = {
    { "rate", rate->rate },
    { "error", rate->error },
    { "error_poisson", rate->error_poisson },
    { "poisson_lower", rate->poisson_lower },
    { "poisson_upper", rate->poisson_upper },
  };

  san_solution_set_numbers (solution, results, G_N_ELEMENTS (results));
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  const SanField *numerator = &method->inputs.fields[FIELD_NUMERATOR];
  const SanField *denominator = &method->inputs.fields[FIELD_DENOMINATOR];
  SanRateAnswer answer = {
    .inputs = inputs,
    .solution = solution,
    .title = _(method->title),
    .events_name = _(numerator->label),
    .population_name = _(denominator->label),
    .events = san_inputs_get_number (inputs, numerator->id),
    .population = san_inputs_get_number (inputs, denominator->id),
    .base = san_inputs_get_number (inputs, "base"),
    .confidence = san_inputs_get_number (inputs, "confidence"),
  };
  g_autofree char *unit = NULL;

  if (GPOINTER_TO_INT (method->data) == PART
      && !check_part (numerator, answer.events, answer.population, error))
    return FALSE;
  if (!san_rate_compute (answer.events, answer.population, answer.base, answer.confidence,
                         &answer.rate, error))
    return FALSE;

  answer.unit = unit = san_notation_rate_unit (answer.base, answer.rate.rate);
  set_results (solution, &answer.rate);
  san_rate_answer_write (&answer);
  return TRUE;
}

/* --- the rows --- */

static const SanField general_disability_fields[] = {
  SAN_FIELD_SUBJECT,
  NUMERATOR_FIELD ("disabled", N_("Persons with a disability pension")),
  DENOMINATOR_FIELD ("population", N_("Mean yearly population")),
  SAN_FIELD_BASE ("10000"),
  SAN_FIELD_CONFIDENCE,
  SAN_FIELD_SOURCE,
  { 0 }
};

const SanMethod san_method_general_disability = {
  .id = "general-disability",
  .section = "3.5",
  .title = N_("General disability"),
  .summary = N_("How many persons of the population have a disability."),
  .keywords = N_("disabled, contingent, pension"),
  .inputs = { general_disability_fields, NULL },
  .solve = solve,
  .source = "textbook 3.5",
  .data = GINT_TO_POINTER (PART),
};
