/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/san-text-table.h"

#include "render/formula/san-formula-text.h"

#define GAP "  "
/* A heading is broken into lines of about this width where its cells are narrower. */
#define HEADING_WIDTH 14

typedef struct
{
  guint       width;
  GPtrArray  *heading;    /* of lines */
} Column;

static void
column_clear (gpointer data)
{
  Column *column = data;

  g_ptr_array_unref (column->heading);
}

guint
san_text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
append_spaces (GString *out,
               guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

void
san_text_append_words (GString    *out,
                       const char *text,
                       guint       first,
                       guint       indent,
                       guint       columns)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint at = first;
  gboolean fresh = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint width = san_text_width (words[i]);

      if (width == 0)
        continue;
      if (!fresh && at + 1 + width > columns)
        {
          g_string_append_c (out, '\n');
          append_spaces (out, indent);
          at = indent;
          fresh = TRUE;
        }
      if (!fresh)
        {
          g_string_append_c (out, ' ');
          at++;
        }
      g_string_append (out, words[i]);
      at += width;
      fresh = FALSE;
    }
}

/* The heading with its symbol, as people write it in one line: "Deviation, d". */
static char *
full_heading (const SanTable *table,
              guint           column)
{
  const char *heading = san_table_get_heading (table, column);
  const char *markup = san_table_get_symbol (table, column);
  g_autoptr(SanFormula) formula = NULL;
  g_autofree char *symbol = NULL;

  if (markup == NULL)
    return g_strdup (heading != NULL ? heading : "");
  formula = san_formula_new (markup);
  symbol = san_formula_to_text (formula);
  if (heading == NULL || *heading == '\0')
    return g_steal_pointer (&symbol);
  return g_strdup_printf ("%s, %s", heading, symbol);
}

static guint
widest_word (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, san_text_width (words[i]));
  return width;
}

static GPtrArray *
split_lines (const char *text,
             guint       width)
{
  g_autoptr(GString) broken = g_string_new (NULL);
  g_auto(GStrv) lines = NULL;
  GPtrArray *result = g_ptr_array_new_with_free_func (g_free);

  san_text_append_words (broken, text, 0, 0, width);
  lines = g_strsplit (broken->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (result, g_strdup (lines[i]));
  return result;
}

static Column
measure_column (const SanTable *table,
                guint           column,
                guint           n_rows)
{
  g_autofree char *heading = full_heading (table, column);
  Column measured = { .width = 0 };

  for (guint row = 0; row < n_rows; row++)
    measured.width = MAX (measured.width, san_text_width (san_table_get_cell (table, column, row)));
  measured.width = MAX (measured.width, widest_word (heading));
  measured.width = MAX (measured.width, MIN (san_text_width (heading), HEADING_WIDTH));
  measured.heading = split_lines (heading, measured.width);
  return measured;
}

static void
append_cell (GString    *out,
             const char *text,
             guint       width,
             gboolean    at_end)
{
  guint own = san_text_width (text);
  guint room = width > own ? width - own : 0;

  if (at_end)
    append_spaces (out, room);
  g_string_append (out, text);
  if (!at_end)
    append_spaces (out, room);
}

/* Spaces at the end of a line help no one and hurt in comparisons. */
static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
append_groups (GString        *out,
               const SanTable *table,
               const GArray   *columns)
{
  g_string_append (out, GAP);
  for (guint i = 0; i < columns->len; i++)
    {
      const char *group = san_table_get_group (table, i);
      gboolean starts = group != NULL
        && (i == 0 || g_strcmp0 (group, san_table_get_group (table, i - 1)) != 0);

      if (i > 0)
        g_string_append (out, GAP);
      append_cell (out, starts ? group : "", g_array_index (columns, Column, i).width, FALSE);
    }
  end_line (out);
}

static void
append_headings (GString        *out,
                 const SanTable *table,
                 const GArray   *columns)
{
  guint n_lines = 0;

  for (guint i = 0; i < columns->len; i++)
    n_lines = MAX (n_lines, g_array_index (columns, Column, i).heading->len);

  for (guint line = 0; line < n_lines; line++)
    {
      g_string_append (out, GAP);
      for (guint i = 0; i < columns->len; i++)
        {
          const Column *column = &g_array_index (columns, Column, i);
          guint blank = n_lines - column->heading->len;
          const char *text = line < blank ? "" : g_ptr_array_index (column->heading, line - blank);

          if (i > 0)
            g_string_append (out, GAP);
          append_cell (out, text, column->width, san_table_is_numeric (table, i));
        }
      end_line (out);
    }
}

static void
append_rule (GString      *out,
             const GArray *columns)
{
  g_string_append (out, GAP);
  for (guint i = 0; i < columns->len; i++)
    {
      if (i > 0)
        g_string_append (out, GAP);
      for (guint k = 0; k < g_array_index (columns, Column, i).width; k++)
        g_string_append (out, "─");
    }
  g_string_append_c (out, '\n');
}

static void
append_row (GString        *out,
            const SanTable *table,
            const GArray   *columns,
            guint           row)
{
  g_string_append (out, GAP);
  for (guint i = 0; i < columns->len; i++)
    {
      guint width = g_array_index (columns, Column, i).width;

      if (i > 0)
        g_string_append (out, GAP);
      append_cell (out, san_table_get_cell (table, i, row), width, san_table_is_numeric (table, i));
    }
  end_line (out);
}

void
san_text_append_table (GString        *out,
                       const SanTable *table)
{
  guint n_rows = san_table_get_n_rows (table);
  guint with_total = n_rows + (san_table_has_total (table) ? 1 : 0);
  g_autoptr(GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));

  g_array_set_clear_func (columns, column_clear);
  for (guint i = 0; i < san_table_get_n_columns (table); i++)
    {
      Column column = measure_column (table, i, with_total);

      g_array_append_val (columns, column);
    }

  if (san_table_has_groups (table))
    append_groups (out, table, columns);
  append_headings (out, table, columns);
  append_rule (out, columns);
  for (guint row = 0; row < n_rows; row++)
    append_row (out, table, columns, row);
  if (with_total > n_rows)
    {
      append_rule (out, columns);
      append_row (out, table, columns, n_rows);
    }
}
