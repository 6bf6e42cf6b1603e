/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More shades than these aren't told apart on a map. */
#define SAN_CLASSES_MAX 7

/**
 * SanClassRule:
 * @SAN_CLASS_EQUAL_STEPS: intervals of one width from the least to the greatest value
 * @SAN_CLASS_QUANTILES: as many values in each class as ties let
 * @SAN_CLASS_NATURAL: classes as alike inside as can be: least sum of squared deviations from the
 *   means of the classes (Jenks, found exactly by Fisher's algorithm)
 * @SAN_CLASS_BY_HAND: the bounds are given
 *
 * How values are grouped for a cartogram.
 */
typedef enum {
  SAN_CLASS_EQUAL_STEPS,
  SAN_CLASS_QUANTILES,
  SAN_CLASS_NATURAL,
  SAN_CLASS_BY_HAND,
  SAN_CLASS_N_RULES
} SanClassRule;

/**
 * SanClassBreaks:
 * @n: number of classes; 0 when there is no finite value
 * @lower: [n] least value that belongs to each class
 * @upper: [n] greatest value that belongs to each class
 * @counts: [n] values in each class; may be 0 with equal steps and by hand
 *
 * Classes as a legend shows them: each value, rounded as it is written, lies between the two numbers
 * of exactly one class.
 */
typedef struct
{
  guint  n;
  double lower[SAN_CLASSES_MAX];
  double upper[SAN_CLASSES_MAX];
  guint  counts[SAN_CLASSES_MAX];
} SanClassBreaks;

/* Groups the finite ones of @values, rounded half away from zero to @decimals, into at most @n_classes
 * (2 … %SAN_CLASSES_MAX; 0 chooses 4 to 6 by Sturges' rule); fewer where there aren't so many different
 * values. Quantiles and natural breaks give the least and greatest value of each class; equal steps
 * end one unit of the last decimal below the next, so that 7,0 belongs to "7,0 – 8,9". */
void  san_class_breaks_compute  (SanClassBreaks       *breaks,
                                 SanClassRule          rule,
                                 const double         *values,
                                 gsize                 n_values,
                                 guint                 n_classes,
                                 int                   decimals);
/* The same with ascending @bounds at which one class ends and the next begins. The outer classes begin
 * and end at the bounds next to the values, else at the least and greatest value. Bounds that don't
 * ascend, and those for more classes than %SAN_CLASSES_MAX, are left out. */
void  san_class_breaks_by_hand  (SanClassBreaks       *breaks,
                                 const double         *values,
                                 gsize                 n_values,
                                 const double         *bounds,
                                 gsize                 n_bounds,
                                 int                   decimals);
/* Class of @value, rounded to @decimals; −1 when it isn't finite or there are no classes. */
int   san_class_breaks_find     (const SanClassBreaks *breaks,
                                 double                value,
                                 int                   decimals);

G_END_DECLS
