/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/san-standardization.h"
#include "model/san-inputs.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

/* A standardisation on its way from the inputs to the answer sheet. */
typedef struct
{
  const SanInputs          *inputs;
  SanSolution              *solution;
  SanGroupedCounts          counts;
  double                   *events_total;
  double                   *population_total;
  double                    base;
  char                     *base_text;
  char                     *unit;
  char                    **groups;
  char                    **labels;
  char                     *standard_name;
  double                   *standard;
  SanDirectStandardization  result;
} SanDirectTask;

/* The five stages. */
void san_direct_add_working (const SanDirectTask *task);
/* Answers, conclusions and remarks. */
void san_direct_add_words   (const SanDirectTask *task);

G_END_DECLS
