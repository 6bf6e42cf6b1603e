/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-inputs.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

/* Wording that many calculations share. Strings of type `const char *` live as long as the solution
 * does, or are static. */

/* Two groups of a comparison */
typedef struct
{
  const char *names[2];
  double      values[2];
  double      errors[2];
} SanPair;

/* --- the subject: what is studied, where and when --- */

/* "Measles, city of N: the rate was …": @sentence opened by the subject, where one was given. */
char       *san_phrase_open           (const SanInputs *inputs,
                                       const char      *sentence);
/* "Structure. Deaths in the city of N, 2012"; the subject alone where it opens with the same
 * words: "Infant mortality, 2012". */
char       *san_phrase_title          (const SanInputs *inputs,
                                       const char      *title);
/* A chart with such a title, and with the source of the data under it. */
SanChart   *san_phrase_add_chart      (SanSolution     *solution,
                                       const SanInputs *inputs,
                                       SanChartKind     kind,
                                       const char      *title);

/* Two groups as bars with their mean errors. */
void        san_phrase_add_pair_chart (SanSolution     *solution,
                                       const SanInputs *inputs,
                                       const char      *title,
                                       const char      *axis,
                                       const char      *unit,
                                       const SanPair   *pair);

/* One rate as a column with its mean error; NaN leaves the error out. */
void        san_phrase_add_rate_chart (SanSolution     *solution,
                                       const SanInputs *inputs,
                                       const char      *title,
                                       double           rate,
                                       double           error,
                                       const char      *unit);

/* --- names and lists --- */

char       *san_phrase_lower_first    (const char      *sentence);
/* Whether a label is the number of a year, 1500 to 2199. */
gboolean    san_phrase_is_year        (const char      *label);
/* A label inside a sentence: “Minsk” in quotes, but a year as a year. */
char       *san_phrase_name           (const char      *label);
/* "Level, ‰"; @unit may be %NULL */
char       *san_phrase_heading        (const char      *title,
                                       const char      *unit);
/* "A, B and C"; @items closed by %NULL */
char       *san_phrase_list           (char           **items);
/* Names of the two groups of a comparison: those given, else "Group 1" and "Group 2". */
char      **san_phrase_two_groups     (const SanInputs *inputs);

/* --- values --- */

/* "from 13.7 to 15.3 ‰" */
char       *san_phrase_interval       (SanSolution     *solution,
                                       double           lower,
                                       double           upper,
                                       SanQuantity      quantity,
                                       const char      *unit);
/* "14.5 ± 0.4 ‰" */
char       *san_phrase_plus_minus     (SanSolution     *solution,
                                       double           value,
                                       SanQuantity      quantity,
                                       double           error,
                                       const char      *unit);
/* "“Men” – 14.5 ± 0.4%, “Women” – 12.1 ± 0.3%; the difference is 2.4." */
char       *san_phrase_two_values     (char           **groups,
                                       const char      *first,
                                       const char      *second,
                                       const char      *difference);
/* "95%" for 0.95 */
const char *san_phrase_confidence     (SanSolution     *solution,
                                       double           confidence);
/* t of the limits M ± t m: the course takes 2 for 95 %, modern notation the @exact value. */
double      san_phrase_multiplier     (SanSolution     *solution,
                                       double           confidence,
                                       double           exact);
/* A difference of percentages is counted in percentage points. */
const char *san_phrase_difference_unit (const char     *unit);

/* --- verdicts --- */

/* Answer and conclusion on the coefficient of variation, in percent; nothing where it is NaN. */
void        san_phrase_add_diversity  (SanSolution     *solution,
                                       double           cv);
/* "t = 2.08 ≥ 2: the difference is reliable …", as the course reads a reliability coefficient. */
void        san_phrase_add_reliability (SanSolution    *solution,
                                       double           t,
                                       gboolean         reliable);
/* The rule t ≥ 2 and Student's test with its @p contradict one another: both are told. */
void        san_phrase_add_disagreement (SanSolution   *solution,
                                       double           t,
                                       double           p);

G_END_DECLS
