/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/san-draft.h"

G_BEGIN_DECLS

/**
 * SanFormView:
 *
 * The form of a calculation, made from its fields: a choice among the ways to give the data, the
 * scalar fields, the table, and what is seldom changed under “More settings”. It shows the draft
 * and writes into it.
 */
#define SAN_TYPE_FORM_VIEW (san_form_view_get_type ())
G_DECLARE_FINAL_TYPE (SanFormView, san_form_view, SAN, FORM_VIEW, GtkWidget)

GtkWidget *san_form_view_new         (SanDraft     *draft) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (nullable): the control of a scalar field of the form in use */
GtkWidget *san_form_view_get_control (SanFormView  *self,
                                      const char   *field);
/* Returns: (nullable): the table, where the calculation has one (a SanGridView) */
GtkWidget *san_form_view_get_grid    (SanFormView  *self);
/* Shows what the inputs were refused for, at its field. What only has not been filled in yet is
 * said calmly. @error: (nullable): %NULL takes every mark away */
void       san_form_view_set_error   (SanFormView  *self,
                                      const GError *error);

G_END_DECLS
