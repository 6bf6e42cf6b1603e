/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
san_about_show (GtkWindow *parent)
{
  const char *comments = _("Works out the exercises of a public health course step by step.");

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  adw_show_about_window (parent,
                         "application-name", _("Sanstat"),
                         "application-icon", SAN_APPLICATION_ID,
                         "version", SAN_VERSION,
                         "comments", comments,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "developer-name", _("The Sanstat developers"),
                         /* Translators: your name, shown in the credits */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
