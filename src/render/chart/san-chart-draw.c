/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <pango/pangocairo.h>

#include "render/chart/san-chart-figure-shape.h"
#include "render/chart/san-chart-plan-private.h"

#define OUTLINE_WIDTH 1.0

/* In print a hatched area is tinted only, so that its lines are seen. */
#define TINT 0.22

typedef struct
{
  cairo_t       *cr;
  SanChartStyle  style;
} Pen;

static void
fill (const Pen     *pen,
      const SanMark *mark)
{
  const SanColor color = san_style_color (pen->style, mark->ink, mark->number);
  const gboolean hatch = mark->hatched && pen->style == SAN_CHART_STYLE_PRINT;
  const double tint = hatch ? TINT : 1;

  cairo_set_source_rgba (pen->cr, 1 + (color.red - 1) * tint, 1 + (color.green - 1) * tint,
                         1 + (color.blue - 1) * tint, color.alpha * mark->opacity);
  cairo_fill_preserve (pen->cr);
  if (hatch)
    {
      san_style_hatch (pen->cr, pen->style, mark->number);
      cairo_set_line_width (pen->cr, OUTLINE_WIDTH);
      san_style_set (pen->cr, pen->style, SAN_INK_TEXT, 0);
      cairo_stroke (pen->cr);
    }
  else if (mark->line_width > 0)
    {
      cairo_set_line_width (pen->cr, mark->line_width);
      san_style_set (pen->cr, pen->style, SAN_INK_BACKGROUND, 0);
      cairo_stroke (pen->cr);
    }
  cairo_new_path (pen->cr);
}

static void
stroke (const Pen     *pen,
        const SanMark *mark)
{
  if (mark->halo)
    {
      cairo_set_line_width (pen->cr, mark->line_width + 2);
      san_style_set (pen->cr, pen->style, SAN_INK_BACKGROUND, 0);
      cairo_stroke_preserve (pen->cr);
    }
  cairo_set_line_width (pen->cr, mark->line_width);
  san_style_set (pen->cr, pen->style, mark->ink, mark->number);
  if (mark->dashed && (mark->ink != SAN_INK_SERIES || pen->style == SAN_CHART_STYLE_PRINT))
    san_style_set_dash (pen->cr, mark->number, mark->line_width);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

/* A point that isn't a number lifts the pen: a missing year is a gap. */
static void
trace_path (cairo_t       *cr,
            const SanMark *mark)
{
  gboolean down = FALSE;

  for (gsize i = 0; i < mark->path.n; i++)
    {
      const double *point = &mark->path.xy[2 * i];

      if (isnan (point[1]))
        down = FALSE;
      else if (down)
        cairo_line_to (cr, point[0], point[1]);
      else
        {
          cairo_move_to (cr, point[0], point[1]);
          down = TRUE;
        }
    }
}

static void
draw_points (const Pen     *pen,
             const SanMark *mark)
{
  for (gsize i = 0; i < mark->path.n; i++)
    if (!isnan (mark->path.xy[2 * i + 1]))
      san_style_marker (pen->cr, mark->number, mark->path.xy[2 * i], mark->path.xy[2 * i + 1],
                        mark->path.radius);
  fill (pen, mark);
}

static void
draw_sector (const Pen     *pen,
             const SanMark *mark)
{
  const double quarter = G_PI / 2;
  const gboolean whole = mark->sector.to - mark->sector.from >= 2 * G_PI - 1e-9;

  if (!whole)
    cairo_move_to (pen->cr, mark->sector.x, mark->sector.y);
  cairo_arc (pen->cr, mark->sector.x, mark->sector.y, mark->sector.radius,
             mark->sector.from - quarter, mark->sector.to - quarter);
  cairo_close_path (pen->cr);
  fill (pen, mark);
}

/* A last figure that stands for less than its amount is cut off upright. */
static void
draw_figure (const Pen     *pen,
             const SanMark *mark)
{
  const SanRect *rect = &mark->figure.rect;

  cairo_save (pen->cr);
  if (mark->figure.part < 1)
    {
      cairo_rectangle (pen->cr, rect->x, rect->y, rect->width * mark->figure.part, rect->height);
      cairo_clip (pen->cr);
    }
  cairo_save (pen->cr);
  cairo_translate (pen->cr, rect->x, rect->y);
  cairo_scale (pen->cr, rect->height, rect->height);
  san_figure_path (pen->cr, mark->figure.shape);
  cairo_restore (pen->cr);
  fill (pen, mark);
  cairo_restore (pen->cr);
}

static void
draw_text (const Pen     *pen,
           const SanMark *mark)
{
  const SanRect *rect = &mark->text.rect;
  const gboolean on_hatching = mark->ink == SAN_INK_ON_SERIES
                               && pen->style == SAN_CHART_STYLE_PRINT;
  PangoRectangle logical;

  pango_layout_get_extents (mark->text.layout, NULL, &logical);
  cairo_save (pen->cr);
  if (mark->text.turned)
    {
      cairo_translate (pen->cr, rect->x, rect->y + rect->height);
      cairo_rotate (pen->cr, -G_PI / 2);
    }
  else
    cairo_translate (pen->cr, rect->x, rect->y);

  if (mark->halo || on_hatching)
    {
      cairo_rectangle (pen->cr, -1, 0, rect->width + 2, rect->height);
      san_style_set (pen->cr, pen->style, SAN_INK_BACKGROUND, 0);
      cairo_fill (pen->cr);
    }
  san_style_set (pen->cr, pen->style, on_hatching ? SAN_INK_TEXT : mark->ink, mark->number);
  cairo_move_to (pen->cr, -(double) logical.x / PANGO_SCALE, 0);
  pango_cairo_show_layout (pen->cr, mark->text.layout);
  cairo_restore (pen->cr);
}

static gboolean
draw_mark (const Pen      *pen,
           const SanMark  *mark,
           GError        **error)
{
  cairo_new_path (pen->cr);
  switch (mark->kind)
    {
    case SAN_MARK_AXES:
      return san_plplot_draw_axes (pen->cr, &mark->axes, pen->style, error);
    case SAN_MARK_RECT:
      cairo_rectangle (pen->cr, mark->rect.x, mark->rect.y, mark->rect.width, mark->rect.height);
      fill (pen, mark);
      break;
    case SAN_MARK_LINE:
      trace_path (pen->cr, mark);
      stroke (pen, mark);
      break;
    case SAN_MARK_AREA:
      trace_path (pen->cr, mark);
      cairo_close_path (pen->cr);
      fill (pen, mark);
      break;
    case SAN_MARK_POINTS:
      draw_points (pen, mark);
      break;
    case SAN_MARK_SECTOR:
      draw_sector (pen, mark);
      break;
    case SAN_MARK_CIRCLE:
      cairo_arc (pen->cr, mark->sector.x, mark->sector.y, mark->sector.radius, 0, 2 * G_PI);
      stroke (pen, mark);
      break;
    case SAN_MARK_FIGURE:
      draw_figure (pen, mark);
      break;
    case SAN_MARK_TEXT:
    default:
      draw_text (pen, mark);
      break;
    }

  return TRUE;
}

gboolean
san_chart_plan_draw (const SanChartPlan  *plan,
                     cairo_t             *cr,
                     SanChartStyle        style,
                     GError             **error)
{
  const Pen pen = { cr, style };
  gboolean drawn = TRUE;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  if (style == SAN_CHART_STYLE_PRINT)
    {
      cairo_rectangle (cr, 0, 0, plan->width, plan->height);
      san_style_set (cr, style, SAN_INK_BACKGROUND, 0);
      cairo_fill (cr);
    }
  for (guint i = 0; i < plan->marks->len && drawn; i++)
    drawn = draw_mark (&pen, &g_array_index (plan->marks, SanMark, i), error);
  cairo_restore (cr);

  return drawn;
}
