/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-step.h"

G_BEGIN_DECLS

/**
 * SanStepView:
 *
 * One step of the working: its name, the typeset line of symbols, numbers and value, and a remark.
 */
#define SAN_TYPE_STEP_VIEW (san_step_view_get_type ())
G_DECLARE_FINAL_TYPE (SanStepView, san_step_view, SAN, STEP_VIEW, GtkWidget)

GtkWidget *san_step_view_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       san_step_view_set_step    (SanStepView   *self,
                                      const SanStep *step);
/* The SanFormulaView */
GtkWidget *san_step_view_get_formula (SanStepView   *self);

G_END_DECLS
