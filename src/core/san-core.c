/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/san-core.h"

#include <gsl/gsl_errno.h>

void
san_core_init (void)
{
  static gsize initialized = 0;

  if (g_once_init_enter (&initialized))
    {
      gsl_set_error_handler_off ();
      g_once_init_leave (&initialized, 1);
    }
}
