/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanQuantity:
 *
 * What kind of value a number is. The kind alone decides how many decimals a student writes, in
 * `san-notation.c` and nowhere else.
 */
typedef enum {
  SAN_QUANTITY_GIVEN,       /* as typed: the shortest text that reads back as the number */
  SAN_QUANTITY_COUNT,       /* whole; a fractional one keeps up to two decimals */
  SAN_QUANTITY_RATE,        /* 14,5 ‰ */
  SAN_QUANTITY_PERCENT,     /* 52,8 % */
  SAN_QUANTITY_ANGLE,       /* 190,1° */
  SAN_QUANTITY_MEAN,        /* 71,83; see mean_decimals */
  SAN_QUANTITY_DEVIATION,   /* σ, d: 4,71 */
  SAN_QUANTITY_ERROR,       /* m: 0,41 */
  SAN_QUANTITY_EXPECTED,    /* expected numbers: 213,33 */
  SAN_QUANTITY_STATISTIC,   /* t, F, χ²: 2,08 */
  SAN_QUANTITY_COEFFICIENT, /* r, shares of 1, moments: 0,940 */
  SAN_QUANTITY_INDEX,       /* body mass index, times: 22,13 */
  SAN_QUANTITY_PROBABILITY, /* p: 0,037; never 0 */
} SanQuantity;

/**
 * SanNotation:
 *
 * How numbers and errors are written. The decimal mark and the spaces before units come from the
 * language of the interface, through the translation.
 *
 * @modern_errors: write σ/√n and s instead of the textbook's forms for small samples
 * @extra_decimals: added to the decimals of every rounded kind, −1 … 4
 * @mean_decimals: decimals of a mean and of σ, one more than the measurements have; their error gets
 *   one more again. 0 where there are no measurements: two decimals for all of them.
 */
typedef struct
{
  gboolean modern_errors;
  int      extra_decimals;
  int      mean_decimals;
} SanNotation;

/* The value as text in the interface's language: real minus sign, halves away from zero. */
char *san_notation_format          (const SanNotation *notation,
                                    double             value,
                                    SanQuantity        quantity);
char *san_notation_format_decimals (double             value,
                                    int                decimals);

/* "14,5 ‰", "22,1 kg/m²"; percent and per mille signs are spaced as the language wants. */
char *san_notation_format_unit     (const SanNotation *notation,
                                    double             value,
                                    SanQuantity        quantity,
                                    const char        *unit);
char *san_notation_join_unit       (const char        *text,
                                    const char        *unit);
/* No line begins with a dash: the space before one becomes a no-break space. */
char *san_notation_bind_dashes     (const char        *text) G_GNUC_WARN_UNUSED_RESULT;
/* "from 13,7 to 15,3 ‰"; both ends get the decimals of the more demanding. */
char *san_notation_format_interval (const SanNotation *notation,
                                    double             lower,
                                    double             upper,
                                    SanQuantity        quantity,
                                    const char        *unit);

/* "p = 0,037" or "p < 0,001" */
char *san_notation_format_p        (const SanNotation *notation,
                                    double             p);

/* The unit of a rate on @base: "%", "‰", "per 10,000", "per 100,000"; "" for 1. */
char *san_notation_base_unit       (double             base);
/* The same for a rate that may exceed its base, as cases and days can: "134.5 per 100", since a
 * share above 100 % would make no sense. */
char *san_notation_rate_unit       (double             base,
                                    double             highest_rate);

/* "." or ","; of the interface’s language */
const char *san_notation_decimal_mark (void);

/* Number of decimals that @value gets as @quantity. */
int   san_notation_decimals        (const SanNotation *notation,
                                    double             value,
                                    SanQuantity        quantity);
/* Number of decimals for a column or a sum: that of the most demanding value, though one near zero
 * does not give all the others a long tail. */
int   san_notation_common_decimals (const SanNotation *notation,
                                    const double      *values,
                                    gsize              n,
                                    SanQuantity        quantity);

G_END_DECLS
