/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/variation/san-spread.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-distributions.h"
#include "methods/san-phrases.h"

#define SMALL_SAMPLE 30

SanSpread
san_spread_make (const SanNotation *notation,
                 double             n,
                 double             mean,
                 double             squares,
                 double             confidence,
                 const char        *unit)
{
  gboolean modern = notation->modern_errors;
  gboolean small = n < SMALL_SAMPLE;
  gboolean by_rule = !modern && !small && confidence == 0.95;
  SanSpread spread = {
    .modern = modern,
    .is_small = small,
    .symbol = modern ? "s" : "\\sigma",
    .sigma_root = modern || small ? "n - 1" : "n",
    .error_root = !modern && small ? "n - 1" : "n",
    .n = n,
    .mean = mean,
    .sigma = sqrt (squares / (modern || small ? n - 1 : n)),
    .confidence = confidence,
    .t = by_rule ? 2 : san_confidence_t (confidence, n - 1),
    .unit = unit,
  };

  spread.error = spread.sigma / sqrt (!modern && small ? n - 1 : n);
  spread.cv = mean == 0 ? NAN : 100 * spread.sigma / fabs (mean);
  spread.lower = mean - spread.t * spread.error;
  spread.upper = mean + spread.t * spread.error;
  return spread;
}

/* --- steps --- */

static void
add_error_step (const SanSpread *spread,
                SanSolution     *solution)
{
  g_autofree char *expression = g_strdup_printf ("\\frac{%s}{\\sqrt{%s}}", spread->symbol,
                                                 spread->error_root);
  SanStep *step = san_solution_add_step (solution, _("Mean error of the mean"), "m", expression);

  san_step_let (step, spread->symbol, spread->sigma, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n", spread->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, spread->error, SAN_QUANTITY_ERROR, spread->unit);
  if (spread->is_small && !spread->modern)
    {
      double modern_error = spread->sigma / sqrt (spread->n);
      g_autofree char *note
        = g_strdup_printf (_("n < 30, so n − 1 is written in place of n. The modern form σ/√n "
                             "gives %s."),
                           san_solution_say (solution, modern_error, SAN_QUANTITY_ERROR,
                                             spread->unit));

      san_step_add_note (step, note);
    }
}

static void
add_variation_step (const SanSpread *spread,
                    SanSolution     *solution)
{
  g_autofree char *expression = g_strdup_printf (spread->mean < 0 ? "\\frac{%s \\cdot 100}{|M|}"
                                                                  : "\\frac{%s \\cdot 100}{M}",
                                                 spread->symbol);
  SanStep *step;

  if (isnan (spread->cv))
    return;
  step = san_solution_add_step (solution, _("Coefficient of variation"), "C_v", expression);
  san_step_let (step, spread->symbol, spread->sigma, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "M", spread->mean, SAN_QUANTITY_MEAN);
  san_step_set_value (step, spread->cv, SAN_QUANTITY_PERCENT, "%");
}

/* Small samples take t from Student's table; the rule of the two errors is told beside it. */
static void
add_small_sample_note (const SanSpread *spread,
                       SanSolution     *solution,
                       SanStep         *step)
{
  g_autofree char *limits = san_phrase_interval (solution, spread->mean - 2 * spread->error,
                                                 spread->mean + 2 * spread->error,
                                                 SAN_QUANTITY_MEAN, spread->unit);
  g_autofree char *note
    = g_strdup_printf (_("In a small sample t is taken from Student's table, n − 1 = %s. By the "
                         "rule M ± 2m the limits would be %s."),
                       san_solution_say (solution, spread->n - 1, SAN_QUANTITY_COUNT, NULL),
                       limits);

  san_step_add_note (step, note);
}

static void
add_limits_step (const SanSpread *spread,
                 SanSolution     *solution)
{
  SanStep *step = san_solution_add_step (solution, _("Confidence limits of the mean"), NULL,
                                         "M \\pm t \\cdot m");

  san_step_let (step, "M", spread->mean, SAN_QUANTITY_MEAN);
  san_step_let (step, "t", spread->t, SAN_QUANTITY_COUNT);
  san_step_let (step, "m", spread->error, SAN_QUANTITY_ERROR);
  san_step_set_interval (step, spread->lower, spread->upper, SAN_QUANTITY_MEAN, spread->unit);
  if (spread->is_small && !spread->modern)
    add_small_sample_note (spread, solution, step);
}

void
san_spread_add_steps (const SanSpread *spread,
                      SanSolution     *solution)
{
  add_error_step (spread, solution);
  add_variation_step (spread, solution);
  add_limits_step (spread, solution);
}

/* --- conclusions --- */

static void
add_answers (const SanSpread *spread,
             SanSolution     *solution,
             const char      *value)
{
  san_solution_add_answer (solution, "mean", _("Mean"), "M \\pm m", value);
  san_solution_add_answer (solution, "sigma", _("Standard deviation"), spread->symbol,
                           san_solution_say (solution, spread->sigma, SAN_QUANTITY_DEVIATION,
                                             spread->unit));
}

void
san_spread_add_conclusions (const SanSpread *spread,
                            SanSolution     *solution,
                            const SanInputs *inputs)
{
  g_autofree char *value = san_phrase_plus_minus (solution, spread->mean, SAN_QUANTITY_MEAN,
                                                  spread->error, spread->unit);
  g_autofree char *limits = san_phrase_interval (solution, spread->lower, spread->upper,
                                                 SAN_QUANTITY_MEAN, spread->unit);
  g_autofree char *sentence = g_strdup_printf (_("The mean is M ± m = %s."), value);
  g_autofree char *opened = san_phrase_open (inputs, sentence);

  add_answers (spread, solution, value);
  san_solution_add_conclusion (solution, "%s", opened);
  /* Equal values say nothing about the others of their kind. */
  if (spread->error > 0)
    san_solution_add_conclusion (solution, _("With a probability of %s the mean of the general "
                                             "population lies %s."),
                                 san_phrase_confidence (solution, spread->confidence), limits);
  san_phrase_add_diversity (solution, spread->cv);
  if (spread->is_small)
    san_solution_add_warning (solution, spread->modern
                              ? _("Fewer than 30 observations: the series is a small sample.")
                              : _("Fewer than 30 observations: the series is a small sample, and "
                                  "n − 1 stands in place of n."));
}
