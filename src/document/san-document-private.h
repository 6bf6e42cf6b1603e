/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/san-document.h"
#include "model/san-history.h"

G_BEGIN_DECLS

/* What undo brings back. Entries are shared between copies. */
typedef struct
{
  char      *texts[SAN_DOCUMENT_N_TEXTS];
  gboolean   figure_tables;
  GPtrArray *entries;
} SanReportState;

SanReportState *san_report_state_new      (void) G_GNUC_WARN_UNUSED_RESULT;
SanReportState *san_report_state_copy     (const SanReportState *state) G_GNUC_WARN_UNUSED_RESULT;
void            san_report_state_free     (SanReportState       *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanReportState, san_report_state_free)

struct _SanDocument
{
  GObject          parent_instance;

  SanReportState  *state;
  SanHistory      *history;
  GHashTable      *drafts;    /* method id → JsonNode */
  GFile           *file;
  gboolean         modified;
};

/* Puts what was read in the place of all, without a way back */
void            san_document_reset        (SanDocument          *document,
                                           SanReportState       *state,
                                           GHashTable           *drafts,
                                           GFile                *file);
void            san_document_set_saved    (SanDocument          *document,
                                           GFile                *file);

JsonNode       *san_entry_to_json         (SanEntry             *entry) G_GNUC_WARN_UNUSED_RESULT;
/* @path names the place for the message of the error. */
SanEntry       *san_entry_from_json       (JsonNode             *node,
                                           const char           *path,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
/* Gives the entry a fresh id */
void            san_entry_renew_id        (SanEntry             *entry);

/* Reports that @path, of the top-level @member, isn't as it ought to be; gives %FALSE. */
gboolean        san_document_refuse       (GError              **error,
                                           const char           *member,
                                           const char           *path);

G_END_DECLS
