/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-document-report.h"

#include <glib/gi18n.h>

#include "methods/san-registry.h"
#include "model/san-draft.h"

static JsonObject *
input_of (SanEntry         *entry,
          const SanMethod  *method,
          GError          **error)
{
  g_autoptr(SanDraft) draft = san_draft_new (&method->inputs);

  if (!san_draft_load (draft, san_entry_get_draft (entry), error))
    return NULL;
  return san_draft_to_input (draft);
}

char *
san_entry_dup_title (SanEntry *entry)
{
  const SanMethod *method;

  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);

  if (*san_entry_get_heading (entry) != '\0')
    return g_strdup (san_entry_get_heading (entry));
  method = san_registry_find (san_entry_get_method (entry));
  return g_strdup (method != NULL ? _(method->title) : san_entry_get_method (entry));
}

char *
san_entry_dup_subject (SanEntry *entry)
{
  const SanMethod *method;
  g_autoptr(JsonObject) input = NULL;
  JsonNode *subject = NULL;

  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);

  method = san_registry_find (san_entry_get_method (entry));
  if (method != NULL)
    input = input_of (entry, method, NULL);
  if (input != NULL)
    subject = json_object_get_member (input, "subject");
  if (subject == NULL || json_node_get_value_type (subject) != G_TYPE_STRING)
    return g_strdup ("");
  return json_node_dup_string (subject);
}

static void
choose_charts (SanSolution        *solution,
               const char * const *kinds)
{
  const GPtrArray *charts = san_solution_get_charts (solution);
  SanChartKind kind;

  for (guint i = 0; kinds != NULL && kinds[i] != NULL && i < charts->len; i++)
    {
      SanChart *chart = g_ptr_array_index (charts, i);

      if (san_chart_kind_from_id (kinds[i], &kind) && san_chart_allows (chart, kind))
        san_chart_set_kind (chart, kind);
    }
}

static void
add_entry (SanReport         *report,
           SanEntry          *entry,
           const SanNotation *notation)
{
  const SanMethod *method = san_registry_find (san_entry_get_method (entry));
  g_autofree char *title = san_entry_dup_title (entry);
  g_autoptr(JsonObject) input = method != NULL ? input_of (entry, method, NULL) : NULL;
  g_autoptr(SanSolution) solution = input != NULL ? san_method_solve (method, input, notation,
                                                                      NULL) : NULL;
  SanReportTask task;

  if (solution == NULL)
    return;
  choose_charts (solution, san_entry_get_charts (entry));
  task = (SanReportTask) {
    .title = title,
    .section = method->section,
    .fields = &method->inputs,
    .input = input,
    .solution = solution,
  };
  san_report_add_task (report, &task);
}

SanReport *
san_report_from_document (SanDocument       *document,
                          const SanNotation *notation)
{
  SanReport *report;
  SanReportHeader header;

  g_return_val_if_fail (SAN_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (notation != NULL, NULL);

  report = san_report_new ();
  header = (SanReportHeader) {
    .university = san_document_get_text (document, SAN_DOCUMENT_UNIVERSITY),
    .title = san_document_get_text (document, SAN_DOCUMENT_TITLE),
    .variant = san_document_get_text (document, SAN_DOCUMENT_VARIANT),
    .student = san_document_get_text (document, SAN_DOCUMENT_STUDENT),
    .group = san_document_get_text (document, SAN_DOCUMENT_GROUP),
    .teacher = san_document_get_text (document, SAN_DOCUMENT_TEACHER),
  };
  san_report_set_header (report, &header);
  for (guint i = 0; i < san_document_get_n_entries (document); i++)
    add_entry (report, san_document_get_entry (document, i), notation);
  return report;
}
