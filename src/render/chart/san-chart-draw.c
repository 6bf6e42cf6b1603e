/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <pango/pangocairo.h>

#include "render/chart/san-chart-figure-shape.h"
#include "render/chart/san-chart-plan-private.h"
#include "render/chart/san-chart-ramp.h"

#define OUTLINE_WIDTH 1.0
#define MITER_LIMIT 1.5

/* A hatched area is tinted only, so that its lines are seen. */
#define TINT 0.22
#define CLASS_TINT 0.55

/* The light rim of a border, which parts dark regions. */
#define RIM_WIDTH 2.0

typedef struct
{
  cairo_t *cr;
  SanLook  look;
} Pen;

static gboolean
is_print (const Pen *pen)
{
  return pen->look.style == SAN_CHART_STYLE_PRINT;
}

/* In shades of grey series are hatched on the screen too; classes of a map are told by their
 * shade. */
static gboolean
hatches_series (const Pen *pen)
{
  return is_print (pen) || pen->look.palette == SAN_CHART_PALETTE_GREY;
}

static gboolean
has_one_hue (const Pen *pen)
{
  return pen->look.palette != SAN_CHART_PALETTE_STANDARD;
}

static gboolean
is_hatched (const Pen     *pen,
            const SanMark *mark)
{
  switch (mark->ink)
    {
    case SAN_INK_NO_DATA:
      return mark->hatched;
    case SAN_INK_CLASS:
      return mark->hatched && is_print (pen);
    default:
      return mark->hatched && hatches_series (pen);
    }
}

static void
hatch (const Pen     *pen,
       const SanMark *mark)
{
  switch (mark->ink)
    {
    case SAN_INK_CLASS:
      san_ramp_hatch (pen->cr, mark->number);
      break;
    case SAN_INK_NO_DATA:
      san_ramp_hatch_no_data (pen->cr, pen->look.style);
      break;
    default:
      san_style_hatch (pen->cr, &pen->look, mark->number);
      break;
    }
}

/* How much of its colour an area keeps: regions are told apart by shade as well as by lines. */
static double
tint_of (const Pen     *pen,
         const SanMark *mark)
{
  if (!is_hatched (pen, mark) || mark->ink == SAN_INK_NO_DATA)
    return 1;

  return mark->ink == SAN_INK_CLASS ? CLASS_TINT : TINT;
}

/* Regions, and what stands for one that is too small. */
static gboolean
is_on_map (const SanMark *mark)
{
  return mark->ink == SAN_INK_CLASS || mark->ink == SAN_INK_NO_DATA || mark->ink == SAN_INK_LAND;
}

static void
outline (const Pen     *pen,
         const SanMark *mark)
{
  const gboolean on_map = is_on_map (mark);
  SanInk ink = SAN_INK_BACKGROUND;

  /* A map has thousands of corners. */
  san_style_set_quick (pen->cr, on_map);
  if (on_map)
    {
      cairo_set_line_width (pen->cr, RIM_WIDTH);
      san_style_set (pen->cr, &pen->look, SAN_INK_BACKGROUND, 0);
      cairo_stroke_preserve (pen->cr);
      ink = SAN_INK_BORDER;
    }
  else if (is_hatched (pen, mark))
    ink = SAN_INK_TEXT;
  else if (mark->line_width == 0)
    return;

  cairo_set_line_width (pen->cr, ink == SAN_INK_TEXT ? OUTLINE_WIDTH : mark->line_width);
  san_style_set (pen->cr, &pen->look, ink, 0);
  cairo_stroke_preserve (pen->cr);
  san_style_set_quick (pen->cr, FALSE);
}

/* Over hatching only plain text on its ground can be read, and a light colour is seen in a bar but
 * not in a line. */
static SanInk
drawn_ink (const Pen     *pen,
           const SanMark *mark)
{
  const gboolean is_thin = mark->kind == SAN_MARK_LINE || mark->kind == SAN_MARK_POINTS;
  const gboolean on_hatching = (mark->ink == SAN_INK_ON_SERIES && hatches_series (pen))
                               || (mark->ink == SAN_INK_ON_CLASS && is_print (pen));

  if (on_hatching)
    return SAN_INK_TEXT;

  return is_thin && mark->ink == SAN_INK_SERIES ? SAN_INK_THIN : mark->ink;
}

static void
fill (const Pen     *pen,
      const SanMark *mark)
{
  const SanColor color = san_style_color (&pen->look, drawn_ink (pen, mark), mark->number);
  const SanColor ground = san_style_color (&pen->look, SAN_INK_BACKGROUND, 0);
  const double tint = tint_of (pen, mark);

  cairo_set_source_rgba (pen->cr, ground.red + (color.red - ground.red) * tint,
                         ground.green + (color.green - ground.green) * tint,
                         ground.blue + (color.blue - ground.blue) * tint,
                         color.alpha * mark->opacity);
  /* The edge of a region lies under its border. */
  san_style_set_quick (pen->cr, is_on_map (mark));
  cairo_fill_preserve (pen->cr);
  san_style_set_quick (pen->cr, FALSE);
  if (is_hatched (pen, mark))
    hatch (pen, mark);
  outline (pen, mark);
  cairo_new_path (pen->cr);
}

static void
stroke (const Pen     *pen,
        const SanMark *mark)
{
  if (mark->halo)
    {
      cairo_set_line_width (pen->cr, mark->line_width + 2);
      san_style_set (pen->cr, &pen->look, SAN_INK_BACKGROUND, 0);
      cairo_stroke_preserve (pen->cr);
    }
  cairo_set_line_width (pen->cr, mark->line_width);
  san_style_set (pen->cr, &pen->look, drawn_ink (pen, mark), mark->number);
  if (mark->dashed && (mark->ink != SAN_INK_SERIES || is_print (pen) || has_one_hue (pen)))
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

/* Keeps text apart from the lines under it, each line of it by itself. */
static void
draw_halo (const Pen     *pen,
           const SanMark *mark,
           double         left)
{
  PangoLayoutIter *iter = pango_layout_get_iter (mark->text.layout);

  san_style_set (pen->cr, &pen->look, SAN_INK_BACKGROUND, 0);
  do
    {
      PangoRectangle line;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      cairo_rectangle (pen->cr, left + (double) line.x / PANGO_SCALE - 1,
                       (double) line.y / PANGO_SCALE, (double) line.width / PANGO_SCALE + 2,
                       (double) line.height / PANGO_SCALE);
    }
  while (pango_layout_iter_next_line (iter));
  cairo_fill (pen->cr);
  pango_layout_iter_free (iter);
}

static void
draw_text (const Pen     *pen,
           const SanMark *mark)
{
  const SanRect *rect = &mark->text.rect;
  const SanInk ink = drawn_ink (pen, mark);
  PangoRectangle logical;
  double left;

  pango_layout_get_extents (mark->text.layout, NULL, &logical);
  left = -(double) logical.x / PANGO_SCALE;
  cairo_save (pen->cr);
  if (mark->text.turned)
    {
      cairo_translate (pen->cr, rect->x, rect->y + rect->height);
      cairo_rotate (pen->cr, -G_PI / 2);
    }
  else
    cairo_translate (pen->cr, rect->x, rect->y);

  if (mark->halo || ink != mark->ink)
    draw_halo (pen, mark, left);
  san_style_set (pen->cr, &pen->look, ink, mark->number);
  cairo_move_to (pen->cr, left, 0);
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
      return san_plplot_draw_axes (pen->cr, &mark->axes, pen->look.style, error);
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
      /* A ring inside another is a hole. */
      cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
      fill (pen, mark);
      cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_WINDING);
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
  const Pen pen = { cr, { style, plan->palette } };
  gboolean drawn = TRUE;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  cairo_save (cr);
  /* No spikes at peaks of a line; and with this join, not with bevels, cairo strokes thousands of
   * upright and level lines as boxes. */
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_miter_limit (cr, MITER_LIMIT);
  if (style == SAN_CHART_STYLE_PRINT)
    {
      cairo_rectangle (cr, 0, 0, plan->width, plan->height);
      san_style_set (cr, &pen.look, SAN_INK_BACKGROUND, 0);
      cairo_fill (cr);
    }
  for (guint i = 0; i < plan->marks->len && drawn; i++)
    drawn = draw_mark (&pen, &g_array_index (plan->marks, SanMark, i), error);
  cairo_restore (cr);

  return drawn;
}
