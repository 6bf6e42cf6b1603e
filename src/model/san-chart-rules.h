/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-chart-check.h"
#include "model/san-chart-facts.h"

G_BEGIN_DECLS

#define SAN_KIND(kind) (1u << SAN_CHART_##kind)
#define SAN_KINDS_ALL G_MAXUINT

/**
 * SanChartRule:
 * @code: stable word, also for the advice
 * @severity: of the advice
 * @kinds: kinds it applies to, a sum of SAN_KIND()
 * @broken: whether a chart breaks it
 * @text: what to do; one "%s" where @detail is set
 * @detail: (nullable): what is put in there
 *
 * A rule of graphs.
 */
typedef struct
{
  const char        *code;
  SanAdviceSeverity  severity;
  guint              kinds;
  gboolean         (*broken) (const SanChartFacts *facts);
  const char        *text;
  char            *(*detail) (const SanChartFacts *facts);
} SanChartRule;

/* Why the kind doesn't fit the data; ends with a rule without code. */
extern const SanChartRule san_chart_fit_rules[];

G_END_DECLS
