/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-window-private.h"

#include <glib/gi18n.h>

#include "app/san-compat.h"
#include "app/san-print.h"
#include "app/san-settings.h"
#include "handout/san-handout.h"
#include "report/san-report-pdf.h"

static SanFileType
document_type (void)
{
  return (SanFileType) { .name = _("Sanstat documents"), .suffix = "sanstat" };
}

void
san_window_update_document (SanWindow *self)
{
  SanDocument *document = san_session_get_document (self->session);
  g_autofree char *name = san_session_dup_name (self->session);
  gboolean modified = san_document_get_modified (document);
  gboolean untouched = !modified && san_document_get_file (document) == NULL;
  g_autofree char *marked = g_strconcat (modified ? "• " : "", name, NULL);
  /* Translators: title of the window: name of the document — name of the program */
  g_autofree char *title = untouched ? g_strdup (_("Sanstat"))
                                     : g_strdup_printf (_("%s — Sanstat"), marked);

  adw_window_title_set_subtitle (self->document_title, untouched ? "" : marked);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* --- saving --- */

static void
save_to (SanWindow *self,
         GFile     *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *uri = g_file_get_uri (file);

  if (!san_document_save_file (san_session_get_document (self->session), file, NULL, &error))
    {
      self->closing = FALSE;
      san_compat_tell (GTK_WIDGET (self), _("Could Not Save the Document"), error->message);
      return;
    }
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
  san_window_update_document (self);
  if (self->closing)
    gtk_window_close (GTK_WINDOW (self));
  else
    san_window_tell (self, _("Saved"), NULL);
}

static void
save_as_cb (GtkWidget *widget,
            GFile     *file,
            gpointer   user_data)
{
  SanWindow *self = SAN_WINDOW (widget);

  if (file != NULL)
    save_to (self, file);
  else
    self->closing = FALSE;
}

static void
save_as (SanWindow *self)
{
  GFile *file = san_document_get_file (san_session_get_document (self->session));
  SanFileType type = document_type ();
  g_autofree char *name = file != NULL ? g_file_get_basename (file)
                                       : g_strconcat (_("Practical exercise"), ".sanstat", NULL);

  san_compat_save_file (GTK_WIDGET (self), _("Save Document"), name, &type, 1, save_as_cb, NULL);
}

static void
save (SanWindow *self)
{
  GFile *file = san_document_get_file (san_session_get_document (self->session));

  if (file != NULL)
    save_to (self, file);
  else
    save_as (self);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  if (g_str_equal (name, "win.save-as"))
    save_as (SAN_WINDOW (widget));
  else
    save (SAN_WINDOW (widget));
}

/* --- opening --- */

/* Files are opened by the application: it knows in which window. */
static void
open_file (GFile *file)
{
  GFile *files[] = { file };

  g_application_open (g_application_get_default (), files, 1, "");
}

static void
open_cb (GtkWidget *widget,
         GFile     *file,
         gpointer   user_data)
{
  if (file != NULL)
    open_file (file);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SanFileType type = document_type ();

  san_compat_open_file (widget, _("Open Document"), &type, open_cb, NULL);
}

static gboolean
is_table (GFile *file)
{
  static const char * const suffixes[] = { ".csv", ".tsv", ".txt" };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_utf8_casefold (name != NULL ? name : "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (folded, suffixes[i]))
      return TRUE;
  return FALSE;
}

/* A table goes into the form that is open, everything else is taken for a document. */
static gboolean
drop_cb (SanWindow    *self,
         const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    if (self->page != NULL && is_table (l->data))
      san_method_page_open_table (self->page, l->data);
    else
      open_file (l->data);
  g_slist_free (files);
  return TRUE;
}

/* --- the report --- */

static SanReport *
build_report (SanWindow *self)
{
  SanNotation notation = san_settings_get_notation (self->settings);

  return san_handout_new (san_session_get_document (self->session), &notation, NULL);
}

/* A student's name is the same in every report: the settings keep it for the next document. */
static const struct
{
  SanDocumentText  text;
  const char      *key;
} kept_texts[] = {
  { SAN_DOCUMENT_UNIVERSITY, "university" },
  { SAN_DOCUMENT_CHAIR, "chair" },
  { SAN_DOCUMENT_STUDENT, "student" },
  { SAN_DOCUMENT_GROUP, "group" },
  { SAN_DOCUMENT_TEACHER, "teacher" },
};

static void
remember_texts (SanWindow *self)
{
  SanDocument *document = san_session_get_document (self->session);

  for (gsize i = 0; i < G_N_ELEMENTS (kept_texts); i++)
    g_settings_set_string (self->settings, kept_texts[i].key,
                           san_document_get_text (document, kept_texts[i].text));
}

static void
recall_texts (SanWindow *self)
{
  SanDocument *document = san_session_get_document (self->session);

  for (gsize i = 0; i < G_N_ELEMENTS (kept_texts); i++)
    {
      g_autofree char *text = g_settings_get_string (self->settings, kept_texts[i].key);

      san_document_set_text (document, kept_texts[i].text, text);
    }
  san_document_set_modified (document, FALSE);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  SanWindow *self = SAN_WINDOW (widget);
  g_autoptr(SanReport) report = build_report (self);

  remember_texts (self);
  san_print_report (GTK_WINDOW (self), report);
}

static void
export_cb (GtkWidget *widget,
           GFile     *file,
           gpointer   user_data)
{
  SanWindow *self = SAN_WINDOW (widget);
  g_autoptr(SanReport) report = NULL;
  g_autoptr(GError) error = NULL;

  if (file == NULL)
    return;
  report = build_report (self);
  remember_texts (self);
  if (san_report_save (report, g_file_peek_path (file), &error))
    san_window_tell (self, _("Report saved as PDF"), NULL);
  else
    san_compat_tell (widget, _("Could Not Save the Report"), error->message);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  SanFileType type = { .name = _("PDF files"), .suffix = "pdf" };
  g_autofree char *file_name = g_strconcat (_("Report"), ".pdf", NULL);

  san_compat_save_file (widget, _("Save Report"), file_name, &type, 1, export_cb, NULL);
}

/* --- closing --- */

static void
close_answered_cb (GtkWidget  *widget,
                   const char *response,
                   gpointer    user_data)
{
  SanWindow *self = SAN_WINDOW (widget);

  if (g_str_equal (response, "save"))
    {
      self->closing = TRUE;
      save (self);
    }
  else if (g_str_equal (response, "discard"))
    {
      san_autosave_finish (san_session_get_autosave (self->session));
      san_window_discard (self);
    }
}

gboolean
san_window_close_request (GtkWindow *window)
{
  SanWindow *self = SAN_WINDOW (window);
  SanDocument *document = san_session_get_document (self->session);
  const SanAnswerChoice answers[] = {
    { "cancel", _("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { "save", _("_Save"), ADW_RESPONSE_SUGGESTED },
  };

  if (!san_document_get_modified (document) || san_document_is_empty (document))
    {
      san_autosave_finish (san_session_get_autosave (self->session));
      return GDK_EVENT_PROPAGATE;
    }
  san_compat_ask (GTK_WIDGET (self), _("Save Changes?"),
                  _("What you have typed is lost for good if you do not save it."),
                  answers, G_N_ELEMENTS (answers), close_answered_cb, NULL);
  return GDK_EVENT_STOP;
}

void
san_window_install_document_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.export-pdf", NULL, export_action);
}

static void
autosave_failed_cb (SanWindow *self,
                    GError    *error)
{
  /* Translators: %s is the reason, in the words of the system */
  g_autofree char *text = g_strdup_printf (_("Changes are not kept safe: %s"), error->message);

  san_window_tell (self, text, NULL);
}

void
san_window_init_document (SanWindow *self)
{
  SanDocument *document = san_session_get_document (self->session);
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (san_session_get_autosave (self->session), "failed",
                           G_CALLBACK (autosave_failed_cb), self, G_CONNECT_SWAPPED);
  if (san_document_is_empty (document) && san_document_get_file (document) == NULL)
    recall_texts (self);
}
