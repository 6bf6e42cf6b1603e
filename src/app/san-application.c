/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-application.h"

#include <glib/gi18n.h>

#include "app/san-about.h"
#include "app/san-compat.h"
#include "app/san-preferences.h"
#include "app/san-search.h"
#include "app/san-settings.h"
#include "app/san-window.h"
#include "model/san-language.h"

struct _SanApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;
  SanSearch      *search;
  char           *system_language;  /* $LANGUAGE as the program found it */
  gboolean        recovered;        /* what a crash left over was looked for */
  gboolean        exit_after_startup;
};

G_DEFINE_FINAL_TYPE (SanApplication, san_application, ADW_TYPE_APPLICATION)

/* --- windows --- */

static SanWindow *
open_window (SanApplication *self,
             SanSession     *session)
{
  SanWindow *window = san_window_new (ADW_APPLICATION (self), session, self->search,
                                      self->settings);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static SanWindow *
open_new_window (SanApplication *self)
{
  g_autoptr(SanSession) session = san_session_new (NULL);

  return open_window (self, session);
}

/* The last active window first */
static SanWindow *
find_window (SanApplication *self,
             gboolean      (*fits) (SanDocument *document, gconstpointer data),
             gconstpointer   data)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (SAN_IS_WINDOW (l->data)
        && fits (san_session_get_document (san_window_get_session (l->data)), data))
      return l->data;
  return NULL;
}

static gboolean
holds_file (SanDocument   *document,
            gconstpointer  file)
{
  GFile *own = san_document_get_file (document);

  return own != NULL && g_file_equal (own, G_FILE (file));
}

static gboolean
is_unused (SanDocument   *document,
           gconstpointer  data)
{
  return san_document_get_file (document) == NULL && san_document_is_empty (document);
}

static gboolean
is_any (SanDocument   *document,
        gconstpointer  data)
{
  return TRUE;
}

/* A window that nothing was typed into makes room for the file. */
static void
open_document (SanApplication *self,
               GFile          *file)
{
  SanWindow *shown = find_window (self, holds_file, file);
  SanWindow *unused = find_window (self, is_unused, NULL);
  g_autoptr(SanSession) session = NULL;
  g_autoptr(GError) error = NULL;

  if (shown != NULL)
    {
      gtk_window_present (GTK_WINDOW (shown));
      return;
    }
  session = san_session_new (NULL);
  if (!san_document_load_file (san_session_get_document (session), file, NULL, &error))
    {
      g_autofree char *name = g_file_get_basename (file);
      /* Translators: %s is the name of a file */
      g_autofree char *heading = g_strdup_printf (_("Could Not Open “%s”"), name);
      SanWindow *window = find_window (self, is_any, NULL);

      san_compat_tell (GTK_WIDGET (window != NULL ? window : open_new_window (self)), heading,
                       error->message);
      return;
    }
  open_window (self, session);
  if (unused != NULL)
    san_window_discard (unused);
}

static void
recover_one (SanApplication *self,
             GFile          *leftover)
{
  g_autoptr(SanSession) session = san_session_new (NULL);
  g_autoptr(GError) error = NULL;

  if (!san_autosave_recover (san_session_get_autosave (session), leftover, &error))
    {
      g_message ("%s: %s", g_file_peek_path (leftover), error->message);
      return;
    }
  san_window_tell (open_window (self, session), _("Recovered what was not saved"), NULL);
}

/* What was typed before a crash comes back by itself. */
static void
recover (SanApplication *self)
{
  g_autoptr(GPtrArray) leftovers = NULL;

  if (self->recovered)
    return;
  self->recovered = TRUE;
  leftovers = san_autosave_find_leftovers (NULL);
  for (guint i = 0; i < leftovers->len; i++)
    recover_one (self, g_ptr_array_index (leftovers, i));
}

/* --- language and style --- */

static const char *
wanted_language (SanApplication *self,
                 char          **language)
{
  *language = g_settings_get_string (self->settings, "language");
  return **language != '\0' ? *language : self->system_language;
}

/* Texts are read when a widget is made: so every window is made anew, around what it showed. */
static void
rebuild_windows (gpointer user_data)
{
  SanApplication *self = user_data;
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));
  g_autofree char *language = NULL;
  gboolean preferences_shown = FALSE;

  san_language_use (wanted_language (self, &language));
  g_application_hold (G_APPLICATION (self));
  for (GList *l = windows; l != NULL; l = l->next)
    if (SAN_IS_PREFERENCES (l->data))
      {
        preferences_shown = TRUE;
        gtk_window_destroy (l->data);
      }
  for (GList *l = windows; l != NULL; l = l->next)
    if (SAN_IS_WINDOW (l->data))
      {
        open_window (self, san_window_get_session (l->data));
        san_window_discard (l->data);
      }
  g_application_release (G_APPLICATION (self));
  if (preferences_shown)
    g_action_group_activate_action (G_ACTION_GROUP (self), "preferences", NULL);
}

/* The drop-down that was just used stands in one of these windows, so it is to finish first. */
static void
language_changed_cb (SanApplication *self)
{
  g_idle_add_once (rebuild_windows, self);
}

static void
color_scheme_changed_cb (SanApplication *self)
{
  g_autofree char *scheme = g_settings_get_string (self->settings, "color-scheme");
  AdwColorScheme wanted = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (scheme, "light"))
    wanted = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (scheme, "dark"))
    wanted = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), wanted);
}

/* --- actions --- */

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  open_new_window (user_data);
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  SanApplication *self = user_data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (san_preferences_new (parent, self->settings)));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  san_about_show (gtk_application_get_active_window (user_data));
}

/* Each window asks for itself what is to happen to its document. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    if (SAN_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "new", new_action },
  { "preferences", preferences_action },
  { "about", about_action },
  { "quit", quit_action },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.new", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "win.add-to-report", { "<Control><Shift>r" } },
  { "win.back", { "<Alt>Left" } },
  { "win.export-pdf", { "<Control>e" } },
  { "win.open", { "<Control>o" } },
  { "win.print", { "<Control>p" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.search", { "<Control>f", "<Control>k" } },
  { "win.show-report", { "<Control>r" } },
  { "win.star", { "<Control>d" } },
  { "win.undo", { "<Control>z" } },
  { "window.close", { "<Control>w" } },
};

/* --- the application --- */

static gboolean
exit_cb (gpointer user_data)
{
  g_application_quit (user_data);
  return G_SOURCE_REMOVE;
}

static void
san_application_startup (GApplication *application)
{
  SanApplication *self = SAN_APPLICATION (application);
  g_autofree char *language = NULL;

  self->settings = san_settings_new ();
  self->system_language = g_strdup (g_getenv ("LANGUAGE"));
  self->search = san_search_new (wanted_language (self, &language));

  G_APPLICATION_CLASS (san_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].keys);
  color_scheme_changed_cb (self);
  g_signal_connect_object (self->settings, "changed::color-scheme",
                           G_CALLBACK (color_scheme_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (language_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
san_application_activate (GApplication *application)
{
  SanApplication *self = SAN_APPLICATION (application);
  SanWindow *window;

  recover (self);
  window = find_window (self, is_any, NULL);
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    open_new_window (self);
  if (self->exit_after_startup)
    g_idle_add_full (G_PRIORITY_LOW, exit_cb, self, NULL);
}

static void
san_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  SanApplication *self = SAN_APPLICATION (application);

  recover (self);
  for (int i = 0; i < n_files; i++)
    open_document (self, files[i]);
}

static int
san_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  SanApplication *self = SAN_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("sanstat %s\n", SAN_VERSION);
      return 0;
    }
  self->exit_after_startup = g_variant_dict_contains (options, "exit-after-startup");
  return -1;
}

static void
san_application_finalize (GObject *object)
{
  SanApplication *self = SAN_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->search, san_search_free);
  g_clear_pointer (&self->system_language, g_free);
  G_OBJECT_CLASS (san_application_parent_class)->finalize (object);
}

static void
san_application_class_init (SanApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = san_application_finalize;
  application_class->startup = san_application_startup;
  application_class->activate = san_application_activate;
  application_class->open = san_application_open;
  application_class->handle_local_options = san_application_handle_local_options;
}

static void
san_application_init (SanApplication *self)
{
  const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { "exit-after-startup", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

SanApplication *
san_application_new (void)
{
  return g_object_new (SAN_TYPE_APPLICATION,
                       "application-id", SAN_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", SAN_RESOURCES,
                       NULL);
}
