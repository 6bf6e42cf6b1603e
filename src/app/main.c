/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-application.h"

#include "core/san-core.h"
#include "model/san-language.h"
#include "render/san-render.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(SanApplication) application = NULL;

  san_core_init ();
  san_render_init ();
  san_language_init ();
  /* GTK would set the locale again, and the decimal mark with it. */
  gtk_disable_setlocale ();
  application = san_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
