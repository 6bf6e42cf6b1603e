/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/san-search.h"
#include "methods/san-method.h"

G_BEGIN_DECLS

/**
 * SanSidebar:
 *
 * The list of calculations: starred and recent ones, then all by section of the textbook, with a
 * search that takes typing from anywhere in the list.
 *
 * Signal `method-chosen` (#SanMethod as a pointer): a row was opened.
 */
#define SAN_TYPE_SIDEBAR (san_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (SanSidebar, san_sidebar, SAN, SIDEBAR, GtkWidget)

/* Fills the list. @search is borrowed and must outlive the widget. */
void  san_sidebar_setup        (SanSidebar      *self,
                                const SanSearch *search,
                                GSettings       *settings);
/* Shows which calculation is open; %NULL for none. */
void  san_sidebar_set_method   (SanSidebar      *self,
                                const SanMethod *method);
void  san_sidebar_focus_search (SanSidebar      *self);

G_END_DECLS
