/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SanAxisFlags:
 * @SAN_AXIS_FROM_ZERO: the scale contains zero, as that of bars must
 * @SAN_AXIS_TIGHT: the last mark may fall on the maximum (100 %, the abscissa of a relation);
 *   without it the last mark lies above the maximum, as the textbook asks
 * @SAN_AXIS_WHOLE: marks are whole numbers, as for counts of persons or cases
 */
typedef enum {
  SAN_AXIS_PLAIN = 0,
  SAN_AXIS_FROM_ZERO = 1 << 0,
  SAN_AXIS_TIGHT = 1 << 1,
  SAN_AXIS_WHOLE = 1 << 2,
} SanAxisFlags;

/**
 * SanAxis:
 * @min: first mark
 * @max: last mark
 * @step: distance of the marks: 1, 2 or 5 times a power of ten
 * @n_steps: number of distances, ≥ 1
 * @exponent: power of ten by which the written numbers are divided, a multiple of three
 * @decimals: decimals of the written numbers
 *
 * A scale with round marks.
 */
typedef struct
{
  double min;
  double max;
  double step;
  guint  n_steps;
  int    exponent;
  int    decimals;
} SanAxis;

/* The scale for values from @low to @high with at most @max_steps distances (at least 2). Always
 * gives a usable scale: bounds that are equal, exchanged or not finite are widened. */
void    san_axis_fit       (SanAxis       *axis,
                            double         low,
                            double         high,
                            SanAxisFlags   flags,
                            guint          max_steps);
/* Value of mark @position, 0 … n_steps. */
double  san_axis_tick      (const SanAxis *axis,
                            guint          position);
/* Where @value lies: 0 at the first mark, 1 at the last. */
double  san_axis_place     (const SanAxis *axis,
                            double         value);
/* The number written at a mark, divided by 10^exponent, in the notation of the interface. */
char   *san_axis_tick_text (const SanAxis *axis,
                            guint          position);

G_END_DECLS
