/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-chart.h"

G_BEGIN_DECLS

/* Widens a range by the finite ones of @values (nullable). */
void     san_range_extend         (double         *low,
                                   double         *high,
                                   const double   *values,
                                   gsize           n);
/* Smallest and greatest finite value of all series, their errors included; FALSE when there is
 * none. */
gboolean san_chart_get_range      (const SanChart *chart,
                                   double         *low,
                                   double         *high);
/* Sum of the finite values ≥ 0 of @series. */
double   san_chart_get_sum        (const SanChart *chart,
                                   guint           series);
/* Value @index of @series; NaN for a gap, for none and for what isn't finite. */
double   san_chart_get_value      (const SanChart *chart,
                                   guint           series,
                                   gsize           index);
/* Error of value @index of @series, > 0; NaN where none is known. */
double   san_chart_get_error      (const SanChart *chart,
                                   guint           series,
                                   gsize           index);
gboolean san_chart_has_errors     (const SanChart *chart);
/* Decimals of the values, divided by 10^@exponent, as the chart asks or as few as they need. */
int      san_chart_value_decimals (const SanChart *chart,
                                   int             exponent);
/* As few decimals as @values, divided by 10^@exponent, need, and no more than one reads. */
int      san_chart_decimals_of    (const double   *values,
                                   gsize           n,
                                   int             exponent);
char    *san_chart_format_value   (const SanChart *chart,
                                   double          value,
                                   int             exponent);
/* "15.0 ± 0.4", or the value alone when its error isn't known. */
char    *san_chart_format_with_error (const SanChart *chart,
                                      guint        series,
                                      gsize        index,
                                      int          exponent);
/* "Population, mln persons": any part may be missing; NULL when all are. */
char    *san_chart_axis_title     (const char     *title,
                                   const char     *unit,
                                   int             exponent);
/* Name of place @index on the category axis: a category, or an interval "3–5", "up to 3". */
char    *san_chart_place_name     (const SanChart *chart,
                                   gsize           index);
/* Names of all places of a chart; free with g_strfreev(). */
char   **san_chart_place_names    (const SanChart *chart,
                                   gsize          *n);
/* Name of a series or box, "" for an unnamed one. */
const char *san_chart_series_label (const SanChart *chart,
                                    guint           series);
const char *san_chart_box_label    (const SanChart *chart,
                                    guint           position);
/* "5,0 – 6,9": what belongs to a class of a cartogram. */
char    *san_chart_class_name     (const SanChart       *chart,
                                   const SanClassBreaks *breaks,
                                   guint                 class);

G_END_DECLS
