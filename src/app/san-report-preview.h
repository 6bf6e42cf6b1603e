/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/san-report-layout.h"

G_BEGIN_DECLS

/**
 * SanReportPreview:
 *
 * The pages of the report, one under the other.
 */
#define SAN_TYPE_REPORT_PREVIEW (san_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (SanReportPreview, san_report_preview, SAN, REPORT_PREVIEW, GtkWidget)

/* @layout: (transfer full) */
void san_report_preview_set_layout (SanReportPreview *self,
                                    SanReportLayout  *layout);

G_END_DECLS
