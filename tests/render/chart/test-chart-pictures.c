/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Some charts of the gallery against pictures that were looked at. */

#include <locale.h>

#include "render/chart/san-chart-plan.h"
#include "san-gallery.h"
#include "san-picture.h"

#define WIDTH 480
#define HEIGHT 340

typedef struct
{
  const char    *name;
  SanChartStyle  style;
} PictureCase;

static const PictureCase cases[] = {
  { "bar-grouped", SAN_CHART_STYLE_LIGHT },  { "strip-negative", SAN_CHART_STYLE_LIGHT },
  { "sector", SAN_CHART_STYLE_PRINT },       { "line", SAN_CHART_STYLE_PRINT },
  { "line-single", SAN_CHART_STYLE_LIGHT },  { "radial", SAN_CHART_STYLE_DARK },
  { "histogram-unequal", SAN_CHART_STYLE_LIGHT },
  { "histogram-normal", SAN_CHART_STYLE_LIGHT }, { "cumulate", SAN_CHART_STYLE_LIGHT },
  { "stacked-share", SAN_CHART_STYLE_PRINT }, { "pyramid", SAN_CHART_STYLE_PRINT },
  { "relation", SAN_CHART_STYLE_LIGHT },     { "box", SAN_CHART_STYLE_DARK },
  { "figure-beds", SAN_CHART_STYLE_LIGHT },   { "bar-grey", SAN_CHART_STYLE_DARK },
  { "figure-houses", SAN_CHART_STYLE_DARK },  { "hard-hyphen-bar", SAN_CHART_STYLE_LIGHT },
  { "chosen-bar", SAN_CHART_STYLE_PRINT },    { "chosen-line", SAN_CHART_STYLE_PRINT },
  { "cartogram-synthetic", SAN_CHART_STYLE_PRINT },
  { "cartodiagram-columns", SAN_CHART_STYLE_LIGHT },
};

static void
test_picture (gconstpointer data)
{
  const PictureCase *c = data;
  PangoContext *context = san_picture_context_new ();
  g_autoptr(SanChart) chart = san_gallery_find (c->name);
  g_autoptr(SanChartPlan) plan = NULL;
  g_autoptr(GError) error = NULL;
  cairo_surface_t *picture;
  cairo_t *cr;

  if (context == NULL)
    return;

  plan = san_chart_plan_new (chart, WIDTH, HEIGHT, context);
  picture = san_picture_new (WIDTH, HEIGHT);
  cr = san_picture_paint (picture);
  if (c->style == SAN_CHART_STYLE_DARK)
    {
      cairo_set_source_rgb (cr, 36 / 255.0, 36 / 255.0, 36 / 255.0);
      cairo_paint (cr);
    }
  g_assert_true (san_chart_plan_draw (plan, cr, c->style, &error));
  g_assert_no_error (error);
  san_picture_check (picture, "tests/render/chart/reference", c->name);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/pictures/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_picture);
    }

  return g_test_run ();
}
