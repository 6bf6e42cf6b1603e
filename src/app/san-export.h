/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What leaves the window: by the clipboard of @widget, or to a file. */

void san_export_copy_text  (GtkWidget  *widget,
                            const char *text);
/* @mime_type: "image/png" is given to other programs in every format of pictures */
void san_export_copy_bytes (GtkWidget  *widget,
                            const char *mime_type,
                            GBytes     *bytes);
/* Writes @file as a whole, and tells in a dialog when that fails. */
void san_export_write      (GtkWidget  *widget,
                            GFile      *file,
                            GBytes     *bytes);
/* Tells in a dialog that a file could not be made. */
void san_export_fail       (GtkWidget    *widget,
                            const GError *error);

G_END_DECLS
