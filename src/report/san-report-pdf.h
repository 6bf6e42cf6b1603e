/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report/san-report.h"

G_BEGIN_DECLS

/* A4, with title, author, outline and real text. The whole file in memory, or %NULL and an error
 * of `G_IO_ERROR`. */
GBytes   *san_report_to_pdf (const SanReport  *report,
                             GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Writes the same into a file, whose name is to end in “.pdf”. The file appears whole or not at
 * all. Fails with `G_IO_ERROR_NOT_SUPPORTED` for another ending, else as g_file_set_contents(). */
gboolean  san_report_save   (const SanReport  *report,
                             const char       *path,
                             GError          **error);

G_END_DECLS
