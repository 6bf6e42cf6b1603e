/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-window-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "app/san-settings.h"
#include "methods/san-registry.h"

/* How near to the edge of the sidebar it can be taken: the line itself is too thin for a hand. */
#define EDGE 4

enum
{
  PROP_0,
  PROP_SHOW_REPORT,
  PROP_STARRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SanWindow, san_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- what is shown --- */

/* The template asks while it is being built. */
gboolean
san_window_is_report_shown (SanWindow *self)
{
  return self->stack != NULL
         && gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->report_page);
}

static gboolean
is_method_shown (SanWindow *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->method_bin);
}

static gboolean
is_starred (SanWindow *self)
{
  return self->page != NULL
         && san_settings_is_starred (self->settings, san_method_page_get_method (self->page)->id);
}

static void
update_undo (SanWindow *self)
{
  SanDocument *document = san_session_get_document (self->session);
  SanDraft *draft = self->page != NULL ? san_method_page_get_draft (self->page) : NULL;
  gboolean can_undo = FALSE;
  gboolean can_redo = FALSE;

  if (san_window_is_report_shown (self))
    {
      can_undo = san_document_can_undo (document);
      can_redo = san_document_can_redo (document);
    }
  else if (is_method_shown (self) && draft != NULL)
    {
      can_undo = san_draft_can_undo (draft);
      can_redo = san_draft_can_redo (draft);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", can_redo);
}

static void
update_add_to_report (SanWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-to-report",
                                 is_method_shown (self)
                                 && san_method_page_get_solution (self->page) != NULL);
}

static void
update_title (SanWindow *self)
{
  const SanMethod *method = self->page != NULL ? san_method_page_get_method (self->page) : NULL;
  g_autofree char *section = NULL;

  if (san_window_is_report_shown (self))
    {
      adw_window_title_set_title (self->page_title, _("Report"));
      adw_window_title_set_subtitle (self->page_title, "");
    }
  else if (is_method_shown (self) && method != NULL)
    {
      section = g_strdup_printf ("%s  %s", method->section,
                                 san_registry_section_name (method->section));
      adw_window_title_set_title (self->page_title, _(method->title));
      adw_window_title_set_subtitle (self->page_title, section);
    }
  else
    {
      adw_window_title_set_title (self->page_title, "");
      adw_window_title_set_subtitle (self->page_title, "");
    }
}

static void
update_badge (SanWindow *self)
{
  guint n = san_document_get_n_entries (san_session_get_document (self->session));
  g_autofree char *text = g_strdup_printf ("%u", n);

  gtk_label_set_label (self->badge, text);
  gtk_label_set_label (self->narrow_badge, text);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_badge), n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-pdf", n > 0);
}

static void
update_star (SanWindow *self)
{
  const char *icon = is_starred (self) ? "starred-symbolic" : "non-starred-symbolic";

  gtk_button_set_icon_name (self->star_button, icon);
  gtk_button_set_icon_name (self->narrow_star_button, icon);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STARRED]);
}

/* Everything outside the page that depends on which page it is */
static void
update_frame (SanWindow *self)
{
  gboolean method_shown = is_method_shown (self);

  gtk_widget_set_visible (self->method_tools, method_shown);
  gtk_widget_set_visible (self->narrow_method_tools, method_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->star_button), method_shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.star", method_shown);
  update_add_to_report (self);
  san_sidebar_set_method (self->sidebar,
                          method_shown ? san_method_page_get_method (self->page) : NULL);
  update_title (self);
  update_undo (self);
  update_star (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_REPORT]);
}

static void
show_child (SanWindow *self,
            GtkWidget *child)
{
  gtk_stack_set_visible_child (self->stack, child);
  update_frame (self);
}

/* --- the page of a calculation --- */

/* The page forgets the chosen kinds of chart when it goes; the session keeps them. */
static void
keep_charts (SanWindow *self)
{
  g_autofree char *charts = NULL;

  if (self->page == NULL)
    return;
  charts = san_method_page_dup_chart_kinds (self->page);
  san_session_set_charts (self->session, san_method_page_get_method (self->page), charts);
}

static void
restore_charts (SanWindow *self)
{
  const char *charts = san_session_get_charts (self->session,
                                               san_method_page_get_method (self->page));
  g_auto(GStrv) kinds = g_strsplit (charts != NULL ? charts : "", ",", -1);
  SanChartKind kind;

  for (guint i = 0; kinds[i] != NULL; i++)
    if (san_chart_kind_from_id (kinds[i], &kind))
      san_method_page_set_chart_kind (self->page, i, kind);
}

static void
add_to_report_cb (SanWindow *self)
{
  keep_charts (self);
  san_session_add_to_report (self->session, san_method_page_get_method (self->page));
  /* Translators: few letters, which stand beside a button on a window as narrow as a telephone */
  san_window_tell (self, _("Task added"), "win.take-back");
}

static void
remove_page (SanWindow *self)
{
  keep_charts (self);
  g_signal_group_set_target (self->draft_signals, NULL);
  adw_bin_set_child (self->method_bin, NULL);
  self->page = NULL;
}

static void
open_page (SanWindow       *self,
           const SanMethod *method)
{
  SanDraft *draft = san_session_get_draft (self->session, method);
  SanNotation notation = san_settings_get_notation (self->settings);

  remove_page (self);
  self->page = SAN_METHOD_PAGE (san_method_page_new (method, draft, &notation));
  g_signal_connect_object (self->page, "add-to-report", G_CALLBACK (add_to_report_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "solved", G_CALLBACK (update_add_to_report), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "chart-kind-changed", G_CALLBACK (keep_charts), self,
                           G_CONNECT_SWAPPED);
  g_signal_group_set_target (self->draft_signals, draft);
  adw_bin_set_child (self->method_bin, GTK_WIDGET (self->page));
  restore_charts (self);
  san_session_set_method (self->session, method);
  san_settings_add_recent (self->settings, method->id);
}

static void
notation_changed_cb (SanWindow *self)
{
  SanNotation notation = san_settings_get_notation (self->settings);

  if (self->page != NULL)
    san_method_page_set_notation (self->page, &notation);
}

static void
method_chosen_cb (SanWindow       *self,
                  const SanMethod *method)
{
  san_window_show_method (self, method);
}

/* --- the report --- */

static void
entry_opened_cb (SanWindow *self,
                 SanEntry  *entry)
{
  const SanMethod *method = san_session_open_entry (self->session, entry);

  if (method == NULL)
    {
      san_window_tell (self, _("This version of Sanstat does not know the calculation."), NULL);
      return;
    }
  /* The page is made anew, so that it takes the charts of the entry. */
  adw_bin_set_child (self->method_bin, NULL);
  self->page = NULL;
  san_window_show_method (self, method);
}

static void
entry_removed_cb (SanWindow *self,
                  SanEntry  *entry)
{
  /* Translators: few letters, which stand beside a button on a window as narrow as a telephone */
  san_window_tell (self, _("Task removed"), "win.take-back");
}

static void
document_changed_cb (SanWindow *self)
{
  update_badge (self);
  update_undo (self);
  san_window_update_document (self);
}

/* --- the edge of the sidebar --- */

static gboolean
is_at_edge (SanWindow *self,
            double     x)
{
  return !adw_leaflet_get_folded (self->leaflet)
         && fabs (x - gtk_widget_get_width (self->sidebar_pane)) <= EDGE;
}

static void
edge_hovered_cb (SanWindow *self,
                 double     x)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->leaflet),
                                   is_at_edge (self, x) ? "col-resize" : NULL);
}

static void
edge_taken_cb (SanWindow  *self,
               double      x,
               double      y,
               GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, is_at_edge (self, x) ? GTK_EVENT_SEQUENCE_CLAIMED
                                                       : GTK_EVENT_SEQUENCE_DENIED);
  self->drag_start = gtk_widget_get_width (self->sidebar_pane);
}

static void
edge_moved_cb (SanWindow *self,
               double     offset)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettingsSchemaKey) key = NULL;
  int page_width;
  int wanted;
  g_autoptr(GVariant) width = NULL;

  /* With less room than this the page would take the place of the list. */
  gtk_widget_measure (self->content_pane, GTK_ORIENTATION_HORIZONTAL, -1, &page_width, NULL, NULL,
                      NULL);
  wanted = MIN ((int) (self->drag_start + offset),
                gtk_widget_get_width (GTK_WIDGET (self->leaflet)) - page_width - EDGE);
  width = g_variant_ref_sink (g_variant_new_int32 (wanted));

  g_object_get (self->settings, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, "sidebar-width");
  if (g_settings_schema_key_range_check (key, width))
    g_settings_set_value (self->settings, "sidebar-width", width);
}

/* --- the window --- */

static void
san_window_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  SanWindow *self = SAN_WINDOW (object);

  switch (id)
    {
    case PROP_SHOW_REPORT:
      g_value_set_boolean (value, san_window_is_report_shown (self));
      break;

    case PROP_STARRED:
      g_value_set_boolean (value, is_starred (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_show_report (SanWindow *self,
                 gboolean   show)
{
  if (show == san_window_is_report_shown (self))
    return;
  if (show)
    show_child (self, GTK_WIDGET (self->report_page));
  else
    show_child (self,
                self->page != NULL ? GTK_WIDGET (self->method_bin) : GTK_WIDGET (self->start_page));
  adw_leaflet_set_visible_child (self->leaflet, self->content_pane);
}

static void
set_starred (SanWindow *self,
             gboolean   starred)
{
  if (self->page == NULL || starred == is_starred (self))
    return;
  san_settings_toggle_star (self->settings, san_method_page_get_method (self->page)->id);
  update_star (self);
}

static void
san_window_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  SanWindow *self = SAN_WINDOW (object);

  switch (id)
    {
    case PROP_SHOW_REPORT:
      set_show_report (self, g_value_get_boolean (value));
      break;

    case PROP_STARRED:
      set_starred (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
san_window_dispose (GObject *object)
{
  SanWindow *self = SAN_WINDOW (object);

  self->page = NULL;
  g_clear_object (&self->draft_signals);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (san_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SanWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, sidebar_pane);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, content_pane);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, document_title);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, method_bin);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, report_page);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, method_tools);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, narrow_method_tools);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, star_button);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, narrow_star_button);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, badge);
  gtk_widget_class_bind_template_child (widget_class, SanWindow, narrow_badge);
  gtk_widget_class_bind_template_callback (widget_class, method_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edge_hovered_cb);
  gtk_widget_class_bind_template_callback (widget_class, edge_taken_cb);
  gtk_widget_class_bind_template_callback (widget_class, edge_moved_cb);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SHOW_REPORT] = g_param_spec_boolean ("show-report", NULL, NULL, FALSE, flags);
  properties[PROP_STARRED] = g_param_spec_boolean ("starred", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
san_window_class_init (SanWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = san_window_get_property;
  object_class->set_property = san_window_set_property;
  object_class->dispose = san_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = san_window_close_request;
  install_properties (object_class);

  g_type_ensure (SAN_TYPE_SIDEBAR);
  g_type_ensure (SAN_TYPE_START_PAGE);
  g_type_ensure (SAN_TYPE_REPORT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-window.ui");
  bind_children (widget_class);

  gtk_widget_class_install_property_action (widget_class, "win.show-report", "show-report");
  gtk_widget_class_install_property_action (widget_class, "win.star", "starred");
  san_window_install_actions (widget_class);
  san_window_install_document_actions (widget_class);
}

static void
san_window_init (SanWindow *self)
{
  self->draft_signals = g_signal_group_new (SAN_TYPE_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "changed", G_CALLBACK (update_undo), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_settings (SanWindow *self)
{
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sidebar-width", self->sidebar_pane, "width-request",
                   G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->settings, "changed::extra-decimals",
                           G_CALLBACK (notation_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::modern-errors",
                           G_CALLBACK (notation_changed_cb), self, G_CONNECT_SWAPPED);
}

SanWindow *
san_window_new (AdwApplication  *application,
                SanSession      *session,
                const SanSearch *search,
                GSettings       *settings)
{
  SanWindow *self;
  SanDocument *document;

  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (SAN_IS_SESSION (session), NULL);
  g_return_val_if_fail (search != NULL, NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (SAN_TYPE_WINDOW, "application", application, NULL);
  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  document = san_session_get_document (session);

  san_sidebar_setup (self->sidebar, search, settings);
  san_start_page_setup (self->start_page, search, settings);
  san_report_page_setup (self->report_page, session, settings);
  bind_settings (self);
  san_window_init_document (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  document_changed_cb (self);
  san_window_show_method (self, san_session_get_method (session));
  return self;
}

SanSession *
san_window_get_session (SanWindow *self)
{
  g_return_val_if_fail (SAN_IS_WINDOW (self), NULL);

  return self->session;
}

void
san_window_show_method (SanWindow       *self,
                        const SanMethod *method)
{
  g_return_if_fail (SAN_IS_WINDOW (self));

  if (method == NULL)
    {
      remove_page (self);
      san_session_set_method (self->session, NULL);
      show_child (self, GTK_WIDGET (self->start_page));
      gtk_widget_grab_focus (GTK_WIDGET (self->start_page));
      return;
    }
  if (self->page == NULL || san_method_page_get_method (self->page) != method)
    open_page (self, method);
  show_child (self, GTK_WIDGET (self->method_bin));
  adw_leaflet_set_visible_child (self->leaflet, self->content_pane);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

void
san_window_tell (SanWindow  *self,
                 const char *text,
                 const char *undo_action)
{
  AdwToast *toast;
  g_autofree char *escaped = NULL;

  g_return_if_fail (SAN_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  /* Toasts wait for one another, and what happened last is what matters. */
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  g_set_weak_pointer (&self->toast, toast);
  if (undo_action != NULL)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, undo_action);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
san_window_discard (SanWindow *self)
{
  g_return_if_fail (SAN_IS_WINDOW (self));

  keep_charts (self);
  gtk_window_destroy (GTK_WINDOW (self));
}
