/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a fuzz target over the files of the folders given, where there is no fuzzing engine: the
 * seeds and every input that once failed are thus part of the normal tests. */

#include <glib.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static guint
run_folder (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) folder = g_dir_open (path, 0, &error);
  const char *name;
  guint count = 0;

  if (folder == NULL)
    g_error ("%s", error->message);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *data = NULL;
      gsize length;

      if (!g_file_get_contents (file, &data, &length, &error))
        g_error ("%s", error->message);

      LLVMFuzzerTestOneInput ((const uint8_t *) data, length);
      count++;
    }

  return count;
}

int
main (int   argc,
      char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      guint count = run_folder (argv[i]);

      g_print ("%s: %u inputs\n", argv[i], count);
      if (count == 0)
        return 1;
    }

  return argc > 1 ? 0 : 1;
}
