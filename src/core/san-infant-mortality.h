/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanInfantDeaths:
 * @deaths: deaths under 1 year in this year
 * @births: live births of this year, B
 * @births_previous: live births of the previous year, B′
 * @deaths_born_this_year: those of the dead who were born in this year
 * @deaths_born_previous_year: those who were born in the previous year
 * @weight_last: w, weight of B′ in the formula of Rats, 0 … 0.5; the textbook takes 1/3
 * @base: size the rates are quoted for
 *
 * Counts. NaN stands for a number that is not known: @deaths (then both parts must be given),
 * @births_previous and the two parts, which come together.
 */
typedef struct
{
  double deaths;
  double births;
  double births_previous;
  double deaths_born_this_year;
  double deaths_born_previous_year;
  double weight_last;
  double base;
} SanInfantDeaths;

/**
 * SanInfantMortality:
 * @deaths: given, or the sum of the parts
 * @simple: deaths base / B
 * @rats: deaths base / ((1 − w) B + w B′); NaN without B′
 * @exact: each part by the births of its own year; NaN if a part or B′ is not known
 */
typedef struct
{
  double deaths;
  double simple;
  double rats;
  double exact;
} SanInfantMortality;

/**
 * san_infant_mortality_compute:
 * @input: counts of one year
 * @out_mortality: (out caller-allocates): infant mortality per `base`
 * @error: return location; domain `SAN_ERROR`
 *
 * Errors, on the members' names: those of the domains (births of 0: `ZERO_DENOMINATOR`), `MISSING`
 * (one part alone, no deaths at all), `OUT_OF_RANGE` on `weight_last`, `PART_EXCEEDS_WHOLE`
 * (deaths > births; parts > deaths). @out_mortality is then untouched.
 * Source: textbook 3.2, contract `infant-mortality`. Expected values:
 * `tests/core/test-infant-mortality.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_infant_mortality_compute (const SanInfantDeaths  *input,
                                       SanInfantMortality     *out_mortality,
                                       GError                **error);

G_END_DECLS
