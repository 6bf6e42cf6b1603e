/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli-solve.h"

#include <glib/gi18n.h>

#include "cli/san-describe.h"

static int
run (const SanCommand *command,
     int               argc,
     char            **argv)
{
  SanNotation notation;
  g_auto(SanProblem) problem = { 0 };
  g_autofree char *text = NULL;
  gboolean json = FALSE;
  const SanMethod *method;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Write JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!san_cli_parse (command, entries, &notation, &argc, &argv))
    return SAN_EXIT_FAILED;
  method = san_cli_find (argv[1], &problem);
  if (method == NULL)
    return san_problem_print (&problem);

  text = json ? san_describe_json (method) : san_describe_text (method);
  return san_cli_print (text);
}

const SanCommand san_command_describe = {
  .name = "describe",
  .arguments = "ID",
  .summary = N_("Tells what a calculation is for, its inputs and its worked examples."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
