/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "san-app"

#include "config.h"

#include "app/san-method-page.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/san-compat.h"
#include "app/san-export.h"
#include "app/san-form-view.h"
#include "app/san-formula-view.h"
#include "app/san-grid-view.h"
#include "app/san-solution-view.h"
#include "app/san-split-view.h"
#include "app/san-widget.h"
#include "methods/san-example.h"
#include "render/san-solution-text.h"

struct _SanMethodPage
{
  GtkWidget        parent_instance;

  const SanMethod *method;
  SanDraft        *draft;
  SanNotation      notation;
  SanSolution     *solution;
  GPtrArray       *examples;        /* of SanExample */
  GMenu           *examples_menu;

  GtkWidget       *given;
  GtkWidget       *examples_button;
  GtkWidget       *summary;
  GtkWidget       *solution_box;
  GtkWidget       *status;
  GtkWidget       *examples_box;
  GtkWidget       *form;
  GtkWidget       *solution_view;
};

enum {
  ADD_TO_REPORT,
  SOLVED,
  CHART_KIND_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanMethodPage, san_method_page, GTK_TYPE_WIDGET)

/* --- the calculation --- */

static void
update_actions (SanMethodPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  static const char * const with_solution[] = {
    "page.copy-solution", "page.save-solution", "page.copy-formula", "page.add-to-report",
  };
  gboolean solved = self->solution != NULL;
  gboolean has_chart = solved && san_solution_get_charts (self->solution)->len > 0;

  gtk_widget_action_set_enabled (widget, "page.undo", san_draft_can_undo (self->draft));
  gtk_widget_action_set_enabled (widget, "page.redo", san_draft_can_redo (self->draft));
  gtk_widget_action_set_enabled (widget, "page.clear", !san_draft_is_empty (self->draft));
  for (guint i = 0; i < G_N_ELEMENTS (with_solution); i++)
    gtk_widget_action_set_enabled (widget, with_solution[i], solved);
  gtk_widget_action_set_enabled (widget, "page.open-table",
                                 san_form_view_get_grid (SAN_FORM_VIEW (self->form)) != NULL);
  gtk_widget_action_set_enabled (widget, "page.copy-chart", has_chart);
  gtk_widget_action_set_enabled (widget, "page.save-chart", has_chart);
}

/* The last good solution stays in sight, greyed out, until the data are good again. An empty form
 * has nothing to do with it any more. */
static void
show_state (SanMethodPage *self,
            const GError  *error)
{
  gboolean empty = san_draft_is_empty (self->draft);
  gboolean solved = self->solution != NULL;
  g_autofree char *reason = NULL;

  if (solved || empty)
    san_solution_view_set_solution (SAN_SOLUTION_VIEW (self->solution_view), self->solution);
  san_solution_view_set_stale (SAN_SOLUTION_VIEW (self->solution_view), !solved);
  gtk_widget_set_visible (self->examples_box, empty && !solved && self->examples->len > 0);
  if (empty && !solved)
    reason = g_strdup (self->examples->len > 0
                       ? _("Fill in the form: the solution appears as you type. "
                           "Or begin with a worked example.")
                       : _("Fill in the form: the solution appears as you type."));
  else if (error != NULL)
    reason = san_field_set_explain (&self->method->inputs, error);
  san_widget_set_label (self->status, reason);
}

static void
solve (SanMethodPage *self)
{
  g_autoptr(JsonObject) input = san_draft_to_input (self->draft);
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->solution, san_solution_unref);
  self->solution = san_method_solve (self->method, input, &self->notation, &error);
  san_form_view_set_error (SAN_FORM_VIEW (self->form), error);
  show_state (self, error);
  update_actions (self);
  g_signal_emit (self, signals[SOLVED], 0);
}

static void
chart_kind_changed_cb (SanMethodPage *self)
{
  g_signal_emit (self, signals[CHART_KIND_CHANGED], 0);
}

/* --- worked examples --- */

static void
add_example (SanMethodPage    *self,
             const SanExample *example)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (example->title, NULL);
  GtkWidget *row = adw_action_row_new ();

  g_menu_item_set_action_and_target (item, "page.example", "s", example->name);
  g_menu_append_item (self->examples_menu, item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), example->title);
  if (example->source != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), example->source);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.example");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", example->name);
  gtk_list_box_append (GTK_LIST_BOX (self->examples_box), row);
}

static void
load_examples (SanMethodPage *self)
{
  self->examples = san_examples_load (self->method->id);
  for (guint i = 0; i < self->examples->len; i++)
    add_example (self, g_ptr_array_index (self->examples, i));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->examples_button),
                                  G_MENU_MODEL (self->examples_menu));
  gtk_widget_set_visible (self->examples_button, self->examples->len > 0);
}

/* --- actions --- */

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  san_draft_undo (SAN_METHOD_PAGE (widget)->draft);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  san_draft_redo (SAN_METHOD_PAGE (widget)->draft);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  san_draft_clear (SAN_METHOD_PAGE (widget)->draft);
}

static void
example_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  SanMethodPage *self = SAN_METHOD_PAGE (widget);
  const char *wanted = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < self->examples->len; i++)
    {
      const SanExample *example = g_ptr_array_index (self->examples, i);

      if (g_str_equal (example->name, wanted))
        san_draft_fill (self->draft, example->input);
    }
}

static void
open_table_cb (GtkWidget *widget,
               GFile     *file,
               gpointer   data)
{
  if (file != NULL)
    san_method_page_open_table (SAN_METHOD_PAGE (widget), file);
}

static void
open_table_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  const SanFileType type = { _("Table (CSV, text)"), "csv;tsv;txt" };

  san_compat_open_file (widget, _("Open a Table from a File"), &type, open_table_cb, NULL);
}

static void
copy_solution_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  SanMethodPage *self = SAN_METHOD_PAGE (widget);
  g_autofree char *text = san_solution_to_text (self->solution, _(self->method->title));

  san_export_copy_text (widget, text);
}

static void
save_solution_cb (GtkWidget *widget,
                  GFile     *file,
                  gpointer   data)
{
  SanMethodPage *self = SAN_METHOD_PAGE (widget);
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (file == NULL || self->solution == NULL)
    return;
  text = san_solution_to_text (self->solution, _(self->method->title));
  bytes = g_bytes_new (text, strlen (text));
  san_export_write (widget, file, bytes);
}

static void
save_solution_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  const SanFileType type = { _("Text"), "txt" };

  san_compat_save_file (widget, _("Save Solution"), _(SAN_METHOD_PAGE (widget)->method->title),
                        &type, 1, save_solution_cb, NULL);
}

/* The chart with the focus, otherwise the first one */
static GtkWidget *
current_chart (SanMethodPage *self)
{
  SanSolutionView *view = SAN_SOLUTION_VIEW (self->solution_view);
  guint i = 0;

  for (GtkWidget *chart = san_solution_view_get_chart (view, 0); chart != NULL;
       chart = san_solution_view_get_chart (view, ++i))
    if ((gtk_widget_get_state_flags (chart) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
      return chart;
  return san_solution_view_get_chart (view, 0);
}

static void
copy_chart_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gtk_widget_activate_action (current_chart (SAN_METHOD_PAGE (widget)), "chart.copy-image", NULL);
}

static void
save_chart_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gtk_widget_activate_action (current_chart (SAN_METHOD_PAGE (widget)), "chart.save", "i", 2);
}

static void
copy_formula_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  SanMethodPage *self = SAN_METHOD_PAGE (widget);
  GtkWidget *formula = san_solution_view_get_formula (SAN_SOLUTION_VIEW (self->solution_view));

  if (formula != NULL)
    gtk_widget_activate_action (formula, "formula.copy-text", NULL);
}

static void
add_to_report_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  g_signal_emit (widget, signals[ADD_TO_REPORT], 0);
}

/* --- class --- */

/* Whoever comes to the page wants to type, not to choose an example. */
static gboolean
san_method_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SAN_METHOD_PAGE (widget)->form);
}

static void
san_method_page_dispose (GObject *object)
{
  SanMethodPage *self = SAN_METHOD_PAGE (object);

  san_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->draft);
  g_clear_object (&self->examples_menu);
  g_clear_pointer (&self->examples, g_ptr_array_unref);
  g_clear_pointer (&self->solution, san_solution_unref);

  G_OBJECT_CLASS (san_method_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  g_type_ensure (SAN_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SAN_RESOURCES "/ui/san-method-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, SanMethodPage, given);
  gtk_widget_class_bind_template_child (widget_class, SanMethodPage, examples_button);
  gtk_widget_class_bind_template_child (widget_class, SanMethodPage, summary);
  gtk_widget_class_bind_template_child (widget_class, SanMethodPage, solution_box);
  gtk_widget_class_bind_template_child (widget_class, SanMethodPage, status);
  gtk_widget_class_bind_template_child (widget_class, SanMethodPage, examples_box);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "page.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "page.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "page.example", "s", example_action);
  gtk_widget_class_install_action (widget_class, "page.open-table", NULL, open_table_action);
  gtk_widget_class_install_action (widget_class, "page.copy-solution", NULL, copy_solution_action);
  gtk_widget_class_install_action (widget_class, "page.save-solution", NULL, save_solution_action);
  gtk_widget_class_install_action (widget_class, "page.copy-chart", NULL, copy_chart_action);
  gtk_widget_class_install_action (widget_class, "page.save-chart", NULL, save_chart_action);
  gtk_widget_class_install_action (widget_class, "page.copy-formula", NULL, copy_formula_action);
  gtk_widget_class_install_action (widget_class, "page.add-to-report", NULL, add_to_report_action);
}

static void
san_method_page_class_init (SanMethodPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char * const names[N_SIGNALS] = { "add-to-report", "solved", "chart-kind-changed" };

  object_class->dispose = san_method_page_dispose;
  widget_class->grab_focus = san_method_page_grab_focus;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_children (widget_class);
  install_actions (widget_class);
}

static void
san_method_page_init (SanMethodPage *self)
{
  self->examples_menu = g_menu_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->solution_view = san_solution_view_new ();
  gtk_box_append (GTK_BOX (self->solution_box), self->solution_view);
  g_signal_connect_object (self->solution_view, "chart-kind-changed",
                           G_CALLBACK (chart_kind_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
san_method_page_new (const SanMethod   *method,
                     SanDraft          *draft,
                     const SanNotation *notation)
{
  SanMethodPage *self;

  g_return_val_if_fail (method != NULL, NULL);
  g_return_val_if_fail (SAN_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (notation != NULL, NULL);

  self = g_object_new (SAN_TYPE_METHOD_PAGE, NULL);
  self->method = method;
  self->draft = g_object_ref (draft);
  self->notation = *notation;
  self->form = san_form_view_new (draft);
  gtk_box_append (GTK_BOX (self->given), self->form);
  san_widget_set_label (self->summary, method->summary != NULL ? _(method->summary) : NULL);
  load_examples (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (solve), self, G_CONNECT_SWAPPED);
  solve (self);
  return GTK_WIDGET (self);
}

void
san_method_page_set_notation (SanMethodPage     *self,
                              const SanNotation *notation)
{
  g_return_if_fail (SAN_IS_METHOD_PAGE (self));
  g_return_if_fail (notation != NULL);

  self->notation = *notation;
  solve (self);
}

SanDraft *
san_method_page_get_draft (SanMethodPage *self)
{
  g_return_val_if_fail (SAN_IS_METHOD_PAGE (self), NULL);

  return self->draft;
}

const SanMethod *
san_method_page_get_method (SanMethodPage *self)
{
  g_return_val_if_fail (SAN_IS_METHOD_PAGE (self), NULL);

  return self->method;
}

SanSolution *
san_method_page_get_solution (SanMethodPage *self)
{
  g_return_val_if_fail (SAN_IS_METHOD_PAGE (self), NULL);

  return self->solution;
}

SanChartKind
san_method_page_get_chart_kind (SanMethodPage *self,
                                guint          chart)
{
  g_return_val_if_fail (SAN_IS_METHOD_PAGE (self), SAN_CHART_N_KINDS);

  return san_solution_view_get_chart_kind (SAN_SOLUTION_VIEW (self->solution_view), chart);
}

char *
san_method_page_dup_chart_kinds (SanMethodPage *self)
{
  GString *kinds = g_string_new (NULL);
  const GPtrArray *charts;

  g_return_val_if_fail (SAN_IS_METHOD_PAGE (self), NULL);

  charts = self->solution != NULL ? san_solution_get_charts (self->solution) : NULL;
  for (guint i = 0; charts != NULL && i < charts->len; i++)
    g_string_append_printf (kinds, "%s%s", i > 0 ? "," : "",
                            san_chart_kind_get_id (san_method_page_get_chart_kind (self, i)));
  return g_string_free (kinds, FALSE);
}

void
san_method_page_set_chart_kind (SanMethodPage *self,
                                guint          chart,
                                SanChartKind   kind)
{
  g_return_if_fail (SAN_IS_METHOD_PAGE (self));

  san_solution_view_set_chart_kind (SAN_SOLUTION_VIEW (self->solution_view), chart, kind);
}

void
san_method_page_open_table (SanMethodPage *self,
                            GFile         *file)
{
  GtkWidget *grid;

  g_return_if_fail (SAN_IS_METHOD_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  grid = san_form_view_get_grid (SAN_FORM_VIEW (self->form));
  if (grid != NULL)
    san_grid_view_open_table (SAN_GRID_VIEW (grid), file);
}

GMenuModel *
san_method_page_get_examples_menu (SanMethodPage *self)
{
  g_return_val_if_fail (SAN_IS_METHOD_PAGE (self), NULL);

  return G_MENU_MODEL (self->examples_menu);
}
