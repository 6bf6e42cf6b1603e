/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-application.h"
#include "app/san-method-page.h"
#include "app/san-report-page.h"
#include "app/san-sidebar.h"
#include "app/san-start-page.h"
#include "app/san-window.h"
#include "methods/san-example.h"
#include "methods/san-registry.h"
#include "model/san-language.h"
#include "san-app-test.h"

/* In Russian, whose words are longer, and with text of 160 %, as people with weak eyes set it, each
 * page is still no wider than a telephone. */
#define PERCENT 160
#define WIDTH   350   /* a window of 360 pixels without its border */

static void
test_narrow (gconstpointer id)
{
  const SanNotation notation = { 0 };
  const SanMethod *method = san_registry_find (id);
  g_autoptr(GPtrArray) examples = san_examples_load (id);
  g_autoptr(SanDraft) draft = san_draft_new (&method->inputs);
  GtkWidget *page = san_method_page_new (method, draft, &notation);
  GtkWidget *window = san_app_test_window (page, 360, 700);

  san_app_test_narrow (page, WIDTH);
  for (guint i = 0; i < examples->len; i++)
    {
      const SanExample *example = g_ptr_array_index (examples, i);

      gtk_widget_activate_action (page, "page.example", "s", example->name);
      san_app_test_settle ();
      san_app_test_narrow (page, WIDTH);
      san_app_test_fits (page);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the window shows besides: made by GtkBuilder, so that each does without arguments. */
static void
test_part (gconstpointer type)
{
  GtkWidget *part = g_object_ref_sink (g_object_new (GPOINTER_TO_SIZE (type), NULL));

  san_app_test_narrow (part, WIDTH);
  g_assert_finalize_object (part);
}

/* The window around all of it: list, page and report */
static void
test_window (void)
{
  g_autoptr(SanApplication) application = san_application_new ();
  g_autoptr(GError) error = NULL;
  GtkWindow *window;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  san_app_test_resize (window, 360, 700);
  san_app_test_narrow (GTK_WIDGET (window), 360);
  san_window_show_method (SAN_WINDOW (window), san_registry_find ("intensity"));
  san_app_test_settle ();
  san_app_test_narrow (GTK_WIDGET (window), 360);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-report", NULL);
  san_app_test_settle ();
  san_app_test_narrow (GTK_WIDGET (window), 360);
  san_window_discard (SAN_WINDOW (window));
  san_app_test_settle ();
}

int
main (int    argc,
      char **argv)
{
  int dpi;

  g_setenv ("LANGUAGE", "ru", TRUE);
  san_language_init ();
  gtk_disable_setlocale ();
  san_app_test_init (&argc, &argv);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * PERCENT / 100, NULL);

  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    {
      const char *id = san_registry_get_nth (i)->id;
      g_autofree char *path = g_strdup_printf ("/large-text/%s", id);

      g_test_add_data_func (path, id, test_narrow);
    }
  g_test_add_data_func ("/large-text/start-page", GSIZE_TO_POINTER (SAN_TYPE_START_PAGE),
                        test_part);
  g_test_add_data_func ("/large-text/sidebar", GSIZE_TO_POINTER (SAN_TYPE_SIDEBAR), test_part);
  g_test_add_data_func ("/large-text/report-page", GSIZE_TO_POINTER (SAN_TYPE_REPORT_PAGE),
                        test_part);
  g_test_add_func ("/large-text/window", test_window);
  return g_test_run ();
}
