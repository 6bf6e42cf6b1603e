/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-number.h"

#include <math.h>
#include <string.h>

/* The space, the tab, the no-break, figure, thin and narrow no-break space. */
static const char * const spaces[] = {
  " ", "\t", "\302\240", "\342\200\207", "\342\200\211", "\342\200\257",
};

/* The hyphen, the minus sign and the en dash that word processors put in its place. */
static const char * const minus_signs[] = { "-", "\342\210\222", "\342\200\223" };

static const char * const units[] = { "%", "\342\200\260" };

static gboolean
skip_any (const char         **cursor,
          const char * const  *words,
          gsize                n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_has_prefix (*cursor, words[i]))
      {
        *cursor += strlen (words[i]);
        return TRUE;
      }

  return FALSE;
}

static gboolean
skip_space (const char **cursor)
{
  return skip_any (cursor, spaces, G_N_ELEMENTS (spaces));
}

static void
skip_blank (const char **cursor)
{
  while (skip_space (cursor))
    ;
}

static void
take_sign (const char **cursor,
           GString     *plain)
{
  if (skip_any (cursor, minus_signs, G_N_ELEMENTS (minus_signs)))
    g_string_append_c (plain, '-');
  else if (**cursor == '+')
    (*cursor)++;
}

static gsize
take_digits (const char **cursor,
             GString     *plain)
{
  gsize n = 0;

  for (; g_ascii_isdigit (**cursor); (*cursor)++, n++)
    g_string_append_c (plain, **cursor);

  return n;
}

/* Takes digits and, behind one to three of them, groups of exactly three parted by one space (a tab
 * parts cells, not groups). What doesn't fit is left where it is: "12 34" has a text behind it. */
static gsize
take_grouped_digits (const char **cursor,
                     GString     *plain)
{
  gsize n = take_digits (cursor, plain);

  if (n == 0 || n > 3)
    return n;

  for (;;)
    {
      const char *next = *cursor;

      if (*next == '\t' || !skip_space (&next) || strspn (next, "0123456789") != 3)
        return n;

      n += take_digits (&next, plain);
      *cursor = next;
    }
}

static gboolean
take_exponent (const char **cursor,
               GString     *plain)
{
  if (**cursor != 'e' && **cursor != 'E')
    return TRUE;

  (*cursor)++;
  g_string_append_c (plain, 'e');
  take_sign (cursor, plain);
  return take_digits (cursor, plain) > 0;
}

gboolean
san_number_parse (const char *text,
                  double     *value)
{
  g_autoptr(GString) plain = g_string_new (NULL);
  const char *cursor = text;
  gsize n_digits;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  skip_blank (&cursor);
  take_sign (&cursor, plain);
  n_digits = take_grouped_digits (&cursor, plain);
  if (*cursor == '.' || *cursor == ',')
    {
      cursor++;
      g_string_append_c (plain, '.');
      n_digits += take_digits (&cursor, plain);
    }
  if (n_digits == 0 || !take_exponent (&cursor, plain))
    return FALSE;

  skip_blank (&cursor);
  skip_any (&cursor, units, G_N_ELEMENTS (units));
  skip_blank (&cursor);
  if (*cursor != '\0')
    return FALSE;

  *value = g_ascii_strtod (plain->str, NULL);
  return TRUE;
}

char *
san_number_to_string (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (value))
    return g_strdup ("");

  if (isinf (value))
    return g_strdup (value < 0 ? "-1e999" : "1e999");

  /* Whole numbers are written in full as long as all their digits are true. */
  if (fabs (value) < 1e15 && trunc (value) == value)
    return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.0f", value));

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  if (g_ascii_strtod (buffer, NULL) != value)
    g_ascii_formatd (buffer, sizeof buffer, "%.16g", value);
  if (g_ascii_strtod (buffer, NULL) != value)
    g_ascii_formatd (buffer, sizeof buffer, "%.17g", value);

  return g_strdup (buffer);
}
