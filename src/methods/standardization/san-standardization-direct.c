/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "core/san-standardization.h"
#include "methods/san-phrases.h"

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
  { 0 }
};

typedef struct
{
  const SanInputs     *inputs;
  SanGroupedCounts     counts;
  double              *events_total;
  double              *population_total;
  double               base;
  char                *unit;
  char               **groups;
  char               **labels;
  char                *standard_name;
  double              *standard;
  SanDirectStandardization result;
} Task;

static void
task_clear (Task *task)
{
  g_free (task->events_total);
  g_free (task->population_total);
  g_free (task->unit);
  g_strfreev (task->groups);
  g_strfreev (task->labels);
  g_free (task->standard_name);
  g_free (task->standard);
  san_direct_standardization_clear (&task->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Task, task_clear)

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
standard_of_group (Task    *task,
                   gsize    group,
                   GError **error)
{
  if (group < 1 || group > task->counts.groups)
    {
      san_error_set (error, SAN_ERROR_OUT_OF_RANGE, "standard",
                     _("there is no group of this number. Type a number from 1 to %u."), (guint) task->counts.groups);
      return FALSE;
    }
  task->standard_name = g_strdup_printf (_("the composition of “%s”"), task->groups[group - 1]);
  return san_standard_make (&task->counts, SAN_STANDARD_GROUP, group, task->standard, error);
}

static gboolean
standard_given (Task    *task,
                SanList  own,
                GError **error)
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
choose_standard (Task    *task,
                 GError **error)
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
  return san_standard_make (&task->counts, half ? SAN_STANDARD_HALF_SUM : SAN_STANDARD_SUM, 0, task->standard, error);
}

/* --- the working --- */

static void
add_rate_step (SanSolution *solution,
               const Task  *task,
               const char  *label,
               const char  *symbol,
               double       events,
               double       population,
               double       rate)
{
  SanStep *step = san_solution_add_step (solution, label, symbol, "\\frac{e \\cdot B}{n}");

  san_step_let (step, "e", events, SAN_QUANTITY_COUNT);
  san_step_let (step, "n", population, SAN_QUANTITY_GIVEN);
  san_step_let (step, "B", task->base, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, rate, SAN_QUANTITY_RATE, task->unit);
}

static void
add_stage_rates (SanSolution *solution,
                 const Task  *task)
{
  g_autofree char *general = g_strdup_printf (_("General rate of “%s”"), task->groups[0]);
  g_autofree char *special = g_strdup_printf (_("Special rate of “%s”, %s"), task->groups[0], task->labels[0]);
  g_autofree char *rate = g_strdup_printf ("%s, %s", _("Rate"), task->unit);
  SanTable *table;

  san_solution_add_heading (solution, _("Stage I. General and special intensive rates"));
  add_rate_step (solution, task, special, "P_1", task->counts.events[0], task->counts.population[0], task->result.specific[0]);
  add_rate_step (solution, task, general, "P", task->events_total[0], task->population_total[0],
                 task->result.crude[0]);

  table = san_solution_add_table (solution, _("Intensive rates of the groups"));
  san_table_add_labels (table, _("Age or other feature"), (const char * const *) task->labels, task->counts.strata);
  san_table_set_total_text (table, _("Total"));
  for (gsize i = 0; i < task->counts.groups; i++)
    {
      gsize at = i * task->counts.strata;

      san_table_add_numbers (table, _("Environment"), task->counts.population + at, task->counts.strata, SAN_QUANTITY_GIVEN);
      san_table_set_group (table, task->groups[i]);
      san_table_set_total (table, task->population_total[i]);
      san_table_add_numbers (table, _("Events"), task->counts.events + at, task->counts.strata, SAN_QUANTITY_COUNT);
      san_table_set_group (table, task->groups[i]);
      san_table_set_total (table, task->events_total[i]);
      san_table_add_numbers (table, rate, task->result.specific + at, task->counts.strata, SAN_QUANTITY_RATE);
      san_table_set_group (table, task->groups[i]);
      san_table_set_total (table, task->result.crude[i]);
    }
}

static void
add_stage_standard (SanSolution *solution,
                    const Task  *task)
{
  g_autofree char *note = g_strdup_printf (_("The standard is %s: in all %s."), task->standard_name,
                                           san_solution_say (solution, task->result.standard_total,
                                                             SAN_QUANTITY_GIVEN, NULL));

  san_solution_add_heading (solution, _("Stage II. Choice of the standard"));
  san_solution_add_note (solution, note);
}

static void
add_stage_expected (SanSolution *solution,
                    const Task  *task)
{
  g_autofree char *label = g_strdup_printf (_("Expected number of “%s”, %s"), task->groups[0], task->labels[0]);
  SanStep *step;
  SanTable *table;

  san_solution_add_heading (solution, _("Stage III. Expected numbers in the standard"));
  step = san_solution_add_step (solution, label, "E_1", "\\frac{P_1 \\cdot S_1}{B}");
  san_step_let (step, "P_1", task->result.specific[0], SAN_QUANTITY_RATE);
  san_step_let (step, "S_1", task->standard[0], SAN_QUANTITY_GIVEN);
  san_step_let (step, "B", task->base, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, task->result.expected[0], SAN_QUANTITY_EXPECTED, NULL);
  san_step_set_note (step, _("The program calculates with unrounded rates; a product of rounded rates may differ in "
                             "the last digits."));

  table = san_solution_add_table (solution, _("Standard and expected numbers"));
  san_table_add_labels (table, _("Age or other feature"), (const char * const *) task->labels, task->counts.strata);
  san_table_set_total_text (table, _("Total"));
  san_table_add_numbers (table, _("Standard"), task->standard, task->counts.strata, SAN_QUANTITY_GIVEN);
  san_table_set_total (table, task->result.standard_total);
  for (gsize i = 0; i < task->counts.groups; i++)
    {
      san_table_add_numbers (table, task->groups[i], task->result.expected + i * task->counts.strata, task->counts.strata,
                             SAN_QUANTITY_EXPECTED);
      san_table_set_group (table, _("Expected numbers"));
      san_table_set_total (table, task->result.expected_total[i]);
    }
}

static void
add_stage_standardized (SanSolution *solution,
                        const Task  *task)
{
  san_solution_add_heading (solution, _("Stage IV. Standardised rates"));
  for (gsize i = 0; i < task->counts.groups; i++)
    {
      SanStep *step = san_solution_add_step (solution, task->groups[i], C_("formula", "P_{\\text{st}}"),
                                             "\\frac{\\sum E \\cdot B}{\\sum S}");

      san_step_let (step, "\\sum E", task->result.expected_total[i], SAN_QUANTITY_EXPECTED);
      san_step_let (step, "\\sum S", task->result.standard_total, SAN_QUANTITY_GIVEN);
      san_step_let (step, "B", task->base, SAN_QUANTITY_GIVEN);
      san_step_set_value (step, task->result.standardized[i], SAN_QUANTITY_RATE, task->unit);
    }
}

static void
add_stage_comparison (SanSolution *solution,
                      const Task  *task)
{
  g_autofree char *crude = g_strdup_printf ("%s, %s", _("Intensive rate"), task->unit);
  g_autofree char *standardized = g_strdup_printf ("%s, %s", _("Standardised rate"), task->unit);
  SanTable *table;

  san_solution_add_heading (solution, _("Stage V. Comparison of intensive and standardised rates"));
  table = san_solution_add_table (solution, _("Rates before and after standardisation"));
  san_table_add_labels (table, _("Group"), (const char * const *) task->groups, task->counts.groups);
  san_table_add_numbers (table, crude, task->result.crude, task->counts.groups, SAN_QUANTITY_RATE);
  san_table_add_numbers (table, standardized, task->result.standardized, task->counts.groups, SAN_QUANTITY_RATE);
  san_table_add_numbers (table, _("Mean error"), task->result.standard_error, task->counts.groups, SAN_QUANTITY_ERROR);
}

/* --- the words --- */

static gsize
highest_of (const double *rates,
            gsize         n)
{
  gsize highest = 0;

  for (gsize i = 1; i < n; i++)
    if (rates[i] > rates[highest])
      highest = i;
  return highest;
}

static gboolean
all_equal (const double *rates,
           gsize         n)
{
  for (gsize i = 1; i < n; i++)
    if (fabs (rates[i] - rates[0]) > 1e-12 * fabs (rates[0]))
      return FALSE;
  return TRUE;
}

/* The order of the groups, and never the size of a standardised rate, is what may be concluded. */
static void
add_verdict (SanSolution *solution,
             const Task  *task,
             gsize        crude,
             gsize        standardized)
{
  if (all_equal (task->result.standardized, task->counts.groups))
    san_solution_add_conclusion (solution, _("After standardisation the rates are equal: the difference of the "
                                             "intensive rates came from the composition alone."));
  else if (all_equal (task->result.crude, task->counts.groups))
    san_solution_add_conclusion (solution, _("If the composition were the same, the rate would be highest in “%s”: the "
                                             "composition hid the difference."), task->groups[standardized]);
  else if (crude != standardized)
    san_solution_add_conclusion (solution, _("If the composition were the same, the rate would be highest in “%s”: the "
                                             "relation has turned round, so the difference of the intensive rates "
                                             "came from the composition."), task->groups[standardized]);
  else
    san_solution_add_conclusion (solution, _("If the composition were the same, the rate would still be highest in “%s”: "
                                             "the composition does not explain the difference, or not alone."),
                                 task->groups[standardized]);
}

static void
add_words (SanSolution *solution,
           const Task  *task)
{
  gsize crude = highest_of (task->result.crude, task->counts.groups);
  gsize standardized = highest_of (task->result.standardized, task->counts.groups);
  g_autofree char *sentence = all_equal (task->result.crude, task->counts.groups)
    ? g_strdup (_("The intensive rates of the groups are equal."))
    : g_strdup_printf (_("The intensive rate is highest in “%s” (%s)."), task->groups[crude],
                       san_solution_say (solution, task->result.crude[crude], SAN_QUANTITY_RATE, task->unit));
  g_autofree char *opened = san_phrase_open (task->inputs, sentence);

  for (gsize i = 0; i < task->counts.groups; i++)
    san_solution_add_answer (solution, "standardized", task->groups[i], C_("formula", "P_{\\text{st}}"),
                             san_solution_say (solution, task->result.standardized[i], SAN_QUANTITY_RATE, task->unit));
  san_solution_add_conclusion (solution, "%s", opened);
  add_verdict (solution, task, crude, standardized);
  san_solution_add_conclusion (solution, _("Standardised rates are conditional: only their relation is read, not their "
                                           "size."));
}

static void
add_warnings (SanSolution *solution,
              const Task  *task)
{
  for (gsize k = 0; k < task->counts.groups * task->counts.strata; k++)
    if (task->counts.events[k] < 5)
      {
        san_solution_add_warning (solution, _("Some groups have fewer than 5 events: their special rates are unstable."));
        break;
      }
  for (gsize i = 0; i < task->counts.groups; i++)
    if (isnan (task->result.standard_error[i]))
      {
        san_solution_add_warning (solution, _("Where there are more events than people, the mean error by p and q is not "
                                              "defined; the table shows a dash."));
        break;
      }
}

static void
add_chart (SanSolution *solution,
           const Task  *task)
{
  g_autofree char *title = san_phrase_title (task->inputs, _("Intensive and standardised rates"));
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_BAR, title);

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, NULL, (const char * const *) task->groups, task->counts.groups);
  san_chart_set_value_axis (chart, _("Rate"), task->unit);
  san_chart_add_series (chart, _("Intensive rate"), task->result.crude, task->counts.groups);
  san_chart_add_series (chart, _("Standardised rate"), task->result.standardized, task->counts.groups);
}

static void
set_results (SanSolution *solution,
             const Task  *task)
{
  const SanDirectStandardization *result = &task->result;

  san_solution_set_list (solution, "crude", result->crude, task->counts.groups);
  san_solution_set_matrix (solution, "specific", result->specific, task->counts.groups, task->counts.strata);
  san_solution_set_list (solution, "standard", task->standard, task->counts.strata);
  san_solution_set_number (solution, "standard_total", result->standard_total);
  san_solution_set_matrix (solution, "expected", result->expected, task->counts.groups, task->counts.strata);
  san_solution_set_list (solution, "expected_total", result->expected_total, task->counts.groups);
  san_solution_set_list (solution, "standardized", result->standardized, task->counts.groups);
  san_solution_set_list (solution, "standard_error", result->standard_error, task->counts.groups);
  san_solution_set_list (solution, "standard_error_poisson", result->standard_error_poisson, task->counts.groups);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  SanMatrix events = san_inputs_get_matrix (inputs, "events");
  SanMatrix population = san_inputs_get_matrix (inputs, "population");
  g_auto(Task) task = {
    .inputs = inputs,
    .counts = { events.values, population.values, events.rows, events.columns },
    .base = san_inputs_get_number (inputs, "base"),
  };

  if (events.rows != population.rows || events.columns != population.columns)
    {
      san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, "population", -1, -1);
      return FALSE;
    }
  task.unit = san_notation_base_unit (task.base);
  task.groups = san_inputs_dup_names (inputs, "groups", task.counts.groups, _("Group %u"));
  task.labels = san_inputs_dup_names (inputs, "labels", task.counts.strata, _("Stratum %u"));
  task.events_total = row_totals (task.counts.events, task.counts.groups, task.counts.strata);
  task.population_total = row_totals (task.counts.population, task.counts.groups, task.counts.strata);
  if (!choose_standard (&task, error)
      || !san_standardize_direct (&task.counts, task.standard, task.base, &task.result, error))
    return FALSE;

  set_results (solution, &task);
  add_stage_rates (solution, &task);
  add_stage_standard (solution, &task);
  add_stage_expected (solution, &task);
  add_stage_standardized (solution, &task);
  add_stage_comparison (solution, &task);
  add_words (solution, &task);
  add_warnings (solution, &task);
  add_chart (solution, &task);
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
