/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-moments.h"
#include "methods/san-phrases.h"
#include "methods/variation/san-classes.h"
#include "methods/variation/san-spread.h"

#define CONFIDENCE 0.95

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "value_unit", .label = N_("Unit of the values"), .type = SAN_FIELD_TEXT,
    .flags = SAN_FIELD_OPTIONAL },
  { .id = "variants", .label = N_("Variant"), .symbol = "V", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST },
  { .id = "frequencies", .label = N_("Frequency"), .symbol = "p", .type = SAN_FIELD_COUNT,
    .shape = SAN_SHAPE_LIST },
  { .id = "assumed_mean", .label = N_("Conditional mean"), .symbol = "A", .type = SAN_FIELD_NUMBER,
    .flags = SAN_FIELD_OPTIONAL,
    .hint = N_("Leave empty to take the most frequent variant.") },
  { .id = "interval", .label = N_("Interval"), .symbol = "i", .type = SAN_FIELD_NUMBER,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR,
    .hint = N_("Step between the variants; leave empty to take it from the data.") },
  SAN_FIELD_SOURCE,
  { 0 }
};

typedef struct
{
  const SanInputs *inputs;
  SanSolution     *solution;
  gsize            n;
  const double    *variants;
  const double    *frequencies;
  const char      *unit;
  SanMoments       m;
  SanSpread        spread;
} Task;

static void
task_clear (Task *task)
{
  san_moments_clear (&task->m);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Task, task_clear)

static void
set_results (SanSolution *solution,
             const Task  *task)
{
  const SanMoments *m = &task->m;
  const SanResult first[] = {
    { "n", m->n }, { "assumed_mean", m->assumed_mean }, { "interval", m->interval },
  };
  const SanResult rest[] = {
    { "divisor", m->divisor }, { "sigma", m->sigma }, { "error", m->error }, { "cv", m->cv },
    { "skewness_g1", m->skewness_g1 }, { "kurtosis_g2", m->kurtosis_g2 },
  };

  san_solution_set_numbers (solution, first, G_N_ELEMENTS (first));
  san_solution_set_list (solution, "deviations", m->deviations, task->n);
  san_solution_set_number (solution, "sum_d", m->sum_d);
  san_solution_set_number (solution, "sum_d2", m->sum_d2);
  san_solution_set_list (solution, "initial_moments", m->initial_moments, SAN_MOMENTS);
  san_solution_set_number (solution, "mean", m->mean);
  san_solution_set_list (solution, "central_moments", m->central_moments, SAN_MOMENTS);
  san_solution_set_numbers (solution, rest, G_N_ELEMENTS (rest));
}

static void
add_column (SanTable     *table,
            const char   *symbol,
            const double *values,
            gsize         n,
            double        total)
{
  san_table_add_numbers (table, "", values, n, SAN_QUANTITY_GIVEN);
  san_table_set_symbol (table, symbol);
  san_table_set_total (table, total);
}

static void
add_table (const Task *task)
{
  g_autofree char *title = san_phrase_title (task->inputs, _("Method of moments"));
  g_autofree double *products = g_new (double, task->n);
  g_autofree double *squares = g_new (double, task->n);
  SanTable *table = san_solution_add_table (task->solution, title);

  for (gsize k = 0; k < task->n; k++)
    {
      products[k] = task->m.deviations[k] * task->frequencies[k];
      squares[k] = task->m.deviations[k] * products[k];
    }
  san_table_add_numbers (table, "", task->variants, task->n, SAN_QUANTITY_GIVEN);
  san_table_set_symbol (table, "V");
  san_table_set_total_text (table, _("Total"));
  add_column (table, "p", task->frequencies, task->n, task->m.n);
  add_column (table, "a", task->m.deviations, task->n, NAN);
  add_column (table, "a p", products, task->n, task->m.sum_d);
  add_column (table, "a^2 p", squares, task->n, task->m.sum_d2);
  san_table_set_note (table, _("a = (V − A) / i is the conditional deviation, counted in intervals "
                               "from the conditional mean."));
}

static void
add_moment_step (const Task *task,
                 const char *label,
                 const char *symbol,
                 const char *sum_symbol,
                 double      sum,
                 double      value)
{
  g_autofree char *expression = g_strdup_printf ("\\frac{%s}{n}", sum_symbol);
  SanStep *step = san_solution_add_step (task->solution, label, symbol, expression);

  san_step_let (step, sum_symbol, sum, SAN_QUANTITY_GIVEN);
  san_step_let (step, "n", task->m.n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, value, SAN_QUANTITY_COEFFICIENT, NULL);
}

/* With n under the root the moments do; n − 1 needs the sums themselves. */
static void
add_sigma_step (const Task *task)
{
  const SanMoments *m = &task->m;
  const SanSpread *spread = &task->spread;
  gboolean by_moments = g_str_equal (spread->sigma_root, "n");
  SanStep *step = san_solution_add_step (task->solution, _("Standard deviation"), spread->symbol,
                                         by_moments
                                         ? "i \\cdot \\sqrt{m_2 - m_1^2}"
                                         : "i \\cdot \\sqrt{\\frac{\\sum a^2 p - "
                                           "\\frac{(\\sum a p)^2}{n}}{n - 1}}");

  if (by_moments)
    {
      san_step_let (step, "m_2", m->initial_moments[1], SAN_QUANTITY_COEFFICIENT);
      san_step_let (step, "m_1", m->initial_moments[0], SAN_QUANTITY_COEFFICIENT);
    }
  else
    {
      san_step_let (step, "\\sum a^2 p", m->sum_d2, SAN_QUANTITY_GIVEN);
      san_step_let (step, "\\sum a p", m->sum_d, SAN_QUANTITY_GIVEN);
      san_step_let (step, "n", m->n, SAN_QUANTITY_COUNT);
    }
  san_step_let (step, "i", m->interval, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, spread->sigma, SAN_QUANTITY_DEVIATION, task->unit);
}

static void
add_given_steps (const Task *task)
{
  const SanMoments *m = &task->m;
  SanStep *step;

  step = san_solution_add_step (task->solution, _("Conditional mean"), "A", NULL);
  san_step_set_value (step, m->assumed_mean, SAN_QUANTITY_GIVEN, task->unit);
  step = san_solution_add_step (task->solution, _("Interval"), "i", NULL);
  san_step_set_value (step, m->interval, SAN_QUANTITY_GIVEN, task->unit);
  step = san_solution_add_step (task->solution, _("Conditional deviation of the first variant"),
                                "a_1", "\\frac{V_1 - A}{i}");
  san_step_let (step, "V_1", task->variants[0], SAN_QUANTITY_GIVEN);
  san_step_let (step, "A", m->assumed_mean, SAN_QUANTITY_GIVEN);
  san_step_let (step, "i", m->interval, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, m->deviations[0], SAN_QUANTITY_GIVEN, NULL);
}

static void
add_steps (const Task *task)
{
  const SanMoments *m = &task->m;
  SanStep *step;

  add_given_steps (task);
  add_table (task);
  add_moment_step (task, _("Moment of the first degree"), "m_1", "\\sum a p", m->sum_d,
                   m->initial_moments[0]);
  add_moment_step (task, _("Moment of the second degree"), "m_2", "\\sum a^2 p", m->sum_d2,
                   m->initial_moments[1]);

  step = san_solution_add_step (task->solution, _("Arithmetic mean"), "M", "A + i \\cdot m_1");
  san_step_let (step, "A", m->assumed_mean, SAN_QUANTITY_GIVEN);
  san_step_let (step, "i", m->interval, SAN_QUANTITY_GIVEN);
  san_step_let (step, "m_1", m->initial_moments[0], SAN_QUANTITY_COEFFICIENT);
  san_step_set_value (step, m->mean, SAN_QUANTITY_MEAN, task->unit);
  add_sigma_step (task);
  san_spread_add_steps (&task->spread, task->solution);
}

static void
add_shape_steps (const Task *task)
{
  const SanMoments *m = &task->m;
  SanStep *step;

  if (isnan (m->skewness_g1))
    return;
  san_solution_add_heading (task->solution, _("Shape of the distribution"));
  step = san_solution_add_step (task->solution, _("Asymmetry"), "g_1",
                                "\\frac{\\mu_3}{\\mu_2 \\cdot \\sqrt{\\mu_2}}");
  san_step_let (step, "\\mu_3", m->central_moments[2], SAN_QUANTITY_COEFFICIENT);
  san_step_let (step, "\\mu_2", m->central_moments[1], SAN_QUANTITY_COEFFICIENT);
  san_step_set_value (step, m->skewness_g1, SAN_QUANTITY_COEFFICIENT, NULL);
  san_step_add_note (step, _("μ are the central moments, the means of the powers of V − M; in a "
                             "normal series asymmetry and excess are 0."));
  step = san_solution_add_step (task->solution, _("Excess"), "g_2",
                                "\\frac{\\mu_4}{\\mu_2^2} - 3");
  san_step_let (step, "\\mu_4", m->central_moments[3], SAN_QUANTITY_COEFFICIENT);
  san_step_let (step, "\\mu_2", m->central_moments[1], SAN_QUANTITY_COEFFICIENT);
  san_step_set_value (step, m->kurtosis_g2, SAN_QUANTITY_COEFFICIENT, NULL);
}

static void
add_chart (const Task *task)
{
  g_autofree char *axis_title = san_phrase_heading (_("Variant"), task->unit);
  SanChart *chart = san_phrase_add_chart (task->solution, task->inputs, SAN_CHART_POLYGON,
                                          _("Distribution"));

  san_chart_allow (chart, SAN_CHART_HISTOGRAM);
  san_chart_allow (chart, SAN_CHART_CUMULATE);
  san_chart_set_value_axis (chart, _("Frequency"), NULL);
  san_classes_fill_chart (chart, task->variants, task->frequencies, task->n, axis_title);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  SanList variants = san_inputs_get_list (inputs, "variants");
  SanList frequencies = san_inputs_get_list (inputs, "frequencies");
  g_auto(Task) task = {
    .inputs = inputs,
    .solution = solution,
    .n = variants.n,
    .variants = variants.values,
    .frequencies = frequencies.values,
    .unit = san_inputs_get_text (inputs, "value_unit"),
  };
  SanMomentsInput given;

  if (variants.n != frequencies.n)
    {
      san_error_set_at (error, SAN_ERROR_UNEQUAL_LENGTHS, "frequencies", -1, -1);
      return FALSE;
    }
  given = (SanMomentsInput) {
    .variants = variants.values,
    .frequencies = frequencies.values,
    .n = variants.n,
    .assumed_mean = san_inputs_get_number (inputs, "assumed_mean"),
    .interval = san_inputs_get_number (inputs, "interval"),
  };
  if (!san_moments_compute (&given, &task.m, error))
    return FALSE;

  san_solution_set_measured (solution, variants.values, variants.n);
  task.spread = san_spread_make (san_solution_get_notation (solution), task.m.n, task.m.mean,
                                 task.m.central_moments[1] * task.m.n, CONFIDENCE, task.unit);
  set_results (solution, &task);
  add_steps (&task);
  add_shape_steps (&task);
  san_spread_add_conclusions (&task.spread, solution, inputs);
  add_chart (&task);
  return TRUE;
}

const SanMethod san_method_moments = {
  .id = "moments",
  .section = "2.8",
  .title = N_("Method of moments"),
  .summary = N_("Mean and standard deviation by conditional deviations, where the variants are "
                "large."),
  .keywords = N_("conditional mean, assumed mean, skewness, kurtosis, asymmetry, excess"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.8",
};
