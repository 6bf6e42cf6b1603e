/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-structure.h"
#include "methods/san-phrases.h"

#define PLACES_NAMED 3

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  SAN_FIELD_LABELS (N_("Part")),
  { .id = "parts", .label = N_("Number"), .symbol = "n_i", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_NON_NEGATIVE,
    .hint = N_("One row for each part of the whole; do not type the total.") },
  { 0 }
};

typedef struct
{
  const double  *parts;
  char         **names;
  SanStructure   s;
} Task;

static void
task_clear (Task *task)
{
  g_strfreev (task->names);
  san_structure_clear (&task->s);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Task, task_clear)

static gsize
largest_part (const Task *task)
{
  gsize largest = 0;

  for (gsize i = 1; i < task->s.n; i++)
    if (task->parts[i] > task->parts[largest])
      largest = i;
  return largest;
}

static void
add_steps (SanSolution *solution,
           const Task  *task)
{
  g_autofree char *sum = san_step_sum_markup (san_solution_get_notation (solution), task->parts, NULL,
                                              task->s.n, SAN_QUANTITY_GIVEN);
  gsize i = largest_part (task);
  g_autofree char *label = g_strdup_printf (_("Share of “%s”"), task->names[i]);
  SanStep *step;

  step = san_solution_add_step (solution, _("The whole"), "n", "\\sum n_i");
  san_step_let_markup (step, "\\sum n_i", sum);
  san_step_set_value (step, task->s.total, SAN_QUANTITY_GIVEN, NULL);

  step = san_solution_add_step (solution, label, "P_i", "\\frac{n_i \\cdot 100}{n}");
  san_step_let (step, "n_i", task->parts[i], SAN_QUANTITY_GIVEN);
  san_step_let (step, "n", task->s.total, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, task->s.percents[i], SAN_QUANTITY_PERCENT, "%");
  if (task->s.n > 1)
    san_step_set_note (step, _("The other shares are found in the same way; they stand in the table."));

  step = san_solution_add_step (solution, _("Angle of its sector"), "\\alpha_i", "\\frac{P_i \\cdot 360}{100}");
  san_step_let (step, "P_i", task->s.percents[i], SAN_QUANTITY_PERCENT);
  san_step_set_value (step, task->s.angles[i], SAN_QUANTITY_ANGLE, "°");
}

/* Shares rounded one by one may add to 99.9 or 100.1. The rows that lost or gained most by rounding
 * take the difference (the largest remainders). Returns: whether a row had to be changed */
static gboolean
balance_shares (const double *percents,
                gsize         n,
                int           decimals,
                double       *written)
{
  double unit = pow (10, -decimals);
  double missing = 100;
  long steps;

  for (gsize i = 0; i < n; i++)
    {
      written[i] = floor (percents[i] / unit + 0.5 + 1e-9) * unit;
      missing -= written[i];
    }
  steps = lround (missing / unit);
  for (long k = 0; k < labs (steps); k++)
    {
      double sign = steps > 0 ? 1 : -1;
      gsize best = 0;

      for (gsize i = 1; i < n; i++)
        if (sign * (percents[i] - written[i]) > sign * (percents[best] - written[best]))
          best = i;
      written[best] += sign * unit;
    }
  return steps != 0;
}

static void
add_table (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  const SanNotation *notation = san_solution_get_notation (solution);
  g_autofree double *written = g_new (double, task->s.n);
  g_autofree char *title = san_phrase_title (inputs, _("Structure"));
  SanTable *table = san_solution_add_table (solution, title);
  int decimals = MAX (0, 1 + notation->extra_decimals);

  san_table_add_labels (table, _("Part"), (const char * const *) task->names, task->s.n);
  san_table_set_total_text (table, _("Total"));
  san_table_add_numbers (table, _("Number"), task->parts, task->s.n, SAN_QUANTITY_GIVEN);
  san_table_set_total (table, task->s.total);
  if (balance_shares (task->s.percents, task->s.n, decimals, written))
    san_table_set_note (table, _("Shares are rounded so that together they make 100 %."));
  san_table_add_numbers (table, _("Share, %"), written, task->s.n, SAN_QUANTITY_PERCENT);
  san_table_set_total (table, 100);
  san_table_add_numbers (table, _("Angle, °"), task->s.angles, task->s.n, SAN_QUANTITY_ANGLE);
  san_table_set_total (table, 360);
}

static int
compare_shares (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const double *percents = data;
  double x = percents[*(const gsize *) a], y = percents[*(const gsize *) b];

  return x < y ? 1 : x > y ? -1 : *(const gsize *) a < *(const gsize *) b ? -1 : 1;
}

static void
add_conclusions (SanSolution     *solution,
                 const SanInputs *inputs,
                 const Task      *task)
{
  static const char * const places[PLACES_NAMED] = {
    N_("the first place is held by “%s” (%s)"),
    N_("the second by “%s” (%s)"),
    N_("the third by “%s” (%s)"),
  };
  g_autofree gsize *order = g_new (gsize, task->s.n);
  g_autoptr(GString) sentence = g_string_new (_("In the structure "));
  g_autofree char *opened = NULL;
  double together = 0;
  gsize named = MIN (task->s.n, PLACES_NAMED);

  for (gsize i = 0; i < task->s.n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) task->s.n, sizeof (gsize), compare_shares, task->s.percents);

  for (gsize i = 0; i < named; i++)
    {
      const char *share = san_solution_say (solution, task->s.percents[order[i]], SAN_QUANTITY_PERCENT, "%");

      if (i > 0)
        g_string_append (sentence, ", ");
      g_string_append_printf (sentence, _(places[i]), task->names[order[i]], share);
      san_solution_add_answer (solution, "percents", task->names[order[i]], NULL, share);
      together += task->s.percents[order[i]];
    }
  g_string_append_c (sentence, '.');
  opened = san_phrase_open (inputs, sentence->str);
  san_solution_add_conclusion (solution, "%s", opened);
  if (task->s.n > PLACES_NAMED)
    san_solution_add_conclusion (solution, _("Together they make %s."),
                                 san_solution_say (solution, together, SAN_QUANTITY_PERCENT, "%"));
  san_solution_add_conclusion (solution, _("Shares describe the composition only: they do not tell how often the "
                                           "phenomenon happens, nor that it grew."));
}

static void
add_chart (SanSolution     *solution,
           const SanInputs *inputs,
           const Task      *task)
{
  g_autofree char *title = san_phrase_title (inputs, _("Structure"));
  SanChart *chart = san_solution_add_chart (solution, SAN_CHART_SECTOR, title);

  san_chart_allow (chart, SAN_CHART_STACKED_SHARE);
  san_chart_allow (chart, SAN_CHART_STRIP);
  san_chart_allow (chart, SAN_CHART_BAR);
  san_chart_set_categories (chart, NULL, (const char * const *) task->names, task->s.n);
  san_chart_set_value_axis (chart, _("Share"), "%");
  san_chart_add_series (chart, NULL, task->s.percents, task->s.n);
}

static gboolean
solve (const SanMethod  *method,
       const SanInputs  *inputs,
       SanSolution      *solution,
       GError          **error)
{
  SanList parts = san_inputs_get_list (inputs, "parts");
  g_auto(Task) task = { .parts = parts.values };

  task.names = san_inputs_dup_names (inputs, "labels", parts.n, _("Part %u"));
  if (!san_structure_compute (parts.values, parts.n, &task.s, error))
    return FALSE;

  san_solution_set_number (solution, "total", task.s.total);
  san_solution_set_list (solution, "percents", task.s.percents, task.s.n);
  san_solution_set_list (solution, "angles", task.s.angles, task.s.n);

  add_steps (solution, &task);
  add_table (solution, inputs, &task);
  add_conclusions (solution, inputs, &task);
  add_chart (solution, inputs, &task);
  return TRUE;
}

const SanMethod san_method_structure = {
  .id = "structure",
  .section = "2.4",
  .title = N_("Structure (extensive rate)"),
  .summary = N_("What share of the whole each part makes."),
  .keywords = N_("share, percentage, composition, sector diagram, pie"),
  .inputs = { fields, NULL },
  .solve = solve,
  .source = "textbook 2.4, 2.9.3",
};
