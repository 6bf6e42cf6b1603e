/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "document/san-entry.h"

G_BEGIN_DECLS

/**
 * SanDocument:
 *
 * What a person keeps: the report with its cover texts and entries, and what stands in the forms. It
 * is a GListModel of the entries (SanEntry) in the order of the report.
 *
 * A `.sanstat` file is JSON: `{"format": "sanstat", "version": 1, "title", "student", "group",
 * "teacher", "variant", "university", "chair", "figure_tables", "entries": [{"id", "method", "heading",
 * "charts", "draft"}], "drafts": {method: draft}}`. Members that this version doesn't know are ignored, and lost when the
 * file is saved; inside a draft they are kept. A file of a newer version is refused.
 *
 * Undo covers the report; a form has its own (SanDraft).
 *
 * Signals: `changed` after every change of what the file would hold. Properties: `modified`.
 */
#define SAN_TYPE_DOCUMENT (san_document_get_type ())
G_DECLARE_FINAL_TYPE (SanDocument, san_document, SAN, DOCUMENT, GObject)

typedef enum {
  SAN_DOCUMENT_TITLE,
  SAN_DOCUMENT_STUDENT,
  SAN_DOCUMENT_GROUP,
  SAN_DOCUMENT_TEACHER,
  SAN_DOCUMENT_VARIANT,
  SAN_DOCUMENT_UNIVERSITY,
  SAN_DOCUMENT_CHAIR,
  SAN_DOCUMENT_N_TEXTS
} SanDocumentText;

/* An empty document without a file */
SanDocument *san_document_new           (void) G_GNUC_WARN_UNUSED_RESULT;

/* --- the file --- */

/* Reading replaces all, or leaves all as it was. Errors: `SAN_ERROR_BAD_JSON` with the member for
 * what is no such file or a damaged one, `SAN_ERROR_OUT_OF_RANGE` on `version` for a newer one, and
 * those of GIO. */
gboolean     san_document_load_bytes    (SanDocument      *document,
                                         GBytes           *bytes,
                                         GError          **error);
gboolean     san_document_load_file     (SanDocument      *document,
                                         GFile            *file,
                                         GCancellable     *cancellable,
                                         GError          **error);
/* The contents of the file; the same document always gives the same bytes. */
GBytes      *san_document_to_bytes      (SanDocument      *document) G_GNUC_WARN_UNUSED_RESULT;
/* What autosave keeps: the contents, and which file they belong to. Read again, it is a modified
 * document of that file. */
gboolean     san_document_load_copy     (SanDocument      *document,
                                         GBytes           *bytes,
                                         GError          **error);
GBytes      *san_document_to_copy       (SanDocument      *document) G_GNUC_WARN_UNUSED_RESULT;
/* A save that fails leaves the old file untouched. */
gboolean     san_document_save_file     (SanDocument      *document,
                                         GFile            *file,
                                         GCancellable     *cancellable,
                                         GError          **error);
/* Returns: (nullable) (transfer none): where it was last read from or written to */
GFile       *san_document_get_file      (SanDocument      *document);
/* Whether the document differs from its file */
gboolean     san_document_get_modified  (SanDocument      *document);
void         san_document_set_modified  (SanDocument      *document,
                                         gboolean          modified);
/* Whether nothing would be lost without the file */
gboolean     san_document_is_empty      (SanDocument      *document);

/* --- the report --- */

/* Never %NULL */
const char  *san_document_get_text      (SanDocument      *document,
                                         SanDocumentText   which);
/* @text may not be %NULL. */
void         san_document_set_text      (SanDocument      *document,
                                         SanDocumentText   which,
                                         const char       *text);
/* Whether each figure of the report has the table of its values below it */
gboolean     san_document_get_figure_tables (SanDocument  *document);
void         san_document_set_figure_tables (SanDocument  *document,
                                             gboolean      figure_tables);
guint        san_document_get_n_entries (SanDocument      *document);
/* Returns: (transfer none) */
SanEntry    *san_document_get_entry     (SanDocument      *document,
                                         guint             position);
/* @position may be the number of entries: at the end */
void         san_document_insert_entry  (SanDocument      *document,
                                         guint             position,
                                         SanEntry         *entry);
/* Positions are from 0, below the number of entries. */
void         san_document_remove_entry  (SanDocument      *document,
                                         guint             position);
/* @to is the position that the entry has afterwards. */
void         san_document_move_entry    (SanDocument      *document,
                                         guint             from,
                                         guint             to);
/* Puts another version of an entry in its place. */
void         san_document_replace_entry (SanDocument      *document,
                                         guint             position,
                                         SanEntry         *entry);

/* --- the forms --- */

/* Returns: (nullable) (transfer none): the node of san_draft_save() */
JsonNode    *san_document_get_draft     (SanDocument      *document,
                                         const char       *method);
/* @draft %NULL forgets it; it must not be changed afterwards. */
void         san_document_set_draft     (SanDocument      *document,
                                         const char       *method,
                                         JsonNode         *draft);

/* --- undo; steps of typing are as in san_history_keep_typing() --- */

gboolean     san_document_can_undo      (SanDocument      *document);
gboolean     san_document_can_redo      (SanDocument      *document);
void         san_document_undo          (SanDocument      *document);
void         san_document_redo          (SanDocument      *document);

G_END_DECLS
