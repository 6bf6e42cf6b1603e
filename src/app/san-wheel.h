/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * san_wheel_let_pass:
 * @scroller: a scrolled window inside of another one
 *
 * A scrolled window takes every turn of the wheel, also where it cannot go. After this, what is up
 * or down and beyond its end scrolls what is around it.
 */
void san_wheel_let_pass (GtkScrolledWindow *scroller);

G_END_DECLS
