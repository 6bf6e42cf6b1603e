/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small things that many widgets do in the same way. */

void san_widget_set_css_class (GtkWidget  *widget,
                               const char *name,
                               gboolean    on);
/* Marks a control as refused, for the eye and for screen readers. */
void san_widget_set_invalid   (GtkWidget  *widget,
                               gboolean    invalid);
/* Shows @text in @label, or hides it where there is none; does nothing when it stands already. */
void san_widget_set_label     (GtkWidget  *label,
                               const char *text);

G_END_DECLS
