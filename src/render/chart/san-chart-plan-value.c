/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-plan-private.h"

/* How far the ring around a point stands off its marker. */
#define RING 4.0
#define LEAST_RING 6.0

static void
add_place (GArray *places,
           int     series,
           int     index)
{
  const SanChartPlace place = { (guint) series, (guint) index };

  if (series != SAN_NONE && index >= 0)
    g_array_append_val (places, place);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const SanChartPlace *left = a;
  const SanChartPlace *right = b;

  if (left->series != right->series)
    return left->series < right->series ? -1 : 1;
  if (left->index != right->index)
    return left->index < right->index ? -1 : 1;

  return 0;
}

/* A value stands twice where a point lies on its line, or a count is shown by several figures. */
static void
drop_repeats (GArray *places)
{
  guint kept = 0;

  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      const SanChartPlace *place = &g_array_index (places, SanChartPlace, i);

      if (kept > 0
          && compare_places (place, &g_array_index (places, SanChartPlace, kept - 1)) == 0)
        continue;
      g_array_index (places, SanChartPlace, kept++) = *place;
    }
  g_array_set_size (places, kept);
}

GArray *
san_chart_plan_get_places (const SanChartPlan *plan)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (SanChartPlace));

  g_return_val_if_fail (plan != NULL, places);

  for (guint i = 0; i < plan->marks->len; i++)
    {
      const SanMark *mark = &g_array_index (plan->marks, SanMark, i);
      const gboolean is_path = mark->kind == SAN_MARK_POINTS || mark->kind == SAN_MARK_LINE;

      if (!is_path)
        add_place (places, mark->series, mark->index);
      for (gsize k = 0; is_path && mark->path.indices != NULL && k < mark->path.n; k++)
        if (isfinite (mark->path.xy[2 * k + 1]))
          add_place (places, mark->series, mark->path.indices[k]);
    }
  drop_repeats (places);

  return places;
}

static void
trace_rings (cairo_t       *cr,
             const SanMark *mark)
{
  for (gsize i = 0; i < mark->path.n; i++)
    {
      const double *point = &mark->path.xy[2 * i];

      if (i == 0 || isnan (point[1]) || isnan (point[-1]))
        cairo_new_sub_path (cr);
      if (!isnan (point[1]))
        cairo_line_to (cr, point[0], point[1]);
    }
  cairo_close_path (cr);
}

static void
trace_sector (cairo_t       *cr,
              const SanMark *mark)
{
  const double quarter = G_PI / 2;

  cairo_new_sub_path (cr);
  if (mark->sector.to - mark->sector.from < 2 * G_PI - 1e-9)
    cairo_move_to (cr, mark->sector.x, mark->sector.y);
  cairo_arc (cr, mark->sector.x, mark->sector.y, mark->sector.radius,
             mark->sector.from - quarter, mark->sector.to - quarter);
  cairo_close_path (cr);
}

/* One ring is enough, be it at the point itself or at its place on the line. */
static gboolean
trace_point (cairo_t       *cr,
             const SanMark *mark,
             int            index)
{
  for (gsize i = 0; mark->path.indices != NULL && i < mark->path.n; i++)
    {
      const double *point = &mark->path.xy[2 * i];
      const double marker = mark->kind == SAN_MARK_POINTS ? mark->path.radius : 0;

      if (mark->path.indices[i] != index || isnan (point[1]))
        continue;
      cairo_new_sub_path (cr);
      cairo_arc (cr, point[0], point[1], fmax (marker + RING, LEAST_RING), 0, 2 * G_PI);
      cairo_close_path (cr);
      return TRUE;
    }

  return FALSE;
}

static gboolean
trace_mark (cairo_t       *cr,
            const SanMark *mark,
            int            index)
{
  const SanRect *rect = mark->kind == SAN_MARK_FIGURE ? &mark->figure.rect : &mark->rect;

  if (mark->kind == SAN_MARK_POINTS || mark->kind == SAN_MARK_LINE)
    return trace_point (cr, mark, index);
  if (mark->index != index)
    return FALSE;

  switch (mark->kind)
    {
    case SAN_MARK_RECT:
    case SAN_MARK_FIGURE:
      cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
      return TRUE;
    case SAN_MARK_SECTOR:
      trace_sector (cr, mark);
      return TRUE;
    case SAN_MARK_AREA:
      trace_rings (cr, mark);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
san_chart_plan_trace (const SanChartPlan  *plan,
                      const SanChartPlace *place,
                      cairo_t             *cr)
{
  gboolean found = FALSE;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  for (guint i = 0; i < plan->marks->len; i++)
    {
      const SanMark *mark = &g_array_index (plan->marks, SanMark, i);
      const gboolean is_path = mark->kind == SAN_MARK_POINTS || mark->kind == SAN_MARK_LINE;

      if (mark->series == (int) place->series && !(found && is_path))
        found |= trace_mark (cr, mark, (int) place->index);
    }

  return found;
}
