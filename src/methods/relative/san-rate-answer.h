/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/san-rates.h"
#include "model/san-inputs.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

/**
 * SanRateAnswer:
 *
 * The answer sheet of one rate: events among a population, on a base. All indicators that are
 * plain rates share it.
 *
 * @title: name of the rate in the interface's language
 * @is_general: the title says nothing of the phenomenon, as "Intensive rate"; the subject does
 * @events_name, @population_name: names of numerator and denominator, as the form has them
 */
typedef struct
{
  const SanInputs *inputs;
  SanSolution     *solution;
  const char      *title;
  gboolean         is_general;
  const char      *events_name;
  const char      *population_name;
  double           events;
  double           population;
  double           base;
  double           confidence;
  const char      *unit;
  SanRate          rate;
} SanRateAnswer;

/* Working, conclusions, warnings and chart, from a rate that is computed already. */
void san_rate_answer_write (const SanRateAnswer *answer);

G_END_DECLS
