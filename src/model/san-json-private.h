/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Checks that @text is JSON by RFC 8259, of which json-glib reads a superset.
 * Returns: (transfer full): the same text for json-glib, with integers that a gint64 cannot hold
 *   written so that they are read as doubles; %NULL where @text is refused */
char *san_json_check (const char  *text,
                      gsize        length,
                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
