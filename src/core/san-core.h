/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * san_core_init:
 *
 * Stops GSL from aborting the program on a numerical error; the functions of this layer check what
 * GSL returns instead. Call it once at the start of a program; further calls do nothing.
 */
void san_core_init (void);

G_END_DECLS
