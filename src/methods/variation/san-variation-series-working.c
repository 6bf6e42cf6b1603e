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

/* --- the kind of series --- */

static gboolean
all_whole (const double *values,
           gsize         n)
{
  for (gsize i = 0; i < n; i++)
    if (values[i] != nearbyint (values[i]))
      return FALSE;
  return TRUE;
}

static const char *
modes_word (const SanVariationTask *task)
{
  if (task->d.n_modes == 0)
    return C_("variation series", "without a mode");
  return task->d.n_modes == 1 ? C_("variation series", "unimodal")
                              : C_("variation series", "multimodal");
}

/* "The series is weighted, discrete, unimodal, with an odd number of members (n = 7)." */
static void
add_kind_note (const SanVariationTask *task)
{
  const char *order = task->weighted ? C_("variation series", "weighted")
                                     : C_("variation series", "simple");
  const char *scale = task->intervals ? C_("variation series", "interval")
    : all_whole (task->d.variants, task->d.n_variants) ? C_("variation series", "discrete")
                                                       : C_("variation series", "continuous");
  const char *ends = !task->intervals ? NULL
    : san_variation_is_open (task) ? C_("variation series", "open")
                                   : C_("variation series", "closed");
  const char *parity = fmod (task->d.n, 2) == 0
    ? C_("variation series", "with an even number of members")
    : C_("variation series", "with an odd number of members");
  const char *words[6] = { order, scale };
  gsize n = 2;
  g_autofree char *list = NULL;
  g_autofree char *note = NULL;

  if (ends != NULL)
    words[n++] = ends;
  words[n++] = modes_word (task);
  words[n++] = parity;
  list = g_strjoinv (", ", (char **) words);
  note = g_strdup_printf (_("Kind of series: %s (n = %s)."), list,
                          san_solution_say (task->solution, task->d.n, SAN_QUANTITY_COUNT, NULL));
  san_solution_add_note (task->solution, note);
}

/* --- the table --- */

/* "140 – 145", "up to 3", "9 and more" */
static char **
interval_names (const SanVariationTask *task)
{
  const SanNotation *notation = san_solution_get_notation (task->solution);
  char **names = g_new0 (char *, task->d.n_variants + 1);

  for (gsize i = 0; i < task->d.n_variants; i++)
    {
      g_autofree char *from = san_notation_format (notation, task->given_lower[i],
                                                   SAN_QUANTITY_GIVEN);
      g_autofree char *to = san_notation_format (notation, task->given_upper[i],
                                                 SAN_QUANTITY_GIVEN);

      if (isnan (task->given_lower[i]))
        names[i] = g_strdup_printf (_("up to %s"), to);
      else if (isnan (task->given_upper[i]))
        names[i] = g_strdup_printf (_("%s and more"), from);
      else
        names[i] = g_strdup_printf ("%s–%s", from, to);
    }
  return names;
}

/* Names of the rows: intervals with their middles, or the variants themselves. */
static void
add_variant_columns (const SanVariationTask *task,
                     SanTable               *table)
{
  if (task->intervals)
    {
      g_auto(GStrv) names = interval_names (task);

      san_table_add_labels (table, _("Interval"), (const char * const *) names,
                            task->d.n_variants);
      san_table_set_total_text (table, _("Total"));
    }
  san_table_add_numbers (table, task->intervals ? _("Middle") : "", task->d.variants,
                         task->d.n_variants, SAN_QUANTITY_GIVEN);
  san_table_set_symbol (table, "V");
  if (!task->weighted)
    san_table_set_total (table, task->d.sum);
  else if (!task->intervals)
    san_table_set_total_text (table, _("Total"));
}

static void
add_table (const SanVariationTask *task)
{
  g_autofree char *title = san_phrase_title (task->inputs, _("Calculation of the mean and the "
                                                             "standard deviation"));
  SanTable *table = san_solution_add_table (task->solution, title);

  add_variant_columns (task, table);
  if (task->weighted)
    {
      san_table_add_numbers (table, "", task->d.frequencies, task->d.n_variants,
                             SAN_QUANTITY_COUNT);
      san_table_set_symbol (table, "p");
      san_table_set_total (table, task->d.n);
      add_column (task, table, "V p", COLUMN_PRODUCT, task->d.sum);
    }
  add_column (task, table, "d", COLUMN_DEVIATION, NAN);
  add_column (task, table, "d^2", COLUMN_SQUARE, task->weighted ? NAN : task->d.sum_of_squares);
  if (task->weighted)
    add_column (task, table, "d^2 p", COLUMN_SQUARE_PRODUCT, task->d.sum_of_squares);
  san_table_set_note (table, task->weighted
                      ? _("V is the variant, p its frequency, d = V − M the deviation from the "
                          "mean.")
                      : _("V is the variant, d = V − M the deviation from the mean; the bottom row "
                          "holds the sums."));
}

/* --- steps --- */

static void
add_mean_step (const SanVariationTask *task)
{
  const char *sum_symbol = task->weighted ? "\\sum V p" : "\\sum V";
  g_autofree char *expression = g_strdup_printf ("\\frac{%s}{n}", sum_symbol);
  SanStep *step = san_solution_add_step (task->solution,
                                         task->weighted ? _("Weighted arithmetic mean")
                                                        : _("Simple arithmetic mean"),
                                         "M", expression);
  g_autofree char *sum = san_step_sum_markup (san_solution_get_notation (task->solution),
                                              task->d.variants,
                                              task->weighted ? task->d.frequencies : NULL,
                                              task->d.n_variants, SAN_QUANTITY_GIVEN);

  san_step_let_markup (step, sum_symbol, sum);
  san_step_let (step, "n", task->d.n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, task->d.mean, SAN_QUANTITY_MEAN, task->unit);
}

/* Textbook 2.7: Σ(V − M) p = 0. What is left is rounding, so the 0 is written as it is known. */
static void
add_check_step (const SanVariationTask *task)
{
  const char *sum_symbol = task->weighted ? "\\sum d p" : "\\sum d";
  g_autofree double *deviations = g_new (double, task->d.n_variants);
  g_autofree char *sum = NULL;
  SanStep *step = san_solution_add_step (task->solution, _("Check of the mean"), NULL, sum_symbol);

  for (gsize i = 0; i < task->d.n_variants; i++)
    deviations[i] = cell_of (task, COLUMN_DEVIATION, i);
  sum = san_step_sum_markup (san_solution_get_notation (task->solution), deviations,
                             task->weighted ? task->d.frequencies : NULL, task->d.n_variants,
                             SAN_QUANTITY_DEVIATION);
  san_step_let_markup (step, sum_symbol, sum);
  san_step_set_value_text (step, "0");
}

static void
add_sigma_step (const SanVariationTask *task)
{
  const SanSpread *spread = &task->spread;
  const char *squares = task->weighted ? "\\sum d^2 p" : "\\sum d^2";
  g_autofree char *expression = g_strdup_printf ("\\sqrt{\\frac{%s}{%s}}", squares,
                                                 spread->sigma_root);
  SanStep *step = san_solution_add_step (task->solution, _("Standard deviation"), spread->symbol,
                                         expression);

  san_step_let (step, squares, task->d.sum_of_squares, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n", task->d.n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, spread->sigma, SAN_QUANTITY_DEVIATION, task->unit);
}

static void
add_three_sigma (const SanVariationTask *task)
{
  static const char * const textbook[] = { "M ± 1σ", "M ± 2σ", "M ± 3σ" };
  static const char * const modern[] = { "M ± 1s", "M ± 2s", "M ± 3s" };
  const double found[] = {
    san_variation_share_within (task, 1), san_variation_share_within (task, 2),
    san_variation_share_within (task, 3),
  };
  const double expected[] = { 68.3, 95.5, 99.7 };
  SanTable *table = san_solution_add_table (task->solution, _("Rule of three sigmas"));

  san_table_add_labels (table, _("Limits"), task->spread.modern ? modern : textbook,
                        G_N_ELEMENTS (expected));
  san_table_add_numbers (table, _("Found, %"), found, G_N_ELEMENTS (found), SAN_QUANTITY_PERCENT);
  san_table_add_numbers (table, _("Normal distribution, %"), expected, G_N_ELEMENTS (expected),
                         SAN_QUANTITY_PERCENT);
}

void
san_variation_add_working (const SanVariationTask *task)
{
  san_solution_add_heading (task->solution, _("Mean and diversity"));
  add_kind_note (task);
  if (task->d.n_variants <= MOST_ROWS)
    add_table (task);
  else
    san_solution_add_note (task->solution, _("The series is long: the table of deviations is left "
                                             "out."));
  add_mean_step (task);
  add_check_step (task);
  add_sigma_step (task);
  san_spread_add_steps (&task->spread, task->solution);
  san_variation_add_positions (task);
  add_three_sigma (task);
}
