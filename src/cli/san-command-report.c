/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli-solve.h"

#include <glib/gi18n.h>

#include "handout/san-handout.h"
#include "methods/san-example.h"
#include "methods/san-registry.h"
#include "report/san-report-pdf.h"

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
      SanReportTask task;

      if (solution == NULL)
        {
          g_prefix_error (error, "%s/%s: ", method->id, example->name);
          return FALSE;
        }
      task = (SanReportTask) {
        .title = title,
        .section = method->section,
        .source = example->source,
        .fields = &method->inputs,
        .input = example->input,
        .solution = solution,
      };
      san_report_add_task (report, &task);
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

/* A task that is refused leaves a remark in the report, and is told here too. */
static SanReport *
report_of_file (const char         *path,
                const SanNotation  *notation,
                int                *out_status,
                GError            **error)
{
  g_autoptr(SanDocument) document = san_document_new ();
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GPtrArray) refused = NULL;
  SanReport *report;

  if (!san_document_load_file (document, file, NULL, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  report = san_handout_new (document, notation, &refused);
  for (guint i = 0; i < refused->len; i++)
    {
      const SanRefusal *refusal = g_ptr_array_index (refused, i);

      san_cli_fail ("%s: %s", refusal->title, refusal->message);
      *out_status = SAN_EXIT_REFUSED;
    }
  return report;
}

/* --- the command --- */

static int
write_report (const char        *file,
              const char        *path,
              const SanNotation *notation)
{
  int status = SAN_EXIT_OK;
  g_autoptr(GError) error = NULL;
  g_autoptr(SanReport) report = file != NULL ? report_of_file (file, notation, &status, &error)
                                             : report_of_examples (notation, &error);

  if (report == NULL || !san_report_save (report, path, &error))
    return san_cli_fail ("%s", error->message);
  return status;
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
