/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-method.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "methods/relative/san-residual.h"
#include "methods/relative/san-structure-private.h"
#include "methods/san-phrases.h"

static const SanField fields[] = {
  SAN_FIELD_SUBJECT,
  SAN_FIELD_LABELS (N_("Part")),
  { .id = "parts", .label = N_("Size of the part"), .symbol = "n_i", .type = SAN_FIELD_NUMBER,
    .shape = SAN_SHAPE_LIST, .flags = SAN_FIELD_NON_NEGATIVE,
    .hint = N_("One row for each part of the whole; do not type the total.") },
  SAN_FIELD_SOURCE,
  { 0 }
};

static void
san_structure_task_clear (SanStructureTask *task)
{
  g_strfreev (task->names);
  g_free (task->order);
  san_structure_clear (&task->s);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanStructureTask, san_structure_task_clear)

/* --- the order of the parts --- */

static int
compare_shares (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const double *percents = data;
  double x = percents[*(const gsize *) a], y = percents[*(const gsize *) b];

  return x < y ? 1 : x > y ? -1 : *(const gsize *) a < *(const gsize *) b ? -1 : 1;
}

/* An empty part and a residual take no place, unless there is nothing else. */
static void
rank_parts (SanStructureTask *task)
{
  task->order = g_new (gsize, task->s.n);
  for (gsize i = 0; i < task->s.n; i++)
    if (task->parts[i] > 0 && !san_label_is_residual (task->names[i]))
      task->order[task->n_ranked++] = i;
  if (task->n_ranked == 0)
    for (gsize i = 0; i < task->s.n; i++)
      task->order[task->n_ranked++] = i;
  g_qsort_with_data (task->order, (int) task->n_ranked, sizeof (gsize), compare_shares,
                     task->s.percents);
}

/* --- working --- */

static void
add_steps (const SanStructureTask *task)
{
  SanSolution *solution = task->solution;
  g_autofree char *sum = san_step_sum_markup (san_solution_get_notation (solution), task->parts,
                                              NULL, task->s.n, SAN_QUANTITY_GIVEN);
  gsize i = task->order[0];
  g_autofree char *name = san_phrase_name (task->names[i]);
  g_autofree char *label = g_strdup_printf (_("Share of %s"), name);
  SanStep *step;

  step = san_solution_add_step (solution, _("The whole"), "n", "\\sum n_i");
  san_step_let_markup (step, "\\sum n_i", sum);
  san_step_set_value (step, task->s.total, SAN_QUANTITY_GIVEN, NULL);

  step = san_solution_add_step (solution, label, "P_i", "\\frac{n_i \\cdot 100}{n}");
  san_step_let (step, "n_i", task->parts[i], SAN_QUANTITY_GIVEN);
  san_step_let (step, "n", task->s.total, SAN_QUANTITY_GIVEN);
  san_step_set_value (step, task->s.percents[i], SAN_QUANTITY_PERCENT, "%");
  if (task->s.n > 1)
    san_step_add_note (step, _("The other shares are found in the same way; they stand in the "
                               "table."));

  step = san_solution_add_step (solution, _("Angle of its sector"), "\\alpha_i",
                                "\\frac{P_i \\cdot 360}{100}");
  san_step_let (step, "P_i", task->s.percents[i], SAN_QUANTITY_PERCENT);
  san_step_set_value (step, task->s.angles[i], SAN_QUANTITY_ANGLE, "°");
}

/* --- the table --- */

/* Shares rounded one by one may add to 99.9 or 100.1. The rows that lost or gained most by rounding
 * take the difference (the largest remainders). */
static void
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
}

/* Names the shares that were changed: "“Lungs” 52.7 in place of 52.8". */
static char *
balance_note (const SanStructureTask *task,
              const double           *written,
              int                     decimals)
{
  g_autoptr(GString) changed = g_string_new (NULL);

  for (gsize i = 0; i < task->s.n; i++)
    {
      g_autofree char *name = san_phrase_name (task->names[i]);
      g_autofree char *now = san_notation_format_decimals (written[i], decimals);
      g_autofree char *before = san_notation_format_decimals (task->s.percents[i], decimals);

      if (strcmp (now, before) == 0)
        continue;
      g_string_append (changed, changed->len > 0 ? "; " : "");
      /* Translators: name, written share, share as rounded alone */
      g_string_append_printf (changed, _("%s %s in place of %s"), name, now, before);
    }
  return changed->len == 0 ? NULL
    : g_strdup_printf (_("Shares are rounded so that together they make 100%%: %s."),
                       changed->str);
}

static void
add_table (const SanStructureTask *task)
{
  const SanNotation *notation = san_solution_get_notation (task->solution);
  g_autofree double *written = g_new (double, task->s.n);
  g_autofree char *title = san_phrase_title (task->inputs, _("Structure"));
  SanTable *table = san_solution_add_table (task->solution, title);
  int decimals = MAX (0, 1 + notation->extra_decimals);
  g_autofree char *note = NULL;

  balance_shares (task->s.percents, task->s.n, decimals, written);
  note = balance_note (task, written, decimals);

  san_table_add_labels (table, _("Part"), (const char * const *) task->names, task->s.n);
  san_table_set_total_text (table, _("Total"));
  san_table_add_numbers (table, _("Size of the part"), task->parts, task->s.n, SAN_QUANTITY_GIVEN);
  san_table_set_total (table, task->s.total);
  san_table_add_numbers (table, _("Share, %"), written, task->s.n, SAN_QUANTITY_PERCENT);
  san_table_set_total (table, 100);
  san_table_add_numbers (table, _("Angle, °"), task->s.angles, task->s.n, SAN_QUANTITY_ANGLE);
  san_table_set_total (table, 360);
  if (note != NULL)
    san_table_set_note (table, note);
}

static void
add_chart (const SanStructureTask *task)
{
  SanChart *chart = san_phrase_add_chart (task->solution, task->inputs, SAN_CHART_SECTOR,
                                          _("Structure"));

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
  g_auto(SanStructureTask) task = {
    .inputs = inputs,
    .solution = solution,
    .parts = parts.values,
  };

  task.names = san_inputs_dup_names (inputs, "labels", parts.n, _("Part %u"));
  if (!san_structure_compute (parts.values, parts.n, &task.s, error))
    return FALSE;

  san_solution_set_number (solution, "total", task.s.total);
  san_solution_set_list (solution, "percents", task.s.percents, task.s.n);
  san_solution_set_list (solution, "angles", task.s.angles, task.s.n);

  rank_parts (&task);
  add_steps (&task);
  add_table (&task);
  san_structure_add_words (&task);
  add_chart (&task);
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
