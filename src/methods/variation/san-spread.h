/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-inputs.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

/**
 * SanSpread:
 *
 * The spread of a series in the notation in use. Textbook 2.8: σ = √(SS / n) and m = σ / √n, below
 * 30 observations with n − 1 in both. Modern: s = √(SS / (n − 1)) and m = s / √n whatever n is.
 *
 * @symbol: formula markup, σ or s
 * @sigma_root, @error_root: "n" or "n - 1", under σ and under m
 * @sigma, @error: standard deviation, mean error of the mean
 * @cv: in percent of the mean's size; NaN where the mean is 0
 * @t: of the limits M ± t m: 2 in the textbook's large samples at 95 %, else Student's
 * @lower, @upper: these limits
 */
typedef struct
{
  gboolean    modern;
  gboolean    is_small;
  const char *symbol;
  const char *sigma_root;
  const char *error_root;
  double      n;
  double      mean;
  double      sigma;
  double      error;
  double      cv;
  double      confidence;
  double      t;
  double      lower;
  double      upper;
  const char *unit;
} SanSpread;

/* @squares: SS = Σ(V − M)² p, @n ≥ 2 */
SanSpread san_spread_make            (const SanNotation *notation,
                                      double             n,
                                      double             mean,
                                      double             squares,
                                      double             confidence,
                                      const char        *unit);

/* Steps for m, the coefficient of variation and the limits of the mean. */
void      san_spread_add_steps       (const SanSpread   *spread,
                                      SanSolution       *solution);
/* Answers and conclusions on M ± m, its limits and the diversity. */
void      san_spread_add_conclusions (const SanSpread   *spread,
                                      SanSolution       *solution,
                                      const SanInputs   *inputs);

G_END_DECLS
