/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-report-page.h"

#include <glib/gi18n.h>

#include "app/san-entry-row.h"
#include "app/san-report-preview.h"
#include "app/san-settings.h"
#include "app/san-widget.h"
#include "handout/san-handout.h"
#include "report/san-report-layout.h"

/* Typing a name is not to lay out the report for each letter. */
#define PREVIEW_DELAY_MS 150

struct _SanReportPage
{
  GtkWidget         parent_instance;

  GtkStack         *stack;
  GtkWidget        *empty_view;
  AdwLeaflet       *filled_view;
  GtkWidget        *editor;
  GtkWidget        *preview_pane;
  GtkListBox       *tasks;
  SanReportPreview *preview;
  GtkWidget        *title_page;
  GtkEditable      *texts[SAN_DOCUMENT_N_TEXTS];
  GtkSwitch        *figure_tables;

  SanSession       *session;
  GSettings        *settings;
  guint             preview_source;
};

enum
{
  ENTRY_OPENED,
  ENTRY_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanReportPage, san_report_page, GTK_TYPE_WIDGET)

/* --- the preview --- */

static gboolean
update_preview_cb (gpointer user_data)
{
  SanReportPage *self = user_data;
  SanNotation notation = san_settings_get_notation (self->settings);
  g_autoptr(SanReport) report = san_handout_new (san_session_get_document (self->session),
                                                 &notation, NULL);

  self->preview_source = 0;
  san_report_preview_set_layout (self->preview, san_report_layout_new (report, NULL));
  return G_SOURCE_REMOVE;
}

/* A report that nobody sees needs no layout. */
static void
queue_preview (SanReportPage *self)
{
  if (self->preview_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->preview_source = g_timeout_add (PREVIEW_DELAY_MS, update_preview_cb, self);
}

static void
show_preview_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  SanReportPage *self = SAN_REPORT_PAGE (widget);

  adw_leaflet_set_visible_child (self->filled_view, self->preview_pane);
}

static void
show_editor_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  SanReportPage *self = SAN_REPORT_PAGE (widget);

  adw_leaflet_set_visible_child (self->filled_view, self->editor);
}

/* --- the tasks --- */

static gboolean
position_of (SanReportPage *self,
             SanEntry      *entry,
             guint         *position)
{
  SanDocument *document = san_session_get_document (self->session);

  for (*position = 0; *position < san_document_get_n_entries (document); (*position)++)
    if (san_document_get_entry (document, *position) == entry)
      return TRUE;
  return FALSE;
}

static void
move_to (SanReportPage *self,
         guint          from,
         guint          to)
{
  GtkListBoxRow *row;

  san_document_move_entry (san_session_get_document (self->session), from, to);
  row = gtk_list_box_get_row_at_index (self->tasks, (int) to);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
moved_cb (SanReportPage *self,
          int            by,
          SanEntryRow   *row)
{
  guint n = san_document_get_n_entries (san_session_get_document (self->session));
  guint position;

  if (!position_of (self, san_entry_row_get_entry (row), &position))
    return;
  if ((by < 0 && position > 0) || (by > 0 && position + 1 < n))
    move_to (self, position, (guint) ((int) position + by));
}

static void
dropped_cb (SanReportPage *self,
            SanEntry      *entry,
            SanEntryRow   *row)
{
  guint from, to;

  /* A row of another window's report stays there. */
  if (position_of (self, entry, &from) && position_of (self, san_entry_row_get_entry (row), &to))
    move_to (self, from, to);
}

static void
removed_cb (SanReportPage *self,
            SanEntryRow   *row)
{
  g_autoptr(SanEntry) entry = g_object_ref (san_entry_row_get_entry (row));
  guint position;

  if (!position_of (self, entry, &position))
    return;
  san_document_remove_entry (san_session_get_document (self->session), position);
  g_signal_emit (self, signals[ENTRY_REMOVED], 0, entry, position);
}

/* An entry of the document is never changed: a copy takes its place, and undo has the old one. */
static void
renamed_cb (SanReportPage *self,
            const char    *heading,
            SanEntryRow   *row)
{
  g_autoptr(SanEntry) copy = san_entry_copy (san_entry_row_get_entry (row));
  guint position;

  if (!position_of (self, san_entry_row_get_entry (row), &position))
    return;
  san_entry_set_heading (copy, heading);
  san_document_replace_entry (san_session_get_document (self->session), position, copy);
}

static void
opened_cb (SanReportPage *self,
           SanEntryRow   *row)
{
  g_signal_emit (self, signals[ENTRY_OPENED], 0, san_entry_row_get_entry (row));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  SanReportPage *self = user_data;
  SanEntry *entry = SAN_ENTRY (item);
  SanNotation notation = san_settings_get_notation (self->settings);
  g_autofree char *title = san_handout_dup_title (entry);
  g_autofree char *subject = san_handout_dup_subject (entry);
  g_autoptr(GError) error = NULL;
  g_autoptr(SanSolution) solution = san_handout_solve (entry, &notation, &error);
  GtkWidget *row = san_entry_row_new (entry, title, solution != NULL ? subject : error->message);

  g_signal_connect_swapped (row, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (row, "dropped", G_CALLBACK (dropped_cb), self);
  g_signal_connect_swapped (row, "removed", G_CALLBACK (removed_cb), self);
  g_signal_connect_swapped (row, "renamed", G_CALLBACK (renamed_cb), self);
  g_signal_connect_swapped (row, "opened", G_CALLBACK (opened_cb), self);
  return row;
}

/* --- the title page --- */

static void
text_changed_cb (SanReportPage *self,
                 GtkEditable   *row)
{
  SanDocument *document = san_session_get_document (self->session);

  for (guint i = 0; i < SAN_DOCUMENT_N_TEXTS; i++)
    if (self->texts[i] == row)
      san_document_set_text (document, i, gtk_editable_get_text (row));
}

/* Undo changes texts too. What stands already is left alone, for the cursor's sake. */
static void
show_texts (SanReportPage *self)
{
  SanDocument *document = san_session_get_document (self->session);

  for (guint i = 0; i < SAN_DOCUMENT_N_TEXTS; i++)
    {
      const char *text = san_document_get_text (document, i);

      if (!g_str_equal (gtk_editable_get_text (self->texts[i]), text))
        gtk_editable_set_text (self->texts[i], text);
    }
}

static void
add_texts (SanReportPage *self)
{
  const struct { SanDocumentText text; const char *name; } rows[] = {
    { SAN_DOCUMENT_STUDENT, C_("title page", "Student") },
    { SAN_DOCUMENT_GROUP, C_("title page", "Group") },
    { SAN_DOCUMENT_VARIANT, C_("title page", "Variant") },
    { SAN_DOCUMENT_TEACHER, C_("title page", "Teacher") },
    { SAN_DOCUMENT_UNIVERSITY, C_("title page", "University") },
    { SAN_DOCUMENT_CHAIR, C_("title page", "Department") },
    { SAN_DOCUMENT_TITLE, C_("title page", "Title") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rows[i].name);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->title_page), row);
      self->texts[rows[i].text] = GTK_EDITABLE (row);
    }
  show_texts (self);
  for (guint i = 0; i < SAN_DOCUMENT_N_TEXTS; i++)
    g_signal_connect_object (self->texts[i], "changed", G_CALLBACK (text_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* --- the figures --- */

static void
figure_tables_changed_cb (SanReportPage *self)
{
  san_document_set_figure_tables (san_session_get_document (self->session),
                                  gtk_switch_get_active (self->figure_tables));
}

static void
show_figure_tables (SanReportPage *self)
{
  SanDocument *document = san_session_get_document (self->session);

  gtk_switch_set_active (self->figure_tables, san_document_get_figure_tables (document));
}

/* --- the whole --- */

static void
document_changed_cb (SanReportPage *self)
{
  show_texts (self);
  show_figure_tables (self);
  queue_preview (self);
}

static void
update_stack (SanReportPage *self)
{
  guint n = san_document_get_n_entries (san_session_get_document (self->session));

  gtk_stack_set_visible_child (self->stack, n > 0 ? GTK_WIDGET (self->filled_view)
                                                  : self->empty_view);
}

/* --- the widget --- */

static void
san_report_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (san_report_page_parent_class)->map (widget);
  queue_preview (SAN_REPORT_PAGE (widget));
}

static void
san_report_page_dispose (GObject *object)
{
  SanReportPage *self = SAN_REPORT_PAGE (object);

  g_clear_handle_id (&self->preview_source, g_source_remove);
  san_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (san_report_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SanReportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SanReportPage, empty_view);
  gtk_widget_class_bind_template_child (widget_class, SanReportPage, filled_view);
  gtk_widget_class_bind_template_child (widget_class, SanReportPage, editor);
  gtk_widget_class_bind_template_child (widget_class, SanReportPage, preview_pane);
  gtk_widget_class_bind_template_child (widget_class, SanReportPage, tasks);
  gtk_widget_class_bind_template_child (widget_class, SanReportPage, preview);
  gtk_widget_class_bind_template_child (widget_class, SanReportPage, title_page);
  gtk_widget_class_bind_template_child (widget_class, SanReportPage, figure_tables);
}

static void
san_report_page_class_init (SanReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = san_report_page_dispose;
  widget_class->map = san_report_page_map;

  signals[ENTRY_OPENED] = g_signal_new ("entry-opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, SAN_TYPE_ENTRY);
  signals[ENTRY_REMOVED] = g_signal_new ("entry-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, SAN_TYPE_ENTRY, G_TYPE_UINT);

  g_type_ensure (SAN_TYPE_REPORT_PREVIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SAN_RESOURCES "/ui/san-report-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "report.show-preview", NULL, show_preview_action);
  gtk_widget_class_install_action (widget_class, "report.show-editor", NULL, show_editor_action);
}

static void
san_report_page_init (SanReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
san_report_page_setup (SanReportPage *self,
                       SanSession    *session,
                       GSettings     *settings)
{
  SanDocument *document;

  g_return_if_fail (SAN_IS_REPORT_PAGE (self));
  g_return_if_fail (self->session == NULL);
  g_return_if_fail (SAN_IS_SESSION (session));
  g_return_if_fail (G_IS_SETTINGS (settings));

  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  document = san_session_get_document (session);
  gtk_list_box_bind_model (self->tasks, G_LIST_MODEL (document), create_row, self, NULL);
  add_texts (self);
  show_figure_tables (self);
  g_signal_connect_object (self->figure_tables, "notify::active",
                           G_CALLBACK (figure_tables_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (queue_preview), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);
}
