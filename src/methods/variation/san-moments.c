/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-moments.h"
#include "methods/san-phrases.h"
#include "methods/variation/san-classes.h"

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "value_unit", .label = N_("Unit of the values"), .type = SAN_FIELD_TEXT,
    .flags = SAN_FIELD_OPTIONAL },
  { .id = "variants", .label = N_("Variant"), .symbol = "V", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST },
  { .id = "frequencies", .label = N_("Frequency"), .symbol = "p", .type = SAN_FIELD_COUNT, .shape = SAN_SHAPE_LIST },
  { .id = "assumed_mean", .label = N_("Conditional mean"), .symbol = "A", .type = SAN_FIELD_NUMBER,
    .flags = SAN_FIELD_OPTIONAL,
    .hint = N_("Leave empty to take the most frequent variant.") },
  { .id = "interval", .label = N_("Interval"), .symbol = "i", .type = SAN_FIELD_NUMBER,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR,
    .hint = N_("Step between the variants; leave empty to take it from the data.") },
  { 0 }
};

typedef struct
{
  const SanInputs *inputs;
  gsize            n;
  const double    *variants;
  const double    *frequencies;
  const char      *unit;
  SanMoments       m;
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
add_table (SanSolution *solution,
           const Task  *task)
{
  g_autofree char *title = san_phrase_title (task->inputs, _("Method of moments"));
  g_autofree double *products = g_new (double, task->n);
  g_autofree double *squares = g_new (double, task->n);
  SanTable *table = san_solution_add_table (solution, title);

  for (gsize k = 0; k < task->n; k++)
    {
      products[k] = task->m.deviations[k] * task->frequencies[k];
      squares[k] = task->m.deviations[k] * products[k];
    }
  san_table_add_numbers (table, "", task->variants, task->n, SAN_QUANTITY_GIVEN);
  san_table_set_symbol (table, "V");
  san_table_set_total_text (table, _("Total"));
  san_table_add_numbers (table, "", task->frequencies, task->n, SAN_QUANTITY_COUNT);
  san_table_set_symbol (table, "p");
  san_table_set_total (table, task->m.n);
  san_table_add_numbers (table, "", task->m.deviations, task->n, SAN_QUANTITY_GIVEN);
  san_table_set_symbol (table, "a");
  san_table_add_numbers (table, "", products, task->n, SAN_QUANTITY_GIVEN);
  san_table_set_symbol (table, "a p");
  san_table_set_total (table, task->m.sum_d);
  san_table_add_numbers (table, "", squares, task->n, SAN_QUANTITY_GIVEN);
  san_table_set_symbol (table, "a^2 p");
  san_table_set_total (table, task->m.sum_d2);
  san_table_set_note (table, _("a is the conditional deviation, counted in intervals from the conditional mean."));
}

static SanStep *
add_moment_step (SanSolution *solution,
                 const Task  *task,
                 const char  *label,
                 const char  *symbol,
                 const char  *sum_symbol,
                 double       sum,
                 double       value)
{
  g_autofree char *expression = g_strdup_printf ("\\frac{%s}{n}", sum_symbol);
  SanStep *step = san_solution_add_step (solution, label, symbol, expression);

  san_step_let (step, sum_symbol, sum, SAN_QUANTITY_GIVEN);
  san_step_let (step, "n", task->m.n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, value, SAN_QUANTITY_COEFFICIENT, NULL);
  return step;
}

static void
add_sigma_steps (SanSolution *solution,
                 const Task  *task)
{
  const SanMoments *m = &task->m;
  gboolean small = m->divisor < m->n;
  SanStep *step;

  if (small)
    {
      step = san_solution_add_step (solution, _("Standard deviation"), "\\sigma",
                                    "i \\cdot \\sqrt{\\frac{\\sum a^2 p - \\frac{(\\sum a p)^2}{n}}{n - 1}}");
      san_step_let (step, "\\sum a^2 p", m->sum_d2, SAN_QUANTITY_GIVEN);
      san_step_let (step, "\\sum a p", m->sum_d, SAN_QUANTITY_GIVEN);
      san_step_let (step, "n", m->n, SAN_QUANTITY_COUNT);
    }
  else
    {
      step = san_solution_add_step (solution, _("Standard deviation"), "\\sigma", "i \\cdot \\sqrt{m_2 - m_1^2}");
      san_step_let (step, "m_2", m->initial_moments[1], SAN_QUANTITY_COEFFICIENT);
      san_step_let (step, "m_1", m->initial_moments[0], SAN_QUANTITY_COEFFICIENT);
    }
  san_step_let (step, "i", m->interval, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, m->sigma, SAN_QUANTITY_DEVIATION, task->unit);

  step = san_solution_add_step (solution, _("Mean error of the mean"), "m",
                                small ? "\\frac{\\sigma}{\\sqrt{n - 1}}" : "\\frac{\\sigma}{\\sqrt{n}}");
  san_step_let (step, "\\sigma", m->sigma, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n", m->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, m->error, SAN_QUANTITY_ERROR, task->unit);

  if (isnan (m->cv))
    return;
  step = san_solution_add_step (solution, _("Coefficient of variation"), "C_v", "\\frac{\\sigma \\cdot 100}{M}");
  san_step_let (step, "\\sigma", m->sigma, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "M", m->mean, SAN_QUANTITY_MEAN);
  san_step_set_value (step, m->cv, SAN_QUANTITY_PERCENT, "%");
}

static void
add_steps (SanSolution *solution,
           const Task  *task)
{
  const SanMoments *m = &task->m;
  SanStep *step;

  step = san_solution_add_step (solution, _("Conditional mean"), "A", NULL);
  san_step_set_value (step, m->assumed_mean, SAN_QUANTITY_GIVEN, task->unit);
  step = san_solution_add_step (solution, _("Interval"), "i", NULL);
  san_step_set_value (step, m->interval, SAN_QUANTITY_GIVEN, task->unit);
  step = san_solution_add_step (solution, _("Conditional deviation of the first variant"), "a_1",
                                "\\frac{V_1 - A}{i}");
  san_step_let (step, "V_1", task->variants[0], SAN_QUANTITY_GIVEN);
  san_step_let (step, "A", m->assumed_mean, SAN_QUANTITY_GIVEN);
  san_step_let (step, "i", m->interval, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, m->deviations[0], SAN_QUANTITY_GIVEN, NULL);
  add_table (solution, task);

  add_moment_step (solution, task, _("Moment of the first degree"), "m_1", "\\sum a p", m->sum_d,
                   m->initial_moments[0]);
  add_moment_step (solution, task, _("Moment of the second degree"), "m_2", "\\sum a^2 p", m->sum_d2,
                   m->initial_moments[1]);

  step = san_solution_add_step (solution, _("Arithmetic mean"), "M", "A + i \\cdot m_1");
  san_step_let (step, "A", m->assumed_mean, SAN_QUANTITY_GIVEN);
  san_step_let (step, "i", m->interval, SAN_QUANTITY_GIVEN);
  san_step_let (step, "m_1", m->initial_moments[0], SAN_QUANTITY_COEFFICIENT);
  san_step_set_value (step, m->mean, SAN_QUANTITY_MEAN, task->unit);
  add_sigma_steps (solution, task);
}

static void
add_shape_steps (SanSolution *solution,
                 const Task  *task)
{
  const SanMoments *m = &task->m;
  SanStep *step;

  if (isnan (m->skewness_g1))
    return;
  san_solution_add_heading (solution, _("Shape of the distribution"));
  step = san_solution_add_step (solution, _("Asymmetry"), "g_1", "\\frac{\\mu_3}{\\mu_2 \\cdot \\sqrt{\\mu_2}}");
  san_step_let (step, "\\mu_3", m->central_moments[2], SAN_QUANTITY_COEFFICIENT);
  san_step_let (step, "\\mu_2", m->central_moments[1], SAN_QUANTITY_COEFFICIENT);
  san_step_set_value (step, m->skewness_g1, SAN_QUANTITY_COEFFICIENT, NULL);
  step = san_solution_add_step (solution, _("Excess"), "g_2", "\\frac{\\mu_4}{\\mu_2^2} - 3");
  san_step_let (step, "\\mu_4", m->central_moments[3], SAN_QUANTITY_COEFFICIENT);
  san_step_let (step, "\\mu_2", m->central_moments[1], SAN_QUANTITY_COEFFICIENT);
  san_step_set_value (step, m->kurtosis_g2, SAN_QUANTITY_COEFFICIENT, NULL);
}

static void
add_words (SanSolution *solution,
           const Task  *task)
{
  g_autofree char *value = san_phrase_plus_minus (solution, task->m.mean, SAN_QUANTITY_MEAN, task->m.error, task->unit);
  g_autofree char *sentence = g_strdup_printf (_("By the method of moments the mean is M ± m = %s."), value);
  g_autofree char *opened = san_phrase_open (task->inputs, sentence);
  g_autofree char *limits = san_phrase_interval (solution, task->m.mean - 2 * task->m.error,
                                                 task->m.mean + 2 * task->m.error, SAN_QUANTITY_MEAN, task->unit);

  san_solution_add_answer (solution, "mean", _("Mean"), "M", value);
  san_solution_add_answer (solution, "sigma", _("Standard deviation"), "\\sigma",
                           san_solution_say (solution, task->m.sigma, SAN_QUANTITY_DEVIATION, task->unit));
  san_solution_add_conclusion (solution, "%s", opened);
  san_solution_add_conclusion (solution, _("With a probability of %s the mean of the general population lies %s."),
                               san_phrase_confidence (solution, 0.95), limits);
  san_phrase_add_diversity (solution, task->m.cv);
  if (task->m.n < 30)
    san_solution_add_warning (solution, _("Fewer than 30 observations: the series is a small sample, and n − 1 "
                                          "stands in place of n."));
}

static void
add_chart (SanSolution *solution,
           const Task  *task)
{
  g_autofree char *title = san_phrase_title (task->inputs, _("Distribution"));
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_POLYGON, title);

  san_chart_allow (chart, SAN_CHART_HISTOGRAM);
  san_chart_allow (chart, SAN_CHART_CUMULATE);
  san_chart_set_value_axis (chart, _("Frequency"), NULL);
  san_classes_fill_chart (chart, task->variants, task->frequencies, task->n, task->unit);
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

  set_results (solution, &task);
  add_steps (solution, &task);
  add_shape_steps (solution, &task);
  add_words (solution, &task);
  add_chart (solution, &task);
  return TRUE;
}

const SanMethod san_method_moments = {
  .id = "moments",
  .section = "2.8",
  .title = N_("Method of moments"),
  .summary = N_("Mean and standard deviation by conditional deviations, where the variants are large."),
  .keywords = N_("conditional mean, assumed mean, skewness, kurtosis, asymmetry, excess"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.8",
};
