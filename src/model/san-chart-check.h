/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-chart.h"

G_BEGIN_DECLS

/**
 * SanAdviceSeverity:
 * @SAN_ADVICE_ERROR: the graph is wrong: its kind doesn't fit the data or a rule is broken
 * @SAN_ADVICE_WARNING: something that every graph must have is missing
 * @SAN_ADVICE_HINT: another choice would be better
 */
typedef enum {
  SAN_ADVICE_ERROR,
  SAN_ADVICE_WARNING,
  SAN_ADVICE_HINT,
} SanAdviceSeverity;

/**
 * SanAdvice:
 * @severity: how bad it is
 * @code: stable word, "no-title"
 * @text: a sentence that says what to do
 */
typedef struct
{
  SanAdviceSeverity  severity;
  const char        *code;
  char              *text;
} SanAdvice;

/* What the graph still lacks and why its kind doesn't fit the data, by the rules of the textbook
 * (2.9.3), errors first. Empty for a graph without fault.
 * Returns: (transfer full) (element-type SanAdvice) */
GPtrArray    *san_chart_check    (const SanChart  *chart) G_GNUC_WARN_UNUSED_RESULT;
/* The kind that fits a typed table best, by its labels and numbers: months are a cycle, years a line,
 * parts of 100 % sectors, regions a map … @reason tells why, in the language of the interface. */
SanChartKind  san_chart_propose  (const SanChart  *chart,
                                  const char     **reason);

G_END_DECLS
