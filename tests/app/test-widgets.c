/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include <adwaita.h>

#include "app/san-about.h"
#include "app/san-answer-view.h"
#include "app/san-entry-row.h"
#include "app/san-formula-view.h"
#include "app/san-grid-cell.h"
#include "app/san-method-row.h"
#include "app/san-preferences.h"
#include "app/san-report-page.h"
#include "app/san-report-preview.h"
#include "app/san-report-sheet.h"
#include "app/san-settings.h"
#include "app/san-sidebar.h"
#include "app/san-start-page.h"
#include "app/san-text-entry.h"
#include "methods/san-registry.h"
#include "model/san-language.h"
#include "san-app-test.h"

typedef struct
{
  const char *name;
  GType     (*type) (void);
} Type;

/* Made by GtkBuilder, so that each must do without arguments. */
static const Type types[] = {
  { "entry-row", san_entry_row_get_type },
  { "method-row", san_method_row_get_type },
  { "preferences", san_preferences_get_type },
  { "report-page", san_report_page_get_type },
  { "report-preview", san_report_preview_get_type },
  { "sidebar", san_sidebar_get_type },
  { "start-page", san_start_page_get_type },
};

static void
test_finalizes (gconstpointer data)
{
  const Type *type = data;
  GObject *widget = g_object_new (type->type (), NULL);

  g_object_ref_sink (widget);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
}

/* A template that does not load is an error in class_init; what belongs to no template is here. */
static void
test_help_overlay (void)
{
  g_autoptr(GtkBuilder) builder =
    gtk_builder_new_from_resource (SAN_RESOURCES "/gtk/help-overlay.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (window));
  gtk_window_present (window);
  san_app_test_settle ();
  gtk_window_destroy (window);
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

/* Who made the program and where its maps come from */
static void
test_about (void)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWindow *about;

  san_about_show (NULL);
  san_app_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 1);
  about = g_list_model_get_item (windows, 0);
  g_assert_true (ADW_IS_ABOUT_WINDOW (about));
  g_assert_nonnull (strstr (adw_about_window_get_copyright (ADW_ABOUT_WINDOW (about)), "Sanstat"));
  g_assert_true (says (GTK_WIDGET (about), "Made with Natural Earth"));
  gtk_window_destroy (about);
  g_object_unref (about);
}

static void
test_method_row (void)
{
  GtkWidget *row = g_object_ref_sink (san_method_row_new (0, SAN_METHOD_GROUP_RECENT, 3));
  const SanMethod *method = san_registry_get_nth (0);

  g_assert_true (san_method_row_get_method (SAN_METHOD_ROW (row)) == method);
  g_assert_cmpint (san_method_row_get_group (SAN_METHOD_ROW (row)), ==, SAN_METHOD_GROUP_RECENT);
  g_assert_cmpuint (san_method_row_get_order (SAN_METHOD_ROW (row)), ==, 3);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, method->title);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, method->summary);
  g_assert_finalize_object (row);
}

static void
count_cb (guint *count)
{
  *count += 1;
}

/* What is cut is drawn in the place of the text: it has to follow the text all the same. */
static void
test_cut_text_follows (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = san_app_test_window (box, 200, 100);
  GtkWidget *entry = g_object_new (SAN_TYPE_TEXT_ENTRY, "can-focus", FALSE, NULL);
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (entry);
  guint n_drawn = 0;

  gtk_box_append (GTK_BOX (box), entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Infant mortality in the regions of the country");
  san_app_test_settle ();
  g_assert_true (san_text_entry_is_cut (SAN_TEXT_ENTRY (entry)));
  g_signal_connect_swapped (picture, "invalidate-contents", G_CALLBACK (count_cb), &n_drawn);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Deaths of children from injuries by cause");
  san_app_test_settle ();
  g_assert_cmpuint (n_drawn, >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static graphene_rect_t
bounds_in (GtkWidget *child,
           GtkWidget *parent)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, parent, &bounds));
  return bounds;
}

/* A number stays with its error and its unit: beside the symbol, below it, or smaller. */
static void
test_answer (void)
{
  SanAnswer answer = { .label = (char *) "Difference", .symbol = (char *) "P_1 - P_2",
                       .text = (char *) "13.9\302\240±\302\2404.10\302\240points" };
  GtkWidget *view = san_answer_view_new ();
  GtkWidget *window = san_app_test_window (view, 600, 200);
  GtkWidget *text = gtk_widget_get_last_child (view);
  GtkWidget *symbol = gtk_widget_get_prev_sibling (text);
  graphene_rect_t wide;

  san_answer_view_set_answer (SAN_ANSWER_VIEW (view), &answer);
  san_app_test_settle ();
  wide = bounds_in (text, view);
  g_assert_cmpfloat (wide.origin.x, >, bounds_in (symbol, view).size.width);

  for (int width = 300; width >= 150; width -= 50)
    {
      graphene_rect_t narrow, left;

      san_app_test_resize (GTK_WINDOW (window), width, 200);
      narrow = bounds_in (text, view);
      left = bounds_in (symbol, view);
      g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (text))),
                       ==, 1);
      g_assert_cmpfloat (narrow.origin.x + narrow.size.width, <=,
                         (double) gtk_widget_get_width (view));
      g_assert_cmpfloat (narrow.origin.y + narrow.size.height, >=,
                         left.origin.y + left.size.height);
    }
  g_assert_cmpfloat (bounds_in (text, view).size.width, <, wide.size.width);
  g_assert_cmpfloat (bounds_in (text, view).origin.x, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_report_sheet (void)
{
  g_autoptr(SanReport) report = san_report_new ();
  SanReportLayout *layout = san_report_layout_new (report, NULL);
  GtkWidget *preview = g_object_new (SAN_TYPE_REPORT_PREVIEW, NULL);
  GtkWidget *window = san_app_test_window (preview, 400, 600);
  GtkWidget *sheet;

  san_report_preview_set_layout (SAN_REPORT_PREVIEW (preview), layout);
  san_app_test_settle ();
  g_assert_cmpuint (san_app_test_count (preview, SAN_TYPE_REPORT_SHEET), ==,
                    san_report_layout_get_n_pages (layout));
  sheet = san_app_test_find (preview, SAN_TYPE_REPORT_SHEET);
  gtk_test_accessible_assert_role (sheet, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (sheet, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 1");
  /* A4 is √2 times as high as wide, apart from rounding to pixels. */
  g_assert_cmpint (ABS (gtk_widget_get_width (sheet) * 1414 - gtk_widget_get_height (sheet) * 1000),
                   <, 2000);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkGesture *
find_click (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

/* The line between two sections has its room too. */
static void
test_context_menu (void)
{
  GtkWidget *formula = san_formula_view_new (TRUE);
  GtkWidget *window = san_app_test_window (formula, 300, 300);
  GtkWidget *popover, *items;
  int wanted;

  san_formula_view_set_markup (SAN_FORMULA_VIEW (formula), "P");
  san_app_test_settle ();
  g_signal_emit_by_name (find_click (formula), "pressed", 1, 5.0, 5.0);
  san_app_test_settle ();
  popover = gtk_widget_get_last_child (formula);
  g_assert_true (GTK_IS_POPOVER (popover) && gtk_widget_get_mapped (popover));
  items = san_app_test_find (popover, GTK_TYPE_SCROLLED_WINDOW);
  gtk_widget_measure (items, GTK_ORIENTATION_VERTICAL, -1, NULL, &wanted, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (items), >=, wanted);
  gtk_popover_popdown (GTK_POPOVER (popover));
  san_app_test_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_selected (GtkWidget *cell,
                 gsize      n)
{
  int start, end;

  gtk_editable_get_selection_bounds (GTK_EDITABLE (cell), &start, &end);
  g_assert_cmpint (end - start, ==, (int) n);
}

/* Whatever cell one came from: what is typed replaces the value, and only one cell looks chosen. */
static void
test_cells (void)
{
  static const char * const values[] = { "12", "345", "", "6" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = san_app_test_window (box, 300, 300);
  GtkWidget *cells[G_N_ELEMENTS (values)];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      cells[i] = san_grid_cell_new ();
      san_grid_cell_set_value (SAN_GRID_CELL (cells[i]), values[i]);
      gtk_box_append (GTK_BOX (box), cells[i]);
    }
  for (guint i = 0; i < 4 * G_N_ELEMENTS (values); i++)
    {
      guint now = i % G_N_ELEMENTS (values);

      gtk_widget_grab_focus (cells[now]);
      san_app_test_settle ();
      for (guint k = 0; k < G_N_ELEMENTS (values); k++)
        assert_selected (cells[k], k == now ? strlen (values[k]) : 0);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_preferences (void)
{
  g_autoptr(GSettings) settings = san_settings_new ();
  SanPreferences *preferences = san_preferences_new (NULL, settings);
  GtkWidget *widget = GTK_WIDGET (preferences);
  GtkSpinButton *decimals;

  gtk_window_present (GTK_WINDOW (preferences));
  san_app_test_settle ();
  san_app_test_names (widget);
  decimals = GTK_SPIN_BUTTON (san_app_test_find (widget, GTK_TYPE_SPIN_BUTTON));
  gtk_spin_button_set_value (decimals, 2);
  g_assert_cmpint (g_settings_get_int (settings, "extra-decimals"), ==, 2);
  g_assert_true (says (widget, "71.8265"));
  g_settings_set_int (settings, "extra-decimals", -1);
  g_assert_cmpfloat (gtk_spin_button_get_value (decimals), ==, -1);
  g_settings_reset (settings, "extra-decimals");

  gtk_window_destroy (GTK_WINDOW (preferences));
}

int
main (int   argc,
      char *argv[])
{
  san_language_init ();
  gtk_disable_setlocale ();
  san_app_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = g_strdup_printf ("/widgets/finalizes/%s", types[i].name);

      g_test_add_data_func (path, &types[i], test_finalizes);
    }
  g_test_add_func ("/widgets/help-overlay", test_help_overlay);
  g_test_add_func ("/widgets/about", test_about);
  g_test_add_func ("/widgets/method-row", test_method_row);
  g_test_add_func ("/widgets/cut-text", test_cut_text_follows);
  g_test_add_func ("/widgets/answer", test_answer);
  g_test_add_func ("/widgets/report-sheet", test_report_sheet);
  g_test_add_func ("/widgets/context-menu", test_context_menu);
  g_test_add_func ("/widgets/cells", test_cells);
  g_test_add_func ("/widgets/preferences", test_preferences);
  return g_test_run ();
}
