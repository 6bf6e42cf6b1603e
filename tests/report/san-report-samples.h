/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/san-report.h"

G_BEGIN_DECLS

/* A solution with two steps, a table of @n_rows rows with a total, a chart and words. */
SanSolution *san_sample_solution (guint      n_rows);
/* Adds a task without a part “Given”. */
void         san_sample_add_task (SanReport  *report,
                                  const char *title,
                                  guint       n_rows);
/* A report with a full header and no task */
SanReport   *san_sample_report   (void);

G_END_DECLS
