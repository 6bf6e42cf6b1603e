/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-comparison.h"
#include "core/san-distributions.h"
#include "methods/san-phrases.h"

#define SMALL_SAMPLE 30

/* A longer table of deviations is no help on an answer sheet. */
#define MOST_ROWS 60

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "value_unit", .label = N_("Unit of the values"), .type = SAN_FIELD_TEXT,
    .flags = SAN_FIELD_OPTIONAL },
  SAN_FIELD_GROUP_NAMES,
  { .id = "x", .label = N_("First group"), .symbol = "x", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_INDEPENDENT, .min_length = 2 },
  { .id = "y", .label = N_("Second group"), .symbol = "y", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_INDEPENDENT, .min_length = 2 },
  SAN_FIELD_CONFIDENCE,
  SAN_FIELD_SOURCE,
  { 0 }
};

/* One of the two groups, as the working shows it. */
typedef struct
{
  SanList     values;
  const char *name;
  double      n;
  double      mean;
  double      squares;   /* Σd² */
  double      sigma;     /* by the notation in use: divided by n, or by n − 1 */
  double      error;     /* of the mean, by the notation in use */
  gboolean    less_one;  /* n − 1 stands under sigma */
} Sample;

typedef struct
{
  const SanInputs *inputs;
  SanSolution     *solution;
  double           confidence;
  const char      *unit;
  gboolean         modern;
  Sample           samples[2];
  SanTTest         t;
} Task;

static void
set_results (SanSolution    *solution,
             const SanTTest *t)
{
  const SanResult samples[] = {
    { "n1", t->n1 }, { "n2", t->n2 }, { "mean1", t->mean1 }, { "mean2", t->mean2 },
    { "sd1", t->sd1 }, { "sd2", t->sd2 }, { "difference", t->difference },
    { "pooled_sd", t->pooled_sd }, { "t", t->t }, { "df", t->df }, { "p", t->p },
    { "ci_lower", t->ci_lower }, { "ci_upper", t->ci_upper },
    { "t_welch", t->t_welch }, { "df_welch", t->df_welch }, { "p_welch", t->p_welch },
    { "ci_welch_lower", t->ci_welch_lower }, { "ci_welch_upper", t->ci_welch_upper },
    { "t_textbook", t->t_textbook },
  };
  const SanResult effects[] = {
    { "cohens_d", t->cohens_d }, { "hedges_g", t->hedges_g },
    { "hedges_g_exact", t->hedges_g_exact },
  };

  san_solution_set_numbers (solution, samples, G_N_ELEMENTS (samples));
  san_solution_set_flag (solution, "reliable", t->reliable);
  san_solution_set_numbers (solution, effects, G_N_ELEMENTS (effects));
}

/* Textbook 2.8: n − 1 only below 30 observations, and then under m as well. */
static void
fill_sample (Sample     *sample,
             gboolean    modern,
             double      mean,
             double      sd,
             double      textbook_error)
{
  sample->n = (double) sample->values.n;
  sample->mean = mean;
  sample->squares = sd * sd * (sample->n - 1);
  sample->less_one = modern || sample->n < SMALL_SAMPLE;
  sample->sigma = sample->less_one ? sd : sqrt (sample->squares / sample->n);
  sample->error = modern ? sd / sqrt (sample->n) : textbook_error;
}

/* --- each sample --- */

static void
add_table (const Task   *task,
           const Sample *sample)
{
  gsize n = sample->values.n;
  g_autofree double *deviations = g_new (double, n);
  g_autofree double *squared = g_new (double, n);
  g_autofree char *name = san_phrase_name (sample->name);
  g_autofree char *title = g_strdup_printf (_("Deviations and their squares, %s"), name);
  SanTable *table = san_solution_add_table (task->solution, title);
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      deviations[i] = sample->values.values[i] - sample->mean;
      squared[i] = deviations[i] * deviations[i];
      sum += sample->values.values[i];
    }
  san_table_add_numbers (table, "", sample->values.values, n, SAN_QUANTITY_GIVEN);
  san_table_set_symbol (table, "V");
  san_table_set_total (table, sum);
  san_table_add_numbers (table, "", deviations, n, SAN_QUANTITY_DEVIATION);
  san_table_set_symbol (table, "d");
  san_table_add_numbers (table, "", squared, n, SAN_QUANTITY_DEVIATION);
  san_table_set_symbol (table, "d^2");
  san_table_set_total (table, sample->squares);
  san_table_set_note (table, _("The bottom row holds the sums."));
}

static void
add_mean_step (const Task   *task,
               const Sample *sample,
               guint         number)
{
  g_autofree char *symbol = g_strdup_printf ("M_%u", number);
  g_autofree char *sum = san_step_sum_markup (san_solution_get_notation (task->solution),
                                              sample->values.values, NULL, sample->values.n,
                                              SAN_QUANTITY_GIVEN);
  SanStep *step = san_solution_add_step (task->solution, _("Arithmetic mean"), symbol,
                                         "\\frac{\\sum V}{n}");

  san_step_let_markup (step, "\\sum V", sum);
  san_step_let (step, "n", sample->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, sample->mean, SAN_QUANTITY_MEAN, task->unit);
}

static void
add_sample_steps (const Task *task,
                  guint       number)
{
  const Sample *sample = &task->samples[number - 1];
  const char *letter = task->modern ? "s" : "\\sigma";
  gboolean error_less_one = !task->modern && sample->n < SMALL_SAMPLE;
  g_autofree char *sigma = g_strdup_printf ("%s_%u", letter, number);
  g_autofree char *m = g_strdup_printf ("m_%u", number);
  g_autofree char *error = g_strdup_printf ("\\frac{%s}{\\sqrt{%s}}", sigma,
                                            error_less_one ? "n - 1" : "n");
  SanStep *step;

  san_solution_add_heading (task->solution, sample->name);
  add_mean_step (task, sample, number);
  if (sample->values.n <= MOST_ROWS)
    add_table (task, sample);

  step = san_solution_add_step (task->solution, _("Standard deviation"), sigma,
                                sample->less_one ? "\\sqrt{\\frac{\\sum d^2}{n - 1}}"
                                                 : "\\sqrt{\\frac{\\sum d^2}{n}}");
  san_step_let (step, "\\sum d^2", sample->squares, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n", sample->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, sample->sigma, SAN_QUANTITY_DEVIATION, task->unit);

  step = san_solution_add_step (task->solution, _("Mean error of the mean"), m, error);
  san_step_let (step, sigma, sample->sigma, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "n", sample->n, SAN_QUANTITY_COUNT);
  san_step_set_value (step, sample->error, SAN_QUANTITY_ERROR, task->unit);
}

/* --- the comparison --- */

static void
let_means (const Task *task,
           SanStep    *step)
{
  san_step_let (step, "M_1", task->t.mean1, SAN_QUANTITY_MEAN);
  san_step_let (step, "M_2", task->t.mean2, SAN_QUANTITY_MEAN);
}

static void
let_sizes (const Task *task,
           SanStep    *step)
{
  san_step_let (step, "n_1", task->t.n1, SAN_QUANTITY_COUNT);
  san_step_let (step, "n_2", task->t.n2, SAN_QUANTITY_COUNT);
}

static void
let_deviations (const Task *task,
                SanStep    *step)
{
  san_step_let (step, "s_1", task->t.sd1, SAN_QUANTITY_DEVIATION);
  san_step_let (step, "s_2", task->t.sd2, SAN_QUANTITY_DEVIATION);
}

static void
add_textbook_step (const Task *task)
{
  SanStep *step = san_solution_add_step (task->solution, _("Reliability coefficient"), "t",
                                         "\\frac{|M_1 - M_2|}{\\sqrt{m_1^2 + m_2^2}}");

  let_means (task, step);
  san_step_let (step, "m_1", task->t.error1, SAN_QUANTITY_ERROR);
  san_step_let (step, "m_2", task->t.error2, SAN_QUANTITY_ERROR);
  san_step_set_value (step, fabs (task->t.t_textbook), SAN_QUANTITY_STATISTIC, NULL);
}

/* "Degrees of freedom 11, critical t = 2.20; p = 0.012." */
static void
add_degrees_note (const Task *task,
                  SanStep    *step,
                  double      df,
                  double      p)
{
  g_autofree char *note = g_strdup_printf (_("Degrees of freedom %s, critical t = %s for p = %s; "
                                             "here %s."),
                                           san_solution_say (task->solution, df,
                                                             SAN_QUANTITY_COUNT, NULL),
                                           san_solution_say (task->solution,
                                                             san_confidence_t (0.95, df),
                                                             SAN_QUANTITY_STATISTIC, NULL),
                                           san_solution_say (task->solution, 0.05,
                                                             SAN_QUANTITY_GIVEN, NULL),
                                           san_solution_say_p (task->solution, p));

  san_step_add_note (step, note);
}

static void
add_pooled_steps (const Task *task)
{
  const SanTTest *t = &task->t;
  SanStep *step;

  step = san_solution_add_step (task->solution, _("Pooled standard deviation"), "s",
                                "\\sqrt{\\frac{(n_1 - 1) s_1^2 + (n_2 - 1) s_2^2}{n_1 + n_2 - 2}}");
  let_sizes (task, step);
  let_deviations (task, step);
  san_step_set_value (step, t->pooled_sd, SAN_QUANTITY_DEVIATION, task->unit);
  if (!task->modern && fmax (t->n1, t->n2) >= SMALL_SAMPLE)
    san_step_add_note (step, _("Here s is the standard deviation with n − 1 in place of n."));

  step = san_solution_add_step (task->solution, _("Student's t, equal variances"), "t",
                                "\\frac{|M_1 - M_2|}{s \\cdot "
                                "\\sqrt{\\frac{1}{n_1} + \\frac{1}{n_2}}}");
  let_means (task, step);
  let_sizes (task, step);
  san_step_let (step, "s", t->pooled_sd, SAN_QUANTITY_DEVIATION);
  san_step_set_value (step, fabs (t->t), SAN_QUANTITY_STATISTIC, NULL);
  add_degrees_note (task, step, t->df, t->p);
}

static void
add_welch_step (const Task *task)
{
  const SanTTest *t = &task->t;
  SanStep *step = san_solution_add_step (task->solution, _("Welch's t, unequal variances"), "t",
                                         "\\frac{|M_1 - M_2|}{\\sqrt{\\frac{s_1^2}{n_1} + "
                                         "\\frac{s_2^2}{n_2}}}");

  let_means (task, step);
  let_sizes (task, step);
  let_deviations (task, step);
  san_step_set_value (step, fabs (t->t_welch), SAN_QUANTITY_STATISTIC, NULL);
  add_degrees_note (task, step, t->df_welch, t->p_welch);
}

static void
add_student_steps (const Task *task)
{
  const SanTTest *t = &task->t;
  g_autofree char *label = g_strdup_printf (_("%s confidence limits of the difference M₁ − M₂"),
                                            san_phrase_confidence (task->solution,
                                                                   task->confidence));
  SanStep *step;

  san_solution_add_heading (task->solution, _("Student's t-test"));
  add_pooled_steps (task);
  add_welch_step (task);
  step = san_solution_add_step (task->solution, label, NULL, NULL);
  san_step_set_interval (step, t->ci_lower, t->ci_upper, SAN_QUANTITY_MEAN, task->unit);
  step = san_solution_add_step (task->solution, _("Size of the effect (Cohen's d)"), "d",
                                "\\frac{|M_1 - M_2|}{s}");
  let_means (task, step);
  san_step_let (step, "s", t->pooled_sd, SAN_QUANTITY_DEVIATION);
  san_step_set_value (step, fabs (t->cohens_d), SAN_QUANTITY_STATISTIC, NULL);
}

/* --- words --- */

static void
add_warnings (const Task *task)
{
  const SanTTest *t = &task->t;

  if (fmax (t->sd1, t->sd2) > 2 * fmin (t->sd1, t->sd2))
    san_solution_add_warning (task->solution, _("The variances differ much: read Welch's t."));
  if (fmin (t->n1, t->n2) < 10)
    san_solution_add_warning (task->solution,
                              _("A group has fewer than 10 observations: the test is unsure, and "
                                "normality cannot be checked."));
}

static char *
means_sentence (const Task *task)
{
  char *groups[] = { (char *) task->samples[0].name, (char *) task->samples[1].name, NULL };
  g_autofree char *first = san_phrase_plus_minus (task->solution, task->t.mean1, SAN_QUANTITY_MEAN,
                                                  task->samples[0].error, task->unit);
  g_autofree char *second = san_phrase_plus_minus (task->solution, task->t.mean2,
                                                   SAN_QUANTITY_MEAN, task->samples[1].error,
                                                   task->unit);
  const char *size = san_solution_say (task->solution, fabs (task->t.difference),
                                       SAN_QUANTITY_MEAN, task->unit);

  return san_phrase_two_values (groups, first, second, size);
}

static void
add_verdict (const Task *task)
{
  const SanTTest *t = &task->t;

  if (!task->modern && t->reliable != (t->p < 0.05))
    {
      san_phrase_add_disagreement (task->solution, t->t_textbook, t->p);
      return;
    }
  if (!task->modern)
    san_phrase_add_reliability (task->solution, t->t_textbook, t->reliable);
  san_solution_add_conclusion (task->solution, t->p < 0.05
                               ? _("By Student's test the difference is significant (%s).")
                               : _("By Student's test the difference is not significant (%s)."),
                               san_solution_say_p (task->solution, t->p));
}

static void
add_words (const Task *task)
{
  const SanTTest *t = &task->t;
  const char *p = san_solution_say_p (task->solution, t->p);
  g_autofree char *student = g_strdup_printf ("%s; %s",
                                              san_solution_say (task->solution, fabs (t->t),
                                                                SAN_QUANTITY_STATISTIC, NULL), p);
  g_autofree char *sentence = means_sentence (task);
  g_autofree char *opened = san_phrase_open (task->inputs, sentence);

  if (!task->modern)
    san_solution_add_answer (task->solution, "t_textbook", _("Reliability coefficient"), "t",
                             san_solution_say (task->solution, fabs (t->t_textbook),
                                               SAN_QUANTITY_STATISTIC, NULL));
  san_solution_add_answer (task->solution, "t", _("Student's t-test"), "t", student);
  san_solution_add_conclusion (task->solution, "%s", opened);
  add_verdict (task);
  add_warnings (task);
}

static void
add_chart (const Task *task)
{
  const SanPair pair = {
    .names = { task->samples[0].name, task->samples[1].name },
    .values = { task->t.mean1, task->t.mean2 },
    .errors = { task->t.error1, task->t.error2 },
  };

  san_phrase_add_pair_chart (task->solution, task->inputs, _("Means compared"), _("Mean"),
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
    .confidence = san_inputs_get_number (inputs, "confidence"),
    .unit = san_inputs_get_text (inputs, "value_unit"),
    .modern = san_solution_get_notation (solution)->modern_errors,
    .samples = {
      { .values = san_inputs_get_list (inputs, "x"), .name = groups[0] },
      { .values = san_inputs_get_list (inputs, "y"), .name = groups[1] },
    },
  };
  SanList x = task.samples[0].values, y = task.samples[1].values;

  if (!san_t_test_independent (x.values, x.n, y.values, y.n, task.confidence, &task.t, error))
    return FALSE;

  san_solution_set_measured (solution, x.values, x.n);
  san_solution_set_measured (solution, y.values, y.n);
  fill_sample (&task.samples[0], task.modern, task.t.mean1, task.t.sd1, task.t.error1);
  fill_sample (&task.samples[1], task.modern, task.t.mean2, task.t.sd2, task.t.error2);
  set_results (solution, &task.t);
  add_sample_steps (&task, 1);
  add_sample_steps (&task, 2);
  san_solution_add_heading (solution, _("Comparison of the means"));
  if (!task.modern)
    add_textbook_step (&task);
  add_student_steps (&task);
  add_words (&task);
  add_chart (&task);
  return TRUE;
}

const SanMethod san_method_t_test_independent = {
  .id = "t-test-independent",
  .section = "2.9.1",
  .title = N_("Student's t-test for independent samples"),
  .summary = N_("Whether the means of two separate groups differ reliably, from the measurements "
                "themselves."),
  .keywords = N_("reliability of a difference of means, Welch, Cohen, Student"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.9.1",
};
