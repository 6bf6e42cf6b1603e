/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-frame.h"

#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-labels.h"

/* Room of a distance between marks, in text heights. */
#define STEP_ROOM 2.6
#define MAX_STEPS 10

/* Between the field and what stands below it, in text heights: numbers of a scale keep clear of
 * the lowest number at the side. */
#define NAME_GAP 0.4
#define NUMBER_GAP 0.75

/* Share of the body that names may take: below it, or at its left side. */
#define NAMES_BELOW 0.4
#define NAMES_LEFT 0.4

typedef struct
{
  SanFrame           *frame;
  SanChartPlan       *plan;
  const SanFrameSpec *spec;
  SanLabels           labels;
} Builder;

static double
small (const Builder *self)
{
  return san_plan_font_size (self->plan, SAN_FONT_SMALL);
}

static guint
steps_for (const Builder *self,
           double         room,
           double         text_heights)
{
  return (guint) CLAMP (room / (small (self) * text_heights), 2, MAX_STEPS);
}

static double
ticks_width (const Builder *self,
             const SanAxis *axis)
{
  double widest = 0;

  for (guint i = 0; i <= axis->n_steps; i++)
    {
      g_autofree char *text = san_axis_tick_text (axis, i);

      widest = fmax (widest, san_plan_text_width (self->plan, SAN_FONT_SMALL, text));
    }

  return widest;
}

/* There is no half a person: the scale of counts has whole marks. */
static SanAxisFlags
value_flags (const Builder *self)
{
  const SanChart *chart = self->plan->chart;
  SanAxisFlags flags = self->spec->flags;

  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      gsize n;
      const double *values = san_chart_get_series_values (chart, s, &n);

      for (gsize i = 0; i < n; i++)
        if (isfinite (values[i]) && values[i] != round (values[i]))
          return flags;
    }
  return flags | SAN_AXIS_WHOLE;
}

/* A horizontal scale has as many steps as its numbers, side by side, leave room for. */
static void
fit_across (const Builder *self,
            SanAxis       *axis,
            const double   range[2],
            SanAxisFlags   flags,
            double         room)
{
  guint steps = steps_for (self, room, 4);

  do
    san_axis_fit (axis, range[0], range[1], flags, steps--);
  while (steps >= 2 && (ticks_width (self, axis) + small (self)) * axis->n_steps > room);
}

static void
add_title (Builder    *self,
           const char *role,
           const char *text,
           gboolean    on_top)
{
  SanRect *body = &self->plan->body;
  PangoLayout *layout;
  SanMark *mark;

  if (text == NULL)
    return;

  layout = san_plan_layout (self->plan, SAN_FONT_SMALL, text, body->width, 2);
  if (on_top)
    mark = san_plan_add_layout (self->plan, role, layout, (double[]) { body->x, body->y },
                                (double[]) { 0, 0 });
  else
    mark = san_plan_add_layout (self->plan, role, layout,
                                (double[]) { body->x + body->width, body->y + body->height },
                                (double[]) { 1, 1 });

  mark->ink = SAN_INK_MUTED;
  body->height -= mark->text.rect.height + small (self) * 0.35;
  if (on_top)
    body->y += mark->text.rect.height + small (self) * 0.35;
}

static void
add_titles (Builder *self)
{
  const SanChart *chart = self->plan->chart;
  const char *title = self->spec->value_title;
  const char *unit = self->spec->value_unit;
  const char *x_title = self->spec->x_title;
  g_autofree char *value_title = NULL;
  g_autofree char *scaled_x_title = NULL;
  SanAxis rough;

  if (title == NULL)
    title = san_chart_get_value_title (chart);
  if (unit == NULL)
    unit = san_chart_get_value_unit (chart);
  san_axis_fit (&rough, self->spec->low, self->spec->high, value_flags (self), MAX_STEPS);
  value_title = san_chart_axis_title (title, unit, rough.exponent);

  if (self->frame->has_x)
    {
      san_axis_fit (&rough, self->spec->x_low, self->spec->x_high, self->spec->x_flags,
                    MAX_STEPS);
      scaled_x_title = san_chart_axis_title (san_chart_get_x_title (chart),
                                             san_chart_get_x_unit (chart), rough.exponent);
      x_title = scaled_x_title;
    }

  if (self->spec->horizontal)
    {
      add_title (self, "place-title", x_title, TRUE);
      add_title (self, "value-title", value_title, FALSE);
    }
  else
    {
      add_title (self, "value-title", value_title, TRUE);
      add_title (self, "place-title", x_title, FALSE);
    }
}

/* Numbers decide the width of the field, the field's width how names are shown, and these its
 * height: a second round settles it. */
static void
fit_upright (Builder *self)
{
  SanFrame *frame = self->frame;
  const SanFrameSpec *spec = self->spec;
  const SanRect *body = &self->plan->body;
  const double line = san_plan_line_height (self->plan, SAN_FONT_SMALL);
  const double top = line * 1.1;
  double below = line;

  for (int round = 0; round < 2; round++)
    {
      SanRect *field = &frame->field;
      double left;

      field->y = body->y + top;
      field->height = fmax (body->height - top - below - small (self) * NUMBER_GAP, 1);
      san_axis_fit (&frame->value, spec->low, spec->high, value_flags (self),
                    steps_for (self, field->height, STEP_ROOM));
      left = ticks_width (self, &frame->value) + small (self) * 0.6;
      field->x = body->x + left;
      field->width = fmax (body->width - left, 1);
      if (spec->labels != NULL && !spec->bare)
        {
          frame->band = field->width / (double) MAX (spec->n, 1);
          san_labels_fit_below (&self->labels, self->plan, spec->labels, spec->n,
                                (double[]) { frame->band, body->height * NAMES_BELOW },
                                spec->thin);
          below = self->labels.extent;
        }
    }

  /* The outer numbers of a scale across stand out by half their width. */
  if (frame->has_x || spec->bare)
    frame->field.width = fmax (frame->field.width - small (self) * 1.5, 1);
  if (frame->has_x)
    fit_across (self, &frame->x, (double[]) { spec->x_low, spec->x_high }, spec->x_flags,
                frame->field.width);
}

static void
fit_horizontal (Builder *self)
{
  SanFrame *frame = self->frame;
  const SanFrameSpec *spec = self->spec;
  const SanRect *body = &self->plan->body;
  SanRect *field = &frame->field;
  const double line = san_plan_line_height (self->plan, SAN_FONT_SMALL);
  const double right = fmax (spec->right, small (self) * 2.5);
  double left;

  field->y = body->y + small (self) * 0.3;
  field->height = fmax (body->height - line - small (self) * 0.8, 1);
  frame->band = field->height / (double) MAX (spec->n, 1);
  san_labels_fit_left (&self->labels, self->plan, spec->labels, spec->n,
                       (double[]) { frame->band, body->width * NAMES_LEFT });
  left = self->labels.extent + small (self) * 0.7;
  field->x = body->x + left;
  field->width = fmax (body->width - left - right, 1);
  fit_across (self, &frame->value, (double[]) { spec->low, spec->high }, value_flags (self),
              field->width);
}

static void
add_axes (Builder *self)
{
  const SanFrame *frame = self->frame;
  SanMark *mark = san_plan_add (self->plan, SAN_MARK_AXES, "axes", SAN_INK_AXIS);
  const SanRect *field = &frame->field;
  const guint steps = frame->value.n_steps;
  const double zero = -frame->value.min / frame->value.step;
  const double crossing = zero > 0 && zero <= steps ? zero : -1;

  mark->axes = (SanPlplotAxes) {
    .x = field->x,
    .y = field->y,
    .width = field->width,
    .height = field->height,
    .x_steps = frame->horizontal ? steps : frame->has_x ? frame->x.n_steps : 0,
    .y_steps = frame->horizontal ? 0 : steps,
    .x_zero = frame->horizontal ? crossing : -1,
    .y_zero = frame->horizontal ? -1 : crossing,
    .x_grid = frame->horizontal || frame->has_x,
    .y_grid = !frame->horizontal,
    .y_line = frame->horizontal || frame->has_x || frame->value.min > 0,
  };
}

static void
add_number (Builder       *self,
            const SanAxis *axis,
            guint          position,
            gboolean       below)
{
  const SanRect *field = &self->frame->field;
  g_autofree char *text = san_axis_tick_text (axis, position);
  const double place = (double) position / axis->n_steps;
  const double gap = self->frame->has_x ? NUMBER_GAP : NAME_GAP;
  SanMark *mark;

  if (below)
    mark = san_plan_add_text (self->plan, "number", text,
                              (double[]) { field->x + place * field->width,
                                           field->y + field->height + small (self) * gap },
                              (double[]) { 0.5, 0 });
  else
    mark = san_plan_add_text (self->plan, "number", text,
                              (double[]) { field->x - small (self) * 0.5,
                                           field->y + (1 - place) * field->height },
                              (double[]) { 1, 0.5 });
  mark->ink = SAN_INK_MUTED;
}

static void
add_names (Builder *self)
{
  const SanFrame *frame = self->frame;
  const SanRect *field = &frame->field;

  for (gsize i = 0; i < self->spec->n; i += self->labels.stride)
    {
      const double middle = san_frame_place_at (frame, i);

      if (frame->horizontal)
        san_labels_add (&self->labels, self->plan, self->spec->labels[i],
                        (double[]) { field->x - small (self) * 0.6, middle }, FALSE);
      else
        san_labels_add (&self->labels, self->plan, self->spec->labels[i],
                        (double[]) { middle, field->y + field->height + small (self) * NAME_GAP },
                        TRUE);
    }
}

void
san_frame_build (SanFrame           *frame,
                 SanChartPlan       *plan,
                 const SanFrameSpec *spec)
{
  Builder self = { .frame = frame, .plan = plan, .spec = spec };

  *frame = (SanFrame) {
    .has_x = spec->labels == NULL && !spec->bare, .horizontal = spec->horizontal, .n = spec->n
  };
  add_titles (&self);
  if (spec->horizontal)
    fit_horizontal (&self);
  else
    fit_upright (&self);

  add_axes (&self);
  for (guint i = 0; i <= frame->value.n_steps; i++)
    add_number (&self, &frame->value, i, frame->horizontal);
  for (guint i = 0; frame->has_x && i <= frame->x.n_steps; i++)
    add_number (&self, &frame->x, i, TRUE);
  if (spec->labels != NULL && !spec->bare)
    add_names (&self);
}

double
san_frame_value_at (const SanFrame *frame,
                    double          value)
{
  const double place = CLAMP (san_axis_place (&frame->value, value), 0, 1);

  return frame->horizontal ? frame->field.x + place * frame->field.width
                           : frame->field.y + (1 - place) * frame->field.height;
}

double
san_frame_place_at (const SanFrame *frame,
                    gsize           index)
{
  const double start = frame->horizontal ? frame->field.y : frame->field.x;

  return start + ((double) index + 0.5) * frame->band;
}

double
san_frame_x_at (const SanFrame *frame,
                double          x)
{
  return frame->field.x + san_axis_place (&frame->x, x) * frame->field.width;
}

SanMapping
san_frame_map_values (const SanFrame *frame)
{
  const double start = san_frame_value_at (frame, frame->value.min);

  return (SanMapping) { frame->value.min, start,
                        (san_frame_value_at (frame, frame->value.max) - start)
                          / (frame->value.max - frame->value.min) };
}

SanMapping
san_frame_map_x (const SanFrame *frame)
{
  return (SanMapping) { frame->x.min, frame->field.x,
                        frame->field.width / (frame->x.max - frame->x.min) };
}

void
san_frame_add_base (const SanFrame *frame,
                    SanChartPlan   *plan)
{
  const SanRect *field = &frame->field;
  const double at = san_frame_value_at (frame, 0);

  san_plan_add_line (plan, "base", SAN_INK_AXIS,
                     frame->horizontal
                       ? (double[]) { at, field->y, at, field->y + field->height }
                       : (double[]) { field->x, at, field->x + field->width, at });
}

void
san_frame_add_break (const SanFrame *frame,
                     SanChartPlan   *plan)
{
  const double size = plan->font_size * 0.35;
  const double x = frame->field.x;
  const double y = frame->field.y
                   + frame->field.height * (1 - 0.5 / frame->value.n_steps) - size;

  if (frame->value.min <= 0)
    return;

  for (int i = 0; i < 2; i++)
    san_plan_add_line (plan, "break", SAN_INK_AXIS,
                       (double[]) { x - size, y + size * (0.5 + i), x + size,
                                    y + size * (i - 0.5) });
}

void
san_frame_include_reference (const SanChart *chart,
                             double         *low,
                             double         *high)
{
  double value;

  if (!san_chart_get_reference (chart, &value, NULL) || !isfinite (value))
    return;

  *low = fmin (*low, value);
  *high = fmax (*high, value);
}

void
san_frame_add_reference (const SanFrame *frame,
                         SanChartPlan   *plan)
{
  const SanRect *field = &frame->field;
  double value, at;
  SanMark *mark;

  if (!san_chart_get_reference (plan->chart, &value, NULL) || !isfinite (value))
    return;

  at = san_frame_value_at (frame, value);
  mark = san_plan_add_line (plan, "reference", SAN_INK_TEXT,
                            frame->horizontal
                              ? (double[]) { at, field->y, at, field->y + field->height }
                              : (double[]) { field->x, at, field->x + field->width, at });
  mark->dashed = TRUE;
  mark->number = 1;
  mark->line_width = 1.5;
  mark->halo = TRUE;
}
