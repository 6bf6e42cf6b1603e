/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SanSideways:
 *
 * Scrolls its child sideways where it is too wide. Unlike a GtkScrolledWindow it is exactly as high
 * as the child is at the width that it gets.
 */
#define SAN_TYPE_SIDEWAYS (san_sideways_get_type ())
G_DECLARE_FINAL_TYPE (SanSideways, san_sideways, SAN, SIDEWAYS, GtkWidget)

void san_sideways_set_child (SanSideways *self,
                             GtkWidget   *child);

G_END_DECLS
