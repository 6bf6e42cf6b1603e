/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/formula/san-formula-layout.h"

#include <math.h>

#include "san-picture.h"

#define MARGIN 12.0

/* The textbook's formulas, each at reading size and at twice that. */
static const struct { const char *name, *markup; } formulas[] = {
  { "weighted-mean",
    "M = \\frac{\\sum V p}{n} = \\frac{62 \\cdot 1 + 66 \\cdot 3 + … + 80 \\cdot 2}{30}"
    " = \\frac{2155}{30} = 71,83" },
  { "sigma", "\\sigma = \\pm \\sqrt{\\frac{\\sum d^2 p}{n - 1}} = \\pm \\sqrt{\\frac{643,4}{29}}"
             " = \\pm 4,71" },
  { "sigma-sum", "\\sigma = \\sqrt{\\frac{\\sum_{i=1}^{n} (x_i - \\bar{x})^2}{n}}" },
  { "rate-error", "m = \\sqrt{\\frac{P (B - P)}{n}} ="
                  " \\sqrt{\\frac{14,5 \\cdot (1000 - 14,5)}{85\u00a0300}} = 0,41~‰" },
  { "moments", "\\sigma = i \\sqrt{\\frac{\\sum a^2 p}{n} - (\\frac{\\sum a p}{n})^2}"
               " = i \\sqrt{m_2 - m_1^2}" },
  { "standardised",
    "P_\\text{ст} = \\frac{\\sum_{j} S_j p_{ij}}{\\sum_j S_j} \\cdot 1000 ="
    " \\frac{213,33}{1000} \\cdot 1000 = 213,33~‰" },
  { "difference", "t = \\frac{|P_1 - P_2|}{\\sqrt{m_1^2 + m_2^2}} ="
                  " \\frac{|14,5 - 12,9|}{\\sqrt{0,41^2 + 0,38^2}} = 2,86" },
  { "rats",
    "P = \\frac{\\text{Число детей, умерших в возрасте до 1 года} \\cdot 1000}"
    "{\\frac{2}{3} \\text{родившихся в данном году}"
    " + \\frac{1}{3} \\text{родившихся в прошлом}}" },
  { "wilson",
    "\\frac{p + \\frac{z^2}{2 n} \\pm z \\sqrt{\\frac{p (1 - p)}{n} + \\frac{z^2}{4 n^2}}}"
    "{1 + \\frac{z^2}{n}}" },
  { "letters",
    "\\hat{y} = -\\bar{x}_1 + \\sqrt[3]{M_{x}^{2}} - \\{[\\frac{a}{b}] / \\bar{\\alpha + \\beta}\\}"
    " \\le \\prod_{k=1}^{\\infty} \\ln f_k^{-1} \\cdot \\hat{\\mu}" },
};

static void
check (const char *name,
       const char *markup,
       double      size,
       double      max_width)
{
  PangoContext *context = san_picture_context_new ();
  g_autoptr(SanFormula) formula = san_formula_new (markup);
  g_autoptr(SanFormulaLayout) layout = NULL;
  double width, ascent, descent;
  cairo_surface_t *picture;
  cairo_t *cr;

  if (context == NULL || !san_picture_has_italic (context))
    {
      g_clear_object (&context);
      return;
    }

  layout = max_width > 0.0 ? san_formula_layout_new_wrapped (formula, context, size, max_width)
                           : san_formula_layout_new (formula, context, size);
  san_formula_layout_get_extents (layout, &width, &ascent, &descent);
  picture = san_picture_new ((int) ceil (width + 2 * MARGIN),
                             (int) ceil (ascent + descent + 2 * MARGIN));

  cr = san_picture_paint (picture);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  san_formula_layout_draw (layout, cr, MARGIN, MARGIN + ascent);
  cairo_destroy (cr);

  san_picture_check (picture, "tests/render/formula/reference", name);
  cairo_surface_destroy (picture);
  g_object_unref (context);
}

static void
test_formula (gconstpointer data)
{
  gsize position = GPOINTER_TO_SIZE (data);
  g_autofree char *small = g_strconcat (formulas[position].name, "-14", NULL);
  g_autofree char *large = g_strconcat (formulas[position].name, "-28", NULL);

  check (small, formulas[position].markup, 14.0, 0.0);
  check (large, formulas[position].markup, 28.0, 0.0);
}

static void
test_wrapped (void)
{
  check ("wrapped-relations", formulas[0].markup, 14.0, 240.0);
  check ("wrapped-sums", "n = 12 + 15 + 18 + 21 + 24 + 27 + 30 + 33 + 36 = 216", 14.0, 160.0);
  check ("wrapped-inside",
         "M = \\frac{142.5 · 20 + 147.5 · 30 + 152.5 · 85 + 157.5 · 35 + 162.5 · 15}{185}"
         " = \\frac{28187.5}{185} = 152.36", 14.0, 330.0);
  check ("wrapped-smaller", formulas[7].markup, 14.0, 300.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autofree char *path = g_strconcat ("/formula/picture/", formulas[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_formula);
    }
  g_test_add_func ("/formula/picture/wrapped", test_wrapped);

  return g_test_run ();
}
