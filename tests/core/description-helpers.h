/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/san-description.h"

G_BEGIN_DECLS

/* Expected values: R 4.2.2 (reference cases `variation-series`). */
#define TOLERANCE 1e-11

void assert_description (const SanDescription *actual,
                         const SanDescription *expected,
                         double                tolerance);
/* Within TOLERANCE */
void assert_numbers     (const double         *actual,
                         gsize                 n_actual,
                         const double         *expected,
                         gsize                 n_expected);

G_END_DECLS
