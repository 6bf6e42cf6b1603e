/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/dynamics/san-time-series-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "methods/san-phrases.h"

static const char *
say_percent (const SanTimeSeriesTask *task,
             double                   percent)
{
  return san_solution_say (task->solution, percent, SAN_QUANTITY_PERCENT, "%");
}

static const char *
say_gain (const SanTimeSeriesTask *task,
          double                   gain)
{
  return san_solution_say (task->solution, gain, SAN_QUANTITY_GIVEN,
                           san_phrase_difference_unit (task->unit));
}

/* --- conclusions --- */

/* "From 2011 to 2012", or the names of the two ends. */
static char *
period_text (const SanTimeSeriesTask *task)
{
  const char *first = task->names[0], *last = task->names[task->n - 1];
  g_autofree char *first_name = san_phrase_name (first);
  g_autofree char *last_name = san_phrase_name (last);

  if (task->are_years)
    /* Translators: two years */
    return g_strdup_printf (_("From %s to %s"), first, last);
  /* Translators: names of the first and the last row of a series, in quotes */
  return g_strdup_printf (_("Over the period %s – %s"), first_name, last_name);
}

/* "Against 2011" */
static char *
comparison_text (const SanTimeSeriesTask *task)
{
  const char *before = task->names[task->n - 2];
  g_autofree char *name = san_phrase_name (before);

  return san_phrase_is_year (before) ? g_strdup_printf (_("Against %s"), before)
                                     : g_strdup_printf (_("Against the row before (%s)"), name);
}

/* "From 2011 to 2012 the level rose by 4.8, that is by 12.1% (growth rate 112.1%)." */
static void
add_change (const SanTimeSeriesTask *task,
            const char              *open,
            gsize                    from,
            gsize                    to)
{
  double gain = task->y[to] - task->y[from];
  const char *size = say_gain (task, fabs (gain));
  const char *rate, *growth;

  if (gain == 0)
    {
      san_solution_add_conclusion (task->solution, _("%s the level did not change."), open);
      return;
    }
  if (task->y[from] == 0)
    {
      san_solution_add_conclusion (task->solution, _("%s the level rose from zero by %s."), open,
                                   size);
      return;
    }
  growth = say_percent (task, 100 * task->y[to] / task->y[from]);
  rate = say_percent (task, fabs (100 * gain / task->y[from]));
  if (gain > 0)
    san_solution_add_conclusion (task->solution, _("%s the level rose by %s, that is by %s "
                                                   "(growth rate %s)."), open, size, rate, growth);
  else
    san_solution_add_conclusion (task->solution, _("%s the level fell by %s, that is by %s "
                                                   "(growth rate %s)."), open, size, rate, growth);
}

static void
add_sharpest (const SanTimeSeriesTask *task)
{
  const double *gains = task->series.absolute_gain;
  g_autofree char *name = NULL;
  gsize sharpest = 1;

  for (gsize i = 2; i < task->n; i++)
    if (fabs (gains[i]) > fabs (gains[sharpest]))
      sharpest = i;
  if (gains[sharpest] == 0)
    return;
  name = san_phrase_name (task->names[sharpest]);
  san_solution_add_conclusion (task->solution, gains[sharpest] > 0
                               ? _("The sharpest rise: %s, by %s against the level before.")
                               : _("The sharpest fall: %s, by %s against the level before."),
                               name, say_gain (task, fabs (gains[sharpest])));
}

/* Steady where every gain has the same sign; else how often it rose and fell. */
static void
add_trend (const SanTimeSeriesTask *task)
{
  double whole = task->y[task->n - 1] - task->y[0];
  guint rises = 0, falls = 0;

  for (gsize i = 1; i < task->n; i++)
    {
      rises += task->series.absolute_gain[i] > 0;
      falls += task->series.absolute_gain[i] < 0;
    }
  if (rises == task->n - 1)
    san_solution_add_conclusion (task->solution, _("The trend is a steady rise."));
  else if (falls == task->n - 1)
    san_solution_add_conclusion (task->solution, _("The trend is a steady fall."));
  else if (rises > 0 && falls > 0 && whole > 0)
    san_solution_add_conclusion (task->solution, _("The trend is upward but not steady: rises %u, "
                                                   "falls %u."), rises, falls);
  else if (rises > 0 && falls > 0 && whole < 0)
    san_solution_add_conclusion (task->solution, _("The trend is downward but not steady: falls "
                                                   "%u, rises %u."), falls, rises);
  else if (rises > 0 && falls > 0)
    san_solution_add_conclusion (task->solution, _("There is no steady trend: rises %u, falls "
                                                   "%u."), rises, falls);
}

/* --- answers --- */

/* The textbook's example of two levels asks for these three. */
static void
add_pair_answers (const SanTimeSeriesTask *task)
{
  const SanTimeSeries *series = &task->series;

  san_solution_add_answer (task->solution, "absolute_gain", _("Absolute gain"), "\\Delta",
                           say_gain (task, series->absolute_gain[1]));
  if (task->y[0] == 0)
    return;
  san_solution_add_answer (task->solution, "growth_rate", _("Growth rate"),
                           C_("formula", "T_{\\text{gr}}"),
                           say_percent (task, series->growth_rate[1]));
  san_solution_add_answer (task->solution, "gain_rate", _("Gain rate"),
                           C_("formula", "T_{\\text{gain}}"),
                           say_percent (task, series->gain_rate[1]));
}

static void
add_mean_level_answer (const SanTimeSeriesTask *task)
{
  san_solution_add_answer (task->solution, "mean_level",
                           task->moment ? _("Chronological mean") : _("Mean level"), "\\bar{y}",
                           san_solution_say (task->solution, task->series.mean_level,
                                             SAN_QUANTITY_MEAN, task->unit));
}

static void
add_mean_gain_answers (const SanTimeSeriesTask *task)
{
  const SanTimeSeries *series = &task->series;
  const char *unit = san_phrase_difference_unit (task->unit);

  san_solution_add_answer (task->solution, "mean_absolute_gain", _("Mean absolute gain"),
                           "\\bar{\\Delta}",
                           san_solution_say (task->solution, series->mean_absolute_gain,
                                             SAN_QUANTITY_MEAN, unit));
  if (!isnan (series->mean_gain_rate))
    san_solution_add_answer (task->solution, "mean_gain_rate", _("Mean gain rate"),
                             C_("formula", "\\bar{T}_{\\text{gain}}"),
                             say_percent (task, series->mean_gain_rate));
}

/* --- remarks --- */

static void
add_warnings (const SanTimeSeriesTask *task)
{
  gboolean has_zero = FALSE;

  for (gsize i = 0; i + 1 < task->n; i++)
    has_zero = has_zero || task->y[i] == 0;
  if (has_zero)
    san_solution_add_warning (task->solution, _("After a level of zero there is no growth rate; "
                                                "the table shows a dash."));
  if (task->are_years && task->step != 1)
    san_solution_add_warning (task->solution, task->step == 0
                              ? _("The years are at unequal distances: each gain belongs to its "
                                  "whole step, not to one year.")
                              : _("The levels are more than one year apart: each gain belongs to "
                                  "the whole step, not to one year."));
}

void
san_time_series_add_words (const SanTimeSeriesTask *task)
{
  gsize last = task->n - 1;
  g_autofree char *whole = period_text (task);
  g_autofree char *opened = san_phrase_open (task->inputs, whole);

  if (task->n == 2)
    add_pair_answers (task);
  if (task->n > 2 || task->moment)
    add_mean_level_answer (task);
  if (task->n > 2)
    add_mean_gain_answers (task);
  add_change (task, opened, 0, last);
  if (task->n > 2)
    {
      g_autofree char *recent = comparison_text (task);

      add_change (task, recent, last - 1, last);
      add_trend (task);
      add_sharpest (task);
    }
  add_warnings (task);
}
