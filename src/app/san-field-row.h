/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-draft.h"

G_BEGIN_DECLS

/**
 * SanFieldRow:
 *
 * One scalar field of a form: its name, symbol and unit, the control to give it, help, and what is
 * wrong with it. It shows the draft and writes into it.
 */
#define SAN_TYPE_FIELD_ROW (san_field_row_get_type ())
G_DECLARE_FINAL_TYPE (SanFieldRow, san_field_row, SAN, FIELD_ROW, GtkWidget)

GtkWidget      *san_field_row_new         (SanDraft       *draft,
                                           const SanField *field) G_GNUC_WARN_UNUSED_RESULT;
const SanField *san_field_row_get_field   (SanFieldRow    *self);
/* The entry, switch or drop-down */
GtkWidget      *san_field_row_get_control (SanFieldRow    *self);
/* @message: (nullable): what is wrong, or with @calm what is still to be done */
void            san_field_row_set_error   (SanFieldRow    *self,
                                           const char     *message,
                                           gboolean        calm);

G_END_DECLS
