/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-solution.h"

G_BEGIN_DECLS

/**
 * SanSolutionView:
 *
 * A whole solution: answers, working, conclusions, warnings, charts. When another solution comes,
 * what is alike stays where it is and only changes its text.
 *
 * Signals: `chart-kind-changed` when a person chose another kind of chart.
 */
#define SAN_TYPE_SOLUTION_VIEW (san_solution_view_get_type ())
G_DECLARE_FINAL_TYPE (SanSolutionView, san_solution_view, SAN, SOLUTION_VIEW, GtkWidget)

GtkWidget    *san_solution_view_new            (void) G_GNUC_WARN_UNUSED_RESULT;
/* @solution: (nullable): %NULL shows nothing */
void          san_solution_view_set_solution   (SanSolutionView *self,
                                                SanSolution     *solution);
/* Greys the solution out: it is not that of the data which stand in the form now. */
void          san_solution_view_set_stale      (SanSolutionView *self,
                                                gboolean         stale);

/* Kinds can be set before there is a chart. Returns: `SAN_CHART_N_KINDS` for a chart that was
 * never there and never set */
SanChartKind  san_solution_view_get_chart_kind (SanSolutionView *self,
                                                guint            chart);
void          san_solution_view_set_chart_kind (SanSolutionView *self,
                                                guint            chart,
                                                SanChartKind     kind);
/* Returns: (nullable): the SanChartView of a chart */
GtkWidget    *san_solution_view_get_chart      (SanSolutionView *self,
                                                guint            chart);
/* Returns: (nullable): the formula that was looked at last, otherwise the first (a SanFormulaView) */
GtkWidget    *san_solution_view_get_formula    (SanSolutionView *self);

G_END_DECLS
