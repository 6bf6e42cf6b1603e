/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-map-frame.h"

G_BEGIN_DECLS

/* Writes name and value inside the region, the name in two lines or in small print where that helps,
 * else the value alone; without a value the name alone. FALSE when nothing fits. */
gboolean san_map_label_inside (SanMapFrame   *frame,
                               gsize          region,
                               const char    *value);
/* Writes @text beside what covers @around, near it or with a leader, where it is free of other labels
 * and borders. FALSE when there is no such place. */
gboolean san_map_label_beside (SanMapFrame   *frame,
                               const char    *text,
                               const SanRect *around);
/* The same at the figure that stands in @room: under, over, right or left of it, where it covers no
 * other label or figure and, if that can be had, no border. FALSE when there is no such place. */
gboolean san_map_label_figure (SanMapFrame   *frame,
                               gsize          region,
                               const char    *value,
                               const SanRect *room);

G_END_DECLS
