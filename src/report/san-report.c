/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report.h"

struct _SanReport
{
  SanReportHeader  header;
  GStringChunk    *texts;     /* owns every text of header and tasks */
  GPtrArray       *tasks;
  gboolean         figure_tables;
};

static void
task_free (gpointer data)
{
  SanReportTask *task = data;

  g_clear_pointer (&task->input, json_object_unref);
  g_clear_pointer (&task->solution, san_solution_unref);
  g_free (task);
}

/* A text of spaces only is as good as none. */
static const char *
keep_text (SanReport  *report,
           const char *text)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (stripped == NULL || *stripped == '\0')
    return NULL;
  return g_string_chunk_insert (report->texts, stripped);
}

SanReport *
san_report_new (void)
{
  SanReport *report = g_new0 (SanReport, 1);

  report->texts = g_string_chunk_new (512);
  report->tasks = g_ptr_array_new_with_free_func (task_free);
  return report;
}

void
san_report_free (SanReport *report)
{
  g_ptr_array_unref (report->tasks);
  g_string_chunk_free (report->texts);
  g_free (report);
}

void
san_report_set_header (SanReport             *report,
                       const SanReportHeader *header)
{
  g_return_if_fail (report != NULL && header != NULL);

  report->header = (SanReportHeader) {
    .university = keep_text (report, header->university),
    .chair = keep_text (report, header->chair),
    .title = keep_text (report, header->title),
    .variant = keep_text (report, header->variant),
    .student = keep_text (report, header->student),
    .group = keep_text (report, header->group),
    .teacher = keep_text (report, header->teacher),
  };
}

void
san_report_set_figure_tables (SanReport *report,
                              gboolean   figure_tables)
{
  g_return_if_fail (report != NULL);

  report->figure_tables = figure_tables;
}

gboolean
san_report_get_figure_tables (const SanReport *report)
{
  g_return_val_if_fail (report != NULL, FALSE);

  return report->figure_tables;
}

void
san_report_add_task (SanReport           *report,
                     const SanReportTask *task)
{
  SanReportTask *copy;

  g_return_if_fail (report != NULL && task != NULL);
  g_return_if_fail ((task->solution != NULL) != (task->remark != NULL));

  copy = g_new0 (SanReportTask, 1);
  copy->title = keep_text (report, task->title);
  copy->section = keep_text (report, task->section);
  copy->source = keep_text (report, task->source);
  copy->fields = task->fields;
  copy->input = task->input != NULL ? json_object_ref (task->input) : NULL;
  copy->solution = task->solution != NULL ? san_solution_ref (task->solution) : NULL;
  copy->remark = keep_text (report, task->remark);
  g_ptr_array_add (report->tasks, copy);
}

const SanReportHeader *
san_report_get_header (const SanReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return &report->header;
}

guint
san_report_get_n_tasks (const SanReport *report)
{
  g_return_val_if_fail (report != NULL, 0);

  return report->tasks->len;
}

const SanReportTask *
san_report_get_task (const SanReport *report,
                     guint            position)
{
  g_return_val_if_fail (report != NULL && position < report->tasks->len, NULL);

  return g_ptr_array_index (report->tasks, position);
}
