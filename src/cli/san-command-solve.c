/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli-solve.h"

#include <glib/gi18n.h>

#include "render/san-solution-text.h"

static int
run (const SanCommand *command,
     int               argc,
     char            **argv)
{
  SanNotation notation;
  g_auto(SanProblem) problem = { 0 };
  g_autoptr(SanSolution) solution = NULL;
  g_autofree char *text = NULL;
  const SanMethod *method;

  if (!san_cli_parse (command, NULL, &notation, &argc, &argv))
    return SAN_EXIT_FAILED;
  solution = san_cli_solve (argv + 1, &notation, &method, &problem);
  if (solution == NULL)
    return san_problem_print (&problem);

  text = san_solution_to_text (solution, _(method->title));
  return san_cli_print (text);
}

const SanCommand san_command_solve = {
  .name = "solve",
  .arguments = "ID [FILE]",
  .summary = N_("Solves with the JSON in FILE, or standard input, and writes the working."),
  .min_arguments = 1,
  .max_arguments = 2,
  .run = run,
};
