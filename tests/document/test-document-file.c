/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "core/san-error.h"
#include "document-helpers.h"

static void
test_round_trip (void)
{
  g_autoptr(SanDocument) document = new_whole ();
  SanEntry *entry = san_document_get_entry (document, 0);

  g_assert_false (san_document_get_modified (document));
  g_assert_false (san_document_can_undo (document));
  g_assert_false (san_document_is_empty (document));
  g_assert_null (san_document_get_file (document));
  g_assert_cmpstr (san_document_get_text (document, SAN_DOCUMENT_TITLE), ==,
                   "Практическая работа № 3");
  g_assert_cmpstr (san_document_get_text (document, SAN_DOCUMENT_VARIANT), ==, "7");
  g_assert_cmpstr (san_document_get_text (document, SAN_DOCUMENT_CHAIR), ==,
                   "Кафедра общественного здоровья");
  g_assert_cmpuint (san_document_get_n_entries (document), ==, 2);
  g_assert_cmpstr (san_entry_get_id (entry), ==, "first");
  g_assert_cmpstr (san_entry_get_method (entry), ==, "structure");
  g_assert_cmpstr (san_entry_get_heading (entry), ==, "Причины смерти");
  g_assert_cmpstr (san_entry_get_charts (entry)[1], ==, "bar");
  g_assert_nonnull (san_document_get_draft (document, "intensity"));
  g_assert_null (san_document_get_draft (document, "structure"));
  assert_text (document, whole);
}

static void
test_empty (void)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(SanDocument) other = new_whole ();
  g_autoptr(GBytes) bytes = san_document_to_bytes (document);
  g_autoptr(GError) error = NULL;

  g_assert_true (san_document_is_empty (document));
  g_assert_true (san_document_load_bytes (other, bytes, &error));
  g_assert_no_error (error);
  g_assert_true (san_document_is_empty (other));
}

/* What an older or a shorter file doesn't have is empty; what a version doesn't know is ignored. */
static void
test_few_members (void)
{
  const char *text = "{\"version\":1,\"format\":\"sanstat\",\"colour\":\"red\",\"title\":\"A\","
                     "\"entries\":[{\"method\":\"m\",\"draft\":{},\"colour\":1}]}";
  g_autoptr(SanDocument) document = new_whole ();
  g_autoptr(GError) error = NULL;

  g_assert_true (load_text (document, text, strlen (text), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (san_document_get_text (document, SAN_DOCUMENT_TITLE), ==, "A");
  g_assert_cmpstr (san_document_get_text (document, SAN_DOCUMENT_STUDENT), ==, "");
  g_assert_false (san_document_get_figure_tables (document));
  g_assert_cmpuint (strlen (san_entry_get_id (san_document_get_entry (document, 0))), ==, 36);
}

static void
test_shared_id (void)
{
  const char *text = "{\"format\":\"sanstat\",\"version\":1,\"entries\":["
                     "{\"id\":\"a\",\"method\":\"m\",\"draft\":{}},"
                     "{\"id\":\"a\",\"method\":\"n\",\"draft\":{}},"
                     "{\"id\":\"\",\"method\":\"o\",\"draft\":{}}]}";
  g_autoptr(SanDocument) document = san_document_new ();

  g_assert_true (load_text (document, text, strlen (text), NULL));
  g_assert_cmpstr (san_entry_get_id (san_document_get_entry (document, 0)), ==, "a");
  g_assert_cmpuint (strlen (san_entry_get_id (san_document_get_entry (document, 1))), ==, 36);
  g_assert_cmpuint (strlen (san_entry_get_id (san_document_get_entry (document, 2))), ==, 36);
}

typedef struct
{
  const char *text;
  const char *field;
  const char *place;   /* to be named in the message */
} DamagedCase;

#define HEAD "{\"format\":\"sanstat\",\"version\":1,"
#define ENTRY HEAD "\"entries\":[{\"method\":\"m\",\"draft\":{}},{"
#define ENTRY_REST "\"method\":\"m\",\"draft\":{}}]}"

static const DamagedCase damaged[] = {
  { "", NULL, "not made by Sanstat" },
  { "{\"format\": broken", NULL, "not made by Sanstat" },
  { "[]", NULL, "not made by Sanstat" },
  { "{}", "format", "Sanstat" },
  { "{\"version\":1}", "format", "Sanstat" },
  { "{\"format\":\"other\",\"version\":1}", "format", "Sanstat" },
  { "{\"format\":5,\"version\":1}", "format", "Sanstat" },
  { "{\"format\":null,\"version\":1}", "format", "Sanstat" },
  { "{\"format\":[\"sanstat\"],\"version\":1}", "format", "Sanstat" },
  { "{\"format\":\"sanstat\"}", "version", "version" },
  { "{\"format\":\"sanstat\",\"version\":\"1\"}", "version", "version" },
  { "{\"format\":\"sanstat\",\"version\":1.5}", "version", "version" },
  { "{\"format\":\"sanstat\",\"version\":0}", "version", "version" },
  { "{\"format\":\"sanstat\",\"version\":-1}", "version", "version" },
  { "{\"format\":\"sanstat\",\"version\":null}", "version", "version" },
  { "{\"format\":\"sanstat\",\"version\":{}}", "version", "version" },
  { HEAD "\"title\":5}", "title", "title" },
  { HEAD "\"title\":null}", "title", "title" },
  { HEAD "\"student\":[]}", "student", "student" },
  { HEAD "\"group\":312}", "group", "group" },
  { HEAD "\"teacher\":{}}", "teacher", "teacher" },
  { HEAD "\"variant\":true}", "variant", "variant" },
  { HEAD "\"chair\":[]}", "chair", "chair" },
  { HEAD "\"figure_tables\":1}", "figure_tables", "figure_tables" },
  { HEAD "\"entries\":{}}", "entries", "entries" },
  { HEAD "\"entries\":null}", "entries", "entries" },
  { HEAD "\"entries\":[5]}", "entries", "entries[0]" },
  { HEAD "\"entries\":[null]}", "entries", "entries[0]" },
  { HEAD "\"entries\":[{\"draft\":{}}]}", "entries", "entries[0].method" },
  { HEAD "\"entries\":[{\"method\":5,\"draft\":{}}]}", "entries", "entries[0].method" },
  { HEAD "\"entries\":[{\"method\":\"\",\"draft\":{}}]}", "entries", "entries[0].method" },
  { HEAD "\"entries\":[{\"method\":\"m\"}]}", "entries", "entries[0].draft" },
  { HEAD "\"entries\":[{\"method\":\"m\",\"draft\":[]}]}", "entries", "entries[0].draft" },
  { ENTRY "\"id\":5," ENTRY_REST, "entries", "entries[1].id" },
  { ENTRY "\"heading\":null," ENTRY_REST, "entries", "entries[1].heading" },
  { ENTRY "\"charts\":\"bar\"," ENTRY_REST, "entries", "entries[1].charts" },
  { ENTRY "\"charts\":[\"bar\",5]," ENTRY_REST, "entries", "entries[1].charts" },
  { HEAD "\"drafts\":[]}", "drafts", "drafts" },
  { HEAD "\"drafts\":{\"m\":5}}", "drafts", "drafts.m" },
  { HEAD "\"drafts\":{\"m\":null}}", "drafts", "drafts.m" },
};

static void
test_damaged (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr(SanDocument) document = new_whole ();
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", damaged[i].text);
      g_assert_false (load_text (document, damaged[i].text, strlen (damaged[i].text), &error));
      g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
      g_assert_cmpstr (san_error_get_field (error), ==, damaged[i].field);
      g_assert_nonnull (strstr (error->message, damaged[i].place));
      assert_text (document, whole);
    }
}

static void
test_newer_version (void)
{
  const char *text = "{\"format\":\"sanstat\",\"version\":2,\"title\":5}";
  g_autoptr(SanDocument) document = new_whole ();
  g_autoptr(GError) error = NULL;

  g_assert_false (load_text (document, text, strlen (text), &error));
  g_assert_error (error, SAN_ERROR, SAN_ERROR_OUT_OF_RANGE);
  g_assert_cmpstr (san_error_get_field (error), ==, "version");
  g_assert_nonnull (strstr (error->message, "newer"));
  assert_text (document, whole);
}

/* A file cut off anywhere is refused and changes nothing. */
static void
test_truncated (void)
{
  g_autoptr(SanDocument) document = new_whole ();
  gsize length = strlen (whole) - 2;

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (load_text (document, whole, i, &error));
      g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
    }
  assert_text (document, whole);
}

/* One changed byte is refused, or read as a document that can be written again. */
static void
test_flipped (void)
{
  for (gsize i = 0; i < strlen (whole); i++)
    {
      g_autoptr(SanDocument) document = san_document_new ();
      g_autoptr(SanDocument) again = san_document_new ();
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *text = g_strdup (whole);

      text[i] = (char) (text[i] ^ (1 << g_test_rand_int_range (0, 8)));
      if (!load_text (document, text, strlen (whole), &error))
        {
          g_assert_nonnull (error);
          continue;
        }
      bytes = san_document_to_bytes (document);
      g_assert_true (san_document_load_bytes (again, bytes, NULL));
    }
}

static void
test_garbage (void)
{
  const gsize size = 10 * 1024 * 1024;
  g_autofree char *garbage = g_malloc (size);
  g_autofree char *brackets = g_strnfill (size, '[');
  g_autofree char *spaces = g_strnfill (size, ' ');
  g_autoptr(SanDocument) document = new_whole ();

  for (gsize i = 0; i < size; i++)
    garbage[i] = (char) g_test_rand_int ();

  g_assert_false (load_text (document, garbage, size, NULL));
  g_assert_false (load_text (document, brackets, size, NULL));
  g_assert_false (load_text (document, spaces, size, NULL));
  assert_text (document, whole);
}

static void
test_too_large (void)
{
  const gsize size = 32 * 1024 * 1024 + 1;
  g_autofree char *spaces = g_strnfill (size, ' ');
  g_autoptr(SanDocument) document = new_whole ();
  g_autoptr(GError) error = NULL;

  memcpy (spaces, whole, strlen (whole));
  g_assert_true (load_text (document, spaces, size - 1, NULL));
  g_assert_false (load_text (document, spaces, size, &error));
  g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
}

static void
test_too_many_entries (void)
{
  g_autoptr(GString) text = g_string_new (HEAD "\"entries\":[");
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(GError) error = NULL;

  for (int i = 0; i < 1001; i++)
    g_string_append_printf (text, "%s{\"method\":\"m\",\"draft\":{}}", i > 0 ? "," : "");
  g_string_append (text, "]}");
  g_assert_false (load_text (document, text->str, text->len, &error));
  g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
}

/* --- files --- */

typedef struct
{
  char  *folder;
  GFile *file;
} Place;

static void
place_set_up (Place         *place,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  place->folder = g_dir_make_tmp ("sanstat-XXXXXX", &error);
  g_assert_no_error (error);
  place->file = g_file_new_build_filename (place->folder, "Работа 1.sanstat", NULL);
}

static void
place_tear_down (Place         *place,
                 gconstpointer  data)
{
  g_unlink (g_file_peek_path (place->file));
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_object_unref (place->file);
  g_free (place->folder);
}

static void
test_save_and_load (Place         *place,
                    gconstpointer  data)
{
  g_autoptr(SanDocument) document = new_whole ();
  g_autoptr(SanDocument) other = san_document_new ();
  g_autoptr(GError) error = NULL;

  san_document_set_text (document, SAN_DOCUMENT_GROUP, "313");
  g_assert_true (san_document_get_modified (document));
  g_assert_true (san_document_save_file (document, place->file, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (san_document_get_modified (document));
  g_assert_true (g_file_equal (san_document_get_file (document), place->file));

  g_assert_true (san_document_load_file (other, place->file, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (san_document_get_text (other, SAN_DOCUMENT_GROUP), ==, "313");
  g_assert_true (g_file_equal (san_document_get_file (other), place->file));
  g_assert_false (san_document_get_modified (other));
}

static void
test_no_file (Place         *place,
              gconstpointer  data)
{
  g_autoptr(SanDocument) document = new_whole ();
  g_autoptr(GFile) folder = g_file_new_for_path (place->folder);
  g_autoptr(GFile) device = g_file_new_for_path ("/dev/zero");
  g_autoptr(GFile) nowhere = g_file_new_build_filename (place->folder, "no", "folder", NULL);
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) is_folder = NULL;
  g_autoptr(GError) is_device = NULL;
  g_autoptr(GError) unwritable = NULL;

  g_assert_false (san_document_load_file (document, place->file, NULL, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (strstr (missing->message, place->folder));
  g_assert_false (san_document_load_file (document, folder, NULL, &is_folder));
  g_assert_error (is_folder, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_false (san_document_load_file (document, device, NULL, &is_device));
  g_assert_error (is_device, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_false (san_document_save_file (document, nowhere, NULL, &unwritable));
  g_assert_error (unwritable, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (san_document_get_file (document));
  assert_text (document, whole);
}

/* A file that only says it is large is not read into memory. */
static void
test_huge_file (Place         *place,
                gconstpointer  data)
{
  g_autoptr(SanDocument) document = new_whole ();
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (place->file), "{", 1, NULL));
  g_assert_cmpint (truncate (g_file_peek_path (place->file), G_GINT64_CONSTANT (1) << 40), ==, 0);
  g_assert_false (san_document_load_file (document, place->file, NULL, &error));
  g_assert_error (error, SAN_ERROR, SAN_ERROR_BAD_JSON);
  assert_text (document, whole);
}

/* The disk is full in the midst of saving: the old file stays whole, and nothing else lies about. */
static void
test_failed_save (Place         *place,
                  gconstpointer  data)
{
  const struct rlimit tight = { 64, RLIM_INFINITY }, wide = { RLIM_INFINITY, RLIM_INFINITY };
  g_autoptr(SanDocument) document = new_whole ();
  g_autoptr(GError) error = NULL;
  g_autofree char *kept = NULL;
  gboolean is_saved;

  g_assert_true (san_document_save_file (document, place->file, NULL, NULL));
  san_document_set_text (document, SAN_DOCUMENT_GROUP, "313");

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  is_saved = san_document_save_file (document, place->file, NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &wide), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  g_assert_false (is_saved);
  g_assert_nonnull (error);
  g_assert_true (san_document_get_modified (document));
  g_assert_true (g_file_get_contents (g_file_peek_path (place->file), &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, whole);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-file/round-trip", test_round_trip);
  g_test_add_func ("/document-file/empty", test_empty);
  g_test_add_func ("/document-file/few-members", test_few_members);
  g_test_add_func ("/document-file/shared-id", test_shared_id);
  g_test_add_func ("/document-file/damaged", test_damaged);
  g_test_add_func ("/document-file/newer-version", test_newer_version);
  g_test_add_func ("/document-file/truncated", test_truncated);
  g_test_add_func ("/document-file/flipped", test_flipped);
  g_test_add_func ("/document-file/garbage", test_garbage);
  g_test_add_func ("/document-file/too-large", test_too_large);
  g_test_add_func ("/document-file/too-many-entries", test_too_many_entries);
  g_test_add ("/document-file/save-and-load", Place, NULL, place_set_up, test_save_and_load,
              place_tear_down);
  g_test_add ("/document-file/no-file", Place, NULL, place_set_up, test_no_file,
              place_tear_down);
  g_test_add ("/document-file/huge-file", Place, NULL, place_set_up, test_huge_file,
              place_tear_down);
  g_test_add ("/document-file/failed-save", Place, NULL, place_set_up, test_failed_save,
              place_tear_down);

  return g_test_run ();
}
