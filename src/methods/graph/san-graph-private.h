/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-field.h"
#include "model/san-inputs.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

/* The three ways to give the data of a graph, as numbered by its forms. */
typedef enum {
  SAN_GRAPH_CATEGORIES = 1,
  SAN_GRAPH_INTERVALS,
  SAN_GRAPH_POINTS,
} SanGraphForm;

/* A table typed by hand on its way to a chart. */
typedef struct
{
  const SanInputs *inputs;
  SanGraphForm     form;
  const char      *title;
  gsize            n_series;
  gsize            n_rows;
  const double    *values;     /* [series][row] */
  char           **series;
  char           **labels;
  SanMap          *map;        /* of the categories; NULL for none */
} SanGraphTask;

extern const SanChoice san_graph_kinds[];
extern const SanChoice san_graph_maps[];
/* The words of choices whose positions are values of SanClassRule, SanChartDiagram,
 * SanChartFigure and SanChartPalette. */
extern const SanChoice san_graph_classes[];
extern const SanChoice san_graph_diagrams[];
extern const SanChoice san_graph_figures[];
extern const SanChoice san_graph_palettes[];
/* The colours of the standard palette, after the one that leaves the choice to it. */
extern const SanChoice san_graph_colors[];

/* The fields for the colours of the first series. */
#define SAN_GRAPH_N_COLORS 3
extern const char * const san_graph_color_fields[SAN_GRAPH_N_COLORS];

/* Position of the answer to @field among its @choices. */
guint san_graph_get_choice  (const SanInputs *inputs,
                             const char      *field,
                             const SanChoice *choices);

/* Gives @chart the data and the texts of the form; its kind is set by the caller. */
void san_graph_fill_chart (const SanGraphTask *task,
                           SanChart           *chart);
/* Lets @chart be drawn as every kind that its data can be drawn as. */
void san_graph_allow_kinds (const SanGraphTask *task,
                            SanChart           *chart);

G_END_DECLS
