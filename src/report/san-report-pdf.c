/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/san-report-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "report/san-report-layout.h"

/* Reports hold no clock, so that the same report gives the same bytes. */
#define NO_DATE ""

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t       *surface,
              const SanReportHeader *header)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  header->title != NULL ? header->title : _("Solved tasks"));
  if (header->student != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, header->student);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Sanstat");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NO_DATE);
}

/* One entry of the outline for each task. */
static void
add_outline (cairo_surface_t       *surface,
             const SanReportLayout *layout)
{
  for (guint i = 0; i < san_report_layout_get_n_places (layout); i++)
    {
      SanPlace place = san_report_layout_get_place (layout, i);
      g_autofree char *attributes = NULL;
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

      if (place.bookmark == NULL)
        continue;
      g_ascii_formatd (x, sizeof x, "%.2f", place.x);
      g_ascii_formatd (y, sizeof y, "%.2f", place.y);
      attributes = g_strdup_printf ("page=%u pos=[%s %s]", place.page + 1, x, y);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, place.bookmark, attributes,
                                     CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

GBytes *
san_report_to_pdf (const SanReport  *report,
                   GError          **error)
{
  g_autoptr(SanReportLayout) layout = san_report_layout_new (report, NULL);
  const SanPageSetup *setup = san_report_layout_get_setup (layout);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, setup->width,
                                                                  setup->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, san_report_get_header (report));
  for (guint page = 0; page < san_report_layout_get_n_pages (layout); page++)
    {
      san_report_layout_draw_page (layout, page, cr);
      cairo_show_page (cr);
    }
  add_outline (surface, layout);
  cairo_surface_finish (surface);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
san_report_save (const SanReport  *report,
                 const char       *path,
                 GError          **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *folded = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (report != NULL && path != NULL, FALSE);

  folded = g_ascii_strdown (path, -1);
  if (!g_str_has_suffix (folded, ".pdf"))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("“%s”: reports are saved as PDF. Give the file a name that ends in .pdf."),
                   path);
      return FALSE;
    }
  bytes = san_report_to_pdf (report, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  return g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT,
                                   0666, error);
}
