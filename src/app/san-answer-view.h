/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-solution.h"

G_BEGIN_DECLS

/**
 * SanAnswerView:
 *
 * One answer of a solution, large: its name, its symbol and its value.
 */
#define SAN_TYPE_ANSWER_VIEW (san_answer_view_get_type ())
G_DECLARE_FINAL_TYPE (SanAnswerView, san_answer_view, SAN, ANSWER_VIEW, GtkWidget)

GtkWidget *san_answer_view_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       san_answer_view_set_answer (SanAnswerView   *self,
                                       const SanAnswer *answer);

G_END_DECLS
