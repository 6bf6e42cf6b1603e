/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>
#include <string.h>

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
  { .id = "mass", .label = N_("Body mass"), .symbol = "m", .unit = N_("kg"), .type = SAN_FIELD_NUMBER,
    .flags = SAN_FIELD_POSITIVE | SAN_FIELD_BOUNDED, .min = 0, .max = 700, .zero_code = SAN_ERROR_OUT_OF_RANGE },
  { .id = "height", .label = N_("Height"), .symbol = "h", .unit = N_("cm"), .type = SAN_FIELD_NUMBER,
    .flags = SAN_FIELD_POSITIVE | SAN_FIELD_BOUNDED, .min = 30, .max = 280, .zero_code = SAN_ERROR_ZERO_DENOMINATOR,
    .hint = N_("In centimetres, for example 174.") },
  { .id = "sex", .label = N_("Sex"), .type = SAN_FIELD_CHOICE, .choices = sexes },
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

static void
add_working (SanSolution       *solution,
             double             mass,
             double             height,
             const SanQuetelet *q)
{
  g_autofree char *due = san_phrase_interval (solution, q->mass_lower, q->mass_upper, SAN_QUANTITY_RATE, _("kg"));
  SanStep *step;

  step = san_solution_add_step (solution, _("Height in metres"), C_("formula", "h_{\\text{m}}"), "\\frac{h}{100}");
  san_step_let (step, "h", height, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, height / 100, SAN_QUANTITY_GIVEN, _("m"));

  step = san_solution_add_step (solution, _("Quetelet's index"), "I", C_("formula", "\\frac{m}{h_{\\text{m}}^2}"));
  san_step_let (step, "m", mass, SAN_QUANTITY_GIVEN);
  san_step_let (step, C_("formula", "h_{\\text{m}}"), height / 100, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, q->index, SAN_QUANTITY_INDEX, _("kg/m²"));

  step = san_solution_add_step (solution, _("Due body mass at this height"), NULL, NULL);
  san_step_set_value_text (step, due);
}

static void
add_words (SanSolution       *solution,
           const SanInputs   *inputs,
           const SanQuetelet *q)
{
  const char *index = san_solution_say (solution, q->index, SAN_QUANTITY_INDEX, _("kg/m²"));
  g_autofree char *norm = san_phrase_interval (solution, q->norm_lower, q->norm_upper, SAN_QUANTITY_GIVEN, _("kg/m²"));
  g_autofree char *sentence = g_strdup_printf (_("Quetelet's index is %s: %s."), index, _(body_words[q->body_class].verdict));
  g_autofree char *opened = san_phrase_open (inputs, sentence);

  san_solution_add_answer (solution, "index", _("Quetelet's index"), "I", index);
  san_solution_add_answer (solution, "class", _("Assessment"), NULL, _(body_words[q->body_class].verdict));
  san_solution_add_conclusion (solution, "%s", opened);
  san_solution_add_conclusion (solution, _("The norm for this sex is %s."), norm);
  san_solution_add_warning (solution, _("The textbook's bands leave gaps. Here an index above the norm and below 26 is its "
                                        "upper border, 26 is obesity of degree I, 30 to 40 degree II."));
}

static void
add_chart (SanSolution       *solution,
           const SanInputs   *inputs,
           const SanQuetelet *q)
{
  const char * const names[] = { _("Lower norm"), _("Index"), _("Upper norm") };
  const double values[] = { q->norm_lower, q->index, q->norm_upper };
  g_autofree char *title = san_phrase_title (inputs, _("Quetelet's index against the norm"));
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_BAR, title);

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_set_categories (chart, NULL, names, G_N_ELEMENTS (names));
  san_chart_set_value_axis (chart, _("Index"), _("kg/m²"));
  san_chart_add_series (chart, NULL, values, G_N_ELEMENTS (values));
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  double mass = san_inputs_get_number (inputs, "mass");
  double height = san_inputs_get_number (inputs, "height");
  SanSex sex = strcmp (san_inputs_get_choice (inputs, "sex"), "male") == 0 ? SAN_SEX_MALE : SAN_SEX_FEMALE;
  SanQuetelet q;

  if (!san_quetelet_compute (mass, height, sex, &q, error))
    return FALSE;

  san_solution_set_number (solution, "index", q.index);
  san_solution_set_number (solution, "norm_lower", q.norm_lower);
  san_solution_set_number (solution, "norm_upper", q.norm_upper);
  san_solution_set_number (solution, "mass_lower", q.mass_lower);
  san_solution_set_number (solution, "mass_upper", q.mass_upper);
  san_solution_set_word (solution, "class", body_words[q.body_class].id);
  san_solution_set_flag (solution, "overweight", q.overweight);

  add_working (solution, mass, height, &q);
  add_words (solution, inputs, &q);
  add_chart (solution, inputs, &q);
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
