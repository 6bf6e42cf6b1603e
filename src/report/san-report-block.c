/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/san-report-block.h"

#include <glib/gi18n.h>

#include "render/chart/san-chart-text.h"
#include "report/san-report-given.h"

typedef struct
{
  GPtrArray *blocks;
  guint      n_tables;
  guint      n_figures;
  gboolean   figure_tables;
} Builder;

static void
block_free (gpointer data)
{
  SanBlock *block = data;

  g_free (block->text);
  g_free (block->name);
  g_clear_pointer (&block->formula, san_formula_unref);
  g_clear_pointer (&block->table, san_table_unref);
  g_clear_pointer (&block->chart, san_chart_unref);
  g_free (block);
}

static SanBlock *
add (Builder      *builder,
     SanBlockType  type,
     const char   *text)
{
  SanBlock *block = g_new0 (SanBlock, 1);

  block->type = type;
  block->text = g_strdup (text);
  g_ptr_array_add (builder->blocks, block);
  return block;
}

static void
add_if_given (Builder      *builder,
              SanBlockType  type,
              const char   *text)
{
  if (text != NULL)
    add (builder, type, text);
}

static void
add_entry (Builder    *builder,
           const char *name,
           const char *text)
{
  if (text != NULL)
    add (builder, SAN_BLOCK_ENTRY, text)->name = g_strdup (name);
}

static void
add_header (Builder               *builder,
            const SanReportHeader *header)
{
  add_if_given (builder, SAN_BLOCK_CENTRED, header->university);
  add_if_given (builder, SAN_BLOCK_CENTRED, header->chair);
  add (builder, SAN_BLOCK_TITLE, header->title != NULL ? header->title : _("Solved tasks"));
  add_entry (builder, _("Variant"), header->variant);
  add_entry (builder, _("Student"), header->student);
  add_entry (builder, _("Group"), header->group);
  add_entry (builder, _("Teacher"), header->teacher);
}

static void
add_table (Builder  *builder,
           SanTable *table)
{
  const char *title = san_table_get_title (table);
  SanBlock *block = add (builder, SAN_BLOCK_TABLE, NULL);
  guint number = ++builder->n_tables;

  /* Translators: caption of a table, "Table 3 – Expected numbers" */
  block->text = title != NULL ? g_strdup_printf (_("Table %u – %s"), number, title)
                              : g_strdup_printf (_("Table %u"), number);
  /* Translators: stands above the part of a table that goes on on the next page */
  block->name = g_strdup_printf (_("Table %u, continued"), number);
  block->table = san_table_ref (table);
  if (san_table_get_note (table) != NULL)
    add (builder, SAN_BLOCK_NOTE, san_table_get_note (table));
}

/* The caption says what the title says, so the picture goes without it. */
static void
add_figure (Builder           *builder,
            const SanChart    *chart,
            const SanNotation *notation)
{
  const char *title = san_chart_get_title (chart);
  SanBlock *block = add (builder, SAN_BLOCK_FIGURE, NULL);
  guint number = ++builder->n_figures;

  block->text = title != NULL && *title != '\0'
    /* Translators: caption of a chart, "Figure 2 – Deaths by month" */
    ? g_strdup_printf (_("Figure %u – %s"), number, title)
    : g_strdup_printf (_("Figure %u"), number);
  block->chart = san_chart_copy (chart);
  san_chart_set_title (block->chart, NULL);
  if (builder->figure_tables)
    {
      g_autoptr(SanTable) table = san_chart_to_table (chart, notation);

      add_table (builder, table);
    }
}

static void
add_given (Builder             *builder,
           const SanReportTask *task)
{
  const SanNotation *notation = san_solution_get_notation (task->solution);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(SanTable) table = NULL;

  if (task->fields == NULL || task->input == NULL)
    return;

  list = san_given_list (task->fields, task->input, notation);
  table = san_given_table (task->fields, task->input, notation);
  if (list->len == 0 && table == NULL)
    return;

  add (builder, SAN_BLOCK_SUBHEADING, _("Given"));
  for (guint i = 0; i < list->len; i++)
    {
      const SanGiven *given = g_ptr_array_index (list, i);
      SanBlock *block = add (builder, SAN_BLOCK_FORMULA, given->label);

      if (given->formula != NULL)
        {
          block->formula = san_formula_ref (given->formula);
        }
      else
        {
          block->type = SAN_BLOCK_PARAGRAPH;
          g_free (block->text);
          block->text = g_strdup_printf ("%s: %s", given->label, given->text);
        }
    }
  if (table != NULL)
    add_table (builder, table);
}

static void
add_step (Builder       *builder,
          const SanStep *step)
{
  SanBlock *block = add (builder, SAN_BLOCK_FORMULA, san_step_get_label (step));

  block->formula = san_step_dup_line (step);
  if (block->formula == NULL)
    block->type = SAN_BLOCK_PARAGRAPH;
  add_if_given (builder, SAN_BLOCK_NOTE, san_step_get_note (step));
}

static void
add_working (Builder         *builder,
             const GPtrArray *working)
{
  if (working->len > 0)
    add (builder, SAN_BLOCK_SUBHEADING, _("Working"));

  for (guint i = 0; i < working->len; i++)
    {
      const SanWorking *part = g_ptr_array_index (working, i);

      switch (part->type)
        {
        case SAN_WORKING_HEADING:
          add (builder, SAN_BLOCK_STAGE, part->text);
          break;
        case SAN_WORKING_STEP:
          add_step (builder, part->step);
          break;
        case SAN_WORKING_TABLE:
          add_table (builder, part->table);
          break;
        case SAN_WORKING_NOTE:
        default:
          add (builder, SAN_BLOCK_PARAGRAPH, part->text);
          break;
        }
    }
}

/* What the task asks for, once more and together. */
static void
add_answers (Builder         *builder,
             const GPtrArray *answers)
{
  if (answers->len > 0)
    add (builder, SAN_BLOCK_SUBHEADING, _("Answer"));
  for (guint i = 0; i < answers->len; i++)
    {
      const SanAnswer *answer = g_ptr_array_index (answers, i);
      g_autofree char *words = san_formula_quote_words (answer->text);
      g_autofree char *line = answer->symbol != NULL
        ? g_strdup_printf ("%s = %s", answer->symbol, words) : g_strdup (words);

      SanBlock *block = add (builder, SAN_BLOCK_FORMULA, answer->label);

      block->formula = san_formula_new (line);
      block->keep = i + 1 < answers->len;
    }
}

static void
add_sentences (Builder         *builder,
               const char      *heading,
               SanBlockType     type,
               const GPtrArray *sentences)
{
  if (sentences->len > 0 && heading != NULL)
    add (builder, SAN_BLOCK_SUBHEADING, heading);
  for (guint i = 0; i < sentences->len; i++)
    add (builder, type, g_ptr_array_index (sentences, i));
}

static void
add_solution (Builder           *builder,
              const SanSolution *solution)
{
  const GPtrArray *charts = san_solution_get_charts (solution);

  add_working (builder, san_solution_get_working (solution));
  add_answers (builder, san_solution_get_answers (solution));
  for (guint i = 0; i < charts->len; i++)
    add_figure (builder, g_ptr_array_index (charts, i), san_solution_get_notation (solution));
  add_sentences (builder, _("Conclusion"), SAN_BLOCK_PARAGRAPH,
                 san_solution_get_conclusions (solution));
  add_sentences (builder, NULL, SAN_BLOCK_REMARK, san_solution_get_warnings (solution));
}

static void
add_task (Builder             *builder,
          const SanReportTask *task,
          guint                number)
{
  g_autofree char *heading = NULL;
  g_autofree char *source = NULL;

  /* Translators: heading of a task in the report: "Task 2. Birth rate" */
  heading = g_strdup_printf (_("Task %u. %s"), number, task->title != NULL ? task->title : "");
  add (builder, SAN_BLOCK_HEADING, g_strstrip (heading));
  if (task->source != NULL)
    source = g_strdup_printf (_("Source of the data: %s"), task->source);
  add_if_given (builder, SAN_BLOCK_SOURCE, source);
  if (task->solution != NULL)
    {
      add_given (builder, task);
      add_solution (builder, task->solution);
    }
  add_if_given (builder, SAN_BLOCK_REMARK, task->remark);
}

GPtrArray *
san_report_to_blocks (const SanReport *report)
{
  Builder builder = { 0 };

  g_return_val_if_fail (report != NULL, NULL);

  builder.blocks = g_ptr_array_new_with_free_func (block_free);
  builder.figure_tables = san_report_get_figure_tables (report);

  add_header (&builder, san_report_get_header (report));
  for (guint i = 0; i < san_report_get_n_tasks (report); i++)
    add_task (&builder, san_report_get_task (report, i), i + 1);
  add (&builder, SAN_BLOCK_SIGNATURES, NULL);
  return builder.blocks;
}
