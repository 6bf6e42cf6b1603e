/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/san-document.h"
#include "methods/san-method.h"
#include "report/san-report.h"

G_BEGIN_DECLS

/* From what the document keeps, which is what was typed, to what a report shows. */

/**
 * SanRefusal:
 * @title: heading of the entry
 * @message: what is wrong and what to do, in a sentence
 *
 * An entry that can't be solved.
 */
typedef struct
{
  char *title;
  char *message;
} SanRefusal;

void         san_refusal_free         (SanRefusal         *refusal);

/* The heading of its own, or the title of the calculation; its id where this version has none such */
char        *san_handout_dup_title    (SanEntry           *entry) G_GNUC_WARN_UNUSED_RESULT;
/* What is studied; "" where the student did not say */
char        *san_handout_dup_subject  (SanEntry           *entry) G_GNUC_WARN_UNUSED_RESULT;

/* Solves one entry, with the charts of the kinds that the student chose where they still fit.
 * Fails with `SAN_ERROR_UNKNOWN_METHOD` where this version lacks the calculation, else as
 * san_draft_load() and san_method_solve() do; the message is a sentence for a person. */
SanSolution *san_handout_solve        (SanEntry           *entry,
                                       const SanNotation  *notation,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* Solves every entry anew, in the language and notation of now. A task that is refused keeps its
 * place in the report, with a remark that says why.
 * @out_refused: (out) (optional) (element-type SanRefusal): the same remarks, empty where all went well */
SanReport   *san_handout_new          (SanDocument        *document,
                                       const SanNotation  *notation,
                                       GPtrArray         **out_refused) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
