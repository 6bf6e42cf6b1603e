/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli-solve.h"

#include <glib/gi18n.h>

#include "document/san-document.h"
#include "methods/san-example.h"
#include "methods/san-registry.h"
#include "model/san-draft.h"
#include "report/san-report-writer.h"

static void
add_task (SanReport       *report,
          const SanMethod *method,
          const char      *title,
          const char      *source,
          JsonObject      *input,
          SanSolution     *solution)
{
  SanReportTask task = {
    .title = title,
    .section = method->section,
    .source = source,
    .fields = &method->inputs,
    .input = input,
    .solution = solution,
  };

  san_report_add_task (report, &task);
}

/* --- all worked examples --- */

static gboolean
add_examples_of (SanReport          *report,
                 const SanMethod    *method,
                 const SanNotation  *notation,
                 GError            **error)
{
  g_autoptr(GPtrArray) examples = san_examples_load (method->id);

  for (guint i = 0; i < examples->len; i++)
    {
      const SanExample *example = g_ptr_array_index (examples, i);
      g_autoptr(SanSolution) solution = san_method_solve (method, example->input, notation, error);
      g_autofree char *title = g_strdup_printf ("%s: %s", _(method->title), example->title);

      if (solution == NULL)
        {
          g_prefix_error (error, "%s/%s: ", method->id, example->name);
          return FALSE;
        }
      add_task (report, method, title, example->source, example->input, solution);
    }
  return TRUE;
}

static SanReport *
report_of_examples (const SanNotation  *notation,
                    GError            **error)
{
  g_autoptr(SanReport) report = san_report_new ();
  const SanReportHeader header = { .title = _("Worked examples") };

  san_report_set_header (report, &header);
  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    if (!add_examples_of (report, san_registry_get_nth (i), notation, error))
      return NULL;
  return g_steal_pointer (&report);
}

/* --- a document --- */

/* The kinds of chart that the person chose, where they still fit. */
static void
choose_charts (SanSolution        *solution,
               const char * const *kinds)
{
  const GPtrArray *charts = san_solution_get_charts (solution);

  for (guint i = 0; kinds != NULL && kinds[i] != NULL && i < charts->len; i++)
    {
      SanChart *chart = g_ptr_array_index (charts, i);
      SanChartKind kind;

      if (san_chart_kind_from_id (kinds[i], &kind) && san_chart_allows (chart, kind))
        san_chart_set_kind (chart, kind);
    }
}

static gboolean
add_entry (SanReport          *report,
           SanEntry           *entry,
           const SanNotation  *notation,
           GError            **error)
{
  const SanMethod *method = san_registry_find (san_entry_get_method (entry));
  const char *heading = san_entry_get_heading (entry);
  g_autoptr(SanDraft) draft = NULL;
  g_autoptr(JsonObject) input = NULL;
  g_autoptr(SanSolution) solution = NULL;

  if (method == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("The file asks for a calculation “%s”, which this version does not have."),
                   san_entry_get_method (entry));
      return FALSE;
    }
  draft = san_draft_new (&method->inputs);
  if (!san_draft_load (draft, san_entry_get_draft (entry), error))
    return FALSE;
  input = san_draft_to_input (draft);
  solution = san_method_solve (method, input, notation, error);
  if (solution == NULL)
    {
      g_autofree char *explained = san_field_set_explain (&method->inputs, *error);

      g_clear_error (error);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s",
                   *heading != '\0' ? heading : _(method->title), explained);
      return FALSE;
    }
  choose_charts (solution, san_entry_get_charts (entry));
  add_task (report, method, *heading != '\0' ? heading : _(method->title), NULL, input, solution);
  return TRUE;
}

static SanReport *
report_of_file (const char         *path,
                const SanNotation  *notation,
                GError            **error)
{
  g_autoptr(SanReport) report = san_report_new ();
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  SanReportHeader header;

  if (!san_document_load_file (document, file, NULL, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
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
    if (!add_entry (report, san_document_get_entry (document, i), notation, error))
      return NULL;
  return g_steal_pointer (&report);
}

/* --- the command --- */

static int
write_report (const char        *file,
              const char        *path,
              const SanNotation *notation)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(SanReport) report = file != NULL ? report_of_file (file, notation, &error)
                                             : report_of_examples (notation, &error);

  if (report == NULL || !san_report_save (report, path, &error))
    return san_cli_fail ("%s", error->message);
  return SAN_EXIT_OK;
}

static int
run (const SanCommand *command,
     int               argc,
     char            **argv)
{
  g_autofree char *path = NULL;
  gboolean examples = FALSE;
  SanNotation notation;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path,
      N_("File to write; its ending, pdf, is the format"), N_("FILE") },
    { "examples", 0, 0, G_OPTION_ARG_NONE, &examples,
      N_("The worked examples of all calculations"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!san_cli_parse (command, entries, &notation, &argc, &argv))
    return SAN_EXIT_FAILED;
  if (path == NULL)
    return san_cli_fail (_("The file to write is missing. Add “-o report.pdf”."));
  if (examples == (argv[1] != NULL))
    return san_cli_fail (_("Give either a .sanstat file or --examples."));
  return write_report (argv[1], path, &notation);
}

const SanCommand san_command_report = {
  .name = "report",
  .arguments = "[FILE.sanstat] -o FILE",
  .summary = N_("Writes a report that can be handed in."),
  .min_arguments = 0,
  .max_arguments = 1,
  .run = run,
};
