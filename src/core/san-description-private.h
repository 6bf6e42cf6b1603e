/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/san-description.h"

G_BEGIN_DECLS

/* Fills in all that follows from the variants, the frequencies and their number alone. Faults that
 * are not those of @confidence are reported on @field. */
gboolean san_description_summarize (SanDescription  *description,
                                    double           confidence,
                                    const char      *field,
                                    GError         **error);

G_END_DECLS
