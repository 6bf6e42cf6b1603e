/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/san-chart.h"
#include "model/san-notation.h"
#include "model/san-step.h"
#include "model/san-table.h"

G_BEGIN_DECLS

/**
 * SanSolution:
 *
 * What a calculation gives: named results in full precision, the working in the order in which it
 * is written by hand, conclusions, warnings and charts. Reference counted.
 */
typedef struct _SanSolution SanSolution;

typedef enum {
  SAN_WORKING_HEADING,   /* the heading of a stage */
  SAN_WORKING_STEP,
  SAN_WORKING_TABLE,
  SAN_WORKING_NOTE,      /* a sentence between steps */
} SanWorkingType;

typedef struct
{
  SanWorkingType type;
  char          *text;   /* of a heading or a note */
  SanStep       *step;
  SanTable      *table;
} SanWorking;

/* A result that is shown to a person, not only given in JSON. */
typedef struct
{
  char *id;
  char *label;
  char *symbol;          /* formula markup, or NULL */
  char *text;            /* rounded, with its unit */
} SanAnswer;

SanSolution       *san_solution_new             (const SanNotation *notation) G_GNUC_WARN_UNUSED_RESULT;
SanSolution       *san_solution_ref             (SanSolution       *solution);
void               san_solution_unref           (SanSolution       *solution);
const SanNotation *san_solution_get_notation    (const SanSolution *solution);
/* What was measured, before the first step: by the course's rule a mean and σ get one decimal more
 * than that, the error of the mean two more. May be called for several samples. */
void               san_solution_set_measured    (SanSolution       *solution,
                                                 const double      *values,
                                                 gsize              n);

/* --- filling: results, in the order of the contract ---
 * NaN means undefined for these data and becomes null. Infinity means that the calculation
 * overflowed: the solution is then refused as a whole, see san_solution_has_overflow(). */

void               san_solution_set_number      (SanSolution       *solution,
                                                 const char        *id,
                                                 double             value);
/* Many at once, in their order. */
typedef struct
{
  const char *id;
  double      value;
} SanResult;

void               san_solution_set_numbers     (SanSolution       *solution,
                                                 const SanResult   *results,
                                                 gsize              n);
/* [n] numbers; NaN becomes null. */
void               san_solution_set_list        (SanSolution       *solution,
                                                 const char        *id,
                                                 const double      *values,
                                                 gsize              n);
/* [rows][columns], row by row */
void               san_solution_set_matrix      (SanSolution       *solution,
                                                 const char        *id,
                                                 const double      *values,
                                                 gsize              rows,
                                                 gsize              columns);
/* A word of the contract, such as "reliable"; %NULL becomes null. */
void               san_solution_set_word        (SanSolution       *solution,
                                                 const char        *id,
                                                 const char        *word);
/* A list of words, closed by %NULL */
void               san_solution_set_words       (SanSolution        *solution,
                                                 const char         *id,
                                                 const char * const *words);
void               san_solution_set_flag        (SanSolution       *solution,
                                                 const char        *id,
                                                 gboolean           flag);

/* The line of the answer: "Birth rate P = 14,6 ‰". The few that the task asks for, not all. */
void               san_solution_add_answer      (SanSolution       *solution,
                                                 const char        *id,
                                                 const char        *label,
                                                 const char        *symbol,
                                                 const char        *text);

/* --- filling: working --- */

/* Heading of a stage, and a paragraph between steps */
void               san_solution_add_heading     (SanSolution       *solution,
                                                 const char        *text);
void               san_solution_add_note        (SanSolution       *solution,
                                                 const char        *text);
/* Returns: (transfer none): a step already in its place, to be filled by san_step_let() … */
SanStep           *san_solution_add_step        (SanSolution       *solution,
                                                 const char        *label,
                                                 const char        *symbol,
                                                 const char        *expression);
/* Returns: (transfer none): a table already in its place */
SanTable          *san_solution_add_table       (SanSolution       *solution,
                                                 const char        *title);

/* --- filling: words and charts --- */

/* A whole sentence in the interface’s language */
void               san_solution_add_conclusion  (SanSolution       *solution,
                                                 const char        *format,
                                                 ...) G_GNUC_PRINTF (2, 3);
void               san_solution_add_warning     (SanSolution       *solution,
                                                 const char        *format,
                                                 ...) G_GNUC_PRINTF (2, 3);
/* Returns: (transfer none): a chart already in its place */
SanChart          *san_solution_add_chart       (SanSolution       *solution,
                                                 SanChartKind       kind,
                                                 const char        *title);

/* A number as text, kept alive with the solution, for use inside a sentence. */
const char        *san_solution_say             (SanSolution       *solution,
                                                 double             value,
                                                 SanQuantity        quantity,
                                                 const char        *unit);

/* "p = 0.037", "p < 0.001" */
const char        *san_solution_say_p           (SanSolution       *solution,
                                                 double             p);

/* --- reading --- */

/* Whether a result is infinite: the method then refuses the data */
gboolean           san_solution_has_overflow    (const SanSolution *solution);
/* (transfer none): the results by the names of the contract */
JsonObject        *san_solution_get_results     (const SanSolution *solution);
const GPtrArray   *san_solution_get_answers     (const SanSolution *solution); /* of SanAnswer */
const GPtrArray   *san_solution_get_working     (const SanSolution *solution); /* of SanWorking */
const GPtrArray   *san_solution_get_conclusions (const SanSolution *solution); /* of strings */
const GPtrArray   *san_solution_get_warnings    (const SanSolution *solution); /* of strings */
const GPtrArray   *san_solution_get_charts      (const SanSolution *solution); /* of SanChart */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanSolution, san_solution_unref)

G_END_DECLS
