/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * san_render_init:
 *
 * Lets the C library keep the memory of one picture for the next. Otherwise the buffers of each
 * drawing, some megabytes, go back to the system, and getting them anew takes longer than the
 * drawing. Call it at the start of a program, before there are threads.
 */
void san_render_init (void);

G_END_DECLS
