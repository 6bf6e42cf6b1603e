/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-plan.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "render/chart/san-chart-layout.h"
#include "render/chart/san-chart-plan-private.h"
#include "render/chart/san-map-outline.h"

/* How far from a point the pointer still means it. */
#define REACH 10.0

static void
clear_mark (gpointer data)
{
  SanMark *mark = data;

  switch (mark->kind)
    {
    case SAN_MARK_LINE:
    case SAN_MARK_AREA:
    case SAN_MARK_POINTS:
      g_free (mark->path.xy);
      g_free (mark->path.indices);
      break;
    case SAN_MARK_TEXT:
      g_clear_object (&mark->text.layout);
      break;
    case SAN_MARK_AXES:
    case SAN_MARK_RECT:
    case SAN_MARK_SECTOR:
    case SAN_MARK_CIRCLE:
    case SAN_MARK_FIGURE:
      break;
    }
}

/* Own context, whatever the caller's settings: text measured for the screen must be as wide on
 * paper, so glyphs aren't moved to whole pixels. */
static PangoContext *
make_context (PangoContext *parent)
{
  g_autoptr(PangoFontDescription) font = NULL;
  PangoFontMap *map = parent != NULL ? pango_context_get_font_map (parent)
                                     : pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  font = parent != NULL ? pango_font_description_copy (pango_context_get_font_description (parent))
                        : pango_font_description_from_string ("Sans");
  pango_context_set_font_description (context, font);

  return context;
}

SanChartPlan *
san_chart_plan_new (const SanChart *chart,
                    double          width,
                    double          height,
                    PangoContext   *context)
{
  SanChartPlan *plan;

  g_return_val_if_fail (chart != NULL, NULL);

  plan = g_new0 (SanChartPlan, 1);
  plan->chart = chart;
  plan->palette = san_chart_get_palette (chart);
  plan->context = make_context (context);
  plan->width = fmax (width, 1);
  plan->height = fmax (height, 1);
  plan->font_size = CLAMP (8.5 + fmin (width, height * 1.6) / 180, 10, 16);
  plan->marks = g_array_new (FALSE, TRUE, sizeof (SanMark));
  g_array_set_clear_func (plan->marks, clear_mark);
  san_chart_layout (plan);
  plan->chart = NULL;

  return plan;
}

void
san_chart_plan_free (SanChartPlan *plan)
{
  g_return_if_fail (plan != NULL);

  g_array_unref (plan->marks);
  g_object_unref (plan->context);
  g_free (plan);
}

SanMark *
san_plan_add (SanChartPlan *plan,
              SanMarkKind   kind,
              const char   *role,
              SanInk        ink)
{
  SanMark *mark;

  g_array_set_size (plan->marks, plan->marks->len + 1);
  mark = &g_array_index (plan->marks, SanMark, plan->marks->len - 1);
  mark->kind = kind;
  mark->role = role;
  mark->ink = ink;
  mark->series = SAN_NONE;
  mark->index = SAN_NONE;
  mark->opacity = 1;

  return mark;
}

guint
san_plan_series_number (const SanChartPlan *plan,
                        int                 series)
{
  /* Boxes are no series of values. */
  if (series < 0 || (guint) series >= san_chart_get_n_series (plan->chart))
    return 0;

  return san_chart_get_series_color (plan->chart, (guint) series);
}

SanMark *
san_plan_add_value (SanChartPlan *plan,
                    SanMarkKind   kind,
                    const char   *role,
                    int           series,
                    int           index)
{
  SanMark *mark = san_plan_add (plan, kind, role, SAN_INK_SERIES);

  mark->series = series;
  mark->index = index;
  mark->number = san_plan_series_number (plan, series);

  return mark;
}

SanMark *
san_plan_add_path (SanChartPlan *plan,
                   SanMarkKind   kind,
                   const char   *role,
                   int           series,
                   gsize         n)
{
  SanMark *mark = san_plan_add_value (plan, kind, role, series, SAN_NONE);

  mark->path.n = n;
  mark->path.xy = g_new0 (double, 2 * n + 2);

  return mark;
}

SanMark *
san_plan_add_line (SanChartPlan *plan,
                   const char   *role,
                   SanInk        ink,
                   const double  xy[4])
{
  SanMark *mark = san_plan_add_path (plan, SAN_MARK_LINE, role, SAN_NONE, 2);

  memcpy (mark->path.xy, xy, 4 * sizeof *xy);
  mark->ink = ink;
  mark->line_width = 1;

  return mark;
}

static gboolean
hits_rect (const SanRect *rect,
           double         x,
           double         y)
{
  return x >= rect->x && x <= rect->x + rect->width
         && y >= rect->y && y <= rect->y + rect->height;
}

static gboolean
hits_sector (const SanMark *mark,
             double         x,
             double         y)
{
  const double dx = x - mark->sector.x;
  const double dy = y - mark->sector.y;
  double angle = atan2 (dx, -dy);

  if (angle < 0)
    angle += 2 * G_PI;

  return hypot (dx, dy) <= mark->sector.radius
         && angle >= mark->sector.from && angle <= mark->sector.to;
}

/* Nearest point of a path within reach; tightens @reach. */
static gboolean
hits_path (const SanMark *mark,
           const double   at[2],
           double        *reach,
           guint         *index)
{
  gboolean found = FALSE;

  for (gsize i = 0; mark->path.indices != NULL && i < mark->path.n; i++)
    {
      const double *point = &mark->path.xy[2 * i];
      const double distance = hypot (point[0] - at[0], point[1] - at[1]);

      if (mark->path.indices[i] >= 0 && distance < *reach)
        {
          *reach = distance;
          *index = mark->path.indices[i];
          found = TRUE;
        }
    }

  return found;
}

static gboolean
hits_area (const SanMark *mark,
           double         x,
           double         y)
{
  switch (mark->kind)
    {
    case SAN_MARK_RECT:
      return hits_rect (&mark->rect, x, y);
    case SAN_MARK_FIGURE:
      return hits_rect (&mark->figure.rect, x, y);
    case SAN_MARK_SECTOR:
      return hits_sector (mark, x, y);
    case SAN_MARK_AREA:
      return san_rings_contain (mark->path.xy, mark->path.n, x, y);
    case SAN_MARK_AXES:
    case SAN_MARK_LINE:
    case SAN_MARK_CIRCLE:
    case SAN_MARK_POINTS:
    case SAN_MARK_TEXT:
    default:
      return FALSE;
    }
}

gboolean
san_chart_plan_hit (const SanChartPlan *plan,
                    double              x,
                    double              y,
                    guint              *series,
                    guint              *index)
{
  double reach = REACH;
  gboolean found = FALSE;

  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (series != NULL && index != NULL, FALSE);

  /* What lies on top is meant: a diagram rather than its region. */
  for (guint i = plan->marks->len; i > 0; i--)
    {
      const SanMark *mark = &g_array_index (plan->marks, SanMark, i - 1);
      const gboolean is_path = mark->kind == SAN_MARK_POINTS || mark->kind == SAN_MARK_LINE;

      if (mark->series == SAN_NONE)
        continue;

      if (is_path && hits_path (mark, (double[]) { x, y }, &reach, index))
        {
          *series = mark->series;
          found = TRUE;
        }
      else if (!is_path && mark->index != SAN_NONE && hits_area (mark, x, y))
        {
          *series = mark->series;
          *index = mark->index;
          return TRUE;
        }
    }

  return found;
}
