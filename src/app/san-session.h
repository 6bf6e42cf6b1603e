/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/san-autosave.h"
#include "document/san-document.h"
#include "methods/san-method.h"
#include "model/san-draft.h"

G_BEGIN_DECLS

/**
 * SanSession:
 *
 * What one window works on, without a widget: the document, the forms with their undo, and which
 * calculation is open. A window shows a session and can be thrown away and made anew around it.
 */
#define SAN_TYPE_SESSION (san_session_get_type ())
G_DECLARE_FINAL_TYPE (SanSession, san_session, SAN, SESSION, GObject)

/* @autosave_folder: (nullable): %NULL for the user's folder of state */
SanSession      *san_session_new             (const char      *autosave_folder) G_GNUC_WARN_UNUSED_RESULT;

SanDocument     *san_session_get_document    (SanSession      *self);
SanAutosave     *san_session_get_autosave    (SanSession      *self);
/* For a heading: the name of the file, or that there is none yet */
char            *san_session_dup_name        (SanSession      *self);

/* The form of @method, as it was left. Returns: (transfer none) */
SanDraft        *san_session_get_draft       (SanSession      *self,
                                              const SanMethod *method);
/* Returns: (nullable): the calculation that is open; after a file was read, the first of it */
const SanMethod *san_session_get_method      (SanSession      *self);
void             san_session_set_method      (SanSession      *self,
                                              const SanMethod *method);
/* Stable names of the kinds of chart chosen for @method, parted by commas.
 * Returns: (nullable): %NULL for those of the textbook */
const char      *san_session_get_charts      (SanSession      *self,
                                              const SanMethod *method);
void             san_session_set_charts      (SanSession      *self,
                                              const SanMethod *method,
                                              const char      *charts);
/* Puts what stands in the form of @method at the end of the report. */
void             san_session_add_to_report   (SanSession      *self,
                                              const SanMethod *method);
/* Brings a task of the report back into its form, as one step of undo.
 * Returns: (nullable): its calculation; %NULL where this version has none such */
const SanMethod *san_session_open_entry      (SanSession      *self,
                                              SanEntry        *entry);

G_END_DECLS
