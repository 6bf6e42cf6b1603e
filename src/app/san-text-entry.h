/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SanTextEntry:
 *
 * An entry that tells where its text is too long: as long as nobody types in it, an ellipsis stands
 * for the rest, which the tooltip shows.
 */
#define SAN_TYPE_TEXT_ENTRY (san_text_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (SanTextEntry, san_text_entry, SAN, TEXT_ENTRY, GtkEntry)

struct _SanTextEntryClass
{
  GtkEntryClass parent_class;
};

GtkWidget *san_text_entry_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/* Whether an ellipsis stands for a part of the text */
gboolean   san_text_entry_is_cut      (SanTextEntry *self);

/* What the tooltip says in place of the text; %NULL for nothing */
void       san_text_entry_set_message (SanTextEntry *self,
                                       const char   *message);

G_END_DECLS
