/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "render/chart/san-chart-layout.h"

#include <glib/gi18n.h>
#include <math.h>

#include "render/chart/san-chart-format.h"

#define MAX_TITLE_LINES 5

/* Lines of a title in its own size; a longer one is made smaller until it has no more. */
#define LARGE_TITLE_LINES 2

typedef void (*LayoutFunc) (SanChartPlan *plan);

static const LayoutFunc layouts[SAN_CHART_N_KINDS] = {
  [SAN_CHART_BAR] = san_layout_bars,
  [SAN_CHART_STRIP] = san_layout_strips,
  [SAN_CHART_SECTOR] = san_layout_sectors,
  [SAN_CHART_LINE] = san_layout_lines,
  [SAN_CHART_RADIAL] = san_layout_radial,
  [SAN_CHART_HISTOGRAM] = san_layout_histogram,
  [SAN_CHART_POLYGON] = san_layout_polygon,
  [SAN_CHART_CUMULATE] = san_layout_cumulate,
  [SAN_CHART_STACKED] = san_layout_stacked,
  [SAN_CHART_STACKED_SHARE] = san_layout_stacked_share,
  [SAN_CHART_PYRAMID] = san_layout_pyramid,
  [SAN_CHART_RELATION] = san_layout_relation,
  [SAN_CHART_DOT] = san_layout_relation,
  [SAN_CHART_FIGURE] = san_layout_figures,
  [SAN_CHART_BOX] = san_layout_boxes,
  [SAN_CHART_CARTOGRAM] = san_layout_cartogram,
  [SAN_CHART_CARTODIAGRAM] = san_layout_cartodiagram,
};

static const double top_left[2] = { 0, 0 };

static void
add_block (SanChartPlan *plan,
           const char   *role,
           SanFont       font,
           const char   *text,
           SanInk        ink)
{
  SanRect *body = &plan->body;
  const int lines = MAX (1, MIN (MAX_TITLE_LINES, (int) (plan->height * 0.3
                                                         / san_plan_line_height (plan, font))));
  SanMark *mark;

  if (text == NULL || *text == '\0')
    return;

  mark = san_plan_add_layout (plan, role, san_plan_layout (plan, font, text, body->width, lines),
                              (double[]) { body->x, body->y }, top_left);
  mark->ink = ink;
  body->y += mark->text.rect.height;
  body->height -= mark->text.rect.height;
}

/* A long title on a narrow page leaves room for the rest. */
static SanFont
title_font (const SanChartPlan *plan)
{
  static const SanFont fonts[] = { SAN_FONT_TITLE, SAN_FONT_BODY_BOLD };
  const char *title = san_chart_get_title (plan->chart);

  for (gsize i = 0; title != NULL && i < G_N_ELEMENTS (fonts); i++)
    {
      g_autoptr(PangoLayout) layout =
        san_plan_layout (plan, fonts[i], title, plan->body.width, MAX_TITLE_LINES);

      if (pango_layout_get_line_count (layout) <= LARGE_TITLE_LINES)
        return fonts[i];
    }

  return SAN_FONT_SMALL_BOLD;
}

static void
add_source (SanChartPlan *plan)
{
  SanRect *body = &plan->body;
  const char *source = san_chart_get_source (plan->chart);
  g_autofree char *text = NULL;
  SanMark *mark;

  if (source == NULL || *source == '\0')
    return;

  /* Translators: under a chart, where its numbers come from. */
  text = g_strdup_printf (_("Source: %s"), source);
  mark = san_plan_add_layout (plan, "source",
                              san_plan_layout (plan, SAN_FONT_SMALL, text, body->width, 2),
                              (double[]) { body->x, body->y + body->height },
                              (double[]) { 0, 1 });
  mark->ink = SAN_INK_MUTED;
  body->height -= mark->text.rect.height + plan->font_size * 0.4;
}

void
san_plan_add_no_data (SanChartPlan *plan)
{
  const SanRect *body = &plan->body;
  PangoLayout *layout = san_plan_layout (plan, SAN_FONT_BODY, _("No data to draw"), body->width, 2);
  SanMark *mark = san_plan_add_layout (plan, "no-data", layout,
                                       (double[]) { body->x + body->width / 2,
                                                    body->y + body->height / 2 },
                                       (double[]) { 0.5, 0.5 });

  mark->ink = SAN_INK_MUTED;
}

static gboolean
has_data (const SanChart *chart)
{
  for (guint s = 0; s < san_chart_get_n_series (chart); s++)
    {
      gsize n;
      const double *values = san_chart_get_series_values (chart, s, &n);

      for (gsize i = 0; i < n; i++)
        if (isfinite (values[i]))
          return TRUE;
    }

  return san_chart_get_n_boxes (chart) > 0;
}

void
san_chart_layout (SanChartPlan *plan)
{
  const double margin = fmin (plan->font_size * 0.8, fmin (plan->width, plan->height) / 8);
  const LayoutFunc layout = layouts[san_chart_get_kind (plan->chart)];

  plan->body = (SanRect) { margin, margin, plan->width - 2 * margin, plan->height - 2 * margin };
  add_block (plan, "title", title_font (plan), san_chart_get_title (plan->chart), SAN_INK_TEXT);
  add_block (plan, "subtitle", SAN_FONT_BODY, san_chart_get_subtitle (plan->chart),
             SAN_INK_MUTED);
  plan->body.y += plan->font_size * 0.4;
  plan->body.height -= plan->font_size * 0.4;
  add_source (plan);

  if (layout != NULL && has_data (plan->chart))
    layout (plan);
  else
    san_plan_add_no_data (plan);
}
