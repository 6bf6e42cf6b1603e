/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-session.h"

#include <glib/gstdio.h>

#include "methods/san-registry.h"
#include "model/san-language.h"

typedef struct
{
  char            *folder;
  SanSession      *session;
  SanDocument     *document;
  const SanMethod *intensity;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("sanstat-XXXXXX", NULL);
  fixture->session = san_session_new (fixture->folder);
  fixture->document = san_session_get_document (fixture->session);
  fixture->intensity = san_registry_find ("intensity");
  g_assert_nonnull (fixture->intensity);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  san_autosave_finish (san_session_get_autosave (fixture->session));
  g_assert_finalize_object (fixture->session);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* 50 events among 2000 people: 25 per mille. */
static void
type_task (Fixture *fixture)
{
  SanDraft *draft = san_session_get_draft (fixture->session, fixture->intensity);

  san_draft_set_text (draft, "subject", "Measles");
  san_draft_set_text (draft, "events", "50");
  san_draft_set_text (draft, "population", "2000");
}

static const char *
events_of (SanSession *session)
{
  return san_draft_get_text (san_session_get_draft (session, san_registry_find ("intensity")), "events");
}

static void
test_typing_is_kept (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_false (san_document_get_modified (fixture->document));
  type_task (fixture);
  g_assert_true (san_document_get_modified (fixture->document));
  g_assert_nonnull (san_document_get_draft (fixture->document, "intensity"));
  g_assert_true (san_session_get_draft (fixture->session, fixture->intensity)
                 == san_session_get_draft (fixture->session, fixture->intensity));

  san_draft_clear (san_session_get_draft (fixture->session, fixture->intensity));
  g_assert_null (san_document_get_draft (fixture->document, "intensity"));
  g_assert_true (san_document_is_empty (fixture->document));
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(SanSession) other = san_session_new (fixture->folder);
  g_autofree char *path = g_build_filename (fixture->folder, "a.sanstat", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  SanDocument *loaded;

  type_task (fixture);
  san_session_set_charts (fixture->session, fixture->intensity, "strip");
  san_session_add_to_report (fixture->session, fixture->intensity);
  g_assert_true (san_document_save_file (fixture->document, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (san_document_get_modified (fixture->document));

  loaded = san_session_get_document (other);
  g_assert_true (san_document_load_file (loaded, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (san_session_get_method (other) == fixture->intensity);
  g_assert_cmpstr (events_of (other), ==, "50");
  g_assert_cmpuint (san_document_get_n_entries (loaded), ==, 1);
  g_assert_cmpstr (san_entry_get_charts (san_document_get_entry (loaded, 0))[0], ==, "strip");
  name = san_session_dup_name (other);
  g_assert_cmpstr (name, ==, "a.sanstat");
  g_unlink (path);
}

static void
test_open_entry (Fixture       *fixture,
                 gconstpointer  data)
{
  SanDraft *draft = san_session_get_draft (fixture->session, fixture->intensity);
  SanEntry *entry;

  type_task (fixture);
  san_session_add_to_report (fixture->session, fixture->intensity);
  san_draft_set_text (draft, "events", "7");
  entry = san_document_get_entry (fixture->document, 0);
  g_assert_true (san_session_open_entry (fixture->session, entry) == fixture->intensity);
  g_assert_cmpstr (san_draft_get_text (draft, "events"), ==, "50");
  san_draft_undo (draft);
  g_assert_cmpstr (san_draft_get_text (draft, "events"), ==, "7");
}

static void
test_open_unknown (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(JsonNode) draft = san_draft_save (san_session_get_draft (fixture->session,
                                                                     fixture->intensity));
  g_autoptr(SanEntry) unknown = san_entry_new ("no-such-calculation", draft);

  g_assert_null (san_session_open_entry (fixture->session, unknown));
}

/* As after `kill -9`: the copy is there and its owner is not. */
static void
test_recovery (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(SanSession) crashed = san_session_new (fixture->folder);
  g_autoptr(GPtrArray) leftovers = NULL;
  g_autoptr(GError) error = NULL;

  san_draft_set_text (san_session_get_draft (crashed, fixture->intensity), "events", "31");
  g_assert_true (san_autosave_write (san_session_get_autosave (crashed), &error));
  g_clear_object (&crashed);

  leftovers = san_autosave_find_leftovers (fixture->folder);
  g_assert_cmpuint (leftovers->len, ==, 1);
  g_assert_true (san_autosave_recover (san_session_get_autosave (fixture->session),
                                       g_ptr_array_index (leftovers, 0), &error));
  g_assert_no_error (error);
  g_assert_true (san_session_get_method (fixture->session) == fixture->intensity);
  g_assert_cmpstr (events_of (fixture->session), ==, "31");
  g_assert_true (san_document_get_modified (fixture->document));
}

/* A form that does not fit opens empty instead of not at all. */
static void
test_damaged_form (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *text = "{\"format\": \"sanstat\", \"version\": 1, \"drafts\": {\"intensity\": {\"texts\": 5}}}";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;

  g_assert_true (san_document_load_bytes (fixture->document, bytes, &error));
  g_assert_no_error (error);
  g_assert_true (san_draft_is_empty (san_session_get_draft (fixture->session, fixture->intensity)));
}

#define ADD(path, func) g_test_add ("/session/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  san_language_init ();
  san_language_use ("en");

  ADD ("typing-is-kept", test_typing_is_kept);
  ADD ("round-trip", test_round_trip);
  ADD ("open-entry", test_open_entry);
  ADD ("open-unknown", test_open_unknown);
  ADD ("recovery", test_recovery);
  ADD ("damaged-form", test_damaged_form);
  return g_test_run ();
}
