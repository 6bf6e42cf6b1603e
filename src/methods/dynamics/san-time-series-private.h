/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/san-time-series.h"
#include "model/san-inputs.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

/* A time series on its way from the inputs to the answer sheet. */
typedef struct
{
  const SanInputs *inputs;
  SanSolution     *solution;
  gsize            n;
  const double    *y;
  char           **names;
  const char      *unit;        /* of the levels, or NULL */
  gboolean         moment;
  gboolean         are_years;   /* the labels are years, in ascending order */
  int              step;        /* years from row to row, 0 where it changes or is unknown */
  SanTimeSeries    series;
} SanTimeSeriesTask;

/* Answers, conclusions and remarks. */
void san_time_series_add_words (const SanTimeSeriesTask *task);

G_END_DECLS
