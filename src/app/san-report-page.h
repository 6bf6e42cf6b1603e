/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/san-session.h"

G_BEGIN_DECLS

/**
 * SanReportPage:
 *
 * The report of a session: its tasks, its title page, and the pages as they will be printed.
 *
 * Signals: `entry-opened` (#SanEntry): to be shown in its form; `entry-removed` (#SanEntry, guint
 * position): so that the window can offer to take it back.
 */
#define SAN_TYPE_REPORT_PAGE (san_report_page_get_type ())
G_DECLARE_FINAL_TYPE (SanReportPage, san_report_page, SAN, REPORT_PAGE, GtkWidget)

/* Shows @session, numbers written as the settings say. */
void san_report_page_setup (SanReportPage *self,
                            SanSession    *session,
                            GSettings     *settings);

G_END_DECLS
