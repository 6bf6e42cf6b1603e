/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SanEntry:
 *
 * One calculation of the report: which method, what was typed, and how it is to be shown. Once it is
 * in a document it is not changed any more: one changes a copy and replaces the entry by it, so that
 * undo needs nothing but the old one.
 */
#define SAN_TYPE_ENTRY (san_entry_get_type ())
G_DECLARE_FINAL_TYPE (SanEntry, san_entry, SAN, ENTRY, GObject)

/* @draft is the node of san_draft_save(); it must not be changed afterwards. */
SanEntry           *san_entry_new         (const char         *method,
                                           JsonNode           *draft) G_GNUC_WARN_UNUSED_RESULT;
/* The same entry, with the same id */
SanEntry           *san_entry_copy        (SanEntry           *entry) G_GNUC_WARN_UNUSED_RESULT;

/* Unique and kept in the file */
const char         *san_entry_get_id      (SanEntry           *entry);
/* Id of the calculation, known to this version or not */
const char         *san_entry_get_method  (SanEntry           *entry);

/* (transfer none): the node of san_draft_save() */
JsonNode           *san_entry_get_draft   (SanEntry           *entry);
/* The person's own heading; "" where the method's title is to be taken */
const char         *san_entry_get_heading (SanEntry           *entry);
void                san_entry_set_heading (SanEntry           *entry,
                                           const char         *heading);
/* Stable names of the kinds chosen, one for each chart of the solution; shorter where the rest is
 * drawn as the textbook says */
const char * const *san_entry_get_charts  (SanEntry           *entry);
void                san_entry_set_charts  (SanEntry           *entry,
                                           const char * const *charts);

G_END_DECLS
