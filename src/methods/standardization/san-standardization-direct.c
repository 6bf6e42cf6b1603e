/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <string.h>

#include <glib/gi18n.h>

#include "methods/san-phrases.h"
#include "methods/standardization/san-standardization-direct-private.h"

static const SanChoice standards[] = {
  { "sum", N_("Sum of the groups") },
  { "half-sum", N_("Half the sum of the groups") },
  { NULL }
};

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "groups", .label = N_("Groups compared"), .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_OPTIONAL },
  SAN_FIELD_LABELS (N_("Age or other feature")),
  { .id = "events", .label = N_("Events"), .symbol = "e_j", .type = SAN_FIELD_COUNT,
    .shape = SAN_SHAPE_MATRIX, .flags = SAN_FIELD_RECTANGULAR, .min_length = 2 },
  { .id = "population", .label = N_("Environment"), .symbol = "n_j", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_MATRIX, .flags = SAN_FIELD_RECTANGULAR | SAN_FIELD_POSITIVE,
    .zero_code = SAN_ERROR_ZERO_DENOMINATOR },
  { .id = "standard", .label = N_("Standard"), .symbol = "S_j", .type = SAN_FIELD_CHOICE,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_OR_COUNT | SAN_FIELD_OR_LIST, .choices = standards,
    .fallback = "\"sum\"",
    .hint = N_("The composition that all groups are given; the task sheet says which.") },
  SAN_FIELD_BASE ("1000"),
  SAN_FIELD_SOURCE,
  { 0 }
};

static void
san_direct_task_clear (SanDirectTask *task)
{
  g_free (task->events_total);
  g_free (task->population_total);
  g_free (task->base_text);
  g_free (task->unit);
  g_strfreev (task->groups);
  g_strfreev (task->labels);
  g_free (task->standard_name);
  g_free (task->standard);
  san_direct_standardization_clear (&task->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanDirectTask, san_direct_task_clear)

static double *
row_totals (const double *matrix,
            gsize         rows,
            gsize         columns)
{
  double *totals = g_new0 (double, rows);

  for (gsize i = 0; i < rows * columns; i++)
    totals[i / columns] += matrix[i];
  return totals;
}

/* --- stage II: the standard --- */

static gboolean
standard_of_group (SanDirectTask  *task,
                   gsize           group,
                   GError        **error)
{
  if (group < 1 || group > task->counts.groups)
    {
      san_error_set (error, SAN_ERROR_OUT_OF_RANGE, "standard",
                     _("there is no group of this number. Type a number from 1 to %u."),
                     (guint) task->counts.groups);
      return FALSE;
    }
  task->standard_name = g_strdup_printf (_("the composition of “%s”"), task->groups[group - 1]);
  return san_standard_make (&task->counts, SAN_STANDARD_GROUP, group, task->standard, error);
}

static gboolean
standard_given (SanDirectTask  *task,
                SanList         own,
                GError        **error)
{
  if (own.n != task->counts.strata)
    {
      san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, "standard", -1, -1);
      return FALSE;
    }
  memcpy (task->standard, own.values, own.n * sizeof (double));
  task->standard_name = g_strdup (_("the composition given in the task"));
  return TRUE;
}

static gboolean
choose_standard (SanDirectTask  *task,
                 GError        **error)
{
  SanList own = san_inputs_get_list (task->inputs, "standard");
  const char *word = san_inputs_get_choice (task->inputs, "standard");
  gboolean half = g_strcmp0 (word, "half-sum") == 0;

  task->standard = g_new (double, task->counts.strata);
  if (own.values != NULL)
    return standard_given (task, own, error);
  if (word == NULL)
    return standard_of_group (task, san_inputs_get_count (task->inputs, "standard"), error);

  task->standard_name = g_strdup (half ? _("half the sum of the groups compared")
                                       : _("the sum of the groups compared"));
  return san_standard_make (&task->counts, half ? SAN_STANDARD_HALF_SUM : SAN_STANDARD_SUM, 0,
                            task->standard, error);
}

static double
highest_rate (const SanDirectStandardization *result,
              gsize                           n)
{
  double highest = 0;

  for (gsize k = 0; k < n; k++)
    highest = MAX (highest, result->specific[k]);
  return highest;
}

static void
add_chart (const SanDirectTask *task)
{
  SanChart *chart = san_phrase_add_chart (task->solution, task->inputs, SAN_CHART_BAR,
                                          _("Intensive and standardised rates"));

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, NULL, (const char * const *) task->groups,
                            task->counts.groups);
  san_chart_set_value_axis (chart, _("Rate"), task->unit);
  san_chart_add_series (chart, _("Intensive rate"), task->result.crude, task->counts.groups);
  san_chart_add_series (chart, _("Standardised rate"), task->result.standardized,
                        task->counts.groups);
}

static void
set_results (SanSolution         *solution,
             const SanDirectTask *task)
{
  const SanDirectStandardization *result = &task->result;

  san_solution_set_list (solution, "crude", result->crude, task->counts.groups);
  san_solution_set_matrix (solution, "specific", result->specific, task->counts.groups,
                           task->counts.strata);
  san_solution_set_list (solution, "standard", task->standard, task->counts.strata);
  san_solution_set_number (solution, "standard_total", result->standard_total);
  san_solution_set_matrix (solution, "expected", result->expected, task->counts.groups,
                           task->counts.strata);
  san_solution_set_list (solution, "expected_total", result->expected_total, task->counts.groups);
  san_solution_set_list (solution, "standardized", result->standardized, task->counts.groups);
  san_solution_set_list (solution, "standard_error", result->standard_error, task->counts.groups);
  san_solution_set_list (solution, "standard_error_poisson", result->standard_error_poisson,
                         task->counts.groups);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  SanMatrix events = san_inputs_get_matrix (inputs, "events");
  SanMatrix population = san_inputs_get_matrix (inputs, "population");
  g_auto(SanDirectTask) task = {
    .inputs = inputs,
    .solution = solution,
    .counts = { events.values, population.values, events.rows, events.columns },
    .base = san_inputs_get_number (inputs, "base"),
  };

  if (events.rows != population.rows || events.columns != population.columns)
    {
      san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, "population", -1, -1);
      return FALSE;
    }
  task.base_text = san_notation_format (san_solution_get_notation (solution), task.base,
                                        SAN_QUANTITY_GIVEN);
  task.groups = san_inputs_dup_names (inputs, "groups", task.counts.groups, _("Group %u"));
  task.labels = san_inputs_dup_names (inputs, "labels", task.counts.strata, _("Stratum %u"));
  task.events_total = row_totals (task.counts.events, task.counts.groups, task.counts.strata);
  task.population_total = row_totals (task.counts.population, task.counts.groups,
                                      task.counts.strata);
  if (!choose_standard (&task, error)
      || !san_standardize_direct (&task.counts, task.standard, task.base, &task.result, error))
    return FALSE;

  task.unit = san_notation_rate_unit (task.base, highest_rate (&task.result, events.rows
                                                               * events.columns));
  set_results (solution, &task);
  san_direct_add_working (&task);
  san_direct_add_words (&task);
  add_chart (&task);
  return TRUE;
}

const SanMethod san_method_standardization_direct = {
  .id = "standardization-direct",
  .section = "2.6",
  .title = N_("Direct standardisation"),
  .summary = N_("Compares rates of groups that differ in age, sex or another composition."),
  .keywords = N_("standardised rate, expected numbers, composition, five stages"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.6",
};
