/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "methods/standardization/san-standardization-direct-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "methods/san-phrases.h"

#define FEW_EVENTS 5

static gsize
highest_of (const double *rates,
            gsize         n)
{
  gsize highest = 0;

  for (gsize i = 1; i < n; i++)
    if (rates[i] > rates[highest])
      highest = i;
  return highest;
}

static gboolean
all_equal (const double *rates,
           gsize         n)
{
  for (gsize i = 1; i < n; i++)
    if (fabs (rates[i] - rates[0]) > 1e-12 * fabs (rates[0]))
      return FALSE;
  return TRUE;
}

/* "The intensive rate is higher in “A” (14.2%) than in “B” (11.0%)." */
static char *
crude_sentence (const SanDirectTask *task,
                gsize                highest)
{
  const double *crude = task->result.crude;
  gsize other = highest == 0 ? 1 : 0;
  const char *value = san_solution_say (task->solution, crude[highest], SAN_QUANTITY_RATE,
                                        task->unit);

  if (all_equal (crude, task->counts.groups))
    return g_strdup (_("The intensive rates of the groups are equal."));
  if (task->counts.groups > 2)
    return g_strdup_printf (_("The intensive rate is highest in “%s” (%s)."),
                            task->groups[highest], value);
  return g_strdup_printf (_("The intensive rate is higher in “%s” (%s) than in “%s” (%s)."),
                          task->groups[highest], value, task->groups[other],
                          san_solution_say (task->solution, crude[other], SAN_QUANTITY_RATE,
                                            task->unit));
}

/* How many times the higher of two rates is above the lower, as written. */
static double
times_apart (const double *rates)
{
  return fmax (rates[0], rates[1]) / fmin (rates[0], rates[1]);
}

/* The order has stayed. Of two groups one can say whether they came nearer to one another. */
static const char *
kept_verdict (const SanDirectTask *task)
{
  double before = times_apart (task->result.crude);
  double after = times_apart (task->result.standardized);

  if (task->counts.groups > 2 || !isfinite (before) || !isfinite (after))
    return _("If the composition were the same, the rate would still be highest in “%s”: the "
             "composition does not explain the difference, or not alone.");
  if (fabs (after / before - 1) < 0.005)
    return _("If the composition were the same, the rate in “%s” would be higher in the same "
             "measure: the composition does not explain the difference.");
  if (after < before)
    return _("If the composition were the same, the rate would still be higher in “%s”, but by "
             "less: the composition explains the difference in part.");
  return _("If the composition were the same, the rate would be higher in “%s” by still more: "
           "the composition hid a part of the difference.");
}

/* Only the order of the groups, and never the size of a standardised rate, may be concluded. */
static const char *
verdict (const SanDirectTask *task,
         gsize                crude,
         gsize                standardized)
{
  if (all_equal (task->result.crude, task->counts.groups))
    return _("If the composition were the same, the rate would be highest in “%s”: the "
             "composition hid the difference.");
  if (crude != standardized)
    return _("If the composition were the same, the rate would be highest in “%s”: the "
             "relation has turned round, so the difference of the intensive rates came from the "
             "composition.");
  return kept_verdict (task);
}

static char *
verdict_sentence (const SanDirectTask *task,
                  gsize                crude,
                  gsize                standardized)
{
  GString *sentence;

  if (all_equal (task->result.standardized, task->counts.groups))
    return g_strdup (all_equal (task->result.crude, task->counts.groups)
                     ? _("After standardisation they are equal too: the composition does not "
                         "matter here.")
                     : _("After standardisation the rates are equal: the difference of the "
                         "intensive rates came from the composition alone."));
  sentence = g_string_new (verdict (task, crude, standardized));
  g_string_replace (sentence, "%s", task->groups[standardized], 1);
  return g_string_free (sentence, FALSE);
}

static void
add_warnings (const SanDirectTask *task)
{
  for (gsize k = 0; k < task->counts.groups * task->counts.strata; k++)
    if (task->counts.events[k] < FEW_EVENTS)
      {
        san_solution_add_warning (task->solution, _("Some groups have fewer than 5 events: their "
                                                    "special rates are unstable."));
        return;
      }
}

void
san_direct_add_words (const SanDirectTask *task)
{
  const SanDirectStandardization *result = &task->result;
  gsize crude = highest_of (result->crude, task->counts.groups);
  gsize standardized = highest_of (result->standardized, task->counts.groups);
  g_autofree char *sentence = crude_sentence (task, crude);
  g_autofree char *opened = san_phrase_open (task->inputs, sentence);
  g_autofree char *conclusion = verdict_sentence (task, crude, standardized);

  for (gsize i = 0; i < task->counts.groups; i++)
    san_solution_add_answer (task->solution, "standardized", task->groups[i],
                             C_("formula", "P_{\\text{st}}"),
                             san_solution_say (task->solution, result->standardized[i],
                                               SAN_QUANTITY_RATE, task->unit));
  san_solution_add_conclusion (task->solution, "%s", opened);
  san_solution_add_conclusion (task->solution, "%s", conclusion);
  san_solution_add_conclusion (task->solution, _("Standardised rates are conditional: only their "
                                                 "relation is read, not their size."));
  add_warnings (task);
}
