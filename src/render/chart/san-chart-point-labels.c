/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-point-labels.h"

#include <math.h>

/* From the point to its text: in text heights, and clear of its marker. */
#define GAP 0.45
#define MIN_GAP 5.5

/* Lines from this width on are data; thinner ones, of the axes, are crossed if need be. */
#define DATA_WIDTH 1.5

/* Room kept between a text and a line, and between two numbers. */
#define CLEARANCE 1.5
#define TEXT_CLEARANCE 3.0

/* Points of two series nearer than this are one. */
#define SAME_POINT 1.0

#define COST_THIN_LINE 20
#define COST_NEAR_TEXT 10
#define IMPOSSIBLE 1000

typedef struct
{
  double align[2]; /* of the text on its anchor */
  double shift[2]; /* of the anchor from the point, in gaps */
} Side;

/* In the order of preference, but for low points: the sides before these are over the point. */
#define FIRST_BELOW 3

static const Side sides[] = {
  { { 0.5, 1 }, { 0, -1 } },    { { 0, 1 }, { 0.6, -0.6 } },  { { 1, 1 }, { -0.6, -0.6 } },
  { { 0.5, 0 }, { 0, 1 } },     { { 0, 0 }, { 0.6, 0.6 } },   { { 1, 0 }, { -0.6, 0.6 } },
  { { 0, 0.5 }, { 1.2, 0 } },   { { 1, 0.5 }, { -1.2, 0 } },
};

static void
clear_label (gpointer data)
{
  g_free (((SanPointLabel *) data)->text);
}

GArray *
san_point_labels_new (void)
{
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (SanPointLabel));

  g_array_set_clear_func (labels, clear_label);
  return labels;
}

/* Clips the segment from @a to @b by the strips that make up the rectangle. */
static gboolean
segment_touches (const double  *a,
                 const double  *b,
                 const SanRect *rect)
{
  const double low[2] = { rect->x, rect->y };
  const double high[2] = { rect->x + rect->width, rect->y + rect->height };
  double from = 0, to = 1;

  for (int k = 0; k < 2; k++)
    {
      const double length = b[k] - a[k];
      double enters, leaves;

      if (fmax (a[k], b[k]) < low[k] || fmin (a[k], b[k]) > high[k])
        return FALSE;
      if (length == 0)
        continue;
      enters = ((length > 0 ? low[k] : high[k]) - a[k]) / length;
      leaves = ((length > 0 ? high[k] : low[k]) - a[k]) / length;
      from = fmax (from, enters);
      to = fmin (to, leaves);
    }

  return from <= to;
}

static gboolean
line_touches (const SanMark *mark,
              const SanRect *rect)
{
  for (gsize i = 1; i < mark->path.n; i++)
    {
      const double *a = &mark->path.xy[2 * i - 2];
      const double *b = &mark->path.xy[2 * i];

      if (!isnan (a[1]) && !isnan (b[1]) && segment_touches (a, b, rect))
        return TRUE;
    }

  return FALSE;
}

static gboolean
marker_touches (const SanMark *mark,
                const SanRect *rect)
{
  const double radius = mark->path.radius;

  for (gsize i = 0; i < mark->path.n; i++)
    {
      const double *at = &mark->path.xy[2 * i];

      if (!isnan (at[1]) && at[0] + radius > rect->x && at[0] - radius < rect->x + rect->width
          && at[1] + radius > rect->y && at[1] - radius < rect->y + rect->height)
        return TRUE;
    }

  return FALSE;
}

/* From the middle of a text to a point or, if that has whiskers, to the end of one. */
static double
distance_to (const SanRect *rect,
             const double   at[2],
             double         reach)
{
  const double dx = at[0] - rect->x - rect->width / 2;
  const double dy = at[1] - rect->y - rect->height / 2;

  return hypot (dx, fmax (fabs (dy) - reach, 0));
}

/* Whether a text is nearer to another point of @mark than to its own: that would seem meant. */
static gboolean
belongs_to_other (const SanMark       *mark,
                  const SanRect       *rect,
                  const SanPointLabel *label)
{
  const double own[2] = { label->x, label->y };
  const double distance = distance_to (rect, own, label->reach);

  for (gsize i = 0; i < mark->path.n; i++)
    {
      const double *at = &mark->path.xy[2 * i];

      if (!isnan (at[1]) && hypot (at[0] - own[0], at[1] - own[1]) > SAME_POINT
          && distance_to (rect, at, label->reach) < distance)
        return TRUE;
    }

  return FALSE;
}

static SanRect
widen (const SanRect *rect,
       double         margin)
{
  return (SanRect) { rect->x - margin, rect->y, rect->width + 2 * margin, rect->height };
}

/* Values stay over the lower edge of the field and out of the scale's numbers, and off the axes
 * where they can: these are drawn at the edges of the field, or at zero inside it. */
static int
cost_of_axes (const SanMark *mark,
              const SanRect *rect)
{
  const SanPlplotAxes *axes = &mark->axes;
  const double left = axes->x;
  const double right = left + axes->width;
  const double foot = axes->y + axes->height;
  const double raise = axes->y_zero > 0 ? axes->y_zero / axes->y_steps * axes->height : 0;

  if (rect->y + rect->height > foot || rect->x + rect->width / 2 < left)
    return IMPOSSIBLE;

  return segment_touches ((double[]) { left, foot - raise }, (double[]) { right, foot - raise },
                          rect)
         || (axes->y_line && segment_touches ((double[]) { left, axes->y },
                                              (double[]) { left, foot }, rect))
           ? COST_THIN_LINE : 0;
}

static int
cost_of (const SanChartPlan  *plan,
         const SanRect       *rect,
         const SanPointLabel *label)
{
  const SanRect wide = widen (rect, CLEARANCE);
  const SanRect apart = widen (rect, TEXT_CLEARANCE);
  const SanRect tall = { rect->x, rect->y - TEXT_CLEARANCE, rect->width,
                         rect->height + 2 * TEXT_CLEARANCE };
  int cost = 0;

  if (!san_plan_is_free (plan, &apart))
    return IMPOSSIBLE;
  if (!san_plan_is_free (plan, &tall))
    cost += COST_NEAR_TEXT;

  for (guint i = 0; i < plan->marks->len && cost < IMPOSSIBLE; i++)
    {
      const SanMark *mark = &g_array_index (plan->marks, SanMark, i);

      if (mark->kind == SAN_MARK_POINTS
          && (marker_touches (mark, rect) || belongs_to_other (mark, rect, label)))
        cost = IMPOSSIBLE;
      else if (mark->kind == SAN_MARK_LINE && line_touches (mark, &wide))
        cost += mark->line_width >= DATA_WIDTH ? IMPOSSIBLE : COST_THIN_LINE;
      else if (mark->kind == SAN_MARK_AXES)
        cost += cost_of_axes (mark, rect);
    }

  return cost;
}

static SanRect
rect_at (const SanPointLabel *label,
         const Side          *side,
         const double         size[2],
         double               gap)
{
  const double reach = side->shift[1] < 0 ? -label->reach : side->shift[1] > 0 ? label->reach : 0;

  return (SanRect) { label->x + side->shift[0] * gap - side->align[0] * size[0],
                     label->y + reach + side->shift[1] * gap - side->align[1] * size[1], size[0],
                     size[1] };
}

static gboolean
add_label (SanChartPlan        *plan,
           const SanPointLabel *label)
{
  const double gap = fmax (plan->font_size * GAP, MIN_GAP);
  PangoLayout *layout = san_plan_layout (plan, SAN_FONT_SMALL, label->text, 0, 1);
  int least = IMPOSSIBLE;
  double size[2];
  SanRect best = { 0 };

  san_layout_get_size (layout, &size[0], &size[1]);
  for (guint i = 0; i < G_N_ELEMENTS (sides) && least > 0; i++)
    {
      /* Of a low point both rows change places. */
      const guint k = label->below && i < 2 * FIRST_BELOW ? (i + FIRST_BELOW) % (2 * FIRST_BELOW)
                                                          : i;
      const SanRect rect = rect_at (label, &sides[k], size, gap);
      const int cost = cost_of (plan, &rect, label);

      if (cost < least)
        {
          least = cost;
          best = rect;
        }
    }

  if (least >= IMPOSSIBLE)
    {
      g_object_unref (layout);
      return FALSE;
    }

  san_plan_add_layout (plan, "value", layout, (double[]) { best.x, best.y },
                       (double[]) { 0, 0 });
  return TRUE;
}

gboolean
san_plan_add_point_labels (SanChartPlan *plan,
                           const GArray *labels,
                           gboolean      all)
{
  const guint start = plan->marks->len;
  gboolean complete = TRUE;

  for (guint i = 0; i < labels->len && (complete || !all); i++)
    complete = add_label (plan, &g_array_index (labels, SanPointLabel, i)) && complete;

  if (all && !complete)
    g_array_set_size (plan->marks, start);

  return complete;
}
