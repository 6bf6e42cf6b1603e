/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "methods/san-method.h"
#include "model/san-draft.h"

G_BEGIN_DECLS

#define SAN_TYPE_METHOD_PAGE (san_method_page_get_type ())
G_DECLARE_FINAL_TYPE (SanMethodPage, san_method_page, SAN, METHOD_PAGE, GtkWidget)

GtkWidget       *san_method_page_new               (const SanMethod   *method,
                                                    SanDraft          *draft,
                                                    const SanNotation *notation);
void             san_method_page_set_notation      (SanMethodPage     *self,
                                                    const SanNotation *notation);
SanDraft        *san_method_page_get_draft         (SanMethodPage     *self);
const SanMethod *san_method_page_get_method        (SanMethodPage     *self);
SanSolution     *san_method_page_get_solution      (SanMethodPage     *self);
char            *san_method_page_dup_chart_kinds   (SanMethodPage     *self);
void             san_method_page_set_chart_kind    (SanMethodPage     *self,
                                                    guint              chart,
                                                    SanChartKind       kind);
SanChartKind     san_method_page_get_chart_kind    (SanMethodPage     *self,
                                                    guint              chart);
GMenuModel      *san_method_page_get_examples_menu (SanMethodPage     *self);

G_END_DECLS
