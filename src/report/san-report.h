/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/san-field.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

/**
 * SanReport:
 *
 * What a student hands in: a header and solved tasks, in order. It knows nothing of pages; see
 * #SanReportLayout for pages and san_report_save() for files. The same report always gives the
 * same bytes: nothing in it comes from the clock.
 */
typedef struct _SanReport SanReport;

/**
 * SanReportHeader:
 *
 * Plain text; each may be %NULL or empty, and is then left out. @title falls back to a general one.
 */
typedef struct
{
  const char *university;
  const char *chair;
  const char *title;
  const char *variant;
  const char *student;
  const char *group;
  const char *teacher;
} SanReportHeader;

/**
 * SanReportTask:
 * @title: heading of the task
 * @section: (nullable): section of the textbook, "2.4"
 * @source: (nullable): where the data come from
 * @fields: (nullable): the fields of @input; must live as long as the report
 * @input: (nullable): the contract's JSON, shown under “Given”
 * @solution: (nullable): the working; its charts are drawn as the kind set in them
 * @remark: (nullable): why there is no solution; one of the two is given
 */
typedef struct
{
  const char        *title;
  const char        *section;
  const char        *source;
  const SanFieldSet *fields;
  JsonObject        *input;
  SanSolution       *solution;
  const char        *remark;
} SanReportTask;

/* A report without header and tasks */
SanReport             *san_report_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void                   san_report_free        (SanReport             *report);

/* Copies the texts. */
void                   san_report_set_header  (SanReport             *report,
                                               const SanReportHeader *header);
/* Whether each figure has the table of its values below it; not so at first */
void                   san_report_set_figure_tables (SanReport       *report,
                                                     gboolean         figure_tables);
gboolean               san_report_get_figure_tables (const SanReport *report);
/* Copies the texts, refers to input and solution. */
void                   san_report_add_task    (SanReport             *report,
                                               const SanReportTask   *task);

/* (transfer none), for as long as the header is not set again */
const SanReportHeader *san_report_get_header  (const SanReport       *report);
guint                  san_report_get_n_tasks (const SanReport       *report);
/* @position from 0. Returns: (transfer none) */
const SanReportTask   *san_report_get_task    (const SanReport       *report,
                                               guint                  position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanReport, san_report_free)

G_END_DECLS
