/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/variation/san-variation-series-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "methods/san-phrases.h"

/* A longer table is no help on an answer sheet. */
#define MOST_ROWS 60

typedef enum {
  COLUMN_PRODUCT,
  COLUMN_DEVIATION,
  COLUMN_SQUARE,
  COLUMN_SQUARE_PRODUCT,
} ColumnKind;

static double
cell_of (const SanVariationTask *task,
         ColumnKind              kind,
         gsize                   i)
{
  double v = task->d.variants[i], p = task->d.frequencies[i], d = v - task->d.mean;

  switch (kind)
    {
    case COLUMN_PRODUCT:
      return v * p;
    case COLUMN_DEVIATION:
      return d;
    case COLUMN_SQUARE:
      return d * d;
    case COLUMN_SQUARE_PRODUCT:
    default:
      return d * d * p;
    }
}

static void
add_column (const SanVariationTask *task,
            SanTable               *table,
            const char             *symbol,
            ColumnKind              kind,
            double                  total)
{
  g_autofree double *cells = g_new (double, task->d.n_variants);

  for (gsize i = 0; i < task->d.n_variants; i++)
    cells[i] = cell_of (task, kind, i);
  san_table_add_numbers (table, "", cells, task->d.n_variants,
                         kind == COLUMN_PRODUCT ? SAN_QUANTITY_GIVEN : SAN_QUANTITY_DEVIATION);
  san_table_set_symbol (table, symbol);
  san_table_set_total (table, total);
}

/* "140 – 145", "up to 3", "9 and more" */
static char **
interval_names (const SanVariationTask *task)
{
  const SanNotation *notation = san_solution_get_notation (task->solution);
  char **names = g_new0 (char *, task->d.n_variants + 1);

  for (gsize i = 0; i < task->d.n_variants; i++)
    {
      g_autofree char *from = san_notation_format (notation, task->given_lower[i], SAN_QUANTITY_GIVEN);
      g_autofree char *to = san_notation_format (notation, task->given_upper[i], SAN_QUANTITY_GIVEN);

      if (isnan (task->given_lower[i]))
        names[i] = g_strdup_printf (_("up to %s"), to);
      else if (isnan (task->given_upper[i]))
        names[i] = g_strdup_printf (_("%s and more"), from);
      else
        names[i] = g_strdup_printf ("%s–%s", from, to);
    }
  return names;
}

static void
add_table (const SanVariationTask *task)
{
  g_autofree char *title = san_phrase_title (task->inputs, _("Calculation of the mean and the standard deviation"));
  SanTable *table = san_solution_add_table (task->solution, title);
  double n = task->d.n;

  if (task->intervals)
    {
      g_auto(GStrv) names = interval_names (task);

      san_table_add_labels (table, _("Interval"), (const char * const *) names, task->d.n_variants);
      san_table_set_total_text (table, _("Total"));
    }
  san_table_add_numbers (table, task->intervals ? _("Middle") : "", task->d.variants, task->d.n_variants,
                         SAN_QUANTITY_GIVEN);
  san_table_set_symbol (table, "V");
  if (!task->intervals)
    san_table_set_total_text (table, task->weighted ? _("Total") : NULL);
  if (task->weighted)
    {
      san_table_add_numbers (table, "", task->d.frequencies, task->d.n_variants, SAN_QUANTITY_COUNT);
      san_table_set_symbol (table, "p");
      san_table_set_total (table, n);
      add_column (task, table, "V p", COLUMN_PRODUCT, task->d.sum);
    }
  else
    {
      san_table_set_total (table, task->d.sum);
    }
  add_column (task, table, "d", COLUMN_DEVIATION, NAN);
  add_column (task, table, "d^2", COLUMN_SQUARE, task->weighted ? NAN : task->d.sum_of_squares);
  if (task->weighted)
    add_column (task, table, "d^2 p", COLUMN_SQUARE_PRODUCT, task->d.sum_of_squares);
  san_table_set_note (table, _("V is the variant, p its frequency, d = V − M the deviation from the mean."));
}

static void
add_mean_step (const SanVariationTask *task)
{
  SanStep *step = san_solution_add_step (task->solution, task->weighted ? _("Weighted arithmetic mean")
                                                                        : _("Simple arithmetic mean"),
                                         "M", task->weighted ? "\\frac{\\sum V p}{n}" : "\\frac{\\sum V}{n}");
  g_autofree char *sum = san_step_sum_markup (san_solution_get_notation (task->solution), task->d.variants,
                                              task->weighted ? task->d.frequencies : NULL, task->d.n_variants,
                                              SAN_QUANTITY_GIVEN);

  san_step_let_markup (step, task->weighted ? "\\sum V p" : "\\sum V", sum);
  san_step_let (step, "n", task->d.n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->d.mean, SAN_QUANTITY_MEAN, task->unit);
}

/* Textbook 2.8: fewer than 30 observations are divided by n − 1, in σ and again in m. The modern
 * forms have n − 1 under s and n under its error, whatever n is. */
static void
add_deviation_steps (const SanVariationTask *task)
{
  const SanDescription *d = &task->d;
  gboolean modern = san_solution_get_notation (task->solution)->modern_errors;
  gboolean small = d->divisor < d->n;
  const char *squares = task->weighted ? "\\sum d^2 p" : "\\sum d^2";
  g_autofree char *expression = g_strdup_printf ("\\sqrt{\\frac{%s}{%s}}", squares, small || modern ? "n - 1" : "n");
  SanStep *step;

  step = san_solution_add_step (task->solution, _("Standard deviation"), modern ? "s" : "\\sigma", expression);
  san_step_let (step, squares, d->sum_of_squares, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n", d->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, modern ? d->sd_sample : d->sigma, SAN_QUANTITY_DEVIATION, task->unit);

  if (modern)
    step = san_solution_add_step (task->solution, _("Standard error of the mean"), "m", "\\frac{s}{\\sqrt{n}}");
  else
    step = san_solution_add_step (task->solution, _("Mean error of the mean"), "m",
                                  small ? "\\frac{\\sigma}{\\sqrt{n - 1}}" : "\\frac{\\sigma}{\\sqrt{n}}");
  san_step_let (step, modern ? "s" : "\\sigma", modern ? d->sd_sample : d->sigma, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n", d->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, modern ? d->error_sample : d->error, SAN_QUANTITY_ERROR, task->unit);
  if (small && !modern)
    {
      g_autofree char *note = g_strdup_printf (_("n < 30, so n − 1 is written in place of n. The modern form σ/√n gives %s."),
                                               san_solution_say (task->solution, d->error_sample, SAN_QUANTITY_ERROR,
                                                                 task->unit));
      san_step_set_note (step, note);
    }
}

static void
add_variation_step (const SanVariationTask *task)
{
  SanStep *step;

  if (isnan (task->d.cv))
    return;
  step = san_solution_add_step (task->solution, _("Coefficient of variation"), "C_v", "\\frac{\\sigma \\cdot 100}{M}");
  san_step_let (step, "\\sigma", task->d.sigma, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "M", task->d.mean, SAN_QUANTITY_MEAN);
  san_step_set_value (step, task->d.cv, SAN_QUANTITY_PERCENT, "%");
}

static void
add_limits_step (const SanVariationTask *task)
{
  gboolean modern = san_solution_get_notation (task->solution)->modern_errors;
  const SanDescription *d = &task->d;
  g_autofree char *limits = san_phrase_interval (task->solution, modern ? d->ci_lower : d->textbook_lower,
                                                 modern ? d->ci_upper : d->textbook_upper, SAN_QUANTITY_MEAN,
                                                 task->unit);
  SanStep *step = san_solution_add_step (task->solution, _("Confidence limits of the mean"), NULL,
                                         modern ? "M \\pm t \\cdot m" : "M \\pm 2 m");

  san_step_let (step, "M", d->mean, SAN_QUANTITY_MEAN);
  san_step_let (step, "m", modern ? d->error_sample : d->error, SAN_QUANTITY_ERROR);
  if (modern && d->error_sample > 0)
    san_step_let (step, "t", (d->ci_upper - d->mean) / d->error_sample, SAN_QUANTITY_STATISTIC);
  san_step_set_value_text (step, limits);
}

static void
add_stated (const SanVariationTask *task,
            const char             *label,
            const char             *symbol,
            double                  value)
{
  SanStep *step = san_solution_add_step (task->solution, label, symbol, NULL);

  san_step_set_value (step, value, SAN_QUANTITY_MEAN, task->unit);
}

static void
add_position_steps (const SanVariationTask *task)
{
  const SanDescription *d = &task->d;
  SanStep *step;

  san_solution_add_heading (task->solution, _("Limits and position"));
  step = san_solution_add_step (task->solution, _("Amplitude"), "A", "V_{\\text{max}} - V_{\\text{min}}");
  san_step_let (step, "V_{\\text{max}}", d->max, SAN_QUANTITY_GIVEN);
  san_step_let (step, "V_{\\text{min}}", d->min, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, d->range, SAN_QUANTITY_GIVEN, task->unit);

  if (d->n_modes == 1)
    add_stated (task, _("Mode"), "\\text{Mo}", d->modes[0]);
  else
    {
      g_autofree char *modes = san_step_sum_markup (san_solution_get_notation (task->solution), d->modes, NULL,
                                                    d->n_modes, SAN_QUANTITY_MEAN);
      g_auto(GStrv) parts = g_strsplit (modes, " + ", -1);
      g_autofree char *list = g_strjoinv ("; ", parts);

      step = san_solution_add_step (task->solution, _("Mode"), "\\text{Mo}", NULL);
      san_step_set_value_text (step, d->n_modes == 0 ? _("none: all variants are equally frequent") : list);
    }
  add_stated (task, _("Median"), "\\text{Me}", d->median);
  add_stated (task, _("Lower quartile"), "Q_1", d->q1);
  add_stated (task, _("Upper quartile"), "Q_3", d->q3);
  add_stated (task, _("Mean linear deviation"), "\\bar{d}", d->mean_linear_deviation);
}

static void
add_three_sigma (const SanVariationTask *task)
{
  static const char * const names[] = { "M ± 1σ", "M ± 2σ", "M ± 3σ" };
  const double found[] = { task->d.share_within[0], task->d.share_within[1], task->d.share_within[2] };
  const double expected[] = { 68.3, 95.5, 99.7 };
  SanTable *table = san_solution_add_table (task->solution, _("Rule of three sigmas"));

  san_table_add_labels (table, _("Limits"), names, G_N_ELEMENTS (names));
  san_table_add_numbers (table, _("Found, %"), found, G_N_ELEMENTS (found), SAN_QUANTITY_PERCENT);
  san_table_add_numbers (table, _("Normal distribution, %"), expected, G_N_ELEMENTS (expected), SAN_QUANTITY_PERCENT);
}

void
san_variation_add_working (const SanVariationTask *task)
{
  san_solution_add_heading (task->solution, _("Mean and diversity"));
  if (task->d.n_variants <= MOST_ROWS)
    add_table (task);
  else
    san_solution_add_note (task->solution, _("The series is long: the table of deviations is left out."));
  add_mean_step (task);
  add_deviation_steps (task);
  add_variation_step (task);
  add_limits_step (task);
  add_position_steps (task);
  add_three_sigma (task);
}
