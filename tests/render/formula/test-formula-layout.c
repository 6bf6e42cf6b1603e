/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-layout.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <string.h>

#include "san-picture.h"

typedef struct
{
  double width, ascent, descent;
} Size;

static Size
measure (const char *markup,
         double      size_px,
         double      max_width)
{
  g_autoptr(SanFormula) formula = san_formula_new (markup);
  PangoContext *context = san_picture_context_new ();
  g_autoptr(SanFormulaLayout) layout = NULL;
  Size size;

  layout = max_width > 0.0
           ? san_formula_layout_new_wrapped (formula, context, size_px, max_width)
           : san_formula_layout_new (formula, context, size_px);
  san_formula_layout_get_extents (layout, &size.width, &size.ascent, &size.descent);
  g_object_unref (context);

  return size;
}

static gboolean
have_font (void)
{
  PangoContext *context = san_picture_context_new ();
  gboolean found = context != NULL;

  g_clear_object (&context);

  return found;
}

static double
height_of (Size size)
{
  return size.ascent + size.descent;
}

/* The whole is at least as wide and higher than each of its parts. */
static void
test_parts (void)
{
  static const struct { const char *whole, *part; gboolean higher; } cases[] = {
    { "\\frac{a + b}{c}", "a + b", TRUE }, { "\\frac{1}{a + b}", "a + b", TRUE },
    { "\\sqrt{\\frac{a}{b}}", "\\frac{a}{b}", TRUE }, { "\\sqrt[3]{x}", "\\sqrt{x}", FALSE },
    { "x^2", "x", TRUE }, { "x_1", "x", TRUE }, { "x_1^2", "x^2", TRUE },
    { "\\sum_{i=1}^{n}", "\\sum", TRUE }, { "\\bar{x}", "x", TRUE }, { "\\hat{x}", "x", TRUE },
    { "(\\frac{a}{b})", "\\frac{a}{b}", FALSE }, { "|x|", "x", TRUE },
    { "\\{\\frac{a}{b}\\}", "\\frac{a}{b}", FALSE }, { "a b", "a", TRUE },
  };

  if (!have_font ())
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Size whole = measure (cases[i].whole, 20.0, 0.0);
      Size part = measure (cases[i].part, 20.0, 0.0);

      g_assert_cmpfloat (whole.width, >=, part.width);
      if (cases[i].higher)
        g_assert_cmpfloat (height_of (whole), >, height_of (part));
      else
        g_assert_cmpfloat (height_of (whole), >=, height_of (part) - 1e-6);
    }
}

/* Twice the font size is twice the formula. */
static void
test_scale (void)
{
  static const char markup[] = "t = \\frac{|P_1 - P_2|}{\\sqrt{m_1^2 + m_2^2}}";
  Size small, large;

  if (!have_font ())
    return;

  small = measure (markup, 20.0, 0.0);
  large = measure (markup, 40.0, 0.0);
  g_assert_cmpfloat_with_epsilon (large.width, 2 * small.width, 1.0);
  g_assert_cmpfloat_with_epsilon (large.ascent, 2 * small.ascent, 1.0);
  g_assert_cmpfloat_with_epsilon (large.descent, 2 * small.descent, 1.0);
}

/* A sign stands closer to its number than an operation does. */
static void
test_spacing (void)
{
  double sign, operation, letters;

  if (!have_font ())
    return;

  sign = measure ("-x", 20.0, 0.0).width;
  operation = measure ("x - x", 20.0, 0.0).width;
  letters = measure ("x x", 20.0, 0.0).width;

  /* x−x is a sign and two letters, less a letter, and the space on both sides of the operation. */
  g_assert_cmpfloat (operation, >, sign + letters / 2 + 4.0);
  g_assert_cmpfloat (measure ("\\ln x", 20.0, 0.0).width, >,
                     measure ("\\text{ln}", 20.0, 0.0).width + letters / 2);
}

static void
test_wrapped (void)
{
  static const char * const formulas[] = {
    "M = \\frac{\\sum V p}{n} = \\frac{62 + 66 + 80}{30} = \\frac{2155}{30} = 71,83",
    "n = 12 + 15 + 18 + 21 + 24 + 27 + 30 + 33 + 36 = 216",
    "P = \\frac{\\text{Умершие в возрасте до 1 года} \\cdot 1000}{\\text{Родившиеся живыми}}",
    "M = \\frac{142.5 · 20 + 147.5 · 30 + 152.5 · 85 + 157.5 · 35 + 162.5 · 15}{185} = 152.36",
    "\\sigma = \\sqrt{\\frac{(62 - 71.8)^2 + (66 - 71.8)^2 + (80 - 71.8)^2 + (90 - 71.8)^2}{4}}",
    "x",
  };

  if (!have_font ())
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      Size whole = measure (formulas[i], 16.0, 0.0);
      Size roomy = measure (formulas[i], 16.0, whole.width + 1.0);

      g_assert_cmpfloat_with_epsilon (roomy.width, whole.width, 1e-6);
      g_assert_cmpfloat_with_epsilon (roomy.descent, whole.descent, 1e-6);

      for (double max_width = 180.0; max_width < whole.width; max_width += 7.0)
        {
          Size wrapped = measure (formulas[i], 16.0, max_width);

          g_assert_cmpfloat (wrapped.width, <=, max_width);
          g_assert_cmpfloat (height_of (wrapped), >, height_of (whole));
        }
    }
}

/* What fits in several lines is as large as in one: the second part of a sum goes below the first. */
static void
test_wrapped_inside (void)
{
  static const char line[] = "\\frac{12345 + 67890}{1}";
  static const char sum[] = "\\frac{12345 + 67890 + 12345}{1}";
  Size small, wrapped;

  if (!have_font ())
    return;

  small = measure (line, 16.0, 0.0);
  wrapped = measure (sum, 16.0, 1.25 * small.width);
  g_assert_cmpfloat (wrapped.width, <, measure (sum, 16.0, 0.0).width);
  g_assert_cmpfloat (wrapped.width, >, 0.8 * small.width);
  g_assert_cmpfloat (wrapped.ascent, >, small.ascent + 10.0);
  g_assert_cmpfloat_with_epsilon (wrapped.descent, small.descent, 1.0);
}

/* What cannot be broken gets smaller, but stays readable. */
static void
test_smallest (void)
{
  static const char markup[] = "\\sqrt{1234567890123456789012345}";
  Size whole, slightly, much;

  if (!have_font ())
    return;

  whole = measure (markup, 16.0, 0.0);
  slightly = measure (markup, 16.0, 0.8 * whole.width);
  much = measure (markup, 16.0, 0.1 * whole.width);

  g_assert_cmpfloat (slightly.width, <=, 0.8 * whole.width);
  g_assert_cmpfloat (slightly.width, >, 0.75 * whole.width);
  g_assert_cmpfloat_with_epsilon (much.width, 0.6 * whole.width, 1.0);
}

static void
test_empty (void)
{
  Size size;

  if (!have_font ())
    return;

  size = measure ("", 16.0, 0.0);
  g_assert_cmpfloat (size.width, ==, 0.0);
  size = measure ("", 16.0, 100.0);
  g_assert_cmpfloat (size.width, ==, 0.0);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
contains (GByteArray *bytes,
          const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i + length <= bytes->len; i++)
    if (memcmp (bytes->data + i, text, length) == 0)
      return TRUE;

  return FALSE;
}

/* Of a version whose dictionaries are not compressed. */
static cairo_surface_t *
readable_pdf_new (cairo_write_func_t  write,
                  void               *closure,
                  double              width,
                  double              height)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write, closure, width, height);

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);

  return surface;
}

static GByteArray *
draw_on (cairo_surface_t *(*surface_new) (cairo_write_func_t, void *, double, double))
{
  g_autoptr(SanFormula) formula = san_formula_new ("m = \\sqrt{\\frac{\\text{Ж} (B - P)}{n}}");
  PangoContext *context = san_picture_context_new ();
  g_autoptr(SanFormulaLayout) layout = san_formula_layout_new (formula, context, 16.0);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = surface_new (append_cb, bytes, 200.0, 100.0);
  cairo_t *cr = cairo_create (surface);

  san_formula_layout_draw (layout, cr, 10.0, 50.0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_object_unref (context);

  return bytes;
}

/* Letters are text in a PDF file: its fonts are there. */
static void
test_vector (void)
{
  g_autoptr(GByteArray) pdf = NULL;
  g_autoptr(GByteArray) svg = NULL;

  if (!have_font ())
    return;

  pdf = draw_on (readable_pdf_new);
  g_assert_true (contains (pdf, "/Font"));
  g_assert_true (contains (pdf, "DejaVu"));

  svg = draw_on (cairo_svg_surface_create_for_stream);
  g_assert_true (contains (svg, "glyph"));
}

/* The source's colour is used, and nothing of the context's state is left changed. */
static void
test_colour (void)
{
  g_autoptr(SanFormula) formula = san_formula_new ("\\frac{a}{b} (\\frac{c}{d}) \\sqrt{\\hat{e}}");
  PangoContext *context = san_picture_context_new ();
  g_autoptr(SanFormulaLayout) layout = NULL;
  cairo_surface_t *picture;
  cairo_t *cr;
  gboolean drawn = FALSE;

  if (context == NULL)
    return;

  layout = san_formula_layout_new (formula, context, 20.0);
  picture = san_picture_new (150, 100);
  cr = san_picture_paint (picture);
  cairo_set_source_rgb (cr, 1.0, 0.0, 0.0);
  cairo_set_line_width (cr, 7.0);
  san_formula_layout_draw (layout, cr, 10.0, 50.0);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7.0);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_flush (picture);

  for (int y = 0; y < 100; y++)
    for (int x = 0; x < 150; x++)
      {
        const guint8 *pixel = cairo_image_surface_get_data (picture)
                              + y * cairo_image_surface_get_stride (picture) + 4 * x;

        /* White mixed with red: red is full everywhere, green equals blue. */
        g_assert_cmpint (pixel[2], ==, 255);
        g_assert_cmpint (pixel[0], ==, pixel[1]);
        drawn = drawn || pixel[0] == 0;
      }
  g_assert_true (drawn);

  cairo_surface_destroy (picture);
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formula/layout/parts", test_parts);
  g_test_add_func ("/formula/layout/scale", test_scale);
  g_test_add_func ("/formula/layout/spacing", test_spacing);
  g_test_add_func ("/formula/layout/wrapped", test_wrapped);
  g_test_add_func ("/formula/layout/wrapped-inside", test_wrapped_inside);
  g_test_add_func ("/formula/layout/smallest", test_smallest);
  g_test_add_func ("/formula/layout/empty", test_empty);
  g_test_add_func ("/formula/layout/vector", test_vector);
  g_test_add_func ("/formula/layout/colour", test_colour);

  return g_test_run ();
}
