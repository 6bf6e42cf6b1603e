/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-rates.h"
#include "methods/san-phrases.h"

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  SAN_FIELD_GROUP_NAMES,
  { .id = "rate1", .label = N_("Rate of the first group"), .symbol = "P_1", .type = SAN_FIELD_NUMBER,
    .flags = SAN_FIELD_NON_NEGATIVE },
  { .id = "n1", .label = N_("Observations in the first group"), .symbol = "n_1", .type = SAN_FIELD_COUNT,
    .flags = SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR },
  { .id = "rate2", .label = N_("Rate of the second group"), .symbol = "P_2", .type = SAN_FIELD_NUMBER,
    .flags = SAN_FIELD_NON_NEGATIVE },
  { .id = "n2", .label = N_("Observations in the second group"), .symbol = "n_2", .type = SAN_FIELD_COUNT,
    .flags = SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR },
  SAN_FIELD_BASE ("100"),
  SAN_FIELD_CONFIDENCE,
  { 0 }
};

typedef struct
{
  SanSampleRate       first;
  SanSampleRate       second;
  double              base;
  double              confidence;
  const char         *unit;
  char              **groups;
  SanRateComparison   c;
} Task;

static void
set_results (SanSolution             *solution,
             const SanRateComparison *c)
{
  const SanResult results[] = {
    { "error1", c->error1 }, { "error2", c->error2 }, { "difference", c->difference },
    { "error_difference", c->error_difference }, { "t", c->t }, { "p", c->p }, { "df", c->df },
    { "p_student", c->p_student }, { "ci_lower", c->ci_lower }, { "ci_upper", c->ci_upper },
    { "pooled_rate", c->pooled_rate }, { "z_pooled", c->z_pooled }, { "p_pooled", c->p_pooled },
  };

  san_solution_set_numbers (solution, results, G_N_ELEMENTS (results));
  san_solution_set_flag (solution, "reliable", c->reliable);
}

static void
add_error_step (SanSolution         *solution,
                const Task          *task,
                const char          *index,
                const SanSampleRate *rate,
                double               value)
{
  g_autofree char *symbol = g_strdup_printf ("m_%s", index);
  g_autofree char *p = g_strdup_printf ("P_%s", index);
  g_autofree char *n = g_strdup_printf ("n_%s", index);
  g_autofree char *expression = g_strdup_printf (rate->n < 30 ? "\\sqrt{\\frac{%s \\cdot (B - %s)}{%s - 1}}"
                                                             : "\\sqrt{\\frac{%s \\cdot (B - %s)}{%s}}", p, p, n);
  g_autofree char *label = g_strdup_printf (_("Mean error of the rate of “%s”"),
                                            task->groups[*index - '1']);
  SanStep *step = san_solution_add_step (solution, label, symbol, expression);

  san_step_let (step, p, rate->rate, SAN_QUANTITY_RATE);
  san_step_let (step, n, rate->n, SAN_QUANTITY_COUNT);
  san_step_let (step, "B", task->base, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, value, SAN_QUANTITY_ERROR, task->unit);
}

static void
add_steps (SanSolution *solution,
           const Task  *task)
{
  const SanRateComparison *c = &task->c;
  g_autofree char *limits = san_phrase_interval (solution, c->ci_lower, c->ci_upper, SAN_QUANTITY_RATE, task->unit);
  SanStep *step;

  add_error_step (solution, task, "1", &task->first, c->error1);
  add_error_step (solution, task, "2", &task->second, c->error2);

  step = san_solution_add_step (solution, _("Mean error of the difference"), "m_d", "\\sqrt{m_1^2 + m_2^2}");
  san_step_let (step, "m_1", c->error1, SAN_QUANTITY_ERROR);
  san_step_let (step, "m_2", c->error2, SAN_QUANTITY_ERROR);
  san_step_set_value (step, c->error_difference, SAN_QUANTITY_ERROR, task->unit);

  step = san_solution_add_step (solution, _("Reliability coefficient"), "t", "\\frac{|P_1 - P_2|}{m_d}");
  san_step_let (step, "P_1", task->first.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "P_2", task->second.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "m_d", c->error_difference, SAN_QUANTITY_ERROR);
  san_step_set_value (step, fabs (c->t), SAN_QUANTITY_STATISTIC, NULL);

  step = san_solution_add_step (solution, _("Confidence limits of the difference"), NULL, NULL);
  san_step_set_value_text (step, limits);
}

static void
add_words (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  const SanRateComparison *c = &task->c;
  g_autofree char *first = san_phrase_plus_minus (solution, task->first.rate, SAN_QUANTITY_RATE, c->error1, task->unit);
  g_autofree char *second = san_phrase_plus_minus (solution, task->second.rate, SAN_QUANTITY_RATE, c->error2, task->unit);
  g_autofree char *sentence = g_strdup_printf (_("The rate of “%s” is %s, that of “%s” is %s."), task->groups[0], first,
                                               task->groups[1], second);
  g_autofree char *opened = san_phrase_open (inputs, sentence);

  san_solution_add_answer (solution, "t", _("Reliability coefficient"), "t",
                           san_solution_say (solution, fabs (c->t), SAN_QUANTITY_STATISTIC, NULL));
  san_solution_add_conclusion (solution, "%s", opened);
  san_phrase_add_reliability (solution, c->t, c->reliable);
  san_solution_add_conclusion (solution, _("The exact probability of such a difference by chance alone is %s."),
                               san_solution_say_p (solution, c->p));
  if (c->reliable != (c->p < 0.05))
    san_solution_add_warning (solution, _("The rule t ≥ 2 and the limit p < 0.05 disagree here: t is very near to 1.96. Say "
                                          "which one you use."));
  if (MIN (task->first.n, task->second.n) < 30)
    san_solution_add_warning (solution, _("In small groups compare t with Student's table for n1 + n2 − 2 = %s: by it %s."),
                              san_solution_say (solution, c->df, SAN_QUANTITY_COUNT, NULL),
                              san_solution_say_p (solution, c->p_student));
}

static void
add_chart (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  const double rates[] = { task->first.rate, task->second.rate };
  const double errors[] = { task->c.error1, task->c.error2 };
  g_autofree char *title = san_phrase_title (inputs, _("Rates compared"));
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_BAR, title);

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, NULL, (const char * const *) task->groups, 2);
  san_chart_set_value_axis (chart, _("Rate"), task->unit);
  san_chart_add_series (chart, NULL, rates, 2);
  san_chart_set_errors (chart, 0, errors, 2);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  g_auto(GStrv) groups = san_phrase_two_groups (inputs);
  Task task = {
    .first = { san_inputs_get_number (inputs, "rate1"), san_inputs_get_number (inputs, "n1") },
    .second = { san_inputs_get_number (inputs, "rate2"), san_inputs_get_number (inputs, "n2") },
    .base = san_inputs_get_number (inputs, "base"),
    .confidence = san_inputs_get_number (inputs, "confidence"),
    .groups = groups,
  };
  g_autofree char *unit = san_notation_base_unit (task.base);

  task.unit = unit;
  if (!san_rates_compare (&task.first, &task.second, task.base, task.confidence, &task.c, error))
    return FALSE;

  set_results (solution, &task.c);
  add_steps (solution, &task);
  add_words (solution, inputs, &task);
  add_chart (solution, inputs, &task);
  return TRUE;
}

const SanMethod san_method_compare_rates = {
  .id = "compare-rates",
  .section = "2.9.1",
  .title = N_("Significance of a difference of rates"),
  .summary = N_("Whether two rates differ reliably or by chance."),
  .keywords = N_("reliability, t criterion, difference, mean error"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.9.1",
};
