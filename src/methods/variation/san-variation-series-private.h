/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/san-description.h"
#include "model/san-inputs.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

/* One variation series on its way from the inputs to the answer sheet. */
typedef struct
{
  const SanInputs *inputs;
  SanSolution     *solution;
  const char      *unit;
  double           confidence;
  SanDescription   d;
  gboolean         weighted;       /* variants with frequencies, or intervals */
  gboolean         intervals;
  const double    *given_lower;    /* bounds as typed, NaN where open; intervals only */
  const double    *given_upper;
} SanVariationTask;

void san_variation_add_working (const SanVariationTask *task);
void san_variation_add_words   (const SanVariationTask *task);
void san_variation_add_charts  (const SanVariationTask *task);

G_END_DECLS
