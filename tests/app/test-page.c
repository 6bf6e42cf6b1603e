/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "app/san-chart-view.h"
#include "app/san-field-map.h"
#include "app/san-form-view.h"
#include "app/san-formula-view.h"
#include "app/san-grid-view.h"
#include "app/san-method-page.h"
#include "app/san-solution-view.h"
#include "app/san-step-view.h"
#include "methods/san-example.h"
#include "methods/san-registry.h"
#include "san-app-test.h"

static const SanNotation notation = { 0 };

typedef struct
{
  SanDraft  *draft;
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *form;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  id)
{
  const SanMethod *method = san_registry_find (id);

  g_assert_nonnull (method);
  fixture->draft = san_draft_new (&method->inputs);
  fixture->page = san_method_page_new (method, fixture->draft, &notation);
  fixture->window = san_app_test_window (fixture->page, 1000, 700);
  fixture->form = san_app_test_find (fixture->page, SAN_TYPE_FORM_VIEW);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  id)
{
  GtkWidget *page = g_object_ref (fixture->page);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  san_app_test_settle ();
  g_assert_finalize_object (page);
  g_assert_finalize_object (fixture->draft);
}

static GtkWidget *
control (Fixture    *fixture,
         const char *field)
{
  GtkWidget *found = san_form_view_get_control (SAN_FORM_VIEW (fixture->form), field);

  g_assert_nonnull (found);
  return found;
}

static void
type (Fixture    *fixture,
      const char *field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (control (fixture, field)), text);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
}

/* Each registered method: form, all its examples, wide and narrow, nothing left behind. */
static void
test_method (Fixture       *fixture,
             gconstpointer  id)
{
  g_autoptr(GPtrArray) examples = san_examples_load (id);

  san_app_test_names (fixture->page);
  g_assert_null (san_method_page_get_solution (SAN_METHOD_PAGE (fixture->page)));
  g_assert_cmpint (g_menu_model_get_n_items (san_method_page_get_examples_menu (SAN_METHOD_PAGE (fixture->page))),
                   ==, examples->len);
  for (guint i = 0; i < examples->len; i++)
    {
      const SanExample *example = g_ptr_array_index (examples, i);

      gtk_widget_activate_action (fixture->page, "page.example", "s", example->name);
      san_app_test_settle ();
      g_assert_nonnull (san_method_page_get_solution (SAN_METHOD_PAGE (fixture->page)));
      san_app_test_names (fixture->page);
      san_app_test_fits (fixture->page);
    }
  san_app_test_resize (GTK_WINDOW (fixture->window), 360, 700);
  g_assert_cmpint (gtk_widget_get_width (fixture->page), <=, 360);
  san_app_test_fits (fixture->page);
}

static void
test_typing (Fixture       *fixture,
             gconstpointer  id)
{
  SanMethodPage *page = SAN_METHOD_PAGE (fixture->page);

  g_assert_cmpuint (san_app_test_count (fixture->page, SAN_TYPE_STEP_VIEW), ==, 0);
  type (fixture, "events", "12");
  g_assert_null (san_method_page_get_solution (page));
  type (fixture, "population", "1000");
  g_assert_nonnull (san_method_page_get_solution (page));
  /* 12 / 1000 per 1000 */
  g_assert_cmpfloat (json_object_get_double_member (san_solution_get_results (san_method_page_get_solution (page)),
                                                    "rate"), ==, 12);
  g_assert_cmpuint (san_app_test_count (fixture->page, SAN_TYPE_STEP_VIEW), >, 0);

  /* An empty form has nothing to do with the solution of before. */
  san_draft_clear (fixture->draft);
  g_assert_cmpuint (san_app_test_count (fixture->page, SAN_TYPE_STEP_VIEW), ==, 0);
}

static void
test_error (Fixture       *fixture,
            gconstpointer  id)
{
  GtkWidget *population = control (fixture, "population");
  GtkWidget *view = san_app_test_find (fixture->page, SAN_TYPE_SOLUTION_VIEW);

  /* An empty form is no mistake. */
  g_assert_false (gtk_widget_has_css_class (control (fixture, "events"), "error"));

  type (fixture, "events", "12");
  g_assert_false (gtk_widget_has_css_class (population, "error"));
  type (fixture, "population", "many");
  g_assert_true (gtk_widget_has_css_class (population, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (population), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_false (gtk_widget_has_css_class (control (fixture, "events"), "error"));

  type (fixture, "population", "1000");
  g_assert_false (gtk_widget_has_css_class (population, "error"));
  g_assert_false (gtk_widget_has_css_class (view, "san-stale"));

  /* The last good solution stays, greyed out. */
  type (fixture, "population", "1000x");
  g_assert_null (san_method_page_get_solution (SAN_METHOD_PAGE (fixture->page)));
  g_assert_cmpuint (san_app_test_count (view, SAN_TYPE_STEP_VIEW), >, 0);
  g_assert_true (gtk_widget_has_css_class (view, "san-stale"));
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  id)
{
  act (fixture, "page.undo");
  type (fixture, "events", "12");
  type (fixture, "population", "1000");
  act (fixture, "page.undo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (control (fixture, "population"))), ==, "");
  g_assert_null (san_method_page_get_solution (SAN_METHOD_PAGE (fixture->page)));
  act (fixture, "page.redo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (control (fixture, "population"))), ==, "1000");
  g_assert_nonnull (san_method_page_get_solution (SAN_METHOD_PAGE (fixture->page)));
  act (fixture, "page.clear");
  g_assert_true (san_draft_is_empty (fixture->draft));
}

static void
assert_tools_work (GtkWidget *widget)
{
  const char *action = GTK_IS_BUTTON (widget)
                       ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  if (g_strcmp0 (action, "grid.insert-row") == 0 || g_strcmp0 (action, "grid.add-group") == 0)
    g_assert_true (gtk_widget_get_sensitive (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_tools_work (child);
}

/* The columns move when the window becomes narrow, and back; their buttons go on working. */
static void
test_narrow_tools (Fixture       *fixture,
                   gconstpointer  id)
{
  static const int widths[] = { 360, 1000, 360 };

  assert_tools_work (fixture->page);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 700);
      san_app_test_settle ();
      assert_tools_work (fixture->page);
    }
}

/* A file is one step, and what is no table is refused with a sentence. */
static void
test_open_table (Fixture       *fixture,
                 gconstpointer  id)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "san-page-table.csv", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  GtkWidget *grid = san_form_view_get_grid (SAN_FORM_VIEW (fixture->form));

  g_file_set_contents (path, "Район;2022;2023\nБ;8,5;\nА;9;7,25\n", -1, &error);
  g_assert_no_error (error);
  san_method_page_open_table (SAN_METHOD_PAGE (fixture->page), file);
  san_app_test_settle ();
  g_assert_cmpuint (san_draft_get_n_groups (fixture->draft), ==, 2);
  g_assert_cmpstr (san_draft_get_group_name (fixture->draft, 1), ==, "2023");
  g_assert_cmpstr (san_draft_get_cell (fixture->draft, 1, 2), ==, "7,25");
  g_assert_nonnull (san_method_page_get_solution (SAN_METHOD_PAGE (fixture->page)));

  gtk_widget_activate_action (grid, "grid.sort-names", NULL);
  g_assert_cmpstr (san_draft_get_cell (fixture->draft, 0, 0), ==, "А");
  g_assert_cmpstr (san_draft_get_cell (fixture->draft, 0, 1), ==, "9");
  san_grid_view_show_cell (SAN_GRID_VIEW (grid), 0, 1);
  gtk_widget_activate_action (grid, "grid.sort-ascending", NULL);
  g_assert_cmpstr (san_draft_get_cell (fixture->draft, 0, 0), ==, "Б");
  gtk_widget_activate_action (grid, "grid.sort-descending", NULL);
  g_assert_cmpstr (san_draft_get_cell (fixture->draft, 0, 0), ==, "А");
  for (guint i = 0; i < 4; i++)
    act (fixture, "page.undo");
  g_assert_true (san_draft_is_empty (fixture->draft));

  g_file_set_contents (path, "PK\003\004\0\0", 6, &error);
  san_method_page_open_table (SAN_METHOD_PAGE (fixture->page), file);
  san_app_test_settle ();
  g_assert_true (san_draft_is_empty (fixture->draft));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 2);
  g_unlink (path);
}

/* A map of one's own: asked for where it is meant, kept in the draft, refused with a sentence. */
static void
test_own_map (Fixture       *fixture,
              gconstpointer  id)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "san-page-map.geojson", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  GtkWidget *label;

  g_assert_null (san_form_view_get_control (SAN_FORM_VIEW (fixture->form), "own_map"));
  san_draft_set_text (fixture->draft, "map", "own");
  label = gtk_button_get_child (GTK_BUTTON (control (fixture, "own_map")));
  g_file_set_contents (path, "{\"features\":[{\"properties\":{\"name\":\"Север\"},\"geometry\":"
                       "{\"type\":\"Polygon\",\"coordinates\":[[[0,50],[1,50],[1,51],[0,50]]]}}]}",
                       -1, &error);
  g_assert_no_error (error);
  san_field_map_open (control (fixture, "own_map"), file);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (label)), "Север"));
  g_assert_nonnull (strstr (san_draft_get_text (fixture->draft, "own_map"), "Север"));
  act (fixture, "page.undo");
  g_assert_cmpstr (san_draft_get_text (fixture->draft, "own_map"), ==, "");
  g_assert_null (strstr (gtk_label_get_label (GTK_LABEL (label)), "Север"));

  g_file_set_contents (path, "<svg/>", -1, &error);
  san_field_map_open (control (fixture, "own_map"), file);
  san_app_test_settle ();
  g_assert_cmpstr (san_draft_get_text (fixture->draft, "own_map"), ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 2);
  g_unlink (path);
}

static void
test_suggestion (Fixture       *fixture,
                 gconstpointer  id)
{
  gtk_widget_activate_action (control (fixture, "base"), "field.suggest", "s", "100000");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (control (fixture, "base"))), ==, "100000");
  g_assert_cmpstr (san_draft_get_text (fixture->draft, "base"), ==, "100000");
}

static void
added_cb (int *count)
{
  (*count)++;
}

static void
test_report (Fixture       *fixture,
             gconstpointer  id)
{
  int count = 0;

  g_signal_connect_swapped (fixture->page, "add-to-report", G_CALLBACK (added_cb), &count);
  act (fixture, "page.add-to-report");
  g_assert_cmpint (count, ==, 0);
  type (fixture, "events", "12");
  type (fixture, "population", "1000");
  act (fixture, "page.add-to-report");
  g_assert_cmpint (count, ==, 1);
}

static void
read_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static char *
read_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, read_cb, &text);
  san_app_test_settle ();
  return text;
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  id)
{
  g_autofree char *solution = NULL;
  g_autofree char *formula = NULL;
  GtkWidget *view;

  type (fixture, "events", "12");
  type (fixture, "population", "1000");
  act (fixture, "page.copy-solution");
  solution = read_clipboard (fixture->page);
  g_assert_nonnull (strstr (solution, "12.0"));
  act (fixture, "page.copy-formula");
  formula = read_clipboard (fixture->page);
  g_assert_true (g_str_has_prefix (formula, "P = "));

  view = san_solution_view_get_formula (SAN_SOLUTION_VIEW (san_app_test_find (fixture->page,
                                                                              SAN_TYPE_SOLUTION_VIEW)));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_activate_action (view, "formula.copy-mathml", NULL);
  g_free (formula);
  formula = read_clipboard (fixture->page);
  g_assert_true (g_str_has_prefix (formula, "<math"));

  act (fixture, "page.copy-chart");
  g_assert_true (gdk_content_formats_contain_mime_type (
                   gdk_clipboard_get_formats (gtk_widget_get_clipboard (fixture->page)), "image/png"));
}

static void
test_chart_kind (Fixture       *fixture,
                 gconstpointer  id)
{
  SanMethodPage *page = SAN_METHOD_PAGE (fixture->page);
  GtkWidget *view;

  g_assert_cmpint (san_method_page_get_chart_kind (page, 0), ==, SAN_CHART_N_KINDS);
  san_method_page_set_chart_kind (page, 0, SAN_CHART_STRIP);
  type (fixture, "events", "12");
  type (fixture, "population", "1000");
  g_assert_cmpint (san_method_page_get_chart_kind (page, 0), ==, SAN_CHART_STRIP);

  view = san_app_test_find (fixture->page, SAN_TYPE_CHART_VIEW);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (san_app_test_find (view, GTK_TYPE_DROP_DOWN)), 0);
  g_assert_cmpint (san_method_page_get_chart_kind (page, 0), ==, SAN_CHART_BAR);
  type (fixture, "population", "2000");
  g_assert_cmpint (san_method_page_get_chart_kind (page, 0), ==, SAN_CHART_BAR);
}

/* The widgets of a solution stay while its numbers change. */
static void
test_in_place (Fixture       *fixture,
               gconstpointer  id)
{
  GtkWidget *formula, *chart;

  type (fixture, "events", "12");
  type (fixture, "population", "1000");
  formula = san_app_test_find (fixture->page, SAN_TYPE_FORMULA_VIEW);
  chart = san_app_test_find (fixture->page, SAN_TYPE_CHART_VIEW);
  type (fixture, "population", "10000");
  g_assert_true (formula == san_app_test_find (fixture->page, SAN_TYPE_FORMULA_VIEW));
  g_assert_true (chart == san_app_test_find (fixture->page, SAN_TYPE_CHART_VIEW));
}

static void
test_cell_error (Fixture       *fixture,
                 gconstpointer  id)
{
  GtkWidget *grid = san_form_view_get_grid (SAN_FORM_VIEW (fixture->form));
  GtkWidget *cell;

  g_assert_nonnull (grid);
  gtk_widget_activate_action (fixture->page, "page.example", "s", "1-angina");
  g_assert_nonnull (san_method_page_get_solution (SAN_METHOD_PAGE (fixture->page)));
  cell = san_grid_view_show_cell (SAN_GRID_VIEW (grid), 2, 0);
  gtk_editable_set_text (GTK_EDITABLE (cell), "-3");
  g_assert_null (san_method_page_get_solution (SAN_METHOD_PAGE (fixture->page)));
  g_assert_true (gtk_widget_has_css_class (cell, "error"));
  gtk_editable_set_text (GTK_EDITABLE (cell), "3");
  g_assert_false (gtk_widget_has_css_class (cell, "error"));
  g_assert_nonnull (san_method_page_get_solution (SAN_METHOD_PAGE (fixture->page)));
}

/* A form of another kind of data brings its own fields. */
static void
test_forms (Fixture       *fixture,
            gconstpointer  id)
{
  guint columns = san_draft_get_n_columns (fixture->draft);

  san_draft_set_form (fixture->draft, 2);
  san_app_test_settle ();
  g_assert_cmpuint (san_draft_get_n_columns (fixture->draft), >, columns);
  san_app_test_names (fixture->page);
  san_draft_undo (fixture->draft);
  san_app_test_settle ();
  g_assert_cmpuint (san_draft_get_n_columns (fixture->draft), ==, columns);
}

#define ADD(path, id, function) g_test_add (path, Fixture, id, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  san_app_test_init (&argc, &argv);

  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    {
      const char *id = san_registry_get_nth (i)->id;
      g_autofree char *path = g_strdup_printf ("/page/method/%s", id);

      ADD (path, id, test_method);
    }
  ADD ("/page/typing", "intensity", test_typing);
  ADD ("/page/error", "intensity", test_error);
  ADD ("/page/undo", "intensity", test_undo);
  ADD ("/page/suggestion", "intensity", test_suggestion);
  ADD ("/page/report", "intensity", test_report);
  ADD ("/page/copy", "intensity", test_copy);
  ADD ("/page/chart-kind", "intensity", test_chart_kind);
  ADD ("/page/in-place", "intensity", test_in_place);
  ADD ("/page/cell-error", "seasonality", test_cell_error);
  ADD ("/page/open-table", "graph", test_open_table);
  ADD ("/page/own-map", "graph", test_own_map);
  ADD ("/page/narrow-tools", "graph", test_narrow_tools);
  ADD ("/page/forms", "variation-series", test_forms);
  return g_test_run ();
}
