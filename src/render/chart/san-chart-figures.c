/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "model/san-notation.h"
#include "render/chart/san-chart-figure-shape.h"
#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-labels.h"
#include "render/chart/san-chart-layout.h"

/* Figures in their room, the rest being gaps. */
#define FIGURE_SHARE 0.84
#define NAMES_LEFT 0.35
#define NAMES_BELOW 0.35

/* More figures than these in a row can't be counted: they get closer until they are only read
 * as a length. */
#define MAX_FIGURES 200

/* Figures in proportion stand in a row, where they compare best, unless several rows make them
 * this much taller. */
#define MAX_ROWS 8
#define ROW_GAIN 1.15

typedef struct
{
  SanChartPlan   *plan;
  SanChartFigure  shape;
  double          per_figure;
  char          **names;
  gsize           n;
  double          highest;
} Figures;

static void
add_figure (const Figures *self,
            gsize          index,
            const SanRect *rect,
            double         part)
{
  SanMark *mark = san_plan_add_value (self->plan, SAN_MARK_FIGURE, "figure", 0, (int) index);

  mark->figure.rect = *rect;
  mark->figure.shape = self->shape;
  mark->figure.part = part;
}

static void
add_value (const Figures *self,
           double         value,
           const double   at[2],
           const double   align[2])
{
  g_autofree char *text = san_chart_format_value (self->plan->chart, value, 0);

  san_plan_add_text (self->plan, "value", text, at, align);
}

/* "One figure: 100 persons": the scale of the diagram. */
static void
add_scale (const Figures *self)
{
  SanChartPlan *plan = self->plan;
  SanRect *body = &plan->body;
  const double height = plan->font_size * 1.6;
  const double width = height * san_figure_width (self->shape);
  g_autofree char *number = san_notation_format (NULL, self->per_figure, SAN_QUANTITY_GIVEN);
  g_autofree char *amount = san_notation_join_unit (number,
                                                    san_chart_get_value_unit (plan->chart));
  g_autofree char *text = g_strdup_printf ("– %s", amount);
  SanMark *mark = san_plan_add (plan, SAN_MARK_FIGURE, "scale", SAN_INK_SERIES);

  mark->figure.rect = (SanRect) { body->x, body->y, width, height };
  mark->figure.shape = self->shape;
  mark->figure.part = 1;
  san_plan_add_text (plan, "scale", text,
                     (double[]) { body->x + width + plan->font_size * 0.5, body->y + height / 2 },
                     (double[]) { 0, 0.5 });
  body->y += height + plan->font_size * 0.6;
  body->height -= height + plan->font_size * 0.6;
}

static void
add_row (const Figures *self,
         gsize          index,
         const SanRect *row,
         double         step)
{
  const double value = san_chart_get_value (self->plan->chart, 0, index);
  const double count = fmin (value / self->per_figure, MAX_FIGURES);
  const double width = fmin (step * FIGURE_SHARE,
                             row->height * FIGURE_SHARE * san_figure_width (self->shape));
  const double height = width / san_figure_width (self->shape);

  for (double k = 0; k < count; k++)
    add_figure (self, index,
                &(SanRect) { row->x + k * step, row->y + (row->height - height) / 2, width,
                             height },
                fmin (count - k, 1));

  if (!isnan (value))
    add_value (self, value,
               (double[]) { row->x + fmax (count, 0) * step + self->plan->font_size * 0.4,
                            row->y + row->height / 2 },
               (double[]) { 0, 0.5 });
}

/* A row a place, of equal figures that are counted. */
static void
layout_counted (Figures *self)
{
  SanChartPlan *plan = self->plan;
  const SanRect *body = &plan->body;
  SanLabels labels;
  double band, left, room, step;
  const double most = fmin (ceil (self->highest / self->per_figure), MAX_FIGURES);

  add_scale (self);
  band = body->height / (double) self->n;
  san_labels_fit_left (&labels, plan, (const char *const *) self->names, self->n,
                       (double[]) { band, body->width * NAMES_LEFT });
  left = body->x + labels.extent + plan->font_size * 0.6;
  room = fmax (body->x + body->width - left - plan->font_size * 4, 1);
  step = fmin (room / fmax (most, 1), band * san_figure_width (self->shape) * 1.05);

  for (gsize i = 0; i < self->n; i++)
    {
      const SanRect row = { left, body->y + (double) i * band, room, band };

      add_row (self, i, &row, step);
      if (i % labels.stride == 0)
        san_labels_add (&labels, plan, self->names[i],
                        (double[]) { left - plan->font_size * 0.6, row.y + band / 2 }, FALSE);
    }
}

typedef struct
{
  gsize     columns;
  double    band;
  double    height; /* of a row */
  double    slack;  /* of it, with the tallest figure in it */
  double    tallest;
  SanLabels labels;
} Rows;

/* How tall figures may be in @n_rows rows. */
static Rows
fit_rows (const Figures *self,
          gsize          n_rows)
{
  const SanRect *body = &self->plan->body;
  const double line = san_plan_line_height (self->plan, SAN_FONT_SMALL);
  Rows rows = { .columns = (self->n + n_rows - 1) / n_rows };
  const double between = n_rows > 1 ? line * 0.8 : 0;
  double room;

  rows.band = body->width / (double) rows.columns;
  rows.height = body->height / (double) n_rows;
  san_labels_fit_below (&rows.labels, self->plan, (const char *const *) self->names, self->n,
                        (double[]) { rows.band, rows.height * NAMES_BELOW }, FALSE);
  room = fmax (rows.height - rows.labels.extent - line * 1.6 - between, 1);
  rows.tallest = fmin (room, rows.band * FIGURE_SHARE / san_figure_width (self->shape));
  rows.slack = room + between - rows.tallest;

  return rows;
}

/* The row or rows in which figures are largest; in several, every name is shown. */
static Rows
choose_rows (const Figures *self)
{
  Rows best = fit_rows (self, 1);

  for (gsize n_rows = 2; n_rows <= MIN (self->n, MAX_ROWS); n_rows++)
    {
      const Rows rows = fit_rows (self, n_rows);

      if ((rows.labels.stride == 1 || best.labels.stride > 1)
          && rows.tallest > best.tallest * ROW_GAIN)
        best = rows;
    }

  return best;
}

/* One figure a place, its area in proportion to the value. */
static void
layout_sized (Figures *self)
{
  SanChartPlan *plan = self->plan;
  const SanRect *body = &plan->body;
  const double line = san_plan_line_height (plan, SAN_FONT_SMALL);
  const Rows rows = choose_rows (self);

  for (gsize i = 0; i < self->n; i++)
    {
      const double value = san_chart_get_value (plan->chart, 0, i);
      const double middle = body->x + ((double) (i % rows.columns) + 0.5) * rows.band;
      const double foot = body->y + (double) (i / rows.columns) * rows.height
                          + rows.slack / 2 + rows.tallest;
      const double height = value > 0 ? rows.tallest * sqrt (value / self->highest) : 0;
      const double width = height * san_figure_width (self->shape);

      if (height > 0)
        add_figure (self, i, &(SanRect) { middle - width / 2, foot - height, width, height }, 1);
      if (!isnan (value))
        add_value (self, value, (double[]) { middle, foot + line * 0.2 }, (double[]) { 0.5, 0 });
      if (i % rows.labels.stride == 0)
        san_labels_add (&rows.labels, plan, self->names[i],
                        (double[]) { middle, foot + line * 1.4 }, TRUE);
    }
}

static void
add_value_title (SanChartPlan *plan)
{
  g_autofree char *title = san_chart_axis_title (san_chart_get_value_title (plan->chart),
                                                 san_chart_get_value_unit (plan->chart), 0);
  SanRect *body = &plan->body;
  SanMark *mark;

  if (title == NULL)
    return;

  mark = san_plan_add_layout (plan, "value-title",
                              san_plan_layout (plan, SAN_FONT_SMALL, title, body->width, 2),
                              (double[]) { body->x, body->y }, (double[]) { 0, 0 });
  mark->ink = SAN_INK_MUTED;
  body->height -= mark->text.rect.height + plan->font_size * 0.4;
  body->y += mark->text.rect.height + plan->font_size * 0.4;
}

void
san_layout_figures (SanChartPlan *plan)
{
  Figures self = { .plan = plan };
  g_auto(GStrv) names = san_chart_place_names (plan->chart, &self.n);
  double low = 0;

  self.names = names;
  self.shape = san_chart_get_figure (plan->chart, &self.per_figure);
  san_chart_get_range (plan->chart, &low, &self.highest);
  if (self.n == 0 || !(self.highest > 0))
    {
      san_plan_add_no_data (plan);
      return;
    }

  add_value_title (plan);
  if (self.per_figure > 0)
    layout_counted (&self);
  else
    layout_sized (&self);
}
