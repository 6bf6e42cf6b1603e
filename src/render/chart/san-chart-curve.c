/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-curve.h"

#include <math.h>

#define LINE_WIDTH 2.0
#define MARKER_RADIUS 3.2

/* Markers closer than this hide the line. */
#define MARKER_ROOM 9.0

/* Points a pixel column at most needs: in, down, up, out. */
#define KEPT_PER_COLUMN 4

typedef struct
{
  gboolean      open;
  SanCurvePoint first;
  SanCurvePoint least;
  SanCurvePoint greatest;
  SanCurvePoint last;
} Column;

static void
keep (SanMark       *mark,
      SanCurvePoint  point)
{
  const gsize n = mark->path.n;

  if (n > 0 && mark->path.indices[n - 1] == point.index)
    return;

  mark->path.xy[2 * n] = point.x;
  mark->path.xy[2 * n + 1] = point.y;
  mark->path.indices[n] = point.index;
  mark->path.n++;
}

static void
flush_column (SanMark *mark,
              Column  *column)
{
  const gboolean falls = column->greatest.index > column->least.index;

  if (!column->open)
    return;

  keep (mark, column->first);
  keep (mark, falls ? column->least : column->greatest);
  keep (mark, falls ? column->greatest : column->least);
  keep (mark, column->last);
  column->open = FALSE;
}

static void
gather (Column        *column,
        SanCurvePoint  point)
{
  if (!column->open)
    *column = (Column) { TRUE, point, point, point, point };
  if (point.y < column->least.y)
    column->least = point;
  if (point.y > column->greatest.y)
    column->greatest = point;
  column->last = point;
}

static SanMark *
add_line (SanChartPlan *plan,
          int           series,
          gsize         n,
          SanCurveFunc  func,
          gpointer      user_data)
{
  const gsize most = (gsize) plan->width * 2 * (KEPT_PER_COLUMN + 1);
  SanMark *mark = san_plan_add_path (plan, SAN_MARK_LINE, "curve", series,
                                     n > most ? most : n);
  const gboolean thin = n > most;
  double at = NAN;
  Column column = { FALSE };

  mark->path.indices = g_new (int, mark->path.n + 1);
  mark->path.n = 0;
  mark->line_width = thin ? LINE_WIDTH / 2 : LINE_WIDTH;
  for (gsize i = 0; i < n; i++)
    {
      const SanCurvePoint point = func (i, user_data);

      /* A gap or a step to another column ends the one at hand. */
      if (isnan (point.y) || floor (point.x * 2) != at)
        flush_column (mark, &column);
      at = floor (point.x * 2);
      if (isnan (point.y))
        {
          if (!thin)
            keep (mark, point);
        }
      else if (thin)
        gather (&column, point);
      else
        keep (mark, point);
    }
  flush_column (mark, &column);

  return mark;
}

static void
add_markers (SanChartPlan *plan,
             const SanMark *line)
{
  const gsize n = line->path.n;
  const int series = line->series;
  const double *xy = line->path.xy;
  const int *indices = line->path.indices;
  SanMark *mark;

  mark = san_plan_add_path (plan, SAN_MARK_POINTS, "point", series, n);
  memcpy (mark->path.xy, xy, 2 * n * sizeof *xy);
  mark->path.indices = g_memdup2 (indices, n * sizeof *indices);
  mark->path.radius = MARKER_RADIUS;
}

void
san_plan_add_curve (SanChartPlan *plan,
                    int           series,
                    gsize         n,
                    SanCurveFunc  func,
                    gpointer      user_data)
{
  SanMark *mark;

  if (n == 0)
    return;

  mark = add_line (plan, series, n, func, user_data);
  mark->dashed = (double) n * MARKER_ROOM <= plan->width;
  if (mark->dashed)
    add_markers (plan, mark);
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

  mark = san_plan_add_path (plan, SAN_MARK_POINTS, "point", series, kept->len);
  mark->path.indices = g_new (int, kept->len + 1);
  for (guint i = 0; i < kept->len; i++)
    {
      const SanCurvePoint *point = &g_array_index (kept, SanCurvePoint, i);

      mark->path.xy[2 * i] = point->x;
      mark->path.xy[2 * i + 1] = point->y;
      mark->path.indices[i] = point->index;
    }
  mark->path.radius = kept->len > 3000 ? 1 : kept->len > 300 ? 2 : MARKER_RADIUS;
  mark->opacity = kept->len > 300 ? 0.6 : 0.85;
}
