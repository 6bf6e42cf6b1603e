/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-infant-mortality.h"
#include "methods/san-phrases.h"

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "deaths", .label = N_("Deaths under 1 year, this year"), .type = SAN_FIELD_COUNT,
    .flags = SAN_FIELD_OPTIONAL,
    .hint = N_("May stay empty where both parts by year of birth are given.") },
  { .id = "births", .label = N_("Live births, this year"), .symbol = "B", .type = SAN_FIELD_COUNT,
    .flags = SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR },
  { .id = "births_previous", .label = N_("Live births, previous year"), .symbol = "B_0", .type = SAN_FIELD_COUNT,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR },
  { .id = "deaths_born_this_year", .label = N_("Of the dead: born this year"), .type = SAN_FIELD_COUNT,
    .flags = SAN_FIELD_OPTIONAL },
  { .id = "deaths_born_previous_year", .label = N_("Of the dead: born in the previous year"),
    .type = SAN_FIELD_COUNT, .flags = SAN_FIELD_OPTIONAL },
  { .id = "weight_last", .label = N_("Weight of the previous year's births"), .symbol = "w",
    .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_BOUNDED | SAN_FIELD_ADVANCED,
    .min = 0, .max = 0.5, .fallback = "0.333333333333333333",
    .hint = N_("1/3 in the textbook; 0.25 and 0.2 are used where mortality is low.") },
  SAN_FIELD_BASE ("1000"),
  { 0 }
};

typedef struct
{
  SanInfantDeaths     given;
  SanInfantMortality  m;
  const char         *unit;
} Task;

static SanStep *
add_step (SanSolution *solution,
          const Task  *task,
          const char  *label,
          const char  *expression,
          double       value)
{
  SanStep *step = san_solution_add_step (solution, label, "P", expression);

  san_step_let (step, "D", task->m.deaths, SAN_QUANTITY_COUNT);
  san_step_let (step, "B", task->given.births, SAN_QUANTITY_COUNT);
  san_step_let (step, "R", task->given.base, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, value, SAN_QUANTITY_RATE, task->unit);
  return step;
}

/* Formula of Rats; the textbook's thirds are written as fractions. */
static void
add_rats_step (SanSolution *solution,
               const Task  *task)
{
  gboolean thirds = fabs (task->given.weight_last - 1.0 / 3) < 1e-12;
  SanStep *step = add_step (solution, task, _("By the formula of Rats"),
                            thirds ? "\\frac{D \\cdot R}{\\frac{2}{3} B + \\frac{1}{3} B_0}"
                                   : "\\frac{D \\cdot R}{(1 - w) B + w \\cdot B_0}", task->m.rats);

  san_step_let (step, "B_0", task->given.births_previous, SAN_QUANTITY_COUNT);
  if (!thirds)
    san_step_let (step, "w", task->given.weight_last, SAN_QUANTITY_GIVEN);
  san_step_set_note (step, _("A part of the children who died this year was born in the previous one."));
}

static void
add_exact_step (SanSolution *solution,
                const Task  *task)
{
  SanStep *step = add_step (solution, task, _("Exactly, by year of birth"),
                            "\\frac{D_1 \\cdot R}{B} + \\frac{D_0 \\cdot R}{B_0}", task->m.exact);

  san_step_let (step, "D_1", task->given.deaths_born_this_year, SAN_QUANTITY_COUNT);
  san_step_let (step, "D_0", task->given.deaths_born_previous_year, SAN_QUANTITY_COUNT);
  san_step_let (step, "B_0", task->given.births_previous, SAN_QUANTITY_COUNT);
}

static void
add_working (SanSolution *solution,
             const Task  *task)
{
  SanStep *step = add_step (solution, task, _("In the simple way"), "\\frac{D \\cdot R}{B}", task->m.simple);

  san_step_set_note (step, _("D are the deaths under 1 year, B the live births of this year, B0 those of the previous "
                             "year, R the base. The simple way is right only where the births of both years are equal."));
  if (!isnan (task->m.rats))
    add_rats_step (solution, task);
  if (!isnan (task->m.exact))
    add_exact_step (solution, task);
}

static double
best_value (const SanInfantMortality *m)
{
  return !isnan (m->exact) ? m->exact : !isnan (m->rats) ? m->rats : m->simple;
}

static void
add_words (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  const SanInfantMortality *m = &task->m;
  const char *best = san_solution_say (solution, best_value (m), SAN_QUANTITY_RATE, task->unit);
  const char *simple = san_solution_say (solution, m->simple, SAN_QUANTITY_RATE, task->unit);
  g_autofree char *sentence = g_strdup_printf (_("Infant mortality is %s."), best);
  g_autofree char *opened = san_phrase_open (inputs, sentence);

  san_solution_add_answer (solution, isnan (m->exact) ? isnan (m->rats) ? "simple" : "rats" : "exact",
                           _("Infant mortality"), "P", best);
  san_solution_add_conclusion (solution, "%s", opened);
  if (!isnan (m->exact))
    san_solution_add_conclusion (solution, _("It is found by the year of birth of the dead, which is the most exact way; the "
                                             "simple way gives %s."), simple);
  else if (!isnan (m->rats))
    san_solution_add_conclusion (solution, _("It is found by the formula of Rats, which takes the births of both years into "
                                             "account; the simple way gives %s."), simple);
}

static void
add_warnings (SanSolution *solution,
              const Task  *task)
{
  const SanInfantDeaths *given = &task->given;

  if (isnan (task->m.rats))
    san_solution_add_warning (solution, _("Without the births of the previous year only the simple way is open."));
  else if (fabs (given->births - given->births_previous) > 0.1 * given->births)
    san_solution_add_warning (solution, _("The births of the two years differ by more than 10 %%: do not use the simple way."));
  if (given->deaths_born_this_year + given->deaths_born_previous_year < task->m.deaths)
    san_solution_add_warning (solution, _("The two parts are fewer than all deaths: the year of birth of some is unknown, and "
                                          "the exact value is too low."));
  if (task->m.deaths < 20)
    san_solution_add_warning (solution, _("Fewer than 20 deaths: the rate changes much by chance from year to year."));
}

static void
add_chart (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  const double all[] = { task->m.simple, task->m.rats, task->m.exact };
  const char * const all_names[] = { _("Simple way"), _("Formula of Rats"), _("By year of birth") };
  g_autofree char *title = san_phrase_title (inputs, _("Infant mortality"));
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_BAR, title);
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
  san_chart_set_categories (chart, NULL, names, n);
  san_chart_set_value_axis (chart, _("Infant mortality"), task->unit);
  san_chart_add_series (chart, NULL, values, n);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  Task task = {
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
  g_autofree char *unit = san_notation_base_unit (task.given.base);

  task.unit = unit;
  if (!san_infant_mortality_compute (&task.given, &task.m, error))
    return FALSE;

  san_solution_set_number (solution, "deaths", task.m.deaths);
  san_solution_set_number (solution, "simple", task.m.simple);
  san_solution_set_number (solution, "rats", task.m.rats);
  san_solution_set_number (solution, "exact", task.m.exact);

  add_working (solution, &task);
  add_words (solution, inputs, &task);
  add_warnings (solution, &task);
  add_chart (solution, inputs, &task);
  return TRUE;
}

const SanMethod san_method_infant_mortality = {
  .id = "infant-mortality",
  .section = "3.2",
  .title = N_("Infant mortality"),
  .summary = N_("Deaths in the first year of life per 1000 live births: simply, by Rats, and by year of birth."),
  .keywords = N_("deaths under one year, formula of Rats, children"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 3.2.6",
};
