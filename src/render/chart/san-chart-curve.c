/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-curve.h"

#include <math.h>

#define LINE_WIDTH 2.0
#define MARKER_RADIUS 3.2
#define POINT_RADIUS 3.8
#define SMALL_RADIUS 2.0

/* More points than these have small markers, or none at all. */
#define FEW_MARKERS 300
#define MAX_MARKERS 3000

/* Edge of a cell of a cloud, in pixels. */
#define CELL 2.0

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

/* The points seen, one a pixel. */
static void
sift (SanChartPlan *plan,
      GArray       *kept,
      gsize         n,
      SanCurveFunc  func,
      gpointer      user_data)
{
  const gsize columns = (gsize) plan->width + 1;
  const gsize rows = (gsize) plan->height + 1;
  g_autofree guint8 *taken = g_malloc0 (columns * rows);

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
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const SanCurvePoint *first = a;
  const SanCurvePoint *second = b;

  if (first->y != second->y)
    return first->y < second->y ? -1 : 1;

  return first->x < second->x ? -1 : first->x > second->x;
}

/* A cloud too dense for markers is drawn by rows of cells, neighbours joined to one stroke. */
static void
add_cloud (SanChartPlan *plan,
           int           series,
           GArray       *points)
{
  g_autoptr(GArray) strokes = g_array_new (FALSE, FALSE, sizeof (SanCurvePoint));
  SanMark *mark;

  for (guint i = 0; i < points->len; i++)
    {
      SanCurvePoint *point = &g_array_index (points, SanCurvePoint, i);

      point->x = floor (point->x / CELL) * CELL;
      point->y = (floor (point->y / CELL) + 0.5) * CELL;
    }

  g_array_sort (points, compare_cells);
  for (guint i = 0; i < points->len; i++)
    {
      const SanCurvePoint start = g_array_index (points, SanCurvePoint, i);
      const SanCurvePoint lift = { start.x, NAN, SAN_NONE };
      SanCurvePoint end = start;

      while (i + 1 < points->len && g_array_index (points, SanCurvePoint, i + 1).y == start.y
             && g_array_index (points, SanCurvePoint, i + 1).x <= end.x + CELL)
        end = g_array_index (points, SanCurvePoint, ++i);

      end.x += CELL;
      g_array_append_val (strokes, start);
      g_array_append_val (strokes, end);
      g_array_append_val (strokes, lift);
    }

  mark = add_points (plan, SAN_MARK_LINE, "cloud", series, strokes);
  mark->line_width = CELL;
}

void
san_plan_add_scatter (SanChartPlan *plan,
                      int           series,
                      gsize         n,
                      SanCurveFunc  func,
                      gpointer      user_data)
{
  g_autoptr(GArray) kept = g_array_new (FALSE, FALSE, sizeof (SanCurvePoint));
  SanMark *mark;

  sift (plan, kept, n, func, user_data);
  if (kept->len > MAX_MARKERS)
    {
      add_cloud (plan, series, kept);
      return;
    }

  mark = add_points (plan, SAN_MARK_POINTS, "point", series, kept);
  mark->path.radius = kept->len > FEW_MARKERS ? SMALL_RADIUS : POINT_RADIUS;
  mark->opacity = 0.85;
}
