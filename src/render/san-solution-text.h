/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-solution.h"

G_BEGIN_DECLS

/**
 * san_solution_to_text:
 * @solution: a solution
 * @title: (nullable): written on top
 *
 * The whole solution as plain text of at most 80 columns, where words and numbers allow: answers,
 * working, tables, conclusions and remarks, in the language of the interface.
 *
 * Returns: (transfer full): UTF-8 text with a final newline
 */
char *san_solution_to_text (const SanSolution *solution,
                            const char        *title);

G_END_DECLS
