/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-chart.h"

G_BEGIN_DECLS

typedef struct
{
  char     *name;
  double   *x;      /* NULL where the places are categories or intervals */
  double   *values;
  double   *errors; /* NULL where they are unknown */
  gsize     n;
  gboolean  has_color;
  guint     color;
} SanChartSeries;

typedef struct
{
  char        *name;
  SanChartBox  five;
  double      *outliers;
  gsize        n_outliers;
} SanChartBoxEntry;

struct _SanChart
{
  gatomicrefcount ref_count;
  SanChartKind    kind;
  GArray         *kinds;

  char           *title;
  char           *subtitle;
  char           *source;
  char           *category_title;
  char          **categories;
  gsize           n_categories;
  char           *value_title;
  char           *value_unit;
  char           *x_title;
  char           *x_unit;

  GPtrArray      *series;
  GPtrArray      *boxes;
  double         *lower;
  double         *upper;
  gboolean        open_first;
  gboolean        open_last;
  gboolean        density;
  gboolean        break_allowed;

  gboolean        has_reference;
  double          reference;
  char           *reference_label;
  gboolean        has_normal;
  double          mean;
  double          sd;
  SanChartFit     fit;
  SanChartFigure  figure;
  double          per_figure;
  int             decimals;
  SanChartPalette palette;

  SanMap         *map;
  SanClassRule    class_rule;
  guint           n_classes;
  double         *class_bounds;
  gsize           n_class_bounds;
  SanChartDiagram diagram;
};

G_END_DECLS
