/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "model/san-table-file.h"

typedef struct
{
  const char *name;
  const char *data;
  gssize      length;    /* -1 up to the zero byte */
  const char *text;      /* NULL where it is refused */
} DecodeCase;

/* Encoded by iconv(1). */
static const DecodeCase cases[] = {
  { "utf-8", "Грипп;5\n", -1, "Грипп;5\n" },
  { "utf-8-with-mark", "\xef\xbb\xbfГрипп;5\n", -1, "Грипп;5\n" },
  { "windows-1251", "\xc3\xf0\xe8\xef\xef;5\n", -1, "Грипп;5\n" },
  { "utf-16-le", "\xff\xfe\x13\x04;\0005\0", 8, "Г;5" },
  { "utf-16-be", "\xfe\xff\x04\x13\0;\0005", 8, "Г;5" },
  { "remarks", "# about\r\n# more\r\na;1\n#b;2\n", -1, "a;1\n#b;2\n" },
  { "remarks-only", "# about", -1, "" },
  { "broken-after-mark", "\xef\xbb\xbf""a\xff", -1, "a\xef\xbf\xbd" },
  { "empty", "", 0, "" },
  { "half-utf-16", "\xff\xfe\x13", 3, NULL },
  { "binary", "PK\003\004\0\0", 6, NULL },
  { "no-encoding-has-it", "\x98\xff", -1, NULL },
};

static void
test_decode (gconstpointer data)
{
  const DecodeCase *c = data;
  const gsize length = c->length < 0 ? strlen (c->data) : (gsize) c->length;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = san_table_file_decode (c->data, length, &error);

  g_assert_cmpstr (text, ==, c->text);
  if (c->text == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  else
    g_assert_no_error (error);
}

static void
test_read (void)
{
  const gsize limit = 4 * 1024 * 1024;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("san-table-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autofree char *large = g_malloc (limit + 1);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFile) directory = g_file_new_for_path (folder);
  g_autofree char *text = NULL;

  g_assert_null (san_table_file_read (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (san_table_file_read (directory, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);

  memset (large, '1', limit + 1);
  g_file_set_contents (path, large, (gssize) limit + 1, &error);
  g_assert_no_error (error);
  g_assert_null (san_table_file_read (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "4"));
  g_clear_error (&error);

  g_file_set_contents (path, large, (gssize) limit, &error);
  text = san_table_file_read (file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (text), ==, limit);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-file/read", test_read);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/table-file/decode/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_decode);
    }

  return g_test_run ();
}
