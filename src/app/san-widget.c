/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "san-app"

#include "app/san-widget.h"

void
san_widget_set_css_class (GtkWidget  *widget,
                          const char *name,
                          gboolean    on)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
san_widget_set_invalid (GtkWidget *widget,
                        gboolean   invalid)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  san_widget_set_css_class (widget, "error", invalid);
  if (invalid)
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget),
                                 GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID);
}

void
san_widget_set_label (GtkWidget  *label,
                      const char *text)
{
  gboolean has_text = text != NULL && *text != '\0';

  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_visible (label, has_text);
  if (has_text && g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0)
    gtk_label_set_text (GTK_LABEL (label), text);
}
