/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/san-autosave.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>

typedef struct
{
  char *folder;
} Place;

static char *program;

static void
place_set_up (Place         *place,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *parent = g_dir_make_tmp ("sanstat-XXXXXX", &error);

  g_assert_no_error (error);
  place->folder = g_build_filename (parent, "state", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
place_tear_down (Place         *place,
                 gconstpointer  data)
{
  g_autofree char *parent = g_path_get_dirname (place->folder);

  remove_folder (place->folder);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
  g_free (place->folder);
}

static guint
count_files (Place      *place,
             const char *suffix)
{
  g_autoptr(GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      n++;

  return n;
}

static char *
dup_only_copy (Place *place)
{
  g_autoptr(GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".sanstat"))
      return g_build_filename (place->folder, name, NULL);

  g_assert_not_reached ();
}

static guint
count_leftovers (Place *place)
{
  g_autoptr(GPtrArray) leftovers = san_autosave_find_leftovers (place->folder);

  return leftovers->len;
}

static gboolean G_GNUC_NORETURN
give_up_cb (gpointer user_data)
{
  g_error ("nothing happened in time");
}

/* Runs the main loop until there are @n copies. */
static void
wait_for_copies (Place *place,
                 guint  n)
{
  guint deadline = g_timeout_add_seconds (30, give_up_cb, NULL);

  while (count_files (place, ".sanstat") != n)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (deadline);
}

static void
test_writes_after_change (Place         *place,
                          gconstpointer  data)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanAutosave) autosave = san_autosave_new (document, place->folder);
  g_autoptr(GFile) file = g_file_new_build_filename (place->folder, "saved", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (count_files (place, ""), ==, 0);
  san_document_set_text (document, SAN_DOCUMENT_TITLE, "Отчёт");
  wait_for_copies (place, 1);
  /* the session is alive */
  g_assert_cmpuint (count_leftovers (place), ==, 0);

  g_assert_true (san_document_save_file (document, file, NULL, &error));
  g_assert_no_error (error);
  wait_for_copies (place, 0);

  san_document_set_text (document, SAN_DOCUMENT_TITLE, "Отчёт 2");
  wait_for_copies (place, 1);
  san_autosave_finish (autosave);
  g_assert_cmpuint (count_files (place, ".sanstat"), ==, 0);
  g_assert_cmpuint (count_files (place, ".lock"), ==, 0);

  /* what comes after the end isn't kept */
  san_document_set_text (document, SAN_DOCUMENT_TITLE, "Отчёт 3");
  g_assert_false (g_main_context_pending (NULL));
}

static void
test_nothing_to_keep (Place         *place,
                      gconstpointer  data)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanAutosave) autosave = san_autosave_new (document, place->folder);
  g_autoptr(GError) error = NULL;

  g_assert_true (san_autosave_write (autosave, &error));
  san_document_set_modified (document, TRUE);
  g_assert_true (san_autosave_write (autosave, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (place, ""), ==, 0);
  g_assert_cmpuint (count_leftovers (place), ==, 0);
  san_autosave_finish (autosave);
}

static void
keep_error_cb (SanAutosave  *autosave,
               GError       *error,
               GError      **kept)
{
  *kept = g_error_copy (error);
}

/* The folder can't be made: the program is told, and goes on. */
static void
test_failed (Place         *place,
             gconstpointer  data)
{
  g_autofree char *file = g_strconcat (place->folder, "-file", NULL);
  g_autofree char *folder = g_build_filename (file, "below", NULL);
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanAutosave) autosave = NULL;
  g_autoptr(GError) told = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  autosave = san_autosave_new (document, folder);
  g_signal_connect (autosave, "failed", G_CALLBACK (keep_error_cb), &told);
  san_document_set_text (document, SAN_DOCUMENT_TITLE, "Отчёт");
  while (told == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (told, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);

  g_assert_false (san_autosave_write (autosave, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  san_autosave_finish (autosave);
  g_unlink (file);
}

static GSubprocess *
start_session (Place      *place,
               const char *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  GSubprocess *session = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program,
                                           "--session", place->folder, file, NULL);

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (session));
  line = g_data_input_stream_read_line_utf8 (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, "kept");
  return session;
}

static void
kill_session (GSubprocess *session)
{
  g_subprocess_send_signal (session, SIGKILL);
  g_assert_true (g_subprocess_wait (session, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (session));
}

static void
test_killed (Place         *place,
             gconstpointer  data)
{
  g_autoptr(GSubprocess) first = start_session (place, NULL);
  g_autoptr(GSubprocess) second = start_session (place, NULL);
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanAutosave) autosave = san_autosave_new (document, place->folder);
  g_autoptr(GPtrArray) leftovers = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (count_leftovers (place), ==, 0);
  kill_session (first);
  leftovers = san_autosave_find_leftovers (place->folder);
  g_assert_cmpuint (leftovers->len, ==, 1);

  g_assert_true (san_autosave_recover (autosave, g_ptr_array_index (leftovers, 0), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (san_document_get_text (document, SAN_DOCUMENT_TITLE), ==, "Не потеряно");
  g_assert_true (san_document_get_modified (document));
  g_assert_null (san_document_get_file (document));
  g_assert_cmpuint (count_leftovers (place), ==, 0);
  /* the copies of the other session and of this one */
  g_assert_cmpuint (count_files (place, ".sanstat"), ==, 2);

  kill_session (second);
  g_assert_cmpuint (count_leftovers (place), ==, 1);
  san_autosave_finish (autosave);
}

/* What was saved before stays with its file: saving writes there, not where one has to choose. */
static void
test_killed_with_file (Place         *place,
                       gconstpointer  data)
{
  g_autofree char *path = g_strconcat (place->folder, " % Отчёт.sanstat", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GSubprocess) session = start_session (place, path);
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanAutosave) autosave = san_autosave_new (document, place->folder);
  g_autoptr(GPtrArray) leftovers = NULL;
  g_autoptr(GError) error = NULL;

  /* the second round has the copy of the first */
  kill_session (session);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr(SanDocument) recovered = san_document_new ();
      g_autoptr(SanAutosave) keeper = san_autosave_new (recovered, place->folder);
      g_autoptr(GPtrArray) found = san_autosave_find_leftovers (place->folder);

      g_assert_cmpuint (found->len, ==, 1);
      g_assert_true (san_autosave_recover (keeper, g_ptr_array_index (found, 0), &error));
      g_assert_no_error (error);
      g_assert_true (g_file_equal (san_document_get_file (recovered), file));
      g_assert_true (san_document_get_modified (recovered));
    }

  leftovers = san_autosave_find_leftovers (place->folder);
  g_assert_true (san_autosave_recover (autosave, g_ptr_array_index (leftovers, 0), &error));
  g_assert_true (san_document_save_file (document, san_document_get_file (document), NULL, &error));
  g_assert_true (san_document_load_file (document, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (san_document_get_text (document, SAN_DOCUMENT_TITLE), ==, "Не потеряно");
  san_autosave_finish (autosave);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Two programs that start at the same time: only one of them brings the document back. */
static void
test_recovered_by_another (Place         *place,
                           gconstpointer  data)
{
  g_autoptr(GSubprocess) session = start_session (place, NULL);
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanAutosave) autosave = san_autosave_new (document, place->folder);
  g_autoptr(GPtrArray) leftovers = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *lock_path = NULL;
  int lock;

  kill_session (session);
  leftovers = san_autosave_find_leftovers (place->folder);
  g_assert_cmpuint (leftovers->len, ==, 1);
  lock_path = g_strconcat (g_file_peek_path (g_ptr_array_index (leftovers, 0)), ".lock", NULL);
  lock = g_open (lock_path, O_RDWR, 0);
  g_assert_cmpint (flock (lock, LOCK_EX | LOCK_NB), ==, 0);

  g_assert_false (san_autosave_recover (autosave, g_ptr_array_index (leftovers, 0), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK);
  g_assert_true (san_document_is_empty (document));
  g_clear_error (&error);

  close (lock);
  g_assert_true (san_autosave_recover (autosave, g_ptr_array_index (leftovers, 0), &error));
  g_assert_no_error (error);
  san_autosave_finish (autosave);
}

static void
test_damaged_leftover (Place         *place,
                       gconstpointer  data)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanAutosave) autosave = san_autosave_new (document, place->folder);
  g_autofree char *path = g_build_filename (place->folder, "recovery-x.sanstat", NULL);
  g_autofree char *other = g_build_filename (place->folder, "report.sanstat", NULL);
  g_autoptr(GPtrArray) leftovers = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (place->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{\"format\":", -1, NULL));
  g_assert_true (g_file_set_contents (other, "{}", -1, NULL));
  leftovers = san_autosave_find_leftovers (place->folder);
  g_assert_cmpuint (leftovers->len, ==, 1);
  g_assert_false (san_autosave_recover (autosave, g_ptr_array_index (leftovers, 0), &error));
  g_assert_nonnull (error);
  /* nothing is thrown away that could not be read */
  g_assert_cmpuint (count_leftovers (place), ==, 1);
  san_autosave_remove_leftover (g_ptr_array_index (leftovers, 0));
  g_assert_cmpuint (count_leftovers (place), ==, 0);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  san_autosave_finish (autosave);
}

/* Killed while it wrote: what was on its way is of no use to anybody, what is still written is. */
static void
test_killed_while_writing (Place         *place,
                           gconstpointer  data)
{
  g_autoptr(GSubprocess) alive = start_session (place, NULL);
  g_autofree char *copy = dup_only_copy (place);
  g_autofree char *ours = g_strconcat (copy, ".AB12CD", NULL);
  g_autofree char *other = g_build_filename (place->folder, "recovery-1.sanstat.AB12CD", NULL);
  g_autofree char *stranger = g_build_filename (place->folder, "notes.sanstat.AB12CD", NULL);
  const char *paths[] = { ours, other, stranger };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_assert_true (g_file_set_contents (paths[i], "{", 1, NULL));

  g_assert_cmpuint (count_leftovers (place), ==, 0);
  g_assert_true (g_file_test (ours, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (stranger, G_FILE_TEST_EXISTS));

  kill_session (alive);
  g_assert_cmpuint (count_leftovers (place), ==, 1);
  g_assert_false (g_file_test (ours, G_FILE_TEST_EXISTS));
}

/* A session for the tests to kill: it keeps a document and then waits for its end. */
static int
run_session (const char *folder,
             const char *path)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanAutosave) autosave = san_autosave_new (document, folder);
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr(GError) error = NULL;

  if (file != NULL && !san_document_save_file (document, file, NULL, &error))
    g_error ("%s", error->message);

  san_document_set_text (document, SAN_DOCUMENT_TITLE, "Не потеряно");
  if (!san_autosave_write (autosave, &error))
    g_error ("%s", error->message);

  puts ("kept");
  fflush (stdout);
  g_main_loop_run (loop);
  return 0;
}

int
main (int    argc,
      char **argv)
{
  if (argc >= 3 && strcmp (argv[1], "--session") == 0)
    return run_session (argv[2], argv[3]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/autosave/writes-after-change", Place, NULL, place_set_up, test_writes_after_change,
              place_tear_down);
  g_test_add ("/autosave/nothing-to-keep", Place, NULL, place_set_up, test_nothing_to_keep,
              place_tear_down);
  g_test_add ("/autosave/failed", Place, NULL, place_set_up, test_failed, place_tear_down);
  g_test_add ("/autosave/killed", Place, NULL, place_set_up, test_killed, place_tear_down);
  g_test_add ("/autosave/killed-with-file", Place, NULL, place_set_up, test_killed_with_file,
              place_tear_down);
  g_test_add ("/autosave/recovered-by-another", Place, NULL, place_set_up,
              test_recovered_by_another, place_tear_down);
  g_test_add ("/autosave/killed-while-writing", Place, NULL, place_set_up,
              test_killed_while_writing, place_tear_down);
  g_test_add ("/autosave/damaged-leftover", Place, NULL, place_set_up, test_damaged_leftover,
              place_tear_down);

  return g_test_run ();
}
