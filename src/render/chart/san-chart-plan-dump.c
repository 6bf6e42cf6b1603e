/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-plan-private.h"

static const char *const mark_names[] = {
  [SAN_MARK_AXES] = "axes",       [SAN_MARK_RECT] = "rect",     [SAN_MARK_LINE] = "line",
  [SAN_MARK_AREA] = "area",       [SAN_MARK_SECTOR] = "sector", [SAN_MARK_CIRCLE] = "circle",
  [SAN_MARK_POINTS] = "points",   [SAN_MARK_FIGURE] = "figure", [SAN_MARK_TEXT] = "text",
};

static void
append_rect (GString       *text,
             const SanRect *rect)
{
  g_string_append_printf (text, " x=%.2f y=%.2f w=%.2f h=%.2f", rect->x, rect->y, rect->width,
                          rect->height);
}

static void
append_axes (GString             *text,
             const SanPlplotAxes *axes)
{
  append_rect (text, &(SanRect) { axes->x, axes->y, axes->width, axes->height });
  g_string_append_printf (text, " x-steps=%u y-steps=%u x-zero=%.2f y-zero=%.2f", axes->x_steps,
                          axes->y_steps, axes->x_zero, axes->y_zero);
}

static void
append_path (GString       *text,
             const SanMark *mark)
{
  g_string_append_printf (text, " n=%" G_GSIZE_FORMAT, mark->path.n);
  for (gsize i = 0; i < mark->path.n; i++)
    {
      const double *point = &mark->path.xy[2 * i];

      if (isnan (point[1]))
        g_string_append (text, " gap");
      else
        g_string_append_printf (text, " %.2f,%.2f", point[0], point[1]);
    }
}

static void
append_text (GString       *text,
             const SanMark *mark)
{
  g_autofree char *line = g_strdup (pango_layout_get_text (mark->text.layout));

  g_strdelimit (line, "\n", ' ');
  append_rect (text, &mark->text.rect);
  if (mark->text.turned)
    g_string_append (text, " turned");
  if (pango_layout_is_ellipsized (mark->text.layout))
    g_string_append (text, " cut");
  g_string_append_printf (text, " lines=%d", pango_layout_get_line_count (mark->text.layout));
  g_string_append_printf (text, " \"%s\"", line);
}

static void
append_shape (GString       *text,
              const SanMark *mark)
{
  switch (mark->kind)
    {
    case SAN_MARK_AXES:
      append_axes (text, &mark->axes);
      break;
    case SAN_MARK_RECT:
      append_rect (text, &mark->rect);
      break;
    case SAN_MARK_LINE:
    case SAN_MARK_AREA:
    case SAN_MARK_POINTS:
      append_path (text, mark);
      break;
    case SAN_MARK_SECTOR:
    case SAN_MARK_CIRCLE:
      g_string_append_printf (text, " x=%.2f y=%.2f r=%.2f from=%.4f to=%.4f", mark->sector.x,
                              mark->sector.y, mark->sector.radius,
                              mark->sector.from * 180 / G_PI, mark->sector.to * 180 / G_PI);
      break;
    case SAN_MARK_FIGURE:
      append_rect (text, &mark->figure.rect);
      g_string_append_printf (text, " part=%.3f", mark->figure.part);
      break;
    case SAN_MARK_TEXT:
    default:
      append_text (text, mark);
      break;
    }
}

char *
san_chart_plan_to_text (const SanChartPlan *plan)
{
  GString *text;

  g_return_val_if_fail (plan != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < plan->marks->len; i++)
    {
      const SanMark *mark = &g_array_index (plan->marks, SanMark, i);

      g_string_append_printf (text, "%s %s", mark_names[mark->kind], mark->role);
      if (mark->series != SAN_NONE)
        g_string_append_printf (text, " s%d", mark->series);
      if (mark->index != SAN_NONE)
        g_string_append_printf (text, " i%d", mark->index);
      if (mark->ink == SAN_INK_CLASS)
        g_string_append_printf (text, " shade=%u", mark->number);
      append_shape (text, mark);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
