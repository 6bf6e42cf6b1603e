/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/san-search.h"
#include "methods/san-method.h"

G_BEGIN_DECLS

/**
 * SanStartPage:
 *
 * What a person sees before a calculation is chosen: a search, the calculations of last time, and
 * the sections of the textbook.
 *
 * Signal `method-chosen` (#SanMethod as a pointer): a calculation was opened.
 */
#define SAN_TYPE_START_PAGE (san_start_page_get_type ())
G_DECLARE_FINAL_TYPE (SanStartPage, san_start_page, SAN, START_PAGE, GtkWidget)

/* Fills the page. @search is borrowed and must outlive the widget. */
void san_start_page_setup (SanStartPage    *self,
                           const SanSearch *search,
                           GSettings       *settings);

G_END_DECLS
