/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-plan-private.h"

G_BEGIN_DECLS

/**
 * SanMapping:
 * @first: value at the beginning of a scale
 * @at: its position on the page
 * @length: of a unit of the scale
 *
 * A scale, ready for many values.
 */
typedef struct
{
  double first;
  double at;
  double length;
} SanMapping;

static inline double
san_mapping_at (const SanMapping *mapping,
                double            value)
{
  return mapping->at + (value - mapping->first) * mapping->length;
}

/**
 * SanFrame:
 * @field: where values are drawn
 * @value: scale of the values
 * @x: scale across, of a relation; unused with categories
 * @horizontal: values run to the right (strips), places downward
 * @n: number of places on the category axis
 * @band: room of a place along that axis
 *
 * The field of a rectangular graph with its scales.
 */
typedef struct
{
  SanRect  field;
  SanAxis  value;
  SanAxis  x;
  gboolean has_x;
  gboolean horizontal;
  gsize    n;
  double   band;
} SanFrame;

/**
 * SanFrameSpec:
 * @low: least value to show
 * @high: greatest value to show
 * @flags: kind of the value scale
 * @value_title: (nullable): title of the value axis; NULL takes the chart's
 * @value_unit: (nullable): unit of the value axis; NULL takes the chart's
 * @labels: (nullable): names of the places; NULL where a number scale @x runs across
 * @n: number of @labels
 * @bare: the names are placed by the caller; a line of room is kept for them
 * @thin: names may be left out before they are turned, as of years on a line
 * @horizontal: values run to the right
 * @right: room kept at the right of a horizontal field, for values past its end
 * @x_low: least abscissa, without labels
 * @x_high: greatest abscissa
 * @x_title: (nullable): title of the axis across
 *
 * What a frame is built for.
 */
typedef struct
{
  double              low;
  double              high;
  SanAxisFlags        flags;
  const char         *value_title;
  const char         *value_unit;
  const char *const  *labels;
  gsize               n;
  gboolean            bare;
  gboolean            thin;
  gboolean            horizontal;
  double              right;
  double              x_low;
  double              x_high;
  SanAxisFlags        x_flags;
  const char         *x_title;
} SanFrameSpec;

/* Lays out axes, numbers, names and titles in the body of @plan and adds their marks. */
void   san_frame_build    (SanFrame           *frame,
                           SanChartPlan       *plan,
                           const SanFrameSpec *spec);
/* Position of @value along the value axis, kept inside the field. */
double san_frame_value_at (const SanFrame     *frame,
                           double              value);
/* Middle of place @index along the category axis. */
double san_frame_place_at (const SanFrame     *frame,
                           gsize               index);
double san_frame_x_at     (const SanFrame     *frame,
                           double              x);
/* Both scales for many values inside them. */
SanMapping san_frame_map_values (const SanFrame *frame);
SanMapping san_frame_map_x      (const SanFrame *frame);
/* The level drawn across and its name in the legend, when the chart has one. */
void   san_frame_add_reference (const SanFrame *frame,
                                SanChartPlan   *plan);
/* The line on which the values stand, over what was drawn since. */
void   san_frame_add_base (const SanFrame      *frame,
                           SanChartPlan        *plan);
/* Two short strokes over the value axis where its scale doesn't begin at zero. */
void   san_frame_add_break (const SanFrame     *frame,
                            SanChartPlan       *plan);
/* The range with the reference level in it. */
void   san_frame_include_reference (const SanChart *chart,
                                    double         *low,
                                    double         *high);

G_END_DECLS
