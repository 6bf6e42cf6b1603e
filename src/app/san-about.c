/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
san_about_show (GtkWindow *parent)
{
  GtkWidget *about;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                        "transient-for", parent,
                        "application-name", _("Sanstat"),
                        "application-icon", SAN_APPLICATION_ID,
                        "version", SAN_VERSION,
                        "comments",
                        _("Works out the exercises of a public health course step by step."),
                        "copyright", _("© 2026 The Sanstat developers"),
                        "license-type", GTK_LICENSE_GPL_3_0,
                        "developer-name", _("The Sanstat developers"),
                        /* Translators: your name, shown in the credits */
                        "translator-credits", _("translator-credits"),
                        NULL);
  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about), _("Outlines of the Maps"),
                                      _("Made with Natural Earth"), GTK_LICENSE_CUSTOM,
                                      _("Natural Earth is in the public domain."));
  gtk_window_present (GTK_WINDOW (about));
}
