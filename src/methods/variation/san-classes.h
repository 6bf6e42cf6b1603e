/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-chart.h"

G_BEGIN_DECLS

/* Gives @chart the intervals and the one series of a distribution: variants on an even scale get
 * a class each; where most of these would be empty, they are grouped by about Sturges' number of
 * classes. @frequencies are counts; order is free. */
void san_classes_fill_chart (SanChart     *chart,
                             const double *variants,
                             const double *frequencies,
                             gsize         n,
                             const char   *axis_title);

G_END_DECLS
