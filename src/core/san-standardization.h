/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanGroupedCounts:
 * @events: [groups][strata] counts e, row-major
 * @population: [groups][strata] persons n, > 0, row-major
 * @groups: number of compared populations, ≥ 2
 * @strata: number of strata (ages), ≥ 1
 *
 * Borrows its arrays.
 */
typedef struct
{
  const double *events;
  const double *population;
  gsize         groups;
  gsize         strata;
} SanGroupedCounts;

typedef enum {
  SAN_STANDARD_SUM,      /* all groups together */
  SAN_STANDARD_HALF_SUM, /* their mean */
  SAN_STANDARD_GROUP,    /* one of them */
} SanStandard;

/**
 * san_standard_make:
 * @counts: the compared populations
 * @kind: how the standard is made of them
 * @group: position of the group from 1, for `SAN_STANDARD_GROUP` only
 * @out_standard: (out caller-allocates): [strata] the standard population
 * @error: return location; domain `SAN_ERROR`
 *
 * Errors: `OUT_OF_RANGE` on `standard` for a group that does not exist.
 *
 * Returns: `TRUE` on success
 */
gboolean san_standard_make (const SanGroupedCounts  *counts,
                            SanStandard              kind,
                            gsize                    group,
                            double                  *out_standard,
                            GError                 **error);

/**
 * SanDirectStandardization:
 * @groups, @strata: as of the counts
 * @crude: [groups] base Σe / Σn
 * @specific: [groups][strata] base e / n
 * @standard: [strata] S, as used
 * @standard_total: ΣS
 * @expected: [groups][strata] specific S / base
 * @expected_total: [groups] sum of the row
 * @standardized: [groups] base expected_total / standard_total
 * @standard_error: [groups] binomial; NaN if a stratum has more events than persons
 * @standard_error_poisson: [groups] with the events as Poisson counts
 *
 * Matrices are row-major. Owns its arrays.
 */
typedef struct
{
  gsize   groups;
  gsize   strata;
  double *crude;
  double *specific;
  double *standard;
  double  standard_total;
  double *expected;
  double *expected_total;
  double *standardized;
  double *standard_error;
  double *standard_error_poisson;
} SanDirectStandardization;

/**
 * san_standardize_direct:
 * @counts: events and persons of the compared populations
 * @standard: [strata] the standard population S, ≥ 0
 * @base: size the rates are quoted for, > 0
 * @out_result: (out caller-allocates): the standardized rates and all steps to them
 * @error: return location; domain `SAN_ERROR`
 *
 * Computes base Σ(e / n · S) / ΣS of each group.
 * Errors: those of the domains on `events`, `population` (0: `ZERO_DENOMINATOR`), `standard`,
 * `base`, with the position; `TOO_FEW_VALUES` on `events`; `ZERO_DENOMINATOR` on `standard` when
 * all of it is 0; `NOT_FINITE` on `events`; @out_result is then untouched.
 * Source: textbook 2.6, contract `standardization-direct`. Expected values:
 * `tests/core/test-standardization.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_standardize_direct           (const SanGroupedCounts    *counts,
                                           const double              *standard,
                                           double                     base,
                                           SanDirectStandardization  *out_result,
                                           GError                   **error);
void     san_direct_standardization_clear (SanDirectStandardization  *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SanDirectStandardization, san_direct_standardization_clear)

G_END_DECLS
