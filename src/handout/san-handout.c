/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "handout/san-handout.h"

#include <glib/gi18n.h>

#include "core/san-error.h"
#include "methods/san-registry.h"
#include "model/san-draft.h"

void
san_refusal_free (SanRefusal *refusal)
{
  g_free (refusal->title);
  g_free (refusal->message);
  g_free (refusal);
}

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
san_handout_dup_title (SanEntry *entry)
{
  const SanMethod *method;

  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);

  if (*san_entry_get_heading (entry) != '\0')
    return g_strdup (san_entry_get_heading (entry));
  method = san_registry_find (san_entry_get_method (entry));
  return g_strdup (method != NULL ? _(method->title) : san_entry_get_method (entry));
}

char *
san_handout_dup_subject (SanEntry *entry)
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

  for (guint i = 0; kinds[i] != NULL && i < charts->len; i++)
    {
      SanChart *chart = g_ptr_array_index (charts, i);

      if (san_chart_kind_from_id (kinds[i], &kind) && san_chart_allows (chart, kind))
        san_chart_set_kind (chart, kind);
    }
}

/* @out_task gets the method's part: section, fields and input. */
static SanSolution *
solve (SanEntry           *entry,
       const SanNotation  *notation,
       SanReportTask      *out_task,
       GError            **error)
{
  const SanMethod *method = san_registry_find (san_entry_get_method (entry));
  g_autoptr(GError) refusal = NULL;
  SanSolution *solution = NULL;

  if (method == NULL)
    {
      san_error_set (error, SAN_ERROR_UNKNOWN_METHOD, NULL,
                     _("This version does not have the calculation “%s”."),
                     san_entry_get_method (entry));
      return NULL;
    }
  out_task->section = method->section;
  out_task->fields = &method->inputs;
  out_task->input = input_of (entry, method, &refusal);
  if (out_task->input != NULL)
    solution = san_method_solve (method, out_task->input, notation, &refusal);
  if (solution == NULL)
    {
      g_autofree char *explained = san_field_set_explain (&method->inputs, refusal);

      g_set_error_literal (error, refusal->domain, refusal->code, explained);
      return NULL;
    }
  choose_charts (solution, san_entry_get_charts (entry));
  return solution;
}

SanSolution *
san_handout_solve (SanEntry           *entry,
                   const SanNotation  *notation,
                   GError            **error)
{
  SanReportTask task = { 0 };
  SanSolution *solution;

  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);
  g_return_val_if_fail (notation != NULL, NULL);

  solution = solve (entry, notation, &task, error);
  g_clear_pointer (&task.input, json_object_unref);
  return solution;
}

static void
add_entry (SanReport         *report,
           SanEntry          *entry,
           const SanNotation *notation,
           GPtrArray         *refused)
{
  g_autofree char *title = san_handout_dup_title (entry);
  g_autoptr(GError) error = NULL;
  SanReportTask task = { .title = title };
  g_autoptr(SanSolution) solution = solve (entry, notation, &task, &error);

  task.solution = solution;
  if (solution == NULL)
    {
      SanRefusal *refusal = g_new0 (SanRefusal, 1);

      refusal->title = g_strdup (title);
      refusal->message = g_strdup (error->message);
      g_ptr_array_add (refused, refusal);
      task.remark = error->message;
    }
  san_report_add_task (report, &task);
  g_clear_pointer (&task.input, json_object_unref);
}

static void
set_header (SanReport   *report,
            SanDocument *document)
{
  const SanReportHeader header = {
    .university = san_document_get_text (document, SAN_DOCUMENT_UNIVERSITY),
    .chair = san_document_get_text (document, SAN_DOCUMENT_CHAIR),
    .title = san_document_get_text (document, SAN_DOCUMENT_TITLE),
    .variant = san_document_get_text (document, SAN_DOCUMENT_VARIANT),
    .student = san_document_get_text (document, SAN_DOCUMENT_STUDENT),
    .group = san_document_get_text (document, SAN_DOCUMENT_GROUP),
    .teacher = san_document_get_text (document, SAN_DOCUMENT_TEACHER),
  };

  san_report_set_header (report, &header);
}

SanReport *
san_handout_new (SanDocument        *document,
                 const SanNotation  *notation,
                 GPtrArray         **out_refused)
{
  SanReport *report;
  g_autoptr(GPtrArray) refused = NULL;

  g_return_val_if_fail (SAN_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (notation != NULL, NULL);

  report = san_report_new ();
  refused = g_ptr_array_new_with_free_func ((GDestroyNotify) san_refusal_free);
  set_header (report, document);
  san_report_set_figure_tables (report, san_document_get_figure_tables (document));
  for (guint i = 0; i < san_document_get_n_entries (document); i++)
    add_entry (report, san_document_get_entry (document, i), notation, refused);
  if (out_refused != NULL)
    *out_refused = g_steal_pointer (&refused);
  return report;
}
