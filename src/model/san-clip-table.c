/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-clip-table.h"

#include <string.h>

#include "model/san-number.h"

#define BYTE_ORDER_MARK "\357\273\277"

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r' || c == '\0';
}

/* Moves behind one line end of any system. */
static void
skip_line_end (const char **cursor)
{
  if (g_str_has_prefix (*cursor, "\r\n"))
    *cursor += 2;
  else if (**cursor != '\0')
    *cursor += 1;
}

/* Takes a cell in quotes, with doubled quotes and line ends inside. A quote that isn't closed right
 * at the end of the cell is an ordinary character: then nothing is taken and %NULL returned. */
static char *
take_quoted (const char **cursor,
             char         mark)
{
  g_autoptr(GString) cell = g_string_new (NULL);
  const char *c = *cursor + 1;

  for (; *c != '\0'; c++)
    {
      if (*c == '"' && c[1] != '"')
        break;

      if (*c == '"')
        c++;
      g_string_append_c (cell, *c);
    }

  if (*c != '"' || (c[1] != mark && !is_line_end (c[1])))
    return NULL;

  *cursor = c + 1;
  return g_strstrip (g_string_free (g_steal_pointer (&cell), FALSE));
}

static char *
take_cell (const char **cursor,
           char         mark)
{
  const char *start = *cursor;

  if (*start == '"')
    {
      char *quoted = take_quoted (cursor, mark);

      if (quoted != NULL)
        return quoted;
    }

  while (**cursor != mark && !is_line_end (**cursor))
    (*cursor)++;

  return g_strstrip (g_strndup (start, (gsize) (*cursor - start)));
}

static GPtrArray *
take_row (const char **cursor,
          char         mark)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, take_cell (cursor, mark));
  while (**cursor == mark && mark != '\0')
    {
      (*cursor)++;
      g_ptr_array_add (row, take_cell (cursor, mark));
    }

  skip_line_end (cursor);
  return row;
}

static gboolean
is_blank (const GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (*(const char *) g_ptr_array_index (row, i) != '\0')
      return FALSE;

  return TRUE;
}

/* The rows of @text, without blank ones at the end. With a @mark of '\0' each line is one cell. */
static GPtrArray *
split (const char *text,
       char        mark)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  while (*text != '\0')
    g_ptr_array_add (rows, take_row (&text, mark));

  while (rows->len > 0 && is_blank (g_ptr_array_index (rows, rows->len - 1)))
    g_ptr_array_set_size (rows, (int) rows->len - 1);

  return rows;
}

static gboolean
has_columns (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const GPtrArray *) g_ptr_array_index (rows, i))->len > 1)
      return TRUE;

  return FALSE;
}

static gboolean
is_even (const GPtrArray *rows)
{
  const GPtrArray *first = g_ptr_array_index (rows, 0);

  for (guint i = 1; i < rows->len; i++)
    if (((const GPtrArray *) g_ptr_array_index (rows, i))->len != first->len)
      return FALSE;

  return TRUE;
}

/* A line that is one number as it stands has a decimal comma. A comma before a space belongs to
 * a sentence, unless it is followed by the next number of a list. */
static gboolean
is_torn_by_commas (const char *line)
{
  gboolean is_quoted = FALSE;
  double number;

  if (san_number_parse (line, &number))
    return TRUE;

  for (const char *c = line; *c != '\0'; c++)
    {
      if (*c == '"')
        is_quoted = !is_quoted;
      else if (!is_quoted && g_str_has_prefix (c, ", ") && !g_ascii_isdigit (c[2]) && c[2] != '-')
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_comma_columns (const GPtrArray *rows,
                   const GPtrArray *lines)
{
  if (!has_columns (rows) || !is_even (rows))
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    if (is_torn_by_commas (g_ptr_array_index ((const GPtrArray *) g_ptr_array_index (lines, i), 0)))
      return FALSE;

  return TRUE;
}

GPtrArray *
san_clip_table_parse (const char *text)
{
  g_autoptr(GPtrArray) by_tabs = NULL;
  g_autoptr(GPtrArray) by_semicolons = NULL;
  g_autoptr(GPtrArray) by_commas = NULL;
  g_autoptr(GPtrArray) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    text += strlen (BYTE_ORDER_MARK);

  by_tabs = split (text, '\t');
  if (has_columns (by_tabs))
    return g_steal_pointer (&by_tabs);

  by_semicolons = split (text, ';');
  if (has_columns (by_semicolons))
    return g_steal_pointer (&by_semicolons);

  by_commas = split (text, ',');
  lines = split (text, '\0');
  if (has_comma_columns (by_commas, lines))
    return g_steal_pointer (&by_commas);

  return g_steal_pointer (&lines);
}
