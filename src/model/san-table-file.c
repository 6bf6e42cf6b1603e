/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/san-table-file.h"

#include <string.h>

#include <glib/gi18n.h>

#define MAX_MEGABYTES 4

static gboolean
has_mark (const char *data,
          gsize       length,
          const char *mark)
{
  const gsize size = strlen (mark);

  return length >= size && memcmp (data, mark, size) == 0;
}

static char *
convert (const char *data,
         gsize       length,
         const char *charset)
{
  return g_convert (data, (gssize) length, "UTF-8", charset, NULL, NULL, NULL);
}

/* Returns: (nullable): UTF-8 */
static char *
to_utf8 (const char *data,
         gsize       length)
{
  if (has_mark (data, length, "\xff\xfe"))
    return convert (data + 2, length - 2, "UTF-16LE");
  if (has_mark (data, length, "\xfe\xff"))
    return convert (data + 2, length - 2, "UTF-16BE");
  if (has_mark (data, length, "\xef\xbb\xbf"))
    return g_utf8_make_valid (data + 3, (gssize) length - 3);
  if (g_utf8_validate_len (data, length, NULL))
    return g_strndup (data, length);

  return convert (data, length, "WINDOWS-1251");
}

static const char *
skip_remarks (const char *text)
{
  while (*text == '#')
    {
      text += strcspn (text, "\r\n");
      text += strspn (text, "\r\n");
    }

  return text;
}

char *
san_table_file_decode (const char  *data,
                       gsize        length,
                       GError     **error)
{
  const gboolean is_wide = has_mark (data, length, "\xff\xfe")
                           || has_mark (data, length, "\xfe\xff");
  g_autofree char *text = NULL;

  g_return_val_if_fail (data != NULL, NULL);

  if (is_wide || memchr (data, '\0', length) == NULL)
    text = to_utf8 (data, length);
  if (text == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("This is not a table in a text file. Save it from the spreadsheet "
                             "as CSV and open that."));
      return NULL;
    }

  return g_strdup (skip_remarks (text));
}

static gboolean
check_file (GFile   *file,
            GError **error)
{
  g_autoptr(GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                       G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR
      && g_file_info_get_size (info) <= MAX_MEGABYTES * 1024 * 1024)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _("Only a text file of up to %d MB can be opened as a table."), MAX_MEGABYTES);
  return FALSE;
}

char *
san_table_file_read (GFile   *file,
                     GError **error)
{
  g_autofree char *data = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!check_file (file, error)
      || !g_file_load_contents (file, NULL, &data, &length, NULL, error))
    return NULL;

  return san_table_file_decode (data, length, error);
}
