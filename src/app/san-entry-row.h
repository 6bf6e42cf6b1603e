/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/san-entry.h"

G_BEGIN_DECLS

/**
 * SanEntryRow:
 *
 * A task in the list of the report: moved by dragging or with Alt and the arrows, removed with
 * Delete, renamed with F2, opened in its form with Enter.
 *
 * Signals: `moved` (gint: −1 up, 1 down), `dropped` (#SanEntry that was dropped on this row),
 * `removed`, `renamed` (the heading; "" for the title of the calculation), `opened`.
 */
#define SAN_TYPE_ENTRY_ROW (san_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (SanEntryRow, san_entry_row, SAN, ENTRY_ROW, AdwActionRow)

GtkWidget *san_entry_row_new       (SanEntry    *entry,
                                    const char  *title,
                                    const char  *subtitle) G_GNUC_WARN_UNUSED_RESULT;
SanEntry  *san_entry_row_get_entry (SanEntryRow *self);

G_END_DECLS
