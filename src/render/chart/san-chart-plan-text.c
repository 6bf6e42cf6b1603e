/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "render/chart/san-chart-hyphen.h"
#include "render/chart/san-chart-plan-private.h"

#define MIN_FONT_SIZE 9.0
#define LINE_SPACING 1.25

/* Half pixels: pango keeps every size it has met, and dragging a window would fill its cache. */
static double
round_size (double size)
{
  return round (size * 2) / 2;
}

double
san_plan_font_size (const SanChartPlan *plan,
                    SanFont             font)
{
  switch (font)
    {
    case SAN_FONT_TITLE:
      return round_size (plan->font_size * 1.25);
    case SAN_FONT_SMALL:
    case SAN_FONT_SMALL_BOLD:
      return fmax (round_size (plan->font_size * 0.88), MIN_FONT_SIZE);
    case SAN_FONT_TINY:
      return MIN_FONT_SIZE;
    case SAN_FONT_BODY:
    case SAN_FONT_BODY_BOLD:
    default:
      return round_size (plan->font_size);
    }
}

double
san_plan_line_height (const SanChartPlan *plan,
                      SanFont             font)
{
  return san_plan_font_size (plan, font) * LINE_SPACING;
}

PangoLayout *
san_plan_layout (const SanChartPlan *plan,
                 SanFont             font,
                 const char         *text,
                 double              width,
                 int                 max_lines)
{
  const gboolean bold = font == SAN_FONT_TITLE || font == SAN_FONT_BODY_BOLD
                        || font == SAN_FONT_SMALL_BOLD;
  PangoLayout *layout = pango_layout_new (plan->context);
  g_autoptr(PangoFontDescription) description = NULL;

  description = pango_font_description_copy (pango_context_get_font_description (plan->context));
  pango_font_description_set_absolute_size (description,
                                            san_plan_font_size (plan, font) * PANGO_SCALE);
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, description);
  if (width > 0)
    {
      pango_layout_set_width (layout, (int) ceil (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      san_layout_set_words (layout, text);
    }
  else
    {
      pango_layout_set_text (layout, text, -1);
    }

  return layout;
}

void
san_layout_get_size (PangoLayout *layout,
                     double      *width,
                     double      *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *width = (double) logical.width / PANGO_SCALE;
  *height = (double) logical.height / PANGO_SCALE;
}

double
san_plan_text_width (const SanChartPlan *plan,
                     SanFont             font,
                     const char         *text)
{
  g_autoptr(PangoLayout) layout = san_plan_layout (plan, font, text, 0, 1);
  double width, height;

  san_layout_get_size (layout, &width, &height);
  return width;
}

SanMark *
san_plan_add_layout (SanChartPlan *plan,
                     const char   *role,
                     PangoLayout  *layout,
                     const double  at[2],
                     const double  align[2])
{
  SanMark *mark = san_plan_add (plan, SAN_MARK_TEXT, role, SAN_INK_TEXT);
  SanRect *rect = &mark->text.rect;

  mark->text.layout = layout;
  san_layout_get_size (layout, &rect->width, &rect->height);
  rect->x = at[0] - align[0] * rect->width;
  rect->y = at[1] - align[1] * rect->height;

  return mark;
}

SanMark *
san_plan_add_text (SanChartPlan *plan,
                   const char   *role,
                   const char   *text,
                   const double  at[2],
                   const double  align[2])
{
  return san_plan_add_layout (plan, role, san_plan_layout (plan, SAN_FONT_SMALL, text, 0, 1), at,
                              align);
}

gboolean
san_rects_overlap (const SanRect *a,
                   const SanRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width
         && a->y < b->y + b->height && b->y < a->y + a->height;
}

gboolean
san_plan_is_free (const SanChartPlan *plan,
                  const SanRect      *rect)
{
  if (rect->x < 0 || rect->y < 0 || rect->x + rect->width > plan->width
      || rect->y + rect->height > plan->height)
    return FALSE;

  for (guint i = 0; i < plan->marks->len; i++)
    {
      const SanMark *mark = &g_array_index (plan->marks, SanMark, i);

      if (mark->kind == SAN_MARK_TEXT && san_rects_overlap (&mark->text.rect, rect))
        return FALSE;
    }

  return TRUE;
}
