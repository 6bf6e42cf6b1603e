/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/san-notation.h"
#include "render/chart/san-chart-format.h"
#include "render/chart/san-chart-frame.h"
#include "render/chart/san-chart-layout.h"

#define COLUMN_SHARE 0.6
#define MAX_COLUMN 130.0

/* Share of the body for a legend beside a single column. */
#define LEGEND_BESIDE 0.5

/**
 * Stack:
 *
 * Parts one over the other. With several series a column is a category and a part a series; a
 * single series is one whole, whose parts are the categories.
 */
typedef struct
{
  SanChartPlan *plan;
  gboolean      share;
  gboolean      single;
  gsize         n_columns;
  gsize         n_parts;
} Stack;

static double
value_at (const Stack *stack,
          gsize        column,
          gsize        part)
{
  const double value = stack->single
                         ? san_chart_get_value (stack->plan->chart, 0, part)
                         : san_chart_get_value (stack->plan->chart, (guint) part, column);

  return isnan (value) ? 0 : value;
}

/* Parts below zero hang down: their sum is kept apart. */
static double
sum_of (const Stack *stack,
        gsize        column,
        double       sign)
{
  double sum = 0;

  for (gsize p = 0; p < stack->n_parts; p++)
    sum += fmax (sign * value_at (stack, column, p), 0);

  return sum;
}

static double
height_of (const Stack *stack,
           gsize        column,
           gsize        part)
{
  const double value = value_at (stack, column, part);
  const double whole = sum_of (stack, column, 1);

  if (!stack->share)
    return value;

  return value > 0 ? value / whole * 100 : 0;
}

/* The parts of a single bar are told apart like sectors. */
static guint
part_number (const Stack *stack,
             gsize        part)
{
  return stack->single ? (guint) part : san_plan_series_number (stack->plan, (int) part);
}

static void
add_label (const Stack   *stack,
           const SanRect *rect,
           gsize          part,
           double         height)
{
  SanChartPlan *plan = stack->plan;
  const int decimals = stack->share ? 1 : san_chart_value_decimals (plan->chart, 0);
  g_autofree char *number = san_notation_format_decimals (height, decimals);
  g_autofree char *text = san_notation_join_unit (number, stack->share ? "%" : "");
  SanMark *mark;

  if (rect->height < san_plan_line_height (plan, SAN_FONT_SMALL)
      || rect->width < san_plan_text_width (plan, SAN_FONT_SMALL, text) + 6)
    return;

  mark = san_plan_add_text (plan, "value", text,
                            (double[]) { rect->x + rect->width / 2, rect->y + rect->height / 2 },
                            (double[]) { 0.5, 0.5 });
  mark->ink = SAN_INK_ON_SERIES;
  mark->number = part_number (stack, part);
}

static void
add_column (const Stack    *stack,
            const SanFrame *frame,
            gsize           column)
{
  const double width = fmin (frame->band * COLUMN_SHARE, MAX_COLUMN);
  const double left = san_frame_place_at (frame, column) - width / 2;
  double tops[2] = { 0, 0 };

  for (gsize p = 0; p < stack->n_parts; p++)
    {
      const double height = height_of (stack, column, p);
      double *top = &tops[height < 0];
      const double start = san_frame_value_at (frame, *top);
      const double end = san_frame_value_at (frame, *top + height);
      const SanRect rect = { left, fmin (start, end), width, fabs (end - start) };
      SanMark *mark;

      if (height == 0)
        continue;
      mark = san_plan_add_value (stack->plan, SAN_MARK_RECT, "part", stack->single ? 0 : (int) p,
                                 (int) (stack->single ? p : column));
      mark->number = part_number (stack, p);
      mark->rect = rect;
      mark->hatched = TRUE;
      mark->line_width = 1;
      add_label (stack, &rect, p, height);
      *top += height;
    }
}

/* Beside its part, as thin ones have no room for their share: "Poisoning – 1.0 %". */
static char *
single_name (const Stack *stack,
             gsize        part)
{
  g_autofree char *name = san_chart_place_name (stack->plan->chart, part);
  g_autofree char *number = NULL;
  g_autofree char *share = NULL;

  if (!stack->share)
    return g_steal_pointer (&name);

  number = san_notation_format_decimals (height_of (stack, 0, part), 1);
  share = san_notation_join_unit (number, "%");
  return san_legend_name_and_share (name, share);
}

static void
add_legend (const Stack *stack)
{
  SanChartPlan *plan = stack->plan;
  g_autofree SanLegendEntry *entries = g_new0 (SanLegendEntry, stack->n_parts);
  g_auto(GStrv) names = g_new0 (char *, stack->n_parts + 1);

  for (gsize p = 0; p < stack->n_parts; p++)
    {
      /* Beside a column the legend reads in its order, from the top. */
      const gsize part = stack->single ? stack->n_parts - 1 - p : p;

      names[p] = stack->single ? single_name (stack, part)
                               : g_strdup (san_chart_series_label (plan->chart, (guint) part));
      entries[p] = (SanLegendEntry) {
        .name = names[p],
        .shape = SAN_MARK_RECT,
        .ink = SAN_INK_SERIES,
        .number = part_number (stack, part),
        .hatched = TRUE,
      };
    }

  if (stack->single)
    san_plan_add_legend_column (plan, entries, (guint) stack->n_parts,
                                plan->body.width * LEGEND_BESIDE);
  else
    san_plan_add_legend (plan, entries, (guint) stack->n_parts);
}

static void
layout (SanChartPlan *plan,
        gboolean      share)
{
  const SanChart *chart = plan->chart;
  Stack stack = { .plan = plan, .share = share, .single = san_chart_get_n_series (chart) == 1 };
  double low = 0, high = 0;
  gsize n;
  g_auto(GStrv) names = san_chart_place_names (chart, &n);
  SanFrame frame;

  stack.n_columns = stack.single ? 1 : n;
  stack.n_parts = stack.single ? n : san_chart_get_n_series (chart);
  for (gsize c = 0; c < stack.n_columns; c++)
    {
      low = fmin (low, -sum_of (&stack, c, -1));
      high = fmax (high, sum_of (&stack, c, 1));
    }
  if (share && !(high > 0))
    {
      san_plan_add_no_data (plan);
      return;
    }

  add_legend (&stack);
  san_frame_build (&frame, plan,
                   &(SanFrameSpec) {
                     .low = share ? 0 : low,
                     .high = share ? 100 : high,
                     .flags = SAN_AXIS_FROM_ZERO | (share ? SAN_AXIS_TIGHT : 0),
                     .value_title = share ? _("Share") : NULL,
                     .value_unit = share ? "%" : NULL,
                     .labels = stack.single ? NULL : (const char *const *) names,
                     .n = stack.n_columns,
                     .bare = stack.single,
                     .x_title = san_chart_get_category_title (chart),
                   });
  frame.band = frame.field.width / (double) stack.n_columns;
  for (gsize c = 0; c < stack.n_columns; c++)
    add_column (&stack, &frame, c);
  san_frame_add_base (&frame, plan);
}

void
san_layout_stacked (SanChartPlan *plan)
{
  layout (plan, FALSE);
}

void
san_layout_stacked_share (SanChartPlan *plan)
{
  layout (plan, TRUE);
}
