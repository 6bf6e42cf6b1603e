/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "methods/san-method.h"
#include "model/san-draft.h"

G_BEGIN_DECLS

/**
 * SanMethodPage:
 *
 * The page of one calculation: *Given*, the form, beside *Solution*, or above it where the window
 * is narrow. The solution follows each keystroke.
 *
 * Actions: `page.undo`, `page.redo`, `page.clear`, `page.example (s)` with the name of a worked
 * example, `page.open-table`, `page.copy-solution`, `page.save-solution`, `page.copy-chart`, `page.save-chart`,
 * `page.copy-formula`, `page.add-to-report`.
 *
 * Signals: `add-to-report`; `solved` after each change of the data, whether there is a solution
 * now or not; `chart-kind-changed` when a person chose another kind of chart.
 */
#define SAN_TYPE_METHOD_PAGE (san_method_page_get_type ())
G_DECLARE_FINAL_TYPE (SanMethodPage, san_method_page, SAN, METHOD_PAGE, GtkWidget)

GtkWidget       *san_method_page_new               (const SanMethod   *method,
                                                    SanDraft          *draft,
                                                    const SanNotation *notation)
                                                    G_GNUC_WARN_UNUSED_RESULT;
void             san_method_page_set_notation      (SanMethodPage     *self,
                                                    const SanNotation *notation);
SanDraft        *san_method_page_get_draft         (SanMethodPage     *self);
const SanMethod *san_method_page_get_method        (SanMethodPage     *self);
/* Returns: (transfer none) (nullable): %NULL while the data are incomplete or refused */
SanSolution     *san_method_page_get_solution      (SanMethodPage     *self);

/* Kind in which a chart of the solution, counted from 0, is shown; it can be set before there is a
 * solution. Returns: `SAN_CHART_N_KINDS` where nothing is known of such a chart */
SanChartKind     san_method_page_get_chart_kind    (SanMethodPage     *self,
                                                    guint              chart);
/* The chosen kinds of all charts, as ids parted by commas */
char            *san_method_page_dup_chart_kinds   (SanMethodPage     *self);
void             san_method_page_set_chart_kind    (SanMethodPage     *self,
                                                    guint              chart,
                                                    SanChartKind       kind);

/* Puts the table of a CSV or text file into the form's table, where it has one */
void             san_method_page_open_table        (SanMethodPage     *self,
                                                    GFile             *file);

/* Returns: (transfer none): the worked examples, with `page.example` as their action */
GMenuModel      *san_method_page_get_examples_menu (SanMethodPage     *self);

G_END_DECLS
