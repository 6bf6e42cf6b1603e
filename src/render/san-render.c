/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "render/san-render.h"

#ifdef __GLIBC__
#include <malloc.h>

/* The largest block that glibc takes from its heap: a picture of 2900×2900 pixels. */
#define KEPT (32 * 1024 * 1024)
#endif

void
san_render_init (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, KEPT);
  mallopt (M_TRIM_THRESHOLD, KEPT);
#endif
}
