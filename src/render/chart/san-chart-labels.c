/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-labels.h"

#include <math.h>

#define MAX_LINES 8
#define MAX_TURNED_LINES 5

/* Rather than cut a name, names take up to this times the room they should have. */
#define LAST_RESORT 1.7
#define LAST_STEP 0.1

/* Words are broken rather than turned, if once is enough and the line no shorter than this in text
 * heights. */
#define MAX_BROKEN 1.8
#define MIN_BROKEN 4.5

/* Characters of a name such as a year, of which every fifth can stand for all. */
#define SHORT_NAME 8

/* Of more names than these only some are measured: no band is wide enough for all anyway. */
#define MAX_MEASURED 200

/* Room of all names when wrapped: the widest line and the highest block; whether nothing was left
 * out. Looks no further than at a name that is wider than @limit. */
static gboolean
measure (const SanChartPlan *plan,
         const char *const  *names,
         gsize               n,
         const SanLabels    *labels,
         double              limit,
         double              size[2])
{
  const gsize stride = MAX (labels->stride, n / MAX_MEASURED);
  gboolean whole = TRUE;

  size[0] = size[1] = 0;
  for (gsize i = 0; i < n && size[0] <= limit; i += stride)
    {
      g_autoptr(PangoLayout) layout = san_plan_layout (plan, labels->font, names[i],
                                                       labels->wrap, labels->max_lines);
      double width, height;

      san_layout_get_size (layout, &width, &height);
      size[0] = fmax (size[0], width);
      size[1] = fmax (size[1], height);
      whole = whole && !pango_layout_is_ellipsized (layout);
    }

  return whole;
}

static gboolean
has_wider_word (const SanChartPlan *plan,
                const char         *name,
                SanFont             font,
                double              limit)
{
  /* Pango also breaks behind a hyphen. */
  g_auto(GStrv) words = g_strsplit_set (name, " -", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (san_plan_text_width (plan, font, words[i]) > limit)
      return TRUE;

  return FALSE;
}

static gboolean
have_wider_word (const SanChartPlan *plan,
                 const char *const  *names,
                 gsize               n,
                 SanFont             font,
                 double              limit)
{
  for (gsize i = 0; i < n; i += 1 + n / MAX_MEASURED)
    if (has_wider_word (plan, names[i], font, limit))
      return TRUE;

  return FALSE;
}

static gboolean
are_short (const char *const *names,
           gsize              n)
{
  for (gsize i = 0; i < n; i += 1 + n / MAX_MEASURED)
    if (g_utf8_strlen (names[i], -1) > SHORT_NAME)
      return FALSE;

  return TRUE;
}

/* 1, 2, 5, 10, 20 …: the least that gives @needed room. */
static guint
find_stride (double needed,
             double band)
{
  guint stride = 1;

  while (stride * band < needed && stride < G_MAXUINT / 10)
    {
      const guint power = (guint) pow (10, floor (log10 (stride)));

      stride = stride == power ? 2 * power : stride == 2 * power ? 5 * power : 10 * power;
    }

  return stride;
}

/* Length of the names along their lines: on one line, else wrapped into the lines there are. */
static void
fit_length (SanLabels          *labels,
            const SanChartPlan *plan,
            const char *const  *names,
            gsize               n,
            double              room)
{
  double size[2];

  labels->wrap = 0;
  measure (plan, names, n, labels, room, size);
  if (size[0] > room)
    {
      gboolean whole = FALSE;

      for (double part = 1; part <= LAST_RESORT && !whole; part += LAST_STEP)
        {
          labels->wrap = room * part;
          whole = measure (plan, names, n, labels, INFINITY, size);
        }
    }
  labels->extent = size[0];
}

static void
turn (SanLabels          *labels,
      const SanChartPlan *plan,
      const char *const  *names,
      gsize               n,
      const double        room[2])
{
  const double line = san_plan_line_height (plan, SAN_FONT_SMALL);

  labels->turned = TRUE;
  labels->stride = find_stride (line, room[0]);
  labels->max_lines = CLAMP ((int) (room[0] * labels->stride / line), 1, MAX_TURNED_LINES);
  fit_length (labels, plan, names, n, room[1]);
}

/* Upright on one line, or wrapped: between words, and inside of those that are up to @longest times
 * as long as a line. */
static gboolean
fit_upright (SanLabels          *labels,
             const SanChartPlan *plan,
             const char *const  *names,
             gsize               n,
             const double        room[2],
             double              longest)
{
  const double gap = plan->font_size * 0.4;
  double size[2];

  labels->wrap = 0;
  labels->max_lines = 1;
  measure (plan, names, n, labels, room[0] - gap, size);
  labels->extent = size[1];
  if (size[0] <= room[0] - gap)
    return TRUE;

  if (have_wider_word (plan, names, n, labels->font, (room[0] - gap) * longest))
    return FALSE;

  labels->wrap = room[0] - gap;
  labels->max_lines = CLAMP ((int) (room[1] / san_plan_line_height (plan, labels->font)), 1,
                             MAX_LINES);
  if (!measure (plan, names, n, labels, INFINITY, size))
    return FALSE;

  labels->extent = size[1];
  return TRUE;
}

/* Every second, fifth or tenth of short names, as long as that reads as a scale. */
static gboolean
thin_out (SanLabels          *labels,
          const SanChartPlan *plan,
          const char *const  *names,
          gsize               n,
          double              band)
{
  double size[2];

  if (!are_short (names, n))
    return FALSE;

  labels->wrap = 0;
  labels->max_lines = 1;
  measure (plan, names, n, labels, INFINITY, size);
  labels->extent = size[1];
  labels->stride = find_stride (size[0] + plan->font_size * 0.5, band);
  if (labels->stride < n)
    return TRUE;

  labels->stride = 1;
  return FALSE;
}

void
san_labels_fit_below (SanLabels          *labels,
                      const SanChartPlan *plan,
                      const char *const  *names,
                      gsize               n,
                      const double        room[2],
                      gboolean            thin)
{
  *labels = (SanLabels) { .font = SAN_FONT_SMALL, .stride = 1 };
  if (fit_upright (labels, plan, names, n, room, 1))
    return;

  if (thin && thin_out (labels, plan, names, n, room[0]))
    return;

  labels->font = SAN_FONT_TINY;
  if (fit_upright (labels, plan, names, n, room, 1))
    return;

  if (room[0] >= san_plan_font_size (plan, SAN_FONT_TINY) * MIN_BROKEN
      && fit_upright (labels, plan, names, n, room, MAX_BROKEN))
    return;

  labels->font = SAN_FONT_SMALL;
  turn (labels, plan, names, n, room);
}

void
san_labels_fit_left (SanLabels          *labels,
                     const SanChartPlan *plan,
                     const char *const  *names,
                     gsize               n,
                     const double        room[2])
{
  const double line = san_plan_line_height (plan, SAN_FONT_SMALL);

  *labels = (SanLabels) { .font = SAN_FONT_SMALL, .stride = find_stride (line, room[0]) };
  labels->max_lines = CLAMP ((int) (room[0] * labels->stride / line), 1, MAX_LINES);
  fit_length (labels, plan, names, n, room[1]);
}

void
san_labels_add (const SanLabels *labels,
                SanChartPlan    *plan,
                const char      *name,
                const double     at[2],
                gboolean         below)
{
  PangoLayout *layout = san_plan_layout (plan, labels->font, name, labels->wrap,
                                         labels->max_lines);
  SanMark *mark;

  if (below && !labels->turned)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  else
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  mark = san_plan_add_layout (plan, "name", layout, at,
                              below ? (double[]) { 0.5, 0 } : (double[]) { 1, 0.5 });
  if (labels->turned)
    {
      SanRect *rect = &mark->text.rect;
      const SanRect flat = *rect;

      mark->text.turned = TRUE;
      *rect = (SanRect) { at[0] - flat.height / 2, at[1], flat.height, flat.width };
    }
}
