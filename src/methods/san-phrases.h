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

G_END_DECLS
