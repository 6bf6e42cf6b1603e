/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-compat.h"

#include <string.h>

#include <glib/gi18n.h>

/* One dialog that is open: whom it belongs to and whom it answers. */
typedef struct
{
  GWeakRef       parent;
  SanFileFunc    file_func;
  SanAnswerFunc  answer_func;
  gpointer       user_data;
} Request;

static Request *
request_new (GtkWidget     *parent,
             SanFileFunc    file_func,
             SanAnswerFunc  answer_func,
             gpointer       user_data)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->parent, parent);
  request->file_func = file_func;
  request->answer_func = answer_func;
  request->user_data = user_data;
  return request;
}

/* A #GClosureNotify: the request lives as long as its dialog can answer. */
static void
request_free (gpointer  data,
              GClosure *closure)
{
  Request *request = data;

  g_weak_ref_clear (&request->parent);
  g_free (request);
}

static GtkWindow *
window_of (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

/* --- files --- */

static GtkFileFilter *
filter_new (const SanFileType *type)
{
  GtkFileFilter *filter = gtk_file_filter_new ();
  g_auto(GStrv) suffixes = g_strsplit (type->suffix, ";", -1);

  gtk_file_filter_set_name (filter, type->name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  g_object_set_data_full (G_OBJECT (filter), "suffix", g_strdup (suffixes[0]), g_free);
  return filter;
}

/* People type "homework" and expect "homework.pdf". */
static GFile *
with_suffix (GFile         *file,
             GtkFileFilter *filter)
{
  const char *suffix = filter != NULL ? g_object_get_data (G_OBJECT (filter), "suffix") : NULL;
  g_autofree char *name = g_file_get_basename (file);
  const char *dot = strrchr (name, '.');
  g_autofree char *longer = NULL;
  g_autoptr(GFile) folder = NULL;

  if (suffix == NULL || (dot != NULL && g_ascii_strcasecmp (dot + 1, suffix) == 0))
    return g_object_ref (file);
  longer = g_strdup_printf ("%s.%s", name, suffix);
  folder = g_file_get_parent (file);
  return g_file_get_child (folder, longer);
}

static GFile *
chosen_file (GtkFileChooser *chooser)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (chooser);

  if (file == NULL || gtk_file_chooser_get_action (chooser) != GTK_FILE_CHOOSER_ACTION_SAVE)
    return g_steal_pointer (&file);
  return with_suffix (file, gtk_file_chooser_get_filter (chooser));
}

/* What is done with the file may close the window, so the dialog goes first, and the request with
 * it. */
static void
file_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                Request         *request)
{
  g_autoptr(GtkWidget) parent = g_weak_ref_get (&request->parent);
  g_autoptr(GFile) file = NULL;
  SanFileFunc callback = request->file_func;
  gpointer user_data = request->user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    file = chosen_file (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  if (parent != NULL)
    callback (parent, file, user_data);
}

static GtkFileChooserNative *
chooser_new (GtkWidget            *parent,
             const char           *title,
             GtkFileChooserAction  action)
{
  gboolean saving = action == GTK_FILE_CHOOSER_ACTION_SAVE;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, window_of (parent), action,
                                                              saving ? _("_Save") : _("_Open"),
                                                              _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  return dialog;
}

void
san_compat_open_file (GtkWidget         *parent,
                      const char        *title,
                      const SanFileType *type,
                      SanFileFunc        callback,
                      gpointer           user_data)
{
  GtkFileChooserNative *dialog;
  g_autoptr(GtkFileFilter) filter = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (type != NULL);
  g_return_if_fail (callback != NULL);

  dialog = chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN);
  filter = filter_new (type);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_signal_connect_data (dialog, "response", G_CALLBACK (file_chosen_cb),
                         request_new (parent, callback, NULL, user_data), request_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
san_compat_save_file (GtkWidget         *parent,
                      const char        *title,
                      const char        *suggested_name,
                      const SanFileType *types,
                      gsize              n_types,
                      SanFileFunc        callback,
                      gpointer           user_data)
{
  GtkFileChooserNative *dialog;
  GtkFileChooser *chooser;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (types != NULL && n_types > 0);
  g_return_if_fail (callback != NULL);

  dialog = chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE);
  chooser = GTK_FILE_CHOOSER (dialog);
  for (gsize i = 0; i < n_types; i++)
    {
      g_autoptr(GtkFileFilter) filter = filter_new (&types[i]);

      gtk_file_chooser_add_filter (chooser, filter);
      if (i == 0)
        gtk_file_chooser_set_filter (chooser, filter);
    }
  gtk_file_chooser_set_current_name (chooser, suggested_name);
  g_signal_connect_data (dialog, "response", G_CALLBACK (file_chosen_cb),
                         request_new (parent, callback, NULL, user_data), request_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- questions --- */

/* The heading stands in the body: GTK from 4.16 on warns of a heading of its own that needs more
 * than one line. */
static AdwMessageDialog *
dialog_new (GtkWidget  *parent,
            const char *heading,
            const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (window_of (parent), NULL, NULL);
  g_autofree char *text =
    g_markup_printf_escaped ("<span size=\"x-large\" weight=\"bold\">%s</span>\n\n%s",
                             heading, body);

  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  adw_message_dialog_set_body_use_markup (ADW_MESSAGE_DIALOG (dialog), TRUE);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), text);
  return ADW_MESSAGE_DIALOG (dialog);
}

/* The answer may close the window, so the dialog has to let go of it first. */
static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             Request          *request)
{
  g_autoptr(GtkWidget) parent = g_weak_ref_get (&request->parent);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (parent != NULL)
    request->answer_func (parent, response, request->user_data);
}

void
san_compat_ask (GtkWidget             *parent,
                const char            *heading,
                const char            *body,
                const SanAnswerChoice *answers,
                gsize                  n_answers,
                SanAnswerFunc          callback,
                gpointer               user_data)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (answers != NULL && n_answers > 0);
  g_return_if_fail (callback != NULL);

  dialog = dialog_new (parent, heading, body);
  for (gsize i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, answers[i].label);
      adw_message_dialog_set_response_appearance (dialog, answers[i].id, answers[i].appearance);
      if (answers[i].appearance == ADW_RESPONSE_SUGGESTED)
        adw_message_dialog_set_default_response (dialog, answers[i].id);
    }
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb),
                         request_new (parent, NULL, callback, user_data), request_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
san_compat_tell (GtkWidget  *parent,
                 const char *heading,
                 const char *body)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  dialog = dialog_new (parent, heading, body);
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
