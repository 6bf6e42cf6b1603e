/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SAN_SEX_MALE,
  SAN_SEX_FEMALE,
} SanSex;

typedef enum {
  SAN_BODY_UNDERWEIGHT,
  SAN_BODY_NORMAL,
  SAN_BODY_ABOVE_NORMAL,
  SAN_BODY_OBESITY_1,
  SAN_BODY_OBESITY_2,
  SAN_BODY_OBESITY_3,
} SanBodyClass;

/**
 * SanQuetelet:
 * @index: mass / height², kg/m²
 * @norm_lower, @norm_upper: the norm of the index
 * @mass_lower, @mass_upper: masses in kg that belong to the norm at this height
 * @body_class: reading of the index
 * @overweight: whether the index is 26 or more
 */
typedef struct
{
  double       index;
  double       norm_lower;
  double       norm_upper;
  double       mass_lower;
  double       mass_upper;
  SanBodyClass body_class;
  gboolean     overweight;
} SanQuetelet;

/**
 * san_quetelet_compute:
 * @mass: kg, 0 < mass ≤ 700
 * @height: cm, 30 … 280
 * @sex: of the person
 * @out_quetelet: (out caller-allocates): the body mass index and its reading
 * @error: return location; domain `SAN_ERROR`
 *
 * Norms 20–25 for men and 19–24 for women; from 26 on obesity.
 * Errors: those of the domains and `OUT_OF_RANGE` on `mass` and `height`, `ZERO_DENOMINATOR` on
 * `height`. @out_quetelet is then untouched.
 * Source: textbook 3.6, contract `quetelet`. Expected values: `tests/core/test-body.c`.
 *
 * Returns: `TRUE` on success
 */
gboolean san_quetelet_compute (double        mass,
                               double        height,
                               SanSex        sex,
                               SanQuetelet  *out_quetelet,
                               GError      **error);

G_END_DECLS
