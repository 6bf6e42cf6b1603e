/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/san-description.h"
#include "methods/san-phrases.h"
#include "methods/variation/san-variation-series-private.h"

static const SanChoice borders[] = {
  { "close", N_("Close the gaps: 140–144, 145–149 has the middles 142.5, 147.5") },
  { "as-given", N_("As given: 140–144 has the middle 142") },
  { NULL }
};

static const SanForm forms[] = {
  { N_("Single values"), "values" },
  { N_("Variants with frequencies"), "variants" },
  { N_("Intervals"), "lower" },
  { NULL }
};

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "value_unit", .label = N_("Unit of the values"), .type = SAN_FIELD_TEXT,
    .flags = SAN_FIELD_OPTIONAL },
  { .id = "values", .label = N_("Value"), .symbol = "V", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .min_length = 2, .form = 1 },
  { .id = "variants", .label = N_("Variant"), .symbol = "V", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .form = 2 },
  { .id = "frequencies", .label = N_("Frequency"), .symbol = "p", .type = SAN_FIELD_COUNT,
    .shape = SAN_SHAPE_LIST, .form = 2 },
  { .id = "lower", .label = N_("From"), .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_NULLABLE, .min_length = 2, .form = 3,
    .hint = N_("Leave the first lower or the last upper bound empty where the interval is open.") },
  { .id = "upper", .label = N_("To"), .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_NULLABLE, .form = 3 },
  { .id = "frequencies", .label = N_("Frequency"), .symbol = "p", .type = SAN_FIELD_COUNT,
    .shape = SAN_SHAPE_LIST, .form = 3 },
  { .id = "borders", .label = N_("Gaps between intervals"), .type = SAN_FIELD_CHOICE,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_ADVANCED, .choices = borders,
    .fallback = "\"close\"", .form = 3 },
  SAN_FIELD_CONFIDENCE,
  SAN_FIELD_SOURCE,
  { 0 }
};

/* Words of the contract; undefined is null. */
static const char * const variation_words[] = {
  [SAN_VARIATION_UNDEFINED] = NULL,
  [SAN_VARIATION_WEAK] = "weak",
  [SAN_VARIATION_MEDIUM] = "medium",
  [SAN_VARIATION_STRONG] = "strong",
};

static void
set_results (SanSolution          *solution,
             const SanDescription *d)
{
  const SanResult first[] = {
    { "n", d->n }, { "sum", d->sum }, { "mean", d->mean },
    { "min", d->min }, { "max", d->max }, { "range", d->range },
  };
  const SanResult rest[] = {
    { "median", d->median }, { "q1", d->q1 }, { "q3", d->q3 },
    { "q1_type6", d->q1_type6 }, { "q3_type6", d->q3_type6 },
    { "sum_of_deviations", d->sum_of_deviations },
    { "mean_linear_deviation", d->mean_linear_deviation },
    { "sum_of_squares", d->sum_of_squares },
    { "divisor", d->divisor }, { "variance", d->variance }, { "sigma", d->sigma },
    { "sd_sample", d->sd_sample }, { "cv", d->cv },
  };
  const SanResult errors[] = {
    { "error", d->error }, { "error_sample", d->error_sample },
    { "textbook_lower", d->textbook_lower }, { "textbook_upper", d->textbook_upper },
    { "ci_lower", d->ci_lower }, { "ci_upper", d->ci_upper },
    { "share_within_1s", d->share_within[0] }, { "share_within_2s", d->share_within[1] },
    { "share_within_3s", d->share_within[2] },
  };

  san_solution_set_numbers (solution, first, G_N_ELEMENTS (first));
  san_solution_set_list (solution, "mode", d->modes, d->n_modes);
  san_solution_set_numbers (solution, rest, G_N_ELEMENTS (rest));
  san_solution_set_word (solution, "cv_class", variation_words[d->variation]);
  san_solution_set_numbers (solution, errors, G_N_ELEMENTS (errors));
  if (d->lower != NULL)
    san_solution_set_list (solution, "midpoints", d->variants, d->n_variants);
}

/* --- reading the three forms of data --- */

static gboolean
describe_values (SanVariationTask *task,
                 GError          **error)
{
  SanList values = san_inputs_get_list (task->inputs, "values");

  if (!san_description_compute_values (values.values, values.n, task->confidence, &task->d, error))
    return FALSE;
  task->weighted = task->d.n_variants < values.n;
  return TRUE;
}

static gboolean
describe_variants (SanVariationTask *task,
                   GError          **error)
{
  SanList variants = san_inputs_get_list (task->inputs, "variants");
  SanList frequencies = san_inputs_get_list (task->inputs, "frequencies");

  if (variants.n != frequencies.n)
    {
      san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, "frequencies", -1, -1);
      return FALSE;
    }
  task->weighted = TRUE;
  return san_description_compute_weighted (variants.values, frequencies.values, variants.n,
                                           task->confidence, &task->d, error);
}

static gboolean
describe_intervals (SanVariationTask *task,
                    GError          **error)
{
  SanList lower = san_inputs_get_list (task->inputs, "lower");
  SanList upper = san_inputs_get_list (task->inputs, "upper");
  SanList frequencies = san_inputs_get_list (task->inputs, "frequencies");
  SanIntervals intervals = {
    .lower = lower.values,
    .upper = upper.values,
    .frequencies = frequencies.values,
    .n = lower.n,
    .close_borders = strcmp (san_inputs_get_choice (task->inputs, "borders"), "close") == 0,
  };

  if (lower.n != upper.n || lower.n != frequencies.n)
    {
      san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS,
                        lower.n != upper.n ? "upper" : "frequencies", -1, -1);
      return FALSE;
    }
  task->intervals = TRUE;
  task->weighted = TRUE;
  task->given_lower = lower.values;
  task->given_upper = upper.values;
  return san_description_compute_intervals (&intervals, task->confidence, &task->d, error);
}

static gboolean
describe (SanVariationTask *task,
          GError          **error)
{
  switch (san_inputs_get_form (task->inputs))
    {
    case 1:
      return describe_values (task, error);
    case 2:
      return describe_variants (task, error);
    default:
      return describe_intervals (task, error);
    }
}

static void
san_variation_task_clear (SanVariationTask *task)
{
  san_description_clear (&task->d);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanVariationTask, san_variation_task_clear)

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  g_auto(SanVariationTask) task = {
    .inputs = inputs,
    .solution = solution,
    .unit = san_inputs_get_text (inputs, "value_unit"),
    .confidence = san_inputs_get_number (inputs, "confidence"),
  };

  if (!describe (&task, error))
    return FALSE;

  san_solution_set_measured (solution, task.d.variants, task.d.n_variants);
  task.spread = san_spread_make (san_solution_get_notation (solution), task.d.n, task.d.mean,
                                 task.d.sum_of_squares, task.confidence, task.unit);
  set_results (solution, &task.d);
  san_variation_add_working (&task);
  san_variation_add_words (&task);
  san_variation_add_charts (&task);
  return TRUE;
}

const SanMethod san_method_variation_series = {
  .id = "variation-series",
  .section = "2.7",
  .title = N_("Variation series"),
  .summary = N_("Mean, standard deviation, mean error, variation and the shape of a series of "
                "measurements."),
  .keywords = N_("arithmetic mean, sigma, median, mode, coefficient of variation, histogram, "
                 "polygon"),
  .inputs = { fields, forms },
  .solve = solve,
  .source = "textbook 2.7, 2.8",
};
