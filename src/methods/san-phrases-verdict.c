/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-phrases.h"

#include <math.h>

#include <glib/gi18n.h>

#include "core/san-description.h"

void
san_phrase_add_diversity (SanSolution *solution,
                          double       cv)
{
  const char *text = san_solution_say (solution, cv, SAN_QUANTITY_PERCENT, "%");

  switch (san_variation_classify (cv))
    {
    case SAN_VARIATION_WEAK:
      san_solution_add_conclusion (solution, _("The diversity is weak (Cv = %s, below 10%%): "
                                               "the mean is typical."), text);
      break;
    case SAN_VARIATION_MEDIUM:
      san_solution_add_conclusion (solution, _("The diversity is medium (Cv = %s, from 10 to "
                                               "20%%): the mean is sufficiently typical."), text);
      break;
    case SAN_VARIATION_STRONG:
      san_solution_add_conclusion (solution, _("The diversity is strong (Cv = %s, above 20%%): "
                                               "the mean is not typical."), text);
      break;
    case SAN_VARIATION_UNDEFINED:
    default:
      return;
    }
  san_solution_add_answer (solution, "cv", _("Coefficient of variation"), "C_v", text);
}

void
san_phrase_add_reliability (SanSolution *solution,
                            double       t,
                            gboolean     reliable)
{
  const char *text = san_solution_say (solution, fabs (t), SAN_QUANTITY_STATISTIC, NULL);

  if (reliable)
    san_solution_add_conclusion (solution, _("The reliability coefficient t = %s is not less than "
                                             "2: the difference is reliable and not due to chance, "
                                             "the probability of a faultless forecast being 95%% "
                                             "or more."), text);
  else
    san_solution_add_conclusion (solution, _("The reliability coefficient t = %s is less than 2: "
                                             "the difference is not proven, it may be due to "
                                             "chance. More observations are needed."), text);
}

void
san_phrase_add_disagreement (SanSolution *solution,
                             double       t,
                             double       p)
{
  const char *t_text = san_solution_say (solution, fabs (t), SAN_QUANTITY_STATISTIC, NULL);
  const char *p_text = san_solution_say_p (solution, p);

  if (p >= 0.05)
    san_solution_add_conclusion (solution, _("By the rule t ≥ 2 (t = %s) the difference would be "
                                             "reliable, but by Student's table it is not proven "
                                             "(%s). In small groups the table decides; more "
                                             "observations are needed."), t_text, p_text);
  else
    san_solution_add_conclusion (solution, _("By the rule t ≥ 2 the difference is not proven "
                                             "(t = %s), but Student's test finds it significant "
                                             "(%s). More observations are needed."), t_text,
                                 p_text);
}
