/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/graph/san-graph-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "model/san-chart.h"

/* The ids of san_chart_kind_get_id(). */
const SanChoice san_graph_kinds[] = {
  { "auto", N_("Chosen by the program") },
  { "bar", N_("Bar chart") },
  { "strip", N_("Strip chart") },
  { "line", N_("Line diagram") },
  { "sector", N_("Sector diagram") },
  { "stacked-share", N_("In-bar chart, 100 %") },
  { "stacked", N_("In-bar chart") },
  { "radial", N_("Radial diagram") },
  { "pyramid", N_("Pyramid") },
  { "relation", N_("Relation diagram") },
  { "dot", N_("Dot diagram") },
  { "figure", N_("Figure diagram") },
  { "cartogram", N_("Cartogram") },
  { "cartodiagram", N_("Cartodiagram") },
  { "histogram", N_("Histogram") },
  { "polygon", N_("Frequency polygon") },
  { "cumulate", N_("Cumulate") },
  { "box", N_("Box plot") },
  { NULL }
};

const SanChoice san_graph_maps[] = {
  { "guess", N_("By the names of the rows") },
  { "belarus", N_("Belarus by region") },
  { "kazakhstan", N_("Kazakhstan by region") },
  { "own", N_("A file of your own") },
  { NULL }
};

const SanChoice san_graph_classes[] = {
  [SAN_CLASS_EQUAL_STEPS] = { "equal-steps", N_("Equal steps") },
  [SAN_CLASS_QUANTILES] = { "quantiles", N_("Equal numbers of regions") },
  [SAN_CLASS_NATURAL] = { "natural", N_("Natural breaks") },
  [SAN_CLASS_BY_HAND] = { "by-hand", N_("Bounds given by hand") },
  { NULL }
};

const SanChoice san_graph_diagrams[] = {
  [SAN_CHART_DIAGRAM_CIRCLES] = { "circles", N_("Circles, by the first series") },
  [SAN_CHART_DIAGRAM_COLUMNS] = { "columns", N_("Columns, one for each series") },
  [SAN_CHART_DIAGRAM_SECTORS] = { "sectors", N_("Circles divided among the series") },
  { NULL }
};

const SanChoice san_graph_figures[] = {
  [SAN_CHART_FIGURE_PERSON] = { "person", N_("Person") },
  [SAN_CHART_FIGURE_HOUSE] = { "house", N_("House") },
  [SAN_CHART_FIGURE_BED] = { "bed", N_("Hospital bed") },
  [SAN_CHART_FIGURE_CROSS] = { "cross", N_("Medical cross") },
  [SAN_CHART_FIGURE_DROP] = { "drop", N_("Drop") },
  { NULL }
};

const SanChoice san_graph_palettes[] = {
  [SAN_CHART_PALETTE_STANDARD] = { "standard", N_("Many colours, safe for the colour-blind") },
  [SAN_CHART_PALETTE_BLUE] = { "blue", N_("Shades of blue") },
  [SAN_CHART_PALETTE_GREEN] = { "green", N_("Shades of green") },
  [SAN_CHART_PALETTE_RED] = { "red", N_("Shades of red-brown") },
  [SAN_CHART_PALETTE_GREY] = { "grey", N_("Grey with hatching, as for print") },
  { NULL }
};

/* In the order of the palette. */
const SanChoice san_graph_colors[] = {
  { "auto", N_("In order") },
  { "blue", N_("Blue") },
  { "orange", N_("Orange") },
  { "green", N_("Green") },
  { "light-blue", N_("Light blue") },
  { "red", N_("Red-brown") },
  { "yellow", N_("Yellow") },
  { "purple", N_("Purple") },
  { "pink", N_("Pink") },
  { "grey", N_("Grey") },
  { "black", N_("Black or white, as the ground needs") },
  { "brown", N_("Brown") },
  { "light-green", N_("Light green") },
  { NULL }
};

const char * const san_graph_color_fields[SAN_GRAPH_N_COLORS] = { "color_1", "color_2", "color_3" };

guint
san_graph_get_choice (const SanInputs *inputs,
                      const char      *field,
                      const SanChoice *choices)
{
  const char *id = san_inputs_get_choice (inputs, field);
  guint position = 0;

  while (strcmp (choices[position].id, id) != 0)
    position++;

  return position;
}
