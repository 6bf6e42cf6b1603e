/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Starts GTK, libadwaita and the resources of the program. */
void       san_app_test_init      (int          *argc,
                                   char       ***argv);
/* A window around @child, shown and laid out */
GtkWidget *san_app_test_window    (GtkWidget    *child,
                                   int           width,
                                   int           height);
/* Until nothing is left to do: layout, idle work, the clipboard */
void       san_app_test_settle    (void);
/* Gives a window another size and waits until the screen has followed, however busy it is */
void       san_app_test_resize    (GtkWindow    *window,
                                   int           width,
                                   int           height);
/* Fails unless every control under @widget that a person can use has a name for screen readers. */
void       san_app_test_names     (GtkWidget    *widget);
/* Fails unless everything in the boxes under @widget has the place that it needs. */
void       san_app_test_fits      (GtkWidget    *widget);
/* Fails where @widget needs more than @width, and tells which part of it does. */
void       san_app_test_narrow    (GtkWidget    *widget,
                                   int           width);
/* The first descendant of a type; %NULL for none */
GtkWidget *san_app_test_find      (GtkWidget    *widget,
                                   GType         type);
guint      san_app_test_count     (GtkWidget    *widget,
                                   GType         type);

G_END_DECLS
