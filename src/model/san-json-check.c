/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/san-json-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/san-error.h"

/* Deeper nesting has no use here, and json-glib reads by recursion. */
#define MAX_DEPTH 64

/* @copied marks how far the text went into @clean. */
typedef struct
{
  const char *cursor;
  const char *end;
  const char *copied;
  GString    *clean;
  guint       depth;
} Checker;

static gboolean check_value (Checker *checker);

static char
peek (const Checker *checker)
{
  return checker->cursor < checker->end ? *checker->cursor : '\0';
}

static gboolean
accept (Checker *checker,
        char     expected)
{
  if (checker->cursor == checker->end || *checker->cursor != expected)
    return FALSE;

  checker->cursor++;
  return TRUE;
}

static void
skip_blank (Checker *checker)
{
  while (peek (checker) != '\0' && strchr (" \t\r\n", peek (checker)) != NULL)
    checker->cursor++;
}

static gsize
skip_digits (Checker *checker)
{
  const char *start = checker->cursor;

  while (g_ascii_isdigit (peek (checker)))
    checker->cursor++;

  return (gsize) (checker->cursor - start);
}

static void
copy_up_to_cursor (Checker *checker)
{
  g_string_append_len (checker->clean, checker->copied, checker->cursor - checker->copied);
  checker->copied = checker->cursor;
}

/* A gint64 has no -0 and ends at 2^63: such integers become doubles. */
static void
widen_integer (Checker    *checker,
               const char *start)
{
  g_autofree char *literal = g_strndup (start, (gsize) (checker->cursor - start));

  if (strcmp (literal, "-0") != 0
      && g_ascii_string_to_signed (literal, 10, G_MININT64, G_MAXINT64, NULL, NULL))
    return;

  copy_up_to_cursor (checker);
  g_string_append (checker->clean, ".0");
}

static gboolean
check_number (Checker *checker)
{
  const char *start = checker->cursor;
  gboolean is_integer = TRUE;

  accept (checker, '-');
  if (!accept (checker, '0') && skip_digits (checker) == 0)
    return FALSE;

  if (accept (checker, '.'))
    {
      is_integer = FALSE;
      if (skip_digits (checker) == 0)
        return FALSE;
    }
  if (accept (checker, 'e') || accept (checker, 'E'))
    {
      is_integer = FALSE;
      if (!accept (checker, '+'))
        accept (checker, '-');
      if (skip_digits (checker) == 0)
        return FALSE;
    }
  if (is_integer)
    widen_integer (checker, start);

  return TRUE;
}

static gboolean
take_unit (Checker  *checker,
           gunichar *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (peek (checker)))
        return FALSE;

      *unit = *unit << 4 | (gunichar) g_ascii_xdigit_value (peek (checker));
      checker->cursor++;
    }

  return TRUE;
}

/* A lone half of a surrogate pair and U+0000 have no place in a UTF-8 string of C. */
static gboolean
check_unicode_escape (Checker *checker)
{
  gunichar unit;

  if (!take_unit (checker, &unit) || unit == 0)
    return FALSE;

  if (unit >= 0xdc00 && unit <= 0xdfff)
    return FALSE;

  if (unit < 0xd800 || unit > 0xdbff)
    return TRUE;

  return accept (checker, '\\') && accept (checker, 'u') && take_unit (checker, &unit)
         && unit >= 0xdc00 && unit <= 0xdfff;
}

static gboolean
check_escape (Checker *checker)
{
  if (accept (checker, 'u'))
    return check_unicode_escape (checker);

  if (peek (checker) == '\0' || strchr ("\"\\/bfnrt", peek (checker)) == NULL)
    return FALSE;

  checker->cursor++;
  return TRUE;
}

static gboolean
check_string (Checker *checker)
{
  if (!accept (checker, '"'))
    return FALSE;

  while (checker->cursor < checker->end && (guchar) *checker->cursor >= ' ')
    {
      if (accept (checker, '"'))
        return TRUE;

      if (!accept (checker, '\\'))
        checker->cursor++;
      else if (!check_escape (checker))
        return FALSE;
    }

  return FALSE;
}

static gboolean
check_member (Checker *checker)
{
  skip_blank (checker);
  if (!check_string (checker))
    return FALSE;

  skip_blank (checker);
  return accept (checker, ':') && check_value (checker);
}

/* The rest of an array or object behind its opening bracket. */
static gboolean
check_container (Checker  *checker,
                 char      closing,
                 gboolean (*check_item) (Checker *))
{
  if (++checker->depth > MAX_DEPTH)
    return FALSE;

  skip_blank (checker);
  if (!accept (checker, closing))
    {
      do
        if (!check_item (checker))
          return FALSE;
      while (accept (checker, ','));

      if (!accept (checker, closing))
        return FALSE;
    }

  checker->depth--;
  return TRUE;
}

static gboolean
check_word (Checker *checker)
{
  static const char * const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (checker->end - checker->cursor) >= length
          && memcmp (checker->cursor, words[i], length) == 0)
        {
          checker->cursor += length;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
check_scalar (Checker *checker)
{
  if (peek (checker) == '"')
    return check_string (checker);

  if (peek (checker) == '-' || g_ascii_isdigit (peek (checker)))
    return check_number (checker);

  return check_word (checker);
}

static gboolean
check_value (Checker *checker)
{
  gboolean valid;

  skip_blank (checker);
  if (accept (checker, '{'))
    valid = check_container (checker, '}', check_member);
  else if (accept (checker, '['))
    valid = check_container (checker, ']', check_value);
  else
    valid = check_scalar (checker);

  skip_blank (checker);
  return valid;
}

static guint
line_of (const char *text,
         const char *position)
{
  guint line = 1;

  for (; text < position; text++)
    if (*text == '\n')
      line++;

  return line;
}

char *
san_json_check (const char  *text,
                gsize        length,
                GError     **error)
{
  Checker checker = { text, text + length, text };
  g_autoptr(GString) clean = g_string_sized_new (length);
  const char *invalid = NULL;

  checker.clean = clean;
  if (!g_utf8_validate_len (text, length, &invalid))
    checker.cursor = invalid;
  else if (check_value (&checker) && checker.cursor == checker.end)
    {
      copy_up_to_cursor (&checker);
      return g_string_free (g_steal_pointer (&clean), FALSE);
    }

  san_error_set (error, SAN_ERROR_BAD_JSON, NULL, _("This is not valid JSON: see line %u."),
                 line_of (text, checker.cursor));
  return NULL;
}
