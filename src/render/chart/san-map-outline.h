/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-map.h"
#include "render/chart/san-chart-plan-private.h"

G_BEGIN_DECLS

/**
 * SanOutline:
 * @n: number of points
 * @xy: [n][2], positions on the page; a point that isn't a number parts two rings
 * @box: around all points
 * @center: middle of the largest ring
 *
 * A region of a map on the page.
 */
typedef struct
{
  gsize    n;
  double  *xy;
  SanRect  box;
  double   center[2];
} SanOutline;

/* Width of @map by its height, at the scale of its middle latitude. */
double      san_map_get_aspect    (const SanMap     *map);
/* All regions, in the middle of @field: equirectangular, true to scale at the middle latitude. */
SanOutline *san_outlines_new      (const SanMap     *map,
                                   const SanRect    *field) G_GNUC_WARN_UNUSED_RESULT;
void        san_outlines_free     (SanOutline       *outlines,
                                   gsize             n);
/* Whether a point lies inside closed rings, [n][2] with gaps between them; holes are outside. */
gboolean    san_rings_contain     (const double     *xy,
                                   gsize             n,
                                   double            x,
                                   double            y);
gboolean    san_outline_contains  (const SanOutline *outline,
                                   double            x,
                                   double            y);
/* Whether @rect lies wholly inside the region. */
gboolean    san_outline_holds     (const SanOutline *outline,
                                   const SanRect    *rect);
/* Whether a border of the region runs through @rect. */
gboolean    san_outline_crosses   (const SanOutline *outline,
                                   const SanRect    *rect);
/* The most central place inside the region for something as large as @rect that keeps off the
 * @obstacles (of SanRect); FALSE for none. */
gboolean    san_outline_place     (const SanOutline *outline,
                                   const GArray     *obstacles,
                                   SanRect          *rect);
gboolean    san_rect_is_clear     (const SanRect    *rect,
                                   const GArray     *obstacles);

G_END_DECLS
