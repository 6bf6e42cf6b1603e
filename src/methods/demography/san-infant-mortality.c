/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-infant-mortality.h"
#include "core/san-rates.h"
#include "methods/san-phrases.h"

#define CONFIDENCE 0.95

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "deaths", .label = N_("Deaths under 1 year, this year"), .type = SAN_FIELD_COUNT,
    .flags = SAN_FIELD_OPTIONAL,
    .hint = N_("May stay empty where both parts by year of birth are given.") },
  { .id = "births", .label = N_("Live births, this year"), .symbol = "B", .type = SAN_FIELD_COUNT,
    .flags = SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR },
  { .id = "births_previous", .label = N_("Live births, previous year"), .symbol = "B_0",
    .type = SAN_FIELD_COUNT, .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_POSITIVE,
    .zero_code = SAN_ERROR_ZERO_DENOMINATOR },
  { .id = "deaths_born_this_year", .label = N_("Of the dead: born this year"),
    .type = SAN_FIELD_COUNT, .flags = SAN_FIELD_OPTIONAL },
  { .id = "deaths_born_previous_year", .label = N_("Of the dead: born in the previous year"),
    .type = SAN_FIELD_COUNT, .flags = SAN_FIELD_OPTIONAL },
  { .id = "weight_last", .label = N_("Weight of the previous year's births"), .symbol = "w",
    .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_BOUNDED | SAN_FIELD_ADVANCED,
    .min = 0, .max = 0.5, .fallback = "0.333333333333333333",
    .hint = N_("1/3 in the textbook; 0.25 and 0.2 are used where mortality is low.") },
  SAN_FIELD_BASE ("1000"),
  SAN_FIELD_SOURCE,
  { 0 }
};

typedef struct
{
  const SanInputs    *inputs;
  SanSolution        *solution;
  SanInfantDeaths     given;
  SanInfantMortality  m;
  char               *base_text;
  char               *unit;
} Task;

static void
task_clear (Task *task)
{
  g_free (task->base_text);
  g_free (task->unit);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Task, task_clear)

/* --- working --- */

static SanStep *
add_step (const Task *task,
          const char *label,
          const char *expression,
          double      value)
{
  SanStep *step = san_solution_add_step (task->solution, label, "P", expression);

  san_step_let (step, "D", task->m.deaths, SAN_QUANTITY_COUNT);
  san_step_let (step, "B", task->given.births, SAN_QUANTITY_COUNT);
  san_step_set_value (step, value, SAN_QUANTITY_RATE, task->unit);
  return step;
}

static void
add_simple_step (const Task *task)
{
  g_autofree char *expression = g_strdup_printf ("\\frac{D \\cdot %s}{B}", task->base_text);
  SanStep *step = add_step (task, _("In the simple way"), expression, task->m.simple);

  san_step_add_note (step, _("D are the deaths under 1 year, B the live births of this year. This "
                             "way is right only where as many were born in both years."));
}

/* Formula of Rats; the textbook's thirds are written as fractions. */
static void
add_rats_step (const Task *task)
{
  gboolean thirds = fabs (task->given.weight_last - 1.0 / 3) < 1e-12;
  g_autofree char *expression
    = g_strdup_printf (thirds ? "\\frac{D \\cdot %s}{\\frac{2}{3} B + \\frac{1}{3} B_0}"
                              : "\\frac{D \\cdot %s}{(1 - w) B + w \\cdot B_0}",
                       task->base_text);
  SanStep *step = add_step (task, _("By the formula of Rats"), expression, task->m.rats);

  san_step_let (step, "B_0", task->given.births_previous, SAN_QUANTITY_COUNT);
  if (!thirds)
    san_step_let (step, "w", task->given.weight_last, SAN_QUANTITY_GIVEN);
  san_step_add_note (step, _("B₀ are the live births of the previous year: a part of the children "
                             "who died this year was born then."));
}

static void
add_exact_step (const Task *task)
{
  g_autofree char *expression
    = g_strdup_printf ("\\frac{D_1 \\cdot %s}{B} + \\frac{D_0 \\cdot %s}{B_0}", task->base_text,
                       task->base_text);
  SanStep *step = add_step (task, _("Exactly, by year of birth"), expression, task->m.exact);

  san_step_let (step, "D_1", task->given.deaths_born_this_year, SAN_QUANTITY_COUNT);
  san_step_let (step, "D_0", task->given.deaths_born_previous_year, SAN_QUANTITY_COUNT);
  san_step_let (step, "B_0", task->given.births_previous, SAN_QUANTITY_COUNT);
  san_step_add_note (step, _("D₁ are the dead born this year, D₀ those born in the previous one."));
}

static void
add_working (const Task *task)
{
  add_simple_step (task);
  if (!isnan (task->m.rats))
    add_rats_step (task);
  if (!isnan (task->m.exact))
    add_exact_step (task);
}

/* --- words --- */

static const char *
say_rate (const Task *task,
          double      rate)
{
  return san_solution_say (task->solution, rate, SAN_QUANTITY_RATE, task->unit);
}

/* All that can be calculated, the way to be used first. */
static void
add_answers (const Task *task)
{
  const SanInfantMortality *m = &task->m;

  if (!isnan (m->exact))
    san_solution_add_answer (task->solution, "exact", _("By year of birth"), "P",
                             say_rate (task, m->exact));
  if (!isnan (m->rats))
    san_solution_add_answer (task->solution, "rats", _("Formula of Rats"), "P",
                             say_rate (task, m->rats));
  san_solution_add_answer (task->solution, "simple", _("Simple way"), "P",
                           say_rate (task, m->simple));
}

/* Which way is to be used, and why. */
static void
add_choice (const Task *task)
{
  const SanInfantMortality *m = &task->m;
  const char *simple = say_rate (task, m->simple);

  if (!isnan (m->exact) && !isnan (m->rats))
    san_solution_add_conclusion (task->solution,
                                 _("It is found by the year of birth of the dead, the most exact "
                                   "way; the formula of Rats gives %s, the simple way %s."),
                                 say_rate (task, m->rats), simple);
  else if (!isnan (m->rats))
    san_solution_add_conclusion (task->solution,
                                 _("It is found by the formula of Rats, which takes the births of "
                                   "both years into account; the simple way gives %s."), simple);
  else
    san_solution_add_conclusion (task->solution,
                                 _("It is found in the simple way, since the births of the "
                                   "previous year are not given."));
}

static void
add_conclusions (const Task *task)
{
  const SanInfantMortality *m = &task->m;
  double best = !isnan (m->exact) ? m->exact : !isnan (m->rats) ? m->rats : m->simple;
  g_autofree char *name = san_phrase_title (task->inputs, _("Infant mortality"));
  const SanInfantDeaths *given = &task->given;

  san_solution_add_conclusion (task->solution, _("%s: the rate was %s."), name,
                               say_rate (task, best));
  add_choice (task);
  if (fabs (given->births - given->births_previous) > 0.1 * given->births_previous)
    {
      double change = 100 * (given->births / given->births_previous - 1);

      san_solution_add_conclusion (task->solution, change > 0
                                   ? _("The simple way does not fit here: births rose by %s "
                                       "against the previous year.")
                                   : _("The simple way does not fit here: births fell by %s "
                                       "against the previous year."),
                                   san_solution_say (task->solution, fabs (change),
                                                     SAN_QUANTITY_PERCENT, "%"));
    }
}

static void
add_warnings (const Task *task)
{
  const SanInfantDeaths *given = &task->given;

  if (isnan (task->m.rats))
    san_solution_add_warning (task->solution, _("With the births of the previous year the formula "
                                                "of Rats could be used."));
  if (given->deaths_born_this_year + given->deaths_born_previous_year < task->m.deaths)
    san_solution_add_warning (task->solution, _("The two parts are fewer than all deaths: the year "
                                                "of birth of some is unknown, and the exact value "
                                                "is too low."));
  if (task->m.deaths < 20)
    san_solution_add_warning (task->solution, _("Fewer than 20 deaths: the rate changes much by "
                                                "chance from year to year."));
}

/* Only the simple way is open: its rate with the error that its number of deaths gives. */
static void
add_rate_chart (const Task *task)
{
  const SanInfantDeaths *given = &task->given;
  SanRate rate;

  if (san_rate_compute (task->m.deaths, given->births, given->base, CONFIDENCE, &rate, NULL))
    san_phrase_add_rate_chart (task->solution, task->inputs, _("Infant mortality"), rate.rate,
                               rate.error_poisson, task->unit);
}

/* The ways beside one another. */
static void
add_ways_chart (const Task *task)
{
  const double all[] = { task->m.simple, task->m.rats, task->m.exact };
  const char * const all_names[] = { _("Simple way"), _("Formula of Rats"), _("By year of birth") };
  SanChart *chart = san_phrase_add_chart (task->solution, task->inputs, SAN_CHART_BAR,
                                          _("Infant mortality"));
  const char *names[G_N_ELEMENTS (all)];
  double values[G_N_ELEMENTS (all)];
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if (!isnan (all[i]))
      {
        names[n] = all_names[i];
        values[n++] = all[i];
      }
  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, _("Way of calculation"), names, n);
  san_chart_set_value_axis (chart, _("Infant mortality"), task->unit);
  san_chart_add_series (chart, NULL, values, n);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  g_auto(Task) task = {
    .inputs = inputs,
    .solution = solution,
    .given = {
      .deaths = san_inputs_get_number (inputs, "deaths"),
      .births = san_inputs_get_number (inputs, "births"),
      .births_previous = san_inputs_get_number (inputs, "births_previous"),
      .deaths_born_this_year = san_inputs_get_number (inputs, "deaths_born_this_year"),
      .deaths_born_previous_year = san_inputs_get_number (inputs, "deaths_born_previous_year"),
      .weight_last = san_inputs_get_number (inputs, "weight_last"),
      .base = san_inputs_get_number (inputs, "base"),
    },
  };

  if (!san_infant_mortality_compute (&task.given, &task.m, error))
    return FALSE;

  task.base_text = san_notation_format (san_solution_get_notation (solution), task.given.base,
                                        SAN_QUANTITY_GIVEN);
  task.unit = san_notation_rate_unit (task.given.base, task.m.simple);
  san_solution_set_number (solution, "deaths", task.m.deaths);
  san_solution_set_number (solution, "simple", task.m.simple);
  san_solution_set_number (solution, "rats", task.m.rats);
  san_solution_set_number (solution, "exact", task.m.exact);

  add_working (&task);
  add_answers (&task);
  add_conclusions (&task);
  add_warnings (&task);
  if (isnan (task.m.rats))
    add_rate_chart (&task);
  else
    add_ways_chart (&task);
  return TRUE;
}

const SanMethod san_method_infant_mortality = {
  .id = "infant-mortality",
  .section = "3.2",
  .title = N_("Infant mortality"),
  .summary = N_("Deaths in the first year of life per 1000 live births: simply, by Rats, and by "
                "year of birth."),
  .keywords = N_("deaths under one year, formula of Rats, children"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 3.2.6",
};
