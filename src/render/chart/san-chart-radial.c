/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-curve.h"
#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-frame.h"
#include "render/chart/san-chart-layout.h"

#define MAX_RINGS 5
#define MAX_SPOKES 60

/* Shares of the body's width for names beside, and over or under the circle. */
#define NAMES_BESIDE 0.27
#define NAMES_OVER 0.4
#define MAX_NAME_LINES 8

/* Sine of the angle from which on a name stands beside the circle. */
#define BESIDE 0.3

typedef struct
{
  SanChartPlan *plan;
  SanAxis       axis;
  double        x;
  double        y;
  double        radius;
  gsize         n;
  GPtrArray    *layouts; /* names */
} Polar;

static double
radius_of (const Polar *polar,
           double       value)
{
  return fmax (san_axis_place (&polar->axis, value), 0) * polar->radius;
}

static double
angle_of (const Polar *polar,
          gsize        index)
{
  return 2 * G_PI * (double) index / (double) polar->n;
}

/* The first place is at the top, the others follow clockwise: twelve months stand 30° apart. */
static void
place (const Polar *polar,
       gsize        index,
       double       radius,
       double       xy[2])
{
  const double angle = angle_of (polar, index);

  xy[0] = polar->x + radius * sin (angle);
  xy[1] = polar->y - radius * cos (angle);
}

static SanMark *
add_circle (const Polar *polar,
            const char  *role,
            SanInk       ink,
            double       radius)
{
  SanMark *mark = san_plan_add (polar->plan, SAN_MARK_CIRCLE, role, ink);

  mark->sector.x = polar->x;
  mark->sector.y = polar->y;
  mark->sector.radius = radius;
  mark->sector.to = 2 * G_PI;
  mark->line_width = 1;

  return mark;
}

/* −1 left of the circle, 1 right of it, 0 over or under it. */
static int
side_of (double angle)
{
  const double side = sin (angle);

  return side > BESIDE ? 1 : side < -BESIDE ? -1 : 0;
}

/* Names take what they need of their share of the body; the circle gets the rest. */
static void
fit_names (Polar *polar,
           char **names)
{
  const SanRect *body = &polar->plan->body;
  const double size = san_plan_font_size (polar->plan, SAN_FONT_SMALL);
  double beside = 0, over = 0, under = 0;

  polar->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; i < polar->n; i++)
    {
      const double angle = angle_of (polar, i);
      const int side = side_of (angle);
      const double room = body->width * (side == 0 ? NAMES_OVER : NAMES_BESIDE);
      PangoLayout *layout = san_plan_layout (polar->plan, SAN_FONT_SMALL, names[i], room,
                                             MAX_NAME_LINES);
      double width, height;

      pango_layout_set_alignment (layout, side < 0   ? PANGO_ALIGN_RIGHT
                                          : side > 0 ? PANGO_ALIGN_LEFT
                                                     : PANGO_ALIGN_CENTER);
      san_layout_get_size (layout, &width, &height);
      if (side != 0)
        beside = fmax (beside, width);
      else if (cos (angle) > 0)
        over = fmax (over, height);
      else
        under = fmax (under, height);
      g_ptr_array_add (polar->layouts, layout);
    }

  polar->radius = fmax (fmin (body->width / 2 - beside - size * 0.6,
                              (body->height - over - under) / 2 - size * 0.6), 1);
  polar->x = body->x + body->width / 2;
  polar->y = body->y + over + size * 0.6 + polar->radius
             + fmax (body->height - over - under - size * 1.2 - 2 * polar->radius, 0) / 2;
}

/* A name that would touch another is left out: thinned, as around sixty places. */
static void
add_names (const Polar *polar)
{
  const SanRect *body = &polar->plan->body;
  const double size = san_plan_font_size (polar->plan, SAN_FONT_SMALL);

  for (gsize i = 0; i < polar->n; i++)
    {
      const double angle = angle_of (polar, i);
      const double align[2] = { (1 - side_of (angle)) / 2.0, (1 + cos (angle)) / 2 };
      PangoLayout *layout = polar->layouts->pdata[i];
      double at[2], width, height;

      place (polar, i, polar->radius + size * 0.5, at);
      san_layout_get_size (layout, &width, &height);
      /* A high block beside the circle mustn't hang out of the body. */
      at[1] = CLAMP (at[1], body->y + align[1] * height,
                     fmax (body->y + body->height - (1 - align[1]) * height,
                           body->y + align[1] * height));
      if (san_plan_is_free (polar->plan, &(SanRect) { at[0] - align[0] * width,
                                                      at[1] - align[1] * height, width, height }))
        san_plan_add_layout (polar->plan, "name", g_object_ref (layout), at, align);
    }
}

static void
add_grid (const Polar *polar)
{
  for (guint i = 1; i <= polar->axis.n_steps; i++)
    add_circle (polar, "ring", SAN_INK_GRID, polar->radius * i / polar->axis.n_steps);

  for (gsize i = 0; i < polar->n && polar->n <= MAX_SPOKES; i++)
    {
      double end[2];

      place (polar, i, polar->radius, end);
      san_plan_add_line (polar->plan, "spoke", SAN_INK_GRID,
                         (double[]) { polar->x, polar->y, end[0], end[1] });
    }
}

static double
distance_to_segment (const double at[2],
                     const double a[2],
                     const double b[2])
{
  const double dx = b[0] - a[0], dy = b[1] - a[1];
  const double square = dx * dx + dy * dy;
  const double t = square > 0 ? ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / square : 0;
  const double near = CLAMP (t, 0, 1);

  return hypot (at[0] - a[0] - near * dx, at[1] - a[1] - near * dy);
}

static void
number_place (const Polar *polar,
              gsize        index,
              guint        ring,
              double       at[2])
{
  const double angle = angle_of (polar, index) + G_PI / (double) polar->n;
  const double radius = polar->radius * ring / polar->axis.n_steps;

  at[0] = polar->x + radius * sin (angle);
  at[1] = polar->y - radius * cos (angle);
}

/* Distance of the rings' numbers from the nearest line, were they written between the spokes
 * @index and the next. */
static double
clearance (const Polar *polar,
           gsize        index)
{
  const SanChart *chart = polar->plan->chart;
  double least = polar->radius;

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      const double first = san_chart_get_value (chart, s, index);
      const double second = san_chart_get_value (chart, s, (index + 1) % polar->n);
      double a[2], b[2], at[2];

      if (isnan (first) || isnan (second))
        continue;
      place (polar, index, radius_of (polar, first), a);
      place (polar, index + 1, radius_of (polar, second), b);
      for (guint i = 1; i <= polar->axis.n_steps; i++)
        {
          number_place (polar, index, i, at);
          least = fmin (least, distance_to_segment (at, a, b));
        }
    }

  return least;
}

/* Along the middle between two spokes, where they keep best off the lines. */
static void
add_numbers (const Polar *polar)
{
  SanChartPlan *plan = polar->plan;
  const double line = san_plan_line_height (plan, SAN_FONT_SMALL);
  gsize best = 0;

  for (gsize i = 1; i < polar->n && polar->n > 2; i++)
    if (clearance (polar, i) > clearance (polar, best) + 1)
      best = i;

  for (guint i = 0; i <= polar->axis.n_steps; i++)
    {
      g_autofree char *text = san_axis_tick_text (&polar->axis, i);
      const double width = san_plan_text_width (plan, SAN_FONT_SMALL, text);
      double at[2];
      SanMark *mark;

      number_place (polar, best, i, at);
      /* Beside a name it would seem to be a part of that. */
      if (!san_plan_is_free (plan, &(SanRect) { at[0] - width / 2 - line / 2, at[1] - line / 2,
                                                width + line, line }))
        continue;
      mark = san_plan_add_text (plan, "number", text, at, (double[]) { 0.5, 0.5 });
      mark->ink = SAN_INK_MUTED;
      mark->halo = TRUE;
    }
}

static void
add_mean (const Polar *polar)
{
  double value;
  SanMark *mark;

  if (!san_chart_get_reference (polar->plan->chart, &value, NULL) || !isfinite (value))
    return;

  mark = add_circle (polar, "reference", SAN_INK_TEXT, radius_of (polar, value));
  mark->line_width = 1.5;
  mark->dashed = TRUE;
  mark->number = 1;
  mark->halo = TRUE;
}

static void
add_series (const Polar *polar,
            guint        series)
{
  const SanChart *chart = polar->plan->chart;
  SanMark *line = san_plan_add_path (polar->plan, SAN_MARK_LINE, "curve", series, polar->n + 1);
  SanMark *points;

  /* The line closes: after December comes January. */
  for (gsize i = 0; i <= polar->n; i++)
    {
      const double value = san_chart_get_value (chart, series, i % polar->n);
      double *xy = &line->path.xy[2 * i];

      place (polar, i, isnan (value) ? 0 : radius_of (polar, value), xy);
      if (isnan (value))
        xy[1] = NAN;
    }
  line->line_width = 2;
  line->dashed = TRUE;

  points = san_plan_add_path (polar->plan, SAN_MARK_POINTS, "point", series, polar->n);
  line = &g_array_index (polar->plan->marks, SanMark, polar->plan->marks->len - 2);
  memcpy (points->path.xy, line->path.xy, 2 * polar->n * sizeof (double));
  points->path.indices = g_new (int, polar->n);
  for (gsize i = 0; i < polar->n; i++)
    points->path.indices[i] = (int) i;
  points->path.radius = polar->n > MAX_SPOKES ? 1.5 : 3.2;
}

static void
add_value_title (SanChartPlan  *plan,
                 const SanAxis *axis)
{
  g_autofree char *title = san_chart_axis_title (san_chart_get_value_title (plan->chart),
                                                 san_chart_get_value_unit (plan->chart),
                                                 axis->exponent);
  SanRect *body = &plan->body;
  SanMark *mark;

  if (title == NULL)
    return;

  mark = san_plan_add_layout (plan, "value-title",
                              san_plan_layout (plan, SAN_FONT_SMALL, title, body->width, 2),
                              (double[]) { body->x, body->y }, (double[]) { 0, 0 });
  mark->ink = SAN_INK_MUTED;
  body->height -= mark->text.rect.height;
  body->y += mark->text.rect.height;
}

void
san_layout_radial (SanChartPlan *plan)
{
  double low = 0, high = 0;
  Polar polar = { .plan = plan };
  g_auto(GStrv) names = san_chart_place_names (plan->chart, &polar.n);

  san_chart_get_range (plan->chart, &low, &high);
  san_frame_include_reference (plan->chart, &low, &high);
  san_axis_fit (&polar.axis, low, high, SAN_AXIS_FROM_ZERO, MAX_RINGS);
  san_plan_add_series_legend (plan, SAN_MARK_LINE);
  add_value_title (plan, &polar.axis);

  fit_names (&polar, names);
  add_grid (&polar);
  add_mean (&polar);
  for (guint s = 0; s < san_chart_get_n_series (plan->chart); s++)
    add_series (&polar, s);
  add_names (&polar);
  add_numbers (&polar);
  g_ptr_array_unref (polar.layouts);
}
