/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "model/san-chart.h"

G_BEGIN_DECLS

/* Colours of series before they come again. */
#define SAN_PALETTE_SIZE 12

/* Places on a ramp run from 0, the lightest, to this, the darkest. */
#define SAN_RAMP_END 60

/* All as 0xRRGGBB. Neighbours differ in lightness, so that they stay apart in grey. */
guint32 san_palette_series (SanChartPalette palette,
                            gboolean        dark,
                            guint           number);
/* A place on the palette's one hue of falling lightness: darker is more, on any ground. It reads
 * the same to the colour-blind and in grey. */
guint32 san_palette_ramp   (SanChartPalette palette,
                            gboolean        dark,
                            guint           place);

G_END_DECLS
