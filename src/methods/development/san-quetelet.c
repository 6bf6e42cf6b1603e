/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-body.h"
#include "methods/san-phrases.h"

static const SanChoice sexes[] = {
  { "male", N_("Man") },
  { "female", N_("Woman") },
  { NULL }
};

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "mass", .label = N_("Body mass"), .symbol = "m", .unit = N_("kg"),
    .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_POSITIVE | SAN_FIELD_BOUNDED,
    .min = 0, .max = 700, .zero_code = SAN_ERROR_OUT_OF_RANGE },
  { .id = "height", .label = N_("Height"), .symbol = "h", .unit = N_("cm"),
    .type = SAN_FIELD_NUMBER, .flags = SAN_FIELD_POSITIVE | SAN_FIELD_BOUNDED,
    .min = 30, .max = 280, .zero_code = SAN_ERROR_ZERO_DENOMINATOR,
    .hint = N_("In centimetres, for example 174.") },
  { .id = "sex", .label = N_("Sex"), .type = SAN_FIELD_CHOICE, .choices = sexes },
  SAN_FIELD_SOURCE,
  { 0 }
};

typedef struct
{
  const char *id;
  const char *verdict;
} BodyWord;

static const BodyWord body_words[] = {
  [SAN_BODY_UNDERWEIGHT] = { "underweight", N_("body mass is too small") },
  [SAN_BODY_NORMAL] = { "normal", N_("body mass is normal") },
  [SAN_BODY_ABOVE_NORMAL] = { "above-normal", N_("body mass is at the upper border of the norm") },
  [SAN_BODY_OBESITY_1] = { "obesity-1", N_("there is excess body mass, obesity of degree I") },
  [SAN_BODY_OBESITY_2] = { "obesity-2", N_("there is obesity of degree II") },
  [SAN_BODY_OBESITY_3] = { "obesity-3", N_("there is obesity of degree III") },
};

typedef struct
{
  double      below;   /* the first index above the band */
  const char *verdict;
} Band;

/* World Health Organization, adults; the second reading beside the textbook's. */
static const Band who_bands[] = {
  { 18.5, N_("body mass is too small") },
  { 25, N_("body mass is normal") },
  { 30, N_("there is excess body mass") },
  { 35, N_("there is obesity of degree I") },
  { 40, N_("there is obesity of degree II") },
  { INFINITY, N_("there is obesity of degree III") },
};

typedef struct
{
  const SanInputs *inputs;
  SanSolution     *solution;
  double           mass;
  double           height;
  SanSex           sex;
  SanQuetelet      q;
} Task;

static const char *
who_verdict (double index)
{
  gsize i = 0;

  while (index >= who_bands[i].below)
    i++;
  return _(who_bands[i].verdict);
}

static void
add_working (const Task *task)
{
  const SanQuetelet *q = &task->q;
  const char *metres = C_("formula", "h_{\\text{m}}");
  SanStep *step;

  step = san_solution_add_step (task->solution, _("Height in metres"), metres, "\\frac{h}{100}");
  san_step_let (step, "h", task->height, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, task->height / 100, SAN_QUANTITY_GIVEN, _("m"));

  step = san_solution_add_step (task->solution, _("Quetelet's index"), "I",
                                C_("formula", "\\frac{m}{h_{\\text{m}}^2}"));
  san_step_let (step, "m", task->mass, SAN_QUANTITY_GIVEN);
  san_step_let (step, metres, task->height / 100, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, q->index, SAN_QUANTITY_INDEX, _("kg/m²"));

  step = san_solution_add_step (task->solution, _("Due body mass at this height"), NULL, NULL);
  san_step_set_interval (step, q->mass_lower, q->mass_upper, SAN_QUANTITY_RATE, _("kg"));
}

static void
add_words (const Task *task)
{
  const SanQuetelet *q = &task->q;
  const char *index = san_solution_say (task->solution, q->index, SAN_QUANTITY_INDEX, _("kg/m²"));
  const char *verdict = _(body_words[q->body_class].verdict);
  g_autofree char *norm = san_phrase_interval (task->solution, q->norm_lower, q->norm_upper,
                                               SAN_QUANTITY_GIVEN, _("kg/m²"));
  g_autofree char *sentence = g_strdup_printf (_("The index of Quetelet is %s – %s."), index,
                                               verdict);
  g_autofree char *opened = san_phrase_open (task->inputs, sentence);

  san_solution_add_answer (task->solution, "index", _("Quetelet's index"), "I", index);
  san_solution_add_answer (task->solution, "class", _("Assessment"), NULL, verdict);
  san_solution_add_conclusion (task->solution, "%s", opened);
  san_solution_add_conclusion (task->solution, task->sex == SAN_SEX_MALE
                               ? _("The textbook's norm for men is %s.")
                               : _("The textbook's norm for women is %s."), norm);
  san_solution_add_conclusion (task->solution, _("By the scale of the World Health Organization "
                                                 "(norm 18.5–24.9): %s."), who_verdict (q->index));
}

/* Only where the index lies in a gap or on a common border of the textbook's bands. */
static void
add_warnings (const Task *task)
{
  if (task->q.body_class == SAN_BODY_ABOVE_NORMAL)
    san_solution_add_warning (task->solution, _("The textbook's scale has a gap between the norm "
                                                "and 26; here it is read as the upper border of "
                                                "the norm."));
  else if (task->q.index == 26 || task->q.index == 30 || task->q.index == 40)
    san_solution_add_warning (task->solution, _("The textbook's bands share their borders: here "
                                                "26 is read as degree I, 30 and 40 as degree "
                                                "II."));
}

static void
add_chart (const Task *task)
{
  const char * const names[] = { _("Lower norm"), _("Index"), _("Upper norm") };
  const double values[] = { task->q.norm_lower, task->q.index, task->q.norm_upper };
  SanChart *chart = san_phrase_add_chart (task->solution, task->inputs, SAN_CHART_BAR,
                                          _("Quetelet's index against the norm"));

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, NULL, names, G_N_ELEMENTS (names));
  san_chart_set_value_axis (chart, _("Quetelet's index"), _("kg/m²"));
  san_chart_add_series (chart, NULL, values, G_N_ELEMENTS (values));
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  Task task = {
    .inputs = inputs,
    .solution = solution,
    .mass = san_inputs_get_number (inputs, "mass"),
    .height = san_inputs_get_number (inputs, "height"),
    .sex = g_str_equal (san_inputs_get_choice (inputs, "sex"), "male") ? SAN_SEX_MALE
                                                                       : SAN_SEX_FEMALE,
  };
  const SanQuetelet *q = &task.q;

  if (!san_quetelet_compute (task.mass, task.height, task.sex, &task.q, error))
    return FALSE;

  san_solution_set_number (solution, "index", q->index);
  san_solution_set_number (solution, "norm_lower", q->norm_lower);
  san_solution_set_number (solution, "norm_upper", q->norm_upper);
  san_solution_set_number (solution, "mass_lower", q->mass_lower);
  san_solution_set_number (solution, "mass_upper", q->mass_upper);
  san_solution_set_word (solution, "class", body_words[q->body_class].id);
  san_solution_set_flag (solution, "overweight", q->overweight);

  add_working (&task);
  add_words (&task);
  add_warnings (&task);
  add_chart (&task);
  return TRUE;
}

const SanMethod san_method_quetelet = {
  .id = "quetelet",
  .section = "3.6",
  .title = N_("Quetelet's index"),
  .summary = N_("Whether body mass fits height (body mass index)."),
  .keywords = N_("body mass index, BMI, obesity, weight, height"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 3.6",
};
