/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-map-outline.h"

#include <math.h>
#include <string.h>

/* Points nearer to the one before are left out: they cost time and show nothing. */
#define LEAST_STEP 0.6

/* Places tried along each side of a region's box. */
#define N_PLACES 15

/* Room around a label that is as good as more. */
#define ENOUGH_ROOM 12.0

/* A point farther from the border is worth as much as this many nearer the middle. */
#define ROOM_WEIGHT 4.0

typedef struct
{
  double west;
  double north;
  double x;
  double y;
  double x_scale; /* pixels a degree */
  double y_scale;
} Projection;

static double
narrowing (const double bounds[4])
{
  return fmax (cos ((bounds[1] + bounds[3]) / 2 * G_PI / 180), 0.05);
}

double
san_map_get_aspect (const SanMap *map)
{
  double bounds[4];

  san_map_get_bounds (map, bounds);
  return fmax (bounds[2] - bounds[0], 1e-6) * narrowing (bounds)
         / fmax (bounds[3] - bounds[1], 1e-6);
}

static void
project (const Projection *projection,
         const double     *degrees,
         double           *xy)
{
  xy[0] = projection->x + (degrees[0] - projection->west) * projection->x_scale;
  xy[1] = projection->y + (projection->north - degrees[1]) * projection->y_scale;
}

static double
square_of (double dx,
           double dy)
{
  return dx * dx + dy * dy;
}

/* Puts its points, without those too near to another, behind those of @outline. Gives twice the
 * signed area. */
static double
add_ring (SanOutline       *outline,
          const SanMapRing *ring,
          const Projection *projection,
          double            sums[2])
{
  const gsize first = outline->n;
  double area = 0;

  sums[0] = sums[1] = 0;
  for (gsize i = 0; i < ring->n; i++)
    {
      double *xy = &outline->xy[2 * outline->n];
      double cross;

      project (projection, &ring->points[2 * i], xy);
      if (outline->n > first)
        {
          if (i + 1 < ring->n
              && square_of (xy[0] - xy[-2], xy[1] - xy[-1]) < LEAST_STEP * LEAST_STEP)
            continue;
          cross = xy[-2] * xy[1] - xy[0] * xy[-1];
          area += cross;
          sums[0] += (xy[-2] + xy[0]) * cross;
          sums[1] += (xy[-1] + xy[1]) * cross;
        }
      outline->n++;
    }

  return area;
}

static void
measure_box (SanOutline *outline)
{
  double low[2] = { INFINITY, INFINITY };
  double high[2] = { -INFINITY, -INFINITY };

  for (gsize i = 0; i < outline->n; i++)
    for (guint axis = 0; axis < 2; axis++)
      {
        low[axis] = fmin (low[axis], outline->xy[2 * i + axis]);
        high[axis] = fmax (high[axis], outline->xy[2 * i + axis]);
      }

  outline->box = (SanRect) { low[0], low[1], high[0] - low[0], high[1] - low[1] };
}

static void
outline_init (SanOutline       *outline,
              const SanMap     *map,
              gsize             region,
              const Projection *projection)
{
  double largest = 0;
  gsize n = 0;

  for (gsize i = 0; i < san_map_get_n_rings (map, region); i++)
    n += san_map_get_ring (map, region, i)->n + 1;
  outline->xy = g_new (double, 2 * n);
  for (gsize i = 0; i < san_map_get_n_rings (map, region); i++)
    {
      double sums[2], area;

      if (i > 0)
        {
          outline->xy[2 * outline->n] = outline->xy[2 * outline->n + 1] = NAN;
          outline->n++;
        }
      area = add_ring (outline, san_map_get_ring (map, region, i), projection, sums);
      if (fabs (area) > fabs (largest))
        {
          largest = area;
          outline->center[0] = sums[0] / (3 * area);
          outline->center[1] = sums[1] / (3 * area);
        }
    }

  measure_box (outline);
  if (largest == 0)
    {
      outline->center[0] = outline->box.x + outline->box.width / 2;
      outline->center[1] = outline->box.y + outline->box.height / 2;
    }
}

SanOutline *
san_outlines_new (const SanMap  *map,
                  const SanRect *field)
{
  const gsize n = san_map_get_n_regions (map);
  const double aspect = san_map_get_aspect (map);
  const double height = fmax (fmin (field->height, field->width / aspect), 1);
  SanOutline *outlines = g_new0 (SanOutline, n);
  double bounds[4];
  Projection projection;

  san_map_get_bounds (map, bounds);
  projection.west = bounds[0];
  projection.north = bounds[3];
  projection.y_scale = height / fmax (bounds[3] - bounds[1], 1e-6);
  projection.x_scale = projection.y_scale * narrowing (bounds);
  projection.x = field->x + (field->width - height * aspect) / 2;
  projection.y = field->y + (field->height - height) / 2;
  for (gsize i = 0; i < n; i++)
    outline_init (&outlines[i], map, i, &projection);

  return outlines;
}

void
san_outlines_free (SanOutline *outlines,
                   gsize       n)
{
  for (gsize i = 0; i < n; i++)
    g_free (outlines[i].xy);
  g_free (outlines);
}

gboolean
san_rings_contain (const double *xy,
                   gsize         n,
                   double        x,
                   double        y)
{
  gboolean inside = FALSE;

  for (gsize i = 1; i < n; i++)
    {
      const double *a = &xy[2 * i - 2];
      const double *b = &xy[2 * i];

      /* Comparisons with the points that part rings are false. */
      if ((a[1] <= y && b[1] > y) || (b[1] <= y && a[1] > y))
        inside ^= x < a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1]);
    }

  return inside;
}

gboolean
san_outline_contains (const SanOutline *outline,
                      double            x,
                      double            y)
{
  return san_rings_contain (outline->xy, outline->n, x, y);
}

/* Cuts the part of a segment that lies beyond one side of a rectangle (Liang and Barsky). */
static gboolean
clip (double  direction,
      double  distance,
      double *from,
      double *to)
{
  const double at = distance / direction;

  if (direction == 0)
    return distance >= 0;
  if (direction < 0)
    *from = fmax (*from, at);
  else
    *to = fmin (*to, at);

  return *from <= *to;
}

/* Whether both ends lie on one side of the range; FALSE for the points that part rings. */
static gboolean
is_beyond (double a,
           double b,
           double low,
           double high)
{
  return (a < low && b < low) || (a > high && b > high);
}

static gboolean
segment_meets (const double  *a,
               const double  *b,
               const SanRect *rect)
{
  const double dx = b[0] - a[0];
  const double dy = b[1] - a[1];
  double from = 0, to = 1;

  if (is_beyond (a[0], b[0], rect->x, rect->x + rect->width) || isnan (dy))
    return FALSE;

  return clip (-dx, a[0] - rect->x, &from, &to)
         && clip (dx, rect->x + rect->width - a[0], &from, &to)
         && clip (-dy, a[1] - rect->y, &from, &to)
         && clip (dy, rect->y + rect->height - a[1], &from, &to);
}

gboolean
san_outline_crosses (const SanOutline *outline,
                     const SanRect    *rect)
{
  const SanRect *box = &outline->box;

  if (rect->x > box->x + box->width || rect->x + rect->width < box->x
      || rect->y > box->y + box->height || rect->y + rect->height < box->y)
    return FALSE;

  for (gsize i = 1; i < outline->n; i++)
    if (segment_meets (&outline->xy[2 * i - 2], &outline->xy[2 * i], rect))
      return TRUE;

  return FALSE;
}

gboolean
san_outline_holds (const SanOutline *outline,
                   const SanRect    *rect)
{
  return !san_outline_crosses (outline, rect)
         && san_outline_contains (outline, rect->x + rect->width / 2, rect->y + rect->height / 2);
}

/* How far a place lies outside a range; 0 inside. */
static double
distance_from (double at,
               double low,
               double high)
{
  return at < low ? low - at : at > high ? at - high : 0;
}

/* Distance of the nearest point of the border; of interest only if it is more than @least. */
static double
room_around (const SanOutline *outline,
             const SanRect    *rect,
             double            least)
{
  const double too_near = least > 0 ? least * least : -1;
  double square = ENOUGH_ROOM * ENOUGH_ROOM;

  for (gsize i = 0; i < outline->n && square > too_near; i++)
    {
      const double *point = &outline->xy[2 * i];
      const double dx = distance_from (point[0], rect->x, rect->x + rect->width);
      const double dy = distance_from (point[1], rect->y, rect->y + rect->height);

      if (!isnan (point[0]) && square_of (dx, dy) < square)
        square = square_of (dx, dy);
    }

  return sqrt (square);
}

gboolean
san_rect_is_clear (const SanRect *rect,
                   const GArray  *obstacles)
{
  for (guint i = 0; i < obstacles->len; i++)
    if (san_rects_overlap (rect, &g_array_index (obstacles, SanRect, i)))
      return FALSE;

  return TRUE;
}

/* Makes @band of the segments that reach into a strip across the page: for what lies inside the
 * strip they are all of the outline, and few. */
static void
cut_band (const SanOutline *outline,
          double            top,
          double            height,
          SanOutline       *band)
{
  band->n = 0;
  for (gsize i = 1; i < outline->n; i++)
    {
      const double *a = &outline->xy[2 * i - 2];
      double *end = &band->xy[2 * band->n];

      if (isnan (a[1]) || isnan (a[3]) || is_beyond (a[1], a[3], top, top + height))
        continue;
      if (band->n > 0 && end[-2] == a[0] && end[-1] == a[1])
        {
          memcpy (end, a + 2, 2 * sizeof *a);
          band->n++;
          continue;
        }
      if (band->n > 0)
        {
          end[0] = end[1] = NAN;
          end += 2;
          band->n++;
        }
      memcpy (end, a, 4 * sizeof *a);
      band->n += 2;
    }
}

gboolean
san_outline_place (const SanOutline *outline,
                   const GArray     *obstacles,
                   SanRect          *rect)
{
  const SanRect *box = &outline->box;
  /* Each segment apart at worst: two ends and a gap. */
  g_autofree double *xy = g_new (double, 6 * outline->n + 2);
  SanOutline band = { .xy = xy, .box = *box };
  SanRect place = *rect;
  double best = -INFINITY;

  if (rect->width > box->width || rect->height > box->height)
    return FALSE;

  for (guint i = 0; i < N_PLACES * N_PLACES; i++)
    {
      const double across = (i % N_PLACES + 0.5) / N_PLACES;
      const double down = ((double) (i / N_PLACES) + 0.5) / N_PLACES;
      double score;

      place.x = box->x + (box->width - rect->width) * across;
      place.y = box->y + (box->height - rect->height) * down;
      if (i % N_PLACES == 0)
        cut_band (outline, place.y, place.height, &band);
      score = -sqrt (square_of (place.x + place.width / 2 - outline->center[0],
                                place.y + place.height / 2 - outline->center[1]));
      if (score + ROOM_WEIGHT * ENOUGH_ROOM <= best || !san_rect_is_clear (&place, obstacles)
          || !san_outline_holds (&band, &place))
        continue;
      score += ROOM_WEIGHT * room_around (outline, &place, (best - score) / ROOM_WEIGHT);
      if (score > best)
        {
          best = score;
          *rect = place;
        }
    }

  return isfinite (best);
}
