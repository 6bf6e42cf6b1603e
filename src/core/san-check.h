/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/san-error.h"

G_BEGIN_DECLS

/**
 * SanDomain:
 *
 * The numbers that an argument accepts. They are the types of the contract, section 1.1; a fault is
 * reported with the code that stands there. NaN stands for a value that is not given: `MISSING`.
 */
typedef enum {
  SAN_DOMAIN_NUMBER,       /* any finite number */
  SAN_DOMAIN_NON_NEGATIVE, /* ≥ 0 */
  SAN_DOMAIN_POSITIVE,     /* > 0; 0 is `OUT_OF_RANGE` */
  SAN_DOMAIN_DENOMINATOR,  /* > 0; 0 is `ZERO_DENOMINATOR` */
  SAN_DOMAIN_COUNT,        /* whole, 0 … 2^53 */
  SAN_DOMAIN_CONFIDENCE,   /* 0 < c < 1 */
} SanDomain;

/**
 * san_check_value:
 * @value: the argument
 * @domain: what it has to be
 * @field: name of the argument for the error
 * @error: return location; domain `SAN_ERROR`
 *
 * Checks one number.
 *
 * Returns: `TRUE` if @value belongs to @domain
 */
gboolean san_check_value  (double         value,
                           SanDomain      domain,
                           const char    *field,
                           GError       **error);

/**
 * san_check_values:
 * @values: [n] the argument
 * @n: number of values
 * @minimum: fewest values allowed
 * @domain: what each of them has to be
 * @field: name of the argument for the error
 * @error: return location; domain `SAN_ERROR`
 *
 * Checks the elements in order, then their number (`TOO_FEW_VALUES`). The error of an element tells
 * its position.
 *
 * Returns: `TRUE` if @values may be used
 */
gboolean san_check_values (const double  *values,
                           gsize          n,
                           gsize          minimum,
                           SanDomain      domain,
                           const char    *field,
                           GError       **error);

/**
 * san_check_part:
 * @part: a number of the units of @whole
 * @whole: all of them
 * @field: name of the argument @part for the error
 * @error: return location; domain `SAN_ERROR`
 *
 * Reports `PART_EXCEEDS_WHOLE` when @part is greater than @whole. For deaths, births and parts;
 * cases of disease, visits and days may outnumber the people.
 *
 * Returns: `TRUE` if @part ≤ @whole
 */
gboolean san_check_part   (double         part,
                           double         whole,
                           const char    *field,
                           GError       **error);

/**
 * san_check_units:
 * @frequencies: [n] counts
 * @n: number of counts
 * @error: return location; domain `SAN_ERROR`
 *
 * Reports `TOO_FEW_VALUES` on `frequencies` when they sum up to fewer than two units.
 *
 * Returns: `TRUE` if Σf ≥ 2
 */
gboolean san_check_units  (const double  *frequencies,
                           gsize          n,
                           GError       **error);

/**
 * san_check_result:
 * @result: the largest quantity of a calculation
 * @field: name of the first array argument, or of the first argument
 * @error: return location; domain `SAN_ERROR`
 *
 * Reports `NOT_FINITE` when a calculation has left the range of a double.
 *
 * Returns: `TRUE` if @result is finite
 */
gboolean san_check_result (double         result,
                           const char    *field,
                           GError       **error);

G_END_DECLS
