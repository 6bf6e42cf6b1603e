/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/standardization/san-standardization-direct-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "methods/san-phrases.h"

/* --- stage I --- */

static void
add_rate_step (const SanDirectTask *task,
               const char          *label,
               const char          *symbol,
               double               events,
               double               population,
               double               rate)
{
  g_autofree char *expression = g_strdup_printf ("\\frac{e \\cdot %s}{n}", task->base_text);
  SanStep *step = san_solution_add_step (task->solution, label, symbol, expression);

  san_step_let (step, "e", events, SAN_QUANTITY_COUNT);
  san_step_let (step, "n", population, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, rate, SAN_QUANTITY_RATE, task->unit);
}

static void
add_rates_table (const SanDirectTask *task)
{
  g_autofree char *rate = san_phrase_heading (_("Rate"), task->unit);
  gsize strata = task->counts.strata;
  SanTable *table = san_solution_add_table (task->solution, _("Intensive rates of the groups"));

  san_table_add_labels (table, _("Age or other feature"), (const char * const *) task->labels,
                        strata);
  san_table_set_total_text (table, _("Total"));
  for (gsize i = 0; i < task->counts.groups; i++)
    {
      gsize at = i * strata;

      san_table_add_numbers (table, _("Environment"), task->counts.population + at, strata,
                             SAN_QUANTITY_GIVEN);
      san_table_set_group (table, task->groups[i]);
      san_table_set_total (table, task->population_total[i]);
      san_table_add_numbers (table, _("Events"), task->counts.events + at, strata,
                             SAN_QUANTITY_COUNT);
      san_table_set_group (table, task->groups[i]);
      san_table_set_total (table, task->events_total[i]);
      san_table_add_numbers (table, rate, task->result.specific + at, strata, SAN_QUANTITY_RATE);
      san_table_set_group (table, task->groups[i]);
      san_table_set_total (table, task->result.crude[i]);
    }
}

static void
add_stage_rates (const SanDirectTask *task)
{
  g_autofree char *group = san_phrase_name (task->groups[0]);
  g_autofree char *stratum = san_phrase_name (task->labels[0]);
  g_autofree char *general = g_strdup_printf (_("General rate, %s"), group);
  g_autofree char *special = g_strdup_printf (_("Special rate, %s, %s"), group, stratum);

  san_solution_add_heading (task->solution, _("Stage I. General and special intensive rates"));
  add_rate_step (task, special, "P_1", task->counts.events[0], task->counts.population[0],
                 task->result.specific[0]);
  add_rate_step (task, general, "P", task->events_total[0], task->population_total[0],
                 task->result.crude[0]);
  add_rates_table (task);
}

/* --- stage II --- */

static void
add_stage_standard (const SanDirectTask *task)
{
  g_autofree char *note = g_strdup_printf (_("The standard is %s: in all %s."),
                                           task->standard_name,
                                           san_solution_say (task->solution,
                                                             task->result.standard_total,
                                                             SAN_QUANTITY_GIVEN, NULL));

  san_solution_add_heading (task->solution, _("Stage II. Choice of the standard"));
  san_solution_add_note (task->solution, note);
}

/* --- stage III --- */

static double
rounded (double value,
         int    decimals)
{
  double scale = pow (10, decimals);

  return floor (value * scale + 0.5 + 1e-9) / scale;
}

/* The sum that a sheet gets from the rounded rates of its first stage. */
static double
total_from_rounded_rates (const SanDirectTask *task,
                          gsize                group)
{
  const SanNotation *notation = san_solution_get_notation (task->solution);
  const double *rates = task->result.specific + group * task->counts.strata;
  double total = 0;

  for (gsize j = 0; j < task->counts.strata; j++)
    {
      int decimals = san_notation_decimals (notation, rates[j], SAN_QUANTITY_RATE);

      total += rounded (rates[j], decimals) * task->standard[j] / task->base;
    }
  return total;
}

/* "With rounded rates the sums are: “Workshop 1” 2178.08 in place of 2177.65." The textbook and
 * most sheets multiply rounded rates. */
static char *
rounded_note (const SanDirectTask *task)
{
  g_autoptr(GString) sums = g_string_new (NULL);

  for (gsize i = 0; i < task->counts.groups; i++)
    {
      const char *exact = san_solution_say (task->solution, task->result.expected_total[i],
                                            SAN_QUANTITY_EXPECTED, NULL);
      const char *by_hand = san_solution_say (task->solution, total_from_rounded_rates (task, i),
                                              SAN_QUANTITY_EXPECTED, NULL);
      g_autofree char *name = san_phrase_name (task->groups[i]);

      if (strcmp (exact, by_hand) == 0)
        continue;
      g_string_append (sums, sums->len > 0 ? "; " : "");
      /* Translators: name of a group, sum from rounded rates, exact sum */
      g_string_append_printf (sums, _("%s %s in place of %s"), name, by_hand, exact);
    }
  return sums->len == 0 ? NULL
    : g_strdup_printf (_("Where rounded rates are multiplied, as in the textbook, the sums are: "
                         "%s. The table is calculated without rounding."), sums->str);
}

static void
add_expected_table (const SanDirectTask *task)
{
  gsize strata = task->counts.strata;
  g_autofree char *note = rounded_note (task);
  SanTable *table = san_solution_add_table (task->solution, _("Standard and expected numbers"));

  san_table_add_labels (table, _("Age or other feature"), (const char * const *) task->labels,
                        strata);
  san_table_set_total_text (table, _("Total"));
  san_table_add_numbers (table, _("Standard"), task->standard, strata, SAN_QUANTITY_GIVEN);
  san_table_set_total (table, task->result.standard_total);
  for (gsize i = 0; i < task->counts.groups; i++)
    {
      san_table_add_numbers (table, task->groups[i], task->result.expected + i * strata, strata,
                             SAN_QUANTITY_EXPECTED);
      san_table_set_group (table, _("Expected numbers"));
      san_table_set_total (table, task->result.expected_total[i]);
    }
  if (note != NULL)
    san_table_set_note (table, note);
}

static void
add_stage_expected (const SanDirectTask *task)
{
  g_autofree char *group = san_phrase_name (task->groups[0]);
  g_autofree char *stratum = san_phrase_name (task->labels[0]);
  g_autofree char *label = g_strdup_printf (_("Expected number, %s, %s"), group, stratum);
  g_autofree char *expression = g_strdup_printf ("\\frac{P_1 \\cdot S_1}{%s}", task->base_text);
  SanStep *step;

  san_solution_add_heading (task->solution, _("Stage III. Expected numbers in the standard"));
  step = san_solution_add_step (task->solution, label, "E_1", expression);
  san_step_let (step, "P_1", task->result.specific[0], SAN_QUANTITY_RATE);
  san_step_let (step, "S_1", task->standard[0], SAN_QUANTITY_GIVEN);
  san_step_set_value (step, task->result.expected[0], SAN_QUANTITY_EXPECTED, NULL);
  add_expected_table (task);
}

/* --- stage IV --- */

static void
add_stage_standardized (const SanDirectTask *task)
{
  g_autofree char *expression = g_strdup_printf ("\\frac{\\sum E \\cdot %s}{\\sum S}",
                                                 task->base_text);

  san_solution_add_heading (task->solution, _("Stage IV. Standardised rates"));
  for (gsize i = 0; i < task->counts.groups; i++)
    {
      SanStep *step = san_solution_add_step (task->solution, task->groups[i],
                                             C_("formula", "P_{\\text{st}}"), expression);

      san_step_let (step, "\\sum E", task->result.expected_total[i], SAN_QUANTITY_EXPECTED);
      san_step_let (step, "\\sum S", task->result.standard_total, SAN_QUANTITY_GIVEN);
      san_step_set_value (step, task->result.standardized[i], SAN_QUANTITY_RATE, task->unit);
    }
}

/* --- stage V --- */

static const char *
relation_sign (const double *rates)
{
  return rates[0] > rates[1] ? ">" : rates[0] < rates[1] ? "<" : "=";
}

/* "Intensive rates: 134.5 > 111.8. Standardised rates: 121.0 < 131.9." */
static void
add_relations (const SanDirectTask *task)
{
  const double *crude = task->result.crude, *standardized = task->result.standardized;
  g_autofree char *note = NULL;

  if (task->counts.groups != 2)
    return;
  note = g_strdup_printf (_("Intensive rates: %s %s %s. Standardised rates: %s %s %s."),
                          san_solution_say (task->solution, crude[0], SAN_QUANTITY_RATE, NULL),
                          relation_sign (crude),
                          san_solution_say (task->solution, crude[1], SAN_QUANTITY_RATE, NULL),
                          san_solution_say (task->solution, standardized[0], SAN_QUANTITY_RATE,
                                            NULL),
                          relation_sign (standardized),
                          san_solution_say (task->solution, standardized[1], SAN_QUANTITY_RATE,
                                            NULL));
  san_solution_add_note (task->solution, note);
}

static gboolean
all_defined (const double *values,
             gsize         n)
{
  for (gsize i = 0; i < n; i++)
    if (isnan (values[i]))
      return FALSE;
  return TRUE;
}

static void
add_stage_comparison (const SanDirectTask *task)
{
  const SanDirectStandardization *result = &task->result;
  gsize groups = task->counts.groups;
  gboolean by_parts = all_defined (result->standard_error, groups);
  g_autofree char *crude = san_phrase_heading (_("Intensive rate"), task->unit);
  g_autofree char *standardized = san_phrase_heading (_("Standardised rate"), task->unit);
  SanTable *table;

  san_solution_add_heading (task->solution, _("Stage V. Comparison of intensive and standardised "
                                              "rates"));
  table = san_solution_add_table (task->solution, _("Rates before and after standardisation"));
  san_table_add_labels (table, _("Group"), (const char * const *) task->groups, groups);
  san_table_add_numbers (table, crude, result->crude, groups, SAN_QUANTITY_RATE);
  san_table_add_numbers (table, standardized, result->standardized, groups, SAN_QUANTITY_RATE);
  san_table_add_numbers (table, _("Mean error of the standardised rate"),
                         by_parts ? result->standard_error : result->standard_error_poisson,
                         groups, SAN_QUANTITY_ERROR);
  if (!by_parts)
    san_table_set_note (table, _("There are more events than people, so the mean error is taken "
                                 "from the number of events (Poisson)."));
  add_relations (task);
}

void
san_direct_add_working (const SanDirectTask *task)
{
  add_stage_rates (task);
  add_stage_standard (task);
  add_stage_expected (task);
  add_stage_standardized (task);
  add_stage_comparison (task);
}
