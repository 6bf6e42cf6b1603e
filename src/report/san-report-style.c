/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/san-report-style.h"

#include "model/san-typography.h"

/* The same family as the formulas; its letters are as tall at 10.5 points as Times at 12. */
#define FAMILY "DejaVu Serif, Liberation Serif, serif"

typedef struct
{
  double      size;
  PangoWeight weight;
  PangoStyle  slant;
  double      line;       /* distance of baselines, as a multiple of the font's own */
} Face;

static const Face faces[] = {
  [SAN_TEXT_BODY] = { 10.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.15 },
  [SAN_TEXT_SMALL] = { 9.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.1 },
  [SAN_TEXT_CENTRED] = { 10.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.15 },
  [SAN_TEXT_TITLE] = { 17.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 1.1 },
  [SAN_TEXT_HEADING] = { 13.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 1.1 },
  [SAN_TEXT_SUBHEADING] = { 11.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 1.1 },
  [SAN_TEXT_STAGE] = { 10.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_ITALIC, 1.1 },
  [SAN_TEXT_CAPTION] = { 9.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.1 },
  [SAN_TEXT_CELL] = { 9.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.0 },
  [SAN_TEXT_CELL_HEAD] = { 9.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.0 },
  [SAN_TEXT_CELL_TOTAL] = { 9.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, 1.0 },
  [SAN_TEXT_FOOTER] = { 8.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 1.0 },
};

PangoContext *
san_report_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *font = pango_font_description_from_string (FAMILY);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

PangoLayout *
san_report_text_new (PangoContext   *context,
                     SanTextStyle    style,
                     const char     *text,
                     double          width,
                     PangoAlignment  alignment)
{
  const Face *face = &faces[style];
  PangoLayout *layout = pango_layout_new (context);
  gboolean is_cell = style >= SAN_TEXT_CELL && style <= SAN_TEXT_CELL_TOTAL;
  g_autofree char *bound = is_cell ? g_strdup (text) : san_text_bind (text);
  PangoFontDescription *font;

  font = pango_font_description_copy (pango_context_get_font_description (context));
  pango_font_description_set_absolute_size (font, face->size * PANGO_SCALE);
  pango_font_description_set_weight (font, face->weight);
  pango_font_description_set_style (font, face->slant);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_layout_set_text (layout, bound, -1);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, (float) face->line);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  return layout;
}

double
san_report_text_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return pango_units_to_double (logical.width);
}

double
san_report_text_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return pango_units_to_double (logical.height);
}
