/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-draft.h"

G_BEGIN_DECLS

/* A button that opens a map for a field of @draft and tells what map is there. */
GtkWidget *san_field_map_new  (SanDraft       *draft,
                               const SanField *field) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the map of @file into the draft, or tells why it cannot be taken. @button was made by
 * san_field_map_new(). */
void       san_field_map_open (GtkWidget      *button,
                               GFile          *file);

G_END_DECLS
