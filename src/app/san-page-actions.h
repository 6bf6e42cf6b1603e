/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/san-method-page.h"

G_BEGIN_DECLS

/**
 * SanPageActions:
 *
 * The header bar stands outside the page of a calculation, where its actions can't be seen. This
 * group has the same names and hands each call on to the page that is open.
 */
#define SAN_TYPE_PAGE_ACTIONS (san_page_actions_get_type ())
G_DECLARE_FINAL_TYPE (SanPageActions, san_page_actions, SAN, PAGE_ACTIONS, GObject)

/* Inserts the group "page" into @widget. */
SanPageActions *san_page_actions_new      (GtkWidget      *widget) G_GNUC_WARN_UNUSED_RESULT;
/* @page: (nullable): %NULL disables them all */
void            san_page_actions_set_page (SanPageActions *self,
                                           SanMethodPage  *page);

G_END_DECLS
