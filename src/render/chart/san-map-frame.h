/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-map-outline.h"

G_BEGIN_DECLS

/**
 * SanMapFrame:
 * @plan: what the map is drawn for
 * @map: its outlines
 * @n: number of regions
 * @indices: [n] value of each region, or SAN_NONE
 * @shades: [n] number of its class's shade, or SAN_NONE
 * @outlines: [n] regions on the page, after san_map_frame_project()
 * @obstacles: (element-type SanRect): what labels keep off
 * @n_figures: how many of these, the first ones, are diagrams
 * @not_on_map: names and values of categories without a region
 * @unlabelled: names and values that found no place on the map
 * @listed: [n] whether a region is among them
 *
 * A map with the chart's values put to its regions.
 */
typedef struct
{
  SanChartPlan *plan;
  const SanMap *map;
  gsize         n;
  int          *indices;
  int          *shades;
  SanOutline   *outlines;
  GArray       *obstacles;
  guint         n_figures;
  GPtrArray    *not_on_map;
  GPtrArray    *unlabelled;
  gboolean     *listed;
} SanMapFrame;

typedef void (*SanMapDrawFunc) (gpointer user_data);

/* FALSE, with a remark in the plan, when the chart has no map. */
gboolean  san_map_frame_init       (SanMapFrame          *frame,
                                    SanChartPlan         *plan);
void      san_map_frame_clear      (SanMapFrame          *frame);
/* "Ulytau — 9,17": a category with all its values. */
char     *san_map_frame_describe   (const SanMapFrame    *frame,
                                    int                   index);
/* Lists under the map what isn't on it, over the note on the borders and the credit line. */
void      san_map_frame_add_footer (SanMapFrame          *frame);
/* Puts a region among the unlabelled ones, for the next footer. */
void      san_map_frame_list       (SanMapFrame          *frame,
                                    gsize                 region);
/* Draws again and again while the list under the map grows and takes room from it. */
void      san_map_frame_settle     (SanMapFrame          *frame,
                                    SanMapDrawFunc        draw,
                                    gpointer              user_data);
/* Beside the map or over it, whichever leaves the larger map. */
void      san_map_frame_add_legend (SanMapFrame          *frame,
                                    const SanLegendEntry *entries,
                                    guint                 n);
/* Puts the outlines into what is left of the body. */
void      san_map_frame_project    (SanMapFrame          *frame);
/* The area of a region, to be coloured by the caller. */
SanMark  *san_map_frame_add_region (SanMapFrame          *frame,
                                    gsize                 region,
                                    SanInk                ink);

G_END_DECLS
