/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/san-report-writer.h"

#include <string.h>

#include <glib/gi18n.h>

static const SanReportWriter writers[] = {
  { "pdf", "application/pdf", N_("PDF document"), san_report_write_pdf },
  { NULL, NULL, NULL, NULL },
};

const SanReportWriter *
san_report_writers (void)
{
  return writers;
}

static const SanReportWriter *
find_writer (const char *path)
{
  const char *point = strrchr (path, '.');
  const SanReportWriter *writer = writers;

  while (point != NULL && writer->extension != NULL
         && g_ascii_strcasecmp (point + 1, writer->extension) != 0)
    writer++;
  return point != NULL && writer->extension != NULL ? writer : NULL;
}

gboolean
san_report_save (const SanReport  *report,
                 const char       *path,
                 GError          **error)
{
  const SanReportWriter *writer;
  g_autoptr(GBytes) bytes = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (report != NULL && path != NULL, FALSE);

  writer = find_writer (path);
  if (writer == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("“%s”: reports are saved as PDF. Give the file a name that ends in .pdf."),
                   path);
      return FALSE;
    }
  bytes = writer->write (report, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  return g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT,
                                   0666, error);
}
