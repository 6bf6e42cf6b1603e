/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <glib/gi18n.h>

#include "core/san-time-series.h"
#include "methods/san-phrases.h"

static const char * const month_names[] = {
  N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
  N_("August"), N_("September"), N_("October"), N_("November"), N_("December"), NULL
};

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "monthly", .label = N_("Cases"), .symbol = "n_i", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_NON_NEGATIVE, .fixed_length = SAN_MONTHS,
    .row_labels = month_names },
  { .id = "days", .label = N_("Days in the month"), .symbol = "d_i", .type = SAN_FIELD_COUNT,
    .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_BOUNDED, .min = 28, .max = 31,
    .fixed_length = SAN_MONTHS, .row_labels = month_names,
    .fallback = "[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]",
    .hint = N_("Leave empty for an ordinary year; in a leap year February has 29 days.") },
  { 0 }
};

typedef struct
{
  const double   *monthly;
  const double   *days;
  const char     *names[SAN_MONTHS];
  SanSeasonality  result;
} Task;

static gsize
highest_month (const Task *task)
{
  gsize highest = 0;

  for (gsize i = 1; i < SAN_MONTHS; i++)
    if (task->result.index[i] > task->result.index[highest])
      highest = i;
  return highest;
}

static void
add_steps (SanSolution *solution,
           const Task  *task)
{
  gsize i = highest_month (task);
  g_autofree char *monthly = g_strdup_printf (_("Daily mean of the month (%s)"), task->names[i]);
  g_autofree char *index = g_strdup_printf (_("Index of seasonality (%s)"), task->names[i]);
  SanStep *step;

  step = san_solution_add_step (solution, _("Daily mean of the year"), "\\bar{n}", "\\frac{\\sum n_i}{\\sum d_i}");
  san_step_let (step, "\\sum n_i", task->result.total, SAN_QUANTITY_GIVEN);
  san_step_let (step, "\\sum d_i", task->result.days_total, SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->result.year_daily_mean, SAN_QUANTITY_MEAN, NULL);

  step = san_solution_add_step (solution, monthly, "\\bar{n}_i", "\\frac{n_i}{d_i}");
  san_step_let (step, "n_i", task->monthly[i], SAN_QUANTITY_GIVEN);
  san_step_let (step, "d_i", task->days[i], SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->result.daily_means[i], SAN_QUANTITY_MEAN, NULL);

  step = san_solution_add_step (solution, index, "I_i", "\\frac{\\bar{n}_i \\cdot 100}{\\bar{n}}");
  san_step_let (step, "\\bar{n}_i", task->result.daily_means[i], SAN_QUANTITY_MEAN);
  san_step_let (step, "\\bar{n}", task->result.year_daily_mean, SAN_QUANTITY_MEAN);
  san_step_set_value (step, task->result.index[i], SAN_QUANTITY_PERCENT, "%");
  san_step_set_note (step, _("The other months are found in the same way; they stand in the table."));
}

static void
add_table (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  g_autofree char *title = san_phrase_title (inputs, _("Seasonal variation"));
  SanTable *table = san_solution_add_table (solution, title);

  san_table_add_labels (table, _("Month"), task->names, SAN_MONTHS);
  san_table_set_total_text (table, _("Year"));
  san_table_add_numbers (table, _("Cases"), task->monthly, SAN_MONTHS, SAN_QUANTITY_GIVEN);
  san_table_set_total (table, task->result.total);
  san_table_add_numbers (table, _("Days"), task->days, SAN_MONTHS, SAN_QUANTITY_COUNT);
  san_table_set_total (table, task->result.days_total);
  san_table_add_numbers (table, _("Daily mean"), task->result.daily_means, SAN_MONTHS, SAN_QUANTITY_MEAN);
  san_table_set_total (table, task->result.year_daily_mean);
  san_table_add_numbers (table, _("Index, %"), task->result.index, SAN_MONTHS, SAN_QUANTITY_PERCENT);
  san_table_set_total (table, 100);
}

/* "June – September" for neighbours, also over the turn of the year; single months by name. */
static char *
months_above (const Task *task)
{
  GString *text = g_string_new (NULL);
  gsize start = 0;

  while (start < SAN_MONTHS && task->result.index[start] > 100)
    start++;
  for (gsize k = 0; k < SAN_MONTHS; k++)
    {
      gsize first = (start + k) % SAN_MONTHS, run = 0;

      while (run < SAN_MONTHS - k && task->result.index[(first + run) % SAN_MONTHS] > 100)
        run++;
      if (run == 0)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", task->names[first]);
      if (run > 1)
        g_string_append_printf (text, " – %s", task->names[(first + run - 1) % SAN_MONTHS]);
      k += run - 1;
    }
  return g_string_free (text, FALSE);
}

static void
add_words (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  gsize peak = highest_month (task);
  const char *index = san_solution_say (solution, task->result.index[peak], SAN_QUANTITY_PERCENT, "%");
  g_autofree char *peak_name = g_strdup_printf ("%s: %s", task->names[peak], index);
  g_autofree char *rise = months_above (task);
  g_autofree char *sentence = NULL;
  g_autofree char *opened = NULL;

  san_solution_add_answer (solution, "index", _("Highest index of seasonality"), "I", peak_name);
  if (*rise == '\0')
    sentence = g_strdup (_("There is no seasonal rise: the daily mean is the same in all months."));
  else
    sentence = g_strdup_printf (_("The level is above the yearly mean in these months: %s."), rise);
  opened = san_phrase_open (inputs, sentence);
  san_solution_add_conclusion (solution, "%s", opened);
  if (*rise != '\0')
    san_solution_add_conclusion (solution, _("The peak is in this month: %s. Its daily mean makes %s of the yearly one."),
                                 task->names[peak], index);
  if (task->result.total < 120)
    san_solution_add_warning (solution, _("Fewer than 120 cases in the year, that is fewer than 10 a month: chance "
                                          "may look like a season."));
}

static void
add_chart (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  g_autofree char *title = san_phrase_title (inputs, _("Seasonal variation"));
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_RADIAL, title);

  san_chart_allow (chart, SAN_CHART_LINE);
  san_chart_allow (chart, SAN_CHART_BAR);
  san_chart_set_categories (chart, _("Month"), task->names, SAN_MONTHS);
  san_chart_set_value_axis (chart, _("Index of seasonality"), "%");
  san_chart_add_series (chart, NULL, task->result.index, SAN_MONTHS);
  san_chart_set_reference (chart, 100, _("Yearly mean"));
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  Task task = {
    .monthly = san_inputs_get_list (inputs, "monthly").values,
    .days = san_inputs_get_list (inputs, "days").values,
  };

  for (gsize i = 0; i < SAN_MONTHS; i++)
    task.names[i] = _(month_names[i]);
  if (!san_seasonality_compute (task.monthly, SAN_MONTHS, task.days, SAN_MONTHS, &task.result, error))
    return FALSE;

  san_solution_set_number (solution, "total", task.result.total);
  san_solution_set_number (solution, "days_total", task.result.days_total);
  san_solution_set_list (solution, "daily_means", task.result.daily_means, SAN_MONTHS);
  san_solution_set_number (solution, "year_daily_mean", task.result.year_daily_mean);
  san_solution_set_list (solution, "index", task.result.index, SAN_MONTHS);

  add_steps (solution, &task);
  add_table (solution, inputs, &task);
  add_words (solution, inputs, &task);
  add_chart (solution, inputs, &task);
  return TRUE;
}

const SanMethod san_method_seasonality = {
  .id = "seasonality",
  .section = "2.5",
  .title = N_("Seasonal variation"),
  .summary = N_("In which months a phenomenon is above its yearly mean."),
  .keywords = N_("season, months, radial diagram, infections"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.5, 3.4.2",
};
