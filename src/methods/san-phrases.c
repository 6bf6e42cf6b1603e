/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/san-phrases.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "core/san-description.h"

char *
san_phrase_lower_first (const char *sentence)
{
  char buffer[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (sentence)), buffer);
  return g_strconcat (buffer, g_utf8_next_char (sentence), NULL);
}

char *
san_phrase_open (const SanInputs *inputs,
                 const char      *sentence)
{
  const char *subject = san_inputs_get_text (inputs, "subject");
  g_autofree char *rest = NULL;

  if (subject == NULL)
    return g_strdup (sentence);
  rest = san_phrase_lower_first (sentence);
  return g_strdup_printf ("%s: %s", subject, rest);
}

char **
san_phrase_two_groups (const SanInputs *inputs)
{
  static const char * const ids[] = { "group1", "group2" };
  char **names = g_new0 (char *, G_N_ELEMENTS (ids) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const char *given = san_inputs_get_text (inputs, ids[i]);

      names[i] = given != NULL ? g_strdup (given) : g_strdup_printf (_("Group %u"), i + 1);
    }
  return names;
}

char *
san_phrase_title (const SanInputs *inputs,
                  const char      *title)
{
  const char *subject = san_inputs_get_text (inputs, "subject");

  return subject != NULL ? g_strdup_printf ("%s. %s", title, subject) : g_strdup (title);
}

char *
san_phrase_interval (SanSolution *solution,
                     double       lower,
                     double       upper,
                     SanQuantity  quantity,
                     const char  *unit)
{
  const SanNotation *notation = san_solution_get_notation (solution);
  int decimals = MAX (san_notation_decimals (notation, lower, quantity),
                      san_notation_decimals (notation, upper, quantity));
  g_autofree char *from = san_notation_format_decimals (lower, decimals);
  g_autofree char *to = san_notation_format_decimals (upper, decimals);
  g_autofree char *to_unit = san_notation_join_unit (to, unit);

  /* Translators: an interval, as in “from 13.7 to 15.3 ‰” */
  return g_strdup_printf (_("from %s to %s"), from, to_unit);
}

char *
san_phrase_plus_minus (SanSolution *solution,
                       double       value,
                       SanQuantity  quantity,
                       double       error,
                       const char  *unit)
{
  const SanNotation *notation = san_solution_get_notation (solution);
  g_autofree char *first = san_notation_format (notation, value, quantity);
  g_autofree char *second = san_notation_format (notation, error, SAN_QUANTITY_ERROR);
  g_autofree char *both = g_strdup_printf ("%s\302\240±\302\240%s", first, second);

  return san_notation_join_unit (both, unit);
}

const char *
san_phrase_confidence (SanSolution *solution,
                       double       confidence)
{
  return san_solution_say (solution, 100 * confidence, SAN_QUANTITY_GIVEN, "%");
}

void
san_phrase_add_diversity (SanSolution *solution,
                          double       cv)
{
  const char *text = san_solution_say (solution, cv, SAN_QUANTITY_PERCENT, "%");

  switch (san_variation_classify (cv))
    {
    case SAN_VARIATION_WEAK:
      san_solution_add_conclusion (solution, _("The diversity is weak (Cv = %s, below 10 %%): the mean is typical."), text);
      break;
    case SAN_VARIATION_MEDIUM:
      san_solution_add_conclusion (solution, _("The diversity is medium (Cv = %s, from 10 to 20 %%): the mean is "
                                               "sufficiently typical."), text);
      break;
    case SAN_VARIATION_STRONG:
      san_solution_add_conclusion (solution, _("The diversity is strong (Cv = %s, above 20 %%): the mean is not typical."),
                                   text);
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
    san_solution_add_conclusion (solution, _("The reliability coefficient t = %s is not less than 2: the difference is "
                                             "reliable, it is not due to chance; a forecast is right in 95 %% of cases "
                                             "and more."), text);
  else
    san_solution_add_conclusion (solution, _("The reliability coefficient t = %s is less than 2: the difference is not "
                                             "proven, it may be due to chance. More observations are needed."), text);
}
