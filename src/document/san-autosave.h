/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/san-document.h"

G_BEGIN_DECLS

/**
 * SanAutosave:
 *
 * Keeps a copy of an unsaved document in a folder of the program's own, a moment after each change.
 * After a crash the copy is left over, and the next start finds it. It is gone when the document is
 * saved and after a clean exit.
 *
 * Whose session is alive is told by a lock beside the copy, which the system takes away with the
 * process: process numbers come again, and every sandbox counts its own.
 *
 * Signals: `failed` with the GError when the copy could not be written.
 */
#define SAN_TYPE_AUTOSAVE (san_autosave_get_type ())
G_DECLARE_FINAL_TYPE (SanAutosave, san_autosave, SAN, AUTOSAVE, GObject)

/* @folder: (nullable): %NULL for the user's folder of state */
SanAutosave *san_autosave_new            (SanDocument  *document,
                                          const char   *folder) G_GNUC_WARN_UNUSED_RESULT;
/* Writes the copy now, without waiting */
gboolean     san_autosave_write          (SanAutosave  *autosave,
                                          GError      **error);
/* To be called at a clean exit: removes the copy and stops */
void         san_autosave_finish         (SanAutosave  *autosave);

/* Removes what such sessions were about to write when they ended, too
 *
 * Returns: (transfer full) (element-type GFile): copies of sessions that ended without a clean exit,
 *   the latest first */
GPtrArray   *san_autosave_find_leftovers (const char   *folder) G_GNUC_WARN_UNUSED_RESULT;
/* Brings a leftover into the document, as a modified one of the file it was read from, if there was
 * one. The leftover is removed when this session has its own copy; where another one is just doing
 * the same, that is an error. */
gboolean     san_autosave_recover        (SanAutosave  *autosave,
                                          GFile        *leftover,
                                          GError      **error);
/* Deletes a copy that nobody wants back. */
void         san_autosave_remove_leftover (GFile       *leftover);

G_END_DECLS
