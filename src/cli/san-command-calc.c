/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/san-cli-solve.h"

#include <glib/gi18n.h>

#include "model/san-json.h"
#include "render/formula/san-formula-text.h"

/* A refusal is an answer, too: it goes to standard output as JSON. What has no code in the contract
 * is no matter of the data. */
static int
refuse (const SanProblem *problem)
{
  g_autofree char *json = NULL;

  if (problem->code == NULL)
    return san_problem_print (problem);
  json = san_json_write_error (problem->field, problem->code, problem->message);
  return san_cli_print (json) == SAN_EXIT_OK ? problem->status : SAN_EXIT_FAILED;
}

static int
run (const SanCommand *command,
     int               argc,
     char            **argv)
{
  SanNotation notation;
  g_auto(SanProblem) problem = { 0 };
  g_autoptr(SanSolution) solution = NULL;
  g_autofree char *json = NULL;
  const SanMethod *method;

  if (!san_cli_parse (command, NULL, &notation, &argc, &argv))
    return SAN_EXIT_FAILED;
  solution = san_cli_solve (argv + 1, &notation, &method, &problem);
  if (solution == NULL)
    return refuse (&problem);

  json = san_json_write_solution (method->id, solution, san_formula_to_text);
  return san_cli_print (json);
}

const SanCommand san_command_calc = {
  .name = "calc",
  .arguments = "ID [FILE]",
  .summary = N_("Calculates with the JSON in FILE, or standard input, and writes JSON."),
  .min_arguments = 1,
  .max_arguments = 2,
  .run = run,
};
