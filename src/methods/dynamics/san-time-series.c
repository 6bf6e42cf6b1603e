/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "methods/dynamics/san-time-series-private.h"
#include "methods/san-phrases.h"

static const SanChoice kinds[] = {
  { "interval", N_("Interval (for periods)") },
  { "moment", N_("Moment (on dates)") },
  { NULL }
};

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "level_unit", .label = N_("Unit of the levels"), .type = SAN_FIELD_TEXT,
    .flags = SAN_FIELD_OPTIONAL, .hint = N_("For example ‰, per 100 workers, persons.") },
  SAN_FIELD_LABELS (N_("Year or period")),
  { .id = "levels", .label = N_("Level"), .symbol = "y_i", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_NON_NEGATIVE, .min_length = 2 },
  { .id = "kind", .label = N_("Kind of series"), .type = SAN_FIELD_CHOICE,
    .flags = SAN_FIELD_OPTIONAL, .choices = kinds, .fallback = "\"interval\"" },
  SAN_FIELD_SOURCE,
  { 0 }
};

static void
san_time_series_task_clear (SanTimeSeriesTask *task)
{
  g_strfreev (task->names);
  san_time_series_clear (&task->series);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanTimeSeriesTask, san_time_series_task_clear)

/* Whether the rows are years, and how far apart they stand. */
static void
read_years (SanTimeSeriesTask *task)
{
  task->are_years = TRUE;
  for (gsize i = 0; i < task->n && task->are_years; i++)
    task->are_years = san_phrase_is_year (task->names[i])
                      && (i == 0 || strcmp (task->names[i - 1], task->names[i]) < 0);
  if (!task->are_years)
    return;
  task->step = atoi (task->names[1]) - atoi (task->names[0]);
  for (gsize i = 2; i < task->n; i++)
    if (atoi (task->names[i]) - atoi (task->names[i - 1]) != task->step)
      task->step = 0;
}

static const char *
row_title (const SanTimeSeriesTask *task)
{
  return task->are_years ? _("Year") : _("Period");
}

static void
set_results (SanSolution             *solution,
             const SanTimeSeriesTask *task)
{
  const SanTimeSeries *series = &task->series;
  const SanResult means[] = {
    { "mean_level", series->mean_level },
    { "mean_absolute_gain", series->mean_absolute_gain },
    { "mean_growth_rate", series->mean_growth_rate },
    { "mean_gain_rate", series->mean_gain_rate },
  };

  san_solution_set_number (solution, "n", (double) task->n);
  san_solution_set_list (solution, "absolute_gain", series->absolute_gain, task->n);
  san_solution_set_list (solution, "growth_rate", series->growth_rate, task->n);
  san_solution_set_list (solution, "gain_rate", series->gain_rate, task->n);
  san_solution_set_list (solution, "one_percent_value", series->one_percent_value, task->n);
  san_solution_set_list (solution, "visual_index", series->visual_index, task->n);
  san_solution_set_numbers (solution, means, G_N_ELEMENTS (means));
}

/* --- working --- */

/* A level with the decimals that the whole series has. */
static void
let_level (const SanTimeSeriesTask *task,
           SanStep                 *step,
           const char              *symbol,
           gsize                    i)
{
  const SanNotation *notation = san_solution_get_notation (task->solution);
  int decimals = san_notation_common_decimals (notation, task->y, task->n, SAN_QUANTITY_GIVEN);
  g_autofree char *text = san_notation_format_decimals (task->y[i], decimals);

  san_step_let_markup (step, symbol, text);
}

/* One worked step of a column; the rest of the column stands in the table. */
static SanStep *
add_column_step (const SanTimeSeriesTask *task,
                 const char              *label,
                 const char              *symbol,
                 const char              *expression)
{
  SanStep *step = san_solution_add_step (task->solution, label, symbol, expression);

  let_level (task, step, "y_n", task->n - 1);
  let_level (task, step, "y_{n-1}", task->n - 2);
  let_level (task, step, "y_1", 0);
  return step;
}

/* After a level of zero there is no such value; the remark says so. */
static void
add_defined_step (const SanTimeSeriesTask *task,
                  const char              *label,
                  const char              *symbol,
                  const char              *expression,
                  double                   percent)
{
  SanStep *step;

  if (isnan (percent))
    return;
  step = add_column_step (task, label, symbol, expression);
  san_step_set_value (step, percent, SAN_QUANTITY_PERCENT, "%");
}

static void
add_chain_steps (const SanTimeSeriesTask *task)
{
  const SanTimeSeries *series = &task->series;
  const char *gain_unit = san_phrase_difference_unit (task->unit);
  gsize last = task->n - 1;
  g_autofree char *name = san_phrase_name (task->names[last]);
  g_autofree char *heading = g_strdup_printf (_("Indicators of the series, by the example of %s"),
                                              name);
  SanStep *step;

  san_solution_add_heading (task->solution, heading);
  step = add_column_step (task, _("Absolute gain"), "\\Delta", "y_n - y_{n-1}");
  san_step_set_value (step, series->absolute_gain[last], SAN_QUANTITY_GIVEN, gain_unit);
  add_defined_step (task, _("Growth rate"), C_("formula", "T_{\\text{gr}}"),
                    "\\frac{y_n \\cdot 100}{y_{n-1}}", series->growth_rate[last]);
  add_defined_step (task, _("Gain rate"), C_("formula", "T_{\\text{gain}}"),
                    "\\frac{(y_n - y_{n-1}) \\cdot 100}{y_{n-1}}", series->gain_rate[last]);
  step = add_column_step (task, _("Value of one percent of gain"), "A", "\\frac{y_{n-1}}{100}");
  san_step_set_value (step, series->one_percent_value[last], SAN_QUANTITY_MEAN, gain_unit);
  add_defined_step (task, _("Visual index"), "K", "\\frac{y_n \\cdot 100}{y_1}",
                    series->visual_index[last]);
}

static void
add_table (const SanTimeSeriesTask *task)
{
  const SanTimeSeries *series = &task->series;
  g_autofree char *title = san_phrase_title (task->inputs, _("Analysis of the time series"));
  g_autofree char *level = san_phrase_heading (_("Level"), task->unit);
  SanTable *table = san_solution_add_table (task->solution, title);

  san_table_add_labels (table, row_title (task), (const char * const *) task->names, task->n);
  san_table_add_numbers (table, level, task->y, task->n, SAN_QUANTITY_GIVEN);
  san_table_add_numbers (table, _("Absolute gain"), series->absolute_gain, task->n,
                         SAN_QUANTITY_GIVEN);
  san_table_add_numbers (table, _("Growth rate, %"), series->growth_rate, task->n,
                         SAN_QUANTITY_PERCENT);
  san_table_add_numbers (table, _("Gain rate, %"), series->gain_rate, task->n,
                         SAN_QUANTITY_PERCENT);
  san_table_add_numbers (table, _("Value of one percent of gain"), series->one_percent_value,
                         task->n, SAN_QUANTITY_MEAN);
  san_table_add_numbers (table, _("Visual index, %"), series->visual_index, task->n,
                         SAN_QUANTITY_PERCENT);
}

static void
add_chronological_mean_step (const SanTimeSeriesTask *task)
{
  const char *terms = "\\frac{1}{2} y_1 + y_2 + \\ldots + \\frac{1}{2} y_n";
  g_autofree char *expression = g_strdup_printf ("\\frac{%s}{n - 1}", terms);
  g_autofree double *halved = g_memdup2 (task->y, task->n * sizeof (double));
  g_autofree char *sum = NULL;
  SanStep *step;

  halved[0] /= 2;
  halved[task->n - 1] /= 2;
  sum = san_step_sum_markup (san_solution_get_notation (task->solution), halved, NULL, task->n,
                             SAN_QUANTITY_GIVEN);
  step = san_solution_add_step (task->solution, _("Chronological mean"), "\\bar{y}", expression);
  san_step_let_markup (step, terms, sum);
  san_step_let (step, "n", (double) task->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->series.mean_level, SAN_QUANTITY_MEAN, task->unit);
}

static void
add_mean_level_step (const SanTimeSeriesTask *task)
{
  g_autofree char *sum = san_step_sum_markup (san_solution_get_notation (task->solution), task->y,
                                              NULL, task->n, SAN_QUANTITY_GIVEN);
  SanStep *step = san_solution_add_step (task->solution, _("Mean level"), "\\bar{y}",
                                         "\\frac{\\sum y}{n}");

  san_step_let_markup (step, "\\sum y", sum);
  san_step_let (step, "n", (double) task->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->series.mean_level, SAN_QUANTITY_MEAN, task->unit);
}

static void
add_mean_gain_steps (const SanTimeSeriesTask *task)
{
  const SanTimeSeries *series = &task->series;
  const char *growth = C_("formula", "\\bar{T}_{\\text{gr}}");
  g_autofree char *degree = g_strdup_printf ("\\sqrt[%u]{\\frac{y_n}{y_1}} \\cdot 100",
                                             (guint) (task->n - 1));
  SanStep *step = san_solution_add_step (task->solution, _("Mean absolute gain"),
                                         "\\bar{\\Delta}", "\\frac{y_n - y_1}{n - 1}");

  let_level (task, step, "y_n", task->n - 1);
  let_level (task, step, "y_1", 0);
  san_step_let (step, "n", (double) task->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, series->mean_absolute_gain, SAN_QUANTITY_MEAN,
                      san_phrase_difference_unit (task->unit));

  if (isnan (series->mean_growth_rate))
    return;
  step = san_solution_add_step (task->solution, _("Mean growth rate"), growth, degree);
  let_level (task, step, "y_n", task->n - 1);
  let_level (task, step, "y_1", 0);
  san_step_set_value (step, series->mean_growth_rate, SAN_QUANTITY_PERCENT, "%");

  step = san_solution_add_step (task->solution, _("Mean gain rate"),
                                C_("formula", "\\bar{T}_{\\text{gain}}"),
                                C_("formula", "\\bar{T}_{\\text{gr}} - 100"));
  san_step_let (step, growth, series->mean_growth_rate, SAN_QUANTITY_PERCENT);
  san_step_set_value (step, series->mean_gain_rate, SAN_QUANTITY_PERCENT, "%");
}

/* Two levels of an interval series have a gain, which is their mean gain too, and no more to say;
 * a moment series has its mean level from two dates on. */
static void
add_mean_steps (const SanTimeSeriesTask *task)
{
  if (task->n == 2 && !task->moment)
    return;
  san_solution_add_heading (task->solution, _("Means for the whole period"));
  if (task->moment)
    add_chronological_mean_step (task);
  else
    add_mean_level_step (task);
  if (task->n > 2)
    add_mean_gain_steps (task);
}

/* A line where levels follow at equal distances; else it would slope wrongly. */
static void
add_chart (const SanTimeSeriesTask *task)
{
  gboolean as_line = task->n > 2 && (!task->are_years || task->step > 0);
  SanChart *chart = san_phrase_add_chart (task->solution, task->inputs,
                                          as_line ? SAN_CHART_LINE : SAN_CHART_BAR,
                                          _("Change over time"));

  san_chart_allow (chart, as_line ? SAN_CHART_BAR : SAN_CHART_LINE);
  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, row_title (task), (const char * const *) task->names, task->n);
  san_chart_set_value_axis (chart, _("Level"), task->unit);
  san_chart_add_series (chart, NULL, task->y, task->n);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  SanList levels = san_inputs_get_list (inputs, "levels");
  g_auto(SanTimeSeriesTask) task = {
    .inputs = inputs,
    .solution = solution,
    .n = levels.n,
    .y = levels.values,
    .unit = san_inputs_get_text (inputs, "level_unit"),
    .moment = strcmp (san_inputs_get_choice (inputs, "kind"), "moment") == 0,
  };

  task.names = san_inputs_dup_names (inputs, "labels", levels.n, "%u");
  if (!san_time_series_compute (levels.values, levels.n,
                                task.moment ? SAN_SERIES_MOMENT : SAN_SERIES_INTERVAL,
                                &task.series, error))
    return FALSE;

  read_years (&task);
  set_results (solution, &task);
  add_chain_steps (&task);
  add_table (&task);
  add_mean_steps (&task);
  san_time_series_add_words (&task);
  add_chart (&task);
  return TRUE;
}

const SanMethod san_method_time_series = {
  .id = "time-series",
  .section = "2.5",
  .title = N_("Analysis of a time series"),
  .summary = N_("How the levels of a phenomenon change from year to year and on the whole."),
  .keywords = N_("dynamics, growth rate, gain, trend, chronological mean"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.5",
};
