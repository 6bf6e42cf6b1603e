/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-labels.h"
#include "render/chart/san-chart-layout.h"

/* Share of the body for the names between the two halves. */
#define NAMES_SHARE 0.3
#define STRIP_SHARE 0.82

/* Two halves on the same scale, the first series to the left, the first place at the bottom. */
typedef struct
{
  SanChartPlan *plan;
  SanAxis       axis;
  SanRect       halves[2];
  double        band;
  gsize         n;
} Pyramid;

static double
x_at (const Pyramid *self,
      guint          side,
      double         value)
{
  const SanRect *half = &self->halves[side];
  const double length = san_axis_place (&self->axis, value) * half->width;

  return side == 0 ? half->x + half->width - length : half->x + length;
}

static void
fit (Pyramid   *self,
     SanLabels *labels,
     char     **names,
     double     highest)
{
  SanChartPlan *plan = self->plan;
  const SanRect *body = &plan->body;
  const double size = san_plan_font_size (plan, SAN_FONT_SMALL);
  const double line = san_plan_line_height (plan, SAN_FONT_SMALL);
  const double top = body->y + line * 1.3;
  const double height = fmax (body->height - line * 2.4 - size * 0.4, 1);
  double middle, width;

  self->band = height / (double) self->n;
  san_labels_fit_left (labels, plan, (const char *const *) names, self->n,
                       (double[]) { self->band, body->width * NAMES_SHARE });
  middle = labels->extent + size * 1.6;
  width = fmax ((body->width - middle) / 2 - size, 1);
  self->halves[0] = (SanRect) { body->x + size, top, width, height };
  self->halves[1] = (SanRect) { body->x + size + width + middle, top, width, height };
  san_axis_fit (&self->axis, 0, highest, SAN_AXIS_FROM_ZERO,
                (guint) CLAMP (width / (size * 4.5), 2, 6));
}

static void
add_scale (const Pyramid *self,
           guint          side)
{
  const SanRect *half = &self->halves[side];
  SanChartPlan *plan = self->plan;
  const double size = san_plan_font_size (plan, SAN_FONT_SMALL);
  SanMark *mark = san_plan_add (plan, SAN_MARK_AXES, "axes", SAN_INK_AXIS);

  mark->axes = (SanPlplotAxes) {
    .x = half->x,
    .y = half->y,
    .width = half->width,
    .height = half->height,
    .x_steps = self->axis.n_steps,
    .x_zero = side == 0 ? self->axis.n_steps : 0,
    .y_zero = -1,
    .x_grid = TRUE,
    .y_line = TRUE,
  };

  for (guint i = 0; i <= self->axis.n_steps; i++)
    {
      g_autofree char *text = san_axis_tick_text (&self->axis, i);

      mark = san_plan_add_text (plan, "number", text,
                                (double[]) { x_at (self, side, san_axis_tick (&self->axis, i)),
                                             half->y + half->height + size * 0.4 },
                                (double[]) { 0.5, 0 });
      mark->ink = SAN_INK_MUTED;
    }
}

static void
add_heading (const Pyramid *self,
             guint          side)
{
  SanChartPlan *plan = self->plan;
  const SanRect *half = &self->halves[side];
  const double size = san_plan_font_size (plan, SAN_FONT_SMALL);
  PangoLayout *layout = san_plan_layout (plan, SAN_FONT_SMALL_BOLD,
                                         san_chart_series_label (plan->chart, side),
                                         fmax (half->width - size * 1.6, size), 1);
  const double near = side == 0 ? half->x + half->width : half->x;
  const double sign = side == 0 ? -1 : 1;
  SanMark *mark = san_plan_add (plan, SAN_MARK_RECT, "swatch", SAN_INK_SERIES);

  mark->number = san_plan_series_number (plan, (int) side);
  mark->hatched = TRUE;
  mark->rect = (SanRect) { side == 0 ? near - size * 0.9 : near, half->y - size * 1.25,
                           size * 0.9, size * 0.9 };
  san_plan_add_layout (plan, "heading", layout,
                       (double[]) { near + sign * size * 1.4, half->y - size * 0.2 },
                       (double[]) { side == 0 ? 1 : 0, 1 });
}

static void
add_strips (const Pyramid *self,
            guint          side)
{
  SanChartPlan *plan = self->plan;
  const SanRect *half = &self->halves[side];

  for (gsize i = 0; i < self->n; i++)
    {
      const double value = san_chart_get_value (plan->chart, side, i);
      const double y = half->y + half->height - ((double) i + 0.5) * self->band;
      double start, end;
      SanMark *mark;

      if (!(value > 0))
        continue;
      start = x_at (self, side, 0);
      end = x_at (self, side, value);
      mark = san_plan_add_value (plan, SAN_MARK_RECT, "bar", side, (int) i);
      mark->hatched = TRUE;
      mark->rect = (SanRect) { fmin (start, end), y - self->band * STRIP_SHARE / 2,
                               fabs (end - start), self->band * STRIP_SHARE };
    }
}

static void
add_names (const Pyramid   *self,
           const SanLabels *labels,
           char           **names)
{
  const SanRect *left = &self->halves[0];
  const double middle = (left->x + left->width + self->halves[1].x) / 2;

  for (gsize i = 0; i < self->n; i += labels->stride)
    {
      PangoLayout *layout = san_plan_layout (self->plan, labels->font, names[i], labels->wrap,
                                             labels->max_lines);

      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
      san_plan_add_layout (self->plan, "name", layout,
                           (double[]) { middle,
                                        left->y + left->height
                                          - ((double) i + 0.5) * self->band },
                           (double[]) { 0.5, 0.5 });
    }
}

static double
add_title (SanChartPlan *plan,
           const char   *role,
           const char   *title,
           const double  align_and_share[2])
{
  const double align = align_and_share[0];
  const SanRect *body = &plan->body;
  PangoLayout *layout;
  SanMark *mark;

  if (title == NULL)
    return 0;

  layout = san_plan_layout (plan, SAN_FONT_SMALL, title, body->width * align_and_share[1], 2);
  pango_layout_set_alignment (layout, align < 1 ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT);
  mark = san_plan_add_layout (plan, role, layout,
                              (double[]) { body->x + align * body->width,
                                           body->y + body->height },
                              (double[]) { align, 1 });
  mark->ink = SAN_INK_MUTED;
  return mark->text.rect.height;
}

/* In one line below: the places under their names, the values at the right. */
static void
add_titles (SanChartPlan *plan,
            double        highest)
{
  g_autofree char *title = NULL;
  double height;
  SanAxis rough;

  san_axis_fit (&rough, 0, highest, SAN_AXIS_FROM_ZERO, 6);
  title = san_chart_axis_title (san_chart_get_value_title (plan->chart),
                                san_chart_get_value_unit (plan->chart), rough.exponent);
  height = add_title (plan, "place-title", san_chart_get_category_title (plan->chart),
                      (double[]) { 0.5, 0.24 });
  height = fmax (height, add_title (plan, "value-title", title, (double[]) { 1, 0.37 }));
  plan->body.height -= height;
}

void
san_layout_pyramid (SanChartPlan *plan)
{
  Pyramid self = { .plan = plan };
  double low = 0, high = 0;
  g_auto(GStrv) names = san_chart_place_names (plan->chart, &self.n);
  SanLabels labels;

  san_chart_get_range (plan->chart, &low, &high);
  if (self.n == 0 || san_chart_get_n_series (plan->chart) < 2)
    {
      san_plan_add_no_data (plan);
      return;
    }

  add_titles (plan, high);
  fit (&self, &labels, names, high);
  for (guint side = 0; side < 2; side++)
    {
      add_scale (&self, side);
      add_heading (&self, side);
      add_strips (&self, side);
    }
  add_names (&self, &labels, names);
}
