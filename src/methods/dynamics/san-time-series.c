/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "core/san-time-series.h"
#include "methods/san-phrases.h"

static const SanChoice kinds[] = {
  { "interval", N_("Interval series: levels for periods") },
  { "moment", N_("Moment series: levels on dates") },
  { NULL }
};

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "level_unit", .label = N_("Unit of the levels"), .type = SAN_FIELD_TEXT,
    .flags = SAN_FIELD_OPTIONAL, .hint = N_("For example ‰, per 100 workers, persons.") },
  SAN_FIELD_LABELS (N_("Year")),
  { .id = "levels", .label = N_("Level"), .symbol = "y_i", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_NON_NEGATIVE, .min_length = 2 },
  { .id = "kind", .label = N_("Kind of series"), .type = SAN_FIELD_CHOICE,
    .flags = SAN_FIELD_OPTIONAL, .choices = kinds, .fallback = "\"interval\"" },
  { 0 }
};

typedef struct
{
  gsize               n;
  const double       *y;
  char              **names;
  const char         *unit;
  gboolean            moment;
  SanTimeSeries       series;
} Task;

static void
task_clear (Task *task)
{
  g_strfreev (task->names);
  san_time_series_clear (&task->series);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Task, task_clear)

static void
set_results (SanSolution *solution,
             const Task  *task)
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

/* One worked step of a column; the rest of the column stands in the table. */
static void
add_column_step (SanSolution *solution,
                 const char  *label,
                 const char  *symbol,
                 const char  *expression,
                 const Task  *task,
                 double       value,
                 SanQuantity  quantity,
                 const char  *unit)
{
  gsize last = task->n - 1;
  SanStep *step = san_solution_add_step (solution, label, symbol, expression);

  san_step_let (step, "y_n", task->y[last], SAN_QUANTITY_GIVEN);
  san_step_let (step, "y_{n-1}", task->y[last - 1], SAN_QUANTITY_GIVEN);
  san_step_let (step, "y_1", task->y[0], SAN_QUANTITY_GIVEN);
  san_step_set_value (step, value, quantity, unit);
}

static void
add_chain_steps (SanSolution *solution,
                 const Task  *task)
{
  gsize last = task->n - 1;
  g_autofree char *heading = g_strdup_printf (_("Indicators of the series, shown for “%s”"), task->names[last]);

  san_solution_add_heading (solution, heading);
  add_column_step (solution, _("Absolute gain"), "\\Delta", "y_n - y_{n-1}", task,
                   task->series.absolute_gain[last], SAN_QUANTITY_GIVEN, task->unit);
  add_column_step (solution, _("Growth rate"), C_("formula", "T_{\\text{gr}}"), "\\frac{y_n \\cdot 100}{y_{n-1}}", task,
                   task->series.growth_rate[last], SAN_QUANTITY_PERCENT, "%");
  add_column_step (solution, _("Gain rate"), C_("formula", "T_{\\text{gain}}"), "\\frac{(y_n - y_{n-1}) \\cdot 100}{y_{n-1}}", task,
                   task->series.gain_rate[last], SAN_QUANTITY_PERCENT, "%");
  add_column_step (solution, _("Value of one percent of gain"), "A", "\\frac{y_{n-1}}{100}", task,
                   task->series.one_percent_value[last], SAN_QUANTITY_MEAN, task->unit);
  add_column_step (solution, _("Visual index"), "K", "\\frac{y_n \\cdot 100}{y_1}", task,
                   task->series.visual_index[last], SAN_QUANTITY_PERCENT, "%");
}

static void
add_table (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  g_autofree char *title = san_phrase_title (inputs, _("Analysis of the time series"));
  g_autofree char *level = task->unit != NULL ? g_strdup_printf ("%s, %s", _("Level"), task->unit)
                                              : g_strdup (_("Level"));
  SanTable *table = san_solution_add_table (solution, title);

  san_table_add_labels (table, _("Year"), (const char * const *) task->names, task->n);
  san_table_add_numbers (table, level, task->y, task->n, SAN_QUANTITY_GIVEN);
  san_table_add_numbers (table, _("Absolute gain"), task->series.absolute_gain, task->n, SAN_QUANTITY_GIVEN);
  san_table_add_numbers (table, _("Growth rate, %"), task->series.growth_rate, task->n, SAN_QUANTITY_PERCENT);
  san_table_add_numbers (table, _("Gain rate, %"), task->series.gain_rate, task->n, SAN_QUANTITY_PERCENT);
  san_table_add_numbers (table, _("Value of one percent of gain"), task->series.one_percent_value, task->n,
                         SAN_QUANTITY_MEAN);
  san_table_add_numbers (table, _("Visual index, %"), task->series.visual_index, task->n, SAN_QUANTITY_PERCENT);
}

static void
add_mean_level_step (SanSolution *solution,
                     const Task  *task)
{
  SanStep *step;

  if (task->moment)
    {
      g_autofree double *halved = g_memdup2 (task->y, task->n * sizeof (double));
      g_autofree char *sum = NULL;

      halved[0] /= 2;
      halved[task->n - 1] /= 2;
      sum = san_step_sum_markup (san_solution_get_notation (solution), halved, NULL, task->n, SAN_QUANTITY_GIVEN);
      step = san_solution_add_step (solution, _("Chronological mean"), "\\bar{y}",
                                    "\\frac{\\frac{1}{2} y_1 + y_2 + \\ldots + \\frac{1}{2} y_n}{n - 1}");
      san_step_let_markup (step, "\\frac{1}{2} y_1 + y_2 + \\ldots + \\frac{1}{2} y_n", sum);
    }
  else
    {
      g_autofree char *sum = san_step_sum_markup (san_solution_get_notation (solution), task->y, NULL, task->n,
                                                  SAN_QUANTITY_GIVEN);

      step = san_solution_add_step (solution, _("Mean level"), "\\bar{y}", "\\frac{\\sum y}{n}");
      san_step_let_markup (step, "\\sum y", sum);
    }
  san_step_let (step, "n", (double) task->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->series.mean_level, SAN_QUANTITY_MEAN, task->unit);
}

static void
add_mean_steps (SanSolution *solution,
                const Task  *task)
{
  const SanTimeSeries *series = &task->series;
  g_autofree char *degree = g_strdup_printf ("\\sqrt[%u]{\\frac{y_n}{y_1}} \\cdot 100", (guint) (task->n - 1));
  SanStep *step;

  san_solution_add_heading (solution, _("Means for the whole period"));
  add_mean_level_step (solution, task);

  step = san_solution_add_step (solution, _("Mean absolute gain"), "\\bar{\\Delta}", "\\frac{y_n - y_1}{n - 1}");
  san_step_let (step, "y_n", task->y[task->n - 1], SAN_QUANTITY_GIVEN);
  san_step_let (step, "y_1", task->y[0], SAN_QUANTITY_GIVEN);
  san_step_let (step, "n", (double) task->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, series->mean_absolute_gain, SAN_QUANTITY_MEAN, task->unit);

  if (isnan (series->mean_growth_rate))
    return;
  step = san_solution_add_step (solution, _("Mean growth rate"), C_("formula", "\\bar{T}_{\\text{gr}}"),
                                task->n == 2 ? "\\frac{y_n \\cdot 100}{y_1}" : degree);
  san_step_let (step, "y_n", task->y[task->n - 1], SAN_QUANTITY_GIVEN);
  san_step_let (step, "y_1", task->y[0], SAN_QUANTITY_GIVEN);
  san_step_set_value (step, series->mean_growth_rate, SAN_QUANTITY_PERCENT, "%");

  step = san_solution_add_step (solution, _("Mean gain rate"), C_("formula", "\\bar{T}_{\\text{gain}}"), C_("formula", "\\bar{T}_{\\text{gr}} - 100"));
  san_step_let (step, C_("formula", "\\bar{T}_{\\text{gr}}"), series->mean_growth_rate, SAN_QUANTITY_PERCENT);
  san_step_set_value (step, series->mean_gain_rate, SAN_QUANTITY_PERCENT, "%");
}

/* How the level changed from one row to another, in absolute numbers and in percent. */
static void
add_change (SanSolution *solution,
            const Task  *task,
            const char  *open,
            gsize        from,
            gsize        to)
{
  double gain = task->y[to] - task->y[from];
  const char *size = san_solution_say (solution, fabs (gain), SAN_QUANTITY_GIVEN, task->unit);
  const char *growth, *rate;

  if (gain == 0)
    {
      san_solution_add_conclusion (solution, _("%s the level did not change."), open);
      return;
    }
  if (task->y[from] == 0)
    {
      san_solution_add_conclusion (solution, _("%s the level rose from zero by %s."), open, size);
      return;
    }
  growth = san_solution_say (solution, 100 * task->y[to] / task->y[from], SAN_QUANTITY_PERCENT, "%");
  rate = san_solution_say (solution, fabs (100 * gain / task->y[from]), SAN_QUANTITY_PERCENT, "%");
  if (gain > 0)
    san_solution_add_conclusion (solution, _("%s the level rose by %s, that is by %s (growth rate %s)."),
                                 open, size, rate, growth);
  else
    san_solution_add_conclusion (solution, _("%s the level fell by %s, that is by %s (growth rate %s)."),
                                 open, size, rate, growth);
}

static void
add_trend (SanSolution *solution,
           const Task  *task)
{
  gsize rises = 0, falls = 0, sharpest = 1;

  for (gsize i = 1; i < task->n; i++)
    {
      rises += task->series.absolute_gain[i] > 0;
      falls += task->series.absolute_gain[i] < 0;
      if (fabs (task->series.absolute_gain[i]) > fabs (task->series.absolute_gain[sharpest]))
        sharpest = i;
    }
  if (rises == task->n - 1)
    san_solution_add_conclusion (solution, _("The level rose steadily through the whole period."));
  else if (falls == task->n - 1)
    san_solution_add_conclusion (solution, _("The level fell steadily through the whole period."));
  else if (rises > 0 && falls > 0)
    san_solution_add_conclusion (solution, _("The change was not steady: rises and falls followed one another."));
  if (task->series.absolute_gain[sharpest] != 0)
    san_solution_add_conclusion (solution, _("The sharpest change is that of “%s”: %s against the row before."),
                                 task->names[sharpest],
                                 san_solution_say (solution, task->series.absolute_gain[sharpest],
                                                   SAN_QUANTITY_GIVEN, task->unit));
}

static void
add_words (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  gsize last = task->n - 1;
  g_autofree char *whole = g_strdup_printf (_("From “%s” to “%s”"), task->names[0], task->names[last]);
  g_autofree char *opened = san_phrase_open (inputs, whole);

  san_solution_add_answer (solution, "mean_level", task->moment ? _("Chronological mean") : _("Mean level"),
                           "\\bar{y}", san_solution_say (solution, task->series.mean_level, SAN_QUANTITY_MEAN,
                                                         task->unit));
  if (!isnan (task->series.mean_gain_rate))
    san_solution_add_answer (solution, "mean_gain_rate", _("Mean gain rate"), C_("formula", "\\bar{T}_{\\text{gain}}"),
                             san_solution_say (solution, task->series.mean_gain_rate, SAN_QUANTITY_PERCENT, "%"));
  add_change (solution, task, opened, 0, last);
  if (task->n > 2)
    {
      g_autofree char *recent = g_strdup_printf (_("Against “%s”"), task->names[last - 1]);

      add_change (solution, task, recent, last - 1, last);
      add_trend (solution, task);
    }
  for (gsize i = 0; i < last; i++)
    if (task->y[i] == 0)
      {
        san_solution_add_warning (solution, _("A level of zero has no growth rate after it: the rate would divide "
                                              "by zero. The table shows a dash."));
        break;
      }
}

static void
add_chart (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  g_autofree char *title = san_phrase_title (inputs, _("Change over time"));
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_LINE, title);

  san_chart_allow (chart, SAN_CHART_BAR);
  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, _("Year"), (const char * const *) task->names, task->n);
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
  g_auto(Task) task = { .n = levels.n, .y = levels.values };

  task.moment = strcmp (san_inputs_get_choice (inputs, "kind"), "moment") == 0;
  task.unit = san_inputs_get_text (inputs, "level_unit");
  task.names = san_inputs_dup_names (inputs, "labels", levels.n, "%u");
  if (!san_time_series_compute (levels.values, levels.n, task.moment ? SAN_SERIES_MOMENT : SAN_SERIES_INTERVAL,
                                &task.series, error))
    return FALSE;

  set_results (solution, &task);
  add_chain_steps (solution, &task);
  add_table (solution, inputs, &task);
  add_mean_steps (solution, &task);
  add_words (solution, inputs, &task);
  add_chart (solution, inputs, &task);
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
