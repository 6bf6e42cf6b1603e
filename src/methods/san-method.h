/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-field.h"
#include "model/san-inputs.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

typedef struct _SanMethod SanMethod;

typedef gboolean (*SanSolveFunc) (const SanMethod  *method,
                                  const SanInputs  *inputs,
                                  SanSolution      *solution,
                                  GError          **error);

/**
 * SanMethod:
 *
 * One calculation, described once. Form, command line, report and tests are made from it.
 *
 * @id: stable name in the contract, in files and on the command line
 * @section: section of the textbook, such as "2.4"; its first number is the chapter
 * @title: N_() name
 * @summary: N_() one sentence: what it answers and when to use it
 * @keywords: N_() other words people search for, parted by commas
 * @inputs: fields, and forms where the data can be given in several ways
 * @solve: reads the inputs, calls core, fills the solution; FALSE and a SAN_ERROR when refused
 * @source: where the calculation comes from
 * @data: row of a family of indicators that share one @solve, or %NULL
 */
struct _SanMethod
{
  const char    *id;
  const char    *section;
  const char    *title;
  const char    *summary;
  const char    *keywords;
  SanFieldSet    inputs;
  SanSolveFunc   solve;
  const char    *source;
  gconstpointer  data;
};

/* The whole path from the contract's JSON to a solution. */
SanSolution *san_method_solve (const SanMethod    *method,
                               JsonObject         *input,
                               const SanNotation  *notation,
                               GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
