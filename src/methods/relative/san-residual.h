/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a label names what is left over, such as "Other diseases" or "Not specified". Such a part
 * is a heap of unlike things, so it never takes a place in an order. Labels are read in Russian,
 * Kazakh and English, whatever the language of the interface. */
gboolean san_label_is_residual (const char *label);

G_END_DECLS
