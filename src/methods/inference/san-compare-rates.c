/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-distributions.h"
#include "core/san-rates.h"
#include "methods/san-phrases.h"

#define SMALL_SAMPLE 30

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  SAN_FIELD_GROUP_NAMES,
  { .id = "rate1", .label = N_("Rate of the first group"), .symbol = "P_1",
    .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_NON_NEGATIVE },
  { .id = "n1", .label = N_("Observations in the first group"), .symbol = "n_1",
    .type = SAN_FIELD_COUNT, .flags = SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR },
  { .id = "rate2", .label = N_("Rate of the second group"), .symbol = "P_2",
    .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_NON_NEGATIVE },
  { .id = "n2", .label = N_("Observations in the second group"), .symbol = "n_2",
    .type = SAN_FIELD_COUNT, .flags = SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_ZERO_DENOMINATOR },
  SAN_FIELD_BASE ("100"),
  SAN_FIELD_CONFIDENCE,
  SAN_FIELD_SOURCE,
  { 0 }
};

typedef struct
{
  const SanInputs    *inputs;
  SanSolution        *solution;
  SanSampleRate       first;
  SanSampleRate       second;
  double              base;
  double              confidence;
  const char         *unit;
  const char         *difference_unit;
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

/* --- working --- */

/* m = √(P q / n) with q as the complement of P to the base, by textbook 2.9.1. */
static void
add_error_step (const Task          *task,
                guint                group,
                const SanSampleRate *rate,
                double               value)
{
  g_autofree char *name = san_phrase_name (task->groups[group - 1]);
  g_autofree char *label = g_strdup_printf (_("Mean error of the rate, %s"), name);
  g_autofree char *symbol = g_strdup_printf ("m_%u", group);
  g_autofree char *p = g_strdup_printf ("P_%u", group);
  g_autofree char *q = g_strdup_printf ("q_%u", group);
  g_autofree char *n = g_strdup_printf ("n_%u", group);
  g_autofree char *expression = g_strdup_printf (rate->n < SMALL_SAMPLE
                                                 ? "\\sqrt{\\frac{%s \\cdot %s}{%s - 1}}"
                                                 : "\\sqrt{\\frac{%s \\cdot %s}{%s}}", p, q, n);
  SanStep *step = san_solution_add_step (task->solution, label, symbol, expression);

  san_step_let (step, p, rate->rate, SAN_QUANTITY_RATE);
  san_step_let (step, q, task->base - rate->rate, SAN_QUANTITY_RATE);
  san_step_let (step, n, rate->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, value, SAN_QUANTITY_ERROR, task->unit);
}

static void
add_note_on_q (const Task *task)
{
  const char *base = san_solution_say (task->solution, task->base, SAN_QUANTITY_GIVEN, NULL);
  g_autofree char *note = g_strdup_printf (_("Here q = %s − P."), base);

  san_solution_add_note (task->solution, note);
}

static void
add_limits_step (const Task *task)
{
  const SanRateComparison *c = &task->c;
  double exact = san_confidence_z (task->confidence);
  double t = san_phrase_multiplier (task->solution, task->confidence, exact);
  double reach = t * c->error_difference;
  SanStep *step = san_solution_add_step (task->solution, _("Confidence limits of the difference"),
                                         NULL, "(P_1 - P_2) \\pm t \\cdot m_d");

  san_step_let (step, "P_1", task->first.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "P_2", task->second.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "t", t, SAN_QUANTITY_COUNT);
  san_step_let (step, "m_d", c->error_difference, SAN_QUANTITY_ERROR);
  san_step_set_interval (step, c->difference - reach, c->difference + reach, SAN_QUANTITY_RATE,
                         task->difference_unit);
}

static void
add_steps (const Task *task)
{
  const SanRateComparison *c = &task->c;
  SanStep *step;

  add_error_step (task, 1, &task->first, c->error1);
  add_error_step (task, 2, &task->second, c->error2);
  add_note_on_q (task);

  step = san_solution_add_step (task->solution, _("Mean error of the difference"), "m_d",
                                "\\sqrt{m_1^2 + m_2^2}");
  san_step_let (step, "m_1", c->error1, SAN_QUANTITY_ERROR);
  san_step_let (step, "m_2", c->error2, SAN_QUANTITY_ERROR);
  san_step_set_value (step, c->error_difference, SAN_QUANTITY_ERROR, task->difference_unit);

  step = san_solution_add_step (task->solution, _("Reliability coefficient"), "t",
                                "\\frac{|P_1 - P_2|}{m_d}");
  san_step_let (step, "P_1", task->first.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "P_2", task->second.rate, SAN_QUANTITY_RATE);
  san_step_let (step, "m_d", c->error_difference, SAN_QUANTITY_ERROR);
  san_step_set_value (step, fabs (c->t), SAN_QUANTITY_STATISTIC, NULL);
  add_limits_step (task);
}

/* --- words --- */

/* Small groups are read by Student's table; there the rule t ≥ 2 may say too much. */
static void
add_small_sample_conclusion (const Task *task)
{
  const SanRateComparison *c = &task->c;
  const char *critical = san_solution_say (task->solution, san_confidence_t (0.95, c->df),
                                           SAN_QUANTITY_STATISTIC, NULL);
  const char *df = san_solution_say (task->solution, c->df, SAN_QUANTITY_COUNT, NULL);
  const char *p = san_solution_say_p (task->solution, c->p_student);

  if (c->p_student < 0.05)
    san_solution_add_conclusion (task->solution, _("The groups are small: by Student's table (n₁ + "
                                                   "n₂ − 2 = %s, critical t = %s) the difference "
                                                   "is reliable (%s)."), df, critical, p);
  else
    san_solution_add_conclusion (task->solution, _("The groups are small: by Student's table (n₁ + "
                                                   "n₂ − 2 = %s, critical t = %s) the difference "
                                                   "is not proven (%s)."), df, critical, p);
}

static char *
rates_sentence (const Task *task)
{
  const SanRateComparison *c = &task->c;
  g_autofree char *first = san_phrase_plus_minus (task->solution, task->first.rate,
                                                  SAN_QUANTITY_RATE, c->error1, task->unit);
  g_autofree char *second = san_phrase_plus_minus (task->solution, task->second.rate,
                                                   SAN_QUANTITY_RATE, c->error2, task->unit);
  const char *size = san_solution_say (task->solution, fabs (c->difference), SAN_QUANTITY_RATE,
                                       task->difference_unit);

  return san_phrase_two_values (task->groups, first, second, size);
}

static void
add_verdict (const Task *task)
{
  const SanRateComparison *c = &task->c;
  gboolean small = fmin (task->first.n, task->second.n) < SMALL_SAMPLE;

  if (small && c->reliable != (c->p_student < 0.05))
    {
      san_phrase_add_disagreement (task->solution, c->t, c->p_student);
      return;
    }
  san_phrase_add_reliability (task->solution, c->t, c->reliable);
  if (small)
    add_small_sample_conclusion (task);
  else
    san_solution_add_conclusion (task->solution, _("The probability to get such a difference, or "
                                                   "a greater one, by chance alone is %s."),
                                 san_solution_say_p (task->solution, c->p));
}

static gboolean
is_extreme (const Task *task,
            double      rate)
{
  return rate == 0 || rate == task->base;
}

static void
add_warnings (const Task *task)
{
  const SanRateComparison *c = &task->c;

  if (fmin (task->first.n, task->second.n) >= SMALL_SAMPLE && c->reliable != (c->p < 0.05))
    san_solution_add_warning (task->solution, _("The rule t ≥ 2 and the limit p < 0.05 disagree "
                                                "here, because t is very near to 1.96. Say which "
                                                "one you use."));
  if (is_extreme (task, task->first.rate) || is_extreme (task, task->second.rate))
    san_solution_add_warning (task->solution, _("A rate of 0, or equal to its base, has no error "
                                                "by p and q, so t is too great: be careful with "
                                                "the verdict."));
}

static void
add_words (const Task *task)
{
  const SanRateComparison *c = &task->c;
  g_autofree char *difference = san_phrase_plus_minus (task->solution, c->difference,
                                                       SAN_QUANTITY_RATE, c->error_difference,
                                                       task->difference_unit);
  g_autofree char *sentence = rates_sentence (task);
  g_autofree char *opened = san_phrase_open (task->inputs, sentence);

  san_solution_add_answer (task->solution, "difference", _("Difference of the rates"),
                           "P_1 - P_2", difference);
  san_solution_add_answer (task->solution, "t", _("Reliability coefficient"), "t",
                           san_solution_say (task->solution, fabs (c->t), SAN_QUANTITY_STATISTIC,
                                             NULL));
  san_solution_add_conclusion (task->solution, "%s", opened);
  add_verdict (task);
  add_warnings (task);
}

static void
add_chart (const Task *task)
{
  const SanPair pair = {
    .names = { task->groups[0], task->groups[1] },
    .values = { task->first.rate, task->second.rate },
    .errors = { task->c.error1, task->c.error2 },
  };

  san_phrase_add_pair_chart (task->solution, task->inputs, _("Rates compared"), _("Rate"),
                             task->unit, &pair);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  g_auto(GStrv) groups = san_phrase_two_groups (inputs);
  Task task = {
    .inputs = inputs,
    .solution = solution,
    .first = { san_inputs_get_number (inputs, "rate1"), san_inputs_get_number (inputs, "n1") },
    .second = { san_inputs_get_number (inputs, "rate2"), san_inputs_get_number (inputs, "n2") },
    .base = san_inputs_get_number (inputs, "base"),
    .confidence = san_inputs_get_number (inputs, "confidence"),
    .groups = groups,
  };
  g_autofree char *unit = san_notation_base_unit (task.base);

  task.unit = unit;
  task.difference_unit = san_phrase_difference_unit (unit);
  if (!san_rates_compare (&task.first, &task.second, task.base, task.confidence, &task.c, error))
    return FALSE;

  set_results (solution, &task.c);
  add_steps (&task);
  add_words (&task);
  add_chart (&task);
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
