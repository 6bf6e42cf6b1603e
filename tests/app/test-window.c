/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/san-application.h"
#include "app/san-entry-row.h"
#include "app/san-form-view.h"
#include "app/san-method-row.h"
#include "app/san-report-page.h"
#include "app/san-report-sheet.h"
#include "app/san-settings.h"
#include "app/san-sidebar.h"
#include "app/san-start-page.h"
#include "app/san-window.h"
#include "methods/san-registry.h"
#include "model/san-language.h"
#include "app/san-chart-view.h"
#include "san-app-test.h"

typedef struct
{
  SanApplication  *application;
  GSettings       *settings;
  SanWindow       *window;
  const SanMethod *intensity;
} Fixture;

static GList *
windows_of (Fixture *fixture)
{
  return gtk_application_get_windows (GTK_APPLICATION (fixture->application));
}

static SanWindow *
window_of (Fixture *fixture)
{
  for (GList *l = windows_of (fixture); l != NULL; l = l->next)
    if (SAN_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static guint
n_windows (Fixture *fixture)
{
  guint n = 0;

  for (GList *l = windows_of (fixture); l != NULL; l = l->next)
    n += SAN_IS_WINDOW (l->data) ? 1 : 0;
  return n;
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel) && gtk_widget_get_visible (toplevel))
        return ADW_MESSAGE_DIALOG (toplevel);
    }
  return NULL;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
answer (const char *label)
{
  GtkWidget *button = find_button (GTK_WIDGET (find_dialog ()), label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  san_app_test_settle ();
}

static SanDocument *
document_of (Fixture *fixture)
{
  return san_session_get_document (san_window_get_session (window_of (fixture)));
}

static SanDraft *
draft_of (Fixture *fixture)
{
  return san_session_get_draft (san_window_get_session (window_of (fixture)), fixture->intensity);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window_of (fixture)), action, NULL);
  san_app_test_settle ();
}

static gboolean
is_shown (Fixture *fixture,
          GType    type)
{
  GtkWidget *widget = san_app_test_find (GTK_WIDGET (window_of (fixture)), type);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* A process is one application; each test has a window of its own. */
static void
set_up (Fixture       *fixture,
        gconstpointer  application)
{
  fixture->application = SAN_APPLICATION ((gpointer) application);
  fixture->settings = san_settings_new ();
  g_settings_reset (fixture->settings, "starred");
  g_settings_reset (fixture->settings, "recent");
  g_settings_reset (fixture->settings, "student");
  g_settings_reset (fixture->settings, "window-width");
  g_settings_reset (fixture->settings, "window-height");
  fixture->intensity = san_registry_find ("intensity");
  g_application_activate (G_APPLICATION (fixture->application));
  san_app_test_settle ();
  fixture->window = window_of (fixture);
  g_assert_nonnull (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  application)
{
  SanWindow *window;

  while ((window = window_of (fixture)) != NULL)
    {
      san_autosave_finish (san_session_get_autosave (san_window_get_session (window)));
      san_window_discard (window);
    }
  san_app_test_settle ();
  g_object_unref (fixture->settings);
}

static void
type_task (Fixture *fixture)
{
  san_window_show_method (window_of (fixture), fixture->intensity);
  san_draft_set_text (draft_of (fixture), "events", "50");
  san_draft_set_text (draft_of (fixture), "population", "2000");
  san_app_test_settle ();
}

static void
test_edit_chart (Fixture       *fixture,
                 gconstpointer  data)
{
  const SanMethod *graph = san_registry_find ("graph");
  SanSession *session = san_window_get_session (fixture->window);
  GtkWidget *chart;
  SanDraft *draft;

  type_task (fixture);
  chart = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_CHART_VIEW);
  g_assert_true (gtk_widget_activate_action (chart, "chart.edit", NULL));
  san_app_test_settle ();
  g_assert_true (san_session_get_method (session) == graph);
  /* 50 of 2000 per 1000 */
  draft = san_session_get_draft (session, graph);
  g_assert_cmpstr (san_draft_get_cell (draft, 0, 1), ==, "25");
  g_assert_cmpstr (san_draft_get_text (draft, "kind"), ==, "bar");
  act (fixture, "win.undo");
  g_assert_true (san_draft_is_empty (draft));

  /* Nothing but an object with the inputs is taken. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.make-graph", "s",
                                             "[1]"));
  g_assert_true (san_draft_is_empty (draft));
}

/* --- finding a calculation --- */

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_true (is_shown (fixture, SAN_TYPE_START_PAGE));
  g_assert_false (is_shown (fixture, SAN_TYPE_REPORT_PAGE));
  san_app_test_names (GTK_WIDGET (fixture->window));
}

static guint
count_visible_rows (Fixture *fixture)
{
  GtkWidget *sidebar = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_SIDEBAR);
  GtkWidget *list = san_app_test_find (sidebar, GTK_TYPE_LIST_BOX);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += SAN_IS_METHOD_ROW (row) && gtk_widget_get_child_visible (row) ? 1 : 0;
  return n;
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *sidebar = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_SIDEBAR);
  GtkWidget *entry = san_app_test_find (sidebar, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *focus;
  SanSession *session;

  g_assert_cmpuint (count_visible_rows (fixture), ==, san_registry_get_n_methods ());
  gtk_editable_set_text (GTK_EDITABLE (entry), "no such thing");
  san_app_test_settle ();
  g_assert_cmpuint (count_visible_rows (fixture), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "intensive rate");
  san_app_test_settle ();
  g_assert_cmpuint (count_visible_rows (fixture), ==, 1);
  g_signal_emit_by_name (entry, "activate");
  san_app_test_settle ();
  g_assert_true (is_shown (fixture, SAN_TYPE_FORM_VIEW));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_get_ancestor (focus, SAN_TYPE_FORM_VIEW) != NULL);
  session = san_window_get_session (fixture->window);
  g_assert_true (san_session_get_method (session) == fixture->intensity);
  san_app_test_names (GTK_WIDGET (fixture->window));
}

/* In a narrow window the page takes the place of the list. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *row;
  GtkWidget *focus;

  san_app_test_resize (GTK_WINDOW (fixture->window), 360, 720);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);
  g_assert_true (is_shown (fixture, SAN_TYPE_SIDEBAR));
  row = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_METHOD_ROW);
  gtk_widget_grab_focus (row);
  gtk_widget_activate (row);
  san_app_test_settle ();
  g_assert_false (is_shown (fixture, SAN_TYPE_SIDEBAR));
  g_assert_true (is_shown (fixture, SAN_TYPE_FORM_VIEW));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, SAN_TYPE_FORM_VIEW));
  act (fixture, "win.back");
  g_assert_true (is_shown (fixture, SAN_TYPE_SIDEBAR));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);
}

static void
test_star (Fixture       *fixture,
           gconstpointer  data)
{
  guint n = count_visible_rows (fixture);

  san_window_show_method (fixture->window, fixture->intensity);
  act (fixture, "win.star");
  g_assert_true (san_settings_is_starred (fixture->settings, "intensity"));
  g_assert_cmpuint (count_visible_rows (fixture), ==, n + 1);
  act (fixture, "win.star");
  g_assert_false (san_settings_is_starred (fixture->settings, "intensity"));
  g_assert_cmpuint (count_visible_rows (fixture), ==, n);
}

static void
test_recent (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto(GStrv) recent = NULL;

  san_window_show_method (fixture->window, fixture->intensity);
  recent = g_settings_get_strv (fixture->settings, "recent");
  g_assert_cmpstr (recent[0], ==, "intensity");
  g_assert_cmpuint (count_visible_rows (fixture), ==, san_registry_get_n_methods ());

  /* The list of a new window begins with it. */
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new", NULL);
  san_app_test_settle ();
  g_assert_cmpuint (n_windows (fixture), ==, 2);
  fixture->window = window_of (fixture);
  g_assert_cmpuint (count_visible_rows (fixture), ==, san_registry_get_n_methods () + 1);
}

/* --- the report --- */

static void
test_report (Fixture       *fixture,
             gconstpointer  data)
{
  SanDocument *document = document_of (fixture);

  type_task (fixture);
  act (fixture, "win.add-to-report");
  g_assert_cmpuint (san_document_get_n_entries (document), ==, 1);
  act (fixture, "win.show-report");
  g_assert_true (is_shown (fixture, SAN_TYPE_REPORT_PAGE));
  /* The preview waits for a pause in the typing. */
  g_usleep (200 * G_TIME_SPAN_MILLISECOND);
  san_app_test_settle ();
  g_assert_true (is_shown (fixture, SAN_TYPE_REPORT_SHEET));
  san_app_test_names (san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_REPORT_PAGE));
  act (fixture, "win.take-back");
  g_assert_cmpuint (san_document_get_n_entries (document), ==, 0);
  act (fixture, "win.show-report");
  g_assert_true (is_shown (fixture, SAN_TYPE_FORM_VIEW));
}

static void
test_nothing_to_add (Fixture       *fixture,
                     gconstpointer  data)
{
  san_window_show_method (fixture->window, fixture->intensity);
  act (fixture, "win.add-to-report");
  g_assert_cmpuint (san_document_get_n_entries (document_of (fixture)), ==, 0);
}

static void
test_entries (Fixture       *fixture,
              gconstpointer  data)
{
  SanDocument *document = document_of (fixture);
  GtkWidget *row;

  type_task (fixture);
  act (fixture, "win.add-to-report");
  act (fixture, "win.add-to-report");
  act (fixture, "win.show-report");
  g_assert_cmpuint (san_app_test_count (GTK_WIDGET (fixture->window), SAN_TYPE_ENTRY_ROW), ==, 2);

  row = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_ENTRY_ROW);
  {
    g_autoptr(SanEntry) first = g_object_ref (san_entry_row_get_entry (SAN_ENTRY_ROW (row)));

    gtk_widget_activate_action (row, "entry.move-down", NULL);
    g_assert_true (san_document_get_entry (document, 1) == first);
    row = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_ENTRY_ROW);
    gtk_widget_activate_action (row, "entry.move-up", NULL);
    g_assert_true (san_document_get_entry (document, 1) == first);
    gtk_widget_activate_action (row, "entry.remove", NULL);
    g_assert_cmpuint (san_document_get_n_entries (document), ==, 1);
    g_assert_true (san_document_get_entry (document, 0) == first);
  }
  act (fixture, "win.undo");
  g_assert_cmpuint (san_document_get_n_entries (document), ==, 2);
  row = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_ENTRY_ROW);
  gtk_widget_activate_action (row, "entry.open", NULL);
  san_app_test_settle ();
  g_assert_true (is_shown (fixture, SAN_TYPE_FORM_VIEW));
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  SanDocument *document = document_of (fixture);
  GtkWidget *row, *heading;

  type_task (fixture);
  act (fixture, "win.add-to-report");
  act (fixture, "win.show-report");
  row = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_ENTRY_ROW);
  gtk_widget_activate_action (row, "entry.rename", NULL);
  san_app_test_settle ();
  heading = san_app_test_find (row, GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (heading)), ==, "Intensive rate");
  gtk_editable_set_text (GTK_EDITABLE (heading), " Task of the day ");
  g_signal_emit_by_name (heading, "activate");
  san_app_test_settle ();
  g_assert_cmpstr (san_entry_get_heading (san_document_get_entry (document, 0)), ==,
                   "Task of the day");
  row = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_ENTRY_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Task of the day");
  act (fixture, "win.undo");
  g_assert_cmpstr (san_entry_get_heading (san_document_get_entry (document, 0)), ==, "");
}

/* A task from a file that can't be solved is listed with the reason. */
static void
test_refused_entry (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(JsonNode) draft = json_from_string ("{\"texts\": {}}", NULL);
  g_autoptr(SanEntry) entry = san_entry_new ("intensity", draft);
  GtkWidget *row;

  san_document_insert_entry (document_of (fixture), 0, entry);
  act (fixture, "win.show-report");
  row = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_ENTRY_ROW);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                            "Number of events"));
}

static void
test_title_page (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *report_page = san_app_test_find (GTK_WIDGET (fixture->window), SAN_TYPE_REPORT_PAGE);
  GtkWidget *student = san_app_test_find (report_page, ADW_TYPE_ENTRY_ROW);
  GtkWidget *figure_tables = san_app_test_find (report_page, GTK_TYPE_SWITCH);

  gtk_editable_set_text (GTK_EDITABLE (student), "Ivanova");
  g_assert_cmpstr (san_document_get_text (document_of (fixture), SAN_DOCUMENT_STUDENT), ==,
                   "Ivanova");
  san_document_undo (document_of (fixture));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (student)), ==, "");
  gtk_switch_set_active (GTK_SWITCH (figure_tables), TRUE);
  g_assert_true (san_document_get_figure_tables (document_of (fixture)));
  san_document_undo (document_of (fixture));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (figure_tables)));
}

/* --- files --- */

static void
open_path (Fixture    *fixture,
           const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  san_app_test_settle ();
}

static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("sanstat-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "work.sanstat", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  type_task (fixture);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (fixture->window)), "• "));
  g_assert_true (san_document_save_file (document_of (fixture), file, NULL, &error));
  san_app_test_settle ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "work.sanstat — Sanstat");

  /* A change is saved into the same file, without a question. */
  san_draft_set_text (draft_of (fixture), "events", "60");
  act (fixture, "win.save");
  g_assert_false (san_document_get_modified (document_of (fixture)));

  /* The file is open already. */
  open_path (fixture, path);
  g_assert_cmpuint (n_windows (fixture), ==, 1);

  /* An unused window makes room for it. */
  san_window_discard (window_of (fixture));
  g_application_activate (G_APPLICATION (fixture->application));
  open_path (fixture, path);
  g_assert_cmpuint (n_windows (fixture), ==, 1);
  g_assert_cmpstr (san_draft_get_text (draft_of (fixture), "events"), ==, "60");
  g_assert_true (is_shown (fixture, SAN_TYPE_FORM_VIEW));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_bad_file (Fixture       *fixture,
               gconstpointer  data)
{
  AdwMessageDialog *dialog;

  open_path (fixture, "/nonexistent/work.sanstat");
  g_assert_cmpuint (n_windows (fixture), ==, 1);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Could Not Open “work.sanstat”");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_close_unchanged (Fixture       *fixture,
                      gconstpointer  data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  san_app_test_settle ();
  g_assert_null (find_dialog ());
  g_assert_cmpuint (n_windows (fixture), ==, 0);
}

static void
test_close_changed (Fixture       *fixture,
                    gconstpointer  data)
{
  type_task (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  san_app_test_settle ();
  answer ("_Cancel");
  g_assert_cmpuint (n_windows (fixture), ==, 1);
  g_assert_cmpstr (san_draft_get_text (draft_of (fixture), "events"), ==, "50");

  gtk_window_close (GTK_WINDOW (fixture->window));
  san_app_test_settle ();
  answer ("_Discard");
  g_assert_cmpuint (n_windows (fixture), ==, 0);
}

/* --- language --- */

static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  SanSession *session = san_window_get_session (fixture->window);
  SanDraft *draft;

  type_task (fixture);
  act (fixture, "win.add-to-report");
  draft = draft_of (fixture);
  g_settings_set_string (fixture->settings, "language", "ru");
  san_app_test_settle ();

  g_assert_cmpuint (n_windows (fixture), ==, 1);
  g_assert_true (window_of (fixture) != fixture->window);
  g_assert_true (san_window_get_session (window_of (fixture)) == session);
  g_assert_true (draft_of (fixture) == draft);
  g_assert_true (is_shown (fixture, SAN_TYPE_FORM_VIEW));
  g_assert_true (san_draft_can_undo (draft));
  g_assert_cmpuint (san_document_get_n_entries (document_of (fixture)), ==, 1);
  san_app_test_names (san_app_test_find (GTK_WIDGET (window_of (fixture)), SAN_TYPE_SIDEBAR));

  g_settings_reset (fixture->settings, "language");
  san_app_test_settle ();
  g_assert_cmpstr (san_registry_section_name ("2.5"), ==, "Time series");
}

static SanApplication *
start_application (void)
{
  SanApplication *application = san_application_new ();
  g_autoptr(GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

#define ADD(path, func) g_test_add ("/window/" path, Fixture, application, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(SanApplication) application = NULL;

  san_language_init ();
  gtk_disable_setlocale ();
  san_app_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE,
                NULL);
  application = start_application ();

  ADD ("start", test_start);
  ADD ("search", test_search);
  ADD ("narrow", test_narrow);
  ADD ("edit-chart", test_edit_chart);
  ADD ("star", test_star);
  ADD ("recent", test_recent);
  ADD ("report", test_report);
  ADD ("nothing-to-add", test_nothing_to_add);
  ADD ("entries", test_entries);
  ADD ("rename", test_rename);
  ADD ("refused-entry", test_refused_entry);
  ADD ("title-page", test_title_page);
  ADD ("file", test_file);
  ADD ("bad-file", test_bad_file);
  ADD ("close-unchanged", test_close_unchanged);
  ADD ("close-changed", test_close_changed);
  ADD ("language", test_language);
  return g_test_run ();
}
