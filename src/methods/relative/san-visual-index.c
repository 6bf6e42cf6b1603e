/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <glib/gi18n.h>

#include "core/san-structure.h"
#include "methods/san-phrases.h"

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  { .id = "level_unit", .label = N_("Unit of the levels"), .type = SAN_FIELD_TEXT,
    .flags = SAN_FIELD_OPTIONAL },
  SAN_FIELD_LABELS (N_("Year or object")),
  { .id = "levels", .label = N_("Level"), .symbol = "y_i", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_NON_NEGATIVE, .min_length = 2 },
  { .id = "reference", .label = N_("Row taken as 100%"), .type = SAN_FIELD_COUNT,
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_BOUNDED, .min = 1, .max = 9007199254740992.0,
    .fallback = "1",
    .hint = N_("Number of the row that the others are compared with, as a rule the first.") },
  SAN_FIELD_SOURCE,
  { 0 }
};

typedef struct
{
  const SanInputs *inputs;
  SanSolution     *solution;
  const char      *unit;
  const double    *levels;
  char           **names;
  gsize            reference;   /* from 0 */
  SanVisualIndex   v;
} Task;

static void
task_clear (Task *task)
{
  g_strfreev (task->names);
  san_visual_index_clear (&task->v);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Task, task_clear)

/* The level that is shown and spoken of first: the last one. */
static gsize
shown_level (const Task *task)
{
  return task->reference == task->v.n - 1 ? 0 : task->v.n - 1;
}

static void
add_step (const Task *task)
{
  gsize shown = shown_level (task);
  g_autofree char *name = san_phrase_name (task->names[shown]);
  g_autofree char *reference = san_phrase_name (task->names[task->reference]);
  g_autofree char *label = g_strdup_printf (_("Visual index of %s"), name);
  g_autofree char *note = g_strdup_printf (_("The level of %s is taken as 100%%."), reference);
  SanStep *step = san_solution_add_step (task->solution, label, "K_i",
                                         "\\frac{y_i \\cdot 100}{y_0}");

  san_step_let (step, "y_i", task->levels[shown], SAN_QUANTITY_GIVEN);
  san_step_let (step, "y_0", task->v.reference_level, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, task->v.percents[shown], SAN_QUANTITY_PERCENT, "%");
  san_step_add_note (step, note);
}

static void
add_table (const Task *task)
{
  g_autofree char *title = san_phrase_title (task->inputs, _("Visual indices"));
  g_autofree char *level = san_phrase_heading (_("Level"), task->unit);
  SanTable *table = san_solution_add_table (task->solution, title);

  san_table_add_labels (table, _("Year or object"), (const char * const *) task->names, task->v.n);
  san_table_add_numbers (table, level, task->levels, task->v.n, SAN_QUANTITY_GIVEN);
  san_table_add_numbers (table, _("Visual index, %"), task->v.percents, task->v.n,
                         SAN_QUANTITY_PERCENT);
  san_table_add_numbers (table, _("Times"), task->v.times, task->v.n, SAN_QUANTITY_INDEX);
}

/* "The level of 2010 makes 120.8% of that of 1994: it is higher by 20.8%." */
static char *
sentence_of (const Task *task,
             gsize       i)
{
  double change = task->v.percents[i] - 100;
  const char *index = san_solution_say (task->solution, task->v.percents[i], SAN_QUANTITY_PERCENT,
                                        "%");
  const char *size = san_solution_say (task->solution, ABS (change), SAN_QUANTITY_PERCENT, "%");
  g_autofree char *name = san_phrase_name (task->names[i]);
  g_autofree char *reference = san_phrase_name (task->names[task->reference]);

  if (change > 0)
    return g_strdup_printf (_("The level of %s is %s of that of %s: it is higher by %s."),
                            name, index, reference, size);
  if (change < 0)
    return g_strdup_printf (_("The level of %s is %s of that of %s: it is lower by %s."),
                            name, index, reference, size);
  return g_strdup_printf (_("The level of %s is %s of that of %s: they are equal."),
                          name, index, reference);
}

static void
add_conclusion (const Task *task,
                gsize       i)
{
  g_autofree char *sentence = sentence_of (task, i);

  san_solution_add_conclusion (task->solution, "%s", sentence);
}

/* The last level, and the extremes where there are many. */
static void
add_words (const Task *task)
{
  gsize last = shown_level (task);
  gsize highest = 0, lowest = 0;
  g_autofree char *name = san_phrase_name (task->names[last]);
  g_autofree char *sentence = sentence_of (task, last);
  g_autofree char *opened = san_phrase_open (task->inputs, sentence);
  g_autofree char *label = g_strdup_printf (_("Visual index of %s"), name);

  for (gsize i = 1; i < task->v.n; i++)
    {
      highest = task->v.percents[i] > task->v.percents[highest] ? i : highest;
      lowest = task->v.percents[i] < task->v.percents[lowest] ? i : lowest;
    }
  san_solution_add_answer (task->solution, "percents", label, "K",
                           san_solution_say (task->solution, task->v.percents[last],
                                             SAN_QUANTITY_PERCENT, "%"));
  san_solution_add_conclusion (task->solution, "%s", opened);
  if (highest != last && highest != task->reference)
    add_conclusion (task, highest);
  if (lowest != last && lowest != task->reference && lowest != highest)
    add_conclusion (task, lowest);
}

static void
add_chart (const Task *task)
{
  g_autofree char *reference = san_phrase_name (task->names[task->reference]);
  g_autofree char *label = g_strdup_printf (_("Level of %s = 100%%"), reference);
  SanChart *chart = san_phrase_add_chart (task->solution, task->inputs, SAN_CHART_BAR,
                                          _("Visual indices"));

  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_allow (chart, SAN_CHART_LINE);
  san_chart_set_categories (chart, NULL, (const char * const *) task->names, task->v.n);
  san_chart_set_value_axis (chart, _("Visual index"), "%");
  san_chart_add_series (chart, NULL, task->v.percents, task->v.n);
  san_chart_set_reference (chart, 100, label);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  SanList levels = san_inputs_get_list (inputs, "levels");
  gsize reference = san_inputs_get_count (inputs, "reference");
  g_auto(Task) task = {
    .inputs = inputs,
    .solution = solution,
    .unit = san_inputs_get_text (inputs, "level_unit"),
    .levels = levels.values,
    .reference = reference - 1,
  };

  if (reference > levels.n)
    {
      san_error_set (error, SAN_ERROR_OUT_OF_RANGE, "reference",
                     _("there is no row of this number. Type a number from 1 to %u."),
                     (guint) levels.n);
      return FALSE;
    }
  task.names = san_inputs_dup_names (inputs, "labels", levels.n, _("Level %u"));
  if (!san_visual_index_compute (levels.values, levels.n, reference, &task.v, error))
    return FALSE;

  san_solution_set_number (solution, "reference_level", task.v.reference_level);
  san_solution_set_list (solution, "percents", task.v.percents, task.v.n);
  san_solution_set_list (solution, "times", task.v.times, task.v.n);

  add_step (&task);
  add_table (&task);
  add_words (&task);
  add_chart (&task);
  return TRUE;
}

const SanMethod san_method_visual_index = {
  .id = "visual-index",
  .section = "2.4",
  .title = N_("Visual index"),
  .summary = N_("How the levels of a phenomenon relate to one of them, taken as 100%."),
  .keywords = N_("comparison, base level, percent of the first year"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.4",
};
