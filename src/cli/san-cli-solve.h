/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/san-cli.h"

G_BEGIN_DECLS

/**
 * SanProblem:
 * @status: exit status
 * @field: (nullable): input at fault, as the contract names it
 * @code: (nullable): code of the contract; %NULL where it has none, as for a missing file
 * @message: sentence in the language of the interface
 *
 * Why there is no solution.
 */
typedef struct
{
  int   status;
  char *field;
  char *code;
  char *message;
} SanProblem;

void             san_problem_clear (SanProblem         *problem);
/* Tells the sentence on standard error. Returns: the exit status */
int              san_problem_print (const SanProblem   *problem);

/* Returns: (nullable): %NULL, and @problem, for an unknown id */
const SanMethod *san_cli_find      (const char         *id,
                                    SanProblem         *problem);
/* Solves with the words of a command, “ID [FILE]”: the JSON in the file; standard input where there
 * is none or it is "-". @out_method: (out) (optional)
 * Returns: (transfer full) (nullable): %NULL, and @problem, where there is no solution */
SanSolution     *san_cli_solve     (char              **words,
                                    const SanNotation  *notation,
                                    const SanMethod   **out_method,
                                    SanProblem         *problem);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanProblem, san_problem_clear)

G_END_DECLS
