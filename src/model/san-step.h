/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-formula.h"
#include "model/san-notation.h"

G_BEGIN_DECLS

/**
 * SanStep:
 *
 * One step of the working: `label`, then `symbol = expression = numbers = value unit`. The numbers
 * are made from the expression by putting values in for symbols, so the two cannot disagree.
 */
typedef struct _SanStep SanStep;

/* @symbol and @expression are formula markup; @expression %NULL for a value that is only stated. */
SanStep          *san_step_new               (const SanNotation *notation,
                                              const char        *label,
                                              const char        *symbol,
                                              const char        *expression) G_GNUC_WARN_UNUSED_RESULT;
void              san_step_free              (SanStep           *step);

/* Puts @value in for @symbol. The order does not matter: longer symbols go first. */
void              san_step_let               (SanStep           *step,
                                              const char        *symbol,
                                              double             value,
                                              SanQuantity        quantity);
/* The same with markup, for long sums and products. */
void              san_step_let_markup        (SanStep           *step,
                                              const char        *symbol,
                                              const char        *markup);
/* The value in full precision; @unit is plain text, or %NULL. NaN shows as a dash. */
void              san_step_set_value         (SanStep           *step,
                                              double             value,
                                              SanQuantity        quantity,
                                              const char        *unit);
/* An interval in full precision: "from 13.7 to 15.3 ‰" */
void              san_step_set_interval      (SanStep           *step,
                                              double             lower,
                                              double             upper,
                                              SanQuantity        quantity,
                                              const char        *unit);
/* A value that is a word. */
void              san_step_set_value_text    (SanStep           *step,
                                              const char        *text);
/* A remark under the step; a further one is put behind it. */
void              san_step_add_note          (SanStep           *step,
                                              const char        *note);

/* Each of these texts may be %NULL. */
const char       *san_step_get_label         (const SanStep     *step);
const char       *san_step_get_note          (const SanStep     *step);
/* In full precision, of an interval the lower end; NaN for a word and for what is undefined */
double            san_step_get_value         (const SanStep     *step);
const char       *san_step_get_unit          (const SanStep     *step);
/* The rounded value with its unit, as text */
const char       *san_step_get_value_text    (const SanStep     *step);
/* Each may be %NULL. */
const SanFormula *san_step_get_symbol        (const SanStep     *step);
const SanFormula *san_step_get_expression    (const SanStep     *step);
SanFormula       *san_step_dup_numbers       (const SanStep     *step);
/* What one gets from the rounded numbers as they are written, where that differs from the value:
 * "3.39" for |47.8 − 33.9| / 4.10 = 3.38; else %NULL. Without the unit. */
char             *san_step_dup_value_by_hand (const SanStep     *step);
/* The whole line: symbol = expression = numbers = value unit */
SanFormula       *san_step_dup_line          (const SanStep     *step);

/* Markup of a sum of @values, the first three, dots and the last one where there are many:
 * `64 + 66 + 68 + \ldots + 80`; with @weights, `64 \cdot 2 + …`. All get the decimals of the most
 * demanding. */
char             *san_step_sum_markup        (const SanNotation *notation,
                                              const double      *values,
                                              const double      *weights,
                                              gsize              n,
                                              SanQuantity        quantity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanStep, san_step_free)

G_END_DECLS
