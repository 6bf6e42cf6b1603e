/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-curve.h"

#include <math.h>

#define LINE_WIDTH 2.0
#define MARKER_RADIUS 3.2

/* Markers closer than this hide the line. */
#define MARKER_ROOM 9.0

/* Missing points among many are seen as a gap from this width on. */
#define GAP_WIDTH 2.0

typedef struct
{
  GArray        *kept; /* SanCurvePoint */
  gboolean       open;
  SanCurvePoint  least;
  SanCurvePoint  greatest;
  SanCurvePoint  last;
  gboolean       gap;
} Column;

static SanMark *
add_points (SanChartPlan *plan,
            SanMarkKind   kind,
            const char   *role,
            int           series,
            const GArray *points)
{
  SanMark *mark = san_plan_add_path (plan, kind, role, series, points->len);

  mark->path.indices = g_new (int, points->len + 1);
  for (guint i = 0; i < points->len; i++)
    {
      const SanCurvePoint *point = &g_array_index (points, SanCurvePoint, i);

      mark->path.xy[2 * i] = point->x;
      mark->path.xy[2 * i + 1] = point->y;
      mark->path.indices[i] = point->index;
    }

  return mark;
}

static void
flush_column (Column *column)
{
  const gboolean falls = column->greatest.index > column->least.index;

  if (!column->open)
    return;

  g_array_append_val (column->kept, *(falls ? &column->least : &column->greatest));
  if (column->least.index != column->greatest.index)
    g_array_append_val (column->kept, *(falls ? &column->greatest : &column->least));
  column->open = FALSE;
}

static void
gather (Column              *column,
        const SanCurvePoint *point)
{
  if (isnan (point->y))
    {
      column->gap = TRUE;
      return;
    }

  if (column->open && floor (point->x) != floor (column->last.x))
    flush_column (column);
  if (column->gap && column->kept->len > 0 && point->x - column->last.x > GAP_WIDTH)
    {
      const SanCurvePoint lift = { point->x, NAN, SAN_NONE };

      g_array_append_val (column->kept, lift);
    }

  if (!column->open || point->y < column->least.y)
    column->least = *point;
  if (!column->open || point->y > column->greatest.y)
    column->greatest = *point;
  column->open = TRUE;
  column->gap = FALSE;
  column->last = *point;
}

/* A pixel column shows no more than the extent of its points. */
static void
thin_out (GArray       *kept,
          gsize         n,
          SanCurveFunc  func,
          gpointer      user_data)
{
  Column column = { .kept = kept };

  for (gsize i = 0; i < n; i++)
    {
      const SanCurvePoint point = func (i, user_data);

      gather (&column, &point);
    }
  flush_column (&column);
}

void
san_plan_add_curve (SanChartPlan *plan,
                    int           series,
                    gsize         n,
                    SanCurveFunc  func,
                    gpointer      user_data)
{
  g_autoptr(GArray) kept = g_array_new (FALSE, FALSE, sizeof (SanCurvePoint));
  const gboolean many = (double) n > plan->width * 2;
  const gboolean marked = (double) n * MARKER_ROOM <= plan->width;
  SanMark *mark;

  for (gsize i = 0; i < n && !many; i++)
    {
      const SanCurvePoint point = func (i, user_data);

      g_array_append_val (kept, point);
    }
  if (many)
    thin_out (kept, n, func, user_data);
  if (kept->len == 0)
    return;

  mark = add_points (plan, SAN_MARK_LINE, "curve", series, kept);
  mark->line_width = many ? LINE_WIDTH / 2 : LINE_WIDTH;
  mark->dashed = marked;
  if (marked)
    add_points (plan, SAN_MARK_POINTS, "point", series, kept)->path.radius = MARKER_RADIUS;
}

void
san_plan_add_scatter (SanChartPlan *plan,
                      int           series,
                      gsize         n,
                      SanCurveFunc  func,
                      gpointer      user_data)
{
  const gsize columns = (gsize) plan->width + 1;
  const gsize rows = (gsize) plan->height + 1;
  g_autofree guint8 *taken = g_malloc0 (columns * rows);
  g_autoptr(GArray) kept = g_array_new (FALSE, FALSE, sizeof (SanCurvePoint));
  SanMark *mark;

  for (gsize i = 0; i < n; i++)
    {
      const SanCurvePoint point = func (i, user_data);
      gsize cell;

      if (isnan (point.x) || isnan (point.y))
        continue;
      cell = (gsize) CLAMP (point.y, 0, plan->height) * columns
             + (gsize) CLAMP (point.x, 0, plan->width);
      if (taken[cell])
        continue;
      taken[cell] = TRUE;
      g_array_append_val (kept, point);
    }

  mark = add_points (plan, SAN_MARK_POINTS, "point", series, kept);
  mark->path.radius = kept->len > 3000 ? 1 : kept->len > 300 ? 2 : MARKER_RADIUS;
  mark->opacity = kept->len > 300 ? 0.6 : 0.85;
}
