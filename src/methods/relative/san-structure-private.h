/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/san-structure.h"
#include "model/san-inputs.h"
#include "model/san-solution.h"

G_BEGIN_DECLS

/* A structure on its way from the inputs to the answer sheet. */
typedef struct
{
  const SanInputs *inputs;
  SanSolution     *solution;
  const double    *parts;
  char           **names;
  SanStructure     s;
  gsize           *order;      /* parts that may take a place, the largest first */
  gsize            n_ranked;   /* length of @order */
} SanStructureTask;

/* Answers, conclusions and remarks. */
void san_structure_add_words (const SanStructureTask *task);

G_END_DECLS
