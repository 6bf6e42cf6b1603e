/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-layout.h"
#include "render/chart/san-map-frame.h"
#include "render/chart/san-map-labels.h"

/* The largest figure to begin with: as a part of the body's height and in text heights. */
#define SIZE_SHARE 0.17
#define MIN_HEIGHT 2.0
#define MAX_HEIGHT 6.0

/* The figure of the scale, which shows half of the greatest value or less, by the largest one. */
#define SCALE_SHARE 0.72

/* Figures shrink by this until they stand apart. */
#define SHRINK 0.82
#define MAX_ROUNDS 7

/* Width of a column by the height of the highest. */
#define COLUMN_WIDTH 0.22

#define MIN_SIZE 6.0

typedef struct
{
  SanMapFrame      frame;
  SanChartDiagram  diagram;
  guint            n_series;
  double           greatest; /* value shown by the largest figure */
  SanRect          scale;    /* under the map, for the scale of the figures */
  double           size;     /* of the largest figure: diameter or height */
  double           most;     /* it may be: what the map before had, which was no smaller */
  SanRect         *rooms;    /* [n] of the regions' figures */
} Cartodiagram;

static double
value_of (const Cartodiagram *self,
          guint               series,
          int                 index)
{
  const double value = index == SAN_NONE ? NAN
                                         : san_chart_get_value (self->frame.plan->chart, series,
                                                                (gsize) index);

  /* A figure has no negative size; such a chart is refused by the check, and drawn without. */
  return value > 0 ? value : 0;
}

/* The value that decides the size of a region's figure. */
static double
size_value (const Cartodiagram *self,
            int                 index)
{
  double most = 0;

  if (self->diagram == SAN_CHART_DIAGRAM_CIRCLES)
    return value_of (self, 0, index);

  for (guint s = 0; s < self->n_series; s++)
    {
      const double value = value_of (self, s, index);

      most = self->diagram == SAN_CHART_DIAGRAM_SECTORS ? most + value : fmax (most, value);
    }

  return most;
}

/* Diameter of a circle whose area is in proportion, or height of a column. */
static double
figure_size (const Cartodiagram *self,
             double              value)
{
  const double part = self->greatest > 0 ? value / self->greatest : 0;

  return self->size * (self->diagram == SAN_CHART_DIAGRAM_COLUMNS ? part : sqrt (part));
}

static SanRect
figure_rect (const Cartodiagram *self,
             int                 index)
{
  const double size = figure_size (self, size_value (self, index));

  if (self->diagram == SAN_CHART_DIAGRAM_COLUMNS)
    return (SanRect) { .width = self->n_series * self->size * COLUMN_WIDTH, .height = size };

  return (SanRect) { .width = size, .height = size };
}

static gboolean
has_figure (const Cartodiagram *self,
            gsize               region)
{
  return size_value (self, self->frame.indices[region]) > 0;
}

/* With its name under it inside the region, else alone inside, else over its middle. */
static void
place_figure (Cartodiagram *self,
              gsize         region)
{
  const SanOutline *outline = &self->frame.outlines[region];
  const double line = san_plan_line_height (self->frame.plan, SAN_FONT_SMALL);
  const SanRect figure = figure_rect (self, self->frame.indices[region]);
  SanRect *room = &self->rooms[region];

  *room = figure;
  room->height += 2 * line;
  room->width = fmax (room->width, 4 * line);
  if (san_outline_place (outline, self->frame.obstacles, room))
    {
      room->x += (room->width - figure.width) / 2;
      room->width = figure.width;
      room->height = figure.height;
      return;
    }

  *room = figure;
  if (san_outline_place (outline, self->frame.obstacles, room))
    return;

  room->x = outline->center[0] - room->width / 2;
  room->y = outline->center[1] - room->height / 2;
}

static int
compare_boxes (gconstpointer a,
               gconstpointer b,
               gpointer      outlines)
{
  const SanRect *first = &((const SanOutline *) outlines)[*(const gsize *) a].box;
  const SanRect *second = &((const SanOutline *) outlines)[*(const gsize *) b].box;
  const double difference = first->width * first->height - second->width * second->height;

  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/* Small regions first, for in them there is no choice. Gives up when figures touch each other,
 * unless this is the @last attempt. */
static gboolean
place_figures (Cartodiagram *self,
               gboolean      last)
{
  g_autofree gsize *order = g_new (gsize, self->frame.n);

  for (gsize i = 0; i < self->frame.n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) self->frame.n, sizeof *order, compare_boxes,
                     self->frame.outlines);
  g_array_set_size (self->frame.obstacles, 0);
  for (gsize k = 0; k < self->frame.n; k++)
    {
      const gsize i = order[k];

      if (!has_figure (self, i))
        continue;
      place_figure (self, i);
      if (!last && !san_rect_is_clear (&self->rooms[i], self->frame.obstacles))
        return FALSE;
      g_array_append_val (self->frame.obstacles, self->rooms[i]);
    }

  return TRUE;
}

static void
add_sector (const Cartodiagram *self,
            const double        circle[3],
            int                 series,
            int                 index,
            const double        turn[2])
{
  SanMark *mark = san_plan_add_value (self->frame.plan, SAN_MARK_SECTOR, "sector", series, index);

  mark->sector.x = circle[0];
  mark->sector.y = circle[1];
  mark->sector.radius = circle[2];
  mark->sector.from = turn[0];
  mark->sector.to = turn[1];
  mark->hatched = TRUE;
  mark->line_width = 1;
}

static void
add_circle (const Cartodiagram *self,
            gsize               region)
{
  const int index = self->frame.indices[region];
  const SanRect *room = &self->rooms[region];
  const double radius = room->width / 2;
  const double circle[3] = { room->x + radius, room->y + radius, radius };
  const double sum = size_value (self, index);
  double from = 0;

  if (self->diagram == SAN_CHART_DIAGRAM_CIRCLES)
    {
      add_sector (self, circle, 0, index, (double[]) { 0, 2 * G_PI });
      return;
    }

  for (guint s = 0; s < self->n_series; s++)
    {
      const double to = from + value_of (self, s, index) / sum * 2 * G_PI;

      if (to > from)
        add_sector (self, circle, (int) s, index, (double[]) { from, to });
      from = to;
    }
}

static void
add_columns (const Cartodiagram *self,
             gsize               region)
{
  SanChartPlan *plan = self->frame.plan;
  const int index = self->frame.indices[region];
  const SanRect *room = &self->rooms[region];
  const double width = room->width / self->n_series;
  const double foot = room->y + room->height;

  for (guint s = 0; s < self->n_series; s++)
    {
      const double height = figure_size (self, value_of (self, s, index));
      SanMark *mark = san_plan_add_value (plan, SAN_MARK_RECT, "bar", (int) s, index);

      mark->rect = (SanRect) { room->x + s * width, foot - height, width, height };
      mark->hatched = TRUE;
      mark->line_width = 0.7;
    }
  san_plan_add_line (plan, "base", SAN_INK_AXIS,
                     (double[]) { room->x - 2, foot, room->x + room->width + 2, foot });
}

/* Name and, of a single series, value; several are read by the legend and the scale. */
static void
label_region (Cartodiagram *self,
              gsize         region)
{
  SanMapFrame *frame = &self->frame;
  const int index = frame->indices[region];
  g_autofree char *value = NULL;

  if (!has_figure (self, region))
    {
      san_map_label_inside (frame, region, NULL);
      return;
    }

  if (self->diagram == SAN_CHART_DIAGRAM_CIRCLES)
    value = san_chart_format_value (frame->plan->chart, value_of (self, 0, index), 0);
  if (!san_map_label_figure (frame, region, value, &self->rooms[region]))
    san_map_frame_list (frame, region);
}

/* A round value near half of the greatest, 1, 2 or 5 times a power of ten. */
static double
round_value (double greatest)
{
  const double power = pow (10, floor (log10 (greatest / 2)));
  const double digit = greatest / 2 / power;

  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}

static void
add_scale_figure (const Cartodiagram *self,
                  const SanRect      *rect)
{
  const gboolean columns = self->diagram == SAN_CHART_DIAGRAM_COLUMNS;
  SanMark *mark = san_plan_add (self->frame.plan, columns ? SAN_MARK_RECT : SAN_MARK_SECTOR,
                                "scale", SAN_INK_MUTED);

  mark->opacity = 0.6;
  if (columns)
    {
      mark->rect = *rect;
      return;
    }

  mark->sector.radius = rect->width / 2;
  mark->sector.x = rect->x + rect->width / 2;
  mark->sector.y = rect->y + rect->height / 2;
  mark->sector.to = 2 * G_PI;
}

/* How large a round value is shown. */
static void
add_scale (const Cartodiagram *self)
{
  SanChartPlan *plan = self->frame.plan;
  const SanChart *chart = plan->chart;
  const SanRect *strip = &self->scale;
  const double value = round_value (self->greatest);
  const double size = figure_size (self, value);
  const gboolean columns = self->diagram == SAN_CHART_DIAGRAM_COLUMNS;
  const double width = columns ? self->size * COLUMN_WIDTH : size;
  const SanRect figure = { strip->x, strip->y + (strip->height - size) / 2, width, size };
  const double left = figure.x + width + plan->font_size * 0.5;
  g_autofree char *number = san_chart_format_value (chart, value, 0);
  g_autofree char *measure = san_chart_axis_title (san_chart_get_value_title (chart),
                                                   san_chart_get_value_unit (chart), 0);
  g_autofree char *text = measure != NULL ? g_strdup_printf ("%s: %s", measure, number)
                                          : g_strdup (number);

  add_scale_figure (self, &figure);
  san_plan_add_layout (plan, "scale-text",
                       san_plan_layout (plan, SAN_FONT_SMALL, text,
                                        fmax (strip->x + strip->width - left, 1), 2),
                       (double[]) { left, strip->y + strip->height / 2 }, (double[]) { 0, 0.5 });
}

/* Takes the strip for the scale from the body. */
static void
reserve_scale (Cartodiagram *self)
{
  SanChartPlan *plan = self->frame.plan;
  SanRect *body = &plan->body;

  self->size = CLAMP (body->height * SIZE_SHARE, plan->font_size * MIN_HEIGHT,
                      plan->font_size * MAX_HEIGHT);
  self->size = fmin (self->size, self->most);
  self->scale = *body;
  self->scale.height = fmax (self->size * SCALE_SHARE,
                             2 * san_plan_line_height (plan, SAN_FONT_SMALL));
  body->height -= self->scale.height;
  self->scale.y = body->y + body->height;
}

static void
add_legend (Cartodiagram *self)
{
  const SanChart *chart = self->frame.plan->chart;
  g_autofree SanLegendEntry *entries = g_new0 (SanLegendEntry, self->n_series);

  if (self->diagram == SAN_CHART_DIAGRAM_CIRCLES || self->n_series < 2)
    return;

  for (guint s = 0; s < self->n_series; s++)
    entries[s] = (SanLegendEntry) {
      .name = san_chart_series_label (chart, s),
      .shape = SAN_MARK_RECT,
      .ink = SAN_INK_SERIES,
      .number = san_plan_series_number (self->frame.plan, (int) s),
      .hatched = TRUE,
    };
  san_map_frame_add_legend (&self->frame, entries, self->n_series);
}

static void
draw_map (gpointer user_data)
{
  Cartodiagram *self = user_data;
  SanMapFrame *frame = &self->frame;

  san_map_frame_add_footer (frame);
  reserve_scale (self);
  add_legend (self);
  san_map_frame_project (frame);
  for (guint i = 0; !place_figures (self, i == MAX_ROUNDS); i++)
    self->size = fmax (self->size * SHRINK, MIN_SIZE);
  self->most = self->size;
  frame->n_figures = frame->obstacles->len;

  for (gsize i = 0; i < frame->n; i++)
    san_map_frame_add_region (frame, i, SAN_INK_LAND);
  for (gsize i = 0; i < frame->n; i++)
    if (has_figure (self, i) && self->diagram == SAN_CHART_DIAGRAM_COLUMNS)
      add_columns (self, i);
    else if (has_figure (self, i))
      add_circle (self, i);
  for (gsize i = 0; i < frame->n; i++)
    label_region (self, i);
  add_scale (self);
}

void
san_layout_cartodiagram (SanChartPlan *plan)
{
  Cartodiagram self = {
    .diagram = san_chart_get_diagram (plan->chart),
    .n_series = san_chart_get_n_series (plan->chart),
    .most = INFINITY,
  };

  if (!san_map_frame_init (&self.frame, plan))
    return;

  for (gsize i = 0; i < self.frame.n; i++)
    self.greatest = fmax (self.greatest, size_value (&self, self.frame.indices[i]));
  if (self.greatest > 0)
    {
      self.rooms = g_new0 (SanRect, self.frame.n);
      san_map_frame_settle (&self.frame, draw_map, &self);
      g_free (self.rooms);
    }
  else
    {
      san_plan_add_no_data (plan);
    }

  san_map_frame_clear (&self.frame);
}
