/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-layout.h"
#include "render/chart/san-chart-ramp.h"
#include "render/chart/san-map-frame.h"
#include "render/chart/san-map-labels.h"

/* A region smaller than that circle, in text heights, is marked by one: a city on a country's
 * map. */
#define MARKER_RADIUS 0.42

/* One smaller than that is labelled beside rather than inside. */
#define SMALL_SIZE 3.0

typedef struct
{
  SanMapFrame     frame;
  SanClassBreaks  breaks;
  int             decimals;
  guint           counts[SAN_CLASSES_MAX]; /* regions of the map in each class */
  guint           n_without;               /* regions without a value */
} Cartogram;

static void
sort_regions (Cartogram *self)
{
  for (gsize i = 0; i < self->frame.n; i++)
    {
      const int index = self->frame.indices[i];
      const double value = index == SAN_NONE ? NAN
                                             : san_chart_get_value (self->frame.plan->chart, 0,
                                                                    (gsize) index);
      const int class = san_class_breaks_find (&self->breaks, value, self->decimals);

      if (class < 0)
        {
          self->n_without++;
          continue;
        }
      self->frame.shades[i] = (int) san_ramp_number ((guint) class, self->breaks.n);
      self->counts[class]++;
    }
}

/* "5,0 – 6,9 (4)" */
static char *
class_text (const Cartogram *self,
            guint            class)
{
  g_autofree char *name = san_chart_class_name (self->frame.plan->chart, &self->breaks, class);

  return g_strdup_printf ("%s (%u)", name, self->counts[class]);
}

/* "Rate, ‰": the unit stays with the last word. */
static char *
heading_text (const SanChart *chart)
{
  const char *title = san_chart_get_value_title (chart);
  const char *unit = san_chart_get_value_unit (chart);

  if (title == NULL || *title == '\0' || unit == NULL || *unit == '\0')
    return san_chart_axis_title (title, unit, 0);

  return g_strdup_printf ("%s,\u00A0%s", title, unit);
}

static void
add_legend (Cartogram *self)
{
  const SanChart *chart = self->frame.plan->chart;
  SanLegendEntry entries[SAN_CLASSES_MAX + 2] = { { 0 } };
  char *texts[SAN_CLASSES_MAX + 3] = { NULL };
  guint n = 0;

  texts[n] = heading_text (chart);
  if (texts[n] != NULL)
    entries[n++] = (SanLegendEntry) { .shape = SAN_MARK_TEXT };
  for (guint i = 0; i < self->breaks.n; i++)
    {
      texts[n] = class_text (self, i);
      entries[n++] = (SanLegendEntry) {
        .shape = SAN_MARK_RECT,
        .ink = SAN_INK_CLASS,
        .number = san_ramp_number (i, self->breaks.n),
        .hatched = TRUE,
        .outlined = TRUE,
      };
    }
  if (self->n_without > 0)
    {
      /* Translators: in the legend of a map, with the number of regions. */
      texts[n] = g_strdup_printf (_("no data (%u)"), self->n_without);
      entries[n++] = (SanLegendEntry) {
        .shape = SAN_MARK_RECT, .ink = SAN_INK_NO_DATA, .hatched = TRUE, .outlined = TRUE
      };
    }

  for (guint i = 0; i < n; i++)
    entries[i].name = texts[i];
  san_map_frame_add_legend (&self->frame, entries, n);
  for (guint i = 0; i < n; i++)
    g_free (texts[i]);
}

static void
paint (const Cartogram *self,
       SanMark         *mark,
       gsize            region)
{
  const int shade = self->frame.shades[region];

  mark->ink = shade == SAN_NONE ? SAN_INK_NO_DATA : SAN_INK_CLASS;
  mark->number = shade == SAN_NONE ? 0 : (guint) shade;
  mark->hatched = TRUE;
}

static gboolean
is_tiny (const Cartogram *self,
         gsize            region)
{
  const double least = 2 * MARKER_RADIUS * self->frame.plan->font_size;
  const SanRect *box = &self->frame.outlines[region].box;

  return box->width < least && box->height < least;
}

static gboolean
is_small (const Cartogram *self,
          gsize            region)
{
  const double least = SMALL_SIZE * self->frame.plan->font_size;
  const SanRect *box = &self->frame.outlines[region].box;

  return box->width < least && box->height < least;
}

static SanRect
marker_box (const Cartogram *self,
            gsize            region)
{
  const double radius = MARKER_RADIUS * self->frame.plan->font_size;
  const double *center = self->frame.outlines[region].center;

  return (SanRect) { center[0] - radius, center[1] - radius, 2 * radius, 2 * radius };
}

static void
add_regions (Cartogram *self)
{
  SanMapFrame *frame = &self->frame;

  for (gsize i = 0; i < frame->n; i++)
    paint (self, san_map_frame_add_region (frame, i, SAN_INK_CLASS), i);

  for (gsize i = 0; i < frame->n; i++)
    {
      const SanRect box = marker_box (self, i);
      SanMark *mark;

      if (!is_tiny (self, i))
        continue;
      mark = san_plan_add_value (frame->plan, SAN_MARK_SECTOR, "marker",
                                 frame->indices[i] == SAN_NONE ? SAN_NONE : 0, frame->indices[i]);
      mark->sector.x = box.x + box.width / 2;
      mark->sector.y = box.y + box.height / 2;
      mark->sector.radius = box.width / 2;
      mark->sector.to = 2 * G_PI;
      mark->line_width = 1;
      paint (self, mark, i);
      g_array_append_val (frame->obstacles, box);
    }
}

/* NULL for a region without a value. */
static char *
value_text (const Cartogram *self,
            gsize            region)
{
  if (self->frame.shades[region] == SAN_NONE)
    return NULL;

  return san_chart_format_value (self->frame.plan->chart,
                                 san_chart_get_value (self->frame.plan->chart, 0,
                                                      (gsize) self->frame.indices[region]), 0);
}

static gboolean
label_region (Cartogram *self,
              gsize      region)
{
  SanMapFrame *frame = &self->frame;
  const char *name = san_map_get_region_label (frame->map, region);
  g_autofree char *value = value_text (self, region);
  g_autofree char *both = value != NULL ? g_strdup_printf ("%s %s", name, value) : g_strdup (name);
  const SanRect around = is_tiny (self, region) ? marker_box (self, region)
                                                : frame->outlines[region].box;

  /* Beside a small region there is room for its name, which inside there isn't. */
  if (is_small (self, region) && san_map_label_beside (frame, both, &around))
    return TRUE;

  return !is_tiny (self, region) && san_map_label_inside (frame, region, value);
}

/* Labels the regions with a value or those without, the large ones first, for they have their place
 * inside. Those with a value that stands nowhere are listed.
 *
 * Returns: whether all found a place */
static gboolean
label_regions (Cartogram *self,
               gboolean   with_value)
{
  SanMapFrame *frame = &self->frame;
  gboolean all = TRUE;

  for (guint small = 0; small < 2; small++)
    for (gsize i = 0; i < frame->n; i++)
      if (is_small (self, i) == (small == 1) && (frame->shades[i] != SAN_NONE) == with_value
          && !label_region (self, i))
        {
          all = FALSE;
          if (with_value)
            san_map_frame_list (frame, i);
        }

  return all;
}

/* On a map too small for the values, the name of a region without data would stand out. */
static void
add_labels (Cartogram *self)
{
  if (label_regions (self, TRUE))
    label_regions (self, FALSE);
}

static void
draw_map (gpointer user_data)
{
  Cartogram *self = user_data;

  san_map_frame_add_footer (&self->frame);
  add_legend (self);
  san_map_frame_project (&self->frame);
  add_regions (self);
  add_labels (self);
}

void
san_layout_cartogram (SanChartPlan *plan)
{
  Cartogram self = { .decimals = san_chart_value_decimals (plan->chart, 0) };

  if (!san_map_frame_init (&self.frame, plan))
    return;

  san_chart_compute_classes (plan->chart, self.decimals, &self.breaks);
  sort_regions (&self);
  san_map_frame_settle (&self.frame, draw_map, &self);
  san_map_frame_clear (&self.frame);
}
