/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-comparison.h"
#include "methods/san-phrases.h"

/* A longer table of deviations is no help on an answer sheet. */
#define MOST_ROWS 60

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "value_unit", .label = N_("Unit of the values"), .type = SAN_FIELD_TEXT,
    .flags = SAN_FIELD_OPTIONAL },
  SAN_FIELD_GROUP_NAMES,
  { .id = "x", .label = N_("First group"), .symbol = "x", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_INDEPENDENT, .min_length = 2 },
  { .id = "y", .label = N_("Second group"), .symbol = "y", .type = SAN_FIELD_NUMBER, .shape = SAN_SHAPE_LIST,
    .flags = SAN_FIELD_INDEPENDENT, .min_length = 2 },
  SAN_FIELD_CONFIDENCE,
  { 0 }
};

typedef struct
{
  SanList         x;
  SanList         y;
  double          confidence;
  const char     *unit;
  char          **groups;
  SanTTest        t;
} Task;

static void
set_results (SanSolution    *solution,
             const SanTTest *t)
{
  const SanResult samples[] = {
    { "n1", t->n1 }, { "n2", t->n2 }, { "mean1", t->mean1 }, { "mean2", t->mean2 },
    { "sd1", t->sd1 }, { "sd2", t->sd2 }, { "difference", t->difference }, { "pooled_sd", t->pooled_sd },
    { "t", t->t }, { "df", t->df }, { "p", t->p }, { "ci_lower", t->ci_lower }, { "ci_upper", t->ci_upper },
    { "t_welch", t->t_welch }, { "df_welch", t->df_welch }, { "p_welch", t->p_welch },
    { "ci_welch_lower", t->ci_welch_lower }, { "ci_welch_upper", t->ci_welch_upper },
    { "t_textbook", t->t_textbook },
  };
  const SanResult effects[] = {
    { "cohens_d", t->cohens_d }, { "hedges_g", t->hedges_g }, { "hedges_g_exact", t->hedges_g_exact },
  };

  san_solution_set_numbers (solution, samples, G_N_ELEMENTS (samples));
  san_solution_set_flag (solution, "reliable", t->reliable);
  san_solution_set_numbers (solution, effects, G_N_ELEMENTS (effects));
}

/* --- each sample --- */

static void
add_table (SanSolution *solution,
           SanList      sample,
           double       mean,
           double       squares,
           const char  *name)
{
  g_autofree double *deviations = g_new (double, sample.n);
  g_autofree double *squared = g_new (double, sample.n);
  SanTable *table;
  double sum = 0;

  for (gsize i = 0; i < sample.n; i++)
    {
      deviations[i] = sample.values[i] - mean;
      squared[i] = deviations[i] * deviations[i];
      sum += sample.values[i];
    }
  table = san_solution_add_table (solution, name);
  san_table_add_numbers (table, "", sample.values, sample.n, SAN_QUANTITY_GIVEN);
  san_table_set_symbol (table, "V");
  san_table_set_total (table, sum);
  san_table_add_numbers (table, "", deviations, sample.n, SAN_QUANTITY_DEVIATION);
  san_table_set_symbol (table, "d");
  san_table_add_numbers (table, "", squared, sample.n, SAN_QUANTITY_DEVIATION);
  san_table_set_symbol (table, "d^2");
  san_table_set_total (table, squares);
  san_table_set_note (table, _("The bottom row holds the sums."));
}

static void
add_sample_steps (SanSolution *solution,
                  const Task  *task,
                  guint        k)
{
  SanList sample = k == 1 ? task->x : task->y;
  double n = (double) sample.n, mean = k == 1 ? task->t.mean1 : task->t.mean2;
  double sd = k == 1 ? task->t.sd1 : task->t.sd2, squares = sd * sd * (n - 1);
  gboolean small = n < 30;
  g_autofree char *symbol_mean = g_strdup_printf ("M_%u", k);
  g_autofree char *symbol_sd = g_strdup_printf ("\\sigma_%u", k);
  g_autofree char *symbol_error = g_strdup_printf ("m_%u", k);
  g_autofree char *error_formula = g_strdup_printf ("\\frac{%s}{\\sqrt{%s}}", symbol_sd, small ? "n - 1" : "n");
  g_autofree char *sum = san_step_sum_markup (san_solution_get_notation (solution), sample.values, NULL, sample.n,
                                              SAN_QUANTITY_GIVEN);
  SanStep *step;

  san_solution_add_heading (solution, task->groups[k - 1]);
  step = san_solution_add_step (solution, _("Arithmetic mean"), symbol_mean, "\\frac{\\sum V}{n}");
  san_step_let_markup (step, "\\sum V", sum);
  san_step_let (step, "n", n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, mean, SAN_QUANTITY_MEAN, task->unit);
  if (sample.n <= MOST_ROWS)
    add_table (solution, sample, mean, squares, task->groups[k - 1]);

  step = san_solution_add_step (solution, _("Standard deviation"), symbol_sd,
                                small ? "\\sqrt{\\frac{\\sum d^2}{n - 1}}" : "\\sqrt{\\frac{\\sum d^2}{n}}");
  san_step_let (step, "\\sum d^2", squares, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n", n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, sqrt (squares / (small ? n - 1 : n)), SAN_QUANTITY_DEVIATION, task->unit);

  step = san_solution_add_step (solution, _("Mean error of the mean"), symbol_error, error_formula);
  san_step_let (step, symbol_sd, sqrt (squares / (small ? n - 1 : n)), SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n", n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, k == 1 ? task->t.error1 : task->t.error2, SAN_QUANTITY_ERROR, task->unit);
}

/* --- the comparison --- */

static void
add_textbook_step (SanSolution *solution,
                   const Task  *task)
{
  SanStep *step = san_solution_add_step (solution, _("Reliability coefficient"), "t",
                                         "\\frac{|M_1 - M_2|}{\\sqrt{m_1^2 + m_2^2}}");

  san_step_let (step, "M_1", task->t.mean1, SAN_QUANTITY_MEAN);
  san_step_let (step, "M_2", task->t.mean2, SAN_QUANTITY_MEAN);
  san_step_let (step, "m_1", task->t.error1, SAN_QUANTITY_ERROR);
  san_step_let (step, "m_2", task->t.error2, SAN_QUANTITY_ERROR);
  san_step_set_value (step, fabs (task->t.t_textbook), SAN_QUANTITY_STATISTIC, NULL);
}

static void
add_student_steps (SanSolution *solution,
                   const Task  *task)
{
  const SanTTest *t = &task->t;
  g_autofree char *limits = san_phrase_interval (solution, t->ci_lower, t->ci_upper, SAN_QUANTITY_MEAN, task->unit);
  SanStep *step;

  san_solution_add_heading (solution, _("Student's t-test"));
  step = san_solution_add_step (solution, _("Pooled standard deviation"), "s",
                                "\\sqrt{\\frac{(n_1 - 1) s_1^2 + (n_2 - 1) s_2^2}{n_1 + n_2 - 2}}");
  san_step_let (step, "n_1", t->n1, SAN_QUANTITY_COUNT);
  san_step_let (step, "n_2", t->n2, SAN_QUANTITY_COUNT);
  san_step_let (step, "s_1", t->sd1, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "s_2", t->sd2, SAN_QUANTITY_DEVIATION);
  san_step_set_value (step, t->pooled_sd, SAN_QUANTITY_DEVIATION, task->unit);

  step = san_solution_add_step (solution, _("Student's t, equal variances"), "t",
                                "\\frac{M_1 - M_2}{s \\cdot \\sqrt{\\frac{1}{n_1} + \\frac{1}{n_2}}}");
  san_step_let (step, "M_1", t->mean1, SAN_QUANTITY_MEAN);
  san_step_let (step, "M_2", t->mean2, SAN_QUANTITY_MEAN);
  san_step_let (step, "s", t->pooled_sd, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n_1", t->n1, SAN_QUANTITY_COUNT);
  san_step_let (step, "n_2", t->n2, SAN_QUANTITY_COUNT);
  san_step_set_value (step, t->t, SAN_QUANTITY_STATISTIC, NULL);
  {
    g_autofree char *note = g_strdup_printf (_("Degrees of freedom n1 + n2 − 2 = %s; %s."),
                                             san_solution_say (solution, t->df, SAN_QUANTITY_COUNT, NULL),
                                             san_solution_say_p (solution, t->p));
    san_step_set_note (step, note);
  }

  step = san_solution_add_step (solution, _("Welch's t, unequal variances"), "t",
                                "\\frac{M_1 - M_2}{\\sqrt{\\frac{s_1^2}{n_1} + \\frac{s_2^2}{n_2}}}");
  san_step_let (step, "M_1", t->mean1, SAN_QUANTITY_MEAN);
  san_step_let (step, "M_2", t->mean2, SAN_QUANTITY_MEAN);
  san_step_let (step, "s_1", t->sd1, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "s_2", t->sd2, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n_1", t->n1, SAN_QUANTITY_COUNT);
  san_step_let (step, "n_2", t->n2, SAN_QUANTITY_COUNT);
  san_step_set_value (step, t->t_welch, SAN_QUANTITY_STATISTIC, NULL);
  {
    g_autofree char *note = g_strdup_printf (_("Degrees of freedom %s; %s."),
                                             san_solution_say (solution, t->df_welch, SAN_QUANTITY_STATISTIC, NULL),
                                             san_solution_say_p (solution, t->p_welch));
    san_step_set_note (step, note);
  }

  step = san_solution_add_step (solution, _("Confidence limits of the difference"), NULL, NULL);
  san_step_set_value_text (step, limits);
  step = san_solution_add_step (solution, _("Size of the effect (Cohen's d)"), "d", "\\frac{M_1 - M_2}{s}");
  san_step_let (step, "M_1", t->mean1, SAN_QUANTITY_MEAN);
  san_step_let (step, "M_2", t->mean2, SAN_QUANTITY_MEAN);
  san_step_let (step, "s", t->pooled_sd, SAN_QUANTITY_DEVIATION);
  san_step_set_value (step, t->cohens_d, SAN_QUANTITY_STATISTIC, NULL);
}

static void
add_warnings (SanSolution *solution,
              const Task  *task)
{
  const SanTTest *t = &task->t;
  double larger = fmax (t->sd1, t->sd2), smaller = fmin (t->sd1, t->sd2);

  if (t->reliable != (t->p < 0.05))
    san_solution_add_warning (solution, _("The rule t ≥ 2 and Student's test (%s) disagree here. Say which one you use; in "
                                          "small groups Student's table decides."), san_solution_say_p (solution, t->p));
  if (larger > 2 * smaller)
    san_solution_add_warning (solution, _("The variances differ much: read Welch's t."));
  if (fmin (t->n1, t->n2) < 10)
    san_solution_add_warning (solution, _("A group has fewer than 10 observations: the test is unsure, and normality cannot "
                                          "be checked."));
}

static void
add_words (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  const SanTTest *t = &task->t;
  g_autofree char *first = san_phrase_plus_minus (solution, t->mean1, SAN_QUANTITY_MEAN,
                                                  t->error1, task->unit);
  g_autofree char *second = san_phrase_plus_minus (solution, t->mean2, SAN_QUANTITY_MEAN,
                                                   t->error2, task->unit);
  g_autofree char *sentence = g_strdup_printf (_("The mean of “%s” is %s, that of “%s” is %s."), task->groups[0], first,
                                               task->groups[1], second);
  g_autofree char *opened = san_phrase_open (inputs, sentence);

  san_solution_add_answer (solution, "t_textbook", _("Reliability coefficient"), "t",
                           san_solution_say (solution, fabs (t->t_textbook), SAN_QUANTITY_STATISTIC, NULL));
  san_solution_add_conclusion (solution, "%s", opened);
  san_phrase_add_reliability (solution, t->t_textbook, t->reliable);
  san_solution_add_conclusion (solution, t->p < 0.05
                               ? _("By Student's test the difference is significant (%s).")
                               : _("By Student's test the difference is not significant (%s)."),
                               san_solution_say_p (solution, t->p));
  add_warnings (solution, task);
}

static void
add_chart (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  const double means[] = { task->t.mean1, task->t.mean2 };
  const double errors[] = { task->t.error1, task->t.error2 };
  g_autofree char *title = san_phrase_title (inputs, _("Means compared"));
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_BAR, title);

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, NULL, (const char * const *) task->groups, 2);
  san_chart_set_value_axis (chart, _("Mean"), task->unit);
  san_chart_add_series (chart, NULL, means, 2);
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
    .x = san_inputs_get_list (inputs, "x"),
    .y = san_inputs_get_list (inputs, "y"),
    .confidence = san_inputs_get_number (inputs, "confidence"),
    .unit = san_inputs_get_text (inputs, "value_unit"),
    .groups = groups,
  };

  if (!san_t_test_independent (task.x.values, task.x.n, task.y.values, task.y.n, task.confidence, &task.t, error))
    return FALSE;

  set_results (solution, &task.t);
  add_sample_steps (solution, &task, 1);
  add_sample_steps (solution, &task, 2);
  san_solution_add_heading (solution, _("Comparison of the means"));
  add_textbook_step (solution, &task);
  add_student_steps (solution, &task);
  add_words (solution, inputs, &task);
  add_chart (solution, inputs, &task);
  return TRUE;
}

const SanMethod san_method_t_test_independent = {
  .id = "t-test-independent",
  .section = "2.9.1",
  .title = N_("Student's t-test for independent samples"),
  .summary = N_("Whether the means of two separate groups differ reliably, from the measurements themselves."),
  .keywords = N_("reliability of a difference of means, Welch, Cohen, Student"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.9.1",
};
