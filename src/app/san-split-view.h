/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SanSplitView:
 *
 * Two widgets side by side, each scrolled by itself, or one above the other in one scroll where
 * the width is too small. Its properties are `start` and `end`.
 */
#define SAN_TYPE_SPLIT_VIEW (san_split_view_get_type ())
G_DECLARE_FINAL_TYPE (SanSplitView, san_split_view, SAN, SPLIT_VIEW, GtkWidget)

G_END_DECLS
