/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Text of a table that some program has written: UTF-8 with or without its mark, UTF-16 with its
 * mark, otherwise Windows-1251, as Russian spreadsheets do. Lines that begin with “#” at the top
 * tell about the data and are dropped. What holds zero bytes is no text and is refused
 * (`G_IO_ERROR_INVALID_DATA`). */
char *san_table_file_decode (const char    *data,
                             gsize          length,
                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same of a file. Nothing but a regular file of up to 4 MiB is read: more is not for a form
 * (`G_IO_ERROR_INVALID_DATA`, with a sentence for people). */
char *san_table_file_read   (GFile         *file,
                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
