/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-draft.h"

G_BEGIN_DECLS

/* A drop-down for a CHOICE, bound to the draft. Where the field allows it, the groups of the table
 * follow the listed choices (`SAN_FIELD_OR_COUNT`), and a column of one's own (`SAN_FIELD_OR_LIST`). */
GtkWidget *san_field_choice_new (SanDraft       *draft,
                                 const SanField *field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
