/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-chart.h"

G_BEGIN_DECLS

/* The charts of the gallery: every kind with data of the textbook, then the hard ones. */
guint       san_gallery_get_n_charts (void);
/* A file name without ending. */
const char *san_gallery_get_name     (guint position);
SanChart   *san_gallery_make         (guint position) G_GNUC_WARN_UNUSED_RESULT;
/* The chart of this name, which there has to be. */
SanChart   *san_gallery_find         (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
