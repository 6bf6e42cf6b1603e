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

/* From so many points a pixel column on, a column is one upright stroke. */
#define DENSE 20.0

typedef struct
{
  GArray        *kept; /* SanCurvePoint */
  gboolean       dense;
  gboolean       open;
  SanCurvePoint  least;
  SanCurvePoint  greatest;
  int            pixel;    /* its place */
  double         last;     /* the abscissa of the point before */
  gboolean       gap;
  gboolean       joined;   /* to the column before, which reached from … to */
  double         reach[2];
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

/* Upright strokes, each meeting the one before: cairo fills them many times faster than the
 * zigzag of the same look. */
static void
add_stroke (Column *column)
{
  const double half = LINE_WIDTH / 4;
  const double x = floor (column->least.x) + 0.5;
  SanCurvePoint top = { x, column->least.y - half, column->least.index };
  SanCurvePoint foot = { x, column->greatest.y + half, column->greatest.index };
  const SanCurvePoint lift = { x, NAN, SAN_NONE };

  if (column->joined)
    {
      top.y = fmin (top.y, column->reach[1]);
      foot.y = fmax (foot.y, column->reach[0]);
    }
  column->reach[0] = column->least.y;
  column->reach[1] = column->greatest.y;
  column->joined = TRUE;
  g_array_append_val (column->kept, top);
  g_array_append_val (column->kept, foot);
  g_array_append_val (column->kept, lift);
}

static void
flush_column (Column *column)
{
  const gboolean falls = column->greatest.index > column->least.index;

  if (!column->open)
    return;

  column->open = FALSE;
  if (column->dense)
    {
      add_stroke (column);
      return;
    }

  g_array_append_val (column->kept, *(falls ? &column->least : &column->greatest));
  if (column->least.index != column->greatest.index)
    g_array_append_val (column->kept, *(falls ? &column->greatest : &column->least));
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

  if (column->open && (int) point->x != column->pixel)
    flush_column (column);
  if (column->gap && column->kept->len > 0 && point->x - column->last > GAP_WIDTH)
    {
      const SanCurvePoint lift = { point->x, NAN, SAN_NONE };

      g_array_append_val (column->kept, lift);
      column->joined = FALSE;
    }

  if (!column->open || point->y < column->least.y)
    column->least = *point;
  if (!column->open || point->y > column->greatest.y)
    column->greatest = *point;
  column->open = TRUE;
  column->gap = FALSE;
  column->pixel = (int) point->x;
  column->last = point->x;
}

/* Whether a point lies within what the open column shows already: of a million nearly all do. */
static inline gboolean
is_covered (const Column        *column,
            const SanCurvePoint *point)
{
  return point->y >= column->least.y && point->y <= column->greatest.y
         && (int) point->x == column->pixel && column->open && !column->gap;
}

/* A pixel column shows no more than the extent of its points. */
static void
thin_out (GArray       *kept,
          gsize         n,
          gboolean      dense,
          SanCurveFunc  func,
          gpointer      user_data)
{
  Column column = { .kept = kept, .dense = dense };

  for (gsize i = 0; i < n; i++)
    {
      const SanCurvePoint point = func (i, user_data);

      if (is_covered (&column, &point))
        column.last = point.x;
      else
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
    thin_out (kept, n, (double) n > plan->width * DENSE, func, user_data);
  if (kept->len == 0)
    return;

  mark = add_points (plan, SAN_MARK_LINE, "curve", series, kept);
  mark->line_width = many ? LINE_WIDTH / 2 : LINE_WIDTH;
  mark->dashed = marked;
  if (marked)
    add_points (plan, SAN_MARK_POINTS, "point", series, kept)->path.radius = MARKER_RADIUS;
}

static gsize
cells_across (double length)
{
  return (gsize) (length / CELL) + 1;
}

/* The first point in each cell of the page, by rows: its index and one, or 0 for none. Gives the
 * number of cells with a point. */
static guint
sift (const SanChartPlan *plan,
      guint32            *cells,
      gsize               n,
      SanCurveFunc        func,
      gpointer            user_data)
{
  const gsize columns = cells_across (plan->width);
  guint n_taken = 0;

  for (gsize i = 0; i < n; i++)
    {
      const SanCurvePoint point = func (i, user_data);
      guint32 *cell;

      if (isnan (point.y))
        continue;
      cell = cells + (gsize) (CLAMP (point.y, 0, plan->height) / CELL) * columns
             + (gsize) (CLAMP (point.x, 0, plan->width) / CELL);
      n_taken += *cell == 0;
      if (*cell == 0)
        *cell = (guint32) i + 1;
    }

  return n_taken;
}

/* A cloud too dense for markers is drawn by rows of cells, neighbours joined to one stroke. */
static void
add_cloud (SanChartPlan  *plan,
           int            series,
           const guint32 *cells)
{
  g_autoptr(GArray) strokes = g_array_new (FALSE, FALSE, sizeof (SanCurvePoint));
  const gsize columns = cells_across (plan->width);
  SanMark *mark;

  for (gsize row = 0; row < cells_across (plan->height); row++)
    for (gsize from = 0; from < columns; from++)
      {
        const guint32 *cell = &cells[row * columns];
        const double y = ((double) row + 0.5) * CELL;
        SanCurvePoint point = { (double) from * CELL, y, (int) cell[from] - 1 };
        const SanCurvePoint lift = { point.x, NAN, SAN_NONE };

        if (cell[from] == 0)
          continue;
        g_array_append_val (strokes, point);
        while (from < columns && cell[from] != 0)
          point.index = (int) cell[from++] - 1;
        point.x = (double) from * CELL;
        g_array_append_val (strokes, point);
        g_array_append_val (strokes, lift);
      }

  mark = add_points (plan, SAN_MARK_LINE, "cloud", series, strokes);
  mark->line_width = CELL;
}

/* All points where they are few, else the first of each cell. */
static GArray *
gather_markers (const guint32 *cells,
                gsize          n,
                gsize          n_cells,
                SanCurveFunc   func,
                gpointer       user_data)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (SanCurvePoint));

  for (gsize i = 0; i < (cells != NULL ? n_cells : n); i++)
    {
      SanCurvePoint point;

      if (cells != NULL && cells[i] == 0)
        continue;
      point = func (cells != NULL ? cells[i] - 1 : i, user_data);
      if (!isnan (point.y))
        g_array_append_val (kept, point);
    }

  return kept;
}

void
san_plan_add_scatter (SanChartPlan *plan,
                      int           series,
                      gsize         n,
                      SanCurveFunc  func,
                      gpointer      user_data)
{
  const gsize n_cells = cells_across (plan->width) * cells_across (plan->height);
  g_autofree guint32 *cells = n > MAX_MARKERS ? g_new0 (guint32, n_cells) : NULL;
  g_autoptr(GArray) kept = NULL;
  SanMark *mark;

  if (cells != NULL && sift (plan, cells, n, func, user_data) > MAX_MARKERS)
    {
      add_cloud (plan, series, cells);
      return;
    }

  kept = gather_markers (cells, n, n_cells, func, user_data);
  mark = add_points (plan, SAN_MARK_POINTS, "point", series, kept);
  mark->path.radius = kept->len > FEW_MARKERS ? SMALL_RADIUS : POINT_RADIUS;
  mark->opacity = 0.85;
}
