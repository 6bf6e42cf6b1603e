/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/san-report-layout.h"

G_BEGIN_DECLS

/**
 * SanReportSheet:
 *
 * One page of the report on white paper, as wide as there is room.
 */
#define SAN_TYPE_REPORT_SHEET (san_report_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SanReportSheet, san_report_sheet, SAN, REPORT_SHEET, GtkWidget)

/* @layout is borrowed and must outlive the widget. */
GtkWidget *san_report_sheet_new (const SanReportLayout *layout,
                                 guint                  page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
