/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "report/san-page-setup.h"
#include "report/san-report.h"

G_BEGIN_DECLS

/**
 * SanReportLayout:
 *
 * A report on pages: every line, row and chart has its place. It can be drawn on any cairo context
 * whose unit is the point: a PDF, the printer, a preview. Main thread only, as charts are.
 */
typedef struct _SanReportLayout SanReportLayout;

/**
 * SanPlace:
 * @page: from 0
 * @x, @y, @width, @height: in points from the upper left corner of the paper
 * @bookmark: (nullable): title, where a task begins here
 *
 * Where a piece of the report stands.
 */
typedef struct
{
  guint       page;
  double      x;
  double      y;
  double      width;
  double      height;
  const char *bookmark;
} SanPlace;

/* @setup: %NULL for A4 */
SanReportLayout    *san_report_layout_new          (const SanReport       *report,
                                                    const SanPageSetup    *setup) G_GNUC_WARN_UNUSED_RESULT;
void                san_report_layout_free         (SanReportLayout       *layout);
const SanPageSetup *san_report_layout_get_setup    (const SanReportLayout *layout);
/* At least 1; pages are counted from 0. */
guint               san_report_layout_get_n_pages  (const SanReportLayout *layout);
/* The unit of @cr is the point, its origin the upper left corner of the paper. */
void                san_report_layout_draw_page    (const SanReportLayout *layout,
                                                    guint                  page,
                                                    cairo_t               *cr);
/* The pieces in the order of the report */
guint               san_report_layout_get_n_places (const SanReportLayout *layout);
SanPlace            san_report_layout_get_place    (const SanReportLayout *layout,
                                                    guint                  position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanReportLayout, san_report_layout_free)

G_END_DECLS
