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

/* The same months inside a sentence, where languages may write them otherwise. */
static const char * const month_words[] = {
  NC_("month in a sentence", "January"), NC_("month in a sentence", "February"),
  NC_("month in a sentence", "March"), NC_("month in a sentence", "April"),
  NC_("month in a sentence", "May"), NC_("month in a sentence", "June"),
  NC_("month in a sentence", "July"), NC_("month in a sentence", "August"),
  NC_("month in a sentence", "September"), NC_("month in a sentence", "October"),
  NC_("month in a sentence", "November"), NC_("month in a sentence", "December"),
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
  SAN_FIELD_SOURCE,
  { 0 }
};

typedef struct
{
  const double   *monthly;
  const double   *days;
  const char     *names[SAN_MONTHS];
  SanSeasonality  result;
} Task;

static const char *
month_word (gsize month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month in a sentence", month_words[month]);
}

static gsize
lowest_month (const Task *task)
{
  gsize lowest = 0;

  for (gsize i = 1; i < SAN_MONTHS; i++)
    if (task->result.index[i] < task->result.index[lowest])
      lowest = i;
  return lowest;
}

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
  g_autofree char *monthly = g_strdup_printf (_("Daily mean of the month (%s)"), month_word (i));
  g_autofree char *index = g_strdup_printf (_("Index of seasonality (%s)"), month_word (i));
  SanStep *step;

  step = san_solution_add_step (solution, _("Daily mean of the year"), "\\bar{n}",
                                "\\frac{\\sum n_i}{\\sum d_i}");
  san_step_let (step, "\\sum n_i", task->result.total, SAN_QUANTITY_GIVEN);
  san_step_let (step, "\\sum d_i", task->result.days_total, SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->result.year_daily_mean, SAN_QUANTITY_MEAN, NULL);

  step = san_solution_add_step (solution, monthly, "\\bar{n}_i", "\\frac{n_i}{d_i}");
  san_step_let (step, "n_i", task->monthly[i], SAN_QUANTITY_GIVEN);
  san_step_let (step, "d_i", task->days[i], SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->result.daily_means[i], SAN_QUANTITY_MEAN, NULL);

  step = san_solution_add_step (solution, index, "I_i",
                                "\\frac{\\bar{n}_i \\cdot 100}{\\bar{n}}");
  san_step_let (step, "\\bar{n}_i", task->result.daily_means[i], SAN_QUANTITY_MEAN);
  san_step_let (step, "\\bar{n}", task->result.year_daily_mean, SAN_QUANTITY_MEAN);
  san_step_set_value (step, task->result.index[i], SAN_QUANTITY_PERCENT, "%");
  san_step_add_note (step, _("The other months are found in the same way; they stand in the "
                             "table."));
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
  san_table_add_numbers (table, _("Daily mean"), task->result.daily_means, SAN_MONTHS,
                         SAN_QUANTITY_MEAN);
  san_table_set_total (table, task->result.year_daily_mean);
  san_table_add_numbers (table, _("Index, %"), task->result.index, SAN_MONTHS,
                         SAN_QUANTITY_PERCENT);
  san_table_set_total (table, 100);
}

/* More than rounding above the mean of the year. */
static gboolean
is_above (const Task *task,
          gsize       month)
{
  return task->result.index[month] > 100 * (1 + 1e-12);
}

/* "June – September" for neighbours, also over the turn of the year; single months by name. */
static char *
months_above (const Task *task)
{
  GString *text = g_string_new (NULL);
  gsize start = 0;

  while (start < SAN_MONTHS && is_above (task, start))
    start++;
  for (gsize k = 0; k < SAN_MONTHS; k++)
    {
      gsize first = (start + k) % SAN_MONTHS, run = 0;

      while (run < SAN_MONTHS - k && is_above (task, (first + run) % SAN_MONTHS))
        run++;
      if (run == 0)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", month_word (first));
      if (run > 1)
        g_string_append_printf (text, " – %s", month_word ((first + run - 1) % SAN_MONTHS));
      k += run - 1;
    }
  return g_string_free (text, FALSE);
}

static void
add_extremes (SanSolution *solution,
              const Task  *task)
{
  const double *index = task->result.index;
  gsize peak = highest_month (task), trough = lowest_month (task);

  /* Translators: month, index in percent, month, index in percent */
  san_solution_add_conclusion (solution, _("The greatest rise is in %s (index of seasonality %s), "
                                           "the lowest level in %s (%s)."),
                               month_word (peak),
                               san_solution_say (solution, index[peak], SAN_QUANTITY_PERCENT, "%"),
                               month_word (trough),
                               san_solution_say (solution, index[trough], SAN_QUANTITY_PERCENT,
                                                 "%"));
}

static void
add_words (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  gsize peak = highest_month (task);
  const char *index = san_solution_say (solution, task->result.index[peak], SAN_QUANTITY_PERCENT,
                                        "%");
  g_autofree char *answer = g_strdup_printf ("%s (%s)", index, month_word (peak));
  g_autofree char *rise = months_above (task);
  g_autofree char *sentence = *rise == '\0'
    ? g_strdup (_("There is no seasonal rise: the daily mean is the same in all months."))
    : g_strdup_printf (_("The level is above the yearly mean in these months: %s."), rise);
  g_autofree char *opened = san_phrase_open (inputs, sentence);

  san_solution_add_answer (solution, "index", _("Highest index of seasonality"), "I", answer);
  san_solution_add_conclusion (solution, "%s", opened);
  if (*rise != '\0')
    add_extremes (solution, task);
  if (task->result.total < 120)
    san_solution_add_warning (solution, _("Fewer than 120 cases in the year, that is fewer than "
                                          "10 a month: chance may look like a season."));
}

static void
add_chart (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  SanChart *chart = san_phrase_add_chart (solution, inputs, SAN_CHART_RADIAL,
                                          _("Seasonal variation"));

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
  if (!san_seasonality_compute (task.monthly, SAN_MONTHS, task.days, SAN_MONTHS, &task.result,
                                error))
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
