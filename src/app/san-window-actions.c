/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-window-private.h"

#include "methods/san-registry.h"
#include "model/san-json.h"

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SanWindow *self = SAN_WINDOW (widget);
  gboolean redo = g_str_equal (name, "win.redo");

  if (san_window_is_report_shown (self) && redo)
    san_document_redo (san_session_get_document (self->session));
  else if (san_window_is_report_shown (self))
    san_document_undo (san_session_get_document (self->session));
  else
    gtk_widget_activate_action (GTK_WIDGET (self->page), redo ? "page.redo" : "page.undo", NULL);
}

static void
add_to_report_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (SAN_WINDOW (widget)->page), "page.add-to-report", NULL);
}

/* Undoes the last change of the report, also while its page is not open. */
static void
take_back_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  SanDocument *document = san_session_get_document (SAN_WINDOW (widget)->session);

  if (san_document_can_undo (document))
    san_document_undo (document);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  SanWindow *self = SAN_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar_pane);
  san_sidebar_focus_search (self->sidebar);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SanWindow *self = SAN_WINDOW (widget);

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->sidebar_pane);
  else
    san_window_show_method (self, NULL);
}

/* Puts a chart into the form of the calculation that makes graphs, as one step of undo there. */
static void
make_graph_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  SanWindow *self = SAN_WINDOW (widget);
  const SanMethod *method = san_registry_find ("graph");
  g_autoptr(JsonNode) input = san_json_parse (g_variant_get_string (parameter, NULL), -1, NULL);

  if (input == NULL || method == NULL)
    return;
  san_draft_fill (san_session_get_draft (self->session, method), json_node_get_object (input));
  san_window_show_method (self, method);
}

void
san_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.add-to-report", NULL, add_to_report_action);
  gtk_widget_class_install_action (widget_class, "win.make-graph", "s", make_graph_action);
  gtk_widget_class_install_action (widget_class, "win.take-back", NULL, take_back_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
}
