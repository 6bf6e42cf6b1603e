/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Milliseconds that this process had the processor: others on the machine count less. */
double san_timing_processor_ms (void);
/* Sorts @times. */
double san_timing_median       (double *times,
                                gsize   n);

G_END_DECLS
