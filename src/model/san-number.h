/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads a number as people write it: `39,8`, `39.8`, `1 234,5` (also with no-break and thin
 * spaces), `12 %`, `14 ‰`, `−4`, `1,2e5`. The percent sign is dropped, not calculated with.
 * `1/3`, `1,234.5` and words are refused. A number too large for a double is read as infinite, so
 * that the reader of the inputs can say so. Never depends on the locale.
 * Returns: %FALSE where @text is no number; @value is then untouched */
gboolean san_number_parse       (const char *text,
                                 double     *value);
/* A short text that san_number_parse() reads back as the same double, with the point: `39.8`;
 * `1e999` for infinity and nothing for NaN. */
char    *san_number_to_string   (double      value);

G_END_DECLS
