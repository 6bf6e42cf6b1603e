/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/san-document.h"
#include "methods/san-method.h"
#include "report/san-report.h"

G_BEGIN_DECLS

/* From what the document keeps, which is what was typed, to what a report shows. */

/* The heading of its own, or the title of the calculation; its id where this version has none such */
char         *san_entry_dup_title      (SanEntry           *entry);
/* What is studied; "" where the student did not say */
char         *san_entry_dup_subject    (SanEntry           *entry);

/* Solves every entry anew, in the language and notation of now. Entries that are refused, or whose
 * calculation this version does not know, are left out. */
SanReport    *san_report_from_document (SanDocument        *document,
                                        const SanNotation  *notation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
