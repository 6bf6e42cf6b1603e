/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"
#include "render/chart/san-chart-render.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <math.h>

#include "render/chart/san-chart-metadata.h"
#include "render/chart/san-chart-plan.h"
#include "render/chart/san-chart-png.h"
#include "render/chart/san-chart-text.h"

#define MAX_PIXELS 16384

/* Up to so many bars or sectors need no more than a low picture. */
#define FEW 4

/* Room of a row of strips or figures, and of title and scale around them. */
#define ROW_HEIGHT 26.0
#define ROWS_AROUND 120.0

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_t, cairo_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

gboolean
san_chart_render (const SanChart  *chart,
                  cairo_t         *cr,
                  double           width,
                  double           height,
                  SanChartStyle    style,
                  GError         **error)
{
  g_autoptr(SanChartPlan) plan = NULL;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  plan = san_chart_plan_new (chart, width, height, NULL);
  return san_chart_plan_draw (plan, cr, style, error);
}

/* A row for each place keeps all names; what stands around them is over and under. */
static double
height_of_rows (const SanChart *chart,
                double          least)
{
  const double rows = (double) san_chart_get_n_categories (chart)
                      * fmax (1, san_chart_get_n_series (chart) / 2.0);

  return CLAMP (ROWS_AROUND + ROW_HEIGHT * rows, least, 900);
}

void
san_chart_preferred_size (const SanChart *chart,
                          double         *width,
                          double         *height)
{
  const gsize n = san_chart_get_n_categories (chart);
  double per_figure;

  *width = 640;
  *height = 420;
  switch (san_chart_get_kind (chart))
    {
    case SAN_CHART_BAR:
      if (n * san_chart_get_n_series (chart) <= FEW)
        *height = 290;
      break;
    case SAN_CHART_SECTOR:
      if (n <= FEW)
        *height = 300;
      break;
    case SAN_CHART_STRIP:
      *height = height_of_rows (chart, 200);
      break;
    case SAN_CHART_PYRAMID:
      *height = height_of_rows (chart, 320);
      break;
    case SAN_CHART_FIGURE:
      san_chart_get_figure (chart, &per_figure);
      *height = per_figure > 0 ? height_of_rows (chart, 200) : 290;
      break;
    case SAN_CHART_RADIAL:
      *height = 560;
      break;
    default:
      break;
    }
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
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The chart could not be drawn: %s"),
               cairo_status_to_string (status));
  return FALSE;
}

static gboolean
draw_page (const SanChartPlan  *plan,
           cairo_surface_t     *surface,
           double               scale,
           GError             **error)
{
  g_autoptr(cairo_t) cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  if (!san_chart_plan_draw (plan, cr, SAN_CHART_STYLE_PRINT, error))
    return FALSE;

  cairo_show_page (cr);
  return check_status (cairo_status (cr), error);
}

GBytes *
san_chart_to_png (const SanChart  *chart,
                  double           width,
                  double           height,
                  double           scale,
                  GError         **error)
{
  g_autoptr(GByteArray) bytes = NULL;
  g_autoptr(SanChartPlan) plan = NULL;
  g_autoptr(cairo_surface_t) surface = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  plan = san_chart_plan_new (chart, width, height, NULL);
  scale = CLAMP (scale, 1, 4);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) CLAMP (ceil (width * scale), 1, MAX_PIXELS),
                                        (int) CLAMP (ceil (height * scale), 1, MAX_PIXELS));
  if (!draw_page (plan, surface, scale, error))
    return NULL;

  bytes = san_png_encode (surface, error);
  if (bytes == NULL)
    return NULL;

  san_png_add_description (bytes, chart);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
draw_vector (const SanChartPlan  *plan,
             cairo_surface_t     *surface,
             GError             **error)
{
  const gboolean drawn = draw_page (plan, surface, 1, error);

  cairo_surface_finish (surface);
  return drawn && check_status (cairo_surface_status (surface), error);
}

GBytes *
san_chart_to_svg (const SanChart  *chart,
                  double           width,
                  double           height,
                  GError         **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(SanChartPlan) plan = NULL;
  g_autoptr(cairo_surface_t) surface = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  plan = san_chart_plan_new (chart, width, height, NULL);
  surface = cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);
  if (!draw_vector (plan, surface, error))
    return NULL;

  san_svg_add_description (bytes, chart, plan);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
to_pdf (const SanChart  *chart,
        double           width,
        double           height,
        GError         **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(SanChartPlan) plan = san_chart_plan_new (chart, width, height, NULL);
  g_autoptr(cairo_surface_t) surface = NULL;
  g_autofree char *summary = san_chart_summary (chart);
  const char *title = san_chart_get_title (chart);

  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
  /* The same chart gives the same file. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title != NULL ? title : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, summary);
  if (!draw_vector (plan, surface, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
san_chart_save (const SanChart  *chart,
                const char      *path,
                double           width,
                double           height,
                double           scale,
                GError         **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *lower = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  if (g_str_has_suffix (lower, ".png"))
    bytes = san_chart_to_png (chart, width, height, scale, error);
  else if (g_str_has_suffix (lower, ".svg"))
    bytes = san_chart_to_svg (chart, width, height, error);
  else if (g_str_has_suffix (lower, ".pdf"))
    bytes = to_pdf (chart, width, height, error);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _("A chart is saved as .png, .svg or .pdf, not as “%s”."), path);

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &size);
  return g_file_set_contents (path, data, (gssize) size, error);
}
