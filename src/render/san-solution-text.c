/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "render/san-solution-text.h"

#include <glib/gi18n.h>

#include "render/formula/san-formula-text.h"
#include "render/san-text-table.h"

#define COLUMNS 80
#define INDENT "  "

static void
append_heading (GString    *out,
                const char *text,
                const char *line)
{
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append_printf (out, "%s\n", text);
  for (guint i = 0; i < san_text_width (text); i++)
    g_string_append (out, line);
  g_string_append_c (out, '\n');
}

static void
append_paragraph (GString    *out,
                  const char *mark,
                  const char *text)
{
  guint start = san_text_width (mark);

  g_string_append (out, mark);
  san_text_append_words (out, text, start, start, COLUMNS);
  g_string_append_c (out, '\n');
}

static void
append_answers (GString         *out,
                const GPtrArray *answers)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const SanAnswer *answer = g_ptr_array_index (answers, i);

      g_string_append_printf (out, INDENT "%s: ", answer->label);
      if (answer->symbol != NULL)
        {
          g_autoptr(SanFormula) formula = san_formula_new (answer->symbol);
          g_autofree char *symbol = san_formula_to_text (formula);

          g_string_append_printf (out, "%s = ", symbol);
        }
      g_string_append_printf (out, "%s\n", answer->text);
    }
}

/* The parts of `symbol = expression = numbers = value`, those that there are. */
static GPtrArray *
step_parts (const SanStep *step)
{
  g_autoptr(SanFormula) numbers = san_step_dup_numbers (step);
  const SanFormula *formulas[] = {
    san_step_get_symbol (step), san_step_get_expression (step), numbers
  };
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    if (formulas[i] != NULL)
      g_ptr_array_add (parts, san_formula_to_text (formulas[i]));
  if (san_step_get_value_text (step) != NULL)
    g_ptr_array_add (parts, g_strdup (san_step_get_value_text (step)));
  return parts;
}

/* A line that gets too long goes on under itself, with the equals sign in front. */
static void
append_step (GString       *out,
             const SanStep *step)
{
  g_autoptr(GPtrArray) parts = step_parts (step);
  const char *label = san_step_get_label (step);
  guint at = san_text_width (INDENT);

  g_string_append (out, INDENT);
  if (label != NULL)
    {
      g_string_append_printf (out, "%s:", label);
      at += san_text_width (label) + 1;
    }
  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      const char *joint = i > 0 ? " = " : label != NULL ? " " : "";
      guint width = san_text_width (joint) + san_text_width (part);

      if (at + width > COLUMNS && at > 2 * san_text_width (INDENT))
        {
          g_string_append (out, "\n" INDENT INDENT);
          joint = i > 0 ? "= " : "";
          at = 2 * san_text_width (INDENT);
        }
      g_string_append_printf (out, "%s%s", joint, part);
      at += width;
    }
  g_string_append_c (out, '\n');
  if (san_step_get_note (step) != NULL)
    append_paragraph (out, INDENT INDENT, san_step_get_note (step));
}

static void
append_table (GString        *out,
              const SanTable *table)
{
  if (san_table_get_title (table) != NULL)
    append_paragraph (out, INDENT, san_table_get_title (table));
  san_text_append_table (out, table);
  if (san_table_get_note (table) != NULL)
    append_paragraph (out, INDENT, san_table_get_note (table));
}

/* A blank line sets off tables and stages. */
static gboolean
is_apart (const SanWorking *previous,
          const SanWorking *part)
{
  return part->type == SAN_WORKING_HEADING || part->type == SAN_WORKING_TABLE
    || previous->type == SAN_WORKING_TABLE;
}

static void
append_working (GString         *out,
                const GPtrArray *working)
{
  for (guint i = 0; i < working->len; i++)
    {
      const SanWorking *part = g_ptr_array_index (working, i);

      if (i > 0 && is_apart (g_ptr_array_index (working, i - 1), part))
        g_string_append_c (out, '\n');
      switch (part->type)
        {
        case SAN_WORKING_HEADING:
          g_string_append_printf (out, "%s\n", part->text);
          break;
        case SAN_WORKING_STEP:
          append_step (out, part->step);
          break;
        case SAN_WORKING_TABLE:
          append_table (out, part->table);
          break;
        case SAN_WORKING_NOTE:
        default:
          append_paragraph (out, INDENT, part->text);
          break;
        }
    }
}

static void
append_sentences (GString         *out,
                  const char      *heading,
                  const char      *mark,
                  const GPtrArray *sentences)
{
  if (sentences->len == 0)
    return;

  append_heading (out, heading, "─");
  for (guint i = 0; i < sentences->len; i++)
    append_paragraph (out, mark, g_ptr_array_index (sentences, i));
}

char *
san_solution_to_text (const SanSolution *solution,
                      const char        *title)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (solution != NULL, NULL);

  if (title != NULL)
    append_heading (out, title, "═");
  if (san_solution_get_answers (solution)->len > 0)
    {
      append_heading (out, _("Answer"), "─");
      append_answers (out, san_solution_get_answers (solution));
    }
  if (san_solution_get_working (solution)->len > 0)
    {
      append_heading (out, _("Working"), "─");
      append_working (out, san_solution_get_working (solution));
    }
  append_sentences (out, _("Conclusion"), INDENT, san_solution_get_conclusions (solution));
  append_sentences (out, _("Remarks"), "  • ", san_solution_get_warnings (solution));
  return g_string_free (out, FALSE);
}
