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

/* Of the text of @widget, in pixels */
double san_widget_get_font_size (GtkWidget   *widget);

/* By itself a drop-down of texts is never narrower than the longest of them. */
void   san_widget_let_shrink    (GtkDropDown *drop_down);

/* Fills a box again from what is in it, so that an update flickers no more than a change of text:
 *
 *   GtkWidget *next = gtk_widget_get_first_child (box);
 *   …
 *   child = san_widget_reuse (box, &next, "note", create_note);
 *   …
 *   san_widget_drop_rest (box, next);
 *
 * The child at @next is taken if it was made as the same @kind, otherwise a new one goes before it. */
GtkWidget *san_widget_reuse     (GtkWidget   *box,
                                 GtkWidget  **next,
                                 const char  *kind,
                                 GtkWidget *(*create) (void));
void       san_widget_drop_rest (GtkWidget   *box,
                                 GtkWidget   *next);

/* Lets go of all children, as a widget with some of its own does in dispose. */
void       san_widget_drop_children (GtkWidget *widget);

G_END_DECLS
