/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SanHistory:
 *
 * Undo and redo of anything that can be copied. Before each change its owner hands in the state as
 * it is; undo and redo hand another state out. Copies are expected to be cheap (shared strings). The
 * oldest steps are forgotten.
 */
typedef struct _SanHistory SanHistory;

/* @copy and @free work on the state. */
SanHistory *san_history_new         (GBoxedCopyFunc    copy,
                                     GDestroyNotify    free) G_GNUC_WARN_UNUSED_RESULT;
void        san_history_free        (SanHistory       *history);

/* To be called before a change of @state that is a step of its own */
void        san_history_keep        (SanHistory       *history,
                                     gconstpointer     state);
/* To be called before typing changes a text @from one @to another, at a @place of any name. As in a
 * text editor a step is what is typed in one go: it ends with a pause, with a word, where typing
 * becomes deleting or the other way round, and at another place. What replaces a text is one step. */
void        san_history_keep_typing (SanHistory       *history,
                                     gconstpointer     state,
                                     const char       *place,
                                     const char       *from,
                                     const char       *to);
/* Forgets all steps. */
void        san_history_clear       (SanHistory       *history);

gboolean    san_history_can_undo    (const SanHistory *history);
gboolean    san_history_can_redo    (const SanHistory *history);
/* @state (transfer full) is the one to leave. Returns: (transfer full): the one to go to */
gpointer    san_history_undo        (SanHistory       *history,
                                     gpointer          state) G_GNUC_WARN_UNUSED_RESULT;
/* As san_history_undo(), in the other direction */
gpointer    san_history_redo        (SanHistory       *history,
                                     gpointer          state) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanHistory, san_history_free)

G_END_DECLS
