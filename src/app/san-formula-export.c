/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-formula-export.h"

#include <math.h>
#include <string.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>

#include "app/san-export.h"
#include "render/formula/san-formula-latex.h"
#include "render/formula/san-formula-layout.h"
#include "render/formula/san-formula-mathml.h"
#include "render/formula/san-formula-text.h"

/* In points; a picture of pixels has several for each. */
#define FONT_SIZE 16
#define MARGIN 4
#define PIXELS 3

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (GByteArray *bytes,
                const char *format,
                double      width,
                double      height)
{
  cairo_surface_t *surface;

  if (strcmp (format, "svg") == 0)
    return cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);
  if (strcmp (format, "pdf") == 0)
    return cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) (width * PIXELS), (int) (height * PIXELS));
  cairo_surface_set_device_scale (surface, PIXELS, PIXELS);
  return surface;
}

GBytes *
san_formula_to_picture (const SanFormula *formula,
                        const char       *format)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (fonts);
  g_autoptr(SanFormulaLayout) layout = san_formula_layout_new (formula, context, FONT_SIZE);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  double width, ascent, descent;
  cairo_t *cr;

  san_formula_layout_get_extents (layout, &width, &ascent, &descent);
  surface = create_surface (bytes, format, ceil (width) + 2 * MARGIN,
                            ceil (ascent) + ceil (descent) + 2 * MARGIN);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  san_formula_layout_draw (layout, cr, MARGIN, MARGIN + ceil (ascent));
  cairo_destroy (cr);
  g_object_unref (context);
  if (strcmp (format, "png") == 0)
    cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

void
san_formula_copy (const SanFormula *formula,
                  GtkWidget        *widget,
                  const char       *format)
{
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_if_fail (formula != NULL);

  if (strcmp (format, "image") == 0 || strcmp (format, "svg") == 0)
    {
      gboolean is_svg = strcmp (format, "svg") == 0;

      bytes = san_formula_to_picture (formula, is_svg ? "svg" : "png");
      san_export_copy_bytes (widget, is_svg ? "image/svg+xml" : "image/png", bytes);
      return;
    }
  if (strcmp (format, "latex") == 0)
    text = san_formula_to_latex (formula);
  else if (strcmp (format, "mathml") == 0)
    text = san_formula_to_mathml (formula);
  else
    text = san_formula_to_text (formula);
  san_export_copy_text (widget, text);
}
