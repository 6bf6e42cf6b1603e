/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "model/san-class-breaks.h"
#include "model/san-map.h"

G_BEGIN_DECLS

/**
 * SanChartKind:
 *
 * The graphs of the course (textbook 2.9.3).
 */
typedef enum {
  SAN_CHART_BAR,           /* столбиковая */
  SAN_CHART_STRIP,         /* ленточная: horizontal */
  SAN_CHART_STACKED,       /* внутристолбиковая, absolute */
  SAN_CHART_STACKED_SHARE, /* внутристолбиковая, 100 % */
  SAN_CHART_SECTOR,        /* секторная */
  SAN_CHART_LINE,          /* линейная */
  SAN_CHART_RADIAL,        /* радиальная */
  SAN_CHART_HISTOGRAM,
  SAN_CHART_POLYGON,
  SAN_CHART_CUMULATE,
  SAN_CHART_PYRAMID,       /* пирамидальная */
  SAN_CHART_RELATION,      /* связи: scatter with a line */
  SAN_CHART_DOT,           /* точечная */
  SAN_CHART_FIGURE,        /* фигурная */
  SAN_CHART_CARTOGRAM,
  SAN_CHART_CARTODIAGRAM,
  SAN_CHART_BOX,
  SAN_CHART_N_KINDS
} SanChartKind;

/**
 * SanChartFigure:
 *
 * The shapes of a figure diagram.
 */
typedef enum {
  SAN_CHART_FIGURE_PERSON,
  SAN_CHART_FIGURE_HOUSE,
  SAN_CHART_FIGURE_BED,
  SAN_CHART_FIGURE_CROSS,
  SAN_CHART_FIGURE_DROP,
} SanChartFigure;

/**
 * SanChartDiagram:
 * @SAN_CHART_DIAGRAM_CIRCLES: a circle a region, its area in proportion to the first series
 * @SAN_CHART_DIAGRAM_COLUMNS: a column for each series, their heights in proportion
 * @SAN_CHART_DIAGRAM_SECTORS: circles as large as the sum of the series, divided among them
 *
 * What stands on the regions of a cartodiagram.
 */
typedef enum {
  SAN_CHART_DIAGRAM_CIRCLES,
  SAN_CHART_DIAGRAM_COLUMNS,
  SAN_CHART_DIAGRAM_SECTORS,
} SanChartDiagram;

/**
 * SanChartPalette:
 * @SAN_CHART_PALETTE_STANDARD: many hues that the colour-blind tell apart
 * @SAN_CHART_PALETTE_BLUE: shades of one hue, as the next two
 * @SAN_CHART_PALETTE_GREY: shades of grey, hatched on the screen as in print
 *
 * The colours of a chart. What they look like is the renderer's.
 */
typedef enum {
  SAN_CHART_PALETTE_STANDARD,
  SAN_CHART_PALETTE_BLUE,
  SAN_CHART_PALETTE_GREEN,
  SAN_CHART_PALETTE_RED,
  SAN_CHART_PALETTE_GREY,
  SAN_CHART_N_PALETTES
} SanChartPalette;

/**
 * SanChartFit:
 * @label: name for the legend
 * @n: number of points along the line
 * @x: abscissas, ascending
 * @y: the line
 * @low: (nullable): lower border of its band
 * @high: (nullable): upper border of its band
 *
 * A line through a relation, such as a regression: computed elsewhere, drawn as given.
 */
typedef struct
{
  char   *label;
  gsize   n;
  double *x;
  double *y;
  double *low;
  double *high;
} SanChartFit;

/**
 * SanChartBox:
 * @low: end of the lower whisker
 * @q1: lower quartile
 * @median: median
 * @q3: upper quartile
 * @high: end of the upper whisker
 *
 * The five numbers of a box of a box plot.
 */
typedef struct
{
  double low;
  double q1;
  double median;
  double q3;
  double high;
} SanChartBox;

/**
 * SanChart:
 *
 * A chart as data: what is drawn and how it is named, no positions, and of colours no more than
 * which palette. All texts are plain text in the language of the interface; values are in full
 * precision.
 */
typedef struct _SanChart SanChart;

SanChart    *san_chart_new             (SanChartKind        kind,
                                        const char         *title) G_GNUC_WARN_UNUSED_RESULT;
SanChart    *san_chart_ref             (SanChart           *chart);
void         san_chart_unref           (SanChart           *chart);
/* A copy that can be changed. */
SanChart    *san_chart_copy            (const SanChart     *chart) G_GNUC_WARN_UNUSED_RESULT;

/* --- filling, by methods --- */

/* Another kind that fits these data; the kind given at creation is the textbook's and the first. */
void         san_chart_allow           (SanChart           *chart,
                                        SanChartKind        kind);
/* Names of the places on the category axis; @axis_title "Year", @axis_unit may be NULL. */
void         san_chart_set_categories  (SanChart           *chart,
                                        const char         *axis_title,
                                        const char * const *labels,
                                        gsize               n);
void         san_chart_set_value_axis  (SanChart           *chart,
                                        const char         *title,
                                        const char         *unit);
/* One value for each category; NaN is a gap. @name may be NULL where there is one series only. */
void         san_chart_add_series      (SanChart           *chart,
                                        const char         *name,
                                        const double       *values,
                                        gsize               n);
/* The error m of each value of a series, drawn as whiskers M ± m on bars, strips and lines; NaN
 * where it is unknown. @n is the number of the series' values. */
void         san_chart_set_errors      (SanChart           *chart,
                                        guint               series,
                                        const double       *errors,
                                        gsize               n);
/* Bounds of the intervals of a histogram, polygon or cumulate; the one series holds frequencies.
 * An open end has its filled-in bound and is marked by its flag. */
void         san_chart_set_intervals   (SanChart           *chart,
                                        const char         *axis_title,
                                        const double       *lower,
                                        const double       *upper,
                                        gsize               n,
                                        gboolean            open_first,
                                        gboolean            open_last);
/* Heights as density per unit of the axis instead of per ordinary interval. */
void         san_chart_set_density     (SanChart           *chart,
                                        gboolean            density);
/* Points of a relation or dot diagram, or of a line over a numeric axis. */
void         san_chart_add_points      (SanChart           *chart,
                                        const char         *name,
                                        const double       *x,
                                        const double       *y,
                                        gsize               n);
void         san_chart_set_x_axis      (SanChart           *chart,
                                        const char         *title,
                                        const char         *unit);
/* A line with its band over a relation; @low and @high may be NULL. */
void         san_chart_set_fit         (SanChart           *chart,
                                        const SanChartFit  *fit);
/* One box of a box plot, with the values that lie outside its whiskers. */
void         san_chart_add_box         (SanChart           *chart,
                                        const char         *name,
                                        const SanChartBox  *box,
                                        const double       *outliers,
                                        gsize               n_outliers);
/* Shape of a figure diagram; with @per_figure > 0 equal figures are counted, each standing for
 * that many, else one figure a category has an area in proportion to the value. */
void         san_chart_set_figure      (SanChart           *chart,
                                        SanChartFigure      figure,
                                        double              per_figure);
/* Lets the scale of a line, dot or relation diagram begin above zero; the break is then marked.
 * Bars, strips and histograms ignore it. */
void         san_chart_set_break       (SanChart           *chart,
                                        gboolean            allowed);
/* A level drawn across: the yearly mean (a circle in a radial chart), a norm. */
void         san_chart_set_reference   (SanChart           *chart,
                                        double              value,
                                        const char         *label);
/* Normal curve n·h·φ((x − mean)/sd)/sd over a histogram. */
void         san_chart_set_normal      (SanChart           *chart,
                                        double              mean,
                                        double              sd);
/* The outlines of a cartogram or cartodiagram; the categories are names of its regions. */
void         san_chart_set_map         (SanChart           *chart,
                                        SanMap             *map);
/* How a cartogram groups its values; @n_classes 0 lets their number decide. */
void         san_chart_set_classes     (SanChart           *chart,
                                        SanClassRule        rule,
                                        guint               n_classes);
/* Ascending bounds of classes made by hand; sets that rule. */
void         san_chart_set_class_bounds (SanChart          *chart,
                                         const double      *bounds,
                                         gsize              n);
void         san_chart_set_diagram     (SanChart           *chart,
                                        SanChartDiagram     diagram);
void         san_chart_set_subtitle    (SanChart           *chart,
                                        const char         *subtitle);
void         san_chart_set_source      (SanChart           *chart,
                                        const char         *source);
/* Decimals of the values written into the chart; −1 lets the renderer choose. */
void         san_chart_set_decimals    (SanChart           *chart,
                                        int                 decimals);
/* A series has the colour, the hatching and the marker of its place in the palette, or of @color. */
void         san_chart_set_series_color (SanChart          *chart,
                                         guint              series,
                                         guint              color);
void         san_chart_set_palette     (SanChart           *chart,
                                        SanChartPalette     palette);
void         san_chart_set_kind        (SanChart           *chart,
                                        SanChartKind        kind);
void         san_chart_set_title       (SanChart           *chart,
                                        const char         *title);

/* --- reading, by renderers --- */

SanChartKind        san_chart_get_kind          (const SanChart *chart);
gboolean            san_chart_allows            (const SanChart *chart,
                                                 SanChartKind    kind);
guint               san_chart_get_n_kinds       (const SanChart *chart);
SanChartKind        san_chart_get_nth_kind      (const SanChart *chart,
                                                 guint           position);
const char         *san_chart_get_title         (const SanChart *chart);
const char         *san_chart_get_subtitle      (const SanChart *chart);
const char         *san_chart_get_source        (const SanChart *chart);
const char         *san_chart_get_category_title (const SanChart *chart);
gsize               san_chart_get_n_categories  (const SanChart *chart);
const char         *san_chart_get_category      (const SanChart *chart,
                                                 gsize           position);
const char         *san_chart_get_value_title   (const SanChart *chart);
const char         *san_chart_get_value_unit    (const SanChart *chart);
const char         *san_chart_get_x_title       (const SanChart *chart);
const char         *san_chart_get_x_unit        (const SanChart *chart);
guint               san_chart_get_n_series      (const SanChart *chart);
const char         *san_chart_get_series_name   (const SanChart *chart,
                                                 guint           series);
const double       *san_chart_get_series_values (const SanChart *chart,
                                                 guint           series,
                                                 gsize          *n);
const double       *san_chart_get_series_x      (const SanChart *chart,
                                                 guint           series);
/* [n] as the values; NULL when the series has none. */
const double       *san_chart_get_errors        (const SanChart *chart,
                                                 guint           series);
const double       *san_chart_get_lower         (const SanChart *chart);
const double       *san_chart_get_upper         (const SanChart *chart);
gboolean            san_chart_is_open_first     (const SanChart *chart);
gboolean            san_chart_is_open_last      (const SanChart *chart);
gboolean            san_chart_get_reference     (const SanChart *chart,
                                                 double         *value,
                                                 const char    **label);
gboolean            san_chart_get_normal        (const SanChart *chart,
                                                 double         *mean,
                                                 double         *sd);
int                 san_chart_get_decimals      (const SanChart *chart);
guint               san_chart_get_series_color  (const SanChart *chart,
                                                 guint           position);
SanChartPalette     san_chart_get_palette       (const SanChart *chart);
gboolean            san_chart_is_density        (const SanChart *chart);
gboolean            san_chart_allows_break      (const SanChart *chart);
/* NULL when there is none. */
const SanChartFit  *san_chart_get_fit           (const SanChart *chart);
guint               san_chart_get_n_boxes       (const SanChart *chart);
const char         *san_chart_get_box_name      (const SanChart *chart,
                                                 guint           position);
const SanChartBox  *san_chart_get_box           (const SanChart *chart,
                                                 guint           position);
const double       *san_chart_get_outliers      (const SanChart *chart,
                                                 guint           position,
                                                 gsize          *n);
SanChartFigure      san_chart_get_figure        (const SanChart *chart,
                                                 double         *per_figure);
SanMap             *san_chart_get_map           (const SanChart *chart);
SanChartDiagram     san_chart_get_diagram       (const SanChart *chart);
SanClassRule        san_chart_get_class_rule    (const SanChart *chart);
guint               san_chart_get_n_classes     (const SanChart *chart);
/* [n]; of classes made by hand */
const double       *san_chart_get_class_bounds  (const SanChart *chart,
                                                 gsize          *n);
/* Classes of the first series, its values rounded to @decimals. */
void                san_chart_compute_classes   (const SanChart *chart,
                                                 int             decimals,
                                                 SanClassBreaks *breaks);

/* Stable word for files and the command line ("bar"), and its name for people (N_() inside). */
const char         *san_chart_kind_get_id       (SanChartKind    kind);
const char         *san_chart_kind_get_name     (SanChartKind    kind);
gboolean            san_chart_kind_from_id      (const char     *id,
                                                 SanChartKind   *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanChart, san_chart_unref)

G_END_DECLS
