/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-inputs.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

/* Wording that many calculations share. Strings returned live as long as the solution does, or are
 * static. */

/* "Measles, city of N: the rate was …": @sentence opened by the subject, where one was given. */
char       *san_phrase_open         (const SanInputs *inputs,
                                     const char      *sentence);
char       *san_phrase_lower_first   (const char      *sentence);
/* Names of the two groups of a comparison: those given, else "Group 1" and "Group 2". */
char      **san_phrase_two_groups    (const SanInputs *inputs);
/* A title such as "Structure. Deaths in the city of N, 2012" */
char       *san_phrase_title        (const SanInputs *inputs,
                                     const char      *title);
/* "from 13.7 to 15.3 ‰" */
char       *san_phrase_interval     (SanSolution     *solution,
                                     double           lower,
                                     double           upper,
                                     SanQuantity      quantity,
                                     const char      *unit);
/* "14.5 ± 0.4 ‰" */
char       *san_phrase_plus_minus   (SanSolution     *solution,
                                     double           value,
                                     SanQuantity      quantity,
                                     double           error,
                                     const char      *unit);
/* "95 %" for 0.95 */
const char *san_phrase_confidence   (SanSolution     *solution,
                                     double           confidence);

/* Answer and conclusion on the coefficient of variation, in percent; nothing where it is NaN. */
void        san_phrase_add_diversity (SanSolution    *solution,
                                      double          cv);
/* "t = 2.08 ≥ 2: the difference is reliable …", as the course reads a reliability coefficient. */
void        san_phrase_add_reliability (SanSolution  *solution,
                                     double           t,
                                     gboolean         reliable);

G_END_DECLS
