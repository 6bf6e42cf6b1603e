/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report/san-report.h"

G_BEGIN_DECLS

/* The whole file in memory, or %NULL and an error. */
typedef GBytes *(*SanReportWriteFunc) (const SanReport  *report,
                                       GError          **error);

/**
 * SanReportWriter:
 * @extension: ending of the file's name, without the point
 * @mime_type: for clipboard and file dialogs
 * @name: N_() name of the format
 * @write: makes the file
 *
 * A format that reports are saved in.
 */
typedef struct
{
  const char         *extension;
  const char         *mime_type;
  const char         *name;
  SanReportWriteFunc  write;
} SanReportWriter;

/* Returns: (array): the formats, closed by one without an extension */
const SanReportWriter *san_report_writers       (void);

/* Writes in the format of @path's ending. The file appears whole or not at all. Fails with
 * G_IO_ERROR_NOT_SUPPORTED for an unknown ending, else as g_file_set_contents() does. */
gboolean               san_report_save          (const SanReport  *report,
                                                 const char       *path,
                                                 GError          **error);
/* A4, with title, author, outline and real text */
GBytes                *san_report_write_pdf     (const SanReport  *report,
                                                 GError          **error);

G_END_DECLS
