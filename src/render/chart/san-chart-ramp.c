/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/chart/san-chart-ramp.h"

#include <math.h>
#include <string.h>

#include "render/chart/san-chart-palette.h"

#define HATCH_WIDTH 0.7
#define WIDEST 9.0
#define CLOSEST 2.6
#define NO_DATA_DISTANCE 4.0

/* From this part of the ramp on lines cross. */
#define CROSSED 0.95

guint
san_ramp_number (guint class,
                 guint n)
{
  /* A single class says nothing about more or less. */
  return n > 1 ? SAN_RAMP_END * class / (n - 1) : SAN_RAMP_END / 2;
}

typedef struct
{
  int    line;
  double x;
  double y;
} Crossing;

static int
compare_crossings (gconstpointer a,
                   gconstpointer b)
{
  const Crossing *first = a;
  const Crossing *second = b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;

  return first->y < second->y ? -1 : first->y > second->y ? 1 : 0;
}

/* Where the lines x + @slope·y = k·@step meet a side. Their places depend on nothing else, so that
 * neighbours of one class join without a seam. */
static void
add_crossings (GArray       *crossings,
               const double  a[2],
               const double  b[2],
               double        slope,
               double        step)
{
  const double from = (a[0] + slope * a[1]) / step;
  const double to = (b[0] + slope * b[1]) / step;

  /* Half open, so that a corner counts for one of its sides. */
  for (double k = ceil (fmin (from, to)); k < fmax (from, to); k++)
    {
      const double part = (k - from) / (to - from);
      const Crossing crossing = { (int) k, a[0] + part * (b[0] - a[0]),
                                  a[1] + part * (b[1] - a[1]) };

      g_array_append_val (crossings, crossing);
    }
}

static void
add_sides (GArray             *crossings,
           const cairo_path_t *path,
           double              slope,
           double              step)
{
  double start[2] = { 0 }, at[2] = { 0 };

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];
      const gboolean closes = data->header.type == CAIRO_PATH_CLOSE_PATH;
      const double to[2] = { closes ? start[0] : data[1].point.x,
                             closes ? start[1] : data[1].point.y };

      if (data->header.type == CAIRO_PATH_MOVE_TO)
        memcpy (start, to, sizeof start);
      else
        add_crossings (crossings, at, to, slope, step);
      memcpy (at, to, sizeof at);
    }
}

/* The parts of the lines inside the path, even-odd. Many times faster than clipping, and what is
 * drawn into a PDF or SVG stays small. */
static void
add_lines (cairo_t            *cr,
           const cairo_path_t *path,
           double              slope,
           double              distance)
{
  g_autoptr(GArray) crossings = g_array_new (FALSE, FALSE, sizeof (Crossing));

  add_sides (crossings, path, slope, distance * hypot (1, slope));
  g_array_sort (crossings, compare_crossings);
  for (guint i = 0; i + 1 < crossings->len; i += 2)
    {
      const Crossing *from = &g_array_index (crossings, Crossing, i);
      const Crossing *to = &g_array_index (crossings, Crossing, i + 1);

      cairo_move_to (cr, from->x, from->y);
      cairo_line_to (cr, to->x, to->y);
    }
}

/* Lines of both slopes are stroked apart: their crossings would only cost time. */
static void
hatch (cairo_t      *cr,
       const double *slopes,
       guint         n_slopes,
       double        distance)
{
  cairo_path_t *flat = cairo_copy_path_flat (cr);
  cairo_path_t *path = cairo_copy_path (cr);

  cairo_set_line_width (cr, HATCH_WIDTH);
  san_style_set_quick (cr, TRUE);
  for (guint i = 0; i < n_slopes; i++)
    {
      cairo_new_path (cr);
      add_lines (cr, flat, slopes[i], distance);
      cairo_stroke (cr);
    }
  san_style_set_quick (cr, FALSE);
  cairo_new_path (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (flat);
  cairo_path_destroy (path);
}

void
san_ramp_hatch (cairo_t *cr,
                guint    number)
{
  const double part = (double) MIN (number, SAN_RAMP_END) / SAN_RAMP_END;

  /* The least class stays plain: paper too is a step of the ramp. */
  if (number == 0)
    return;

  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  hatch (cr, (double[]) { 1, -1 }, part >= CROSSED ? 2 : 1, WIDEST * pow (CLOSEST / WIDEST, part));
}

void
san_ramp_hatch_no_data (cairo_t       *cr,
                        SanChartStyle  style)
{
  const double shade = style == SAN_CHART_STYLE_DARK ? 0.42 : 0.72;

  cairo_set_source_rgb (cr, shade, shade, shade);
  hatch (cr, (double[]) { 0 }, 1, NO_DATA_DISTANCE);
}
