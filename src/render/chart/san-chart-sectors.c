/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/san-notation.h"
#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-layout.h"
#include "render/chart/san-chart-palette.h"

/* A label farther than this from its place, in text heights, gets a leader line. */
#define LEADER_FROM 0.45
#define LINE_DISTANCE 1.3
#define PERCENT_DECIMALS 1

/* Share of the body's width for a legend beside the disc. */
#define MIN_LEGEND 0.36
#define MAX_LEGEND 0.5

/* In heights of the body: width of the disc with its labels, and of a body with room beside it. */
#define DISC_SIDE 1.35
#define BESIDE_FROM 1.55

/* From the rim to the far end of a share beside it, without its text, in text heights. */
#define LABEL_MARGIN 1.8

/* More parts than these can't be told apart: the smallest become one. */
#define MAX_SLICES SAN_PALETTE_SIZE

typedef struct
{
  double value;
  int    index;    /* SAN_NONE for the rest */
  guint  n_merged; /* in the rest */
} Slice;

typedef struct
{
  double angle;  /* middle of the sector */
  double part;   /* of the whole */
  double x;      /* of the label's middle */
  double y;
  double width;
  char  *text;
} Label;

typedef struct
{
  SanChartPlan *plan;
  const GArray *slices;
  double        total;
  double        x;
  double        y;
  double        radius;
} Disc;

static double
part (const Disc *disc,
      guint       index)
{
  const double value = g_array_index (disc->slices, Slice, index).value;

  return value > 0 ? value / disc->total : 0;
}

static char *
percent_text (const Disc *disc,
              guint       index)
{
  g_autofree char *number = san_notation_format_decimals (part (disc, index) * 100,
                                                          PERCENT_DECIMALS);

  return san_notation_join_unit (number, "%");
}

/* A box of that size touches the rim from outside when its middle is this far from the centre. */
static double
distance_of (const Disc  *disc,
             const Label *label)
{
  const double size = san_plan_font_size (disc->plan, SAN_FONT_SMALL);

  return disc->radius + size * 0.25 + fabs (sin (label->angle)) * label->width / 2
         + fabs (cos (label->angle)) * size * LINE_DISTANCE / 2;
}

static double
natural_y (const Disc  *disc,
           const Label *label)
{
  return disc->y - distance_of (disc, label) * cos (label->angle);
}

static void
label_clear (gpointer data)
{
  g_free (((Label *) data)->text);
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const double difference = ((const Label *) a)->y - ((const Label *) b)->y;

  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const double difference = ((const Label *) a)->part - ((const Label *) b)->part;

  return difference < 0 ? 1 : difference > 0 ? -1 : 0;
}

/* Pushes the labels of one side apart, first down, then back up from the lower edge. Where there
 * is no room for all, the smallest parts are named by the legend alone. */
static void
spread (GArray *labels,
        double  low,
        double  high,
        double  distance)
{
  const guint most = (guint) fmax ((high - low) / distance, 0) + 1;
  double limit = low;

  if (labels->len > most)
    {
      g_array_sort (labels, compare_parts);
      g_array_set_size (labels, most);
    }

  g_array_sort (labels, compare_labels);
  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);

      label->y = fmax (label->y, limit);
      limit = label->y + distance;
    }

  limit = high;
  for (guint i = labels->len; i > 0; i--)
    {
      Label *label = &g_array_index (labels, Label, i - 1);

      label->y = fmin (label->y, limit);
      limit = label->y - distance;
    }
}

/* Beside the rim at the height it was moved to, so that labels don't stand far off. */
static double
moved_x (const Disc  *disc,
         const Label *label,
         double       size)
{
  const double sign = label->angle < G_PI ? 1 : -1;
  const double rise = fmin (fabs (label->y - disc->y) / (disc->radius + size), 1);
  const double rim = (disc->radius + size) * sqrt (1 - rise * rise);
  const double edge = fabs (disc->radius * sin (label->angle));

  return disc->x + sign * (fmax (rim, edge) + size * 0.7 + label->width / 2);
}

static void
add_side (const Disc *disc,
          GArray     *labels)
{
  SanChartPlan *plan = disc->plan;
  const double size = san_plan_font_size (plan, SAN_FONT_SMALL);
  const double half = size * LINE_DISTANCE / 2;

  spread (labels, disc->y - disc->radius - size * 1.1, disc->y + disc->radius + size * 1.1,
          2 * half);
  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);
      const double edge_x = disc->x + disc->radius * sin (label->angle);
      const double edge_y = disc->y - disc->radius * cos (label->angle);

      if (fabs (label->y - natural_y (disc, label)) > size * LEADER_FROM)
        {
          label->x = moved_x (disc, label, size);
          san_plan_add_line (plan, "leader", SAN_INK_MUTED,
                             (double[]) { edge_x, edge_y,
                                          label->x + (label->angle < G_PI ? -1 : 1)
                                                       * (label->width / 2 + size * 0.2),
                                          label->y });
        }
      san_plan_add_text (plan, "percent", label->text, (double[]) { label->x, label->y },
                         (double[]) { 0.5, 0.5 });
    }
}

static Label
make_label (const Disc *disc,
            guint       index,
            double      angle)
{
  Label label = { .angle = angle, .part = part (disc, index) };
  const double sign = angle < G_PI ? 1 : -1;

  label.text = percent_text (disc, index);
  label.width = san_plan_text_width (disc->plan, SAN_FONT_SMALL, label.text);
  label.y = natural_y (disc, &label);
  label.x = disc->x + distance_of (disc, &label) * sin (angle);
  /* Sides don't reach over the middle, so that their labels never meet; the whole has one. */
  if (label.part < 1)
    label.x = disc->x + sign * fmax (fabs (label.x - disc->x), label.width / 2 + 2);

  return label;
}

static void
add_percents (const Disc *disc)
{
  g_autoptr(GArray) left = g_array_new (FALSE, TRUE, sizeof (Label));
  g_autoptr(GArray) right = g_array_new (FALSE, TRUE, sizeof (Label));
  double from = 0;

  g_array_set_clear_func (left, label_clear);
  g_array_set_clear_func (right, label_clear);
  for (guint i = 0; i < disc->slices->len; i++)
    {
      const double turn = part (disc, i) * 2 * G_PI;
      Label label;

      if (turn <= 0)
        continue;
      label = make_label (disc, i, from + turn / 2);
      g_array_append_val (label.angle < G_PI ? right : left, label);
      from += turn;
    }

  add_side (disc, right);
  add_side (disc, left);
}

static void
add_sectors (const Disc *disc)
{
  double from = 0;

  for (guint i = 0; i < disc->slices->len; i++)
    {
      const double turn = part (disc, i) * 2 * G_PI;
      SanMark *mark;

      if (turn <= 0)
        continue;
      mark = san_plan_add_value (disc->plan, SAN_MARK_SECTOR, "sector", 0,
                                 g_array_index (disc->slices, Slice, i).index);
      mark->number = i;
      mark->sector.x = disc->x;
      mark->sector.y = disc->y;
      mark->sector.radius = disc->radius;
      mark->sector.from = from;
      mark->sector.to = from + turn;
      mark->hatched = TRUE;
      mark->line_width = disc->slices->len > 1 ? 1 : 0;
      from += turn;
    }
}

static char *
slice_name (const Disc *disc,
            guint       position)
{
  const Slice *slice = &g_array_index (disc->slices, Slice, position);

  if (slice->index != SAN_NONE)
    return san_chart_place_name (disc->plan->chart, (gsize) slice->index);

  /* Translators: the smallest parts of a sector diagram as one, and how many they are. */
  return g_strdup_printf (_("Others (%u)"), slice->n_merged);
}

/* "Respiratory – 52.8 %": names with their shares, beside a wide disc or over it. */
static void
add_legend (const Disc *disc,
            gboolean    beside)
{
  const guint n = disc->slices->len;
  g_autofree SanLegendEntry *entries = g_new0 (SanLegendEntry, n);
  g_auto(GStrv) names = g_new0 (char *, n + 1);
  SanChartPlan *plan = disc->plan;
  const SanRect body = plan->body;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = slice_name (disc, i);
      g_autofree char *percent = percent_text (disc, i);

      names[i] = san_legend_name_and_share (name, percent);
      entries[i] = (SanLegendEntry) {
        .name = names[i],
        .shape = SAN_MARK_RECT,
        .ink = SAN_INK_SERIES,
        .number = i,
        .hatched = TRUE,
      };
    }

  if (beside)
    san_plan_add_legend_column (plan, entries, n,
                                CLAMP (body.width - body.height * DISC_SIDE,
                                       body.width * MIN_LEGEND, body.width * MAX_LEGEND));
  else
    san_plan_add_legend (plan, entries, n);
}

static int
compare_slices (gconstpointer a,
                gconstpointer b)
{
  const Slice *first = a, *second = b;

  if (first->value != second->value)
    return first->value > second->value ? -1 : 1;

  return first->index - second->index;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return ((const Slice *) a)->index - ((const Slice *) b)->index;
}

/* The parts in their order; of too many the smallest are put together at the end. */
static GArray *
make_slices (const SanChart *chart)
{
  GArray *slices = g_array_new (FALSE, TRUE, sizeof (Slice));
  Slice rest = { .index = SAN_NONE };
  gsize n;

  san_chart_get_series_values (chart, 0, &n);
  if (san_chart_get_n_categories (chart) > 0)
    n = MIN (n, san_chart_get_n_categories (chart));
  for (gsize i = 0; i < n; i++)
    {
      const Slice slice = { fmax (san_chart_get_value (chart, 0, i), 0), (int) i, 0 };

      g_array_append_val (slices, slice);
    }
  if (n <= MAX_SLICES)
    return slices;

  g_array_sort (slices, compare_slices);
  for (guint i = MAX_SLICES - 1; i < slices->len; i++)
    rest.value += g_array_index (slices, Slice, i).value;
  rest.n_merged = slices->len - (MAX_SLICES - 1);
  g_array_set_size (slices, MAX_SLICES - 1);
  g_array_sort (slices, compare_places);
  g_array_append_val (slices, rest);

  return slices;
}

/* The disc takes what the shares around it leave: beside the rim, and over and under it. */
static void
fit_disc (Disc *disc)
{
  const SanRect *body = &disc->plan->body;
  const double size = san_plan_font_size (disc->plan, SAN_FONT_SMALL);
  double widest = 0;

  for (guint i = 0; i < disc->slices->len; i++)
    {
      g_autofree char *text = percent_text (disc, i);

      widest = fmax (widest, san_plan_text_width (disc->plan, SAN_FONT_SMALL, text));
    }

  disc->x = body->x + body->width / 2;
  disc->y = body->y + body->height / 2;
  disc->radius = fmax (fmin (body->width / 2 - widest - size * LABEL_MARGIN,
                             body->height / 2 - size * 1.7), 1);
}

void
san_layout_sectors (SanChartPlan *plan)
{
  g_autoptr(GArray) slices = make_slices (plan->chart);
  Disc disc = { .plan = plan, .slices = slices };
  const gboolean beside = plan->body.width > plan->body.height * BESIDE_FROM;

  disc.total = san_chart_get_sum (plan->chart, 0);
  if (!(disc.total > 0) || !isfinite (disc.total))
    {
      san_plan_add_no_data (plan);
      return;
    }

  add_legend (&disc, beside);
  /* A column begins right at the disc's room. */
  if (beside)
    plan->body.width -= san_plan_font_size (plan, SAN_FONT_SMALL);
  fit_disc (&disc);
  add_sectors (&disc);
  add_percents (&disc);
}
