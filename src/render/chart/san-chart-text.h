/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-chart.h"
#include "model/san-table.h"

G_BEGIN_DECLS

/* One sentence for those who can't see the chart: its kind and title, how many values, the lowest
 * and the highest with their places. */
char     *san_chart_summary  (const SanChart    *chart) G_GNUC_WARN_UNUSED_RESULT;
/* What one reads off the chart at a value, or at a box of a box plot: "Brest, 2011: 11.5‰". Of
 * parts of a whole also the share. */
char     *san_chart_describe_value (const SanChart *chart,
                                    guint           series,
                                    gsize           index) G_GNUC_WARN_UNUSED_RESULT;
/* The numbers behind the chart; of sectors also shares and angles, of a histogram the heights, of
 * a cumulate the accumulated frequencies. Of very many points only the first are listed, and a
 * note says so. */
SanTable *san_chart_to_table (const SanChart    *chart,
                              const SanNotation *notation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
