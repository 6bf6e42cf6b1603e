/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @widget a menu for the right button, a long press, the menu key and Shift+F10. */
void san_context_menu_attach (GtkWidget  *widget,
                              GMenuModel *menu);

G_END_DECLS
