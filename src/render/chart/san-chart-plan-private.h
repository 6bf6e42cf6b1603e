/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/chart/san-chart-axis.h"
#include "render/chart/san-chart-plan.h"
#include "render/chart/san-chart-style.h"
#include "render/chart/san-plplot.h"

G_BEGIN_DECLS

/* What belongs to no series or value, such as a title. */
#define SAN_NONE (-1)

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} SanRect;

typedef enum {
  SAN_MARK_AXES,
  SAN_MARK_RECT,
  SAN_MARK_LINE,
  SAN_MARK_AREA,
  SAN_MARK_SECTOR,
  SAN_MARK_CIRCLE,
  SAN_MARK_POINTS,
  SAN_MARK_FIGURE,
  SAN_MARK_TEXT,
} SanMarkKind;

typedef enum {
  SAN_FONT_TITLE,
  SAN_FONT_BODY,
  SAN_FONT_SMALL,
  SAN_FONT_TINY, /* the least that is read, before names are turned */
  SAN_FONT_BODY_BOLD,
  SAN_FONT_SMALL_BOLD,
} SanFont;

/**
 * SanMark:
 * @kind: shape
 * @role: (not nullable): what it is in the graph, "bar", "value"; a word of the draw list
 * @ink: colour
 * @number: number of the colour, hatching, dash and marker, for the inks of series
 * @series: series shown, or SAN_NONE
 * @index: value shown, or SAN_NONE
 * @opacity: of a fill, 0…1
 * @hatched: shows its hatching in print, and in shades of grey
 * @dashed: a line broken by its number: those of series in print and in palettes of one hue only
 * @halo: kept apart from what lies under it
 * @line_width: of a line or outline; 0 for none
 *
 * One entry of the draw list.
 */
typedef struct
{
  SanMarkKind  kind;
  const char  *role;
  SanInk       ink;
  guint        number;
  int          series;
  int          index;
  double       opacity;
  gboolean     hatched;
  gboolean     dashed;
  gboolean     halo;
  double       line_width;

  union
  {
    SanPlplotAxes axes;
    SanRect       rect;
    struct
    {
      gsize   n;
      double *xy;      /* [n][2] */
      int    *indices; /* [n], value at each point; NULL for none */
      double  radius;  /* of markers */
    } path;
    struct
    {
      double x;
      double y;
      double radius;
      double from;     /* radians, clockwise from the top */
      double to;
    } sector;
    struct
    {
      SanRect        rect;
      SanChartFigure shape;
      double         part; /* of its width that is filled, 0…1 */
    } figure;
    struct
    {
      PangoLayout *layout;
      SanRect      rect;   /* place on the page, after turning */
      gboolean     turned; /* reads from below */
    } text;
  };
} SanMark;

typedef struct
{
  const char *name;
  SanMarkKind shape; /* of its swatch: rectangle, line or points; a text is a heading without */
  SanInk      ink;
  guint       number;
  gboolean    hatched;
  gboolean    dashed;
  gboolean    marked; /* a line with its marker */
  gboolean    capped; /* a line with strokes across its ends */
  gboolean    outlined;
} SanLegendEntry;

struct _SanChartPlan
{
  const SanChart *chart;   /* during the layout only */
  SanChartPalette palette;
  PangoContext *context;
  double        width;
  double        height;
  double        font_size; /* of body text */
  SanRect       body;      /* what title, legend and source leave */
  GArray       *marks;     /* SanMark */
};

/* --- san-chart-plan.c: marks --- */

/* Number of the colour of @series: the one chosen for it, else its own place. */
guint        san_plan_series_number (const SanChartPlan *plan,
                                     int                 series);
SanMark     *san_plan_add         (SanChartPlan *plan,
                                   SanMarkKind   kind,
                                   const char   *role,
                                   SanInk        ink);
/* The same for what shows value @index of @series, in the colour of that. */
SanMark     *san_plan_add_value   (SanChartPlan *plan,
                                   SanMarkKind   kind,
                                   const char   *role,
                                   int           series,
                                   int           index);
/* A line, area or row of points with place for @n points, to be filled in. */
SanMark     *san_plan_add_path    (SanChartPlan *plan,
                                   SanMarkKind   kind,
                                   const char   *role,
                                   int           series,
                                   gsize         n);
SanMark     *san_plan_add_line    (SanChartPlan *plan,
                                   const char   *role,
                                   SanInk        ink,
                                   const double  xy[4]);

/* --- san-chart-plan-text.c: text --- */

double       san_plan_font_size   (const SanChartPlan *plan,
                                   SanFont             font);
/* Height of a line of text. */
double       san_plan_line_height (const SanChartPlan *plan,
                                   SanFont             font);
/* @width wraps between words when > 0, and a longer word between syllables; what needs more than
 * @max_lines ends in an ellipsis. */
PangoLayout *san_plan_layout      (const SanChartPlan *plan,
                                   SanFont             font,
                                   const char         *text,
                                   double              width,
                                   int                 max_lines);
void         san_layout_get_size  (PangoLayout        *layout,
                                   double             *width,
                                   double             *height);
double       san_plan_text_width  (const SanChartPlan *plan,
                                   SanFont             font,
                                   const char         *text);
/* Places @layout (taken over) with its @x_align, @y_align (0 start … 1 end) at a point. */
SanMark     *san_plan_add_layout  (SanChartPlan       *plan,
                                   const char         *role,
                                   PangoLayout        *layout,
                                   const double        at[2],
                                   const double        align[2]);
/* The same for a line of small text. */
SanMark     *san_plan_add_text    (SanChartPlan       *plan,
                                   const char         *role,
                                   const char         *text,
                                   const double        at[2],
                                   const double        align[2]);
gboolean     san_rects_overlap    (const SanRect      *a,
                                   const SanRect      *b);
/* Whether @rect lies on the page and touches no text that stands already. */
gboolean     san_plan_is_free     (const SanChartPlan *plan,
                                   const SanRect      *rect);

G_END_DECLS
