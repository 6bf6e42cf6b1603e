/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/san-description.h"
#include "methods/variation/san-spread.h"
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
  SanSpread        spread;
  gboolean         weighted;       /* variants with frequencies, or intervals */
  gboolean         intervals;
  const double    *given_lower;    /* bounds as typed, NaN where open; intervals only */
  const double    *given_upper;
} SanVariationTask;

gboolean san_variation_is_open       (const SanVariationTask *task);
/* Percent of the observations within M ± k σ, with σ in the notation in use. */
double   san_variation_share_within  (const SanVariationTask *task,
                                      int                     k);

void     san_variation_add_working   (const SanVariationTask *task);
/* Limits, mode, median and quartiles; the last part of the working but for the three sigmas. */
void     san_variation_add_positions (const SanVariationTask *task);
void     san_variation_add_words     (const SanVariationTask *task);
void     san_variation_add_charts    (const SanVariationTask *task);

G_END_DECLS
