/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/san-report.h"

G_BEGIN_DECLS

/* Lets the person choose a printer and prints the pages that the preview shows. Failures are told
 * in a dialog on @parent. */
void san_print_report (GtkWindow *parent,
                       SanReport *report);

G_END_DECLS
