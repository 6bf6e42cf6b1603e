/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli-solve.h"

#include <glib/gi18n.h>

#include "render/chart/san-chart-render.h"

#define LEAST_SIZE 100
#define MOST_SIZE 5000
#define MOST_SCALE 4.0

typedef struct
{
  char   *path;
  char   *kind;
  char   *size;
  double  scale;
  int     number;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->path);
  g_free (options->kind);
  g_free (options->size);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (const SanCommand   *command,
               Options            *options,
               SanNotation        *notation,
               int                *argc,
               char             ***argv)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->path,
      N_("File to write; its ending, png, svg or pdf, is the format"), N_("FILE") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options->kind,
      N_("Another kind of chart that fits the data, such as “strip”"), N_("KIND") },
    { "number", 0, 0, G_OPTION_ARG_INT, &options->number,
      N_("Which chart, where there are several; the first is 1"), N_("NUMBER") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options->size,
      N_("Width and height in points"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options->scale,
      N_("Pixels of a PNG for each point, from 1 to 4"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL
  };

  if (!san_cli_parse (command, entries, notation, argc, argv))
    return FALSE;
  if (options->path == NULL)
    san_cli_fail (_("The file to write is missing. Add “-o chart.png”."));
  else if (!(options->scale >= 1 && options->scale <= MOST_SCALE))
    san_cli_fail (_("--scale takes a number from 1 to 4."));
  else
    return TRUE;
  return FALSE;
}

/* "640x400" */
static gboolean
parse_size (const char *text,
            double     *width,
            double     *height)
{
  g_auto(GStrv) parts = g_strsplit (text, "x", 3);
  guint64 numbers[2];

  if (g_strv_length (parts) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, LEAST_SIZE, MOST_SIZE, &numbers[i], NULL))
      return FALSE;
  *width = (double) numbers[0];
  *height = (double) numbers[1];
  return TRUE;
}

/* "bar, strip" */
static char *
kinds_of (const SanChart *chart)
{
  GString *kinds = g_string_new (NULL);

  for (guint i = 0; i < san_chart_get_n_kinds (chart); i++)
    g_string_append_printf (kinds, "%s%s", i > 0 ? ", " : "",
                            san_chart_kind_get_id (san_chart_get_nth_kind (chart, i)));
  return g_string_free (kinds, FALSE);
}

static gboolean
choose_kind (SanChart   *chart,
             const char *id)
{
  g_autofree char *kinds = NULL;
  SanChartKind kind;

  if (id == NULL)
    return TRUE;
  if (san_chart_kind_from_id (id, &kind) && san_chart_allows (chart, kind))
    {
      san_chart_set_kind (chart, kind);
      return TRUE;
    }
  kinds = kinds_of (chart);
  san_cli_fail (_("“%s” does not fit these data. Kinds that fit: %s."), id, kinds);
  return FALSE;
}

static int
save_chart (const SanSolution *solution,
            const Options     *options)
{
  const GPtrArray *charts = san_solution_get_charts (solution);
  g_autoptr(GError) error = NULL;
  g_autoptr(SanChart) chart = NULL;
  double width, height;

  if (charts->len == 0)
    return san_cli_fail (_("This calculation has no chart."));
  if (options->number < 1 || (guint) options->number > charts->len)
    return san_cli_fail (ngettext ("There is %u chart, so --number takes 1.",
                                   "There are %u charts; --number takes one of them.", charts->len),
                         charts->len);
  chart = san_chart_copy (g_ptr_array_index (charts, options->number - 1));
  if (!choose_kind (chart, options->kind))
    return SAN_EXIT_FAILED;

  san_chart_preferred_size (chart, &width, &height);
  if (options->size != NULL && !parse_size (options->size, &width, &height))
    return san_cli_fail (_("--size takes two whole numbers from 100 to 5000, such as 640x400."));
  if (!san_chart_save (chart, options->path, width, height, options->scale, &error))
    return san_cli_fail ("%s", error->message);
  return SAN_EXIT_OK;
}

static int
run (const SanCommand *command,
     int               argc,
     char            **argv)
{
  SanNotation notation;
  g_auto(Options) options = { .scale = 2, .number = 1 };
  g_auto(SanProblem) problem = { 0 };
  g_autoptr(SanSolution) solution = NULL;

  if (!parse_options (command, &options, &notation, &argc, &argv))
    return SAN_EXIT_FAILED;
  solution = san_cli_solve (argv + 1, &notation, NULL, &problem);
  if (solution == NULL)
    return san_problem_print (&problem);
  return save_chart (solution, &options);
}

const SanCommand san_command_chart = {
  .name = "chart",
  .arguments = "ID [FILE] -o FILE",
  .summary = N_("Draws the chart for the JSON in FILE, or standard input."),
  .min_arguments = 1,
  .max_arguments = 2,
  .run = run,
};
